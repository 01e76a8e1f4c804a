// Who is credited with the payments of a month, and which refunds wait as clawbacks (rules 5.1, step 1).
import { monthOf } from './calendar.ts';
import type { Day, Department, Minor, Payment, RevenueKind } from './model.ts';

/** One share of a payment; person '' = the house. */
export interface CreditLine {
  payment_id: string;
  person: string;
  department: Department | '';
  kind: RevenueKind;
  amount: Minor;
  /** The whole payment, and its day. */
  whole: Minor;
  paid_on: Day;
  /** What a refund takes back; '' = it is none. */
  refund_of: string;
  /** The client's name on that day. */
  client: string;
}
export interface Credit {
  /** In order of payment ids. */
  lines: CreditLine[];
  earlierRefunds: CreditLine[];
}

/**
 * Splits the payments of the month into credited lines. A refund (an adjustment below zero with refund_of counts as one)
 * is a line only when what it refunds counts in the same month; otherwise it is listed apart, unless `asLines`.
 * Payments before `goLive` ('' = none) do not exist.
 */
export function creditPayments(payments: readonly Payment[], month: string, goLive: Day, asLines: boolean): Credit {
  const counted = payments
    .filter((payment) => monthOf(payment.paid_on) === month && payment.paid_on >= goLive)
    .sort((a, b) => (a.payment_id < b.payment_id ? -1 : 1));
  const own = new Set(counted.map((payment) => payment.payment_id));
  const lines: CreditLine[] = [];
  const earlierRefunds: CreditLine[] = [];
  for (const payment of counted) {
    const takesBack =
      payment.payment_type === 'refund' ||
      (payment.payment_type === 'adjustment' && payment.amount < 0 && payment.refund_of !== '');
    const isLine = !takesBack || asLines || own.has(payment.refund_of);
    (isLine ? lines : earlierRefunds).push(...sharesOf(payment));
  }
  return { lines, earlierRefunds };
}

function sharesOf(payment: Payment): CreditLine[] {
  const { payment_id, revenue_kind: kind, amount: whole, paid_on, refund_of, name: client = '' } = payment;
  const same = { payment_id, kind, whole, paid_on, refund_of, client };
  const first = { ...same, person: payment.manager1, department: payment.dept1, amount: payment.share1 };
  if (payment.manager2 === '' && payment.share2 === 0) return [first];
  return [first, { ...same, person: payment.manager2, department: payment.dept2, amount: payment.share2 }];
}
