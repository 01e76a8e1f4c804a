// The Funnel report: F1–F6 of rules 4.2 from one replay, in codes and numbers.
import { type Cohort, cohortOf } from './cohort.ts';
import { type Replay, replayCycles } from './cycles.ts';
import { type Flow, flowOf } from './flow.ts';
import { type Forecast, type ForecastInput, forecastOf } from './forecast.ts';
import { type Losses, lossesOf } from './losses.ts';
import type { Day } from './model.ts';
import { type FunnelInput, isTheirs, type Population, populate } from './population.ts';
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
  const theirs: Replay['clients'] = new Map();
  let open = 0;
  for (const { row, now } of population.clients) {
    if (!isTheirs(now, input)) continue;
    theirs.set(row.client_id, now);
    if (now.cycle.outcome === 'open') open += 1;
  }
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
    open,
    outlook: outlook && outlookOf(population, theirs, outlook),
  };
}

/** F7 of the clients that are shown, and of the deals of theirs that pass the filters. */
function outlookOf({ input, clients }: Population, theirs: Replay['clients'], outlook: Outlook): Forecast {
  const kept = new Set(clients.map(({ row }) => row.client_id));
  return forecastOf({
    ...outlook,
    asOf: input.asOf,
    stages: input.dictionaries.stages,
    replay: { clients: theirs },
    deals: outlook.deals.filter(
      ({ client_id, manager, credit_department: department }) =>
        kept.has(client_id) && isTheirs({ manager, department }, input),
    ),
    only: { manager: '', department: '' },
  });
}
