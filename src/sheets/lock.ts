// How far the months are closed. Closing and reopening alone change it; the cell in Settings shows it to people (rules 5.3).
import type { Lock } from '../domain/payroll.ts';
import type { Book } from './book.ts';
import { changeSettings } from './demo-rows.ts';
import { setting } from './lexicon.ts';

const MONTH = /^\d{4}-\d{2}$/;

/** The last closed month and, behind a blank, the moment of its close; a base without that in its state has it in Settings. */
export function lockOf(book: Book): Lock {
  const [through = '', ...at] = (book.state.closed ?? setting(book.lexicon, 'closed_through')).split(' ');
  return MONTH.test(through) ? { through, at: at.join(' ') } : { through: '', at: '' };
}

/** The last closed month 'YYYY-MM'; '' = none. */
export const closedThrough = (book: Book): string => lockOf(book).through;

/** What the lines of each closed month were at its close; months that were closed before this was kept have none. */
export const marksOf = (book: Book): Readonly<Record<string, number>> => book.state.paid ?? {};

/** The one cell of the state decides; it is written first. @param mark of the month that is closed now */
export function writeLock(book: Book, { through, at }: Lock, mark?: number): void {
  const closed = `${through} ${at}`.trim();
  const before = Object.entries(marksOf(book)).filter(([month]) => month <= through);
  const paid = Object.fromEntries(mark === undefined ? before : [...before, [through, mark]]);
  book.saveState({ ...book.state, closed, paid });
  SpreadsheetApp.flush();
  changeSettings(book, { closed_through: closed });
  SpreadsheetApp.flush();
}
