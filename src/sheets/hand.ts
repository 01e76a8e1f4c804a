// What the sweep writes into client rows that people changed by hand: ids given or put back, cells put back.
import type { Client } from '../domain/model.ts';
import { recordedOf, replay } from '../domain/projection.ts';
import { letterOf } from './a1.ts';
import type { Book } from './book.ts';
import { setDropdowns } from './dropdowns.ts';
import { setLooks } from './refused-looks.ts';
import { writeOwned } from './row-cells.ts';
import { linesOfClients } from './rows.ts';
import { columnOf, FIRST_ROW } from './schema.ts';
import { OWNED } from './schema-clients.ts';
import { settle } from './settling.ts';
import { numberOf } from './state.ts';
import type { Row, Tab } from './tab.ts';

/**
 * Ids into rows; `fresh` rows also lose the owned cells they may have been copied with. Nothing else of the row is touched.
 * Returns the rows that got theirs.
 */
export function giveIds(book: Book, wanted: ReadonlyMap<number, string>, fresh: boolean): Set<number> {
  if (wanted.size === 0) return new Set();
  const clients = book.tab('clients');
  const before = new Map([...wanted.keys()].map((row) => [row, clients.ids()[row - FIRST_ROW]]));
  clients.forget();
  // A row that is another one by now, because somebody sorted, is left to the next opening.
  const ids = new Map([...wanted].filter(([row]) => clients.ids()[row - FIRST_ROW] === before.get(row)));
  const blank = new Map([...ids.keys()].map((row): [number, Row] => [row, {}]));
  const named = new Map([...ids].map(([row, client_id]): [number, Row] => [row, { client_id }]));
  if (fresh) writeBack(book, blank);
  writeBack(book, named, ['client_id']);
  const highest = Math.max(book.state.last.clients ?? 0, ...[...ids.values()].map(numberOf));
  book.state = { ...book.state, last: { ...book.state.last, clients: highest } };
  SpreadsheetApp.flush();
  // These rows have other ids now than when they were written.
  clients.takePuts();
  clients.forget();
  return new Set(ids.keys());
}

/**
 * Stage, section and manager of rows as the program last wrote them. `blank` = rows that are neither refused nor in the
 * archive: a reason picked for a move that was not accepted goes too (INV-02). The rest of the owned block stays.
 */
export function putBack(book: Book, rows: ReadonlyMap<number, Client>, blank: readonly number[]): void {
  if (rows.size + blank.length === 0) return;
  watched(book, () => {
    writeBack(book, rows as ReadonlyMap<number, Row & Client>, ['stage', 'section', 'manager']);
    writeBack(book, new Map(blank.map((row) => [row, { reason: '' }])), ['reason']);
  });
}

/**
 * Writes and looks at it once more. What landed elsewhere, because somebody moved rows or columns just then, or was refused there,
 * is taken out again; those rows are judged at the next opening.
 */
function watched(book: Book, write: () => void): void {
  let failure: unknown = null;
  try {
    write();
    SpreadsheetApp.flush();
  } catch (error) {
    failure = error;
  }
  const astray = settle(book.tab('clients'), failure !== null);
  if (failure !== null && !astray) throw failure;
}

/**
 * Owned cells over what a person put there. A cell pasted from another column has brought that column's rule, which would
 * refuse the value: it is taken off first, and the column gets its own again.
 */
function writeBack(book: Book, rows: ReadonlyMap<number, Row>, keys: readonly string[] = OWNED_KEYS): void {
  if (rows.size === 0) return;
  const clients = book.tab('clients');
  const foreign = refusing(clients, rows, keys);
  if (foreign.length > 0) {
    const cells = foreign.map(({ at, key }) => `${letterOf(clients.at(key))}${at}`);
    setLooks([
      { key: foreign[0]?.key ?? '', set: () => void clients.sheet.getRangeList(cells).clearDataValidations() },
    ]);
  }
  writeOwned(book, clients, rows, keys);
  const ruled = new Set(foreign.map(({ key }) => key));
  if (ruled.size > 0) setDropdowns(book, clients, [...ruled]);
}

/** Cells whose rule does not take what is about to be written. */
function refusing(
  clients: Tab,
  rows: ReadonlyMap<number, Row>,
  keys: readonly string[],
): { at: number; key: string }[] {
  const top = Math.min(...rows.keys());
  const count = Math.max(...rows.keys()) - top + 1;
  return clients.runs(keys).flatMap(({ first, columns }) => {
    const rules = clients.range(top, first, count, columns.length).getDataValidations();
    return [...rows].flatMap(([at, row]) =>
      columns
        .filter(({ key }, index) => {
          const rule = rules[at - top]?.[index];
          if (!rule || rule.getAllowInvalid()) return false;
          const label = String(clients.codec.encode(columnOf('clients', key), row[key] ?? ''));
          const [offered] = rule.getCriteriaValues() as [unknown];
          return label !== '' && !(Array.isArray(offered) && offered.includes(label));
        })
        .map(({ key }) => ({ at, key })),
    );
  });
}

const OWNED_KEYS = OWNED.map(({ key }) => key);

/** Owned cells that people may fill as well: they are judged or kept, not put back. */
const SHARED = ['stage', 'section', 'manager', 'reason', 'revisit_on', 'next_action_on'];
const FILLED = OWNED.map(({ key }) => key).filter((key) => !SHARED.includes(key));

/** Whether columns that only the program fills are among these (1-based, both ends). */
export function holdsFilled(book: Book, first: number, last: number): boolean {
  const clients = book.tab('clients');
  return FILLED.some((key) => clients.at(key) >= first && clients.at(key) <= last);
}

/** Cells that only the program fills (cycle, dates, department …), typed over: back to what History says (BI-13). Returns their clients. */
export function restoreFilled(book: Book, rows: readonly number[]): string[] {
  const clients = book.tab('clients');
  clients.prefetch(rows);
  const known = rows.filter((row) => clients.ids()[row - FIRST_ROW]);
  const idAt = (row: number) => clients.ids()[row - FIRST_ROW] as string;
  const lines = linesOfClients(book, known.map(idAt));
  const wrong = new Map<number, Row>();
  for (const row of known) {
    const state = replay(lines.get(idAt(row)) ?? [], book.lexicon.stages);
    if (!state || clients.rowsOf(idAt(row)).length !== 1) continue;
    const wanted: Row = { ...state, recorded: recordedOf(idAt(row), state) };
    if (FILLED.some((key) => (clients.row(row)[key] ?? '') !== (wanted[key] ?? ''))) wrong.set(row, wanted);
  }
  if (wrong.size > 0) watched(book, () => writeBack(book, wrong, FILLED));
  return [...wrong.keys()].sort((a, b) => a - b).map(idAt);
}
