// F6: clients that stand in a stage longer than its limit (rules 4.2).
import { daysBetween } from './calendar.ts';
import type { Cycle, Parking, Replay, ReplayDictionaries, Visit } from './cycles.ts';
import type { Day } from './model.ts';

export interface Stuck {
  client_id: string;
  stage: string;
  /** Who has the client; '' = nobody. */
  manager: string;
  /** The day the client came into the stage it stands in. */
  since: Day;
  /** Days in the stage, those in the archive taken off; its limit; and by how many the limit is passed. */
  age: number;
  limit: number;
  over: number;
}

/**
 * Clients of the replay that are over the limit of their stage at `asOf`, the longest over first. Contact stages count,
 * New if `withNew` (Settings.stuck_new_counts); who is in the archive waits on purpose. A stage without limit is never stuck.
 */
export function stuckOf(
  { clients }: Pick<Replay, 'clients'>,
  { stages }: Pick<ReplayDictionaries, 'stages'>,
  asOf: Day,
  withNew: boolean,
): Stuck[] {
  const limits = new Map(
    stages.flatMap(({ code, kind, max_days }): [string, number][] =>
      max_days !== null && (kind === 'contact' || (kind === 'new' && withNew)) ? [[code, max_days]] : [],
    ),
  );
  const found: Stuck[] = [];
  for (const [client_id, { stage, manager, archived, cycle }] of clients) {
    const limit = limits.get(stage);
    const visit = presentVisit(cycle);
    if (limit === undefined || archived || !visit) continue;
    const age = ageOf(visit, cycle, asOf);
    if (age > limit) found.push({ client_id, stage, manager, since: visit.on, age, limit, over: age - limit });
  }
  return found.sort((a, b) => b.over - a.over);
}

/** The stay that has not ended; null for a client in Refusal. */
export function presentVisit({ visits }: Cycle): Visit | null {
  const visit = visits[visits.length - 1];
  return visit && visit.until === '' ? visit : null;
}

/** Days of a stay up to the day, those in the archive taken off. */
export const ageOf = (visit: Visit, { parked }: Cycle, asOf: Day): number =>
  daysBetween(visit.on, asOf) - parkedIn(visit, parked);

/** Days of a visit that were spent in the archive. */
export function parkedIn(visit: Visit, parked: readonly Parking[]): number {
  let days = 0;
  for (const { on, until } of parked) {
    const end = until === '' || (visit.until !== '' && visit.until < until) ? visit.until : until;
    days += Math.max(0, daysBetween(on > visit.on ? on : visit.on, end));
  }
  return days;
}
