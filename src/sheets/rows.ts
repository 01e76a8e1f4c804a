// Appending rows to a tab, and reading lines of History.
import type { HistoryLine } from '../domain/model.ts';
import { letterOf } from './a1.ts';
import type { Book } from './book.ts';
import { mayBeParsed } from './codec.ts';
import type { Changes } from './commit.ts';
import { type Look, setLooks } from './refused-looks.ts';
import { type Column, FIRST_ROW } from './schema.ts';
import { numberOf } from './state.ts';
import type { Row, Tab } from './tab.ts';

/** One block of lines has at most 500; so many of the last lines show whether the newest were applied. */
const TAIL = 600;
/** So many rows above a new one are read along. */
const LAST_ROWS = 20;
/** Rows added to the grid at once when it is full. */
const SPARE_ROWS = 500;

/**
 * Writes rows below the last used one: History with exactly one setValues, other tabs run by run, the run with the id
 * last, so that people's own columns between ours keep their formulas. The grid grows when it must.
 */
export function appendRows(tab: Tab, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  const first = tab.spec.tab === 'history' ? tab.lastRow() + 1 : freeRow(tab, rows.length);
  const max = tab.maxRow();
  const needed = first + rows.length - 1;
  if (needed > max) extend(tab, max, Math.max(needed - max, SPARE_ROWS));
  const written = pieces(tab).map(({ at, columns }) => ({
    at,
    columns,
    cells: rows.map((row) => columns.map((column) => (column ? tab.codec.encode(column, row[column.key] ?? '') : ''))),
  }));
  // Formats are sent before any cell is: nobody can come between the pieces of a row.
  if (tab.spec.tab !== 'history') setFormats(tab, first, written);
  for (const { at, columns, cells } of written) tab.put(first, at, columns, cells, true);
  tab.grown(rows.map((row) => String(row[tab.spec.key] ?? '')));
}

interface Piece {
  at: number;
  columns: readonly (Column | null)[];
  cells: (string | number | boolean)[][];
}

/** Cells that Sheets might read as something else get the format of their column first; columns of one format together. */
function setFormats(tab: Tab, first: number, pieces: readonly Piece[]): void {
  const byFormat = new Map<string, string[]>();
  for (const { at, columns, cells } of pieces) {
    for (const [index, column] of columns.entries()) {
      if (!column || !cells.some((line) => isRisky(line[index] ?? ''))) continue;
      const letter = letterOf(at + index);
      const format = tab.codec.format(column);
      byFormat.set(format, [...(byFormat.get(format) ?? []), `${letter}${first}:${letter}${first + cells.length - 1}`]);
    }
  }
  const look = (format: string, ranges: string[]): Look => ({
    key: format,
    set: () => void tab.sheet.getRangeList(ranges).setNumberFormat(format),
  });
  const refused = setLooks([...byFormat].map(([format, ranges]) => look(format, ranges)));
  // A typed column of a table refuses: the others of its format get theirs one by one.
  setLooks(refused.flatMap((format) => (byFormat.get(format) ?? []).map((range) => look(format, [range]))));
}

/** The first row below which so many rows are free: a person may have begun to type below the data. */
function freeRow(tab: Tab, count: number, again = false): number {
  let first = tab.lastRow() + 1;
  const typed = tab.present().filter((column) => column.by === 'people');
  const isUsed = (row: Row) => typed.some(({ key }) => row[key] !== '' && row[key] !== null && row[key] !== false);
  for (let there = Math.min(count, tab.maxRow() - first + 1); there > 0; ) {
    // The rows above are read along: if somebody inserts rows just now, it is they who are written over.
    const above = Math.min(first - FIRST_ROW, Math.max(count, LAST_ROWS));
    const rows = tab.rows(first - above, above + there).slice(above);
    if (above > 0 && !again && !tab.stands(first - 1)) {
      tab.forget();
      return freeRow(tab, count, true);
    }
    const used = rows.map(isUsed).lastIndexOf(true);
    if (used < 0) break;
    first += used + 1;
    tab.skipTo(first);
    there = Math.min(count, tab.maxRow() - first + 1);
  }
  return first;
}

/** Text columns keep the format '@' from set-up; people may have pasted another over them, so it is set where it matters. */
const isRisky = (cell: string | number | boolean): boolean =>
  typeof cell === 'string' && cell !== '' && mayBeParsed(cell);

function pieces(tab: Tab): { at: number; columns: (Column | null)[] }[] {
  const present = tab.present();
  if (tab.spec.tab === 'history') {
    const whole = new Array<Column | null>(tab.width()).fill(null);
    // A line that lacks a column would be lost for ever: nothing is written then.
    for (const column of tab.spec.columns) whole[tab.at(column.key) - 1] = column;
    return [{ at: 1, columns: whole }];
  }
  const runs = tab.runs(present.map((column) => column.key));
  const named = (run: { columns: Column[] }) => run.columns.some((column) => column.key === tab.spec.key);
  return runs
    .sort((a, b) => Number(named(a)) - Number(named(b)))
    .map((run) => ({ at: run.first, columns: run.columns }));
}

function extend(tab: Tab, max: number, count: number): void {
  tab.stretched(count);
  const width = tab.width();
  tab.sheet.insertRowsAfter(max, count);
  const pattern = tab.range(max, 1, 1, width);
  const added = tab.range(max + 1, 1, count, width);
  pattern.copyTo(added, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
  // What the program alone writes has no rules.
  if (tab.spec.columns.some(({ by, dropdown }) => by === 'people' || dropdown)) {
    pattern.copyTo(added, SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION, false);
  }
}

/** A row just read as a line; the same object, for there are many. */
function toLine(row: Row): HistoryLine {
  const { cycle, score } = row;
  return Object.assign(row, {
    cycle: Number(cycle),
    score: score === '' ? null : Number(score),
  }) as unknown as HistoryLine;
}

const isLine = (row: Row): boolean => String(row.event_id).startsWith('H-');

/** People may have sorted History: lines are told by their numbers. */
const inOrder = (rows: Row[]): HistoryLine[] =>
  rows
    .filter(isLine)
    .map(toLine)
    .sort((a, b) => numberOf(a.event_id) - numberOf(b.event_id));

/**
 * The last lines of History, oldest first; read once per opening, and grown by what is appended. The state knows about where
 * they stand; only if rows were taken out of History is it asked where it ends.
 */
export function tailLines(book: Book): HistoryLine[] {
  if (!book.tail) {
    const history = book.tab('history');
    const from = (last: number) => Math.max(FIRST_ROW, last - TAIL + 1);
    const first = from(book.state.lines);
    const near = history.rowsFrom(first);
    const rows = near.length > 0 || first === FIRST_ROW ? near : history.rowsFrom(from(history.lastRow()));
    book.tail = rows.filter(isLine).map(toLine);
  }
  return book.tail;
}

/** Appends lines to History, all with one write. */
export function appendLines(book: Book, lines: readonly HistoryLine[]): void {
  const before = tailLines(book);
  appendRows(book.tab('history'), lines as unknown as Row[]);
  book.tail = [...before, ...lines];
  for (const line of lines) book.own.get(line.client_id)?.push(line);
}

/** Every line of History, oldest first. */
export function linesOf(book: Book): HistoryLine[] {
  const history = book.tab('history');
  return history
    .rows(FIRST_ROW, history.lastRow() - FIRST_ROW + 1)
    .filter(isLine)
    .map(toLine);
}

/** The line with this id: among the last ones, else where it stands if no line was ever taken out; null = not found. */
export function lineById(book: Book, id: string): HistoryLine | null {
  const near = book.lines.get(id) ?? tailLines(book).find((line) => line.event_id === id);
  const guess = FIRST_ROW - 1 + numberOf(id);
  const history = book.tab('history');
  if (near || guess > history.lastRow()) return near ?? null;
  const [row] = history.rows(guess, 1);
  if (row?.event_id !== id) return null;
  const line = toLine(row);
  book.lines.set(id, line);
  return line;
}

/** The lines of one client, oldest first; read once in an execution, because the program alone writes lines, under its lock. */
export function readLines(book: Book, clientId: string): HistoryLine[] {
  const known = book.own.get(clientId) ?? searchLines(book, clientId);
  book.own.set(clientId, known);
  return [...known];
}

function searchLines(book: Book, clientId: string): HistoryLine[] {
  const history = book.tab('history');
  const owners = history.columns(['client_id']).client_id ?? [];
  const rows = owners.flatMap((owner, index) => (owner === clientId ? [index + FIRST_ROW] : []));
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const near = last - first < TAIL;
  const found = near
    ? history.rows(first, last - first + 1).filter((_, index) => rows.includes(first + index))
    : rows.flatMap((row) => history.rows(row, 1));
  return inOrder(found);
}

/** Lines by client, in the order in which they come. */
export function byClient(lines: readonly HistoryLine[]): Map<string, HistoryLine[]> {
  const groups = new Map<string, HistoryLine[]>();
  for (const line of lines) {
    const own = groups.get(line.client_id);
    if (own) own.push(line);
    else groups.set(line.client_id, [line]);
  }
  return groups;
}

/** All lines, by client; for repairs that concern many. */
export const linesByClient = (book: Book): Map<string, HistoryLine[]> => byClient(linesOf(book));

/** From so many clients on, History is read whole instead of line by line. */
const FEW = 3;

/** The lines of these clients, oldest first; other clients may be among them. */
export function linesOfClients(book: Book, clientIds: readonly string[]): Map<string, HistoryLine[]> {
  if (clientIds.length > FEW) return linesByClient(book);
  return new Map(clientIds.map((id) => [id, readLines(book, id)]));
}

/** What a line carries besides its columns. */
export function changesOf(line: HistoryLine): Changes {
  return line.changes === '' ? {} : (JSON.parse(line.changes) as Changes);
}
