// SpreadsheetApp: what is selected in the active spreadsheet, and selecting.
import { boolean, handle, make, membersOf, opened } from '../members.ts';
import { ownRange, ownState } from '../objects/own-range.ts';
import { rangeAt } from '../range/range-place.ts';
import { activeAreas, currentCell, selectAreas, selectCell } from '../sheet/selection.ts';
import type { Host, States } from '../states.ts';
import { activateSheet } from './spreadsheet-sheets.ts';

type Door = States['SpreadsheetApp'];
const { local, read, structure } = membersOf<Door>();

/** The active spreadsheet's host and sheet; null where no spreadsheet is active. */
function activeOf({ active: host }: Door) {
  return host && { host, sheet: host.sheet(host.book.activeSheet) };
}

/** The active spreadsheet, in which alone something may be selected: what Google does without one is not known. */
function selecting({ active }: Door): Host {
  if (!active) throw new Error('not in the local Google Sheets: selecting without an active spreadsheet');
  return active;
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
  setActiveRange: structure([[handle('Range')]], (state, range) => {
    const { host, sheet, area } = ownRange(selecting(state), range);
    selectAreas(host, host.sheet(sheet), [area]);
    return range;
  }),
  setActiveRangeList: structure([[handle('RangeList')]], (state, list) => {
    const { host, sheet, areas } = ownState(selecting(state), opened('RangeList', list));
    selectAreas(host, host.sheet(sheet), areas);
    return list;
  }),
  setCurrentCell: structure([[handle('Range')]], (state, cell) => {
    const { host, sheet, area } = ownRange(selecting(state), cell);
    selectCell(host, host.sheet(sheet), area);
    return cell;
  }),
  setActiveSheet: structure([[handle('Sheet')], [handle('Sheet'), boolean]], (state, sheet, restore = true) =>
    activateSheet(selecting(state), sheet, restore),
  ),
};
