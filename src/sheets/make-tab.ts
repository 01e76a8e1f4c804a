// One data tab, made whole: sheet, formats, rules, keys, headers, starter rows and looks; and a column added to it later.
import type { Locale } from '../locales/shape.ts';
import { letterOf } from './a1.ts';
import { type Book, holdsKeys, MissingTab } from './book.ts';
import { insertNamed, layTable, NEW_COLUMNS } from './draft.ts';
import { plainRule } from './dropdowns.ts';
import { type Kit, kitOf } from './kit.ts';
import { paintColumns, paintHeaders, paintTab } from './paint.ts';
import { type Column, FIRST_ROW, TABS, type TabKey } from './schema.ts';
import { type Start, starterRows } from './starters.ts';
import type { Tab } from './tab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const wantedColumns = (key: TabKey): Column[] => TABS[key].columns.filter((column) => !column.onRequest);

export const headerOf = (key: string, locale: Locale): string => locale.columns[key as keyof Locale['columns']] ?? key;

/**
 * A tab laid as a table becomes one of ours, up to its rows. Formats and rules go into one row and are copied down; then keys,
 * headers and starter rows are written at once, so that a tab with keys is a tab with its rows.
 */
export function fillTab(sheet: Sheet, key: TabKey, kit: Kit, start: Start): void {
  const columns = wantedColumns(key);
  if (columns.length > NEW_COLUMNS) sheet.insertColumnsAfter(NEW_COLUMNS, columns.length - NEW_COLUMNS);
  formatColumns(sheet, columns, kit, 1);
  const rows = starterRows(key, start).map((row) =>
    columns.map((column) => kit.codec.encode(column, row[column.key] ?? '')),
  );
  sheet.getRange(1, 1, rows.length + 2, columns.length).setValues([...headOf(columns, kit.locale), ...rows]);
}

const headOf = (columns: readonly Column[], locale: Locale): string[][] => [
  columns.map(({ key }) => key),
  columns.map(({ key }) => headerOf(key, locale)),
];

/** Formats and rules of neighbouring columns that are still empty, from `at` on, down to the end of the grid. */
function formatColumns(sheet: Sheet, columns: readonly Column[], kit: Kit, at: number): void {
  const first = sheet.getRange(FIRST_ROW, at, 1, columns.length);
  first.setNumberFormats([columns.map((column) => kit.codec.format(column))]);
  const rules = columns.map((column) => plainRule(kit, column));
  if (rules.some((rule) => rule !== null)) first.setDataValidations([rules]);
  first.copyTo(sheet.getRange(`${letterOf(at)}${FIRST_ROW + 1}:${letterOf(at + columns.length - 1)}`));
}

/** The tab, made now if nobody needed it before; only tabs that come later are made, others are missing. */
export function ensureTab(book: Book, key: TabKey): Tab {
  if (book.has(key)) return book.tab(key);
  if (!TABS[key].later) throw new MissingTab(key);
  const kit = kitOf(book);
  // A run that was cut right before its end has left it whole but for its looks.
  const left = book.unclaimed((keys) => holdsKeys(keys, key));
  const sheet = left ?? insertNamed(book.spreadsheet, book.locale.terms.tabs[key]);
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
  if (!left) {
    layTable(sheet);
    fillTab(sheet, key, kit, start);
  }
  paintTab(sheet, key, wantedColumns(key), kit, left === null);
  book.adopt(key, sheet);
  return book.tab(key);
}

/**
 * Adds columns of the schema behind the last used one. Their keys come last: a run that is cut before does it again in the
 * same place.
 * @returns "tab: column" of each
 */
export function addColumns(sheet: Sheet, key: TabKey, columns: readonly Column[], kit: Kit): string[] {
  if (columns.length === 0) return [];
  const { locale } = kit;
  const at = sheet.getLastColumn() + 1;
  const max = sheet.getMaxColumns();
  const lacking = at + columns.length - 1 - max;
  if (lacking > 0) sheet.insertColumnsAfter(max, lacking);
  formatColumns(sheet, columns, kit, at);
  const header = sheet.getRange(2, at, 1, columns.length);
  header.setFontWeight('bold').setVerticalAlignment('middle').setWrap(true);
  paintColumns(sheet, key, columns, kit, at);
  paintHeaders(sheet, columns, at);
  sheet.getRange(1, at, 2, columns.length).setValues(headOf(columns, locale));
  return columns.map((column) => `${locale.terms.tabs[key]}: ${headerOf(column.key, locale)}`);
}
