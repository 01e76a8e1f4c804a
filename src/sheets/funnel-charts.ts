// The charts of the Funnel, and the widths of the columns they stand over (ui 8.1).
import type { Split } from '../domain/population.ts';
import { letterOf } from './a1.ts';
import type { Book } from './book.ts';
import type { FunnelView } from './funnel-blocks.ts';
import type { Place } from './report-block.ts';
import { COLORS } from './report-cell.ts';
import type { ChartPlan } from './report-charts.ts';
import { axisName, widthFor } from './report-words.ts';

const FIRST_WIDTH = 184;
export const OTHER_COLUMNS = 13;
/** Pixels between charts. */
const GAP = 6;
/** So many reasons are drawn; all stand in the table. */
const DRAWN_REASONS = 8;
/** From so many months on the win rate is a line worth drawing. */
const MONTHS_OF_A_LINE = 4;

/** As wide as the stages, the other headers and the groups beside the arrow of their cell ask for; pixels per column. */
export function widthsOf(book: Book, groups: readonly Split[]): number[] {
  const stages = book.lexicon.stages.filter(({ active }) => active);
  const chosen = groups.map((group) => `${axisName(book.locale, group)}...`);
  const heads = [...stages.map(({ label }) => label), book.locale.terms.report.settled, ...chosen];
  const width = widthFor(heads, 92, 120);
  return [FIRST_WIDTH, ...Array.from({ length: OTHER_COLUMNS }, () => width)];
}

export function chartsOf(
  { book, report, words }: FunnelView,
  widths: readonly number[],
  places: readonly Place[],
): ChartPlan[] {
  const [stages, months, , losses] = places as [Place, Place, Place, Place];
  const column = (number: number, { header, last }: Pick<Place, 'header' | 'last'>): string =>
    `${letterOf(number)}${header}:${letterOf(number)}${last}`;
  const firstStep = 5;
  const [first, other] = widths as [number, number];
  const usual = { height: 225, stacked: false, format: '0' } as const;
  const drawn = { ...losses, last: Math.min(losses.last, losses.header + DRAWN_REASONS) };
  const isLine = report.cohort.months.length >= MONTHS_OF_A_LINE;
  const line = isLine ? ({ kind: 'COMBO', line: 0 } as const) : ({ kind: 'COLUMN' } as const);
  const { win_rate } = book.locale.terms.report;
  return [
    {
      ...usual,
      kind: 'BAR',
      title: words.chart_stages,
      column: 1,
      width: first + 4 * other - GAP,
      stacked: true,
      ranges: [1, 3, 4, 5, 6, 7].map((number) => column(number, stages)),
      colors: [COLORS.primary, COLORS.won, COLORS.lost, COLORS.open, COLORS.archive],
    },
    {
      ...usual,
      ...line,
      title: words.months,
      column: 6,
      width: 4 * other - GAP,
      ranges: [1, ...(isLine ? [2] : []), firstStep, firstStep + report.steps.length - 1].map((number) =>
        column(number, months),
      ),
      colors: [...(isLine ? [COLORS.warningSolid] : []), COLORS.primary, COLORS.won],
      legend: [...(isLine ? [win_rate] : []), words.contacts, words.deals],
    },
    {
      ...usual,
      kind: 'BAR',
      title: words.chart_losses,
      column: 10,
      width: 5 * other - GAP,
      ranges: [1, 2].map((number) => column(number, drawn)),
      colors: [COLORS.lost],
    },
  ];
}
