// Clients that were deleted by hand (BI-17): found by the ids that no row holds, remembered so that History is not read each time.
import { knownClients, type Trace } from '../domain/absent.ts';
import type { Book } from './book.ts';
import { linesAt } from './import-lines.ts';
import { changesOf } from './rows.ts';
import { FIRST_ROW } from './schema.ts';
import { idOf, type Missing, numberOf } from './state.ts';

/** As many are named; the others are counted. */
const NAMED = 5;
const LONGEST_NAME = 60;

export interface Gone {
  id: string;
  name: string;
}
export interface Absent {
  /** To be put back or left out. */
  missing: Gone[];
  /** Left out on purpose; they can be put back all the same. */
  leftOut: Gone[];
}

/** Ids that were given once and stand in no row. Costs nothing once the ids are read. */
function absentIds(book: Book): string[] {
  const clients = book.tab('clients');
  const { idPrefix, idDigits } = clients.spec;
  const there = new Set(clients.ids());
  const given = Array.from({ length: book.state.last.clients ?? 0 }, (_, at) => idOf(idPrefix, idDigits, at + 1));
  return given.filter((id) => !there.has(id));
}

function fingerprintOf(ids: readonly string[]): string {
  let hash = 0;
  for (const id of ids) hash = (hash * 31 + numberOf(id)) | 0;
  return ids.length === 0 ? '' : `${ids.length}.${hash}`;
}

/** What became of the clients without a row, as History tells it: undone imports and ids that led to nothing fall out. */
export function absentClients(book: Book): Absent {
  const wanted = new Set(absentIds(book));
  if (wanted.size === 0) return { missing: [], leftOut: [] };
  const keys = ['event_id', 'event_type', 'client_id', 'voids', 'note'] as const;
  const columns = book.tab('history').columns(keys);
  const trace = (columns.event_id ?? []).map(
    (_, at) => Object.fromEntries(keys.map((key) => [key, String(columns[key]?.[at] ?? '')])) as unknown as Trace,
  );
  const known = knownClients(trace, wanted);
  const repaired = known.filter(({ newest }) => trace[newest]?.event_type === 'repair');
  const lines = linesAt(
    book,
    repaired.map(({ newest }) => FIRST_ROW + newest),
  );
  const isLeftOut = ({ id, newest }: (typeof known)[number]): boolean => {
    const line = lines.get(FIRST_ROW + newest);
    return line !== undefined && (changesOf(line).gone?.clients ?? []).includes(id);
  };
  const plain = ({ id, name }: Gone): Gone => ({ id, name });
  return {
    missing: known.filter((one) => !isLeftOut(one)).map(plain),
    leftOut: known.filter(isLeftOut).map(plain),
  };
}

/** Ids and names of the first ones. */
export const namesOf = (gone: readonly Gone[]): string[] =>
  gone.slice(0, NAMED).map(({ id, name }) => `${id} ${name}`.slice(0, LONGEST_NAME));

/** How many clients are missing and who the first ones are; reads History only when other ids are absent than last time. */
export function missingNow(book: Book): Missing | null {
  const of = fingerprintOf(absentIds(book));
  const { missing: known, ...state } = book.state;
  if ((known?.of ?? '') !== of) {
    const { missing } = absentClients(book);
    book.saveState(of === '' ? state : { ...state, missing: { of, n: missing.length, first: namesOf(missing) } });
  }
  return book.state.missing?.n ? book.state.missing : null;
}

/** They are looked for anew at the next opening. To be called where rows go or come back by an action. */
export function forgetMissing(book: Book): void {
  const { missing: _past, ...state } = book.state;
  book.state = state;
}
