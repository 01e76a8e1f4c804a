// The list to be imported: rows sent by the page, or read from a tab of the spreadsheet as text.
import type { Cell } from './codec.ts';
import { zone } from './zone.ts';

export interface SourceList {
  headers: string[];
  rows: string[][];
  /** Rows of the whole list. */
  total: number;
}

/** Tabs of the spreadsheet that are not the program's own. */
export function foreignTabs(ours: readonly number[]): string[] {
  return SpreadsheetApp.getActive()
    .getSheets()
    .filter((sheet) => !ours.includes(sheet.getSheetId()))
    .map((sheet) => sheet.getName());
}

/**
 * Rows of a tab from `from` (0 = the first under the headers) as text: dates in ISO, numbers with the decimal sign of the
 * spreadsheet, as people typed them. Null when there is no such tab.
 */
export function readTab(name: string, from: number, count: number, decimal: '.' | ','): SourceList | null {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheet = spreadsheet.getSheetByName(name);
  if (!sheet) return null;
  const [last, width] = [sheet.getLastRow(), sheet.getLastColumn()];
  if (last < 1 || width < 1) return { headers: [], rows: [], total: 0 };
  const days = zone(spreadsheet.getSpreadsheetTimeZone());
  const text = (cell: Cell): string => {
    if (isDate(cell)) return days.dayOf(cell as Date);
    return typeof cell === 'number' ? String(cell).replace('.', decimal) : String(cell);
  };
  const read = (row: number, rows: number) =>
    (sheet.getRange(row, 1, rows, width).getValues() as Cell[][]).map((cells) => cells.map(text));
  const rows = Math.max(0, Math.min(count, last - 1 - from));
  return { headers: read(1, 1)[0] ?? [], rows: rows > 0 ? read(2 + from, rows) : [], total: last - 1 };
}

/** What Sheets did to the cells of a column before anybody could import them. */
export type Change = 'numbers' | 'rounded' | 'dates' | 'mixed_dates';

/** Rows that are looked at for such changes. */
const LOOKED_AT = 5000;
/** A text that a spreadsheet of another locale might have read as a day, or did not. */
const LIKE_A_DAY = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/;
/** From so many digits on, Sheets shows and exports a number as 7.92E+10. */
const MANY_DIGITS = 1e15;

/**
 * Columns where Sheets has turned texts into numbers (phones lose zero and plus) or into dates (keys such as 3-05), or
 * where it took some dates for dates and left others as text: there day and month may have changed places.
 * @param headerRow 1-based row of the headers
 * @param isText whether a header names a column that is text, such as a phone
 */
export function changedBySheets(
  name: string,
  headerRow: number,
  isText: (header: string) => boolean,
): { header: string; change: Change }[] {
  const sheet = SpreadsheetApp.getActive().getSheetByName(name);
  const last = sheet?.getLastRow() ?? 0;
  if (!sheet || last <= headerRow) return [];
  const count = Math.min(last - headerRow + 1, LOOKED_AT);
  const rows = sheet.getRange(headerRow, 1, count, sheet.getLastColumn()).getValues() as Cell[][];
  const [headers = [], ...below] = rows;
  return headers.flatMap((header, at) => {
    const cells = below.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    const change = changeIn(cells, isText(String(header)));
    return change ? [{ header: String(header), change }] : [];
  });
}

function changeIn(cells: readonly Cell[], isText: boolean): Change | null {
  const dates = cells.filter(isDate).length;
  const numbers = cells.filter((cell) => typeof cell === 'number');
  const texts = cells.filter((cell) => typeof cell === 'string');
  if (isText && (numbers.some((n) => n >= MANY_DIGITS) || texts.some((text) => ROUNDED.test(text)))) return 'rounded';
  if (isText && numbers.length > 0) return 'numbers';
  if (isText && dates > 0) return 'dates';
  if (dates === 0 || texts.length === 0) return null;
  if (texts.some((text) => LIKE_A_DAY.test(text.trim()))) return 'mixed_dates';
  return texts.length > dates ? 'dates' : null;
}
const ROUNDED = /^\d[.,]\d+E\+\d+$/i;
const isDate = (cell: Cell): boolean => Object.prototype.toString.call(cell) === '[object Date]';
