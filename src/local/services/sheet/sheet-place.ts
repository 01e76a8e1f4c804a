// Sheet: its name, size and ranges.
import { lastColumnOf, lastRowOf } from '../../model.ts';
import { integer, make, membersOf, string, strings } from '../members.ts';
import { areaOfAddress, areaOfNumbers, rangeAt } from '../range/range-place.ts';
import { demandSheet } from '../rights.ts';
import type { SheetState } from '../states.ts';
import { demandSheetName } from './sheet-name.ts';
import { renameSheet } from './structure.ts';

const { local, read, structure } = membersOf<SheetState>();

/** The id through which a sheet is spoken of; the sheet itself is looked up at each call, for it may be gone. */
const dataOf = ({ host, sheet }: SheetState) => host.sheet(sheet);

export const sheetPlace = {
  getSheetId: local([[]], ({ sheet }) => sheet),
  getParent: local([[]], ({ host }) => make('Spreadsheet', { host })),
  getName: read([[]], (state) => dataOf(state).name),
  getSheetName: read([[]], (state) => dataOf(state).name),
  setName: structure([[string]], (state, name) => {
    const sheet = dataOf(state);
    demandSheet(state.host.book, sheet, state.host.env.user.email);
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
      const area =
        typeof first === 'string' ? areaOfAddress(state, first) : areaOfNumbers(first, column ?? 1, rows, columns);
      return rangeAt(state.host, state.sheet, area);
    },
  ),
  getRangeList: local([[strings]], (state, addresses) =>
    make('RangeList', { ...state, areas: addresses.map((address) => areaOfAddress(state, address)) }),
  ),
  getDataRange: read([[]], (state) => {
    const sheet = dataOf(state);
    const rows = Math.max(1, lastRowOf(sheet));
    const columns = Math.max(1, lastColumnOf(sheet));
    return rangeAt(state.host, state.sheet, { row: 1, column: 1, rows, columns });
  }),
};
