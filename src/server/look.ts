// Looking at a client without changing anything.
import type { Answer, Card } from '../contract/answers.ts';
import type { Book } from '../sheets/book.ts';
import { selectRow } from '../sheets/selection.ts';
import { cardOf } from './card.ts';
import { refuse } from './refusals.ts';
import { locate } from './situation.ts';

export function showCard(book: Book, clientId: string): Answer<{ card: Card }> {
  if (clientId.trim() === '') return refuse(book, [{ code: 'nothing_selected' }]);
  const lookup = locate(book, clientId);
  if ('issue' in lookup) return refuse(book, [{ code: lookup.issue, id: clientId }]);
  return { ok: true, card: cardOf(book, lookup.found.client, lookup.found.row) };
}

/** Shows where the client stands in the sheet. */
export function showRow(book: Book, clientId: string): Answer<object> {
  const lookup = locate(book, clientId);
  if ('issue' in lookup) return refuse(book, [{ code: lookup.issue, id: clientId }]);
  selectRow(book, lookup.found.row);
  return { ok: true };
}
