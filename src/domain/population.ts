// Whom the Funnel counts, and how its tables split, filter and order them (rules 4.1).
import { monthOf, monthsBetween } from './calendar.ts';
import type { Cycle, Moment, Replay, ReplayDictionaries, ReplayLine, Standing } from './cycles.ts';
import { inOrder } from './matrix.ts';
import type { Client, Day, Deal, Entry, Minor } from './model.ts';

export type Dimension = 'manager' | 'department' | 'category' | 'tag' | 'source' | 'section';
export type Axis = Dimension | 'stage';
export type Breakdown = Dimension | 'month';
export type Measure = 'clients' | 'expected_amount' | 'won_amount';
export type FunnelClient = Pick<
  Client,
  'client_id' | 'tag' | 'category' | 'source' | 'expected_amount' | 'merged_into'
>;
export type FunnelDeal = Pick<Deal, 'deal_id' | 'amount'>;

export interface FunnelDictionaries extends ReplayDictionaries {
  tags: readonly Entry[];
  categories: readonly Entry[];
  sources: readonly Entry[];
  departments: readonly Entry[];
}

export interface FunnelInput {
  lines: readonly ReplayLine[];
  clients: readonly FunnelClient[];
  deals: readonly FunnelDeal[];
  dictionaries: FunnelDictionaries;
  /** The period, both days included. */
  from: Day;
  to: Day;
  asOf: Day;
  /** The two axes and the measure of the snapshot. */
  rows: Axis;
  columns: Axis;
  values: Measure;
  /** What the cohort and the flow are split by. */
  breakdown: Breakdown;
  /** Filters: the code a dimension must have, '' = blank. A manager or department is the one that the table groups by. */
  only?: Partial<Record<Dimension, string>>;
}

export interface Known {
  row: FunnelClient;
  now: Standing;
}
/** What a table counts: the client it belongs to, and the moment that says when it was and whose it is. */
export interface Counted {
  client: Known;
  at: Moment;
}
export interface Population {
  input: FunnelInput;
  replay: Replay;
  /** Clients with a row, not merged, with an event up to the as-of date. */
  clients: Known[];
  cycles: { client: Known; cycle: Cycle; wonAmount: Minor }[];
}

/** Joins the replay with the client rows; the won amount of a cycle is that of the deal its win created, else 0. */
export function populate(input: FunnelInput, replay: Replay): Population {
  const known = new Map<string, Known>();
  for (const row of input.clients) {
    const now = replay.clients.get(row.client_id);
    if (now && row.merged_into === '') known.set(row.client_id, { row, now });
  }
  const amounts = new Map(input.deals.map((deal) => [deal.deal_id, deal.amount ?? 0]));
  const cycles: Population['cycles'] = [];
  for (const cycle of replay.cycles) {
    const client = known.get(cycle.client_id);
    if (client) cycles.push({ client, cycle, wonAmount: amounts.get(cycle.closed?.deal_id ?? '') ?? 0 });
  }
  return { input, replay, clients: [...known.values()], cycles };
}

/** The code of one value: manager and department of the moment, stage and section of the as-of date, the rest of today. */
export function codeOf(axis: Axis | 'month', { client, at }: Counted): string {
  switch (axis) {
    case 'month':
      return monthOf(at.on);
    case 'manager':
    case 'department':
      return at[axis];
    case 'stage':
    case 'section':
      return client.now[axis];
    default:
      return client.row[axis];
  }
}

/** Whether a counted thing passes all filters. */
export function isKept(counted: Counted, only: FunnelInput['only'] = {}): boolean {
  return (Object.keys(only) as Dimension[]).every((dimension) => codeOf(dimension, counted) === only[dimension]);
}

/** Puts codes in the order of their dictionary; managers, who have none here, by code. */
export function arrange(axis: Axis, codes: Iterable<string>, dictionaries: FunnelDictionaries): string[] {
  const entries: Record<Axis, readonly Entry[]> = {
    manager: [],
    department: dictionaries.departments,
    stage: dictionaries.stages,
    section: dictionaries.sections,
    tag: dictionaries.tags,
    category: dictionaries.categories,
    source: dictionaries.sources,
  };
  const last = Number.MAX_SAFE_INTEGER;
  const ordered = [...entries[axis]].sort((a, b) => (a.order ?? last) - (b.order ?? last));
  return inOrder(
    codes,
    ordered.map((entry) => entry.code),
  );
}

/** Splits counted things by the breakdown of the report: every month of the period, of other dimensions the codes that occur. */
export function splitUp<T extends Counted>(counted: readonly T[], input: FunnelInput): Map<string, T[]> {
  const { breakdown } = input;
  const groups = new Map<string, T[]>();
  const codes = counted.map((one) => codeOf(breakdown, one));
  const rows =
    breakdown === 'month' ? monthsBetween(input.from, input.to) : arrange(breakdown, codes, input.dictionaries);
  for (const row of rows) groups.set(row, []);
  counted.forEach((one, index) => {
    groups.get(codes[index]!)!.push(one);
  });
  return groups;
}

export function isInPeriod(day: Day, input: FunnelInput): boolean {
  return day >= input.from && day <= input.to;
}
