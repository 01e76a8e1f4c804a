// The tables of velocity (F8) and of plan and actual (F9).
import type { Attained, Measured, SoldAt } from '../domain/plan-fact.ts';
import { dayText, fill } from '../locales/text.ts';
import { departmentLabel, personLabel } from './commission-blocks.ts';
import { figure } from './departments-blocks.ts';
import { amountOf, column, type ForecastView } from './forecast-blocks.ts';
import type { Block, BlockColumn, Entry } from './report-block.ts';
import { COLORS, type ReportCell } from './report-cell.ts';
import { monthLabel } from './report-words.ts';

export function velocityBlock(view: ForecastView): Block {
  const { book, report, words, formats } = view;
  const { from, to, open, won, lost, winRate, amount, cycleDays, perDay, perMonth } = report.velocity;
  const { win_rate } = book.locale.terms.report;
  const money = (minor: number | null): number | null => (minor === null ? null : amountOf(view, minor));
  const how = (value: string): ReportCell => ({ value, format: '"   "@', color: COLORS.third, wrap: 'OVERFLOW' });
  const bold: Partial<ReportCell> = { weight: 'bold' };
  return {
    title: words.velocity,
    note: fill(book.locale, words.velocity_note, { from: dayText(book.locale, from), to: dayText(book.locale, to) }),
    columns: [
      column(words.factor, 'text', ''),
      column(words.value, 'plain', words.hint.value),
      column(words.made, 'text', ''),
    ],
    rows: [
      [words.open, figure(open, formats.count), how(words.open_how)],
      [win_rate, figure(winRate, formats.ratio), how(fill(book.locale, words.win_rate_how, { won, lost }))],
      [words.mean_amount, figure(money(amount), formats.money), how(words.amount_how)],
      [words.cycle, figure(cycleDays, formats.part), how(words.cycle_how)],
      [{ value: words.velocity, ...bold }, figure(money(perDay), formats.money, bold), how(words.velocity_how)],
      [words.month_of_it, figure(money(perMonth), formats.money), ''],
    ],
    totals: [],
    empty: '',
  };
}

interface Attainments {
  title: string;
  note: string;
  /** Whose a row is: two columns, and what stands in them. */
  heads: BlockColumn[];
  labelOf: (one: Attained) => Entry[];
  /** How the plan is found. */
  plan: string;
  rows: readonly Attained[];
  total: Attained;
}

/** Plan and actual of people or of departments. */
function attainedBlock(view: ForecastView, { title, note, heads, labelOf, plan, rows, total }: Attainments): Block {
  const { book, words } = view;
  const { terms, report } = book.locale;
  const { hint } = words;
  return {
    title: fill(book.locale, title, { month: monthLabel(book.locale, view.report.month) }),
    note,
    columns: [
      ...heads,
      column(terms.report.plan, 'money', plan),
      column(words.actual, 'money', hint.actual, { weight: 'bold' }),
      column(terms.report.attainment, 'ratio', hint.attainment),
      column(words.pace, 'money', hint.pace),
      column(words.pace_of_plan, 'ratio', hint.pace_of_plan),
      column(report.pay.refunds, 'money', hint.refunds),
      column(terms.report.net_cash, 'money', hint.net),
    ],
    rows: rows.map((one) => [...labelOf(one), ...attainedCells(view, one)]),
    totals: rows.length > 0 ? [[report.total, '', ...attainedCells(view, total)]] : [],
    empty: words.nothing_planned,
  };
}

function attainedCells(view: ForecastView, one: Attained): Entry[] {
  const { plan, fact, attainment, pace, paceOfPlan, refunds, netCash } = one;
  const { formats } = view;
  // What is reached is green, money that went back has the colour of losses (ui 7.3).
  const reached: Partial<ReportCell> =
    attainment !== null && attainment >= 1 ? { color: COLORS.won, weight: 'bold' } : {};
  return [
    amountOf(view, plan),
    amountOf(view, fact),
    figure(attainment, formats.ratio, reached),
    pace === null ? null : amountOf(view, pace),
    paceOfPlan,
    figure(amountOf(view, refunds), formats.money, refunds < 0 ? { color: COLORS.lost } : {}),
    amountOf(view, netCash),
  ];
}

export function peopleBlock(view: ForecastView): Block {
  const { book, report, words } = view;
  const { people, total, workdays, elapsed } = report.planFact;
  const { axis } = book.locale.report;
  const wrap: Partial<ReportCell> = { wrap: 'WRAP' };
  // Who worked in two departments is told apart in the chart too.
  const labelOf = ({ person, department }: Attained): Entry[] => {
    const own = people.filter((one) => one.person === person);
    const [label, home] = [personLabel(book, person), departmentLabel(book, department)];
    return [own.length > 1 ? `${label}, ${home}` : label, home];
  };
  return attainedBlock(view, {
    title: words.plan_people,
    note: fill(book.locale, words.plan_note, { elapsed, all: workdays }),
    heads: [
      column(axis.person, 'text', words.hint.person, wrap),
      column(axis.department, 'text', words.hint.department, wrap),
    ],
    labelOf,
    plan: words.hint.plan,
    rows: people,
    total,
  });
}

export function departmentsBlock(view: ForecastView): Block {
  const { book, report, words } = view;
  const { departments, departmentsTotal } = report.planFact;
  const { axis } = book.locale.report;
  return attainedBlock(view, {
    title: words.plan_departments,
    note: '',
    heads: [column(axis.department, 'text', words.hint.department), column('', 'text', '')],
    labelOf: ({ department }) => [departmentLabel(book, department), ''],
    plan: words.hint.plan_department,
    rows: departments,
    total: departmentsTotal,
  });
}

export function measuresBlock(view: ForecastView): Block {
  const { book, report, words, formats } = view;
  const { terms } = book.locale;
  const { plans } = terms.tabs;
  const whose = (scope: string): string => {
    const person = book.names.label('people', scope);
    return person === scope ? departmentLabel(book, scope) : person;
  };
  const figureOf = ({ measure }: Measured, value: number): ReportCell =>
    measure.startsWith('revenue')
      ? figure(amountOf(view, value), formats.money)
      : figure(value, Number.isInteger(value) ? formats.count : formats.part);
  return {
    title: fill(book.locale, words.measures, { month: monthLabel(book.locale, report.month) }),
    note: fill(book.locale, words.measures_note, { plans }),
    columns: [
      column(words.whose, 'text', words.hint.whose, { wrap: 'WRAP' }),
      column(words.measure, 'text', words.hint.measure, { wrap: 'WRAP' }),
      column(terms.report.plan, 'plain', words.hint.measure),
      column(words.actual, 'plain', words.hint.measured),
      column(terms.report.attainment, 'ratio', words.hint.attainment),
    ],
    rows: report.planFact.measures.map((one) => [
      whose(one.scope),
      book.names.label('measure', one.measure),
      figureOf(one, one.plan),
      figureOf(one, one.fact),
      one.attainment,
    ]),
    totals: [],
    empty: fill(book.locale, words.nothing_measured, { plans }),
  };
}

export function soldAtBlock(view: ForecastView): Block {
  const { book, report, words } = view;
  const { soldAt, soldAtTotal } = report.planFact;
  const cells = ({ deals, discount, margin }: SoldAt): Entry[] => [deals, discount, margin];
  return {
    title: fill(book.locale, words.sold_at, { month: monthLabel(book.locale, report.month) }),
    note: words.sold_at_note,
    columns: [
      column(book.locale.report.axis.person, 'text', words.hint.person),
      column(words.deals, 'count', words.hint.deals),
      column(words.discount, 'ratio', words.hint.discount),
      column(words.margin, 'ratio', words.hint.margin),
    ],
    rows: soldAt.map((one) => [personLabel(book, one.person), ...cells(one)]),
    totals: soldAt.length > 0 ? [[book.locale.report.total, ...cells(soldAtTotal)]] : [],
    empty: words.nothing_sold,
  };
}
