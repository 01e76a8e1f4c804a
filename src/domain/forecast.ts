// F7, the forecast: what open clients and repeat deals are likely to bring, and what is signed and not paid (rules 4.2).
import { monthOf } from './calendar.ts';
import type { Replay } from './cycles.ts';
import { moneyByDeal } from './day-money.ts';
import type { Client, Day, Deal, Minor, Payment, Stage } from './model.ts';
import { percentOf } from './money.ts';

export type ForecastClient = Pick<Client, 'client_id' | 'expected_amount' | 'expected_close' | 'merged_into'>;
export type ForecastDeal = Pick<
  Deal,
  'deal_id' | 'client_id' | 'deal_status' | 'amount' | 'manager' | 'credit_department' | 'signed_on'
> & { expected_close: Day; invoice_due_on: Day; discount_pct: number | null; cost: Minor | null };

/** Whose figures are shown alone; '' = all. */
export interface Only {
  manager: string;
  department: string;
}
export const isOne = ({ manager, department }: Only, only: Only): boolean =>
  (only.manager === '' || manager === only.manager) && (only.department === '' || department === only.department);

export interface ForecastInput {
  /** The day it is made for: amounts, dates and what is paid are of today, so it should be today. */
  asOf: Day;
  replay: Pick<Replay, 'clients'>;
  clients: readonly ForecastClient[];
  deals: readonly ForecastDeal[];
  payments: readonly Pick<Payment, 'deal_id' | 'paid_on' | 'amount'>[];
  stages: readonly Pick<Stage, 'code' | 'probability'>[];
  /** Settings.repeat_open_probability, per cent. */
  repeatProbability: number;
  only: Only;
}

export const OVERDUE = 'overdue';
/** What may come in from one client or one open repeat deal. */
export interface Chance {
  client_id: string;
  /** '' = the client's first deal, not made yet. */
  deal_id: string;
  /** '' = a repeat deal. */
  stage: string;
  manager: string;
  expected: Minor;
  /** Per cent. */
  probability: number;
  /** expected × probability, rounded once; all totals are sums of it. */
  weighted: Minor;
  close: Day;
  /** 'YYYY-MM', OVERDUE for a day before that of the report, '' = no date. */
  when: string;
}
/** Chances that have something in common. */
export interface ChanceSum {
  code: string;
  count: number;
  expected: Minor;
  weighted: Minor;
}
export interface Unpaid {
  deal_id: string;
  client_id: string;
  manager: string;
  amount: Minor;
  paid: Minor;
  balance: Minor;
  /** The day the invoice is due; '' = none is named. */
  due: Day;
}
export interface Forecast {
  /** Overdue, by month, without a date; in each those first that weigh most. */
  chances: Chance[];
  total: ChanceSum;
  overdue: ChanceSum;
  /** By `when`, in that order. */
  months: ChanceSum[];
  /** In the order of the stages, repeat deals ('') last. */
  stages: (ChanceSum & { probability: number })[];
  /** The largest first; `unpaid` = what is signed and not paid. */
  managers: (ChanceSum & { unpaid: Minor })[];
  /** Clients in the archive with an expected amount: in no total. The largest first. */
  parked: Chance[];
  /** Signed deals that are not paid: the earliest due first, those without a day last. */
  unpaid: Unpaid[];
  unpaidTotal: Minor;
}

/** The forecast of a day. Clients without a row, and deals of such, count nowhere. */
export function forecastOf(input: ForecastInput): Forecast {
  const { replay, stages, only } = input;
  const probabilities = new Map(stages.map(({ code, probability }) => [code, probability]));
  const open: Chance[] = [];
  const parked: Chance[] = [];
  for (const { client_id, expected_amount, expected_close, merged_into } of input.clients) {
    const now = replay.clients.get(client_id);
    const isWaiting = now?.cycle.outcome === 'open' || now?.cycle.outcome === 'parked';
    if (!now || !isWaiting || merged_into !== '' || !isOne(now, only) || !expected_amount) continue;
    const { stage, manager } = now;
    const probability = probabilities.get(stage) ?? 0;
    const list = now.cycle.outcome === 'open' ? open : parked;
    list.push(
      chanceOf(input, { client_id, deal_id: '', stage, manager }, expected_amount, probability, expected_close),
    );
  }
  const deals = dealsOf(input);
  for (const deal of deals) {
    const { client_id, deal_id, deal_status, manager, amount, expected_close } = deal;
    if (deal_status !== 'open' || amount === null) continue;
    const who = { client_id, deal_id, stage: '', manager };
    open.push(chanceOf(input, who, amount, input.repeatProbability, expected_close));
  }
  const chances = inTurn(open);
  const unpaid = unpaidOf(input, deals);
  const months = sumsBy(chances, 'when');
  const byStage = sumsBy(chances, 'stage');
  return {
    chances,
    total: chances.reduce(added, noneOf('')),
    overdue: months.get(OVERDUE) ?? noneOf(OVERDUE),
    months: [...months.values()],
    stages: [...stages, { code: '', probability: input.repeatProbability }].flatMap(({ code, probability }) => {
      const sum = byStage.get(code);
      return sum ? [{ ...sum, probability }] : [];
    }),
    managers: managersOf(chances, unpaid),
    parked: parked.sort((a, b) => b.expected - a.expected || byClient(a, b)),
    unpaid,
    unpaidTotal: unpaid.reduce((sum, { balance }) => sum + balance, 0),
  };
}

function chanceOf(
  { asOf }: ForecastInput,
  who: Pick<Chance, 'client_id' | 'deal_id' | 'stage' | 'manager'>,
  expected: Minor,
  probability: number,
  close: Day,
): Chance {
  const when = close !== '' && close < asOf ? OVERDUE : monthOf(close);
  const { client_id, deal_id, stage, manager } = who;
  const weighted = percentOf(expected, probability);
  return { client_id, deal_id, stage, manager, expected, probability, weighted, close, when };
}

/** Overdue, by month, without a date; in each those first that weigh most. */
function inTurn(chances: readonly Chance[]): Chance[] {
  const lists = new Map<string, Chance[]>();
  for (const chance of chances) {
    const list = lists.get(chance.when);
    if (list) list.push(chance);
    else lists.set(chance.when, [chance]);
  }
  const whens = [...lists.keys()].sort((a, b) => rankOf(a) - rankOf(b) || compare(a, b));
  return whens.flatMap((when) => (lists.get(when) ?? []).sort((a, b) => byWeight(a, b) || byClient(a, b)));
}

/** Deals of clients that have a row; a deal that nobody is credited with yet belongs to the department of its client. */
function dealsOf({ deals, clients, replay, only }: ForecastInput): ForecastDeal[] {
  const known = new Set(clients.map(({ client_id }) => client_id));
  return deals.filter(({ client_id, manager, credit_department }) => {
    const department = credit_department || (replay.clients.get(client_id)?.department ?? '');
    return known.has(client_id) && isOne({ manager, department }, only);
  });
}

function unpaidOf(input: ForecastInput, deals: readonly ForecastDeal[]): Unpaid[] {
  const money = moneyByDeal(input.deals, input.payments);
  const signed = deals.flatMap(({ deal_id, client_id, manager, deal_status, amount, invoice_due_on: due }) => {
    if (deal_status !== 'signed' || amount === null) return [];
    const paid = money.get(deal_id)?.net ?? 0;
    return paid === amount ? [] : [{ deal_id, client_id, manager, amount, paid, balance: amount - paid, due }];
  });
  const last = '9999';
  return signed.sort(
    (a, b) => compare(a.due || last, b.due || last) || b.balance - a.balance || compare(a.deal_id, b.deal_id),
  );
}

function managersOf(chances: readonly Chance[], unpaid: readonly Unpaid[]): Forecast['managers'] {
  const sums = sumsBy(chances, 'manager');
  const owed = new Map([...sums.keys()].map((code) => [code, 0]));
  for (const { manager, balance } of unpaid) owed.set(manager, (owed.get(manager) ?? 0) + balance);
  const rows = [...owed].map(([code, sum]) => ({ ...(sums.get(code) ?? noneOf(code)), unpaid: sum }));
  return rows.sort((a, b) => byWeight(a, b) || b.unpaid - a.unpaid || compare(a.code, b.code));
}

const noneOf = (code: string): ChanceSum => ({ code, count: 0, expected: 0, weighted: 0 });

function added(sum: ChanceSum, { expected, weighted }: Chance): ChanceSum {
  sum.count += 1;
  sum.expected += expected;
  sum.weighted += weighted;
  return sum;
}

/** The sums by what the chances have in common, in the order in which it first occurs. */
function sumsBy(chances: readonly Chance[], key: 'when' | 'stage' | 'manager'): Map<string, ChanceSum> {
  const sums = new Map<string, ChanceSum>();
  for (const chance of chances) {
    const code = chance[key];
    const sum = sums.get(code) ?? noneOf(code);
    if (sum.count === 0) sums.set(code, sum);
    added(sum, chance);
  }
  return sums;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Overdue first, no date last. */
const rankOf = (when: string): number => (when === OVERDUE ? 0 : when === '' ? 2 : 1);
const byWeight = (a: Chances, b: Chances): number => b.weighted - a.weighted || b.expected - a.expected;
type Chances = Pick<ChanceSum, 'expected' | 'weighted'>;
const byClient = (a: Chance, b: Chance): number => compare(a.client_id, b.client_id) || compare(a.deal_id, b.deal_id);
