// Short notation for pay stories: rows of Team, Rates and Payments with everything blank but what is given.

import type { Department, Payment, RateRow, RevenueKind, TeamRow } from '../../src/domain/model.ts';
import type { CommissionInput, Part, PayRules } from '../../src/domain/pay.ts';

export function teamRow(person_id: string, department: Department, given: Partial<TeamRow> = {}): TeamRow {
  return {
    person_id,
    person: '',
    email: '',
    department,
    role: '',
    valid_from: '2026-01-01',
    valid_to: '',
    fte: 100,
    base_salary: null,
    plan_month: null,
    rate_new: null,
    rate_repeat: null,
    dept_rate: null,
    cap: null,
    ...given,
  };
}

/** A payment of 15 June 2026 credited to one person; `share2` takes its part from the first share. */
export function payment(
  payment_id: string,
  amount: number,
  person: string,
  department: Department,
  given: Partial<Payment> = {},
): Payment {
  return {
    payment_id,
    deal_id: 'D-1',
    paid_on: '2026-06-15',
    amount,
    payment_type: amount < 0 ? 'refund' : 'payment',
    refund_of: '',
    revenue_kind: 'new',
    manager1: person,
    dept1: department,
    share1: amount - (given.share2 ?? 0),
    manager2: '',
    dept2: '',
    share2: 0,
    ...given,
  };
}

const rate = (department: Department, revenue_kind: RevenueKind, from: number, percent: number): RateRow => ({
  department,
  revenue_kind,
  element: 'rate',
  basis: 'amount',
  from,
  rate: percent,
  bonus_amount: null,
  valid_from: '2026-01-01',
  valid_to: '',
});

/** The default Rates of rules 1.11. */
export const defaultRates: RateRow[] = [
  rate('sales', 'new', 0, 8),
  rate('sales', 'new', 10_000_000, 10),
  rate('sales', 'new', 20_000_000, 12),
  rate('sales', 'repeat', 0, 4),
  { ...rate('client', 'repeat', 0, 3), basis: 'attainment' },
  { ...rate('client', 'repeat', 100, 4), basis: 'attainment' },
  rate('client', 'new', 0, 5),
  { ...rate('client', 'repeat', 100, 0), element: 'bonus', basis: 'attainment', rate: null, bonus_amount: 30_000 },
];

export const payRules: PayRules = { goLive: '', clawbackMethod: 'original_rate', clawbackDays: 180, negative: 'carry' };

/** June 2026 with the default Rates and nothing else but what is given. */
export const input = (given: Partial<CommissionInput> = {}): CommissionInput => ({
  month: '2026-06',
  team: [],
  rates: defaultRates,
  payments: [],
  plans: [],
  adjustments: [],
  past: { frozen: [], clawbacks: [], carried: new Map() },
  rules: payRules,
  ...given,
});

export function partOf(parts: readonly Part[], person: string, department: string): Part {
  const found = parts.find((part) => part.person === person && part.department === department);
  if (!found) throw new Error(`no part ${person} in ${department}`);
  return found;
}
