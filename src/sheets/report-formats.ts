// How reports write numbers: the number formats of their cells (ui 7.5), and the same numbers inside sentences.
import type { Minor } from '../domain/model.ts';
import type { Language } from '../locales/shape.ts';
import type { Book } from './book.ts';
import { setting } from './lexicon.ts';

export interface Formats {
  text: string;
  count: string;
  /** Whole currency units. */
  amount: string;
  /** Money with the decimals of the currency. */
  money: string;
  /** Whole currency units with the currency's sign. */
  signed: string;
  ratio: string;
  /** Full-time positions, means: two decimals. */
  part: string;
  /** Means of days: one decimal. */
  mean: string;
  day: string;
  plain: string;
}

const SIGNS: Record<string, string> = { EUR: '€', USD: '$', GBP: '£', RUB: '₽', BGN: 'лв.', HUF: 'Ft', RON: 'lei' };

export function formatsOf(book: Book): Formats {
  const { day, ratio } = book.locale.messages.format;
  const currency = setting(book.lexicon, 'currency');
  const sign = `"${SIGNS[currency] ?? currency}"`;
  return {
    text: '@',
    count: '#,##0',
    amount: '#,##0',
    money: book.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(book.decimals)}`,
    signed: book.locale.language === 'en' ? `${sign}#,##0` : `#,##0 ${sign}`,
    ratio,
    part: '0.00',
    mean: '0.0',
    day,
    plain: 'General',
  };
}

const NO_BREAK = '\u00a0';
const MARKS: Record<Language, { group: string; decimal: string; percent: string }> = {
  en: { group: ',', decimal: '.', percent: '%' },
  ru: { group: NO_BREAK, decimal: ',', percent: `${NO_BREAK}%` },
  bg: { group: NO_BREAK, decimal: ',', percent: '%' },
  hu: { group: NO_BREAK, decimal: ',', percent: '%' },
  ro: { group: '.', decimal: ',', percent: `${NO_BREAK}%` },
};

/** A number with `decimals` behind the sign, as people of the language write it. */
export function numberText(language: Language, value: number, decimals = 0): string {
  const { group, decimal } = MARKS[language];
  const [whole = '', rest] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value < 0 ? '−' : ''}${grouped}${rest ? decimal + rest : ''}`;
}

/** Money in a sentence: minor units in, '36,057.75' out. */
export function moneyText(book: Book, minor: Minor): string {
  return numberText(book.locale.language, minor / 10 ** book.decimals, book.decimals);
}

/** A fraction in a sentence: 0.333 → '33.3%'; '–' when it is undefined. */
export function ratioText(book: Book, fraction: number | null): string {
  const { language } = book.locale;
  return fraction === null ? '–' : numberText(language, fraction * 100, 1) + MARKS[language].percent;
}
