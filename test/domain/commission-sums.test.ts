// Commission: sums that hold for any payments of a month.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commission } from '../../src/domain/commission.ts';
import type { Department, Payment, RevenueKind, TeamRow } from '../../src/domain/model.ts';
import { percentOf } from '../../src/domain/money.ts';
import { pivot } from '../../src/domain/pivot.ts';
import { defaultRates, input, payment, teamRow } from './payroll-story.ts';

const team: TeamRow[] = [
  teamRow('Ann', 'sales', { base_salary: 100_001, plan_month: 50_000, cap: 7_000 }),
  teamRow('Bob', 'sales', { base_salary: 99_999, plan_month: 70_001, valid_to: '2026-06-11' }),
  teamRow('Bob', 'client', { base_salary: 88_888, plan_month: 33_333, valid_from: '2026-06-12', dept_rate: 2 }),
  teamRow('Kate', 'client', { plan_month: 20_000, rate_repeat: 3.7 }),
];
const anyPayment = fc
  .record({
    amount: fc.integer({ min: 1, max: 30_000_000 }),
    person: fc.constantFrom('Ann', 'Bob', 'Kate', ''),
    other: fc.constantFrom('Ann', 'Kate', null),
    percent: fc.integer({ min: 1, max: 99 }),
    department: fc.constantFrom<Department>('sales', 'client'),
    revenue_kind: fc.constantFrom<RevenueKind>('new', 'repeat'),
    back: fc.constantFrom('no', 'same month', 'earlier'),
  })
  .map(({ amount, person, other, percent, department, revenue_kind, back }) => (index: number): Payment[] => {
    const split =
      other && other !== person
        ? { manager2: other, dept2: 'client' as const, share2: percentOf(amount, percent) }
        : {};
    const paid_on = back === 'earlier' ? '2026-05-20' : '2026-06-10';
    const paid = payment(`P-${index}0`, amount, person, department, { revenue_kind, paid_on, ...split });
    const refund = payment(`P-${index}1`, -amount, person, department, {
      revenue_kind,
      refund_of: paid.payment_id,
      ...(split.share2 === undefined ? {} : { ...split, share2: -split.share2 }),
    });
    return back === 'no' ? [paid] : [paid, refund];
  });
const anyPayments = fc.array(anyPayment, { maxLength: 8 }).map((made) => made.flatMap((make, index) => make(index)));

describe('any month', () => {
  it('has parts that sum to the whole, to the unit', () => {
    fc.assert(
      fc.property(anyPayments, (payments) => {
        const { parts, persons, departments, total } = commission(input({ team, payments }));
        for (const key of [
          'base',
          'netCash',
          'commission',
          'capped',
          'bonus',
          'payable',
          'salary',
          'headPart',
          'total',
        ] as const) {
          for (const rows of [parts, persons, departments]) {
            expect(rows.reduce((sum, row) => sum + row[key], 0)).toBe(total[key]);
          }
        }
        for (const { schemes } of parts) {
          for (const scheme of schemes) {
            expect(scheme.lines.reduce((sum, line) => sum + line.commission, 0)).toBe(scheme.capped);
            expect(scheme.bands.reduce((sum, band) => sum + band.amount, 0)).toBe(
              scheme.bands.length > 0 ? scheme.base : 0,
            );
          }
        }
        const june = payments.filter((paid) => paid.paid_on >= '2026-06-01');
        expect(total.netCash).toBe(june.reduce((sum, paid) => sum + paid.amount, 0));
        expect(persons.find((row) => row.person === 'Ann')!.capped).toBeLessThanOrEqual(7_000);
      }),
    );
  });

  it('does not depend on the order of payments and rows', () => {
    fc.assert(
      fc.property(anyPayments, (payments) => {
        const turned = {
          team: [...team].reverse(),
          rates: [...defaultRates].reverse(),
          payments: [...payments].reverse(),
        };
        expect(commission(input(turned))).toEqual(commission(input({ team, payments })));
      }),
    );
  });

  it('pivots to the totals of the report', () => {
    fc.assert(
      fc.property(
        anyPayments,
        fc.constantFrom('person', 'department', 'person_department'),
        fc.constantFrom('revenue_kind', 'department', 'none'),
        (payments, rows, columns) => {
          const report = commission(input({ team, payments }));
          const total = (value: Parameters<typeof pivot>[3]) => pivot(report, rows, columns, value).total;
          expect([total('credited_base'), total('net_cash'), total('commission'), total('total_pay')]).toEqual([
            report.total.base,
            report.total.netCash,
            report.total.capped,
            report.total.total,
          ]);
        },
      ),
    );
  });
});
