// The small box of Ctrl+F: what to look for, how many there are, on to the next.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { closeFind, lookFor, nextHit } from './find.ts';
import { focusGrid } from './focus.ts';
import { Icon } from './icons.tsx';
import type { Find, State } from './state.ts';

const TYPING_PAUSE = 200;

export function FindBar({ state, find }: { state: State; find: Find }) {
  const field = useRef<HTMLInputElement>(null);
  const typed = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const tab = state.sheet?.layout.tab.id;
  // At once: the next key is meant for the field already.
  useLayoutEffect(() => field.current?.select(), []);
  useEffect(() => {
    if (find.text !== '') void lookFor(find.text, false);
  }, [tab, state.revision]);
  const leave = (): void => {
    closeFind();
    focusGrid();
  };
  return (
    <search class="find-bar" aria-label="Find in the tab">
      <input
        ref={field}
        aria-label="Find in the tab"
        placeholder="Find in this tab"
        defaultValue={find.text}
        onInput={(event) => {
          const text = event.currentTarget.value;
          clearTimeout(typed.current);
          typed.current = setTimeout(() => void lookFor(text), TYPING_PAUSE);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') nextHit(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') leave();
          if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault();
        }}
      />
      <span class="find-count" role="status">
        {countOf(find)}
      </span>
      <button type="button" class="icon" aria-label="Previous" onClick={() => nextHit(-1)}>
        <Icon name="up" />
      </button>
      <button type="button" class="icon" aria-label="Next" onClick={() => nextHit(1)}>
        <Icon name="down" />
      </button>
      <button type="button" class="icon" aria-label="Close find" onClick={leave}>
        <Icon name="close" />
      </button>
    </search>
  );
}

function countOf({ text, hits, at }: Find): string {
  if (text === '') return '';
  return hits.length === 0 ? 'None' : `${at + 1} of ${hits.length}`;
}
