// Payments, refunds and adjustments (rules 2.3 T22, 1.5, 9.1 BI-05 … BI-10): what may be entered, and what it makes of the deal.

import { isDay, monthOf } from './calendar.ts';
import { type Credits, creditFor, sharesBack } from './credits.ts';
import type { Day, Deal, Issue, Minor, Payment } from './model.ts';
import { type Decision, lineOf, mergedAway, refuse, type Situation } from './transitions.ts';

export interface PaymentForm {
  deal_id: string;
  payment_type: Payment['payment_type'];
  /** As people say it: what comes in or goes back, never below zero but in an adjustment. */
  amount: Minor | null;
  paid_on: Day;
  /** The payment that goes back; '' = none. */
  refund_of: string;
  document: string;
  note: string;
  /** More than the balance: add it all the same, or the deal is worth more. '' = not said yet. */
  over: '' | 'add' | 'amount';
  /** The same payment twice is meant. */
  again: boolean;
}

/** A payment to be written; its id is given then. */
export type PaymentDraft = Omit<Payment, 'payment_id'>;

/** What is known of the client's money. */
export interface Money {
  deals: readonly Deal[];
  /** Of all these deals. */
  payments: readonly Payment[];
  /** The last closed month 'YYYY-MM'; '' = none. */
  closedThrough: string;
  /** The first day of the program; '' or absent = none. What came before is brought by imports only (rules 1.10). */
  goLive?: Day;
}

/** The money of a deal: P, R and J of rules 1.6. */
export interface Balance {
  paid: Minor;
  balance: Minor | null;
  payment_status: Deal['payment_status'];
  deal_status: Deal['deal_status'];
}

/** What the payments of a deal make of it (rules 1.6); never added up step by step. */
export function balanceOf(
  { amount, deal_status }: Pick<Deal, 'amount' | 'deal_status'>,
  payments: readonly Pick<Payment, 'amount' | 'payment_type'>[],
): Balance {
  const paid = payments.reduce((sum, payment) => sum + payment.amount, 0);
  const came = payments.some((payment) => payment.payment_type === 'payment' && payment.amount > 0);
  const isWhole = amount !== null && paid >= amount;
  const payment_status =
    paid <= 0 ? (came ? 'refunded' : 'unpaid') : !isWhole ? 'partial' : paid === amount ? 'paid' : 'overpaid';
  const isDone = ['paid', 'overpaid'].includes(payment_status);
  const isSold = deal_status === 'signed' || deal_status === 'done';
  return {
    paid,
    balance: amount === null ? null : amount - paid,
    payment_status,
    deal_status: isSold ? (isDone ? 'done' : 'signed') : deal_status,
  };
}

/** An adjustment below zero that says of what is a refund in all but its name (rules 5.1, step 2). */
const takesBack = ({ payment_type, refund_of }: Pick<PaymentForm, 'payment_type' | 'refund_of'>): boolean =>
  payment_type === 'refund' || (payment_type === 'adjustment' && refund_of !== '');

/** T22. All that is wrong is told at once; what is only odd is asked about when nothing is wrong. */
export function pay(situation: Situation, form: PaymentForm, money: Money, credits: Credits): Decision {
  const { client, lastEventOn } = situation;
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  const deal = money.deals.find(({ deal_id }) => deal_id === form.deal_id);
  if (!deal) return refuse({ code: 'unknown_deal', id: form.deal_id });
  if (deal.deal_status === 'open') return refuse({ code: 'sign_first', deal: deal.deal_id });
  if (deal.deal_status === 'cancelled') return refuse({ code: 'deal_cancelled', deal: deal.deal_id });
  const own = money.payments.filter(({ deal_id }) => deal_id === deal.deal_id);
  const wrong = [
    ...checkDay(form, situation, money),
    ...checkAmount(form),
    ...(takesBack(form) ? checkRefund(form, own) : []),
  ];
  if (wrong.length > 0) return refuse(...wrong);
  const amount = signed(form);
  const after = balanceOf(deal, [...own, { amount, payment_type: form.payment_type }]);
  const odd = [...checkTwin(form, amount, own), ...checkOver(form, deal, after)];
  if (odd.length > 0) return refuse(...odd);

  const raised = form.over === 'amount' && after.payment_status === 'overpaid';
  const worth = raised ? { ...deal, amount: after.paid } : deal;
  const { paid_on, payment_type, document, note } = form;
  // What does not go back is of no other payment.
  const refund_of = takesBack(form) ? form.refund_of : '';
  const original = own.find(({ payment_id }) => payment_id === refund_of);
  const shares = original
    ? sharesBack(
        original,
        amount,
        own.filter((row) => row.refund_of === refund_of),
      )
    : creditFor(deal, { ...form, amount }, own, situation, credits);
  return {
    ok: true,
    move: {
      line: lineOf(client, paid_on > lastEventOn ? paid_on : lastEventOn, {
        event_type: 'payment',
        stage_from: '',
        deal_id: deal.deal_id,
        note: note.trim(),
      }),
      fields: {},
      deal: null,
      payment: { deal_id: deal.deal_id, paid_on, amount, payment_type, refund_of, document, note, ...shares },
      deals: {
        [deal.deal_id]: {
          ...(raised ? { amount: after.paid } : {}),
          ...balanceOf(worth, [...own, { amount, payment_type }]),
        },
      },
    },
  };
}

/** The amount as it stands in the cell. */
function signed({ payment_type, amount, refund_of }: PaymentForm): Minor {
  const size = amount ?? 0;
  return payment_type === 'refund' || (payment_type === 'adjustment' && refund_of !== '') ? 0 - Math.abs(size) : size;
}

function checkDay({ paid_on }: PaymentForm, { today }: Situation, { closedThrough, goLive = '' }: Money): Issue[] {
  if (!isDay(paid_on)) return [{ code: 'required', field: 'paid_on' }];
  if (paid_on > today) return [{ code: 'future_date', field: 'paid_on', date: paid_on }];
  if (paid_on < goLive) return [{ code: 'before_go_live', field: 'paid_on', date: goLive }];
  const month = monthOf(paid_on);
  return month <= closedThrough ? [{ code: 'month_closed', field: 'paid_on', month }] : [];
}

function checkAmount({ amount, payment_type }: PaymentForm): Issue[] {
  if (amount === null) return [{ code: 'required', field: 'amount' }];
  if (payment_type === 'payment' && amount < 0) return [{ code: 'use_refund', field: 'amount' }];
  return amount === 0 ? [{ code: 'not_zero', field: 'amount' }] : [];
}

function checkRefund({ refund_of, amount, paid_on }: PaymentForm, own: readonly Payment[]): Issue[] {
  if (refund_of === '') return [{ code: 'required', field: 'refund_of' }];
  const original = own.find(({ payment_id }) => payment_id === refund_of);
  if (!original) return [{ code: 'unknown_payment', field: 'refund_of', id: refund_of }];
  if (original.amount <= 0) return [{ code: 'refund_of_refund', field: 'refund_of', id: refund_of }];
  const most = refundable(original, own);
  return [
    ...(Math.abs(amount ?? 0) > most ? [{ code: 'refund_too_large', field: 'amount', most }] : []),
    ...(paid_on < original.paid_on ? [{ code: 'refund_too_early', field: 'paid_on', date: original.paid_on }] : []),
  ];
}

/** What of a payment can still go back; 0 for a refund. */
export function refundable(original: Payment, all: readonly Payment[]): Minor {
  const back = all
    .filter((row) => row.refund_of === original.payment_id && row.amount < 0)
    .reduce((sum, row) => sum - row.amount, 0);
  return Math.max(0, original.amount - back);
}

/** BI-10. */
function checkTwin({ again, paid_on, document }: PaymentForm, amount: Minor, own: readonly Payment[]): Issue[] {
  if (again) return [];
  const twin = own.find(
    (row) => row.paid_on === paid_on && row.amount === amount && trimmed(row.document) === trimmed(document),
  );
  return twin ? [{ code: 'ask_again', field: 'again', payment: twin.payment_id }] : [];
}

const trimmed = (text = ''): string => text.trim();

/** BI-07. */
function checkOver({ over, payment_type }: PaymentForm, deal: Deal, after: Balance): Issue[] {
  if (over !== '' || payment_type !== 'payment' || after.payment_status !== 'overpaid') return [];
  return [{ code: 'ask_over', field: 'over', by: after.paid - (deal.amount ?? 0) }];
}
