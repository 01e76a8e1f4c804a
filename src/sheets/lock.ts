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

/** The one cell of the state decides; it is written first. */
export function writeLock(book: Book, { through, at }: Lock): void {
  const closed = `${through} ${at}`.trim();
  book.saveState({ ...book.state, closed });
  SpreadsheetApp.flush();
  changeSettings(book, { closed_through: closed });
  SpreadsheetApp.flush();
}
