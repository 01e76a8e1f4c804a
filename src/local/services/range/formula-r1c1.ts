// R1C1 notation: formulas and addresses told by their distance from a cell.
import type { Area } from '../../model.ts';
import { endOf, endText, mapReferences } from '../formulas/formula-text.ts';

interface Cell {
  row: number;
  column: number;
}

const corner = String.raw`R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?`;
// A text in quotes, or a corner that is no part of a longer name and no function.
const piece = new RegExp(String.raw`("(?:[^"]|"")*")|(?<![\p{L}\p{N}_.$\]])${corner}(?![\p{L}\p{N}_.(\[])`, 'giu');

const placeOf = (part: string | undefined, from: number): { at: number; fixed: boolean } =>
  part === undefined || part.startsWith('[')
    ? { at: from + Number(part?.slice(1, -1) ?? 0), fixed: false }
    : { at: Number(part), fixed: true };

/** '=R[1]C1' written in `cell` → '=$A2'; what would lie outside the sheet becomes '#REF!'. */
export function fromR1C1(formula: string, cell: Cell): string {
  return formula.replace(piece, (all, text?: string, rowPart?: string, columnPart?: string) => {
    if (text !== undefined) return all;
    const row = placeOf(rowPart, cell.row);
    const column = placeOf(columnPart, cell.column);
    if (row.at < 1 || column.at < 1) return '#REF!';
    const end = {
      row: row.at,
      column: column.at,
      fixedRow: row.fixed ? '$' : '',
      fixedColumn: column.fixed ? '$' : '',
    };
    return endText(end, row.at, column.at);
  });
}

/** '=$A2' read in `cell` → '=R[1]C1', every distance written out, as Google gives it. */
export function toR1C1(formula: string, cell: Cell): string {
  const part = (letter: string, at: number | null, fixed: string, from: number): string => {
    if (at === null) return '';
    return fixed ? `${letter}${at}` : `${letter}[${at - from}]`;
  };
  return mapReferences(formula, (sheetPart, reference) => {
    const ends = reference.split(':').map((text) => {
      const end = endOf(text);
      return part('R', end.row, end.fixedRow, cell.row) + part('C', end.column, end.fixedColumn, cell.column);
    });
    return (sheetPart ?? '') + ends.join(':');
  });
}

/** 'R5C3' and 'R2C2:R4C5' as an area, corners in any order; null when it is no such address. */
export function areaOfR1C1(text: string): Area | null {
  const match = /^R([1-9]\d*)C([1-9]\d*)(?::R([1-9]\d*)C([1-9]\d*))?$/i.exec(text);
  if (!match) return null;
  const [top, left, bottom, right] = [match[1], match[2], match[3] ?? match[1], match[4] ?? match[2]].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const row = Math.min(top, bottom);
  const column = Math.min(left, right);
  return { row, column, rows: Math.abs(bottom - top) + 1, columns: Math.abs(right - left) + 1 };
}
