// Whom the Funnel counts, and how its tables split, filter and order them (rules 4.1).
import { monthOf, monthsBetween } from './calendar.ts';
import type { Cycle, Moment, Replay, ReplayColumns, ReplayDictionaries, Standing } from './cycles.ts';
import { inOrder } from './matrix.ts';
import type { Client, Day, Deal, Entry, Minor } from './model.ts';

/** What a table can be split by besides months; the channel is that of the deal which the cycle won. */
export type Group = 'manager' | 'department' | 'category' | 'tag' | 'source' | 'section' | 'channel';
export type Split = Group | 'month';
export type Measure = 'clients' | 'expected_amount';
/** The code that a client or a moment must have to be counted, '' = blank. */
export type Filters = Partial<Record<Exclude<Group, 'channel'>, string>>;
export type FunnelClient = Pick<
  Client,
  'client_id' | 'tag' | 'category' | 'source' | 'expected_amount' | 'merged_into'
>;
export type FunnelDeal = Pick<Deal, 'deal_id' | 'amount' | 'channel'>;

export interface FunnelDictionaries extends ReplayDictionaries {
  tags: readonly Entry[];
  categories: readonly Entry[];
  sources: readonly Entry[];
  departments: readonly Entry[];
  channels: readonly Entry[];
}

export interface FunnelInput {
  lines: ReplayColumns;
  clients: readonly FunnelClient[];
  deals: readonly FunnelDeal[];
  dictionaries: FunnelDictionaries;
  /** The period, both days included. */
  from: Day;
  to: Day;
  asOf: Day;
  group: Group;
  /** What the snapshot counts. */
  values: Measure;
  /** Clients in New may be stuck (Settings.stuck_new_counts). */
  stuckNew: boolean;
  only?: Filters;
}

/** A client with a row, not merged, and where it stands; the channel of the deal that its present cycle won. */
export interface Known {
  row: FunnelClient;
  now: Standing;
  channel: string;
}
/** One cycle of a client; the channel and the amount of the deal that it won, '' and 0 without one. */
export interface Pass {
  row: FunnelClient;
  now: Standing;
  channel: string;
  cycle: Cycle;
  wonAmount: Minor;
}
export interface Population {
  input: FunnelInput;
  replay: Replay;
  clients: Known[];
  /** Cycles that began before the system are among them: `cycle.imported`. */
  passes: Pass[];
}

/** Joins the replay with rows of Clients and Deals; who does not pass the filters of today's values is left out. */
export function populate(input: FunnelInput, replay: Replay): Population {
  const { only = {} } = input;
  const deals = new Map(input.deals.map((deal) => [deal.deal_id, deal]));
  const isKept = (row: FunnelClient, { section }: Standing): boolean =>
    row.merged_into === '' &&
    (only.category ?? row.category) === row.category &&
    (only.tag ?? row.tag) === row.tag &&
    (only.source ?? row.source) === row.source &&
    (only.section ?? section) === section;
  const passOf = (row: FunnelClient, now: Standing, cycle: Cycle): Pass => {
    const deal = deals.get(cycle.closed?.deal_id ?? '');
    return { row, now, channel: deal?.channel ?? '', cycle, wonAmount: deal?.amount ?? 0 };
  };
  const known = new Map<string, Pass>();
  for (const row of input.clients) {
    const now = replay.clients.get(row.client_id);
    if (!now || !isKept(row, now)) continue;
    known.set(row.client_id, passOf(row, now, now.cycle));
  }
  const passes: Pass[] = [];
  for (const cycle of replay.cycles) {
    const client = known.get(cycle.client_id);
    if (client) passes.push(cycle === client.cycle ? client : passOf(client.row, client.now, cycle));
  }
  return { input, replay, clients: [...known.values()], passes };
}

/** Whether a moment's manager and department pass the filters: those in force at the moment, whoever has the client today. */
export function isTheirs({ manager, department }: Pick<Moment, 'manager' | 'department'>, { only = {} }: FunnelInput) {
  return (only.manager ?? manager) === manager && (only.department ?? department) === department;
}

export function isInPeriod(day: Day, { from, to }: FunnelInput): boolean {
  return day >= from && day <= to;
}

/** The code of a split: month, manager and department of the moment, section of the as-of date, the rest of today. */
export function codeOf(split: Split, { row, now, channel }: Known, at: Moment): string {
  switch (split) {
    case 'month':
      return monthOf(at.on);
    case 'manager':
    case 'department':
      return at[split];
    case 'section':
      return now.section;
    case 'channel':
      return channel;
    default:
      return row[split];
  }
}

/** Puts codes in the order of their dictionary; managers, who have none here, by code. */
export function arrange(split: Split | 'stage', codes: Iterable<string>, dictionaries: FunnelDictionaries): string[] {
  const entries: Record<Split | 'stage', readonly Entry[]> = {
    month: [],
    manager: [],
    department: dictionaries.departments,
    stage: dictionaries.stages,
    section: dictionaries.sections,
    tag: dictionaries.tags,
    category: dictionaries.categories,
    source: dictionaries.sources,
    channel: dictionaries.channels,
  };
  const last = Number.MAX_SAFE_INTEGER;
  const ordered = [...entries[split]].sort((a, b) => (a.order ?? last) - (b.order ?? last));
  return inOrder(
    codes,
    ordered.map((entry) => entry.code),
  );
}

/** The rows of a table, each made when its code first occurs; of months every one of the period. */
export interface Rows<T> {
  of(client: Known, at: Moment): T;
  /** In the order of the dictionary. */
  inOrder(): T[];
}

export function rowsBy<T>(split: Split, input: FunnelInput, make: (code: string) => T): Rows<T> {
  const months = split === 'month' ? monthsBetween(input.from, input.to) : [];
  const rows = new Map(months.map((code) => [code, make(code)]));
  return {
    of(client, at) {
      const code = codeOf(split, client, at);
      const known = rows.get(code);
      if (known !== undefined) return known;
      const made = make(code);
      rows.set(code, made);
      return made;
    },
    inOrder: () => arrange(split, rows.keys(), input.dictionaries).map((code) => rows.get(code) as T),
  };
}
