// Dropdowns of the data tabs (design decision 10): active labels plus those switched off that still stand in the column.
import type { HistoryLine } from '../domain/model.ts';
import type { Pairs } from '../domain/undo.ts';
import type { Locale } from '../locales/shape.ts';
import { letterOf } from './a1.ts';
import type { Book } from './book.ts';
import { SMALL } from './cell-words.ts';
import type { Event } from './commit.ts';
import { setConditions } from './conditions.ts';
import { hashOf } from './hash.ts';
import { type Names, wordsOf } from './names.ts';
import { type Look, setLooks } from './refused-looks.ts';
import { mayWrite } from './rights.ts';
import { type Column, FIRST_ROW, type TabKey } from './schema.ts';
import type { Row, Tab } from './tab.ts';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** What rules are made from: a book, or a base that is just being set up. */
export interface Words {
  names: Names;
  locale: Locale;
}

function offeredBy(names: Names, column: Column) {
  if (column.kind === 'ref' || column.kind === 'refs') return names.entries(column.of);
  if (column.kind === 'person') return names.people();
  if (column.kind !== 'scope') return [];
  const departments = names.entries('departments').filter(({ code }) => code !== 'management');
  return [...names.people(), ...departments];
}

/** Labels that a column offers: what may be chosen now, then what stands in it and is not offered any more. */
export function optionsOf({ names, locale }: Words, column: Column, inUse: readonly string[] = []): string[] {
  const labels =
    column.kind === 'word' || column.kind === 'words'
      ? Object.values(wordsOf(locale, column.of))
      : offeredBy(names, column)
          .filter(({ active }) => active)
          .map(({ label }) => label);
  const all = new Set(labels);
  for (const label of inUse) if (label !== '') all.add(label);
  return [...all];
}

/** Labels by column that its dropdown takes besides those on offer. */
type More = ReadonlyMap<string, readonly string[]>;

/**
 * Sets the rules of these columns, one call per column; a column of a converted table refuses and is left as it is.
 * @returns the keys of those that refused
 */
export function setDropdowns(book: Book, tab: Tab, keys: readonly string[], more: More = new Map()): string[] {
  const columns = tab.present().filter((column) => keys.includes(column.key));
  const inUse = labelsIn(
    tab,
    columns.filter((column) => column.dropdown),
  );
  const looks = columns.map((column): Look => {
    const letter = letterOf(tab.at(column.key));
    const range = tab.sheet.getRange(`${letter}${FIRST_ROW}:${letter}`);
    const { key } = column;
    const rule = plainRule(book, column, [...(inUse.get(key) ?? []), ...(more.get(key) ?? [])]);
    return { key, set: () => void range.setDataValidation(rule) };
  });
  const left = setLooks(looks);
  for (const key of left) tab.refused.add(key);
  return left;
}

/** What stands in these columns; of a small tab they are read as one block. */
function labelsIn(tab: Tab, columns: readonly Column[]): Map<string, string[]> {
  const count = columns.length === 0 ? 0 : tab.lastRow() - FIRST_ROW + 1;
  if (count < 1) return new Map();
  const rows = count * tab.width() <= SMALL ? tab.rows(FIRST_ROW, count) : null;
  const read = rows ? null : tab.columns(columns.map(({ key }) => key));
  return new Map(
    columns.map((column) => {
      const codes = new Set(rows ? rows.map((row) => row[column.key] ?? '') : (read?.[column.key] ?? []));
      return [column.key, [...codes].map((code) => String(tab.codec.encode(column, code)))];
    }),
  );
}

/**
 * The rule of a column, with its help in the language. Lists reject; days and numbers only warn, because people paste, and
 * the program checks what it reads. Null = no rule: a list with nothing to offer would refuse everything.
 */
export function plainRule(words: Words, column: Column, inUse: readonly string[] = []): Rule | null {
  const builder = SpreadsheetApp.newDataValidation();
  const { rule } = words.locale.messages;
  if (column.kind === 'checkbox') return builder.requireCheckbox().build();
  if (column.dropdown) {
    const options = optionsOf(words, column, inUse);
    if (options.length === 0) return null;
    const help = column.kind === 'person' ? rule.person : column.kind === 'word' ? rule.word : rule.list;
    return builder.requireValueInList(options, true).setAllowInvalid(false).setHelpText(help).build();
  }
  if (column.by === 'addon' || column.limits === 'signed') return null;
  builder.setAllowInvalid(true);
  if (column.kind === 'day') return builder.requireDate().setHelpText(rule.day).build();
  if (column.limits === 'score') return builder.requireNumberBetween(1, 5).setHelpText(rule.score).build();
  if (column.kind === 'percent') return builder.requireNumberBetween(0, 100).setHelpText(rule.percent).build();
  if (column.kind !== 'money' && column.kind !== 'integer' && column.kind !== 'number') return null;
  return builder.requireNumberGreaterThanOrEqualTo(0).setHelpText(rule.number).build();
}

/**
 * Labels that are about to be written but are not on offer (a person who left, a value switched off) are added to the
 * rules first: a rejecting rule would refuse the write after the line of History stands.
 */
export function allowLabels(book: Book, lines: readonly HistoryLine[], events: readonly Event[]): void {
  const wanted = new Map<TabKey, Map<string, Set<string>>>();
  const want = (key: TabKey, columnKey: string, value: unknown) => {
    if (typeof value !== 'string' || value === '') return;
    const columns = wanted.get(key) ?? new Map<string, Set<string>>();
    columns.set(columnKey, (columns.get(columnKey) ?? new Set()).add(value));
    wanted.set(key, columns);
  };
  for (const line of lines) {
    want('clients', 'stage', line.stage_to);
    want('clients', 'section', line.section_to);
    want('clients', 'manager', line.manager_to);
    want('clients', 'reason', line.reason);
  }
  for (const { changes } of events) {
    for (const [key, [, after]] of Object.entries(changes.fields ?? {})) want('clients', key, after);
    for (const [tab, rows] of Object.entries(changes.rows ?? {}) as [TabKey, Row[]][]) {
      for (const row of rows) for (const [key, value] of Object.entries(row)) want(tab, key, value);
    }
    for (const [tab, rows] of Object.entries(changes.cells ?? {}) as [TabKey, Record<string, Pairs>][]) {
      for (const pairs of Object.values(rows)) {
        for (const [key, [, after]] of Object.entries(pairs)) want(tab, key, after);
      }
    }
  }
  for (const [key, columns] of wanted) {
    const rows = [...columns].flatMap(([column, values]) => [...values].map((value) => ({ [column]: value })));
    offerLabels(book, book.tab(key), [...columns.keys()], rows);
  }
}

/** Labels that the columns of a tab do not offer are added to their rules before these rows are written. */
export function offerLabels(book: Book, tab: Tab, keys: readonly string[], rows: readonly Row[]): void {
  for (const column of tab.present().filter((candidate) => candidate.dropdown && keys.includes(candidate.key))) {
    const offered = new Set(optionsOf(book, column));
    const labels = new Set(rows.map((row) => String(tab.codec.encode(column, row[column.key] ?? ''))));
    const lacking = [...labels].filter((label) => label !== '' && !offered.has(label));
    if (lacking.length > 0) setDropdowns(book, tab, [column.key], new Map([[column.key, lacking]]));
    if (book.state.tables?.includes(tab.spec.tab)) checkTaken(tab, column, labels);
  }
}

/** A drop-down that Google does not let us change takes no value that it does not offer (BI-33). */
export class NotTaken extends Error {
  constructor(
    readonly tab: TabKey,
    readonly column: string,
    readonly label: string,
  ) {
    super(`${tab}.${column} does not take ${label}`);
  }
}

function checkTaken(tab: Tab, column: Column, labels: ReadonlySet<string>): void {
  const rule = tab.range(FIRST_ROW, tab.at(column.key)).getDataValidation();
  if (
    !rule ||
    rule.getAllowInvalid() ||
    rule.getCriteriaType() !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST
  ) {
    return;
  }
  const [offered = []] = rule.getCriteriaValues() as [string[]];
  const refused = [...labels].find((label) => label !== '' && !offered.includes(label));
  if (refused !== undefined) throw new NotTaken(tab.spec.tab, column.key, refused);
}

/** A short fingerprint of all labels on offer; when it differs from the one in the state, dropdowns are set again. */
export function fingerprint(book: Book): string {
  const { stages, sections, tags, reasons, lists } = book.lexicon;
  const entries = [stages, sections, tags, reasons, ...Object.values(lists)].flat();
  const text = [...entries, ...book.names.people()]
    .map(({ code, label, active }) => `${code}|${label}|${active}`)
    .join('\n');
  return hashOf(text);
}

/** Tabs whose lists and colours follow the dictionaries and Team. */
const WITH_LISTS = [
  'clients',
  'deals',
  'payments',
  'team',
  'stages',
  'reasons',
  'lists',
  'sections',
  'tags',
  'rates',
  'contacts',
  'playbook',
  'plans',
  'daily_minute',
  'payroll',
] as const;

/** Kinds of columns whose rule is no list, only a warning. */
const WARNED: readonly string[] = ['day', 'money', 'integer', 'number', 'percent'];

/**
 * Sets the dropdowns of all tabs again if a list or the team has changed since they were set.
 * @param whole all rules are set with their help, whatever has changed
 * @returns false when somebody else must do it: whoever may not write one of the tabs leaves it to somebody who may
 */
export function refreshDropdowns(book: Book, whole = false): boolean {
  const now = fingerprint(book);
  if (!whole && now === book.state.labels) return true;
  const tabs = WITH_LISTS.filter((key) => book.has(key)).map((key) => book.tab(key));
  if (!tabs.every(mayWrite)) return false;
  const { names, lexicon } = book;
  for (const tab of tabs) {
    const isRuled = ({ kind, by, dropdown }: Column) =>
      dropdown || kind === 'checkbox' || (whole && by === 'people' && WARNED.includes(kind));
    const ruled = tab.present().filter(isRuled);
    setDropdowns(
      book,
      tab,
      ruled.map(({ key }) => key),
    );
    const at = (key: string) => (tab.has(key) ? tab.at(key) : null);
    setConditions(tab.sheet, tab.spec.tab, at, { names, lexicon }, false);
  }
  book.saveState({ ...book.state, labels: now });
  return true;
}
