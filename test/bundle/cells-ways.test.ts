// The ways by which cells of Clients change (BI-14, CC-01, CC-09): picked, filled, cut, taken back with Ctrl+Z, pasted over more
// rows than are judged at once, and by two people at one time.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Base } from './base.ts';
import { copyOf } from './base.ts';
import { act, at, clients, idOf, lines, makeStates, over, rowOf, type State, swept, typed } from './cells-base.ts';

let all: Base;
beforeAll(async () => {
  all = await makeStates();
}, 120_000);

const stageAt = (state: State): string => `Clients!C${rowOf(state)}`;
const fresh = (base: Base) => lines(base).slice(lines(all).length);
const toasts = (done: unknown): string[] => (done as { toasts?: string[] }).toasts ?? [];

describe.each([
  ['seen by the script', false],
  ['unseen, then the sidebar opens', true],
] as const)('one stage picked, %s', (_way, silent) => {
  // Refused with the reason that was typed before, where one is named.
  const cases: [state: State, stage: string, reason: string, said: string][] = [
    ['person', '1st contact', '', ''],
    ['parked', '2nd contact', '', ''],
    ['c3', 'Refusal', 'No money', ''],
    ['bare', '1st contact', '', 'To move to 1st contact fill: phone or e-mail. Open the card.'],
    [
      'c1',
      '2nd contact',
      '',
      'To move to 2nd contact fill: category, tag or yearly potential, date the proposal was sent, need. Open the card.',
    ],
    ['c1', 'Refusal', '', 'To move to Refusal fill: reason. Open the card.'],
    ['parked', 'Refusal', '', 'This reason is not for refusals. Choose another one.'],
    ['former', 'Refusal', 'No money', 'Open deals: D-00005. Say why they are cancelled, or sign them first.'],
    ['won', 'Refusal', 'No money', 'The client has bought: a refusal is for clients who have not.'],
    ['c2', 'Deal', '', 'This change is made in the card. Open the card.'],
    ['hard', '1st contact', '', 'This change is made in the card. Open the card.'],
    ['churned', 'New client', '', 'This change is made in the card. Open the card.'],
    ['merged', '1st contact', '', `This client was merged into ${idOf('c1')}. Open that one.`],
  ];
  test.each(cases)('%s → %s %s', async (state, stage, reason, said) => {
    const base = copyOf(all);
    if (reason !== '') await typed(base, state, 'reason', reason);
    const told = await act(base, silent, (one, options) => one.session.edit(stageAt(state), stage, options));
    const row = clients(told.base)[state];
    if (said === '') {
      expect(row.stage).toBe(stage);
      expect(fresh(told.base)).toMatchObject([{ client_id: idOf(state), origin: 'cell', event_type: 'stage' }]);
      if (!silent) expect(told.said).toBe(`${state}: ${stage} saved`);
      return;
    }
    expect(told.said).toBe(`${state}: ${said}`);
    expect(clients(told.base)).toEqual(clients(all));
    expect(fresh(told.base)).toEqual([]);
  });
});

test('filled up from the first contact: two are taken in, the one without a phone goes back', async () => {
  const told = await act(all, false, (base, options) =>
    base.session.fill({ from: stageAt('c1'), to: `Clients!C3:C${rowOf('c1')}` }, options),
  );
  expect(told.said).toContain('2 taken in, 1 put back. bare: To move to 1st contact fill');
  expect(fresh(told.base)).toMatchObject([{ client_id: idOf('new') }, { client_id: idOf('person') }]);
});

test('a stage cut out and dropped on another client: the one moves on, the other gets its stage back', async () => {
  const told = await act(all, true, (base, options) =>
    base.session.moveCells({ from: stageAt('c1'), to: stageAt('new') }, options),
  );
  expect(told).toMatchObject({ accepted: 1, putBack: ['c1: This change is made in the card. Open the card.'] });
  expect(clients(told.base).c1).toEqual(clients(all).c1);
  expect(clients(told.base).new).toMatchObject({ stage: '1st contact', section: 'In progress' });
});

describe('Ctrl+Z', () => {
  test('of what was taken in: the line stands, so the stage comes back and one message says where to undo it', async () => {
    const { base } = await act(all, false, (one, options) =>
      one.session.edit(stageAt('c1ready'), '2nd contact', options),
    );
    const taken = clients(base);
    const undone = await base.session.undo(at);
    expect(toasts(undone?.outcome)).toEqual(['c1ready: This change is made in the card. Open the card.']);
    expect(clients(base)).toEqual(taken);
    const redone = await base.session.redo(at);
    expect(toasts(redone?.outcome)).toEqual([]);
    expect(clients(base)).toEqual(taken);
    expect(fresh(base)).toHaveLength(1);
    const { last_event: seen } = taken.c1ready;
    const answer = await base.call('undo', { clientId: idOf('c1ready'), seen, requestId: 'undo' });
    expect(answer, answer.message).toMatchObject({ ok: true });
    expect(clients(base).c1ready).toMatchObject({ stage: '1st contact', section: 'In progress' });
  });

  test('of what was put back changes nothing and says nothing; Ctrl+Y is put back again', async () => {
    const { base } = await act(all, false, over('stage', 'Deal'));
    const undone = await base.session.undo(at);
    expect(toasts(undone?.outcome)).toEqual([]);
    expect(clients(base)).toEqual(clients(all));
    const redone = await base.session.redo(at);
    expect(toasts(redone?.outcome).join()).toContain('0 taken in, 14 put back');
    expect(clients(base)).toEqual(clients(all));
    expect(fresh(base)).toEqual([]);
  });

  test('of a paste over all rows: all that was taken in stays', async () => {
    const { base } = await act(all, false, over('stage', '2nd contact'));
    const taken = clients(base);
    const undone = await base.session.undo(at);
    expect(toasts(undone?.outcome).join()).toContain('0 taken in, 2 put back');
    expect(clients(base)).toEqual(taken);
    expect(fresh(base)).toHaveLength(2);
  });
});

test('an old copy of a whole row pasted back: the row is as History says', async () => {
  const base = copyOf(all);
  const old = base.cells(`Clients!A${rowOf('c1')}:Q${rowOf('c1')}`);
  const deed = { clientId: idOf('c1'), seen: clients(base).c1.last_event, requestId: 'r', reason: 'later' };
  expect(await base.call('park', deed)).toMatchObject({ ok: true });
  const parked = clients(base).c1;
  const told = await base.session.paste(`Clients!A${rowOf('c1')}`, old, at);
  expect(clients(base).c1).toEqual(parked);
  expect(toasts(told)).toEqual(['c1: This change is made in the card. Open the card.']);
});

describe('two people', () => {
  const click = (base: Base, state: State, more: object = {}) => ({
    clientId: idOf(state),
    seen: clients(base)[state].last_event,
    requestId: 'two',
    ...more,
  });

  test.each([false, true])(
    'a stage picked while the card is open (unseen: %s): the save is told, nothing is doubled',
    async (silent) => {
      const base = copyOf(all);
      const input = click(base, 'c1ready', { note: 'hot' });
      await base.session.edit(stageAt('c1ready'), '2nd contact', { silent, ...at });
      const answer = await base.call('advance', input, { user: 'vera@example.com' });
      expect(answer).toMatchObject({ ok: false, code: 'conflict' });
      expect(answer.message).toContain('moved c1ready to 2nd contact');
      expect(fresh(base)).toMatchObject([{ client_id: idOf('c1ready'), stage_to: 'c2', origin: 'cell' }]);
    },
  );

  test('a reason picked in the cell and a refusal in the card with another one: the card’s stands', async () => {
    const base = copyOf(all);
    const input = click(base, 'c1', { reason: 'crisis' });
    await base.session.edit(`Clients!G${rowOf('c1')}`, 'No money', at);
    expect(await base.call('refuse', input)).toMatchObject({ ok: true });
    expect(clients(base).c1).toMatchObject({ stage: 'Refusal', reason: 'Crisis' });
    expect(swept(await base.call('start'))).toMatchObject({ accepted: 0, putBack: [] });
  });

  test('a stage picked at any moment of a save on the same row: both are kept, or the save is told', async () => {
    const reached = new Set<string>();
    for (let k = 1; ; k += 2) {
      const base = copyOf(all);
      let came = false;
      const pick = () => {
        came = true;
        void base.session.edit(stageAt('c1ready'), '2nd contact', { silent: true, ...at });
      };
      const answer = await base.call('contact', click(base, 'c1ready', { contactKind: 'call' }), {
        meanwhile: { atCall: k, run: pick },
      });
      if (!came) break;
      await base.call('start');
      const kinds = fresh(base).map(({ event_type }) => event_type);
      expect(
        kinds.filter((kind) => kind === 'contact'),
        `call ${k}`,
      ).toHaveLength(answer.ok ? 1 : 0);
      expect(
        kinds.filter((kind) => kind === 'stage'),
        `call ${k}: ${JSON.stringify(answer.message)}`,
      ).toHaveLength(1);
      const { c1ready, ...others } = clients(base);
      expect(c1ready, `call ${k}`).toMatchObject({
        stage: '2nd contact',
        section: 'In progress',
        last_event: fresh(base).at(-1)?.event_id,
      });
      expect(others).toEqual(Object.fromEntries(Object.entries(clients(all)).filter(([state]) => state !== 'c1ready')));
      expect(swept(await base.call('start')), `call ${k}`).toMatchObject({ accepted: 0, putBack: [] });
      reached.add(kinds.join());
    }
    expect(reached.size).toBeGreaterThan(1);
  });
});
