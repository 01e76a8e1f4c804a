// Every writing action, disturbed at each of its service calls: cut, cut and then a tab protected, a call that fails, another
// person at work. After the next opening it is done whole or absent, History and rows agree, and nothing is there twice
// (CC-02, CC-04, CC-05, CC-09, BI-34). CUTS=all tries every call in every mode, which takes an hour; else a spread of them.
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ActOptions, Outcome } from '../../src/local/session-types.ts';
import { type Answer, type Base, baseOn, kept } from './base.ts';
import { bases } from './deeds-base.ts';
import { DISTURBANCES, type Disturbance } from './disturbances.ts';
import { differences, problems, type Standing, standing, texts } from './standing.ts';
import { ACTIONS, makeStarts, type WritingAction } from './writing-actions.ts';

const ALL = process.env.CUTS === 'all';
const WAYS = ['kept', 'lost'] as const;

beforeAll(makeStarts, 120_000);

interface Reference {
  start: () => Base;
  /** How the base stands after an opening, without and with the action. */
  before: Standing;
  after: Standing;
  pages: Record<string, string[]>;
  calls: number;
}

const references = new Map<WritingAction, Reference>();
async function referenceOf(action: WritingAction): Promise<Reference> {
  const known = references.get(action);
  if (known) return known;
  const start = kept(bases[action.from] as Base);
  const opened = start();
  await opened.call('start');
  const whole = start();
  const outcome = await action.run(whole);
  expect(answered(outcome), JSON.stringify(outcome)).toBe(true);
  await whole.call('start');
  const [before, after] = [standing(opened.book), standing(whole.book)];
  expect(problems(after)).toEqual([]);
  expect([after, texts(whole.book)]).not.toEqual([standing(start().book), texts(start().book)]);
  const found = { start, before, after, pages: texts(whole.book), calls: outcome.meter.calls };
  references.set(action, found);
  return found;
}

/** Whether the action says that it is done. */
const answered = (outcome: Outcome): boolean => outcome.ok && ((outcome.value as Answer | null)?.ok ?? true);

/** What the next opening and a repeat of the action make of a base in which it was disturbed. */
async function judge(action: WritingAction, base: Base, where: string, isDone: boolean): Promise<void> {
  const { before, after, pages } = await referenceOf(action);
  const opening = await base.call('start');
  expect(opening.ok, `${where}: ${opening.message}`).toBe(true);
  const now = standing(base.book);
  expect(problems(now), where).toEqual([]);
  const isWhole = differences(now, after);
  if (isDone || action.ends === 'opening' || isWhole.length === 0) expect(isWhole, where).toEqual([]);
  else expect(differences(now, before), `${where}: neither whole nor absent, ${isWhole.slice(0, 4)}`).toEqual([]);
  if (action.ends === 'opening') return;
  const again = await action.run(base);
  if (action.ends === 'repeat') expect(answered(again), `${where}, again: ${JSON.stringify(again)}`).toBe(true);
  await base.call('start');
  expect(differences(standing(base.book), after), `${where}, again`).toEqual([]);
  if (action.ends === 'build') expect(texts(base.book), `${where}, again`).toEqual(pages);
}

/** So many of the calls from `first` on, spread over them; all where that is asked for. */
function spread(first: number, last: number, most: number, seed: string): number[] {
  const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  if (ALL || all.length <= most) return all;
  const step = all.length / most;
  const shift = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7) / 997;
  return Array.from({ length: most }, (_, index) => all[Math.floor((index + shift) * step)] as number);
}

/** A fingerprint of all that the next session will find. */
const stateOf = ({ book }: Base): string =>
  createHash('sha1')
    .update(JSON.stringify([book.sheets, book.properties]))
    .digest('base64');

/** Runs the action with each of these disturbances; states that were judged already are not judged again. */
async function disturbed(
  action: WritingAction,
  options: readonly (ActOptions & { where: string })[],
  judgeIt: (base: Base, where: string, outcome: Outcome) => Promise<void>,
): Promise<void> {
  const { start } = await referenceOf(action);
  let base = start();
  const untouched = stateOf(base);
  const judged = new Set([untouched]);
  for (const { where, ...more } of options) {
    // Nothing was written in it: it can serve again, in a new session that remembers nothing.
    base = baseOn(base.book);
    const outcome = await action.run(base, more);
    const state = stateOf(base);
    if (!judged.has(state)) await judgeIt(base, where, outcome);
    if (state !== untouched) base = start();
    judged.add(state);
  }
}

/** The first call at which a cut leaves something behind: earlier ones have nothing to lose. */
async function firstWrite(action: WritingAction): Promise<number> {
  const { start, calls } = await referenceOf(action);
  const untouched = stateOf(start());
  let [from, to] = [1, calls];
  while (from < to) {
    const cut = Math.floor((from + to) / 2);
    const base = start();
    await action.run(base, { cut, pendingAtCut: 'kept' });
    if (stateOf(base) === untouched) from = cut + 1;
    else to = cut;
  }
  return from;
}

const named = (action: WritingAction, at: number, calls: number, way: string): string =>
  `${action.name}, at call ${at} of ${calls}, ${way}`;

describe('cut', () => {
  test.each(ACTIONS)(
    '$name',
    async (action) => {
      const { calls } = await referenceOf(action);
      const options = spread(await firstWrite(action), calls, action.long ? 10 : 999, action.name).flatMap((cut) =>
        WAYS.map((pendingAtCut) => ({ cut, pendingAtCut, where: named(action, cut, calls, pendingAtCut) })),
      );
      await disturbed(action, options, async (base, where, outcome) => {
        expect(outcome.ok, where).toBe(false);
        await judge(action, base, where, false);
      });
    },
    900_000,
  );
});

describe('a call that fails', () => {
  test.each(ACTIONS)(
    '$name',
    async (action) => {
      const { calls } = await referenceOf(action);
      const options = spread(1, calls, 10, `${action.name} fails`).flatMap((atCall) =>
        WAYS.map((pending) => ({ fails: { atCall, pending }, where: named(action, atCall, calls, pending) })),
      );
      await disturbed(action, options, (base, where, outcome) =>
        judge(action, base, where, action.ends === 'repeat' && answered(outcome)),
      );
    },
    900_000,
  );
});

/** Only the owner may change the tab. */
function protect(base: Base, tab: string): void {
  const rest = { unprotected: [], editors: [base.book.owner], changed: true, warningOnly: false, description: '' };
  const sheet = base.book.sheets.find(({ name }) => name === tab);
  sheet?.protections.splice(0, 9, { id: 9, area: null, ...rest });
}

/** Without what a line that was voided leaves: itself, and its number in the row. */
const essence = ({ History: _lines, ...all }: Standing): Standing => ({
  ...all,
  Clients: Object.fromEntries(
    Object.entries(all.Clients ?? {}).map(([id, { last_event: _e, recorded: _r, ...row }]) => [id, row]),
  ),
});

/** The actions that change clients, not pages. */
const DEEDS = ACTIONS.filter(({ ends }) => ends !== 'build');

describe('cut, and then a tab is protected', () => {
  const bob = { user: 'bob@example.com' };
  test.each(DEEDS)(
    '$name',
    async (action) => {
      const { before, after, calls } = await referenceOf(action);
      const changed = ['Clients', 'Deals', 'Payments', 'Contacts', 'Team', 'History'].filter(
        (table) => differences({ t: before[table] ?? {} }, { t: after[table] ?? {} }).length > 0,
      );
      for (const tab of ALL
        ? [...changed, 'Settings']
        : [changed.at(action.name.length % changed.length) ?? 'Settings']) {
        const cuts = spread(await firstWrite(action), calls, 3, `${action.name} ${tab}`);
        const options = cuts.flatMap((cut) =>
          WAYS.map((pendingAtCut) => ({
            cut,
            pendingAtCut,
            where: named(action, cut, calls, `${pendingAtCut}, ${tab}`),
          })),
        );
        await disturbed(action, options, async (base, where) => {
          protect(base, tab);
          for (let opening = 0; opening < 3; opening += 1) await base.call('start', undefined, bob);
          base.book.sheets.find(({ name }) => name === tab)?.protections.splice(0, 9);
          expect((await base.call('start')).ok, where).toBe(true);
          const now = standing(base.book);
          expect(problems(now), where).toEqual([]);
          const isWhole = differences(essence(now), essence(after));
          if (isWhole.length > 0) expect(differences(essence(now), essence(before)), where).toEqual([]);
        });
      }
    },
    900_000,
  );
});

/** With a disturbance that comes before or after the action: how the base stands after an opening. */
async function bothWays(action: WritingAction, { run }: Disturbance): Promise<{ without: Standing; with: Standing }> {
  const { start } = await referenceOf(action);
  const [undone, done] = [start(), start()];
  await action.run(done);
  for (const base of [undone, done]) {
    await Promise.resolve(run(base));
    await base.call('start');
  }
  return { without: standing(undone.book), with: standing(done.book) };
}

describe('another person at work', () => {
  test.each(DEEDS.map((action, at) => [action.name, action, at] as const))(
    '%s',
    async (_name, action, at) => {
      const { start, after, calls } = await referenceOf(action);
      const first = Math.max(2, ALL ? 2 : (await firstWrite(action)) - 10);
      const some = DISTURBANCES.filter((_, index) => ALL || (index + at) % 4 === 0);
      for (const disturbance of some) {
        const wanted = await bothWays(action, disturbance);
        const fine = [wanted.with, ...(disturbance.typed ? [after] : [])];
        for (const atCall of spread(first, calls - 1, 1, `${action.name} ${disturbance.name}`)) {
          const where = `${action.name}, at call ${atCall} of ${calls} somebody ${disturbance.name}`;
          const base = start();
          const outcome = await action.run(base, { meanwhile: { atCall, run: () => disturbance.run(base) } });
          const answer = (outcome.ok ? (outcome.value ?? { ok: true }) : outcome.failure) as Answer;
          expect(answer.code, `${where}: ${answer.message}`).not.toBe('surprise');
          const opening = await base.call('start');
          expect(opening.ok, `${where}: ${opening.message}`).toBe(true);
          const now = standing(base.book);
          expect(problems(now), where).toEqual([]);
          const isDone = answer.ok === true || answer.code === 'sorted_meanwhile';
          const may = isDone && action.ends === 'repeat' ? fine : [...fine, wanted.without];
          const found = may.map((one) => differences(now, one)).sort((a, b) => a.length - b.length)[0];
          expect(found, `${where}: ${answer.code ?? ''} ${answer.message ?? ''}`).toEqual([]);
        }
      }
    },
    900_000,
  );
});
