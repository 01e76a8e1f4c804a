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
import { type Facts, velocity } from './funnel-reckoner.ts';
import { asColumns, limited } from './golden.ts';

const GROUPS: Group[] = ['manager', 'department', 'category', 'tag', 'source', 'section', 'channel'];
const sometimes = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 1 });
/** Mostly one filter or none, so that somebody is left to count. */
const anyFilter = fc.oneof(
  fc.constant({}),
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
    world: anyWorld(40),
    begin: fc.nat(80),
    length: fc.nat(80),
    asOf: fc.oneof(fc.constant(240), fc.nat(120)),
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
