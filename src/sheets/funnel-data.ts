// What the Funnel reads of the base: the columns of History, Clients and Deals it needs and no others.
import type { ReplayLine } from '../domain/cycles.ts';
import type { Day, Value } from '../domain/model.ts';
import type { FunnelClient, FunnelDeal, FunnelDictionaries, FunnelInput } from '../domain/population.ts';
import type { Book } from './book.ts';
import type { Tab } from './tab.ts';

/** Where a line leaves its client; neighbours in the tab, so that they come with one read. */
export const PLACE_KEYS = [
  'event_id',
  'event_on',
  'event_type',
  'client_id',
  'cycle',
  'stage_to',
  'section_to',
  'manager_to',
  'department_to',
] as const satisfies (keyof ReplayLine)[];
const LINE_KEYS = [...PLACE_KEYS, 'reason', 'voids', 'stage_from', 'deal_id'] as const satisfies (keyof ReplayLine)[];
const CLIENT_KEYS = [
  'client_id',
  'tag',
  'category',
  'source',
  'expected_amount',
  'merged_into',
] as const satisfies (keyof FunnelClient)[];
const DEAL_KEYS = ['deal_id', 'amount'] as const satisfies (keyof FunnelDeal)[];

/** The ids of a tab are known already; the other columns are read. */
export function withIds(tab: Tab, keys: readonly string[]): Record<string, Value[]> {
  const { key } = tab.spec;
  return { ...tab.columns(keys.filter((other) => other !== key)), [key]: tab.ids() };
}

/** Columns turned into rows; rows without an id fall out. */
export function rowsOf<K extends string>(
  columns: Record<string, Value[]>,
  keys: readonly K[],
  id: K,
): Record<K, Value>[] {
  const ids = columns[id] ?? [];
  return ids.flatMap((value, index) => {
    if (value === '' || value === null) return [];
    const row = {} as Record<K, Value>;
    for (const key of keys) row[key] = columns[key]?.[index] ?? '';
    return [row];
  });
}

export type FunnelData = Pick<FunnelInput, 'lines' | 'clients' | 'deals' | 'dictionaries'> & {
  /** The day of the oldest line; '' = History is empty. */
  oldest: Day;
};

/** All lines of History, as far as a replay needs them; more columns if they are named. */
export function readReplay<L extends ReplayLine = ReplayLine>(
  book: Book,
  more: readonly (keyof L & string)[] = [],
): L[] {
  const keys = [...LINE_KEYS, ...more];
  return rowsOf(book.tab('history').columns(keys), keys, 'event_id').map(
    (row) => ({ ...row, cycle: Number(row.cycle) }) as unknown as L,
  );
}

export function readFunnel(book: Book): FunnelData {
  const lines = readReplay(book);
  const clients = rowsOf(withIds(book.tab('clients'), CLIENT_KEYS), CLIENT_KEYS, 'client_id');
  const deals = rowsOf(withIds(book.tab('deals'), DEAL_KEYS), DEAL_KEYS, 'deal_id');
  const amount = (value: Value): number | null => (typeof value === 'number' ? value : null);
  const { stages, sections, reasons, tags, lists } = book.lexicon;
  const dictionaries: FunnelDictionaries = {
    stages,
    sections,
    reasons,
    tags,
    categories: lists.categories ?? [],
    sources: lists.sources ?? [],
    departments: lists.departments ?? [],
  };
  return {
    lines,
    clients: clients.map((row) => ({ ...row, expected_amount: amount(row.expected_amount) }) as FunnelClient),
    deals: deals.map((row) => ({ ...row, amount: amount(row.amount) }) as FunnelDeal),
    dictionaries,
    oldest: lines.reduce((oldest, { event_on: on }) => (on !== '' && (oldest === '' || on < oldest) ? on : oldest), ''),
  };
}
