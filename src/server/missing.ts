// Clients that were deleted by hand (BI-17): people are told and choose whether the rows come back or stay out.
import type { Answer, MissingView, Settled, SettleInput } from '../contract/answers.ts';
import { CLIENTS_AT_ONCE } from '../contract/limits.ts';
import type { Client } from '../domain/model.ts';
import { replay } from '../domain/projection.ts';
import { mayToBase } from '../domain/rights.ts';
import { lineOf } from '../domain/transitions.ts';
import type { Book } from '../sheets/book.ts';
import { commit, type Event } from '../sheets/commit.ts';
import { absentClients, forgetMissing, type Gone, missingNow } from '../sheets/missing.ts';
import { linesOfClients } from '../sheets/rows.ts';
import { actorOf, whoOf } from './actor.ts';
import { refuse } from './refusals.ts';
import { sweep } from './sweep.ts';

/** How many clients are missing and the names of the first ones; null = none. */
export function missingView(book: Book): MissingView | null {
  const found = missingNow(book);
  return found && { n: found.n, clients: namesText(found.first, found.n) };
}

export const namesText = (names: readonly string[], n: number): string =>
  names.join(', ') + (n > names.length ? ', …' : '');

/** One batch of the missing clients is put back or left out, or of those left out earlier put back when none is missing. */
export function settleMissing(book: Book, { choice, request }: SettleInput): Answer<{ settled: Settled }> {
  const no = mayToBase('repair', whoOf(book));
  if (no) return refuse(book, [no]);
  // Rows whose ids were wiped out are there: they are judged first.
  if (sweep(book).waiting > 0) return refuse(book, [{ code: 'restore_first' }]);
  const { missing, leftOut } = absentClients(book);
  const wanted = missing.length === 0 && choice === 'back' ? leftOut : missing;
  const batch = wanted.slice(0, CLIENTS_AT_ONCE);
  if (batch.length > 0) {
    forgetMissing(book);
    const requestId = `${request}:${batch[0]?.id ?? ''}`;
    commit(book, { events: eventsOf(book, batch, choice), requestId, actor: actorOf(book).id, origin: 'repair' });
  }
  return { ok: true, settled: { n: batch.length, left: wanted.length - batch.length } };
}

/** A line of each client says what became of its row; where the client stands does not change by it. */
function eventsOf(book: Book, batch: readonly Gone[], choice: SettleInput['choice']): Event[] {
  const lines = linesOfClients(
    book,
    batch.map(({ id }) => id),
  );
  return batch.flatMap(({ id, name }): Event[] => {
    const state = replay(lines.get(id) ?? [], book.lexicon.stages);
    if (!state) return [];
    const client = { ...state, client_id: id, name } as Client;
    const line = lineOf(client, book.today, { event_type: 'repair', stage_from: '' });
    return [{ line, changes: choice === 'back' ? { back: true } : { gone: { clients: [id] } } }];
  });
}
