// Rows typed or pasted into Payments: judged as the form judges a payment (T22), in the order in which they stand.
import { monthOf } from '../domain/calendar.ts';
import type { Standing } from '../domain/drift.ts';
import type { Deal, Department, Issue, Payment, Value } from '../domain/model.ts';
import { type Money, type PaymentForm, pay } from '../domain/posting.ts';
import type { Book } from '../sheets/book.ts';
import { nextIds } from '../sheets/commit.ts';
import { closedThrough } from '../sheets/lock.ts';
import { typedIn } from '../sheets/money-rows.ts';
import { columnOf } from '../sheets/schema.ts';
import type { Row } from '../sheets/tab.ts';
import { assigner } from './assigning.ts';
import { enteredBy } from './deal-deeds.ts';
import { peopleOf } from './desk.ts';
import { creditsOf, goLiveOf, withDueHandover } from './money.ts';
import { Reader } from './reader.ts';
import { rulesOf } from './situation.ts';
import {
  barred,
  type Clients,
  type Entry,
  entryOf,
  formOn,
  idIn,
  pairsOf,
  ROWS_AT_ONCE,
  type Verdicts,
} from './typed-rows.ts';

/** Rows of Payments in which something was typed and which are no payments yet. */
export const waitingPayments = (rows: readonly Standing[]): number[] =>
  rows
    .filter(({ cells }) => cells.payment_id === '' && SAID.some((key) => (cells[key] ?? '') !== ''))
    .map(({ at }) => at);
const SAID = ['deal_id', 'paid_on', 'amount', 'refund_of', 'document'];

/** @param deals all deals; `payments` all payments that are entered. Both grow with what is accepted. */
export function judgePayments(
  book: Book,
  rows: readonly number[],
  clients: Clients,
  deals: Map<string, Deal>,
  payments: Payment[],
): Verdicts {
  const entries: Entry[] = [];
  const refused = new Map<number, Issue>();
  const credits = creditsOf(book);
  const assign = assignerOnce(book);
  const ids = nextIds(book, 'payments', rows.length);
  for (const at of rows) {
    if (entries.length === ROWS_AT_ONCE) break;
    const { form, issue } = formIn(book, at);
    const deal = deals.get(form.deal_id);
    const found = deal ? clients.find(deal.client_id) : null;
    if (!deal || !found || issue || 'issue' in found) {
      const none =
        form.deal_id === '' ? { code: 'required', field: 'deal_id' } : { code: 'no_such_deal', id: form.deal_id };
      refused.set(at, !deal ? none : (issue ?? (found as { issue: Issue }).issue));
      continue;
    }
    const own = [...deals.values()].filter(({ client_id }) => client_id === deal.client_id);
    const ofClient = new Set(own.map(({ deal_id }) => deal_id));
    const money: Money = {
      deals: own,
      payments: payments.filter(({ deal_id }) => ofClient.has(deal_id)),
      closedThrough: closedThrough(book),
      goLive: goLiveOf(book),
    };
    const { client } = found;
    const no = barred(book, 'pay', client);
    if (no) {
      refused.set(at, no);
      continue;
    }
    const occasion = { book, client, form: formOn(form.paid_on), rules: rulesOf(book) };
    const people = peopleOf(occasion, assign);
    const decision = withDueHandover(occasion, pay(found.situation, form, money, credits), money, people);
    if (!decision.ok) {
      refused.set(at, enteredBy(book, client.client_id, decision.issues[0] as Issue));
      continue;
    }
    const { move } = decision;
    const payment = { payment_id: ids[entries.length] ?? '', ...move.payment } as Payment;
    const row = { ...payment, name: client.name, month: monthOf(payment.paid_on) } as unknown as Row;
    const { payment_id, ...cells } = row;
    const changed = pairsOf((move.deals?.[deal.deal_id] ?? {}) as Row, deal as unknown as Row);
    const entry = entryOf(book, at, payment.payment_id, client, move, {
      rows: { payments: [row] },
      cells: {
        payments: { [payment.payment_id]: pairsOf(cells, book.tab('payments').row(at)) },
        ...(Object.keys(changed).length > 0 ? { deals: { [deal.deal_id]: changed } } : {}),
      },
    });
    entries.push(entry);
    clients.moved(entry);
    payments.push(payment);
    deals.set(deal.deal_id, { ...deal, ...move.deals?.[deal.deal_id] });
  }
  return { entries, refused };
}

/** One rota per department for all rows: who got the client of one row is behind the others for the next. */
function assignerOnce(book: Book): (department: Department) => ReturnType<typeof assigner> {
  const made = new Map<Department, ReturnType<typeof assigner>>();
  return (department) => {
    const known = made.get(department) ?? assigner(book, department);
    made.set(department, known);
    return known;
  };
}

/** What stands in the cells of a row, read as a form: texts by the habits of the spreadsheet (BI-03, BI-04). */
function formIn(book: Book, at: number): { form: PaymentForm; issue: Issue | null } {
  const typed = typedIn(book, 'payments', at);
  const reader = new Reader(book);
  const read = (key: string): Value => reader.read(columnOf('payments', key), typed[key] ?? '');
  const amount = read('amount');
  const form: PaymentForm = {
    deal_id: idIn(typed.deal_id),
    payment_type: (String(read('payment_type')) || 'payment') as Payment['payment_type'],
    amount: typeof amount === 'number' ? amount : null,
    paid_on: String(read('paid_on')),
    refund_of: idIn(typed.refund_of),
    document: String(read('document')),
    note: String(read('note')),
    over: '',
    again: false,
  };
  return { form, issue: reader.issues[0] ?? null };
}
