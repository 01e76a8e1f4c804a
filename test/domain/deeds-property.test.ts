// Whatever people of whatever role try in whatever order: the invariants of rules 2.6 hold, and the client is the sum of its
// History (INV-09). What is undone leaves no trace but its lines.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClientState } from '../../src/domain/model.ts';
import { BLANK_STATE, countedIn, replay } from '../../src/domain/projection.ts';
import { attempt, begin, PEOPLE, type Step, TRIED } from './deeds-model.ts';
import { broken } from './invariants.ts';
import { stages, TEAM } from './rules.ts';

const SEQUENCES = 2000;
const STEPS = 50;

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(PEOPLE.length - 1),
  deed: fc.nat(TRIED.length - 1),
  pick: fc.nat(41),
  other: fc.nat(23),
  days: fc.nat(3),
  ago: fc.nat(2),
  full: fc.nat(3).map((chance) => chance > 0),
  noted: fc.nat(3).map((chance) => chance > 0),
});

test('random deeds keep every invariant', () => {
  const done: Record<string, number> = {};
  const sequence = fc.array(step, { minLength: 30, maxLength: STEPS, size: 'max' });
  fc.assert(
    fc.property(fc.constantFrom('M-01', ''), sequence, (manager, steps) => {
      const base = begin(manager);
      for (const each of steps) {
        const deed = attempt(each, base);
        if (deed === '') continue;
        done[deed] = (done[deed] ?? 0) + 1;
        const { client, deals, lines, payments } = base;
        const departmentOf = (person: string) => TEAM[person]?.department ?? '';
        const world = { client, deals, payments, lines, counted: countedIn(lines), departmentOf };
        const failed = broken(world);
        if (failed.length > 0) throw new Error(`${deed} breaks ${failed.join()}: ${JSON.stringify(client)}`);
        const owned = Object.keys(BLANK_STATE).map((key) => [key, client[key as keyof ClientState]]);
        expect(Object.fromEntries(owned)).toEqual(replay(lines, stages));
      }
    }),
    { numRuns: SEQUENCES, seed: 5 },
  );
  // A property that never gets anywhere proves nothing: each deed was done often.
  expect(Object.entries(done).filter(([, times]) => times < 100)).toEqual([]);
  expect(Object.keys(done).sort()).toEqual([...new Set<string>(TRIED)].sort());
});
