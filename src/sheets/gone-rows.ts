// Rows that an action takes out: an undone import, clients left out, a person added by mistake.
import type { HistoryLine } from '../domain/model.ts';
import type { Book } from './book.ts';
import { neighbours } from './row-cells.ts';
import { changesOf } from './rows.ts';
import { FIRST_ROW, type TabKey } from './schema.ts';
import type { Tab } from './tab.ts';

/** The rows that lines take out, all together. */
export function goneIn(lines: readonly HistoryLine[]): Partial<Record<TabKey, string[]>> {
  const all: Partial<Record<TabKey, string[]>> = {};
  for (const line of lines) {
    for (const [key, ids] of Object.entries(changesOf(line).gone ?? {}) as [TabKey, string[]][]) {
      all[key] = [...(all[key] ?? []), ...ids];
    }
  }
  return all;
}

/** Rows that lines take out; last of all, when everything else stands where it was meant to. */
export function removeGone(book: Book, lines: readonly HistoryLine[]): void {
  for (const [key, ids] of Object.entries(goneIn(lines)) as [TabKey, string[]][]) {
    book.tab(key).forget();
    removeRows(book.tab(key), ids);
  }
}

/** Takes rows out by their ids, neighbours together, from the bottom up. Absent ids are passed over. */
export function removeRows(tab: Tab, ids: readonly string[]): void {
  const wanted = new Set(ids);
  deleteRows(
    tab,
    tab.ids().flatMap((id, index) => (wanted.has(id) ? [FIRST_ROW + index] : [])),
  );
}

/** Rows by their numbers. */
export function deleteRows(tab: Tab, rows: number[]): void {
  if (rows.length === 0) return;
  // A grid of nothing but frozen rows is refused.
  if (rows.length > tab.maxRow() - FIRST_ROW) tab.sheet.insertRowsAfter(tab.maxRow(), 1);
  for (const run of neighbours(rows).reverse()) tab.sheet.deleteRows(run[0] as number, run.length);
  tab.forget();
}
