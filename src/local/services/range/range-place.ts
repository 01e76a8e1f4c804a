// Range: where it is. All of it is local at Google: no call crosses the wire.

import type { Area } from '../../model.ts';
import { integer, make, membersOf } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { Host, RangeState, SheetState } from '../states.ts';
import { areaInside, areaOfText, textOfArea } from './address.ts';

const { local } = membersOf<RangeState>();

/** A Range object; the area may lie outside the grid, as at Google: reads give blanks there, writes throw. */
export function rangeAt(host: Host, sheet: number, area: Area): object {
  return make('Range', { host, sheet, area });
}

/** Google's checks of getRange's four numbers. */
export function areaOfNumbers(row: number, column: number, rows: number, columns: number): Area {
  if (row < 1) throw new Refusal('The starting row of the range is too small.');
  if (column < 1) throw new Refusal('The starting column of the range is too small.');
  if (rows < 1) throw new Refusal('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new Refusal('The number of columns in the range must be at least 1.');
  return { row, column, rows, columns };
}

/** A range of a sheet by its address; 'Range not found' when it is none or lies outside the grid. */
export function areaOfAddress(state: SheetState, address: string): Area {
  const sheet = state.host.sheet(state.sheet);
  const area = areaOfText(address, sheet);
  if (!area || !areaInside(area, sheet)) throw new Refusal('Range not found');
  return area;
}

/** The sheet of a range whose cells are about to be changed; outside its grid Google's text is thrown. */
export function gridOf(state: RangeState): ReturnType<Host['sheet']> {
  const sheet = state.host.sheet(state.sheet);
  if (!areaInside(state.area, sheet)) {
    throw new Refusal('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return sheet;
}

export const rangePlace = {
  getRow: local([[]], ({ area }) => area.row),
  getColumn: local([[]], ({ area }) => area.column),
  getRowIndex: local([[]], ({ area }) => area.row),
  getNumRows: local([[]], ({ area }) => area.rows),
  getNumColumns: local([[]], ({ area }) => area.columns),
  getHeight: local([[]], ({ area }) => area.rows),
  getWidth: local([[]], ({ area }) => area.columns),
  getLastRow: local([[]], ({ area }) => area.row + area.rows - 1),
  getLastColumn: local([[]], ({ area }) => area.column + area.columns - 1),
  getA1Notation: local([[]], ({ area }) => textOfArea(area)),
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
  isStartRowBounded: local([[]], () => true),
  isStartColumnBounded: local([[]], () => true),
  isEndRowBounded: local([[]], () => true),
  isEndColumnBounded: local([[]], () => true),
};
