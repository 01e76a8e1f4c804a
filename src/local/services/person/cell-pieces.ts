// Pieces of a sheet as they were: contents, looks, heights and visibility, for putting back.
import type { BookData, Content, RowData, SheetArea } from '../../model.ts';
import { putContent, putStyle, rowForWriting } from '../../model.ts';
import { noteFormula } from '../formulas/spill.ts';

interface Line {
  c: Content[];
  s: number[];
  height: number | undefined;
  hidden: boolean | undefined;
}

/** The same cells before (0) and after (1) a deed. Rows and columns are counted from 1; null = gone since. */
export interface Patch {
  sheet: number;
  rows: (number | null)[];
  columns: (number | null)[];
  sides: [Line[], Line[]];
}

const EMPTY: Line = { c: [], s: [], height: undefined, hidden: undefined };

/** The lines of an area as they are now. */
export function linesOf(book: BookData, { sheet, area }: SheetArea): Line[] {
  const rows = book.sheets.find((one) => one.id === sheet)?.rows ?? [];
  const left = area.column - 1;
  return Array.from({ length: area.rows }, (_, i) => {
    const row = rows[area.row + i - 1];
    if (!row) return EMPTY;
    const end = left + area.columns;
    return { c: row.c.slice(left, end), s: row.s.slice(left, end), height: row.height, hidden: row.hidden };
  });
}

/** What a deed has changed in an area, rows without a change left out; null when nothing is left. */
export function patchOf(book: BookData, place: SheetArea, before: Line[]): Patch | null {
  const after = linesOf(book, place);
  const changed = before.flatMap((line, i) => (sameLine(line, after[i] ?? EMPTY) ? [] : [i]));
  if (changed.length === 0) return null;
  const { row, column, columns } = place.area;
  return {
    sheet: place.sheet,
    rows: changed.map((i) => row + i),
    columns: Array.from({ length: columns }, (_, j) => column + j),
    sides: [changed.map((i) => before[i] ?? EMPTY), changed.map((i) => after[i] ?? EMPTY)],
  };
}

const contentIn = (line: Line, j: number): Content => line.c[j] ?? null;
const styleIn = (line: Line, j: number): number => line.s[j] ?? 0;

function sameContent(a: Content, b: Content): boolean {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) return a.f === b.f;
  return a === b;
}

function sameCell(a: Line, b: Line, j: number): boolean {
  return styleIn(a, j) === styleIn(b, j) && sameContent(contentIn(a, j), contentIn(b, j));
}

function sameLine(a: Line, b: Line): boolean {
  if (a.height !== b.height || a.hidden !== b.hidden) return false;
  const length = Math.max(a.c.length, a.s.length, b.c.length, b.s.length);
  for (let j = 0; j < length; j++) if (!sameCell(a, b, j)) return false;
  return true;
}

/** Puts one side of a patch into the sheet: only what differs between its sides, so that what others wrote beside it stays. */
export function putSide(book: BookData, patch: Patch, side: 0 | 1): void {
  const sheet = book.sheets.find((one) => one.id === patch.sheet);
  if (!sheet) return;
  patch.rows.forEach((number, i) => {
    if (number === null || number > sheet.maxRows) return;
    const line = patch.sides[side][i] ?? EMPTY;
    const other = patch.sides[side === 0 ? 1 : 0][i] ?? EMPTY;
    const row = rowForWriting(sheet, number);
    patch.columns.forEach((column, j) => {
      if (column === null || column > sheet.maxColumns || sameCell(line, other, j)) return;
      const content = contentIn(line, j);
      if (typeof content === 'object' && content !== null) noteFormula(sheet);
      putContent(row, column, content);
      putStyle(row, column, styleIn(line, j));
    });
    if (line.height !== other.height) setOrDelete(row, 'height', line.height);
    if (line.hidden !== other.hidden) setOrDelete(row, 'hidden', line.hidden);
  });
}

function setOrDelete<K extends 'height' | 'hidden'>(row: RowData, key: K, value: RowData[K]): void {
  if (value === undefined) delete row[key];
  else row[key] = value;
}

/** The smallest area that holds what is left of a patch; null when its tab, its rows or its columns are gone. */
export function areaOfPatch(book: BookData, patch: Patch): SheetArea | null {
  const rows = patch.rows.filter((row) => row !== null);
  const columns = patch.columns.filter((column, j) => column !== null && changesIn(patch, j)) as number[];
  const first = columns.length > 0 ? columns : (patch.columns.filter((column) => column !== null) as number[]);
  if (rows.length === 0 || first.length === 0 || !book.sheets.some((one) => one.id === patch.sheet)) return null;
  const span = (list: number[]): [number, number] => [
    list.reduce((a, b) => Math.min(a, b)),
    list.reduce((a, b) => Math.max(a, b)),
  ];
  const [top, bottom] = span(rows);
  const [left, right] = span(first);
  return {
    sheet: patch.sheet,
    area: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 },
  };
}

const changesIn = ({ sides: [before, after] }: Patch, j: number): boolean =>
  before.some((line, i) => !sameCell(line, after[i] ?? EMPTY, j));
