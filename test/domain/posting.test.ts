// Payments and refunds: what is refused and asked (BI-05 … BI-10), shares (rules 3.6), what the deal becomes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Credits } from '../../src/domain/credits.ts';
import type { Deal, Department, Payment } from '../../src/domain/model.ts';
import { balanceOf, type Money, type PaymentForm, pay } from '../../src/domain/posting.ts';
import type { Situation } from '../../src/domain/transitions.ts';
import { client as aClient } from './rules.ts';

// Ann (sales) signs D1 on 28 May 2026; Kate is of the client department; Ann leaves or moves as the cases say.
const deal: Deal = {
  deal_id: 'D-1',
  client_id: 'C-1',
  deal_status: 'signed',
  revenue_kind: 'new',
  sale_kind: 'consultative',
  channel: 'direct',
  amount: 10_000_000,
  signed_on: '2026-05-28',
  ordered_on: '2026-05-28',
  contract_no: '1',
  invoice_no: '',
  manager: 'Ann',
  credit_department: 'sales',
  paid: 0,
  balance: 10_000_000,
  payment_status: 'unpaid',
  cycle: 1,
  note: '',
};
const client = aClient({ client_id: 'C-1', stage: 'deal', section: 'customer', manager: 'Kate', department: 'client' });
const situation: Situation = {
  client,
  lastEventOn: '2026-06-01',
  today: '2026-08-31',
  managerActive: true,
  managerDepartment: 'client',
};
const departments: Record<string, Department> = { Ann: 'sales', Kate: 'client', Bob: 'sales', Max: 'management' };
const credits: Credits = {
  departmentOn: (person) => departments[person] ?? '',
  lastDay: () => '',
  newMeans: 'first_deal',
  leaverDays: 30,
  leaverCredit: 'house',
};
const form = (given: Partial<PaymentForm> = {}): PaymentForm => ({
  deal_id: 'D-1',
  payment_type: 'payment',
  amount: 3_000_000,
  paid_on: '2026-06-03',
  refund_of: '',
  document: '',
  note: '',
  over: '',
  again: false,
  ...given,
});
const money = (payments: Payment[] = [], given: Partial<Deal> = {}): Money => ({
  deals: [{ ...deal, ...given }],
  payments,
  closedThrough: '',
});
const row = (payment_id: string, amount: number, paid_on: string, given: Partial<Payment> = {}): Payment => ({
  payment_id,
  deal_id: 'D-1',
  paid_on,
  amount,
  payment_type: amount < 0 ? 'refund' : 'payment',
  refund_of: '',
  revenue_kind: 'new',
  manager1: 'Ann',
  dept1: 'sales',
  share1: amount,
  manager2: '',
  dept2: '',
  share2: 0,
  document: '',
  ...given,
});

const decide = (typed: Partial<PaymentForm>, known: Money = money(), by: Partial<Credits> = {}) =>
  pay(situation, form(typed), known, { ...credits, ...by });
const codes = (...given: Parameters<typeof decide>): string[] => {
  const decision = decide(...given);
  return decision.ok ? [] : decision.issues.map(({ code }) => code);
};
const issue = (...given: Parameters<typeof decide>) => {
  const decision = decide(...given);
  return decision.ok ? null : decision.issues[0];
};
const posted = (...given: Parameters<typeof decide>) => {
  const decision = decide(...given);
  if (!decision.ok) throw new Error(JSON.stringify(decision.issues));
  return decision.move;
};

describe('what is refused', () => {
  it('says of amounts, days and deals what is wrong with them', () => {
    expect(codes({ amount: null })).toEqual(['required']);
    expect(codes({ amount: -100 })).toEqual(['use_refund']);
    expect(codes({ amount: 0 })).toEqual(['not_zero']);
    expect(codes({ paid_on: '2026-09-01' })).toEqual(['future_date']);
    expect(codes({ paid_on: '' })).toEqual(['required']);
    expect(codes({ deal_id: 'D-9' })).toEqual(['unknown_deal']);
    expect(codes({}, money([], { deal_status: 'open' }))).toEqual(['sign_first']);
    expect(codes({}, money([], { deal_status: 'cancelled' }))).toEqual(['deal_cancelled']);
  });

  it('keeps closed months as they are', () => {
    const closed = { ...money(), closedThrough: '2026-06' };
    expect(issue({ paid_on: '2026-06-30' }, closed)).toEqual({
      code: 'month_closed',
      field: 'paid_on',
      month: '2026-06',
    });
    expect(codes({ paid_on: '2026-07-01' }, closed)).toEqual([]);
  });

  it('gives back no more than came, no refund of a refund, none before its payment', () => {
    const known = money([
      row('P-1', 3_000_000, '2026-06-03'),
      row('P-2', -1_000_000, '2026-06-10', { refund_of: 'P-1' }),
    ]);
    const back = (given: Partial<PaymentForm>) =>
      issue({ payment_type: 'refund', refund_of: 'P-1', paid_on: '2026-06-20', ...given }, known);
    expect(back({ amount: 2_000_001 })).toEqual({ code: 'refund_too_large', field: 'amount', most: 2_000_000 });
    expect(back({ amount: 2_000_000 })).toBeNull();
    expect(back({ amount: 100, refund_of: 'P-2' })?.code).toBe('refund_of_refund');
    expect(back({ amount: 100, refund_of: 'P-7' })?.code).toBe('unknown_payment');
    expect(back({ amount: 100, refund_of: '' })?.code).toBe('required');
    expect(back({ amount: 100, paid_on: '2026-06-02' })).toEqual({
      code: 'refund_too_early',
      field: 'paid_on',
      date: '2026-06-03',
    });
  });
});

describe('what is asked', () => {
  it('whether more than the balance is meant, or the deal is worth more', () => {
    const known = money([row('P-1', 9_950_000, '2026-06-01')]);
    expect(issue({ amount: 100_000 }, known)).toEqual({ code: 'ask_over', field: 'over', by: 50_000 });
    expect(posted({ amount: 100_000, over: 'add' }, known).deals?.['D-1']).toEqual({
      paid: 10_050_000,
      balance: -50_000,
      payment_status: 'overpaid',
      deal_status: 'done',
    });
    expect(posted({ amount: 100_000, over: 'amount' }, known).deals?.['D-1']).toEqual({
      amount: 10_050_000,
      paid: 10_050_000,
      balance: 0,
      payment_status: 'paid',
      deal_status: 'done',
    });
  });

  it('whether the same payment was made twice', () => {
    const known = money([row('P-1', 3_000_000, '2026-06-03', { document: 'A 7' })]);
    expect(issue({ document: 'A 7' }, known)).toEqual({ code: 'ask_again', field: 'again', payment: 'P-1' });
    expect(codes({ document: 'A 7', again: true }, known)).toEqual([]);
    expect(codes({ document: 'A 8' }, known)).toEqual([]);
  });
});

// One person: test/domain/credit-edge-cases.test.ts.
describe('who is credited', () => {
  it('two people by their shares, each for the own department', () => {
    // 40 % of 40 000.01 is 16 000.004: 16 000.00, and 24 000.01 for the first (rules 5.5, P-103).
    const known = money([], { manager2: 'Kate', share2_pct: 40 });
    expect(posted({ amount: 4_000_001 }, known).payment).toMatchObject({
      manager1: 'Ann',
      share1: 2_400_001,
      manager2: 'Kate',
      dept2: 'client',
      share2: 1_600_000,
    });
  });

  it('gives a split payment back to the cent, in whatever pieces', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 1, max: 99 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }),
        (amount, share2_pct, parts) => {
          const known = money([], { manager2: 'Kate', share2_pct });
          const rows: Payment[] = [{ payment_id: 'P-1', ...posted({ amount }, known).payment! }];
          let left = amount;
          for (const [index, part] of [...parts, 100].entries()) {
            const size = index === parts.length ? left : Math.floor((left * part) / 100);
            if (size === 0) continue;
            left -= size;
            const typed = { payment_type: 'refund', refund_of: 'P-1', amount: size, again: true } as const;
            rows.push({ payment_id: `P-${index + 2}`, ...posted(typed, { ...known, payments: rows }).payment! });
          }
          expect(rows.reduce((sum, { share1 }) => sum + share1, 0)).toBe(0);
          expect(rows.reduce((sum, { share2 }) => sum + share2, 0)).toBe(0);
          for (const { amount: whole, share1, share2 } of rows) expect(share1 + share2).toBe(whole);
        },
      ),
    );
  });
});

describe('what the deal becomes (rules 1.6)', () => {
  const of = (amounts: number[], deal_status: Deal['deal_status'] = 'signed') => {
    const { payment_status, deal_status: status } = balanceOf(
      { amount: 1_000, deal_status },
      amounts.map((amount) => ({ amount, payment_type: amount < 0 ? 'refund' : 'payment' })),
    );
    return [payment_status, status];
  };

  it('follows what came and went', () => {
    expect(of([])).toEqual(['unpaid', 'signed']);
    expect(of([400])).toEqual(['partial', 'signed']);
    expect(of([400, 600])).toEqual(['paid', 'done']);
    expect(of([1_001])).toEqual(['overpaid', 'done']);
    expect(of([1_000, -1], 'done')).toEqual(['partial', 'signed']);
    expect(of([1_000, -1_000], 'done')).toEqual(['refunded', 'signed']);
    expect(of([], 'open')).toEqual(['unpaid', 'open']);
  });

  it('is told in the line of the payment, dated no earlier than the client’s last event', () => {
    expect(posted({ paid_on: '2026-05-30', note: ' cash ' }).line).toMatchObject({
      event_type: 'payment',
      event_on: '2026-06-01',
      deal_id: 'D-1',
      manager_to: 'Kate',
      department_to: 'client',
      note: 'cash',
    });
  });
});
