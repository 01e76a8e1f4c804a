// The report Departments: the example of rules 5.7 to the cent, and the figures beside the warnings.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { departments } from '../../src/domain/departments.ts';
import type { Department, RevenueKind } from '../../src/domain/model.ts';
import { percentOf } from '../../src/domain/money.ts';
import type { PayrollLine } from '../../src/domain/payroll.ts';
import { sharedFile } from '../shared.ts';
import { deal, firstContact, june, line, paid, row, run, SALES_ALONE, TEAM } from './departments-story.ts';
import { defaultRates, payment, payRules, teamRow } from './payroll-story.ts';

type Credit = [string, Department];
interface Golden {
  team: [string, Department, string, string, number, number, number | null, number | null][];
  payments: Record<string, [number, RevenueKind, string | null, Credit[], number]>;
}
const path = sharedFile('golden/commission.json');

/** P-077 of May, 60 000.00, for which 5 040.00 were paid when May was closed. */
const may = { month: '2026-05', person: 'Boris', department: 'sales' as const, closed_at: 'then', closed_by: 'Olga' };
const blank = { superseded_on: '', note: '', line_no: 1, revenue_kind: 'new' as const };
const LEDGER: PayrollLine[] = [
  {
    ...may,
    ...blank,
    line_kind: 'commission',
    payment_id: 'P-077',
    base: 6_000_000,
    rate: 8.4,
    amount: 504_000,
    data: JSON.stringify({ whole: 6_000_000, paid_on: '2026-05-20' }),
  },
  {
    ...may,
    ...blank,
    line_kind: 'total',
    payment_id: '',
    base: 6_000_000,
    rate: null,
    amount: 504_000,
    data: JSON.stringify({
      plan: 0,
      schemes: [{ kind: 'new', basis: 'amount', bands: [], commission: 504_000, capped: 504_000 }],
    }),
  },
];

describe.skipIf(path === null)('June 2026 of rules 5.5 and 5.7', () => {
  const golden = JSON.parse(path ? readFileSync(path, 'utf8') : '{"team":[],"payments":{}}') as Golden;
  const team = golden.team.map(([person, department, valid_from, valid_to, base_salary, plan_month, rate_new, cap]) =>
    teamRow(person, department, {
      valid_from,
      valid_to,
      base_salary,
      plan_month,
      rate_new,
      cap,
      role: department === 'sales' ? 'seller' : 'client_manager',
    }),
  );
  const payments = Object.entries(golden.payments).map(
    ([id, [amount, revenue_kind, refund_of, [first, second], percent]]) => {
      const split = second ? { manager2: second[0], dept2: second[1], share2: percentOf(amount, percent) } : {};
      return payment(id, amount, first![0], first![1], { revenue_kind, refund_of: refund_of ?? '', ...split });
    },
  );
  const found = () =>
    departments(
      june({
        fixed: 25_000_000,
        run: run({
          team,
          rates: defaultRates,
          payments: [...payments, payment('P-077', 6_000_000, 'Boris', 'sales', { paid_on: '2026-05-20' })],
          rules: { ...payRules, goLive: '2026-05-01' },
          ledger: LEDGER,
          lock: { through: '2026-05', at: 'then' },
        }),
      }),
    );

  it('has the indicators of the table', () => {
    const { sales, client, both, ratios, staff } = found();
    expect(sales).toMatchObject({ revenue: 23_895_075, base: 25_895_075, pay: 2_345_775, payPerFte: 740_771 });
    expect(client).toMatchObject({ revenue: 34_500_040, base: 34_500_040, pay: 1_260_000, payPerFte: 840_000 });
    expect(both).toMatchObject({ revenue: 58_395_115, pay: 3_605_775 });
    // 1 + 1 + 20/30 + 15/30, and 1 + 15/30.
    expect([sales.fte, client.fte]).toEqual([expect.closeTo(3.1667, 4), 1.5]);
    // 21 971.08 ÷ 258 950.75 and 10 800.00 ÷ 345 000.40.
    expect([sales.rate, client.rate]).toEqual([expect.closeTo(0.0848, 4), expect.closeTo(0.0313, 4)]);
    expect(ratios.month).toBeCloseTo(0.6926, 4);
    // By plan: (150 000 + 120 000 + 66 666.67 + 50 000) ÷ (200 000 + 90 000) = 386 666.67 ÷ 290 000.
    expect(ratios.plan).toBeCloseTo(1.3333, 4);
    expect(staff).toEqual({ sellers: 3, heads: 0, weak: [], hasClientDepartment: true });
  });

  it('fires W1, W2 and W4, is quiet in W3, W7 and W8, and needs history for W5, W6 and W9', () => {
    const states = Object.fromEntries(found().warnings.map(({ code, state }) => [code, state]));
    expect(states).toEqual({
      w1: 'fires',
      plan: 'fires',
      w2: 'fires',
      w3: 'quiet',
      w4: 'fires',
      w5: 'few',
      w6: 'few',
      w7: 'quiet',
      w8: 'quiet',
      w9: 'few',
      w10: 'quiet',
      w11: 'quiet',
      w12: 'quiet',
    });
  });

  it('tells what would be without a department', () => {
    expect(found().whatIf).toMatchObject({
      withoutSales: { first: 33_465_039, year: 341_519_242, above: 10 },
      withoutClient: { first: 23_895_075, year: 286_740_900, above: 0 },
    });
  });

  it('takes a closed month from the ledger: what is edited afterwards changes nothing', () => {
    const edited = departments(
      june({
        month: '2026-05',
        asOf: '2026-05-31',
        run: run({
          team,
          rates: defaultRates,
          payments: [payment('P-077', 1, 'Boris', 'sales', { paid_on: '2026-05-20' })],
          ledger: LEDGER,
          lock: { through: '2026-05', at: 'then' },
        }),
      }),
    );
    expect(edited.sales).toMatchObject({ revenue: 6_000_000, base: 6_000_000, pay: 504_000 });
    expect(edited.months.map(({ month, fresh }) => [month, fresh])).toEqual([['2026-05', 6_000_000]]);
  });
});

describe('pay and full-time positions', () => {
  it('leave heads out, and count the share of time', () => {
    const team = [
      teamRow('Ann', 'sales', { role: 'seller', base_salary: 100_000, fte: 50 }),
      teamRow('Hal', 'sales', { role: 'head_sales', base_salary: 300_000 }),
      teamRow('Kate', 'client', { role: 'client_manager', base_salary: 90_000 }),
    ];
    // 1 000.00 for half a position is 2 000.00 for a whole one.
    const { sales, client } = departments(june({ run: run({ team }) }));
    expect(sales).toMatchObject({ fte: 0.5, pay: 100_000, payPerFte: 200_000 });
    expect(client).toMatchObject({ fte: 1, pay: 90_000, payPerFte: 90_000 });
  });

  it('leave out who keeps the books or the base, wherever they stand in Team', () => {
    const team = [
      teamRow('Ann', 'sales', { role: 'seller', base_salary: 100_000 }),
      teamRow('Bea', 'sales', { role: 'bookkeeper', base_salary: 50_000 }),
      teamRow('Dan', 'client', { role: 'data_keeper', base_salary: 40_000 }),
    ];
    const { sales, client, staff, activity } = departments(june({ run: run({ team }) }));
    expect(sales).toMatchObject({ fte: 1, pay: 100_000, payPerFte: 100_000 });
    expect(client).toMatchObject({ fte: 0, pay: 0, payPerFte: null });
    expect(staff.hasClientDepartment).toBe(false);
    expect(activity.map(({ person }) => person)).toEqual(['Ann']);
  });

  it('are not told where Team has no pay columns', () => {
    const { sales, client, both } = departments(june({ hasPay: false }));
    expect([sales.pay, client.payPerFte, both.pay]).toEqual([null, null, null]);
  });
});

describe('months', () => {
  it('are twelve at most and begin with go-live; refunds lower the month they are made in', () => {
    const payments = [
      paid('2025-03', 'new', 100),
      paid('2025-07', 'new', 200),
      paid('2026-06', 'repeat', 500),
      paid('2026-06', 'repeat', -50, { refund_of: 'P-old' }),
    ];
    const all = departments(june({ run: run({ payments }) })).months;
    expect(all.map(({ month }) => month)).toHaveLength(12);
    expect(all[0]).toMatchObject({ month: '2025-07', fresh: 20_000 });
    expect(all.at(-1)).toMatchObject({ month: '2026-06', fresh: 0, repeat: 45_000 });
    const late = run({ payments, rules: { ...payRules, goLive: '2026-05-10' } });
    expect(departments(june({ run: late })).months.map(({ month }) => month)).toEqual(['2026-05', '2026-06']);
  });
});

describe('churn', () => {
  // Cycles of 30 days: dormant from 90 days after the last order on.
  const clients = ['C-1', 'C-2', 'C-3', 'C-4'].map((id) => row(id, { order_cycle_days: 30 }));
  const deals = [
    deal('D-1', 'C-1', { signed_on: '2026-03-15' }), // 77 days on 31 May: active; 107 on 30 June: lost
    deal('D-2', 'C-2', { signed_on: '2026-05-20' }), // active
    deal('D-3', 'C-3', { signed_on: '2026-01-01' }), // dormant before June
    deal('D-4', 'C-4', { signed_on: '2026-06-10' }), // not yet a client when June began
  ];
  const payments = [paid('2026-06', 'repeat', 1000)];

  it('is measured when Settings leave it blank: one of two active clients turned dormant', () => {
    const found = departments(june({ clients, deals, churn: null, run: run({ payments }) }));
    expect(found.whatIf?.input.churn).toBe(50);
    // 1 000.00 × 50 % in the first month.
    expect(found.whatIf?.withoutSales.first).toBe(50_000);
  });

  it('is what Settings say otherwise', () => {
    expect(departments(june({ clients, deals, run: run({ payments }) })).whatIf?.input.churn).toBe(3);
  });
});

describe('satisfaction', () => {
  const score = (on: string, client: string, points: number, department = 'client') =>
    line(on, client, {
      event_type: 'contact',
      contact_kind: 'aftersale',
      score: points,
      department_to: department,
    } as never);

  it('is the last score of each client asked in the last 90 days', () => {
    const undone = score('2026-06-20', 'C-3', 1);
    const { client, sales, both } = departments(
      june({
        lines: [
          score('2026-03-30', 'C-1', 1), // 92 days before
          score('2026-05-01', 'C-1', 2),
          score('2026-06-01', 'C-1', 4),
          score('2026-06-02', 'C-2', 2),
          undone,
          line('2026-06-21', 'C-3', { event_type: 'void', voids: undone.event_id }),
          score('2026-06-03', 'C-4', 5, 'sales'),
        ],
      }),
    );
    expect(client.scores).toEqual({ asked: 2, mean: 3, low: 1 });
    expect(sales.scores).toEqual({ asked: 1, mean: 5, low: 0 });
    expect(both.scores.asked).toBe(3);
  });
});

describe('newcomers', () => {
  it('stand apart in their first three months, beside their own month before', () => {
    const hired = (hired_on: string) => ({ role: 'seller', hired_on, valid_from: hired_on });
    const team = [
      ...SALES_ALONE,
      // On 30 June the fourth month of who began on 31 March begins (rules 7); who began a day later is in the third.
      teamRow('Old', 'sales', hired('2026-03-31')),
      teamRow('New', 'sales', hired('2026-04-01')),
      teamRow('Bea', 'sales', { ...hired('2026-06-01'), role: 'bookkeeper' }),
    ];
    const lines = [...firstContact('2026-05-04', 'C1', 'New'), ...firstContact('2026-06-02', 'C2', 'New')];
    const given = june({ run: run({ team }), lines, clients: [row('C1'), row('C2')] });
    const { activity } = departments(given);
    expect(activity.filter(({ last }) => last !== null)).toMatchObject([
      { person: 'New', now: { active: 1 }, last: { active: 1, passive: 0 } },
    ]);
    const off = departments({ ...given, policy: { ...given.policy, newcomer_months: 0 } });
    expect(off.activity.every(({ last }) => last === null)).toBe(true);
  });
});

describe('activity', () => {
  const clients = [row('C-1'), row('C-2', { source: 'website' }), row('C-3'), row('C-9', { merged_into: 'C-1' })];
  const lines = [
    ...firstContact('2026-02-10', 'C-3', 'Bob'),
    ...firstContact('2026-06-02', 'C-1'),
    ...firstContact('2026-06-03', 'C-2'),
    ...firstContact('2026-06-03', 'C-9'),
    line('2026-06-10', 'C-1', { event_type: 'contact', contact_kind: 'call' }),
    line('2026-06-10', 'C-1', { event_type: 'contact', contact_kind: 'email' }), // the same day: one contact
    line('2026-06-11', 'C-1', { event_type: 'contact', contact_kind: 'no_answer' }), // an attempt
    line('2026-06-15', 'C-1', { event_type: 'contact', contact_kind: 'call' }), // the day of the first payment
    line('2026-06-16', 'C-1', { event_type: 'contact', contact_kind: 'call' }),
  ];
  const payments = [paid('2026-06', 'new', 10, { deal_id: 'D-1' })];
  const found = () => departments(june({ clients, lines, deals: [deal('D-1', 'C-1')], run: run({ payments }) }));

  it('counts first contacts by who began, and contacts by who had paid before', () => {
    // Not paid yet: 2, 3, 10 and 15 June; after the payment: 16 June.
    expect(found().activity.find(({ person }) => person === 'Ann')?.now).toEqual({
      active: 1,
      passive: 1,
      fresh: 4,
      paying: 1,
    });
  });

  it('puts the mean of three months beside it, once History is that old', () => {
    const bob = found().activity.find(({ person }) => person === 'Bob');
    expect(bob?.before).toEqual({ active: 0, passive: 0, fresh: 0, paying: 0 });
    const may = departments(june({ month: '2026-05', asOf: '2026-05-31', clients, lines, run: run() }));
    // February of Bob is one of three months: a third.
    expect(may.activity.find(({ person }) => person === 'Bob')?.before?.active).toBeCloseTo(1 / 3, 10);
    const early = departments(june({ month: '2026-04', asOf: '2026-04-30', clients, lines, run: run() }));
    expect(early.activity.every(({ before }) => before === null)).toBe(true);
  });
});

describe('an empty base', () => {
  it('has figures, no ratios and no errors', () => {
    const found = departments(june({ run: run({ team: [] }) }));
    expect(found.ratios).toEqual({ month: null, window: null, plan: null, months: 1 });
    expect(found.whatIf).toBeNull();
    expect(found.warnings.filter(({ state }) => state === 'fires').map(({ code }) => code)).toEqual(['w4']);
    expect(found.activity).toEqual([]);
    expect(found.sales.rate).toBeNull();
  });

  it('leaves out what speaks of two departments where there is one', () => {
    const { policy } = june();
    const found = departments(june({ policy: { ...policy, split_departments: false }, run: run({ team: TEAM }) }));
    expect(found.warnings.map(({ code }) => code)).toEqual(['w4', 'w9', 'w11', 'w12']);
    expect(found.whatIf).toBeNull();
  });
});
