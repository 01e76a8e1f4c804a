// The names of clients in Deals and Payments: texts that follow Clients, not formulas (ADR 11).

import type { Book } from './book.ts';
import { rewriteColumns } from './cell-words.ts';
import { hashOf } from './hash.ts';
import { unsettle } from './money-rows.ts';
import { mayWrite } from './rights.ts';
import { FIRST_ROW } from './schema.ts';
import type { Tab } from './tab.ts';

/**
 * Brings the names up to date if a client was renamed, or a deal or payment came, since they were last looked through. A row
 * whose client or deal is not known keeps what it says: it is what tells whose it was.
 */
export function followClientNames(book: Book): void {
  const [clients, deals, payments] = [book.tab('clients'), book.tab('deals'), book.tab('payments')];
  if (deals.lastRow() < FIRST_ROW) return;
  const { client_id: ids = [], name = [] } = clients.columns(['client_id', 'name']);
  const names = new Map(ids.map((id, index) => [String(id), String(name[index])]));
  // A row that is no client yet has a name and no id; a row of Deals without a client is not its.
  names.delete('');
  const now = hashOf(JSON.stringify([[...names], deals.lastRow(), payments.lastRow()]));
  if (now === book.state.names || !mayWrite(deals) || !mayWrite(payments)) return;
  const { deal_id = [], client_id = [] } = deals.columns(['deal_id', 'client_id']);
  const ofDeal = new Map(deal_id.map((id, index) => [String(id), names.get(String(client_id[index]))]));
  ofDeal.delete('');
  rename(deals, (index) => names.get(String(client_id[index])));
  const { deal_id: paid = [] } = payments.columns(['deal_id']);
  rename(payments, (index) => ofDeal.get(String(paid[index])));
  unsettle(book);
  book.saveState({ ...book.state, names: now });
}

function rename(tab: Tab, nameAt: (index: number) => string | undefined): void {
  rewriteColumns(tab, new Map([['name', (cell, index) => nameAt(index) || cell]]));
}
