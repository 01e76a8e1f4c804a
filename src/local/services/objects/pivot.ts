// PivotTable, its groups, values and filters. Calculated values, manual and histogram groups and sorting by values are not here.
import type { FilterRule, PivotData, PivotGroupData, PivotValueData } from '../../model.ts';
import type { Enum } from '../enums.ts';
import { enumValue } from '../enums.ts';
import { boolean, defineClass, enumOf, handle, integer, make, membersOf, opened, string } from '../members.ts';
import { gridOf, rangeAt } from '../range/range-place.ts';
import { Refusal } from '../refusal.ts';
import { demandEdit } from '../rights.ts';
import type { Host, PivotState, RangeState, SheetState, States } from '../states.ts';
import { copyOfRule } from './filter-criteria.ts';
import { ownRange } from './own-range.ts';
import { refreshPivots, removePivot } from './pivot-place.ts';
import { demandKnownLayout } from './pivot-result.ts';
import { canSummarize } from './pivot-summary.ts';

const table = membersOf<PivotState>();
const groups = membersOf<States['PivotGroup']>();
const values = membersOf<States['PivotValue']>();
const filters = membersOf<States['PivotFilter']>();

const summarizing = enumOf('PivotTableSummarizeFunction');
const displaying = enumOf('PivotValueDisplayType');

function gone(what: string): never {
  throw new Refusal(`The pivot ${what} does not exist.`);
}

function dataOf({ host, sheet, id }: PivotState): PivotData {
  return host.sheet(sheet).pivots?.find((one) => one.id === id) ?? gone('table');
}

const groupOf = (state: States['PivotGroup']): PivotGroupData => {
  const { rowGroups, columnGroups } = dataOf(state);
  return [...rowGroups, ...columnGroups].find(({ id }) => id === state.group) ?? gone('group');
};
const pivotValueOf = (state: States['PivotValue']): PivotValueData =>
  dataOf(state).values.find(({ id }) => id === state.value) ?? gone('value');
const filterOf = (state: States['PivotFilter']) =>
  dataOf(state).filters.find(({ id }) => id === state.filter) ?? gone('filter');

/** Changes a pivot table and writes its result anew; a layout that is not in here leaves it as it was. */
function changing<T>(state: PivotState, change: (pivot: PivotData) => T): T {
  const { book } = state.host;
  const pivot = dataOf(state);
  const before: PivotData = JSON.parse(JSON.stringify(pivot));
  const answer = change(pivot);
  try {
    demandKnownLayout(pivot);
  } catch (refused) {
    Object.assign(pivot, before);
    throw refused;
  }
  refreshPivots(book);
  return answer;
}

function demandColumn(pivot: PivotData, column: number): void {
  const { area } = pivot.source;
  if (column < area.column || column >= area.column + area.columns) {
    throw new Refusal('Those columns are out of bounds.');
  }
}

const nextId = ({ book }: Host): number => book.nextIds.object++;
const plain = ({ host, sheet, id }: PivotState): PivotState => ({ host, sheet, id });

function addGroup(state: PivotState, key: 'rowGroups' | 'columnGroups', column: number): object {
  return changing(state, (pivot) => {
    demandColumn(pivot, column);
    const id = nextId(state.host);
    pivot[key].push({ id, column, name: null, ascending: true, totals: true, repeated: false });
    return make('PivotGroup', { ...plain(state), group: id });
  });
}

const groupsOf = (state: PivotState, key: 'rowGroups' | 'columnGroups'): object[] =>
  state.host.list(dataOf(state)[key].map(({ id }) => make('PivotGroup', { ...plain(state), group: id })));

function demandSummary(summary: Enum): string {
  const name = String(summary);
  if (!canSummarize(name)) throw new Error(`not in the local Google Sheets: PivotTableSummarizeFunction.${name}`);
  return name;
}

defineClass('PivotTable', {
  addRowGroup: table.structure([[integer]], (state, column) => addGroup(state, 'rowGroups', column)),
  addColumnGroup: table.structure([[integer]], (state, column) => addGroup(state, 'columnGroups', column)),
  addPivotValue: table.structure([[integer, summarizing]], (state, column, summary) =>
    changing(state, (pivot) => {
      demandColumn(pivot, column);
      const id = nextId(state.host);
      pivot.values.push({ id, column, summarize: demandSummary(summary), name: null, showAs: 'DEFAULT' });
      return make('PivotValue', { ...plain(state), value: id });
    }),
  ),
  addFilter: table.structure([[integer, handle('FilterCriteria')]], (state, column, criteria) =>
    changing(state, (pivot) => {
      demandColumn(pivot, column);
      const id = nextId(state.host);
      pivot.filters.push({ id, column, rule: copyOfRule(opened('FilterCriteria', criteria).rule) });
      return make('PivotFilter', { ...plain(state), filter: id });
    }),
  ),
  getAnchorCell: table.read([[]], (state) => {
    const { row, column } = dataOf(state);
    return rangeAt(state.host, state.sheet, { row, column, rows: 1, columns: 1 });
  }),
  getSourceDataRange: table.read([[]], (state) => {
    const { sheet, area } = dataOf(state).source;
    return rangeAt(state.host, sheet, { ...area });
  }),
  getRowGroups: table.read([[]], (state) => groupsOf(state, 'rowGroups')),
  getColumnGroups: table.read([[]], (state) => groupsOf(state, 'columnGroups')),
  getPivotValues: table.read([[]], (state) =>
    state.host.list(dataOf(state).values.map(({ id }) => make('PivotValue', { ...plain(state), value: id }))),
  ),
  getFilters: table.read([[]], (state) =>
    state.host.list(dataOf(state).filters.map(({ id }) => make('PivotFilter', { ...plain(state), filter: id }))),
  ),
  getValuesDisplayOrientation: table.read([[]], (state) => enumValue('Dimension', dataOf(state).orientation)),
  setValuesDisplayOrientation: table.structure([[enumOf('Dimension')]], (state, dimension) =>
    changing(state, (pivot) => {
      pivot.orientation = String(dimension) === 'ROWS' ? 'ROWS' : 'COLUMNS';
      return make('PivotTable', plain(state));
    }),
  ),
  remove: table.structure([[]], (state) => removePivot(state.host.sheet(state.sheet), dataOf(state))),
});

const changingGroup = (state: States['PivotGroup'], change: Partial<PivotGroupData>): object =>
  changing(state, () => {
    Object.assign(groupOf(state), change);
    return make('PivotGroup', state);
  });

defineClass('PivotGroup', {
  getPivotTable: groups.read([[]], (state) => make('PivotTable', plain(state))),
  getSourceDataColumn: groups.read([[]], (state) => groupOf(state).column),
  getDimension: groups.read([[]], (state) => {
    const group = groupOf(state);
    return enumValue('Dimension', dataOf(state).rowGroups.includes(group) ? 'ROWS' : 'COLUMNS');
  }),
  isSortAscending: groups.read([[]], (state) => groupOf(state).ascending),
  sortAscending: groups.structure([[]], (state) => changingGroup(state, { ascending: true })),
  clearSort: groups.structure([[]], (state) => changingGroup(state, { ascending: true })),
  sortDescending: groups.structure([[]], (state) => changingGroup(state, { ascending: false })),
  totalsAreShown: groups.read([[]], (state) => groupOf(state).totals),
  showTotals: groups.structure([[boolean]], (state, totals) => changingGroup(state, { totals })),
  areLabelsRepeated: groups.read([[]], (state) => groupOf(state).repeated),
  showRepeatedLabels: groups.structure([[]], (state) => changingGroup(state, { repeated: true })),
  hideRepeatedLabels: groups.structure([[]], (state) => changingGroup(state, { repeated: false })),
  setDisplayName: groups.structure([[string]], (state, name) => changingGroup(state, { name })),
  resetDisplayName: groups.structure([[]], (state) => changingGroup(state, { name: null })),
  remove: groups.structure([[]], (state) =>
    changing(state, (pivot) => {
      const group = groupOf(state);
      pivot.rowGroups = pivot.rowGroups.filter((one) => one !== group);
      pivot.columnGroups = pivot.columnGroups.filter((one) => one !== group);
    }),
  ),
});

const changingValue = (state: States['PivotValue'], change: Partial<PivotValueData>): object =>
  changing(state, () => {
    Object.assign(pivotValueOf(state), change);
    return make('PivotValue', state);
  });

defineClass('PivotValue', {
  getPivotTable: values.read([[]], (state) => make('PivotTable', plain(state))),
  getSourceDataColumn: values.read([[]], (state) => pivotValueOf(state).column),
  getSummarizedBy: values.read([[]], (state) =>
    enumValue('PivotTableSummarizeFunction', pivotValueOf(state).summarize),
  ),
  summarizeBy: values.structure([[summarizing]], (state, summary) =>
    changingValue(state, { summarize: demandSummary(summary) }),
  ),
  getDisplayType: values.read([[]], (state) => enumValue('PivotValueDisplayType', pivotValueOf(state).showAs)),
  showAs: values.structure([[displaying]], (state, showAs) => changingValue(state, { showAs: String(showAs) })),
  getFormula: values.read([[]], (state) => {
    pivotValueOf(state);
    return null;
  }),
  setDisplayName: values.structure([[string]], (state, name) => changingValue(state, { name })),
  remove: values.structure([[]], (state) =>
    changing(state, (pivot) => {
      const value = pivotValueOf(state);
      pivot.values = pivot.values.filter((one) => one !== value);
    }),
  ),
});

const changingFilter = (state: States['PivotFilter'], rule: FilterRule): object =>
  changing(state, () => {
    filterOf(state).rule = copyOfRule(rule);
    return make('PivotFilter', state);
  });

defineClass('PivotFilter', {
  getPivotTable: filters.read([[]], (state) => make('PivotTable', plain(state))),
  getSourceDataColumn: filters.read([[]], (state) => filterOf(state).column),
  getFilterCriteria: filters.read([[]], (state) =>
    make('FilterCriteria', { host: state.host, rule: copyOfRule(filterOf(state).rule) }),
  ),
  setFilterCriteria: filters.structure([[handle('FilterCriteria')]], (state, criteria) =>
    changingFilter(state, opened('FilterCriteria', criteria).rule),
  ),
  remove: filters.structure([[]], (state) =>
    changing(state, (pivot) => {
      const filter = filterOf(state);
      pivot.filters = pivot.filters.filter((one) => one !== filter);
    }),
  ),
});

const onRange = membersOf<RangeState>();
const onSheet = membersOf<SheetState>();

export const rangePivots = {
  createPivotTable: onRange.structure([[handle('Range')]], (state, source) => {
    const { host, sheet: id, area } = state;
    const sheet = gridOf(state);
    const data = ownRange(host, source);
    demandEdit(host.book, sheet, { ...area, rows: 1, columns: 1 }, host.env.user.email);
    const pivot: PivotData = {
      id: nextId(host),
      row: area.row,
      column: area.column,
      source: { sheet: data.sheet, area: { ...data.area } },
      rowGroups: [],
      columnGroups: [],
      values: [],
      filters: [],
      orientation: 'COLUMNS',
      shown: null,
    };
    sheet.pivots = [...(sheet.pivots ?? []), pivot];
    return make('PivotTable', { host, sheet: id, id: pivot.id });
  }),
};

export const sheetPivots = {
  getPivotTables: onSheet.read([[]], ({ host, sheet }) =>
    host.list((host.sheet(sheet).pivots ?? []).map(({ id }) => make('PivotTable', { host, sheet, id }))),
  ),
};
