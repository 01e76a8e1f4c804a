// The one way to write (design decision 3): lines first, cells second, one mark; and finishing what a crash left open.
import type { HistoryLine, Origin } from '../domain/model.ts';
import type { LineDraft } from '../domain/transitions.ts';
import type { Pairs } from '../domain/undo.ts';
import type { Book } from './book.ts';
import { allowLabels, refreshDropdowns } from './dropdowns.ts';
import { unmark } from './marks.ts';
import { place } from './placing.ts';
import { takeBack } from './projection.ts';
import { appendLines, linesOf, tailLines } from './rows.ts';
import type { TabKey } from './schema.ts';
import { idOf, numberOf, type State, withRequest } from './state.ts';
import type { Row, Tab } from './tab.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What the other columns of a line do not say: `[before, after]` of people's fields, and whole new rows. */
export interface Changes {
  fields?: Pairs;
  rows?: Partial<Record<TabKey, Row[]>>;
  /** Cells of rows that are there, by tab and id: `[before, after]`, written only where *before* still stands. */
  cells?: Partial<Record<TabKey, Record<string, Pairs>>>;
  /** Settings that came with demo data, before and after. */
  settings?: Record<string, [string, string]>;
  /** Ids of rows that are taken out: an import undone (T26). */
  gone?: Partial<Record<TabKey, string[]>>;
  /** The row of the client comes back as its History knows it (BI-17). */
  back?: true;
}

export interface Event {
  line: LineDraft;
  changes: Changes;
}

export interface Action {
  events: Event[];
  /** One for the whole action, or one per event; '' = none (a cell edit). */
  requestId: string | string[];
  actor: string;
  origin: Origin;
}

/** A cell takes 50,000 characters; a line must fit with what it carries. */
const CELL_CHARACTERS = 50_000;

/** Somebody protected cells that the action must write (BI-34). */
export class Protected extends Error {
  constructor(readonly range: string) {
    super(`protected ${range}`);
  }
}

/** What was typed is too long for one line of History. */
export class TooLong extends Error {}

/** Another person moved rows or columns between reading and writing; all was put right, these rows need a look. */
export class SortedMeanwhile extends Error {
  constructor(readonly clients: string[]) {
    super(`sorted meanwhile: ${clients.join(', ')}`);
  }
}

/** Gives the next ids of a table; what was given once is never given again. */
export function nextIds(book: Book, tab: TabKey, count: number): string[] {
  if (count === 0) return [];
  const table = book.tab(tab);
  const { idPrefix, idDigits } = table.spec;
  const given = (id: string) => (id.startsWith(`${idPrefix}-`) ? numberOf(id) : 0);
  const highest = table.ids().reduce((max, id) => Math.max(max, given(id)), book.state.last[tab] ?? 0);
  return Array.from({ length: count }, (_, index) => idOf(idPrefix, idDigits, highest + 1 + index));
}

/** What is written after the lines must be writable before them: rows that are there, new rows, the state. */
function checkWritable(book: Book, events: readonly Event[]): void {
  const there = new Map<TabKey, string[]>([['clients', events.map((event) => event.line.client_id)]]);
  for (const { changes } of events) {
    for (const [key, rows] of Object.entries(changes.cells ?? {}) as [TabKey, object][]) {
      there.set(key, [...(there.get(key) ?? []), ...Object.keys(rows)]);
    }
  }
  const added = new Set(
    events.flatMap(
      ({ changes: { rows, gone, back } }) =>
        [...Object.keys({ ...rows, ...gone }), ...(back ? ['clients'] : [])] as TabKey[],
    ),
  );
  const touched = [...there].flatMap(([key, ids]) => rowsWith(book.tab(key), ids) ?? []);
  for (const range of [...touched, ...[...added].map((key) => nextRow(book.tab(key)))]) checkRange(range);
  if (!book.isOpen) checkRange(book.stateCell());
}

/** The rows with these ids that are there, as one block; null when there are none. */
function rowsWith(tab: Tab, ids: readonly string[]): Range | null {
  const rows = [...new Set(ids)].flatMap((id) => tab.rowsOf(id));
  if (rows.length === 0) return null;
  const top = Math.min(...rows);
  return tab.range(top, 1, Math.max(...rows) - top + 1, tab.width());
}

/** Where the next row will stand; the last one of a grid that is full and will be extended. */
const nextRow = (tab: Tab): Range => tab.range(Math.min(tab.lastRow() + 1, tab.maxRow()), 1, 1, tab.width());

export function checkRange(range: Range): void {
  if (!range.canEdit()) throw new Protected(`${range.getSheet().getName()}!${range.getA1Notation()}`);
}

/** Carries an action out; when it is cut, the next opening completes it or finds nothing of it. Returns the new lines. */
export function commit(book: Book, action: Action): HistoryLine[] {
  resume(book);
  const lines = draw(book, action);
  checkWritable(book, action.events);
  refreshDropdowns(book);
  allowLabels(book, lines, action.events);
  writeLines(book, lines);
  finish(book, lines, typeof action.requestId === 'string' ? action.requestId : '', false);
  return lines;
}

/** The first thing written: when it fails nothing was done, and a protected History is told as such. */
function writeLines(book: Book, lines: readonly HistoryLine[]): void {
  const target = nextRow(book.tab('history'));
  try {
    appendLines(book, lines);
    SpreadsheetApp.flush();
  } catch (error) {
    checkRange(target);
    throw error;
  }
}

/** The lines of an action under their ids. */
function draw(book: Book, { events, actor, origin, requestId }: Action): HistoryLine[] {
  const { idPrefix, idDigits } = book.tab('history').spec;
  const last = tailLines(book).at(-1)?.event_id ?? '';
  const first = Math.max(book.state.last.history ?? 0, numberOf(last)) + 1;
  const recordedAt = book.clock.now.toISOString();
  return events.map(({ line, changes }, index) => {
    const text = Object.keys(changes).length > 0 ? JSON.stringify(changes) : '';
    if (text.length > CELL_CHARACTERS || line.note.length > CELL_CHARACTERS) throw new TooLong('too long');
    return {
      ...line,
      event_id: idOf(idPrefix, idDigits, first + index),
      actor,
      origin,
      recorded_at: recordedAt,
      request_id: typeof requestId === 'string' ? requestId : (requestId[index] ?? ''),
      changes: text,
    };
  });
}

/** Lines of History that are not in the tabs yet: a crash left them. */
export function openLines(book: Book): HistoryLine[] {
  const applied = numberOf(book.state.applied);
  const open = tailLines(book).filter((line) => numberOf(line.event_id) > applied);
  const whole = open.length === 0 || numberOf(open[0]?.event_id ?? '') <= applied + 1;
  return whole ? open : linesOf(book).filter((line) => numberOf(line.event_id) > applied);
}

/**
 * Finishes what a crash left open, before anything else is done. Lines that an open void names are taken back and never
 * applied. Returns how many lines it was.
 */
export function resume(book: Book): number {
  const open = openLines(book);
  if (open.length === 0) return 0;
  const voided = new Set(open.map((line) => line.voids));
  const given = open.filter((line) => voided.has(line.event_id));
  if (given.length > 0) {
    settleVoids(book, given, open);
    return open.length;
  }
  const touched = rowsWith(
    book.tab('clients'),
    open.map((line) => line.client_id),
  );
  if (touched) checkRange(touched);
  try {
    finish(book, open, open.at(-1)?.request_id ?? '', true);
  } catch (error) {
    if (error instanceof SortedMeanwhile) throw error;
    giveUp(book, open, error);
  }
  return open.length;
}

/** Lines whose cells cannot be written the second time are voided, so that nobody is stopped by them for ever. */
function giveUp(book: Book, lines: readonly HistoryLine[], error: unknown): void {
  const first = lines[0]?.event_id ?? '';
  // What the drop-down of a table refuses it will refuse the next time too.
  if (book.state.failed !== first && !book.state.tables?.length) {
    book.saveState({ ...book.state, failed: first });
    SpreadsheetApp.flush();
    throw error;
  }
  const { idPrefix, idDigits } = book.tab('history').spec;
  const from = numberOf(lines.at(-1)?.event_id ?? '') + 1;
  const voids = lines.map(
    (line, index): HistoryLine => ({
      ...line,
      event_id: idOf(idPrefix, idDigits, from + index),
      event_type: 'void',
      voids: line.event_id,
      note: String((error as Error).message),
      request_id: '',
      changes: '',
    }),
  );
  appendLines(book, voids);
  SpreadsheetApp.flush();
  settleVoids(book, lines, voids);
}

/** Takes back what voided lines had written and marks all open lines as done. */
function settleVoids(book: Book, voided: readonly HistoryLine[], open: readonly HistoryLine[]): void {
  const last = takeBack(book, voided);
  SpreadsheetApp.flush();
  const applied = open.at(-1)?.event_id ?? '';
  const rows = book.tab('history').lastRow();
  book.saveState({ ...book.state, applied, lines: rows, failed: '', last: { ...last, history: numberOf(applied) } });
  SpreadsheetApp.flush();
}

function finish(book: Book, lines: readonly HistoryLine[], requestId: string, again: boolean): void {
  const { given, check } = place(book, lines, again);
  unmark(
    book,
    given.written.map(({ row }) => row),
  );
  const last = lines.at(-1)?.event_id ?? book.state.applied;
  const state: State = {
    ...book.state,
    applied: last,
    lines: book.tab('history').lastRow(),
    last: { ...book.state.last, ...given.last, history: numberOf(last) },
    requests: withRequest(book.state, requestId),
  };
  // Deals went to another client: its name is to be followed in their payments too (client-names.ts).
  if (lines.some(({ other_client }) => other_client !== '')) state.names = '';
  book.saveState(state);
  if (check.length > 0) throw new SortedMeanwhile(check);
}
