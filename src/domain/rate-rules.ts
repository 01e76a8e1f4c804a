// What Rates and Team must say for pay (rules 5.4, BI-29): whole schemes, whole months, and nothing that changes a closed month.
import { addDays, addMonths, firstDay, lastDay, monthOf } from './calendar.ts';
import {
  type Breach,
  type CellOf,
  identityOf,
  isBlank,
  type ListTab,
  type Surroundings,
  type Values,
} from './list-model.ts';
import type { Department, Issue, Payment, RateRow, RevenueKind, TeamRow, Value } from './model.ts';
import { conditionsOf, flatRateOf, schemeOf } from './rates.ts';

const at = (row: number, ...keys: string[]): CellOf[] => keys.map((key) => ({ row, key }));
const text = (value: Value | undefined): string => String(value ?? '');
const END = '9999-12-31';

/** Columns that decide what a month pays, besides the period. */
const PAYING: Partial<Record<ListTab, readonly string[]>> = {
  rates: ['department', 'revenue_kind', 'element', 'basis', 'from', 'rate', 'bonus_amount'],
  team: ['department', 'plan_month', 'base_salary', 'rate_new', 'rate_repeat', 'dept_rate', 'cap'],
};

/** A row that is filled in so far that it means something. */
const isWhole = (values: Values): boolean =>
  ['department', 'revenue_kind', 'element', 'basis'].every((key) => !isBlank(values[key])) &&
  !(isBlank(values.rate) && isBlank(values.bonus_amount));

/** What a row says of the months up to a closed one; '' = nothing. */
function saidOf(tab: ListTab, values: Values, closed: string): string {
  const keys = PAYING[tab];
  const end = lastDay(closed);
  if (!keys || text(values.valid_from) > end || (tab === 'rates' && !isWhole(values))) return '';
  const until = text(values.valid_to) || END;
  return [...keys.map((key) => text(values[key])), text(values.valid_from), until < end ? until : end].join('|');
}

/** Whether a row counts in a closed month. */
export const isInClosed = (tab: ListTab, values: Values, closed: string): boolean =>
  closed !== '' && saidOf(tab, values, closed) !== '';

/** The first day of the first month that is not closed. */
export const firstOpenDay = (closed: string): string => addMonths(firstDay(closed), 1);

export const closedIssue = (values: Values, closed: string): Issue => ({
  code: 'closed_rates',
  ...schemeIn(values),
  label: text(values.person),
  month: closed,
  next: firstOpenDay(closed),
});

const schemeIn = (values: Values): { department: string; kind: string } => ({
  department: text(values.department),
  kind: text(values.revenue_kind),
});

/** Rows under judgement whose change would reach into a closed month: the cells that do. */
export function closedIn(tab: ListTab, rows: readonly Judged[], closed: string): Breach[] {
  const keys = PAYING[tab];
  if (closed === '' || !keys) return [];
  return rows.flatMap(({ before, now }, row) => {
    if (!before || saidOf(tab, before, closed) === saidOf(tab, now, closed)) return [];
    const changed = [...keys, 'valid_from', 'valid_to'].filter((key) => text(before[key]) !== text(now[key]));
    return [{ issue: closedIssue(before, closed), cells: at(row, ...changed) }];
  });
}

/** A row under judgement. */
interface Judged {
  /** As accepted last; null = a new row. */
  before: Values | null;
  now: Values;
}

/** New rows that would reach into a closed month begin with the first open one. Returns what is to be told. */
export function beginOpen(tab: ListTab, rows: readonly Judged[], { closed, today }: Surroundings): Issue[] {
  const known = new Set(rows.filter(({ before }) => before).map(({ now }) => identityOf(tab, now)));
  const issues: Issue[] = [];
  for (const row of rows.filter(({ before }) => !before)) {
    const valid_from = openFrom(tab, row.now, known.has(identityOf(tab, row.now)), closed, today);
    if (valid_from === '') continue;
    if (!isBlank(row.now.valid_from)) issues.push(closedIssue(row.now, closed));
    row.now = { ...row.now, valid_from };
  }
  return issues;
}

/** The day on which a new row is to begin instead; '' = it may stand. A new colleague may begin earlier. */
function openFrom(tab: ListTab, now: Values, isKnown: boolean, closed: string, today: string): string {
  if (tab === 'rates' ? !isWhole(now) : !(tab === 'team' && isKnown)) return '';
  const isUnsaid = tab === 'rates' && isBlank(now.valid_from);
  if (!isUnsaid && !isInClosed(tab, now, closed)) return '';
  return closed === '' ? firstDay(monthOf(today)) : firstOpenDay(closed);
}

/** Whole months, and a lowest row at 0. */
export function wholeIn(rows: readonly Values[]): Breach[] {
  return rows.flatMap((values, row) => {
    if (!isWhole(values)) return [];
    const { valid_from, valid_to } = values;
    const [from, to] = [text(valid_from), text(valid_to)];
    const found: Breach[] = [];
    if (from === '' || !from.endsWith('-01')) {
      found.push({ issue: { ...schemeIn(values), code: 'month_start' }, cells: at(row, 'valid_from') });
    }
    if (to !== '' && lastDay(monthOf(to)) !== to) {
      found.push({ issue: { ...schemeIn(values), code: 'month_end' }, cells: at(row, 'valid_to') });
    }
    const beside = rows
      .map((other, index) => ({ other, index }))
      .filter(({ other }) => isWhole(other) && isOfScheme(other, values) && isValidOn(other, from));
    const isBased = beside.some(({ other }) => Number(other.from ?? 0) === 0);
    if (values.element === 'rate' && !isBased) {
      const cells = beside.flatMap(({ index }) => at(index, 'from'));
      found.push({ issue: { ...schemeIn(values), code: 'starts_at_zero' }, cells });
    }
    return found;
  });
}

const SCHEME = ['department', 'revenue_kind', 'element'];
const isOfScheme = (a: Values, b: Values): boolean => SCHEME.every((key) => text(a[key]) === text(b[key]));
const isValidOn = ({ valid_from, valid_to }: Values, day: string): boolean =>
  text(valid_from) <= day && (text(valid_to) || END) >= day;

/**
 * What may stand but is worth another look, told when something was changed: rates that fall, W3, months without a rate.
 * @param left rules that do not hold though nobody has just broken them
 */
export function oddIn(judged: readonly Judged[], left: readonly Issue[], today: string): Issue[] {
  const isChanged = ({ before, now }: Judged) =>
    !before || Object.keys(now).some((key) => text(now[key]) !== text(before[key]));
  if (!judged.some(isChanged)) return [];
  const rows = judged.map(({ now }) => now);
  const whole = rows.filter((values) => isWhole(values) && values.element === 'rate');
  const schemes = new Map<string, Values[]>();
  for (const values of whole) {
    const key = SCHEME.map((name) => text(values[name])).join('|');
    schemes.set(key, [...(schemes.get(key) ?? []), values]);
  }
  const found: Issue[] = left.filter(({ code }) => code === 'starts_at_zero').slice(0, 1);
  for (const own of schemes.values()) {
    const [first] = own as [Values];
    const falls = own.some((row) =>
      own.some(
        (higher) =>
          isValidOn(higher, text(row.valid_from)) &&
          Number(higher.from ?? 0) > Number(row.from ?? 0) &&
          Number(higher.rate) < Number(row.rate),
      ),
    );
    if (falls) found.push({ ...schemeIn(first), code: 'rates_fall' });
    const gap = gapIn(own, today);
    if (gap !== '') found.push({ ...schemeIn(first), code: 'rates_gap', month: gap });
  }
  const now = (department: string, kind: string) =>
    whole
      .filter((row) => row.department === department && row.revenue_kind === kind && isValidOn(row, today))
      .map(({ rate }) => Number(rate));
  const [fresh, repeat] = [Math.min(...now('sales', 'new')), Math.max(...now('client', 'repeat'))];
  if (Number.isFinite(fresh) && Number.isFinite(repeat) && fresh <= repeat) {
    found.push({ code: 'rates_order', fresh, repeat });
  }
  return found;
}

/** The first month between the rows of a scheme, or before today, in which none holds; '' = none. */
function gapIn(rows: readonly Values[], today: string): string {
  const periods = rows
    .map(({ valid_from, valid_to }) => ({ from: text(valid_from), to: text(valid_to) || END }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let end = periods[0]?.to ?? END;
  for (const { from, to } of periods) {
    if (end < END && from > addDays(end, 1)) return monthOf(addDays(end, 1));
    if (to > end) end = to;
  }
  return end < today ? monthOf(addDays(end, 1)) : '';
}

/** The first scheme that payments of a month ask for and that is none; null = all are there. */
export function lackingScheme(
  { rates, payments, team }: { rates: readonly RateRow[]; payments: readonly Payment[]; team: readonly TeamRow[] },
  month: string,
): { department: Department; kind: RevenueKind } | null {
  const shares = payments
    .filter(({ paid_on }) => monthOf(paid_on) === month)
    .flatMap(({ manager1, dept1, manager2, dept2, revenue_kind: kind }) => [
      { person: manager1, department: dept1, kind },
      { person: manager2, department: dept2, kind },
    ]);
  for (const { person, department, kind } of shares) {
    if (person === '' || department === '') continue;
    const own = conditionsOf(
      team.filter(({ person_id }) => person_id === person),
      month,
    );
    if (flatRateOf(own, kind) !== null) continue;
    const scheme = schemeOf(rates, month, 'rate', department, kind);
    const thresholds = scheme.map(({ from }) => from);
    const isSound =
      thresholds[0] === 0 &&
      new Set(thresholds).size === thresholds.length &&
      new Set(scheme.map(({ basis }) => basis)).size === 1;
    if (!isSound) return { department, kind };
  }
  return null;
}
