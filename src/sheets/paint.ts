// The look of the data tabs (ui 9): hidden keys, frozen headers, formats, widths, colours, filter, warning-only protection.
import { letterOf } from './a1.ts';
import type { Codec } from './codec.ts';
import type { Dropdowns } from './dropdowns.ts';
import { type Column, FIRST_ROW } from './schema.ts';
import type { Tab } from './tab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const GREY = { background: '#E8EAED', color: '#5F6368' };
const BLUE = { background: '#E9EEF6', color: '#1F1F1F' };
const HEADER_HEIGHT = 54;
/** Columns of nearly the usual width are not worth a call each, least of all in tabs that are seldom opened. */
const WIDTH_STEP = { daily: 30, seldom: 120 };

/** Number formats of whole columns, one call per format. */
export function formatColumns(sheet: Sheet, columns: readonly Column[], codec: Codec): void {
  const places = new Map<string, string[]>();
  for (const [index, column] of columns.entries()) {
    const letter = letterOf(index + 1);
    const format = codec.format(column);
    places.set(format, [...(places.get(format) ?? []), `${letter}${FIRST_ROW}:${letter}`]);
  }
  for (const [format, ranges] of places) sheet.getRangeList(ranges).setNumberFormat(format);
}

/** The look of a new tab. What costs a call each is kept for the tabs that people work in. */
export function paintTab(tab: Tab, spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, dropdowns: Dropdowns): void {
  const { sheet, spec } = tab;
  const columns = tab.present();
  const width = columns.length;
  const looks = columns.map((column) => (column.by === 'addon' ? GREY : BLUE));
  const header = sheet.getRange(2, 1, 1, width);
  header.setBackgrounds([looks.map((look) => look.background)]);
  header.setFontWeight('bold');
  setWidths(sheet, columns, spec.hidden ? WIDTH_STEP.seldom : WIDTH_STEP.daily);
  sheet.hideRows(1);
  sheet.setFrozenRows(2);
  const hidden = columns.filter((column) => column.hidden);
  if (hidden[0]) sheet.hideColumns(tab.at(hidden[0].key), hidden.length);
  const protection = spec.tab === 'history' ? sheet.protect() : sheet.getRange('1:2').protect();
  protection.setWarningOnly(true);
  dropdowns.set(tab);
  if (spec.hidden) sheet.hideSheet();
  else {
    header.setFontColors([looks.map((look) => look.color)]);
    dress(tab, width, spreadsheet);
  }
}

/** What only the tabs of daily work have: room in the header, clipped cells, a filter, a range for people's own pivots. */
function dress(tab: Tab, width: number, spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const { sheet, spec } = tab;
  const all = `A2:${letterOf(width)}`;
  sheet.setFrozenColumns(spec.frozenColumns);
  sheet.setTabColor(spec.color);
  sheet.getRange(2, 1, 1, width).setWrap(true).setVerticalAlignment('middle');
  sheet.setRowHeight(2, HEADER_HEIGHT);
  sheet.getRange(`A${FIRST_ROW}:${letterOf(width)}`).setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
  if (!sheet.getFilter()) sheet.getRange(all).createFilter();
  spreadsheet.setNamedRange(`Clientbase_${spec.tab}`, sheet.getRange(all));
}

/** One call for the usual width, one for each run that differs from it. */
function setWidths(sheet: Sheet, columns: readonly Column[], step: number): void {
  const counts = new Map<number, number>();
  for (const { width } of columns) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [usual = 100] = [...counts.entries()].sort((a, b) => b[1] - a[1])[0] ?? [];
  sheet.setColumnWidths(1, columns.length, usual);
  const far = (width: number) => Math.abs(width - usual) > step;
  let first = 0;
  for (let index = 1; index <= columns.length; index += 1) {
    const width = columns[first]?.width ?? usual;
    if (index < columns.length && columns[index]?.width === width) continue;
    if (far(width)) sheet.setColumnWidths(first + 1, index - first, width);
    first = index;
  }
}
