// Undo of a client's last entry (T18): what it consists of is read, the rules decide, void lines and cells are written.
import type { Answer, UndoAnswer, UndoInput } from '../contract/answers.ts';
import type { Client, HistoryLine } from '../domain/model.ts';
import { againstUndo, clickOf, dealsOf, lastEntry, type Money, type Past, type Place, undo } from '../domain/undo.ts';
import type { Book } from '../sheets/book.ts';
import { commit } from '../sheets/commit.ts';
import { setting } from '../sheets/lexicon.ts';
import { closedThrough } from '../sheets/lock.ts';
import { changesOf, linesOf, linesOfClients, readLines, tailLines } from '../sheets/rows.ts';
import type { TabKey } from '../sheets/schema.ts';
import type { Row } from '../sheets/tab.ts';
import { cellText } from '../sheets/typed.ts';
import { actorOf, whoOf } from './actor.ts';
import { refuse } from './refusals.ts';
import { prepare, present, repeated } from './save.ts';
import { rulesOf } from './situation.ts';

const HOUR = 3_600_000;

export function saveUndo(book: Book, input: UndoInput): Answer<UndoAnswer> {
  const { clientId, requestId } = input;
  const shown = (kept: string[]): Answer<UndoAnswer> => {
    const answer = present(book, clientId);
    return answer.ok ? { ...answer, kept } : answer;
  };
  if (repeated(book, requestId)) return shown([]);
  const prepared = prepare(book, input);
  if ('issues' in prepared) return refuse(book, prepared.issues);
  const { client } = prepared.located;
  if (client.merged_into) return refuse(book, [{ code: 'merged', into: client.merged_into }]);
  const past = pastOf(book, client);
  const no = forbidden(book, past, client);
  if (no) return refuse(book, [{ ...no, ...(no.code === 'undo_later' ? { client: nameOf(book, no.client) } : {}) }]);
  const note = cellText(input.note ?? '') || book.locale.terms.reason.mistake;
  const { entries, kept } = undo(past, (tab, id) => rowOf(book, tab as TabKey, id), book.lexicon.stages, note);
  commit(book, { events: entries, requestId, actor: actorOf(book).id, origin: 'sidebar' });
  return shown(kept.map((place) => labelOf(book, place, clientId)));
}

/** The last entry with all lines of its click, and the whole History of every client that it touched. */
function pastOf(book: Book, { client_id }: Client): Past {
  const own = readLines(book, client_id);
  const last = lastEntry(own);
  const click = last ? clickOf(last, around(book, last)) : [];
  const others = [...new Set(click.map((line) => line.client_id))].filter((id) => id !== client_id);
  const read = others.length > 0 ? linesOfClients(book, others) : new Map<string, HistoryLine[]>();
  const histories = new Map([[client_id, own], ...others.map((id) => [id, read.get(id) ?? []] as const)]);
  return { histories, click, carried: changesOf };
}

/** Lines among which the whole click stands: the lines of an action follow each other. */
function around(book: Book, line: HistoryLine): readonly HistoryLine[] {
  if (line.request_id === '') return [line];
  const tail = tailLines(book);
  const isWhole = tail.some(({ event_id }) => event_id === line.event_id) && tail[0]?.request_id !== line.request_id;
  return isWhole ? tail : linesOf(book);
}

function forbidden(book: Book, past: Past, client: Client): ReturnType<typeof againstUndo> {
  const recorded = past.click.at(-1)?.recorded_at ?? '';
  const asker = {
    who: whoOf(book),
    actor: actorOf(book).id,
    hoursSince: (book.clock.now.getTime() - Date.parse(recorded)) / HOUR,
    undoHours: Number(setting(book.lexicon, 'undo_hours')),
  };
  const signedOn = (deal: string) => String(rowOf(book, 'deals', deal)?.signed_on ?? '');
  return againstUndo(past, client, asker, moneyOf(book, past), signedOn, rulesOf(book));
}

/** Payments are read only where the entry has to do with deals. */
function moneyOf(book: Book, past: Past): Money {
  const paid = dealsOf(past).length > 0 ? (book.tab('payments').columns(['deal_id']).deal_id ?? []) : [];
  return { paid: new Set(paid.map(String)), closedThrough: closedThrough(book) };
}

function rowOf(book: Book, key: TabKey, id: string): Row | null {
  if (!book.has(key)) return null;
  const [at] = book.tab(key).rowsOf(id);
  return at === undefined ? null : book.tab(key).row(at);
}

const nameOf = (book: Book, id: unknown): string => String(rowOf(book, 'clients', String(id))?.name ?? id);

/** "Phone", "Beta: Phone", "D-00003: Status". */
function labelOf(book: Book, { table, id, key }: Place, clientId: string): string {
  const { columns } = book.locale;
  const header = columns[key as keyof typeof columns] ?? '';
  if (table === 'clients' && id === clientId) return header;
  const row = table === 'clients' ? nameOf(book, id) : String(rowOf(book, table as TabKey, id)?.person_name ?? id);
  return header === '' ? row : `${row}: ${header}`;
}
