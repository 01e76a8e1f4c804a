// What a person does to deals and money, deed by deed (rules 2.3 T19–T23): what was typed is read, the rules decide.
import type { DeedInput } from '../contract/answers.ts';
import { addDeal, amendDeal, type CreditForm, cancelDeal, changeCredit, PAPERS, signDeal } from '../domain/deals.ts';
import type { Deal, Issue, Payment } from '../domain/model.ts';
import { type PaymentForm, pay } from '../domain/posting.ts';
import type { DealForm } from '../domain/requirements.ts';
import { BOOKKEEPER } from '../domain/rights.ts';
import type { Decision } from '../domain/transitions.ts';
import { timeText } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { readLines } from '../sheets/rows.ts';
import { columnOf } from '../sheets/schema.ts';
import { whoIs } from './actor.ts';
import type { Desk } from './desk.ts';
import { creditsOf, moneyOf, withDueHandover } from './money.ts';
import { type DealBase, type Reader, readDeal } from './reader.ts';

type DealDeed = 'deal' | 'sign' | 'amend' | 'cancelDeal' | 'credit' | 'pay';

export const DEAL_DEEDS: Record<DealDeed, (desk: Desk) => Decision> = {
  deal(desk) {
    const { book, client, situation, form, input, reader, rules } = desk;
    const { payments } = moneyOf(book, client.client_id);
    // What was expected was the first deal.
    const base = { sale_kind: client.sale_kind, more: { initiative: 'passive' as const } };
    const deal = readDeal(reader, input, base, form.on);
    return addDeal({ ...situation, payments }, { ...form, deal }, input.signed === true, rules);
  },
  sign(desk) {
    const { client, situation, form, rules, book, input } = desk;
    const { deals, payments } = moneyOf(book, client.client_id);
    const deal = termsIn(desk, deals);
    return signDeal({ ...situation, payments }, deals, input.dealId ?? '', { ...form, deal }, rules);
  },
  amend(desk) {
    const { client, situation, form, rules, book, input, who } = desk;
    const money = moneyOf(book, client.client_id);
    const deal = termsIn(desk, money.deals);
    const only = who.role === BOOKKEEPER ? PAPERS : null;
    return amendDeal(situation, money, input.dealId ?? '', { ...form, deal }, only, rules);
  },
  cancelDeal(desk) {
    const { client, situation, form, rules, book, input } = desk;
    const { deals } = moneyOf(book, client.client_id);
    const reason = book.names.code('reasons', input.reason ?? '');
    return cancelDeal(situation, deals, input.dealId ?? '', reason, form, rules);
  },
  credit(desk) {
    const { client, situation, form, rules, book, input, reader } = desk;
    const money = moneyOf(book, client.client_id);
    const { departmentOn } = creditsOf(book);
    const credit = readCredit(reader, input);
    return changeCredit(situation, money, input.dealId ?? '', credit, form, departmentOn, rules);
  },
  pay(desk) {
    const { client, situation, book, input, reader } = desk;
    const money = moneyOf(book, client.client_id);
    const decision = pay(situation, readPayment(reader, input, desk.form.note), money, creditsOf(book));
    if (!decision.ok)
      return { ok: false, issues: decision.issues.map((issue) => enteredBy(book, client.client_id, issue)) };
    return withDueHandover(desk, decision, money);
  },
};

/** The terms of a deal as the form leaves them; null for a deal that is not there. */
function termsIn({ reader, input, form }: Desk, deals: readonly Deal[]): DealForm | null {
  const deal = deals.find(({ deal_id }) => deal_id === input.dealId);
  return deal ? readDeal(reader, input, baseOf(deal, form.on), form.on) : null;
}

/** What a form about a deal begins with: its row. */
function baseOf(deal: Deal, on: string): DealBase {
  const {
    partner,
    title,
    ordered_on,
    agreed_on,
    invoice_on,
    invoice_due_on,
    document_link,
    expected_close,
    initiative,
  } = deal;
  return {
    ...deal,
    signed_on: deal.signed_on || on,
    more: {
      ...(partner ? { partner } : {}),
      ...(title ? { title } : {}),
      ...(ordered_on ? { ordered_on } : {}),
      ...(agreed_on ? { agreed_on } : {}),
      ...(invoice_on ? { invoice_on } : {}),
      ...(invoice_due_on ? { invoice_due_on } : {}),
      ...(document_link ? { document_link } : {}),
      ...(expected_close ? { expected_close } : {}),
      ...(initiative ? { initiative } : {}),
    },
  };
}

function readCredit(reader: Reader, { credit = {} }: DeedInput): CreditForm {
  const { manager, manager2, share2_pct, revenue_kind } = credit;
  const read = (key: string, typed: string | number | boolean) => reader.read(columnOf('deals', key), typed);
  return {
    ...(manager ? { manager: String(read('manager', manager)) } : {}),
    ...(manager2 === undefined ? {} : { manager2: String(read('manager2', manager2)) }),
    ...(share2_pct === undefined || share2_pct === '' ? {} : { share2_pct: Number(read('share2_pct', share2_pct)) }),
    ...(revenue_kind ? { revenue_kind: read('revenue_kind', revenue_kind) as 'new' | 'repeat' } : {}),
  };
}

function readPayment(reader: Reader, { dealId = '', payment = {} }: DeedInput, note: string): PaymentForm {
  const type = reader.read(columnOf('payments', 'payment_type'), payment.type ?? 'payment');
  const amount = reader.read(columnOf('payments', 'amount'), payment.amount ?? '');
  return {
    deal_id: dealId,
    payment_type: (type || 'payment') as Payment['payment_type'],
    amount: typeof amount === 'number' ? amount : null,
    paid_on: reader.day('paid_on', payment.on, reader.today),
    refund_of: payment.refundOf ?? '',
    document: String(reader.read(columnOf('payments', 'document'), payment.document ?? '')),
    note,
    over: payment.over ?? '',
    again: payment.again === true,
  };
}

/** BI-10: when, and by whom, the same payment was entered. */
export function enteredBy(book: Book, clientId: string, issue: Issue): Issue {
  if (issue.code !== 'ask_again') return issue;
  const line = readLines(book, clientId).find(
    ({ event_type, changes }) => event_type === 'payment' && changes.includes(`"payment_id":"${issue.payment}"`),
  );
  if (!line) return { ...issue, sentence: 'ask_again_by_hand' };
  return { ...issue, who: whoIs(book, line.actor), time: timeText(line.recorded_at, book.timeZone) };
}
