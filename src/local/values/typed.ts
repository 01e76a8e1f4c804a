// What Google makes of a text that is typed (or written by a script as a string) into a cell, by the spreadsheet's locale.
import type { Content } from '../model.ts';
import type { Locale } from './locale.ts';
import { serialOfLocal } from './serial.ts';

/** What a cell gets: its content, and the number format that comes with it when the cell's own is automatic. */
export interface Typed {
  content: Content;
  format: string | null;
}

const currencySigns = /[$€£₽₺]|лв\.?|руб\.?|Ft|lei|RON|USD|EUR/;
const currencyBefore = new RegExp(`^(-?)\\s*(?:${currencySigns.source})\\s*(?=[\\d(.,])`, 'i');
const currencyAfter = new RegExp(`\\s*(?:${currencySigns.source})$`, 'i');
/** Only such texts can be numbers, dates or times; most texts are told by this one look. */
const mayBeParsed = /^(?:[\d.,+\-(%$€£₽₺]|(?:\p{L}+\.?\s*-?[\d.,]))/u;
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
  let format: string | null = null;
  const currency = currencyBefore.exec(rest);
  if (currency) {
    rest = (currency[1] ?? '') + rest.slice(currency[0].length);
    format = 'money';
  } else if (currencyAfter.test(rest)) {
    rest = rest.replace(currencyAfter, '');
    format = 'money';
  }
  const signed = /^([+-])\s*(.*)$/.exec(rest);
  if (signed) {
    if (signed[1] === '-') sign = -sign;
    rest = signed[2] ?? '';
  }
  const percent = /^(.*\d.*?)\s*%$/.exec(rest) ?? /^%\s*(.*\d.*)$/.exec(rest);
  if (percent) rest = percent[1] ?? '';
  const power = /^(.*?)[eE]([+-]?\d{1,3})$/.exec(rest);
  const value = unsignedNumber(power ? (power[1] ?? '') : rest, locale);
  if (value === null) return null;
  const scaled = power ? Number(`${value}e${power[2]}`) : value;
  if (!Number.isFinite(scaled)) return null;
  const fraction = /[.,]\d/.test(rest) && !Number.isInteger(value);
  if (percent) return { content: (sign * scaled) / 100, format: fraction ? '0.00%' : '0%' };
  if (power) return { content: sign * scaled, format: '0.00E+00' };
  if (format) return { content: sign * scaled, format: moneyFormat(locale) };
  return { content: sign * scaled, format: null };
}

function moneyFormat(locale: Locale): string {
  return locale.decimal === '.' ? `"${locale.currency}"#,##0.00` : `#,##0.00 "${locale.currency}"`;
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

const monthNames = new Map<string, Map<string, number>>();

function monthOf(word: string, locale: Locale): number | null {
  let names = monthNames.get(locale.tag);
  if (!names) {
    names = new Map();
    for (const tag of ['en-US', locale.tag]) {
      for (const options of [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
        for (let m = 0; m < 12; m++) {
          const part = format.formatToParts(Date.UTC(2024, m, 5)).find((p) => p.type === 'month');
          if (part) names.set(part.value.toLowerCase().replace('.', ''), m + 1);
        }
      }
    }
    monthNames.set(locale.tag, names);
  }
  return names.get(word.toLowerCase().replace('.', '')) ?? null;
}

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
    if ((two[3] ?? '').length === 4) return found(dayOf(b, a, 1));
    return locale.order === 'DMY' ? found(dayOf(thisYear, b, a)) : found(dayOf(thisYear, a, b));
  }
  const dayFirst = /^(\d{1,2})[\s.-]*(\p{L}+)\.?,?[\s-]*(\d{4}|\d{2})?(?:\s?г\.?)?$/u.exec(text);
  if (dayFirst) {
    const month = monthOf(dayFirst[2] ?? '', locale);
    const year = dayFirst[3] ? fullYear(dayFirst[3]) : thisYear;
    return month ? found(dayOf(year, month, Number(dayFirst[1])), 'd MMM yyyy') : null;
  }
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2}|\d{4})(?:,?\s+(\d{4}))?$/u.exec(text);
  if (!monthFirst) return null;
  const month = monthOf(monthFirst[1] ?? '', locale);
  if (!month) return null;
  const second = monthFirst[2] ?? '';
  if (second.length === 4) return found(dayOf(Number(second), month, 1), 'MMM yyyy');
  return found(dayOf(monthFirst[3] ? Number(monthFirst[3]) : thisYear, month, Number(second)), 'MMM d, yyyy');
}

function clockOf(text: string): number | null {
  const match = /^(\d{1,3}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*([AaPp])\.?[Mm]\.?)?$/.exec(text);
  if (!match || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) return null;
  let hours = Number(match[1]);
  if (match[4]) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (match[4].toLowerCase() === 'p' ? 12 : 0);
  }
  return (hours * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86_400;
}

function momentOf(text: string, locale: Locale, thisYear: number): Typed | null {
  const clock = clockOf(text);
  if (clock !== null) return { content: clock, format: 'H:mm:ss' };
  const day = dateOf(text, locale, thisYear);
  if (day) return { content: day.serial, format: day.format };
  const both = /^(.*\d.*?)(?:,?\s+|T)(\d{1,2}:\d{2}.*)$/.exec(text);
  if (!both) return null;
  const date = dateOf(both[1] ?? '', locale, thisYear);
  const time = clockOf((both[2] ?? '').replace(/Z$/, ''));
  if (!date || time === null || time >= 1) return null;
  return { content: date.serial + time, format: `${date.format} H:mm:ss` };
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
    const found = mayBeParsed.test(trimmed) ? (momentOf(trimmed, locale, thisYear) ?? numberOf(trimmed, locale)) : null;
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
