// Which rows and columns came, went or moved since this process opened the book: who remembers a place finds it again.
import type { BookData } from '../../model.ts';
import type { Change } from './references.ts';

export interface LoggedChange {
  sheet: number;
  change: Change;
  /** Taken back since: places remembered before it are where they were. */
  gone?: true;
}

const logs = new WeakMap<BookData, LoggedChange[]>();

/** The changes of a book so far, oldest first; the list grows as the book changes. */
export function changesOf(book: BookData): LoggedChange[] {
  let log = logs.get(book);
  if (!log) {
    log = [];
    logs.set(book, log);
  }
  return log;
}
