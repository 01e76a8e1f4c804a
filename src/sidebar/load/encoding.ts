// In which encoding a file is: byte order marks, strict utf-8, and for old files the letters of the five languages.

export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'windows-1250',
  'windows-1252',
  'iso-8859-2',
  'koi8-r',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Tried in this order where nothing says more: of two that read a file alike the first is named. */
const OLD: readonly Encoding[] = ['windows-1251', 'windows-1250', 'windows-1252', 'iso-8859-2', 'koi8-r'];

/** So much of a file is enough to know its letters. */
const LOOKED_AT = 400_000;
/** A file of utf-8 with a few broken letters is still utf-8. */
const MOST_BROKEN = 0.02;

export const decode = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes);

export function guessEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = withoutMark(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  const start = bytes.slice(0, LOOKED_AT);
  const scores = OLD.map((encoding) => ({ encoding, score: likeness(decode(start, encoding)) }));
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

const FREQUENT = new Set('оеаинтсрвлкмдпуяызьъбг');
const CYRILLIC = /[а-яё]/;
const CYRILLIC_CAPITAL = /[А-ЯЁ]/;
const HUNGARIAN_ROMANIAN = new Set('áéíóöőúüűÁÉÍÓÖŐÚÜŰăâîșțşţĂÂÎȘȚŞŢ');
const WESTERN = new Set('àèêëçñäßôûìòùåæøÄÈÀÇ');
const SIGNS = new Set('«»„“”‘’‚–—…№€§°©®\u00a0');

/** How much a text looks like one of the five languages: right letters count, wrong ones and capitals inside words against. */
function likeness(text: string): number {
  let score = 0;
  let before = ' ';
  for (const letter of text) {
    if (letter > '\u007f') score += worth(letter, before);
    before = letter;
  }
  return score;
}

function worth(letter: string, before: string): number {
  if (CYRILLIC.test(letter)) return FREQUENT.has(letter) ? 1 : 0.6;
  if (CYRILLIC_CAPITAL.test(letter)) return CYRILLIC.test(before) ? -1 : 0.5;
  const inWord = /[a-z]/i.test(before) || HUNGARIAN_ROMANIAN.has(before) || /[\s"„(;,]/.test(before);
  if (HUNGARIAN_ROMANIAN.has(letter)) return inWord ? 1 : 0.2;
  if (WESTERN.has(letter)) return inWord ? 0.6 : 0;
  if (SIGNS.has(letter)) return 0.3;
  if (/\p{L}/u.test(letter)) return inWord && /\p{Script=Latin}/u.test(letter) ? 0.1 : -0.5;
  return letter < '\u00a0' ? -2 : -0.5;
}
