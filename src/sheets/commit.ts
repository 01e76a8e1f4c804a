// The one way to write (design decision 3): lines first, cells second, one mark; and finishing what a crash left open.
import type { ClientState, HistoryLine, Origin, Value } from '../domain/model.ts';
import { apply, BLANK_STATE, readRecorded, recordedOf, replay } from '../domain/projection.ts';
import type { LineDraft } from '../domain/transitions.ts';
import type { Book } from './book.ts';
import { mayBeParsed } from './codec.ts';
import { appendLines, appendRows, linesOf, readLines, tailLines } from './rows.ts';
import type { Column, TabKey } from './schema.ts';
import { OWNED } from './schema-clients.ts';
import { idOf, numberOf, type State, withRequest } from './state.ts';
import type { Row, Tab } from './tab.ts';

/** What the other columns of a line do not say: `[before, after]` of people's fields, and whole new rows. */
export interface Changes {
  fields?: Record<string, [Value, Value]>;
  rows?: Partial<Record<TabKey, Row[]>>;
}

export interface Event {
  line: LineDraft;
  changes: Changes;
}

export interface Action {
  events: Event[];
  /** '' = none (a cell edit). */
  requestId: string | string[];
  actor: string;
  origin: Origin;
}

/** Somebody protected cells that the action must write (BI-34). */
export class Protected extends Error {
  constructor(readonly range: string) {
    super(`protected ${range}`);
  }
}

/** Gives the next ids of a table; what was given once is never given again. */
export function nextIds(book: Book, tab: TabKey, count: number): string[] {
  const table = book.tab(tab);
  const { idPrefix, idDigits } = table.spec;
  const highest = table.ids().reduce((max, id) => Math.max(max, numberOf(id)), book.state.last[tab] ?? 0);
  return Array.from({ length: count }, (_, index) => idOf(idPrefix, idDigits, highest + 1 + index));
}

/** The client rows must be writable before a line is; a protected History refuses its own line, and then nothing is written. */
function checkRights(book: Book, events: readonly Event[]): void {
  const clients = book.tab('clients');
  const touched = [...new Set(events.map((event) => event.line.client_id))].flatMap((id) => clients.rowsOf(id));
  for (const row of touched) {
    const range = clients.range(row, 1, 1, clients.width());
    if (!range.canEdit()) throw new Protected(range.getA1Notation());
  }
}

/** Carries an action out; when it is cut, the next opening completes it or finds nothing of it. Returns the new lines. */
export function commit(book: Book, action: Action): HistoryLine[] {
  const history = book.tab('history');
  checkRights(book, action.events);
  const last = tailLines(book).at(-1)?.event_id ?? '';
  const first = Math.max(book.state.last.history ?? 0, numberOf(last)) + 1;
  const recordedAt = book.clock.now.toISOString();
  const lines = action.events.map(({ line, changes }, index): HistoryLine => {
    const empty = !changes.fields && !changes.rows;
    return {
      ...line,
      event_id: idOf(history.spec.idPrefix, history.spec.idDigits, first + index),
      actor: action.actor,
      origin: action.origin,
      recorded_at: recordedAt,
      request_id: typeof action.requestId === 'string' ? action.requestId : (action.requestId[index] ?? ''),
      changes: empty ? '' : JSON.stringify(changes),
    };
  });
  appendLines(book, lines);
  SpreadsheetApp.flush();
  finish(book, lines, typeof action.requestId === 'string' ? action.requestId : '');
  return lines;
}

/** Lines that a crash left without their cells are finished before anything else is done. */
export function resume(book: Book): number {
  const open = tailLines(book).filter((line) => numberOf(line.event_id) > numberOf(book.state.applied));
  if (open.length === 0) return 0;
  const all = numberOf(open[0]?.event_id ?? '') > numberOf(book.state.applied) + 1 ? linesAfter(book) : open;
  try {
    finish(book, all, all.at(-1)?.request_id ?? '');
  } catch (error) {
    if (error instanceof SortedMeanwhile) throw error;
    giveUp(book, all, error);
  }
  return all.length;
}

/** A line whose cells cannot be written the second time is voided, so that nobody is stopped by it for ever. */
function giveUp(book: Book, lines: readonly HistoryLine[], error: unknown): void {
  const first = lines[0]?.event_id ?? '';
  if (book.state.failed !== first) {
    book.saveState({ ...book.state, failed: first });
    SpreadsheetApp.flush();
    throw error;
  }
  const { spec } = book.tab('history');
  const from = numberOf(lines.at(-1)?.event_id ?? '') + 1;
  const voids = lines.map((line, index) => ({
    ...line,
    event_id: idOf(spec.idPrefix, spec.idDigits, from + index),
    event_type: 'void' as const,
    voids: line.event_id,
    note: String((error as Error).message),
    changes: '',
  }));
  appendLines(book, voids);
  SpreadsheetApp.flush();
  for (const clientId of byClient(lines).keys()) rebuild(book, clientId);
  book.saveState({ ...book.state, applied: voids.at(-1)?.event_id ?? '', failed: '' });
  SpreadsheetApp.flush();
}

function linesAfter(book: Book): HistoryLine[] {
  return linesOf(book).filter((line) => numberOf(line.event_id) > numberOf(book.state.applied));
}

function finish(book: Book, lines: readonly HistoryLine[], requestId: string): void {
  const given = writeCells(book, lines);
  SpreadsheetApp.flush();
  const wrong = checkRows(book, given.written);
  const last = lines.at(-1)?.event_id ?? book.state.applied;
  const state: State = {
    ...book.state,
    applied: last,
    last: { ...book.state.last, ...given.last, history: numberOf(last) },
    requests: withRequest(book.state, requestId),
  };
  book.saveState(state);
  if (wrong.length > 0) throw new SortedMeanwhile(wrong);
}

/** Another person sorted the tab between reading and writing; the rows were put right, these clients' fields need a look. */
export class SortedMeanwhile extends Error {
  constructor(readonly clients: string[]) {
    super(`sorted meanwhile: ${clients.join(', ')}`);
  }
}

interface Written {
  clientId: string;
  row: number;
}

/** Step f: owned cells if the row is older than the line, people's cells where they still hold what was before, new rows once. */
function writeCells(book: Book, lines: readonly HistoryLine[]): { written: Written[]; last: State['last'] } {
  const clients = book.tab('clients');
  const fresh: Partial<Record<TabKey, Row[]>> = {};
  const written: Written[] = [];
  for (const [clientId, own] of byClient(lines)) {
    for (const line of own) collect(fresh, changesOf(line));
    const rows = clients.rowsOf(clientId);
    const [row] = rows;
    if (row === undefined) addState(book, fresh, clientId, own);
    else if (rows.length === 1) {
      updateRow(book, clients, row, clientId, own);
      written.push({ clientId, row });
    }
  }
  const last: State['last'] = {};
  for (const [key, rows] of Object.entries(fresh) as [TabKey, Row[]][]) {
    const tab = book.tab(key);
    const known = new Set(tab.ids());
    const missing = rows.filter((row) => !known.has(String(row[tab.spec.key])));
    if (missing.length > 0) appendRows(tab, missing);
    last[key] = rows.reduce(
      (max, row) => Math.max(max, numberOf(String(row[tab.spec.key]))),
      book.state.last[key] ?? 0,
    );
  }
  return { written, last };
}

function byClient(lines: readonly HistoryLine[]): Map<string, HistoryLine[]> {
  const groups = new Map<string, HistoryLine[]>();
  for (const line of lines) groups.set(line.client_id, [...(groups.get(line.client_id) ?? []), line]);
  return groups;
}

export function changesOf(line: HistoryLine): Changes {
  return line.changes === '' ? {} : (JSON.parse(line.changes) as Changes);
}

function collect(into: Partial<Record<TabKey, Row[]>>, { rows }: Changes): void {
  for (const [tab, list] of Object.entries(rows ?? {}) as [TabKey, Row[]][])
    into[tab] = [...(into[tab] ?? []), ...list];
}

/** A new client row gets the state that its lines add up to. */
function addState(book: Book, fresh: Partial<Record<TabKey, Row[]>>, clientId: string, lines: HistoryLine[]): void {
  const row = fresh.clients?.find((candidate) => candidate.client_id === clientId);
  const state = replay(lines, book.lexicon.stages);
  if (row && state) Object.assign(row, state, { recorded: recordedOf(clientId, state) });
}

export function stateOf(row: Row): ClientState {
  const state: Row = {};
  for (const key of Object.keys(BLANK_STATE)) state[key] = row[key] ?? BLANK_STATE[key as keyof ClientState];
  return state as unknown as ClientState;
}

function updateRow(book: Book, clients: Tab, at: number, clientId: string, lines: readonly HistoryLine[]): void {
  const row = clients.row(at);
  const before = stateOf(row);
  const newer = lines.filter((line) => numberOf(line.event_id) > numberOf(before.last_event));
  for (const line of newer) writeFields(clients, at, row, changesOf(line).fields ?? {});
  if (newer.length === 0) return;
  const after = newer.reduce((state, line) => apply(state, line, book.lexicon.stages), before);
  writeOwned(clients, at, { ...after, ...typedMeanwhile(row, after), recorded: recordedOf(clientId, after) });
}

/** A stage, section or manager that is neither what was recorded nor what the lines say was typed meanwhile: the sweep judges it. */
function typedMeanwhile(row: Row, after: ClientState): Row {
  const recorded = readRecorded(String(row.recorded ?? ''));
  if (!recorded) return {};
  const typed: Row = {};
  for (const key of ['stage', 'section', 'manager'] as const) {
    const now = row[key] ?? '';
    if (now !== recorded[key] && now !== after[key]) typed[key] = now;
  }
  return typed;
}

/** The owned block in as few writes as it has pieces; the piece with last_event goes last, so a torn row is seen as old. */
export function writeOwned(clients: Tab, at: number, values: Row): void {
  const runs = clients.runs(OWNED.map((column) => column.key));
  const marked = (run: { columns: { key: string }[] }) => run.columns.some((column) => column.key === 'last_event');
  for (const run of runs.sort((a, b) => Number(marked(a)) - Number(marked(b)))) {
    const cells = run.columns.map((column) => clients.codec.encode(column, values[column.key] ?? ''));
    clients.range(at, run.first, 1, cells.length).setValues([cells]);
  }
  clients.written(at);
}

function writeFields(clients: Tab, at: number, row: Row, fields: NonNullable<Changes['fields']>): void {
  const open = Object.entries(fields).filter(([key, [before]]) => clients.has(key) && same(row[key] ?? '', before));
  for (const run of clients.runs(open.map(([key]) => key))) {
    const range = clients.range(at, run.first, 1, run.columns.length);
    const cells = run.columns.map((column) => clients.codec.encode(column, fields[column.key]?.[1] ?? ''));
    const risky = run.columns.some((column, index) => isPlainText(column) && mayBeParsed(String(cells[index])));
    if (risky) range.setNumberFormats([run.columns.map((column) => clients.codec.format(column))]);
    range.setValues([cells]);
  }
}

const isPlainText = ({ kind }: Column): boolean => kind === 'text' || kind === 'id';
const same = (a: Value, b: Value): boolean => (a ?? '') === (b ?? '');

/** Step g: the ids of the written rows are read again; a row that is not the client's any more is rebuilt, and the right one written. */
function checkRows(book: Book, written: readonly Written[]): string[] {
  if (written.length === 0) return [];
  const clients = book.tab('clients');
  const column = clients.at('client_id');
  const top = Math.min(...written.map(({ row }) => row));
  const count = Math.max(...written.map(({ row }) => row)) - top + 1;
  const ids = clients.range(top, column, count).getValues();
  const astray = written.filter(({ clientId, row }) => String(ids[row - top]?.[0]).trim() !== clientId);
  if (astray.length === 0) return [];
  clients.forget();
  const touched = astray.flatMap(({ clientId, row }) => [clientId, String(ids[row - top]?.[0] ?? '').trim()]);
  for (const id of new Set(touched)) rebuild(book, id);
  return [...new Set(touched)].filter((id) => id !== '');
}

/** The owned cells of a client, put back to what its History says. Nothing happens to a client without lines or with two rows. */
export function rebuild(book: Book, clientId: string): boolean {
  const clients = book.tab('clients');
  const rows = clients.rowsOf(clientId);
  const state = replay(readLines(book, clientId), book.lexicon.stages);
  if (!state || rows.length !== 1) return false;
  writeOwned(clients, rows[0] as number, { ...state, recorded: recordedOf(clientId, state) });
  return true;
}
