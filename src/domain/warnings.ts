// The warnings W1–W12 (rules 5.7): each with its state, its figure, and the figures that its sentence names.
import { type Activity, mean, monthsAway, monthsBefore } from './activity.ts';
import { firstDay, lastDay, monthOf } from './calendar.ts';
import { type Care, careOf, lossesOf } from './care.ts';
import type { DepartmentsInput, DepartmentsReport, Scene } from './departments.ts';
import type { Minor } from './model.ts';
import { ratio } from './money.ts';
import { daysInForce, schemeOf } from './rates.ts';
import { type Revenue, revenues } from './revenue.ts';
import { newcomersOn, sellersOn } from './staff.ts';

export const WARNINGS = [
  'w1',
  'plan',
  'w2',
  'w3',
  'w4',
  'w5',
  'w6',
  'person',
  'w7',
  'w8',
  'w9',
  'w10',
  'w11',
  'w12',
] as const;
/** `plan` is the second line of W1, `person` a line of W6 for one seller. */
export type WarningCode = (typeof WARNINGS)[number];

/** A figure with what it is: minor units, a fraction, a count, or the code of something that has a name. */
export type Figure =
  | readonly ['money' | 'ratio' | 'count', number]
  | readonly ['client' | 'person' | 'month' | 'text', string];

export interface Warning {
  code: WarningCode;
  /** few = there is not enough to judge by. */
  state: 'fires' | 'quiet' | 'few';
  /** The figure that is judged; null = none. */
  value: Figure | null;
  /** Which of the sentences of its code: `${code}_${sentence}`. */
  sentence: string;
  figures: Readonly<Record<string, Figure>>;
}

/** Those that speak of two departments. */
const OF_TWO: readonly WarningCode[] = ['w1', 'plan', 'w2', 'w3', 'w5', 'w6', 'person', 'w7', 'w8', 'w10'];
/** So much repeat revenue is too much in sales, and enough for a client department of its own. */
const REPEAT_IN_SALES = 0.3;
const REPEAT_OF_ALL = 0.5;
/** More refusals and cancellations than this share for lack of stock or demand are too many. */
const LOST_STOCK = 0.1;
const YEAR = 12;
/** Months that make a row. */
const IN_A_ROW = 3;

type Known = Omit<DepartmentsReport, 'warnings' | 'whatIf' | 'activity'>;
type Told = Omit<Warning, 'code'>;

const money = (minor: Minor): Figure => ['money', minor];
const share = (fraction: number): Figure => ['ratio', fraction];
const count = (number: number): Figure => ['count', number];

/** `fires` = the sentence that is said then; '' = quiet. */
const told = (fires: string, value: Figure | null, figures: Told['figures'] = {}): Told => ({
  state: fires === '' ? 'quiet' : 'fires',
  sentence: fires || 'ok',
  value,
  figures: value ? { ...figures, value } : figures,
});
const few = (figures: Told['figures'] = {}): Told => ({ state: 'few', sentence: 'few', value: null, figures });

export function warningsOf(input: Scene, report: Known, activity: Activity): Warning[] {
  const care = careOf(input, report.staff.hasClientDepartment);
  // While a month runs, little of it is no bad sign yet: the one before is judged.
  const judged = input.asOf >= lastDay(input.month) ? input.month : monthsAway(input.month, -1);
  const found: [WarningCode, Told][] = [
    ['w1', proportion(input, report.ratios.window, { months: count(report.ratios.months) })],
    ['plan', proportion(input, report.ratios.plan, {})],
    ['w2', payOrder(report)],
    ['w3', rateOrder(input, report)],
    ['w4', staffing(input, report)],
    ['w5', fuel(input, report, judged)],
    ['w6', coldCalls(input, activity, judged)],
    ...sellersWho(input, activity, judged).map((one): [WarningCode, Told] => ['person', one]),
    ['w7', timeToOpen(input, report, judged)],
    ['w8', repeatInSales(report)],
    ['w9', concentration(input, report.months)],
    ['w10', lateHandovers(input, report, care)],
    ['w11', neglected(input, care)],
    ['w12', lostForStock(input)],
  ];
  return found
    .filter(([code]) => input.policy.split_departments || !OF_TWO.includes(code))
    .map(([code, one]) => ({ code, ...one }));
}

function proportion({ policy }: DepartmentsInput, value: number | null, more: Told['figures']): Told {
  const { ratio_low, ratio_high } = policy;
  const percent = (fraction: number): Figure => count(Math.round(fraction * 1000) / 10);
  const figures = { ...more, low: percent(ratio_low), high: share(ratio_high) };
  if (value === null) return few(figures);
  return told(value < ratio_low ? 'low' : value > ratio_high ? 'high' : '', share(value), figures);
}

function payOrder({ sales, client }: Known): Told {
  if (sales.payPerFte === null || client.payPerFte === null) return few();
  const fires = sales.payPerFte <= client.payPerFte;
  return told(fires ? 'fires' : '', money(sales.payPerFte), { client: money(client.payPerFte) });
}

/** The rates that were paid, and those that are set: the lowest of sales for new clients, the highest of clients for repeats. */
function rateOrder({ run, month }: DepartmentsInput, { sales, client }: Known): Told {
  const ratesOf = (department: 'sales' | 'client', kind: 'new' | 'repeat'): number[] =>
    schemeOf(run.rates, month, 'rate', department, kind).map(({ rate }) => (rate ?? 0) / 100);
  const [lowest, highest] = [Math.min(...ratesOf('sales', 'new')), Math.max(...ratesOf('client', 'repeat'))];
  const areSet = Number.isFinite(lowest) && Number.isFinite(highest);
  const paid = sales.rate === null || client.rate === null ? null : { sales: sales.rate, client: client.rate };
  if (paid && paid.sales <= paid.client) return told('fires', share(paid.sales), { client: share(paid.client) });
  if (areSet && lowest <= highest) return told('rates', share(lowest), { client: share(highest) });
  if (paid) return told('', share(paid.sales), { client: share(paid.client) });
  return areSet ? told('', share(lowest), { client: share(highest) }) : few();
}

function staffing({ policy }: DepartmentsInput, { staff }: Known): Told {
  const { sellers, heads, weak } = staff;
  const { sellers_min, sellers_max, heads_min, heads_max, head_min_fte } = policy;
  const isOut = sellers < sellers_min || sellers > sellers_max || heads < heads_min || heads > heads_max;
  const [first] = weak;
  const figures: Told['figures'] = {
    sellers: count(sellers),
    heads: count(heads),
    sellers_min: count(sellers_min),
    sellers_max: count(sellers_max),
    heads_min: count(heads_min),
    heads_max: count(heads_max),
    ...(first
      ? { person: ['person', first.person], fte: share(first.fte / 100), least: share(head_min_fte / 100) }
      : {}),
  };
  return told(isOut ? 'fires' : first ? 'weak' : '', ['text', `${sellers} / ${heads}`], figures);
}

/** New revenue of the month that is over and of the three before it. */
function fuel({ run }: DepartmentsInput, { months }: Known, judged: string): Told {
  const last = revenues(run, judged, IN_A_ROW + 1);
  const now = last.at(-1) as Revenue;
  const figures = { month: ['month', judged] as const, first: money(last[0]?.fresh ?? 0) };
  const hasMoney = months.some(({ fresh, repeat }) => fresh !== 0 || repeat !== 0);
  const isKnown = hasMoney && (last.length > 1 || isIn(run.rules.goLive, judged));
  if (isKnown && now.fresh <= 0) return told('none', money(now.fresh), figures);
  if (last.length <= IN_A_ROW) return few();
  const falls = last.slice(1).every(({ fresh }, index) => fresh < (last[index] as Revenue).fresh);
  return told(falls ? 'falls' : '', money(now.fresh), figures);
}

/** Whether a month counts at all: the base was in use. */
const isIn = (goLive: string, month: string): boolean => goLive !== '' && monthOf(goLive) <= month;

/** How far `now` is below the mean of three months, as a fraction; null when the mean is 0. */
const dropOf = (now: number, before: number): number | null => (before === 0 ? null : 1 - now / before);
/** 1 − 0.7 is a little more than 0.3 in binary. */
const SLACK = 1e-9;
const isDrop = (drop: number, percent: number): boolean => drop * 100 >= percent - SLACK;

function coldCalls({ run, asOf, policy }: DepartmentsInput, activity: Activity, judged: string): Told {
  const before = monthsBefore(judged);
  const limit = { limit: share(0 - policy.cold_drop_pct / 100) };
  if (activity.since === '' || activity.since > (before.at(-1) ?? '')) return few(limit);
  const perSeller = (month: string): number | null => {
    const end = lastDay(month);
    return ratio(activity.ofSales(month), sellersOn(run.team, end < asOf ? end : asOf).length);
  };
  const months = before.map(perSeller).filter((one) => one !== null);
  const now = perSeller(judged);
  const usual = months.reduce((sum, one) => sum + one, 0) / IN_A_ROW;
  const drop = now === null || months.length < IN_A_ROW ? null : dropOf(now, usual);
  if (now === null || drop === null) return few(limit);
  const figures = { ...limit, now: count(now), mean: count(usual), month: ['month', judged] as const };
  return told(isDrop(drop, policy.cold_drop_pct) ? 'fires' : '', share(0 - drop), figures);
}

/** Sellers who were there all the time, are still there and no newcomers, and have stopped calling. */
function sellersWho({ run, asOf, policy }: DepartmentsInput, activity: Activity, judged: string): Told[] {
  const before = monthsBefore(judged);
  if (activity.since === '' || activity.since > (before.at(-1) ?? '')) return [];
  const wasThere = (person: string): boolean =>
    before.every((month) => run.team.some((row) => row.person_id === person && daysInForce(row, month) > 0));
  const end = lastDay(judged);
  const learning = newcomersOn(run.team, asOf, policy.newcomer_months);
  const now = sellersOn(run.team, asOf).filter((person) => !learning.includes(person));
  return sellersOn(run.team, end < asOf ? end : asOf)
    .filter((person) => now.includes(person) && wasThere(person))
    .flatMap((person) => {
      const done = activity.of(judged, person).active;
      const usual = mean(before.map((month) => activity.of(month, person))).active;
      const drop = dropOf(done, usual);
      if (drop === null || !isDrop(drop, policy.cold_drop_pct)) return [];
      const limit = share(0 - policy.cold_drop_pct / 100);
      const figures = { limit, now: count(done), mean: count(usual), month: ['month', judged] as const };
      return [told('fires', share(0 - drop), { ...figures, person: ['person', person] })];
    });
}

function timeToOpen({ run }: DepartmentsInput, { staff }: Known, judged: string): Told {
  if (staff.hasClientDepartment) return told('', null);
  const last = revenues(run, judged, IN_A_ROW);
  const shares = last.map(({ fresh, repeat }) => ratio(repeat, fresh + repeat));
  const now = shares.at(-1) ?? null;
  if (last.length < IN_A_ROW || now === null) return few({ most: share(REPEAT_OF_ALL) });
  const isMost = shares.every((one) => one !== null && one >= REPEAT_OF_ALL);
  return {
    ...told(isMost ? 'fires' : '', share(now), { most: share(REPEAT_OF_ALL) }),
    ...(isMost ? {} : { sentence: 'not' }),
  };
}

function repeatInSales({ staff, months }: Known): Told {
  const { repeatOfSales, ofSales } = months.at(-1) as Revenue;
  const value = ofSales > 0 ? ratio(repeatOfSales, ofSales) : null;
  const figures = { most: share(REPEAT_IN_SALES) };
  if (value === null) return few(figures);
  if (!staff.hasClientDepartment) return { ...told('', share(value), figures), sentence: 'alone' };
  return told(value > REPEAT_IN_SALES ? 'fires' : '', share(value), figures);
}

/** The client with the largest part of the repeat revenue of twelve months. */
function concentration({ run, deals, policy, month }: DepartmentsInput, months: readonly Revenue[]): Told {
  const figures = { most: share(policy.concentration_pct / 100) };
  const all = months.reduce((sum, { repeat }) => sum + repeat, 0);
  if (months.length < YEAR || all <= 0) return few(figures);
  const owners = new Map(deals.map(({ deal_id, client_id }) => [deal_id, client_id]));
  const paid = new Map<string, Minor>();
  const from = firstDay(months[0]?.month ?? month);
  for (const { deal_id, paid_on, amount, revenue_kind } of run.payments) {
    const owner = owners.get(deal_id);
    const isOne = revenue_kind === 'repeat' && paid_on >= from && monthOf(paid_on) <= month;
    if (owner !== undefined && isOne && paid_on >= run.rules.goLive) paid.set(owner, (paid.get(owner) ?? 0) + amount);
  }
  const [first] = [...paid].sort(([, a], [, b]) => b - a);
  if (!first) return few(figures);
  const part = first[1] / all;
  const fires = part * 100 > policy.concentration_pct;
  return told(fires ? 'fires' : '', share(part), { ...figures, client: ['client', first[0]] });
}

function lateHandovers({ policy }: DepartmentsInput, { staff }: Known, { late }: Care): Told {
  const figures = { days: count(policy.handover_days) };
  if (!staff.hasClientDepartment) return told('', count(0), figures);
  return told(late.length > 0 ? 'fires' : '', count(late.length), {
    ...figures,
    ...(late[0] ? { client: ['client', late[0]] } : {}),
  });
}

function neglected({ policy }: DepartmentsInput, { alone, silent }: Care): Told {
  const all = [...new Set([...alone, ...silent])];
  return told(all.length > 0 ? 'fires' : '', count(all.length), {
    alone: count(alone.length),
    silent: count(silent.length),
    days: count(policy.big_client_silence_days),
    ...(all[0] ? { client: ['client', all[0]] } : {}),
  });
}

function lostForStock(input: Scene): Told {
  const { all, stock } = lossesOf(input);
  const value = ratio(stock, all);
  const figures = { most: share(LOST_STOCK), stock: count(stock), all: count(all) };
  return told(value !== null && value > LOST_STOCK ? 'fires' : '', value === null ? null : share(value), figures);
}
