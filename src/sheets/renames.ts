// A renamed value or person: all cells that show the old word get the new one (BI-19).
import type { Book } from './book.ts';
import { renamedIn, rewriteColumns, type Words } from './cell-words.ts';
import { setDropdowns } from './dropdowns.ts';
import type { Lexicon } from './lexicon.ts';
import type { NamedEntry, Person } from './names.ts';
import { mayWrite } from './rights.ts';
import { type Column, type DictionaryName, FIRST_ROW, TAB_KEYS, TABS, type TabKey } from './schema.ts';

type Named = DictionaryName | 'people';

const DICTIONARY_TABS: Partial<Record<DictionaryName, TabKey>> = {
  stages: 'stages',
  sections: 'sections',
  tags: 'tags',
  reasons: 'reasons',
};

/** Follows all renames since the last time; costs nothing when there are none. */
export function followRenames(book: Book): void {
  const renames = renamesOf(book);
  const halfway = (book.state.renaming ?? []) as Named[];
  if (renames.size > 0 || halfway.length > 0) {
    const tabs = TAB_KEYS.filter((key) => book.has(key) || !TABS[key].later);
    // Renames are followed whole, by somebody who may write all tabs.
    if (tabs.some((key) => key !== 'history' && !mayWrite(book.tab(key)))) return;
    if (!offerAll(book, tabs, renames, halfway)) return;
    const crossed = halfway.length > 0 ? halfway : [...renames.keys()].filter((name) => isCrossed(renames.get(name)));
    if (halfway.length === 0 && crossed.length > 0) {
      rewriteAll(book, tabs, new Map(crossed.map((name) => [name, codesFor(book, name, renames)])));
      book.saveState({ ...book.state, renaming: crossed });
      SpreadsheetApp.flush();
    }
    rewriteAll(book, tabs, new Map([...renames, ...crossed.map((name) => [name, labelsOf(book, name)] as const)]));
    settle(book, [...new Set([...renames.keys(), ...crossed])]);
  }
  const people = namesNow(book.names.people());
  if (halfway.length > 0 || book.state.renaming || JSON.stringify(people) !== JSON.stringify(book.state.people)) {
    SpreadsheetApp.flush();
    const { renaming: _done, ...rest } = book.state;
    book.saveState({ ...rest, people });
  }
  if (renames.size > 0 || halfway.length > 0) {
    const { isJudged, lexicon } = book;
    book.forgetLexicon();
    if (isJudged) book.accept(withNamesSettled(lexicon));
  }
}

/** The lexicon once its names have reached the cells: it need not be read again. */
function withNamesSettled(lexicon: Lexicon): Lexicon {
  const settled = <T extends NamedEntry>(entry: T): T => ({ ...entry, former: entry.label });
  return {
    ...lexicon,
    stages: lexicon.stages.map(settled),
    sections: lexicon.sections.map(settled),
    reasons: lexicon.reasons.map(settled),
    tags: lexicon.tags.map(settled),
    lists: Object.fromEntries(Object.entries(lexicon.lists).map(([name, entries]) => [name, entries?.map(settled)])),
  };
}

function renamesOf(book: Book): Map<Named, Words> {
  const renames = new Map<Named, Words>();
  const { stages, sections, tags, reasons, lists } = book.lexicon;
  for (const [name, entries] of Object.entries({ stages, sections, tags, reasons, ...lists })) {
    const alone = (label: string) => entries.filter((entry) => entry.label === label).length === 1;
    const changed = entries.filter(({ former, label }) => former && former !== label && alone(label));
    if (changed.length > 0)
      renames.set(name as DictionaryName, new Map(changed.map((entry) => [entry.former ?? '', entry.label])));
  }
  const people = renamedPeople(book);
  if (people.size > 0) renames.set('people', people);
  return renames;
}

/**
 * A new name that another value had until now: following it twice, after a crash, would change the wrong cells. Such lists go
 * by way of their codes, which are read like names, and a mark in the state says when all cells hold them.
 */
const isCrossed = (words: Words | undefined): boolean =>
  [...(words?.values() ?? [])].some((label) => words?.has(label));

const entriesOf = (book: Book, name: Named): { code: string; label: string }[] =>
  name === 'people' ? book.names.people() : book.names.entries(name);

/** Former name → code. */
function codesFor(book: Book, name: Named, renames: ReadonlyMap<Named, Words>): Words {
  const codes = new Map(entriesOf(book, name).map(({ code, label }) => [label, code]));
  return new Map([...(renames.get(name) ?? [])].map(([former, label]) => [former, codes.get(label) ?? former]));
}

/** Code → name. */
const labelsOf = (book: Book, name: Named): Words =>
  new Map(entriesOf(book, name).map(({ code, label }) => [code, label]));

/**
 * The dropdowns take every word that will be written. False when Google refuses one, on a typed column of a table: then the
 * cells keep the former names, which are still understood.
 */
function offerAll(
  book: Book,
  tabs: readonly TabKey[],
  renames: ReadonlyMap<Named, Words>,
  halfway: readonly Named[],
): boolean {
  const all = new Map(
    [...new Set([...renames.keys(), ...halfway])].map((name): [Named, Words] => {
      const codes = labelsOf(book, name);
      return [name, new Map([...codes, ...(renames.get(name) ?? [])])];
    }),
  );
  return tabs.every((key) => {
    const tab = book.tab(key);
    if (key === 'history' || tab.lastRow() < FIRST_ROW) return true;
    const offered = new Map(
      tab.present().flatMap((column): [string, string[]][] => {
        const words = column.dropdown ? wordsOf(column, all) : undefined;
        return words ? [[column.key, [...words.keys(), ...words.values()]]] : [];
      }),
    );
    return setDropdowns(book, tab, [...offered.keys()], offered).length === 0;
  });
}

function rewriteAll(book: Book, tabs: readonly TabKey[], renames: ReadonlyMap<Named, Words>): void {
  for (const key of tabs) if (key !== 'history') rewrite(book, key, renames);
  SpreadsheetApp.flush();
}

/** People's names by id, as the state keeps them. */
export const namesNow = (people: readonly Person[]): Record<string, string> =>
  Object.fromEntries(people.map(({ code, label }) => [code, label]));

function renamedPeople(book: Book): Words {
  const before = book.state.people ?? {};
  const changed = book.names.people().filter(({ code, label }) => before[code] !== undefined && before[code] !== label);
  return new Map(changed.map(({ code, label }) => [before[code] ?? '', label]));
}

function wordsOf(column: Column, renames: ReadonlyMap<Named, Words>): Words | undefined {
  if (column.kind === 'person') return renames.get('people');
  if (column.kind === 'scope') {
    const both = [renames.get('people'), renames.get('departments')].flatMap((words) => [...(words ?? [])]);
    return both.length > 0 ? new Map(both) : undefined;
  }
  return column.kind === 'ref' || column.kind === 'refs' ? renames.get(column.of) : undefined;
}

function rewrite(book: Book, key: TabKey, renames: ReadonlyMap<Named, Words>): void {
  const tab = book.tab(key);
  const count = tab.lastRow() - FIRST_ROW + 1;
  const renamed = tab.present().flatMap((column) => {
    const words = wordsOf(column, renames);
    return words && count > 0 ? [{ column, words }] : [];
  });
  rewriteColumns(tab, new Map(renamed.map(({ column, words }) => [column.key, (cell) => renamedIn(cell, words)])));
}

/** The renames have reached the cells: label_in_cells says so. */
function settle(book: Book, names: readonly Named[]): void {
  const tabs = new Set(
    names.flatMap((name) => (name === 'people' ? [] : [DICTIONARY_TABS[name] ?? ('lists' as const)])),
  );
  for (const key of tabs) {
    const tab = book.tab(key);
    const { label = [], code = [] } = tab.columns(['label', 'code']);
    const words = label.map((text, index) => [String(text) || String(code[index])]);
    tab.range(FIRST_ROW, tab.at('label_in_cells'), words.length, 1).setValues(words);
  }
}
