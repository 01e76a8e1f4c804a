// Cells inserted and deleted in the midst of a sheet: those behind them on the same rows or columns move over.
import type { Area, BookData, Content, SheetData } from '../../model.ts';
import { contentAt, putContent, putStyle, rowForWriting } from '../../model.ts';
import { followFormulas } from '../formulas/formula-text.ts';
import { restyle } from '../interning.ts';
import type { LineChange } from '../sheet/references.ts';
import { followChange } from '../sheet/references.ts';
import { covers, overlap } from './address.ts';

type Axis = 'row' | 'column';

/** What moves when cells of the area are inserted or deleted: the area and everything behind it. `axis` 'row' moves up or down. */
export function bandOf(sheet: SheetData, area: Area, axis: Axis): Area {
  return axis === 'row'
    ? { ...area, rows: sheet.maxRows - area.row + 1 }
    : { ...area, columns: sheet.maxColumns - area.column + 1 };
}

interface Cell {
  content: Content;
  style: number;
}

const cellAt = (sheet: SheetData, row: number, column: number): Cell => ({
  content: contentAt(sheet, row, column),
  style: sheet.rows[row - 1]?.s[column - 1] ?? 0,
});

function put(sheet: SheetData, row: number, column: number, cell: Cell): void {
  if (cell.content === null && cell.style === 0 && !sheet.rows[row - 1]) return;
  const data = rowForWriting(sheet, row);
  putContent(data, column, cell.content);
  putStyle(data, column, cell.style);
}

/** Refuses, by name, a deed on cells that a converted table or a pivot table holds: what Google does then is not known. */
export function demandNoObjects(sheet: SheetData, area: Area, deed: string): void {
  const held = [...(sheet.tables ?? []).map((table) => table.area), ...(sheet.pivots ?? []).map(({ shown }) => shown)];
  if (held.some((one) => one && overlap(one, area))) {
    throw new Error(`not in the local Google Sheets: ${deed} in a converted table or a pivot table`);
  }
}

function demandFreeMerges(sheet: SheetData, band: Area): void {
  if (sheet.merges.some((merge) => overlap(merge, band) && !covers(band, merge))) {
    throw new Error('not in the local Google Sheets: shifting a part of merged cells');
  }
}

/** The band's cells on each of its lines along the axis, up to the last one that was ever filled. */
function linesOf(sheet: SheetData, band: Area, axis: Axis): Cell[][] {
  const widest = sheet.rows.reduce((most, row) => Math.max(most, row?.c.length ?? 0, row?.s.length ?? 0), 0);
  const [count, length] =
    axis === 'row'
      ? [band.columns, Math.min(band.rows, Math.max(0, sheet.rows.length - band.row + 1))]
      : [band.rows, Math.min(band.columns, Math.max(0, widest - band.column + 1))];
  return Array.from({ length: count }, (_, line) =>
    Array.from({ length }, (_unused, i) =>
      axis === 'row'
        ? cellAt(sheet, band.row + i, band.column + line)
        : cellAt(sheet, band.row + line, band.column + i),
    ),
  );
}

function putLine(sheet: SheetData, band: Area, axis: Axis, line: number, cells: readonly Cell[]): void {
  cells.forEach((cell, i) => {
    if (axis === 'row') put(sheet, band.row + i, band.column + line, cell);
    else put(sheet, band.row + line, band.column + i, cell);
  });
}

function changeOf(kind: 'insert' | 'delete', area: Area, axis: Axis): LineChange {
  return axis === 'row'
    ? { axis, kind, at: area.row, count: area.rows, within: { start: area.column, count: area.columns } }
    : { axis, kind, at: area.column, count: area.columns, within: { start: area.row, count: area.rows } };
}

function follow(book: BookData, sheet: SheetData, change: LineChange): void {
  followChange(book, sheet, change);
  followFormulas(book, sheet, change);
}

/** Inserts empty cells that look like those that were there; what would be pushed off the sheet is refused. */
export function insertCells(book: BookData, sheet: SheetData, area: Area, axis: Axis): void {
  const band = bandOf(sheet, area, axis);
  demandNoObjects(sheet, band, 'insertCells');
  demandFreeMerges(sheet, band);
  const [count, room] = axis === 'row' ? [area.rows, band.rows] : [area.columns, band.columns];
  const lines = linesOf(sheet, band, axis);
  if (lines.some((cells) => cells.slice(Math.max(0, room - count)).some(({ content }) => content !== null))) {
    throw new Error('not in the local Google Sheets: insertCells that pushes contents off the sheet');
  }
  lines.forEach((cells, line) => {
    const made = Array.from({ length: count }, (_, i) => {
      const style = cells[i]?.style ?? 0;
      return { content: null, style: style === 0 ? 0 : restyle(book, style, { note: undefined }) };
    });
    putLine(sheet, band, axis, line, [...made, ...cells].slice(0, room));
  });
  follow(book, sheet, changeOf('insert', area, axis));
}

/** Deletes cells; those behind them move up or left, and the places at the end become empty. */
export function deleteCells(book: BookData, sheet: SheetData, area: Area, axis: Axis): void {
  const band = bandOf(sheet, area, axis);
  demandNoObjects(sheet, band, 'deleteCells');
  demandFreeMerges(sheet, band);
  const count = axis === 'row' ? area.rows : area.columns;
  linesOf(sheet, band, axis).forEach((cells, line) => {
    const empty = Array.from({ length: Math.min(count, cells.length) }, () => ({ content: null, style: 0 }));
    putLine(sheet, band, axis, line, [...cells.slice(count), ...empty]);
  });
  follow(book, sheet, changeOf('delete', area, axis));
}
