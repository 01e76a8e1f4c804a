// One data tab in use: rows found by their id, cells read and written in whole runs.
import type { Value } from '../domain/model.ts';
import { inUse, letterOf, openRange, rowsWith } from './a1.ts';
import type { Cell, Codec } from './codec.ts';
import { bridged, type Extent, extentOf, isSmall, type Run } from './extent.ts';
import { Head } from './head.ts';
import { Layout } from './layout.ts';
import { type Column, FIRST_ROW, type TabSpec } from './schema.ts';
import type { Put } from './settling.ts';

export type Row = Record<string, Value>;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Cells read at once; more would strain the 6 minutes and the memory of a script. */
const BLOCK_CELLS = 400_000;

/** A block is read for scattered rows only if at most so many others are read along with each. */
const SPARSE = 20;

/** Rows in blocks up to this size are kept as they were read, so that they can be put back. */
const KEPT_ROWS = 1200;

export class Tab extends Layout {
  /** Cells of rows as they were last read: row number → the whole row. */
  readonly raw = new Map<number, Cell[]>();
  private puts: Put[] = [];
  /** Columns whose rules Google refused to change; see refused-looks.ts. */
  readonly refused = new Set<string>();
  private extent: Extent | null = null;
  private readonly read = new Map<number, Row>();

  /** @param given the highest number given to an id, as far as it is known; null = the columns do not stand as they were made */
  constructor(
    spec: TabSpec,
    sheet: Sheet,
    readonly codec: Codec,
    head: Head = new Head(sheet),
    private readonly given: number | null = null,
  ) {
    super(spec, sheet, head);
  }

  /** A tab that was just written from column A with so many rows: nothing of it need be read. */
  begin(columns: readonly Column[], rows: number): void {
    this.head.begin(columns);
    this.extent = { last: FIRST_ROW - 1 + rows, max: null, ids: null, beside: null };
  }

  /**
   * The id column and its neighbour from row 3 to the end of the grid, in one read. Rows below may hold people's
   * formulas or unticked boxes, so the last used row is told by these two columns and not by getLastRow.
   * History is written by the program alone and long: there only the last row is asked for.
   */
  private look(): Extent {
    if (this.extent) return this.extent;
    if (this.spec.key === '' || this.spec.tab === 'history') {
      const last = Math.max(FIRST_ROW - 1, this.sheet.getLastRow());
      this.extent = { last, max: null, ids: null, beside: null };
      return this.extent;
    }
    this.extent = this.lookWhole();
    if (this.extent) return this.extent;
    const [id, beside] = this.named() as [number, number];
    const cells = this.openColumns(id, beside === id + 1 ? 2 : 1);
    if (beside !== id + 1)
      for (const [index, [cell]] of this.openColumns(beside, 1).entries()) cells[index]?.push(cell as Cell);
    this.extent = extentOf(cells, 0, 1);
    return this.extent;
  }

  private openColumns(first: number, columns: number): Cell[][] {
    const letters = `${letterOf(first)}${FIRST_ROW}:${letterOf(first + columns - 1)}`;
    return this.sheet.getRange(letters).getValues() as Cell[][];
  }

  private get isSmall(): boolean {
    return this.given !== null && isSmall(this.spec.columns.length, this.given);
  }

  /** A small tab whose columns stand as they were made: keys, ids and rows in one read, all of one moment; else null. */
  private lookWhole(): Extent | null {
    const { columns } = this.spec;
    if (!this.isSmall) return null;
    const isNew = !this.head.isKnown && columns.every((column) => !column.onRequest);
    const width = isNew ? columns.length : this.width();
    const range = openRange(this.sheet, `A${isNew ? 1 : FIRST_ROW}:${letterOf(width)}`);
    const cells = (range?.getValues() ?? []) as Cell[][];
    if (!range || (isNew && !this.head.adopt(cells.splice(0, FIRST_ROW - 1), columns))) return null;
    const [id = 1, beside = 2] = this.named();
    const extent = extentOf(cells, id - 1, beside - 1);
    for (const [index, row] of this.decoded(FIRST_ROW, cells.slice(0, extent.last - FIRST_ROW + 1)).entries()) {
      this.read.set(FIRST_ROW + index, row);
    }
    return extent;
  }

  /** Reads a small tab anew; false = it cannot be read with one call. */
  lookAgain(): boolean {
    if (!this.isSmall || this.spec.columns.some((column) => column.onRequest)) return false;
    this.forgetColumns();
    this.forget();
    this.extent = this.lookWhole();
    return this.extent !== null;
  }

  /** Whether a row that was just read still holds the id that stood there when the ids were read. */
  stands(row: number): boolean {
    const id = this.extent?.ids?.[row - FIRST_ROW];
    return id === undefined || id === String(this.raw.get(row)?.[this.at(this.spec.key) - 1] ?? '').trim();
  }

  /** The ids from a row on, as they stand now: to a row, or to the end of the grid, whose last row is told. */
  idsFrom(first: number, last: number | null): { ids: string[]; max: number } {
    const letter = letterOf(this.at(this.spec.key));
    const cells = this.sheet.getRange(`${letter}${first}:${letter}${last ?? ''}`).getValues();
    return { ids: cells.map(([id]) => String(id).trim()), max: first + cells.length - 1 };
  }

  /** The last row in use, at least 2. */
  lastRow(): number {
    return this.look().last;
  }

  /** The last row of the grid. */
  maxRow(): number {
    const extent = this.look();
    extent.max ??= this.sheet.getMaxRows();
    return extent.max;
  }

  /** The ids from row 3 on, blanks included; read once per use of the tab, and again after `forget`. */
  ids(): string[] {
    const extent = this.look();
    extent.ids ??= this.columns([this.spec.key])[this.spec.key]?.map(String) ?? [];
    return extent.ids;
  }

  /** All rows that hold an id: none = unknown, two = a row was copied. */
  rowsOf(id: string): number[] {
    return rowsWith(id, this.ids(), FIRST_ROW);
  }

  /** All rows that belong to an owner, whose id stands in the second column of the tab. */
  rowsBeside(owner: string): number[] {
    // A row was added to a small tab: it is read whole again, with the rows that are asked for next.
    if (this.extent?.beside === null && this.isSmall) this.extent = null;
    const extent = this.look();
    const key = this.spec.columns[1]?.key ?? '';
    extent.beside ??= (this.columns([key])[key] ?? []).map(String);
    return rowsWith(owner, extent.beside, FIRST_ROW);
  }

  /** What is known of rows is out of date: somebody else may have sorted, or rows were added. */
  forget(): void {
    this.read.clear();
    this.extent = null;
  }

  /** Cells of rows that are there were written; which rows those are is known as before. */
  reread(): void {
    this.read.clear();
  }

  /** Rows up to here are in use after all. */
  skipTo(first: number): void {
    const extent = this.look();
    const skipped = first - 1 - extent.last;
    extent.last += skipped;
    extent.beside = null;
    extent.ids?.push(...new Array<string>(skipped).fill(''));
  }

  /** Rows were appended by us: what is known of the tab grows with them. */
  grown(ids: string[]): void {
    if (!this.extent) return;
    this.extent.last += ids.length;
    this.extent.beside = null;
    this.extent.ids?.push(...ids);
    if (this.extent.max !== null) this.extent.max = Math.max(this.extent.max, this.extent.last);
  }

  /** Rows were added to the grid. */
  stretched(count: number): void {
    const extent = this.look();
    if (extent.max !== null) extent.max += count;
  }

  /** One row, decoded; read once until something is written to it. */
  row(at: number): Row {
    const known = this.read.get(at) ?? this.rows(at, 1)[0] ?? {};
    this.read.set(at, known);
    return known;
  }

  /** Reads rows that will be asked for one by one: those that lie close together in one block, with some around them. */
  prefetch(rows: readonly number[], around = 0): void {
    if ((rows.length < 2 && around === 0) || rows.every((row) => this.read.has(row))) return;
    const top = Math.max(FIRST_ROW, Math.min(...rows) - around);
    const count = Math.min(this.lastRow(), Math.max(...rows) + around) - top + 1;
    if (count > rows.length * SPARSE + SPARSE) return;
    for (const [index, row] of this.rows(top, count).entries()) this.read.set(top + index, row);
  }

  /** The row was written: it is read anew when asked for. */
  written(at: number): void {
    this.read.delete(at);
  }

  /** Whole rows, decoded. Reads one block over all columns of the schema. */
  rows(first: number, count: number): Row[] {
    if (count < 1) return [];
    return this.decoded(first, this.sheet.getRange(first, 1, count, this.width()).getValues() as Cell[][]);
  }

  /**
   * The rows of a long tab from one near its end on, decoded. The same read tells how far tab and grid go; when the tab
   * ends above, nothing is found.
   */
  rowsFrom(first: number): Row[] {
    if (this.extent) return this.rows(first, this.extent.last - first + 1);
    const range = openRange(this.sheet, `A${first}:${letterOf(this.width())}`);
    const cells = (range?.getValues() ?? []) as Cell[][];
    const used = inUse(cells);
    if (!range || (used.length === 0 && first > FIRST_ROW)) return [];
    this.extent = { last: first - 1 + used.length, max: first - 1 + cells.length, ids: null, beside: null };
    return this.decoded(first, used);
  }

  private decoded(first: number, cells: readonly Cell[][]): Row[] {
    // Most cells of a long tab are blank: what that means is asked once a column.
    const present = this.present().map(
      (column) => [column, this.at(column.key) - 1, this.codec.decode(column, '')] as const,
    );
    if (cells.length <= KEPT_ROWS) for (const [index, row] of cells.entries()) this.raw.set(first + index, row);
    return cells.map((line) => {
      const row: Row = {};
      for (const [column, at, blank] of present)
        row[column.key] = (line[at] ?? '') === '' ? blank : this.codec.decode(column, line[at] as Cell);
      return row;
    });
  }

  /** Writes neighbouring cells of rows that follow each other, and remembers what was written where. */
  put(row: number, at: number, columns: readonly (Column | null)[], cells: Cell[][], added = false): void {
    const named = columns.findIndex((column) => column?.key === this.spec.key);
    this.range(row, at, cells.length, columns.length).setValues(cells);
    for (const [index, line] of cells.entries()) {
      const id = named >= 0 ? String(line[named]) : (this.extent?.ids?.[row + index - FIRST_ROW] ?? '');
      this.puts.push({ row: row + index, at, columns, cells: line, id, added });
    }
  }

  /** What was written since it was asked for the last time. */
  takePuts(): Put[] {
    const { puts } = this;
    this.puts = [];
    return puts;
  }

  /** Whole columns from row 3 on, decoded, in contiguous runs and blocks. `unread` gets the rows in which a day is none. */
  columns(keys: readonly string[], unread?: Set<number>): Record<string, Value[]> {
    const result: Record<string, Value[]> = {};
    for (const key of keys) result[key] = [];
    const take = (columns: readonly (Column | null)[], cells: readonly Cell[][], done: number) => {
      for (const [index, column] of columns.entries()) {
        if (!column) continue;
        const list = result[column.key] as Value[];
        for (const [at, row] of cells.entries()) {
          const cell = row[index] ?? '';
          list.push(this.codec.decode(column, cell));
          if (column.kind === 'day' && list.at(-1) === '' && cell !== '') unread?.add(FIRST_ROW + done + at);
        }
      }
    };
    this.extent ??= this.spec.tab === 'history' ? null : this.lookWhole();
    let runs = this.runs(keys.filter((key) => this.has(key)));
    const whole = this.extent ? undefined : runs.find((run) => this.tells(run));
    if (whole) {
      const cells = this.openColumns(whole.first, whole.columns.length);
      const [id = 0, beside = 0] = this.named();
      this.extent = extentOf(cells, id - whole.first, beside - whole.first);
      take(whole.columns, cells.slice(0, this.extent.last - FIRST_ROW + 1), 0);
      runs = runs.filter((run) => run !== whole);
    }
    const count = this.lastRow() - FIRST_ROW + 1;
    if (count < 1) return result;
    const known = Array.from({ length: this.isSmall ? count : 1 }, (_, index) => this.read.get(FIRST_ROW + index));
    if (this.isSmall && !unread && known.every((row) => row !== undefined)) {
      for (const { key } of runs.flatMap(({ columns }) => columns)) result[key] = known.map((row) => row[key] as Value);
      return result;
    }
    for (const { first, columns } of bridged(runs, count)) {
      const step = Math.max(1, Math.floor(BLOCK_CELLS / columns.length));
      for (let done = 0; done < count; done += step) {
        const rows = Math.min(step, count - done);
        take(columns, this.range(FIRST_ROW + done, first, rows, columns.length).getValues() as Cell[][], done);
      }
    }
    return result;
  }

  /** Whether a run tells how far the tab goes, so that it is read to the end of the grid, with one call. */
  private tells({ first, columns }: Run): boolean {
    const isIn = (at: number) => at >= first && at < first + columns.length;
    const isShort = columns.length * (this.given ?? Number.POSITIVE_INFINITY) <= BLOCK_CELLS;
    return this.spec.key !== '' && this.spec.tab !== 'history' && isShort && this.named().every(isIn);
  }
}
