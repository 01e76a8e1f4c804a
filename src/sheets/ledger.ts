// The tab Payroll as the ledger of closed months: read for every report, written by closing and reopening (rules 5.3).
import { markOfMonth } from '../domain/pay-run.ts';
import { type LineKind, type PayrollDraft, type PayrollLine, standing } from '../domain/payroll.ts';
import type { Book } from './book.ts';
import { offerLabels } from './dropdowns.ts';
import { lockOf, writeLock } from './lock.ts';
import { ensureTab } from './make-tab.ts';
import { isKnown } from './names.ts';
import { neighbours } from './row-cells.ts';
import { appendRows } from './rows.ts';
import { columnOf, FIRST_ROW } from './schema.ts';
import type { Row, Tab } from './tab.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
/** So often is looked whether what was written stands where it was meant to. */
const ROUNDS = 4;

/** Somebody changes Payroll faster than it can be written; nothing was closed or opened. */
export class PayrollMoves extends Error {}

interface Placed {
  at: number;
  row: Row;
  line: PayrollLine;
}

/** All rows as they stand now, blank ones too. */
function placedLines(book: Book): Placed[] {
  if (!book.has('payroll')) return [];
  const tab = book.tab('payroll');
  tab.forget();
  return tab.rowsFrom(FIRST_ROW).map((row, index) => ({ at: FIRST_ROW + index, row, line: lineOf(row) }));
}

export interface Ledger {
  lines: PayrollLine[];
  /** The rows of adjustments that cannot be read. */
  unread: number[];
}

export function readLedger(book: Book): Ledger {
  const placed = placedLines(book);
  return {
    lines: placed.map(({ line }) => line).filter(({ month, line_kind }) => MONTH.test(month) && line_kind !== BLANK),
    unread: placed.filter(isUnread).map(({ at }) => at),
  };
}

const BLANK = '' as LineKind;

/** Lines without a moment of closing are people's. */
function isUnread({ row, line: { month, person, department, line_kind, closed_at } }: Placed): boolean {
  const isBlank = month === '' && person === '' && line_kind === BLANK && row.amount === null;
  if (isBlank || closed_at !== '') return false;
  const isNamed = person !== '' && isKnown(person) && isKnown(department);
  return !MONTH.test(month) || line_kind !== 'adjustment' || row.amount === null || !isNamed;
}

function lineOf({ changes, ...row }: Row): PayrollLine {
  const line = row as unknown as PayrollLine;
  return { ...line, base: line.base ?? 0, amount: line.amount ?? 0, data: String(changes ?? '') };
}

/** What tells a line from others; where it stands, and whether it counts still, does not. */
const nameOf = ({
  line: { superseded_on: _s, note: _n, closed_by: _b, rate: _r, data: _d, ...line },
}: Pick<Placed, 'line'>) => JSON.stringify(Object.entries(line).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * Writes the lines of a month and, last of all, that it is closed: until then no reader counts them. What a close that was cut
 * off has left is superseded; nothing is taken out of Payroll.
 */
export function closeMonth(book: Book, month: string, lines: readonly PayrollDraft[], by: string): void {
  ensureTab(book, 'payroll');
  const tab = book.tab('payroll');
  mark(book, 'superseded_on', book.today, (line) => line.month === month);
  const closed_at = momentOf(book);
  const rows = lines.map(({ data, ...line }) => ({ ...line, closed_at, closed_by: by, changes: data }) as Row);
  // Who has left is paid for the days before.
  offerLabels(
    book,
    tab,
    tab.present().map(({ key }) => key),
    rows,
  );
  append(book, rows);
  const lock = { through: month, at: closed_at };
  const written = placedLines(book).map(({ line }) => line);
  writeLock(book, lock, markOfMonth(standing(written, lock), month));
}

const momentOf = (book: Book): string => Utilities.formatDate(book.clock.now, book.timeZone, 'yyyy-MM-dd HH:mm:ss');

/**
 * Opens the last closed month again: its lines stay, as superseded, with the reason.
 * @param before the month that is the last closed one then; '' = none
 */
export function reopenMonth(book: Book, before: string, reason: string): void {
  const { through, at } = lockOf(book);
  const isIts = ({ month, closed_at }: PayrollLine) => month === through && closed_at === at;
  const earlier = placedLines(book).find(
    ({ line }) => line.month === before && line.superseded_on === '' && line.line_kind === 'total',
  );
  // Cut after this it is closed still, and known to be about to be opened.
  mark(book, 'note', reason, isIts);
  // A month in which nobody was paid has no line.
  writeLock(book, { through: before, at: earlier?.line.closed_at ?? '' });
  mark(book, 'superseded_on', book.today, isIts);
}

/** Appends lines. Those that somebody's inserted row made them fall on are written again, until all old and new ones stand. */
function append(book: Book, rows: readonly Row[]): void {
  const inUse = (placed: Placed[]) =>
    placed.filter(({ row }) => Object.values(row).some((value) => value !== '' && value !== null));
  const before = inUse(placedLines(book)).map(({ row }) => row);
  const all = [...before, ...rows];
  let missing: readonly Row[] = rows;
  for (let again = 0; again < ROUNDS; again += 1) {
    appendRows(book.tab('payroll'), missing);
    SpreadsheetApp.flush();
    const now = inUse(placedLines(book));
    const there = new Set(now.map(nameOf));
    const isThere = (row: Row) => there.has(nameOf({ line: lineOf(row) }));
    if (now.length >= all.length) {
      if (rows.every(isThere)) return;
      break;
    }
    missing = all.filter((row) => !isThere(row));
  }
  throw new PayrollMoves();
}

/**
 * Writes the same into a column of the program's lines that fit and count still, wherever somebody has moved them meanwhile;
 * cells of other lines that were hit get back what stood there.
 */
function mark(book: Book, key: 'note' | 'superseded_on', value: string, fits: (line: PayrollLine) => boolean): void {
  const before = placedLines(book);
  const meant = new Set(
    before
      .filter(({ line }) => line.closed_at !== '' && line.superseded_on === '' && line.line_kind !== 'adjustment')
      .filter(({ line }) => fits(line))
      .map(nameOf),
  );
  const was = new Map(before.map((placed) => [nameOf(placed), placed.line[key]]));
  for (let again = 0, placed = before; again <= ROUNDS; again += 1, placed = placedLines(book)) {
    const wrong = placed.flatMap((one) => {
      const right = meant.has(nameOf(one))
        ? value
        : one.line[key] === value
          ? (was.get(nameOf(one)) ?? '')
          : one.line[key];
      return one.line[key] === right ? [] : [{ ...one, right }];
    });
    if (wrong.length === 0) return;
    for (const right of new Set(wrong.map((one) => one.right))) {
      fillDown(
        book.tab('payroll'),
        key,
        wrong.filter((one) => one.right === right).map(({ at }) => at),
        right,
      );
    }
    SpreadsheetApp.flush();
  }
  throw new PayrollMoves();
}

/** The same in a column of many rows; a text stays a text whatever it begins with. */
function fillDown(tab: Tab, key: string, rows: readonly number[], value: string): void {
  const cell = tab.codec.encode(columnOf('payroll', key), value);
  for (const run of neighbours([...rows])) {
    const range = tab.range(run[0] as number, tab.at(key), run.length, 1);
    if (key === 'note') range.setNumberFormat('@');
    range.setValues(run.map(() => [cell]));
  }
}
