// What is kept of the last imports, in the state cell: how far each came, and what its undo is called.
import type { Book } from './book.ts';
import type { ImportRecord } from './state.ts';

const KEPT = 12;
/** The note of an unfinished import must leave room for the rest of the state in its cell. */
const LONGEST_SETUP = 12_000;

export const importsOf = (book: Book): readonly ImportRecord[] => book.state.imports ?? [];

export const importById = (book: Book, id: string): ImportRecord | null =>
  importsOf(book).find((record) => record.id === id) ?? null;

/** Puts a record into the state that the next commit saves; only one unfinished import keeps its note. */
export function keepImport(book: Book, record: ImportRecord): void {
  const others = importsOf(book).filter(({ id }) => id !== record.id);
  const fits = record.setup.length <= LONGEST_SETUP;
  const imports = [...others.map((other) => ({ ...other, setup: '' })), { ...record, setup: fits ? record.setup : '' }];
  book.state = { ...book.state, imports: imports.slice(-KEPT) };
}
