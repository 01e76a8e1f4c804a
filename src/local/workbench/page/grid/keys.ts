// What the keyboard does in the grid while no cell is being edited.
import { beginEdit, clear, fillDown, fillRight, takeBack, toggle } from '../acts.ts';
import { select } from '../book.ts';
import { openFind } from '../find.ts';
import { change, type Place, type Sheet } from '../state.ts';
import type { Axis } from './geometry.ts';

const ARROWS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Letters with Ctrl (or Cmd), by their place on the keyboard: a Russian layout gives other letters. */
const COMMANDS: Record<string, () => void> = {
  KeyD: fillDown,
  KeyR: fillRight,
  KeyF: openFind,
  KeyY: () => void takeBack('redo'),
};

/** @param pageHeight pixels a Page key moves by */
export function onKey(event: KeyboardEvent, sheet: Sheet, pageHeight: number): void {
  if (event.isComposing) return;
  const handled = isCommand(event) ? command(event, sheet) : plain(event, sheet, pageHeight);
  if (handled) event.preventDefault();
}

function isCommand(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey;
}

function command(event: KeyboardEvent, sheet: Sheet): boolean {
  const { rows, columns } = sheet.geometry;
  if (event.code === 'KeyZ') {
    void takeBack(event.shiftKey ? 'redo' : 'undo');
    return true;
  }
  const act = event.shiftKey || event.altKey ? undefined : COMMANDS[event.code];
  if (act) {
    act();
    return true;
  }
  if (event.code === 'KeyA') {
    select({ row: rows.next(0, 1), column: columns.next(0, 1) }, { row: rows.count, column: columns.count });
    return true;
  }
  const jump = event.key === 'Home' ? ([-1, -1] as const) : event.key === 'End' ? ([1, 1] as const) : ARROWS[event.key];
  if (!jump) return false;
  const to = { row: edge(rows, sheet.focus.row, jump[0]), column: edge(columns, sheet.focus.column, jump[1]) };
  go(sheet, to, event.shiftKey);
  return true;
}

function edge(axis: Axis, index: number, step: number): number {
  if (step === 0) return index;
  return step < 0 ? axis.next(0, 1) : axis.next(axis.count + 1, -1);
}

function plain(event: KeyboardEvent, sheet: Sheet, pageHeight: number): boolean {
  const { anchor, focus, geometry } = sheet;
  const arrow = ARROWS[event.key];
  if (arrow) {
    go(sheet, step(sheet, event.shiftKey ? focus : anchor, arrow[0], arrow[1]), event.shiftKey);
    return true;
  }
  switch (event.key) {
    case 'Tab':
      select(step(sheet, anchor, 0, event.shiftKey ? -1 : 1));
      return true;
    case 'Enter':
      beginEdit();
      return true;
    case 'F2':
      beginEdit();
      return true;
    case 'Escape':
      change({ copied: null });
      return true;
    case 'Delete':
    case 'Backspace':
      clear();
      return true;
    case 'Home':
      go(sheet, { row: focus.row, column: edge(geometry.columns, focus.column, -1) }, event.shiftKey);
      return true;
    case 'PageDown':
    case 'PageUp': {
      const by = event.key === 'PageDown' ? pageHeight : -pageHeight;
      go(sheet, { row: geometry.rows.at(geometry.rows.start(focus.row) + by), column: focus.column }, event.shiftKey);
      return true;
    }
    case ' ':
      if (!sheet.cells.at(anchor.row, anchor.column)?.checkbox) break;
      toggle();
      return true;
  }
  if (event.key.length !== 1 || event.altKey) return false;
  if (!sheet.cells.at(anchor.row, anchor.column)?.checkbox) beginEdit(event.key);
  return true;
}

function go(sheet: Sheet, to: Place, extend: boolean): void {
  select(extend ? sheet.anchor : to, to);
}

/** The next visible cell, over the whole of a merged one. */
export function step(sheet: Sheet, from: Place, down: number, across: number): Place {
  const { rows, columns } = sheet.geometry;
  const merge = sheet.layout.merges.find((one) => one.row === from.row && one.column === from.column);
  const row = down > 0 && merge ? from.row + merge.rows - 1 : from.row;
  const column = across > 0 && merge ? from.column + merge.columns - 1 : from.column;
  return {
    row: down === 0 ? row : rows.next(row, down > 0 ? 1 : -1),
    column: across === 0 ? column : columns.next(column, across > 0 ? 1 : -1),
  };
}
