// The five languages by their codes.
import { columns as bgColumns } from './bg/columns.ts';
import { deeds as bgDeeds } from './bg/deeds.ts';
import { messages as bgMessages } from './bg/messages.ts';
import { money as bgMoney } from './bg/money.ts';
import { report as bgReport } from './bg/report.ts';
import { terms as bgTerms } from './bg/terms.ts';
import { columns as enColumns } from './en/columns.ts';
import { deeds as enDeeds } from './en/deeds.ts';
import { messages as enMessages } from './en/messages.ts';
import { money as enMoney } from './en/money.ts';
import { report as enReport } from './en/report.ts';
import { terms as enTerms } from './en/terms.ts';
import { columns as huColumns } from './hu/columns.ts';
import { deeds as huDeeds } from './hu/deeds.ts';
import { messages as huMessages } from './hu/messages.ts';
import { money as huMoney } from './hu/money.ts';
import { report as huReport } from './hu/report.ts';
import { terms as huTerms } from './hu/terms.ts';
import { columns as roColumns } from './ro/columns.ts';
import { deeds as roDeeds } from './ro/deeds.ts';
import { messages as roMessages } from './ro/messages.ts';
import { money as roMoney } from './ro/money.ts';
import { report as roReport } from './ro/report.ts';
import { terms as roTerms } from './ro/terms.ts';
import { columns as ruColumns } from './ru/columns.ts';
import { deeds as ruDeeds } from './ru/deeds.ts';
import { messages as ruMessages } from './ru/messages.ts';
import { money as ruMoney } from './ru/money.ts';
import { report as ruReport } from './ru/report.ts';
import { terms as ruTerms } from './ru/terms.ts';
import type { Language, Locale } from './shape.ts';

export const locales: Record<Language, Locale> = {
  en: {
    language: 'en',
    columns: enColumns,
    terms: enTerms,
    messages: enMessages,
    report: enReport,
    deeds: enDeeds,
    money: enMoney,
  },
  ru: {
    language: 'ru',
    columns: ruColumns,
    terms: ruTerms,
    messages: ruMessages,
    report: ruReport,
    deeds: ruDeeds,
    money: ruMoney,
  },
  bg: {
    language: 'bg',
    columns: bgColumns,
    terms: bgTerms,
    messages: bgMessages,
    report: bgReport,
    deeds: bgDeeds,
    money: bgMoney,
  },
  hu: {
    language: 'hu',
    columns: huColumns,
    terms: huTerms,
    messages: huMessages,
    report: huReport,
    deeds: huDeeds,
    money: huMoney,
  },
  ro: {
    language: 'ro',
    columns: roColumns,
    terms: roTerms,
    messages: roMessages,
    report: roReport,
    deeds: roDeeds,
    money: roMoney,
  },
};

/** The language of a locale name such as 'ru_RU' or 'hu'; English for all others. */
export function languageOf(locale: string): Language {
  const short = locale.slice(0, 2).toLowerCase();
  return short in locales ? (short as Language) : 'en';
}
