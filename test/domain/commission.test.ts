// Commission: the worked example of rules 5.5 to the cent.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commission } from '../../src/domain/commission.ts';
import type { Department, RevenueKind } from '../../src/domain/model.ts';
import { percentOf } from '../../src/domain/money.ts';
import { pivot } from '../../src/domain/pivot.ts';
import { sharedFile } from '../shared.ts';
import { input, partOf, payment, payRules, teamRow } from './payroll-story.ts';

type Credit = [string, Department];
interface Golden {
  team: [string, Department, string, string, number, number, number | null, number | null][];
  payments: Record<string, [number, RevenueKind, string | null, Credit[], number]>;
  frozen_lines: Record<
    string,
    { amount: number; commission: number; person: string; dept: Department; kind: RevenueKind }
  >;
  month: string;
  expected: {
    people: Record<
      string,
      Record<'commission' | 'capped' | 'bonus' | 'clawback' | 'payable' | 'salary' | 'total', number>
    >;
    attainment: Record<string, string>;
    lines_anna: number[];
    lines_emil_client: number[];
    new_gross: number;
    new_net: number;
    repeat_net: number;
    pay_sales: number;
    pay_client: number;
  };
}
const path = sharedFile('golden/commission.json');

describe.skipIf(path === null)('the worked example (rules 5.5)', () => {
  const golden = JSON.parse(
    path ? readFileSync(path, 'utf8') : '{"team":[],"payments":{},"frozen_lines":{}}',
  ) as Golden;
  const team = golden.team.map(([person, department, valid_from, valid_to, base_salary, plan_month, rate_new, cap]) =>
    teamRow(person, department, { valid_from, valid_to, base_salary, plan_month, rate_new, cap }),
  );
  const payments = Object.entries(golden.payments).map(
    ([id, [amount, revenue_kind, refund_of, [first, second], percent]]) => {
      const split = second ? { manager2: second[0], dept2: second[1], share2: percentOf(amount, percent) } : {};
      return payment(id, amount, first![0], first![1], { revenue_kind, refund_of: refund_of ?? '', ...split });
    },
  );
  // P-077: May, its commission as it was paid then.
  const frozen = Object.entries(golden.frozen_lines).map(
    ([payment_id, { amount, commission, person, dept, kind }]) => ({
      payment_id,
      person,
      department: dept,
      kind,
      base: amount,
      commission,
      paid_on: '2026-05-20',
      refund_of: '',
    }),
  );
  const may = payment('P-077', 6_000_000, 'Boris', 'sales', { paid_on: '2026-05-20' });
  const past = { frozen, clawbacks: [], carried: new Map<string, number>() };
  const report = () => commission(input({ team, payments: [...payments, may], past }));

  it('pays every person as told', () => {
    const { persons } = report();
    expect(persons.map((row) => row.person)).toEqual(Object.keys(golden.expected.people));
    for (const row of persons) {
      expect(row).toMatchObject(golden.expected.people[row.person]!);
    }
    expect(report().total).toMatchObject({
      commission: 3_287_110,
      cutByCap: 10_002,
      capped: 3_277_108,
      bonus: 45_000,
      clawback: 168_000,
      payable: 3_154_108,
      salary: 451_667,
      total: 3_605_775,
    });
  });

  it('prorates plans and tells attainments', () => {
    const { parts } = report();
    const told = parts.map((part) => [`${part.person}/${part.department}`, `${(part.attainment! * 100).toFixed(1)}%`]);
    expect(Object.fromEntries(told)).toEqual(golden.expected.attainment);
    expect(parts.map((part) => part.plan)).toEqual([
      15_000_000, 12_000_000, 6_666_667, 20_000_000, 5_000_000, 9_000_000,
    ]);
    expect(`${(report().total.attainment! * 100).toFixed(1)}%`).toBe('89.3%');
  });

  it('shows the bands as in the table', () => {
    const bands = (person: string, department: string) =>
      partOf(report().parts, person, department).schemes.flatMap((scheme) =>
        scheme.bands.map((band) => [scheme.basis, band.from, band.percent, band.amount, band.rate, band.commission]),
      );
    expect(bands('Anna', 'sales')).toEqual([
      ['amount', 0, null, 10_000_000, 8, 800_000],
      ['amount', 10_000_000, null, 5_775_076, 10, 577_508],
    ]);
    expect(bands('Boris', 'sales')).toEqual([['amount', 0, null, 6_120_000, 8, 489_600]]);
    expect(bands('Clara', 'sales')).toEqual([['own', 0, null, 999_999, 9, 90_000]]);
    expect(bands('Dora', 'client')).toEqual([
      ['attainment', 0, 0, 20_000_000, 3, 600_000],
      ['attainment', 20_000_000, 100, 5_000_040, 4, 200_002],
    ]);
    expect(bands('Emil', 'client')).toEqual([
      ['attainment', 0, 0, 9_000_000, 3, 270_000],
      ['attainment', 9_000_000, 100, 500_000, 4, 20_000],
    ]);
  });

  it('divides the commission over the payments', () => {
    const earned = (person: string, department: string) =>
      partOf(report().parts, person, department).schemes.flatMap((scheme) =>
        scheme.lines.map((line) => line.commission),
      );
    expect(earned('Anna', 'sales')).toEqual(golden.expected.lines_anna);
    expect(earned('Emil', 'client')).toEqual(golden.expected.lines_emil_client);
    expect(earned('Boris', 'sales')).toEqual([128_000, 361_600]);
    expect(earned('Dora', 'client')).toEqual([790_000]);
  });

  it('keeps the refund of May out of the base and takes back what was paid for it', () => {
    const { total, parts } = report();
    const boris = partOf(parts, 'Boris', 'sales');
    expect(boris.schemes.flatMap(({ clawbacks }) => clawbacks)).toEqual([
      {
        payment_id: 'P-110',
        refund_of: 'P-077',
        person: 'Boris',
        department: 'sales',
        kind: 'new',
        amount: -2_000_000,
        whole: -2_000_000,
        client: '',
        paid_on: '2026-06-15',
        share: 6_000_000,
        earned: 504_000,
        earnedIn: '2026-05',
        taken: 168_000,
        how: 'frozen',
      },
    ]);
    expect(total).toMatchObject({ base: 60_395_115, refunds: -2_000_000, netCash: 58_395_115 });
    expect(boris).toMatchObject({ base: 6_120_000, netCash: 4_120_000 });
  });

  it('takes the refund into the month with the method net', () => {
    const rules = { ...payRules, clawbackMethod: 'net' } as const;
    const { parts } = commission(input({ team, payments: [...payments, may], past, rules }));
    expect(partOf(parts, 'Boris', 'sales')).toMatchObject({
      base: 4_120_000,
      commission: 329_600,
      netCash: 4_120_000,
      clawback: 0,
    });
  });

  it('tells the pay of the departments', () => {
    const { departments } = report();
    expect(departments.map((row) => [row.department, row.total])).toEqual([
      ['sales', golden.expected.pay_sales],
      ['client', golden.expected.pay_client],
    ]);
  });

  it('pivots by revenue, person and department', () => {
    const byKind = pivot(report(), 'department', 'revenue_kind', 'net_cash');
    expect(byKind.columns).toEqual(['new', 'repeat']);
    expect(byKind.rows.map((row) => [row.codes, row.cells])).toEqual([
      [['sales'], [golden.expected.new_net, 0]],
      [['client'], [0, golden.expected.repeat_net]],
    ]);
    expect(pivot(report(), 'person', 'revenue_kind', 'credited_base').totals[0]).toBe(golden.expected.new_gross);
    const pay = pivot(report(), 'person', 'department', 'total_pay');
    expect(pay.rows.find((row) => row.code === 'Emil')).toMatchObject({ cells: [290_000, 350_000], total: 640_000 });
    expect(
      pivot(report(), 'person_department', 'none', 'payments').rows.map((row) => [...row.codes, row.total]),
    ).toEqual([
      ['Anna', 'sales', 3],
      ['Boris', 'sales', 2],
      ['Clara', 'sales', 1],
      ['Dora', 'client', 1],
      ['Emil', 'sales', 1],
      ['Emil', 'client', 2],
    ]);
    expect(pivot(report(), 'person', 'none', 'commission').total).toBe(3_277_108);
    expect(pivot(report(), 'person', 'revenue_kind', 'total_pay')).toMatchObject({
      columns: ['new', 'repeat', ''],
      total: 3_605_775,
    });
  });
});
