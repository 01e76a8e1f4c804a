// What the Funnel reads of the base: the columns of History, Clients and Deals it needs and no others.
import type { Columns } from '../domain/columns.ts';
import { REPLAY_KEYS, type ReplayColumns, type ReplayLine } from '../domain/cycles.ts';
import type { ForecastClient, ForecastDeal } from '../domain/forecast.ts';
import type { Outlook } from '../domain/funnel.ts';
import type { Day, Value } from '../domain/model.ts';
import type { FunnelClient, FunnelDeal, FunnelDictionaries } from '../domain/population.ts';
import type { Book } from './book.ts';
import { repeatProbability, setting } from './lexicon.ts';
import { enteredRows } from './money-rows.ts';
import { rowsOf, steadyRows } from './steady-rows.ts';

/** What a stuck client's row shows besides what the rules ask. */
export type ListedClient = FunnelClient & ForecastClient & { name: string; next_action_on: Day };

const CLIENT_KEYS = [
  'client_id',
  'name',
  'tag',
  'category',
  'source',
  'next_action_on',
  'expected_amount',
  'expected_close',
  'merged_into',
] as const satisfies (keyof ListedClient)[];
const DEAL_KEYS = [
  'deal_id',
  'client_id',
  'channel',
  'deal_status',
  'amount',
  'manager',
  'credit_department',
  'signed_on',
  'expected_close',
  'invoice_due_on',
] as const satisfies (keyof (FunnelDeal & ForecastDeal))[];
const PAYMENT_KEYS = ['payment_id', 'deal_id', 'paid_on', 'amount'] as const;

export interface FunnelData {
  lines: ReplayColumns;
  clients: ListedClient[];
  deals: (FunnelDeal & ForecastDeal)[];
  payments: Outlook['payments'];
  /** Settings.repeat_open_probability, per cent. */
  repeatProbability: number;
  dictionaries: FunnelDictionaries;
  stuckNew: boolean;
  /** The day of the oldest line; '' = History is empty. */
  oldest: Day;
}

/** Columns of History and its last row when they were read: the reports of a morning read each column once. */
const histories = new WeakMap<Book, { last: number; columns: Record<string, Value[]> }>();

/** History as the replay runs through it: columns, no object per line; more columns if they are named. */
export function readHistory<L extends ReplayLine = ReplayLine>(
  book: Book,
  more: readonly (keyof L & string)[] = [],
): Columns<L> {
  const tab = book.tab('history');
  const last = tab.lastRow();
  const known = histories.get(book);
  const columns = known?.last === last ? known.columns : {};
  const keys = [...REPLAY_KEYS, ...more].filter((key) => !(key in columns));
  if (keys.length === 0) return columns as unknown as Columns<L>;
  // The ids tell whether the columns belong to the rows that were read before.
  const read = tab.columns(['event_id', ...keys]);
  if (columns.event_id && columns.event_id.join() !== read.event_id?.join()) {
    histories.delete(book);
    return readHistory(book, more);
  }
  if (read.cycle) read.cycle = read.cycle.map(Number);
  histories.set(book, { last, columns: { ...columns, ...read } });
  return readHistory(book, more);
}

/** The same line by line, for those who look at single lines; more columns if they are named. */
export function readReplay<L extends ReplayLine = ReplayLine>(
  book: Book,
  more: readonly (keyof L & string)[] = [],
): L[] {
  const keys = [...REPLAY_KEYS, ...more];
  return rowsOf(readHistory<L>(book, more) as unknown as Record<string, Value[]>, keys, 'event_id') as unknown as L[];
}

const amountIn = (value: Value): number | null => (typeof value === 'number' ? value : null);

export function readFunnel(book: Book): FunnelData {
  const lines = readHistory(book);
  const clients = steadyRows(book.tab('clients'), CLIENT_KEYS);
  const deals = enteredRows(book, 'deals', DEAL_KEYS);
  const payments = enteredRows(book, 'payments', PAYMENT_KEYS);
  const { stages, sections, reasons, tags, lists } = book.lexicon;
  return {
    lines,
    clients: clients.map((row) => ({ ...row, expected_amount: amountIn(row.expected_amount) }) as ListedClient),
    deals: deals.map((row) => ({ ...(row as unknown as ForecastDeal & FunnelDeal), amount: amountIn(row.amount) })),
    payments: payments.filter(({ paid_on, amount }) => paid_on !== '' && typeof amount === 'number') as never,
    repeatProbability: repeatProbability(book),
    dictionaries: {
      stages,
      sections,
      reasons,
      tags,
      categories: lists.categories ?? [],
      sources: lists.sources ?? [],
      departments: lists.departments ?? [],
      channels: lists.channels ?? [],
    },
    stuckNew: ['on', 'yes'].includes(setting(book.lexicon, 'stuck_new_counts').toLowerCase()),
    oldest: lines.event_on.reduce((oldest, on) => (on !== '' && (oldest === '' || on < oldest) ? on : oldest), ''),
  };
}
