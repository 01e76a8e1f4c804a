// What the program remembers of a column or of a whole list, written back after somebody took it out.
import type { ListTab, Values } from '../domain/list-model.ts';
import { paired } from '../domain/list-pairs.ts';
import type { Value } from '../domain/model.ts';
import type { Book } from './book.ts';
import { readAccepted, rowsIn } from './list-cells.ts';
import { fillMeanings } from './renewal.ts';
import { appendRows } from './rows.ts';
import { type Column, FIRST_ROW, TABS, type TabKey } from './schema.ts';
import { asWritten, meaningOf } from './starters.ts';
import { idOf, numberOf } from './state.ts';

/** Columns of which nothing is remembered, and that do without. */
const FORGOTTEN = ['meaning', 'last_turn', 'label_in_cells'];

/** The rows of a list as they were accepted last. */
export const acceptedOf = (book: Book, key: TabKey): Values[] =>
  readAccepted(book.small.cells('settings')).lists?.[key as ListTab] ?? [];

/** Whether the ids of a tab without its id column can be told. */
export function canRefill(book: Book, key: TabKey, keys: readonly string[]): boolean {
  if (key === 'clients') return keys.includes('recorded');
  if (key === 'history') return idsOfLines(book) !== null;
  return remembered(book, key).some((values) => values !== null);
}

/** Every list value of a tab that has no row any more. */
export function refillTab(book: Book, key: TabKey): void {
  const texts = book.clock.texts?.(book.language) ?? null;
  const rows = asWritten(key, acceptedOf(book, key));
  const full = key === 'settings' ? rows.map((row) => ({ ...row, meaning: meaningOf(String(row.key), texts) })) : rows;
  appendRows(book.tab(key), full);
}

/** Fills columns that were just added; returns those of which nothing is remembered. */
export function refillColumns(book: Book, key: TabKey, columns: readonly Column[]): Column[] {
  if (key === 'history') {
    const ids = idsOfLines(book);
    const left = columns.filter((column) => column.key !== 'event_id');
    if (ids && left.length < columns.length) write(book, key, TABS.history.columns[0] as Column, ids);
    return left;
  }
  const rows = remembered(book, key);
  const isKnown = rows.some((values) => values !== null);
  if (isKnown) {
    for (const column of columns) {
      const from = column.key === 'label_in_cells' ? 'label' : column.key;
      write(
        book,
        key,
        column,
        rows.map((values) => values?.[from] ?? ''),
      );
    }
  }
  const texts = book.clock.texts?.(book.language);
  if (texts && columns.some((column) => column.key === 'meaning')) fillMeanings(book, texts);
  return isKnown ? [] : columns.filter((column) => !FORGOTTEN.includes(column.key));
}

/** For each row from row 3 on what was accepted of it; null = nothing. */
function remembered(book: Book, key: TabKey): (Values | null)[] {
  const tab = key as ListTab;
  const before = acceptedOf(book, key);
  const rows = rowsIn(tab, book.small.cells(key), book.codec);
  if (before.length === 0) return rows.map(() => null);
  // A setting has nothing but its key to be known by: only when all stand as they stood.
  const isAsBefore =
    key === 'settings' &&
    rows.length === before.length &&
    rows.every(({ values }, index) => String(values.value ?? '') === String(before[index]?.value ?? ''));
  if (isAsBefore) return before;
  return paired(tab, before, rows).pairs.map((pair) => pair.before);
}

/** The numbers of the lines, when none was taken out and nobody sorted them; null = they cannot be told. */
function idsOfLines(book: Book): string[] | null {
  const history = book.tab('history');
  const { recorded_at: times = [] } = history.columns(['recorded_at']);
  const isInOrder = times.every((time, index) => index === 0 || String(times[index - 1]) <= String(time));
  if (!isInOrder || times.length !== numberOf(book.state.applied)) return null;
  const { idPrefix, idDigits } = history.spec;
  return times.map((_, index) => idOf(idPrefix, idDigits, index + 1));
}

/** Rules of the column are set anew later in the opening: they may not offer these labels yet. */
function write(book: Book, key: TabKey, column: Column, values: readonly Value[]): void {
  const tab = book.tab(key);
  const range = tab.range(FIRST_ROW, tab.at(column.key), values.length, 1);
  range.clearDataValidations();
  range.setValues(values.map((value) => [book.codec.encode(column, value)]));
}
