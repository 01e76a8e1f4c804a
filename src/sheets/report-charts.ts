// The charts of a report: made once, given new ranges only when the tables under them grew or shrank (ui 7.4).
import { COLORS, WHITE } from './report-cell.ts';
import { CHART_ROW } from './report-page.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface ChartPlan {
  kind: 'BAR' | 'COLUMN' | 'LINE' | 'COMBO';
  title: string;
  /** The column it is anchored at, and its size in pixels. */
  column: number;
  width: number;
  height: number;
  stacked: boolean;
  /** The names first, then the series, headers included: 'A23:A27'. */
  ranges: string[];
  /** The series drawn as a dashed line. */
  dashed?: number;
  /** The series drawn as a line of shares over the columns, on an axis of its own at the right: a COMBO. */
  line?: number;
  /** One colour per series, by meaning. */
  colors: string[];
  /** How the series are called, where their headers say more; absent = as there. */
  legend?: string[];
  /** How the axis of values is written: '0' for counts. */
  format: string;
}

/** What is remembered of a chart: its id, and what it was made for. */
export interface ChartMark {
  id: number | null;
  made: string;
}

const madeFor = ({ title, ranges }: ChartPlan): string => `${title}|${ranges.join('|')}`;

/**
 * Brings the charts of a sheet up to date; a chart that a person removed stays away until its tables change.
 * There may be charts of a build that was cut before it could remember them: they are told by their titles.
 */
export function drawCharts(sheet: Sheet, plans: readonly ChartPlan[], marks: readonly ChartMark[]): ChartMark[] {
  const isMade = (plan: ChartPlan, index: number): boolean => marks[index]?.made === madeFor(plan);
  if (plans.every(isMade)) return [...marks];
  const present = sheet.getCharts();
  const found = plans.map((plan, index) => {
    const mark = marks[index];
    const titled = (title: string | undefined) => present.find((chart) => chart.getOptions()?.get('title') === title);
    // A copy of the tab has charts of its own ids under the titles of the first.
    if (mark) return present.find((chart) => chart.getChartId() === mark.id) ?? titled(mark.made.split('|')[0]);
    return titled(plan.title);
  });
  for (const [index, plan] of plans.entries()) {
    const ranges = plan.ranges.map((range) => sheet.getRange(range));
    const chart = found[index];
    if (!chart) sheet.insertChart(drawn(newChart(sheet, plan), plan, ranges));
    else if (!isMade(plan, index)) {
      sheet.updateChart(drawn(chart.modify().clearRanges(), plan, ranges));
    }
  }
  const old = new Set(present.map((chart) => chart.getChartId()));
  const later = found.every((chart) => chart) ? [] : sheet.getCharts().map((chart) => chart.getChartId());
  const added = later.filter((id) => !old.has(id));
  return plans.map((plan, index) => ({
    id: found[index]?.getChartId() ?? added.shift() ?? null,
    made: madeFor(plan),
  }));
}

/** The look of each series; a chart that gets more series later needs them all again. */
const seriesOf = ({ colors, dashed, legend, line }: ChartPlan) =>
  Object.fromEntries(
    colors.map((color, index) => [
      index,
      {
        color,
        ...(index === dashed ? { lineDashStyle: [6, 4] } : {}),
        ...(index === line ? { type: 'line', targetAxisIndex: 1 } : {}),
        ...(legend ? { labelInLegend: legend[index] } : {}),
      },
    ]),
  );

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** What follows from the tables below; a person's size and place of the chart stay. */
function drawn(builder: Builder, plan: ChartPlan, ranges: readonly GoogleAppsScript.Spreadsheet.Range[]) {
  for (const range of ranges) builder.addRange(range);
  const gridlines = { color: COLORS.line };
  // Bars begin at 0; of lines it is the crossing that counts.
  const values = { format: plan.format, gridlines, ...(plan.kind === 'LINE' ? {} : { viewWindow: { min: 0 } }) };
  const shares = { format: '0%', gridlines: { count: 0 }, viewWindow: { min: 0, max: 1 } };
  if (plan.kind === 'COMBO') builder.setOption('seriesType', 'bars').setOption('vAxes', { 0: values, 1: shares });
  else builder.setOption(plan.kind === 'BAR' ? 'hAxis' : 'vAxis', values);
  return builder
    .setChartType(Charts.ChartType[plan.kind])
    .setOption('title', plan.title)
    .setOption('colors', plan.colors)
    .setOption('series', seriesOf(plan))
    .build();
}

function newChart(sheet: Sheet, plan: ChartPlan): Builder {
  const builder = sheet
    .newChart()
    .setNumHeaders(1)
    .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS)
    .setPosition(CHART_ROW, plan.column, 0, 0)
    .setOption('titleTextStyle', { color: COLORS.text, fontSize: 14, bold: false })
    .setOption('width', plan.width)
    .setOption('height', plan.height)
    .setOption('backgroundColor', WHITE)
    .setOption('legend', { position: 'top', textStyle: { fontSize: 12 } });
  if (plan.stacked) builder.setOption('isStacked', true);
  return builder;
}
