// Tabs as a person adds, names, moves, hides and deletes them.
import type { BookData, SheetData } from '../../model.ts';
import { createSheet } from '../../model.ts';
import { enterValues, styleArea } from '../range/cells.ts';
import { Refusal } from '../refusal.ts';
import { demandSheet } from '../rights.ts';
import { copySheet } from '../sheet/sheet-copy.ts';
import { copyName, demandSheetName, freeSheetName } from '../sheet/sheet-name.ts';
import * as structure from '../sheet/structure.ts';
import { entryOf, extended, widthOf } from './acting.ts';

/** Gives a tab another name as `user`; formulas follow. Throws a Refusal. */
export function renameSheet(book: BookData, sheet: SheetData, name: string, user: string): void {
  demandSheet(book, sheet, user);
  if (name !== sheet.name) demandSheetName(book, name, sheet);
  structure.renameSheet(book, sheet, name);
}

/** Adds an empty tab under a free name behind the one that is looked at. Throws a Refusal. */
export function addBlankSheet(book: BookData): SheetData {
  const sheet = createSheet(book.nextIds.sheet++, freeSheetName(book));
  structure.demandSheets(book, sheet.maxRows * sheet.maxColumns);
  book.sheets.splice(book.sheets.findIndex(({ id }) => id === book.activeSheet) + 1, 0, sheet);
  return sheet;
}

/** Adds a tab at the end with these rows; `text` gives the cells the plain-text format first. Throws a Refusal. */
export function addSheet(book: BookData, name: string, rows: readonly (readonly string[])[], text: boolean): SheetData {
  demandSheetName(book, name);
  const sheet = createSheet(book.nextIds.sheet++, name);
  structure.demandSheets(book, sheet.maxRows * sheet.maxColumns);
  book.sheets.push(sheet);
  if (rows.length === 0) return sheet;
  const area = { row: 1, column: 1, rows: rows.length, columns: widthOf(rows) };
  try {
    extended(book, sheet, area);
  } catch (error) {
    // A file that is too large must not leave an empty tab behind.
    book.sheets.pop();
    throw error;
  }
  if (text) styleArea(book, sheet, area, { format: '@' });
  enterValues(book, sheet, area, (i, j) => rows[i]?.[j] ?? '', entryOf(book, false));
  return sheet;
}

export { hideSheet } from '../sheet/structure.ts';

/** Shows a hidden tab and looks at it, as Google's list of all sheets does. */
export function showSheet(book: BookData, sheet: SheetData): void {
  sheet.hidden = false;
  book.activeSheet = sheet.id;
}

export function deleteSheet(book: BookData, sheet: SheetData, user: string): void {
  structure.removeSheet(book, sheet, user);
}

/** Puts a copy right behind its original and looks at it. Throws a Refusal. */
export function duplicateSheet(book: BookData, sheet: SheetData): SheetData {
  structure.demandSheets(book, sheet.maxRows * sheet.maxColumns);
  const copy = copySheet(book, sheet, book, book.nextIds.sheet++, copyName(book, sheet.name));
  book.sheets.splice(book.sheets.indexOf(sheet) + 1, 0, copy);
  book.activeSheet = copy.id;
  return copy;
}

/** Moves a tab to a position among all tabs, from 1; further than the last is the last. */
export function moveSheet(book: BookData, sheet: SheetData, position: number): void {
  if (!Number.isInteger(position) || position < 1) throw new Refusal('The position of a tab is a whole number from 1.');
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.sheets.splice(position - 1, 0, sheet);
}
