// A report tab that a person copied: the copy carries the memory of its report in row 1 and works on its own.
import { REPORTS, type ReportName } from './report-tab.ts';

/** The row of a report's blue cells: only an edit there is worth a look. */
const CONTROLS_AT = 3;

/** The report that a tab is a copy of; null for other tabs and rows. One read. */
export function copiedReport(range: GoogleAppsScript.Spreadsheet.Range): ReportName | null {
  if (range.getRow() > CONTROLS_AT || range.getLastRow() < CONTROLS_AT) return null;
  const first = range.getSheet().getRange('1:1').getValues()[0] ?? [];
  return REPORTS.find((name) => first.some((cell) => String(cell).startsWith(`{"report":"${name}"`))) ?? null;
}
