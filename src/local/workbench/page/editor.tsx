// The cell editor: a text field over the cell, with the list of a validated cell below it.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { commitEdit } from './acts.ts';
import { select } from './book.ts';
import { step } from './keys.ts';
import { pixels } from './pixels.ts';
import { change, type Editing, now, type Sheet } from './state.ts';

const MOST_OPTIONS_SHOWN = 200;
const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Sends what stands in an open editor, because the person has clicked elsewhere. */
export function commitOpenEditor(): void {
  const { editing } = now();
  if (editing) commitEdit(editing.text);
}

export function Editor({ editing, sheet }: { editing: Editing; sheet: Sheet }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [picked, setPicked] = useState(-1);
  const cell = sheet.cells.at(editing.row, editing.column);
  const original = cell?.edit ?? cell?.text ?? '';
  const options = matching(cell?.options, editing.text === original ? '' : editing.text);
  const box = { top: editing.row, left: editing.column, bottom: editing.row, right: editing.column };
  const place = sheet.geometry.rectangle(box);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = '0';
    element.style.height = `${Math.max(place.height, element.scrollHeight)}px`;
  }, [editing.text]);

  const leave = (text: string, down: number, across: number): void => {
    commitEdit(text);
    const open = now().sheet;
    if (open) select(step(open, { row: editing.row, column: editing.column }, down, across));
  };
  const onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const text = picked >= 0 ? (options[picked] ?? editing.text) : editing.text;
    if (event.key === 'Escape') change({ editing: null });
    else if (event.key === 'Enter' && event.altKey) write(`${editing.text}\n`);
    else if (event.key === 'Enter') leave(text, event.shiftKey ? -1 : 1, 0);
    else if (event.key === 'Tab') leave(text, 0, event.shiftKey ? -1 : 1);
    else if (options.length > 0 && event.key === 'ArrowDown') setPicked(Math.min(picked + 1, options.length - 1));
    else if (options.length > 0 && event.key === 'ArrowUp') setPicked(Math.max(picked - 1, -1));
    else if (editing.byTyping && STEPS[event.key]) leave(text, ...STEPS[event.key]!);
    else return;
    event.preventDefault();
  };
  const write = (text: string): void => {
    setPicked(-1);
    change({ editing: { ...editing, text } });
  };
  return (
    <div class="editor" style={pixels({ left: place.x - 1, top: place.y - 1, minWidth: place.width + 2 })}>
      <textarea
        ref={field}
        class="editor-text"
        aria-label="Cell content"
        rows={1}
        value={editing.text}
        style={pixels({
          width: Math.max(place.width + 2, Math.min(480, widthOf(editing.text) + 24)),
          minHeight: place.height + 2,
        })}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      {options.length > 0 && <Options options={options} picked={picked} onPick={(text) => leave(text, 0, 0)} />}
    </div>
  );
}

function Options({ options, picked, onPick }: { options: string[]; picked: number; onPick(text: string): void }) {
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
            event.stopPropagation();
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
function matching(options: string[] | undefined, typed: string): string[] {
  const wanted = typed.toLocaleLowerCase();
  const holds = (options ?? []).filter((one) => one.toLocaleLowerCase().includes(wanted));
  const begins = holds.filter((one) => one.toLocaleLowerCase().startsWith(wanted));
  return [...new Set([...begins, ...holds])].slice(0, MOST_OPTIONS_SHOWN);
}

function widthOf(text: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = '13.33px Arial';
  return Math.max(...text.split('\n').map((line) => context.measureText(line).width));
}
