// The tab Payroll as the ledger of closed months: read for every report, written by closing and reopening (rules 5.3).
import type { Lock, PayrollDraft, PayrollLine } from '../domain/payroll.ts';
import { standing } from '../domain/payroll.ts';
import type { Book } from './book.ts';
import type { Cell } from './codec.ts';
import { changeSettings } from './demo-rows.ts';
import { offerLabels } from './dropdowns.ts';
import { deleteRows } from './gone-rows.ts';
import { ensureTab } from './make-tab.ts';
import { neighbours } from './row-cells.ts';
import { appendRows } from './rows.ts';
import { columnOf, FIRST_ROW } from './schema.ts';
import type { Row, Tab } from './tab.ts';

const MONTH = /^\d{4}-\d{2}$/;

/** Settings.closed_through: the month and the moment of its close, with a blank between. As it stands now, not as remembered. */
export function lockOf(book: Book): Lock {
  const row = book.small.rows('settings', book.codec).find(({ key }) => key === 'closed_through');
  const [through = '', ...at] = String(row?.value ?? '').split(' ');
  return MONTH.test(through) ? { through, at: at.join(' ') } : { through: '', at: '' };
}

interface Placed {
  at: number;
  line: PayrollLine;
}

function placedLines(book: Book): Placed[] {
  if (!book.has('payroll')) return [];
  return book
    .tab('payroll')
    .rowsFrom(FIRST_ROW)
    .map((row, index) => ({ at: FIRST_ROW + index, line: lineOf(row) }))
    .filter(({ line }) => MONTH.test(line.month) && line.line_kind !== ('' as string));
}

export const readLedger = (book: Book): PayrollLine[] => placedLines(book).map(({ line }) => line);

function lineOf({ changes, ...row }: Row): PayrollLine {
  const line = row as unknown as PayrollLine;
  return { ...line, base: line.base ?? 0, amount: line.amount ?? 0, data: String(changes ?? '') };
}

/**
 * Writes the lines of a month and, last of all, that it is closed: until then no reader counts them. Lines of a close that was
 * cut off go first.
 */
export function closeMonth(book: Book, month: string, lines: readonly PayrollDraft[], by: string): void {
  ensureTab(book, 'payroll');
  const lock = lockOf(book);
  const tab = book.tab('payroll');
  const placed = placedLines(book);
  const alive = new Set(
    standing(
      placed.map(({ line }) => line),
      lock,
    ),
  );
  const dead = placed.filter(({ line }) => line.superseded_on === '' && !alive.has(line));
  // Those that say why were closed once: their reopening was cut off.
  supersede(book, dead.filter(({ line }) => line.note !== '').map(rowOf));
  deleteRows(tab, dead.filter(({ line }) => line.note === '').map(rowOf));
  const closed_at = momentOf(book);
  const rows = lines.map(({ data, ...line }) => ({ ...line, closed_at, closed_by: by, changes: data }) as Row);
  // Who has left is paid for the days before.
  offerLabels(
    book,
    tab,
    tab.present().map(({ key }) => key),
    rows,
  );
  appendRows(tab, rows);
  SpreadsheetApp.flush();
  changeSettings(book, { closed_through: `${month} ${closed_at}` });
  SpreadsheetApp.flush();
}

const rowOf = ({ at }: Placed): number => at;

const momentOf = (book: Book): string => Utilities.formatDate(book.clock.now, book.timeZone, 'yyyy-MM-dd HH:mm:ss');

/**
 * Opens the last closed month again: its lines stay, as superseded, with the reason.
 * @param before the month that is the last closed one then; '' = none
 */
export function reopenMonth(book: Book, before: string, reason: string): void {
  const lock = lockOf(book);
  const tab = book.tab('payroll');
  const placed = placedLines(book);
  const isIts = ({ line }: Placed) =>
    line.month === lock.through && line.closed_at === lock.at && line.line_kind !== 'adjustment';
  const earlier = placed.find(
    ({ line }) => line.month === before && line.superseded_on === '' && line.line_kind === 'total',
  );
  const rows = placed.filter(isIts).map(rowOf);
  // The reason goes first: lines that have one and do not count are known to have been closed.
  fillDown(tab, 'note', rows, reason);
  SpreadsheetApp.flush();
  // A month in which nobody was paid has no line.
  changeSettings(book, { closed_through: `${before} ${earlier?.line.closed_at ?? ''}`.trim() });
  SpreadsheetApp.flush();
  supersede(book, rows);
  SpreadsheetApp.flush();
}

function supersede(book: Book, rows: readonly number[]): void {
  const tab = book.tab('payroll');
  fillDown(tab, 'superseded_on', rows, tab.codec.encode(columnOf('payroll', 'superseded_on'), book.today));
}

/** The same in a column of many rows; a text stays a text whatever it begins with. */
function fillDown(tab: Tab, key: string, rows: readonly number[], cell: Cell): void {
  for (const run of neighbours([...rows])) {
    const range = tab.range(run[0] as number, tab.at(key), run.length, 1);
    if (key === 'note') range.setNumberFormat('@');
    range.setValues(run.map(() => [cell]));
  }
}
