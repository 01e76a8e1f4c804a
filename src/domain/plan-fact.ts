// F9, plan and fact of a month: the credited base of the Commission against the plans, and every other measure planned (rules 4.2, 5.2, 7).
import { firstDay, lastDay, monthOf, workdaysBetween } from './calendar.ts';
import type { Columns } from './columns.ts';
import { happenedUpTo, type Replay, type ReplayLine } from './cycles.ts';
import { type ForecastDeal, isOne, type Only } from './forecast.ts';
import { inOrder } from './matrix.ts';
import type { Day, HistoryLine, Issue, Minor, RevenueKind } from './model.ts';
import { proportion, ratio } from './money.ts';
import { narrowed, type Part, type Pay } from './pay.ts';
import { type PayRun, payRun } from './pay-run.ts';
import { type PlanMeasure, plannedRevenue } from './plans.ts';

/** What tells of proposals: they are counted from the lines themselves. */
export type PlanLine = ReplayLine & Pick<HistoryLine, 'contact_kind'>;

export interface PlanFactInput {
  /** 'YYYY-MM'. */
  month: string;
  /** Nothing later counts; of a closed month all counts. */
  asOf: Day;
  run: PayRun;
  /** Settings.holidays. */
  holidays: readonly Day[];
  /** All of History, and what it says up to `asOf`. */
  lines: Columns<PlanLine>;
  replay: Replay;
  /** Clients that have a row and were not merged. */
  clients: ReadonlySet<string>;
  deals: readonly Pick<
    ForecastDeal,
    'deal_status' | 'amount' | 'cost' | 'discount_pct' | 'manager' | 'credit_department' | 'signed_on'
  >[];
  only: Only;
}

/** Money against its plan. */
export interface Attained {
  /** '' = all, or the house. */
  person: string;
  department: string;
  plan: Minor;
  /** The credited base: the number of the Commission. */
  fact: Minor;
  /** As fractions; null = there is no plan. */
  attainment: number | null;
  /** What the month comes to if every working day brings as much; null = none has passed. */
  pace: Minor | null;
  paceOfPlan: number | null;
  refunds: Minor;
  netCash: Minor;
}
/** A measure that Plans names besides all revenue. `plan` and `fact` are minor units for revenue, else counts. */
export interface Measured {
  scope: string;
  measure: PlanMeasure;
  plan: number;
  fact: number;
  attainment: number | null;
}
/** What the deals signed in the month were sold at: how many they are, and means as fractions, null = no deal has the figure. */
export interface SoldAt {
  person: string;
  deals: number;
  discount: number | null;
  margin: number | null;
}
export interface PlanFact {
  /** Working days: all of the month, and those that have passed, the day of the report included. */
  workdays: number;
  elapsed: number;
  people: Attained[];
  total: Attained;
  departments: Attained[];
  departmentsTotal: Attained;
  measures: Measured[];
  /** Everybody who signed a deal in the month; none while no deal has a figure. */
  soldAt: SoldAt[];
  soldAtTotal: SoldAt;
  /** What makes the facts of a closed month doubtful: its lines in the ledger are gone or were changed. */
  warnings: Issue[];
}

const DOUBTFUL = ['ledger_missing', 'ledger_differs'];

const MEASURES: readonly PlanMeasure[] = ['revenue_new', 'revenue_repeat', 'first_contacts', 'proposals', 'deals'];

export function planFactOf(input: PlanFactInput): PlanFact {
  const { month, asOf, run, holidays, only } = input;
  const [first, last] = [firstDay(month), lastDay(month)];
  const isClosed = month <= run.lock.through;
  const day = isClosed || asOf > last ? last : asOf;
  const payments = run.payments.filter(({ paid_on }) => paid_on <= day);
  const whole = payRun({ ...run, payments }, month);
  const report = narrowed(whole, only.department, only.manager);
  const workdays = workdaysBetween(first, last, holidays);
  const elapsed = workdaysBetween(first, day, holidays);

  const attained = (person: string, department: string, { base, plan, refunds, netCash }: Sums): Attained => {
    const pace = elapsed === 0 ? null : proportion(base, workdays, elapsed);
    const paceOfPlan = pace === null ? null : ratio(pace, plan);
    return { person, department, plan, fact: base, attainment: ratio(base, plan), pace, paceOfPlan, refunds, netCash };
  };
  const people = report.parts.filter(isBusy).map((part) => attained(part.person, part.department, part));
  const departments = report.departments
    .map((one) => {
      // The plan of a department is its own only where all of it is shown.
      const own = only.manager === '' ? plannedRevenue(run.plans, month, one.department) : null;
      return attained('', one.department, { ...one, plan: own ?? one.plan });
    })
    .filter(({ fact, plan, refunds }) => isBusy({ base: fact, plan, refunds }));
  const sumOf = (key: 'plan' | 'fact' | 'refunds' | 'netCash') => departments.reduce((sum, one) => sum + one[key], 0);
  const planned = { base: sumOf('fact'), plan: sumOf('plan'), refunds: sumOf('refunds'), netCash: sumOf('netCash') };
  return {
    workdays,
    elapsed,
    people,
    total: attained('', '', report.total),
    departments,
    departmentsTotal: attained('', '', planned),
    measures: measuresOf(input, report.parts),
    warnings: whole.warnings.filter(({ code }) => DOUBTFUL.includes(code)),
    ...soldAtOf(input),
  };
}

type Sums = Pick<Pay, 'base' | 'plan' | 'refunds' | 'netCash'>;

const isBusy = ({ base, plan, refunds }: Pick<Pay, 'base' | 'plan' | 'refunds'>): boolean =>
  base !== 0 || plan !== 0 || refunds !== 0;

function measuresOf(input: PlanFactInput, parts: readonly Part[]): Measured[] {
  const { run, month, only } = input;
  const done = doneIn(input);
  const ofKind = (scope: string, kind: RevenueKind): Minor =>
    parts
      .filter(({ person, department }) => person === scope || department === scope)
      .flatMap(({ schemes }) => schemes.filter((scheme) => scheme.kind === kind))
      .reduce((sum, { base }) => sum + base, 0);
  const factOf = (scope: string, measure: PlanMeasure): number => {
    if (measure === 'revenue_new') return ofKind(scope, 'new');
    if (measure === 'revenue_repeat') return ofKind(scope, 'repeat');
    return done.get(`${measure} ${scope}`) ?? 0;
  };
  const people = run.team.map(({ person_id }) => person_id);
  const homes = new Map(run.team.map(({ person_id, department }) => [person_id, department as string]));
  const isShown = (scope: string): boolean =>
    homes.has(scope)
      ? isOne({ manager: scope, department: homes.get(scope) ?? '' }, only)
      : only.manager === '' && isOne({ manager: '', department: scope }, only);
  const plans = run.plans.filter((row) => row.month === month && row.scope !== '' && isShown(row.scope));
  const scopes = inOrder(
    plans.map(({ scope }) => scope),
    people,
  );
  return scopes.flatMap((scope) =>
    MEASURES.flatMap((measure): Measured[] => {
      const plan = plans.find((row) => row.scope === scope && row.measure === measure)?.value ?? null;
      if (plan === null) return [];
      const fact = factOf(scope, measure);
      return [{ scope, measure, plan, fact, attainment: ratio(fact, plan) }];
    }),
  );
}

/**
 * How often each measure was done in the month, by person and by department: "deals M-01", "deals sales". It counts for
 * whoever had the client right then (rules 7); what was undone does not count.
 */
function doneIn({ month, asOf, lines, replay, clients }: PlanFactInput): Map<string, number> {
  const done = new Map<string, number>();
  const add = (measure: PlanMeasure, on: Day, { manager, department }: Only): void => {
    if (monthOf(on) !== month) return;
    for (const scope of [manager, department]) {
      done.set(`${measure} ${scope}`, (done.get(`${measure} ${scope}`) ?? 0) + 1);
    }
  };
  const won = new Set(replay.steps.filter(({ kind }) => kind === 'won').map(({ code }) => code));
  for (const { client_id, imported, reached, visits, outcome, closed } of replay.cycles) {
    if (!clients.has(client_id)) continue;
    const [first] = reached;
    if (first && !imported) add('first_contacts', first.on, first);
    // Who came in as a customer was won by nobody here.
    const cameWon = imported && won.has(visits[0]?.stage ?? '');
    if (closed && outcome === 'won' && !cameWon) add('deals', closed.on, closed);
  }
  for (const at of happenedUpTo(lines, asOf)) {
    if (lines.contact_kind[at] !== 'proposal' || !clients.has(lines.client_id[at] as string)) continue;
    const [manager, department] = [lines.manager_to[at] as string, lines.department_to[at] as string];
    add('proposals', lines.event_on[at] as Day, { manager, department });
  }
  return done;
}

function soldAtOf({ deals, month, asOf, run, only }: PlanFactInput): Pick<PlanFact, 'soldAt' | 'soldAtTotal'> {
  const signed = deals.filter(
    ({ deal_status, signed_on, manager, credit_department }) =>
      (deal_status === 'signed' || deal_status === 'done') &&
      monthOf(signed_on) === month &&
      signed_on <= asOf &&
      isOne({ manager, department: credit_department }, only),
  );
  const sold = (person: string, own: typeof signed): SoldAt => ({
    person,
    deals: own.length,
    discount: mean(own.flatMap(({ discount_pct }) => (discount_pct === null ? [] : [discount_pct / 100]))),
    margin: mean(own.flatMap(({ amount, cost }) => (amount && cost !== null ? [(amount - cost) / amount] : []))),
  });
  const people = inOrder(
    signed.map(({ manager }) => manager),
    run.team.map(({ person_id }) => person_id),
  );
  const soldAtTotal = sold('', signed);
  if (soldAtTotal.discount === null && soldAtTotal.margin === null) return { soldAt: [], soldAtTotal };
  const soldAt = people.map((person) =>
    sold(
      person,
      signed.filter(({ manager }) => manager === person),
    ),
  );
  return { soldAt, soldAtTotal };
}

const mean = (values: readonly number[]): number | null =>
  ratio(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
