// A list to import: read from bytes or pasted text in the page, or standing in a tab that only the server can read.
import Papa from 'papaparse';

export interface List {
  /** File name, tab name, or '' for pasted text. */
  name: string;
  /** The tab the rows stand in; '' = the rows are here. */
  tab: string;
  encoding: string;
  headers: string[];
  rows: string[][];
  /** Rows altogether; for a tab the server counts them. */
  total: number;
  /** Line of the list where the quotation marks went wrong, 0 = nowhere. */
  badQuotes: number;
}

export const ENCODINGS = ['utf-8', 'windows-1251', 'windows-1250', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Cyrillic letters, from А to я, in windows-1251. */
const isCyrillicByte = (byte: number): boolean => byte >= 0xc0;

/**
 * Byte order marks first, then strict utf-8. What is neither is an old Windows file: many bytes from 0xC0 on, side by side,
 * are Cyrillic words; single ones between plain letters are the accents of windows-1250.
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  let high = 0;
  let pairs = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (!isCyrillicByte(bytes[at] ?? 0)) continue;
    high += 1;
    if (isCyrillicByte(bytes[at + 1] ?? 0)) pairs += 1;
  }
  return pairs * 2 > high ? 'windows-1251' : 'windows-1250';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

export const decode = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes);

/** Reads comma, semicolon or tab separated text; null when there is no row below the headers. */
export function readList(text: string, name: string, encoding: string): List | null {
  const { data, errors } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [';', ',', '\t', '|'],
  });
  const [first, ...rows] = data;
  if (!first || rows.length === 0) return null;
  const headers = distinct(first.map((header) => header.trim()));
  const quotes = errors.find(({ type }) => type === 'Quotes');
  return {
    name,
    tab: '',
    encoding,
    headers,
    rows: rows.map((row) => headers.map((_, at) => row[at] ?? '')),
    total: rows.length,
    badQuotes: quotes ? (quotes.row ?? 0) + 1 : 0,
  };
}

/** The mapping names columns by their headers, so two of one name, or a blank one, get a number. */
function distinct(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header, at) => {
    const name = header === '' ? String(at + 1) : header;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
