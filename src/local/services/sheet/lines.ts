// Rows and columns of a sheet as lines: their usual sizes, and the data of one for writing.
import type { ColumnData, RowData, SheetData } from '../../model.ts';
import { rowForWriting } from '../../model.ts';

export type Axis = 'row' | 'column';

/** Pixels of a column that nobody has sized. */
export const usualWidth = 100;
/** Pixels of a row that nobody has sized. */
export const usualHeight = 21;

/** The column for writing (1-based); made when nobody has changed it yet. */
export function columnForWriting(sheet: SheetData, column: number): ColumnData {
  while (sheet.columns.length < column) sheet.columns.push(null);
  const data = sheet.columns[column - 1] ?? {};
  sheet.columns[column - 1] = data;
  return data;
}

/** The row or column for writing (1-based). */
export function lineForWriting(sheet: SheetData, axis: Axis, at: number): RowData | ColumnData {
  return axis === 'row' ? rowForWriting(sheet, at) : columnForWriting(sheet, at);
}
