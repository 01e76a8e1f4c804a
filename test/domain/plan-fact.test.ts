// Plan and fact of a month (F9): one number with the Commission, its pace, the other measures planned, discounts and margins.
import { describe, expect, it } from 'vitest';
import { workdaysBetween } from '../../src/domain/calendar.ts';
import { columnsOf } from '../../src/domain/columns.ts';
import { REPLAY_KEYS, replayCycles } from '../../src/domain/cycles.ts';
import { payRun } from '../../src/domain/pay-run.ts';
import { ledgerOf } from '../../src/domain/payroll.ts';
import { type PlanFactInput, planFactOf } from '../../src/domain/plan-fact.ts';
import type { PlanMeasure, PlanRow } from '../../src/domain/plans.ts';
import { buildHistory, dictionaries, type StoryEvent, story } from './golden.ts';
import { defaultRates, payment, payRules, teamRow } from './payroll-story.ts';

const OPEN = { through: '', at: '' };
const ALL = { manager: '', department: '' };
const team = [
  teamRow('Ivan', 'sales', { plan_month: 15_000_000 }),
  teamRow('Maria', 'sales', { plan_month: 10_000_000 }),
  teamRow('Olga', 'client'),
];
const plan = (scope: string, measure: PlanMeasure, value: number, month = '2026-06'): PlanRow => ({
  month,
  scope,
  measure,
  value,
});

interface Given extends Partial<Omit<PlanFactInput, 'run'>> {
  run?: Partial<PlanFactInput['run']>;
  events?: readonly StoryEvent[];
  /** Event id → kind of contact. */
  kinds?: Record<string, string>;
}

function planFact({ run, events = [], kinds = {}, ...given }: Given) {
  const asOf = given.asOf ?? '2026-06-30';
  const told = buildHistory(events).lines.map((line) => ({ ...line, contact_kind: kinds[line.event_id] ?? '' }));
  const lines = columnsOf(told, [...REPLAY_KEYS, 'contact_kind']);
  return planFactOf({
    month: '2026-06',
    asOf,
    run: {
      team,
      plans: [],
      rates: defaultRates,
      payments: [],
      rules: payRules,
      ledger: [],
      lock: OPEN,
      ...run,
    },
    holidays: [],
    lines,
    replay: replayCycles(lines, dictionaries, asOf),
    clients: new Set(events.map(({ client }) => client)),
    deals: [],
    only: ALL,
    ...given,
  });
}

/** The payments of rules 4.3: C-01, C-03 and the first part of C-04, all Ivan's. */
const ofIvan = [
  payment('P-1', 12_000_000, 'Ivan', 'sales', { paid_on: '2026-06-02' }),
  payment('P-2', 3_000_000, 'Ivan', 'sales', { paid_on: '2026-06-05' }),
  payment('P-3', 2_000_000, 'Ivan', 'sales', { paid_on: '2026-06-15' }),
];

describe('plan and fact', () => {
  it('of rules 4.3: Ivan 113.3 %, Maria 0.0 %, the department 68.0 %', () => {
    const { people, departments, total } = planFact({ run: { payments: ofIvan } });
    // 170 000 ÷ 150 000; 0 ÷ 100 000; 170 000 ÷ 250 000.
    expect(people.map(({ person, fact, attainment }) => [person, fact, (attainment ?? 0).toFixed(3)])).toEqual([
      ['Ivan', 17_000_000, '1.133'],
      ['Maria', 0, '0.000'],
    ]);
    expect(departments.map(({ department, plan, attainment }) => [department, plan, attainment])).toEqual([
      ['sales', 25_000_000, 0.68],
    ]);
    expect(total).toMatchObject({ fact: 17_000_000, attainment: 0.68 });
  });

  it('runs on at the pace of the working days so far', () => {
    // 15 June, a Monday: 11 of 22 working days; with two holidays, the 1st and the 29th, 10 of 20.
    const half = planFact({ run: { payments: ofIvan }, asOf: '2026-06-15' });
    expect(half).toMatchObject({ workdays: 22, elapsed: 11, total: { fact: 17_000_000, pace: 34_000_000 } });
    expect(half.total.paceOfPlan).toBe(1.36);
    const rest = {
      run: { payments: ofIvan },
      asOf: '2026-06-15',
      holidays: ['2026-06-01', '2026-06-29', '2026-06-28'],
    };
    expect(planFact(rest)).toMatchObject({ workdays: 20, elapsed: 10, total: { pace: 34_000_000 } });
    // 10 June: 150 000.00 in 8 of 22 days makes 412 500.00; what came on the 15th does not exist yet.
    expect(planFact({ run: { payments: ofIvan }, asOf: '2026-06-10' })).toMatchObject({
      elapsed: 8,
      total: { fact: 15_000_000, pace: 41_250_000 },
    });
    // Before the month nothing can be said.
    expect(planFact({ run: { payments: ofIvan }, asOf: '2026-05-31' })).toMatchObject({
      elapsed: 0,
      total: { fact: 0, pace: null, paceOfPlan: null },
    });
  });

  it('keeps refunds of earlier months apart', () => {
    const refund = payment('P-9', -500_000, 'Ivan', 'sales', { refund_of: 'P-0' });
    const old = payment('P-0', 900_000, 'Ivan', 'sales', { paid_on: '2026-05-05' });
    const same = payment('P-8', -1_000_000, 'Ivan', 'sales', { refund_of: 'P-3' });
    const { total } = planFact({ run: { payments: [old, ...ofIvan, same, refund] } });
    // 170 000 − 10 000 of this month; 5 000 of May.
    expect(total).toMatchObject({ fact: 16_000_000, refunds: -500_000, netCash: 15_500_000 });
  });

  it('prints a closed month from the ledger, whatever the payments say now and whichever day is asked for', () => {
    const months = { team, plans: [], rates: defaultRates, payments: ofIvan, rules: payRules, ledger: [], lock: OPEN };
    const ledger = ledgerOf(payRun(months, '2026-06')).map((line) => ({
      ...line,
      closed_at: 'x',
      closed_by: 'Olga',
      superseded_on: '',
      note: '',
    }));
    const lock = { through: '2026-06', at: 'x' };
    const found = planFact({ run: { ledger, lock, payments: [] }, asOf: '2026-06-10' });
    expect(found.warnings).toEqual([]);
    // Its lines are gone: nothing is known of it, and that is told.
    expect(planFact({ run: { lock, payments: ofIvan } })).toMatchObject({
      total: { fact: 0 },
      warnings: [{ code: 'ledger_missing', month: '2026-06' }],
    });
    expect(found).toMatchObject({ workdays: 22, elapsed: 22, total: { fact: 17_000_000, pace: 17_000_000 } });
  });

  it('takes the plan of a department from Plans where it has one, and not for one person alone', () => {
    const run = { payments: ofIvan, plans: [plan('sales', 'revenue', 34_000_000)] };
    expect(planFact({ run }).departmentsTotal).toMatchObject({ plan: 34_000_000, attainment: 0.5 });
    const alone = planFact({ run, only: { manager: 'Maria', department: '' } });
    expect(alone.departmentsTotal).toMatchObject({ plan: 10_000_000, fact: 0 });
    expect(alone.people.map(({ person }) => person)).toEqual(['Maria']);
  });

  it('leaves nobody out who brought something, the house neither', () => {
    const house = payment('P-7', 100, '', 'client');
    const { people, departments } = planFact({ run: { team: [teamRow('Olga', 'client')], payments: [house] } });
    expect(people.map(({ person, fact, attainment }) => [person, fact, attainment])).toEqual([['', 100, null]]);
    expect(departments.map(({ department, fact }) => [department, fact])).toEqual([['client', 100]]);
  });
});

describe('other measures planned', () => {
  const events = [
    ...story('a', 'Ivan', '2026-06-01 create', '2026-06-02 c1', '2026-06-10 deal 500'),
    ...story(
      'b',
      'Maria',
      '2026-06-01 create',
      '2026-06-03 c1',
      '2026-06-04 contact',
      '2026-06-05 assign Ivan',
      '2026-06-08 c2',
    ),
    ...story('c', 'Ivan', '2026-05-01 create', '2026-05-30 c1', '2026-06-04 contact'),
    // Came in with a state: nobody here made the first contact with d, nobody won e; d was won here.
    ...story('d', 'Ivan', '2026-06-01 create c1', '2026-06-20 deal 100'),
    ...story('e', 'Ivan', '2026-06-02 create deal'),
    ...story('f', 'Ivan', '2026-06-01 create', '2026-06-02 c1', '2026-06-03 void H-000016'),
  ];

  it('count for whoever had the client then', () => {
    expect(events[15]).toMatchObject({ client: 'f', to: 'c1' });
    const kinds = { 'H-000006': 'proposal', 'H-000008': 'proposal', 'H-000011': 'proposal', 'H-000002': 'call' };
    const plans = [
      plan('sales', 'deals', 4),
      plan('Ivan', 'first_contacts', 4),
      plan('Ivan', 'proposals', 0),
      plan('Maria', 'proposals', 2),
      plan('Ivan', 'deals', 1),
      plan('Ivan', 'deals', 9, '2026-05'),
      plan('Ivan', 'revenue', 100),
    ];
    const { measures } = planFact({ events, kinds, run: { plans } });
    expect(measures).toEqual([
      // a; of b it was Maria.
      { scope: 'Ivan', measure: 'first_contacts', plan: 4, fact: 1, attainment: 0.25 },
      // b on the 8th, in a step, and c on the 4th.
      { scope: 'Ivan', measure: 'proposals', plan: 0, fact: 2, attainment: null },
      // a and d.
      { scope: 'Ivan', measure: 'deals', plan: 1, fact: 2, attainment: 2 },
      { scope: 'Maria', measure: 'proposals', plan: 2, fact: 1, attainment: 0.5 },
      { scope: 'sales', measure: 'deals', plan: 4, fact: 2, attainment: 0.5 },
    ]);
  });

  it('know new revenue from repeat revenue', () => {
    const repeat = payment('P-5', 700, 'Ivan', 'sales', { revenue_kind: 'repeat' });
    const plans = [plan('Ivan', 'revenue_new', 34_000_000), plan('sales', 'revenue_repeat', 1400)];
    const found = planFact({ run: { payments: [...ofIvan, repeat], plans } });
    expect(found.measures.map(({ measure, fact, attainment }) => [measure, fact, attainment])).toEqual([
      ['revenue_new', 17_000_000, 0.5],
      ['revenue_repeat', 700, 0.5],
    ]);
    // Both together are Ivan's plan of the month (rules 1.8).
    expect(found.people[0]).toMatchObject({ person: 'Ivan', plan: 34_000_000, fact: 17_000_700 });
  });

  it('are shown of one person or department alone', () => {
    const plans = [
      plan('Ivan', 'deals', 1),
      plan('Olga', 'deals', 1),
      plan('sales', 'deals', 1),
      plan('client', 'deals', 1),
    ];
    const scopes = (only: PlanFactInput['only']) =>
      planFact({ run: { plans }, only }).measures.map(({ scope }) => scope);
    expect(scopes({ manager: 'Ivan', department: '' })).toEqual(['Ivan']);
    expect(scopes({ manager: '', department: 'client' })).toEqual(['Olga', 'client']);
  });
});

describe('discounts and margins', () => {
  const deal = (manager: string, discount_pct: number | null, cost: number | null, given = {}) => ({
    deal_status: 'signed' as const,
    amount: 1000,
    credit_department: 'sales' as const,
    signed_on: '2026-06-10',
    manager,
    discount_pct,
    cost,
    ...given,
  });

  it('are means of the deals that have the figure, by who signed them', () => {
    const deals = [
      deal('Maria', 10, null),
      deal('Ivan', 5, 600),
      deal('Ivan', null, 900, { deal_status: 'done' }),
      deal('Ivan', 0, null),
      // Cancelled, of another month, not signed;
      // Olga's deal has no figure at all.
      deal('Ivan', 50, 0, { deal_status: 'cancelled' }),
      deal('Ivan', 50, 0, { signed_on: '2026-05-31' }),
      deal('Ivan', 50, 0, { deal_status: 'open', signed_on: '' }),
      deal('Olga', null, null),
    ];
    const { soldAt, soldAtTotal } = planFact({ deals });
    // Discount (5 + 0) ÷ 2; margin (40 % + 10 %) ÷ 2.
    expect(soldAt).toEqual([
      { person: 'Ivan', deals: 3, discount: 0.025, margin: 0.25 },
      { person: 'Maria', deals: 1, discount: 0.1, margin: null },
      { person: 'Olga', deals: 1, discount: null, margin: null },
    ]);
    // (10 + 5 + 0) ÷ 3 of the five deals signed.
    expect(soldAtTotal).toMatchObject({ deals: 5, discount: expect.closeTo(0.05), margin: 0.25 });
    expect(planFact({ deals: [deal('Olga', null, null)] }).soldAt).toEqual([]);
  });
});

it('working days are Monday to Friday without holidays', () => {
  // June 2026 begins on a Monday: 4 weeks of five and two days.
  expect(workdaysBetween('2026-06-01', '2026-06-30', [])).toBe(22);
  expect(workdaysBetween('2026-06-06', '2026-06-07', [])).toBe(0);
  expect(workdaysBetween('2026-06-05', '2026-06-08', ['2026-06-08', '2026-06-06'])).toBe(1);
  expect(workdaysBetween('2026-06-02', '2026-06-01', [])).toBe(0);
});
