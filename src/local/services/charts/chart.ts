// EmbeddedChart: a chart of a sheet as it is, where it stands and its options.
import type { ChartData } from '../../model.ts';
import { enumValue } from '../enums.ts';
import { defineClass, make, membersOf, string } from '../members.ts';
import { ownCopy } from '../own-copy.ts';
import { rangeAt } from '../range/range-place.ts';
import type { ChartBuilderState, Host, States } from '../states.ts';
import { optionAt } from './chart-options.ts';

const { local } = membersOf<ChartBuilderState>();
const info = membersOf<States['ContainerInfo']>();
const optionsClass = membersOf<States['ChartOptions']>();

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

/** The ranges of a chart as a list of the script's. */
export function rangesOf({ host, chart }: ChartBuilderState): object[] {
  return host.list(chart.ranges.map((r) => rangeAt(host, r.sheet, { ...r.area })));
}

/** Where a chart stands, as it is now. */
export function containerOf({ host, chart }: ChartBuilderState): object {
  return make('ContainerInfo', { host, chart: copyOfChart(chart) });
}

defineClass('EmbeddedChart', {
  getChartId: local([[]], ({ chart }) => (chart.id === 0 ? null : chart.id)),
  getRanges: local([[]], rangesOf),
  getNumHeaders: local([[]], ({ chart }) => chart.headers),
  getTransposeRowsAndColumns: local([[]], ({ chart }) => chart.transpose),
  getMergeStrategy: local([[]], ({ chart }) => enumValue('ChartMergeStrategy', chart.merge)),
  getHiddenDimensionStrategy: local([[]], ({ chart }) => enumValue('ChartHiddenDimensionStrategy', chart.hidden)),
  getOptions: local([[]], ({ host, chart }) => make('ChartOptions', { host, options: copyOfChart(chart).options })),
  getContainerInfo: local([[]], containerOf),
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

defineClass('ChartOptions', {
  get: optionsClass.local([[string]], ({ host, options }, key) => ownCopy(host, optionAt(options, key) ?? null)),
});
