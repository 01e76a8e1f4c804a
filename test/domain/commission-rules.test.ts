// Commission: the rules of 5.1 one by one, by hand.
import { describe, expect, it } from 'vitest';
import { commission } from '../../src/domain/commission.ts';
import type { RateRow, RevenueKind, TeamRow } from '../../src/domain/model.ts';
import type { CommissionInput, Part, Scheme } from '../../src/domain/pay.ts';
import { pivot } from '../../src/domain/pivot.ts';
import { defaultRates, input, partOf, payment, payRules, teamRow } from './payroll-story.ts';

describe('the rules one by one', () => {
  const ann = teamRow('Ann', 'sales', { plan_month: 10_000_000, base_salary: 100_000 });
  const report = (given: Partial<CommissionInput>) => commission(input(given));
  const first = (given: Partial<CommissionInput>): Part => report(given).parts[0]!;

  it('fills each band up to its end and no further', () => {
    const earned = (base: number) =>
      first({ team: [ann], payments: [payment('P-1', base, 'Ann', 'sales')] }).commission;
    expect(earned(10_000_000)).toBe(800_000);
    expect(earned(10_000_010)).toBe(800_001);
    expect(earned(25_000_000)).toBe(800_000 + 1_000_000 + 600_000);
  });

  it('credits the house without pay', () => {
    const { parts, persons, departments, warnings } = report({
      team: [ann],
      payments: [payment('P-1', 500, '', 'sales')],
    });
    expect(parts.map((part) => [part.person, part.base, part.total])).toEqual([
      ['Ann', 0, 100_000],
      ['', 500, 0],
    ]);
    expect(persons.map((row) => row.person)).toEqual(['Ann', '']);
    expect(departments.map((row) => [row.department, row.base])).toEqual([
      ['sales', 500],
      ['client', 0],
    ]);
    expect(warnings).toEqual([]);
  });

  it('leaves out other months and what was paid before go-live', () => {
    const payments = [
      payment('P-1', 100, 'Ann', 'sales', { paid_on: '2026-05-31' }),
      payment('P-2', 200, 'Ann', 'sales', { paid_on: '2026-06-09' }),
      payment('P-3', 400, 'Ann', 'sales', { paid_on: '2026-06-10' }),
      payment('P-4', 800, 'Ann', 'sales', { paid_on: '2026-07-01' }),
      payment('P-5', -50, 'Ann', 'sales', { refund_of: 'P-2', paid_on: '2026-06-20' }),
    ];
    const { total } = report({ team: [ann], payments, rules: { ...payRules, goLive: '2026-06-10' } });
    expect([total.base, total.netCash]).toEqual([400, 350]);
    expect(report({ team: [ann], payments }).total.base).toBe(550);
  });

  it('takes an adjustment below zero as a refund only when it says of what', () => {
    const adjustment = { payment_type: 'adjustment' } as const;
    const free = payment('P-1', -10_000, 'Ann', 'sales', adjustment);
    expect(first({ team: [ann], payments: [free] })).toMatchObject({
      base: -10_000,
      commission: -800,
      payable: 0,
      carry: 800,
      total: 100_000,
    });
    const refund = payment('P-1', -10_000, 'Ann', 'sales', { ...adjustment, refund_of: 'P-0' });
    expect(first({ team: [ann], payments: [refund] })).toMatchObject({ base: 0, netCash: -10_000, commission: 0 });
    const more = payment('P-1', 10_000, 'Ann', 'sales', adjustment);
    expect(first({ team: [ann], payments: [more] })).toMatchObject({ base: 10_000, commission: 800 });
    const back = payment('P-1', 10_000, 'Ann', 'sales', { ...adjustment, refund_of: 'P-0' });
    expect(first({ team: [ann], payments: [back] })).toMatchObject({ base: 10_000, commission: 800 });
  });

  it('caps the commission and divides what is left over the schemes', () => {
    const capped = { ...ann, cap: 1_000 };
    const payments = [
      payment('P-1', 10_000, 'Ann', 'sales'),
      payment('P-2', 40_000, 'Ann', 'sales', { revenue_kind: 'repeat' }),
    ];
    const [part] = report({ team: [capped], payments }).parts;
    // 800 and 1 600 into 1 000: 333.33 and 666.67.
    expect(part!.schemes.map((scheme: Scheme) => [scheme.kind, scheme.commission, scheme.capped])).toEqual([
      ['new', 800, 333],
      ['repeat', 1_600, 667],
    ]);
    expect(part).toMatchObject({ commission: 2_400, cutByCap: 1_400, capped: 1_000, payable: 1_000 });
  });

  it('gives one bonus per department and kind, by days, and none without a plan', () => {
    const kate = teamRow('Kate', 'client', { plan_month: 10_000, valid_from: '2026-06-21' });
    const paid = (amount: number) => [payment('P-1', amount, 'Kate', 'client', { revenue_kind: 'repeat' })];
    // Ten of thirty days: plan 3 333, bonus a third of 300.00.
    expect(first({ team: [kate], payments: paid(3_333) })).toMatchObject({ plan: 3_333, bonus: 10_000 });
    expect(first({ team: [kate], payments: paid(3_332) }).bonus).toBe(0);
    const unplanned = report({ team: [{ ...kate, plan_month: null }], payments: paid(5_000) });
    expect(unplanned.parts[0]).toMatchObject({ bonus: 0, attainment: null, commission: 150 });
    expect(unplanned.warnings).toEqual([
      { code: 'no_plan', person: 'Kate', department: 'client', revenue_kind: 'repeat' },
    ]);
  });

  it('takes the highest of several bonuses, by amount from the base of that kind', () => {
    const bonus = { ...defaultRates[7]!, department: 'sales', basis: 'amount' } as const;
    const rates = [
      ...defaultRates,
      { ...bonus, from: 1_000, bonus_amount: 5 },
      { ...bonus, from: 2_000, bonus_amount: 9 },
    ];
    const of = (amount: number, revenue_kind: RevenueKind) =>
      first({ rates, team: [ann], payments: [payment('P-1', amount, 'Ann', 'sales', { revenue_kind })] }).bonus;
    expect([of(999, 'repeat'), of(1_000, 'repeat'), of(2_500, 'repeat'), of(2_500, 'new')]).toEqual([0, 5, 9, 0]);
  });

  it('pays heads a part of the whole department, the house included, once for two rows', () => {
    const head = teamRow('Max', 'sales', { dept_rate: 1.5, base_salary: 300_000, valid_to: '2026-06-15' });
    const raised = { ...head, base_salary: 330_000, valid_from: '2026-06-16', valid_to: '' };
    const payments = [payment('P-1', 100_000, 'Ann', 'sales'), payment('P-2', 20_000, '', 'sales')];
    const { parts } = report({ team: [ann, head, raised], payments });
    expect(partOf(parts, 'Max', 'sales')).toMatchObject({ headPart: 1_800, salary: 315_000, total: 316_800, base: 0 });
    const limited = report({ team: [{ ...raised, cap: 500 }], payments });
    expect(partOf(limited.parts, 'Max', 'sales').headPart).toBe(500);
  });

  it('lets one cap hold the commission and the parts of a head together', () => {
    const early = teamRow('Max', 'sales', { dept_rate: 1, cap: 1_000, valid_to: '2026-06-15' });
    const late = { ...early, department: 'client' as const, valid_from: '2026-06-16', valid_to: '' };
    const payments = [
      payment('P-1', 10_000, 'Max', 'sales'),
      payment('P-2', 5_000, '', 'sales'),
      payment('P-3', 40_000, '', 'client'),
    ];
    // 800 of his own; 1 % of 15 000 is 150; of 400 for the other department the cap leaves 50.
    const { parts } = report({ team: [early, late], payments });
    expect(parts.filter((part) => part.person === 'Max').map((part) => [part.capped, part.headPart])).toEqual([
      [800, 150],
      [0, 50],
    ]);
  });

  it('pays no part of the department to a head who left', () => {
    const left = teamRow('Max', 'sales', { dept_rate: 1, valid_to: '2026-05-31' });
    const { parts } = report({ team: [left], payments: [payment('P-1', 10_000, 'Max', 'sales')] });
    expect(parts[0]).toMatchObject({ commission: 800, headPart: 0 });
  });

  it('takes no conditions and no rates that begin later', () => {
    const next = { ...ann, valid_from: '2026-07-01', rate_new: 50 };
    const dearer = defaultRates.map((row) => ({ ...row, valid_from: '2026-07-01', rate: 99 }));
    const payments = [payment('P-1', 10_000, 'Ann', 'sales')];
    const now = { ...ann, valid_to: '2026-06-30' };
    expect(first({ team: [now, next], rates: [...defaultRates, ...dearer], payments }).commission).toBe(800);
  });

  it('pays a leaver and a mover for money that comes later, by the rates of the department of the deal', () => {
    const left = { ...ann, valid_to: '2026-05-31', rate_new: 9 };
    const { parts } = report({ team: [left], payments: [payment('P-1', 10_000, 'Ann', 'sales')] });
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatchObject({ commission: 900, salary: 0, plan: 0, attainment: null, total: 900 });
  });

  it('says when Rates have nothing for a department and kind, and takes only rows valid in the month', () => {
    const rates = defaultRates.map((row) => ({ ...row, valid_to: '2026-05-31' }));
    const { parts, warnings } = report({ rates, team: [ann], payments: [payment('P-1', 10_000, 'Ann', 'sales')] });
    expect(parts[0]).toMatchObject({ base: 10_000, commission: 0 });
    expect(warnings).toEqual([{ code: 'no_rates', person: 'Ann', department: 'sales', revenue_kind: 'new' }]);
  });

  it('says when rates do not begin at 0, have a threshold twice or two bases', () => {
    const [first, second] = defaultRates as [RateRow, RateRow];
    const warned = (rates: RateRow[]) =>
      report({ rates, team: [ann], payments: [payment('P-1', 10_000, 'Ann', 'sales')] }).warnings.map(
        ({ code }) => code,
      );
    expect(warned([first, second])).toEqual([]);
    expect(warned([second])).toEqual(['rates_wrong']);
    expect(warned([first, second, second])).toEqual(['rates_wrong']);
    expect(warned([first, { ...second, basis: 'attainment' }])).toEqual(['rates_wrong']);
  });

  it('marks money of somebody who had left, and of a deal of the department before (E9, E11)', () => {
    const marks = (team: TeamRow[], department: 'sales' | 'client') =>
      report({ team, payments: [payment('P-1', 10_000, 'Ann', department)] }).parts.flatMap(({ schemes }) =>
        schemes.flatMap(({ lines }) => lines.map(({ credited }) => credited)),
      );
    expect(marks([ann], 'sales')).toEqual(['']);
    expect(marks([{ ...ann, valid_to: '2026-06-14' }], 'sales')).toEqual(['leaver']);
    const moved = [
      { ...ann, valid_to: '2026-06-10' },
      { ...ann, department: 'client' as const, valid_from: '2026-06-11' },
    ];
    expect(marks(moved, 'sales')).toEqual(['moved']);
    expect(marks(moved, 'client')).toEqual(['']);
  });

  it('builds from nothing', () => {
    expect(report({})).toMatchObject({ parts: [], persons: [], total: { total: 0, attainment: null }, warnings: [] });
    expect(pivot(report({}), 'person', 'department', 'total_pay')).toMatchObject({ rows: [], columns: [], total: 0 });
  });
});
