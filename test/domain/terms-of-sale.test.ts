// New or repeat revenue beyond the cases of rules 3.7 (credit-edge-cases.test.ts), and the concession guard of 2.8.
import { describe, expect, test } from 'vitest';
import type { Payment } from '../../src/domain/model.ts';
import { revenueKind } from '../../src/domain/terms-of-sale.ts';
import { advance } from '../../src/domain/transitions.ts';
import { c1, client, codes, form, moved, only, rules, situation } from './rules.ts';

const paid = (paid_on: string, amount: number) => ({ paid_on, amount }) as Payment;
/** The base story: 30 000 on 3 June, 70 000 on 20 June; D2 paid on 15 July 2026. */
const story = [paid('2026-06-03', 30_000), paid('2026-06-20', 70_000), paid('2026-07-15', 40_000)];

describe('3.4', () => {
  test.each([
    ['money of the same day is not before it', story, '2026-06-03', 'new'],
    ['nothing was ever paid', [], '2026-08-01', 'new'],
  ] as const)('%s', (_what, payments, signed, kind) => expect(revenueKind(payments, signed, 12)).toBe(kind));
});

describe('T05', () => {
  const third = client({ ...c1, stage: 'c3' });
  const limits = { discountMaxPct: 10, minMarginPct: 0 };
  const sold = { amount: 500, sale_kind: 'consultative', channel: '', contract_no: '7', invoice_no: '', note: '' };
  const sell = (more: object, around: object = {}) =>
    advance({ ...situation(third), ...around }, 'deal', form({ deal: { ...sold, signed_on: '2026-06-30', ...more } }), {
      ...rules,
      limits,
    });
  test('of a former client is repeat revenue', () => {
    expect(moved(sell({}, { payments: [paid('2026-05-01', 100)] })).deal?.revenue_kind).toBe('repeat');
    expect(moved(sell({})).deal?.revenue_kind).toBe('new');
  });
  test.each([
    ['a discount at the limit', { discount_pct: 10 }, []],
    ['a discount over it', { discount_pct: 10.5 }, ['discount_over_limit']],
    ['a benefit of zero', { cost: 500 }, ['margin_too_small']],
    ['a benefit of 0.2 %', { cost: 499 }, []],
  ] as const)('%s, by a seller', (_what, more, wanted) => expect(codes(sell(more))).toEqual(wanted));
  test.each([
    ['a surcharge is no discount', { discount_pct: -5 }, 'discount_pct'],
    ['nothing is given away whole', { discount_pct: 100 }, 'discount_pct'],
    ['a cost below zero', { cost: -7 }, 'cost'],
  ] as const)('%s, by nobody (1.4)', (_what, more, field) =>
    expect(only(sell(more, { byHead: true }))).toMatchObject({ field }),
  );
  test('a head’s own click is the approval, and the deal keeps the terms', () =>
    expect(moved(sell({ discount_pct: 20, cost: 600 }, { byHead: true })).deal).toMatchObject({
      discount_pct: 20,
      cost: 600,
    }));
});
