// Protected sheets and ranges in an .xlsx file: Excel locks a whole tab and frees single cells.
import type { Area, SheetData } from '../model.ts';
import { laidOver } from './style.ts';
import type { Sheet } from './xlsx.ts';

/** What stays possible on a locked tab; there is no password, anyone may unlock it. */
const allowed = {
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  sort: true,
  autoFilter: true,
  spinCount: 1,
} as const;

const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

const bindingOf = (data: SheetData) => data.protections.filter(({ changed, warningOnly }) => changed && !warningOnly);

/** Cells are locked unless something says otherwise: where only ranges are protected, the columns say it. Before any cell is there. */
export function freeColumns(sheet: Sheet, data: SheetData): void {
  const binding = bindingOf(data);
  if (binding.length === 0 || binding.some(({ area }) => area === null)) return;
  for (let column = 1; column <= data.maxColumns; column += 1) sheet.getColumn(column).protection = { locked: false };
}

/** Locks the cells that not everyone may edit; warnings stop nobody and stay out. After all cells are there. */
export async function addProtection(sheet: Sheet, data: SheetData): Promise<void> {
  const binding = bindingOf(data);
  if (binding.length === 0) return;
  const whole = binding.find(({ area }) => area === null);
  const ranges = binding.flatMap(({ area }) => (area ? [area] : []));
  const isLocked = (row: number, column: number): boolean =>
    ranges.some((area) => contains(area, row, column)) ||
    (whole !== undefined && !whole.unprotected.some((area) => contains(area, row, column)));
  const lastRow = Math.max(data.rows.length, 1);
  for (let row = 1; row <= lastRow; row += 1) {
    for (let column = 1; column <= data.maxColumns; column += 1) {
      const locked = isLocked(row, column);
      const isBlank = sheet.findRow(row)?.findCell(column) === undefined;
      if (isBlank && locked === (whole !== undefined)) continue;
      const cell = sheet.getCell(row, column);
      cell.style = laidOver(cell.style, { protection: { locked } });
    }
  }
  await sheet.protect('', allowed);
}
