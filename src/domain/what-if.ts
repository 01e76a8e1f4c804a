// What if a department were removed (rules 5.7, seed 002): what would still come in, and for how long it pays the fixed costs.
import type { Minor } from './model.ts';
import { roundHalfAway } from './money.ts';

export interface WhatIfInput {
  /** Repeat and new revenue of a usual month. */
  repeat: Minor;
  fresh: Minor;
  /** Per cent of the clients that are lost in a month, 0–100. */
  churn: number;
  /** Fixed costs of a month; 0 = not known. */
  fixed: Minor;
}

export interface Removed {
  /** The first month without the department, and the first twelve together. */
  first: Minor;
  year: Minor;
  /** So many months pay the fixed costs; 'endless' = no end is in sight, null = the fixed costs are not known. */
  above: number | 'endless' | null;
}

export interface WhatIf {
  input: WhatIfInput;
  withoutSales: Removed;
  withoutClient: Removed;
  /** The first twelve months, one by one. */
  months: { withoutSales: Minor; withoutClient: Minor }[];
}

const YEAR = 12;
/** A hundred years: whatever lasts longer has no end. */
const LONGEST = 1200;

/** Without sales the clients melt away month by month; without the client department only new ones pay. */
export function whatIf(input: WhatIfInput): WhatIf {
  const { repeat, fresh, churn, fixed } = input;
  const left = (month: number): number => repeat * (1 - churn / 100) ** month;
  const months = Array.from({ length: YEAR }, (_, index) => ({
    withoutSales: roundHalfAway(left(index + 1)),
    withoutClient: fresh,
  }));
  let lasts = 0;
  while (lasts < LONGEST && left(lasts + 1) >= fixed) lasts += 1;
  const above = (count: number | 'endless'): Removed['above'] => (fixed > 0 ? count : null);
  return {
    input,
    withoutSales: {
      first: months[0]?.withoutSales ?? 0,
      // Rounded once, as in the example of rules 5.7.
      year: roundHalfAway(months.reduce((sum, _month, index) => sum + left(index + 1), 0)),
      above: above(lasts < LONGEST ? lasts : 'endless'),
    },
    withoutClient: { first: fresh, year: YEAR * fresh, above: above(fresh >= fixed ? 'endless' : 0) },
    months,
  };
}
