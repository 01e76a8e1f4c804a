// Blocks of cells that a person copies, cuts, drags or clears inside the book.
import type { Area, BookData, SheetArea, SheetData } from '../../model.ts';
import { contentAt, putContent } from '../../model.ts';
import { shiftedFormula } from '../formulas/formula-text.ts';
import { covers, overlap } from '../range/address.ts';
import { cellsOf, emptyCell, putCells } from '../range/cell-block.ts';
import { demandAllOfMerges } from '../range/merging.ts';
import { moveCells as carryCells } from '../range/moving.ts';
import { demandEdit } from '../rights.ts';
import { extended, refusing } from './acting.ts';

/** The tab of a place. */
export function tabOf(book: BookData, place: SheetArea): SheetData {
  const sheet = book.sheets.find(({ id }) => id === place.sheet);
  if (!sheet) throw new Error(`There is no tab with the id ${place.sheet}.`);
  return sheet;
}

/** Where a copy comes to lie: as often as it fits into the target exactly, else once. */
export function targetOf(from: Area, to: Area): Area {
  const fits = (size: number, into: number): number => (into % size === 0 ? into : size);
  return { ...to, rows: fits(from.rows, to.rows), columns: fits(from.columns, to.columns) };
}

/** Merged cells go with a copy; those under it are parted, and a merge that is covered in part refuses the paste. */
function copyMerges(source: SheetData, from: Area, sheet: SheetData, area: Area): void {
  demandAllOfMerges(sheet, area);
  const copied = source.merges.filter((merge) => covers(from, merge)).map((merge) => ({ ...merge }));
  sheet.merges = sheet.merges.filter((merge) => !overlap(merge, area));
  for (let row = area.row; row < area.row + area.rows; row += from.rows) {
    for (let column = area.column; column < area.column + area.columns; column += from.columns) {
      const there = (merge: Area): Area => ({
        ...merge,
        row: merge.row - from.row + row,
        column: merge.column - from.column + column,
      });
      sheet.merges.push(...copied.map(there));
    }
  }
}

/**
 * Pastes copied cells as `user`: contents with formulas shifted, formats, rules and notes, so that a plain-text format of the
 * target is lost (fact 9.16, the strict side). The grid grows. Gives the area that was written, or the sentence of a refusal.
 */
export function pasteCells(
  book: BookData,
  from: SheetArea,
  to: SheetArea,
  user: string,
): { refused: string } | { area: Area } {
  const source = tabOf(book, from);
  const sheet = tabOf(book, to);
  const area = targetOf(from.area, to.area);
  return refusing(book, () => {
    demandEdit(book, sheet, area, user);
    extended(book, sheet, area);
    const cells = cellsOf(source, from.area);
    copyMerges(source, from.area, sheet, area);
    putCells(sheet, area, (i, j) => {
      const [si, sj] = [i % from.area.rows, j % from.area.columns];
      const { content, style } = cells[si]?.[sj] ?? emptyCell;
      if (typeof content !== 'object' || content === null) return { content, style };
      const down = area.row + i - (from.area.row + si);
      const right = area.column + j - (from.area.column + sj);
      return { content: { f: shiftedFormula(content.f, down, right) }, style };
    });
    return { area };
  });
}

/**
 * Moves cells on their tab as `user`, as a cut and paste or a drag: the source is left empty and without looks, what speaks of
 * it follows. Gives the area they now have, or the sentence of a refusal.
 */
export function moveCells(
  book: BookData,
  from: SheetArea,
  to: SheetArea,
  user: string,
): { refused: string } | { area: Area } {
  const sheet = tabOf(book, from);
  if (from.sheet !== to.sheet) throw new Error('not in the local Google Sheets: moving cells to another tab');
  const area = { ...to.area, rows: from.area.rows, columns: from.area.columns };
  return refusing(book, () => {
    demandEdit(book, sheet, from.area, user);
    demandEdit(book, sheet, area, user);
    extended(book, sheet, area);
    for (const one of [from.area, area]) demandAllOfMerges(sheet, one);
    carryCells(book, { sheet, area: from.area }, { sheet, area });
    return { area };
  });
}

/** The Delete key as `user`: contents go, looks and rules stay, a checkbox becomes unchecked. */
export function clearCells(
  book: BookData,
  { sheet: id, area }: SheetArea,
  user: string,
): { refused: string } | { area: Area } {
  const sheet = tabOf(book, { sheet: id, area });
  return refusing(book, () => {
    demandEdit(book, sheet, area, user);
    for (let row = area.row; row < area.row + area.rows && row <= sheet.rows.length; row++) {
      const data = sheet.rows[row - 1];
      if (!data) continue;
      for (let column = area.column; column < area.column + area.columns; column++) {
        const rule = book.rules[book.styles[data.s[column - 1] ?? 0]?.rule ?? -1];
        const checkbox = rule?.type === 'CHECKBOX';
        if (contentAt(sheet, row, column) === null && !checkbox) continue;
        const unchecked = rule?.args[1] ?? (rule?.args.length ? null : false);
        putContent(data, column, checkbox && typeof unchecked !== 'object' ? unchecked : null);
      }
    }
    return { area };
  });
}
