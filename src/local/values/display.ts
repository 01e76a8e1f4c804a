// What a cell shows: its value through its number format, in the spreadsheet's locale.
import type { Scalar } from '../model.ts';
import type { Locale } from './locale.ts';
import { localOfSerial } from './serial.ts';

type Token = { kind: 'literal'; text: string } | { kind: 'date'; text: string } | { kind: 'digits'; text: string };

interface Section {
  tokens: Token[];
  isDate: boolean;
  percent: number;
}

const parsed = new Map<string, Section[]>();

/** Splits one format into sections (';') and each section into literals, date letters and digit places. */
function sectionsOf(format: string): Section[] {
  const known = parsed.get(format);
  if (known) return known;
  const sections: Section[] = [];
  let tokens: Token[] = [];
  const close = () => {
    const isDate = tokens.some((t) => t.kind === 'date');
    const percent = tokens.filter((t) => t.kind === 'literal' && t.text === '%').length;
    sections.push({ tokens, isDate, percent });
    tokens = [];
  };
  const scanner =
    /"([^"]*)"?|\\(.)|_(.)|\*(.)|\[(\$[^\]]*|[^\]]*)\]|(am\/pm|a\/p)|(y+|m+|d+|h+|s+)|([0#?](?:[0#?.,]*[0#?])?(?:E\+0+)?)|(;)|(.)/giu;
  for (const m of format.matchAll(scanner)) {
    if (m[9]) close();
    else if (m[7] ?? m[6])
      tokens.push({ kind: 'date', text: (m[7] ?? m[6] ?? '').toLowerCase() === 'am/pm' ? 'a' : (m[7] ?? 'a') });
    else if (m[8]) tokens.push({ kind: 'digits', text: m[8] });
    else if (m[5] !== undefined) {
      if (/^(h+|m+|s+)$/i.test(m[5])) tokens.push({ kind: 'date', text: `[${m[5].toLowerCase()}]` });
      else if (m[5].startsWith('$')) tokens.push({ kind: 'literal', text: m[5].slice(1).split('-')[0] ?? '' });
    } else if (m[4] === undefined) tokens.push({ kind: 'literal', text: m[1] ?? m[2] ?? (m[3] ? ' ' : (m[10] ?? '')) });
  }
  close();
  parsed.set(format, sections);
  return sections;
}

/** Whether a number in this format is a date, a time or a duration: then the services give a Date. */
export function isDateFormat(format: string | undefined): boolean {
  if (!format || format === 'general' || format === '@') return false;
  return sectionsOf(format)[0]?.isDate ?? false;
}

function grouped(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator);
}

/** A number as the automatic format shows it: ten significant digits, from 1E+15 on with an exponent. */
function general(value: number, locale: Locale): string {
  const size = Math.abs(value);
  let text: string;
  if (Number.isInteger(value) && size < 1e15) text = String(value);
  else if (size >= 1e15 || size < 1e-9) text = exponential(value, 5, true);
  else text = fixedOf(Number(value.toPrecision(10)));
  return text.replace('.', locale.decimal);
}

function fixedOf(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/0+$/, '') : text;
}

function exponential(value: number, decimals: number, short: boolean): string {
  const [mantissa = '0', power = '+0'] = value.toExponential(decimals).split('e');
  const trimmed = short && mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  return `${trimmed}E${power[0]}${power.slice(1).padStart(2, '0')}`;
}

/** Half away from zero, on the decimal digits that are shown. */
function rounded(value: number, decimals: number): string {
  const shifted = Number(`${value}e${decimals}`);
  if (!Number.isFinite(shifted) || Math.abs(shifted) > 1e15) return value.toFixed(decimals);
  return (Math.round(shifted) / 10 ** decimals).toFixed(decimals);
}

function digitsOf(value: number, pattern: string, locale: Locale): string {
  const power = /^(.*?)E\+0+$/i.exec(pattern);
  if (power) {
    const decimals = (power[1]?.split('.')[1] ?? '').length;
    return exponential(value, decimals, false).replace('.', locale.decimal);
  }
  const [wholePattern = '', fractionPattern = ''] = pattern.split('.');
  const minimum = (wholePattern.match(/0/g) ?? []).length;
  const kept = (fractionPattern.match(/0/g) ?? []).length;
  const [whole = '0', fraction = ''] = rounded(value, fractionPattern.length).split('.');
  const padded = (whole === '0' && minimum === 0 ? '' : whole).padStart(minimum, '0');
  const shown = wholePattern.includes(',') ? grouped(padded, locale.group) : padded;
  let rest = fraction;
  while (rest.length > kept && rest.endsWith('0')) rest = rest.slice(0, -1);
  return rest === '' ? shown : shown + locale.decimal + rest;
}

const names = new Map<string, string>();

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

function datePart(
  token: string,
  local: number,
  serial: number,
  locale: Locale,
  twelve: boolean,
  minutes: boolean,
): string {
  const moment = new Date(local);
  const two = (n: number): string => String(n).padStart(token.length > 1 ? 2 : 1, '0');
  const letter = token[0]?.toLowerCase();
  if (letter === '[') {
    const total = Math.floor(Math.abs(serial) * { h: 24, m: 1440, s: 86_400 }[token[1] as 'h' | 'm' | 's'] + 1e-9);
    return (serial < 0 ? '-' : '') + String(total).padStart(token.length - 2, '0');
  }
  if (letter === 'y') {
    const year = moment.getUTCFullYear();
    return token.length > 2 ? String(year).padStart(4, '0') : String(year % 100).padStart(2, '0');
  }
  if (letter === 'd') {
    if (token.length === 3) return nameOf(local, locale, { weekday: 'short' }, 'weekday');
    if (token.length > 3) return nameOf(local, locale, { weekday: 'long' }, 'weekday');
    return two(moment.getUTCDate());
  }
  if (letter === 'm' && !minutes) {
    if (token.length === 3) return nameOf(local, locale, { month: 'short' }, 'month');
    if (token.length > 3) return nameOf(local, locale, { month: 'long', day: 'numeric' }, 'month');
    return two(moment.getUTCMonth() + 1);
  }
  if (letter === 'm') return two(moment.getUTCMinutes());
  if (letter === 'h') return two(twelve ? moment.getUTCHours() % 12 || 12 : moment.getUTCHours());
  if (letter === 's') return two(moment.getUTCSeconds());
  return moment.getUTCHours() < 12 ? 'AM' : 'PM';
}

function dateText(serial: number, section: Section, locale: Locale): string {
  const local = localOfSerial(serial);
  const dates = section.tokens.filter((t) => t.kind === 'date');
  const letters = dates.map((t) => t.text.replace('[', '')[0]?.toLowerCase());
  const twelve = letters.includes('a');
  let seen = -1;
  return section.tokens
    .map((token) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'digits')
        return /^0+$/.test(token.text)
          ? String(local % 1000)
              .padStart(3, '0')
              .slice(0, token.text.length)
          : '';
      seen += 1;
      const minutes = letters[seen] === 'm' && (letters[seen - 1] === 'h' || letters[seen + 1] === 's');
      return datePart(token.text, local, serial, locale, twelve, minutes);
    })
    .join('');
}

/** The shown text of a value. `format` undefined or 'general' is the automatic one. */
export function displayOf(value: Scalar | null, format: string | undefined, locale: Locale): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? locale.yes : locale.no;
  if (!format || format === 'general' || format === 'General' || format === '@') return general(value, locale);
  const sections = sectionsOf(format);
  const negative = value < 0 && sections.length > 1;
  const section = value === 0 && sections.length > 2 ? sections[2] : negative ? sections[1] : sections[0];
  if (!section) return general(value, locale);
  if (section.isDate) return dateText(value, section, locale);
  const shown = Math.abs(value) * 100 ** section.percent;
  if (!section.tokens.some((t) => t.kind === 'digits')) {
    if (section.tokens.some((t) => t.kind === 'literal' && /general/i.test(t.text))) return general(value, locale);
  }
  const text = section.tokens.map((t) => (t.kind === 'digits' ? digitsOf(shown, t.text, locale) : t.text)).join('');
  return value < 0 && !negative && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The pattern of a date (and clock, unless midnight) that comes into a cell of automatic format. */
export function dateFormatFor(serial: number, locale: Locale): string {
  return Number.isInteger(serial) ? locale.date : `${locale.date} H:mm:ss`;
}
