// Every writing action, disturbed at each of its service calls: cut, cut and then a tab protected, a call that fails, another
// person at work. After the next opening it is done whole or absent, History and rows agree, and nothing is there twice
// (CC-02, CC-04, CC-05, CC-09, BI-34). CUTS=all tries every call in every mode, which takes an hour; else a spread of them.
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CallKind } from '../../src/local/host.ts';
import type { ActOptions, Outcome } from '../../src/local/session-types.ts';
import { type Answer, type Base, baseOn, kept } from './base.ts';
import { bases } from './deeds-base.ts';
import { DISTURBANCES, type Disturbance, MONEY_DISTURBANCES } from './disturbances.ts';
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
  /** Of each service call, in order. */
  kinds: CallKind[];
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
  const kinds: CallKind[] = [];
  const outcome = await action.run(whole, { onCall: (kind) => void kinds.push(kind) });
  expect(answered(outcome), JSON.stringify(outcome)).toBe(true);
  await whole.call('start');
  const [before, after] = [standing(opened.book), standing(whole.book)];
  expect(problems(after)).toEqual([]);
  expect(kinds.includes('write') || differences(after, before).length > 0).toBe(true);
  const found = { start, before, after, pages: texts(whole.book), kinds, calls: kinds.length };
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
  const said = again.ok ? (again.value as Answer | null)?.code : again.failure.message;
  const isKnown = action.doneAlready !== undefined && said === action.doneAlready;
  if (action.ends === 'repeat' && !isKnown)
    expect(answered(again), `${where}, again: ${JSON.stringify(again)}`).toBe(true);
  await base.call('start');
  expect(differences(standing(base.book), after), `${where}, again`).toEqual([]);
  if (action.ends === 'build') expect(texts(base.book), `${where}, again`).toEqual(pages);
}

/** So many of them, spread over all; all of them where that is asked for. */
function some<T>(all: readonly T[], most: number, seed: string): T[] {
  if (ALL || all.length <= most) return [...all];
  const step = all.length / most;
  const shift = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7) / 997;
  return Array.from({ length: most }, (_, index) => all[Math.floor((index + shift) * step)] as T);
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

interface Moment {
  /** The service call, from 1. */
  at: number;
  way: 'kept' | 'lost';
  where: string;
}
const LAZY: readonly CallKind[] = ['write', 'format'];
const DIRECT: readonly CallKind[] = ['structure', 'property'];
const SENDING: readonly CallKind[] = ['read', 'structure', 'flush'];

/**
 * The calls at which a cut leaves something else behind than one call earlier: right after a write (`kept`), and right after
 * what sends the writes that waited (`lost`). `sends` = the calls that send them.
 */
function momentsOf(action: WritingAction, { kinds }: Reference): { cuts: Moment[]; sends: Moment[] } {
  let pending = false;
  const cuts: Moment[] = [];
  const sends: Moment[] = [];
  const moment = (at: number, way: Moment['way']): Moment => ({ at, way, where: named(action, at, kinds.length, way) });
  // What was typed is there though the script had no time to do anything about it.
  if (action.ends === 'opening') cuts.push(moment(1, 'kept'));
  for (const [index, kind] of kinds.entries()) {
    const next = index + 2;
    const isSent: boolean = pending && SENDING.includes(kind);
    if (isSent) sends.push(...WAYS.map((way) => moment(index + 1, way)));
    pending = LAZY.includes(kind) || (pending && !isSent);
    if (next > kinds.length) break;
    if (ALL || LAZY.includes(kind) || DIRECT.includes(kind)) cuts.push(moment(next, 'kept'));
    if (ALL || isSent || DIRECT.includes(kind)) cuts.push(moment(next, 'lost'));
  }
  const most = action.long ? 6 : 16;
  return { cuts: some(cuts, most, action.name), sends: some(sends, most, action.name) };
}

const named = (action: WritingAction, at: number, calls: number, way: string): string =>
  `${action.name}, at call ${at} of ${calls}, ${way}`;

describe('cut', () => {
  test.each(ACTIONS)(
    '$name',
    async (action) => {
      const { cuts } = momentsOf(action, await referenceOf(action));
      const options = cuts.map(({ at, way, where }) => ({ cut: at, pendingAtCut: way, where }));
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
      const { sends } = momentsOf(action, await referenceOf(action));
      const options = some(sends, 3, action.name).map(({ at, way, where }) => ({
        fails: { atCall: at, pending: way },
        where,
      }));
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

/** Without what a line that was voided leaves, itself and its number in the row, and without whose turn it is (DQ-36). */
const essence = ({ History: _lines, ...all }: Standing): Standing => ({
  ...all,
  Team: Object.fromEntries(Object.entries(all.Team ?? {}).map(([id, { last_turn: _t, ...row }]) => [id, row])),
  Clients: Object.fromEntries(
    Object.entries(all.Clients ?? {}).map(([id, { last_event: _e, recorded: _r, ...row }]) => [id, row]),
  ),
});

/** The actions that change clients, not pages. */
const DEEDS = ACTIONS.filter(({ ends, long }) => ends !== 'build' && !long);

describe('cut, and then a tab is protected', () => {
  const bob = { user: 'bob@example.com' };
  test.each(DEEDS)(
    '$name',
    async (action) => {
      const reference = await referenceOf(action);
      const { before, after } = reference;
      const changed = ['Clients', 'Deals', 'Payments', 'Contacts', 'Team', 'History'].filter(
        (table) => differences({ t: before[table] ?? {} }, { t: after[table] ?? {} }).length > 0,
      );
      for (const tab of ALL
        ? [...changed, 'Settings']
        : [changed.at(action.name.length % changed.length) ?? 'Settings']) {
        const options = some(momentsOf(action, reference).cuts, 2, action.name + tab).map(({ at, way, where }) => ({
          cut: at,
          pendingAtCut: way,
          where: `${where}, ${tab}`,
        }));
        await disturbed(action, options, async (base, where) => {
          protect(base, tab);
          for (let opening = 0; opening < 3; opening += 1) await base.call('start', undefined, bob);
          base.book.sheets.find(({ name }) => name === tab)?.protections.splice(0, 9);
          expect((await base.call('start')).ok, where).toBe(true);
          const now = standing(base.book);
          expect(problems(now), where).toEqual([]);
          const isWhole = differences(essence(now), essence(after));
          if (isWhole.length > 0)
            expect(differences(essence(now), essence(before)), `${where}: ${isWhole.slice(0, 4)}`).toEqual([]);
        });
      }
    },
    900_000,
  );
});

interface Fine {
  done: Standing[];
  absent: Standing;
}
/** How the base stands after an opening when the disturbance comes before or after the action, and when it comes alone. */
async function bothWays(action: WritingAction, { run, mayBeLost }: Disturbance): Promise<Fine> {
  const { start, after } = await referenceOf(action);
  const [undone, done] = [start(), start()];
  await action.run(done);
  for (const base of [undone, done]) {
    run(base);
    await base.call('start');
  }
  return { done: [standing(done.book), ...(mayBeLost ? [after] : [])], absent: standing(undone.book) };
}

/** The action with somebody in its middle, and what the next opening makes of it. */
async function meet(action: WritingAction, disturbance: Disturbance, atCall: number, fine: Fine): Promise<void> {
  const { start, calls } = await referenceOf(action);
  const where = `${action.name}, at call ${atCall} of ${calls} somebody ${disturbance.name}`;
  const base = start();
  const outcome = await action.run(base, { meanwhile: { atCall, run: () => disturbance.run(base) } });
  const answer = (outcome.ok ? (outcome.value ?? { ok: true }) : outcome.failure) as Answer;
  expect(answer.code, `${where}: ${answer.message}`).not.toBe('surprise');
  const opening = await base.call('start');
  expect(opening.ok, `${where}: ${opening.message}`).toBe(true);
  const now = standing(base.book);
  expect(problems(now), where).toEqual([]);
  const isDone = action.ends === 'repeat' && (answer.ok === true || answer.code === 'sorted_meanwhile');
  const found = [...fine.done, ...(isDone ? [] : [fine.absent])].map((one) => differences(now, one));
  const [nearest] = found.sort((a, b) => a.length - b.length);
  expect(nearest, `${where}: ${answer.code ?? ''} ${answer.message ?? ''}`).toEqual([]);
}

/** Where there is money. */
const SOLD = ['sold', 'paid', 'opened', 'two', 'merged'];
/** Who comes between the calls of this action: each of them to some of the actions. */
const comers = ({ from }: WritingAction, at: number): Disturbance[] => [
  ...DISTURBANCES.filter((_, index) => ALL || (index + at) % 8 === 0),
  ...(SOLD.includes(from) ? MONEY_DISTURBANCES.filter((_, index) => ALL || (index + at) % 5 === 0) : []),
];

describe('another person at work', () => {
  test.each(DEEDS.map((action, at) => [action.name, action, at] as const))(
    '%s',
    async (_name, action, at) => {
      const reference = await referenceOf(action);
      const first = ALL ? 2 : Math.max(2, (momentsOf(action, reference).cuts[0]?.at ?? 2) - 10);
      const between = Array.from({ length: reference.calls - first }, (_, index) => first + index);
      for (const disturbance of comers(action, at)) {
        const fine = await bothWays(action, disturbance);
        for (const atCall of some(between, 1, action.name + disturbance.name)) {
          await meet(action, disturbance, atCall, fine);
        }
      }
    },
    900_000,
  );
});
