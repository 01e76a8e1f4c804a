// Codes and the words that stand for them in cells: dictionaries, people, and the fixed words of the language.
import { locales } from '../locales/index.ts';
import { older } from '../locales/older.ts';
import type { Locale } from '../locales/shape.ts';
import { type Lexicon, peopleOf } from './lexicon.ts';
import type { DictionaryName, WordGroup } from './schema.ts';

/** One value of a dictionary as the tabs hold it. `order` null = outside the order. */
export interface NamedEntry {
  code: string;
  label: string;
  order: number | null;
  active: boolean;
  /** The label as it was last written to the cells; another one than `label` until a rename has reached them. */
  former?: string;
  /** Categories: usual days between orders. */
  cycle_days?: number;
  /** Sources: we begin. */
  begun?: true;
  /** Channels: somebody sells for us. */
  indirect?: true;
  /** Sources: who begins, we or the client. */
  initiative?: 'active' | 'passive';
}

/** A person as dropdowns show them; several rows of Team may stand for one id. */
export interface Person {
  code: string;
  label: string;
  email: string;
  department: string;
  active: boolean;
  former?: string;
}

/** A cell text that no dictionary knows is carried through as '?text', so that it is shown and never taken for a code. */
const UNKNOWN = '?';

/** Labels are compared without case, outer spaces and no-break spaces. */
export const plain = (label: string): string =>
  label
    .replace(/\u00a0/g, ' ')
    .trim()
    .toLowerCase();

export const isKnown = (code: string): boolean => !code.startsWith(UNKNOWN);

export interface Names {
  locale: Locale;
  entries(of: DictionaryName): NamedEntry[];
  people(): Person[];
  label(of: DictionaryName | 'people' | WordGroup, code: string): string;
  code(of: DictionaryName | 'people' | WordGroup, label: string): string;
}

interface Both {
  toLabel: Map<string, string>;
  toCode: Map<string, string>;
}

/** Labels as they are now come first; one that a value had before still means it, unless another has taken it. */
function both(entries: readonly Pick<NamedEntry, 'code' | 'label' | 'former'>[]): Both {
  const found: Both = { toLabel: new Map(), toCode: new Map() };
  const mean = (label: string, code: string) => {
    if (label !== '' && !found.toCode.has(plain(label))) found.toCode.set(plain(label), code);
  };
  for (const { code, label } of entries) {
    found.toLabel.set(code, label);
    mean(label, code);
  }
  for (const { code, former } of entries) mean(former ?? '', code);
  return found;
}

/** The words of a fixed group in the language, code → word. */
export function wordsOf(locale: Locale, group: WordGroup): Record<string, string> {
  const { terms, messages } = locale;
  switch (group) {
    case 'requirement':
      return messages.requirement;
    case 'section_kind':
      return terms.section;
    case 'list':
      return terms.lists;
    default:
      return terms[group];
  }
}

/** @param dictionaries entries of each dictionary; a missing one counts as empty */
export function namesOf(
  locale: Locale,
  dictionaries: Partial<Record<DictionaryName, NamedEntry[]>>,
  people: Person[],
): Names {
  const made = new Map<string, Both>();
  const values = (of: DictionaryName | 'people' | WordGroup): Pick<NamedEntry, 'code' | 'label' | 'former'>[] => {
    if (of === 'people') return people;
    const entries = dictionaries[of as DictionaryName];
    if (entries) return entries;
    return isWordGroup(of) ? Object.entries(wordsOf(locale, of)).map(([code, label]) => ({ code, label })) : [];
  };
  const table = (of: DictionaryName | 'people' | WordGroup): Both => {
    const known = made.get(of) ?? both(values(of));
    made.set(of, known);
    return known;
  };
  return {
    locale,
    entries: (of) => dictionaries[of] ?? [],
    people: () => people,
    label: (of, code) => (isKnown(code) ? (table(of).toLabel.get(code) ?? code) : code.slice(UNKNOWN.length)),
    code(of, label) {
      if (label.trim() === '') return '';
      const { toCode, toLabel } = table(of);
      const code = toCode.get(plain(label)) ?? older[of]?.[plain(label)] ?? elsewhere(of, plain(label)) ?? label.trim();
      return toLabel.has(code) ? code : UNKNOWN + label.trim();
    },
  };
}

/** The names that a lexicon holds; `formerly` = people's names as last written to the cells. */
export function namesIn(
  locale: Locale,
  lexicon: Lexicon,
  today: string,
  formerly: Readonly<Record<string, string>> = {},
): Names {
  const { stages, sections, reasons, tags, lists, team } = lexicon;
  const people = peopleOf(team, today).map((person) => ({ ...person, former: formerly[person.code] ?? '' }));
  return namesOf(locale, { ...lists, stages, sections, reasons, tags }, people);
}

/**
 * The code of a fixed word in another language: half of a base may still be written in one while its language is changed.
 * No word of a group means two things in two languages; test/locales holds that.
 */
function elsewhere(of: string, word: string): string | undefined {
  if (!isWordGroup(of)) return undefined;
  for (const locale of Object.values(locales)) {
    const found = Object.entries(wordsOf(locale, of)).find(([, text]) => plain(text) === word);
    if (found) return found[0];
  }
  return undefined;
}

const WORD_GROUPS: readonly string[] = [
  'revenue_kind',
  'payment_type',
  'element',
  'basis',
  'match',
  'applies_to',
  'initiative',
  'channel_kind',
  'yes_no',
  'kind',
  'section_kind',
  'step',
  'requirement',
  'list',
  'decision_role',
  'approval',
  'block',
  'material_kind',
  'measure',
  'line',
] satisfies WordGroup[];

function isWordGroup(of: string): of is WordGroup {
  return WORD_GROUPS.includes(of);
}
