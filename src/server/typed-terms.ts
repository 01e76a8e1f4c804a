// Amounts, discounts, costs and days of signing changed in the cells of a deal: judged as the form judges them (rules 1.4, 1.12, 2.8).
import { retypeDeal, type Weighed } from '../domain/deal-cells.ts';
import type { Deal, Issue, Payment, Value } from '../domain/model.ts';
import { isHead, may, type Who } from '../domain/rights.ts';
import { dayText, fill } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { commit } from '../sheets/commit.ts';
import { closedThrough } from '../sheets/lock.ts';
import { typedIn } from '../sheets/money-rows.ts';
import { moneyText } from '../sheets/report-formats.ts';
import { columnOf } from '../sheets/schema.ts';
import type { Row } from '../sheets/tab.ts';
import { BY_CELL } from './actor.ts';
import { moneySentence } from './money-words.ts';
import { datedBy } from './situation.ts';
import { Clients, type Entry, entryOf, formOn, pairsOf, ROWS_AT_ONCE } from './typed-rows.ts';

export interface Terms {
  /** Row → the cells that go back, as they were entered. */
  back: Map<number, Weighed>;
  /** Why, a sentence each. */
  told: string[];
  /** Rows that are left to the next opening. */
  left: number;
}

/** Who changed a row: whoever Google tells of in front of the sheet; null = not known, and nobody's approval (rules 1.12). */
export type By = (at: number) => { who: Who; actor: string } | null;

/**
 * Takes in what the rules allow, with a line for each deal.
 * @param typed row → these cells as they were entered
 * @param deals all deals as they stand, by row
 */
export function takeInTerms(
  book: Book,
  typed: ReadonlyMap<number, Weighed>,
  deals: ReadonlyMap<number, Deal>,
  payments: readonly Payment[],
  by: By,
): Terms {
  const terms: Terms = { back: new Map(), told: [], left: Math.max(0, typed.size - ROWS_AT_ONCE) };
  const clients = new Clients(book);
  const taken = new Map<string, Entry[]>();
  for (const [at, entered] of [...typed].slice(0, ROWS_AT_ONCE)) {
    const deal = deals.get(at) as Deal;
    const found = clients.find(deal.client_id);
    const one = by(at);
    const entry = judge(book, at, deal, entered, payments, found, one?.who ?? null);
    if ('code' in entry) {
      terms.back.set(at, entered);
      terms.told.push(keptText(book, deal, entered, entry));
      continue;
    }
    clients.moved(entry);
    const actor = one?.actor ?? BY_CELL;
    taken.set(actor, [...(taken.get(actor) ?? []), entry]);
  }
  for (const [actor, entries] of taken) {
    commit(book, { events: entries.flatMap(({ events }) => events), requestId: '', actor, origin: 'cell' });
  }
  return terms;
}

function judge(
  book: Book,
  at: number,
  deal: Deal,
  entered: Weighed,
  payments: readonly Payment[],
  found: ReturnType<Clients['find']>,
  who: Who | null,
): Entry | Issue {
  if ('issue' in found) return found.issue;
  const { client, situation } = found;
  const byHead = who !== null && isHead(who, client);
  const rules = datedBy(book, byHead);
  const no = who && may('deal', who, client, rules);
  if (no) return no;
  const now = Object.fromEntries(Object.keys(entered).map((key) => [key, deal[key as keyof Weighed]])) as Weighed;
  const unread = now.signed_on === '' ? typedIn(book, 'deals', at).signed_on : '';
  if (unread) return { code: 'bad_date', field: 'signed_on', typed: String(unread) };
  const before = { ...deal, ...entered };
  const money = { deals: [before], payments, closedThrough: closedThrough(book) };
  const decision = retypeDeal({ ...situation, byHead }, money, deal.deal_id, formOn(book.today), now, rules);
  if (!decision.ok) return decision.issues[0] as Issue;
  const after = decision.move.deals?.[deal.deal_id] as Row;
  const carried = { cells: { deals: { [deal.deal_id]: pairsOf(after, before as unknown as Row) } } };
  return entryOf(book, at, deal.deal_id, client, decision.move, carried);
}

const shown = (book: Book, key: string, value: Value): string =>
  value === '' || value === null
    ? '–'
    : columnOf('deals', key).kind === 'money'
      ? moneyText(book, Number(value))
      : dayText(book.locale, String(value));

/** "D-00001: Discount 20 % is over the limit of 10 %: ask the head. Discount, % is 5 again." */
function keptText(book: Book, { deal_id }: Deal, entered: Weighed, issue: Issue): string {
  const { locale } = book;
  const cells = Object.entries(entered).map(([key, value]) =>
    fill(locale, locale.money.is_again, {
      field: locale.columns[key as keyof Weighed],
      value: shown(book, key, value),
    }),
  );
  return `${deal_id}: ${[moneySentence(book, issue), ...cells].join(' ')}`;
}
