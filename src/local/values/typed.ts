// What Google makes of a text that is typed (or written by a script as a string) into a cell, by the spreadsheet's locale.
import type { Content } from '../model.ts';
import type { Locale } from './locale.ts';
import { serialOfLocal } from './serial.ts';

/** What a cell gets: its content, and the number format that comes with it when the cell's own is automatic. */
export interface Typed {
  content: Content;
  format: string | null;
}

const currencySigns = /[$€£₽₺₴¥]|R\$|лв\.?|руб\.?|грн\.?|Ft|lei|zł|RON|USD|EUR/;
const currencyBefore = new RegExp(`^([+-]?)\\s*(?:${currencySigns.source})\\s*(?=[-+\\d(.,])`, 'i');
const currencyAfter = new RegExp(`\\s*(?:${currencySigns.source})$`, 'i');
/** Only such texts can be numbers, dates or times; most texts are told by this one look. */
const mayBeParsed = /^(?:[\d.,+\-(%$€£₽₺₴¥]|(?:\p{L}+\$?[.,]?\s*-?[\d.,]))/u;
const plainNumber = /^\d+(?:\.\d*)?$|^\.\d+$/;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A number written with the locale's separators, its sign already taken off; null when it is none. */
function unsignedNumber(text: string, locale: Locale): number | null {
  let plain = text;
  if (/\s/.test(plain)) {
    // A space between digits groups them in every locale ('22 34' is 2234 at Google).
    if (!/^\d+(?:\s\d+)+(?:[.,]\d*)?$/.test(plain)) return null;
    plain = plain.replace(/\s/g, '');
  }
  const group = escaped(locale.group);
  const grouped = new RegExp(`^\\d{1,3}(?:${group}\\d{3})+(?=$|${escaped(locale.decimal)})`);
  if (grouped.test(plain)) plain = plain.replaceAll(locale.group, '');
  if (locale.decimal !== '.') {
    if (plain.includes('.')) return null;
    plain = plain.replace(locale.decimal, '.');
  }
  return plainNumber.test(plain) ? Number(plain) : null;
}

function numberOf(text: string, locale: Locale): Typed | null {
  let rest = text;
  let sign = 1;
  const bracketed = /^\((.+)\)$/.exec(rest);
  if (bracketed) {
    sign = -1;
    rest = bracketed[1] ?? '';
  }
  let money: { sign: string; before: boolean } | null = null;
  const before = currencyBefore.exec(rest)?.[0];
  const after = currencyAfter.exec(rest)?.[0];
  if (before !== undefined) {
    money = { sign: before.replace(/[+\-\s]/g, ''), before: true };
    rest = before.replace(/[^+-]/g, '') + rest.slice(before.length);
  } else if (after !== undefined) {
    money = { sign: after.trim(), before: false };
    rest = rest.slice(0, -after.length);
  }
  const signed = /^([+-])\s*(.*)$/.exec(rest);
  if (signed) {
    if (signed[1] === '-') sign = -sign;
    rest = signed[2] ?? '';
  }
  const percent = /^(.*\d.*?)\s*%$/.exec(rest) ?? /^%\s*(.*\d.*)$/.exec(rest);
  if (percent) rest = percent[1] ?? '';
  const power = /^(.*?)[eE]([+-]?\d{1,3})$/.exec(rest);
  const digits = power ? (power[1] ?? '') : rest;
  const value = unsignedNumber(digits, locale);
  if (value === null) return null;
  const scaled = power ? Number(`${value}e${power[2]}`) : value;
  if (!Number.isFinite(scaled)) return null;
  const decimals = digits.includes(locale.decimal);
  if (percent) return { content: (sign * scaled) / 100, format: decimals ? '0.00%' : '0%' };
  if (power) return { content: sign * scaled, format: '0.00E+00' };
  const grouped = digits.includes(locale.group) || (/\s/.test(locale.group) && /\d\s\d/.test(digits));
  const places = decimals ? '#,##0.00' : '#,##0';
  const format = money !== null ? moneyFormat(money, places) : grouped ? places : null;
  return { content: sign * scaled, format };
}

/** The sign stays where it was typed. */
function moneyFormat({ sign, before }: { sign: string; before: boolean }, places: string): string {
  return before ? `"${sign}"${places}` : `${places}\u00a0"${sign}"`;
}

/** '1 1/2': a whole number with a fraction behind it. */
function fractionOf(text: string): Typed | null {
  const match = /^(-?)(\d{1,9}) ([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text);
  if (!match || Number(match[3]) >= Number(match[4])) return null;
  const size = Number(match[2]) + Number(match[3]) / Number(match[4]);
  const places = '?'.repeat((match[4] ?? '').length);
  return { content: match[1] ? -size : size, format: `# ${places}/${places}` };
}

/** Serial of a calendar date, or null when the calendar has no such day. */
function dayOf(year: number, month: number, day: number): number | null {
  const local = Date.UTC(year, month - 1, day);
  const check = new Date(local);
  const real = check.getUTCMonth() === month - 1 && check.getUTCDate() === day && year >= 100;
  return real ? serialOfLocal(local) : null;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** A month as a word: its number, and the letters of a format that write it so. */
interface Month {
  month: number;
  letters: 'MMM' | 'MMMM';
}

const monthNames = new Map<string, Map<string, Month>>();
const ofMonth = (word: string): string => word.toLowerCase().replace('.', '');

function monthsOf(locale: Locale): Map<string, Month> {
  let names = monthNames.get(locale.tag);
  if (names) return names;
  names = new Map();
  for (const tag of ['en-US', locale.tag]) {
    for (const options of [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }] as const) {
      const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
      for (let m = 0; m < 12; m++) {
        const part = format.formatToParts(Date.UTC(2024, m, 5)).find((p) => p.type === 'month');
        const letters = options.month === 'short' ? 'MMM' : 'MMMM';
        if (part) names.set(ofMonth(part.value), { month: m + 1, letters });
      }
    }
  }
  monthNames.set(locale.tag, names);
  return names;
}

const monthOf = (word: string, locale: Locale): number | null => monthsOf(locale).get(ofMonth(word))?.month ?? null;
const lettersOf = (word: string, locale: Locale): string => monthsOf(locale).get(ofMonth(word))?.letters ?? 'MMMM';

function dateOf(text: string, locale: Locale, thisYear: number): { serial: number; format: string } | null {
  const found = (serial: number | null, format = locale.date) => (serial === null ? null : { serial, format });
  const iso = /^(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})\.?$/.exec(text);
  if (iso) {
    return found(dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4])), iso[2] === '-' ? 'yyyy-MM-dd' : locale.date);
  }
  const three = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?:\s?г\.?)?$/.exec(text);
  if (three) {
    const [a, b, c] = [Number(three[1]), Number(three[3]), three[4] ?? ''];
    if (locale.order === 'MDY') return found(dayOf(fullYear(c), a, b));
    if (locale.order === 'YMD') return found(dayOf(2000 + a, b, Number(c)) ?? dayOf(fullYear(c), b, a));
    return found(dayOf(fullYear(c), b, a));
  }
  const two = /^(\d{1,2})([-/.])(\d{1,2}|\d{4})$/.exec(text);
  if (two && (two[2] !== '.' || locale.decimal !== '.')) {
    const [a, b] = [Number(two[1]), Number(two[3])];
    const mark = two[2] ?? '';
    // A part typed with its zero is shown with it.
    const letter = (one: string, typed: string | undefined): string => (typed?.startsWith('0') ? one + one : one);
    if ((two[3] ?? '').length === 4) return found(dayOf(b, a, 1), `${letter('M', two[1])}${mark}yyyy`);
    return locale.order === 'DMY'
      ? found(dayOf(thisYear, b, a), `${letter('d', two[1])}${mark}${letter('M', two[3])}`)
      : found(dayOf(thisYear, a, b), `${letter('M', two[1])}${mark}${letter('d', two[3])}`);
  }
  // A day of the week before the date says nothing new.
  const words = text.replace(/^\p{L}{2,}\.?,\s+(?=\S)/u, '');
  const dayFirst =
    /^(\d{1,2})(?:\.|st|nd|rd|th)?([\s.-]*)(?:de\s+)?(\p{L}+)\.?,?[\s-]*(?:de\s+)?(\d{4}|\d{2})?(?:\s?г\.?)?$/u.exec(
      words,
    );
  if (dayFirst) {
    const month = monthOf(dayFirst[3] ?? '', locale);
    if (!month) return null;
    const year = dayFirst[4] ? fullYear(dayFirst[4]) : thisYear;
    const join = dayFirst[2]?.includes('-') ? '-' : ' ';
    const letters = lettersOf(dayFirst[3] ?? '', locale);
    return found(dayOf(year, month, Number(dayFirst[1])), `d${join}${letters}${dayFirst[4] ? `${join}yyyy` : ''}`);
  }
  const yearFirst = /^(\d{4})\.?\s+(\p{L}+)\.?\s+(\d{1,2})\.?$/u.exec(words);
  if (yearFirst) {
    const month = monthOf(yearFirst[2] ?? '', locale);
    const format = `yyyy. ${lettersOf(yearFirst[2] ?? '', locale)} d.`;
    return month ? found(dayOf(Number(yearFirst[1]), month, Number(yearFirst[3])), format) : null;
  }
  const monthFirst = /^(\p{L}+)\.?[\s-]+(\d{1,2}|\d{4})(?:\.|st|nd|rd|th)?(?:,?\s+(\d{4}))?$/u.exec(words);
  if (!monthFirst) return null;
  const month = monthOf(monthFirst[1] ?? '', locale);
  if (!month) return null;
  const letters = lettersOf(monthFirst[1] ?? '', locale);
  const second = monthFirst[2] ?? '';
  if (second.length === 4) return found(dayOf(Number(second), month, 1), `${letters} yyyy`);
  const year = monthFirst[3] ? Number(monthFirst[3]) : thisYear;
  return found(dayOf(year, month, Number(second)), `${letters} d${monthFirst[3] ? ', yyyy' : ''}`);
}

interface Clock {
  /** Part of a day; 1 and more is a duration. */
  days: number;
  format: string;
}

function clockOf(text: string): Clock | null {
  const match = /^(\d{1,4})(?::(\d{2})(?::(\d{2})([.,]\d{1,3})?)?)?(?:\s*([AaPp])\.?[Mm]\.?)?$/.exec(text);
  if (!match || Number(match[2] ?? 0) > 59 || Number(match[3] ?? 0) > 59) return null;
  const [, , minutes, wholeSeconds, parts, half] = match;
  if (minutes === undefined && half === undefined) return null;
  let hours = Number(match[1]);
  if (half) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const seconds = Number(wholeSeconds ?? 0) + (parts ? Number(parts.replace(',', '.')) : 0);
  const tail = parts ? `:ss.${'0'.repeat(parts.length - 1)}` : wholeSeconds ? ':ss' : '';
  const head = half ? 'h:mm' : hours > 23 ? '[h]:mm' : 'H:mm';
  const days = (hours * 3600 + Number(minutes ?? 0) * 60 + seconds) / 86_400;
  return { days, format: head + (hours > 23 ? ':ss' : tail) + (half ? ' AM/PM' : '') };
}

function momentOf(text: string, locale: Locale, thisYear: number): Typed | null {
  const clock = clockOf(text);
  if (clock) return { content: clock.days, format: clock.format };
  const day = dateOf(text, locale, thisYear);
  if (day) return { content: day.serial, format: day.format };
  // '2024-01-05T10:20:30Z' is no date to Google, but a text.
  const both = /^(.*\d.*?),?\s+(\d{1,2}(?::\d{2}.*|\s*[AaPp]\.?[Mm]\.?))$/.exec(text);
  if (!both) return null;
  const date = dateOf(both[1] ?? '', locale, thisYear);
  const time = clockOf(both[2] ?? '');
  if (!date || time === null || time.days >= 1) return null;
  return { content: date.serial + time.days, format: `${date.format} H:mm:ss` };
}

/** A text that is a date, a clock or a number in this locale, with the format that comes along; null when it is none of them. */
export function typedNumber(text: string, locale: Locale, thisYear: number): Typed | null {
  // Most texts that begin with a word are told by it: no month, no day of the week, no money.
  const word = /^\p{L}+/u.exec(text)?.[0];
  if (word && monthOf(word, locale) === null && text[word.length] !== ',' && text[word.length + 1] !== ',') {
    return currencyBefore.test(text) ? numberOf(text, locale) : null;
  }
  return fractionOf(text) ?? momentOf(text, locale, thisYear) ?? numberOf(text, locale);
}

/**
 * A text as Google takes it in a cell that is not plain text ('@').
 * @param thisYear the year that a date without one gets.
 * Sources: facts 1.4–1.6 and 8.2; where they are weak, the reading that changes the text more.
 */
export function parseTyped(text: string, locale: Locale, thisYear: number): Typed {
  if (text === '') return { content: null, format: null };
  const first = text.charCodeAt(0);
  if (first === 39) return { content: text.slice(1), format: null };
  if (first === 61 && text.length > 1) return { content: { f: text }, format: null };
  const trimmed = text.trim();
  const start = trimmed[0] ?? '';
  if (/\d/.test(trimmed)) {
    const found = mayBeParsed.test(trimmed) ? typedNumber(trimmed, locale, thisYear) : null;
    if (found) return found;
  } else {
    const word = trimmed.toLocaleUpperCase(locale.tag);
    if (word === 'TRUE' || word === locale.yes) return { content: true, format: null };
    if (word === 'FALSE' || word === locale.no) return { content: false, format: null };
  }
  if (trimmed.length > 1 && (start === '+' || start === '-' || start === '@')) {
    return { content: { f: `=${trimmed}` }, format: null };
  }
  return { content: text, format: null };
}
