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

/** Rows of a tab from `from` (0 = the first under the headers) as text; dates in ISO. Null when there is no such tab. */
export function readTab(name: string, from: number, count: number): SourceList | null {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheet = spreadsheet.getSheetByName(name);
  if (!sheet) return null;
  const [last, width] = [sheet.getLastRow(), sheet.getLastColumn()];
  if (last < 1 || width < 1) return { headers: [], rows: [], total: 0 };
  const days = zone(spreadsheet.getSpreadsheetTimeZone());
  const text = (cell: Cell): string =>
    Object.prototype.toString.call(cell) === '[object Date]' ? days.dayOf(cell as Date) : String(cell);
  const read = (row: number, rows: number) =>
    (sheet.getRange(row, 1, rows, width).getValues() as Cell[][]).map((cells) => cells.map(text));
  const rows = Math.max(0, Math.min(count, last - 1 - from));
  return { headers: read(1, 1)[0] ?? [], rows: rows > 0 ? read(2 + from, rows) : [], total: last - 1 };
}

/** Headers over columns where Sheets has turned texts into numbers or dates: phones lose their zero, keys become days. */
export function changedBySheets(name: string, suspicious: (header: string) => boolean): string[] {
  const sheet = SpreadsheetApp.getActive().getSheetByName(name);
  if (!sheet || sheet.getLastRow() < 2) return [];
  const rows = sheet.getRange(1, 1, Math.min(sheet.getLastRow(), 200), sheet.getLastColumn()).getValues() as Cell[][];
  const [headers = [], ...sample] = rows;
  return headers.flatMap((header, column) => {
    const changed = sample.some((row) => typeof row[column] === 'number');
    return changed && suspicious(String(header)) ? [String(header)] : [];
  });
}
