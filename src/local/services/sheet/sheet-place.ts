// Sheet: its name, size and ranges.
import { lastColumnOf, lastRowOf } from '../../model.ts';
import { enumValue } from '../enums.ts';
import { boolean, integer, make, membersOf, string, strings } from '../members.ts';
import { areaOfNumbers, placeOfAddress, rangeAt } from '../range/range-place.ts';
import { valuesOf } from '../range/range-values.ts';
import { Refusal } from '../refusal.ts';
import { building, buildOf } from '../rights.ts';
import type { SheetState } from '../states.ts';
import { demandSheetName } from './sheet-name.ts';
import { renameSheet } from './structure.ts';

const { local, read, structure, format } = membersOf<SheetState>();

/** The id through which a sheet is spoken of; the sheet itself is looked up at each call, for it may be gone. */
const dataOf = ({ host, sheet }: SheetState) => host.sheet(sheet);

export const sheetPlace = {
  getSheetId: local([[]], ({ sheet }) => sheet),
  getParent: local([[]], ({ host }) => make('Spreadsheet', { host })),
  getName: read([[]], (state) => dataOf(state).name),
  getSheetName: read([[]], (state) => dataOf(state).name),
  setName: structure([[string]], (state, name) => {
    const sheet = buildOf(state);
    if (name !== sheet.name) demandSheetName(state.host.book, name, sheet);
    renameSheet(state.host.book, sheet, name);
    return make('Sheet', state);
  }),
  getIndex: read([[]], (state) => state.host.book.sheets.indexOf(dataOf(state)) + 1),
  getLastRow: read([[]], (state) => lastRowOf(dataOf(state))),
  getLastColumn: read([[]], (state) => lastColumnOf(dataOf(state))),
  getMaxRows: read([[]], (state) => dataOf(state).maxRows),
  getMaxColumns: read([[]], (state) => dataOf(state).maxColumns),
  getRange: local(
    [[string], [integer, integer], [integer, integer, integer], [integer, integer, integer, integer]],
    (state, first, column?: number, rows = 1, columns = 1) => {
      if (typeof first !== 'string') {
        return rangeAt(state.host, state.sheet, areaOfNumbers(first, column ?? 1, rows, columns));
      }
      const { area, open } = placeOfAddress(state, first);
      return rangeAt(state.host, state.sheet, area, open);
    },
  ),
  getSheetValues: read([[integer, integer, integer, integer]], (state, row, column, rows, columns) => {
    // -1 asks for all there is from the start on.
    const height = rows === -1 ? Math.max(1, lastRowOf(dataOf(state)) - row + 1) : rows;
    const width = columns === -1 ? Math.max(1, lastColumnOf(dataOf(state)) - column + 1) : columns;
    return valuesOf({ ...state, area: areaOfNumbers(row, column, height, width) });
  }),
  // A book of this machine holds grids only: no form writes into them, and nothing can put pictures or drawings over them.
  getType: read([[]], (state) => {
    dataOf(state);
    return enumValue('SheetType', 'GRID');
  }),
  getFormUrl: read([[]], () => null),
  getImages: read([[]], ({ host }) => host.list([])),
  getDrawings: read([[]], ({ host }) => host.list([])),
  isRightToLeft: read([[]], (state) => dataOf(state).rightToLeft ?? false),
  setRightToLeft: format([[boolean]], (state, on) =>
    building(state, (sheet) => {
      sheet.rightToLeft = on;
    }),
  ),
  getRangeList: local([[strings]], (state, addresses) => {
    if (addresses.length === 0) throw new Refusal('Range not found');
    return make('RangeList', { ...state, areas: addresses.map((address) => placeOfAddress(state, address).area) });
  }),
  getDataRange: read([[]], (state) => {
    const sheet = dataOf(state);
    const rows = Math.max(1, lastRowOf(sheet));
    const columns = Math.max(1, lastColumnOf(sheet));
    return rangeAt(state.host, state.sheet, { row: 1, column: 1, rows, columns });
  }),
};
