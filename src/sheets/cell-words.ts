// Words in the cells of a tab changed for others: whole columns read at once, written only where they change.
import { type Cell, mayBeParsed } from './codec.ts';
import { setLooks } from './refused-looks.ts';
import { FIRST_ROW } from './schema.ts';
import type { Tab } from './tab.ts';

/** Old word → new word, all at once, so that two values may swap their names. */
export type Words = ReadonlyMap<string, string>;

/** The new text of a cell, told by its text and its place under row 3. */
type Rewriting = (cell: string, index: number) => string;

/** Gives the cells of columns from row 3 on other texts; those that stay as they are are not written. */
export function rewriteColumns(tab: Tab, columns: ReadonlyMap<string, Rewriting>): void {
  const count = tab.lastRow() - FIRST_ROW + 1;
  if (count < 1) return;
  // Read and write next to each other: what is sorted in between would get words of other rows.
  for (const { first, keys } of blocksOf(tab, [...columns.keys()], count)) {
    const rows = tab.range(FIRST_ROW, first, count, keys.length).getValues();
    for (const [offset, key] of keys.entries()) {
      const change = key === null ? undefined : columns.get(key);
      if (!change) continue;
      const cells = rows.map((row) => row[offset]);
      const after = cells.map((cell, index) => {
        const text = change(String(cell), index);
        return text === String(cell) ? cell : text;
      });
      write(tab, first + offset, cells, after);
    }
  }
  tab.reread();
}

/** So many cells are read at once, though not all of them are wanted. */
export const SMALL = 20_000;

/** What is read together: a small tab as one block, of a large one the columns that stand together. */
function blocksOf(tab: Tab, keys: readonly string[], count: number): { first: number; keys: (string | null)[] }[] {
  const there = keys.filter((key) => tab.has(key));
  if (there.length === 0) return [];
  const places = there.map((key) => tab.at(key));
  const first = Math.min(...places);
  const width = Math.max(...places) - first + 1;
  if (width * count > SMALL) {
    return tab.runs(there).map((run) => ({ first: run.first, keys: run.columns.map(({ key }) => key) }));
  }
  const block = new Array<string | null>(width).fill(null);
  for (const key of there) block[tab.at(key) - first] = key;
  return [{ first, keys: block }];
}

/** More stretches than these are worth a look at what stands between them. */
const FEW = 5;

/** Writes the cells of a column that change. Where they are many and scattered, plain cells between them are written again. */
function write(tab: Tab, at: number, before: readonly Cell[], after: readonly Cell[]): void {
  const found = stretches(before, after);
  let pieces = found;
  if (found.length > FEW) {
    const formulas = tab.range(FIRST_ROW, at, before.length, 1).getFormulas();
    const isPlain = (cell: Cell, index: number) =>
      typeof cell === 'string' && !mayBeParsed(cell) && formulas[index]?.[0] === '';
    pieces = joined(found, (from, to) => before.slice(from, to).every((cell, index) => isPlain(cell, from + index)));
  }
  for (const [from, to] of pieces) {
    const range = tab.range(FIRST_ROW + from, at, to - from, 1);
    const texts = after.slice(from, to);
    const isRisky = texts.some((text) => typeof text === 'string' && mayBeParsed(text));
    if (isRisky) setLooks([{ key: '', set: () => void range.setNumberFormat('@') }]);
    range.setValues(texts.map((text) => [text]));
  }
}

/** Stretches become one where what lies between them may be bridged. */
function joined(
  found: readonly [number, number][],
  mayBridge: (from: number, to: number) => boolean,
): [number, number][] {
  const pieces: [number, number][] = [];
  for (const [from, to] of found) {
    const last = pieces[pieces.length - 1];
    if (last && mayBridge(last[1], from)) last[1] = to;
    else pieces.push([from, to]);
  }
  return pieces;
}

/** One word, or several with commas between them. */
export function renamedIn(cell: string, words: Words): string {
  const whole = words.get(cell.trim());
  if (whole !== undefined) return whole;
  if (!cell.includes(',')) return cell;
  const parts = cell.split(',').map((part) => part.trim());
  return parts.some((part) => words.has(part)) ? parts.map((part) => words.get(part) ?? part).join(', ') : cell;
}

/** Stretches of neighbouring cells that change, as [from, to): cells that do not are not written. */
function stretches(before: readonly Cell[], after: readonly Cell[]): [number, number][] {
  const found: [number, number][] = [];
  for (const [index, cell] of after.entries()) {
    if (cell === before[index]) continue;
    const last = found[found.length - 1];
    if (last && last[1] === index) last[1] = index + 1;
    else found.push([index, index + 1]);
  }
  return found;
}
