// The five languages by their codes.
import { columns as bgColumns } from './bg/columns.ts';
import { messages as bgMessages } from './bg/messages.ts';
import { terms as bgTerms } from './bg/terms.ts';
import { columns as enColumns } from './en/columns.ts';
import { messages as enMessages } from './en/messages.ts';
import { terms as enTerms } from './en/terms.ts';
import { columns as huColumns } from './hu/columns.ts';
import { messages as huMessages } from './hu/messages.ts';
import { terms as huTerms } from './hu/terms.ts';
import { columns as roColumns } from './ro/columns.ts';
import { messages as roMessages } from './ro/messages.ts';
import { terms as roTerms } from './ro/terms.ts';
import { columns as ruColumns } from './ru/columns.ts';
import { messages as ruMessages } from './ru/messages.ts';
import { terms as ruTerms } from './ru/terms.ts';
import type { Language, Locale } from './shape.ts';

export const locales: Record<Language, Locale> = {
  en: { language: 'en', columns: enColumns, terms: enTerms, messages: enMessages },
  ru: { language: 'ru', columns: ruColumns, terms: ruTerms, messages: ruMessages },
  bg: { language: 'bg', columns: bgColumns, terms: bgTerms, messages: bgMessages },
  hu: { language: 'hu', columns: huColumns, terms: huTerms, messages: huMessages },
  ro: { language: 'ro', columns: roColumns, terms: roTerms, messages: roMessages },
};

/** The language of a locale name such as 'ru_RU' or 'hu'; English for all others. */
export function languageOf(locale: string): Language {
  const short = locale.slice(0, 2).toLowerCase();
  return short in locales ? (short as Language) : 'en';
}
