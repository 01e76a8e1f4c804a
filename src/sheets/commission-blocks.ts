// The tables of the Commission: result, departments, plan and fact, bands (ui 8.2).

import { daysInMonth } from '../domain/calendar.ts';
import type { Day, Minor, RevenueKind } from '../domain/model.ts';
import type { CommissionReport, Part, Pay, Scheme } from '../domain/pay.ts';
import type { PivotColumns, PivotRows, PivotValue } from '../domain/pivot.ts';
import type { Texts } from '../locales/shape.ts';
import { fill } from '../locales/text.ts';
import type { Book } from './book.ts';
import type { Block, BlockColumn, Entry } from './report-block.ts';
import { ATTENTION, COLORS, type ReportCell, TONES } from './report-cell.ts';
import type { Formats } from './report-formats.ts';

export interface PayView {
  book: Book;
  report: CommissionReport;
  formats: Formats;
  /** Team has no pay columns: salaries are not shown, not even as zeros. */
  bare: boolean;
  /** When the month was closed, and by whom; null = it is open. */
  closed: { on: Day; by: string } | null;
  /** How each figure is made: notes on the headers. */
  notes: Texts['pay_note'];
  /** The person and the department that are shown alone; '' = all. */
  whose: readonly [string, string];
  pivot: { rows: PivotRows; columns: PivotColumns; values: PivotValue };
}

type Look = BlockColumn['look'];
/** Columns by their kind; each says in a note how its figure is made. */
export const text = (head: string, note = '', look: Look = {}): BlockColumn => ({ head, note, kind: 'text', look });
/** Names of people and departments take a second line rather than lose their ends. */
export const name = (head: string, note = ''): BlockColumn => text(head, note, { wrap: 'WRAP' });
export const money = (head: string, note = '', look: Look = {}): BlockColumn => ({ head, note, kind: 'money', look });
export const share = (head: string, note = ''): BlockColumn => ({ head, note, kind: 'ratio' });
/** The last column: what makes a row different; longer than the column. */
export const remarks = ({ book, notes }: PayView): BlockColumn =>
  text(book.locale.report.pay.remark, notes.remark, { color: COLORS.third, wrap: 'OVERFLOW' });
/** Whose the row is. */
export const whose = ({ book, notes }: PayView): [BlockColumn, BlockColumn] => [
  name(book.locale.report.axis.person, notes.person),
  name(book.locale.report.axis.department, notes.department),
];
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
function payColumns({ book, bare, notes }: PayView): BlockColumn[] {
  const { pay: words } = book.locale.report;
  const forSales = [
    money(book.locale.terms.line.commission, notes.commission),
    money(words.cut, notes.cut),
    money(words.bonus, notes.bonus),
    money(words.clawback, notes.clawback),
    money(words.adjustment, notes.adjustment),
    money(words.payable, notes.payable, bare ? STRONG : {}),
  ];
  if (bare) return forSales;
  return [
    ...forSales,
    money(words.salary, notes.salary),
    money(words.head, notes.head),
    money(words.total, notes.total, STRONG),
  ];
}

function payCells({ book, bare, formats }: PayView, pay: Pay): Entry[] {
  const amount = (minor: Minor): number => minor / 10 ** book.decimals;
  const cut: ReportCell = { value: amount(pay.cutByCap), format: formats.money };
  const back: ReportCell = { value: amount(pay.clawback), format: formats.money };
  const forSales: Entry[] = [
    amount(pay.commission),
    pay.cutByCap > 0 ? { ...cut, align: 'right', ...ATTENTION } : amount(pay.cutByCap),
    amount(pay.bonus),
    pay.clawback > 0
      ? { ...back, align: 'right', color: COLORS.lost, background: TONES.lost.background }
      : amount(pay.clawback),
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
    columns: [...whose(view), ...payColumns(view)],
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
  const { notes } = view;
  const amount = (minor: Minor): number => minor / 10 ** book.decimals;
  // Sums of departments have no room for the cut: they begin with the commission after it.
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
      text(words.axis.department, notes.department),
      money(terms.report.credited_base, notes.base),
      money(words.pay.refunds, notes.refunds),
      money(terms.report.net_cash, notes.net),
      money(words.pay.capped, notes.capped),
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
  const { notes } = view;
  const { report: names } = book.locale.terms;
  const amount = (minor: Minor): number => minor / 10 ** book.decimals;
  const reached = (fraction: number | null): Entry =>
    fraction !== null && fraction >= 1
      ? { value: fraction, format: formats.ratio, align: 'right', color: COLORS.won, weight: 'bold' }
      : fraction;
  const ofKind = (parts: readonly Part[], kind: RevenueKind): number => {
    const schemes = parts.flatMap((part) => part.schemes).filter((scheme) => scheme.kind === kind);
    return amount(schemes.reduce((sum, { base }) => sum + base, 0));
  };
  const line = (label: string, department: string, pay: Pay, parts: readonly Part[]): Entry[] => [
    label,
    department,
    amount(pay.base),
    ofKind(parts, 'new'),
    ofKind(parts, 'repeat'),
    amount(pay.plan),
    reached(pay.attainment),
    lowered(view, pay.refunds),
    amount(pay.netCash),
  ];
  const kind = (code: RevenueKind): BlockColumn =>
    money(fill(book.locale, words.pay.of_it, { kind: book.names.label('revenue_kind', code) }), notes.of_kind);
  return {
    title: words.pay.plan,
    note: words.pay.plan_note,
    columns: [
      ...whose(view),
      money(names.credited_base, notes.base),
      kind('new'),
      kind('repeat'),
      money(names.plan, notes.plan),
      share(names.attainment, notes.attainment),
      money(words.pay.refunds, notes.refunds),
      money(names.net_cash, notes.net),
    ],
    rows: report.parts.map((part) => line(partLabel(view, part), departmentLabel(book, part.department), part, [part])),
    totals: [line(words.total, '', report.total, report.parts)],
    empty: words.nothing,
  };
}

/** Plan, salary and bonus are by days where somebody was not there for the whole month; '' = was. */
export function daysText({ book, report }: PayView, { days }: Part): string {
  const all = daysInMonth(report.month);
  return days > 0 && days < all ? fill(book.locale, book.locale.report.pay.days, { days, all }) : '';
}

/** One row per band; what is the same for all bands of a scheme stands in its first row. */
export function bandsBlock(view: PayView): Block {
  const { book, report } = view;
  const words = book.locale.report;
  const { notes } = view;
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
    const days = daysText(view, part);
    if (scheme.bands.length === 0) return [[...head, '', '', '', 0, days]];
    return scheme.bands.map((band, index): Entry[] => [
      ...(index === 0 ? head : head.map(() => '')),
      amount(band.from),
      amount(band.amount),
      band.rate / 100,
      amount(band.commission),
      [
        ...(index === 0 && days !== '' ? [days] : []),
        ...(band.percent ? [fill(book.locale, words.pay.of_plan, { percent: band.percent })] : []),
      ].join(', '),
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
      text(words.axis.person, notes.person),
      text(words.axis.department, notes.department),
      text(words.pay.revenue, notes.revenue),
      money(book.locale.terms.report.credited_base, notes.base),
      text(words.pay.basis, notes.basis, { wrap: 'OVERFLOW' }),
      text(''),
      money(words.pay.from, notes.from),
      money(words.pay.in_band, notes.in_band),
      share(words.pay.rate, notes.rate),
      money(book.locale.terms.line.commission, notes.band),
      remarks(view),
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
