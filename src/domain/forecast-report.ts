// The report Forecast and plan: F7, F8 and F9 of rules 4.2 from one replay, in codes and numbers.
import type { Columns } from './columns.ts';
import { type Replay, type ReplayDictionaries, replayCycles } from './cycles.ts';
import { type Forecast, type ForecastInput, forecastOf } from './forecast.ts';
import type { Day } from './model.ts';
import { type PlanFact, type PlanFactInput, type PlanLine, planFactOf } from './plan-fact.ts';
import { type Velocity, type VelocityInput, velocityOf } from './velocity.ts';

export type ForecastReportInput = Omit<ForecastInput, 'replay' | 'stages' | 'payments'> &
  Pick<VelocityInput, 'days'> &
  Pick<PlanFactInput, 'month' | 'run' | 'holidays'> & {
    today: Day;
    lines: Columns<PlanLine>;
    dictionaries: ReplayDictionaries;
  };

export interface ForecastReport {
  /** 'YYYY-MM': the month of plan and fact. */
  month: string;
  asOf: Day;
  /** null = `asOf` is not today: what was expected and owed on other days is not kept. */
  forecast: Forecast | null;
  velocity: Velocity;
  planFact: PlanFact;
}

/**
 * Builds the three parts; events and payments after `asOf` do not exist for them.
 * @param replay of the same lines up to the same day, where it is at hand
 */
export function forecastReport(
  input: ForecastReportInput,
  replay: Replay = replayCycles(input.lines, input.dictionaries, input.asOf),
): ForecastReport {
  const { month, asOf, today, lines, dictionaries, run } = input;
  const { stages } = dictionaries;
  const rows = input.clients.filter(({ merged_into }) => merged_into === '');
  const clients = new Set(rows.map(({ client_id }) => client_id));
  const { payments } = run;
  return {
    month,
    asOf,
    forecast: asOf === today ? forecastOf({ ...input, replay, stages, payments }) : null,
    velocity: velocityOf({ ...input, replay, stages, clients }),
    planFact: planFactOf({ ...input, lines, replay, clients }),
  };
}
