// Sentences with blanks: fills {names} and counts nouns the way each language does.
import type { Language, Locale, NounForms } from './shape.ts';

/** What a sentence needs to know of its language. */
export type Speech = Pick<Locale, 'language' | 'terms'>;

export type Blanks = Record<string, string | number>;

/** The plural category of a whole number (CLDR rules for the five languages; "other" is the form for the rest). */
function category(language: Language, n: number): keyof NounForms {
  const tens = n % 100;
  const ones = n % 10;
  if (language === 'ru') {
    if (ones === 1 && tens !== 11) return 'one';
    return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 'few' : 'many';
  }
  if (n === 1) return 'one';
  if (language === 'ro') return n === 0 || (tens >= 1 && tens <= 19) ? 'few' : 'other';
  return 'other';
}

/** A number in the groups of the language: 1 234. */
export const numberText = (language: Language, n: number): string => new Intl.NumberFormat(language).format(n);

/** "21 clients" in the language: the noun in the form its number asks for, not to be torn from it by a line break. */
export function count(speech: Speech, n: number, noun: keyof Locale['terms']['nouns']): string {
  const forms = speech.terms.nouns[noun];
  return `${numberText(speech.language, n)}\u00a0${forms[category(speech.language, n)] ?? forms.other}`;
}

/** With a capital letter: a month at the beginning. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** Replaces {name} by its value, {name|noun} by the counted noun. An unknown blank stays visible, so that a test sees it. */
export function fill(speech: Speech, sentence: string, blanks: Blanks = {}): string {
  const filled = sentence.replace(/\{(\w+)(?:\|(\w+))?\}/g, (whole, name: string, noun?: string) => {
    const value = blanks[name];
    if (value === undefined) return whole;
    if (noun) return count(speech, Number(value), noun as keyof Locale['terms']['nouns']);
    return typeof value === 'number' ? numberText(speech.language, value) : value;
  });
  // A Hungarian date brings its own full stop to the end of a sentence.
  const text = filled.replace(/(\d\.)\.(?=\s|$)/g, '$1');
  return sentence.startsWith('{month}') ? capital(text) : text;
}

/** An amount in minor units with all its decimals, in the habits of the language: 1 234,50. */
export function amountText({ language }: Speech, minor: number, decimals: number): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(language, digits).format(minor / 10 ** decimals);
}

const DAY_PARTS = { yyyy: 0, mm: 1, dd: 2 } as const;

/** A day as people of the language write it: 30.06.2026, 2026. 06. 30., 30 Jun 2026. */
export function dayText(locale: Locale, day: string): string {
  const parts = day.split('-');
  if (parts.length !== 3) return day;
  if (locale.language === 'en') return `${Number(parts[2])} ${MONTHS[Number(parts[1]) - 1]} ${parts[0]}`;
  return locale.messages.format.day.replace(
    /yyyy|mm|dd/g,
    (part) => parts[DAY_PARTS[part as keyof typeof DAY_PARTS]] ?? '',
  );
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The clock time of a recorded instant in a time zone, as 10:04. */
export function timeText(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return format.format(new Date(instant));
}
