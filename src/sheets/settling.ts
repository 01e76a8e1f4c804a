// What was written is looked at once more: columns that somebody moved and rows that somebody sorted meanwhile (CC-05).
import { type Cell, mayBeParsed } from './codec.ts';
import { columnsBefore } from './head.ts';
import { setLooks } from './refused-looks.ts';
import { type Column, FIRST_ROW } from './schema.ts';
import type { Tab } from './tab.ts';

/** Neighbouring cells of one row as they were written. */
export interface Put {
  row: number;
  at: number;
  columns: readonly (Column | null)[];
  cells: readonly Cell[];
  /** The id that the row holds, or gets by this; '' = not known. */
  id: string;
  /** The row was made: what stood there before is no row of ours. */
  added: boolean;
}

/** Writes that did not all land where they were meant to. */
export interface Astray {
  /** Rows that were written into and rows that were meant, by their ids. */
  ids: Set<string>;
  /** Rows we had added that are taken out again, by their ids. */
  lost: Set<string>;
  /** Columns of other rows that hold what we wrote and could not be put back, by the id of the row. */
  doubt: Map<string, Column[]>;
}

const ANY_TEXT: Column = { kind: 'text', key: '', width: 0, by: 'people' };
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** A cell as text; days and their numbers alike, because a format may have made one of the other, and no tick like a blank. */
function textIn(tab: Tab, cell: Cell): string {
  const text = String(tab.codec.decode(ANY_TEXT, cell)).toLowerCase();
  if (text === 'false') return '';
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? String((Date.parse(text) - DAY_ZERO) / DAY) : text;
}

/** Whether a cell holds what was written, whatever its format has made of it. */
const holds = (tab: Tab, cell: Cell, written: Cell): boolean => textIn(tab, cell) === textIn(tab, written);

/** A tab after our writes: where its columns and rows stand now, and where they stood. */
class Aftermath {
  /** Row 1 as it was. */
  private readonly keys: readonly string[];
  private readonly idBefore: number;
  private readonly idNow: number;
  private readonly hasMoved: boolean;
  /** Index of each column before; null = not to be told. */
  private readonly from: number[] | null;
  private readonly top: number;
  private readonly ids: string[];
  private block: Cell[][] | null = null;
  /** Rows that somebody inserted above those that we added. */
  readonly pushed: number;

  /** Two reads: row 1, and the ids beside what was written. */
  constructor(
    readonly tab: Tab,
    puts: readonly Put[],
    readonly refused: boolean,
  ) {
    const { labels, row } = tab.head;
    this.idBefore = tab.at(tab.spec.key);
    this.hasMoved = tab.head.hasMoved();
    this.idNow = tab.at(tab.spec.key);
    const from = columnsBefore(labels, tab.head.labels) ?? columnsBefore(row, tab.head.row);
    this.from = this.hasMoved ? from : row.map((_, index) => index);
    this.keys = row;
    const rows = puts.map(({ row }) => row);
    const first = Math.min(...puts.filter(({ added }) => added).map(({ row }) => row));
    this.top = Math.max(FIRST_ROW, Math.min(...rows, first - 1));
    const { ids, max } = tab.idsFrom(this.top, first === Number.POSITIVE_INFINITY ? Math.max(...rows) : null);
    this.ids = ids;
    const last = String(tab.raw.get(first - 1)?.[this.idBefore - 1] ?? '').trim();
    const isLast = first === Number.POSITIVE_INFINITY || first === FIRST_ROW || this.idAt(first - 1) === last;
    this.pushed = isLast ? 0 : Math.max(0, max - tab.maxRow());
  }

  idAt(row: number): string {
    return this.ids[row - this.top] ?? '';
  }

  keyAt(column: number): string {
    return this.tab.head.row[column - 1] ?? '';
  }

  /** Whether the columns still are those that were meant. */
  fits({ at, columns }: Put): boolean {
    return !this.hasMoved || columns.every((column, index) => !column || this.keyAt(at + index) === column.key);
  }

  /**
   * The indexes of the cells of a write that hold what was written to this address: all, or none because the sheet was
   * changed after the write and they went along. A write that was refused has left some.
   */
  landed({ row, at, cells }: Put): number[] {
    const { tab, top } = this;
    this.block ??= tab.range(top, 1, this.ids.length, tab.head.row.length).getValues() as Cell[][];
    const now = this.block[row - top] ?? [];
    const there = [...cells.keys()].filter((index) => holds(tab, now[at - 1 + index] ?? '', cells[index] ?? ''));
    return this.refused || there.length === cells.length ? there : [];
  }

  /** Whether a row holds nothing but what was written: somebody has inserted it just then. */
  isNew(row: number, puts: readonly Put[]): boolean {
    const { tab, top } = this;
    const ours = new Set(puts.flatMap(({ at, cells }) => cells.map((_, index) => at + index)));
    const cells = this.block?.[row - top] ?? [];
    return cells.every((cell, index) => ours.has(index + 1) || textIn(tab, cell) === '');
  }

  /** Whether these cells have written over the id of their row. */
  hides({ at, cells }: Put): boolean {
    return this.idNow >= at && this.idNow < at + cells.length;
  }

  /** The cells of a row as they were read before; null = it was not read. */
  rowBefore(id: string): Cell[] | null {
    const all = [...this.tab.raw.values()];
    return all.find((cells) => id !== '' && String(cells[this.idBefore - 1]).trim() === id) ?? null;
  }

  /** What stood in a column as it is now; undefined = not known. */
  cellBefore(row: readonly Cell[] | null, column: number): Cell | undefined {
    if (this.from) return this.from[column - 1] === -1 ? '' : row?.[this.from[column - 1] ?? column];
    return row?.[this.keyAt(column) === '' ? -1 : this.keys.indexOf(this.keyAt(column))];
  }

  idIn(row: readonly Cell[] | null): string {
    return String(row?.[this.idBefore - 1] ?? '').trim();
  }
}

type Cells = Map<number, Map<number, Cell>>;

/**
 * Looks at what was written since the last time, with two reads. What lies in a wrong row or column is put back to what
 * stood there; the right cells are to be written again by the caller.
 * @param refused whether a write failed: a rule of a wrong column may have stopped it half way
 * @returns null when all is where it was meant to be
 */
export function settle(tab: Tab, refused: boolean): Astray | null {
  const puts = tab.takePuts();
  if (puts.length === 0) return null;
  const after = new Aftermath(tab, puts, refused);
  const isRow = (put: Put) => put.added || put.id === '' || after.idAt(put.row) === put.id;
  if (after.pushed === 0 && puts.every((put) => isRow(put) && after.fits(put))) return null;
  const astray: Astray = { ids: new Set(), lost: new Set(), doubt: new Map() };
  const back: Cells = new Map();
  const rows = new Map<number, Put[]>();
  for (const put of puts) rows.set(put.row, [...(rows.get(put.row) ?? []), put]);
  for (const own of rows.values()) {
    if (own[0]?.added) takeOut(after, own, back, astray);
    else takeBack(after, own, back, astray);
  }
  writeBack(tab, back);
  tab.forget();
  return astray;
}

/**
 * Writes and looks at it once more. What landed elsewhere, because somebody moved rows or columns just then, or was refused there,
 * is taken out again; those rows are judged at the next opening.
 */
export function watched(tab: Tab, write: () => void): void {
  let failure: unknown = null;
  try {
    write();
    SpreadsheetApp.flush();
  } catch (error) {
    failure = error;
  }
  const astray = settle(tab, failure !== null);
  if (failure !== null && !astray) throw failure;
}

/** A row that we added, if it lies in wrong columns or over a row of others: all of it goes. */
function takeOut(after: Aftermath, own: readonly Put[], back: Cells, astray: Astray): void {
  if (after.pushed === 0 && own.every((put) => after.fits(put))) return;
  const isThere = (put: Put) => after.landed(put).length === put.cells.length;
  if (!after.refused && !own.every(isThere)) return;
  for (const put of own) {
    const before = after.tab.raw.get(put.row - after.pushed) ?? [];
    const other = after.idIn(before);
    if (other !== '') astray.ids.add(other);
    if (put.id !== '') astray.lost.add(put.id);
    for (const [index, written] of put.cells.entries()) {
      const column = put.at + index;
      const was = after.cellBefore(before, column) ?? '';
      // Ours are written even if they hold it already: their formats may have come from another column.
      if (after.keyAt(column) !== '' || !holds(after.tab, was, written)) note(back, column, put.row, was);
    }
  }
}

/** Cells of a row that was there: those that lie in other columns or in the row of another. */
function takeBack(after: Aftermath, own: readonly Put[], back: Cells, astray: Astray): void {
  for (const put of own) {
    const { row, at, id, columns } = put;
    if (id !== '') astray.ids.add(id);
    const there = after.idAt(row);
    const landed = there === id && after.fits(put) ? [] : after.landed(put);
    if (landed.length === 0) continue;
    const isRow = id === '' || there === id || after.hides(put);
    if (!isRow && there !== '') astray.ids.add(there);
    const isNew = !isRow && there === '' && after.isNew(row, own);
    const before = after.rowBefore(isRow ? id : there);
    for (const index of landed) {
      const column = at + index;
      if (isRow && after.keyAt(column) === columns[index]?.key) continue;
      const was = isNew ? '' : after.cellBefore(before, column);
      if (was === undefined) suspect(after, isRow ? id : there, column, astray);
      else if (!holds(after.tab, was, put.cells[index] ?? '')) note(back, column, row, was);
    }
  }
}

function note(back: Cells, column: number, row: number, cell: Cell): void {
  back.set(column, (back.get(column) ?? new Map<number, Cell>()).set(row, cell));
}

/** Cells of the owned block are built from History again; those of people are to be looked at. */
function suspect(after: Aftermath, id: string, column: number, { doubt }: Astray): void {
  const key = after.keyAt(column);
  const found = after.tab.spec.columns.find((candidate) => candidate.key === key && candidate.by === 'people');
  if (found) doubt.set(id, [...(doubt.get(id) ?? []), found]);
}

/** Column by column, neighbouring rows together. */
function writeBack(tab: Tab, back: Cells): void {
  for (const [column, cells] of back) {
    const rows = [...cells.keys()].sort((a, b) => a - b);
    for (let from = 0; from < rows.length; ) {
      let to = from + 1;
      while (rows[to] === (rows[to - 1] ?? 0) + 1) to += 1;
      const values = rows.slice(from, to).map((row) => [cells.get(row) ?? '']);
      writeRun(tab, rows[from] as number, column, values);
      from = to;
    }
  }
}

/** A column of people's own gets the formula of the row beside it again; text stays text, ours get their format. */
function writeRun(tab: Tab, row: number, column: number, values: Cell[][]): void {
  const range = tab.range(row, column, values.length, 1);
  const key = tab.head.row[column - 1] ?? '';
  const ours = tab.spec.columns.find((candidate) => candidate.key === key);
  const beside = [row + values.length, row - 1].filter((at) => at >= FIRST_ROW);
  const formula = key === '' ? beside.map((at) => tab.range(at, column).getFormulaR1C1()).find((text) => text) : '';
  if (formula) {
    range.setFormulaR1C1(formula);
    return;
  }
  const risky = values.flatMap(([cell], at) => (typeof cell === 'string' && mayBeParsed(cell) ? [at] : []));
  const plain = risky.map((at) => ({ key, set: () => void range.offset(at, 0, 1, 1).setNumberFormat('@') }));
  setLooks(ours ? [{ key, set: () => void range.setNumberFormat(tab.codec.format(ours)) }] : plain);
  range.setValues(values);
}
