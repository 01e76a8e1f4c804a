// Notes of ours: why a row typed by hand is no client, deal or payment yet (BI-16), why a stage that was picked went back (BI-12).
import type { Book } from './book.ts';
import { FIRST_ROW, type TabKey } from './schema.ts';
import type { Tab } from './tab.ts';

/** By this a note of ours is told from people's own. */
const MARK = '▸';
/** The cells that may bear one: of a row that waits its id, of a client its stage. */
const BEARERS = ['client_id', 'stage'] as const;
type Bearer = (typeof BEARERS)[number];

export interface Mark {
  at: Bearer;
  reason: string;
}

/**
 * Rows that were judged get their notes and lose those that do not hold any more. People's own notes stay. Costs nothing
 * while there are no notes of ours and none to be written.
 * @param marks row → what is to be said in it
 * @param judged the rows that were looked at
 * @param whole all rows were looked at: notes of rows that were emptied go too
 */
export function markRows(
  book: Book,
  marks: ReadonlyMap<number, Mark>,
  judged: ReadonlySet<number>,
  whole: boolean,
): void {
  if (marks.size === 0 && !book.state.marked) return;
  const clients = book.tab('clients');
  const ids = clients.ids();
  // A stage says why it went back until the client moves on; rows that wait are judged each time.
  const isOver = (row: number, bearer: Bearer) =>
    bearer === 'client_id' ? whole || judged.has(row) : whole && !ids[row - FIRST_ROW];
  const marked = rewrite(clients, BEARERS, FIRST_ROW, clients.maxRow(), (row, bearer, note) => {
    const mark = marks.get(row);
    if (mark?.at === bearer) return `${MARK} ${mark.reason}`;
    return isOver(row, bearer) ? '' : note;
  });
  if (marked !== (book.state.marked ?? false)) book.saveState({ ...book.state, marked });
}

/** Clients that have moved on say nothing any more. */
export function unmark(book: Book, rows: readonly number[]): void {
  if (!book.state.marked || rows.length === 0) return;
  const moved = new Set(rows);
  rewrite(book.tab('clients'), BEARERS, Math.min(...rows), Math.max(...rows), (row, _bearer, note) =>
    moved.has(row) ? '' : note,
  );
}

/**
 * The notes of a tab whose rows wait: in the cell of the id why each does, in no other row any more. Returns the rows that
 * say something new. Costs nothing while there are no notes of ours and none to be written.
 */
export function noteRows(book: Book, key: TabKey, reasons: ReadonlyMap<number, string>): number[] {
  const { noted = {}, ...state } = book.state;
  if (reasons.size === 0 && !noted[key]) return [];
  const tab = book.tab(key);
  const fresh: number[] = [];
  const isNoted = rewrite(tab, [tab.spec.key], FIRST_ROW, tab.maxRow(), (row, _bearer, note) => {
    const reason = reasons.get(row);
    const after = reason === undefined ? '' : `${MARK} ${reason}`;
    if (after !== '' && after !== note) fresh.push(row);
    return after;
  });
  if (isNoted !== (noted[key] ?? false)) {
    const { [key]: _past, ...others } = noted;
    book.saveState({ ...state, noted: isNoted ? { ...others, [key]: true } : others });
  }
  return fresh;
}

/** Writes the notes of ours, and those of cells that have none; true when a note of ours is left. */
function rewrite<B extends string>(
  tab: Tab,
  bearers: readonly B[],
  first: number,
  last: number,
  noteOf: (row: number, bearer: B, note: string) => string,
): boolean {
  let marked = false;
  for (const bearer of bearers) {
    const range = tab.range(first, tab.at(bearer), last - first + 1, 1);
    const before = range.getNotes().map(([note = '']) => note);
    const after = before.map((note, index) =>
      note === '' || note.startsWith(MARK) ? noteOf(first + index, bearer, note) : note,
    );
    marked ||= after.some((note) => note.startsWith(MARK));
    const changed = after.flatMap((note, index) => (note === before[index] ? [] : [index]));
    const [top, bottom] = [changed[0], changed.at(-1)];
    if (top === undefined || bottom === undefined) continue;
    range.offset(top, 0, bottom - top + 1, 1).setNotes(after.slice(top, bottom + 1).map((note) => [note || null]));
  }
  return marked;
}
