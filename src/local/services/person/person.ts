// What a person does in the grid: typing, pasting, sorting, rows and columns, tabs; by the rules of Google's page.
import type { Area, BookData, SheetData } from '../../model.ts';
import { contentAt, createSheet, lastColumnOf, lastRowOf } from '../../model.ts';
import { localeOf } from '../../values/locale.ts';
import { computedOf, forgetValues } from '../formulas/computed.ts';
import type { Entry } from '../range/cells.ts';
import { enterValues, styleArea } from '../range/cells.ts';
import { sortArea } from '../range/sorting.ts';
import { Refusal } from '../refusal.ts';
import { demandEdit } from '../rights.ts';
import { demandSheetName } from '../sheet/sheet-name.ts';
import * as structure from '../sheet/structure.ts';

export { chartsOf } from '../charts/chart-view.ts';
export { displayMatrix, rawMatrix, ruleAt, windowOf } from './window.ts';

function sheetAt(book: BookData, index: number): SheetData {
  const sheet = book.sheets[index];
  if (!sheet) throw new Error(`There is no tab number ${index + 1}.`);
  return sheet;
}

function entryOf(book: BookData, rules: boolean, thisYear = new Date().getUTCFullYear()): Entry {
  return { locale: localeOf(book.locale), thisYear, rules };
}

/** Runs an action; the values of formulas are looked up anew after it. */
function acting<T>(book: BookData, act: () => T): T {
  try {
    return act();
  } finally {
    forgetValues(book);
  }
}

function refusing<T>(book: BookData, act: () => T): T | { refused: string } {
  try {
    return acting(book, act);
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

function extended(book: BookData, sheet: SheetData, area: Area): void {
  const rows = area.row + area.rows - 1 - sheet.maxRows;
  const columns = area.column + area.columns - 1 - sheet.maxColumns;
  if (rows > 0) structure.insertRows(book, sheet, sheet.maxRows + 1, rows, sheet.maxRows);
  if (columns > 0) structure.insertColumns(book, sheet, sheet.maxColumns + 1, columns, sheet.maxColumns);
}

/** The texts that an edit event tells of a cell: none for an empty one. */
function told(book: BookData, sheet: SheetData, row: number, column: number): string | undefined {
  const value = computedOf(book, sheet, contentAt(sheet, row, column));
  return value === null || value === '' ? undefined : String(value);
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
    const oldValue = told(book, sheet, row, column);
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
    columns: Math.max(1, ...rows.map((r) => r.length)),
  };
  return refusing(book, () => {
    demandEdit(book, sheet, area, user);
    extended(book, sheet, area);
    enterValues(book, sheet, area, (i, j) => rows[i]?.[j] ?? '', entryOf(book, false, thisYear));
    return { area };
  });
}

/** Sorts all rows under the frozen ones by a column. */
export function sortSheet(book: BookData, index: number, column: number, ascending: boolean): void {
  const sheet = sheetAt(book, index);
  const row = sheet.frozenRows + 1;
  const rows = lastRowOf(sheet) - sheet.frozenRows;
  if (rows < 2) return;
  const area = { row, column: 1, rows, columns: Math.max(column, lastColumnOf(sheet)) };
  acting(book, () => sortArea(book, sheet, area, [{ column, ascending }]));
}

/** Inserts rows before `row`; they look like the row above (the page's "insert above" takes the row below it at the top). */
export function insertRows(book: BookData, index: number, row: number, count: number): void {
  const sheet = sheetAt(book, index);
  acting(book, () => structure.insertRows(book, sheet, row, count, row));
}

export function deleteRows(book: BookData, index: number, row: number, count: number, user = book.owner): void {
  acting(book, () => structure.deleteRows(book, sheetAt(book, index), row, count, user));
}

export function insertColumns(book: BookData, index: number, column: number, count: number): void {
  acting(book, () => structure.insertColumns(book, sheetAt(book, index), column, count, column));
}

export function deleteColumns(book: BookData, index: number, column: number, count: number, user = book.owner): void {
  acting(book, () => structure.deleteColumns(book, sheetAt(book, index), column, count, user));
}

/** Moves columns before the column that is now `to`. */
export function moveColumns(book: BookData, index: number, column: number, count: number, to: number): void {
  acting(book, () => structure.moveColumns(book, sheetAt(book, index), column, count, to));
}

export function renameSheet(book: BookData, index: number, name: string): void {
  const sheet = sheetAt(book, index);
  if (name !== sheet.name) demandSheetName(book, name, sheet);
  acting(book, () => structure.renameSheet(book, sheet, name));
}

/** Adds a tab at the end with these rows; `text` gives the cells the plain-text format first. */
export function addSheet(book: BookData, name: string, rows: readonly (readonly string[])[], text: boolean): void {
  demandSheetName(book, name);
  const sheet = createSheet(book.nextIds.sheet++, name);
  structure.demandCells(book, sheet.maxRows * sheet.maxColumns);
  book.sheets.push(sheet);
  acting(book, () => {
    if (rows.length === 0) return;
    const area = { row: 1, column: 1, rows: rows.length, columns: Math.max(1, ...rows.map((r) => r.length)) };
    extended(book, sheet, area);
    if (text) styleArea(book, sheet, area, { format: '@' });
    enterValues(book, sheet, area, (i, j) => rows[i]?.[j] ?? '', entryOf(book, false));
  });
}
