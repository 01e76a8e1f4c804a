// A list to import: lines of text taken apart into rows, and the row among them that holds the headers.
import Papa from 'papaparse';

/** Rows as they stand in a file or tab, before it is known which one holds the headers. */
export interface Table {
  /** File name, tab name, or '' for pasted text. */
  name: string;
  /** The tab the rows come from; '' = a file or pasted text. */
  tab: string;
  encoding: string;
  rows: string[][];
  /** Row where the quotation marks went wrong, 1 = the first, 0 = nowhere. */
  badQuotes: number;
}

export interface List extends Omit<Table, 'rows'> {
  /** Row of the headers in the table, 1 = the first; 0 = there are none. */
  headerRow: number;
  headers: string[];
  rows: string[][];
  /** The number of each row in the table, as a person counts: 1 = the first. */
  lines: number[];
  /** Tells this list from others. */
  mark: string;
}

/** A list of one column has none; a tabulator is the one that stands in no cell. */
const NONE = '\t';
export const DELIMITERS = [';', ',', '\t', '|'] as const;

const PREVIEW_ROWS = 200;
/** Excel's own first line says the delimiter. */
const SEP_LINE = /^\ufeff?sep=(.)\r?\n/i;

const filledIn = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;

/** The delimiter that takes most rows apart into the same number of cells. */
export function guessDelimiter(text: string): string {
  const told = SEP_LINE.exec(text)?.[1];
  if (told) return told;
  const scored = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: PREVIEW_ROWS, skipEmptyLines: 'greedy' });
    if (isPunctuation(data)) return { delimiter, score: 0 };
    const widths = new Map<number, number>();
    for (const row of data) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    const [width, times] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
    return { delimiter, score: width < 2 ? 0 : (times / data.length) * (1 + Math.log(width)) };
  });
  const best = scored.reduce((first, next) => (next.score > first.score ? next : first));
  return best.score > 0 ? best.delimiter : NONE;
}

/** "Company / A, Inc / B, Inc": the first row has no such sign, and behind it stands a space, as in a sentence. */
function isPunctuation([first = [], ...rows]: readonly string[][]): boolean {
  const torn = rows.filter((row) => row.length > 1);
  return first.length < 2 && torn.every((row) => row.slice(1).every((cell) => cell.startsWith(' ')));
}

/** A text as a table. A line of nothing stays a row, so that rows count as they do in a spreadsheet. */
export function readTable(text: string, about: Pick<Table, 'name' | 'encoding'>, delimiter: string): Table {
  const bare = text.replace(/^\ufeff/, '').replace(SEP_LINE, '');
  const { data, errors } = Papa.parse<string[]>(bare, { delimiter });
  const quotes = errors.find(({ type }) => type === 'Quotes');
  return { ...about, tab: '', rows: data.map(unquoted), badQuotes: quotes ? (quotes.row ?? 0) + 1 : 0 };
}

/** The list of rows that was given back for correction keeps formulas from spreadsheets with a ' in front. */
const unquoted = (row: string[]): string[] => row.map((cell) => (/^'[=+@-]/.test(cell) ? cell.slice(1) : cell));

const FIRST_ROWS = 15;

/** The first row that is nearly as full as the rows usually are: titles and blank rows above it are none. 0 = no row at all. */
export function guessHeaderRow({ rows }: Pick<Table, 'rows'>): number {
  const widths = rows.slice(0, PREVIEW_ROWS).map(filledIn);
  const usual = widths.filter((width) => width > 0).sort((a, b) => a - b);
  const half = usual[Math.floor(usual.length / 2)] ?? 0;
  const full = (width: number) => width > 0 && width >= Math.max(half > 1 ? 2 : 1, half * 0.7);
  return widths.slice(0, FIRST_ROWS).findIndex(full) + 1;
}

/** The list below a row of headers, without blank rows and columns; null when there is no row. */
export function listOf({ rows: all, ...about }: Table, headerRow: number): List | null {
  const below = all.flatMap((row, at) => (at >= headerRow && filledIn(row) > 0 ? [{ row, line: at + 1 }] : []));
  if (below.length === 0) return null;
  const top = headerRow > 0 ? (all[headerRow - 1] ?? []) : [];
  const width = below.reduce((most, { row }) => Math.max(most, row.length), top.length);
  const isUsed = (at: number) =>
    (top[at] ?? '').trim() !== '' || below.some(({ row }) => (row[at] ?? '').trim() !== '');
  const columns = Array.from({ length: width }, (_, at) => at).filter(isUsed);
  const headers = distinct(columns.map((at) => ({ name: (top[at] ?? '').replace(/\s+/g, ' ').trim(), at })));
  const rows = below.map(({ row }) => columns.map((at) => row[at] ?? ''));
  return { ...about, headerRow, headers, rows, lines: below.map(({ line }) => line), mark: markOf(headers, rows) };
}

/** The mapping names columns by their headers, so two of one name, or a blank one, get a number. */
function distinct(headers: readonly { name: string; at: number }[]): string[] {
  const seen = new Map<string, number>();
  return headers.map(({ name: given, at }) => {
    const name = given === '' ? String(at + 1) : given;
    const key = name.toLowerCase();
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** FNV-1a over all cells: the same list again gives the same mark. */
function markOf(headers: readonly string[], rows: readonly string[][]): string {
  let hash = 0x811c9dc5;
  for (const row of [headers, ...rows]) {
    for (const cell of row) {
      for (let at = 0; at < cell.length; at += 1) hash = Math.imul(hash ^ cell.charCodeAt(at), 0x01000193);
      hash = Math.imul(hash ^ 31, 0x01000193);
    }
  }
  return `${rows.length}-${(hash >>> 0).toString(36)}`;
}
