// Delimited text files as rows of texts: encodings, delimiters, quotes.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

interface TextFileOptions {
  /** A label TextDecoder knows: 'windows-1251', 'utf-16le' … Absent: by the byte order mark, else UTF-8. */
  encoding?: string;
  /** One character; absent = guessed from the text. */
  delimiter?: string;
}

/**
 * The rows of a CSV or TSV file, padded to one width. Throws one sentence when the file cannot be read, the encoding is unknown
 * or the bytes are not in it, or a quote is left open. Empty lines at the end are no rows.
 */
export function readRows(file: string, options: TextFileOptions = {}): string[][] {
  // The guess of the delimiter takes an empty last line for a row of one field.
  const text = decodeText(readBytes(file), file, options.encoding).replace(/[\r\n]+$/, '');
  const parsed = Papa.parse<string[]>(text, {
    delimiter: options.delimiter ?? '',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken) throw new Error(`${file}, line ${(broken.row ?? 0) + 1}: ${broken.message}.`);
  const rows = parsed.data;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return rows.map((row) => (row.length === width ? row : [...row, ...Array<string>(width - row.length).fill('')]));
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Error(`Cannot read the file ${file}.`);
  }
}

const MARKS: [label: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function decodeText(bytes: Buffer, file: string, wanted: string | undefined): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const label = wanted ?? marked?.[0] ?? 'utf-8';
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    throw new Error(`Unknown encoding ${label}.`);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    const hint = wanted === undefined ? '; say --encoding, for example windows-1251 or windows-1250' : '';
    throw new Error(`${file} is not text in ${label}${hint}.`);
  }
}
