// What a person types, pastes and sorts in the grid, by the rules of Google's page; and the door to their other deeds.
import type { Area, BookData, SheetData } from '../../model.ts';
import { contentAt, lastColumnOf, lastRowOf } from '../../model.ts';
import { computedOf, forgetValues } from '../formulas/computed.ts';
import { enterValues } from '../range/cells.ts';
import { sortArea } from '../range/sorting.ts';
import { demandEdit } from '../rights.ts';
import { acting, entryOf, extended, refusing, sheetAt, widthOf } from './acting.ts';

export { chartsOf } from '../charts/chart-view.ts';
export { widthOf } from './acting.ts';
export { clearCells, moveCells, pasteCells, targetOf } from './blocks.ts';
export { edgeFrom } from './edge.ts';
export { fillCells, filledArea } from './fill.ts';
export { filterValues, findCells, hideValues, takeFilterOff } from './find.ts';
export { deleteColumns, insertColumns, insertRows, moveColumns } from './lines.ts';
export { hideLines, noteCells, resizeLine, showLines } from './looks.ts';
export * from './tabs.ts';
export { displayMatrix, rawMatrix, ruleAt, windowOf } from './window.ts';

/** The text that an edit event tells of what stood in a cell: none for an empty one, a date as its serial number, 'true' of a checkbox. */
export function toldBefore(book: BookData, sheet: SheetData, row: number, column: number): string | undefined {
  const value = computedOf(book, sheet, contentAt(sheet, row, column));
  return value === null || value === '' ? undefined : String(value);
}

/** The same of what stands there now: a checkbox is told in capitals, as it is typed. */
export function told(book: BookData, sheet: SheetData, row: number, column: number): string | undefined {
  const value = computedOf(book, sheet, contentAt(sheet, row, column));
  return typeof value === 'boolean' ? String(value).toUpperCase() : toldBefore(book, sheet, row, column);
}

/**
 * Types a text into a cell (1-based) as `user`: obeys rejecting rules and real protections, reads the text as Google does.
 * @returns the sentence of a refusal, or the event's `oldValue` and `value` (absent when the cell was or is empty).
 */
export function typeCell(
  book: BookData,
  index: number,
  row: number,
  column: number,
  text: string,
  user: string,
  thisYear?: number,
): { refused: string } | { oldValue?: string; value?: string } {
  const sheet = sheetAt(book, index);
  const area: Area = { row, column, rows: 1, columns: 1 };
  return refusing(book, () => {
    demandEdit(book, sheet, area, user);
    const oldValue = toldBefore(book, sheet, row, column);
    enterValues(book, sheet, area, () => text, entryOf(book, true, thisYear));
    forgetValues(book);
    const value = told(book, sheet, row, column);
    return { ...(oldValue !== undefined && { oldValue }), ...(value !== undefined && { value }) };
  });
}

/** Pastes texts from outside, the left top at (row, column): the grid grows, rejecting rules do not hold, protections do. */
export function pasteBlock(
  book: BookData,
  index: number,
  row: number,
  column: number,
  rows: readonly (readonly string[])[],
  user: string,
  thisYear?: number,
): { refused: string } | { area: Area } {
  const sheet = sheetAt(book, index);
  const area: Area = {
    row,
    column,
    rows: Math.max(1, rows.length),
    columns: widthOf(rows),
  };
  return refusing(book, () => {
    demandEdit(book, sheet, area, user);
    extended(book, sheet, area);
    enterValues(book, sheet, area, (i, j) => rows[i]?.[j] ?? '', entryOf(book, false, thisYear));
    return { area };
  });
}

/** What "sort sheet" by a column sorts: all rows under the frozen ones; null when there are fewer than two. */
export function sortedArea(sheet: SheetData, column: number): Area | null {
  const rows = lastRowOf(sheet) - sheet.frozenRows;
  if (rows < 2) return null;
  return { row: sheet.frozenRows + 1, column: 1, rows, columns: Math.max(column, lastColumnOf(sheet)) };
}

/** Sorts all rows under the frozen ones by a column, as `user`. Throws a Refusal. */
export function sortSheet(book: BookData, index: number, column: number, ascending: boolean, user = book.owner): void {
  const sheet = sheetAt(book, index);
  const area = sortedArea(sheet, column);
  if (!area) return;
  demandEdit(book, sheet, area, user);
  acting(book, () => sortArea(book, sheet, area, [{ column, ascending }]));
}
