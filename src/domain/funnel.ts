// The Funnel report: snapshot (F1), cohort (F2) and flow (F3) of rules 4.2 from one replay, in codes and numbers.
import { type Cohort, cohortOf } from './cohort.ts';
import { replayCycles } from './cycles.ts';
import { type Flow, flowOf } from './flow.ts';
import type { Day } from './model.ts';
import { type FunnelInput, populate } from './population.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';

export interface FunnelReport {
  from: Day;
  to: Day;
  asOf: Day;
  /** Codes of the contact stages and won in order: the `reached` of every row runs parallel to them. */
  steps: string[];
  snapshot: Snapshot;
  cohort: Cohort;
  flow: Flow;
}

/** Builds the three tables; events after `asOf` do not exist for them. Amounts are minor units, ratios fractions or null. */
export function funnel(input: FunnelInput): FunnelReport {
  const replay = replayCycles(input.lines, input.dictionaries, input.asOf);
  const population = populate(input, replay);
  return {
    from: input.from,
    to: input.to,
    asOf: input.asOf,
    steps: replay.steps.map((step) => step.code),
    snapshot: snapshotOf(population),
    cohort: cohortOf(population),
    flow: flowOf(population),
  };
}
