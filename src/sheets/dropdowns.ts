// Dropdowns of the data tabs (design decision 10): active labels plus those switched off that still stand in the column.
import type { HistoryLine } from '../domain/model.ts';
import type { Locale } from '../locales/shape.ts';
import { letterOf } from './a1.ts';
import type { Book } from './book.ts';
import type { Event } from './commit.ts';
import { setConditions } from './conditions.ts';
import { type Names, wordsOf } from './names.ts';
import { type Look, setLooks } from './refused-looks.ts';
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

/** Sets the dropdowns and boxes of a tab, or the rules of these columns, one call per column; a column of a converted table refuses and is left as it is. */
export function setDropdowns(book: Book, tab: Tab, keys?: readonly string[], more: readonly string[] = []): string[] {
  const looks: Look[] = [];
  for (const column of tab.present()) {
    if (keys ? !keys.includes(column.key) : !column.dropdown && column.kind !== 'checkbox') continue;
    const letter = letterOf(tab.at(column.key));
    const range = tab.sheet.getRange(`${letter}${FIRST_ROW}:${letter}`);
    const rule = ruleOf(book, tab, column, more);
    looks.push({ key: column.key, set: () => void range.setDataValidation(rule) });
  }
  const left = setLooks(looks);
  for (const key of left) tab.refused.add(key);
  return left;
}

function ruleOf(book: Book, tab: Tab, column: Column, more: readonly string[]): Rule | null {
  const known = !column.dropdown || tab.lastRow() < FIRST_ROW ? [] : (tab.columns([column.key])[column.key] ?? []);
  const inUse = [...new Set(known)].map((code) => String(tab.codec.encode(column, code)));
  return plainRule(book, column, [...inUse, ...more]);
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
    if (lacking.length > 0) setDropdowns(book, tab, [column.key], lacking);
  }
}

/** A short fingerprint of all labels on offer; when it differs from the one in the state, dropdowns are set again. */
export function fingerprint(book: Book): string {
  const { stages, sections, tags, reasons, lists } = book.lexicon;
  const entries = [stages, sections, tags, reasons, ...Object.values(lists)].flat();
  const text = [...entries, ...book.names.people()]
    .map(({ code, label, active }) => `${code}|${label}|${active}`)
    .join('\n');
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) hash = (hash * 31 + text.charCodeAt(index)) | 0;
  return String(hash);
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

/** Sets the dropdowns of all tabs again if a list or the team has changed since they were set. */
export function refreshDropdowns(book: Book): void {
  const now = fingerprint(book);
  if (now === book.state.labels) return;
  const tabs = WITH_LISTS.filter((key) => book.has(key)).map((key) => book.tab(key));
  // Who may not write one of them leaves it to somebody who may.
  if (tabs.some((tab) => !tab.range(FIRST_ROW, 1, 1, tab.width()).canEdit())) return;
  const { names, lexicon } = book;
  for (const tab of tabs) {
    setDropdowns(book, tab);
    const at = (key: string) => (tab.has(key) ? tab.at(key) : null);
    setConditions(tab.sheet, tab.spec.tab, at, { names, lexicon }, false);
  }
  book.saveState({ ...book.state, labels: now });
}
