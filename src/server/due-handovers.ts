// Handovers that were due and could not be made at once: nobody was free, or Settings said otherwise. The first opening of a day,
// and the first one after these settings were changed, makes them (rules 1.1, 3.1).
import { monthOf } from '../domain/calendar.ts';
import { dayOf } from '../domain/day.ts';
import { wasTakenBack } from '../domain/handing-over.ts';
import type { Client, Deal, Payment, TeamRow } from '../domain/model.ts';
import { type Held, planOf, reassigned } from '../domain/reassigning.ts';
import { lastEntry } from '../domain/undo.ts';
import type { Book } from '../sheets/book.ts';
import { commit, type Event } from '../sheets/commit.ts';
import { heldClients } from '../sheets/held-clients.ts';
import { setting, worksOn } from '../sheets/lexicon.ts';
import { closedThrough } from '../sheets/lock.ts';
import { linesByClient } from '../sheets/rows.ts';
import { readToday } from '../sheets/today-data.ts';
import { actorOf } from './actor.ts';
import { rotaOf } from './assigning.ts';
import { dueSince } from './handovers.ts';
import { rulesOf } from './situation.ts';

/** So many at one opening; the others wait for the next day. */
const AT_ONCE = 100;

/** What decides whether a due handover is made by itself; another one than at the last build of the day asks anew. */
export const handoverRule = ({ lexicon }: Book): string =>
  `${setting(lexicon, 'handover_when')} ${setting(lexicon, 'handover_mode')}`;

/**
 * Makes what stands in *To hand over*, dated as at once (rules 3.2) to who worked there on that day; where nobody did, or that
 * month is closed, today. Under the lock; nothing is read where nobody could take over. Returns how many were made.
 */
export function makeDueHandovers(book: Book): number {
  // The story of demo data is told to its end.
  const isDemo = book.reportDay !== book.today;
  const isTaker = (row: TeamRow): boolean => row.department === 'client' && worksOn(row, book.today);
  const { lexicon } = book;
  if (isDemo || setting(lexicon, 'handover_mode') === 'propose' || !lexicon.team.some(isTaker)) return 0;
  const data = readToday(book);
  const { deals, payments } = data;
  const due = dayOf(data).tasks.filter(({ list }) => list === 'to_hand_over');
  if (due.length === 0) return 0;
  const held = new Map(heldClients(book).map((client) => [client.client_id, client as Client]));
  const histories = linesByClient(book);
  const clients = due
    .flatMap(({ client_id }): (Client & Held)[] => {
      const client = held.get(client_id);
      const lines = histories.get(client_id) ?? [];
      if (!client || wasTakenBack(lines)) return [];
      const own = deals.filter((deal) => deal.client_id === client_id);
      const ids = new Set(own.map(({ deal_id }) => deal_id));
      const paid = payments.filter(({ deal_id }) => ids.has(deal_id));
      const since = dueSince(book, client, own as Deal[], paid as Payment[], lines);
      const last = lastEntry(lines)?.event_on ?? '';
      const on = since > last ? since : last;
      return since === '' ? [] : [{ ...client, on: monthOf(on) > closedThrough(book) ? on : book.today }];
    })
    .slice(0, AT_ONCE);
  const rota = rotaOf(book, 'client');
  const heirsOf = (those: readonly Held[]) =>
    planOf({ occasion: 'open', leaver: '', paid: new Set() }, those, () => rota, rulesOf(book)).heirs;
  const atOnce = heirsOf(clients);
  const isLate = ({ client_id }: Held): boolean => !atOnce.has(client_id);
  const late = clients.filter(isLate).map((client) => ({ ...client, on: book.today }));
  const heirs = new Map([...atOnce, ...heirsOf(late)]);
  const events = [...clients.filter((client) => !isLate(client)), ...late].flatMap((client): Event[] => {
    const person = heirs.get(client.client_id) ?? '';
    return person === '' ? [] : [{ line: reassigned('open', client, person, client.on ?? book.today), changes: {} }];
  });
  const requestId = events.map(({ line }) => `due:${line.event_on}:${line.client_id}`);
  if (events.length > 0) commit(book, { events, requestId, actor: actorOf(book).id, origin: 'nightly' });
  return events.length;
}
