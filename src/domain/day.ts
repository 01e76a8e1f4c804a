// The day of every person of the team: whom to call and what to settle, from the base as it stands (rules 2.9).
import { addDays } from './calendar.ts';
import { listsOf, RETURNS_AHEAD } from './day-lists.ts';
import { type Scene, sceneOf } from './day-scene.ts';
import type { Client, Day, Deal, Department, Minor, Payment, Section, Stage } from './model.ts';
import type { Stuck } from './stuck.ts';

/** In the order in which they stand in a day; `repeat` and `minute_due` come with their reports. */
export const DAY_LISTS = [
  'overdue_actions',
  'calls',
  'invoices_overdue',
  'to_return',
  'aftersale',
  'to_hand_over',
  'unassigned',
  'stuck',
  'special_terms',
  'no_developer',
  'warnings',
] as const;
export type DayList = (typeof DAY_LISTS)[number];

export type DayClient = Pick<
  Client,
  | 'client_id'
  | 'stage'
  | 'section'
  | 'manager'
  | 'department'
  | 'cycle'
  | 'next_action_on'
  | 'revisit_on'
  | 'tag'
  | 'expected_amount'
  | 'special_terms'
  | 'merged_into'
> & {
  /** The day of the last after-sale score; '' = never asked. */
  satisfaction_on: Day;
  /** That score, 1–5. */
  satisfaction?: number | null;
};
export type DayDeal = Pick<
  Deal,
  'deal_id' | 'client_id' | 'deal_status' | 'amount' | 'signed_on' | 'manager' | 'cycle'
> & { invoice_due_on: Day };
export type DayPayment = Pick<Payment, 'deal_id' | 'paid_on' | 'amount'>;

/** A person in the conditions of the day. */
export interface Colleague {
  person_id: string;
  department: Department;
  role: string;
}

/** The settings of rules 1.10 that days follow. */
export interface DayPolicy {
  near_days: number;
  satisfaction_days: number;
  handover_when: string;
  split_departments: boolean;
  large_to_developer: boolean;
}

export interface DayInput {
  today: Day;
  clients: readonly DayClient[];
  deals: readonly DayDeal[];
  payments: readonly DayPayment[];
  /** Who works today. */
  team: readonly Colleague[];
  stages: readonly Stage[];
  sections: readonly Section[];
  stuck: readonly Stuck[];
  /** Client → since when it has been with sales again: older money makes no handover due. */
  backInSales?: ReadonlyMap<string, Day>;
  /** What the report Departments warned of when it was last built, by name. */
  warnings?: readonly string[];
  policy: DayPolicy;
}

/** One row of a day: a client in one list, or a warning of the report Departments. */
export interface Task {
  list: DayList;
  client_id: string;
  /** The name of a warning, which has no client. */
  warning?: string;
  /** The invoice's deal; '' in the other lists. */
  deal_id: string;
  /** The day that counts in the list: of the action, the return, the invoice, the last score …; '' = none. */
  on: Day;
  /** Days since then, over the limit for the stuck; 0 = today, negative = ahead, null = nothing is due. */
  late: number | null;
  /** Expected amount, of an invoice what is not paid; null = not known. */
  amount: Minor | null;
  /** Whose day it is in; the first one has it in the tab of the team. [] = nobody is there for it. */
  people: string[];
}

export interface Sum {
  clients: number;
  amount: Minor;
}
/** What stands beside the lists of one person; '' as a person = clients nobody is there for. */
export interface Outlook {
  person: string;
  /** Clients of the strategic archive by their return (rules 6.5). */
  near: Sum;
  far: Sum;
  /** Clients of the base to call: where an empty day begins. */
  toCall: number;
  /** The next return after those in the list; '' = none. */
  nextReturn: Day;
}
export interface DayReport {
  /** List after list in the order of DAY_LISTS, each sorted as rules 2.9 say. */
  tasks: Task[];
  outlooks: Outlook[];
}

/** The lists of the day, of all people. Merged clients and those in hard refusal are in none. */
export function dayOf(input: DayInput): DayReport {
  const scene = sceneOf(input);
  const lists = listsOf(scene);
  return { tasks: DAY_LISTS.flatMap((list) => lists[list]()), outlooks: outlooksOf(scene) };
}

/** The tasks of one person, for the sidebar's My day. */
export const tasksOf = ({ tasks }: DayReport, person: string): Task[] =>
  tasks.filter(({ people }) => people.includes(person));

function outlooksOf({ input, clients, own, isIn }: Scene): Outlook[] {
  const { today, policy } = input;
  const found = new Map<string, Outlook>();
  for (const client of clients) {
    const person = own(client)[0] ?? '';
    const outlook = found.get(person) ?? {
      person,
      near: { clients: 0, amount: 0 },
      far: { clients: 0, amount: 0 },
      toCall: 0,
      nextReturn: '',
    };
    found.set(person, outlook);
    const { revisit_on: on } = client;
    if (isIn(client, 'to_call')) outlook.toCall += 1;
    if (isIn(client, 'archive')) {
      const sum = on !== '' && on <= addDays(today, policy.near_days) ? outlook.near : outlook.far;
      sum.clients += 1;
      sum.amount += client.expected_amount ?? 0;
    }
    const isLater = isIn(client, 'archive', 'soft_refusal') && on > addDays(today, RETURNS_AHEAD);
    if (isLater && (outlook.nextReturn === '' || on < outlook.nextReturn)) outlook.nextReturn = on;
  }
  return [...found.values()];
}
