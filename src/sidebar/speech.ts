// How the page speaks: sentences with blanks, counted nouns, days and amounts in the language of the base.
import type { Language } from '../locales/shape.ts';
import type { SidebarLocale } from '../locales/sidebar.ts';
import { type Blanks, fill, numberText } from '../locales/text.ts';

const NO_BREAK = '\u00a0';

/** A whole number in the groups of the language: 1 234. */
export const number = (language: Language, n: number): string => numberText(language, n);

/** Puts values into {name} and counted nouns into {name|noun}. */
export const say = (locale: SidebarLocale, sentence: string, blanks: Blanks): string => fill(locale, sentence, blanks);

/** "Alfa: Call saved". */
export const savedText = (locale: SidebarLocale, { name: client }: { name: string }, what: string): string =>
  say(locale, locale.words.form.saved, { client, what });

/** An ISO day in words: `full` 30.06.2026, `short` 30.06, `chosen` with the weekday for a day that is being picked. */
export function dayText(locale: SidebarLocale, day: string, form: keyof SidebarLocale['words']['format']): string {
  const [y = '', m2 = '', d2 = ''] = day.split('-');
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale.language, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  const blanks = {
    y,
    m2,
    d2,
    d: String(Number(d2)),
    month: part({ month: 'short' }),
    weekday: part({ weekday: 'short' }),
  };
  return say(locale, locale.words.format[form], blanks).replaceAll(' ', NO_BREAK);
}

/** The year is left out when it is this year's. */
export const dayInText = (locale: SidebarLocale, day: string, today: string): string =>
  dayText(locale, day, day.slice(0, 4) === today.slice(0, 4) ? 'short' : 'full');

const DAY = 86_400_000;

/** The ISO day `days` later. */
export const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** Days from one ISO day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** A number with a point as people of the language write it: 60000 → 60 000,00; anything else stays. */
export function amountText(language: string, amount: string): string {
  if (amount === '' || Number.isNaN(Number(amount))) return amount;
  return new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(Number(amount));
}

/** An ISO day as a heading has it: Tuesday 30 June, вторник, 30 июня. */
export function dayName({ language }: SidebarLocale, day: string): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  // English days are written day first here, as everywhere in the base.
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, parts).format(new Date(`${day}T00:00:00Z`));
}

/** With the weekday, so that a return on a Saturday is seen before it is saved. */
export function returnText(locale: SidebarLocale, day: string): string {
  const { return_on, never } = locale.words.refusal;
  return day === '' ? never : say(locale, return_on, { day: dayText(locale, day, 'weekday') });
}
