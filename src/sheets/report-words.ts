// Words of reports that come from the base: labels of people, stages and lists, names of months and of breakdowns.
import type { Split } from '../domain/population.ts';
import type { Locale } from '../locales/shape.ts';
import { capital, dayText } from '../locales/text.ts';
import type { Book } from './book.ts';
import type { DictionaryName } from './schema.ts';

const GROUPS: Record<Exclude<Split, 'month'>, DictionaryName | 'people'> = {
  manager: 'people',
  department: 'departments',
  category: 'categories',
  tag: 'tags',
  source: 'sources',
  section: 'sections',
  channel: 'channels',
};

/** What a code of a dimension is called; a blank one has a name too (rules 4.2, F1). */
export function axisLabel(book: Book, axis: Split, code: string): string {
  const { unassigned, not_assessed } = book.locale.terms.report;
  if (axis === 'month') return capital(monthLabel(book.locale, code));
  if (code === '') return axis === 'manager' || axis === 'department' ? unassigned : not_assessed;
  return book.names.label(GROUPS[axis], code);
}

/** The name of a dimension: the header of its column in the tabs. */
export function axisName(locale: Locale, axis: Split): string {
  return locale.columns[axis];
}

/** '2026-06' → "June 2026"; inside a sentence, where most languages write it small. */
export function monthLabel(locale: Locale, month: string): string {
  const { month_name, month_year } = locale.report;
  const name = month_name[`m${month.slice(5, 7)}` as keyof typeof month_name];
  return month_year.replace('{month}', name ?? month.slice(5)).replace('{year}', month.slice(0, 4));
}

/** Pixels in which no word of the labels is cut, within bounds: a Cyrillic letter takes more than a Latin one (ui 8.1). */
export function widthFor(labels: readonly string[], least: number, most: number): number {
  const words = labels.flatMap((label) => label.split(/\s+/));
  const needed = words.map((word) => word.length * (/[\u0400-\u04ff]/.test(word) ? 7.5 : 6) + 10);
  return Math.round(Math.min(most, Math.max(least, ...needed)));
}

/** When a report was built, and by whom: '30 Jun 2026 10:05:12, Ivan'. */
export function builtAt({ clock, locale, timeZone, today }: Book, by: string): string {
  const at = `${dayText(locale, today)} ${Utilities.formatDate(clock.now, timeZone, 'HH:mm:ss')}`;
  return by === '' ? at : `${at}, ${by}`;
}
