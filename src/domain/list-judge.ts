// The one judge of the owners' lists (rules 1.9, BI-19 … BI-21): what was changed is accepted, or the old value comes back.
// It compares the rows with what was accepted last, so it does not matter whether a script saw the change being made.
import { addDays } from './calendar.ts';
import {
  type Breach,
  identityOf,
  isBlank,
  isDictionaryTab,
  isUnnamed,
  LIST_TABS,
  type ListRow,
  type ListsAsAccepted,
  type ListsAsTyped,
  type ListTab,
  type Surroundings,
  sameText,
  type Values,
  type Verdict,
} from './list-model.ts';
import { completed } from './list-newcomers.ts';
import { type Pair, paired } from './list-pairs.ts';
import { breachesIn, FIXED_LISTS, FOR_GOOD, isListedTogether, isNeeded, sameList, type Tabs } from './list-rules.ts';
import type { Issue, Value } from './model.ts';
import { filledPlan, plansIn } from './plan-rules.ts';
import { beginOpen, closedIn, closedIssue, isInClosed, oddIn } from './rate-rules.ts';

/** A row under judgement: `now` is taken back cell by cell where it breaks a rule. */
interface Judged {
  at: number;
  /** As accepted last; null = a new row. */
  before: Values | null;
  typed: Values;
  now: Values;
}

/** Rounds of taking back; each takes back at least one cell. */
const ROUNDS = 30;

/** The values that were accepted and whose rows are gone, as `tab/code`, `list/code`, person: their uses must be counted. */
export function vanishedFrom(before: ListsAsAccepted, after: ListsAsTyped): { tab: ListTab; values: Values }[] {
  return LIST_TABS.flatMap((tab) => {
    const rows = after[tab];
    if (!rows || isUnnamed(tab)) return [];
    return lostFrom(tab, paired(tab, before[tab] ?? [], rows).lost, rows, '').map((values) => ({ tab, values }));
  });
}

/** A person's row may go while another one of that person stays, unless a closed month was paid by it. */
function lostFrom(tab: ListTab, lost: readonly Values[], rows: readonly ListRow[], closed: string): Values[] {
  const there = new Set(rows.map(({ values }) => identityOf(tab, values)));
  return lost.filter(
    (values) => tab !== 'team' || !there.has(identityOf(tab, values)) || isInClosed(tab, values, closed),
  );
}

export const useKey = (tab: ListTab, values: Values): string => `${tab}/${identityOf(tab, values)}`;

/**
 * Judges every tab that is handed over. `before` null = nothing was ever accepted: then only new rows get their codes.
 * Tabs that were not handed over are known by what was accepted.
 */
export function judgeLists(before: ListsAsAccepted | null, after: ListsAsTyped, around: Surroundings): Verdict[] {
  const tabs: Tabs = { ...before };
  for (const tab of LIST_TABS) {
    const rows = after[tab];
    if (rows) tabs[tab] = rows.map(({ values }) => values);
  }
  return LIST_TABS.flatMap((tab) => {
    const rows = after[tab];
    if (!rows) return [];
    const verdict = judgeTab(tab, before?.[tab] ?? null, rows, tabs, around);
    tabs[tab] = verdict.accepted;
    return [verdict];
  });
}

function judgeTab(
  tab: ListTab,
  before: readonly Values[] | null,
  typed: readonly ListRow[],
  tabs: Tabs,
  around: Surroundings,
): Verdict {
  const verdict: Verdict = { tab, fixes: [], restored: [], accepted: [], issues: [], notes: [] };
  const { pairs, lost } = paired(tab, before ?? typed.filter(isKnown(tab)).map(({ values }) => values), typed);
  const gone = before ? lostFrom(tab, lost, typed, around.closed) : [];
  const restored = gone
    .flatMap((values) => backAgain(tab, values, around, verdict.issues))
    .map((values) => (isDictionaryTab(tab) ? { ...values, label_in_cells: values.label ?? '' } : values));
  const rows = pairs.filter(({ row }) => isListed(tab, row)).map((pair) => readable(tab, pair, verdict.issues));
  const waiting = newcomers(tab, rows, restored, verdict);
  if (before) verdict.issues.push(...beginOpen(tab, rows, around));
  if (before && tab === 'plans') for (const row of rows) row.now = filledPlan(row.now, around.today);
  const present = rows.filter((row) => !waiting.has(row));
  takeBack(tab, present, restored, tabs, around, before !== null, verdict);
  for (const row of rows) {
    for (const key of Object.keys(row.now)) {
      if (!same(row.now[key], row.typed[key])) verdict.fixes.push({ at: row.at, key, value: row.now[key] ?? '' });
    }
  }
  verdict.restored = restored;
  verdict.accepted = [
    ...present.filter((row) => identityOf(tab, row.now) !== '' || isUnnamed(tab)).map(({ now }) => now),
  ];
  verdict.accepted.push(...restored);
  return verdict;
}

const NO_USE = { clients: 0, rows: 0 };
const isKnown = (tab: ListTab) => (row: ListRow) => identityOf(tab, row.values) !== '' || isUnnamed(tab);
const same = (a: Value | undefined, b: Value | undefined): boolean => a === b || (isBlank(a) && isBlank(b));

/** Rows with nothing of ours in them are not rows of the list; a setting that we do not know is its owner's. */
function isListed(tab: ListTab, { values, unread }: ListRow): boolean {
  if (tab === 'settings') return !isBlank(values.key);
  return Object.keys(unread).length > 0 || Object.values(values).some((value) => !isBlank(value));
}

/** Cells that cannot be read, and those that are there for good, go back at once. */
function readable(tab: ListTab, { row, before, pastedOver }: Pair, issues: Issue[]): Judged {
  if (before && pastedOver) {
    issues.push({ code: 'pasted_over', label: String(before.label ?? '') });
    const kept = Object.fromEntries(Object.keys(row.values).map((key) => [key, before[key] ?? '']));
    return { at: row.at, before, typed: row.values, now: { ...kept, label_in_cells: before.label ?? '' } };
  }
  const now = { ...row.values };
  const label = String(before?.label ?? before?.person ?? before?.key ?? now.label ?? now.person ?? '');
  for (const [key, text] of Object.entries(row.unread)) {
    now[key] = before?.[key] ?? '';
    issues.push({ code: 'unreadable', label, field: key, typed: text, ...placed(label, row.at) });
  }
  for (const key of before ? (FOR_GOOD[tab] ?? []) : []) {
    const was = before?.[key] ?? '';
    if (same(was, now[key])) continue;
    if (!(key in row.unread)) issues.push({ code: 'for_good', label, field: key, ...placed(label, row.at) });
    now[key] = was;
  }
  // A cell that could not be read differs from its value even where that is blank.
  const typed = { ...row.values };
  for (const key of Object.keys(row.unread)) typed[key] = `?${row.unread[key]}`;
  return { at: row.at, before, typed, now };
}

/** New rows get what the program gives; those that cannot be values yet wait and lose what they were copied with. */
function newcomers(tab: ListTab, rows: readonly Judged[], restored: readonly Values[], verdict: Verdict): Set<Judged> {
  const waiting = new Set<Judged>();
  if (!isDictionaryTab(tab)) return waiting;
  const known = [...rows.filter(({ before }) => before).map(({ now }) => now), ...restored];
  const wait = (row: Judged, issue: Issue | null) => {
    waiting.add(row);
    if (!isBlank(row.now.code)) row.now.order = null;
    row.now.code = '';
    row.now.label_in_cells = '';
    if (issue) verdict.issues.push(issue);
  };
  for (const row of rows.filter(({ before }) => !before)) {
    const label = String(row.now.label ?? '').trim();
    const list = String(row.now.list ?? '');
    const kind = row.now.stage_kind;
    if (label === '' || (tab === 'lists' && list === '')) wait(row, null);
    else if (tab === 'sections' || FIXED_LISTS.includes(list)) wait(row, { code: 'fixed_list', tab, list, label });
    else if (isTaken(label, row.now, known)) wait(row, { code: 'same_label', label });
    else if (label.includes(',') && isListedTogether(tab, row.now)) wait(row, { code: 'label_comma', label });
    else {
      // A copied row does not ask for the place of the one it was copied from.
      if (known.some((values) => values.code === row.now.code && sameList(values, row.now))) row.now.order = null;
      if (!isBlank(kind) && kind !== 'contact') verdict.issues.push({ code: 'for_good', label, field: 'stage_kind' });
      const given = completed(tab, row.now, above(rows, row), known);
      row.now = given.values;
      for (const { values, order } of given.moved) values.order = order;
      known.push(row.now);
    }
  }
  // Existing rows whose order holds a number between two others ask for that place.
  for (const row of rows.filter(({ before, now }) => before && isBetween(now.order))) {
    const given = completed(
      tab,
      row.now,
      null,
      known.filter((values) => values !== row.now),
    );
    for (const { values, order } of given.moved) values.order = order;
    row.now.order = given.values.order ?? null;
  }
  return waiting;
}

const isTaken = (label: string, row: Values, known: readonly Values[]): boolean =>
  known
    .filter((values) => sameList(values, row))
    .some((values) => sameText(values.label, label) || values.code === label);

const isBetween = (order: Value | undefined): boolean => typeof order === 'number' && !Number.isInteger(order);

/** The row of the same list that stands above a new one in the sheet. */
function above(rows: readonly Judged[], row: Judged): Values | null {
  const higher = rows
    .filter(({ at, before, now }) => before && at < row.at && (now.list ?? '') === (row.now.list ?? ''))
    .sort((a, b) => b.at - a.at);
  return higher[0]?.now ?? null;
}

/** Takes back the changed cells that break a rule, until none does; what breaks one without a change is left to Data check. */
function takeBack(
  tab: ListTab,
  rows: readonly Judged[],
  restored: readonly Values[],
  tabs: Tabs,
  around: Surroundings,
  judged: boolean,
  verdict: Verdict,
): void {
  if (!judged) return;
  for (let round = 0; round < ROUNDS; round += 1) {
    const all = [...rows.map(({ now }) => now), ...restored];
    const found = [
      ...closedIn(tab, rows, around.closed),
      ...breachesIn(tab, all, { ...tabs, [tab]: all }, around),
      ...moneyIn(tab, rows, around),
      ...(tab === 'plans' ? plansIn(rows) : []),
    ];
    let taken = 0;
    for (const { issue, cells } of found) {
      const changed = cells.filter(({ row, key }) => isChanged(rows[row], key));
      for (const { row, key } of changed) undo(rows[row] as Judged, key);
      if (changed.length > 0) verdict.issues.push(named(issue, rows[changed[0]?.row ?? 0]));
      taken += changed.length;
    }
    if (taken > 0) continue;
    const left = found.map(({ issue }) => issue);
    tellOrder(tab, rows, left, verdict);
    if (tab === 'rates') verdict.notes.push(...oddIn(rows, left, around.today));
    return;
  }
}

const isChanged = (row: Judged | undefined, key: string): boolean =>
  row !== undefined && !same(row.now[key], row.before?.[key] ?? startOf(key));

/** What a new row's cell goes back to. */
const startOf = (key: string): Value =>
  key === 'probability' ? 0 : key === 'applies_to' ? 'refusal' : key === 'active' ? true : '';

function undo(row: Judged, key: string): void {
  row.now[key] = row.before?.[key] ?? startOf(key);
}

/** A row without a name is told by its place. */
const placed = (label: string, row: number) => (label.trim() === '' ? { row } : {});

/** A name that was cleared is told by what it was; of two values the changed one is spoken of. */
function named(issue: Issue, row: Judged | undefined): Issue {
  const own = String(row?.now.label || row?.before?.label || row?.before?.person || row?.before?.key || '');
  const turned = issue.other !== undefined && issue.other === own ? { label: own, other: issue.label ?? '' } : {};
  return { ...issue, label: issue.label || own, ...turned, ...(row ? placed(String(issue.label || own), row.at) : {}) };
}

/** BI-28: amounts of payments are kept in the smallest unit, which must stay what it is; so must what closed months rest on. */
function moneyIn(tab: ListTab, rows: readonly Judged[], { paid, closed }: Surroundings): Breach[] {
  const why: Record<string, Issue | null> = {
    decimals: paid ? { code: 'decimals_stay' } : null,
    go_live: closed === '' ? null : { code: 'go_live_stays', month: closed },
    closed_through: { code: 'for_good', field: 'value' },
  };
  return rows.flatMap(({ before, now }, row) => {
    const issue = tab === 'settings' && before && before.value !== now.value && why[String(now.key)];
    return issue ? [{ issue, cells: [{ row, key: 'value' }] }] : [];
  });
}

/** BI-21: another order of the stages changes what the reports say of the past. */
function tellOrder(tab: ListTab, rows: readonly Judged[], left: readonly Issue[], verdict: Verdict): void {
  if (tab !== 'stages') return;
  const moved = rows.some(({ before, now }) => !before || !same(before.order, now.order));
  if (!moved) return;
  verdict.notes.push({ code: 'order_changed' }, ...left.filter(({ code }) => code === 'probability_falls'));
}

/** A row that was deleted or emptied: it stays away if nothing speaks of it, else it comes back, switched off where it may be. */
function backAgain(tab: ListTab, values: Values, { uses, today, closed }: Surroundings, issues: Issue[]): Values[] {
  const count = uses.get(useKey(tab, values)) ?? NO_USE;
  const inUse = { code: count.clients > 0 ? 'in_use' : 'in_use_rows', label: '', ...count };
  const label = String(values.label ?? values.person ?? values.key ?? '');
  if (isDictionaryTab(tab) || tab === 'settings') {
    if (isNeeded(tab, values)) {
      issues.push({ code: 'needed', label });
      return [{ ...values }];
    }
    if (count.rows === 0) return [];
    issues.push({ ...inUse, label });
    return [{ ...values, active: false }];
  }
  if (isInClosed(tab, values, closed)) {
    issues.push(closedIssue(values, closed));
    return [{ ...values }];
  }
  if (tab !== 'team' || count.rows === 0) return [];
  const yesterday = addDays(today, -1);
  const from = String(values.valid_from ?? '');
  issues.push({ ...inUse, label });
  return [{ ...values, valid_to: String(values.valid_to || (from > yesterday ? from : yesterday)) }];
}
