// Five people at one base, by chance: no recorded click is lost, nothing is doubled, every row is the sum of its lines.
// Long runs: CROWD_STEPS=100000 CROWD_SEED=1 npx vitest run --project node test/bundle/crowd.test.ts
import { expect, test } from 'vitest';
import { play } from './crowd-play.ts';
import { Chance } from './crowd-world.ts';

const STEPS = Number(process.env.CROWD_STEPS ?? 500);
const SEED = Number(process.env.CROWD_SEED ?? 7000);
/** After so many steps another base is begun: History would grow for ever. */
const OF_ONE_BASE = 400;

test(
  `five people, ${STEPS} steps, seed ${SEED}`,
  async () => {
    const chance = new Chance(SEED);
    const tally = new Map<string, number>();
    for (let left = STEPS; left > 0; left -= OF_ONE_BASE) {
      const seed = STEPS <= OF_ONE_BASE ? SEED : chance.int(0, 1_000_000_000);
      const { problems, log, tally: own } = await play(seed, Math.min(left, OF_ONE_BASE));
      for (const [what, n] of own) tally.set(what, (tally.get(what) ?? 0) + n);
      const again = `CROWD_STEPS=${Math.min(left, OF_ONE_BASE)} CROWD_SEED=${seed} npx vitest run --project node test/bundle/crowd.test.ts`;
      expect(problems, `${problems.join('\n')}\n${log.slice(-40).join('\n')}\nAgain: ${again}`).toEqual([]);
    }
    if (process.env.CROWD_TALLY) console.log(Object.fromEntries([...tally].sort()));
    // A crowd whose every click is refused would find nothing.
    const saved = [...tally].reduce((sum, [what, n]) => (what.endsWith(' ok') ? sum + n : sum), 0);
    expect(saved).toBeGreaterThan(STEPS / 5);
  },
  Math.max(300_000, STEPS * 500),
);
