// Undo of an import (T26): clients that nobody has worked with are taken out again, all others stay and are named.
import type { Answer, ImportUndo, ImportView, UndoImportInput } from '../contract/answers.ts';
import { IMPORT_BATCH } from '../contract/limits.ts';
import type { Client, Issue } from '../domain/model.ts';
import { lineOf } from '../domain/transitions.ts';
import type { Book } from '../sheets/book.ts';
import { commit, type Event } from '../sheets/commit.ts';
import { importedClients } from '../sheets/import-lines.ts';
import { importById, importsOf, keepImport } from '../sheets/import-record.ts';
import { type Untouched, untouchedOf } from '../sheets/import-untouched.ts';
import { forgetMissing } from '../sheets/missing.ts';
import type { ImportRecord } from '../sheets/state.ts';
import { zone } from '../sheets/zone.ts';
import { actorOf, whoIs } from './actor.ts';
import { refuse } from './refusals.ts';

const ANY = ['owner', 'head_sales', 'head_client', 'assistant_head'];
const NEVER = ['data_keeper', 'base_keeper', 'bookkeeper'];
const HOUR = 3_600_000;

/** Heads and owners any, others their own within `undo_hours` (1.12); null = allowed. */
function withoutRight(book: Book, record: ImportRecord): Issue | null {
  const { role, person, id } = actorOf(book);
  if (ANY.includes(role)) return null;
  const hours = Number(book.lexicon.settings.undo_hours || '24');
  const own = person !== '' && id === record.actor && !NEVER.includes(role);
  if (!own) return { code: 'undo_import_right' };
  const old = book.clock.now.getTime() - Date.parse(record.at) > hours * HOUR;
  return old ? { code: 'undo_import_late', hours } : null;
}

/** The last imports, the newest first: which stopped half way, and which can be taken back. */
export function showImports(book: Book): Answer<{ imports: ImportView[] }> {
  const imports = [...importsOf(book)].reverse().map((record): ImportView => {
    const { at, actor, ...rest } = record;
    const mayUndo = !record.undone && record.added > 0 && withoutRight(book, record) === null;
    return { ...rest, on: zone(book.timeZone).dayOf(new Date(at)), who: whoIs(book, actor), mayUndo };
  });
  return { ok: true, imports };
}

/** One batch of an undo: looked at, or taken out. Without `anyway` nothing goes while one client was worked with. */
export function undoImport(book: Book, input: UndoImportInput): Answer<{ undo: ImportUndo }> {
  const { importId, from = 0, check = false, anyway = false } = input;
  const record = importById(book, importId);
  if (!record) return refuse(book, [{ code: 'undo_import_unknown' }]);
  const no = withoutRight(book, record);
  if (no) return refuse(book, [no]);
  const clients = importedClients(book, importId);
  if (clients.length === 0) return refuse(book, [{ code: 'undo_import_nothing' }]);
  const batch = clients.slice(from, from + IMPORT_BATCH);
  const { free, worked } = untouchedOf(book, batch);
  const total = clients.length;
  const seen = from + free.length + worked.length;
  if (check) {
    return { ok: true, undo: { taken: free.length, worked, next: seen < total ? seen : -1, total } };
  }
  const touched = worked.length + clients.slice(seen).filter((client) => client.touched).length;
  if (!anyway && touched > 0) {
    const names = worked.slice(0, 5).map(({ name }) => name);
    return refuse(book, [{ code: 'undo_import_worked', n: touched, clients: names.join(', ') }]);
  }
  const next = seen < total ? from + worked.length : -1;
  takeOut(book, record, free, next < 0);
  return { ok: true, undo: { taken: free.length, worked, next, total } };
}

/** Each event gets its void; the first one of a client says which rows go. */
function takeOut(book: Book, record: ImportRecord, free: readonly Untouched[], last: boolean): void {
  const events = free.flatMap(({ client, lines, gone }) =>
    lines.map((voids, at): Event => {
      const known = { client_id: client, cycle: 1, manager: '', department: 'sales', stage: '' } as Client;
      const line = lineOf(known, book.today, { event_type: 'void', voids });
      return { line, changes: at === 0 ? { gone } : {} };
    }),
  );
  forgetMissing(book);
  keepImport(book, { ...record, undone: last });
  const requestId = `undo:${record.id}:${events[0]?.line.voids ?? ''}`;
  if (events.length > 0) commit(book, { events, requestId, actor: actorOf(book).id, origin: 'import' });
  else book.saveState(book.state);
}
