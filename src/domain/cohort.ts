// F2, the cohort: cycles by the date of their first contact, followed up to the as-of date (rules 4.2).
import type { Cycle, Moment } from './cycles.ts';
import { ratio } from './money.ts';
import { isInPeriod, isTheirs, type Pass, type Population, rowsBy } from './population.ts';

/** Ends of cycles; a cohort has no others, because a refusal before the first contact is in none. */
interface Outcomes {
  won: number;
  lost: number;
  open: number;
  parked: number;
  dropped: number;
}
/** One step: reached = wentOn + won + lost + open + parked + dropped (with this maximum). Ratios are fractions, null = no base. */
export interface CohortStep extends Outcomes {
  stage: string;
  reached: number;
  touched: number;
  skipped: number;
  wentOn: number;
  /** probability ÷ probability of the next step: what the dictionary predicts for `conversion`. */
  expected: number | null;
  conversion: number | null;
  settled: number | null;
  cumulative: number | null;
}
/** The cycles of one month or group; `reached` runs parallel to the steps. `contacted` are those of `added`. */
export interface CohortRow extends Outcomes {
  code: string;
  added: number;
  contacted: number;
  contactRate: number | null;
  reached: number[];
  winRate: number | null;
  cumulative: number | null;
}
export interface Cohort {
  steps: CohortStep[];
  /** By the month of the first contact; `added` by that of the start. */
  months: CohortRow[];
  groups: CohortRow[];
  total: CohortRow;
}

const NONE: Outcomes = { won: 0, lost: 0, open: 0, parked: 0, dropped: 0 };

/** The funnel of the cohort by step, and condensed by month and by group. */
export function cohortOf({ input, replay, passes }: Population): Cohort {
  const steps = replay.steps.map(({ code: stage }) => ({ stage, touched: 0, seen: null as Pass | null, ...NONE }));
  const rank = new Map(steps.map(({ stage }, index) => [stage, index]));
  const rowOf = (code: string): CohortRow => ({
    code,
    added: 0,
    contacted: 0,
    contactRate: null,
    reached: steps.map(() => 0),
    ...NONE,
    winRate: null,
    cumulative: null,
  });
  const months = rowsBy('month', input, rowOf);
  const groups = rowsBy(input.group, input, rowOf);
  const total = rowOf('');
  for (const pass of passes) {
    const { cycle } = pass;
    if (cycle.imported) continue;
    const first = cycle.reached[0];
    // The owner is who made the first contact; until then, who has the client.
    const owner = first ?? cycle.last;
    if (isInPeriod(cycle.started.on, input) && isTheirs(owner, input)) {
      const start: Moment = { on: cycle.started.on, manager: owner.manager, department: owner.department };
      add(total, cycle);
      add(months.of(pass, start), cycle);
      add(groups.of(pass, start), cycle);
    }
    if (first && isInPeriod(first.on, input) && isTheirs(first, input)) {
      follow(total, pass);
      follow(months.of(pass, first), pass);
      follow(groups.of(pass, first), pass);
      steps[cycle.top]![endOf(cycle)] += 1;
      for (const { stage } of cycle.visits) {
        const step = steps[rank.get(stage) ?? -1];
        if (step && step.seen !== pass) {
          step.touched += 1;
          step.seen = pass;
        }
      }
    }
  }
  const rows = { months: months.inOrder(), groups: groups.inOrder() };
  for (const row of [total, ...rows.months, ...rows.groups]) settle(row);
  return { steps: steps.map((step, index) => stepOf(step, index, total.reached, replay.steps)), ...rows, total };
}

/** A cycle that is in a cohort was not lost before the contact. */
const endOf = ({ outcome }: Cycle): keyof Outcomes => outcome as keyof Outcomes;

function add(row: CohortRow, { top }: Cycle): void {
  row.added += 1;
  if (top >= 0) row.contacted += 1;
}

function follow(row: CohortRow, { cycle }: Pass): void {
  for (let step = 0; step <= cycle.top; step += 1) row.reached[step]! += 1;
  row[endOf(cycle)] += 1;
}

function settle(row: CohortRow): void {
  row.contactRate = ratio(row.contacted, row.added);
  row.winRate = ratio(row.won, row.won + row.lost);
  row.cumulative = ratio(row.won, row.reached[0] ?? 0);
}

function stepOf(
  { seen: _seen, ...counted }: Outcomes & { stage: string; touched: number; seen: Pass | null },
  index: number,
  reachedBy: readonly number[],
  steps: Population['replay']['steps'],
): CohortStep {
  const [step, next] = [steps[index]!, steps[index + 1]];
  const [reached, wentOn] = [reachedBy[index]!, reachedBy[index + 1] ?? 0];
  return {
    ...counted,
    reached,
    skipped: reached - counted.touched,
    wentOn,
    expected: next && step.probability > 0 ? ratio(step.probability, next.probability) : null,
    conversion: next ? ratio(wentOn, reached) : null,
    settled: next ? ratio(wentOn, wentOn + counted.lost) : null,
    cumulative: ratio(reached, reachedBy[0] ?? 0),
  };
}
