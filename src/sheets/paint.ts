// The look of the data tabs (ui 9): hidden keys, frozen headers, notes, widths, colours, filter, warning-only protection.

import type { Language, Texts } from '../locales/shape.ts';
import { letterOf } from './a1.ts';
import { setConditions } from './conditions.ts';
import { GREY_TAB, USUAL_FROZEN, USUAL_WIDTH } from './draft.ts';
import type { Kit } from './kit.ts';
import { WHITE } from './report-cell.ts';
import { type Column, FIRST_ROW, TABS, type TabKey } from './schema.ts';
import { STATE_NAME } from './state.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const GREY = { background: '#E8EAED', color: '#5F6368' };
const BLUE = { background: '#E9EEF6', color: '#1F1F1F' };
const BAND = '#F8FAFD';
/** Columns A–W of Clients, which are looked at all day, have the very widths of the design (ui 9.1). */
const DESIGNED = 23;
/** So many pixels wider than asked for may a column be, to be set together with its neighbours. */
const slackOf = (tab: TabKey, index: number): number =>
  TABS[tab].hidden ? 50 : tab === 'clients' && index < DESIGNED ? 0 : 30;

/** Grey = written by the add-on, blue = people's (ui 9). */
const headerLook = (column: Column): typeof GREY => (column.by === 'addon' ? GREY : BLUE);

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
 * The look of a tab that was laid as a table and filled; the header's background comes last and shows that it is whole.
 * @param isNew else a set-up was cut in the middle of it: what cannot be done twice is looked at first
 */
export function paintTab(sheet: Sheet, key: TabKey, columns: readonly Column[], kit: Kit, isNew: boolean): void {
  const { color, frozenColumns, guarded, hidden } = TABS[key];
  paintColumns(sheet, key, columns, kit, 1);
  setConditions(sheet, key, placeIn(columns), kit, isNew);
  if (color !== GREY_TAB) sheet.setTabColor(color);
  if (frozenColumns !== USUAL_FROZEN) sheet.setFrozenColumns(frozenColumns);
  openTable(sheet, key, columns.length, kit, isNew);
  if (!hidden || TABS[key].later) dress(sheet, columns, isNew);
  if (isNew || sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length === 0) guard(sheet, guarded === true);
  if (hidden) sheet.hideSheet();
  paintHeaders(sheet, columns, 1);
}

/** Header colours and notes, widths and hidden columns of neighbours, from column `at` on. */
export function paintColumns(sheet: Sheet, key: TabKey, columns: readonly Column[], kit: Kit, at: number): void {
  const { texts } = kit;
  const header = sheet.getRange(2, at, 1, columns.length);
  header.setFontColors([columns.map((column) => headerLook(column).color)]);
  if (texts) header.setNotes([columns.map((column) => noteOf(key, column, texts))]);
  for (const { first, count, width } of widthsOf(key, columns, kit.locale.language)) {
    if (at > 1 || width !== USUAL_WIDTH) sheet.setColumnWidths(at + first - 1, count, width);
  }
  for (const { first, count } of runsOf(columns, ({ hidden }) => hidden === true)) {
    sheet.hideColumns(at + first - 1, count);
  }
}

export function paintHeaders(sheet: Sheet, columns: readonly Column[], at: number): void {
  const backgrounds = columns.map((column) => headerLook(column).background);
  sheet.getRange(2, at, 1, columns.length).setBackgrounds([backgrounds]);
}

/** Whether the looks of a tab are whole. */
export const isPainted = (sheet: Sheet): boolean => sheet.getRange('A2').getBackground().toUpperCase() !== WHITE;

function guard(sheet: Sheet, whole: boolean): void {
  const protection = whole ? sheet.protect() : sheet.getRange('1:2').protect();
  protection.setWarningOnly(true);
}

/** What the tabs of daily work have besides: bands, and columns that are folded away. */
function dress(sheet: Sheet, columns: readonly Column[], isNew: boolean): void {
  if (isNew || sheet.getBandings().length === 0) {
    const { LIGHT_GREY } = SpreadsheetApp.BandingTheme;
    const body = sheet.getRange(`A${FIRST_ROW}:${letterOf(columns.length)}`);
    body.applyRowBanding(LIGHT_GREY, false, false).setSecondRowColor(BAND);
  }
  for (const { first, count } of runsOf(columns, ({ fold }) => fold === true)) {
    const group = sheet.getRange(1, first, 1, count);
    if (!isNew && sheet.getColumnGroupDepth(first) > 0) continue;
    group.shiftColumnGroupDepth(1);
    group.collapseGroups();
  }
}

/**
 * What a table of ours offers people: a filter on its headers, and a name for their own pivots and charts (rules 1.1). The names
 * are English in every language: for other letters Google documents nothing, and what people build on a name should last.
 */
export function openTable(sheet: Sheet, key: TabKey, columns: number, kit: Kit, isNew: boolean): void {
  const table = sheet.getRange(`A2:${letterOf(columns)}`);
  if (isNew || !sheet.getFilter()) table.createFilter();
  if (!isNew && sheet.getNamedRanges().some((range) => range.getName() !== STATE_NAME)) return;
  const name = rangeName(key);
  kit.spreadsheet.setNamedRange(kit.isNamed(name) ? `${name}_CRM` : name, table);
}

/** 'Clients', 'Daily_minute'; a range of people's own keeps such a name. */
const rangeName = (key: TabKey): string => key.charAt(0).toUpperCase() + key.slice(1);

interface Run {
  first: number;
  count: number;
  width: number;
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

const widthOf = ({ width, hu }: Column, language: Language): number => (language === 'hu' && hu ? hu : width);

/** Neighbouring columns that can have one width, and that width; hidden ones can have any. */
function widthsOf(key: TabKey, columns: readonly Column[], language: Language): Run[] {
  const runs: (Run & { least: number })[] = [];
  for (const [index, column] of columns.entries()) {
    const run = runs[runs.length - 1];
    const wanted = widthOf(column, language);
    const [least, most] = column.hidden && run ? [run.least, run.width] : [wanted, wanted];
    if (run && Math.max(run.width, most) - Math.min(run.least, least) <= slackOf(key, index)) {
      Object.assign(run, { count: run.count + 1, width: Math.max(run.width, most), least: Math.min(run.least, least) });
    } else {
      runs.push({ first: index + 1, count: 1, width: most, least });
    }
  }
  // As wide as the table was laid is as good.
  return runs.map(({ first, count, width, least }) => {
    const isUsual = width <= USUAL_WIDTH && USUAL_WIDTH - least <= slackOf(key, first - 1);
    return { first, count, width: isUsual ? USUAL_WIDTH : width };
  });
}

/** The width of each column as set-up makes it in a language. */
export function widthByKey(key: TabKey, language: Language): Map<string, number> {
  const columns = TABS[key].columns.filter((column) => !column.onRequest);
  const runs = widthsOf(key, columns, language);
  return new Map(
    runs.flatMap(({ first, count, width }) =>
      columns.slice(first - 1, first - 1 + count).map((column) => [column.key, width] as const),
    ),
  );
}
