// A report tab: found or made, its choices read, and the whole page written with one write of values (design section 2).
import type { Language } from '../locales/shape.ts';
import type { Book } from './book.ts';
import type { Cell } from './codec.ts';
import { isPage } from './pages.ts';
import type { Place } from './report-block.ts';
import type { ReportCell } from './report-cell.ts';
import { type ChartMark, drawCharts } from './report-charts.ts';
import { type Choices, CONTROL_ROW, type Control, listsIn, REBUILD_COLUMN, setRules } from './report-controls.ts';
import type { Formats } from './report-formats.ts';
import { freshnessFormula } from './report-freshness.ts';
import { furnish, type Grid, showMemory } from './report-furniture.ts';
import { FRESHNESS_ROW, layPage, type ReportPage } from './report-page.ts';
import { drawLines, formatsIn, notesIn, paint, paintFormats, writeNotes } from './report-paint.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
/** In the order in which they are built: Today tells the warnings of Departments. */
export const REPORTS = ['departments', 'today', 'funnel', 'commission', 'forecast'] as const;
export type ReportName = (typeof REPORTS)[number];
export const isReport = (tab: string): tab is ReportName => (REPORTS as readonly string[]).includes(tab);

/** What a report tab knows of its last build; JSON in a hidden cell to the right of the tables. */
export interface Memory {
  report: ReportName;
  /** The language it was built in; absent = built by a version that knew no other. */
  language?: Language;
  width: number;
  rows: number;
  places: Place[];
  charts: ChartMark[];
  lists: string;
  choices: Choices;
  /** A fingerprint of the notes and where they stand; absent = there are none. */
  notes?: string;
  /** The tables stand, their looks and charts do not yet: a build that was cut leaves it so, the next one paints all. */
  unfinished?: true;
  /** A fingerprint of the number formats. */
  formats?: string;
  /** The names of the warnings that it gave; absent = none. */
  warnings?: readonly string[];
  /** The day of the build: a date left at "today" follows the calendar. */
  day: string;
}

export interface ReportTab {
  name: ReportName;
  /** null = not made yet. */
  sheet: Sheet | null;
  /** What was remembered; null = nothing, or rows or columns were moved, so that the layout is made anew. */
  memory: Memory | null;
  /** It is the empty page that set-up made. */
  isPage: boolean;
  /** How far the layout was moved by inserted rows and columns. */
  moved: { rows: number; columns: number };
  /** Row 3 as it is; blank when it cannot be trusted. */
  controls: Cell[];
  ticked: boolean;
  columns: number;
}

/** For which tab a report is built, by whom, and what its reader must know first; '' = nobody known, nothing to say. */
export interface Occasion {
  tab: ReportTab;
  by: string;
  warning: string;
}

/** How many rows from the top are searched for the memory of a tab into which rows were inserted. */
const TOP = '1:12';

/** Reads the top of a report tab with one call; of a copy that a person made, if its sheet is given. */
export function openReport(book: Book, name: ReportName, sheet: Sheet | null = book.sheetOf(name)): ReportTab {
  const none: ReportTab = {
    name,
    sheet,
    memory: null,
    isPage: false,
    moved: { rows: 0, columns: 0 },
    controls: [],
    ticked: false,
    columns: 0,
  };
  if (!sheet) return none;
  const top = sheet.getRange(TOP).getValues() as Cell[][];
  const columns = top[0]?.length ?? 0;
  for (const [row, cells] of top.entries()) {
    const column = cells.findIndex((cell) => String(cell).startsWith(`{"report":"${name}"`));
    if (column < 0) continue;
    const memory = JSON.parse(String(cells[column])) as Memory;
    const moved = { rows: row, columns: column - memory.width };
    if (moved.rows !== 0 || moved.columns !== 0) return { ...none, memory, moved, columns };
    const controls = top[CONTROL_ROW - 1] ?? [];
    return { ...none, memory, moved, columns, controls, ticked: controls[REBUILD_COLUMN - 1] === true };
  }
  return { ...none, columns, isPage: isPage((top[0] ?? []).map(String), name) };
}

export const isMoved = ({ moved }: ReportTab): boolean => moved.rows !== 0 || moved.columns !== 0;

export interface Build {
  tab: ReportTab;
  controls: readonly Control[];
  choices: Choices;
  page: ReportPage;
  formats: Formats;
  /** Pixels of the columns; the last one repeats. */
  widths: number[];
  warnings?: readonly string[];
}

/** Writes a report; unchanged data give the same tab. */
export function writeReport(book: Book, { tab, controls, choices, page, formats, widths, warnings }: Build): Sheet {
  const { locale } = book;
  const { sheet } = tab;
  if (!sheet) throw new Error(`no tab for ${tab.name}`);
  const known = isMoved(tab) ? null : tab.memory;
  const frame = {
    controls,
    choices,
    rebuild: locale.report.rebuild,
    width: widths.length,
    freshness: freshnessFormula(book, controls, choices, page.warning, page.onlyOn),
  };
  const { cells, places, width } = layPage(page, frame, formats);
  const rows = Math.max(cells.length, (tab.memory?.rows ?? 0) + tab.moved.rows);
  const wide = Math.max(width, (tab.memory?.width ?? 0) + Math.max(0, tab.moved.columns)) + 1;
  const grid = fitGrid(sheet, rows, wide, tab.columns);
  const wasMade = { page: tab.isPage, report: tab.memory !== null };
  if (known === null) furnish(sheet, { wasMade, grid, controls, tiles: page.tiles, widths, title: page.title });
  const lists = listsIn(controls);
  if (known?.lists !== lists) setRules(sheet, controls);
  if (known?.width !== width) showMemory(sheet, width + 1, known ? known.width + 1 : null);
  const notes = notesIn(cells);
  const block = padded(cells, rows, wide);
  const painted = formatsIn(block);
  const before = tab.memory;
  const memory: Memory = {
    report: tab.name,
    language: book.language,
    width,
    rows: cells.length,
    places,
    charts: before?.charts ?? [],
    lists,
    choices,
    ...(notes === '' ? {} : { notes }),
    formats: painted,
    ...(warnings?.length ? { warnings } : {}),
    day: book.reportDay,
  };
  block[0]![width] = { value: JSON.stringify({ ...memory, unfinished: true }), format: formats.text };
  keepLateChoice(sheet, block, tab, locale.report.fresh.settings);
  const relaid = known?.unfinished === true || JSON.stringify(known?.places) !== JSON.stringify(places);
  // Formats go before the values, or a name like a formula would become one: where they change, row 4 says what a cut leaves.
  const isReformatted = known?.formats !== painted || known.unfinished === true;
  if (isReformatted && before) sheet.getRange(FRESHNESS_ROW, 1).setValue(locale.report.fresh.unfinished);
  paintFormats(sheet, block);
  paint(sheet, block, relaid);
  if (notes !== (known?.notes ?? '') || known?.unfinished) writeNotes(sheet, block);
  if (relaid) drawLines(sheet, places, rows, wide, known !== null);
  memory.charts = drawCharts(sheet, page.charts?.(places) ?? [], before?.charts ?? []);
  sheet.getRange(1, width + 1).setValue(JSON.stringify(memory));
  return sheet;
}

/** A control that a person changed while the report was being built keeps that value, and row 4 says so (CC-06). */
function keepLateChoice(sheet: Sheet, block: ReportCell[][], tab: ReportTab, settingsChanged: string): void {
  if (tab.controls.length === 0) return;
  const width = block[0]?.length ?? 0;
  const now = sheet.getRange(CONTROL_ROW, 1, 1, Math.min(width, tab.columns)).getValues()[0] as Cell[];
  const late = now.some((cell, index) => index >= REBUILD_COLUMN && String(cell) !== String(tab.controls[index]));
  if (!late) return;
  for (const [index, cell] of now.entries()) {
    if (index >= REBUILD_COLUMN) block[CONTROL_ROW - 1]![index]!.value = cell;
  }
  block[FRESHNESS_ROW - 1]![0]!.value = settingsChanged;
}

/** Says in row 4 why nothing was built; the tables stay, the box is unticked. */
export function writeProblem(tab: ReportTab, problem: string): void {
  tab.sheet?.getRange(FRESHNESS_ROW, 1).setValue(problem);
  if (tab.ticked) tab.sheet?.getRange(CONTROL_ROW, REBUILD_COLUMN).setValue(false);
}

function padded(cells: readonly ReportCell[][], rows: number, width: number): ReportCell[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: width }, (_unused, column) => ({ ...(cells[row]?.[column] ?? { value: '' }) })),
  );
}

/** Makes room where there is too little; `known` = columns of the sheet as far as they are known, else 0. Returns what there is. */
function fitGrid(sheet: Sheet, rows: number, width: number, known: number): Grid {
  const haveRows = sheet.getMaxRows();
  if (haveRows < rows) sheet.insertRowsAfter(haveRows, rows - haveRows);
  const haveColumns = known || sheet.getMaxColumns();
  if (haveColumns < width) sheet.insertColumnsAfter(haveColumns, width - haveColumns);
  return { rows: Math.max(haveRows, rows), columns: Math.max(haveColumns, width) };
}
