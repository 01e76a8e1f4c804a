// The tables of the Commission: result, departments, plan and fact, bands, pivot (ui 8.2).

import type { Day, Minor } from '../domain/model.ts';
import { ratio } from '../domain/money.ts';
import type { CommissionReport, Part, Pay, Scheme } from '../domain/pay.ts';
import { type PivotColumns, type PivotRows, type PivotValue, pivot } from '../domain/pivot.ts';
import { fill } from '../locales/text.ts';
import type { Book } from './book.ts';
import type { Block, BlockColumn, Entry } from './report-block.ts';
import { ATTENTION, COLORS, type ReportCell } from './report-cell.ts';
import type { Formats } from './report-formats.ts';

export interface PayView {
  book: Book;
  report: CommissionReport;
  formats: Formats;
  /** Team has no pay columns: salaries are not shown, not even as zeros. */
  bare: boolean;
  /** When the month was closed, and by whom; null = it is open. */
  closed: { on: Day; by: string } | null;
  pivot: { rows: PivotRows; columns: PivotColumns; values: PivotValue };
}

export const text = (head: string, look: BlockColumn['look'] = {}): BlockColumn => ({ head, kind: 'text', look });
/** Names of people and departments take a second line rather than lose their ends. */
export const name = (head: string): BlockColumn => text(head, { wrap: 'WRAP' });
export const money = (head: string, look: BlockColumn['look'] = {}): BlockColumn => ({ head, kind: 'money', look });
export const share = (head: string): BlockColumn => ({ head, kind: 'ratio' });
const STRONG = { weight: 'bold', background: COLORS.band } as const;

export function personLabel(book: Book, person: string): string {
  return person === '' ? book.locale.terms.credit.house : book.names.label('people', person);
}

export function departmentLabel(book: Book, department: string): string {
  return department === '' ? book.locale.terms.credit.house : book.names.label('departments', department);
}

/** The departments of a person, in the order of the report. */
const partsOf = (report: CommissionReport, person: string): Part[] =>
  report.parts.filter((part) => part.person === person);

/** A person who worked in two departments is told apart by the department. */
function partLabel({ book, report }: PayView, { person, department }: Part): string {
  const label = personLabel(book, person);
  return partsOf(report, person).length > 1 ? `${label}, ${departmentLabel(book, department)}` : label;
}

/** The columns that add up to the pay; without pay columns in Team they end at what is paid for sales. */
function payColumns({ book, bare }: PayView): BlockColumn[] {
  const words = book.locale.report.pay;
  const forSales = [
    money(book.locale.terms.line.commission),
    money(words.cut),
    money(words.bonus),
    money(words.clawback),
    money(words.adjustment),
    money(words.payable, bare ? STRONG : {}),
  ];
  return bare ? forSales : [...forSales, money(words.salary), money(words.head), money(words.total, STRONG)];
}

function payCells({ book, bare, formats }: PayView, pay: Pay): Entry[] {
  const amount = (minor: Minor): number => minor / 10 ** book.decimals;
  const cut: ReportCell = { value: amount(pay.cutByCap), format: formats.money };
  const back: ReportCell = { value: amount(pay.clawback), format: formats.money };
  const forSales: Entry[] = [
    amount(pay.commission),
    pay.cutByCap > 0 ? { ...cut, align: 'right', ...ATTENTION } : amount(pay.cutByCap),
    amount(pay.bonus),
    pay.clawback > 0 ? { ...back, align: 'right', color: COLORS.lost } : amount(pay.clawback),
    amount(pay.adjustment + pay.carried + pay.carry),
    amount(pay.payable),
  ];
  return bare ? forSales : [...forSales, amount(pay.salary), amount(pay.headPart), amount(pay.total)];
}

export function resultBlock(view: PayView): Block {
  const { book, report } = view;
  const words = book.locale.report;
  const people = report.persons.filter(({ person }) => person !== '');
  return {
    title: words.pay.result,
    note: words.pay.result_note,
    columns: [name(words.axis.person), name(words.axis.department), ...payColumns(view)],
    rows: people.map((pay) => {
      const departments = partsOf(report, pay.person).map(({ department }) => departmentLabel(book, department));
      return [personLabel(book, pay.person), departments.join(', '), ...payCells(view, pay)];
    }),
    totals: [[words.total, '', ...payCells(view, report.total)]],
    empty: words.nothing,
  };
}

/** Sales, client and whatever else was credited; the house too, so that the sums meet. */
export function departmentsBlock(view: PayView): Block {
  const { book, report } = view;
  const words = book.locale.report;
  const { terms } = book.locale;
  const amount = (minor: Minor): number => minor / 10 ** book.decimals;
  // Sums of departments have no room for the cut: the commission stands after it.
  const withoutCut = <T>([, , ...rest]: T[]): T[] => rest;
  const line = (name: string, pay: Pay): Entry[] => [
    name,
    amount(pay.base),
    lowered(view, pay.refunds),
    amount(pay.netCash),
    amount(pay.capped),
    ...withoutCut(payCells(view, pay)),
  ];
  return {
    title: words.pay.departments,
    note: '',
    columns: [
      text(words.axis.department),
      money(terms.report.credited_base),
      money(words.pay.refunds),
      money(terms.report.net_cash),
      money(terms.line.commission),
      ...withoutCut(payColumns(view)),
    ],
    rows: report.departments.map((pay) => line(departmentLabel(book, pay.department), pay)),
    totals: [line(words.total, report.total)],
    empty: words.nothing,
  };
}

/** Money taken back is told by its colour as well as by its sign. */
export function lowered({ book, formats }: PayView, minor: Minor): Entry {
  const value = minor / 10 ** book.decimals;
  return minor < 0 ? { value, format: formats.money, align: 'right', color: COLORS.lost } : value;
}

export function planBlock(view: PayView): Block {
  const { book, report, formats } = view;
  const words = book.locale.report;
  const { report: names } = book.locale.terms;
  const amount = (minor: Minor): number => minor / 10 ** book.decimals;
  const reached = (fraction: number | null): Entry =>
    fraction !== null && fraction >= 1
      ? { value: fraction, format: formats.ratio, align: 'right', color: COLORS.won, weight: 'bold' }
      : fraction;
  const line = (name: string, department: string, pay: Pay): Entry[] => [
    name,
    department,
    amount(pay.base),
    amount(pay.plan),
    reached(pay.attainment),
    lowered(view, pay.refunds),
    amount(pay.netCash),
  ];
  return {
    title: words.pay.plan,
    note: words.pay.plan_note,
    columns: [
      name(words.axis.person),
      name(words.axis.department),
      money(names.credited_base),
      money(names.plan),
      share(names.attainment),
      money(words.pay.refunds),
      money(names.net_cash),
    ],
    rows: report.parts.map((part) => line(partLabel(view, part), departmentLabel(book, part.department), part)),
    totals: [line(words.total, '', report.total)],
    empty: words.nothing,
  };
}

/** One row per band; what is the same for all bands of a scheme stands in its first row. */
export function bandsBlock(view: PayView): Block {
  const { book, report } = view;
  const words = book.locale.report;
  const amount = (minor: Minor): number => minor / 10 ** book.decimals;
  const schemes = report.parts
    .filter(({ person }) => person !== '')
    .flatMap((part) => part.schemes.filter((scheme) => scheme.lines.length > 0).map((scheme) => ({ part, scheme })));
  const rows = schemes.flatMap(({ part, scheme }) => {
    const head = [
      personLabel(book, part.person),
      departmentLabel(book, part.department),
      book.names.label('revenue_kind', scheme.kind),
      amount(scheme.base),
      basisLabel(book, scheme),
      '',
    ];
    if (scheme.bands.length === 0) return [[...head, '', '', '', 0, '']];
    return scheme.bands.map((band, index): Entry[] => [
      ...(index === 0 ? head : head.map(() => '')),
      amount(band.from),
      amount(band.amount),
      band.rate / 100,
      amount(band.commission),
      band.percent ? fill(book.locale, words.pay.of_plan, { percent: band.percent }) : '',
    ]);
  });
  const bands = schemes.flatMap(({ scheme }) => scheme.bands);
  const sum = (numbers: number[]): number => amount(numbers.reduce((all, one) => all + one, 0));
  const total: Entry[] = [
    words.total,
    '',
    '',
    sum(schemes.map(({ scheme }) => scheme.base)),
    '',
    '',
    '',
    sum(bands.map((band) => band.amount)),
    '',
    sum(bands.map((band) => band.commission)),
    '',
  ];
  return {
    title: words.pay.bands,
    note: words.pay.bands_note,
    columns: [
      text(words.axis.person),
      text(words.axis.department),
      text(words.pay.revenue),
      money(book.locale.terms.report.credited_base),
      text(words.pay.basis, { wrap: 'OVERFLOW' }),
      text(''),
      money(words.pay.from),
      money(words.pay.in_band),
      share(words.pay.rate),
      money(book.locale.terms.line.commission),
      text(words.pay.remark, { color: COLORS.third, wrap: 'OVERFLOW' }),
    ],
    rows,
    totals: [total],
    empty: words.nothing,
  };
}

function basisLabel(book: Book, { basis }: Scheme): string {
  const { own_rate, no_rate } = book.locale.report.pay;
  if (basis === 'own') return own_rate;
  return basis === 'none' ? no_rate : book.names.label('basis', basis);
}

/** The chosen rows × columns of the chosen value, with shares of the total along both edges. */
export function pivotBlock(view: PayView): Block {
  const { book, report, formats } = view;
  const { rows, columns, values } = view.pivot;
  const words = book.locale.report;
  const found = pivot(report, rows, columns, values);
  const unit = values === 'payments' ? 1 : 10 ** book.decimals;
  const kind = values === 'payments' ? 'count' : 'money';
  const percent = (value: number): ReportCell => ({
    value: ratio(value, found.total) ?? '–',
    format: formats.ratio,
    align: 'right',
    color: COLORS.third,
  });
  const named = (codes: readonly string[]): [string, string] => {
    const [first = '', second] = codes;
    if (rows === 'department') return [departmentLabel(book, first), ''];
    return [personLabel(book, first), second === undefined ? '' : departmentLabel(book, second)];
  };
  const columnLabel = (code: string): string => {
    if (columns === 'department') return departmentLabel(book, code);
    return code === '' ? words.pay.outside_revenue : book.names.label('revenue_kind', code);
  };
  const shown = columns === 'none' ? [] : found.columns;
  const cells = (row: readonly number[]): number[] => (columns === 'none' ? [] : row.map((cell) => cell / unit));
  return {
    title: fill(book.locale, words.pay.pivot, { value: words.value[values] }),
    note: words.pay.pivot_note,
    columns: [
      text(rows === 'department' ? words.axis.department : words.axis.person),
      text(rows === 'person_department' ? words.axis.department : ''),
      ...shown.map((code): BlockColumn => ({ head: columnLabel(code), kind })),
      { head: words.total, kind, look: { weight: 'bold' } },
      share(words.percent),
    ],
    rows: found.rows.map((row) => [...named(row.codes), ...cells(row.cells), row.total / unit, percent(row.total)]),
    totals: [
      [words.total, '', ...cells(found.totals), found.total / unit, percent(found.total)],
      [words.percent, '', ...(columns === 'none' ? [] : found.totals.map(percent)), percent(found.total), ''],
    ],
    empty: words.nothing,
  };
}
