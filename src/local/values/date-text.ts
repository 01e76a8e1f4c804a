// Dates and clocks as text: the letters of a format, month and day names in the locale's language.
import type { Piece } from './format-pattern.ts';
import type { Locale } from './locale.ts';
import { localOfSerial } from './serial.ts';

const names = new Map<string, string>();

/** A part of a date as the locale's language says it. */
function nameOf(local: number, locale: Locale, options: Intl.DateTimeFormatOptions, part: string): string {
  const moment = new Date(local);
  const key = `${locale.tag} ${JSON.stringify(options)} ${moment.getUTCMonth()} ${moment.getUTCDay()}`;
  let name = names.get(key);
  if (name === undefined) {
    const parts = new Intl.DateTimeFormat(locale.tag, { ...options, timeZone: 'UTC' }).formatToParts(moment);
    name = parts.find((p) => p.type === part)?.value ?? '';
    names.set(key, name);
  }
  return name;
}

function monthText(local: number, length: number, locale: Locale, withDay: boolean): string {
  if (length === 3) return nameOf(local, locale, { month: 'short' }, 'month');
  if (length === 5) return nameOf(local, locale, { month: 'narrow' }, 'month');
  // Beside a day many languages say the month in another case: «30 июня», but «июнь 2026».
  return nameOf(local, locale, withDay ? { month: 'long', day: 'numeric' } : { month: 'long' }, 'month');
}

interface Clock {
  local: number;
  twelve: boolean;
  withDay: boolean;
}

function letterText(letters: string, { local, twelve, withDay }: Clock, locale: Locale): string {
  const moment = new Date(local);
  const two = (n: number): string => String(n).padStart(letters.length > 1 ? 2 : 1, '0');
  switch (letters[0]) {
    case 'y': {
      const year = moment.getUTCFullYear();
      return letters.length > 2 ? String(year).padStart(4, '0') : String(year % 100).padStart(2, '0');
    }
    case 'd':
      if (letters.length === 3) return nameOf(local, locale, { weekday: 'short' }, 'weekday');
      if (letters.length > 3) return nameOf(local, locale, { weekday: 'long' }, 'weekday');
      return two(moment.getUTCDate());
    case 'm':
      return letters.length > 2 ? monthText(local, letters.length, locale, withDay) : two(moment.getUTCMonth() + 1);
    case 'h':
      return two(twelve ? moment.getUTCHours() % 12 || 12 : moment.getUTCHours());
    case 's':
      return two(moment.getUTCSeconds());
    default: {
      const half = moment.getUTCHours() < 12 ? 'AM' : 'PM';
      return letters === 'a' ? (half[0] ?? '') : half;
    }
  }
}

const perDay = { h: 24, m: 1440, s: 86_400 } as const;

function elapsedText(letters: string, serial: number): string {
  const total = Math.floor(Math.abs(serial) * perDay[letters[0] as keyof typeof perDay] + 1e-7);
  return (serial < 0 ? '-' : '') + String(total).padStart(letters.length, '0');
}

/** A serial through the pieces of a date format. Parts that are not shown are cut off, not rounded, as on a clock. */
export function dateText(serial: number, pieces: readonly Piece[], locale: Locale): string {
  const elapsed = pieces.some((piece) => piece.kind === 'elapsed');
  const local = localOfSerial(elapsed ? Math.abs(serial) : serial);
  const clock: Clock = {
    local,
    twelve: pieces.some((piece) => piece.kind === 'date' && piece.text[0] === 'a'),
    withDay: pieces.some((piece) => piece.kind === 'date' && /^d{1,2}$/.test(piece.text)),
  };
  const thousandths = (digits: number): string =>
    String(((local % 1000) + 1000) % 1000)
      .padStart(3, '0')
      .padEnd(digits, '0')
      .slice(0, digits);
  return pieces
    .map((piece) => {
      switch (piece.kind) {
        case 'literal':
          return piece.text;
        case 'date':
          return letterText(piece.text, clock, locale);
        case 'minutes':
          return String(new Date(local).getUTCMinutes()).padStart(piece.text.length, '0');
        case 'elapsed':
          return elapsedText(piece.text, serial);
        case 'parts':
          return locale.decimal + thousandths(piece.digits);
        case 'number':
          return /^\.?0+$/.test(piece.pattern) ? thousandths(piece.pattern.replace('.', '').length) : '';
        default:
          return '';
      }
    })
    .join('');
}
