// The cell editor: a text field over the cell, with the list or the calendar of the cell below it.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { commitEdit, commitOpenEditor } from '../acts.ts';
import { select } from '../book.ts';
import { pixels } from '../pixels.ts';
import { change, type Editing, now, type Place, type Sheet } from '../state.ts';
import { Calendar } from './calendar.tsx';
import { addDays, isDay, today } from './days.ts';
import { matching, Options } from './options.tsx';
import { Popup } from './popup.tsx';
import { afterEnter, afterTab, step } from './steps.ts';
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

  const leave = (text: string, to: (sheet: Sheet) => Place): void => {
    commitEdit(text);
    const open = now().sheet;
    if (open) select(to(open));
  };
  const here = { row: editing.row, column: editing.column };
  const stay = (): Place => here;
  /** What was typed is enough when it fits one value of a list that takes no other. */
  const [only, another] = options;
  const isPart = cell?.strict && editing.text !== '' && editing.text !== original;
  const meant = isPart && only !== undefined && another === undefined ? only : editing.text;
  const write = (text: string): void => {
    setPicked(-1);
    change({ editing: { ...editing, text } });
  };
  const onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing) return;
    const text = options[picked] ?? meant;
    if (event.key === 'Escape') change({ editing: null });
    else if (event.key === 'Enter' && event.altKey) breakLine();
    else if (event.key === 'Enter') leave(text, (open) => afterEnter(open, here, event.shiftKey ? -1 : 1));
    else if (event.key === 'Tab') leave(text, (open) => afterTab(open, here, event.shiftKey ? -1 : 1));
    else if (options.length > 0 && event.key === 'ArrowDown') setPicked(Math.min(picked + 1, options.length - 1));
    else if (options.length > 0 && event.key === 'ArrowUp') setPicked(Math.max(picked - 1, -1));
    else if (editing.byTyping && STEPS[event.key]) leave(text, (open) => step(open, here, ...STEPS[event.key]!));
    else if (hasCalendar && STEPS[event.key] && event.altKey) goBy(STEPS[event.key]!);
    else return;
    event.preventDefault();
  };
  const breakLine = (): void => {
    const element = field.current;
    if (!element) return;
    element.setRangeText('\n', element.selectionStart, element.selectionEnd, 'end');
    write(element.value);
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
          onBlur={(event) => isLeft(event) && commitOpenEditor()}
        />
      </div>
      {options.length > 0 && (
        <Popup beside={place} view={view}>
          <Options options={options} picked={picked} onPick={(text) => leave(text, stay)} />
        </Popup>
      )}
      {hasCalendar && (
        <Popup beside={place} view={view}>
          <Calendar day={day} onMove={setDay} onPick={(text) => leave(text, stay)} />
        </Popup>
      )}
    </>
  );
}

/** Whether the person has turned to something else on the page: what was typed is then taken, as in Sheets. */
export function isLeft({ relatedTarget }: FocusEvent): boolean {
  // Another window, the other field of the same edit, a box that came in between: the editing goes on after them.
  return document.hasFocus() && !(relatedTarget as Element | null)?.closest('.formula, .editor-text, .popup, dialog');
}

function widthOf(text: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = '13.33px Arial';
  return Math.max(...text.split('\n').map((line) => context.measureText(line).width));
}
