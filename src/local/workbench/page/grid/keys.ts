// What the keyboard does in the grid while no cell is being edited.
import { beginEdit, clear, fillDown, fillRight, takeBack, toggle } from '../acts.ts';
import { ask } from '../api.ts';
import { complain, openNeighbour, select } from '../book.ts';
import { pasteValues } from '../clipboard.ts';
import { openFind } from '../find.ts';
import { change, now, type Place, type Sheet, selectedBox } from '../state.ts';
import type { Axis } from './geometry.ts';
import { afterEnter, afterTab, step } from './steps.ts';

const ARROWS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const WITHOUT_EFFECT = ['Control', 'Shift', 'Alt', 'Meta'];

/** Letters with Ctrl (or Cmd), by their place on the keyboard: a Russian layout gives other letters. */
const COMMANDS: Record<string, () => void> = {
  KeyD: fillDown,
  KeyR: fillRight,
  KeyF: openFind,
  KeyY: () => void takeBack('redo'),
};

/** A jump whose goal the book still has to tell; keys pressed meanwhile wait for it. */
let jumping: Promise<void> | null = null;

/** @param pageHeight pixels a Page key moves by */
export function onKey(event: KeyboardEvent, sheet: Sheet, pageHeight: number): void {
  if (event.isComposing) return;
  if (jumping && !WITHOUT_EFFECT.includes(event.key)) {
    event.preventDefault();
    void jumping.then(() => onKey(event, now().sheet ?? sheet, pageHeight));
    return;
  }
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
  if (event.code === 'KeyV' && event.shiftKey) {
    void pasteValues();
    return true;
  }
  if (event.shiftKey && (event.key === 'PageDown' || event.key === 'PageUp')) {
    openNeighbour(event.key === 'PageDown' ? 1 : -1);
    return true;
  }
  const act = event.shiftKey || event.altKey ? undefined : COMMANDS[event.code];
  if (act) {
    act();
    return true;
  }
  if (event.code === 'KeyA') {
    selectLines(sheet, true, true);
    return true;
  }
  if (event.key === ' ') {
    selectLines(sheet, true, event.shiftKey);
    return true;
  }
  const arrow = ARROWS[event.key];
  if (arrow) {
    jump(sheet, arrow, event.shiftKey);
    return true;
  }
  const side = event.key === 'Home' ? -1 : event.key === 'End' ? 1 : 0;
  if (side === 0) return false;
  go(sheet, { row: edge(rows, side), column: edge(columns, side) }, event.shiftKey);
  return true;
}

/** To the end of the filled cells, or over blank ones to the next that is filled: only the book knows all of them. */
function jump(sheet: Sheet, [down, across]: [number, number], extend: boolean): void {
  const tab = sheet.layout.tab.name;
  jumping = ask('edge', { tab, from: extend ? sheet.focus : sheet.anchor, down, across })
    .then((to) => {
      const open = now().sheet;
      if (open?.layout.tab.name === tab) go(open, to, extend);
    })
    .catch((error) => complain('The end of the cells was not found', error))
    .finally(() => {
      jumping = null;
    });
}

/** Selects the whole columns of the selection, its whole rows, or all cells. */
function selectLines(sheet: Sheet, down: boolean, across: boolean): void {
  const { rows, columns } = sheet.geometry;
  const { top, left, bottom, right } = selectedBox(sheet);
  select(
    { row: down ? rows.next(0, 1) : top, column: across ? columns.next(0, 1) : left },
    { row: down ? rows.count : bottom, column: across ? columns.count : right },
    null,
  );
}

function edge(axis: Axis, side: number): number {
  return side < 0 ? axis.next(0, 1) : axis.next(axis.count + 1, -1);
}

function plain(event: KeyboardEvent, sheet: Sheet, pageHeight: number): boolean {
  const { anchor, focus, geometry } = sheet;
  const arrow = ARROWS[event.key];
  if (arrow && event.altKey) {
    if (arrow[0] !== 0) openNeighbour(arrow[0] > 0 ? 1 : -1);
    return arrow[0] !== 0;
  }
  if (arrow) {
    go(sheet, step(sheet, event.shiftKey ? focus : anchor, arrow[0], arrow[1]), event.shiftKey);
    return true;
  }
  switch (event.key) {
    case 'Tab':
      select(afterTab(sheet, anchor, event.shiftKey ? -1 : 1));
      return true;
    case 'Enter':
      if (event.shiftKey) select(afterEnter(sheet, anchor, -1));
      else beginEdit();
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
      go(sheet, { row: focus.row, column: edge(geometry.columns, -1) }, event.shiftKey);
      return true;
    case 'PageDown':
    case 'PageUp': {
      const by = event.key === 'PageDown' ? pageHeight : -pageHeight;
      go(sheet, { row: geometry.rows.at(geometry.rows.start(focus.row) + by), column: focus.column }, event.shiftKey);
      return true;
    }
    case ' ':
      if (event.shiftKey) {
        selectLines(sheet, false, true);
        return true;
      }
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
