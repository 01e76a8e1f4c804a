// The cells of an action, written until they stand where they are meant to (design decision 3, f and g).
import type { HistoryLine } from '../domain/model.ts';
import type { Book } from './book.ts';
import { removeGone } from './gone-rows.ts';
import { headerOf } from './make-tab.ts';
import { type Given, rebuild, writeCells, writeFieldsAgain } from './projection.ts';
import { appendRows } from './rows.ts';
import type { TabKey } from './schema.ts';
import { type Astray, settle } from './settling.ts';
import type { Row } from './tab.ts';
import { writeTurns } from './turns.ts';

/** Tabs whose rows an action writes; History first, because the others are put right by it. */
const WRITTEN: readonly TabKey[] = ['history', 'clients', 'deals', 'payments', 'contacts', 'team'];
/** So many times in a row somebody may come between. */
const TRIES = 3;

/**
 * Writes what the lines say and looks whether it landed there; what did not is put back and written again.
 * @returns what the cells were given, and what a person should look at: clients by name, with the fields in doubt
 */
export function place(book: Book, lines: readonly HistoryLine[], again: boolean): { given: Given; check: string[] } {
  const check = new Set<string>();
  let managers: Given['managers'] | null = null;
  for (let tries = 1; ; tries += 1) {
    let given: Given | null = null;
    let failure: unknown = null;
    try {
      given = writeCells(book, lines, again || tries > 1);
      // Who had the clients is told by their rows before they were written.
      managers ??= given.managers;
      if (tries > 1) writeAgain(book, lines);
      writeTurns(book, lines, managers);
      SpreadsheetApp.flush();
    } catch (error) {
      // A wrong column may have refused what was not meant for it.
      failure = error;
    }
    const astray = WRITTEN.filter((key) => book.has(key)).map((key) => ({
      key,
      found: settle(book.tab(key), failure !== null),
    }));
    const wrong = astray.filter(({ found }) => found !== null) as { key: TabKey; found: Astray }[];
    if (wrong.length === 0 || tries === TRIES) {
      if (failure !== null || given === null) throw failure;
      removeGone(book, lines);
      return { given, check: [...check] };
    }
    for (const { key, found } of wrong) {
      if (key === 'history') rewriteLines(book, lines, found);
      if (key === 'clients') rebuild(book, [...found.ids]);
      for (const text of toCheck(book, key, found)) check.add(text);
    }
  }
}

function writeAgain(book: Book, lines: readonly HistoryLine[]): void {
  writeFieldsAgain(book, lines);
  rebuild(book, [...new Set(lines.map((line) => line.client_id))]);
}

/** Lines that lay in wrong columns or over other lines go to the end of History. */
function rewriteLines(book: Book, lines: readonly HistoryLine[], { lost }: Astray): void {
  appendRows(book.tab('history'), lines.filter(({ event_id }) => lost.has(event_id)) as unknown as Row[]);
}

/** Rows by the names that people know; of History and of whose turn it is nobody need look at anything. */
function toCheck(book: Book, key: TabKey, { ids, doubt }: Astray): string[] {
  if (key === 'history' || key === 'team') return [];
  const tab = book.tab(key);
  return [...ids].flatMap((id) => {
    const [row] = tab.rowsOf(id);
    if (row === undefined) return [];
    const fields = (doubt.get(id) ?? []).map(({ key: field }) => headerOf(field, book.locale));
    const name = String(tab.row(row).name ?? '') || id;
    return [fields.length > 0 ? `${name} (${fields.join(', ')})` : name];
  });
}
