// SpreadsheetApp: what is selected in the active spreadsheet, and selecting.
import { boolean, handle, make, membersOf, opened } from '../members.ts';
import { rangeAt } from '../range/range-place.ts';
import { activeAreas, currentCell, selectAreas, selectCell } from '../sheet/selection.ts';
import type { States } from '../states.ts';
import { activateSheet } from './spreadsheet-sheets.ts';

type Door = States['SpreadsheetApp'];
const { local, read, structure } = membersOf<Door>();

/** The active spreadsheet's host and sheet; null where no spreadsheet is active. */
function activeOf({ active: host }: Door) {
  return host && { host, sheet: host.sheet(host.book.activeSheet) };
}

export const appSelection = {
  getActiveRange: read([[]], (state) => {
    const at = activeOf(state);
    return at && rangeAt(at.host, at.sheet.id, { ...at.sheet.selection });
  }),
  getActiveRangeList: read([[]], (state) => {
    const at = activeOf(state);
    return at && make('RangeList', { host: at.host, sheet: at.sheet.id, areas: activeAreas(at.sheet) });
  }),
  getCurrentCell: read([[]], (state) => {
    const at = activeOf(state);
    return at && rangeAt(at.host, at.sheet.id, currentCell(at.sheet));
  }),
  getSelection: local([[]], ({ active }) => active && make('Selection', { host: active })),
  setActiveRange: structure([[handle('Range')]], (_state, range) => {
    const { host, sheet, area } = opened('Range', range);
    selectAreas(host, host.sheet(sheet), [area]);
    return range;
  }),
  setActiveRangeList: structure([[handle('RangeList')]], (_state, list) => {
    const { host, sheet, areas } = opened('RangeList', list);
    selectAreas(host, host.sheet(sheet), areas);
    return list;
  }),
  setCurrentCell: structure([[handle('Range')]], (_state, cell) => {
    const { host, sheet, area } = opened('Range', cell);
    selectCell(host, host.sheet(sheet), area);
    return cell;
  }),
  setActiveSheet: structure([[handle('Sheet')], [handle('Sheet'), boolean]], (_state, sheet, restore = true) =>
    activateSheet(sheet, restore),
  ),
};
