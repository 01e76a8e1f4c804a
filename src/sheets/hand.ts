// What the sweep writes into client rows that people changed by hand: ids given or put back, cells put back.
import { SHARED, tagInstead, untenable } from '../domain/by-cell.ts';
import type { Client, Issue } from '../domain/model.ts';
import { recordedOf, replay } from '../domain/projection.ts';
import type { Rules } from '../domain/transitions.ts';
import { letterOf } from './a1.ts';
import type { Book } from './book.ts';
import { setDropdowns } from './dropdowns.ts';
import { type Look, setLooks } from './refused-looks.ts';
import { OWNED_KEYS, writeOwned } from './row-cells.ts';
import { linesOfClients } from './rows.ts';
import { columnOf, FIRST_ROW } from './schema.ts';
import { OWNED } from './schema-clients.ts';
import { watched } from './settling.ts';
import { numberOf } from './state.ts';
import type { Row, Tab } from './tab.ts';

/**
 * Ids into rows; `fresh` rows also lose what the program had filled in the row they may have been copied from, and get these
 * cells instead. Nothing else of the row is touched. Returns the rows that got theirs.
 */
export function giveIds(book: Book, wanted: ReadonlyMap<number, string>, fresh: Row | null): Set<number> {
  if (wanted.size === 0) return new Set();
  const clients = book.tab('clients');
  const before = new Map([...wanted.keys()].map((row) => [row, clients.ids()[row - FIRST_ROW]]));
  clients.forget();
  // A row that is another one by now, because somebody sorted, is left to the next opening.
  const ids = new Map([...wanted].filter(([row]) => clients.ids()[row - FIRST_ROW] === before.get(row)));
  const named = new Map([...ids].map(([row, client_id]): [number, Row] => [row, { client_id }]));
  const own = [...OWNED_KEYS, ...OF_ONE.filter((key) => clients.has(key))];
  if (fresh) writeBack(book, new Map([...ids.keys()].map((row) => [row, fresh])), own);
  writeBack(book, named, ['client_id']);
  const highest = Math.max(book.state.last.clients ?? 0, ...[...ids.values()].map(numberOf));
  book.state = { ...book.state, last: { ...book.state.last, clients: highest } };
  SpreadsheetApp.flush();
  // These rows have other ids now than when they were written.
  clients.takePuts();
  clients.forget();
  return new Set(ids.keys());
}

/** Besides the owned block: what belongs to one client and is not copied to another. */
const OF_ONE = ['created_on', 'merged_into'];

/**
 * Stage, section and manager of rows as the program last wrote them. `blank` = rows that are neither refused nor in the
 * archive: a reason picked for a move that was not accepted goes too (INV-02). The rest of the owned block stays.
 */
export function putBack(book: Book, rows: ReadonlyMap<number, Client>, blank: readonly number[]): void {
  if (rows.size + blank.length === 0) return;
  watched(book.tab('clients'), () => {
    writeBack(book, rows as ReadonlyMap<number, Row & Client>, ['stage', 'section', 'manager']);
    writeBack(book, new Map(blank.map((row) => [row, { reason: '' }])), ['reason']);
  });
}

/**
 * Owned cells over what a person put there. A cell pasted from another column has brought that column's rule, which would
 * refuse the value: it is taken off first, and the column gets its own again.
 */
function writeBack(book: Book, rows: ReadonlyMap<number, Row>, keys: readonly string[]): void {
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

/** Owned cells that are judged with the row. */
const JUDGED = ['stage', 'section', 'manager'];
/** Owned cells that nobody but the program fills. */
const FILLED = OWNED_KEYS.filter((key) => ![...JUDGED, ...SHARED].includes(key));
const DAYS = OWNED.filter(({ kind }) => kind === 'day').map(({ key }) => key);

/** Whether owned columns that are not judged with the row are among these (1-based, both ends). */
export function holdsOwned(book: Book, first: number, last: number): boolean {
  const clients = book.tab('clients');
  return OWNED_KEYS.some((key) => !JUDGED.includes(key) && clients.at(key) >= first && clients.at(key) <= last);
}

/** What stands in the cells of days of a row and is none, by column. */
function unreadIn(clients: Tab, row: number): Record<string, string> {
  const read = clients.row(row);
  const raw = clients.raw.get(row) ?? [];
  const texts = DAYS.map((key) => [key, String(raw[clients.at(key) - 1] ?? '').trim()] as const);
  return Object.fromEntries(texts.filter(([key, text]) => read[key] === '' && text !== ''));
}

/** A text pasted over a day may have brought its format. */
function showAsDays(clients: Tab, written: ReadonlyMap<string, ReadonlyMap<number, Row>>): void {
  const looks = DAYS.flatMap((key): Look[] => {
    const rows = [...(written.get(key) ?? written.get(FILLED.includes(key) ? '' : key) ?? []).keys()];
    const cells = rows.map((row) => `${letterOf(clients.at(key))}${row}`);
    const format = clients.codec.format(columnOf('clients', key));
    return cells.length === 0
      ? []
      : [{ key, set: () => void clients.sheet.getRangeList(cells).setNumberFormat(format) }];
  });
  setLooks(looks);
}

/**
 * Owned cells that were typed over (cycle, dates, department …), a reason or a day that cannot stand, and a tag that says a
 * refusal which is none: back to what History says (BI-13). Returns the rows with what is to be said.
 */
export function restoreTyped(book: Book, rows: readonly number[], rules: Rules): Map<number, Issue> {
  if (rows.length === 0) return new Map();
  const clients = book.tab('clients');
  clients.prefetch(rows);
  const idAt = (row: number) => clients.ids()[row - FIRST_ROW] ?? '';
  const known = rows.filter((row) => idAt(row) !== '');
  const lines = linesOfClients(book, known.map(idAt));
  const told = new Map<number, Issue>();
  const wrong = new Map<string, Map<number, Row>>();
  const note = (key: string, row: number, wanted: Row) =>
    wrong.set(key, (wrong.get(key) ?? new Map<number, Row>()).set(row, wanted));
  for (const row of known) {
    const state = replay(lines.get(idAt(row)) ?? [], book.lexicon.stages);
    if (!state || clients.rowsOf(idAt(row)).length !== 1) continue;
    const wanted: Row = { ...state, recorded: recordedOf(idAt(row), state) };
    const unread = unreadIn(clients, row);
    const now = clients.row(row);
    for (const [key, issue] of Object.entries(untenable(now as unknown as Client, state, rules, unread))) {
      note(key, row, wanted);
      told.set(row, issue);
    }
    const tag = tagInstead({ ...state, tag: String(now.tag) }, rules);
    if (tag !== null) {
      note('tag', row, { tag });
      told.set(row, { code: 'not_by_cell' });
    }
    if (!FILLED.some((key) => (now[key] ?? '') !== (wanted[key] ?? '') || unread[key])) continue;
    note('', row, wanted);
    told.set(row, { code: 'owned' });
  }
  if (wrong.size > 0) {
    watched(book.tab('clients'), () => {
      for (const [key, cells] of wrong) writeBack(book, cells, key === '' ? FILLED : [key]);
    });
  }
  showAsDays(clients, wrong);
  return told;
}
