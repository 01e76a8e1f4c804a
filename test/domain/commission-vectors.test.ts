// Worked examples of other commission programs: those whose rule is ours come out to the cent, the others are told apart with
// what we pay instead (docs/rules.md says why).
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commission } from '../../src/domain/commission.ts';
import type { Payment, RateRow } from '../../src/domain/model.ts';
import type { Part } from '../../src/domain/pay.ts';
import { sharedFile } from '../shared.ts';
import { defaultRates, input, payment, teamRow } from './payroll-story.ts';

interface Vector {
  id: string;
  input: Record<string, number>;
  expect: Record<string, unknown> & { total?: number };
}
const path = sharedFile('data/vectors/commission_vectors.dev.json');
const vectors = path ? (JSON.parse(readFileSync(path, 'utf8')) as { vectors: Vector[] }).vectors : [];

/** Amounts of the file are in whole units; ours in cents. */
const cents = (units: number): number => Math.round(units * 100);
const scheme = (basis: 'amount' | 'attainment', steps: readonly [from: number, rate: number][]): RateRow[] =>
  steps.map(([from, rate]) => ({
    ...(defaultRates[0] as RateRow),
    basis,
    from: basis === 'amount' ? cents(from) : from,
    rate,
  }));

interface Month {
  paid: (number | Partial<Payment>)[];
  rates: RateRow[];
  plan?: number;
  from?: string;
  month?: string;
}
/** What Ann gets for payments of one month. */
function pays({ paid, rates, plan, from = '2025-01-01', month = '2025-01' }: Month): Part {
  const ann = teamRow('Ann', 'sales', { valid_from: from, plan_month: plan === undefined ? null : cents(plan) });
  const payments = paid.map((given, index) => {
    const amount = typeof given === 'number' ? cents(given) : (given.amount ?? 0);
    const more = typeof given === 'number' ? {} : given;
    return payment(`P-${index}`, amount, 'Ann', 'sales', { paid_on: `${month}-20`, ...more });
  });
  const held = rates.map((row) => ({ ...row, valid_from: '2025-01-01' }));
  const [part] = commission(input({ month, team: [ann], rates: held, payments })).parts;
  if (!part) throw new Error('nobody is paid');
  return part;
}
const flat = (rate: number): RateRow[] => scheme('amount', [[0, rate]]);
const linesOf = (part: Part) => part.schemes.flatMap(({ lines }) => lines.map((line) => line.commission));

/** The accelerator of the file as bands of ours: each rate for its part of the base alone. */
const accelerated = ({ revenue = 0, quota = 0, rate = 0 }: Vector['input']): number =>
  pays({
    paid: [revenue],
    plan: quota,
    rates: scheme(
      'attainment',
      [
        [0, 1],
        [100, 1.5],
        [125, 2],
        [150, 2.5],
      ].map(([from = 0, times = 0]) => [from, rate * 100 * times]),
    ),
  }).commission;
const section = (base: number, from: number, to: number, rate: number): number =>
  pays({
    paid: [base],
    rates: scheme('amount', [
      [0, 0],
      [from, rate],
      [to, 0],
    ]),
  }).commission;
const refunded = ({ sales, refunds }: { sales: number[]; refunds: number[] }): Part =>
  pays({
    paid: [
      ...sales,
      ...refunds.map((amount) => ({ amount: -cents(amount), payment_type: 'refund' as const, refund_of: 'P-0' })),
    ],
    rates: flat(20),
  });

/** The total of ours in cents for a case whose rule is ours. */
const SAME: Record<string, (given: Vector['input']) => number> = {
  'accel-01': accelerated,
  // What lies above the quota lies in one band.
  'accel-03': accelerated,
  'accel-09': accelerated,
  'flat-rate': ({ revenue = 0, rate = 0 }) => pays({ paid: [revenue], rates: flat(rate * 100) }).commission,
  'refund-partial': (given) => refunded(given as never).commission,
  'refund-and-reinvoice': (given) => refunded(given as never).commission,
  // 5 % and 10 % of that are 5.5 %.
  'two-step-formula': ({ sale = 0 }) => pays({ paid: [sale], rates: flat(5.5) }).commission,
  'no-rule': ({ price = 0 }) => pays({ paid: [price], rates: [] }).commission,
  'eligible-0': ({ eligible = 0, rate_pct = 0 }) => pays({ paid: [eligible], rates: flat(rate_pct) }).commission,
  'eligible-100': ({ eligible = 0, rate_pct = 0 }) => pays({ paid: [eligible], rates: flat(rate_pct) }).commission,
  'section-small-0.99': ({ base = 0 }) => section(base, 1, 100, 10),
  'marginal-3-bands': ({ revenue = 0 }) =>
    pays({
      paid: [revenue],
      rates: scheme('amount', [
        [0, 5],
        [100_000, 6],
        [125_000, 7],
      ]),
    }).commission,
};

/** What we pay, in cents and by hand, where the rule is another. */
const OTHER: Record<string, [ours: number, got: (given: Vector['input']) => number]> = {
  // 100 000 × 60 % + 25 000 × 90 % + 25 000 × 120 % + 25 000 × 150 %: each step for its part, not the last one for all.
  'accel-05': [15_000_000, accelerated],
  // 100 000 × 50 % + 25 000 × 75 % + 25 000 × 100 % + 100 000 × 125 %.
  'accel-07': [21_875_000, accelerated],
  // 100 000 × 50 % + 25 000 × 75 % + 25 000 × 100 %; 150 % is where the next band begins, nothing lies in it.
  'accel-11': [9_375_000, accelerated],
  // 100 × 20 %, 1 000 × 20 %, and the same: what lies in the section, not the whole sum.
  'section-15100': [2_000, ({ base = 0 }) => section(base, 15_000, 16_000, 20)],
  'section-16000': [20_000, ({ base = 0 }) => section(base, 15_000, 16_000, 20)],
  'section-16000.01': [20_000, ({ base = 0 }) => section(base, 15_000, 16_000, 20)],
  'section-small-1': [0, ({ base = 0 }) => section(base, 1, 100, 10)],
  // 100 000 × 6 % + 10 000 × 8 %.
  'attain110-whole': [
    680_000,
    ({ revenue = 0, quota = 0 }) =>
      pays({
        paid: [revenue],
        plan: quota,
        rates: scheme('attainment', [
          [0, 6],
          [100, 8],
          [150, 10],
        ]),
      }).commission,
  ],
  // No rates by product, category or discount: a sale is a sale, 1 000 × 8 %.
  'rule-category': [8_000, ({ price = 0 }) => pays({ paid: [price], rates: defaultRates }).commission],
  'rule-variant': [8_000, ({ price = 0 }) => pays({ paid: [price], rates: defaultRates }).commission],
  'discount-11': [8_000, ({ price = 0 }) => pays({ paid: [price], rates: defaultRates }).commission],
  // No guaranteed minimum: nothing sold, nothing earned.
  'guaranteed-minimum-prorated': [
    0,
    ({ quota = 0 }) => pays({ paid: [], plan: quota, from: '2025-01-15', rates: defaultRates }).payable,
  ],
};
/** Told by tests of their own below, or by the drop-downs and limits of the cells of Rates. */
const ELSEWHERE = ['prorate-quota', 'prepayment-10pct', 'bad-discount-range', 'rate--1'];

describe.skipIf(path === null)('worked examples of other programs', () => {
  const find = (id: string): Vector => {
    const found = vectors.find((vector) => vector.id === id);
    if (!found) throw new Error(`no case ${id}`);
    return found;
  };

  it('are all judged', () => {
    const judged = [...Object.keys(SAME), ...Object.keys(OTHER), ...ELSEWHERE];
    expect(vectors.map(({ id }) => id).filter((id) => !judged.includes(id))).toEqual([]);
  });

  it.each(Object.entries(SAME))('%s: the same', (id, got) => {
    const vector = find(id);
    expect(got(vector.input)).toBe(cents(vector.expect.total ?? Number.NaN));
  });

  it.each(Object.entries(OTHER))('%s: another rule', (id, [ours, got]) => {
    const vector = find(id);
    expect(got(vector.input)).toBe(ours);
    expect(ours).not.toBe(cents(vector.expect.total ?? Number.NaN));
  });

  it('shows the bands one by one', () => {
    const rates = scheme('amount', [
      [0, 5],
      [100_000, 6],
      [125_000, 7],
    ]);
    const [bands] = pays({ paid: [150_000], rates }).schemes.map((one) => one.bands.map((band) => band.commission));
    expect(bands).toEqual((find('marginal-3-bands').expect.bands as number[]).map(cents));
  });

  it('counts a refund as a line of its own', () => {
    for (const id of ['refund-partial', 'refund-and-reinvoice']) {
      const vector = find(id);
      expect(linesOf(refunded(vector.input as never))).toHaveLength(Number(vector.expect.lines));
    }
  });

  it('divides a quota by calendar days, both ends counted', () => {
    const { input: given, expect: wanted } = find('prorate-quota');
    const part = pays({
      paid: [given.revenue ?? 0],
      plan: given.quota ?? 0,
      from: String(given.start),
      month: String(given.month),
      rates: defaultRates,
    });
    expect(part.days).toBe(wanted.active_days);
    // 10 000 × 17 ÷ 31 = 5 483.871, in cents.
    expect(part.plan).toBe(548_387);
    expect((part.attainment ?? 0) * 100).toBeCloseTo(Number(wanted.attainment_pct), 3);
    const half = find('guaranteed-minimum-prorated');
    // A quota that begins with a half is a row of Plans or of Team: 5 000 × 17 ÷ 31 = 2 741.9355.
    expect(pays({ paid: [], plan: 5_000, from: '2025-01-15', rates: defaultRates }).plan).toBe(
      cents(Number(half.expect.quota)),
    );
  });

  it('divides the commission of an order over its payments', () => {
    const { expect: wanted } = find('prepayment-10pct');
    const part = pays({ paid: [100, 900], rates: flat(10) });
    expect(part.commission).toBe(cents(Number(wanted.order_total)));
    expect(linesOf(part)).toEqual((wanted.by_payment as number[]).map(cents));
  });

  it('takes thresholds in any order, since none has an end of its own', () => {
    const steps: [number, number][] = [
      [0, 5],
      [10, 6],
      [100, 7],
    ];
    const [there, back] = [steps, [...steps].reverse()].map(
      (order) => pays({ paid: [150], rates: scheme('amount', order) }).commission,
    );
    expect(back).toBe(there);
  });
});
