// Addresses: column letters, A1 notation and open ranges; text in, 1-based areas out.
import type { Area, SheetData } from '../../model.ts';
import { Refusal } from '../refusal.ts';

const maxColumn = 18_278;

/** 28 → 'AB'. */
export function lettersOf(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** 'AB' → 28. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

interface Corner {
  row: number | null;
  column: number | null;
}

function cornerOf(text: string): Corner | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?$/.exec(text);
  if (!match || (!match[1] && !match[2])) return null;
  const column = match[1] ? columnOf(match[1]) : null;
  if (column !== null && column > maxColumn) return null;
  return { row: match[2] ? Number(match[2]) : null, column };
}

/** 'B2', 'A1:C3', 'A:A', '3:3', 'A5:A', 'A5:C' within a grid; null when it is no address. Open ends reach the grid's edge. */
export function areaOfText(text: string, grid: { maxRows: number; maxColumns: number }): Area | null {
  const parts = text.split(':');
  const first = cornerOf(parts[0] ?? '');
  const second = parts.length === 2 ? cornerOf(parts[1] ?? '') : first;
  if (!first || !second || parts.length > 2) return null;
  if (parts.length === 1 && (first.row === null || first.column === null)) return null;
  const open = (a: number | null, b: number | null, edge: number): [number, number] | null => {
    if (a === null && b === null) return [1, edge];
    if (a === null || b === null) {
      const start = a ?? b ?? 1;
      return start <= edge ? [start, edge] : null;
    }
    return a <= b ? [a, b] : [b, a];
  };
  const rows = open(first.row, second.row, grid.maxRows);
  const columns = open(first.column, second.column, grid.maxColumns);
  if (!rows || !columns) return null;
  return { row: rows[0], column: columns[0], rows: rows[1] - rows[0] + 1, columns: columns[1] - columns[0] + 1 };
}

/** Which ends of an address are not given: 'B:B' has neither start nor end row. */
export interface OpenEnds {
  startRow: boolean;
  startColumn: boolean;
  endRow: boolean;
  endColumn: boolean;
}

/** The open ends of an address, null when all four are given. */
export function openEndsOf(text: string): OpenEnds | null {
  const [from = '', to] = text.split(':');
  const first = cornerOf(from);
  const second = to === undefined ? first : cornerOf(to);
  if (!first || !second) return null;
  const ends = {
    startRow: first.row === null && second.row === null,
    startColumn: first.column === null && second.column === null,
    endRow: first.row === null || second.row === null,
    endColumn: first.column === null || second.column === null,
  };
  return Object.values(ends).includes(true) ? ends : null;
}

/** 'Sheet name!A1', quoted or not; the sheet part null when there is none. */
export function splitAddress(text: string): { sheet: string | null; rest: string } {
  const match = /^(?:'((?:[^']|'')*)'|([^!']*))!(.*)$/.exec(text);
  if (!match) return { sheet: null, rest: text };
  return { sheet: match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll("''", "'"), rest: match[3] ?? '' };
}

/** A1 notation: one cell 'B2', else both corners 'A1:C3'; ends that were left open stay so: 'A2:A'. */
export function textOfArea(area: Area, open?: OpenEnds): string {
  if (open) {
    // A whole sheet, as a protection of it gives back, has no notation (live).
    if (open.startColumn && open.startRow) return '';
    const from = (open.startColumn ? '' : lettersOf(area.column)) + (open.startRow ? '' : area.row);
    const right = open.endColumn ? '' : lettersOf(area.column + area.columns - 1);
    return `${from}:${right}${open.endRow ? '' : area.row + area.rows - 1}`;
  }
  const start = `${lettersOf(area.column)}${area.row}`;
  if (area.rows === 1 && area.columns === 1) return start;
  return `${start}:${lettersOf(area.column + area.columns - 1)}${area.row + area.rows - 1}`;
}

export function areaInside(area: Area, grid: { maxRows: number; maxColumns: number }): boolean {
  return area.row + area.rows - 1 <= grid.maxRows && area.column + area.columns - 1 <= grid.maxColumns;
}

export function gridArea(sheet: SheetData): Area {
  return { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
}

/** Whether two areas share a cell. */
export function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Whether `inner` lies wholly in `outer`. */
export function covers(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

/** Refuses, with Google's texts, a place for an object that is not a cell of the grid. */
export function demandSpot({ maxRows, maxColumns }: SheetData, row: number, column: number): void {
  if (row < 1 || row > maxRows) throw new Refusal('Those rows are out of bounds.');
  if (column < 1 || column > maxColumns) throw new Refusal('Those columns are out of bounds.');
}
