// What is selected on a sheet: the active range, other areas beside it, and the current cell.
import type { Area, SheetData } from '../../model.ts';
import { covers, gridArea } from '../range/address.ts';
import { Refusal } from '../refusal.ts';
import type { Host } from '../states.ts';

const same = (a: Area, b: Area): boolean => covers(a, b) && covers(b, a);
const copyOf = ({ row, column, rows, columns }: Area): Area => ({ row, column, rows, columns });

/** The selected areas; the last one is the active range. */
export function activeAreas(sheet: SheetData): Area[] {
  const more = sheet.selectionMore;
  const before = more && same(more.of, sheet.selection) ? more.before : [];
  return [...before, sheet.selection].map(copyOf);
}

/** The current cell, as an area of one cell. */
export function currentCell(sheet: SheetData): Area {
  const { selection, selectionMore: more } = sheet;
  const cell = more && same(more.of, selection) ? more.cell : null;
  return { row: cell?.row ?? selection.row, column: cell?.column ?? selection.column, rows: 1, columns: 1 };
}

function put(host: Host, sheet: SheetData, areas: readonly Area[], cell: Area | null): void {
  const active = areas.at(-1);
  if (!active) return;
  host.book.activeSheet = sheet.id;
  sheet.selection = copyOf(active);
  const before = areas.slice(0, -1).map(copyOf);
  if (before.length > 0 || cell) {
    sheet.selectionMore = { of: copyOf(active), before, cell: cell && { row: cell.row, column: cell.column } };
  } else delete sheet.selectionMore;
}

/** Selects areas of a sheet and makes it the active one; the last area is the active range, its first cell the current one. */
export function selectAreas(host: Host, sheet: SheetData, areas: readonly Area[]): void {
  if (areas.some((area) => !covers(gridArea(sheet), area))) {
    throw new Refusal('The coordinates of the range are outside the dimensions of the sheet.');
  }
  put(host, sheet, areas, null);
}

/** Makes one cell the current one: within a selected area that stays selected and becomes active, else it is all that is selected. */
export function selectCell(host: Host, sheet: SheetData, cell: Area): void {
  if (cell.rows * cell.columns > 1) throw new Refusal('The range must be a single cell.');
  const areas = activeAreas(sheet);
  const home = [...areas].reverse().find((area) => covers(area, cell));
  if (home) put(host, sheet, [...areas.filter((area) => area !== home), home], cell);
  else selectAreas(host, sheet, [cell]);
}
