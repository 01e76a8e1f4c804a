// From lines of History to cells: owned cells, people's fields, new rows; and back from History when cells went wrong.
import { managerBefore } from '../domain/assignment.ts';
import type { ClientState, HistoryLine, Value } from '../domain/model.ts';
import { apply, BLANK_STATE, readRecorded, recordedOf, replay } from '../domain/projection.ts';
import { MOVABLE, type Pairs } from '../domain/undo.ts';
import type { Book } from './book.ts';
import type { Changes } from './commit.ts';
import { offerLabels } from './dropdowns.ts';
import { goneIn, removeRows } from './gone-rows.ts';
import { returningClients, rowsBack } from './returning.ts';
import { OWNED_KEYS, openCells, reversed, writeCellsOf, writeOwned } from './row-cells.ts';
import { appendRows, byClient, changesOf, linesOfClients } from './rows.ts';
import type { TabKey } from './schema.ts';
import { numberOf, type State } from './state.ts';
import type { Row, Tab } from './tab.ts';

export interface Written {
  clientId: string;
  row: number;
}

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
function readAgain(tab: Tab, ids: readonly string[]): void {
  // Keys, ids and rows of a small tab are of one moment.
  if (tab.lookAgain()) return;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const rows = ids.flatMap((id) => tab.rowsOf(id).map((row) => ({ id, row })));
    if (rows.length === 0) return;
    for (const { row } of rows) tab.written(row);
    tab.prefetch(
      rows.map(({ row }) => row),
      AROUND,
    );
    const isThere = rows.every(({ id, row }) => tab.row(row)[tab.spec.key] === id);
    if (!tab.head.hasMoved() && isThere) return;
    tab.forget();
  }
}

/** Owned cells by which a change made by hand is known. */
const JUDGED = ['stage', 'section', 'manager'] as const;

/**
 * Step f: owned cells if the row is older than the line, people's cells where they still hold what was before, new rows
 * once. `again` = a crash came between: rows that are there may be half written and are filled up.
 */
export function writeCells(book: Book, lines: readonly HistoryLine[], again: boolean): Given {
  const clients = book.tab('clients');
  const fresh: Partial<Record<TabKey, Row[]>> = {};
  const owned = new Map<number, Row>();
  const typed = new Map<number, Row>();
  const changed = new Set<string>();
  const written: Written[] = [];
  const managers = new Map<string, string>();
  const gone = goneIn(lines);
  const groups = byClient(lines.filter(({ client_id }) => !gone.clients?.includes(client_id)));
  readAgain(clients, [...groups.keys()]);
  const returning = returningClients(book, lines);
  if (returning.size > 0) collect(fresh, { rows: { clients: rowsBack(book, returning) } });
  const undone = [...groups].flatMap(([id, own]) => (own.some(isVoid) ? [id] : []));
  const histories = undone.length > 0 ? linesOfClients(book, undone) : new Map<string, HistoryLine[]>();
  for (const [clientId, own] of groups) {
    for (const line of own) collect(fresh, changesOf(line));
    const rows = clients.rowsOf(clientId);
    const [row] = rows;
    const known = row === undefined || again ? null : readRecorded(String(clients.row(row).recorded ?? ''));
    managers.set(clientId, managerBefore(own, known?.manager ?? null));
    if (row === undefined) addState(book, fresh, clientId, returning.get(clientId) ?? own);
    else if (rows.length === 1) {
      const before = clients.row(row);
      const updated = updatedRow(book, before, clientId, own, histories.get(clientId) ?? []);
      if (updated) {
        owned.set(row, updated.owned);
        typed.set(row, updated.typed);
      }
      const values = updated?.owned;
      for (const key of JUDGED) if (values && values[key] !== before[key]) changed.add(key);
      written.push({ clientId, row });
    }
  }
  writeCellsOf(clients, typed);
  // A stage that does not change is not written: somebody may pick another one just then.
  const isOpen = (key: string) => JUDGED.some((judged) => judged === key && !changed.has(key));
  writeOwned(
    book,
    clients,
    owned,
    OWNED_KEYS.filter((key) => !isOpen(key)),
  );
  const last: State['last'] = {};
  for (const [key, rows] of Object.entries(fresh) as [TabKey, Row[]][]) last[key] = addRows(book, key, rows, again);
  writeFound(book, cellsIn(lines));
  return { written, last, managers };
}

/** What lines change in rows that are not of their client, line by line: tab → id → changes. */
type Found = Map<TabKey, Map<string, Pairs[]>>;

function cellsIn(lines: readonly HistoryLine[]): Found {
  const found: Found = new Map();
  for (const line of lines) {
    for (const [key, rows] of Object.entries(changesOf(line).cells ?? {}) as [TabKey, Record<string, Pairs>][]) {
      const known = found.get(key) ?? new Map<string, Pairs[]>();
      for (const [id, pairs] of Object.entries(rows)) known.set(id, [...(known.get(id) ?? []), pairs]);
      found.set(key, known);
    }
  }
  return found;
}

/** Cells of rows that are there, in whatever tab: written where they still hold what was before. */
function writeFound(book: Book, found: Found): void {
  for (const [key, rows] of found) {
    if (!book.has(key)) continue;
    const tab = book.tab(key);
    readAgain(tab, [...rows.keys()]);
    const open = new Map<number, Row>();
    for (const [id, changes] of rows) {
      const [at, twin] = tab.rowsOf(id);
      if (at !== undefined && twin === undefined) open.set(at, openCells(tab.row(at), changes));
    }
    const keys = new Set([...open.values()].flatMap((cells) => Object.keys(cells)));
    offerLabels(book, tab, [...keys], [...open.values()]);
    writeCellsOf(tab, open);
  }
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
  // Ids that were given just now stand in no row; whether the last row still is the last is seen when it is written below.
  const isNew = !again && rows.every((row) => numberOf(idOf(row)) > (book.state.last[key] ?? 0));
  if (isNew) tab.reread();
  else tab.forget();
  const given = new Set(rows.flatMap((row) => Object.keys(row).filter((column) => row[column] !== '')));
  // A column that seems to be gone may have been moved out of sight just then.
  if (tab.spec.columns.some((column) => given.has(column.key) && !tab.has(column.key))) tab.forgetColumns();
  const known = new Set(isNew ? [] : tab.ids());
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
  writeCellsOf(tab, new Map([[at, Object.fromEntries(lacking.map(({ key }) => [key, row[key] ?? '']))]]));
}

/** A new client row gets the state that its lines add up to. */
function addState(book: Book, fresh: Partial<Record<TabKey, Row[]>>, clientId: string, lines: HistoryLine[]): void {
  const row = fresh.clients?.find((candidate) => candidate.client_id === clientId);
  const state = replay(lines, book.lexicon.stages);
  if (row && state) Object.assign(row, state, { recorded: recordedOf(clientId, state) });
}

const isVoid = ({ event_type }: HistoryLine): boolean => event_type === 'void';

/** A row after the lines that are newer than it: its owned cells, and the people's that change; null when it has them all. */
function updatedRow(
  book: Book,
  row: Row,
  clientId: string,
  lines: readonly HistoryLine[],
  history: readonly HistoryLine[],
): { owned: Row; typed: Row } | null {
  const { stages } = book.lexicon;
  const before = asRecorded(clientId, row);
  const newer = lines.filter((line) => numberOf(line.event_id) > numberOf(before.last_event));
  if (newer.length === 0) return null;
  const open = openCells(row, fieldsIn(newer));
  const back = newer.some(isVoid) ? replay(history, stages) : null;
  const after = back ?? newer.reduce((state, line) => apply(state, line, stages), before);
  // History does not know the days that people typed: they stay, or come back with the line that takes the other out.
  if (back) for (const key of MOVABLE) after[key] = String(open[key] ?? row[key] ?? '');
  const owned = { ...after, ...typedMeanwhile(row, after), recorded: recordedOf(clientId, after) };
  return { owned, typed: peoples(open) };
}

/** What of these cells is not of the owned block. */
const peoples = (open: Row): Row =>
  Object.fromEntries(Object.entries(open).filter(([key]) => !OWNED_KEYS.includes(key)));

const fieldsIn = (lines: readonly HistoryLine[]): Pairs[] => lines.map((line) => changesOf(line).fields ?? {});

/** The same for rows whose owned cells are up to date already: their fields had landed elsewhere. */
export function writeFieldsAgain(book: Book, lines: readonly HistoryLine[]): void {
  const clients = book.tab('clients');
  const typed = new Map<number, Row>();
  for (const [id, own] of byClient(lines.filter(({ changes }) => changes !== ''))) {
    const [at] = clients.rowsOf(id);
    if (at !== undefined) typed.set(at, peoples(openCells(clients.row(at), fieldsIn(own))));
  }
  writeCellsOf(clients, typed);
}

/** The owned block as the program last wrote it: what was typed over stage, section or manager is no ground to build on. */
function asRecorded(clientId: string, row: Row): ClientState {
  const state = stateOf(row);
  const recorded = readRecorded(String(row.recorded ?? ''));
  if (recorded?.client_id !== clientId || recorded.last_event !== state.last_event) return state;
  const { stage, section, manager } = recorded;
  return { ...state, stage, section, manager };
}

/** A stage, section or manager that is neither what was recorded nor what the lines say was typed meanwhile: the sweep judges it. */
function typedMeanwhile(row: Row, after: ClientState): Row {
  const recorded = readRecorded(String(row.recorded ?? ''));
  if (!recorded) return {};
  const typed: Row = {};
  for (const key of JUDGED) {
    const now = row[key] ?? '';
    if (now !== recorded[key] && now !== after[key]) typed[key] = now;
  }
  return typed;
}

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

/**
 * Takes back what voided lines had written: cells that still hold the new value, and rows they had added. Returns the ids
 * given.
 */
export function takeBack(book: Book, lines: readonly HistoryLine[]): State['last'] {
  const clients = book.tab('clients');
  const last = { ...book.state.last };
  const found = cellsIn(lines);
  for (const rows of found.values()) for (const [id, changes] of rows) rows.set(id, reversed(changes));
  writeFound(book, found);
  const typed = new Map<number, Row>();
  for (const [id, own] of byClient(lines)) {
    const [at] = clients.rowsOf(id);
    if (at !== undefined) typed.set(at, openCells(clients.row(at), reversed(fieldsIn(own))));
  }
  writeCellsOf(clients, typed);
  for (const line of lines) {
    for (const [key, added] of Object.entries(changesOf(line).rows ?? {}) as [TabKey, Row[]][]) {
      const tab = book.tab(key);
      const ids = added.map((row) => String(row[tab.spec.key]));
      last[key] = ids.reduce((max, id) => Math.max(max, numberOf(id)), last[key] ?? 0);
      removeRows(tab, ids);
    }
  }
  rebuild(book, [...byClient(lines).keys()]);
  return last;
}
