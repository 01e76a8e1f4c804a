// The deal that a win makes: whose it is, new or repeat revenue (rules 3.4–3.6), and concessions only a head makes (2.8).
import { addDays, addMonths } from './calendar.ts';
import type { Client, Day, Deal, Department, Issue, Minor, Payment, RevenueKind } from './model.ts';
import { checkField, type DealForm } from './requirements.ts';
import type { DealDraft, Rules, Situation } from './transitions.ts';

/** Settings.returning_after_months where it is not said. */
const A_YEAR = 12;

/** A deal just signed, credited to the manager and the department on that day. */
export function dealOf(client: Client, form: DealForm, situation: Situation, months = A_YEAR): DealDraft {
  const { managerDepartment: theirs, payments = [] } = situation;
  return {
    client_id: client.client_id,
    deal_status: 'signed',
    revenue_kind: revenueKind(payments, form.signed_on, months),
    signed_on: form.signed_on,
    ordered_on: form.signed_on,
    ...termsOf(form),
    manager: client.manager,
    credit_department: creditedTo(client, theirs),
    paid: 0,
    balance: form.amount,
    payment_status: 'unpaid',
    cycle: client.cycle,
    note: [client.special_terms, form.note].filter((text) => text !== '').join('; '),
  };
}

/** The cells of an open deal that is signed: it keeps its attempt and its note. */
export function signedAs(client: Client, form: DealForm, situation: Situation, months = A_YEAR): Partial<Deal> {
  const { client_id, cycle, note, paid, payment_status, ...cells } = dealOf(client, form, situation, months);
  return cells;
}

/** The columns of a deal that people fill in. */
export function termsOf(form: DealForm) {
  const { amount, sale_kind, channel, contract_no, invoice_no, discount_pct, cost, more = {}, dueDays = 0 } = form;
  const due = more.invoice_on && !more.invoice_due_on ? { invoice_due_on: addDays(more.invoice_on, dueDays) } : {};
  return {
    sale_kind,
    channel: channel || 'direct',
    amount,
    contract_no,
    invoice_no,
    ...more,
    ...due,
    ...(discount_pct == null ? {} : { discount_pct }),
    ...(cost == null ? {} : { cost }),
  };
}

/** Rules 1.4: the department of who sells; who is of management sells for the client's. */
export const creditedTo = ({ department }: Client, theirs: Department | ''): Department =>
  theirs === '' || theirs === 'management' ? department : theirs;

/**
 * Rules 3.4: repeat when the client had paid for other deals before the day of signing, and not longer ago than that.
 * @param payments of the client's other deals, refunds and adjustments included
 * @param months Settings.returning_after_months
 */
export function revenueKind(
  payments: readonly Pick<Payment, 'paid_on' | 'amount'>[],
  signedOn: Day,
  months: number,
): RevenueKind {
  const before = payments.filter(({ paid_on }) => paid_on < signedOn);
  const net = before.reduce((sum, { amount }) => sum + amount, 0);
  const last = before.reduce((day, { paid_on, amount }) => (amount > 0 && paid_on > day ? paid_on : day), '');
  return net > 0 && signedOn <= addMonths(last, months) ? 'repeat' : 'new';
}

/** What is wrong with the deal's own fields (rules 1.4). */
export function checkDeal(deal: DealForm, today: Day): Issue[] {
  const { amount, discount_pct = null, cost = null, signed_on, indirect = false, more = {} } = deal;
  const days = { signed_on, ordered_on: more.ordered_on ?? '', agreed_on: more.agreed_on ?? '' };
  return [
    ...Object.entries({ amount, discount_pct, cost }).flatMap(
      ([field, value]) => checkField(field, value, today) ?? [],
    ),
    ...Object.entries(days).flatMap(([field, date]) => (date > today ? [{ code: 'future_date', field, date }] : [])),
    ...(indirect && (more.partner ?? '') === '' ? [{ code: 'required', field: 'partner' }] : []),
    ...(more.invoice_on && more.invoice_due_on && more.invoice_due_on < more.invoice_on
      ? [{ code: 'due_before_invoice', field: 'invoice_due_on', date: more.invoice_on }]
      : []),
  ];
}

/** A day of signing is no further back than an entry may be dated (rules 2.3); the future is told by `checkDeal`. */
export function checkSigning(signedOn: Day, { today }: Pick<Situation, 'today'>, { backdateDays }: Rules): Issue[] {
  const from = backdateDays === null ? '' : addDays(today, -backdateDays);
  return signedOn < from ? [{ code: 'date_too_old', field: 'signed_on', date: signedOn, from, to: today }] : [];
}

/** What the owner allows sellers to give away, per cent. */
export interface Limits {
  /** Settings.discount_max_pct. */
  discountMaxPct: number;
  /** Settings.min_margin_pct: a margin at it or below is too small. */
  minMarginPct: number;
}

/** The concession guard of rules 2.8, for who is no head. */
export function checkConcession(
  { discount_pct, cost, amount }: Pick<DealForm, 'amount' | 'discount_pct' | 'cost'>,
  limits: Limits,
): Issue[] {
  const margin = cost == null || !amount ? null : ((amount - cost) / amount) * 100;
  const { discountMaxPct: most, minMarginPct: least } = limits;
  return [
    ...((discount_pct ?? 0) > most
      ? [{ code: 'discount_over_limit', field: 'discount_pct', discount: discount_pct as Minor, limit: most }]
      : []),
    ...(margin !== null && margin <= least ? [{ code: 'margin_too_small', field: 'cost', limit: least }] : []),
  ];
}
