// Months one after the other: clawbacks, carried debts, the ledger of closed months (rules 5.1 steps 6 and 7, 5.3, 5.6).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Payment } from '../../src/domain/model.ts';
import type { CommissionReport, Part } from '../../src/domain/pay.ts';
import { type PayRun, payRun } from '../../src/domain/pay-run.ts';
import { type Lock, ledgerOf, type PayrollLine } from '../../src/domain/payroll.ts';
import { defaultRates, partOf, payment, payRules, teamRow } from './payroll-story.ts';

const OPEN: Lock = { through: '', at: '' };
const ann = teamRow('Ann', 'sales', { base_salary: 100_000 });
const run = (given: Partial<PayRun>): PayRun => ({
  team: [ann],
  plans: [],
  rates: defaultRates,
  payments: [],
  rules: payRules,
  ledger: [],
  lock: OPEN,
  ...given,
});
const paid = (id: string, amount: number, paid_on: string, given: Partial<Payment> = {}) =>
  payment(id, amount, 'Ann', 'sales', { paid_on, ...given });
const refund = (id: string, of: string, amount: number, paid_on: string) =>
  paid(id, -amount, paid_on, { refund_of: of });

/** The lines of a month as they stand in the ledger after its close. */
const closed = (report: CommissionReport, closed_at: string): PayrollLine[] =>
  ledgerOf(report).map((line) => ({ ...line, closed_at, closed_by: 'Olga', superseded_on: '', note: '' }));

/** Closes months one after the other, each from the ledger of those before. */
function close(given: PayRun, months: readonly string[]): PayRun {
  const ledger = [...given.ledger];
  let { lock } = given;
  for (const month of months) {
    const at = `${month}-close`;
    ledger.push(...closed(payRun({ ...given, ledger, lock }, month), at));
    lock = { through: month, at };
  }
  return { ...given, ledger, lock };
}

const annIn = (given: PayRun, month: string): Part => partOf(payRun(given, month).parts, 'Ann', 'sales');

describe('refunds of earlier months', () => {
  const story = [
    paid('P-1', 10_000_000, '2026-05-10'),
    paid('P-2', 2_000_000, '2026-05-20'),
    refund('P-3', 'P-2', 500_000, '2026-06-05'),
    refund('P-4', 'P-2', 1_500_000, '2026-07-05'),
  ];

  it('take back at what was paid in that month, not at the bands of today', () => {
    // May: 100 000.00 × 8 % + 20 000.00 × 10 % = 10 000.00 over 120 000.00; P-2 has a sixth, 1 666.67.
    const months = run({ payments: story });
    expect(annIn(months, '2026-05').schemes[0]?.lines.map(({ commission }) => commission)).toEqual([833_333, 166_667]);
    // A quarter of it in June: 416.67 (416.6675); the rest in July.
    expect(annIn(months, '2026-06')).toMatchObject({ clawback: 41_667, payable: 0, carry: 41_667 });
    expect(annIn(months, '2026-07')).toMatchObject({ clawback: 125_000, carried: -41_667, payable: 0, carry: 166_667 });
  });

  it('are set off next month, and forgiven where the owner says so', () => {
    const payments = [...story, paid('P-5', 3_000_000, '2026-08-01')];
    const salary = { salary: 100_000 };
    // 30 000.00 × 8 % = 2 400.00 less 1 666.67.
    expect(annIn(run({ payments }), '2026-08')).toMatchObject({
      ...salary,
      carried: -166_667,
      payable: 73_333,
      total: 173_333,
    });
    const forgiving = run({ payments, rules: { ...payRules, negative: 'floor' } });
    expect(annIn(forgiving, '2026-07')).toMatchObject({ clawback: 125_000, payable: 0 });
    expect(annIn(forgiving, '2026-08')).toMatchObject({ ...salary, carried: 0, payable: 240_000 });
  });

  it('later than the days allowed take nothing back', () => {
    const on = (day: string) => [paid('P-1', 1_000_000, '2026-01-10'), refund('P-2', 'P-1', 1_000_000, day)];
    // 180 days after 10 January is 9 July.
    expect(annIn(run({ payments: on('2026-07-09') }), '2026-07')).toMatchObject({
      clawback: 80_000,
      refunds: -1_000_000,
    });
    expect(annIn(run({ payments: on('2026-07-10') }), '2026-07')).toMatchObject({ clawback: 0, refunds: -1_000_000 });
  });

  it('of a payment older than the system are estimated at the first rate', () => {
    const payments = [paid('P-1', 1_000_000, '2026-05-10'), refund('P-2', 'P-1', 250_000, '2026-06-10')];
    const month = run({ payments, rules: { ...payRules, goLive: '2026-06-01' } });
    expect(annIn(month, '2026-06').schemes[0]?.clawbacks).toMatchObject([{ taken: 20_000, how: 'estimated' }]);
    const own = { ...month, team: [{ ...ann, rate_new: 9 }] };
    expect(annIn(own, '2026-06').clawback).toBe(22_500);
  });

  it('of a split are given back by each for the own part', () => {
    const split = { manager2: 'Bob', dept2: 'sales', share2: 400_000 } as const;
    const payments = [
      payment('P-1', 1_000_000, 'Ann', 'sales', { paid_on: '2026-05-10', ...split }),
      payment('P-2', -1_000_000, 'Ann', 'sales', {
        paid_on: '2026-06-10',
        refund_of: 'P-1',
        ...split,
        share2: -400_000,
      }),
    ];
    const months = run({ payments, team: [ann, teamRow('Bob', 'sales')] });
    expect(payRun(months, '2026-06').persons.map(({ person, clawback }) => [person, clawback])).toEqual([
      ['Ann', 48_000],
      ['Bob', 32_000],
    ]);
  });

  it('are kept on the card of somebody who has left', () => {
    const payments = [paid('P-1', 1_000_000, '2026-05-10'), refund('P-2', 'P-1', 1_000_000, '2026-06-10')];
    const left = run({ payments, team: [{ ...ann, valid_to: '2026-05-31' }, teamRow('Bob', 'sales')] });
    expect(payRun(left, '2026-08').persons).toMatchObject([
      { person: 'Ann', carried: -80_000, carry: 80_000, total: 0 },
      { person: 'Bob', clawback: 0, total: 0 },
    ]);
  });
});

describe('a month that is closed', () => {
  const payments = [
    paid('P-1', 12_345_678, '2026-05-10'),
    paid('P-2', 3_333, '2026-05-20', { revenue_kind: 'repeat' }),
    refund('P-3', 'P-1', 5_000_000, '2026-06-05'),
    refund('P-4', 'P-1', 7_345_678, '2026-07-06'),
    paid('P-5', 999_999, '2026-07-06'),
  ];
  const team = [{ ...ann, cap: 900_000, plan_month: 500_000 }, teamRow('Max', 'sales', { dept_rate: 1.5 })];
  const months = run({ payments, team });

  it('is printed as it was paid, whatever is edited later', () => {
    const before = payRun(months, '2026-06');
    const done = close(months, ['2026-05', '2026-06']);
    const edited: PayRun = { ...done, payments: [], rates: [], team: [], rules: { ...payRules, clawbackDays: 0 } };
    expect(payRun(edited, '2026-06')).toEqual({ ...before, warnings: [] });
    expect(payRun(done, '2026-07')).toEqual(payRun(months, '2026-07'));
  });

  it('says whose lines no longer add up, and whose adjustment came after the close', () => {
    const done = close(months, ['2026-05']);
    const spoilt = done.ledger.map((line) =>
      line.line_kind === 'commission' && line.payment_id === 'P-2' ? { ...line, amount: line.amount + 1 } : line,
    );
    expect(payRun({ ...done, ledger: spoilt }, '2026-05').warnings).toEqual([
      { code: 'ledger_differs', person: 'Ann' },
    ]);
    const lost = done.ledger.filter(({ line_kind, person }) => line_kind !== 'total' || person !== 'Ann');
    expect(payRun({ ...done, ledger: lost }, '2026-05').warnings).toEqual([{ code: 'ledger_differs', person: 'Ann' }]);
    const unreadable = done.ledger.map((line) => ({ ...line, data: line.data === '' ? '' : '{' }));
    expect(payRun({ ...done, ledger: unreadable }, '2026-05').warnings).toEqual([
      { code: 'ledger_differs', person: 'Ann' },
    ]);
    const late: PayrollLine = {
      ...(done.ledger[0] as PayrollLine),
      line_kind: 'adjustment',
      payment_id: '',
      amount: 5_000,
      closed_at: '',
      data: '',
    };
    const after = payRun({ ...done, ledger: [...done.ledger, late] }, '2026-05');
    expect(after).toEqual({
      ...payRun(done, '2026-05'),
      warnings: [{ code: 'adjustment_late', person: 'Ann' }],
    });
  });

  it('counts a refund as it was paid, though its row was changed or deleted later', () => {
    const story = [
      paid('P-1', 1_000_000, '2026-05-10'),
      refund('P-2', 'P-1', 500_000, '2026-06-10'),
      refund('P-3', 'P-1', 500_000, '2026-07-10'),
    ];
    // 80 000 were paid in May; June took a half of it, July the other half.
    const done = close(run({ payments: story }), ['2026-05', '2026-06']);
    const changed = story.map((row) =>
      row.payment_id === 'P-2' ? { ...row, amount: -100_000, share1: -100_000 } : row,
    );
    for (const payments of [story, changed, story.filter(({ payment_id }) => payment_id === 'P-3')])
      expect(annIn({ ...done, payments }, '2026-07').clawback).toBe(40_000);
  });

  it('does not count while its close is cut off or was taken back', () => {
    const done = close(months, ['2026-05', '2026-06']);
    const cut: PayRun = { ...done, lock: { through: '2026-05', at: '2026-05-close' } };
    expect(payRun(cut, '2026-06')).toEqual(payRun(months, '2026-06'));
    const other: PayRun = { ...done, lock: { through: '2026-06', at: 'another' } };
    expect(payRun(other, '2026-06').parts).toEqual([]);
    const reopened = {
      ...cut,
      ledger: done.ledger.map((line) => (line.month === '2026-06' ? { ...line, superseded_on: '2026-07-02' } : line)),
    };
    expect(payRun(reopened, '2026-06')).toEqual(payRun(months, '2026-06'));
  });

  it('takes adjustments of the owner in, before the close and after', () => {
    const blank = {
      line_no: 1,
      payment_id: '',
      revenue_kind: '',
      base: 0,
      rate: null,
      closed_at: '',
      closed_by: '',
      superseded_on: '',
      data: '',
    } as const;
    const entered: PayrollLine = {
      ...blank,
      month: '2026-05',
      person: 'Ann',
      department: 'sales',
      line_kind: 'adjustment',
      amount: -30_000,
      note: 'phone',
    };
    const adjusted = { ...months, ledger: [entered] };
    const before = payRun(adjusted, '2026-05');
    expect(partOf(before.parts, 'Ann', 'sales')).toMatchObject({ adjustment: -30_000, payable: 870_000 });
    expect(payRun(close(adjusted, ['2026-05']), '2026-05')).toEqual({ ...before, warnings: [] });
  });
});

describe('any refunds', () => {
  /** A payment of some month, given back in pieces in this or later months; whole when the pieces reach it. */
  const anyStory = fc.array(
    fc.record({
      amount: fc.integer({ min: 1, max: 20_000_000 }),
      month: fc.integer({ min: 1, max: 3 }),
      pieces: fc.array(fc.record({ part: fc.integer({ min: 1, max: 99 }), later: fc.integer({ min: 0, max: 2 }) }), {
        maxLength: 4,
      }),
      whole: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  );
  const day = (month: number) => `2026-0${month}-15`;
  const paymentsOf = (story: typeof anyStory extends fc.Arbitrary<infer T> ? T : never): Payment[] =>
    story.flatMap(({ amount, month, pieces, whole }, index) => {
      const id = `P-${index}0`;
      let left = amount;
      let at = month;
      const back = pieces.flatMap(({ part, later }, piece) => {
        const isLast = whole && piece === pieces.length - 1;
        const size = isLast ? left : Math.floor((left * part) / 100);
        left -= size;
        at += later;
        return size > 0 ? [refund(`P-${index}${piece + 1}`, id, size, day(Math.min(at, 9)))] : [];
      });
      return [paid(id, amount, day(month)), ...back];
    });

  it('take back exactly what was paid for a payment that went back whole', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const payments = paymentsOf(story);
        const months = run({ payments, rules: { ...payRules, clawbackDays: 400 } });
        const reports = ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((month) =>
          payRun(months, `2026-${month}`),
        );
        const schemes = reports.flatMap(({ parts }) => parts.flatMap((part) => part.schemes));
        for (const { payment_id, amount } of payments.filter(({ refund_of }) => refund_of === '')) {
          const ids = payments.filter(({ refund_of }) => refund_of === payment_id).map((row) => row.payment_id);
          const back = payments
            .filter(({ refund_of }) => refund_of === payment_id)
            .reduce((sum, row) => sum - row.amount, 0);
          if (back !== amount || !lateIn(payments, payment_id)) continue;
          const lines = schemes.flatMap((scheme) => scheme.lines);
          const earned = lines
            .filter((line) => [payment_id, ...ids].includes(line.payment_id))
            .reduce((sum, line) => sum + line.commission, 0);
          const taken = schemes
            .flatMap(({ clawbacks }) => clawbacks)
            .filter((line) => ids.includes(line.payment_id))
            .reduce((sum, line) => sum + line.taken, 0);
          expect(taken).toBe(earned);
        }
      }),
    );
  });

  /** Whether something of it went back in a later month than it came: only then there is a clawback. */
  function lateIn(payments: readonly Payment[], id: string): boolean {
    const month = payments.find(({ payment_id }) => payment_id === id)?.paid_on;
    return payments.some(({ refund_of, paid_on }) => refund_of === id && paid_on !== month);
  }

  it('leave the same whether the months are closed one by one or worked out at the end', () => {
    fc.assert(
      fc.property(anyStory, fc.integer({ min: 0, max: 6 }), (story, count) => {
        const months = run({
          payments: paymentsOf(story),
          rules: { ...payRules, goLive: '2026-01-01' },
          team: [{ ...ann, cap: 500_000 }],
        });
        const names = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'].slice(0, count);
        expect(payRun(close(months, names), '2026-07')).toEqual(payRun(months, '2026-07'));
      }),
    );
  });
});
