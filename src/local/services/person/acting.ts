// How a person's deed is carried out: on which tab, by which rules values are read, and how a refusal of the sheet is told.
import type { Area, BookData, SheetData } from '../../model.ts';
import { localeOf } from '../../values/locale.ts';
import { forgetValues } from '../formulas/computed.ts';
import { refreshPivots } from '../objects/pivot-place.ts';
import type { Entry } from '../range/cells.ts';
import { Refusal } from '../refusal.ts';
import * as structure from '../sheet/structure.ts';

/** The tab number `index`, from 0. */
export function sheetAt(book: BookData, index: number): SheetData {
  const sheet = book.sheets[index];
  if (!sheet) throw new Error(`There is no tab number ${index + 1}.`);
  return sheet;
}

/** How typed texts are read; `rules` false lets a paste pass validation. */
export function entryOf(book: BookData, rules: boolean, thisYear = new Date().getUTCFullYear()): Entry {
  return { locale: localeOf(book.locale), thisYear, rules };
}

/** Runs an action; the values of formulas are looked up anew after it. */
export function acting<T>(book: BookData, act: () => T): T {
  try {
    return act();
  } finally {
    forgetValues(book);
    refreshPivots(book);
  }
}

/** The same, a refusal of the sheet given back as its sentence. */
export function refusing<T>(book: BookData, act: () => T): T | { refused: string } {
  try {
    return acting(book, act);
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

/** Makes the grid longer and wider where an area reaches over its edge, as a paste does. */
export function extended(book: BookData, sheet: SheetData, area: Area): void {
  const rows = area.row + area.rows - 1 - sheet.maxRows;
  const columns = area.column + area.columns - 1 - sheet.maxColumns;
  if (rows > 0) structure.insertRows(book, sheet, sheet.maxRows + 1, rows, sheet.maxRows);
  if (columns > 0) structure.insertColumns(book, sheet, sheet.maxColumns + 1, columns, sheet.maxColumns);
}

/** The length of the longest row, at least 1; lists of any length, which Math.max(...) does not take. */
export function widthOf(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 1);
}
