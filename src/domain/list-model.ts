// What the judge of the owners' lists speaks of: rows as they stand in the cells, as they were accepted, and what is wrong.
import type { Issue, Value } from './model.ts';

export type ListTab = 'stages' | 'sections' | 'tags' | 'reasons' | 'lists' | 'rates' | 'team' | 'settings' | 'plans';
export const LIST_TABS: readonly ListTab[] = [
  'sections',
  'stages',
  'tags',
  'reasons',
  'lists',
  'team',
  'settings',
  'rates',
  'plans',
];

/** One row as the cells hold it: codes, numbers, days; `at` is its row in the sheet. */
export interface ListRow {
  at: number;
  values: Values;
  /** Texts that cannot be read as their column asks, by key. */
  unread: Record<string, string>;
}
export type Values = Record<string, Value>;
export type ListsAsAccepted = Partial<Record<ListTab, Values[]>>;
export type ListsAsTyped = Partial<Record<ListTab, ListRow[]>>;

/** What the judge must know beside the lists. */
export interface Surroundings {
  today: string;
  /** Payments are there: the decimals of the currency stay what they are. */
  paid: boolean;
  /** The last closed month 'YYYY-MM'; '' = none. */
  closed: string;
  /** The settings there are, with their defaults. */
  settings: Readonly<Record<string, string>>;
  knows: {
    requirement(code: string): boolean;
    language(code: string): boolean;
  };
  /** How many clients and rows of the base hold a value, by `useKey`; counted only for what vanished. */
  uses: ReadonlyMap<string, { clients: number; rows: number }>;
}

/** A cell of a row under judgement: `row` counts from 0 among the rows of the tab. */
export interface CellOf {
  row: number;
  key: string;
}

/** A rule that does not hold, and the cells any of which may be the wrong one. */
export interface Breach {
  issue: Issue;
  cells: CellOf[];
}

/** What is to be written into the tab, and said. */
export interface Verdict {
  tab: ListTab;
  fixes: { at: number; key: string; value: Value }[];
  /** Rows that come back below the others. */
  restored: Values[];
  /** The rows as they are accepted now. */
  accepted: Values[];
  /** What was put back and why. */
  issues: Issue[];
  /** What was accepted and has an effect that is easily overlooked. */
  notes: Issue[];
}

/** Labels are compared without case, outer spaces and no-break spaces. */
export const sameText = (a: Value | undefined, b: Value | undefined): boolean => bare(a) === bare(b);
const bare = (text: Value | undefined): string =>
  String(text ?? '')
    .replace(/\u00a0/g, ' ')
    .trim()
    .toLowerCase();

export const isBlank = (value: Value | undefined): boolean =>
  value === undefined || value === null || value === '' || value === false;

/** Tabs whose rows are known by nothing but what they say. */
export const isUnnamed = (tab: ListTab): boolean => tab === 'rates' || tab === 'plans';

/** The name under which a row is known for good: its code, in Lists with the list; a person's id; '' in Rates and Plans. */
export function identityOf(tab: ListTab, values: Values): string {
  const text = (key: string) => String(values[key] ?? '').trim();
  switch (tab) {
    case 'rates':
    case 'plans':
      return '';
    case 'team':
      return text('person_id');
    case 'settings':
      return text('key');
    case 'lists':
      return text('code') === '' ? '' : `${text('list')}/${text('code')}`;
    default:
      return text('code');
  }
}

/** Tabs whose rows carry a code that the program gives. */
export const isDictionaryTab = (tab: ListTab): boolean => !isUnnamed(tab) && tab !== 'team' && tab !== 'settings';
