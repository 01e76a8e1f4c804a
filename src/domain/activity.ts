// What people do: first contacts by who began, and contacts with clients who had paid before and who had not (rules 5.7, 7).
import { addMonths, firstDay, monthOf } from './calendar.ts';
import type { Replay, ReplayLine } from './cycles.ts';
import { inOrder } from './matrix.ts';
import type { Client, Day, Deal, HistoryLine, Payment } from './model.ts';
import { ratio } from './money.ts';

export type ActivityLine = ReplayLine & Pick<HistoryLine, 'contact_kind' | 'score'>;

export interface ActivityInput {
  asOf: Day;
  /** Those that count up to that day, and what they say. */
  lines: readonly ActivityLine[];
  replay: Replay;
  clients: readonly Pick<Client, 'client_id' | 'source' | 'merged_into'>[];
  deals: readonly Pick<Deal, 'deal_id' | 'client_id'>[];
  payments: readonly Pick<Payment, 'deal_id' | 'paid_on' | 'amount'>[];
  /** Codes of the sources where we begin. */
  activeSources: readonly string[];
}

/** Counts of a month; as the mean of several months they may be fractions. */
export interface Counts {
  /** First contacts from active and from passive sources. */
  active: number;
  passive: number;
  /** Contacts with clients who had not paid before, and with those who had. */
  fresh: number;
  paying: number;
}

export interface ActivityRow {
  /** '' = nobody. */
  person: string;
  now: Counts;
  /** The mean of the three months before; null = History is not that old. */
  before: Counts | null;
  /** Of a newcomer the own month before, which is shown instead; null = is none. */
  last: Counts | null;
}

/** The share of contacts that went to clients who had not paid before; null without contacts. */
export const shareOfNew = ({ fresh, paying }: Counts): number | null => ratio(fresh, fresh + paying);

/** So many months before make the mean. */
const BEFORE = 3;
const NONE: Counts = { active: 0, passive: 0, fresh: 0, paying: 0 };

/** The month some months before or after: 'YYYY-MM'. */
export const monthsAway = (month: string, count: number): string => monthOf(addMonths(firstDay(month), count));

/** The three months before one, newest first. */
export const monthsBefore = (month: string): string[] =>
  Array.from({ length: BEFORE }, (_, index) => monthsAway(month, -1 - index));

export interface Activity {
  /** The month of the oldest line; '' = History is empty. */
  since: string;
  /** Of a person in a month; zeros where nothing was done. */
  of(month: string, person: string): Counts;
  /** First contacts of the sales department from active sources. */
  ofSales(month: string): number;
  /** A row for each person named, and for everybody else who did something in the month or the three before. */
  rows(month: string, people: readonly string[], newcomers: readonly string[]): ActivityRow[];
}

/** Counts all months of History up to a day; merged clients are left out. */
export function activityOf(input: ActivityInput): Activity {
  const { asOf, lines, replay, clients, deals, payments } = input;
  const counted = new Map<string, Map<string, Counts>>();
  const sales = new Map<string, number>();
  const add = (on: Day, person: string, key: keyof Counts): void => {
    const month = monthOf(on);
    const people = counted.get(month) ?? new Map<string, Counts>();
    counted.set(month, people);
    const counts = people.get(person) ?? { ...NONE };
    people.set(person, counts);
    counts[key] += 1;
  };
  const sourceOf = new Map(clients.filter((row) => row.merged_into === '').map((row) => [row.client_id, row.source]));
  const activeSources = new Set(input.activeSources);
  for (const { client_id, imported, reached } of replay.cycles) {
    const [first] = reached;
    const source = sourceOf.get(client_id);
    if (imported || !first || source === undefined) continue;
    const isActive = activeSources.has(source);
    add(first.on, first.manager, isActive ? 'active' : 'passive');
    const month = monthOf(first.on);
    if (isActive && first.department === 'sales') sales.set(month, (sales.get(month) ?? 0) + 1);
  }

  const paidSince = firstPaid(deals, payments);
  const done = new Set<string>();
  for (const line of lines) {
    const { client_id, event_on: on } = line;
    const key = `${client_id} ${on}`;
    if (!isContact(line) || !sourceOf.has(client_id) || done.has(key)) continue;
    done.add(key);
    add(on, line.manager_to, (paidSince.get(client_id) ?? asOf) < on ? 'paying' : 'fresh');
  }

  const days = lines.map(({ event_on }) => event_on).filter((day) => day !== '');
  const since = monthOf(days.reduce((oldest, day) => (oldest === '' || day < oldest ? day : oldest), ''));
  const of = (month: string, person: string): Counts => counted.get(month)?.get(person) ?? NONE;
  return {
    since,
    of,
    ofSales: (month) => sales.get(month) ?? 0,
    rows(month, people, newcomers) {
      const before = monthsBefore(month);
      const isOld = since !== '' && since <= (before.at(-1) ?? '');
      const busy = [month, ...before].flatMap((one) => [...(counted.get(one)?.keys() ?? [])]);
      return inOrder([...people, ...busy], people).map((person) => ({
        person,
        now: of(month, person),
        before: isOld ? mean(before.map((one) => of(one, person))) : null,
        last: newcomers.includes(person) ? of(monthsAway(month, -1), person) : null,
      }));
    },
  };
}

/** A talk, or a step of the client; nobody picking up is none (rules 7). */
export const isContact = ({ event_type, contact_kind }: ActivityLine): boolean =>
  event_type === 'stage' || (event_type === 'contact' && contact_kind !== 'no_answer');

export function mean(months: readonly Counts[]): Counts {
  const of = (key: keyof Counts): number => months.reduce((sum, counts) => sum + counts[key], 0) / months.length;
  return { active: of('active'), passive: of('passive'), fresh: of('fresh'), paying: of('paying') };
}

/** Client id → the day of the first payment. */
function firstPaid(deals: ActivityInput['deals'], payments: ActivityInput['payments']): Map<string, Day> {
  const owners = new Map(deals.map(({ deal_id, client_id }) => [deal_id, client_id]));
  const found = new Map<string, Day>();
  for (const { deal_id, paid_on, amount } of payments) {
    const client = owners.get(deal_id);
    if (client === undefined || amount <= 0) continue;
    const known = found.get(client);
    if (known === undefined || paid_on < known) found.set(client, paid_on);
  }
  return found;
}
