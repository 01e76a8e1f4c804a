// The rows of other tabs that belong to one client: persons, deals, payments.
import type { Client, Deal, Payment, Person } from '../domain/model.ts';
import type { Book } from '../sheets/book.ts';
import type { TabKey } from '../sheets/schema.ts';
import type { Row } from '../sheets/tab.ts';

/** Only such a client can have deals and payments. */
export const hasBought = ({ customer_since, cycle }: Client): boolean => customer_since !== '' || cycle > 1;

/** So many times somebody may move rows or columns just then. */
const TRIES = 3;

/**
 * Rows of a tab by the id of their owner, read again if somebody moved rows just then. Row 1 is asked once more only of Deals,
 * whose status decides what a save writes.
 */
function rowsOf(book: Book, key: TabKey, owner: string, tries = TRIES): Row[] {
  if (!book.has(key)) return [];
  const tab = book.tab(key);
  const rows = tab.rowsBeside(owner);
  tab.prefetch(rows);
  // A row without an id is no deal or payment yet (BI-16).
  const found = rows.map((at) => tab.row(at)).filter((row) => key === 'contacts' || row[tab.spec.key] !== '');
  const isTheirs = found.every((row) => row[tab.spec.columns[1]?.key ?? ''] === owner);
  if (tries === 1 || (isTheirs && !(key === 'deals' && tab.head.hasMoved()))) return found;
  tab.forgetColumns();
  tab.forget();
  return rowsOf(book, key, owner, tries - 1);
}

/** The rows of a tab for many owners, with one read of it. */
export function byOwner(book: Book, key: TabKey): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  if (!book.has(key)) return found;
  const tab = book.tab(key);
  const owner = tab.spec.columns[1]?.key ?? '';
  const columns = Object.entries(tab.columns(tab.present().map((column) => column.key)));
  for (const [at, id] of (columns.find(([name]) => name === owner)?.[1] ?? []).map(String).entries()) {
    const row = Object.fromEntries(columns.map(([name, cells]) => [name, cells[at] ?? '']));
    found.set(id, [...(found.get(id) ?? []), row]);
  }
  return found;
}

/** The client's persons; none where there is no tab of them yet. */
export const contactsOf = (book: Book, clientId: string): Person[] =>
  rowsOf(book, 'contacts', clientId) as unknown as Person[];

export const dealsOf = (book: Book, clientId: string): Deal[] => rowsOf(book, 'deals', clientId) as unknown as Deal[];

/** Payments of these deals. */
export const paymentsOfDeals = (book: Book, deals: readonly Deal[]): Payment[] =>
  deals.flatMap(({ deal_id }) => rowsOf(book, 'payments', deal_id) as unknown as Payment[]);

/** Payments of all deals of the client. */
export const paymentsOf = (book: Book, clientId: string): Payment[] => paymentsOfDeals(book, dealsOf(book, clientId));
