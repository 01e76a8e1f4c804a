// Rows of Clients that people typed or copied by hand: whose they are, which of them become clients, and as what (BI-14, BI-16).
import { addDays } from '../domain/calendar.ts';
import { createIndex } from '../domain/duplicates.ts';
import { fits } from '../domain/form-checks.ts';
import type { Client, Issue, Value } from '../domain/model.ts';
import { type Recorded, readRecorded } from '../domain/projection.ts';
import { NON_PROFILE } from '../domain/requirements.ts';
import { verdictOn } from '../domain/same-client.ts';
import { lineOf } from '../domain/transitions.ts';
import type { Book } from '../sheets/book.ts';
import type { Changes, Event } from '../sheets/commit.ts';
import { isKnown } from '../sheets/names.ts';
import { idOf, numberOf } from '../sheets/state.ts';
import type { assigner } from './assigning.ts';
import { knownClients, subjectOf } from './identities.ts';
import { isInHistory, type Located, rulesOf, standingOf } from './situation.ts';

/** The id of a row: what was typed over it gives way to the id it was written for; an id that neither we nor History know is none. */
export function ownId(book: Book, typed: string, recorded: Recorded | null): string {
  const { idPrefix, idDigits } = book.tab('clients').spec;
  const given = (id: string) =>
    id === idOf(idPrefix, idDigits, numberOf(id)) && numberOf(id) <= (book.state.last.clients ?? 0);
  const before = recorded?.client_id ?? '';
  if (before !== typed && given(before) && book.tab('clients').rowsOf(before).length === 0) return before;
  return given(typed) || isInHistory(book, typed) ? typed : '';
}

/** Of rows with one id the first one that was written for it keeps it, else the first; all others are copies. */
export function isCopy(book: Book, clientId: string, row: number): boolean {
  const clients = book.tab('clients');
  const rows = clients.rowsOf(clientId);
  if (rows.length < 2) return false;
  const keeper = rows.find((at) => readRecorded(String(clients.row(at).recorded ?? ''))?.client_id === clientId);
  return row !== (keeper ?? rows[0]);
}

/** What a client needs at least (T01). */
export const isWhole = ({ name, source }: Client): boolean => name !== '' && source !== '';

/**
 * The rows that T01 refuses: a client in hard refusal under another name, the tax id of another one (8.1). Who may add them
 * all the same does it in the card.
 */
export function againstNew(book: Book, rows: readonly Located[]): Map<number, Issue> {
  const found = new Map<number, Issue>();
  if (rows.length === 0) return found;
  const own = new Set(rows.map(({ row }) => row));
  // Copies still bear the id of the row they were copied from.
  const known = knownClients(book).filter(({ row }) => !own.has(row));
  const byId = new Map(known.map((client) => [client.identity.id, client]));
  const index = createIndex(known.map(({ identity }) => identity));
  for (const { row, cells, client } of rows) {
    const { identity } = subjectOf(book, `row ${row}`, cells);
    const against = index.find(identity).flatMap((likeness): Issue[] => {
      const other = byId.get(likeness.id);
      const verdict = verdictOn(likeness, other?.doNotCall ?? false);
      if (verdict !== 'do_not_call' && verdict !== 'same_tax_id') return [];
      return [{ code: verdict, client: other ? `${likeness.id} ${other.identity.name}` : client.name }];
    });
    const [issue] = against.sort((a, b) => Number(b.code === 'do_not_call') - Number(a.code === 'do_not_call'));
    if (issue) found.set(row, issue);
    else index.add(identity);
  }
  return found;
}

/** The line that makes a row a client. A manager whom it cannot have in sales stays with the client it was copied from. */
export function creation(book: Book, client: Client, id: string, assign: ReturnType<typeof assigner>): Event {
  const rules = rulesOf(book);
  const start = rules.stages.find((stage) => stage.kind === 'new');
  const typed = isKnown(client.manager) ? client.manager : '';
  const may = typed !== '' && fits(standingOf(book, typed, book.today), 'sales').length === 0;
  const manager = assign({ ...client, manager: may ? typed : '' });
  const created: Client = { ...client, manager, client_id: id, stage: '', section: '', department: 'sales', cycle: 1 };
  const line = lineOf(created, book.today, {
    event_type: 'create',
    stage_from: '',
    section_to: rules.sections.find((section) => section.kind === 'to_call')?.code ?? '',
    next_action_on: addDays(book.today, start?.next_action_days ?? 1),
    note: client.name,
  });
  return { line, changes: { fields: typedFields(book, client) } };
}

/** Texts that are longer stay in the cell alone: a line of History has one cell for all of them. */
const LONGEST_KEPT = 1000;

/** What stands in a new row, so that History can bring it back (BI-17); before and after are one, for nothing is written. */
function typedFields(book: Book, client: Client): NonNullable<Changes['fields']> {
  const value = (key: string): Value => client[key as keyof Client] ?? '';
  const typed = book
    .tab('clients')
    .present()
    .filter(({ by, key }) => by === 'people' && value(key) !== '' && value(key) !== false)
    .filter(({ key }) => String(value(key)).length <= LONGEST_KEPT && value(key) !== NON_PROFILE);
  return Object.fromEntries(typed.map(({ key }) => [key, [value(key), value(key)]]));
}
