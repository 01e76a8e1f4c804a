// Deals and Payments as they stand in their cells: whether they are as entered, and what people typed over is put back.
import { type Drift, driftOf, type Standing } from '../domain/drift.ts';
import type { Value } from '../domain/model.ts';
import {
  type Entered,
  ID_OF,
  MONEY_TABS,
  type MoneyTab,
  markAfter,
  markOf,
  type Told,
  toldBy,
  watchedOf,
} from '../domain/posted.ts';
import type { Cells } from '../domain/undo.ts';
import { letterOf } from './a1.ts';
import type { Book } from './book.ts';
import { offerLabels, setDropdowns } from './dropdowns.ts';
import { setLooks } from './refused-looks.ts';
import { writeCellsOf } from './row-cells.ts';
import { appendRows, changesOf, tailLines } from './rows.ts';
import { columnOf, FIRST_ROW } from './schema.ts';
import { watched } from './settling.ts';
import { idOf, numberOf } from './state.ts';
import { steadyRows } from './steady-rows.ts';
import type { Row } from './tab.ts';

/** Besides what entries keep: cells that are reckoned, and those that are looked at. */
const READ: Record<MoneyTab, readonly string[]> = {
  deals: [
    'deal_id',
    'name',
    'sale_kind',
    'channel',
    'paid',
    'balance',
    'payment_status',
    'expected_close',
    'contract_no',
    'invoice_no',
    'ordered_on',
    'agreed_on',
    'invoice_on',
    'invoice_due_on',
  ],
  payments: ['payment_id', 'name', 'document', 'month', 'month_closed'],
};

export interface MoneyRows extends Record<MoneyTab, Standing[]> {
  /** Rows of Deals in which a day is none. */
  unread: Set<number>;
}

/**
 * Both tabs, each in one read where its columns stand together; rows without anything of ours are left out.
 * @param whole every column of ours
 */
export function readMoney(book: Book, whole = false): MoneyRows {
  const unread = new Set<number>();
  settled.delete(book);
  return { deals: standing(book, 'deals', whole, unread), payments: standing(book, 'payments', whole), unread };
}

function standing(book: Book, key: MoneyTab, whole = false, unread?: Set<number>): Standing[] {
  const tab = book.tab(key);
  const wanted = whole ? tab.present().map((column) => column.key) : [...READ[key], ...watchedOf(key)];
  const keys = wanted.filter((name) => tab.has(name));
  const columns = Object.entries(tab.columns(keys, unread));
  const count = columns[0]?.[1].length ?? 0;
  return Array.from({ length: count }, (_, index) => ({
    at: FIRST_ROW + index,
    cells: Object.fromEntries(columns.map(([name, cells]) => [name, cells[index] ?? null])),
  })).filter(({ cells }) => Object.values(cells).some((cell) => cell !== '' && cell !== null && cell !== false));
}

/** Both tabs as they were found right when all was taken in: reports are reckoned with the rows that were judged. */
const settled = new WeakMap<Book, MoneyRows>();
/** Cells of them were written after they were read. */
export const unsettle = (book: Book): void => void settled.delete(book);
export const paymentRows = (book: Book): Standing[] => settled.get(book)?.payments ?? standing(book, 'payments');

/** Deals or payments that have an id, by some of the columns that are read here; not read twice in an execution. */
export function enteredRows<K extends string>(book: Book, key: MoneyTab, keys: readonly K[]): Record<K, Value>[] {
  const rows = settled.get(book)?.[key];
  if (!rows) return steadyRows(book.tab(key), keys);
  return rows
    .filter(({ cells }) => (cells[ID_OF[key]] ?? '') !== '')
    .map(({ cells }) => {
      const row = {} as Record<K, Value>;
      for (const name of keys) row[name] = name in cells ? (cells[name] as Value) : '';
      return row;
    });
}

/** One fingerprint of all that entries keep. */
const markIn = (money: MoneyRows): number =>
  MONEY_TABS.reduce(
    (all, tab) =>
      money[tab].reduce((sum, { cells }) => {
        const id = String(cells[ID_OF[tab]] ?? '');
        return id === '' ? sum : (sum + markOf(tab, id, cells)) | 0;
      }, all),
    0,
  );

const enteredIn = (line: { event_id: string; voids: string; changes: string }): Entered => ({
  event_id: line.event_id,
  voids: line.voids,
  changes: (isOfMoney(line.changes) ? changesOf(line as Parameters<typeof changesOf>[0]) : {}) as Entered['changes'],
});

const isOfMoney = (changes: string): boolean => MONEY_TABS.some((tab) => changes.includes(`"${tab}"`));

/** Whether all ids and kept cells are as they were last time, but for what was entered since. Reads nothing more. */
export function isAsEntered(book: Book, money: MoneyRows): boolean {
  const { money: known } = book.state;
  if (!known) return money.deals.length + money.payments.length === 0;
  const since = numberOf(known.through);
  const tail = tailLines(book).filter(({ event_id }) => numberOf(event_id) > since);
  const isWhole = tail.length === 0 || numberOf(tail[0]?.event_id ?? '') <= since + 1;
  if (!isWhole) return false;
  const mark = markAfter(known.mark, tail.map(enteredIn));
  return mark !== null && mark === markIn(money);
}

/** What History says of both tabs. Reads three columns of it. */
export function toldIn(book: Book): Record<MoneyTab, Told> {
  const { event_id = [], voids = [], changes = [] } = book.tab('history').columns(['event_id', 'voids', 'changes']);
  const lines = event_id
    .map((id, at) => ({ event_id: String(id), voids: String(voids[at]), changes: String(changes[at]) }))
    .filter((line) => line.event_id.startsWith('H-') && (line.voids !== '' || isOfMoney(line.changes)))
    .sort((a, b) => numberOf(a.event_id) - numberOf(b.event_id));
  return toldBy(lines.map(enteredIn));
}

/** How both tabs differ from what was entered. Reads them whole. @param isTyping see `driftOf` */
export function driftIn(book: Book, isTyping: boolean): Record<MoneyTab, Drift> {
  const told = toldIn(book);
  const money = readMoney(book, true);
  const drift = (key: MoneyTab): Drift => {
    const { idPrefix, idDigits } = book.tab(key).spec;
    const last = book.state.last[key] ?? 0;
    const given = (id: string) => id === idOf(idPrefix, idDigits, numberOf(id)) && numberOf(id) <= last;
    return driftOf(key, money[key], told[key], given, isTyping);
  };
  return { deals: drift('deals'), payments: drift('payments') };
}

/** So many lines after the last look it is remembered anew: the tail of History must hold them all. */
const LINES_BEHIND = 200;

/** What stands there now is as entered. */
export function rememberMoney(book: Book, money: MoneyRows): void {
  settled.set(book, money);
  const { money: known, applied } = book.state;
  const mark = markIn(money);
  const isNear = known && numberOf(applied) - numberOf(known.through) < LINES_BEHIND;
  if (known && known.mark === mark && isNear) return;
  if (!known && mark === 0) return;
  book.saveState({ ...book.state, money: { mark, through: applied } });
}

/**
 * Writes cells over what people put there. What was pasted over them has brought its own format and rule: the cells get
 * those of their columns again.
 */
export function writeOver(book: Book, key: MoneyTab, rows: ReadonlyMap<number, Cells>): void {
  if (rows.size === 0) return;
  const tab = book.tab(key);
  const cells = new Map<string, string[]>();
  for (const [at, row] of rows) {
    for (const name of Object.keys(row).filter((one) => tab.has(one))) {
      cells.set(name, [...(cells.get(name) ?? []), `${letterOf(tab.at(name))}${at}`]);
    }
  }
  setLooks(
    [...cells].flatMap(([name, places]) => {
      const list = () => tab.sheet.getRangeList(places);
      const format = tab.codec.format(columnOf(key, name));
      return [
        { key: name, set: () => void list().clearDataValidations() },
        { key: name, set: () => void list().setNumberFormat(format) },
      ];
    }),
  );
  watched(tab, () => writeCellsOf(tab, rows as ReadonlyMap<number, Row>));
  setDropdowns(book, tab, [...cells.keys()]);
}

/** Cells that are reckoned from others; nobody else writes them. */
export function writeReckoned(book: Book, key: MoneyTab, rows: ReadonlyMap<number, Cells>): void {
  if (rows.size === 0) return;
  const tab = book.tab(key);
  offerLabels(book, tab, [...new Set([...rows.values()].flatMap((row) => Object.keys(row)))], [
    ...rows.values(),
  ] as Row[]);
  watched(tab, () => writeCellsOf(tab, rows as ReadonlyMap<number, Row>));
}

/** Rows that say what another row says; what people keep in columns of their own stays. */
export function emptyRows(book: Book, key: MoneyTab, rows: readonly number[]): void {
  if (rows.length === 0) return;
  const tab = book.tab(key);
  const blank: Row = Object.fromEntries(tab.present().map((column) => [column.key, '']));
  watched(tab, () => writeCellsOf(tab, new Map(rows.map((at) => [at, blank]))));
}

/** Rows that were deleted come back below the others. */
export function bringBack(book: Book, key: MoneyTab, rows: ReadonlyMap<string, Cells>): void {
  if (rows.size === 0) return;
  const tab = book.tab(key);
  const list = [...rows.values()] as Row[];
  offerLabels(book, tab, [...new Set(list.flatMap((row) => Object.keys(row)))], list);
  watched(tab, () => appendRows(tab, list));
}

/** After our own writes all is read anew. */
export function readAgain(book: Book): MoneyRows {
  for (const key of MONEY_TABS) book.tab(key).forget();
  return readMoney(book);
}

/** What people typed into a row, as it stands in the cell: column → text or number. */
export function typedIn(book: Book, key: MoneyTab, at: number): Record<string, string | number | boolean> {
  const tab = book.tab(key);
  // The cells themselves are kept of rows that were read in small blocks only.
  if (!tab.raw.has(at)) tab.written(at);
  tab.row(at);
  const raw = tab.raw.get(at) ?? [];
  return Object.fromEntries(
    tab.present().map(({ key: name }) => {
      const cell = raw[tab.at(name) - 1] ?? '';
      return [name, typeof cell === 'object' ? String(tab.row(at)[name] ?? '') : cell];
    }),
  );
}
