// Range: where it is. All of it is local at Google: no call crosses the wire.

import type { Area, SheetData } from '../../model.ts';
import { integer, make, membersOf } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { Host, RangeState, SheetState } from '../states.ts';
import type { OpenEnds } from './address.ts';
import { areaInside, areaOfText, openEndsOf, splitAddress, textOfArea } from './address.ts';
import { areaOfR1C1 } from './formula-r1c1.ts';

const { local } = membersOf<RangeState>();

/** A Range object; the area may lie outside the grid, as at Google: reads give blanks there, writes throw. */
export function rangeAt(host: Host, sheet: number, area: Area, open: OpenEnds | null = null): object {
  return make('Range', open ? { host, sheet, area, open } : { host, sheet, area });
}

/** Google's checks of getRange's four numbers. */
export function areaOfNumbers(row: number, column: number, rows: number, columns: number): Area {
  if (row < 1) throw new Refusal('The starting row of the range is too small.');
  if (column < 1) throw new Refusal('The starting column of the range is too small.');
  if (rows < 1) throw new Refusal('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new Refusal('The number of columns in the range must be at least 1.');
  return { row, column, rows, columns };
}

/** A place by its address. */
export interface Place {
  area: Area;
  open: OpenEnds | null;
}

/** 'B2', 'A2:A', '3:3' or 'R5C3' on a sheet; null when it is no address. A whole address may lie outside the grid. */
export function placeOfText(sheet: SheetData, text: string): Place | null {
  const relative = areaOfR1C1(text);
  if (relative) return { area: relative, open: null };
  const area = areaOfText(text, sheet);
  if (!area) return null;
  const open = openEndsOf(text);
  return open && !areaInside(area, sheet) ? null : { area, open };
}

/**
 * A place on a sheet by an address, with or without the sheet's own name before it, or by the name of a range on it.
 * Anything else is 'Range not found'.
 */
export function placeOfAddress({ host, sheet: id }: SheetState, address: string): Place {
  const sheet = host.sheet(id);
  const { sheet: spoken, rest } = splitAddress(address);
  const named = host.book.namedRanges.find((n) => n.name.toLowerCase() === rest.toLowerCase());
  if (named?.target.sheet === id) return { area: { ...named.target.area }, open: null };
  const place = spoken === null || spoken === sheet.name ? placeOfText(sheet, rest) : null;
  if (!place) throw new Refusal('Range not found');
  return place;
}

export const outsideText = 'The coordinates of the range are outside the dimensions of the sheet.';

/** The sheet of a range whose cells are about to be changed; outside its grid Google's text is thrown. */
export function gridOf(state: RangeState): ReturnType<Host['sheet']> {
  const sheet = state.host.sheet(state.sheet);
  if (!areaInside(state.area, sheet)) {
    throw new Refusal(outsideText);
  }
  return sheet;
}

export const rangePlace = {
  getRow: local([[]], ({ area }) => area.row),
  getColumn: local([[]], ({ area }) => area.column),
  getRowIndex: local([[]], ({ area }) => area.row),
  getColumnIndex: local([[]], ({ area }) => area.column),
  getNumRows: local([[]], ({ area }) => area.rows),
  getNumColumns: local([[]], ({ area }) => area.columns),
  getHeight: local([[]], ({ area }) => area.rows),
  getWidth: local([[]], ({ area }) => area.columns),
  getLastRow: local([[]], ({ area }) => area.row + area.rows - 1),
  getLastColumn: local([[]], ({ area }) => area.column + area.columns - 1),
  getA1Notation: local([[]], ({ area, open }) => textOfArea(area, open)),
  getSheet: local([[]], ({ host, sheet }) => make('Sheet', { host, sheet })),
  getGridId: local([[]], ({ sheet }) => sheet),
  getCell: local([[integer, integer]], ({ host, sheet, area }, row, column) => {
    if (row < 1 || column < 1 || row > area.rows || column > area.columns) {
      throw new Refusal('Cell reference out of range');
    }
    return rangeAt(host, sheet, { row: area.row + row - 1, column: area.column + column - 1, rows: 1, columns: 1 });
  }),
  offset: local(
    [
      [integer, integer],
      [integer, integer, integer],
      [integer, integer, integer, integer],
    ],
    ({ host, sheet, area }, down, right, rows = area.rows, columns = area.columns) =>
      rangeAt(host, sheet, areaOfNumbers(area.row + down, area.column + right, rows, columns)),
  ),
  isStartRowBounded: local([[]], ({ open }) => !open?.startRow),
  isStartColumnBounded: local([[]], ({ open }) => !open?.startColumn),
  isEndRowBounded: local([[]], ({ open }) => !open?.endRow),
  isEndColumnBounded: local([[]], ({ open }) => !open?.endColumn),
};
