// One run of the crowd on one base: steps by chance, and a look at everything after every few of them.
import { checkBase, checkHistory, checkUntouched, standing } from './crowd-checks.ts';
import { clickDeed, clickOther, type Trouble } from './crowd-clicks.ts';
import { between, handle, takeBack } from './crowd-hands.ts';
import { checkMoney } from './crowd-money.ts';
import { beginCrowd, type Crowd, PEOPLE } from './crowd-world.ts';

/** Steps from one opening with a look at everything to the next. */
const LOOK = 10;

/** A cut, somebody in between, or peace. */
function troubleFor(crowd: Crowd): Trouble & { typed?: string } {
  const { chance } = crowd;
  const kind = chance.weighed([
    [7, ''],
    [1.5, 'cut'],
    [1.5, 'between'],
  ] as const);
  if (kind === 'cut') return { cut: chance.int(1, 45), pendingAtCut: chance.of(['lost', 'kept'] as const) };
  return kind === 'between' ? between(crowd) : {};
}

async function step(crowd: Crowd, open: () => number): Promise<void> {
  const { chance } = crowd;
  crowd.pass();
  crowd.told = '';
  const kind = chance.weighed([
    [50, 'deed'],
    [15, 'other'],
    [16, 'quick'],
    [6, 'money'],
    [10, 'block'],
    [5, 'undo'],
    [1, 'list'],
  ] as const);
  const { typed = '', ...trouble } = troubleFor(crowd);
  const isClick = kind === 'deed' || kind === 'other';
  const before = isClick ? standing(crowd) : null;
  if (kind === 'deed') await clickDeed(crowd, trouble);
  else if (kind === 'other') await clickOther(crowd, trouble);
  else if (kind === 'undo') await takeBack(crowd);
  else await handle(crowd, kind, trouble.cut ? trouble : {});
  if (kind === 'list') crowd.learnLabels();
  if (!before) return;
  const recent = crowd.lines().filter(({ event_id }) => Number(event_id?.slice(2)) > open());
  checkUntouched(crowd, before, recent, { typed });
}

/** Plays on one base; ends with the problems of the first look that found any. */
export async function play(seed: number, steps: number): Promise<Crowd> {
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
    checkMoney(crowd, lines);
    for (const id of new Set(crowd.problems.join().match(/C-\d+/g))) {
      for (const { client_id, changes = '', ...line } of lines) {
        const told = Object.values(line).filter((cell) => cell !== '');
        if (client_id === id) crowd.log.push(`  ${id} ${told.join(' ')} ${changes.slice(0, 200)}`);
      }
    }
    done = Number(lines.at(-1)?.event_id?.slice(2) ?? 0);
  }
  return crowd;
}
