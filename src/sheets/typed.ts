// What a person or a list wrote, read as the meaning of a column: dates and numbers by the spreadsheet's habits, never by guess.
import type { Issue, Value } from '../domain/model.ts';
import { minorOf } from '../domain/money.ts';
import { type DateOrder, readDay } from './day-text.ts';
import { isKnown, type Names } from './names.ts';
import { isPhone } from './phones.ts';
import type { Column } from './schema.ts';

/** Characters of one text, and of a whole new row: a cell takes 50,000, and History wraps them in JSON. */
export const LONGEST_TEXT = 40_000;

/** How numbers and dates are written in a locale or a list. */
export interface Habits {
  decimal: '.' | ',';
  order: DateOrder;
  /** By whose rules phone numbers are read; absent = not looked at. */
  country?: string;
  /** The decimal sign was told for this list: three digits behind the other sign are thousands, not a doubt. */
  sure?: boolean;
}

/** en_US writes month first; hu, lt, zh, ja, ko year first; the English-speaking write a decimal point. */
export function habitsOf(locale: string): Habits {
  const language = locale.slice(0, 2).toLowerCase();
  const decimal = ['en', 'zh', 'ja', 'ko', 'he', 'th'].includes(language) ? '.' : ',';
  if (['hu', 'zh', 'ja', 'ko', 'lt', 'sv'].includes(language)) return { decimal, order: 'ymd' };
  return { decimal, order: locale === 'en_US' || locale === 'en' ? 'mdy' : 'dmy' };
}

/** What no cell holds: control characters besides tab and line end, and two codes that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NO_CHARACTERS = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g;

/**
 * A typed text as a cell holds it (BI-24): no blanks around it, a no-break space is a blank, every line end is one LF, control
 * characters are left out, half a character (a lone surrogate) is the replacement character.
 */
export const cellText = (typed: string): string =>
  typed
    .replace(/\u00a0/g, ' ')
    .replace(/\r\n?|[\v\f]/g, '\n')
    .replace(NO_CHARACTERS, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();

export type Reading = { value: Value } | { issue: Issue };

/** Thousands set apart by one kind of separator. */
const GROUPED = /^[-+]?\d{1,3}([.,])\d{3}(?:\1\d{3})*$/;

/** Codes are known by name: three letters behind a number may as well mean thousands or pieces. */
const CODES = 'EUR|USD|GBP|CHF|RUB|BGN|HUF|RON|PLN|CZK|UAH|BYN|KZT|MDL|RSD|HRK|TRY|SEK|NOK|DKK|JPY|CNY|AED|INR|CAD|AUD';
const CODE_BEFORE = new RegExp(`^([-+]?)(?:[€$£¥₽]|${CODES})`);
const CODE_BEHIND = new RegExp(`(?:[€$£¥₽]|${CODES})$`);
/** The word of the country, in small or capital letters. */
const WORD_BEHIND = /(?:ft|лв|lei|zł|kč|kn|kr|руб|р|грн|eur|euro)\.?$/i;

interface NumberReading {
  number: number | null;
  doubtful: boolean;
}

/**
 * "12 000,50", "€12,000.50", "1'234". Three digits behind a single separator are thousands where the decimal sign is a
 * point and the separator a comma (250,000); the other way round the number is doubtful: 1.234 may be 1234 or 1.23.
 */
export function readNumber(text: string, { decimal, sure = false }: Habits): NumberReading {
  const bare = text
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(CODE_BEFORE, '$1')
    .replace(CODE_BEHIND, '')
    .replace(WORD_BEHIND, '')
    .replace(/[.,][-–—]+$/, '');
  const bad: NumberReading = { number: null, doubtful: false };
  if (!/^[-+]?[\d.,]*\d[\d.,]*$/.test(bare)) return bad;
  const separators = bare.replace(/[^.,]/g, '');
  const kinds = new Set(separators);
  if (kinds.size === 0) return { number: Number(bare), doubtful: false };
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const behind = bare.length - last - 1;
  const sign = bare[last];
  if (kinds.size === 1 && separators.length > 1) {
    return GROUPED.test(bare) ? { number: Number(bare.replace(/[.,]/g, '')), doubtful: false } : bad;
  }
  if (kinds.size === 2 && (!GROUPED.test(bare.slice(0, last)) || behind === 0)) return bad;
  if (kinds.size === 1 && behind === 3 && sign !== decimal) {
    const grouped = (decimal === '.' || sure) && GROUPED.test(bare);
    return grouped ? { number: Number(bare.replace(/[.,]/g, '')), doubtful: false } : { number: null, doubtful: true };
  }
  const whole = bare.slice(0, last).replace(/[.,]/g, '');
  return { number: Number(`${whole}.${bare.slice(last + 1)}`), doubtful: false };
}

/** The issue of texts that fit one by one but not together in the one cell where History keeps them; the longest is named. */
export function tooLong(texts: Record<string, unknown>): Issue | null {
  if (JSON.stringify(texts).length <= LONGEST_TEXT) return null;
  const size = (text: unknown) => JSON.stringify(text)?.length ?? 0;
  const [longest] = Object.entries(texts).sort(([, a], [, b]) => size(b) - size(a));
  return { code: 'too_long', field: longest?.[0] ?? '', limit: LONGEST_TEXT };
}

function readNumeric(column: Column, text: string, habits: Habits, decimals: number): Reading {
  const issue = (code: string): Reading => ({ issue: { code, field: column.key, typed: text } });
  const { number, doubtful } = readNumber(text, habits);
  if (doubtful) return issue('doubtful_number');
  if (number === null || !Number.isFinite(number)) return issue('bad_number');
  if (column.kind === 'integer') return Number.isInteger(number) ? { value: number } : issue('bad_integer');
  if (column.kind !== 'money') return { value: number };
  const minor = minorOf(number, decimals);
  return minor === null ? issue('too_many_decimals') : { value: minor };
}

/** Reads one typed value; blank is always allowed and means "not filled". Codes are accepted beside labels. */
export function readTyped(
  column: Column,
  typed: string | number | boolean,
  names: Names,
  habits: Habits,
  decimals: number,
): Reading {
  const text = cellText(String(typed));
  if (text === '')
    return { value: column.kind === 'checkbox' ? false : column.kind === 'day' || !isNumeric(column) ? '' : null };
  const issue = (code: string): Reading => ({ issue: { code, field: column.key, typed: text } });
  if (text.length > LONGEST_TEXT) return { issue: { code: 'too_long', field: column.key, limit: LONGEST_TEXT } };
  switch (column.kind) {
    case 'day': {
      const read = readDay(text, habits.order);
      return read ? { value: read } : issue('bad_date');
    }
    case 'money':
    case 'integer':
    case 'number':
    case 'percent':
      return readNumeric(
        column,
        typeof typed === 'number' ? plainNumber(typed) : text,
        typeof typed === 'number' ? POINT : habits,
        decimals,
      );
    case 'checkbox':
      return { value: typed === true || /^(true|1|x|\+)$/i.test(text) };
    case 'person':
    case 'ref':
    case 'word': {
      const code = names.code('of' in column ? column.of : 'people', text);
      return isKnown(code) ? { value: code } : issue('unknown_value');
    }
    default:
      if (column.key === 'phone' && habits.country !== undefined && !isPhone(text, habits.country))
        return issue('bad_phone');
      return { value: text };
  }
}

const POINT: Habits = { decimal: '.', order: 'ymd' };
/** A JSON number as digits; '.' is its decimal sign, three digits behind it are three digits. */
const plainNumber = (number: number): string =>
  Number.isInteger(number) ? String(number) : number.toFixed(10).replace(/0+$/, '');
const isNumeric = (column: Column): boolean => ['money', 'integer', 'number', 'percent'].includes(column.kind);
