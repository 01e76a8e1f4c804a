// The Funnel report: F1–F6 of rules 4.2 from one replay, in codes and numbers.
import { type Cohort, cohortOf } from './cohort.ts';
import { type Replay, replayCycles } from './cycles.ts';
import { type Flow, flowOf } from './flow.ts';
import { type Forecast, type ForecastInput, forecastOf } from './forecast.ts';
import { type Losses, lossesOf } from './losses.ts';
import type { Day } from './model.ts';
import { type FunnelInput, isTheirs, populate } from './population.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
import { type Movement, movementsOf, type StageDays, stageDays } from './stays.ts';
import { type Stuck, stuckOf } from './stuck.ts';

export interface FunnelReport {
  from: Day;
  to: Day;
  asOf: Day;
  /** Codes of the contact stages and won in order: the `reached` of every row runs parallel to them. */
  steps: string[];
  snapshot: Snapshot;
  cohort: Cohort;
  flow: Flow;
  movements: Movement[];
  losses: Losses;
  days: StageDays[];
  stuck: Stuck[];
  /** Clients whose cycle is open and not in the archive: of whom the stuck ones are some. */
  open: number;
  /** F7 of the same clients; null = the report is of another day than today. */
  outlook: Forecast | null;
}

/** What is needed besides for the forecast of the same clients; known for today only. */
export type Outlook = Pick<ForecastInput, 'clients' | 'deals' | 'payments' | 'repeatProbability'>;

/**
 * Builds all tables; events after `asOf` do not exist for them. Amounts are minor units, ratios fractions or null.
 * @param replay of the same lines up to the same day, where it is at hand
 */
export function funnel(
  input: FunnelInput,
  outlook: Outlook | null = null,
  replay: Replay = replayCycles(input.lines, input.dictionaries, input.asOf),
): FunnelReport {
  const { from, to, asOf, dictionaries, stuckNew } = input;
  const population = populate(input, replay);
  const theirs = new Map(
    population.clients.filter(({ now }) => isTheirs(now, input)).map(({ row, now }) => [row.client_id, now]),
  );
  const kept = new Set(population.clients.map(({ row }) => row.client_id));
  return {
    from,
    to,
    asOf,
    steps: replay.steps.map((step) => step.code),
    snapshot: snapshotOf(population),
    cohort: cohortOf(population),
    flow: flowOf(population),
    movements: movementsOf(population),
    losses: lossesOf(population),
    days: stageDays(population),
    stuck: stuckOf({ clients: theirs }, dictionaries, asOf, stuckNew),
    open: [...theirs.values()].filter(({ cycle }) => cycle.outcome === 'open').length,
    outlook:
      outlook &&
      forecastOf({
        ...outlook,
        asOf,
        stages: dictionaries.stages,
        replay: { clients: theirs },
        deals: outlook.deals.filter(
          ({ client_id, manager, credit_department: department }) =>
            kept.has(client_id) && isTheirs({ manager, department }, input),
        ),
        only: { manager: '', department: '' },
      }),
  };
}
