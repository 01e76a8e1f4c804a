// F2, the cohort: cycles by the date of their first contact, followed up to the as-of date (rules 4.2).
import type { Cycle, Outcome, Replay } from './cycles.ts';
import { ratio } from './money.ts';
import { type Counted, isInPeriod, isKept, type Population, splitUp } from './population.ts';

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
/** The cycles of one value of the breakdown; `reached` runs parallel to the steps. `contacted` are those of `added`. */
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
  rows: CohortRow[];
  total: CohortRow;
}

interface Member extends Counted {
  cycle: Cycle;
}

/** The funnel of the cohort by step, and condensed by the breakdown (month = of the first contact, for `added` of the start). */
export function cohortOf({ input, replay, cycles }: Population): Cohort {
  const members: Member[] = [];
  const added: Member[] = [];
  for (const { client, cycle } of cycles) {
    if (cycle.imported) continue;
    const first = cycle.reached[0];
    // The owner is who made the first contact; until then, who has the client.
    const start: Member = { client, cycle, at: { ...(first ?? cycle.last), on: cycle.started.on } };
    if (isInPeriod(start.at.on, input) && isKept(start, input.only)) added.push(start);
    if (first && isInPeriod(first.on, input) && isKept({ client, at: first }, input.only)) {
      members.push({ client, cycle, at: first });
    }
  }
  const addedBy = splitUp(added, input);
  const membersBy = splitUp(members, input);
  const codes = splitUp([...added, ...members], input).keys();
  return {
    steps: stepsOf(members, replay),
    rows: [...codes].map((code) => condense(code, addedBy.get(code) ?? [], membersBy.get(code) ?? [], replay)),
    total: condense('', added, members, replay),
  };
}

function stepsOf(members: readonly Member[], { steps }: Replay): CohortStep[] {
  const reachedStep = (index: number): number => members.filter(({ cycle }) => cycle.top >= index).length;
  return steps.map((step, index) => {
    const next = steps[index + 1];
    const reached = reachedStep(index);
    const wentOn = reachedStep(index + 1);
    const touched = members.filter(({ cycle }) => cycle.visits.some((visit) => visit.stage === step.code)).length;
    const ends = countOutcomes(members.filter(({ cycle }) => cycle.top === index));
    return {
      stage: step.code,
      reached,
      touched,
      skipped: reached - touched,
      wentOn,
      ...ends,
      expected: next && step.probability > 0 ? ratio(step.probability, next.probability) : null,
      conversion: next ? ratio(wentOn, reached) : null,
      settled: next ? ratio(wentOn, wentOn + ends.lost) : null,
      cumulative: ratio(reached, members.length),
    };
  });
}

function condense(code: string, added: readonly Member[], members: readonly Member[], { steps }: Replay): CohortRow {
  const ends = countOutcomes(members);
  const contacted = added.filter(({ cycle }) => cycle.top >= 0).length;
  return {
    code,
    added: added.length,
    contacted,
    contactRate: ratio(contacted, added.length),
    reached: steps.map((_, index) => members.filter(({ cycle }) => cycle.top >= index).length),
    ...ends,
    winRate: ratio(ends.won, ends.won + ends.lost),
    cumulative: ratio(ends.won, members.length),
  };
}

function countOutcomes(members: readonly Member[]): Outcomes {
  const count = (outcome: Outcome): number => members.filter(({ cycle }) => cycle.outcome === outcome).length;
  return {
    won: count('won'),
    lost: count('lost'),
    open: count('open'),
    parked: count('parked'),
    dropped: count('dropped'),
  };
}
