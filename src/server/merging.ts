// Merge of two rows of one client (T17): what it would do, and the saving of it.
import type { Answer, Card, MergeInput, MergePlan, MergePlanInput, MergeSide } from '../contract/answers.ts';
import {
  againstMerge,
  type Belongings,
  type Merger,
  merge,
  mergedFields,
  proposedWinner,
  twinPayments,
} from '../domain/merging.ts';
import type { Client, Issue } from '../domain/model.ts';
import { countedIn, kindOf } from '../domain/projection.ts';
import { may } from '../domain/rights.ts';
import { dayText, fill } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { commit } from '../sheets/commit.ts';
import { countryIn } from '../sheets/lexicon.ts';
import { moneyText } from '../sheets/report-formats.ts';
import { linesOfClients } from '../sheets/rows.ts';
import { columnOf, TABS, type TabKey } from '../sheets/schema.ts';
import type { Row } from '../sheets/tab.ts';
import { tooLong } from '../sheets/typed.ts';
import { actorOf, whoOf } from './actor.ts';
import { refuse } from './refusals.ts';
import { prepare, present, repeated } from './save.ts';
import { locate, rulesOf } from './situation.ts';

/** What people write of a client; the note is joined, a name is the winner's own. */
const MERGED = TABS.clients.columns
  .filter(({ by, key }) => by === 'people' && !['name', 'note'].includes(key))
  .map(({ key }) => key);
const KEYS = [...MERGED, 'satisfaction', 'satisfaction_on'];

export function planMerge(
  book: Book,
  { clientId, otherId, winner: wanted }: MergePlanInput,
): Answer<{ plan: MergePlan }> {
  const found: Client[] = [];
  for (const id of [clientId, otherId]) {
    const lookup = locate(book, id);
    if ('issue' in lookup) return refuse(book, [{ code: lookup.issue, id }]);
    found.push(lookup.found.client);
  }
  const [a, b] = found as [Client, Client];
  const lines = linesOfClients(book, [a.client_id, b.client_id]);
  const events = ({ client_id }: Client) => countedIn(lines.get(client_id) ?? []).length;
  const proposed = proposedWinner(
    { client: a, events: events(a) },
    { client: b, events: events(b) },
    book.lexicon.stages,
  );
  const winner = found.find(({ client_id }) => client_id === wanted) ?? proposed;
  const loser = winner === a ? b : a;
  const merger = mergerOf(book, winner, loser, false);
  const no = withoutRight(book, winner, loser) ?? againstMerge(merger);
  const fields = Object.entries(mergedFields(merger)).map(([key, [, value]]) => ({
    label: book.locale.columns[key as keyof typeof book.locale.columns],
    value: String(book.codec.encode(columnOf('clients', key), value)),
  }));
  const side = (client: Client): MergeSide => ({
    clientId: client.client_id,
    name: client.name,
    stage: book.names.label('stages', client.stage),
    kind: kindOf(book.lexicon.stages, client.stage) ?? 'new',
    manager: book.names.label('people', client.manager),
    seen: client.last_event,
    events: events(client),
  });
  return {
    ok: true,
    plan: {
      winner: side(winner),
      loser: side(loser),
      fields,
      deals: merger.owned.deals.length,
      contacts: merger.owned.contacts.length,
      problem: no && { code: no.code, message: refuse(book, [no]).message },
      warnings: merger.owned.payments.length > 0 ? twinTexts(book, winner, merger.owned) : [],
    },
  };
}

export function saveMerge(book: Book, input: MergeInput): Answer<{ card: Card }> {
  const { clientId, otherId, otherSeen, requestId, confirmed = false } = input;
  if (repeated(book, requestId)) return present(book, clientId);
  const other = prepare(book, { clientId: otherId, seen: otherSeen });
  if ('issues' in other) return refuse(book, other.issues);
  const own = prepare(book, input);
  if ('issues' in own) return refuse(book, own.issues);
  const winner = own.located.client;
  const merger = mergerOf(book, winner, other.located.client, confirmed);
  const no = withoutRight(book, winner, other.located.client) ?? againstMerge(merger);
  if (no) return refuse(book, [no]);
  const entries = merge(merger);
  const long = tooLong(entries[0]?.changes.fields ?? {});
  if (long) return refuse(book, [long]);
  commit(book, { events: entries, requestId, actor: actorOf(book).id, origin: 'sidebar' });
  return present(book, clientId);
}

/** An assistant merges within the own department: both are asked about. */
const withoutRight = (book: Book, ...both: Client[]): Issue | null =>
  both.map((client) => may('merge', whoOf(book), client, rulesOf(book))).find((no) => no !== null) ?? null;

function mergerOf(book: Book, winner: Client, loser: Client, confirmed: boolean): Merger {
  return {
    winner,
    loser,
    owned: belongingsOf(book, loser.client_id),
    keys: KEYS,
    stages: book.lexicon.stages,
    sections: book.lexicon.sections,
    today: book.today,
    country: countryIn(book.lexicon),
    confirmed,
  };
}

/** Money that both of the two have received, a sentence for each that may have come once. */
function twinTexts(book: Book, winner: Client, { payments }: Belongings): string[] {
  const { locale } = book;
  return twinPayments(moneyOf(book, winner.client_id).payments, payments).map(([our, their]) =>
    fill(locale, locale.money.twin_payments, {
      one: String(our.payment_id),
      other: String(their.payment_id),
      amount: moneyText(book, Number(our.amount)),
      day: dayText(locale, String(our.paid_on)),
    }),
  );
}

function rowsOf(book: Book, tab: TabKey, keys: readonly string[]): Row[] {
  if (!book.has(tab)) return [];
  const columns = book.tab(tab).columns(keys);
  return (columns[keys[0] ?? ''] ?? []).map((_, at) =>
    Object.fromEntries(keys.map((key) => [key, columns[key]?.[at] ?? ''])),
  );
}

/** Deals of a client, and their payments. */
function moneyOf(book: Book, id: string): Pick<Belongings, 'deals' | 'payments'> {
  const deals = rowsOf(book, 'deals', ['deal_id', 'client_id', 'name', 'deal_status']).filter(
    ({ client_id }) => client_id === id,
  );
  const own = new Set(deals.map(({ deal_id }) => deal_id));
  const keys = ['payment_id', 'deal_id', 'name', 'paid_on', 'amount', 'document'];
  const payments = own.size > 0 ? rowsOf(book, 'payments', keys) : [];
  return { deals, payments: payments.filter(({ deal_id, payment_id }) => payment_id !== '' && own.has(deal_id)) };
}

/** Rows that point to a client. */
function belongingsOf(book: Book, id: string): Belongings {
  const clients = rowsOf(book, 'clients', ['client_id', 'referred_by', 'merged_into']);
  const ids = (key: string) => clients.filter((row) => row[key] === id).map(({ client_id }) => String(client_id));
  return {
    ...moneyOf(book, id),
    contacts: rowsOf(book, 'contacts', ['contact_id', 'client_id']).filter(({ client_id }) => client_id === id),
    referred: ids('referred_by'),
    merged: ids('merged_into'),
  };
}
