// The five languages of the sidebar page: its own words, and the terms and column headers it shares with the tabs.
import { columns as bgColumns } from './bg/columns.ts';
import { day as bgDay } from './bg/day.ts';
import { sidebar as bgWords } from './bg/sidebar.ts';
import { terms as bgTerms } from './bg/terms.ts';
import { columns as enColumns } from './en/columns.ts';
import { day as enDay } from './en/day.ts';
import { sidebar as enWords } from './en/sidebar.ts';
import { terms as enTerms } from './en/terms.ts';
import { columns as huColumns } from './hu/columns.ts';
import { day as huDay } from './hu/day.ts';
import { sidebar as huWords } from './hu/sidebar.ts';
import { terms as huTerms } from './hu/terms.ts';
import { columns as roColumns } from './ro/columns.ts';
import { day as roDay } from './ro/day.ts';
import { sidebar as roWords } from './ro/sidebar.ts';
import { terms as roTerms } from './ro/terms.ts';
import { columns as ruColumns } from './ru/columns.ts';
import { day as ruDay } from './ru/day.ts';
import { sidebar as ruWords } from './ru/sidebar.ts';
import { terms as ruTerms } from './ru/terms.ts';
import type { Columns, Language, Terms, Words } from './shape.ts';

export type Sidebar = Words<typeof enWords>;
/** My day, the playbook, "Who are you?", the card below the fold. */
export type DayWords = Words<typeof enDay>;

/** What the page speaks. The messages of the server are not part of it: they arrive as finished sentences. */
export interface SidebarLocale {
  language: Language;
  words: Sidebar;
  terms: Terms;
  columns: Columns;
  day: DayWords;
}

export const sidebars: Record<Language, SidebarLocale> = {
  en: { language: 'en', words: enWords, terms: enTerms, columns: enColumns, day: enDay },
  ru: { language: 'ru', words: ruWords, terms: ruTerms, columns: ruColumns, day: ruDay },
  bg: { language: 'bg', words: bgWords, terms: bgTerms, columns: bgColumns, day: bgDay },
  hu: { language: 'hu', words: huWords, terms: huTerms, columns: huColumns, day: huDay },
  ro: { language: 'ro', words: roWords, terms: roTerms, columns: roColumns, day: roDay },
};

/** The page in the language of a tag such as 'ru' or 'hu-HU'; English for all others. */
export function sidebarIn(tag: string): SidebarLocale {
  const short = tag.slice(0, 2).toLowerCase();
  return short in sidebars ? sidebars[short as Language] : sidebars.en;
}
