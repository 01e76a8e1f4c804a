// What a person is to bring in a month: the month's own plan, else the plan of the conditions by days (rules 1.8, 5.1 step 3).

import type { Department, Minor, TeamRow } from './model.ts';
import { largestRemainder } from './money.ts';
import { daysInForce, prorate } from './rates.ts';

export type PlanMeasure = 'revenue_new' | 'revenue_repeat' | 'revenue' | 'first_contacts' | 'proposals' | 'deals';

/** A row of Plans; `value` is money (minor units) for the measures of revenue, else a count. */
export interface PlanRow {
  /** 'YYYY-MM'. */
  month: string;
  /** A person or a department. */
  scope: string;
  measure: PlanMeasure;
  value: number | null;
}

/** The plan of revenue that Plans holds for a month and scope; null = none. */
export function plannedRevenue(plans: readonly PlanRow[], month: string, scope: string): Minor | null {
  const measured = (measure: PlanMeasure): number | null =>
    plans.find((row) => row.month === month && row.scope === scope && row.measure === measure)?.value ?? null;
  const parts = [measured('revenue_new'), measured('revenue_repeat')].filter((value) => value !== null);
  return measured('revenue') ?? (parts.length > 0 ? parts.reduce((sum, value) => sum + value, 0) : null);
}

/**
 * The plan of a person in each department of the month; one of Plans stands as it is and is divided by days.
 * @param rows all rows of the person
 */
export function plansOf(
  rows: readonly TeamRow[],
  month: string,
  plans: readonly PlanRow[],
): ReadonlyMap<Department, Minor> {
  const inForce = rows.filter((row) => daysInForce(row, month) > 0);
  const departments = [...new Set(inForce.map(({ department }) => department))].sort();
  const of = (department: Department) => inForce.filter((row) => row.department === department);
  const sum = (own: readonly TeamRow[], amountOf: (row: TeamRow) => number): number =>
    own.reduce((total, row) => total + amountOf(row), 0);
  const planned = plannedRevenue(plans, month, rows[0]?.person_id ?? '');
  const shares =
    planned === null
      ? departments.map((department) => sum(of(department), (row) => prorate(row.plan_month, row, month)))
      : largestRemainder(
          planned,
          departments.map((department) => sum(of(department), (row) => daysInForce(row, month))),
        );
  return new Map(departments.map((department, index) => [department, shares[index] as Minor]));
}
