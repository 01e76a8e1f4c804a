// Rows and columns that a person inserts, deletes or drags, and the same the other way round.
import type { BookData, ColumnData, Content, RowData, SheetData } from '../../model.ts';
import { gridArea } from '../range/address.ts';
import { demandEdit, demandSheet } from '../rights.ts';
import type { LineChange } from '../sheet/references.ts';
import * as structure from '../sheet/structure.ts';
import { acting, sheetAt } from './acting.ts';

/** What stood in deleted rows or columns. */
export type Kept =
  | { axis: 'row'; rows: (RowData | null)[] }
  | { axis: 'column'; cells: { row: RowData; c: Content[]; s: number[] }[]; columns: (ColumnData | null)[] };

/** Carries out a change for `user`. Deleting gives what it took away; inserting puts `kept` there, or looks like its neighbour. */
export function changeLines(
  book: BookData,
  sheet: SheetData,
  change: LineChange,
  user: string,
  kept: Kept | null = null,
): Kept | null {
  const { axis, kind, at, count } = change;
  if (kind === 'delete') {
    const taken = axis === 'row' ? rowsAt(sheet, at, count) : columnsAt(sheet, at, count);
    if (axis === 'row') structure.deleteRows(book, sheet, at, count, user);
    else structure.deleteColumns(book, sheet, at, count, user);
    return taken;
  }
  demandSheet(book, sheet, user);
  if (kind === 'move') {
    const whole = gridArea(sheet);
    const lines = axis === 'row' ? { ...whole, row: at, rows: count } : { ...whole, column: at, columns: count };
    demandEdit(book, sheet, lines, user);
    if (axis === 'row') structure.moveRows(book, sheet, at, count, change.to);
    else structure.moveColumns(book, sheet, at, count, change.to);
  } else if (axis === 'row') structure.insertRows(book, sheet, at, count, Math.min(at, sheet.maxRows));
  else structure.insertColumns(book, sheet, at, count, Math.min(at, sheet.maxColumns));
  if (kept?.axis === 'row') putRows(sheet, at, kept.rows);
  if (kept?.axis === 'column') putColumns(sheet, at, kept);
  return null;
}

/** The change that takes another one back. */
export function inverseOf(change: LineChange): LineChange {
  const { axis, at, count } = change;
  if (change.kind === 'insert') return { axis, kind: 'delete', at, count };
  if (change.kind === 'delete') return { axis, kind: 'insert', at, count };
  const { to } = change;
  return to > at
    ? { axis, kind: 'move', at: to - count, count, to: at }
    : { axis, kind: 'move', at: to, count, to: at + count };
}

const rowsAt = (sheet: SheetData, at: number, count: number): Kept => ({
  axis: 'row',
  rows: Array.from({ length: count }, (_, i) => sheet.rows[at - 1 + i] ?? null),
});

function columnsAt(sheet: SheetData, at: number, count: number): Kept {
  const cells = sheet.rows.flatMap((row) =>
    row ? [{ row, c: row.c.slice(at - 1, at - 1 + count), s: row.s.slice(at - 1, at - 1 + count) }] : [],
  );
  return {
    axis: 'column',
    cells,
    columns: Array.from({ length: count }, (_, j) => sheet.columns[at - 1 + j] ?? null),
  };
}

function putRows(sheet: SheetData, at: number, rows: (RowData | null)[]): void {
  while (sheet.rows.length < at - 1) sheet.rows.push(null);
  rows.forEach((row, i) => {
    sheet.rows[at - 1 + i] = row;
  });
}

function putColumns(sheet: SheetData, at: number, kept: Extract<Kept, { axis: 'column' }>): void {
  const put = <T>(line: T[], items: readonly T[], blank: T): void => {
    if (items.every((item) => item === blank) && line.length < at) return;
    while (line.length < at - 1) line.push(blank);
    items.forEach((item, j) => {
      line[at - 1 + j] = item;
    });
  };
  for (const { row, c, s } of kept.cells) {
    put(row.c, c, null);
    put(row.s, s, 0);
  }
  put(sheet.columns, kept.columns, null);
}

function byPerson(book: BookData, index: number, change: LineChange, user: string): void {
  acting(book, () => changeLines(book, sheetAt(book, index), change, user));
}

/** Inserts rows before `row`; they look like it. */
export function insertRows(book: BookData, index: number, row: number, count: number): void {
  byPerson(book, index, { axis: 'row', kind: 'insert', at: row, count }, book.owner);
}

export function insertColumns(book: BookData, index: number, column: number, count: number): void {
  byPerson(book, index, { axis: 'column', kind: 'insert', at: column, count }, book.owner);
}

export function deleteColumns(book: BookData, index: number, column: number, count: number, user = book.owner): void {
  byPerson(book, index, { axis: 'column', kind: 'delete', at: column, count }, user);
}

/** Moves columns before the column that is now `to`. */
export function moveColumns(book: BookData, index: number, column: number, count: number, to: number): void {
  byPerson(book, index, { axis: 'column', kind: 'move', at: column, count, to }, book.owner);
}
