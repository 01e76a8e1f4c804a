// Blocks of cells with their looks, taken out of a sheet and put into it as they are.
import type { Area, Content, SheetData } from '../../model.ts';
import { putContent, putStyle, rowForWriting } from '../../model.ts';
import { noteFormula } from '../formulas/spill.ts';

export interface Cell {
  content: Content;
  style: number;
}

export const emptyCell: Cell = { content: null, style: 0 };

/** The cells of an area as they are now; later changes of the sheet do not reach them. */
export function cellsOf(sheet: SheetData, area: Area): Cell[][] {
  return Array.from({ length: area.rows }, (_, i) => {
    const row = sheet.rows[area.row + i - 1];
    return Array.from({ length: area.columns }, (_unused, j) => {
      const at = area.column + j - 1;
      return { content: row?.c[at] ?? null, style: row?.s[at] ?? 0 };
    });
  });
}

/** Puts cells into an area as they are, from its left top on. */
export function putCells(sheet: SheetData, area: Area, cellAt: (i: number, j: number) => Cell): void {
  for (let i = 0; i < area.rows; i++) {
    const row = rowForWriting(sheet, area.row + i);
    for (let j = 0; j < area.columns; j++) {
      const { content, style } = cellAt(i, j);
      putContent(row, area.column + j, content);
      putStyle(row, area.column + j, style);
      if (typeof content === 'object' && content !== null) noteFormula(sheet);
    }
  }
}
