// The Funnel reckoned twice: every figure of F1–F6, of the balance of the stages and of F8, on random lives of clients,
// with every filter and every split, as of any day.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replayLines } from '../../src/domain/cycles.ts';
import { funnel } from '../../src/domain/funnel.ts';
import type { FunnelDictionaries, Group } from '../../src/domain/population.ts';
import { velocityOf } from '../../src/domain/velocity.ts';
import { anyWorld, dayOf } from './funnel-lives.ts';
import { figuresOf, reckon } from './funnel-reckoned.ts';
import { count, type Facts, peopleOf, velocity } from './funnel-reckoner.ts';
import { asColumns, limited } from './golden.ts';

const GROUPS: Group[] = ['manager', 'department', 'category', 'tag', 'source', 'section', 'channel'];
const sometimes = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 1 });
/** Mostly one filter or none, so that somebody is left to count. */
const anyFilter = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  fc.record({ manager: fc.constantFrom('Ivan', 'Maria', 'Olga', '') }),
  fc.record({ department: fc.constantFrom('sales', 'client') }),
  fc.record({ section: fc.constantFrom('in_work', 'customer', 'archive', 'soft_refusal') }),
  fc.record({ tag: fc.constantFrom('large', ''), manager: sometimes('Ivan', 'Petr') }),
  fc.record({ category: fc.constantFrom('trade', ''), department: sometimes('sales', 'client') }),
  fc.record({ source: fc.constantFrom('website', ''), section: sometimes('in_work', 'customer') }),
);
const withoutSecond: FunnelDictionaries = {
  ...limited,
  stages: limited.stages.map((stage) => (stage.code === 'c2' ? { ...stage, active: false } : stage)),
};
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    world: fc.noBias(anyWorld(150)),
    begin: fc.oneof(fc.constant(0), fc.nat(60)),
    length: fc.oneof(fc.constant(120), fc.nat(60)),
    asOf: fc.oneof(fc.constant(120), fc.nat(80)),
    group: fc.constantFrom(...GROUPS),
    values: fc.constantFrom('clients' as const, 'expected_amount' as const),
    stuckNew: fc.boolean(),
    only: anyFilter,
    dictionaries: fc.constantFrom(limited, withoutSecond),
  })
  .map(({ world, begin, length, asOf, only, ...rest }) => ({
    ...world,
    ...rest,
    from: dayOf(begin),
    to: dayOf(begin + length),
    asOf: dayOf(asOf),
    only: Object.fromEntries(Object.entries(only).filter(([, value]) => value !== undefined)),
  }));

const RUNS = Number(process.env.FUNNEL_RUNS ?? 1_000);

describe('reckoned twice', () => {
  it('meets every case of rules 4.1 more than once', () => {
    const met: Record<string, number> = {};
    const meet = (what: string, times: number) => {
      met[what] = (met[what] ?? 0) + times;
    };
    for (const facts of fc.sample(anyFacts, { numRuns: 200, seed: 7 })) {
      const report = funnel({ ...facts, lines: asColumns(facts.lines) });
      const { flow, cohort, movements, losses, days, stuck } = report;
      for (const what of ['reentries', 'cancelledWins', 'churned', 'lostBeforeContact', 'dropped', 'won'] as const) {
        meet(what, flow.total[what]);
      }
      for (const { stage, skipped, parked } of cohort.steps) {
        meet('skipped', skipped);
        meet('parked', parked);
        if (stage === 'c2' && facts.dictionaries === withoutSecond) meet('a stage out of use', 1);
      }
      meet('a deal in the archive', movements.find(({ stage }) => stage === 'deal')?.parked ?? 0);
      meet('losses', losses.total);
      meet('days', days.filter(({ count, median }) => count > 2 && median !== null && median % 1 !== 0).length);
      meet('stuck', stuck.length);
      meet(
        'undone',
        count(facts.lines, ({ event_type }) => event_type === 'void'),
      );
      meet(
        'one click undone',
        count(facts.lines, ({ voids }) => voids.includes(',')),
      );
      meet(
        'handed over',
        count(facts.lines, ({ event_type }) => event_type === 'handover'),
      );
      meet(
        'merged',
        count(facts.clients, ({ merged_into }) => merged_into !== ''),
      );
      meet('a day of the past', Number(facts.lines.some(({ event_on }) => event_on > facts.asOf)));
      for (const { imported, refusals } of peopleOf(facts).flatMap(({ attempts }) => attempts)) {
        meet('imported', Number(imported));
        meet('an imported refusal', Number(imported && refusals.length > 0));
      }
      meet(
        'reopened',
        count(peopleOf(facts), ({ attempts }) => attempts.length > 1),
      );
      meet('velocity', Number((velocity(facts, 90, { manager: '', department: '' }).perDay ?? 0) > 0));
    }
    expect(Object.entries(met).filter(([, times]) => times < 5)).toEqual([]);
  });

  it('F1–F6 and the balance of the stages', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const report = funnel({ ...facts, lines: asColumns(facts.lines) });
        expect(figuresOf(report)).toEqual(reckon(facts));
      }),
      { numRuns: RUNS },
    );
  });

  it('F8', () => {
    const anyOne = fc.record({
      manager: fc.constantFrom('', '', 'Ivan', 'Maria', 'Olga'),
      department: fc.constantFrom('', '', 'sales', 'client'),
    });
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 200 }), anyOne, (facts, days, only) => {
        const { asOf, dictionaries, deals, clients } = facts;
        const found = velocityOf({
          asOf,
          days,
          replay: replayLines(facts.lines, dictionaries, asOf),
          stages: dictionaries.stages,
          clients: new Set(clients.filter(({ merged_into }) => merged_into === '').map(({ client_id }) => client_id)),
          deals,
          only,
        });
        expect(found).toMatchObject(velocity(facts, days, only));
      }),
      { numRuns: RUNS },
    );
  });
});
