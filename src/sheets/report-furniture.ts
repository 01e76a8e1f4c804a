// What a report tab gets once: its place, name and colour, frozen head, widths, merges, protection (ui 7.1).
import { letterOf } from './a1.ts';
import { COLORS, WHITE } from './report-cell.ts';
import { CONTROL_ROW, type Control, REBUILD_COLUMN } from './report-controls.ts';
import { FIRST_BLOCK_ROW, FRESHNESS_ROW, SENTENCE_ROW, TILE_ROW, type Tile } from './report-page.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const USUAL_HEIGHT = 21;
/** Row → pixels; the rows not named keep the usual height. */
const HEIGHTS: [number, number][] = [
  [1, 36],
  [2, 18],
  [CONTROL_ROW, 26],
  [SENTENCE_ROW, 38],
  [TILE_ROW + 1, 32],
  [TILE_ROW + 3, 12],
];

/** Rows and columns of a sheet. */
export interface Grid {
  rows: number;
  columns: number;
}

interface Furniture {
  /** Whether it is an empty page, or a report stood there: a build may have been cut between. */
  wasMade: { page: boolean; report: boolean };
  grid: Grid;
  controls: readonly Control[];
  tiles: readonly Tile[];
  widths: readonly number[];
  title: string;
}

/** Merges, sizes and lines of the head; on a tab whose rows or columns were moved the old ones are undone first. */
export function furnish(sheet: Sheet, { wasMade, grid, controls, tiles, widths, title }: Furniture): void {
  const width = widths.length;
  // On an empty page only a build that was cut left something, and that is made again in the same places.
  sheet.getRange(1, 1, grid.rows, grid.columns).breakApart();
  if (!wasMade.page) undo(sheet, grid);
  sheet.setFrozenRows(CONTROL_ROW);
  sheet.getRange(`A:${letterOf(width)}`).setVerticalAlignment('middle');
  for (const { first, count, pixels } of alike(widths)) sheet.setColumnWidths(first, count, pixels);
  for (const [row, pixels] of HEIGHTS) sheet.setRowHeight(row, pixels);
  for (const { column, span } of controls) if (span > 1) sheet.getRange(CONTROL_ROW, column, 1, span).merge();
  sheet.getRange(SENTENCE_ROW, 1, 1, width).merge();
  for (const { column, span } of tiles) if (span > 1) sheet.getRange(TILE_ROW + 1, column, 1, span).merge();
  const { SOLID_MEDIUM, SOLID_THICK } = SpreadsheetApp.BorderStyle;
  const last = Math.max(REBUILD_COLUMN, ...controls.map(({ column, span }) => column + span - 1));
  sheet.getRange(CONTROL_ROW, 1, 1, last).setBorder(null, null, true, null, null, null, COLORS.primary, SOLID_MEDIUM);
  const edges = tiles.map(({ column, span }) => {
    const letter = letterOf(column + span - 1);
    return `${letter}${TILE_ROW}:${letter}${TILE_ROW + 2}`;
  });
  sheet.getRangeList(edges).setBorder(null, null, null, true, null, null, WHITE, SOLID_THICK);
  warnWhenStale(sheet, width);
  if (wasMade.report) return;
  if (!wasMade.page) {
    sheet.setTabColor(COLORS.tab);
    sheet.setHiddenGridlines(true);
  }
  const protection = sheet.protect();
  protection.setWarningOnly(true);
  protection.setDescription(title);
  protection.setUnprotectedRanges([sheet.getRange(CONTROL_ROW, 1, 1, last)]);
}

function undo(sheet: Sheet, { rows, columns }: Grid): void {
  const all = sheet.getRange(1, 1, rows, columns);
  all.clearDataValidations();
  all.setBorder(false, false, false, false, false, false);
  sheet.showColumns(1, columns);
  sheet.setRowHeights(1, FIRST_BLOCK_ROW, USUAL_HEIGHT);
}

/** The only conditional format of the tab: row 4 when it says something. */
function warnWhenStale(sheet: Sheet, width: number): void {
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=$A$${FRESHNESS_ROW}<>""`)
    .setBackground(COLORS.warning)
    .setFontColor(COLORS.warningText)
    .setRanges([sheet.getRange(FRESHNESS_ROW, 1, 1, width)])
    .build();
  sheet.setConditionalFormatRules([rule]);
}

/** The memory stands in a hidden column right of the tables; when they grow wider it moves on. */
export function showMemory(sheet: Sheet, column: number, before: number | null): void {
  if (before !== null) sheet.showColumns(before);
  sheet.hideColumns(column);
}

function alike(widths: readonly number[]): { first: number; count: number; pixels: number }[] {
  const runs: { first: number; count: number; pixels: number }[] = [];
  for (const [index, pixels] of widths.entries()) {
    const run = runs[runs.length - 1];
    if (run?.pixels === pixels) run.count += 1;
    else runs.push({ first: index + 1, count: 1, pixels });
  }
  return runs;
}
