// Puts a matrix of report cells on a sheet: formats that keep text first, then all values at once, then the looks.
import { letterOf } from './a1.ts';
import { hashOf } from './hash.ts';
import type { Place } from './report-block.ts';
import { COLORS, type Look, type ReportCell, USUAL } from './report-cell.ts';
import { CHART_ROW } from './report-page.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const looksOf = (cells: readonly ReportCell[][]): Look[][] =>
  cells.map((row) => row.map((cell): Look => ({ ...USUAL, ...cell })));

const rangeOf = (sheet: Sheet, cells: readonly ReportCell[][]) =>
  sheet.getRange(1, 1, cells.length, cells[0]?.length ?? 1);

/** A fingerprint of the number formats of all cells. */
export const formatsIn = (cells: readonly ReportCell[][]): string =>
  hashOf(cells.map((row) => row.map(({ format }) => format ?? '').join()).join('\n'));

/** The number formats, before the values: what is text stays text. */
export function paintFormats(sheet: Sheet, cells: readonly ReportCell[][]): void {
  rangeOf(sheet, cells).setNumberFormats(looksOf(cells).map((row) => row.map(({ format }) => format)));
}

/** All values at once, then one call per property, none per cell. What follows from the layout alone is painted when it is `relaid`. */
export function paint(sheet: Sheet, cells: readonly ReportCell[][], relaid: boolean): void {
  const range = rangeOf(sheet, cells);
  const looks = looksOf(cells);
  const matrix = <K extends keyof Look>(key: K): Look[K][][] => looks.map((row) => row.map((look) => look[key]));
  range.setValues(cells.map((row) => row.map((cell) => cell.value)));
  range.setBackgrounds(matrix('background'));
  range.setFontColors(matrix('color'));
  range.setFontWeights(matrix('weight'));
  if (!relaid) return;
  range.setFontSizes(matrix('size'));
  range.setHorizontalAlignments(matrix('align'));
  range.setWrapStrategies(matrix('wrap').map((row) => row.map((wrap) => SpreadsheetApp.WrapStrategy[wrap])));
}

/** A fingerprint of all notes and where they stand; '' = there are none. */
export function notesIn(cells: readonly ReportCell[][]): string {
  const found = cells.flatMap((row, at) =>
    row.flatMap(({ note }, column) => (note ? [`${at} ${column} ${note}`] : [])),
  );
  return found.length === 0 ? '' : hashOf(found.join('\n'));
}

/** Notes of all cells; null leaves none. */
export function writeNotes(sheet: Sheet, cells: readonly ReportCell[][]): void {
  rangeOf(sheet, cells).setNotes(cells.map((row) => row.map(({ note }) => note ?? null)));
}

/** Hairlines under the rows of all tables, stronger ones under their totals; those of the last build are wiped out first. */
export function drawLines(sheet: Sheet, places: readonly Place[], rows: number, width: number, hasOld: boolean): void {
  if (hasOld) {
    const tables = sheet.getRange(CHART_ROW, 1, rows - CHART_ROW + 1, width);
    tables.setBorder(false, false, false, false, false, false);
  }
  if (places.length === 0) return;
  const { SOLID } = SpreadsheetApp.BorderStyle;
  const bodies = places.map(({ first, end, width: wide }) => `A${first}:${letterOf(wide)}${end}`);
  sheet.getRangeList(bodies).setBorder(null, null, true, null, null, true, COLORS.line, SOLID);
  const ends = places.filter(({ end, last }) => end > last);
  if (ends.length === 0) return;
  sheet
    .getRangeList(ends.map(({ end, width: wide }) => `A${end}:${letterOf(wide)}${end}`))
    .setBorder(null, null, true, null, null, null, COLORS.strongLine, SOLID);
}
