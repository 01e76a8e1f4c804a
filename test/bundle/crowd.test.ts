// Five people at one base, by chance: no recorded click is lost, nothing is doubled, every row is the sum of its lines.
// Long runs: CROWD_STEPS=100000 CROWD_SEED=1 npx vitest run --project node test/bundle/crowd.test.ts
import { expect, test } from 'vitest';
import { checkBase, checkHistory, checkUntouched, standing } from './crowd-checks.ts';
import { clickDeed, clickOther, type Trouble } from './crowd-clicks.ts';
import { between, handle, takeBack } from './crowd-hands.ts';
import { beginCrowd, Chance, type Crowd, PEOPLE } from './crowd-world.ts';

const STEPS = Number(process.env.CROWD_STEPS ?? 800);
const SEED = Number(process.env.CROWD_SEED ?? Math.floor(Math.random() * 1_000_000));
/** After so many steps another base is begun: History would grow for ever. */
const OF_ONE_BASE = 400;
/** Steps from one opening with a look at everything to the next. */
const LOOK = 10;

/** A cut, somebody in between, or peace. */
function troubleFor(crowd: Crowd): Trouble & { typed?: string } {
  const { chance } = crowd;
  const kind = chance.weighed([[7, ''], [1.5, 'cut'], [1.5, 'between']] as const);
  if (kind === 'cut') return { cut: chance.int(1, 45), pendingAtCut: chance.of(['lost', 'kept'] as const) };
  return kind === 'between' ? between(crowd) : {};
}

async function step(crowd: Crowd, open: () => number): Promise<void> {
  const { chance } = crowd;
  crowd.pass();
  crowd.told = '';
  const kind = chance.weighed([[50, 'deed'], [15, 'other'], [16, 'quick'], [10, 'block'], [5, 'undo'], [1, 'list']] as const);
  const { typed = '', ...trouble } = troubleFor(crowd);
  const isClick = kind === 'deed' || kind === 'other';
  const before = isClick ? standing(crowd) : null;
  if (kind === 'deed') await clickDeed(crowd, trouble);
  else if (kind === 'other') await clickOther(crowd, trouble);
  else if (kind === 'undo') await takeBack(crowd, trouble.cut ? trouble : {});
  else await handle(crowd, kind, trouble.cut ? trouble : {});
  if (kind === 'list') crowd.learnLabels();
  if (!before) return;
  const recent = crowd.lines().filter(({ event_id }) => Number(event_id?.slice(2)) > open());
  checkUntouched(crowd, before, recent, { typed });
}

/** Plays on one base; ends with the problems of the first look that found any. */
async function play(seed: number, steps: number): Promise<Crowd> {
  const crowd = await beginCrowd(seed);
  const known = new Map<string, string>();
  let done = 0;
  for (crowd.at = 1; crowd.at <= steps && crowd.problems.length === 0; crowd.at += 1) {
    await step(crowd, () => done);
    if (crowd.at % LOOK !== 0 && crowd.problems.length === 0) continue;
    const who = crowd.chance.of(PEOPLE);
    const answer = await crowd.base.call('start', undefined, { now: crowd.now, user: who.email });
    crowd.note(`${who.email} opens: ${JSON.stringify(answer.swept ?? answer.message)}`);
    if (!answer.ok) crowd.fail(`the opening was refused: ${answer.code} ${answer.message}`);
    crowd.learnLabels();
    const lines = checkHistory(crowd, known);
    checkBase(crowd, lines);
    done = Number(lines.at(-1)?.event_id?.slice(2) ?? 0);
  }
  return crowd;
}

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
      expect(problems, `${problems.join('\n')}\n${log.slice(-25).join('\n')}\nAgain: ${again}`).toEqual([]);
    }
    if (process.env.CROWD_TALLY) console.log(Object.fromEntries([...tally].sort()));
    // A crowd whose every click is refused would find nothing.
    const saved = [...tally].reduce((sum, [what, n]) => (what.endsWith(' ok') ? sum + n : sum), 0);
    expect(saved).toBeGreaterThan(STEPS / 5);
  },
  Math.max(300_000, STEPS * 500),
);
