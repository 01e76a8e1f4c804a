// Dates as text and back by the patterns of Java's SimpleDateFormat, in English.
import { offsetAt } from '../../values/serial.ts';
import { Refusal } from '../refusal.ts';

const minute = 60_000;
const day = 86_400_000;
const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const known = 'GyYMLwWDdFEuaHkKhmsSzZX';

interface Piece {
  letter: string | null;
  /** How many letters, or the literal text. */
  count: number;
  text: string;
}

/** A pattern in pieces; text in quotes stands for itself, '' for a quote. Refuses unknown letters and an open quote. */
function piecesOf(pattern: string): Piece[] {
  return [...pattern.matchAll(/'((?:[^']|'')*)('?)|([A-Za-z])\3*|[^A-Za-z']+/g)].map(
    ([all, literal, close, letter]) => {
      if (letter !== undefined) {
        if (!known.includes(letter)) throw new Refusal(`Illegal pattern character '${letter}'`);
        return { letter, count: all.length, text: all };
      }
      if (literal === undefined) return { letter: null, count: 0, text: all };
      if (close === '') throw new Refusal('Unterminated quote');
      return { letter: null, count: 0, text: literal === '' ? "'" : literal.replaceAll("''", "'") };
    },
  );
}

/** Minutes east of Greenwich, in milliseconds. Zones are IANA names, or like GMT+1, GMT-05:30; others are refused. */
export function zoneOffset(instant: number, zone: string): number {
  const fixed = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * minute;
  try {
    return offsetAt(instant, zone);
  } catch {
    throw new Refusal('Invalid argument: timeZone. Should be of type: String');
  }
}

function clockText(offset: number, colon: boolean): string {
  const minutes = Math.abs(Math.round(offset / minute));
  const [h, m] = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0'));
  return `${offset < 0 ? '-' : '+'}${h}${colon ? ':' : ''}${m}`;
}

/** A zone has its short name in the English of the region that uses it. */
function zoneName(instant: number, zone: string, offset: number, long: boolean): string {
  if (offset === 0 && /^(GMT|UTC|Etc\/(GMT|UTC))$/.test(zone)) return zone.replace('Etc/', '');
  for (const region of /^(GMT|UTC)[+-]/.test(zone) ? [] : ['en-US', 'en-GB', 'en-AU', 'en-IN']) {
    const format = new Intl.DateTimeFormat(region, { timeZone: zone, timeZoneName: long ? 'long' : 'short' });
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    if (long || /^[A-Z]{3,5}$/.test(name)) return name;
  }
  return offset === 0 ? 'GMT' : `GMT${clockText(offset, true)}`;
}

function zoneText(instant: number, zone: string, offset: number, { letter, count }: Piece): string {
  if (letter === 'z') return zoneName(instant, zone, offset, count > 3);
  if (letter === 'Z') return clockText(offset, false);
  if (offset === 0) return 'Z';
  return count === 1 ? clockText(offset, false).slice(0, 3) : clockText(offset, count > 2);
}

/** Week of the year by the habit of the United States: it begins on Sunday, and the first is the one with January 1. */
function weekOfYear(local: number): { week: number; year: number } {
  const t = new Date(local);
  const year = t.getUTCFullYear();
  const sunday = local - t.getUTCDay() * day;
  const next = Date.UTC(year + 1, 0, 1);
  if (sunday + 7 * day > next) return { week: 1, year: year + 1 };
  const first = Date.UTC(year, 0, 1);
  const firstSunday = first - new Date(first).getUTCDay() * day;
  return { week: Math.floor((local - firstSunday) / (7 * day)) + 1, year };
}

function fieldText(local: number, { letter, count }: Piece): string {
  const t = new Date(local);
  const year = (full: number): string => (count === 2 ? number(full % 100) : number(full));
  const number = (value: number): string => String(value).padStart(count, '0');
  const month = months[t.getUTCMonth()] ?? '';
  const weekday = weekdays[t.getUTCDay()] ?? '';
  const hour = t.getUTCHours();
  const fields: Record<string, () => string> = {
    G: () => (t.getUTCFullYear() > 0 ? 'AD' : 'BC'),
    y: () => year(t.getUTCFullYear()),
    Y: () => year(weekOfYear(local).year),
    M: () => (count > 3 ? month : count === 3 ? month.slice(0, 3) : number(t.getUTCMonth() + 1)),
    w: () => number(weekOfYear(local).week),
    W: () => number(Math.ceil((t.getUTCDate() + new Date(local - (t.getUTCDate() - 1) * day).getUTCDay()) / 7)),
    D: () => number(Math.floor((local - Date.UTC(t.getUTCFullYear(), 0, 1)) / day) + 1),
    d: () => number(t.getUTCDate()),
    F: () => number(Math.ceil(t.getUTCDate() / 7)),
    E: () => (count > 3 ? weekday : weekday.slice(0, 3)),
    u: () => number(t.getUTCDay() || 7),
    a: () => (hour < 12 ? 'AM' : 'PM'),
    H: () => number(hour),
    k: () => number(hour || 24),
    K: () => number(hour % 12),
    h: () => number(hour % 12 || 12),
    m: () => number(t.getUTCMinutes()),
    s: () => number(t.getUTCSeconds()),
    S: () => number(t.getUTCMilliseconds()),
  };
  return fields[letter === 'L' ? 'M' : (letter ?? '')]?.() ?? '';
}

/** The instant (ms) in `zone` by a pattern. Refuses an unknown zone or pattern letter. */
export function formatDate(instant: number, zone: string, pattern: string): string {
  const offset = zoneOffset(instant, zone);
  return piecesOf(pattern)
    .map((piece) => {
      if (piece.letter === null) return piece.text;
      return 'zZX'.includes(piece.letter) ? zoneText(instant, zone, offset, piece) : fieldText(instant + offset, piece);
    })
    .join('');
}

interface Read {
  year: number;
  month: number;
  date: number;
  hour: number;
  half: number;
  minute: number;
  second: number;
  milli: number;
  offset: number | null;
}

function nameAt(names: readonly string[], text: string): { index: number; length: number } | null {
  const lower = text.toLowerCase();
  for (const [index, name] of names.entries()) {
    for (const form of [name, name.slice(0, 3)]) {
      if (lower.startsWith(form.toLowerCase())) return { index, length: form.length };
    }
  }
  return null;
}

const offsetPattern = /^(?:Z|(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})|GMT|UTC)/;

/** Takes one piece off the front of `text`; returns how many characters it was, or null when it does not fit. */
function take(read: Read, { letter, count, text: literal }: Piece, text: string, joined: boolean): number | null {
  if (letter === null) return text.startsWith(literal) ? literal.length : null;
  if ('ML'.includes(letter) && count > 2) {
    const named = nameAt(months, text);
    if (named) read.month = named.index;
    return named?.length ?? null;
  }
  if (letter === 'E') return nameAt(weekdays, text)?.length ?? null;
  if (letter === 'a') {
    const half = /^[ap]m/i.exec(text)?.[0].toLowerCase();
    if (half) read.half = half === 'pm' ? 12 : 0;
    return half?.length ?? null;
  }
  if ('zZX'.includes(letter)) {
    const found = offsetPattern.exec(text);
    if (!found) return null;
    const size = (Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0)) * minute;
    read.offset = found[1] === '-' ? -size : size;
    return found[0].length;
  }
  // A number that touches the next one has just its letters' width.
  const digits = new RegExp(`^\\d{1,${joined ? count : 9}}`).exec(text)?.[0];
  if (digits === undefined) return null;
  return put(read, letter, Number(digits), digits.length) ? digits.length : null;
}

function put(read: Read, letter: string, value: number, width: number): boolean {
  const inside = (low: number, high: number): boolean => value >= low && value <= high;
  switch (letter) {
    case 'y':
      read.year = width === 2 ? value + (value < 70 ? 2000 : 1900) : value;
      return true;
    case 'M':
    case 'L':
      read.month = value - 1;
      return inside(1, 12);
    case 'd':
      read.date = value;
      return inside(1, 31);
    case 'H':
      read.hour = value;
      return inside(0, 23);
    case 'k':
      read.hour = value % 24;
      return inside(1, 24);
    case 'K':
    case 'h':
      read.hour = value % 12;
      return inside(letter === 'K' ? 0 : 1, letter === 'K' ? 11 : 12);
    case 'm':
      read.minute = value;
      return inside(0, 59);
    case 's':
      read.second = value;
      return inside(0, 59);
    case 'S':
      read.milli = value;
      return inside(0, 999);
    default:
      throw new Error(`not in the local Google Sheets: parsing the date pattern letter ${letter}`);
  }
}

/**
 * The instant (ms) that `text` tells in `zone` by a pattern; a field that is missing is that of 1970-01-01 00:00.
 * Refuses what does not fit, a day that does not exist included (Google would let it run over).
 */
export function parseDate(text: string, zone: string, pattern: string): number {
  const unreadable = new Refusal(`Unparseable date: "${text}"`);
  const read: Read = { year: 1970, month: 0, date: 1, hour: 0, half: 0, minute: 0, second: 0, milli: 0, offset: null };
  let rest = text;
  const pieces = piecesOf(pattern);
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1]?.letter ?? null;
    const joined = next !== null && !'EazZXG'.includes(next);
    const length = take(read, piece, rest, joined);
    if (length === null) throw unreadable;
    rest = rest.slice(length);
  }
  if (rest !== '') throw unreadable;
  const { year, month, date, hour, half, minute: minutes, second, milli } = read;
  const local = new Date(0);
  local.setUTCFullYear(year, month, date);
  if (local.getUTCDate() !== date) throw unreadable;
  local.setUTCHours(hour + half, minutes, second, milli);
  if (read.offset !== null) return local.getTime() - read.offset;
  const guess = local.getTime() - zoneOffset(local.getTime(), zone);
  return local.getTime() - zoneOffset(guess, zone);
}
