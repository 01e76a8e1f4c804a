// What the sweep writes into client rows that people changed by hand: ids given or put back, cells put back.
import type { Client } from '../domain/model.ts';
import type { Book } from './book.ts';
import { writeOwned } from './projection.ts';
import { FIRST_ROW } from './schema.ts';
import { numberOf } from './state.ts';
import type { Row } from './tab.ts';

/**
 * Ids into rows; `fresh` rows also lose the owned cells they may have been copied with. Nothing else of the row is touched.
 * Returns the rows that got theirs.
 */
export function giveIds(book: Book, wanted: ReadonlyMap<number, string>, fresh: boolean): Set<number> {
  if (wanted.size === 0) return new Set();
  const clients = book.tab('clients');
  const before = new Map([...wanted.keys()].map((row) => [row, clients.ids()[row - FIRST_ROW]]));
  clients.forget();
  // A row that is another one by now, because somebody sorted, is left to the next opening.
  const ids = new Map([...wanted].filter(([row]) => clients.ids()[row - FIRST_ROW] === before.get(row)));
  const blank = new Map([...ids.keys()].map((row): [number, Row] => [row, {}]));
  const named = new Map([...ids].map(([row, client_id]): [number, Row] => [row, { client_id }]));
  if (fresh) writeOwned(book, clients, blank);
  writeOwned(book, clients, named, ['client_id']);
  const highest = Math.max(book.state.last.clients ?? 0, ...[...ids.values()].map(numberOf));
  book.state = { ...book.state, last: { ...book.state.last, clients: highest } };
  SpreadsheetApp.flush();
  clients.forget();
  return new Set(ids.keys());
}

/** By this a note of ours is told from people's own. */
const MARK = '▸';

/**
 * Rows that are no clients yet say why in a note of their id cell (BI-16); notes of ours go where the row became one or was
 * emptied. People's own notes stay. Costs nothing while no row waits.
 * @param waiting row → reason
 * @param judged the rows that were looked at; null = all
 */
export function markWaiting(
  book: Book,
  waiting: ReadonlyMap<number, string>,
  judged: ReadonlySet<number> | null,
): void {
  if (waiting.size === 0 && !book.state.marked) return;
  const clients = book.tab('clients');
  const ids = clients.ids();
  // To the end of the grid: a row that was emptied does not count as used any more.
  const range = clients.range(FIRST_ROW, clients.at('client_id'), clients.maxRow() - FIRST_ROW + 1, 1);
  let marked = false;
  for (const [index, [note = '']] of range.getNotes().entries()) {
    const isOurs = note.startsWith(MARK);
    if (judged && !judged.has(FIRST_ROW + index)) {
      marked ||= isOurs;
      continue;
    }
    const reason = ids[index] ? undefined : waiting.get(FIRST_ROW + index);
    marked ||= reason !== undefined;
    const wanted = reason === undefined ? '' : `${MARK} ${reason}`;
    if ((isOurs || note === '') && note !== wanted) range.offset(index, 0, 1, 1).setNote(wanted);
  }
  if (marked !== (book.state.marked ?? false)) book.saveState({ ...book.state, marked });
}

/**
 * Stage, section and manager of rows as the program last wrote them. `blank` = rows that are neither refused nor in the
 * archive: a reason picked for a move that was not accepted goes too (INV-02). The rest of the owned block stays.
 */
export function putBack(book: Book, rows: ReadonlyMap<number, Client>, blank: readonly number[]): void {
  const clients = book.tab('clients');
  writeOwned(book, clients, rows as ReadonlyMap<number, Row & Client>, ['stage', 'section', 'manager']);
  writeOwned(book, clients, new Map(blank.map((row) => [row, { reason: '' }])), ['reason']);
}
