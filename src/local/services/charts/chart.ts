// EmbeddedChart and its builders.
import type { ChartData, SheetArea } from '../../model.ts';
import { colorOf } from '../color.ts';
import type { Enum } from '../enums.ts';
import { enumValue } from '../enums.ts';
import type { Members } from '../members.ts';
import {
  anything,
  boolean,
  defineClass,
  enumOf,
  handle,
  integer,
  make,
  membersOf,
  number,
  opened,
  string,
  strings,
} from '../members.ts';
import { rangeAt } from '../range/range-place.ts';
import { Refusal } from '../refusal.ts';
import type { ChartBuilderState, ClassName, Host, States } from '../states.ts';

type State = ChartBuilderState;
const { local } = membersOf<State>();
const info = membersOf<States['ContainerInfo']>();
const optionsClass = membersOf<States['ChartOptions']>();

type BuilderName = Extract<ClassName, `Embedded${string}ChartBuilder`> | 'EmbeddedChartBuilder';

const builderOf: Record<string, BuilderName> = {
  AREA: 'EmbeddedAreaChartBuilder',
  BAR: 'EmbeddedBarChartBuilder',
  COLUMN: 'EmbeddedColumnChartBuilder',
  COMBO: 'EmbeddedComboChartBuilder',
  LINE: 'EmbeddedLineChartBuilder',
  PIE: 'EmbeddedPieChartBuilder',
};

/** A chart that is being made for a sheet; id 0 until it is inserted. */
export function newChart(host: Host, sheet: number): object {
  const chart: ChartData = {
    id: 0,
    type: 'COLUMN',
    ranges: [],
    row: 1,
    column: 1,
    offsetX: 0,
    offsetY: 0,
    options: {},
    headers: 0,
    transpose: false,
    merge: 'MERGE_COLUMNS',
    hidden: 'IGNORE_BOTH',
  };
  return make('EmbeddedChartBuilder', { host, sheet, chart });
}

/** A copy that shares nothing with the script: options may hold the script's own objects. */
export function copyOfChart(chart: ChartData): ChartData {
  return JSON.parse(JSON.stringify(chart));
}

/** Members that change the builder in place and give the same kind of builder back. */
function changing(name: BuilderName) {
  return (state: State, change: Partial<ChartData>): object => {
    Object.assign(state.chart, change);
    return make(name, state);
  };
}

function optioning(name: BuilderName) {
  return (state: State, key: string, value: unknown): object => {
    state.chart.options[key] = value;
    return make(name, state);
  };
}

function areaOf(range: object): SheetArea {
  const { sheet, area } = opened('Range', range);
  return { sheet, area: { ...area } };
}

const same = (a: SheetArea, b: SheetArea): boolean => JSON.stringify(a) === JSON.stringify(b);

const as = (type: string) =>
  local([[]], (state) => {
    state.chart.type = type;
    return make(builderOf[type] ?? 'EmbeddedChartBuilder', state);
  });

/** What every builder has. */
function common(name: BuilderName): Members<State> {
  const change = changing(name);
  const option = optioning(name);
  return {
    asAreaChart: as('AREA'),
    asBarChart: as('BAR'),
    asColumnChart: as('COLUMN'),
    asComboChart: as('COMBO'),
    asLineChart: as('LINE'),
    asPieChart: as('PIE'),
    setChartType: local([[enumOf('ChartType')]], (state, type: Enum) => {
      if (!builderOf[String(type)]) throw new Error(`not in the local Google Sheets: chart type ${type}`);
      return change(state, { type: String(type) });
    }),
    getChartType: local([[]], ({ chart }) => enumValue('ChartType', chart.type)),
    addRange: local([[handle('Range')]], (state, range) =>
      change(state, { ranges: [...state.chart.ranges, areaOf(range)] }),
    ),
    removeRange: local([[handle('Range')]], (state, range) =>
      change(state, { ranges: state.chart.ranges.filter((r) => !same(r, areaOf(range))) }),
    ),
    clearRanges: local([[]], (state) => change(state, { ranges: [] })),
    getRanges: local([[]], ({ host, chart }) =>
      host.list(chart.ranges.map((r) => rangeAt(host, r.sheet, { ...r.area }))),
    ),
    getContainer: local([[]], ({ host, chart }) => make('ContainerInfo', { host, chart: copyOfChart(chart) })),
    setPosition: local([[integer, integer, integer, integer]], (state, row, column, offsetX, offsetY) => {
      if (row < 1 || column < 1) throw new Refusal('Invalid argument: anchor position');
      return change(state, { row, column, offsetX, offsetY });
    }),
    setOption: local([[string, anything]], option),
    setNumHeaders: local([[integer]], (state, headers) => change(state, { headers })),
    setTransposeRowsAndColumns: local([[boolean]], (state, transpose) => change(state, { transpose })),
    setMergeStrategy: local([[enumOf('ChartMergeStrategy')]], (state, merge: Enum) =>
      change(state, { merge: String(merge) }),
    ),
    setHiddenDimensionStrategy: local([[enumOf('ChartHiddenDimensionStrategy')]], (state, hidden: Enum) =>
      change(state, { hidden: String(hidden) }),
    ),
    build: local([[]], ({ host, sheet, chart }) => make('EmbeddedChart', { host, sheet, chart: copyOfChart(chart) })),
  };
}

/** Titles, colours and legend: there once the kind of chart is chosen. */
function titled(name: BuilderName): Members<State> {
  const option = optioning(name);
  return {
    setTitle: local([[string]], (state, title) => option(state, 'title', title)),
    setColors: local([[strings]], (state, colors) =>
      option(
        state,
        'colors',
        colors.map((color) => colorOf(color, null) ?? color),
      ),
    ),
    setBackgroundColor: local([[string]], (state, color) => option(state, 'backgroundColor', colorOf(color, null))),
    setLegendPosition: local([[enumOf('Position')]], (state, position: Enum) =>
      option(state, 'legend.position', String(position).toLowerCase()),
    ),
  };
}

function axes(name: BuilderName): Members<State> {
  const option = optioning(name);
  return {
    setXAxisTitle: local([[string]], (state, title) => option(state, 'hAxis.title', title)),
    setYAxisTitle: local([[string]], (state, title) => option(state, 'vAxis.title', title)),
    setRange: local([[number, number]], (state, min, max) => {
      option(state, 'vAxis.viewWindow.min', min);
      return option(state, 'vAxis.viewWindow.max', max);
    }),
  };
}

function stacking(name: BuilderName): Members<State> {
  return { setStacked: local([[]], (state) => optioning(name)(state, 'isStacked', true)) };
}

const kinds: [BuilderName, ((name: BuilderName) => Members<State>)[]][] = [
  ['EmbeddedChartBuilder', []],
  ['EmbeddedAreaChartBuilder', [titled, axes, stacking]],
  ['EmbeddedBarChartBuilder', [titled, axes, stacking]],
  ['EmbeddedColumnChartBuilder', [titled, axes, stacking]],
  ['EmbeddedComboChartBuilder', [titled, axes, stacking]],
  ['EmbeddedLineChartBuilder', [titled, axes]],
  ['EmbeddedPieChartBuilder', [titled]],
];

for (const [name, parts] of kinds) {
  defineClass(name, Object.assign(common(name), ...parts.map((part) => part(name))) as Members<State>);
}

defineClass('EmbeddedChart', {
  getChartId: local([[]], ({ chart }) => (chart.id === 0 ? null : chart.id)),
  getRanges: local([[]], ({ host, chart }) =>
    host.list(chart.ranges.map((r) => rangeAt(host, r.sheet, { ...r.area }))),
  ),
  getNumHeaders: local([[]], ({ chart }) => chart.headers),
  getTransposeRowsAndColumns: local([[]], ({ chart }) => chart.transpose),
  getMergeStrategy: local([[]], ({ chart }) => enumValue('ChartMergeStrategy', chart.merge)),
  getHiddenDimensionStrategy: local([[]], ({ chart }) => enumValue('ChartHiddenDimensionStrategy', chart.hidden)),
  getOptions: local([[]], ({ host, chart }) => make('ChartOptions', { host, options: copyOfChart(chart).options })),
  getContainerInfo: local([[]], ({ host, chart }) => make('ContainerInfo', { host, chart: copyOfChart(chart) })),
  modify: local([[]], ({ host, sheet, chart }) =>
    make('EmbeddedChartBuilder', { host, sheet, chart: copyOfChart(chart) }),
  ),
});

defineClass('ContainerInfo', {
  getAnchorRow: info.local([[]], ({ chart }) => chart.row),
  getAnchorColumn: info.local([[]], ({ chart }) => chart.column),
  getOffsetX: info.local([[]], ({ chart }) => chart.offsetX),
  getOffsetY: info.local([[]], ({ chart }) => chart.offsetY),
});

defineClass('ChartOptions', { get: optionsClass.local([[string]], ({ options }, key) => options[key] ?? null) });
