// Rows 1 and 2 of a data tab in use: which key stands in which column, and whether somebody moved columns since then.
import type { Column } from './schema.ts';

/** The columns of a grid as Google makes it. */
const GRID_COLUMNS = 26;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export class Head {
  private texts: string[] | null = null;
  private readonly positions = new Map<string, number>();
  /** What row 2 said over each column. */
  private headers: unknown[] = [];

  constructor(private readonly sheet: Sheet) {}

  /** Row 1 as everything was read and written by it; read at the first use. */
  get row(): readonly string[] {
    this.texts ??= this.take(this.readNow());
    return this.texts;
  }

  /** Key → 1-based column. */
  get keys(): ReadonlyMap<string, number> {
    void this.row;
    return this.positions;
  }

  /** What row 2 said over each column. */
  get said(): readonly string[] {
    void this.row;
    return this.headers.map((header) => String(header).trim());
  }

  /** Key and header of each column: by both a column of people's own is known again when it was moved. */
  get labels(): string[] {
    return this.row.map((key, index) => `${key}\n${String(this.headers[index] ?? '').trim()}`);
  }

  /** Row 1 as it stands now. */
  readNow(): string[] {
    const [keys = [], headers = []] = this.sheet.getRange('1:2').getValues();
    this.headers = headers;
    return keys.map((cell) => String(cell).trim());
  }

  get isKnown(): boolean {
    return this.texts !== null;
  }

  /** Rows 1 and 2, read along with the rest, if our columns stand as they were made; what is beyond them is blank then. */
  adopt([keys = [], headers = []]: readonly (readonly unknown[])[], columns: readonly Column[]): boolean {
    const row = keys.map((cell) => String(cell).trim());
    if (!columns.every(({ key }, index) => row[index] === key)) return false;
    const beyond = new Array<string>(Math.max(0, GRID_COLUMNS - row.length)).fill('');
    this.headers = [...headers, ...beyond];
    this.texts = this.take([...row, ...beyond]);
    return true;
  }

  /** The columns as they were just written from column A on. */
  begin(columns: readonly Column[]): void {
    this.texts = this.take(columns.map(({ key }) => key));
  }

  forget(): void {
    this.texts = null;
  }

  /** Whether somebody moved columns since row 1 was read; if so the new row 1 counts from now on. */
  hasMoved(): boolean {
    const before = this.row;
    const now = this.readNow();
    if (isSameHead(before, now)) return false;
    this.texts = this.take(now);
    return true;
  }

  private take(texts: string[]): string[] {
    this.positions.clear();
    for (const [index, key] of texts.entries()) {
      if (key !== '' && !this.positions.has(key)) this.positions.set(key, index + 1);
    }
    return texts;
  }
}

/** Whether two readings of row 1 say the same; blank columns behind the last key do not count. */
export function isSameHead(one: readonly string[], other: readonly string[]): boolean {
  const [longer, shorter] = one.length < other.length ? [other, one] : [one, other];
  return longer.every((key, index) => key === (shorter[index] ?? ''));
}

/**
 * For each column of `now` the index it had in `before`, when columns were inserted, deleted or moved once; -1 = it was
 * inserted. Null: more has happened than that.
 */
export function columnsBefore(before: readonly string[], now: readonly string[]): number[] | null {
  const first = now.findIndex((label, index) => label !== before[index]);
  const more = now.length - before.length;
  const same = (from: readonly number[]) => from.every((was, index) => was < 0 || now[index] === before[was]);
  const indexes = now.map((_, index) => index);
  if (first < 0) return indexes;
  if (more !== 0) {
    const from = indexes.map((index) => (index < first ? index : index < first + more ? -1 : index - more));
    return same(from) ? from : null;
  }
  const last = Math.max(...indexes.filter((index) => now[index] !== before[index]));
  const size = last - first + 1;
  for (let step = 1; step < size; step += 1) {
    const from = indexes.map((index) =>
      index < first || index > last ? index : first + ((index - first + step) % size),
    );
    if (same(from)) return from;
  }
  return null;
}
