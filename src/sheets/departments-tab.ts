// The tab Departments: its controls, its sentence, tiles and charts (rules 5.7, ui 8.3).
import type { DepartmentsReport } from '../domain/departments.ts';
import type { Texts } from '../locales/shape.ts';
import { dayText, fill } from '../locales/text.ts';
import { letterOf } from './a1.ts';
import type { Book } from './book.ts';
import { monthsOf, thisMonth } from './commission-data.ts';
import { monthStatus } from './commission-tab.ts';
import { lackingTexts } from './commission-warnings.ts';
import { activityBlock } from './departments-activity.ts';
import {
  amountIn,
  type DepartmentsView,
  fired,
  indicatorsBlock,
  monthsBlock,
  ratioTarget,
  whatIfBlock,
  whatIfMonthsBlock,
} from './departments-blocks.ts';
import type { DepartmentsData } from './departments-data.ts';
import { warningsBlock, warningText, warningTitle } from './departments-warnings.ts';
import { numberSet } from './lexicon.ts';
import type { Place } from './report-block.ts';
import { COLORS } from './report-cell.ts';
import type { ChartPlan } from './report-charts.ts';
import type { Choices, Control } from './report-controls.ts';
import { formatsOf, ratioText } from './report-formats.ts';
import type { ReportPage, Tile } from './report-page.ts';
import { type Occasion, type ReportTab, writeReport } from './report-tab.ts';
import { builtAt, monthLabel } from './report-words.ts';

const WIDTHS = [270, 122, 122, 122, 150, 112, 112, 112, 112, 112, 112];
/** Pixels between charts. */
const GAP = 6;
const CHART_HEIGHT = 225;

/** What Settings say where the view says nothing else; '' = blank. */
const inSettings = (book: Book): Record<'fixed' | 'churn', string> => ({
  fixed: String(numberSet(book, 'fixed_costs_month') ?? 0),
  churn: String(numberSet(book, 'churn_monthly') ?? ''),
});

export function departmentsControls(book: Book): Control[] {
  const { control, window } = book.locale.report;
  const usual = inSettings(book);
  const months = monthsOf(book).map((code) => ({ code, label: code }));
  const windows = (['1', '3'] as const).map((code) => ({ code, label: window[code] }));
  return [
    { key: 'month', label: control.month, column: 2, span: 1, usual: thisMonth(book), options: months },
    { key: 'window', label: control.window, column: 3, span: 1, usual: '3', options: windows },
    { key: 'fixed', label: control.fixed, column: 4, span: 2, usual: usual.fixed, options: 'amount' },
    { key: 'churn', label: control.churn, column: 6, span: 2, usual: usual.churn, options: 'percent' },
  ];
}

/** Costs and churn follow Settings until somebody types others; what Settings said is remembered with the build. */
export function settleInputs(book: Book, choices: Choices, { memory }: ReportTab): Choices {
  const settled = { ...choices };
  for (const [key, now] of Object.entries(inSettings(book))) {
    const before = memory?.choices[`${key}_set`];
    if (before !== undefined && choices[key] === before) settled[key] = now;
    settled[`${key}_set`] = now;
  }
  return settled;
}

interface Written extends Occasion {
  choices: Choices;
  data: DepartmentsData;
  report: DepartmentsReport;
  words: Texts['departments'];
  closed: DepartmentsView['closed'];
}

/** Writes the tab; returns its sentence and the sheet. */
export function writeDepartments(book: Book, { tab, choices, data, report, words, closed, warning, by }: Written) {
  const { input, names, pay } = data;
  const formats = formatsOf(book);
  const view: DepartmentsView = { book, input, report, words, names, formats, closed };
  const left = lackingTexts(book, pay, input.month);
  const page = departmentsPage(view, [warning, ...left].filter((text) => text !== '').join(' '), by);
  const controls = departmentsControls(book);
  const fires = report.warnings.filter(({ state }) => state === 'fires');
  const warnings = fires.map((warning) => warningTitle(view, warning));
  const sheet = writeReport(book, { tab, controls, choices, page, formats, widths: WIDTHS, warnings });
  return { sheet, sentence: page.sentence };
}

function departmentsPage(view: DepartmentsView, warning: string, by: string): ReportPage {
  const { book, report, input } = view;
  const { locale } = book;
  const isSplit = input.policy.split_departments;
  const months = monthsBlock(view);
  const fixed = [indicatorsBlock(view), warningsBlock(view), ...(isSplit ? [whatIfBlock(view)] : []), months];
  const blocks = [...fixed, ...(isSplit ? [whatIfMonthsBlock(view)] : []), activityBlock(view)];
  return {
    title: locale.terms.tabs.departments,
    built: fill(locale, locale.report.built_month, {
      day: dayText(locale, report.asOf),
      time: builtAt(book, by),
    }),
    status: monthStatus(book, report.month, view.closed),
    sentence: sentenceOf(view),
    tiles: tilesOf(view),
    blocks,
    charts: (places) => chartsOf(view, places.slice(fixed.length - 1)),
    warning,
  };
}

/** The first warning that fires, in words; else how the departments stand to each other. */
function sentenceOf(view: DepartmentsView): string {
  const { book, report, words } = view;
  const month = monthLabel(book.locale, report.month);
  if (report.months.every(({ fresh, repeat }) => fresh === 0 && repeat === 0)) {
    return fill(book.locale, words.empty, { month, payments: book.locale.terms.tabs.payments });
  }
  const first = report.warnings.find(({ state }) => state === 'fires') ?? report.warnings[0];
  return first ? warningText(view, first) : '';
}

function tilesOf(view: DepartmentsView): Tile[] {
  const { book, report, words, formats, input } = view;
  const { sales, client, both, ratios } = report;
  const { setup_pay } = book.locale.messages.menu;
  const share = (part: number): string =>
    both.revenue > 0 ? fill(book.locale, words.of_all, { share: ratioText(book, part / both.revenue) }) : '';
  const tile = (label: string, value: number | null, remark: string, format: string, isLoud = false) => ({
    label,
    value: value ?? '–',
    remark,
    format: value === null ? formats.text : format,
    ...(isLoud ? { color: COLORS.warningText } : {}),
  });
  const money = (minor: number | null): number | null => amountIn(book, minor);
  const pay = (label: string, minor: number | null, isLoud: boolean) =>
    tile(label, money(minor), input.hasPay ? words.per_position : setup_pay, formats.money, isLoud);
  const tiles = input.policy.split_departments
    ? [
        tile(words.fresh, money(sales.revenue), share(sales.revenue), formats.money, fired(report, 'w5') !== undefined),
        tile(words.repeat, money(client.revenue), share(client.revenue), formats.money),
        tile(
          words.ratio,
          ratios.window,
          fill(book.locale, words.target_of, { target: ratioTarget(view) }),
          formats.ratio,
          fired(report, 'w1') !== undefined,
        ),
        pay(words.pay_sales, sales.payPerFte, fired(report, 'w2') !== undefined),
        pay(words.pay_client, client.payPerFte, false),
      ]
    : [tile(words.revenue, money(both.revenue), '', formats.money), pay(words.pay, both.payPerFte, false)];
  return tiles.map((one, index) => ({ ...one, column: Math.max(1, index * 2), span: index === 0 ? 1 : 2 }));
}

/** @param places from the revenue by month on */
function chartsOf({ report, words, input }: DepartmentsView, places: readonly Place[]): ChartPlan[] {
  const [months, whatIf] = places as [Place, Place];
  const columns = (count: number, { header, last }: Place): string[] =>
    Array.from({ length: count }, (_, index) => `${letterOf(index + 1)}${header}:${letterOf(index + 1)}${last}`);
  const wide = (from: number, to: number): number =>
    WIDTHS.slice(from, to).reduce((sum, width) => sum + width, 0) - GAP;
  const isSplit = input.policy.split_departments;
  const revenue: ChartPlan = {
    kind: 'COLUMN',
    title: isSplit ? words.chart_months : words.by_month,
    column: 1,
    width: wide(0, 2),
    height: CHART_HEIGHT,
    stacked: false,
    ranges: columns(isSplit ? 3 : 2, months),
    colors: isSplit ? [COLORS.primary, COLORS.won] : [COLORS.primary],
    format: '#,##0',
  };
  if (!isSplit) return [revenue];
  const isKnown = (report.whatIf?.input.fixed ?? 0) > 0;
  const lines: ChartPlan = {
    kind: 'LINE',
    title: words.chart_what_if,
    column: 3,
    width: wide(2, 9),
    height: CHART_HEIGHT,
    stacked: false,
    ranges: columns(isKnown ? 4 : 3, whatIf),
    colors: [COLORS.won, COLORS.primary, COLORS.error],
    dashed: 2,
    format: '#,##0',
  };
  return [revenue, lines];
}
