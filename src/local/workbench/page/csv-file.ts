// The text of a CSV file: which of the usual encodings it is in, and its fields.
import Papa from 'papaparse';

/** What a person can choose, by the name that the decoder knows. */
export const ENCODINGS: Record<string, string> = {
  'utf-8': 'Unicode (UTF-8)',
  'utf-16le': 'Unicode (UTF-16)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'windows-1250': 'Central European (Windows-1250)',
  'windows-1252': 'Western (Windows-1252)',
};

/** Bytes looked at: enough to tell, few enough not to be felt. */
const SAMPLE = 100_000;
/** In Cyrillic words nearly every letter is beyond ASCII, elsewhere only one here and there. */
const CYRILLIC_SHARE = 0.6;

/** @param language of the book, for files that could be from several places */
export function guessEncoding(bytes: Uint8Array, language: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return isCyrillic(bytes) ? 'windows-1251' : /^(hu|ro)/.test(language) ? 'windows-1250' : 'windows-1252';
  }
}

function isCyrillic(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const isLetter = (byte: number | undefined): boolean => byte !== undefined && byte >= 0xc0;
  let letters = 0;
  let besides = 0;
  sample.forEach((byte, at) => {
    if (!isLetter(byte)) return;
    letters += 1;
    if (isLetter(sample[at - 1]) || isLetter(sample[at + 1])) besides += 1;
  });
  return besides > letters * CYRILLIC_SHARE;
}

/** The fields of the file, blank lines left out; the separator is found by itself. */
export function fieldsOf(bytes: Uint8Array, encoding: string): string[][] {
  return Papa.parse<string[]>(new TextDecoder(encoding).decode(bytes), { skipEmptyLines: 'greedy' }).data;
}
