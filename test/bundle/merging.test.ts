// Merge of two clients (rules 2.3 T17 and 8.4) through the page, and its undo.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Base, copyOf, NOW, type Row, setUpBase, table } from './base.ts';
import { cellOf } from './places.ts';

/** Alfa and "Alfa Ltd" are one company; Gamma was recommended by the second one. */
let fresh: Base;
const at = { now: NOW };
beforeAll(async () => {
  fresh = await setUpBase();
  const answer = await fresh.call('importRows', {
    headers: ['name', 'phone', 'mail', 'deal', 'sum', 'c1', 'note', 'tag'],
    rows: [
      ['Alfa', '+36 1 234 5678', '', '2026-05-20', '1200', '2026-05-04', 'old friend', 'Large client'],
      ['Alfa Ltd', '+36 1 234 9999', 'info@alfa.hu', '2026-05-25', '800', '2026-05-05', '=second', ''],
      ['Gamma', '', '', '', '', '', '', ''],
      ['Delta', '', '', '', '', '2026-06-01', '', ''],
    ],
    mapping: {
      name: 'name',
      phone: 'phone',
      email: 'mail',
      amount: 'sum',
      paid_amount: 'sum',
      paid_on: 'deal',
      'stage_on:c1': 'c1',
      'stage_on:deal': 'deal',
      note: 'note',
      tag: 'tag',
    },
    constants: { source: 'cold_call', manager: 'Ivan' },
  });
  if (!answer.ok) throw new Error(answer.message);
  await fresh.session.edit(cellOf(fresh, 'Clients', 'C-0003', 'referred_by'), 'C-0002', at);
});

const client = (base: Base, id: string): Row => table(base, 'Clients').find((row) => row.client_id === id) as Row;
const plain = (base: Base) =>
  [...table(base, 'Clients'), ...table(base, 'Deals'), ...table(base, 'Payments')].map((row) => {
    const { last_event: _line, recorded: _written, ...rest } = row;
    return rest;
  });
const input = (base: Base, winner: string, loser: string, more: object = {}) => ({
  clientId: winner,
  seen: client(base, winner).last_event,
  otherId: loser,
  otherSeen: client(base, loser).last_event,
  requestId: `m-${winner}-${loser}`,
  ...more,
});
const merge = (base: Base, winner: string, loser: string, more: object = {}): Promise<Answer> =>
  base.call('merge', input(base, winner, loser, more));

describe('the plan', () => {
  const plan = async (base: Base, clientId: string, otherId: string, winner?: string) =>
    (await base.call('mergePlan', { clientId, otherId, ...(winner ? { winner } : {}) })).plan;

  test('keeps the higher stage, then the one with more entries, then the older one', async () => {
    expect(await plan(fresh, 'C-0003', 'C-0004')).toMatchObject({
      winner: { clientId: 'C-0004', events: 2 },
      loser: { clientId: 'C-0003' },
      problem: null,
    });
    expect(await plan(fresh, 'C-0002', 'C-0001')).toMatchObject({ winner: { clientId: 'C-0001' } });
  });

  test('says what the winner gets, and nothing is written', async () => {
    const base = copyOf(fresh);
    const before = table(base, 'History').length;
    expect(await plan(base, 'C-0001', 'C-0002')).toMatchObject({
      fields: [
        { label: 'E-mail', value: 'info@alfa.hu' },
        { label: 'Note', value: 'old friend\n=second' },
      ],
      deals: 1,
      contacts: 0,
    });
    expect(table(base, 'History')).toHaveLength(before);
  });

  test('warns of a payment that stands in both', async () => {
    const base = copyOf(fresh);
    expect(await plan(base, 'C-0001', 'C-0002')).toMatchObject({ warnings: [] });
    const pay = (id: string, amount: string, document: string) =>
      base.call('pay', {
        clientId: id,
        seen: client(base, id).last_event,
        requestId: `pay-${id}-${amount}`,
        dealId: id === 'C-0001' ? 'D-00001' : 'D-00002',
        payment: { amount, document, on: '2026-06-30', over: 'add' },
      });
    for (const [id, amount, document] of [
      ['C-0001', '70', 'B-7'],
      ['C-0001', '90', 'B-9'],
      ['C-0002', '70', 'B-7'],
      ['C-0002', '90', 'B-8'],
    ] as const) {
      expect(await pay(id, amount, document)).toMatchObject({ ok: true });
    }
    expect(await plan(base, 'C-0001', 'C-0002')).toMatchObject({
      warnings: [
        'Look once more: P-00003 and P-00005 may be one payment of 70.00 on 30 Jun 2026. If so, take one back with an adjustment.',
      ],
      problem: null,
    });
  });

  test('the other way, and why not', async () => {
    expect(await plan(fresh, 'C-0004', 'C-0002', 'C-0004')).toMatchObject({
      winner: { clientId: 'C-0004' },
      problem: { code: 'merge_other_way' },
    });
  });
});

test('deals, payments, recommendations and fields go to the winner; the other one leaves the lists', async () => {
  const base = copyOf(fresh);
  expect(await merge(base, 'C-0001', 'C-0002')).toMatchObject({ ok: true, card: { clientId: 'C-0001' } });
  expect(client(base, 'C-0001')).toMatchObject({
    stage: 'Deal',
    phone: '+36 1 234 5678',
    email: 'info@alfa.hu',
    note: 'old friend\n=second',
    tag: 'Large client',
  });
  expect(client(base, 'C-0002')).toMatchObject({ merged_into: 'C-0001', name: 'Alfa Ltd', stage: 'Deal' });
  expect(client(base, 'C-0003').referred_by).toBe('C-0001');
  expect(
    table(base, 'Deals').map(({ deal_id, client_id, name, amount }) => [deal_id, client_id, name, amount]),
  ).toEqual([
    ['D-00001', 'C-0001', 'Alfa', '1200'],
    ['D-00002', 'C-0001', 'Alfa', '800'],
  ]);
  expect(table(base, 'History').slice(-2)).toMatchObject([
    { event_type: 'merge', client_id: 'C-0001', other_client: 'C-0002' },
    { event_type: 'merge', client_id: 'C-0002', other_client: 'C-0001' },
  ]);
  // With the merge, not with the next opening.
  expect(table(base, 'Payments').map(({ name }) => name)).toEqual(['Alfa', 'Alfa']);
  expect(await base.call('start')).toMatchObject({ swept: { accepted: 0, putBack: [], missing: null } });
  const found = (await base.call('find', { text: 'alfa' })).clients as { clientId: string }[];
  expect(found.map(({ clientId }) => clientId)).toEqual(['C-0001']);
  const change = { clientId: 'C-0002', seen: client(base, 'C-0002').last_event, requestId: 'x' };
  expect(await base.call('advance', { ...change, to: 'c2' })).toMatchObject({ ok: false, code: 'merged' });
  expect(await base.call('undo', change)).toMatchObject({ ok: false, code: 'merged' });
});

describe('undo', () => {
  const undo = (base: Base) =>
    base.call('undo', { clientId: 'C-0001', seen: client(base, 'C-0001').last_event, requestId: 'undo-merge' });

  test('puts everything back, on both', async () => {
    const base = copyOf(fresh);
    await base.call('start');
    const before = plain(base);
    await merge(base, 'C-0001', 'C-0002');
    await base.call('start');
    expect(plain(base)).not.toEqual(before);
    expect(await undo(base)).toMatchObject({ ok: true, kept: [] });
    await base.call('start');
    expect(plain(base)).toEqual(before);
    // And they may be merged the other way.
    expect(await merge(base, 'C-0002', 'C-0001')).toMatchObject({ ok: true });
  });

  test('not once one of them went on', async () => {
    const base = copyOf(fresh);
    await merge(base, 'C-0004', 'C-0003');
    const seen = client(base, 'C-0004').last_event;
    await base.call('refuse', { clientId: 'C-0004', seen, requestId: 'r', reason: 'no_money' });
    const undoIt = (requestId: string) =>
      base.call('undo', { clientId: 'C-0004', seen: client(base, 'C-0004').last_event, requestId });
    // The refusal goes first, then the merge.
    expect(await undoIt('u-1')).toMatchObject({ ok: true });
    expect(client(base, 'C-0003').merged_into).toBe('C-0004');
    expect(await undoIt('u-2')).toMatchObject({ ok: true });
    expect(client(base, 'C-0003').merged_into).toBe('');
  });

  test('a deal that somebody gave away since stays and is named', async () => {
    const base = copyOf(fresh);
    await merge(base, 'C-0001', 'C-0002');
    await base.session.edit(cellOf(base, 'Deals', 'D-00002', 'client_id'), 'C-0003', { silent: true, ...at });
    expect((await undo(base)).kept).toEqual(['D-00002: Client ID']);
    expect(table(base, 'Deals')[1]?.client_id).toBe('C-0003');
  });
});

describe('refused (8.4)', () => {
  test('itself, one that was merged, a loser with deals, two tax ids without a word', async () => {
    const base = copyOf(fresh);
    expect((await merge(base, 'C-0001', 'C-0001')).code).toBe('merge_itself');
    expect((await merge(base, 'C-0004', 'C-0002')).code).toBe('merge_other_way');
    expect((await merge(base, 'C-0001', 'C-0002', { otherSeen: 'H-000001' })).code).toBe('conflict');
    // 10773381: 1·9+0·7+7·3+7·1+3·9+3·7+8·3+1·1 = 110, a multiple of 10; 12345676: 9+14+9+4+45+42+21+6 = 150.
    await base.session.edit(cellOf(base, 'Clients', 'C-0001', 'tax_id'), 'HU10773381', at);
    await base.session.edit(cellOf(base, 'Clients', 'C-0002', 'tax_id'), 'HU12345676', at);
    expect((await merge(base, 'C-0001', 'C-0002')).code).toBe('merge_tax_ids');
    expect(table(base, 'History').filter(({ event_type }) => event_type === 'merge')).toEqual([]);
    expect(await merge(base, 'C-0001', 'C-0002', { confirmed: true })).toMatchObject({ ok: true });
    expect((await merge(base, 'C-0003', 'C-0002')).code).toBe('merged');
  });

  test('by who may not', async () => {
    const base = copyOf(fresh);
    const answer = await base.call('merge', input(base, 'C-0001', 'C-0002'), { user: 'nobody@example.com' });
    expect(answer).toMatchObject({ ok: false, code: 'no_right' });
  });
});
