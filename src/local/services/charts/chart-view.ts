// A chart as the workbench draws it: labels and series read from its ranges.
import type { Area, BookData, ChartData, Scalar, SheetData } from '../../model.ts';
import { contentAt, styleAt } from '../../model.ts';
import type { ChartView } from '../../session-types.ts';
import { displayOf } from '../../values/display.ts';
import { localeOf } from '../../values/locale.ts';
import { formatOf, shownValueOf } from '../formulas/computed.ts';
import { optionAt } from './chart-options.ts';

const drawn: readonly string[] = [
  'BAR',
  'COLUMN',
  'LINE',
  'COMBO',
  'AREA',
  'PIE',
  'SCATTER',
] satisfies ChartView['type'][];
const usualWidth = 600;
const usualHeight = 371;

interface Cell {
  value: Scalar | null;
  text: string;
}

function cellsOf(book: BookData, sheet: SheetData, area: Area): Cell[][] {
  const locale = localeOf(book.locale);
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (_unused, j) => {
      const [row, column] = [area.row + i, area.column + j];
      const content = contentAt(sheet, row, column);
      const value = shownValueOf(book, sheet, content);
      const format = formatOf(book, content, styleAt(book, sheet, row, column).format);
      return { value, text: displayOf(value, format, locale) };
    }),
  );
}

const turned = (grid: Cell[][]): Cell[][] =>
  (grid[0] ?? []).map((_, j) => grid.map((row) => row[j] ?? { value: null, text: '' }));

/** All ranges as columns of cells: side by side (MERGE_COLUMNS), or one under the other (MERGE_ROWS). */
function columnsOf(book: BookData, chart: ChartData): Cell[][] {
  const grids = chart.ranges.flatMap(({ sheet: id, area }) => {
    const sheet = book.sheets.find((s) => s.id === id);
    return sheet ? [cellsOf(book, sheet, area)] : [];
  });
  const rows = chart.merge === 'MERGE_ROWS' ? grids.flat() : turned(grids.flatMap(turned));
  return chart.transpose ? rows : turned(rows);
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function viewOf(book: BookData, chart: ChartData): ChartView {
  const { options } = chart;
  const columns = columnsOf(book, chart);
  const [first = [], ...rest] = columns;
  const named = rest.length > 0;
  const data = named ? rest : columns;
  const colors = Array.isArray(optionAt(options, 'colors')) ? (optionAt(options, 'colors') as unknown[]) : [];
  const series = data.map((column, i): ChartView['series'][number] => {
    const type =
      optionAt(options, `series.${i}.type`) ?? (chart.type === 'COMBO' ? optionAt(options, 'seriesType') : null);
    return {
      name:
        textOrNull(optionAt(options, `series.${i}.labelInLegend`)) ??
        (chart.headers > 0 ? (column[0]?.text ?? '') : ''),
      color: textOrNull(optionAt(options, `series.${i}.color`)) ?? textOrNull(colors[i]),
      type: type === 'line' ? 'line' : type === null || type === undefined ? null : 'bar',
      values: column.slice(chart.headers).map(({ value }) => (typeof value === 'number' ? value : null)),
      ...(Number(optionAt(options, `series.${i}.targetAxisIndex`)) === 1 ? { isRight: true } : {}),
    };
  });
  return {
    id: chart.id,
    type: drawn.includes(chart.type) ? (chart.type as ChartView['type']) : 'COLUMN',
    row: chart.row,
    column: chart.column,
    offsetX: chart.offsetX,
    offsetY: chart.offsetY,
    width: Number(optionAt(options, 'width') ?? usualWidth),
    height: Number(optionAt(options, 'height') ?? usualHeight),
    title: String(optionAt(options, 'title') ?? ''),
    stacked: ![undefined, null, false, 'false'].includes(optionAt(options, 'isStacked') as boolean | undefined),
    labels: named ? first.slice(chart.headers).map(({ text }) => text) : [],
    series,
  };
}

/** The charts of the sheet number `index`. */
export function chartsOf(book: BookData, index: number): ChartView[] {
  return (book.sheets[index]?.charts ?? []).map((chart) => viewOf(book, chart));
}
