// What a language must bring: English sets the shape, the others are complete by type.
import type { columns } from './en/columns.ts';
import type { deeds } from './en/deeds.ts';
import type { departments } from './en/departments.ts';
import type { forecast } from './en/forecast.ts';
import type { funnel } from './en/funnel.ts';
import type { guide, playbook } from './en/guide.ts';
import type { help } from './en/help.ts';
import type { messages } from './en/messages.ts';
import type { money } from './en/money.ts';
import type { payNote } from './en/pay-note.ts';
import type { report } from './en/report.ts';
import type { terms } from './en/terms.ts';

/** The shape of English with any words in it. */
export type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

export type Language = 'en' | 'ru' | 'bg' | 'hu' | 'ro';
export type Columns = Words<typeof columns>;
/** Counted nouns have the forms their language needs, so they are open where all else is closed. */
export type Terms = Words<Omit<typeof terms, 'nouns'>> & { nouns: Record<keyof (typeof terms)['nouns'], NounForms> };
export type Messages = Words<typeof messages>;
export type Report = Words<typeof report>;
export type Deeds = Words<typeof deeds>;
export interface NounForms {
  one: string;
  other: string;
  few?: string;
  many?: string;
}

export interface Locale {
  language: Language;
  columns: Columns;
  terms: Terms;
  messages: Messages;
  report: Report;
  deeds: Deeds;
  money: Words<typeof money>;
}

/** The long words, which only set-up, new tabs, Departments and Forecast need: they are kept in a file of their own. */
export type Texts = Words<typeof help> & {
  guide: Words<typeof guide>;
  playbook: Words<typeof playbook>;
  departments: Words<typeof departments>;
  funnel: Words<typeof funnel>;
  pay_note: Words<typeof payNote>;
  forecast: Words<typeof forecast>;
};
