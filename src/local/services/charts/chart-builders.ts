// The builders of charts: what every kind has, and the setters that come with the kind.
import type { ChartData, SheetArea } from '../../model.ts';
import { colorOf } from '../color.ts';
import type { Enum } from '../enums.ts';
import { enumValue } from '../enums.ts';
import type { Kind, Member, Members } from '../members.ts';
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
import { ownRange, ownState } from '../objects/own-range.ts';
import { Refusal } from '../refusal.ts';
import type { ChartBuilderState, ClassName, RangeState } from '../states.ts';
import { containerOf, copyOfChart, rangesOf } from './chart.ts';
import { lookOf } from './text-style.ts';

type State = ChartBuilderState;
type BuilderName = Extract<ClassName, `Embedded${string}ChartBuilder`> | 'EmbeddedChartBuilder';
const { local } = membersOf<State>();

/** Kinds that a sheet here can hold; the others of Charts.ChartType are refused by name. */
const builderOf: Record<string, BuilderName> = {
  AREA: 'EmbeddedAreaChartBuilder',
  BAR: 'EmbeddedBarChartBuilder',
  COLUMN: 'EmbeddedColumnChartBuilder',
  COMBO: 'EmbeddedComboChartBuilder',
  HISTOGRAM: 'EmbeddedHistogramChartBuilder',
  LINE: 'EmbeddedLineChartBuilder',
  PIE: 'EmbeddedPieChartBuilder',
  SCATTER: 'EmbeddedScatterChartBuilder',
  TABLE: 'EmbeddedTableChartBuilder',
};

const areaOf = ({ sheet, area }: RangeState): SheetArea => ({ sheet, area: { ...area } });

const same = (a: SheetArea, b: SheetArea): boolean => JSON.stringify(a) === JSON.stringify(b);

const as = (type: string): Member<State> =>
  local([[]], (state) => {
    state.chart.type = type;
    return make(builderOf[type] ?? 'EmbeddedChartBuilder', state);
  });

/** What every builder has; each changes the builder in place and gives the same kind of builder back. */
function common(name: BuilderName): Members<State> {
  const change = (state: State, patch: Partial<ChartData>): object => {
    Object.assign(state.chart, patch);
    return make(name, state);
  };
  return {
    asAreaChart: as('AREA'),
    asBarChart: as('BAR'),
    asColumnChart: as('COLUMN'),
    asComboChart: as('COMBO'),
    asHistogramChart: as('HISTOGRAM'),
    asLineChart: as('LINE'),
    asPieChart: as('PIE'),
    asScatterChart: as('SCATTER'),
    asTableChart: as('TABLE'),
    setChartType: local([[enumOf('ChartType')]], (state, type: Enum) => {
      if (!builderOf[String(type)]) throw new Error(`not in the local Google Sheets: chart type ${type}`);
      return change(state, { type: String(type) });
    }),
    getChartType: local([[]], ({ chart }) => enumValue('ChartType', chart.type)),
    addRange: local([[handle('Range')]], (state, range) =>
      change(state, { ranges: [...state.chart.ranges, areaOf(ownRange(state.host, range))] }),
    ),
    removeRange: local([[handle('Range')]], (state, range) =>
      change(state, {
        ranges: state.chart.ranges.filter((r) => !same(r, areaOf(ownState(state.host, opened('Range', range))))),
      }),
    ),
    clearRanges: local([[]], (state) => change(state, { ranges: [] })),
    getRanges: local([[]], rangesOf),
    getContainer: local([[]], containerOf),
    setPosition: local([[integer, integer, integer, integer]], (state, row, column, offsetX, offsetY) => {
      if (row < 1 || column < 1) throw new Refusal('Invalid argument: anchor position');
      return change(state, { row, column, offsetX, offsetY });
    }),
    setOption: local([[string, anything]], (state, key, value) => {
      state.chart.options[key] = JSON.parse(JSON.stringify(value) ?? 'null');
      return make(name, state);
    }),
    setNumHeaders: local([[integer]], (state, headers) => change(state, { headers })),
    setTransposeRowsAndColumns: local([[boolean]], (state, transpose) => change(state, { transpose })),
    setMergeStrategy: local([[enumOf('ChartMergeStrategy')]], (state, merge: Enum) =>
      change(state, { merge: String(merge) }),
    ),
    setHiddenDimensionStrategy: local([[enumOf('ChartHiddenDimensionStrategy')]], (state, hidden: Enum) => {
      // Google fails on it for charts without dimensions of their own.
      if (state.chart.type === 'PIE' || state.chart.type === 'TABLE') {
        throw new Refusal(
          `Unexpected error while getting the method or property setHiddenDimensionStrategy on object SpreadsheetApp.${name}.`,
        );
      }
      return change(state, { hidden: String(hidden) });
    }),
    build: local([[]], ({ host, sheet, chart }) => make('EmbeddedChart', { host, sheet, chart: copyOfChart(chart) })),
  };
}

type Options = Record<string, unknown>;
type Setters = (name: BuilderName) => Members<State>;

/** The declarer of setters that stand for options: the arguments give the options they set. */
function optioning(name: BuilderName) {
  return <const A extends readonly Kind<unknown>[]>(
    kinds: A,
    optionsOf: (...args: { -readonly [I in keyof A]: A[I] extends Kind<infer V> ? V : never }) => Options,
  ): Member<State> => ({
    kind: 'local',
    signatures: [kinds],
    run: (state, args) => {
      Object.assign(state.chart.options, (optionsOf as (...args: unknown[]) => Options)(...args));
      return make(name, state);
    },
  });
}

const textStyle = handle('ChartTextStyle');

/** Titles, colours and legend. */
const titled: Setters = (name) => {
  const option = optioning(name);
  return {
    setTitle: option([string], (title) => ({ title })),
    setTitleTextStyle: option([textStyle], (look) => ({ titleTextStyle: lookOf(look) })),
    setColors: option([strings], (colors) => ({ colors: colors.map((color) => colorOf(color)) })),
    setBackgroundColor: option([string], (color) => ({ backgroundColor: colorOf(color) })),
    setLegendPosition: option([enumOf('Position')], (position) => ({
      'legend.position': String(position).toLowerCase(),
    })),
    setLegendTextStyle: option([textStyle], (look) => ({ 'legend.textStyle': lookOf(look) })),
  };
};

const axes: Setters = (name) => {
  const option = optioning(name);
  const axis = (letter: 'X' | 'Y', key: 'hAxis' | 'vAxis'): Members<State> => ({
    [`set${letter}AxisTitle`]: option([string], (title) => ({ [`${key}.title`]: title })),
    [`set${letter}AxisTextStyle`]: option([textStyle], (look) => ({ [`${key}.textStyle`]: lookOf(look) })),
    [`set${letter}AxisTitleTextStyle`]: option([textStyle], (look) => ({ [`${key}.titleTextStyle`]: lookOf(look) })),
  });
  return { ...axis('X', 'hAxis'), ...axis('Y', 'vAxis') };
};

const rangeOptions = (axis: string, min: number, max: number): Options => ({
  [`${axis}.viewWindow.min`]: min,
  [`${axis}.viewWindow.max`]: max,
});

/** One axis of numbers; bars lie, so theirs is the horizontal one. */
const valueAxis: Setters = (name) => {
  const option = optioning(name);
  const axis = name === 'EmbeddedBarChartBuilder' ? 'hAxis' : 'vAxis';
  return {
    setRange: option([number, number], (min, max) => rangeOptions(axis, min, max)),
    useLogScale: option([], () => ({ [`${axis}.logScale`]: true })),
  };
};

/** Two axes of numbers, as only scatter charts have them. */
const twoValueAxes: Setters = (name) => {
  const option = optioning(name);
  return {
    setXAxisRange: option([number, number], (min, max) => rangeOptions('hAxis', min, max)),
    setYAxisRange: option([number, number], (min, max) => rangeOptions('vAxis', min, max)),
    setXAxisLogScale: option([], () => ({ 'hAxis.logScale': true })),
    setYAxisLogScale: option([], () => ({ 'vAxis.logScale': true })),
  };
};

const categories: Setters = (name) => {
  const axis = name === 'EmbeddedBarChartBuilder' ? 'vAxis' : 'hAxis';
  const reversed: Options =
    name === 'EmbeddedPieChartBuilder' ? { reverseCategories: true } : { [`${axis}.direction`]: -1 };
  return { reverseCategories: optioning(name)([], () => reversed) };
};

const direction: Setters = (name) => ({ reverseDirection: optioning(name)([], () => ({ 'hAxis.direction': -1 })) });
const stacking: Setters = (name) => ({ setStacked: optioning(name)([], () => ({ isStacked: true })) });
const solid: Setters = (name) => ({ set3D: optioning(name)([], () => ({ is3D: true })) });

/** Diameters in pixels; Google publishes the names only. */
const pointSizes: Record<string, number> = { NONE: 0, TINY: 2, MEDIUM: 7, LARGE: 10, HUGE: 14 };
const points: Setters = (name) => ({
  setPointStyle: optioning(name)([enumOf('PointStyle')], (style) => ({ pointSize: pointSizes[String(style)] })),
});

const curves: Setters = (name) => ({
  setCurveStyle: optioning(name)([enumOf('CurveStyle')], (style) => ({
    curveType: String(style) === 'SMOOTH' ? 'function' : 'none',
  })),
});

const table: Setters = (name) => {
  const option = optioning(name);
  const paging: Member<State> = local([[boolean], [integer], [integer, integer]], (state, size, start?: number) => {
    const pages = typeof size === 'boolean' ? {} : { pageSize: size, startPage: start ?? 0 };
    Object.assign(state.chart.options, { page: size === false ? 'disable' : 'enable' }, pages);
    return make(name, state);
  });
  const sorted = (ascending: boolean): Member<State> =>
    option([integer], (column) => ({ sortColumn: column, sortAscending: ascending }));
  return {
    enablePaging: paging,
    enableRtlTable: option([boolean], (on) => ({ rtlTable: on })),
    enableSorting: option([boolean], (on) => ({ sort: on ? 'enable' : 'disable' })),
    setFirstRowNumber: option([integer], (first) => ({ firstRowNumber: first })),
    setInitialSortingAscending: sorted(true),
    setInitialSortingDescending: sorted(false),
    showRowNumberColumn: option([boolean], (on) => ({ showRowNumber: on })),
    useAlternatingRowStyle: option([boolean], (on) => ({ alternatingRowStyle: on })),
  };
};

const kinds: Record<BuilderName, Setters[]> = {
  EmbeddedChartBuilder: [],
  EmbeddedAreaChartBuilder: [titled, axes, valueAxis, categories, stacking, points],
  EmbeddedBarChartBuilder: [titled, axes, valueAxis, categories, direction, stacking],
  EmbeddedColumnChartBuilder: [titled, axes, valueAxis, categories, stacking],
  EmbeddedComboChartBuilder: [titled, axes, valueAxis, categories, stacking],
  EmbeddedHistogramChartBuilder: [titled, axes, valueAxis, categories, stacking],
  EmbeddedLineChartBuilder: [titled, axes, valueAxis, categories, curves, points],
  EmbeddedPieChartBuilder: [titled, categories, solid],
  EmbeddedScatterChartBuilder: [titled, axes, twoValueAxes, points],
  EmbeddedTableChartBuilder: [table],
};

/** Builders are named by their Java classes, as live at Google; the number behind the @ differs from object to object there. */
const javaName = (name: BuilderName): string =>
  `com.google.apps.maestro.server.beans.trix.impl.ChartPropertyApi${name}@1`;

for (const [name, parts] of Object.entries(kinds) as [BuilderName, Setters[]][]) {
  const members: Members<State> = Object.assign(common(name), ...parts.map((part) => part(name)));
  defineClass(name, members, { text: () => javaName(name) });
}
