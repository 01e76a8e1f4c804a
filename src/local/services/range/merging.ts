// Merged cells: joining, and what merged cells do not allow.
import type { Area, SheetData } from '../../model.ts';
import { contentAt, putContent, rowForWriting } from '../../model.ts';
import { Refusal } from '../refusal.ts';
import { covers, overlap } from './address.ts';
import { clearContents } from './cells.ts';
import { demandNoObjects } from './shifting.ts';

/** Whether the line behind row (or column) number `at` goes through an area. */
export function isCut(area: Area, axis: 'row' | 'column', at: number): boolean {
  const [start, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  return start <= at && at < start + count - 1;
}

/** Refuses an area that takes in a part of merged cells, with Google's text. */
export function demandAllOfMerges(sheet: SheetData, area: Area): void {
  if (sheet.merges.some((merge) => overlap(merge, area) && !covers(area, merge))) {
    throw new Refusal('You must select all cells in a merged range to merge or unmerge them.');
  }
}

/** Joins cells; only the left top one keeps its value. */
export function mergeArea(sheet: SheetData, area: Area): void {
  demandAllOfMerges(sheet, area);
  if (isCut(area, 'row', sheet.frozenRows)) throw new Refusal("You can't merge frozen and non-frozen rows.");
  if (isCut(area, 'column', sheet.frozenColumns)) throw new Refusal("You can't merge frozen and non-frozen columns.");
  demandNoObjects(sheet, area, 'merging cells');
  sheet.merges = sheet.merges.filter((merge) => !overlap(merge, area));
  if (area.rows * area.columns < 2) return;
  const kept = contentAt(sheet, area.row, area.column);
  clearContents(sheet, area);
  if (kept !== null) putContent(rowForWriting(sheet, area.row), area.column, kept);
  sheet.merges.push({ ...area });
}

/** Parts merged cells that lie in an area whole. */
export function partArea(sheet: SheetData, area: Area): void {
  demandAllOfMerges(sheet, area);
  sheet.merges = sheet.merges.filter((merge) => !overlap(merge, area));
}
