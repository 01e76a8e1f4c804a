// Worked examples of other funnels: those whose rule is ours come out figure by figure, the others are told apart with
// what we count instead (docs/rules.md says why).
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replayLines } from '../../src/domain/cycles.ts';
import { type FunnelReport, funnel } from '../../src/domain/funnel.ts';
import type { FunnelInput } from '../../src/domain/population.ts';
import { velocityOf } from '../../src/domain/velocity.ts';
import { sharedFile } from '../shared.ts';
import { buildHistory, clientRow, dictionaries, funnelInput, type StoryEvent, story } from './golden.ts';

interface Vector {
  id: string;
  kind: string;
  steps: string[];
  from_step?: number;
  to_step?: number;
  from?: string;
  to?: string;
  breakdown?: Record<string, string>;
  events: Record<string, [name: string, at: string][]>;
  expect: unknown;
}
interface Period {
  period: string;
  entered: number;
  reached: number;
  conv_pct: number;
}
const path = sharedFile('data/vectors/funnel_vectors.dev.json');
const vectors = path ? (JSON.parse(readFileSync(path, 'utf8')) as { vectors: Vector[] }).vectors : [];

const EVERYTHING = { from: '2021-01-01', to: '2021-12-31', asOf: '2021-12-31' };
const STAGES = ['c1', 'c2', 'c3'];

/**
 * A person is a client, a step a contact stage: one event of it a move to that stage. Other events are none of ours, and
 * an event of the stage in which the client stands is no move. With `deal` the last step is the deal; with `runs` a
 * return to the first step is a refused attempt that is opened again.
 */
function told({ events, steps }: Vector, { deal = false, runs = false } = {}): StoryEvent[] {
  const codes = steps.map((_, at) => (deal && at === steps.length - 1 ? 'deal' : (STAGES[at] ?? '')));
  return Object.entries(events).flatMap(([person, happened]) => {
    const moves = [`${happened[0]?.[1].slice(0, 10) ?? '2021-05-01'} create`];
    let stands = 'new';
    for (const [name, at] of happened) {
      const code = codes[steps.indexOf(name)];
      const on = at.slice(0, 10);
      if (code === undefined || code === stands) continue;
      if (runs && code === 'c1' && stands !== 'new') moves.push(`${on} refusal crisis`);
      moves.push(`${on} ${code}`);
      stands = code;
    }
    return story(person, 'Ann', ...moves);
  });
}
const report = (events: StoryEvent[], given: Partial<FunnelInput> = EVERYTHING): FunnelReport =>
  funnel(funnelInput(events, given));

const hundredths = (fraction: number | null): number | null =>
  fraction === null ? null : Math.round(fraction * 10_000) / 100;

/** Every day a period of its own: the cohort of those who made the first step that day, and how many of them made the last. */
function byDay(vector: Vector, events: StoryEvent[], given: Partial<FunnelInput> = {}) {
  const last = vector.to_step ?? vector.steps.length - 1;
  return daysOf(vector).map((period) => {
    const { cohort } = report(events, { from: period, to: period, asOf: '2021-12-31', ...given });
    const [entered = 0, reached = 0] = [cohort.total.reached[0], cohort.total.reached[last]];
    return { period, entered, reached, conv_pct: hundredths(cohort.steps[last]?.cumulative ?? null) };
  });
}
function daysOf({ from = '', to = '' }: Vector): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10))
    days.push(day);
  return days;
}
/** Nobody entered: they print 0 %, we a dash, because there is nothing to divide by. */
const withDashes = (rows: Period[]) =>
  rows.map((row) => ({ ...row, conv_pct: row.entered === 0 ? null : row.conv_pct }));
const sameByDay = (vector: Vector): void =>
  expect(byDay(vector, told(vector))).toEqual(withDashes(vector.expect as Period[]));

/** The rule is ours. */
const SAME: Record<string, (vector: Vector) => void> = {
  'posthog-trends-test_all_results_for_day_interval': sameByDay,
  'posthog-trends-test_only_one_user_reached_one_step': sameByDay,
  // The second run is a step back and two re-entries: one attempt, reached once.
  'posthog-trends-test_two_runs_by_single_user_in_one_period': (vector) => {
    sameByDay(vector);
    expect(report(told(vector)).flow.total.reentries).toBe(3);
  },
  'posthog-breakdown': (vector) => {
    const { breakdown = {} } = vector;
    const events = told(vector);
    const clients = Object.entries(breakdown).map(([id, category]) => clientRow(id, { category }));
    const found: Record<string, number[]> = {};
    for (const period of daysOf(vector)) {
      const given = { from: period, to: period, asOf: '2021-12-31', clients, group: 'category' } as const;
      for (const { code, reached } of report(events, given).cohort.groups) {
        found[code] ??= daysOf(vector).map(() => 0);
        found[code][daysOf(vector).indexOf(period)] = ((reached[2] ?? 0) / (reached[0] ?? 0)) * 100;
      }
    }
    // A day on which nobody of them entered stays 0, as theirs; ours has no row there.
    expect(found).toEqual(vector.expect);
  },
  'plausible-basic': (vector) => {
    const wanted = vector.expect as {
      all: number;
      entering: number;
      entering_pct: string;
      never_entering: number;
      never_entering_pct: string;
      rows: Record<'step' | 'n' | 'conv_from_first' | 'conv_from_previous' | 'dropoff' | 'dropoff_pct', unknown>[];
    };
    const { cohort, snapshot } = report(told(vector));
    const { added, contacted, contactRate } = cohort.total;
    expect([snapshot.total, added, contacted]).toEqual([wanted.all, wanted.all, wanted.entering]);
    expect(hundredths(contactRate)).toBe(Number(wanted.entering_pct));
    // Who never entered stands in New.
    const never = snapshot.totals[snapshot.columns.indexOf('new')] ?? 0;
    expect([never, hundredths(never / added)]).toEqual([wanted.never_entering, Number(wanted.never_entering_pct)]);
    for (const [at, row] of wanted.rows.entries()) {
      const [step, before] = [cohort.steps[at], cohort.steps[at - 1]];
      expect(step?.reached, String(row.step)).toBe(row.n);
      expect(hundredths(step?.cumulative ?? null)).toBe(Number(row.conv_from_first));
      // Their first row has no previous one and says 0; we print the conversion at the step that is left.
      expect(before ? hundredths(before.conversion) : 0).toBe(Number(row.conv_from_previous));
      expect(before ? before.reached - before.wentOn : 0).toBe(row.dropoff);
      expect(before ? 100 - (hundredths(before.conversion) ?? 0) : 0).toBe(Number(row.dropoff_pct));
    }
  },
};

/** Another rule: why, and what we count instead, by hand. */
const OTHER: Record<string, [why: string, (vector: Vector) => void]> = {
  'posthog-trends-test_one_person_in_multiple_periods_and_windows': [
    'there an attempt ends with a window of days, here with a deal or a refusal: until then coming back is a step back',
    (vector) => {
      // u1 enters on 1 May and never again; u2 on 4 May.
      const ours = byDay(vector, told(vector));
      expect(ours.map(({ entered, reached }) => [entered, reached])).toEqual([
        [1, 1],
        [0, 0],
        [0, 0],
        [1, 0],
      ]);
      // Where each run is an attempt of its own (refused, opened again), the figures are theirs.
      const runs = byDay(vector, told(vector, { runs: true }));
      expect(runs).toEqual(withDashes(vector.expect as Period[]));
      expect(ours).not.toEqual(runs);
    },
  ],
  'posthog-trends-test_to_second_step': [
    'there a step counts only after all before it, here a skipped stage is passed by those who went on',
    (vector) => {
      // u3 begins with the second step on 2 May: with its jump it has reached the first one too, beside u4.
      expect(byDay(vector, told(vector))).toEqual([
        { period: '2021-05-01', entered: 2, reached: 1, conv_pct: 50 },
        { period: '2021-05-02', entered: 2, reached: 2, conv_pct: 100 },
      ]);
      // Without those who skipped, the figures are theirs.
      const { u3: _skipped, ...events } = vector.events;
      expect(byDay(vector, told({ ...vector, events }))).toEqual(vector.expect);
    },
  ],
  'posthog-time-one-to-three': [
    'there time is counted in seconds, here in calendar days, and the same day is 0',
    (vector) => {
      const wanted = vector.expect as { converted: number; average_seconds: number };
      const events = told(vector, { deal: true });
      const { lines, deals } = buildHistory(events);
      const replay = replayLines(lines, dictionaries, EVERYTHING.asOf);
      const { won, cycleDays } = velocityOf({
        asOf: EVERYTHING.asOf,
        days: 365,
        replay,
        stages: dictionaries.stages,
        clients: new Set(Object.keys(vector.events)),
        deals,
        only: { manager: '', department: '' },
      });
      // 10 800 seconds, from 18:00 to 21:00, are no midnight; who converted is the same.
      expect([won, cycleDays]).toEqual([wanted.converted, 0]);
      expect(wanted.average_seconds).toBeLessThan(86_400);
      // c goes on from 07:00 to 06:00 of the next day: less than 24 hours, and one day; a and b do so on one day.
      expect(report(events).days.find(({ stage }) => stage === 'c1')).toMatchObject({
        count: 3,
        median: 0,
        mean: 1 / 3,
      });
    },
  ],
  'posthog-repeat-steps-out-of-order': [
    'there one event may be several steps, here a step is a stage, and being in it again reaches nothing new',
    (vector) => {
      const { cohort, flow } = report(told({ ...vector, steps: ['signup', 'view'] }));
      // All six have a view, the second of two stages; one view after the other is no move.
      expect(cohort.total.reached).toEqual([6, 6, 0, 0]);
      // Without a signup: p6.
      expect(cohort.steps.map(({ touched }) => touched)).toEqual([5, 6, 0, 0]);
      // p1 back to signup; p3 and p4 back to signup and to view again: 1 + 2 + 2.
      expect(flow.total.reentries).toBe(5);
      expect(vector.expect).toEqual([5, 4, 1, 1, 1]);
    },
  ],
  'posthog-events-mixed': [
    'there a step counts only after all before it, here a skipped stage is passed by those who went on',
    (vector) => {
      const { cohort } = report(told(vector));
      // All five; b, c, d, e; c, d, e. Touched: all but d; b, c, e; c, d, e.
      expect(cohort.total.reached).toEqual([5, 4, 3, 0]);
      expect(cohort.steps.map(({ touched }) => touched)).toEqual([4, 3, 3, 0]);
      expect(cohort.steps.map(({ skipped }) => skipped)).toEqual([1, 1, 0, 0]);
      // Without d and e, who do not go in order, the figures are theirs but for their e, who has made the first step.
      const { a = [], b = [], c = [] } = vector.events;
      expect(report(told({ ...vector, events: { a, b, c } })).cohort.total.reached).toEqual([3, 2, 1, 0]);
      expect(vector.expect).toEqual([3 + 1, 2, 1]);
    },
  ],
};

describe.skipIf(path === null)('worked examples of other funnels', () => {
  const find = (id: string): Vector => {
    const found = vectors.find((vector) => vector.id === id);
    if (!found) throw new Error(`no case ${id}`);
    return found;
  };

  it('are all judged, each once', () => {
    expect([...Object.keys(SAME), ...Object.keys(OTHER)].sort()).toEqual(vectors.map(({ id }) => id).sort());
  });

  it.each(Object.entries(SAME))('%s: the same', (id, compare) => compare(find(id)));

  it.each(Object.entries(OTHER).map(([id, [why, compare]]) => ({ id, why, compare })))(
    '$id: another rule: $why',
    ({ id, compare }) => compare(find(id)),
  );
});
