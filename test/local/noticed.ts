// All of a book that a person could notice, for comparing it before and after; where the cursor stands does not count.
import type { BookData } from '../../src/local/model.ts';

const BLANK: readonly unknown[] = ['null', '0', '{"c":[],"s":[]}', '{}', undefined];

/** Empty rows, columns and cells at the end are as good as none. */
function trimmed(list: readonly unknown[]): unknown[] {
  const told = list.map((item) => (BLANK.includes(JSON.stringify(item)) ? null : item));
  while (told.length > 0 && told.at(-1) === null) told.pop();
  return told;
}

/** Plain data of its own, with its keys in one order, so that its JSON can be compared too. */
export function noticed(book: BookData): unknown {
  const sheets = book.sheets.map(({ selection: _selection, rows, columns, ...sheet }) => ({
    ...Object.fromEntries(Object.entries(sheet).sort(([a], [b]) => (a < b ? -1 : 1))),
    rows: trimmed(rows.map((row) => row && { ...row, c: trimmed(row.c), s: trimmed(row.s) })),
    columns: trimmed(columns),
  }));
  return structuredClone({ names: book.namedRanges, sheets });
}
