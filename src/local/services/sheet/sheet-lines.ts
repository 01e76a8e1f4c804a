// Sheet: rows and columns — inserting, deleting, moving, hiding, sizes, frozen ones.
import type { Area, SheetData } from '../../model.ts';
import { lastColumnOf, lastRowOf, rowForWriting } from '../../model.ts';
import { boolean, cells, handle, integer, isDate, make, membersOf, silent } from '../members.ts';
import { ownRange } from '../objects/own-range.ts';
import { enterValues } from '../range/cells.ts';
import { isCut } from '../range/merging.ts';
import { sortArea } from '../range/sorting.ts';
import { Refusal } from '../refusal.ts';
import { building, buildOf, demandEdit } from '../rights.ts';
import type { SheetState } from '../states.ts';
import { fittingHeight, fittingWidth } from './autosize.ts';
import { columnForWriting, usualHeight, usualWidth } from './lines.ts';
import { deleteColumns, deleteRows, insertColumns, insertRows, moveColumns, moveRows } from './structure.ts';

const { read, structure, format } = membersOf<SheetState>();

const dataOf = ({ host, sheet }: SheetState): SheetData => host.sheet(sheet);
const self = (state: SheetState): object => make('Sheet', state);

function demandLines(sheet: SheetData, kind: 'rows' | 'columns', at: number, count: number): void {
  const most = kind === 'rows' ? sheet.maxRows : sheet.maxColumns;
  if (at < 1 || count < 1 || at + count - 1 > most) throw new Refusal(`Those ${kind} are out of bounds.`);
}

type Line = { hidden?: boolean; width?: number; height?: number };

/** Queues a change of some rows or columns; their numbers are checked now. */
function changingLines(
  state: SheetState,
  kind: 'rows' | 'columns',
  at: number,
  count: number,
  change: (line: Line) => void,
): () => void {
  demandLines(dataOf(state), kind, at, count);
  return building(state, (sheet) => {
    for (let n = at; n < at + count; n++) {
      change(kind === 'rows' ? rowForWriting(sheet, n) : columnForWriting(sheet, n));
    }
  });
}

/** Queues a width or height in pixels; rows are not made lower than their text needs, unless forced. */
function sizing(
  state: SheetState,
  kind: 'rows' | 'columns',
  at: number,
  count: number,
  pixels: number,
  least = 1,
): () => void {
  // What Google makes of a line without size is not known.
  if (pixels < 1) throw new Refusal(`Invalid argument: ${pixels}`);
  const size = Math.max(pixels, least);
  return changingLines(state, kind, at, count, (line) =>
    Object.assign(line, kind === 'rows' ? { height: size } : { width: size }),
  );
}

const hide = (line: Line): void => {
  line.hidden = true;
};
const show = (line: Line): void => {
  delete line.hidden;
};

const oneOrMany = [[integer], [integer, integer]] as const;

const inserting = (kind: 'rows' | 'columns', after: boolean) => (state: SheetState, at: number, count: number) => {
  demandLines(dataOf(state), kind, at, 1);
  if (count < 1) throw new Refusal(`The number of ${kind} to insert must be at least 1.`);
  const sheet = buildOf(state);
  const insert = kind === 'rows' ? insertRows : insertColumns;
  insert(state.host.book, sheet, after ? at + 1 : at, count, at);
  return self(state);
};

const rowsAfter = inserting('rows', true);
const rowsBefore = inserting('rows', false);
const columnsAfter = inserting('columns', true);
const columnsBefore = inserting('columns', false);

function resizing(state: SheetState, kind: 'rows' | 'columns', at: number, count: number): object {
  demandLines(dataOf(state), kind, at, count);
  const sheet = buildOf(state);
  for (let n = at; n < at + count; n++) {
    if (kind === 'columns') {
      const width = fittingWidth(state.host, sheet, n);
      if (width !== null) columnForWriting(sheet, n).width = width;
    } else {
      const height = fittingHeight(state.host, sheet, n);
      if (height !== null) rowForWriting(sheet, n).height = height;
      else if (sheet.rows[n - 1]) delete rowForWriting(sheet, n).height;
    }
  }
  return self(state);
}

/** The sheet on which lines are moved: whoever moves them must be free to edit them and the build of the sheet. */
function movable(state: SheetState, lines: Area): SheetData {
  const sheet = buildOf(state);
  demandEdit(state.host.book, sheet, lines, state.host.env.user.email);
  return sheet;
}

/** The area of a range that must be on this sheet: that lines of another one could be meant is not documented. */
function ownArea(state: SheetState, range: object): Area {
  const { sheet, area } = ownRange(state.host, range);
  if (sheet !== state.sheet) throw new Refusal('The range must be on the same sheet.');
  return area;
}

/** Queues a change of the rows or columns of a range. */
function changingRange(
  state: SheetState,
  kind: 'rows' | 'columns',
  range: object,
  change: (line: Line) => void,
): () => void {
  const area = ownArea(state, range);
  return kind === 'rows'
    ? changingLines(state, kind, area.row, area.rows, change)
    : changingLines(state, kind, area.column, area.columns, change);
}

function freeze(state: SheetState, key: 'frozenRows' | 'frozenColumns', count: number): () => void {
  const sheet = dataOf(state);
  const most = key === 'frozenRows' ? sheet.maxRows : sheet.maxColumns;
  if (count < 0 || count >= most) {
    throw new Refusal(`You can't freeze all visible ${key === 'frozenRows' ? 'rows' : 'columns'} on the sheet.`);
  }
  const axis = key === 'frozenRows' ? 'row' : 'column';
  return building(state, (built) => {
    if (built.merges.some((merge) => isCut(merge, axis, count))) {
      throw new Refusal(`You can't freeze ${axis}s which contain only part of a merged cell.`);
    }
    built[key] = count;
  });
}

function append(state: SheetState, values: readonly unknown[]): object {
  const { host } = state;
  const sheet = dataOf(state);
  if (values.length === 0) throw new Refusal('The row contents must not be empty.');
  const row = lastRowOf(sheet) + 1;
  const area = { row, column: 1, rows: 1, columns: values.length };
  demandEdit(host.book, sheet, area, host.env.user.email);
  if (row > sheet.maxRows) insertRows(host.book, sheet, row, row - sheet.maxRows, row - 1);
  if (area.columns > sheet.maxColumns) {
    insertColumns(host.book, sheet, sheet.maxColumns + 1, area.columns - sheet.maxColumns, sheet.maxColumns);
  }
  const copy = values.map((value) => (isDate(value) ? new Date(value.getTime()) : value));
  enterValues(host.book, sheet, area, (_i, j) => copy[j] as string, host.entry());
  return self(state);
}

export const sheetLines = {
  insertRowsAfter: structure([[integer, integer]], rowsAfter),
  insertRowsBefore: structure([[integer, integer]], rowsBefore),
  insertRowAfter: structure([[integer]], (state, at) => rowsAfter(state, at, 1)),
  insertRowBefore: structure([[integer]], (state, at) => rowsBefore(state, at, 1)),
  insertRows: structure(oneOrMany, (state, at, count = 1) => void rowsBefore(state, at, count)),
  insertColumnsAfter: structure([[integer, integer]], columnsAfter),
  insertColumnsBefore: structure([[integer, integer]], columnsBefore),
  insertColumnAfter: structure([[integer]], (state, at) => columnsAfter(state, at, 1)),
  insertColumnBefore: structure([[integer]], (state, at) => columnsBefore(state, at, 1)),
  insertColumns: structure(oneOrMany, (state, at, count = 1) => void columnsBefore(state, at, count)),
  deleteRow: structure([[integer]], (state, at) => {
    deleteRows(state.host.book, dataOf(state), at, 1, state.host.env.user.email);
    return self(state);
  }),
  deleteRows: structure([[integer, integer]], (state, at, count) =>
    deleteRows(state.host.book, dataOf(state), at, count, state.host.env.user.email),
  ),
  deleteColumn: structure([[integer]], (state, at) => {
    deleteColumns(state.host.book, dataOf(state), at, 1, state.host.env.user.email);
    return self(state);
  }),
  deleteColumns: structure([[integer, integer]], (state, at, count) =>
    deleteColumns(state.host.book, dataOf(state), at, count, state.host.env.user.email),
  ),
  moveRows: structure([[handle('Range'), integer]], (state, range, to) => {
    const { row, rows } = ownArea(state, range);
    const sheet = movable(state, { row, column: 1, rows, columns: dataOf(state).maxColumns });
    moveRows(state.host.book, sheet, row, rows, to);
  }),
  moveColumns: structure([[handle('Range'), integer]], (state, range, to) => {
    const { column, columns } = ownArea(state, range);
    const sheet = movable(state, { row: 1, column, rows: dataOf(state).maxRows, columns });
    moveColumns(state.host.book, sheet, column, columns, to);
  }),
  appendRow: structure([[cells]], append),
  sort: structure([[integer], [integer, boolean]], (state, column, ascending = true) => {
    const sheet = dataOf(state);
    demandLines(sheet, 'columns', column, 1);
    const rows = lastRowOf(sheet) - sheet.frozenRows;
    const area = { row: sheet.frozenRows + 1, column: 1, rows, columns: Math.max(column, lastColumnOf(sheet)) };
    if (rows > 0) {
      demandEdit(state.host.book, sheet, area, state.host.env.user.email);
      sortArea(state.host.book, sheet, area, [{ column, ascending }]);
    }
    return self(state);
  }),
  hideRows: silent(format(oneOrMany, (state, at, count = 1) => changingLines(state, 'rows', at, count, hide))),
  showRows: silent(format(oneOrMany, (state, at, count = 1) => changingLines(state, 'rows', at, count, show))),
  hideColumns: silent(format(oneOrMany, (state, at, count = 1) => changingLines(state, 'columns', at, count, hide))),
  showColumns: silent(format(oneOrMany, (state, at, count = 1) => changingLines(state, 'columns', at, count, show))),
  hideRow: silent(format([[handle('Range')]], (state, range) => changingRange(state, 'rows', range, hide))),
  unhideRow: silent(format([[handle('Range')]], (state, range) => changingRange(state, 'rows', range, show))),
  hideColumn: silent(format([[handle('Range')]], (state, range) => changingRange(state, 'columns', range, hide))),
  unhideColumn: silent(format([[handle('Range')]], (state, range) => changingRange(state, 'columns', range, show))),
  isRowHiddenByUser: read([[integer]], (state, at) => {
    demandLines(dataOf(state), 'rows', at, 1);
    return dataOf(state).rows[at - 1]?.hidden ?? false;
  }),
  isRowHiddenByFilter: read([[integer]], (state, at) => {
    demandLines(dataOf(state), 'rows', at, 1);
    return dataOf(state).rows[at - 1]?.filtered ?? false;
  }),
  isColumnHiddenByUser: read([[integer]], (state, at) => {
    demandLines(dataOf(state), 'columns', at, 1);
    return dataOf(state).columns[at - 1]?.hidden ?? false;
  }),
  setFrozenRows: silent(format([[integer]], (state, count) => freeze(state, 'frozenRows', count))),
  setFrozenColumns: silent(format([[integer]], (state, count) => freeze(state, 'frozenColumns', count))),
  getFrozenRows: read([[]], (state) => dataOf(state).frozenRows),
  getFrozenColumns: read([[]], (state) => dataOf(state).frozenColumns),
  getColumnWidth: read([[integer]], (state, at) => {
    demandLines(dataOf(state), 'columns', at, 1);
    return dataOf(state).columns[at - 1]?.width ?? usualWidth;
  }),
  getRowHeight: read([[integer]], (state, at) => {
    demandLines(dataOf(state), 'rows', at, 1);
    return dataOf(state).rows[at - 1]?.height ?? usualHeight;
  }),
  setColumnWidth: format([[integer, integer]], (state, at, width) => sizing(state, 'columns', at, 1, width)),
  setColumnWidths: format([[integer, integer, integer]], (state, at, count, width) =>
    sizing(state, 'columns', at, count, width),
  ),
  setRowHeight: format([[integer, integer]], (state, at, height) => sizing(state, 'rows', at, 1, height, usualHeight)),
  setRowHeights: format([[integer, integer, integer]], (state, at, count, height) =>
    sizing(state, 'rows', at, count, height, usualHeight),
  ),
  setRowHeightsForced: format([[integer, integer, integer]], (state, at, count, height) =>
    sizing(state, 'rows', at, count, height),
  ),
  autoResizeColumn: structure([[integer]], (state, at) => resizing(state, 'columns', at, 1)),
  autoResizeColumns: structure([[integer, integer]], (state, at, count) => resizing(state, 'columns', at, count)),
  autoResizeRows: structure([[integer, integer]], (state, at, count) => resizing(state, 'rows', at, count)),
};
