// The tab Forecast and plan: its controls, its sentence, tiles and charts (rules 4.2 F7–F9, ui 8.6).
import type { ForecastReport } from '../domain/forecast-report.ts';
import type { Day, Minor } from '../domain/model.ts';
import type { Texts } from '../locales/shape.ts';
import { count, dayText, fill } from '../locales/text.ts';
import { letterOf } from './a1.ts';
import type { Book } from './book.ts';
import { clientLinks } from './client-link.ts';
import { departmentLabel, personLabel } from './commission-blocks.ts';
import { monthsOf, thisMonth } from './commission-data.ts';
import { monthStatus } from './commission-tab.ts';
import { warningsOf } from './commission-warnings.ts';
import {
  clientsBlock,
  type ForecastView,
  managersBlock,
  monthsBlock,
  stagesBlock,
  unpaidBlock,
} from './forecast-blocks.ts';
import type { ForecastData } from './forecast-data.ts';
import { departmentsBlock, measuresBlock, peopleBlock, soldAtBlock, velocityBlock } from './forecast-plan.ts';
import type { Place } from './report-block.ts';
import { COLORS } from './report-cell.ts';
import type { ChartPlan } from './report-charts.ts';
import { anyOf, type Choices, type Control } from './report-controls.ts';
import { formatsOf, moneyText, numberText, ratioText } from './report-formats.ts';
import type { ReportPage, Tile } from './report-page.ts';
import { type Occasion, type ReportTab, writeReport } from './report-tab.ts';
import { builtAt, monthLabel, widthFor } from './report-words.ts';

/** Days up to the day of the report that the velocity may look back. */
const BACK = ['30', '60', '90', '180', '365'];
const USUAL_BACK = '90';
const FIRST_WIDTH = 212;
const OTHER_COLUMNS = 7;
/** Pixels between charts. */
const GAP = 6;
const CHART_HEIGHT = 225;

/** As wide as the longest words of the headers ask for, the second as a department's name in one line; pixels per column. */
function widthsOf({ locale, names }: Book, words: Texts['forecast']): number[] {
  const { columns, terms, report } = locale;
  const { expected_amount, expected_close, balance, invoice_due_on } = columns;
  const heads = [expected_amount, expected_close, balance, invoice_due_on, words.weight, words.probability];
  const width = widthFor([...heads, terms.report.attainment, report.pay.refunds], 108, 124);
  const departments = names.entries('departments').map(({ label }) => label.replace(/\s/g, '-'));
  const second = widthFor(departments, width, 164) + 8;
  return [FIRST_WIDTH, second, ...Array.from({ length: OTHER_COLUMNS }, () => width)];
}

export function forecastControls(book: Book): Control[] {
  const { columns, report } = book.locale;
  const { control, axis } = report;
  const months = monthsOf(book).map((code) => ({ code, label: code }));
  // A blank that does not break would have to be picked: nobody can type it.
  const back = BACK.map((code) => ({ code, label: count(book.locale, Number(code), 'day').replace(/\u00a0/g, ' ') }));
  const departments = anyOf(book, book.names.entries('departments'));
  const people = anyOf(book, book.names.people());
  return [
    { key: 'month', label: control.month, column: 2, span: 1, usual: thisMonth(book), options: months },
    { key: 'department', label: axis.department, column: 3, span: 2, usual: 'all', options: departments },
    { key: 'person', label: columns.manager, column: 5, span: 2, usual: 'all', options: people },
    { key: 'as_of', label: control.as_of, column: 7, span: 1, usual: '', options: 'day' },
    { key: 'days', label: control.back, column: 8, span: 2, usual: USUAL_BACK, options: back },
  ];
}

/** A blank day, the day of the last build if that was today then, and one that has not come yet are today. */
export function settleAsOf(choices: Choices, { memory }: ReportTab, today: Day): Choices {
  const { as_of = '' } = choices;
  return as_of === '' || as_of > today || as_of === memory?.day ? { ...choices, as_of: today } : choices;
}

interface Written extends Occasion {
  choices: Choices;
  data: ForecastData;
  report: ForecastReport;
  words: Texts['forecast'];
  closed: ForecastView['closed'];
}

/** Writes the tab; returns its sentence and the sheet. */
export function writeForecast(book: Book, { tab, choices, data, report, words, closed, warning, by }: Written) {
  const { input, names, pay } = data;
  const formats = formatsOf(book);
  const view: ForecastView = { book, report, input, words, names, formats, link: clientLinks(book), closed };
  const doubts = warningsOf(book, { month: report.month, parts: [], warnings: report.planFact.warnings }, pay);
  const page = forecastPage(view, [warning, ...doubts].join(' ').trim(), by);
  const controls = forecastControls(book);
  const sheet = writeReport(book, { tab, controls, choices, page, formats, widths: widthsOf(book, words) });
  return { sheet, sentence: page.sentence };
}

function forecastPage(view: ForecastView, warning: string, by: string): ReportPage {
  const { book, report, input } = view;
  const { locale } = book;
  const clients = input.clients.filter(({ merged_into }) => merged_into === '').length;
  const { manager, department } = input.only;
  const names = [
    ...(manager ? [personLabel(book, manager)] : []),
    ...(department ? [departmentLabel(book, department)] : []),
  ].join(', ');
  const built = fill(locale, locale.report.built, {
    day: dayText(locale, report.asOf),
    time: builtAt(book, by),
    clients,
  });
  const people = [peopleBlock(view), departmentsBlock(view)];
  return {
    title: locale.terms.tabs.forecast,
    built: names === '' ? built : `${built} · ${fill(locale, view.words.only, { names })}`,
    sentence: sentenceOf(view),
    tiles: tilesOf(view),
    blocks: [
      monthsBlock(view),
      ...people,
      velocityBlock(view),
      stagesBlock(view),
      managersBlock(view),
      measuresBlock(view),
      soldAtBlock(view),
      clientsBlock(view),
      unpaidBlock(view),
    ],
    charts: (places) => chartsOf(view, places),
    warning,
  };
}

/** Nothing is expected, owed, planned or paid, whoever is asked for. */
function isEmpty({ report, input }: ForecastView): boolean {
  const { forecast, planFact } = report;
  if (!forecast || input.only.manager !== '' || input.only.department !== '') return false;
  return [forecast.chances, forecast.parked, forecast.unpaid, planFact.people, planFact.departments].every(
    (rows) => rows.length === 0,
  );
}

/** Whole units in a sentence: '74,000'. */
const wholeText = (book: Book, minor: Minor): string => numberText(book.language, minor / 10 ** book.decimals);

function sentenceOf(view: ForecastView): string {
  const { book, report, words, closed } = view;
  const { locale } = book;
  if (isEmpty(view)) {
    const { expected_amount: expected, expected_close: close } = locale.columns;
    const { clients, plans } = locale.terms.tabs;
    return fill(locale, words.empty, { expected, close, clients, plans });
  }
  const { forecast, planFact } = report;
  const told: string[] = [];
  if (forecast) {
    const { total, overdue, unpaidTotal } = forecast;
    const [weighted, unpaid] = [wholeText(book, total.weighted), wholeText(book, unpaidTotal)];
    told.push(fill(locale, words.says, { weighted, unpaid }));
    if (overdue.count > 0) told.push(fill(locale, words.overdue_says, { overdue: wholeText(book, overdue.weighted) }));
  } else told.push(fill(locale, words.past, { day: dayText(locale, report.asOf) }));
  const { attainment, paceOfPlan } = planFact.departmentsTotal;
  const isOver = attainment === null || planFact.elapsed === planFact.workdays || paceOfPlan === null;
  if (attainment !== null) {
    const [month, share] = [monthLabel(locale, report.month), ratioText(book, attainment)];
    told.push(
      fill(locale, isOver ? words.plan_says : words.pace_says, { month, share, pace: ratioText(book, paceOfPlan) }),
    );
  }
  const status = monthStatus(book, report.month, closed);
  // Who is told of the pace knows that the month goes on.
  const isSaid = !isOver && status === locale.report.pay.running;
  return [...told, ...(isSaid ? [] : [status])].join(' ');
}

function tilesOf(view: ForecastView): Tile[] {
  const { book, report, words, formats } = view;
  const { locale } = book;
  const { forecast, velocity, planFact } = report;
  const nothing = isEmpty(view);
  const tile = (label: string, value: number | null, remark: string, format: string, color?: string) => ({
    label,
    value: nothing || value === null ? '–' : value,
    remark: nothing ? '' : remark,
    format: nothing || value === null ? formats.text : format,
    ...(color ? { color } : {}),
  });
  const today = (label: string, of: (found: NonNullable<typeof forecast>) => [Minor, string, boolean?]) => {
    if (!forecast) return tile(label, null, words.only_today, formats.signed);
    const [minor, remark, isBad] = of(forecast);
    return tile(label, minor / 10 ** book.decimals, remark, formats.signed, isBad ? COLORS.error : undefined);
  };
  const { attainment, paceOfPlan } = planFact.departmentsTotal;
  const { perDay, perMonth } = velocity;
  return [
    today(words.weighted, ({ total }) => [
      total.weighted,
      fill(locale, words.weighted_of, { expected: wholeText(book, total.expected) }),
    ]),
    today(words.overdue, ({ overdue }) => [
      overdue.weighted,
      fill(locale, words.entries, { n: overdue.count }),
      overdue.count > 0,
    ]),
    today(words.unpaid, ({ unpaid, unpaidTotal }) => [unpaidTotal, count(locale, unpaid.length, 'deal')]),
    tile(
      words.velocity,
      perDay === null ? null : perDay / 10 ** book.decimals,
      perMonth === null ? '' : fill(locale, words.per_month, { amount: moneyText(book, perMonth) }),
      formats.signed,
    ),
    tile(
      locale.terms.report.attainment,
      attainment,
      paceOfPlan === null ? '' : fill(locale, words.at_pace, { pace: ratioText(book, paceOfPlan) }),
      formats.ratio,
      (attainment ?? 0) >= 1 ? COLORS.won : undefined,
    ),
  ].map((one, index) => ({ ...one, column: Math.max(1, index * 2), span: index === 0 ? 1 : 2 }));
}

function chartsOf({ book, words }: ForecastView, places: readonly Place[]): ChartPlan[] {
  const [months, people] = places as [Place, Place];
  const [first, second, other] = widthsOf(book, words) as [number, number, number];
  const columns = (letters: readonly number[], { header, last }: Place): string[] =>
    letters.map((column) => `${letterOf(column)}${header}:${letterOf(column)}${last}`);
  const chart = { kind: 'COLUMN', height: CHART_HEIGHT, stacked: false, format: '#,##0' } as const;
  return [
    {
      ...chart,
      title: words.chart_months,
      column: 1,
      width: first + second + 2 * other - GAP,
      ranges: columns([1, 4], months),
      colors: [COLORS.primary],
    },
    {
      ...chart,
      title: words.chart_plan,
      column: 5,
      width: 5 * other - GAP,
      ranges: columns([1, 3, 4], people),
      colors: [COLORS.open, COLORS.primary],
    },
  ];
}
