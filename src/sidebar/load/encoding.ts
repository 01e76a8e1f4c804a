// In which encoding a file is: byte order marks, strict utf-8, and for old files the letters that stand beside each other.
import { LETTER_PAIRS } from './letter-pairs.ts';

/** Those of eight bits in the order in which they are named where they read a file alike. */
const OLD = [
  'windows-1251',
  'windows-1250',
  'windows-1252',
  'iso-8859-2',
  'koi8-r',
  'ibm866',
  'iso-8859-5',
  'macintosh',
  'x-mac-cyrillic',
] as const;
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', ...OLD] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A file of utf-8 with a few broken letters is still utf-8. */
const MOST_BROKEN = 0.02;

export const decode = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes);

export function guessEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = withoutMark(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  const pairs = foreignPairs(bytes);
  const scores = OLD.map((encoding) => ({ encoding, score: likeness(pairs, encoding) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}

/** utf-16 without a mark: every second byte is 0 (Latin) or 4 (Cyrillic). */
function withoutMark(bytes: Uint8Array): Encoding | null {
  const start = bytes.slice(0, 4000);
  if (start.length < 4) return null;
  const share = (from: number) => {
    let high = 0;
    for (let at = from; at < start.length; at += 2) if (start[at] === 0 || start[at] === 4) high += 1;
    return high / (start.length / 2);
  };
  if (!start.includes(0)) return null;
  if (share(1) > 0.7) return 'utf-16le';
  return share(0) > 0.7 ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  const text = decode(bytes, 'utf-8');
  let broken = 0;
  let foreign = 0;
  for (const letter of text) {
    if (letter > '\u007f') foreign += 1;
    if (letter === '\ufffd') broken += 1;
  }
  return broken === 0 || broken < foreign * MOST_BROKEN;
}

/** How often two bytes stand beside each other, of which one at least is no English letter: first × 256 + second. */
function foreignPairs(bytes: Uint8Array): Map<number, number> {
  const counts = new Uint32Array(65_536);
  let before = 0x20;
  for (const byte of bytes) {
    if ((byte | before) > 0x7f) counts[before * 256 + byte] = (counts[before * 256 + byte] ?? 0) + 1;
    before = byte;
  }
  if (before > 0x7f) counts[before * 256 + 0x20] = (counts[before * 256 + 0x20] ?? 0) + 1;
  const pairs = new Map<number, number>();
  for (const [pair, count] of counts.entries()) if (count > 0) pairs.set(pair, count);
  return pairs;
}

/** How much the pairs look like writing when they are read so: the sum of their worths. */
function likeness(pairs: ReadonlyMap<number, number>, encoding: Encoding): number {
  const letters = [
    ...decode(
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
      encoding,
    ),
  ];
  let score = 0;
  for (const [pair, count] of pairs) score += count * worth(letters[pair >> 8] ?? ' ', letters[pair & 255] ?? ' ');
  return score;
}

const grades = new Map(
  Object.entries(LETTER_PAIRS).flatMap(([grade, pairs]) =>
    Array.from({ length: pairs.length / 2 }, (_, at) => [pairs.slice(at * 2, at * 2 + 2), Number(grade)] as const),
  ),
);

/** Worth of pairs that nobody counted, on the scale of the grades. */
const SIGN = 3;
const DIGIT = 1;
const UNSEEN = -4;
const IMPOSSIBLE = -15;

/** Signs that stand before a word, and behind one; everything of ASCII may stand everywhere. */
const OPENING = new Set('«„“‘’№§€–—\u00a0');
const CLOSING = new Set('»“”’…°–—®©™€\u00a0');

const isLetter = (char: string): boolean => /(?![ºª])\p{L}/u.test(char);
const isCyrillic = (char: string): boolean => /\p{Script=Cyrillic}/u.test(char);
const isCapital = (char: string): boolean => char !== char.toLowerCase();
const isForeign = (char: string): boolean => char > '\u007f';
const gradeOf = (pair: string): number => grades.get(pair.toLowerCase().replace(/ё/g, 'е')) ?? UNSEEN;

/** Letters of two scripts in one word, a capital behind a small letter, frames and control characters: no text has them. */
function worth(first: string, second: string): number {
  const [begins, ends] = [isLetter(second) && !isLetter(first), isLetter(first) && !isLetter(second)];
  const isKnown = (char: string) => !isForeign(char) || isLetter(char) || OPENING.has(char) || CLOSING.has(char);
  if (!isKnown(first) || !isKnown(second)) return IMPOSSIBLE;
  if (isLetter(first) && isLetter(second)) {
    const isTorn = isCyrillic(first) !== isCyrillic(second) || (isCapital(second) && !isCapital(first));
    return isTorn ? IMPOSSIBLE : gradeOf(first + second);
  }
  if ((begins && isForeign(first) && !OPENING.has(first)) || (ends && isForeign(second) && !CLOSING.has(second))) {
    return UNSEEN;
  }
  const [letter, beside] = begins ? [second, first] : [first, second];
  if (!isLetter(letter) || !isForeign(letter)) return SIGN;
  if (/\d/.test(beside)) return DIGIT;
  const grade = gradeOf(begins ? ` ${letter}` : `${letter} `);
  return isForeign(beside) ? Math.min(SIGN, grade) : grade;
}
