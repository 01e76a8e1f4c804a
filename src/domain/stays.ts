// How long clients stay in the stages (F5), and what becomes of those who enter them (rules 4.2).
import { daysBetween } from './calendar.ts';
import type { Cycle, Visit } from './cycles.ts';
import type { Stage } from './model.ts';
import { ratio } from './money.ts';
import { isInPeriod, isTheirs, type Population } from './population.ts';
import { parkedIn } from './stuck.ts';

/** Days of the cycles that left a stage in the period for good; fractions of a day only in mean and median, null = none left. */
export interface StageDays {
  stage: string;
  /** The limit of the stage; null = it has none. */
  norm: number | null;
  count: number;
  median: number | null;
  mean: number | null;
  /** The share of observations that are not over the norm. */
  within: number | null;
}

/** Visits that began in the period: entered = advanced + refused + movedBack + parked + standing, as of the report's day. */
export interface Movement {
  stage: string;
  entered: number;
  /** Went on to a later stage, over others or not. */
  advanced: number;
  refused: number;
  movedBack: number;
  /** Stand in the stage still: in the archive, or not. */
  parked: number;
  standing: number;
}

/** New and the contact stages, those switched off only if a cycle was in them. */
function stagesOf({ input, passes }: Population, ...kinds: Stage['kind'][]): Stage[] {
  const isVisited = (code: string): boolean =>
    passes.some(({ cycle }) => cycle.visits.some(({ stage }) => stage === code));
  return input.dictionaries.stages
    .filter(({ code, kind, active }) => kinds.includes(kind) && (active || isVisited(code)))
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

/** Imported cycles are left out: when they entered is unknown. One observation for a cycle and stage, its visits added up. */
export function stageDays(population: Population): StageDays[] {
  const { input, passes } = population;
  const found = new Map(
    stagesOf(population, 'new', 'contact').map((stage) => [stage.code, { stage, days: [] as number[] }]),
  );
  for (const { cycle } of passes) {
    if (cycle.imported) continue;
    for (const visit of cycle.visits) {
      const stays = found.get(visit.stage);
      if (!stays || !visit.left || visit !== lastIn(cycle, visit.stage)) continue;
      if (isInPeriod(visit.until, input) && isTheirs(visit.left, input)) stays.days.push(daysIn(cycle, visit.stage));
    }
  }
  return [...found.values()].map(({ stage, days }) => {
    const sorted = days.sort((a, b) => a - b);
    const count = sorted.length;
    const { max_days: norm } = stage;
    return {
      stage: stage.code,
      norm,
      count,
      median: count === 0 ? null : (sorted[(count - 1) >> 1]! + sorted[count >> 1]!) / 2,
      mean: ratio(
        sorted.reduce((sum, one) => sum + one, 0),
        count,
      ),
      within: norm === null ? null : ratio(sorted.filter((one) => one <= norm).length, count),
    };
  });
}

/** The last visit of a stage. */
function lastIn({ visits }: Cycle, stage: string): Visit | null {
  let last: Visit | null = null;
  for (const visit of visits) if (visit.stage === stage) last = visit;
  return last;
}

function daysIn({ visits, parked }: Cycle, stage: string): number {
  let days = 0;
  for (const visit of visits) {
    if (visit.stage === stage) days += daysBetween(visit.on, visit.until) - parkedIn(visit, parked);
  }
  return days;
}

/** The balance of every stage but Refusal; a cancelled win never entered Deal. Imported cycles are left out. */
export function movementsOf(population: Population): Movement[] {
  const { input, passes } = population;
  const none = { entered: 0, advanced: 0, refused: 0, movedBack: 0, parked: 0, standing: 0 };
  const stages = stagesOf(population, 'new', 'contact', 'won');
  const rows = new Map(stages.map(({ code }) => [code, { stage: code, ...none }]));
  const orders = new Map(stages.map(({ code }, index) => [code, index]));
  for (const { cycle, now } of passes) {
    if (cycle.imported) continue;
    const { visits } = cycle;
    for (let at = 0; at < visits.length; at += 1) {
      const visit = visits[at]!;
      const row = rows.get(visit.stage);
      if (!row || !isInPeriod(visit.on, input) || !isTheirs(visit, input)) continue;
      const next = visits[at + 1];
      row.entered += 1;
      if (next) row[(orders.get(next.stage) ?? -1) > orders.get(visit.stage)! ? 'advanced' : 'movedBack'] += 1;
      else if (visit.until !== '') row.refused += 1;
      // A won client may rest in the archive too.
      else if (now.archived) row.parked += 1;
      else row.standing += 1;
    }
  }
  return [...rows.values()];
}
