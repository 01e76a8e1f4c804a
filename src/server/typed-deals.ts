// Rows typed into Deals: with a client and an amount a row is a repeat deal that is open (T19), signed in the card.
import { addDays } from '../domain/calendar.ts';
import { addDeal } from '../domain/deals.ts';
import type { Standing } from '../domain/drift.ts';
import type { Issue, Payment, Value } from '../domain/model.ts';
import type { Book } from '../sheets/book.ts';
import { nextIds } from '../sheets/commit.ts';
import { typedIn } from '../sheets/money-rows.ts';
import { columnOf } from '../sheets/schema.ts';
import type { Row } from '../sheets/tab.ts';
import { type DealBase, Reader, readDeal } from './reader.ts';
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

/** Rows of Deals in which something was typed and which are no deals yet. */
export const waitingDeals = (rows: readonly Standing[]): number[] =>
  rows.filter(({ cells }) => cells.deal_id === '' && SAID.some((key) => (cells[key] ?? '') !== '')).map(({ at }) => at);
const SAID = ['client_id', 'amount', 'expected_close', 'signed_on'];

/** What a person says of a deal in its cells. */
const TERMS = [
  'amount',
  'discount_pct',
  'cost',
  'sale_kind',
  'channel',
  'partner',
  'initiative',
  'title',
  'ordered_on',
  'agreed_on',
  'invoice_on',
  'invoice_due_on',
  'document_link',
  'expected_close',
  'contract_no',
  'invoice_no',
] as const;
/** How long a forecast runs where nobody says it (rules 1.4). */
const CLOSE_IN = 30;

/** @param payments all payments that are entered, with the clients of their deals */
export function judgeDeals(
  book: Book,
  rows: readonly number[],
  clients: Clients,
  paymentsOf: (clientId: string) => Payment[],
): Verdicts {
  const entries: Entry[] = [];
  const refused = new Map<number, Issue>();
  const ids = nextIds(book, 'deals', rows.length);
  for (const at of rows) {
    if (entries.length === ROWS_AT_ONCE) break;
    const typed = typedIn(book, 'deals', at);
    const id = idIn(typed.client_id);
    const found = id === '' ? { issue: { code: 'required', field: 'client_id' } } : clients.find(id);
    if ('issue' in found) {
      refused.set(at, found.issue);
      continue;
    }
    const { client, situation } = found;
    const reader = new Reader(book);
    const given = TERMS.filter((key) => String(typed[key] ?? '') !== '');
    const read = (key: (typeof TERMS)[number]): Value => reader.read(columnOf('deals', key), typed[key] ?? '');
    const values = Object.fromEntries(given.map((key) => [key, read(key)]));
    const base: DealBase = {
      sale_kind: client.sale_kind,
      more: { initiative: 'passive', expected_close: addDays(book.today, CLOSE_IN) },
    };
    const deal = readDeal(reader, { clientId: id, seen: '', requestId: '' }, base, book.today);
    const { amount, discount_pct, cost, sale_kind, channel, contract_no, invoice_no, ...more } = values;
    Object.assign(deal, pick({ amount, discount_pct, cost, sale_kind, channel, contract_no, invoice_no }));
    deal.more = { ...deal.more, ...(more as DealBase['more']) };
    deal.indirect = reader.isIndirect(deal.channel);
    const no = reader.issues[0] ?? barred(book, 'deal', client);
    const decision = no
      ? { ok: false as const, issues: [no] }
      : addDeal({ ...situation, payments: paymentsOf(id) }, { ...formOn(book.today), deal }, false, rulesOf(book));
    if (!decision.ok || !decision.move.deal) {
      refused.set(at, decision.ok ? { code: 'required', field: 'amount' } : (decision.issues[0] as Issue));
      continue;
    }
    const deal_id = ids[entries.length] ?? '';
    const { note: _note, ...draft } = decision.move.deal;
    const row = { ...draft, deal_id, name: client.name } as unknown as Row;
    const { deal_id: _own, ...cells } = row;
    decision.move.line.deal_id = deal_id;
    const entry = entryOf(book, at, deal_id, client, decision.move, {
      rows: { deals: [row] },
      cells: { deals: { [deal_id]: pairsOf(cells, book.tab('deals').row(at)) } },
    });
    entries.push(entry);
    clients.moved(entry);
  }
  return { entries, refused };
}

const pick = (values: Record<string, Value | undefined>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
