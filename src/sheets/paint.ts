// The look of the data tabs (ui 9): hidden keys, frozen headers, notes, widths, colours, filter, warning-only protection.

import type { Texts } from '../locales/shape.ts';
import { letterOf } from './a1.ts';
import { setConditions } from './conditions.ts';
import type { Kit } from './kit.ts';
import { type Column, FIRST_ROW, TABS, type TabKey } from './schema.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const GREY = { background: '#E8EAED', color: '#5F6368' };
const BLUE = { background: '#E9EEF6', color: '#1F1F1F' };
const HEADER_HEIGHT = 54;
const BAND = '#F8FAFD';
/** Columns of nearly the usual width are not worth a call each, but in Clients, which is looked at all day. */
const widthStep = (tab: TabKey): number => (tab === 'clients' ? 0 : TABS[tab].hidden ? 80 : 40);

/** Grey = written by the add-on, blue = people's (ui 9). */
export const headerLook = (column: Column): typeof GREY => (column.by === 'addon' ? GREY : BLUE);

/** What a column is and who fills it: the note of its header. */
export function noteOf(tab: TabKey, column: Column, { notes, filled }: Texts): string {
  const words: Record<string, string> = notes;
  const what = words[`${tab}_${column.key}`] ?? words[column.key] ?? '';
  const who = column.by === 'people' ? filled.people : filled[column.filled ?? 'addon'];
  return `${what}\n${who}`;
}

/** Where the key of a column stands in a tab that was just made. */
const placeIn = (columns: readonly Column[]) => (key: string) => {
  const index = columns.findIndex((column) => column.key === key);
  return index < 0 ? null : index + 1;
};

/**
 * The look of a tab; the frozen rows come last and show that it is whole.
 * @param isNew else a set-up was cut in the middle of it: what cannot be done twice is looked at first
 */
export function paintTab(sheet: Sheet, key: TabKey, columns: readonly Column[], kit: Kit, isNew: boolean): void {
  const spec = TABS[key];
  const width = columns.length;
  const looks = columns.map(headerLook);
  const header = sheet.getRange(2, 1, 1, width);
  const bold = (color: string) => SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor(color).build();
  const styles = new Map(looks.map(({ color }) => [color, bold(color)]));
  header.setTextStyles([looks.map(({ color }) => styles.get(color) as GoogleAppsScript.Spreadsheet.TextStyle)]);
  const { texts } = kit;
  if (texts) header.setNotes([columns.map((column) => noteOf(key, column, texts))]);
  setWidths(sheet, columns, kit, widthStep(key));
  sheet.hideRows(1);
  for (const { first, count } of runsOf(columns, ({ hidden }) => hidden === true)) sheet.hideColumns(first, count);
  setConditions(sheet, key, placeIn(columns), kit, isNew);
  if (isNew || sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length === 0)
    guard(sheet, spec.guarded === true);
  sheet.setTabColor(spec.color);
  if (!spec.hidden || spec.later) dress(sheet, key, columns, kit, isNew);
  header.setBackgrounds([looks.map(({ background }) => background)]);
  if (spec.hidden) sheet.hideSheet();
  sheet.setFrozenRows(2);
}

/** Whether the looks of a tab are whole. */
export const isPainted = (sheet: Sheet): boolean => sheet.getFrozenRows() >= 2;

function guard(sheet: Sheet, whole: boolean): void {
  const protection = whole ? sheet.protect() : sheet.getRange('1:2').protect();
  protection.setWarningOnly(true);
}

/** What the tabs of daily work have: room in the header, bands, a filter, a range for people's own pivots, folded columns. */
function dress(sheet: Sheet, key: TabKey, columns: readonly Column[], kit: Kit, isNew: boolean): void {
  const last = letterOf(columns.length);
  const all = `A2:${last}`;
  const { frozenColumns } = TABS[key];
  if (frozenColumns > 0) sheet.setFrozenColumns(frozenColumns);
  sheet.getRange(2, 1, 1, columns.length).setWrap(true).setVerticalAlignment('middle');
  sheet.setRowHeight(2, HEADER_HEIGHT);
  if (isNew || !sheet.getFilter()) sheet.getRange(all).createFilter();
  if (isNew || sheet.getBandings().length === 0) {
    const { LIGHT_GREY } = SpreadsheetApp.BandingTheme;
    sheet.getRange(`A${FIRST_ROW}:${last}`).applyRowBanding(LIGHT_GREY, false, false).setSecondRowColor(BAND);
  }
  kit.spreadsheet.setNamedRange(rangeName(key, kit.ranges), sheet.getRange(all));
  for (const { first, count } of runsOf(columns, ({ fold }) => fold === true)) {
    const group = sheet.getRange(1, first, 1, count);
    if (!isNew && sheet.getColumnGroupDepth(first) > 0) continue;
    group.shiftColumnGroupDepth(1);
    group.collapseGroups();
  }
}

/** The name of the range that holds a table with its headers: 'Clients', 'Daily_minute'; people's own of that name stays. */
function rangeName(key: TabKey, taken: readonly string[]): string {
  const name = key[0]?.toUpperCase() + key.slice(1);
  return taken.includes(name) ? `${name}_CRM` : name;
}

/** Neighbouring columns that are alike, as 1-based runs. */
function runsOf(columns: readonly Column[], isOne: (column: Column) => boolean): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const [index, column] of columns.entries()) {
    if (!isOne(column)) continue;
    const run = runs[runs.length - 1];
    if (run && run.first + run.count === index + 1) run.count += 1;
    else runs.push({ first: index + 1, count: 1 });
  }
  return runs;
}

/** One call for the usual width, one for each run that differs from it by more than a step. */
function setWidths(sheet: Sheet, columns: readonly Column[], { locale }: Kit, step: number): void {
  const widths = columns.map(({ width, hu }) => (locale.language === 'hu' && hu ? hu : width));
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [usual = 100] = [...counts.entries()].sort((a, b) => b[1] - a[1])[0] ?? [];
  sheet.setColumnWidths(1, columns.length, usual);
  let first = 0;
  for (let index = 1; index <= widths.length; index += 1) {
    const width = widths[first] ?? usual;
    if (index < widths.length && widths[index] === width) continue;
    if (Math.abs(width - usual) > step) sheet.setColumnWidths(first + 1, index - first, width);
    first = index;
  }
}
