// Pivot tables in their cells: the result is written anew whenever the book has changed.
import type { Area, BookData, PivotData, SheetData } from '../../model.ts';
import { contentAt, putContent, putStyle, rowForWriting } from '../../model.ts';
import { forgetValues } from '../formulas/computed.ts';
import { restyle } from '../interning.ts';
import { areaInside, covers, overlap } from '../range/address.ts';
import { clearContents } from '../range/cells.ts';
import { Refusal } from '../refusal.ts';
import type { PivotCell } from './pivot-result.ts';
import { pivotResult } from './pivot-result.ts';

const partText = 'The cells of a pivot table cannot be edited.';

function blocked(sheet: SheetData, pivot: PivotData, area: Area): boolean {
  if (!areaInside(area, sheet)) return true;
  if ((sheet.pivots ?? []).some((other) => other !== pivot && other.shown && overlap(other.shown, area))) return true;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const content = contentAt(sheet, row, column);
      if (content !== null && content !== '') return true;
    }
  }
  return false;
}

function put(book: BookData, sheet: SheetData, area: Area, cells: readonly (readonly PivotCell[])[]): void {
  cells.forEach((line, i) => {
    const row = rowForWriting(sheet, area.row + i);
    line.forEach(({ content, format }, j) => {
      const column = area.column + j;
      putContent(row, column, content);
      if (format !== undefined) putStyle(row, column, restyle(book, row.s[column - 1] ?? 0, { format }));
    });
  });
}

function refresh(book: BookData, sheet: SheetData, pivot: PivotData): void {
  const source = book.sheets.find((one) => one.id === pivot.source.sheet);
  const cells = source ? pivotResult(book, source, pivot) : [[{ content: '#REF!' }]];
  if (pivot.shown) clearContents(sheet, pivot.shown);
  pivot.shown = null;
  if (cells.length === 0) return;
  const { row, column } = pivot;
  const columns = cells.reduce((most, line) => Math.max(most, line.length), 1);
  const area = { row, column, rows: cells.length, columns };
  const free = !blocked(sheet, pivot, area);
  const own = free ? area : { row, column, rows: 1, columns: 1 };
  if (!free && contentAt(sheet, row, column) !== null) return;
  put(book, sheet, own, free ? cells : [[{ content: '#REF!' }]]);
  pivot.shown = own;
}

/** Writes every pivot table of the book anew; quick when there is none. */
export function refreshPivots(book: BookData): void {
  for (const sheet of book.sheets) {
    for (const pivot of sheet.pivots ?? []) {
      refresh(book, sheet, pivot);
      forgetValues(book);
    }
  }
}

/** Refuses to change cells of a pivot table's result. */
export function demandNoPivot(sheet: SheetData, area: Area): void {
  if (sheet.pivots?.some(({ shown }) => shown && overlap(shown, area))) {
    throw new Refusal(partText);
  }
}

/** What clearing cells does to pivot tables: one that lies in them whole goes; cells of another cannot be cleared. */
export function clearPivots(sheet: SheetData, area: Area): void {
  for (const pivot of sheet.pivots ?? []) {
    if (!pivot.shown || !overlap(pivot.shown, area)) continue;
    if (!covers(area, pivot.shown)) throw new Refusal(partText);
    removePivot(sheet, pivot);
  }
}

/** Takes a pivot table and its result off the sheet. */
export function removePivot(sheet: SheetData, pivot: PivotData): void {
  if (pivot.shown) clearContents(sheet, pivot.shown);
  sheet.pivots = sheet.pivots?.filter((one) => one !== pivot) ?? [];
}
