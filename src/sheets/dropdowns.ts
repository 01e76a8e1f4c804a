// Dropdowns of the data tabs (design decision 10): active labels plus those switched off that still stand in the column.
import type { HistoryLine } from '../domain/model.ts';
import { letterOf } from './a1.ts';
import type { Book } from './book.ts';
import type { Event } from './commit.ts';
import { wordsOf } from './names.ts';
import { type Column, FIRST_ROW, TABS, type TabKey } from './schema.ts';
import type { Row, Tab } from './tab.ts';

/** Labels that a column offers: what may be chosen now, then what stands in it and is not offered any more. */
export function optionsOf(book: Book, column: Column, inUse: readonly string[] = []): string[] {
  const offered =
    column.kind === 'person'
      ? book.names.people().filter((person) => person.active)
      : column.kind === 'ref' || column.kind === 'refs'
        ? book.names.entries(column.of).filter((entry) => entry.active)
        : [];
  const labels =
    column.kind === 'word' || column.kind === 'words'
      ? Object.values(wordsOf(book.locale, column.of))
      : offered.map((entry) => entry.label);
  const all = new Set(labels);
  for (const label of inUse) if (label !== '') all.add(label);
  return [...all];
}

/** Sets the dropdowns of a tab, one call per column; a column of a converted table refuses and is left as it is. */
export function setDropdowns(book: Book, tab: Tab, keys?: readonly string[], more: readonly string[] = []): string[] {
  const left: string[] = [];
  for (const column of tab.present()) {
    if (!column.dropdown && column.kind !== 'checkbox') continue;
    if (keys && !keys.includes(column.key)) continue;
    const letter = letterOf(tab.at(column.key));
    const range = tab.sheet.getRange(`${letter}${FIRST_ROW}:${letter}`);
    try {
      range.setDataValidation(ruleOf(book, tab, column, more));
    } catch (error) {
      if (!/typed columns/.test(String((error as Error).message))) throw error;
      left.push(column.key);
    }
  }
  return left;
}

function ruleOf(
  book: Book,
  tab: Tab,
  column: Column,
  more: readonly string[],
): GoogleAppsScript.Spreadsheet.DataValidation | null {
  const known =
    column.kind === 'checkbox' || tab.lastRow() < FIRST_ROW ? [] : (tab.columns([column.key])[column.key] ?? []);
  const inUse = [...new Set(known)].map((code) => String(tab.codec.encode(column, code)));
  return plainRule(book, column, [...inUse, ...more]);
}

/** Null = no rule: a list with nothing to offer would refuse everything. */
function plainRule(
  book: Book,
  column: Column,
  inUse: readonly string[],
): GoogleAppsScript.Spreadsheet.DataValidation | null {
  const builder = SpreadsheetApp.newDataValidation();
  if (column.kind === 'checkbox') return builder.requireCheckbox().build();
  const options = optionsOf(book, column, inUse);
  if (options.length === 0) return null;
  return builder.requireValueInList(options, true).setAllowInvalid(false).build();
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

/** The dropdowns of a new tab, whose columns hold nothing yet but its own starter rows. */
export interface Dropdowns {
  set(tab: Tab): void;
}

/** Rows of a small tab that get their dropdowns with one call for the whole tab. */
const SMALL_TAB_ROWS = 150;

/** Hidden tabs are short: all their rules go in with one call; the tabs of daily work get whole columns. */
export function dropdownsOf(book: Book, key: TabKey): Dropdowns {
  return {
    set(tab) {
      if (!TABS[key].hidden) {
        setDropdowns(book, tab);
        return;
      }
      const columns = tab.present();
      const rules = columns.map((column) =>
        column.dropdown || column.kind === 'checkbox' ? plainRule(book, column, []) : null,
      );
      if (rules.every((rule) => rule === null)) return;
      const target = tab.range(FIRST_ROW, 1, SMALL_TAB_ROWS, columns.length);
      target.setDataValidations(Array.from({ length: SMALL_TAB_ROWS }, () => rules));
    },
  };
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

/** Sets the dropdowns of all tabs again if a list or the team has changed since they were set. */
export function refreshDropdowns(book: Book): void {
  const now = fingerprint(book);
  if (now === book.state.labels) return;
  const tabs = (['clients', 'deals', 'payments', 'team'] as const).map((key) => book.tab(key));
  // Who may not write one of them leaves it to somebody who may.
  if (tabs.some((tab) => !tab.range(FIRST_ROW, 1, 1, tab.width()).canEdit())) return;
  for (const tab of tabs) setDropdowns(book, tab);
  book.saveState({ ...book.state, labels: now });
}
