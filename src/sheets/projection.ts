// From lines of History to cells: owned cells, people's fields, new rows; and back from History when cells went wrong.
import { managerBefore } from '../domain/assignment.ts';
import type { ClientState, HistoryLine, Value } from '../domain/model.ts';
import { apply, BLANK_STATE, readRecorded, recordedOf, replay } from '../domain/projection.ts';
import type { Book } from './book.ts';
import { mayBeParsed } from './codec.ts';
import type { Changes } from './commit.ts';
import { offerLabels } from './dropdowns.ts';
import { type Look, setLooks } from './refused-looks.ts';
import { returningClients, rowsBack } from './returning.ts';
import { appendRows, byClient, changesOf, linesOfClients } from './rows.ts';
import { type Column, FIRST_ROW, type TabKey } from './schema.ts';
import { OWNED } from './schema-clients.ts';
import { numberOf, type State } from './state.ts';
import type { Row, Tab } from './tab.ts';

export interface Written {
  clientId: string;
  row: number;
}

const OWNED_KEYS = OWNED.map((column) => column.key);

export function stateOf(row: Row): ClientState {
  const state: Row = {};
  for (const key of Object.keys(BLANK_STATE)) state[key] = row[key] ?? BLANK_STATE[key as keyof ClientState];
  return state as unknown as ClientState;
}

/** What the cells were given: rows of clients, the highest ids per table, who had each client before. */
export interface Given {
  written: Written[];
  last: State['last'];
  managers: Map<string, string>;
}

/** Rows read along above and below: where somebody inserts or deletes a row, it is they who are written into. */
const AROUND = 5;
/** So many times somebody may move columns or rows just then. */
const TRIES = 3;

/** What people typed since the decision counts: the rows are read again, by columns and ids that still stand after it. */
function readAgain(clients: Tab, clientIds: readonly string[]): void {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const rows = clientIds.flatMap((id) => clients.rowsOf(id).map((row) => ({ id, row })));
    if (rows.length === 0) return;
    for (const { row } of rows) clients.written(row);
    clients.prefetch(
      rows.map(({ row }) => row),
      AROUND,
    );
    const isThere = rows.every(({ id, row }) => clients.row(row).client_id === id);
    if (!clients.head.hasMoved() && isThere) return;
    clients.forget();
  }
}

/**
 * Step f: owned cells if the row is older than the line, people's cells where they still hold what was before, new rows
 * once. `again` = a crash came between: rows that are there may be half written and are filled up.
 */
export function writeCells(book: Book, lines: readonly HistoryLine[], again: boolean): Given {
  const clients = book.tab('clients');
  const fresh: Partial<Record<TabKey, Row[]>> = {};
  const owned = new Map<number, Row>();
  const written: Written[] = [];
  const managers = new Map<string, string>();
  const gone = goneIn(lines);
  const groups = byClient(lines.filter(({ client_id }) => !gone.clients?.includes(client_id)));
  readAgain(clients, [...groups.keys()]);
  const returning = returningClients(book, lines);
  if (returning.size > 0) collect(fresh, { rows: { clients: rowsBack(book, returning) } });
  for (const [clientId, own] of groups) {
    for (const line of own) collect(fresh, changesOf(line));
    const rows = clients.rowsOf(clientId);
    const [row] = rows;
    const known = row === undefined || again ? null : readRecorded(String(clients.row(row).recorded ?? ''));
    managers.set(clientId, managerBefore(own, known?.manager ?? null));
    if (row === undefined) addState(book, fresh, clientId, returning.get(clientId) ?? own);
    else if (rows.length === 1) {
      const values = updatedRow(book, clients, row, clientId, own);
      if (values) owned.set(row, values);
      written.push({ clientId, row });
    }
  }
  writeOwned(book, clients, owned);
  const last: State['last'] = {};
  for (const [key, rows] of Object.entries(fresh) as [TabKey, Row[]][]) last[key] = addRows(book, key, rows, again);
  for (const [key, ids] of Object.entries(gone) as [TabKey, string[]][]) {
    book.tab(key).forget();
    removeRows(book.tab(key), ids);
  }
  return { written, last, managers };
}

/** The rows that lines take out, all together. */
function goneIn(lines: readonly HistoryLine[]): Partial<Record<TabKey, string[]>> {
  const all: Partial<Record<TabKey, string[]>> = {};
  for (const line of lines) {
    for (const [key, ids] of Object.entries(changesOf(line).gone ?? {}) as [TabKey, string[]][]) {
      all[key] = [...(all[key] ?? []), ...ids];
    }
  }
  return all;
}

function collect(into: Partial<Record<TabKey, Row[]>>, { rows }: Changes): void {
  for (const [tab, list] of Object.entries(rows ?? {}) as [TabKey, Row[]][]) {
    const known = into[tab];
    if (known) known.push(...list);
    else into[tab] = [...list];
  }
}

/** Appends the rows whose ids are absent; returns the highest id number ever given in the tab. */
function addRows(book: Book, key: TabKey, rows: readonly Row[], again: boolean): number {
  const tab = book.tab(key);
  const idOf = (row: Row) => String(row[tab.spec.key]);
  // Somebody may have moved columns, inserted a row or begun to type below since the tab was looked at.
  tab.forgetColumns();
  tab.forget();
  const given = new Set(rows.flatMap((row) => Object.keys(row).filter((column) => row[column] !== '')));
  // A column that seems to be gone may have been moved out of sight just then.
  if (tab.spec.columns.some((column) => given.has(column.key) && !tab.has(column.key))) tab.forgetColumns();
  const known = new Set(tab.ids());
  if (again) for (const row of rows) if (known.has(idOf(row))) completeRow(tab, row, idOf(row));
  appendRows(
    tab,
    rows.filter((row) => !known.has(idOf(row))),
  );
  return rows.reduce((max, row) => Math.max(max, numberOf(idOf(row))), book.state.last[key] ?? 0);
}

/** A row of ours that was half written: what is blank is filled from the line; what people typed since stays. */
function completeRow(tab: Tab, row: Row, id: string): void {
  const [at] = tab.rowsOf(id);
  if (at === undefined) return;
  const there = tab.row(at);
  const blank = (value: Value | undefined) => value === undefined || value === '' || value === null || value === false;
  const lacking = tab.present().filter(({ key }) => !OWNED_KEYS.includes(key) && blank(there[key]) && !blank(row[key]));
  writeFields(tab, at, Object.fromEntries(lacking.map(({ key }) => [key, row[key] ?? ''])));
}

/** A new client row gets the state that its lines add up to. */
function addState(book: Book, fresh: Partial<Record<TabKey, Row[]>>, clientId: string, lines: HistoryLine[]): void {
  const row = fresh.clients?.find((candidate) => candidate.client_id === clientId);
  const state = replay(lines, book.lexicon.stages);
  if (row && state) Object.assign(row, state, { recorded: recordedOf(clientId, state) });
}

/** The owned cells of a row after the lines that are newer than it; null when it has them all. Writes the people's fields. */
function updatedRow(book: Book, clients: Tab, at: number, clientId: string, lines: readonly HistoryLine[]): Row | null {
  const row = clients.row(at);
  const before = stateOf(row);
  const newer = lines.filter((line) => numberOf(line.event_id) > numberOf(before.last_event));
  if (newer.length === 0) return null;
  for (const line of newer) writeOpenFields(clients, at, row, line);
  const after = newer.reduce((state, line) => apply(state, line, book.lexicon.stages), before);
  return { ...after, ...typedMeanwhile(row, after), recorded: recordedOf(clientId, after) };
}

/** People's cells that still hold what was before a line, where that was something else. */
function writeOpenFields(clients: Tab, at: number, row: Row, line: HistoryLine): void {
  const fields = Object.entries(changesOf(line).fields ?? {});
  const open = fields.filter(([key, [was, after]]) => was !== after && same(row[key] ?? '', was));
  writeFields(clients, at, Object.fromEntries(open.map(([key, [, after]]) => [key, after])));
}

/** The same for rows whose owned cells are up to date already: their fields had landed elsewhere. */
export function writeFieldsAgain(book: Book, lines: readonly HistoryLine[]): void {
  const clients = book.tab('clients');
  for (const line of lines) {
    const [at] = clients.rowsOf(line.client_id);
    if (at !== undefined && line.changes !== '') writeOpenFields(clients, at, clients.row(at), line);
  }
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

/**
 * Writes columns of scattered rows, neighbouring rows together. The piece with last_event goes last, so that a torn row
 * is seen as old.
 * @param rows row number → values by key
 * @param keys the columns to write; the owned block of Clients when left out
 */
export function writeOwned(
  book: Book,
  clients: Tab,
  rows: ReadonlyMap<number, Row>,
  keys: readonly string[] = OWNED_KEYS,
): void {
  if (rows.size === 0) return;
  offerLabels(book, clients, keys, [...rows.values()]);
  const marked = (run: { columns: { key: string }[] }) => run.columns.some((column) => column.key === 'last_event');
  const runs = clients.runs(keys).sort((a, b) => Number(marked(a)) - Number(marked(b)));
  for (const run of runs) {
    for (const block of neighbours([...rows.keys()])) {
      const cells = block.map((at) =>
        run.columns.map((column) => clients.codec.encode(column, rows.get(at)?.[column.key] ?? '')),
      );
      clients.put(block[0] as number, run.first, run.columns, cells);
    }
  }
  for (const at of rows.keys()) clients.written(at);
}

/** Row numbers in runs of neighbours. */
function neighbours(rows: number[]): number[][] {
  const runs: number[][] = [];
  for (const row of rows.sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && row === (run[run.length - 1] as number) + 1) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

function writeFields(tab: Tab, at: number, fields: Record<string, Value>): void {
  const keys = Object.keys(fields).filter((key) => tab.has(key));
  for (const run of tab.runs(keys)) {
    const cells = run.columns.map((column) => tab.codec.encode(column, fields[column.key] ?? ''));
    const risky = run.columns.some((column, index) => isPlainText(column) && mayBeParsed(String(cells[index])));
    // Only the columns whose text might be read as something else; a typed column of a table keeps its own format.
    if (risky) setLooks(run.columns.filter(isPlainText).map((column) => textLook(tab, at, column)));
    tab.put(at, run.first, run.columns, [cells]);
  }
  tab.written(at);
}

const textLook = (tab: Tab, at: number, column: Column): Look => ({
  key: column.key,
  set: () => void tab.range(at, tab.at(column.key)).setNumberFormat(tab.codec.format(column)),
});
const isPlainText = ({ kind }: Column): boolean => kind === 'text' || kind === 'id';
const same = (a: Value, b: Value): boolean => (a ?? '') === (b ?? '');

/** The owned cells of clients, put back to what History says. Returns the clients that History knows and one row holds. */
export function rebuild(book: Book, clientIds: readonly string[]): string[] {
  const clients = book.tab('clients');
  const lines = linesOfClients(book, clientIds);
  const owned = new Map<number, Row>();
  const done: string[] = [];
  for (const clientId of clientIds) {
    const rows = clients.rowsOf(clientId);
    const state = replay(lines.get(clientId) ?? [], book.lexicon.stages);
    if (!state || rows.length !== 1) continue;
    owned.set(rows[0] as number, { ...state, recorded: recordedOf(clientId, state) });
    done.push(clientId);
  }
  writeOwned(book, clients, owned);
  return done;
}

/** Takes back what voided lines had written: fields that still hold the new value, and rows they had added. Returns the ids given. */
export function takeBack(book: Book, lines: readonly HistoryLine[]): State['last'] {
  const clients = book.tab('clients');
  const last = { ...book.state.last };
  for (const line of lines) {
    const { fields = {}, rows = {} } = changesOf(line);
    const [at] = clients.rowsOf(line.client_id);
    if (at !== undefined) {
      const row = clients.row(at);
      const held = Object.entries(fields).filter(([key, [, after]]) => same(row[key] ?? '', after));
      writeFields(clients, at, Object.fromEntries(held.map(([key, [before]]) => [key, before])));
    }
    for (const [key, added] of Object.entries(rows) as [TabKey, Row[]][]) {
      const tab = book.tab(key);
      const ids = added.map((row) => String(row[tab.spec.key]));
      last[key] = ids.reduce((max, id) => Math.max(max, numberOf(id)), last[key] ?? 0);
      removeRows(tab, ids);
    }
  }
  rebuild(book, [...byClient(lines).keys()]);
  return last;
}

/** Takes rows out by their ids, neighbours together, from the bottom up. Absent ids are passed over. */
function removeRows(tab: Tab, ids: readonly string[]): void {
  const wanted = new Set(ids);
  const rows = tab.ids().flatMap((id, index) => (wanted.has(id) ? [FIRST_ROW + index] : []));
  if (rows.length === 0) return;
  // A grid of nothing but frozen rows is refused.
  if (rows.length > tab.maxRow() - FIRST_ROW) tab.sheet.insertRowsAfter(tab.maxRow(), 1);
  for (const run of neighbours(rows).reverse()) tab.sheet.deleteRows(run[0] as number, run.length);
  tab.forget();
}
