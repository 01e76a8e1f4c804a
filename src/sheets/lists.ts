// The owners' lists taken in: what was changed in their cells is judged, put back or accepted, and remembered (rules 1.9).

import { judgeLists, useKey, vanishedFrom } from '../domain/list-judge.ts';
import type { ListRow, ListTab, Values, Verdict } from '../domain/list-model.ts';
import type { Issue } from '../domain/model.ts';
import { isRequirement } from '../domain/requirements.ts';
import { locales } from '../locales/index.ts';
import { letterOf } from './a1.ts';
import type { Book } from './book.ts';
import type { Cell, Codec } from './codec.ts';
import { plainRule } from './dropdowns.ts';
import { DICTIONARY_TABS, lexiconOf, SETTINGS } from './lexicon.ts';
import { acceptedText, formerCodec, readAccepted, readPercents, rowsIn, writeAccepted } from './list-cells.ts';
import { type Look as Rule, setLooks } from './refused-looks.ts';
import { appendRows } from './rows.ts';
import { type Column, columnOf, FIRST_ROW, TABS, type TabKey } from './schema.ts';
import { meaningOf } from './starters.ts';
import type { State } from './state.ts';
import { type Row, Tab } from './tab.ts';

type Untold = NonNullable<State['untold']>;

interface Look {
  cells: Cell[][];
  rows: ListRow[];
}

/**
 * Judges the lists if they were read anew since they were judged last. `whole` takes Rates and Plans in too, after what is remembered
 * was thrown away: at openings, and when a script saw one of their tabs change. What was put back is kept in the state until somebody is told.
 */
export function takeInLists(book: Book, whole = false): void {
  if (!whole && book.isJudged) return;
  book.readLists();
  const settings = book.sheetOf('settings');
  if (!settings) return;
  const before = readAccepted(book.small.cells('settings'));
  // A tab that was made after the last opening, or whose rows are too many to be remembered.
  if (before.lists && whole && book.has('plans')) before.lists.plans ??= [];
  const rowsBefore = before.lists?.settings;
  if (rowsBefore && book.state.closed !== undefined) withLock(rowsBefore, book.state.closed);
  const codec = formerCodec(book, before.lists);
  const looks = new Map<ListTab, Look>();
  const percents: { tab: ListTab; at: number; key: string; value: number }[] = [];
  const tabs: ListTab[] = [...DICTIONARY_TABS];
  if (whole) tabs.push(...(['rates', 'plans'] as const).filter((key) => book.has(key)));
  for (const tab of tabs) {
    const cells = book.small.cells(tab);
    const rows = rowsIn(tab, cells, codec);
    looks.set(tab, { cells, rows });
    const sheet = book.sheetOf(tab);
    if (sheet) percents.push(...readPercents(sheet, tab, cells, rows).map((cell) => ({ tab, ...cell })));
  }
  const after = Object.fromEntries([...looks].map(([tab, { rows }]) => [tab, rows]));
  const vanished = before.lists ? vanishedFrom(before.lists, after) : [];
  const verdicts = judgeLists(before.lists, after, {
    today: book.today,
    paid: isPaid(book, before.lists?.settings, looks.get('settings')?.rows ?? []),
    closed: closedIn(rowsBefore ?? (looks.get('settings')?.rows ?? []).map(({ values }) => values)),
    settings: SETTINGS,
    knows: {
      requirement: (code) => isRequirement(code) || code in book.locale.messages.requirement,
      language: (code) => code in locales,
    },
    uses: usesOf(book, vanished),
  });
  for (const cell of percents) {
    const verdict = verdicts.find(({ tab }) => tab === cell.tab);
    if (verdict && !verdict.fixes.some(({ at, key }) => at === cell.at && key === cell.key)) verdict.fixes.push(cell);
  }
  const open = verdicts.filter(({ fixes, restored }) => fixes.length + restored.length > 0);
  // Who may not write one of the tabs leaves it to somebody who may.
  if (!open.every(({ tab }) => book.tab(tab).range(FIRST_ROW, 1, 1, book.tab(tab).width()).canEdit())) return;
  for (const verdict of open) write(book, verdict, codec, looks.get(verdict.tab)?.rows ?? []);
  const accepted = { ...before.lists, ...Object.fromEntries(verdicts.map(({ tab, accepted }) => [tab, accepted])) };
  const text = acceptedText(accepted);
  if (text !== before.text && settings.getRange(1, 1).canEdit()) {
    writeAccepted(settings, before.column, text);
    book.small.forget('settings');
  }
  if (open.length > 0) book.small.forget();
  tell(book, verdicts);
  const now = (tab: TabKey): Row[] => verdicts.find((verdict) => verdict.tab === tab)?.accepted ?? [];
  book.accept(open.length > 0 ? lexiconOf((tab) => now(tab)) : book.lexicon);
}

/** Sentences wait in the state until the next opening or edit can say them. */
function tell(book: Book, verdicts: readonly Verdict[]): void {
  const untold = untoldOf(book);
  const issues = [...untold.issues, ...verdicts.flatMap((verdict) => verdict.issues.map(within(verdict.tab)))];
  const notes = [...untold.notes, ...verdicts.flatMap((verdict) => verdict.notes.map(within(verdict.tab)))];
  if (issues.length + notes.length > untold.issues.length + untold.notes.length) {
    book.saveState({ ...book.state, untold: { issues: issues.slice(-UNTOLD), notes: notes.slice(-UNTOLD) } });
  }
}

/** So many sentences are kept; the state is one cell. */
const UNTOLD = 20;
const within =
  (tab: ListTab) =>
  (issue: Issue): Issue => ({ tab, ...issue });
const untoldOf = (book: Book): Untold => book.state.untold ?? { issues: [], notes: [] };

/** What is to be told now; it is not told again. */
export function takeUntold(book: Book): Untold {
  const untold = untoldOf(book);
  if (untold.issues.length + untold.notes.length > 0) {
    book.saveState({ ...book.state, untold: { issues: [], notes: [] } });
  }
  return untold;
}

/** The last closed month, as Settings say. */
const closedIn = (rows: readonly Values[]): string =>
  /^\d{4}-\d{2}/.exec(String(rows.find(({ key }) => key === 'closed_through')?.value ?? ''))?.[0] ?? '';

/** What closing and reopening have written counts as accepted; nothing that people type there does. */
function withLock(rows: Values[], closed: string): void {
  const row = rows.find(({ key }) => key === 'closed_through');
  if (row) row.value = closed;
  else rows.push({ key: 'closed_through', value: closed });
}

/** Only a change of the decimals asks whether there are payments. */
function isPaid(book: Book, before: readonly Values[] | undefined, rows: readonly ListRow[]): boolean {
  const was = before?.find(({ key }) => key === 'decimals')?.value;
  const now = rows.find(({ values }) => values.key === 'decimals')?.values.value;
  return was !== undefined && was !== now && book.tab('payments').lastRow() >= FIRST_ROW;
}

/** The columns in which values of a list stand. */
function placesOf(tab: ListTab, values: Values): { tab: TabKey; columns: Column[] }[] {
  const of = tab === 'lists' ? String(values.list) : tab;
  const holds = (column: Column) =>
    tab === 'team' ? column.kind === 'person' : (column.kind === 'ref' || column.kind === 'refs') && column.of === of;
  return (['clients', 'deals', 'payments', 'team', 'lists'] as const).map((key) => ({
    tab: key,
    columns: TABS[key].columns.filter(holds),
  }));
}

/** The columns of History that hold codes of a list. */
const IN_HISTORY: Record<string, readonly string[]> = {
  stages: ['stage_to', 'stage_from'],
  reasons: ['reason'],
  team: ['manager_to', 'manager_from'],
};

/** Where vanished values still stand: in cells under their name, in History under their code. */
function usesOf(book: Book, vanished: readonly { tab: ListTab; values: Values }[]) {
  const uses = new Map<string, { clients: number; rows: number }>();
  for (const { tab, values } of vanished) {
    const code = String(tab === 'team' ? values.person_id : values.code);
    const names = [code, `?${String(values.label ?? values.person ?? '').trim()}`];
    const count = (key: TabKey, keys: readonly string[]) => {
      const columns = book.tab(key).columns(keys.filter((column) => book.tab(key).has(column)));
      const rows = new Set<number>();
      for (const cells of Object.values(columns)) {
        for (const [row, cell] of cells.entries()) {
          if (
            String(cell)
              .split(',')
              .some((part) => names.includes(part))
          )
            rows.add(row);
        }
      }
      return rows.size;
    };
    let rows = 0;
    let clients = 0;
    for (const place of placesOf(tab, values)) {
      if (place.columns.length === 0) continue;
      const found = count(
        place.tab,
        place.columns.map(({ key }) => key),
      );
      rows += found;
      if (place.tab === 'clients') clients = found;
    }
    if (rows === 0 && IN_HISTORY[tab]) rows = count('history', IN_HISTORY[tab]);
    uses.set(useKey(tab, values), { clients, rows });
  }
  return uses;
}

/** Writes what the judge says into a tab: cells by column and run, rows that come back below the others. */
function write(book: Book, { tab: key, fixes, restored }: Verdict, codec: Codec, rows: readonly ListRow[]): void {
  const { sheet } = book.tab(key);
  // In the names that stand in the cells now, and that vanished values had.
  const tab = new Tab(TABS[key], sheet, codec, book.head(key));
  const ids = tab.spec.key === '' ? null : tab.ids();
  // A row that is another one by now, because somebody sorted, is left to the next opening.
  const isThere = (at: number) =>
    ids === null ||
    (ids[at - FIRST_ROW] ?? '') === String(rows.find((row) => row.at === at)?.values[tab.spec.key] ?? '');
  const columns = new Map<string, typeof fixes>();
  for (const fix of fixes)
    if (isThere(fix.at) && tab.has(fix.key)) columns.set(fix.key, [...(columns.get(fix.key) ?? []), fix]);
  const picked = tab
    .present()
    .filter(({ dropdown, key: name }) => dropdown && (restored.length > 0 || columns.has(name)));
  if (picked.length > 0) freeColumns(book, tab, picked);
  for (const [name, cells] of columns) {
    const column = columnOf(key, name);
    for (const run of runsOf(cells)) {
      const range = tab.range(run[0]?.at ?? 0, tab.at(name), run.length, 1);
      const values = run.map(({ value }) => [codec.encode(column, value)]);
      // A cell pasted from elsewhere brings its format, which changes the value, and its rule, which refuses it.
      setLooks([
        { key: name, set: () => void range.setNumberFormat(codec.format(column)) },
        { key: name, set: () => void range.setDataValidation(column.dropdown ? null : plainRule(book, column)) },
      ]);
      range.setValues(values);
    }
  }
  appendRows(tab, key === 'settings' ? explained(book, restored) : restored);
}

/** Rules that may not offer yet what is about to be written are taken off; they are set anew at this opening. */
function freeColumns(book: Book, tab: Tab, columns: readonly Column[]): void {
  const looks = columns.map(({ key }): Rule => {
    const letter = letterOf(tab.at(key));
    const range = tab.sheet.getRange(`${letter}${FIRST_ROW}:${letter}`);
    return { key, set: () => void range.clearDataValidations() };
  });
  setLooks(looks);
  book.state = { ...book.state, labels: '' };
}

/** Settings with what they mean; while the long words are not at hand (onEdit), the next opening fills it in. */
function explained(book: Book, restored: readonly Row[]): Row[] {
  const texts = book.clock.texts?.(book.language) ?? null;
  if (!texts && restored.length > 0) book.saveState({ ...book.state, renew: true });
  return restored.map((row) => ({ ...row, meaning: meaningOf(String(row.key), texts) }));
}

function runsOf<T extends { at: number }>(cells: readonly T[]): T[][] {
  const runs: T[][] = [];
  for (const cell of [...cells].sort((a, b) => a.at - b.at)) {
    const run = runs[runs.length - 1];
    if (run && (run[run.length - 1]?.at ?? 0) + 1 === cell.at) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}
