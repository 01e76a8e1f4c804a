// One data tab, made whole: sheet, formats, rules, keys, headers, starter rows and looks; and a column added to it later.
import type { Locale } from '../locales/shape.ts';
import { letterOf } from './a1.ts';
import { type Book, MissingTab } from './book.ts';
import { plainRule } from './dropdowns.ts';
import { type Kit, kitOf } from './kit.ts';
import { headerLook, noteOf, paintTab } from './paint.ts';
import { type Column, FIRST_ROW, TABS, type TabKey } from './schema.ts';
import { type Start, starterRows } from './starters.ts';
import type { Tab } from './tab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet as Google inserts it. */
export const NEW_COLUMNS = 26;

export const wantedColumns = (key: TabKey): Column[] => TABS[key].columns.filter((column) => !column.onRequest);

export const headerOf = (key: string, locale: Locale): string => locale.columns[key as keyof Locale['columns']] ?? key;

/** A foreign tab of the same name keeps it; ours is then called "Clients (CRM)". */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 1; used.has(name.toLowerCase()); number += 1) {
    name = number === 1 ? `${wanted} (CRM)` : `${wanted} (CRM ${number})`;
  }
  return name;
}

/**
 * A new tab up to its rows. Formats and rules go into one row and are copied down; then keys, headers and starter rows are
 * written at once, so that a tab with keys is a tab with its rows.
 */
export function fillTab(sheet: Sheet, key: TabKey, kit: Kit, start: Start): void {
  const { codec } = kit;
  const columns = wantedColumns(key);
  if (columns.length > NEW_COLUMNS) sheet.insertColumnsAfter(NEW_COLUMNS, columns.length - NEW_COLUMNS);
  const first = sheet.getRange(FIRST_ROW, 1, 1, columns.length);
  first.setNumberFormats([columns.map((column) => codec.format(column))]);
  const rules = columns.map((column) => plainRule(kit, column));
  if (rules.some((rule) => rule !== null)) first.setDataValidations([rules]);
  first.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
  first.copyTo(sheet.getRange(`A${FIRST_ROW + 1}:${letterOf(columns.length)}`));
  const rows = starterRows(key, start).map((row) =>
    columns.map((column) => codec.encode(column, row[column.key] ?? '')),
  );
  const head = [columns.map((column) => column.key), columns.map((column) => headerOf(column.key, kit.locale))];
  sheet.getRange(1, 1, rows.length + 2, columns.length).setValues([...head, ...rows]);
}

/** The tab, made now if nobody needed it before; only tabs that come later are made, others are missing. */
export function ensureTab(book: Book, key: TabKey): Tab {
  if (book.has(key)) return book.tab(key);
  if (!TABS[key].later) throw new MissingTab(key);
  const kit = kitOf(book);
  const names = book.spreadsheet.getSheets().map((sheet) => sheet.getName());
  const sheet = book.spreadsheet.insertSheet(freeName(book.locale.terms.tabs[key], names), names.length);
  const { language } = book.locale;
  const { locale, texts } = kit;
  const start: Start = {
    locale,
    texts,
    language,
    decimals: book.decimals,
    today: book.today,
    owner: { name: '', email: '' },
  };
  fillTab(sheet, key, kit, start);
  paintTab(sheet, key, wantedColumns(key), kit, true);
  book.adopt(key, sheet);
  return book.tab(key);
}

/** Adds one column of the schema behind the last used one; `told` is "tab: column". */
export function addColumn(sheet: Sheet, key: TabKey, column: Column, locale: Locale): { at: number; told: string } {
  const at = sheet.getLastColumn() + 1;
  if (at > sheet.getMaxColumns()) sheet.insertColumnsAfter(at - 1, 1);
  sheet.getRange(1, at, 2, 1).setValues([[column.key], [headerOf(column.key, locale)]]);
  sheet.setColumnWidth(at, column.width);
  return { at, told: `${locale.terms.tabs[key]}: ${headerOf(column.key, locale)}` };
}

/** The look of a column that was added to a tab of an older base. */
export function dressColumn(sheet: Sheet, key: TabKey, column: Column, at: number, kit: Kit): void {
  const letter = letterOf(at);
  const cells = sheet.getRange(`${letter}${FIRST_ROW}:${letter}`);
  cells.setNumberFormat(kit.codec.format(column));
  const rule = plainRule(kit, column);
  if (rule) cells.setDataValidation(rule);
  const header = sheet.getRange(2, at);
  header.setBackground(headerLook(column).background).setFontColor(headerLook(column).color).setFontWeight('bold');
  if (kit.texts) header.setNote(noteOf(key, column, kit.texts));
  if (column.hidden) sheet.hideColumns(at);
}
