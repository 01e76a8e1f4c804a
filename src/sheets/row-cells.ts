// Cells of rows that are there: neighbours are written together, and text that Sheets might parse stays text.
import type { Value } from '../domain/model.ts';
import type { Pairs } from '../domain/undo.ts';
import type { Book } from './book.ts';
import { mayBeParsed } from './codec.ts';
import { offerLabels } from './dropdowns.ts';
import { type Look, setLooks } from './refused-looks.ts';
import type { Column } from './schema.ts';
import { OWNED } from './schema-clients.ts';
import type { Row, Tab } from './tab.ts';

export const OWNED_KEYS = OWNED.map((column) => column.key);

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
export function neighbours(rows: number[]): number[][] {
  const runs: number[][] = [];
  for (const row of rows.sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && row === (run[run.length - 1] as number) + 1) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** Writes people's cells, of each row only those that are named; rows of the same cells that are neighbours together. */
export function writeCellsOf(tab: Tab, rows: ReadonlyMap<number, Row>): void {
  const alike = new Map<string, number[]>();
  for (const [at, cells] of rows) {
    const keys = Object.keys(cells).filter((key) => tab.has(key));
    const same = keys.sort().join();
    if (same !== '') alike.set(same, [...(alike.get(same) ?? []), at]);
  }
  for (const [keys, numbers] of alike) {
    for (const { first, columns } of tab.runs(keys.split(','))) {
      for (const block of neighbours(numbers)) writeBlock(tab, block, first, columns, rows);
    }
    for (const at of numbers) tab.written(at);
  }
}

function writeBlock(
  tab: Tab,
  block: readonly number[],
  at: number,
  columns: Column[],
  rows: ReadonlyMap<number, Row>,
): void {
  const top = block[0] as number;
  const cells = block.map((row) =>
    columns.map((column) => tab.codec.encode(column, rows.get(row)?.[column.key] ?? '')),
  );
  const isRisky = (column: Column, index: number) =>
    isPlainText(column) && cells.some((line) => mayBeParsed(String(line[index])));
  const look = (column: Column): Look => ({
    key: column.key,
    set: () => void tab.range(top, tab.at(column.key), block.length, 1).setNumberFormat(tab.codec.format(column)),
  });
  // Only the columns whose text might be read as something else; a typed column of a table keeps its own format.
  const risky = columns.filter(isRisky);
  if (risky.length > 0) setLooks(risky.map(look));
  tab.put(top, at, columns, cells);
}

const isPlainText = ({ kind }: Column): boolean => kind === 'text' || kind === 'id';

const same = (a: Value | undefined, b: Value | undefined): boolean => (a ?? '') === (b ?? '');

/** The cells of a row that still hold what was before, as these changes leave them, one after the other. */
export function openCells(row: Row, changes: readonly Pairs[]): Row {
  const now = { ...row };
  const open: Row = {};
  for (const pairs of changes) {
    for (const [key, [was, after]] of Object.entries(pairs)) {
      if (was === after || !same(now[key], was)) continue;
      now[key] = after;
      open[key] = after;
    }
  }
  return open;
}

/** The same changes the other way round, the last one first. */
export const reversed = (changes: readonly Pairs[]): Pairs[] =>
  [...changes]
    .reverse()
    .map((pairs) => Object.fromEntries(Object.entries(pairs).map(([key, [was, after]]) => [key, [after, was]])));
