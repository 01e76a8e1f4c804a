// Where the data round a cell ends: what Ctrl+arrow, Ctrl+Shift+arrow and Ctrl+A find in the editor.
import type { Area, SheetData } from '../../model.ts';
import { contentAt } from '../../model.ts';
import { currentCell } from '../sheet/selection.ts';

type Step = { down: number; right: number };
const steps: Record<string, Step> = {
  UP: { down: -1, right: 0 },
  DOWN: { down: 1, right: 0 },
  PREVIOUS: { down: 0, right: -1 },
  NEXT: { down: 0, right: 1 },
};

const filled = (sheet: SheetData, row: number, column: number): boolean => contentAt(sheet, row, column) !== null;

/** Where Ctrl+arrow goes from the first cell of an area; `direction` as in SpreadsheetApp.Direction. */
export function nextDataCell(sheet: SheetData, area: Area, direction: string): Area {
  const { down, right } = steps[direction] ?? { down: 0, right: 0 };
  const inside = (r: number, c: number): boolean => r >= 1 && c >= 1 && r <= sheet.maxRows && c <= sheet.maxColumns;
  let { row, column } = area;
  const step = (): void => {
    row += down;
    column += right;
  };
  if (inside(row + down, column + right)) {
    const through = filled(sheet, row, column) && filled(sheet, row + down, column + right);
    step();
    while (
      inside(row + down, column + right) &&
      (through ? filled(sheet, row + down, column + right) : !filled(sheet, row, column))
    ) {
      step();
    }
  }
  return { row, column, rows: 1, columns: 1 };
}

/** The edge of a stretch that Shift+arrow moves: the one the current cell is not at. */
function movingEdge(start: number, count: number, at: number, forward: boolean): number {
  const end = start + count - 1;
  if (at === start) return end;
  if (at === end) return start;
  return forward ? end : start;
}

/** What Ctrl+Shift+arrow selects: the active range with one edge at the next data cell, still covering the current cell. */
export function nextDataRange(sheet: SheetData, direction: string): Area {
  const active = { ...sheet.selection };
  const cell = currentCell(sheet);
  const { down, right } = steps[direction] ?? { down: 0, right: 0 };
  if (down !== 0) {
    if (active.rows === sheet.maxRows) return active;
    const row = movingEdge(active.row, active.rows, cell.row, down > 0);
    const found = nextDataCell(sheet, { ...cell, row }, direction).row;
    return { ...active, row: Math.min(cell.row, found), rows: Math.abs(found - cell.row) + 1 };
  }
  if (active.columns === sheet.maxColumns) return active;
  const column = movingEdge(active.column, active.columns, cell.column, right > 0);
  const found = nextDataCell(sheet, { ...cell, column }, direction).column;
  return { ...active, column: Math.min(cell.column, found), columns: Math.abs(found - cell.column) + 1 };
}

function holdsData(sheet: SheetData, area: Area): boolean {
  const { row, column, rows, columns } = area;
  for (let r = Math.max(1, row); r < row + rows && r <= sheet.rows.length; r++) {
    const contents = sheet.rows[r - 1]?.c;
    for (let c = Math.max(1, column); contents && c < column + columns; c++) {
      if ((contents[c - 1] ?? null) !== null) return true;
    }
  }
  return false;
}

/** The area grown over all adjoining cells with data; `along` only up and down ('ROWS') or only left and right ('COLUMNS'). */
export function dataRegion(sheet: SheetData, start: Area, along: string | null): Area {
  const area = { ...start };
  let grew = true;
  while (grew) {
    grew = false;
    const { row, column, rows, columns } = area;
    if (along !== 'COLUMNS') {
      if (row > 1 && holdsData(sheet, { row: row - 1, column, rows: 1, columns })) {
        area.row--;
        area.rows++;
        grew = true;
      }
      if (holdsData(sheet, { row: row + rows, column, rows: 1, columns })) {
        area.rows++;
        grew = true;
      }
    }
    if (along !== 'ROWS') {
      if (column > 1 && holdsData(sheet, { row, column: column - 1, rows, columns: 1 })) {
        area.column--;
        area.columns++;
        grew = true;
      }
      if (holdsData(sheet, { row, column: column + columns, rows, columns: 1 })) {
        area.columns++;
        grew = true;
      }
    }
  }
  return area;
}
