// What a payment earns: the bands and bonuses of a scheme of Rates, and conditions of a person in a month (rules 1.8, 1.11, 5.1).
import { daysBetween, daysInMonth, firstDay, lastDay } from './calendar.ts';
import type { Day, Department, Minor, RateRow, RevenueKind, TeamRow } from './model.ts';
import { isAtLeast, percentOf, proportion } from './money.ts';

/** One line of "how the commission was earned": the part of the base in this band, its rate and the rounded product. */
export interface Band {
  /** Where the band begins, minor units. */
  from: Minor;
  /** The same as percent of the plan in a scheme by attainment, else null. */
  percent: number | null;
  amount: Minor;
  rate: number;
  commission: Minor;
}

/** The rows of a scheme valid in the month, lowest threshold first. */
export function schemeOf(
  rates: readonly RateRow[],
  month: string,
  element: RateRow['element'],
  department: Department,
  kind: RevenueKind,
): RateRow[] {
  const first = firstDay(month);
  return rates
    .filter((row) => row.element === element && row.department === department && row.revenue_kind === kind)
    .filter((row) => row.valid_from <= first && (row.valid_to === '' || row.valid_to >= first))
    .sort((a, b) => a.from - b.from);
}

/**
 * Marginal bands of a credited base (rules 5.1, step 4); each band that holds money is a line, rounded once. A negative
 * base is one line at the first rate; without a plan (0) a scheme by attainment has only its first band.
 */
export function bandsOf(base: Minor, plan: Minor, scheme: readonly Pick<RateRow, 'basis' | 'from' | 'rate'>[]): Band[] {
  const thresholds = scheme
    .filter((row, index) => index === 0 || row.basis === 'amount' || plan > 0)
    .map((row) => ({
      from: row.basis === 'amount' ? row.from : percentOf(plan, row.from),
      percent: row.basis === 'amount' ? null : row.from,
      rate: row.rate ?? 0,
    }));
  const bands: Band[] = [];
  for (const [index, threshold] of thresholds.entries()) {
    const end = thresholds[index + 1]?.from ?? Number.MAX_SAFE_INTEGER;
    const amount = base < 0 && index === 0 ? base : Math.max(0, Math.min(base, end) - threshold.from);
    if (amount !== 0) bands.push({ ...threshold, amount, commission: percentOf(amount, threshold.rate) });
  }
  return bands;
}

/** Whether a scheme of rates cannot be read as bands: it does not begin at 0, has a threshold twice, or two bases (rules 5.4). */
export const isBroken = (scheme: readonly RateRow[]): boolean =>
  scheme.some(({ from, basis }, index) =>
    index === 0 ? from !== 0 : from === scheme[index - 1]?.from || basis !== scheme[0]?.basis,
  );

/** The highest bonus reached (rules 5.1, step 5), before the share of days; none by attainment without a plan. */
export function bonusOf(
  scheme: readonly RateRow[],
  base: Minor,
  departmentBase: Minor,
  plan: Minor,
): RateRow | undefined {
  const reached = scheme.filter((row) =>
    row.basis === 'amount' ? row.from <= base : plan > 0 && isAtLeast(departmentBase, row.from, plan),
  );
  return reached[reached.length - 1];
}

/** Calendar days of the month on which the row is in force. */
export function daysInForce(row: { valid_from: Day; valid_to: Day }, month: string): number {
  const from = row.valid_from > firstDay(month) ? row.valid_from : firstDay(month);
  const to = row.valid_to !== '' && row.valid_to < lastDay(month) ? row.valid_to : lastDay(month);
  return Math.max(0, daysBetween(from, to) + 1);
}

/** A monthly amount for the days on which its row is in force, rounded once; blank counts as 0. */
export function prorate(amount: Minor | null, row: TeamRow, month: string): Minor {
  return proportion(amount ?? 0, daysInForce(row, month), daysInMonth(month));
}

/** The row whose personal rate, cap or head's rate holds: the last one begun by the end of the month, if any. */
export function conditionsOf(rows: readonly TeamRow[], month: string): TeamRow | undefined {
  const begun = rows.filter((row) => row.valid_from <= lastDay(month));
  return begun.reduce<TeamRow | undefined>(
    (last, row) => (last && last.valid_from > row.valid_from ? last : row),
    undefined,
  );
}

/** The person's own rate, which replaces the bands of the department; null = the department's. */
export function flatRateOf(conditions: TeamRow | undefined, kind: RevenueKind): number | null {
  return (kind === 'new' ? conditions?.rate_new : conditions?.rate_repeat) ?? null;
}
