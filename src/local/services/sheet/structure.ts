// Rows, columns and sheets of a book: inserting, deleting, moving; everything that points at them follows.
import type { BookData, RowData, SheetData } from '../../model.ts';
import { followFormulas, renameInFormulas } from '../formulas/formula-text.ts';
import { restyle } from '../interning.ts';
import { renameInRules } from '../objects/following.ts';
import { gridArea } from '../range/address.ts';
import { Refusal } from '../refusal.ts';
import { demandEdit } from '../rights.ts';
import { keepFolds } from './groups.ts';
import type { Change } from './references.ts';
import { followChange } from './references.ts';

/** Cells that a workbook has at most, all its sheets together. */
export const mostCells = 10_000_000;
const mostColumns = 18_278;

/** Refuses to grow the workbook over Google's ten million cells (declared grids of all sheets count). */
export function demandCells(book: BookData, added: number): void {
  const now = book.sheets.reduce((sum, s) => sum + s.maxRows * s.maxColumns, 0);
  if (now + added > mostCells) {
    throw new Refusal(
      `This action would increase the number of cells in the workbook above the limit of ${mostCells} cells.`,
    );
  }
}

const mostSheets = 200;

/** Refuses one more sheet of so many cells where there are too many sheets or cells already. */
export function demandSheets(book: BookData, cells: number): void {
  if (book.sheets.length >= mostSheets) {
    throw new Refusal(`This action would increase the number of sheets above the limit of ${mostSheets}.`);
  }
  demandCells(book, cells);
}

/** Refuses a grid of more columns than a sheet may have. */
export function demandColumnCount(columns: number): void {
  if (columns > mostColumns) {
    throw new Refusal(`This action would increase the number of columns above the limit of ${mostColumns}.`);
  }
}

function demandRows(sheet: SheetData, at: number, count: number): void {
  if (at < 1 || count < 1 || at + count - 1 > sheet.maxRows) throw new Refusal('Those rows are out of bounds.');
}

function demandColumns(sheet: SheetData, at: number, count: number): void {
  if (at < 1 || count < 1 || at + count - 1 > sheet.maxColumns) throw new Refusal('Those columns are out of bounds.');
}

function follow(book: BookData, sheet: SheetData, change: Change): void {
  const { maxRows, maxColumns } = sheet;
  const edge = change.kind !== 'carry' && change.axis === 'row' ? maxRows : maxColumns;
  const atEdge = change.kind === 'insert' && change.at + change.count - 1 === edge;
  followChange(book, sheet, atEdge ? { ...change, atEdge } : change);
  followFormulas(book, sheet, change);
}

/** Lines put between two of a group belong to it. */
function depthBetween(lines: readonly ({ depth?: number } | null)[], at: number): number {
  return Math.min(lines[at - 2]?.depth ?? 0, lines[at - 1]?.depth ?? 0);
}

/** A new row looks like its neighbour: formats and validations, no notes, no contents. */
function likeness(book: BookData, row: RowData | null | undefined, depth: number): RowData | null {
  const s = row?.s.map((id) => (id === 0 ? 0 : restyle(book, id, { note: undefined }))) ?? [];
  if (depth === 0 && s.every((id) => id === 0)) return null;
  return depth === 0 ? { c: [], s } : { c: [], s, depth };
}

/** `count` rows before row `at` (1 … maxRows + 1), looking like row `model`. */
export function insertRows(book: BookData, sheet: SheetData, at: number, count: number, model: number): void {
  if (count < 1 || at < 1 || at > sheet.maxRows + 1) throw new Refusal('Those rows are out of bounds.');
  demandCells(book, count * sheet.maxColumns);
  if (sheet.rows.length >= at || sheet.rows[model - 1]) {
    while (sheet.rows.length < at - 1) sheet.rows.push(null);
    const source = sheet.rows[model - 1];
    const depth = depthBetween(sheet.rows, at);
    const made = Array.from({ length: count }, () => likeness(book, source, depth));
    sheet.rows = [...sheet.rows.slice(0, at - 1), ...made, ...sheet.rows.slice(at - 1)];
  }
  sheet.maxRows += count;
  if (at <= sheet.frozenRows) sheet.frozenRows += count;
  follow(book, sheet, { axis: 'row', kind: 'insert', at, count });
}

/** Deletes rows `at` … `at + count - 1` for `user`. */
export function deleteRows(book: BookData, sheet: SheetData, at: number, count: number, user: string): void {
  demandRows(sheet, at, count);
  if (count >= sheet.maxRows) throw new Refusal("You can't delete all the rows on the sheet.");
  const frozen = Math.max(0, Math.min(sheet.frozenRows, at + count - 1) - at + 1);
  if (sheet.maxRows - sheet.frozenRows === count - frozen) {
    throw new Refusal('Sorry, it is not possible to delete all non-frozen rows.');
  }
  demandEdit(book, sheet, { row: at, column: 1, rows: count, columns: sheet.maxColumns }, user);
  keepFolds(sheet.rows, at, count);
  sheet.rows.splice(at - 1, count);
  sheet.maxRows -= count;
  sheet.frozenRows -= frozen;
  follow(book, sheet, { axis: 'row', kind: 'delete', at, count });
}

/** Refuses to tear merged cells apart by a move; Google's answer to it is not known. */
function demandWholeMerges(sheet: SheetData, axis: 'row' | 'column', at: number, count: number, to: number): void {
  const torn = sheet.merges.some((merge) => {
    const [start, size] = axis === 'row' ? [merge.row, merge.rows] : [merge.column, merge.columns];
    const touches = start < at + count && start + size > at;
    const inside = start >= at && start + size <= at + count;
    return (touches && !inside) || (!inside && to > start && to < start + size);
  });
  if (torn) throw new Error(`not in the local Google Sheets: moving ${axis}s through merged cells`);
}

/** Moves rows before the row that is now `to`. */
export function moveRows(book: BookData, sheet: SheetData, at: number, count: number, to: number): void {
  demandRows(sheet, at, count);
  if (to < 1 || to > sheet.maxRows + 1) throw new Refusal('Those rows are out of bounds.');
  if (to > at && to < at + count) throw new Refusal('The destination of the rows is inside the rows to move.');
  demandWholeMerges(sheet, 'row', at, count, to);
  while (sheet.rows.length < Math.max(at + count - 1, to - 1)) sheet.rows.push(null);
  const block = sheet.rows.splice(at - 1, count);
  const target = to > at ? to - count : to;
  sheet.rows = [...sheet.rows.slice(0, target - 1), ...block, ...sheet.rows.slice(target - 1)];
  follow(book, sheet, { axis: 'row', kind: 'move', at, count, to });
}

function spliceLine<T>(line: T[], at: number, removed: number, filler: T[], blank: T): void {
  if (line.length < at && filler.length === 0) return;
  if (line.length >= at - 1) line.splice(at - 1, removed, ...filler);
  else if (filler.some((item) => item !== blank)) {
    while (line.length < at - 1) line.push(blank);
    line.push(...filler);
  }
}

/** `count` columns before column `at`, looking like column `model`. */
export function insertColumns(book: BookData, sheet: SheetData, at: number, count: number, model: number): void {
  if (count < 1 || at < 1 || at > sheet.maxColumns + 1) throw new Refusal('Those columns are out of bounds.');
  demandColumnCount(sheet.maxColumns + count);
  demandCells(book, count * sheet.maxRows);
  const nulls = Array.from({ length: count }, () => null);
  for (const row of sheet.rows) {
    if (!row) continue;
    const style = row.s[model - 1] ?? 0;
    const like = style === 0 ? 0 : restyle(book, style, { note: undefined });
    spliceLine(row.c, at, 0, nulls, null);
    spliceLine(
      row.s,
      at,
      0,
      Array.from({ length: count }, () => like),
      0,
    );
  }
  const width = sheet.columns[model - 1]?.width;
  const depth = depthBetween(sheet.columns, at);
  const like = { ...(width !== undefined && { width }), ...(depth > 0 && { depth }) };
  const made = Array.from({ length: count }, () => (Object.keys(like).length === 0 ? null : { ...like }));
  spliceLine(sheet.columns, at, 0, made, null);
  sheet.maxColumns += count;
  if (at <= sheet.frozenColumns) sheet.frozenColumns += count;
  follow(book, sheet, { axis: 'column', kind: 'insert', at, count });
}

/** Deletes columns `at` … `at + count - 1` for `user`. */
export function deleteColumns(book: BookData, sheet: SheetData, at: number, count: number, user: string): void {
  demandColumns(sheet, at, count);
  if (count >= sheet.maxColumns) throw new Refusal("You can't delete all the columns on the sheet.");
  const frozen = Math.max(0, Math.min(sheet.frozenColumns, at + count - 1) - at + 1);
  if (sheet.maxColumns - sheet.frozenColumns === count - frozen) {
    throw new Refusal('Sorry, it is not possible to delete all non-frozen columns.');
  }
  demandEdit(book, sheet, { row: 1, column: at, rows: sheet.maxRows, columns: count }, user);
  for (const row of sheet.rows) {
    if (!row) continue;
    spliceLine(row.c, at, count, [], null);
    spliceLine(row.s, at, count, [], 0);
  }
  keepFolds(sheet.columns, at, count);
  spliceLine(sheet.columns, at, count, [], null);
  sheet.maxColumns -= count;
  sheet.frozenColumns -= frozen;
  follow(book, sheet, { axis: 'column', kind: 'delete', at, count });
}

function moveInLine<T>(line: T[], at: number, count: number, to: number, blank: T): void {
  while (line.length < Math.max(at + count - 1, to - 1)) line.push(blank);
  const block = line.splice(at - 1, count);
  line.splice(to > at ? to - count - 1 : to - 1, 0, ...block);
}

/** Moves columns before the column that is now `to`. */
export function moveColumns(book: BookData, sheet: SheetData, at: number, count: number, to: number): void {
  demandColumns(sheet, at, count);
  if (to < 1 || to > sheet.maxColumns + 1) throw new Refusal('Those columns are out of bounds.');
  if (to > at && to < at + count) throw new Refusal('The destination of the columns is inside the columns to move.');
  demandWholeMerges(sheet, 'column', at, count, to);
  for (const row of sheet.rows) {
    if (!row) continue;
    moveInLine(row.c, at, count, to, null);
    moveInLine(row.s, at, count, to, 0);
  }
  moveInLine(sheet.columns, at, count, to, null);
  follow(book, sheet, { axis: 'column', kind: 'move', at, count, to });
}

/** Removes a sheet for `user`; the last visible one stays, as at Google. */
export function removeSheet(book: BookData, sheet: SheetData, user: string): void {
  const others = book.sheets.filter((s) => s !== sheet);
  if (others.length === 0 || others.every((s) => s.hidden)) {
    throw new Refusal("You can't remove all the sheets in a document.");
  }
  demandEdit(book, sheet, gridArea(sheet), user);
  const at = book.sheets.indexOf(sheet);
  book.sheets.splice(at, 1);
  book.namedRanges = book.namedRanges.filter((n) => n.target.sheet !== sheet.id);
  if (book.metadata) book.metadata = book.metadata.filter((one) => one.sheet !== sheet.id);
  for (const other of book.sheets) {
    for (const chart of other.charts) chart.ranges = chart.ranges.filter((r) => r.sheet !== sheet.id);
  }
  if (book.activeSheet === sheet.id) {
    const next = book.sheets.slice(at).find((s) => !s.hidden) ?? others.filter((s) => !s.hidden).at(-1);
    if (next) book.activeSheet = next.id;
  }
}

/** Hides a sheet; the next visible one is looked at instead. The only visible one stays, as at Google. */
export function hideSheet(book: BookData, sheet: SheetData): void {
  const at = book.sheets.indexOf(sheet);
  const visible = (one: SheetData): boolean => !one.hidden && one !== sheet;
  const next = book.sheets.slice(at).find(visible) ?? book.sheets.slice(0, at).filter(visible).at(-1);
  if (!next) throw new Refusal("You can't hide all the sheets in a document.");
  sheet.hidden = true;
  if (book.activeSheet === sheet.id) book.activeSheet = next.id;
}

/** Gives a sheet its new name, also in the formulas that speak of it. */
export function renameSheet(book: BookData, sheet: SheetData, name: string): void {
  const old = sheet.name;
  sheet.name = name;
  renameInFormulas(book, old, name);
  renameInRules(book, old, name);
}
