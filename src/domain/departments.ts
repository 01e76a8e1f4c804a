// The report Departments (rules 5.7): sales and the client department side by side, and what follows from it.
import { type ActivityLine, type ActivityRow, activityOf } from './activity.ts';
import { addDays, daysInMonth, firstDay, lastDay } from './calendar.ts';
import { eventsUpTo, type Replay, type ReplayDictionaries, replayLines } from './cycles.ts';
import type { Client, Day, Deal, Department, Minor } from './model.ts';
import { ratio, roundHalfAway } from './money.ts';
import { type OrderPolicy, orderCycle } from './order-cycle.ts';
import type { CommissionReport, Part } from './pay.ts';
import { type PayRun, payRun } from './pay-run.ts';
import { plannedRevenue } from './plans.ts';
import { daysInForce } from './rates.ts';
import { type Revenue, revenues } from './revenue.ts';
import { HEADS, newcomersOn, type Staff, staffOn, teamOn, WITHOUT_CLIENTS } from './staff.ts';
import { type Warning, warningsOf } from './warnings.ts';
import { type WhatIf, whatIf } from './what-if.ts';

/** The settings of rules 1.10 that the report follows; shares as fractions where they are, else 0–100. */
export interface DepartmentsPolicy {
  split_departments: boolean;
  ratio_low: number;
  ratio_high: number;
  sellers_min: number;
  sellers_max: number;
  heads_min: number;
  heads_max: number;
  head_min_fte: number;
  cold_drop_pct: number;
  concentration_pct: number;
  handover_when: string;
  handover_days: number;
  large_to_developer: boolean;
  big_client_silence_days: number;
  satisfaction_days: number;
  /** So many first months people stand apart, beside themselves (Settings.soften_newcomers); 0 = nobody does. */
  newcomer_months: number;
}

export interface DepartmentsInput {
  /** 'YYYY-MM'. */
  month: string;
  /** The last day of the month, or today while it runs. */
  asOf: Day;
  lines: readonly ActivityLine[];
  dictionaries: ReplayDictionaries;
  /** Codes of the sources where we begin. */
  activeSources: readonly string[];
  /** The ratio of the departments is that of so many months together. */
  window: number;
  /** Team has pay columns; else nothing is said of pay. */
  hasPay: boolean;
  run: PayRun;
  clients: readonly (Pick<Client, 'client_id' | 'source' | 'tag' | 'category' | 'merged_into'> & {
    order_cycle_days: number | null;
  })[];
  deals: readonly Pick<Deal, 'deal_id' | 'client_id' | 'deal_status' | 'signed_on' | 'amount' | 'cycle'>[];
  policy: DepartmentsPolicy;
  orders: OrderPolicy;
  /** Category → usual days between orders. */
  cycleDays: Readonly<Record<string, number>>;
  /** For the what-if: fixed costs of a month, and clients lost in a month in per cent; null = measured. */
  fixed: Minor;
  churn: number | null;
}

/** The input with the lines that count up to its day, and what they say. */
export type Scene = DepartmentsInput & { replay: Replay };

/** What is known of after-sale scores: clients asked, the mean of their last scores, how many of these are 2 or less. */
export interface Scores {
  asked: number;
  mean: number | null;
  low: number;
}

/** One department, or both together. Heads, bookkeepers and database keepers are in neither pay nor FTE. */
export interface Side {
  /** Net cash: of sales the new revenue, of the client department the repeat revenue. */
  revenue: Minor;
  /** What the department is credited with. */
  base: Minor;
  /** Commission after the cap ÷ credited base. */
  rate: number | null;
  fte: number;
  /** Commission − clawback + bonus + salary; null = Team has no pay columns. */
  pay: Minor | null;
  payPerFte: Minor | null;
  plan: Minor;
  scores: Scores;
}

export interface DepartmentsReport {
  month: string;
  asOf: Day;
  sales: Side;
  client: Side;
  both: Side;
  staff: Staff;
  /** Up to twelve months, oldest first; the last is the month of the report. */
  months: Revenue[];
  /** New ÷ repeat of the month, of the window and by plan; null = there is no repeat revenue. */
  ratios: { month: number | null; window: number | null; plan: number | null; months: number };
  warnings: Warning[];
  /** null = no money came in. */
  whatIf: WhatIf | null;
  activity: ActivityRow[];
}

const YEAR = 12;
const LOW_SCORE = 2;

/** new ÷ repeat; null where repeat revenue is none, or less. */
export const ratioOf = (fresh: Minor, repeat: Minor): number | null => (repeat > 0 ? ratio(fresh, repeat) : null);

export function departments(given: DepartmentsInput): DepartmentsReport {
  const { run, month, asOf, policy, window } = given;
  const lines = eventsUpTo(given.lines, asOf);
  const input: Scene = { ...given, lines, replay: replayLines(lines, given.dictionaries, asOf) };
  const pay = payRun(run, month);
  const months = revenues(run, month, YEAR);
  const now = months.at(-1) as Revenue;
  const [sales, client] = [sideOf(input, pay, 'sales', now.fresh), sideOf(input, pay, 'client', now.repeat)];
  const both: Side = {
    revenue: now.fresh + now.repeat,
    base: pay.total.base,
    rate: ratio(pay.total.capped, pay.total.base),
    fte: sales.fte + client.fte,
    ...perFte(sales.pay === null || client.pay === null ? null : sales.pay + client.pay, sales.fte + client.fte),
    plan: sales.plan + client.plan,
    scores: scoresOf(input, null),
  };
  const activity = activityOf({ ...input, payments: run.payments });
  const recent = months.slice(-window);
  const sum = (key: 'fresh' | 'repeat'): Minor => recent.reduce((total, one) => total + one[key], 0);
  const staff = staffOn(run.team, asOf, policy.head_min_fte);
  const report = {
    month,
    asOf,
    sales,
    client,
    both,
    staff,
    months,
    ratios: {
      month: ratioOf(now.fresh, now.repeat),
      window: ratioOf(sum('fresh'), sum('repeat')),
      plan: ratioOf(sales.plan, client.plan),
      months: recent.length,
    },
  };
  const usual = (key: 'fresh' | 'repeat'): Minor => roundHalfAway(sum(key) / recent.length);
  const hasMoney = months.some(({ fresh, repeat }) => fresh !== 0 || repeat !== 0);
  const people = teamOn(run.team, asOf).filter(
    ({ department, role }) => department !== 'management' && !WITHOUT_CLIENTS.includes(role),
  );
  return {
    ...report,
    warnings: warningsOf(input, report, activity),
    whatIf:
      hasMoney && policy.split_departments
        ? whatIf({
            repeat: usual('repeat'),
            fresh: usual('fresh'),
            churn: input.churn ?? 100 * (churnOf(input, recent) ?? 0),
            fixed: input.fixed,
          })
        : null,
    activity: activity.rows(
      month,
      people.map(({ person_id }) => person_id),
      newcomersOn(run.team, asOf, policy.newcomer_months),
    ),
  };
}

function sideOf(input: Scene, pay: CommissionReport, department: Department, revenue: Minor): Side {
  const { run, month, hasPay } = input;
  const whole = pay.departments.find((one) => one.department === department);
  const isApart = (person: string): boolean => {
    const rows = run.team.filter((row) => row.person_id === person && row.department === department);
    const last = rows
      .filter((row) => daysInForce(row, month) > 0)
      .sort((a, b) => (a.valid_from < b.valid_from ? -1 : 1));
    return [...HEADS, ...WITHOUT_CLIENTS].includes(last.at(-1)?.role ?? '');
  };
  const own = pay.parts.filter((part) => part.department === department && !isApart(part.person));
  const worth = ({ capped, clawback, bonus, salary }: Part): Minor => capped - clawback + bonus + salary;
  const fte = run.team
    .filter((row) => row.department === department && !isApart(row.person_id))
    .reduce((sum, row) => sum + (daysInForce(row, month) / daysInMonth(month)) * ((row.fte ?? 100) / 100), 0);
  return {
    revenue,
    base: whole?.base ?? 0,
    rate: ratio(whole?.capped ?? 0, whole?.base ?? 0),
    fte,
    ...perFte(hasPay ? own.reduce((sum, part) => sum + worth(part), 0) : null, fte),
    plan: plannedRevenue(run.plans, month, department) ?? whole?.plan ?? 0,
    scores: scoresOf(input, department),
  };
}

const perFte = (pay: Minor | null, fte: number): Pick<Side, 'pay' | 'payPerFte'> => ({
  pay,
  payPerFte: pay === null || fte === 0 ? null : roundHalfAway(pay / fte),
});

/** The last score of each client asked in the last days; null = of both departments. */
function scoresOf({ lines, asOf, policy }: Scene, department: Department | null): Scores {
  const since = addDays(asOf, -policy.satisfaction_days);
  const last = new Map<string, number>();
  for (const { client_id, event_on, score, department_to } of lines) {
    const isOne = event_on > since && (department === null || department_to === department);
    if (score !== null && isOne) last.set(client_id, score);
  }
  const scores = [...last.values()];
  return {
    asked: scores.length,
    mean: ratio(
      scores.reduce((sum, score) => sum + score, 0),
      scores.length,
    ),
    low: scores.filter((score) => score <= LOW_SCORE).length,
  };
}

/** Clients who turned dormant in the months ÷ those who were active when each began; null = nobody was. */
export function churnOf(input: DepartmentsInput, months: readonly Pick<Revenue, 'month'>[]): number | null {
  const { clients, deals, orders, cycleDays, asOf } = input;
  const signed = new Map<string, Day[]>();
  for (const { client_id, deal_status, signed_on } of deals) {
    if (signed_on === '' || (deal_status !== 'signed' && deal_status !== 'done')) continue;
    signed.set(client_id, [...(signed.get(client_id) ?? []), signed_on]);
  }
  let [active, lost] = [0, 0];
  for (const { client_id, category, order_cycle_days, merged_into } of clients) {
    const days = signed.get(client_id);
    if (!days || merged_into !== '') continue;
    const known = { own: order_cycle_days, category: cycleDays[category] ?? null };
    const isActive = (day: Day): boolean => {
      const cycle = orderCycle(
        days.filter((one) => one <= day),
        known,
        day,
        orders,
      );
      return cycle !== null && cycle.status !== 'dormant';
    };
    for (const { month } of months) {
      if (!isActive(addDays(firstDay(month), -1))) continue;
      active += 1;
      const end = lastDay(month);
      if (!isActive(end < asOf ? end : asOf)) lost += 1;
    }
  }
  return ratio(lost, active);
}
