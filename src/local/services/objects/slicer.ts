// Slicer: a box on the sheet that filters the rows of a range by one column.
import type { FilterRule, SlicerData } from '../../model.ts';
import { colorOf } from '../color.ts';
import {
  boolean,
  defineClass,
  handle,
  handleOrNull,
  integer,
  make,
  membersOf,
  opened,
  string,
  stringOrNull,
} from '../members.ts';
import { demandSpot } from '../range/address.ts';
import { rangeAt } from '../range/range-place.ts';
import { Refusal } from '../refusal.ts';
import { buildOf } from '../rights.ts';
import type { SheetState, States } from '../states.ts';
import { copyOfRule } from './filter-criteria.ts';
import { runFilters } from './filtering.ts';
import { ownRange } from './own-range.ts';

type State = States['Slicer'];
const { read, structure } = membersOf<State>();
const tab = membersOf<SheetState>();

const alignments = ['left', 'center', 'right'];

function dataOf({ host, sheet, id }: State): SlicerData {
  const found = host.sheet(sheet).slicers?.find((one) => one.id === id);
  if (!found) throw new Refusal('The slicer does not exist.');
  return found;
}

function changing(state: State, change: Partial<SlicerData>): object {
  buildOf(state);
  Object.assign(dataOf(state), change);
  return make('Slicer', state);
}

function areaOf(state: SheetState, range: object): SlicerData['area'] {
  const source = ownRange(state.host, range);
  if (source.sheet !== state.sheet) throw new Refusal('The range of a slicer must be on its own sheet.');
  return { ...source.area };
}

type Spot = Pick<SlicerData, 'row' | 'anchor' | 'offsetX' | 'offsetY'>;

function spotOf({ host, sheet }: SheetState, row: number, anchor: number, offsetX: number, offsetY: number): Spot {
  demandSpot(host.sheet(sheet), row, anchor);
  return { row, anchor, offsetX, offsetY };
}

/** The column counts from the left edge of the slicer's range. */
function setRule(state: State, position: number, rule: FilterRule | null): object {
  const { area } = dataOf(state);
  if (position < 1 || position > area.columns) throw new Refusal('Those columns are out of bounds.');
  if (rule?.visible) throw new Refusal('Visible values are not currently supported.');
  const made = changing(state, { column: area.column + position - 1, rule: rule && copyOfRule(rule) });
  runFilters(state.host.book, state.host.sheet(state.sheet));
  return made;
}

defineClass('Slicer', {
  getRange: read([[]], (state) => rangeAt(state.host, state.sheet, { ...dataOf(state).area })),
  setRange: structure([[handle('Range')]], (state, range) => {
    const made = changing(state, { area: areaOf(state, range), column: null, rule: null });
    runFilters(state.host.book, state.host.sheet(state.sheet));
    return made;
  }),
  getColumnPosition: read([[]], (state) => {
    const { area, column } = dataOf(state);
    return column === null ? null : column - area.column + 1;
  }),
  getFilterCriteria: read([[]], (state) => {
    const { rule } = dataOf(state);
    return rule && make('FilterCriteria', { host: state.host, rule: copyOfRule(rule) });
  }),
  setColumnFilterCriteria: structure([[integer, handleOrNull('FilterCriteria')]], (state, position, criteria) =>
    setRule(state, position, criteria ? opened('FilterCriteria', criteria).rule : null),
  ),
  getContainerInfo: read([[]], (state) => {
    const { row, anchor, offsetX, offsetY } = dataOf(state);
    return make('ContainerInfo', { host: state.host, chart: { row, column: anchor, offsetX, offsetY } });
  }),
  setPosition: structure([[integer, integer, integer, integer]], (state, row, column, offsetX, offsetY) =>
    changing(state, spotOf(state, row, column, offsetX, offsetY)),
  ),
  getTitle: read([[]], (state) => dataOf(state).title),
  setTitle: structure([[string]], (state, title) => changing(state, { title })),
  getTitleHorizontalAlignment: read([[]], (state) => dataOf(state).align),
  setTitleHorizontalAlignment: structure([[stringOrNull]], (state, align) => {
    if (align !== null && !alignments.includes(align)) throw new Refusal(`Invalid argument: ${align}`);
    return changing(state, { align: align ?? 'left' });
  }),
  getTitleTextStyle: read([[]], (state) => make('TextStyle', { host: state.host, font: { ...dataOf(state).font } })),
  setTitleTextStyle: structure([[handle('TextStyle')]], (state, style) =>
    changing(state, { font: { ...opened('TextStyle', style).font } }),
  ),
  getBackgroundColor: read([[]], (state) => dataOf(state).background),
  setBackgroundColor: structure([[stringOrNull]], (state, color) =>
    changing(state, { background: color === null ? null : colorOf(color) }),
  ),
  isAppliedToPivotTables: read([[]], (state) => dataOf(state).toPivots),
  setApplyToPivotTables: structure([[boolean]], (state, toPivots) => changing(state, { toPivots })),
  remove: structure([[]], (state) => {
    const { id } = dataOf(state);
    const sheet = buildOf(state);
    sheet.slicers = sheet.slicers?.filter((one) => one.id !== id) ?? [];
    runFilters(state.host.book, sheet);
  }),
});

export const sheetSlicers = {
  getSlicers: tab.read([[]], ({ host, sheet }) =>
    host.list((host.sheet(sheet).slicers ?? []).map(({ id }) => make('Slicer', { host, sheet, id }))),
  ),
  insertSlicer: tab.structure(
    [
      [handle('Range'), integer, integer],
      [handle('Range'), integer, integer, integer, integer],
    ],
    (state, range, row, column, offsetX: number = 0, offsetY: number = 0) => {
      const { host, sheet: id } = state;
      const sheet = buildOf(state);
      const slicer: SlicerData = {
        id: host.book.nextIds.object++,
        area: areaOf(state, range),
        column: null,
        rule: null,
        ...spotOf(state, row, column, offsetX, offsetY),
        title: '',
        background: null,
        align: 'left',
        font: {},
        toPivots: true,
      };
      sheet.slicers = [...(sheet.slicers ?? []), slicer];
      return make('Slicer', { host, sheet: id, id: slicer.id });
    },
  ),
};
