// The tab Commission: its controls, its sentence, tiles, charts and warnings (ui 8.2).
import { lastDay } from '../domain/calendar.ts';
import { type CommissionReport, narrowed } from '../domain/pay.ts';
import type { PivotColumns, PivotRows, PivotValue } from '../domain/pivot.ts';
import { dayText, fill } from '../locales/text.ts';
import { letterOf } from './a1.ts';
import type { Book } from './book.ts';
import {
  bandsBlock,
  departmentLabel,
  departmentsBlock,
  type PayView,
  personLabel,
  planBlock,
  resultBlock,
} from './commission-blocks.ts';
import { type CommissionData, monthsOf, thisMonth } from './commission-data.ts';
import { clawbacksBlock, othersBlock, paymentsBlock } from './commission-lines.ts';
import { pivotBlock } from './commission-pivot.ts';
import { warningsOf } from './commission-warnings.ts';
import type { Place } from './report-block.ts';
import { COLORS } from './report-cell.ts';
import type { ChartPlan } from './report-charts.ts';
import { anyOf, type Choices, type Control, chosenOf } from './report-controls.ts';
import { formatsOf, moneyText } from './report-formats.ts';
import type { ReportPage, Tile } from './report-page.ts';
import { type Occasion, writeReport } from './report-tab.ts';
import { builtAt, monthLabel, widthFor } from './report-words.ts';

const ROWS: PivotRows[] = ['person', 'department', 'person_department'];
const COLUMNS: PivotColumns[] = ['revenue_kind', 'department', 'none'];
const VALUES: PivotValue[] = ['credited_base', 'commission', 'net_cash', 'total_pay', 'payments'];
const [PERSON_WIDTH, DEPARTMENT_WIDTH, REVENUE_WIDTH] = [130, 140, 124];
const MONEY_COLUMNS = 8;
const LAST_WIDTH = 124;
/** The sign before the header of an amount. */
const SIGN = /^\W /;
/** Pixels between charts. */
const GAP = 6;

/** The columns of amounts are as wide as their headers ask for, those of names as a department's in one line; pixels. */
function widthsOf(book: Book): number[] {
  const { terms, report } = book.locale;
  const { capped, cut, bonus, clawback, adjustment, payable, salary, head, total, refunds, in_band } = report.pay;
  const { credited_base, net_cash, attainment } = terms.report;
  const heads = [
    capped,
    cut,
    bonus,
    clawback,
    adjustment,
    payable,
    salary,
    head,
    total,
    refunds,
    in_band,
    credited_base,
    net_cash,
    attainment,
  ];
  const width = widthFor([...heads, terms.line.commission], 94, 120);
  const departments = (book.lexicon.lists.departments ?? []).map(({ label }) => label.replace(/\s/g, '-'));
  const names = widthFor(departments, 0, 172) + 8;
  const texts = [Math.max(PERSON_WIDTH, names), Math.max(DEPARTMENT_WIDTH, names), Math.max(REVENUE_WIDTH, names)];
  return [...texts, ...Array.from({ length: MONEY_COLUMNS }, () => width), LAST_WIDTH];
}

export function commissionControls(book: Book): Control[] {
  const { control, axis, value } = book.locale.report;
  const named = <T extends string>(codes: readonly T[], label: (code: T) => string) =>
    codes.map((code) => ({ code, label: label(code) }));
  const one = (
    key: string,
    label: string,
    column: number,
    span: number,
    options: Extract<Control['options'], object>,
  ): Control => ({
    key,
    label,
    column,
    span,
    usual: options[0]?.code ?? '',
    options,
  });
  const months = named(monthsOf(book), (code) => code);
  return [
    { ...one('month', control.month, 2, 1, months), usual: thisMonth(book) },
    one('department', axis.department, 3, 2, anyOf(book, book.names.entries('departments'))),
    one('person', axis.person, 5, 2, anyOf(book, book.names.people())),
    one(
      'rows',
      control.rows,
      7,
      2,
      named(ROWS, (code) => axis[code]),
    ),
    one(
      'columns',
      control.columns,
      9,
      2,
      named(COLUMNS, (code) => axis[code]),
    ),
    one(
      'values',
      control.values,
      11,
      2,
      named(VALUES, (code) => value[code]),
    ),
  ];
}

interface Written extends Occasion {
  notes: PayView['notes'];
  choices: Choices;
  data: CommissionData;
  report: CommissionReport;
  /** Team has no pay columns. */
  bare: boolean;
  closed: PayView['closed'];
}

/** Writes the tab; returns its sentence and the sheet. */
export function writeCommission(book: Book, { tab, choices, data, report, bare, closed, notes, warning, by }: Written) {
  const formats = formatsOf(book);
  const view: PayView = {
    book,
    report: narrowed(report, chosenOf(choices.department), chosenOf(choices.person)),
    formats,
    bare,
    closed,
    notes,
    whose: [chosenOf(choices.person), chosenOf(choices.department)],
    pivot: {
      rows: choices.rows as PivotRows,
      columns: choices.columns as PivotColumns,
      values: choices.values as PivotValue,
    },
  };
  const page = commissionPage(view, [warning, ...warningsOf(book, view.report, data)], by);
  const controls = commissionControls(book);
  const sheet = writeReport(book, { tab, controls, choices, page, formats, widths: widthsOf(book) });
  return { sheet, sentence: page.sentence };
}

function commissionPage(view: PayView, warnings: readonly string[], by: string): ReportPage {
  const { book, report } = view;
  const { locale } = book;
  const end = lastDay(report.month);
  return {
    title: locale.terms.tabs.commission,
    built: fill(locale, locale.report.built_month, {
      day: dayText(locale, end < book.today ? end : book.today),
      time: builtAt(book, by),
    }),
    status: monthStatus(book, report.month, view.closed),
    sentence: sentenceOf(view),
    tiles: tilesOf(view),
    blocks: [
      resultBlock(view),
      departmentsBlock(view),
      planBlock(view),
      bandsBlock(view),
      pivotBlock(view),
      paymentsBlock(view),
      clawbacksBlock(view),
      othersBlock(view),
    ],
    charts: (places) => chartsOf(view, places),
    warning: warnings.filter((text) => text !== '').join(' '),
  };
}

/** Whether the figures of a month can change still. */
export function monthStatus(book: Book, month: string, closed: PayView['closed']): string {
  const { locale } = book;
  const words = locale.report.pay;
  if (!closed) return month < book.today.slice(0, 7) ? words.open : words.running;
  if (closed.on === '') return words.closed_blank;
  return fill(locale, words.closed, { day: dayText(locale, closed.on), who: closed.by });
}

function sentenceOf({ book, report, bare, whose }: PayView): string {
  const { locale } = book;
  const words = locale.report.pay;
  const [person, department] = whose;
  const names = [
    ...(person ? [personLabel(book, person)] : []),
    ...(department ? [departmentLabel(book, department)] : []),
  ];
  const month = [monthLabel(locale, report.month), ...names].join(', ');
  const { total, payable, salary, headPart } = report.total;
  if (report.parts.length === 0) return fill(locale, words.empty, { month });
  const amounts = {
    month,
    total: moneyText(book, total),
    payable: moneyText(book, payable),
    salary: moneyText(book, salary),
    head: moneyText(book, headPart),
  };
  if (bare) return fill(locale, words.sentence_bare, amounts);
  return fill(locale, headPart === 0 ? words.sentence : words.sentence_head, amounts);
}

function tilesOf({ book, report, formats, bare }: PayView): Tile[] {
  const { locale } = book;
  const words = locale.report.pay;
  const { total, persons } = report;
  const people = persons.filter(({ person }) => person !== '');
  const bonused = people.filter(({ bonus }) => bonus > 0).map(({ person }) => personLabel(book, person));
  const tile = (label: string, minor: number, remark: string) => ({
    label,
    value: minor / 10 ** book.decimals,
    remark,
    format: formats.money,
  });
  const { line, report: names } = locale.terms;
  const cut = total.cutByCap === 0 ? '' : `${line.cap_cut}: ${moneyText(book, total.cutByCap)}`;
  return [
    tile(line.total, bare ? total.payable : total.total, fill(locale, words.people_note, { people: people.length })),
    tile(words.capped, total.capped, cut),
    tile(line.bonus, total.bonus, bonused.join(', ')),
    {
      ...tile(line.clawback, 0 - total.clawback, words.clawback_note),
      ...(total.clawback > 0 ? { color: COLORS.lost } : {}),
    },
    tile(names.credited_base, total.base, words.base_note),
    tile(names.net_cash, total.netCash, words.net_note),
  ].map((one, index) => ({ ...one, column: 1 + 2 * index, span: 2 }));
}

function chartsOf({ book, bare }: PayView, places: readonly Place[]): ChartPlan[] {
  const words = book.locale.report.pay;
  const { line } = book.locale.terms;
  const [result, , plan] = places as [Place, Place, Place];
  const widths = widthsOf(book);
  const wide = (from: number, to: number): number =>
    widths.slice(from, to).reduce((sum, width) => sum + width, 0) - GAP;
  const column = (number: number, { header, last }: Place): string =>
    `${letterOf(number)}${header}:${letterOf(number)}${last}`;
  return [
    {
      kind: 'BAR',
      title: words.chart_pay,
      column: 1,
      width: wide(0, 6),
      height: 225,
      stacked: true,
      ranges: (bare ? [1, 8] : [1, 8, 9, 10]).map((number) => column(number, result)),
      colors: [COLORS.primary, COLORS.open, COLORS.won].slice(0, bare ? 1 : 3),
      // The headers begin with the signs of the sum.
      legend: [words.payable.replace(SIGN, ''), line.salary, line.dept].slice(0, bare ? 1 : 3),
      format: '#,##0',
    },
    {
      kind: 'COLUMN',
      title: words.chart_plan,
      column: 7,
      width: wide(6, 12),
      height: 225,
      stacked: false,
      ranges: [1, 3, 6].map((number) => column(number, plan)),
      colors: [COLORS.primary, COLORS.open],
      format: '#,##0',
    },
  ];
}
