// The list of a validated cell: the values that hold what was typed.

const MOST_SHOWN = 200;

interface OptionsProps {
  options: string[];
  picked: number;
  onPick(text: string): void;
}

export function Options({ options, picked, onPick }: OptionsProps) {
  return (
    <div class="options" role="listbox" aria-label="Values of the cell">
      {options.map((option, index) => (
        <div
          class="option"
          tabIndex={-1}
          key={option}
          role="option"
          aria-selected={index === picked}
          ref={(element) => void (index === picked && element?.scrollIntoView({ block: 'nearest' }))}
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(option);
          }}
        >
          {option}
        </div>
      ))}
    </div>
  );
}

/** Options that hold the typed text; those that begin with it come first. */
export function matching(options: string[] | undefined, typed: string): string[] {
  const wanted = typed.toLocaleLowerCase();
  const holds = (options ?? []).filter((one) => one.toLocaleLowerCase().includes(wanted));
  const begins = holds.filter((one) => one.toLocaleLowerCase().startsWith(wanted));
  return [...new Set([...begins, ...holds])].slice(0, MOST_SHOWN);
}
