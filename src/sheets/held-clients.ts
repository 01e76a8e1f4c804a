// Who has which client, what was paid, and which deals are open: columns of the tabs, for what concerns many clients at once.

import { PLACE_KEYS } from '../domain/cycles.ts';
import type { Client, Value } from '../domain/model.ts';
import type { Book } from './book.ts';
import { steadyRows } from './steady-rows.ts';

const KEYS = [
  'client_id',
  'stage',
  'section',
  'manager',
  'department',
  'cycle',
  'tag',
  'category',
  'merged_into',
  'last_event',
] as const satisfies (keyof Client)[];
export type HeldClient = Pick<Client, (typeof KEYS)[number]>;

/** Every client whose id stands once, row by row. Attempt and department are those of its last line: people may type over cells. */
export function heldClients(book: Book): HeldClient[] {
  // Neighbouring columns come with one read.
  const { event_id = [], client_id = [], cycle = [], department_to = [] } = book.tab('history').columns(PLACE_KEYS);
  const places = new Map(event_id.map((id, index) => [id, index]));
  const rows = steadyRows(book.tab('clients'), KEYS);
  const counts = new Map<Value, number>();
  for (const row of rows) counts.set(row.client_id, (counts.get(row.client_id) ?? 0) + 1);
  return rows.flatMap((row): HeldClient[] => {
    const at = places.get(row.last_event);
    if (at === undefined || client_id[at] !== row.client_id || counts.get(row.client_id) !== 1) return [];
    return [{ ...row, cycle: Number(cycle[at]), department: department_to[at] || row.department } as HeldClient];
  });
}

/** Clients for whose deals more came in than went back. */
export function paidClients(book: Book): Set<string> {
  const deals = book.tab('deals').columns(['deal_id', 'client_id']);
  const owners = new Map((deals.deal_id ?? []).map((id, index) => [id, String(deals.client_id?.[index])]));
  const { deal_id = [], amount = [] } = book.tab('payments').columns(['deal_id', 'amount']);
  const sums = new Map<string, number>();
  for (const [index, id] of deal_id.entries()) {
    const owner = owners.get(id) ?? '';
    sums.set(owner, (sums.get(owner) ?? 0) + Number(amount[index] ?? 0));
  }
  return new Set([...sums].flatMap(([id, sum]) => (id !== '' && sum > 0 ? [id] : [])));
}

/** Client → its deals that are not signed and that its own manager works on. */
export function openDeals(book: Book, clients: readonly HeldClient[]): Map<string, string[]> {
  const managers = new Map(clients.map(({ client_id, manager }) => [client_id, manager]));
  const keys = ['deal_id', 'client_id', 'deal_status', 'manager'] as const;
  const found = new Map<string, string[]>();
  for (const deal of steadyRows(book.tab('deals'), keys)) {
    const owner = String(deal.client_id);
    if (deal.deal_status !== 'open' || managers.get(owner) !== deal.manager) continue;
    found.set(owner, [...(found.get(owner) ?? []), String(deal.deal_id)]);
  }
  return found;
}
