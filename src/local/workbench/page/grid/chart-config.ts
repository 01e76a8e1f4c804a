// What Chart.js is told to draw a chart of Sheets.
import type { Chart, ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
import type { ChartView } from '../../../session-types.ts';

/** Sheets' own series colours, for charts that name none. */
const GOOGLE_COLORS = ['#4285F4', '#EA4335', '#FBBC04', '#34A853', '#FF6D01', '#46BDC6'];
const TEXT = '#444746';
const GRID = '#E1E3E1';
const LEAST_ROOM_FOR_LABEL = 14;
/** The second axis of values: of shares, as our charts have it. */
const RIGHT = 'right';

/** Chart.js configuration of a chart with figures as in `language`; a SCATTER is drawn as points over its labels. */
export function configOf(chart: ChartView, language: string): ChartConfiguration {
  const isPie = chart.type === 'PIE';
  return {
    type: isPie ? 'pie' : baseType(chart.type),
    data: {
      labels: chart.labels,
      datasets: isPie ? [pieOf(chart)] : chart.series.map((one, index) => seriesOf(chart, one, index)),
    },
    options: {
      animation: false,
      locale: language,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { left: 10, right: 14, top: 4, bottom: 6 } },
      ...(isPie ? {} : { indexAxis: chart.type === 'BAR' ? 'y' : 'x', scales: scalesOf(chart) }),
      plugins: {
        title: {
          display: chart.title !== '',
          text: chart.title,
          align: 'start',
          color: '#1F1F1F',
          font: { size: 15, weight: 'normal', family: 'Arial' },
          padding: { top: 8, bottom: 6 },
        },
        legend: {
          display: isPie || chart.series.length > 1,
          position: 'top',
          align: 'start',
          labels: {
            boxWidth: 10,
            boxHeight: 10,
            color: TEXT,
            font: { size: 12, family: 'Arial' },
            // Lines are drawn above columns by their order; in the legend the series stay as they were given.
            sort: (one, other) => (one.datasetIndex ?? 0) - (other.datasetIndex ?? 0),
          },
        },
      },
    },
    plugins: [barLabels],
  };
}

function baseType(type: ChartView['type']): 'bar' | 'line' {
  return type === 'LINE' || type === 'AREA' || type === 'SCATTER' ? 'line' : 'bar';
}

type Series = ChartView['series'][number];

function seriesOf(chart: ChartView, series: Series, index: number): ChartDataset {
  const color = series.color ?? GOOGLE_COLORS[index % GOOGLE_COLORS.length] ?? TEXT;
  const type = series.type ?? baseType(chart.type);
  const common = {
    label: series.name,
    data: series.values,
    backgroundColor: color,
    borderColor: color,
    ...(series.isRight ? { yAxisID: RIGHT } : {}),
  };
  if (type === 'bar') return { ...common, type, maxBarThickness: 44, categoryPercentage: 0.7, barPercentage: 0.95 };
  const isScatter = chart.type === 'SCATTER';
  return {
    ...common,
    type,
    order: -1,
    borderWidth: 2,
    pointRadius: isScatter ? 4 : 2,
    showLine: !isScatter,
    fill: chart.type === 'AREA',
    backgroundColor: chart.type === 'AREA' ? `${color}33` : color,
  };
}

function pieOf(chart: ChartView): ChartDataset {
  const colors = chart.labels.map((_, index) => GOOGLE_COLORS[index % GOOGLE_COLORS.length] ?? TEXT);
  return { data: chart.series[0]?.values ?? [], backgroundColor: colors };
}

function scalesOf(chart: ChartView) {
  const numbers = chart.series.flatMap((one) => (one.isRight ? [] : one.values)).filter((value) => value !== null);
  const isWhole = numbers.every((value) => Number.isInteger(value));
  const ticks = { color: TEXT, font: { size: 12, family: 'Arial' } };
  const values = {
    beginAtZero: true,
    stacked: chart.stacked,
    border: { display: false },
    grid: { color: GRID },
    ticks: { ...ticks, maxTicksLimit: 6, ...(isWhole ? { precision: 0 } : {}) },
  };
  const labels = {
    stacked: chart.stacked,
    grid: { display: false },
    border: { color: GRID },
    ticks: { ...ticks, autoSkip: false },
  };
  const shares = {
    position: 'right' as const,
    min: 0,
    max: 1,
    grid: { display: false },
    ticks: { ...ticks, maxTicksLimit: 6, format: { style: 'percent' as const } },
  };
  if (chart.series.some(({ isRight }) => isRight)) return { x: labels, y: values, [RIGHT]: shares };
  return chart.type === 'BAR' ? { x: values, y: labels } : { x: labels, y: values };
}

/** Figures inside bars that have room for them. */
const barLabels: Plugin = {
  id: 'barLabels',
  afterDatasetsDraw(chart: Chart) {
    const { ctx } = chart;
    ctx.save();
    ctx.font = '11px Arial';
    ctx.fillStyle = '#FFFFFF';
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    chart.data.datasets.forEach((dataset, index) => {
      const meta = chart.getDatasetMeta(index);
      if (meta.type !== 'bar' || meta.hidden) return;
      meta.data.forEach((bar, at) => {
        const value = dataset.data[at];
        const { x, y, base, horizontal, width, height } = bar.getProps(
          ['x', 'y', 'base', 'horizontal', 'width', 'height'],
          true,
        );
        const text = typeof value === 'number' ? value.toLocaleString(chart.options.locale) : '';
        const room = horizontal ? { width: Math.abs(x - base), height } : { width, height: Math.abs(y - base) };
        if (!value || room.height < LEAST_ROOM_FOR_LABEL || room.width < ctx.measureText(text).width + 4) return;
        ctx.fillText(text, horizontal ? (x + base) / 2 : x, horizontal ? y : (y + base) / 2);
      });
    });
    ctx.restore();
  },
};
