// The cell editor: a text field over the cell, with the list or the calendar of the cell below it.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { commitEdit } from '../acts.ts';
import { select } from '../book.ts';
import { pixels } from '../pixels.ts';
import { change, type Editing, now, type Sheet } from '../state.ts';
import { Calendar } from './calendar.tsx';
import { addDays, isDay, today } from './days.ts';
import { step } from './keys.ts';
import { matching, Options } from './options.tsx';
import { Popup } from './popup.tsx';
import type { View } from './view.ts';

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

interface EditorProps {
  editing: Editing;
  sheet: Sheet;
  view: View;
}

export function Editor({ editing, sheet, view }: EditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [picked, setPicked] = useState(-1);
  const cell = sheet.cells.at(editing.row, editing.column);
  const original = cell?.edit ?? cell?.text ?? '';
  const options = matching(cell?.options, editing.text === original ? '' : editing.text);
  const hasCalendar = cell?.date !== undefined && options.length === 0;
  const [day, setDay] = useState(isDay(cell?.date ?? '') ? (cell?.date ?? '') : today());
  const place = view.placeOf({ top: editing.row, left: editing.column, bottom: editing.row, right: editing.column });

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
    element.style.height = `${Math.max(place.height + 2, element.scrollHeight + 4)}px`;
  }, [editing.text]);

  const leave = (text: string, down: number, across: number): void => {
    commitEdit(text);
    const open = now().sheet;
    if (open) select(step(open, { row: editing.row, column: editing.column }, down, across));
  };
  const write = (text: string): void => {
    setPicked(-1);
    change({ editing: { ...editing, text } });
  };
  const onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing) return;
    const text = picked >= 0 ? (options[picked] ?? editing.text) : editing.text;
    if (event.key === 'Escape') change({ editing: null });
    else if (event.key === 'Enter' && event.altKey) write(`${editing.text}\n`);
    else if (event.key === 'Enter') leave(text, event.shiftKey ? -1 : 1, 0);
    else if (event.key === 'Tab') leave(text, 0, event.shiftKey ? -1 : 1);
    else if (options.length > 0 && event.key === 'ArrowDown') setPicked(Math.min(picked + 1, options.length - 1));
    else if (options.length > 0 && event.key === 'ArrowUp') setPicked(Math.max(picked - 1, -1));
    else if (editing.byTyping && STEPS[event.key]) leave(text, ...STEPS[event.key]!);
    else if (hasCalendar && STEPS[event.key] && event.altKey) goBy(STEPS[event.key]!);
    else return;
    event.preventDefault();
  };
  /** Alt with an arrow walks through the calendar: a week up or down, a day to the side. */
  const goBy = ([weeks, days]: [number, number]): void => {
    const next = addDays(day, weeks * 7 + days);
    setDay(next);
    write(next);
  };
  return (
    <>
      <div class="editor-clip">
        <textarea
          ref={field}
          class="editor-text"
          aria-label="Cell content"
          rows={1}
          value={editing.text}
          style={pixels({
            left: place.x - 1,
            top: place.y - 1,
            width: Math.max(place.width + 2, Math.min(480, widthOf(editing.text) + 24)),
            minHeight: place.height + 2,
          })}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={onKey}
        />
      </div>
      {options.length > 0 && (
        <Popup beside={place} view={view}>
          <Options options={options} picked={picked} onPick={(text) => leave(text, 0, 0)} />
        </Popup>
      )}
      {hasCalendar && (
        <Popup beside={place} view={view}>
          <Calendar day={day} onMove={setDay} onPick={(text) => leave(text, 0, 0)} />
        </Popup>
      )}
    </>
  );
}

function widthOf(text: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = '13.33px Arial';
  return Math.max(...text.split('\n').map((line) => context.measureText(line).width));
}
