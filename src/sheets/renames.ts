// A renamed value or person: all cells that show the old word get the new one (BI-19).
import type { Book } from './book.ts';
import { setDropdowns } from './dropdowns.ts';
import type { Person } from './names.ts';
import { type Column, type DictionaryName, FIRST_ROW, TAB_KEYS, type TabKey } from './schema.ts';

/** Old word → new word, all at once, so that two values may swap their names. */
type Words = Map<string, string>;
type Named = DictionaryName | 'people';

const DICTIONARY_TABS: Partial<Record<DictionaryName, TabKey>> = {
  stages: 'stages',
  sections: 'sections',
  tags: 'tags',
  reasons: 'reasons',
};

/** Follows all renames since the last time; costs nothing when there are none. */
export function followRenames(book: Book): void {
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
  if (renames.size > 0) {
    if (TAB_KEYS.some((key) => !mayWrite(book, key))) return;
    for (const key of TAB_KEYS) if (key !== 'history') rewrite(book, key, renames);
    SpreadsheetApp.flush();
    settle(book, [...renames.keys()]);
  }
  const now = namesNow(book.names.people());
  if (JSON.stringify(now) !== JSON.stringify(book.state.people)) book.saveState({ ...book.state, people: now });
  if (renames.size > 0) book.forgetLexicon();
}

/** Renames are followed whole, by somebody who may write all tabs. */
function mayWrite(book: Book, key: TabKey): boolean {
  const tab = book.tab(key);
  return key === 'history' || tab.range(FIRST_ROW, 1, 1, tab.width()).canEdit();
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
  return column.kind === 'ref' || column.kind === 'refs' ? renames.get(column.of) : undefined;
}

function rewrite(book: Book, key: TabKey, renames: ReadonlyMap<Named, Words>): void {
  const tab = book.tab(key);
  const count = tab.lastRow() - FIRST_ROW + 1;
  for (const column of tab.present()) {
    const words = wordsOf(column, renames);
    if (!words || count < 1) continue;
    if (column.dropdown) setDropdowns(book, tab, [column.key], [...words.keys(), ...words.values()]);
    // Read and write next to each other: what is sorted in between would get words of other rows.
    const range = tab.range(FIRST_ROW, tab.at(column.key), count, 1);
    const cells = range.getValues().map((row) => String(row[0]));
    const renamed = cells.map((cell) => renamedIn(cell, words));
    if (renamed.every((cell, index) => cell === cells[index])) continue;
    for (const [from, to] of stretches(cells, renamed)) {
      const part = renamed.slice(from, to).map((cell) => [cell]);
      tab.range(FIRST_ROW + from, tab.at(column.key), part.length, 1).setValues(part);
    }
    tab.forget();
  }
}

/** One word, or several with commas between them. */
function renamedIn(cell: string, words: Words): string {
  const whole = words.get(cell.trim());
  if (whole !== undefined) return whole;
  if (!cell.includes(',')) return cell;
  const parts = cell.split(',').map((part) => part.trim());
  return parts.some((part) => words.has(part)) ? parts.map((part) => words.get(part) ?? part).join(', ') : cell;
}

/** Stretches of neighbouring cells that change, as [from, to): cells that do not are not written. */
function stretches(before: readonly string[], after: readonly string[]): [number, number][] {
  const found: [number, number][] = [];
  for (const [index, cell] of after.entries()) {
    if (cell === before[index]) continue;
    const last = found[found.length - 1];
    if (last && last[1] === index) last[1] = index + 1;
    else found.push([index, index + 1]);
  }
  return found;
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
