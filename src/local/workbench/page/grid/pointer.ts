// What the mouse does in the grid: select by click and drag, tick, open lists, edit by double click.
import { beginEdit, commitOpenEditor, toggle } from '../acts.ts';
import { select } from '../book.ts';
import { now, type Place, type Sheet, selectedBox } from '../state.ts';
import { dragFill } from './fill-drag.ts';
import { dragEdge, edgeUnder, fitColumn } from './resize.ts';
import { HEADER_HEIGHT, HEADER_WIDTH } from './view.ts';

const DROP_WIDTH = 20;
/** What lies in the grid and minds its own clicks. */
const ON_ITS_OWN = '.chart, .filter-button, .unhide, .more-rows';

export interface Hit extends Place {
  on: 'cell' | 'letter' | 'number' | 'crossing';
}

/** A place where the context menu is wanted, in pixels of the window. */
export interface MenuRequest extends Hit {
  x: number;
  y: number;
}

/**
 * Listens to the mouse over the grid until the returned function is called.
 * @param openMenu told where the context menu is wanted
 * @param takeFocus called so that keys reach the grid after a click
 */
export function listenToPointer(
  scroller: HTMLElement,
  openMenu: (request: MenuRequest) => void,
  takeFocus: () => void,
): () => void {
  const onMenu = (event: MouseEvent): void => {
    const { sheet } = now();
    event.preventDefault();
    if (sheet) openMenu({ x: event.clientX, y: event.clientY, ...hit(event, scroller, sheet) });
  };
  const handlers: Partial<Record<keyof HTMLElementEventMap, (event: never) => void>> = {
    contextmenu: onMenu,
    dblclick: (event: MouseEvent) => onDouble(event, scroller),
    pointerdown: (event: PointerEvent) => onPointer(event, scroller, openMenu),
    // The focus would leave the field that hears the keys.
    mousedown(event: MouseEvent) {
      if (isInside(event, ON_ITS_OWN)) return;
      event.preventDefault();
      // The menu that this press has opened has the focus by now.
      if (now().editing === null && !isInside(event, '.letter-menu')) takeFocus();
    },
  };
  const entries = Object.entries(handlers) as [string, EventListener][];
  for (const [name, handler] of entries) scroller.addEventListener(name, handler);
  return () => {
    for (const [name, handler] of entries) scroller.removeEventListener(name, handler);
  };
}

function isInside(event: MouseEvent, selector: string): boolean {
  return (event.target as HTMLElement).closest(selector) !== null;
}

/** The row and column under the pointer, frozen ones included. */
export function hit(event: MouseEvent, scroller: HTMLElement, { geometry }: Sheet): Hit {
  const frame = scroller.getBoundingClientRect();
  const x = event.clientX - frame.left - HEADER_WIDTH;
  const y = event.clientY - frame.top - HEADER_HEIGHT;
  const column = geometry.columns.at(x < geometry.frozenWidth ? x : x + scroller.scrollLeft);
  const row = geometry.rows.at(y < geometry.frozenHeight ? y : y + scroller.scrollTop);
  const on = x < 0 ? (y < 0 ? 'crossing' : 'number') : y < 0 ? 'letter' : 'cell';
  return { row, column, on };
}

/** Begins a selection; the drag goes on until the button is let go. */
function onPointer(event: PointerEvent, scroller: HTMLElement, openMenu: (request: MenuRequest) => void): void {
  if (isInside(event, ON_ITS_OWN) || isOnScrollbar(event, scroller)) return;
  commitOpenEditor();
  const { sheet } = now();
  if (!sheet) return;
  const edge = edgeUnder(event);
  if (edge && event.button === 0) {
    dragEdge(event, edge, sheet);
    return;
  }
  if (isInside(event, '.fill-handle')) {
    dragFill(event, sheet, (moved) => hit(moved, scroller, sheet));
    return;
  }
  const first = hit(event, scroller, sheet);
  if (event.button !== 0) {
    selectForMenu(first, sheet);
    return;
  }
  if (isInside(event, '.letter-menu')) {
    openMenu({ x: event.clientX, y: event.clientY, ...first });
    return;
  }
  const anchor = event.shiftKey ? sheet.anchor : startOf(first, sheet);
  // A head that is clicked is in view already; its last cell is far away and need not be.
  const isHead = first.on !== 'cell';
  const extend = (to: Place): void => (isHead ? select(anchor, to, null) : select(anchor, to));
  extend(endOf(first, sheet));
  if (first.on === 'cell' && !event.shiftKey) onCell(event, first, sheet);
  const move = (moved: PointerEvent): void => {
    const at = hit(moved, scroller, sheet);
    extend(endOf({ ...at, on: first.on }, sheet));
  };
  const stop = (): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', stop);
  };
  // Else the frame of the sidebar would swallow the end of a drag.
  scroller.setPointerCapture(event.pointerId);
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', stop);
}

/** A double click opens the editor of the cell under it. */
function onDouble(event: MouseEvent, scroller: HTMLElement): void {
  const { sheet } = now();
  const edge = edgeUnder(event);
  if (edge?.line === 'column') fitColumn(edge.index);
  if (!sheet || edge || isInside(event, ON_ITS_OWN)) return;
  const { on, row, column } = hit(event, scroller, sheet);
  if (on === 'cell' && !sheet.cells.at(row, column)?.checkbox) beginEdit();
}

function isOnScrollbar(event: PointerEvent, scroller: HTMLElement): boolean {
  const frame = scroller.getBoundingClientRect();
  return event.clientX - frame.left >= scroller.clientWidth || event.clientY - frame.top >= scroller.clientHeight;
}

function onCell(event: PointerEvent, at: Hit, sheet: Sheet): void {
  const { row, column } = mergedStart(at, sheet);
  const cell = sheet.cells.at(row, column);
  if (cell?.checkbox && isInside(event, '.tick')) toggle();
  const frame = (event.target as HTMLElement).closest('.cell')?.getBoundingClientRect();
  if (cell?.options && frame && event.clientX > frame.right - DROP_WIDTH) beginEdit();
}

/** A right click keeps a selection it falls into; on a head that must be one of whole rows or columns. */
function selectForMenu(at: Hit, sheet: Sheet): void {
  const { top, left, bottom, right } = selectedBox(sheet);
  const start = startOf(at, sheet);
  const end = endOf(at, sheet);
  const isInside = start.row >= top && end.row <= bottom && start.column >= left && end.column <= right;
  if (!isInside) select(start, end, null);
}

function between(value: number, one: number, other: number): boolean {
  return value >= Math.min(one, other) && value <= Math.max(one, other);
}

function startOf(at: Hit, sheet: Sheet): Place {
  const start = mergedStart(at, sheet);
  const row = at.on === 'letter' || at.on === 'crossing' ? sheet.geometry.rows.next(0, 1) : start.row;
  const column = at.on === 'number' || at.on === 'crossing' ? sheet.geometry.columns.next(0, 1) : start.column;
  return { row, column };
}

function endOf(at: Hit, sheet: Sheet): Place {
  const end = mergedStart(at, sheet);
  const row = at.on === 'letter' || at.on === 'crossing' ? sheet.geometry.rows.count : end.row;
  const column = at.on === 'number' || at.on === 'crossing' ? sheet.geometry.columns.count : end.column;
  return { row, column };
}

function mergedStart(at: Place, sheet: Sheet): Place {
  const merge = sheet.layout.merges.find(
    (one) =>
      between(at.row, one.row, one.row + one.rows - 1) && between(at.column, one.column, one.column + one.columns - 1),
  );
  return merge ? { row: merge.row, column: merge.column } : { row: at.row, column: at.column };
}
