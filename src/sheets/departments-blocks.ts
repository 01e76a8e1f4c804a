// The tables of the report Departments: indicators, what-if, revenue by month, activity (ui 8.3).
import type { DepartmentsInput, DepartmentsReport, Side } from '../domain/departments.ts';
import type { Minor } from '../domain/model.ts';
import { ratio } from '../domain/money.ts';
import type { Warning, WarningCode } from '../domain/warnings.ts';
import type { Removed } from '../domain/what-if.ts';
import type { Texts } from '../locales/shape.ts';
import { fill } from '../locales/text.ts';
import type { Book } from './book.ts';
import { departmentLabel } from './commission-blocks.ts';
import type { Block, BlockColumn, Entry } from './report-block.ts';
import { ATTENTION, COLORS, type ReportCell } from './report-cell.ts';
import { type Formats, numberText, ratioText } from './report-formats.ts';

export interface DepartmentsView {
  book: Book;
  input: DepartmentsInput;
  report: DepartmentsReport;
  words: Texts['departments'];
  /** Client id → name. */
  names: ReadonlyMap<string, string>;
  formats: Formats;
  /** When the month was closed, and by whom; null = it is open. */
  closed: { on: string; by: string } | null;
}

const DASH = '–';

/** A figure with a format of its own; null = undefined, a dash. */
export function figure(value: number | null, format: string, look: Partial<ReportCell> = {}): ReportCell {
  return { value: value ?? DASH, format: value === null ? '@' : format, align: 'right', ...look };
}

export const fired = ({ warnings }: DepartmentsReport, ...codes: WarningCode[]): Warning | undefined =>
  warnings.find(({ code, state }) => state === 'fires' && codes.includes(code));

export const amountIn = (book: Book, minor: Minor | null): number | null =>
  minor === null ? null : minor / 10 ** book.decimals;

/** A row of the indicators: what it is, its figures, its target. */
interface Line {
  label: string;
  hint: string;
  sales: Entry;
  client: Entry;
  both: Entry;
  target: string;
}

/** The limits of the ratio, as "50–60%". */
export const ratioTarget = ({ book, input }: DepartmentsView): string => {
  const { ratio_low, ratio_high } = input.policy;
  const [low, high] = [ratio_low, ratio_high].map((limit) => Math.round(limit * 1000) / 10);
  const text = (percent = 0): string => numberText(book.language, percent, Number.isInteger(percent) ? 0 : 1);
  return `${text(low)}–${text(high)}${ratioText(book, 0).replace(/^[\d.,]+/, '')}`;
};

function linesOf(view: DepartmentsView): Line[] {
  const { book, report, input, words, formats } = view;
  const { sales, client, both, ratios, staff } = report;
  const { sellers_min, sellers_max, heads_min, heads_max, satisfaction_days } = input.policy;
  const { split_departments: isSplit } = input.policy;
  const { hint } = words;
  const mark = (...codes: WarningCode[]): Partial<ReportCell> => (fired(report, ...codes) ? ATTENTION : {});
  const each = (of: (side: Side) => number | null, format: string, look: Partial<ReportCell> = {}) => ({
    sales: figure(of(sales), format, look),
    client: figure(of(client), format),
    both: figure(of(both), format),
  });
  const together = (value: number | null, format: string, look: Partial<ReportCell> = {}) => ({
    sales: '',
    client: '',
    both: figure(value, format, look),
  });
  const money = (of: (side: Side) => Minor | null) => (side: Side) => amountIn(book, of(side));
  const people = `${staff.sellers} / ${staff.heads}`;
  const crew: ReportCell = { value: people, format: formats.text, align: 'right', ...mark('w4') };
  const asked = ({ scores }: Side): Entry => {
    const { asked: number, mean: score, low } = scores;
    const told = score === null ? DASH : `${number} / ${numberText(book.language, score, 1)} / ${low}`;
    return { value: told, format: formats.text, align: 'right' };
  };
  const isLong = ratios.months > 1;
  const target = ratioTarget(view);
  // The page that holds the words could not hold this sign.
  const more = isSplit ? fill(book.locale, words.sales_more, { more: '>' }) : '';
  const { net_cash, credited_base } = book.locale.terms.report;
  const line = (label: string, text: string, cells: Pick<Line, 'sales' | 'client' | 'both'>, wanted = ''): Line => ({
    label,
    hint: text,
    ...cells,
    target: wanted,
  });
  return [
    line(
      net_cash,
      hint.revenue,
      each(
        money(({ revenue }) => revenue),
        formats.money,
      ),
    ),
    ...(isSplit
      ? [
          line(
            words.share,
            hint.share,
            each(({ revenue }) => ratio(revenue, both.revenue), formats.ratio),
          ),
          line(
            words.ratio_month,
            hint.ratio,
            together(ratios.month, formats.ratio, isLong ? {} : mark('w1')),
            isLong ? '' : target,
          ),
        ]
      : []),
    ...(isSplit && isLong
      ? [
          line(
            fill(book.locale, words.ratio_window, { months: ratios.months }),
            hint.ratio,
            together(ratios.window, formats.ratio, mark('w1')),
            target,
          ),
        ]
      : []),
    line(
      credited_base,
      hint.base,
      each(
        money(({ base }) => base),
        formats.money,
      ),
    ),
    line(
      words.fte,
      hint.fte,
      each(({ fte }) => fte, formats.part),
    ),
    line(
      words.staff,
      hint.staff,
      { sales: crew, client: '', both: isSplit ? '' : crew },
      `${sellers_min}–${sellers_max} / ${heads_min}–${heads_max}`,
    ),
    line(
      words.pay,
      hint.pay,
      each(
        money(({ pay }) => pay),
        formats.money,
      ),
    ),
    line(
      words.per_fte,
      hint.per_fte,
      each(
        money(({ payPerFte }) => payPerFte),
        formats.money,
        mark('w2'),
      ),
      more,
    ),
    line(
      words.rate,
      hint.rate,
      each(({ rate }) => rate, RATE_FORMAT(formats), mark('w3')),
      more,
    ),
    ...(both.scores.asked > 0
      ? [
          line(words.scores, fill(book.locale, hint.scores, { days: satisfaction_days }), {
            sales: asked(sales),
            client: asked(client),
            both: asked(both),
          }),
        ]
      : []),
  ];
}

/** Rates differ in the second decimal. */
const RATE_FORMAT = ({ ratio: format }: Formats): string => format.replace('0.0', '0.00');

export function indicatorsBlock(view: DepartmentsView): Block {
  const { book, words, input } = view;
  const { split_departments: isSplit } = input.policy;
  const two: BlockColumn[] = [
    { head: departmentLabel(book, 'sales'), kind: 'money', tone: 'contact' },
    { head: departmentLabel(book, 'client'), kind: 'money', tone: 'won' },
  ];
  return {
    title: words.indicators,
    note: isSplit ? words.indicators_note : '',
    columns: [
      { head: words.indicator, kind: 'text' },
      ...(isSplit ? two : []),
      { head: words.together, kind: 'money' },
      { head: words.target, kind: 'plain', note: words.hint.target },
    ],
    rows: linesOf(view).map(({ label, hint, sales, client, both, target }) => [
      { value: label, note: hint },
      ...(isSplit ? [sales, client] : []),
      both,
      target,
    ]),
    totals: [],
    empty: '',
    ...(input.hasPay ? {} : { foot: noPay(view) }),
  };
}

function noPay({ book, words }: DepartmentsView): string {
  const { terms, messages } = book.locale;
  return fill(book.locale, words.no_pay, { team: terms.tabs.team, setup_pay: messages.menu.setup_pay });
}

export function whatIfBlock({ book, report, words, formats, input }: DepartmentsView): Block {
  const found = report.whatIf;
  const columns: BlockColumn[] = [
    { head: words.indicator, kind: 'text' },
    { head: words.without_sales, kind: 'money', note: words.hint.without_sales },
    { head: words.without_client, kind: 'money', note: words.hint.without_client },
  ];
  const block = { title: words.what_if, note: words.what_if_note, columns, totals: [], empty: words.what_if_empty };
  if (!found) return { ...block, rows: [] };
  const { withoutSales, withoutClient } = found;
  const { repeat, fresh, churn, fixed } = found.input;
  const money = (minor: Minor): Entry => amountIn(book, minor);
  const above = ({ above: months }: Removed): Entry =>
    months === 'endless'
      ? { value: words.endless, format: formats.text, align: 'right' }
      : figure(months, formats.count, months === 0 ? { color: COLORS.error, weight: 'bold' } : {});
  const told = ({ above: months }: Removed): string | number =>
    months === 'endless' ? words.endless : (months ?? DASH);
  return {
    ...block,
    rows: [
      [words.usual, money(repeat), money(fresh)],
      [input.churn === null ? words.churn_measured : words.churn, figure(churn / 100, formats.ratio), ''],
      [words.fixed, money(fixed), money(fixed)],
      [words.first, money(withoutSales.first), money(withoutClient.first)],
      [words.year, money(withoutSales.year), money(withoutClient.year)],
      [{ value: words.above, note: words.hint.above }, above(withoutSales), above(withoutClient)],
    ],
    foot:
      fixed > 0
        ? fill(book.locale, words.what_if_says, { sales: told(withoutSales), client: told(withoutClient) })
        : words.what_if_no_fixed,
  };
}

export function monthsBlock({ book, report, words, input }: DepartmentsView): Block {
  const money = (minor: Minor): Entry => amountIn(book, minor);
  const { split_departments: isSplit } = input.policy;
  const columns: BlockColumn[] = isSplit
    ? [
        { head: words.fresh, kind: 'money', tone: 'contact', note: words.hint.revenue },
        { head: words.repeat, kind: 'money', tone: 'won', note: words.hint.revenue },
        { head: words.ratio, kind: 'ratio', note: words.hint.ratio },
      ]
    : [{ head: words.revenue, kind: 'money' }];
  return {
    title: words.by_month,
    note: '',
    columns: [{ head: words.month, kind: 'text' }, ...columns],
    rows: report.months.map(({ month, fresh, repeat }) => [
      month,
      ...(isSplit ? [money(fresh), money(repeat), ratio(fresh, Math.max(0, repeat))] : [money(fresh + repeat)]),
    ]),
    totals: [],
    empty: '',
  };
}

export function whatIfMonthsBlock({ book, report, words, formats }: DepartmentsView): Block {
  const fixed = report.whatIf?.input.fixed ?? 0;
  const money = (minor: Minor): Entry =>
    figure(amountIn(book, minor), formats.money, minor < fixed ? { color: COLORS.error } : {});
  return {
    title: words.what_if_months,
    note: '',
    columns: [
      { head: words.month, kind: 'text' },
      { head: words.without_sales, kind: 'money', note: words.hint.without_sales },
      { head: words.without_client, kind: 'money', note: words.hint.without_client },
      { head: words.fixed_costs, kind: 'money' },
    ],
    rows: (report.whatIf?.months ?? []).map(({ withoutSales, withoutClient }, index) => [
      `${index + 1}.`,
      money(withoutSales),
      money(withoutClient),
      amountIn(book, fixed),
    ]),
    totals: [],
    empty: words.what_if_empty,
  };
}
