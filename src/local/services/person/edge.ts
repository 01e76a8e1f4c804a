// Where Ctrl with an arrow leads: to the end of the cells that are filled, or over the blank ones to the next that is.
import { type BookData, contentAt, type SheetData } from '../../model.ts';
import { shownValueOf } from '../formulas/computed.ts';

export interface Cell {
  row: number;
  column: number;
}

/** @param down and `across` are -1, 0 or 1, one of them 0; hidden rows and columns are no place to stop */
export function edgeFrom(book: BookData, sheet: SheetData, from: Cell, down: number, across: number): Cell {
  const isFilled = ({ row, column }: Cell): boolean =>
    (shownValueOf(book, sheet, contentAt(sheet, row, column)) ?? '') !== '';
  const next = ({ row, column }: Cell): Cell | null => {
    let to: Cell = { row: row + down, column: column + across };
    while (isInside(sheet, to) && isHidden(sheet, to, down !== 0))
      to = { row: to.row + down, column: to.column + across };
    return isInside(sheet, to) ? to : null;
  };
  let at = from;
  let to = next(at);
  const staysFilled = to !== null && isFilled(from) && isFilled(to);
  while (to !== null) {
    if (staysFilled && !isFilled(to)) return at;
    at = to;
    if (!staysFilled && isFilled(at)) return at;
    to = next(at);
  }
  return at;
}

const isInside = (sheet: SheetData, { row, column }: Cell): boolean =>
  row >= 1 && column >= 1 && row <= sheet.maxRows && column <= sheet.maxColumns;

function isHidden(sheet: SheetData, { row, column }: Cell, isDown: boolean): boolean {
  if (!isDown) return sheet.columns[column - 1]?.hidden ?? false;
  const data = sheet.rows[row - 1];
  return (data?.hidden || data?.filtered) ?? false;
}
