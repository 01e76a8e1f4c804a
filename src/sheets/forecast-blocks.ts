// The tables of the forecast (F7): by month, stage, manager and client, and what is signed and not paid.

import { daysBetween } from '../domain/calendar.ts';
import { type Chance, type ChanceSum, type Forecast, OVERDUE, type Unpaid } from '../domain/forecast.ts';
import type { ForecastReport, ForecastReportInput } from '../domain/forecast-report.ts';
import type { Minor } from '../domain/model.ts';
import type { Texts } from '../locales/shape.ts';
import { capital, fill } from '../locales/text.ts';
import type { Book } from './book.ts';
import type { Block, BlockColumn, Entry } from './report-block.ts';
import { COLORS, type Look, type ReportCell } from './report-cell.ts';
import { type Formats, ratioText } from './report-formats.ts';
import { monthLabel } from './report-words.ts';

export interface ForecastView {
  book: Book;
  report: ForecastReport;
  input: ForecastReportInput;
  words: Texts['forecast'];
  /** Client id → name. */
  names: ReadonlyMap<string, string>;
  formats: Formats;
  /** The id of a client as a link to its row. */
  link: (id: string) => ReportCell;
  /** When the month was closed, and by whom; null = it is open. */
  closed: { on: string; by: string } | null;
}

/** So many rows of a list are shown. */
const SHOWN = 50;
const GREY: Partial<Look> = { color: COLORS.third };
const LATE: Partial<Look> = { color: COLORS.error, weight: 'bold' };

export const amountOf = ({ book }: Pick<ForecastView, 'book'>, minor: Minor): number => minor / 10 ** book.decimals;
export const column = (
  head: string,
  kind: BlockColumn['kind'],
  note: string,
  look: Partial<Look> = {},
): BlockColumn => ({
  head,
  kind,
  note,
  look,
});

export const whoseLabel = ({ book }: Pick<ForecastView, 'book'>, manager: string): string =>
  manager === '' ? book.locale.terms.report.unassigned : book.names.label('people', manager);

/** '2026-07' → "July 2026", a day that has passed, none. */
function whenLabel({ book, words }: ForecastView, when: string): string {
  if (when === OVERDUE) return words.overdue;
  return when === '' ? words.no_date : capital(monthLabel(book.locale, when));
}

/** A block of the forecast: without rows it says why. */
function blockOf(
  { book, report, words }: ForecastView,
  block: Pick<Block, 'title' | 'note' | 'columns'>,
  rowsOf: (forecast: Forecast) => Pick<Block, 'rows' | 'totals'>,
  empty = words.nothing,
): Block {
  const { forecast } = report;
  if (!forecast) {
    const { as_of } = book.locale.report.control;
    return { ...block, rows: [], totals: [], empty: fill(book.locale, words.only_today_block, { as_of }) };
  }
  const { rows, totals } = rowsOf(forecast);
  return { ...block, rows, totals: rows.length > 0 || totals.length > 1 ? totals : [], empty };
}

const sums = (view: ForecastView): BlockColumn[] => {
  const { words, book } = view;
  return [
    column(words.number, 'count', words.hint.number),
    column(book.locale.columns.expected_amount, 'amount', words.hint.expected),
    column(words.weight, 'amount', words.hint.weighted, { weight: 'bold' }),
  ];
};
const sumCells = (view: ForecastView, { count, expected, weighted }: ChanceSum): Entry[] => [
  count,
  amountOf(view, expected),
  amountOf(view, weighted),
];

export function monthsBlock(view: ForecastView): Block {
  const { book, words, input } = view;
  const share = ratioText(book, input.repeatProbability / 100);
  return blockOf(
    view,
    {
      title: words.by_month,
      note: fill(book.locale, words.by_month_note, { share }),
      columns: [column(words.month, 'text', words.hint.when), ...sums(view)],
    },
    ({ months, total }) => ({
      rows: months.map((sum) => [
        sum.code === OVERDUE ? { value: words.overdue, ...LATE } : whenLabel(view, sum.code),
        ...sumCells(view, sum),
      ]),
      totals: [[book.locale.report.total, ...sumCells(view, total)]],
    }),
  );
}

export function stagesBlock(view: ForecastView): Block {
  const { book, words } = view;
  return blockOf(
    view,
    {
      title: words.by_stage,
      note: '',
      columns: [
        column(book.locale.columns.stage, 'text', words.hint.stage),
        column(words.probability, 'ratio', words.hint.probability, GREY),
        ...sums(view),
      ],
    },
    ({ stages, total }) => ({
      rows: stages.map((sum) => [
        sum.code === '' ? words.repeat : book.names.label('stages', sum.code),
        sum.probability / 100,
        ...sumCells(view, sum),
      ]),
      totals: [[book.locale.report.total, '', ...sumCells(view, total)]],
    }),
  );
}

export function managersBlock(view: ForecastView): Block {
  const { book, words } = view;
  return blockOf(
    view,
    {
      title: words.by_manager,
      note: '',
      columns: [
        column(book.locale.columns.manager, 'text', words.hint.manager),
        ...sums(view),
        column(words.unpaid, 'amount', words.hint.unpaid),
      ],
    },
    ({ managers, total, unpaidTotal }) => ({
      rows: managers.map((sum) => [whoseLabel(view, sum.code), ...sumCells(view, sum), amountOf(view, sum.unpaid)]),
      totals: [[book.locale.report.total, ...sumCells(view, total), amountOf(view, unpaidTotal)]],
    }),
  );
}

export function clientsBlock(view: ForecastView): Block {
  const { book, words, formats } = view;
  const { columns, report: names } = book.locale;
  const stageOf = ({ stage, deal_id }: Chance): string =>
    stage === '' ? fill(book.locale, words.repeat_deal, { deal: deal_id }) : book.names.label('stages', stage);
  const grey = (value: ReportCell['value'], format: string): ReportCell => ({
    value,
    format,
    weight: 'normal',
    ...GREY,
  });
  const rowOf = (chance: Chance): Entry[] => {
    const { client_id, manager, expected, probability, weighted, close, when } = chance;
    return [
      view.names.get(client_id) ?? '',
      stageOf(chance),
      view.link(client_id),
      whoseLabel(view, manager),
      amountOf(view, expected),
      probability / 100,
      amountOf(view, weighted),
      whenLabel(view, when),
      close === '' ? '' : { value: close, format: formats.day, ...(when === OVERDUE ? LATE : {}) },
    ];
  };
  const parkedRow = (chance: Chance): Entry[] => {
    const { client_id, manager, expected } = chance;
    const [name, stage, who] = [view.names.get(client_id) ?? '', stageOf(chance), whoseLabel(view, manager)];
    const text = (value: string): ReportCell => grey(value, formats.text);
    return filled([
      text(name),
      text(stage),
      view.link(client_id),
      text(who),
      grey(amountOf(view, expected), formats.amount),
    ]);
  };
  /** What is not shown one by one, as a sum. */
  const more = (rest: readonly Chance[], isCounted: boolean): Entry[][] => {
    if (rest.length === 0) return [];
    const sum = (key: 'expected' | 'weighted') =>
      grey(
        amountOf(
          view,
          rest.reduce((all, chance) => all + chance[key], 0),
        ),
        formats.amount,
      );
    const label = grey(fill(book.locale, names.day.more, { n: rest.length }), formats.text);
    return [filled([label, '', '', '', sum('expected'), '', isCounted ? sum('weighted') : ''])];
  };
  return blockOf(
    view,
    {
      title: words.by_client,
      note: words.by_client_note,
      columns: [
        column(columns.name, 'text', '', { weight: 'bold' }),
        column(columns.stage, 'text', words.hint.stage, { wrap: 'WRAP' }),
        column(columns.client_id, 'text', words.hint.client),
        column(columns.manager, 'text', words.hint.manager),
        column(columns.expected_amount, 'amount', words.hint.expected),
        column(words.probability, 'ratio', words.hint.probability, GREY),
        column(words.weight, 'amount', words.hint.weighted, { weight: 'bold' }),
        column(words.month, 'text', words.hint.when, { align: 'right' }),
        column(columns.expected_close, 'day', words.hint.when),
      ],
    },
    ({ chances, total, parked }) => {
      const { expected, weighted } = total;
      const below = parked.reduce((sum, chance) => sum + chance.expected, 0);
      const line = [grey(words.parked, formats.text), '', '', '', grey(amountOf(view, below), formats.amount)];
      return {
        rows: [...chances.slice(0, SHOWN).map(rowOf), ...more(chances.slice(SHOWN), true)],
        totals: [
          filled([names.total, '', '', '', amountOf(view, expected), '', amountOf(view, weighted)]),
          ...(parked.length > 0 ? [filled(line)] : []),
          ...parked.slice(0, SHOWN).map(parkedRow),
          ...more(parked.slice(SHOWN), false),
        ],
      };
    },
  );
}

const COLUMNS = 9;
/** Cells that a short row leaves out are blank, not undefined. */
const filled = (row: readonly Entry[]): Entry[] => Array.from({ length: COLUMNS }, (_, index) => row[index] ?? '');

export function unpaidBlock(view: ForecastView): Block {
  const { book, words, formats, report } = view;
  const { columns, report: names } = book.locale;
  const rowOf = ({ client_id, deal_id, manager, amount, paid, balance, due }: Unpaid): Entry[] => {
    const late = due === '' ? 0 : daysBetween(due, report.asOf);
    const alarm = late > 0 ? LATE : {};
    return [
      view.names.get(client_id) ?? '',
      whoseLabel(view, manager),
      view.link(client_id),
      deal_id,
      amountOf(view, amount),
      amountOf(view, paid),
      amountOf(view, balance),
      due === '' ? '' : { value: due, format: formats.day, ...alarm },
      late > 0 ? { value: late, ...alarm } : '',
    ];
  };
  const sumRow = (label: Entry, deals: readonly Unpaid[]): Entry[] => {
    const of = (key: 'amount' | 'paid' | 'balance') =>
      amountOf(
        view,
        deals.reduce((sum, deal) => sum + deal[key], 0),
      );
    return filled([label, '', '', '', of('amount'), of('paid'), of('balance')]);
  };
  return blockOf(
    view,
    {
      title: words.unpaid,
      note: words.unpaid_note,
      columns: [
        column(columns.name, 'text', '', { weight: 'bold' }),
        column(columns.manager, 'text', words.hint.manager),
        column(columns.client_id, 'text', words.hint.client),
        column(columns.deal_id, 'text', ''),
        column(columns.amount, 'amount', ''),
        column(columns.paid, 'amount', ''),
        column(columns.balance, 'amount', words.hint.unpaid, { weight: 'bold' }),
        column(columns.invoice_due_on, 'day', words.hint.due),
        column(words.late, 'count', words.hint.late),
      ],
    },
    ({ unpaid }) => {
      const rest = unpaid.slice(SHOWN);
      const label = fill(book.locale, names.day.more, { n: rest.length });
      return {
        rows: [
          ...unpaid.slice(0, SHOWN).map(rowOf),
          ...(rest.length > 0 ? [sumRow({ value: label, ...GREY }, rest)] : []),
        ],
        totals: [sumRow(names.total, unpaid)],
      };
    },
    words.nothing_unpaid,
  );
}
