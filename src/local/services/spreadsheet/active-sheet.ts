// Spreadsheet: what it does to its active sheet, each as Sheet has it.
import type { Member, Members } from '../members.ts';
import { handle, make, membersOf, opened, silent, string } from '../members.ts';
import { ownRange, ownState } from '../objects/own-range.ts';
import { placeOfAddress, rangeAt } from '../range/range-place.ts';
import { activeAreas, selectAreas, selectCell } from '../sheet/selection.ts';
import { sheetLines } from '../sheet/sheet-lines.ts';
import { sheetPlace } from '../sheet/sheet-place.ts';
import { removeSheet } from '../sheet/structure.ts';
import type { SheetState, States } from '../states.ts';

type State = States['Spreadsheet'];
const { read, structure } = membersOf<State>();

const activeOf = ({ host }: State): SheetState => ({ host, sheet: host.sheet(host.book.activeSheet).id });

/** A member of Sheet on the active one. What Sheet queues is done at once here, for the answer is the sheet and not the file. */
function onActive(member: Member<SheetState>): Member<State> {
  const lazy = member.kind === 'write' || member.kind === 'format';
  return {
    ...member,
    kind: lazy ? 'structure' : member.kind,
    run(state, args) {
      const sheet = activeOf(state);
      const answer = member.run(sheet, args);
      if (typeof answer !== 'function') return answer;
      answer();
      return make('Sheet', sheet);
    },
  };
}

const shared: Members<SheetState> = {
  appendRow: sheetLines.appendRow,
  autoResizeColumn: sheetLines.autoResizeColumn,
  deleteColumn: sheetLines.deleteColumn,
  deleteColumns: sheetLines.deleteColumns,
  deleteRow: sheetLines.deleteRow,
  deleteRows: sheetLines.deleteRows,
  getColumnWidth: sheetLines.getColumnWidth,
  getDataRange: sheetPlace.getDataRange,
  getFrozenColumns: sheetLines.getFrozenColumns,
  getFrozenRows: sheetLines.getFrozenRows,
  getImages: sheetPlace.getImages,
  getLastColumn: sheetPlace.getLastColumn,
  getLastRow: sheetPlace.getLastRow,
  getRangeList: sheetPlace.getRangeList,
  getRowHeight: sheetLines.getRowHeight,
  getSheetId: sheetPlace.getSheetId,
  getSheetName: sheetPlace.getSheetName,
  getSheetValues: sheetPlace.getSheetValues,
  hideColumn: sheetLines.hideColumn,
  hideRow: sheetLines.hideRow,
  insertColumnAfter: sheetLines.insertColumnAfter,
  insertColumnBefore: sheetLines.insertColumnBefore,
  insertColumnsAfter: sheetLines.insertColumnsAfter,
  insertColumnsBefore: sheetLines.insertColumnsBefore,
  insertRowAfter: sheetLines.insertRowAfter,
  insertRowBefore: sheetLines.insertRowBefore,
  insertRowsAfter: sheetLines.insertRowsAfter,
  insertRowsBefore: sheetLines.insertRowsBefore,
  isColumnHiddenByUser: sheetLines.isColumnHiddenByUser,
  isRowHiddenByFilter: sheetLines.isRowHiddenByFilter,
  isRowHiddenByUser: sheetLines.isRowHiddenByUser,
  setColumnWidth: sheetLines.setColumnWidth,
  setFrozenColumns: sheetLines.setFrozenColumns,
  setFrozenRows: sheetLines.setFrozenRows,
  setRowHeight: sheetLines.setRowHeight,
  sort: sheetLines.sort,
  unhideColumn: sheetLines.unhideColumn,
  unhideRow: sheetLines.unhideRow,
};

const wholesale = Object.fromEntries(Object.entries(shared).map(([name, member]) => [name, onActive(member)]));

export const spreadsheetActive: Members<State> = {
  ...wholesale,
  renameActiveSheet: silent(onActive(sheetPlace.setName)),
  deleteActiveSheet: structure([[]], (state) => {
    const { host } = state;
    removeSheet(host.book, host.sheet(host.book.activeSheet), host.env.user.email);
    return make('Sheet', activeOf(state));
  }),
  getActiveRangeList: read([[]], (state) => {
    const sheet = activeOf(state);
    return make('RangeList', { ...sheet, areas: activeAreas(state.host.sheet(sheet.sheet)) });
  }),
  setActiveRangeList: structure([[handle('RangeList')]], ({ host }, list) => {
    const { sheet, areas } = ownState(host, opened('RangeList', list));
    selectAreas(host, host.sheet(sheet), areas);
    return list;
  }),
  setActiveSelection: structure([[string], [handle('Range')]], (state, target) => {
    const { host } = state;
    const active = activeOf(state);
    const at = typeof target === 'string' ? { ...active, ...placeOfAddress(active, target) } : ownRange(host, target);
    selectAreas(host, host.sheet(at.sheet), [at.area]);
    return rangeAt(host, at.sheet, { ...at.area });
  }),
  setCurrentCell: structure([[handle('Range')]], ({ host }, cell) => {
    const { sheet, area } = ownRange(host, cell);
    selectCell(host, host.sheet(sheet), area);
    return rangeAt(host, sheet, { ...area });
  }),
};
