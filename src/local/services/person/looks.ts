// Sizes, visibility and notes as a person sets them.
import type { Area, BookData, SheetData } from '../../model.ts';
import { styleArea } from '../range/cells.ts';
import { Refusal } from '../refusal.ts';
import { demandEdit, demandSheet } from '../rights.ts';
import { type Axis, lineForWriting } from '../sheet/lines.ts';

/** At Google a line is dragged no thinner, and none is wider. */
const LEAST = 2;
const MOST = 2000;

function eachLine(sheet: SheetData, axis: Axis, area: Area, change: (line: { hidden?: boolean }) => void): void {
  const [first, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  for (let at = first; at < first + count; at++) change(lineForWriting(sheet, axis, at));
}

/** Hides the rows or columns of an area as `user`. Throws a Refusal; not all of them can be hidden. */
export function hideLines(book: BookData, sheet: SheetData, axis: Axis, area: Area, user: string): void {
  demandSheet(book, sheet, user);
  const lines = axis === 'row' ? sheet.rows : sheet.columns;
  const [first, count, all] =
    axis === 'row' ? [area.row, area.rows, sheet.maxRows] : [area.column, area.columns, sheet.maxColumns];
  const elsewhere = lines.filter((line, i) => line?.hidden && (i + 1 < first || i + 1 >= first + count)).length;
  if (elsewhere + count >= all) throw new Refusal(`You can't hide all the ${axis}s in a sheet.`);
  eachLine(sheet, axis, area, (line) => {
    line.hidden = true;
  });
}

export function showLines(book: BookData, sheet: SheetData, axis: Axis, area: Area, user: string): void {
  demandSheet(book, sheet, user);
  eachLine(sheet, axis, area, (line) => {
    delete line.hidden;
  });
}

/** Sets the width of a column or the height of a row (1-based), in whole pixels. Throws a Refusal. */
export function resizeLine(
  book: BookData,
  sheet: SheetData,
  axis: Axis,
  at: number,
  pixels: number,
  user: string,
): void {
  demandSheet(book, sheet, user);
  if (at < 1 || at > (axis === 'row' ? sheet.maxRows : sheet.maxColumns)) {
    throw new Refusal(`Those ${axis}s are out of bounds.`);
  }
  const size = Math.round(Math.min(MOST, Math.max(LEAST, pixels)));
  Object.assign(lineForWriting(sheet, axis, at), axis === 'row' ? { height: size } : { width: size });
}

/** Writes a note on every cell of an area as `user`; '' takes it away. Throws a Refusal. */
export function noteCells(book: BookData, sheet: SheetData, area: Area, text: string, user: string): void {
  demandEdit(book, sheet, area, user);
  styleArea(book, sheet, area, { note: text === '' ? undefined : text });
}
