// How far a tab goes, told by its ids and the column beside them; and which columns are read with one call.
import type { Cell } from './codec.ts';
import { type Column, FIRST_ROW } from './schema.ts';

export interface Extent {
  last: number;
  max: number | null;
  ids: string[] | null;
  /** The column beside the ids: in tabs of what belongs to somebody, the id of the owner. */
  beside: string[] | null;
}

/** Neighbouring columns; null = one that is only read along. */
export interface Run<C = Column> {
  first: number;
  columns: C[];
}

/** So many cells more take as long as another call. */
const CALL_IN_CELLS = 12_000;
/** A tab of so many cells, blank ones included, is read whole: that costs less than its head, its ids and its rows one by one. */
const SMALL = 24_000;
/** The rows of a grid as Google makes it. */
const GRID_ROWS = 1000;

/** @param given the highest number given to an id: about so many rows there are */
export const isSmall = (columns: number, given: number): boolean => columns * Math.max(given, GRID_ROWS) <= SMALL;

/**
 * @param cells from row 3 to the end of the grid
 * @param id the index of the ids in them
 * @param beside the index of the column that tells the last row along with the ids
 */
export function extentOf(cells: readonly Cell[][], id: number, beside: number): Extent {
  const text = (row: Cell[] | undefined, at: number) => String(row?.[at] ?? '').trim();
  let used = cells.length;
  while (used > 0 && text(cells[used - 1], id) === '' && text(cells[used - 1], beside) === '') used -= 1;
  const rows = cells.slice(0, used);
  return {
    last: FIRST_ROW - 1 + used,
    max: FIRST_ROW - 1 + cells.length,
    ids: rows.map((row) => text(row, id)),
    beside: rows.map((row) => text(row, beside)),
  };
}

/** Runs that stand so close together that what lies between them costs less than a call of its own. */
export function bridged(runs: readonly Run[], rows: number): Run<Column | null>[] {
  const found: Run<Column | null>[] = [];
  for (const { first, columns } of runs) {
    const last = found[found.length - 1];
    const gap = last ? first - last.first - last.columns.length : 0;
    if (last && gap * rows <= CALL_IN_CELLS) last.columns.push(...new Array<null>(gap).fill(null), ...columns);
    else found.push({ first, columns: [...columns] });
  }
  return found;
}
