// Rows typed or pasted into Payments: judged as the form judges a payment (T22), in the order in which they stand.
import { moneyByDeal } from '../domain/day-money.ts';
import { cameToSales, handoverDue, withHandover } from '../domain/handing-over.ts';
import type { Client, Deal, HistoryLine, Issue, Payment, Value } from '../domain/model.ts';
import { type Standing } from '../domain/posted.ts';
import { type PaymentForm, pay } from '../domain/posting.ts';
import { apply } from '../domain/projection.ts';
import { type Move, refuse, type Situation } from '../domain/transitions.ts';
import { daysMoved } from '../domain/undo.ts';
import type { Book } from '../sheets/book.ts';
import { type Event, nextIds } from '../sheets/commit.ts';
import { setting } from '../sheets/lexicon.ts';
import { typedIn } from '../sheets/money-rows.ts';
import { stateOf } from '../sheets/projection.ts';
import { readLines } from '../sheets/rows.ts';
import { columnOf } from '../sheets/schema.ts';
import type { Row } from '../sheets/tab.ts';
import { assigner } from './assigning.ts';
import { creditsOf } from './credits.ts';
import { Reader } from './reader.ts';
import { asOfHistory, isSplit, locate, rulesOf, situationOf, standingOf } from './situation.ts';
import { takeInRow } from './sweep.ts';

/** A row that becomes a payment. */
export interface Posted {
  at: number;
  id: string;
  amount: number;
  client: Client;
  events: Event[];
}
export interface Posting {
  posted: Posted[];
  /** Row → why it is no payment yet. */
  refused: Map<number, Issue>;
}

/** @param deals all deals, @param payments all payments that are entered; both grow with what is accepted */
export function judgePayments(book: Book, rows: readonly number[], deals: Map<string, Deal>, payments: Payment[]): Posting {
  const posting: Posting = { posted: [], refused: new Map() };
  const clients = new Map<string, { client: Client; lastEventOn: string }>();
  const credits = creditsOf(book);
  const closedThrough = setting(book.lexicon, 'closed_through').slice(0, 7);
  const ids = nextIds(book, 'payments', rows.length);
  for (const at of rows) {
    const { form, issue } = formIn(book, at);
    const deal = deals.get(form.deal_id);
    const known = deal && (clients.get(deal.client_id) ?? clientOf(book, deal.client_id));
    const none: Issue | null =
      form.deal_id === ''
        ? { code: 'required', field: 'deal_id' }
        : known && 'code' in known
          ? known
          : deal
            ? null
            : { code: 'unknown_deal', id: form.deal_id };
    if (none || issue || !known || 'code' in known) {
      posting.refused.set(at, (none ?? issue) as Issue);
      continue;
    }
    const own = [...deals.values()].filter(({ client_id }) => client_id === deal.client_id);
    const money = { deals: own, payments: payments.filter(({ deal_id }) => own.some((one) => one.deal_id === deal_id)), closedThrough };
    const situation: Situation = {
      ...situationOf(book, known.client, known.client.manager, form.paid_on || book.today),
      lastEventOn: known.lastEventOn,
    };
    const decision = pay(situation, form, money, credits);
    const payment_id = ids[posting.posted.length] ?? '';
    if (!decision.ok || !decision.move.payment) {
      const [first] = decision.ok ? refuse({ code: 'nothing_changed' }).issues : decision.issues;
      posting.refused.set(at, { deal: deal.deal_id, ...(first as Issue) });
      continue;
    }
    const payment: Payment = { payment_id, ...decision.move.payment };
    payments.push(payment);
    deals.set(deal.deal_id, { ...deal, ...decision.move.deals?.[deal.deal_id] });
    const move = handedOver(book, decision.move, known.client, [...deals.values()], payments);
    const { events, after } = eventsOf(book, at, move, known.client, payment, deal);
    clients.set(deal.client_id, { client: after, lastEventOn: events.at(-1)?.line.event_on ?? '' });
    posting.posted.push({ at, id: payment_id, amount: payment.amount, client: known.client, events });
  }
  return posting;
}

/** What stands in the cells of a row, read as a form: texts by the habits of the spreadsheet (BI-03, BI-04). */
function formIn(book: Book, at: number): { form: PaymentForm; issue: Issue | null } {
  const typed = typedIn(book, 'payments', at);
  const reader = new Reader(book);
  const read = (key: string): Value => reader.read(columnOf('payments', key), (typed[key] ?? '') as string);
  const id = (key: string) => String(typed[key] ?? '').trim().toUpperCase();
  const amount = read('amount');
  const form: PaymentForm = {
    deal_id: id('deal_id'),
    payment_type: (String(read('payment_type')) || 'payment') as Payment['payment_type'],
    amount: typeof amount === 'number' ? amount : null,
    paid_on: String(read('paid_on')),
    refund_of: id('refund_of'),
    document: String(read('document')),
    note: String(read('note')),
    over: '',
    again: false,
  };
  return { form, issue: reader.issues[0] ?? null };
}

function clientOf(book: Book, id: string): { client: Client; lastEventOn: string } | Issue {
  const lookup = locate(book, id);
  if ('issue' in lookup) return { code: lookup.issue, id };
  const { client } = takeInRow(book, lookup.found);
  const known = asOfHistory(book, client);
  return { client: known, lastEventOn: situationOf(book, known, known.manager, book.today).lastEventOn };
}

/** The handover that a payment makes due goes with it (rules 3.1). */
function handedOver(book: Book, move: Move, client: Client, deals: readonly Deal[], payments: readonly Payment[]): Move {
  const mode = setting(book.lexicon, 'handover_mode') === 'propose' ? 'propose' : 'auto';
  const when = setting(book.lexicon, 'handover_when');
  if (client.department !== 'sales' || mode !== 'auto' || when === 'manual' || !isSplit(book)) return move;
  const since = cameToSales(readLines(book, client.client_id));
  const own = deals.filter(({ client_id }) => client_id === client.client_id);
  const money = moneyByDeal(
    own,
    payments.filter(({ paid_on }) => paid_on >= since),
  );
  const due = handoverDue(when, client, own, ({ deal_id }) => money.get(deal_id) ?? { net: 0, firstOn: '', fullOn: '' });
  const people = {
    standing: (person: string) => standingOf(book, person, book.today),
    next: () => assigner(book, 'client')({ manager: '', tag: client.tag, category: client.category }),
  };
  return withHandover(move, client, due, people, { when, mode, split: true }, rulesOf(book));
}

/** The lines with what each of them carries; the typed cells of the row are told with it, and completed by it. */
function eventsOf(book: Book, at: number, move: Move, client: Client, payment: Payment, deal: Deal): { events: Event[]; after: Client } {
  const { stages } = book.lexicon;
  const row: Row = {
    ...(payment as unknown as Row),
    name: client.name,
    month: payment.paid_on.slice(0, 7),
  };
  const standing = book.tab('payments').row(at);
  const pairs = (now: Row, before: Row) =>
    Object.fromEntries(
      Object.entries(now)
        .filter(([key, value]) => (before[key] ?? '') !== (value ?? ''))
        .map(([key, value]) => [key, [before[key] ?? '', value ?? ''] as [Value, Value]]),
    );
  const { payment_id: _own, ...cells } = row;
  const ofDeal = pairs((move.deals?.[deal.deal_id] ?? {}) as Row, deal as unknown as Row);
  let state = stateOf(client as unknown as Row);
  const events = [move.line, ...(move.also ?? [])].map((line, index): Event => {
    const next = apply(state, line as HistoryLine, stages);
    const days = daysMoved(state, next);
    state = next;
    const fields = Object.keys(days).length > 0 ? { fields: days } : {};
    if (index > 0) return { line, changes: fields };
    return {
      line,
      changes: {
        ...fields,
        rows: { payments: [row] },
        cells: {
          payments: { [payment.payment_id]: pairs(cells, standing) },
          ...(Object.keys(ofDeal).length > 0 ? { deals: { [deal.deal_id]: ofDeal } } : {}),
        },
      },
    };
  });
  return { events, after: { ...client, ...state } };
}

/** Rows of Payments in which something was typed and which are no payments yet. */
export const waitingPayments = (rows: readonly Standing[]): number[] =>
  rows
    .filter(({ cells }) => cells.payment_id === '')
    .filter(({ cells }) => ['deal_id', 'paid_on', 'amount', 'refund_of', 'document'].some((key) => (cells[key] ?? '') !== ''))
    .map(({ at }) => at);
