// Undo of the last entry (rules 2.3, T18) through the page: every before comes back, and what changed since stays.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Base, copyOf, NOW, type Row, setUpBase, table, withClients } from './base.ts';
import { WIN as SOLD } from './deeds-base.ts';
import { cellOf } from './places.ts';
import { closeThrough } from './report-base.ts';

let fresh: Base;
beforeAll(async () => {
  fresh = await withClients(await setUpBase());
});

const at = { now: NOW };
/** All of a client's row but what says how new it is. */
const rowOf = (base: Base, id: string): Row => {
  const {
    last_event: _line,
    recorded: _written,
    ...row
  } = table(base, 'Clients').find((one) => one.client_id === id) as Row;
  return row;
};
const seenOf = (base: Base, id: string) => table(base, 'Clients').find((row) => row.client_id === id)?.last_event ?? '';
let clicks = 0;
const click = (base: Base, fn: string, more: object = {}, id = 'C-0001', options = {}): Promise<Answer> => {
  clicks += 1;
  return base.call(fn, { clientId: id, seen: seenOf(base, id), requestId: `u-${clicks}`, ...more }, options);
};
/** A need that Sheets would take for a formula comes back as well. */
const WIN = { ...SOLD, fields: { ...SOLD.fields, need: ['', '=late deliveries'] } };

describe('every before comes back', () => {
  test.each([
    ['first contact', 'advance', { contactKind: 'call' }],
    ['refusal', 'refuse', { reason: 'no_money' }],
    ['refusal that sets the tag', 'refuse', { reason: 'non_profile' }],
    ['deal', 'advance', WIN],
  ])('%s', async (_name, fn, input) => {
    const base = copyOf(fresh);
    // Days and words that people typed stand in no line of History.
    await base.session.edit(cellOf(base, 'Clients', 'C-0001', 'next_action_on'), '2026-08-20', at);
    await base.session.edit(cellOf(base, 'Clients', 'C-0001', 'next_action'), 'call the office', at);
    const before = rowOf(base, 'C-0001');
    expect(before.next_action_on).toContain('2026-08-20');
    expect(await click(base, fn, input)).toMatchObject({ ok: true });
    expect(rowOf(base, 'C-0001')).not.toEqual(before);
    expect(await click(base, 'undo')).toMatchObject({ ok: true, kept: [], card: { clientId: 'C-0001' } });
    expect(rowOf(base, 'C-0001')).toEqual(before);
    const [done, voided] = table(base, 'History').slice(-2);
    expect(voided).toMatchObject({ event_type: 'void', voids: done?.event_id, event_on: done?.event_on });
    expect(seenOf(base, 'C-0001')).toBe(voided?.event_id);
    // Nothing is left to the next opening, and the client goes on from there.
    expect(await base.call('start')).toMatchObject({ swept: { accepted: 0, putBack: [] } });
    expect(rowOf(base, 'C-0001')).toEqual(before);
    expect(await click(base, 'advance', { contactKind: 'call' })).toMatchObject({ ok: true });
  });

  test('a deal that never was stays, cancelled, and its note says why', async () => {
    const base = copyOf(fresh);
    await click(base, 'advance', WIN);
    await click(base, 'undo');
    expect(table(base, 'Deals')).toMatchObject([
      { deal_id: 'D-00001', deal_status: 'Cancelled', note: 'ordered at once; Entered by mistake' },
    ]);
  });

  test('the turn goes back to who had it (3.3)', async () => {
    const base = copyOf(fresh);
    const turn = () => table(base, 'Team').map(({ last_turn }) => last_turn);
    const row = table(base, 'Team').length + 3;
    const keys = Object.keys(table(base, 'Team')[0] ?? {});
    await base.session.edit(`Team!${String.fromCharCode(65 + keys.indexOf('person'))}${row}`, 'Anna', at);
    await base.call('start');
    const before = turn();
    await click(base, 'advance', { fields: { manager: ['M-01', 'Anna'] } });
    expect(turn()).not.toEqual(before);
    await click(base, 'undo');
    expect(turn()).toEqual(before);
    expect(rowOf(base, 'C-0001').manager).toBe('Ivan');
  });

  test('what was undone counts neither for the date of the next entry nor for a second undo', async () => {
    const base = copyOf(fresh);
    await base.call('importRows', {
      headers: ['n', 'c1'],
      rows: [['Delta', '2026-06-10']],
      mapping: { name: 'n', 'stage_on:c1': 'c1' },
      constants: { source: 'website', manager: 'Ivan' },
    });
    expect(await click(base, 'refuse', { reason: 'no_money' }, 'C-0004')).toMatchObject({ ok: true });
    expect(await click(base, 'undo', {}, 'C-0004')).toMatchObject({ ok: true });
    // The first contact of 10 June came with the create line: one click, and a client is not undone.
    expect(await click(base, 'undo', {}, 'C-0004')).toMatchObject({ ok: false, code: 'undo_create' });
    const again = { reason: 'no_money', on: '2026-06-28' };
    expect(await click(base, 'refuse', again, 'C-0004')).toMatchObject({ ok: true });
  });
});

test('a cell changed since stays and is named; all others go back', async () => {
  const base = copyOf(fresh);
  await click(base, 'advance', WIN);
  await base.session.edit(cellOf(base, 'Clients', 'C-0001', 'need'), 'lower prices', at);
  await base.session.edit(cellOf(base, 'Clients', 'C-0001', 'next_action_on'), '2026-09-01', at);
  const { kept } = await click(base, 'undo');
  expect(kept).toEqual(['Need', 'Next action on']);
  expect(rowOf(base, 'C-0001')).toMatchObject({
    stage: 'New client',
    need: 'lower prices',
    category: '',
    decision_maker: '',
    next_action_on: expect.stringContaining('2026-09-01'),
  });
});

describe('refused', () => {
  const code = async (base: Base, id = 'C-0001', options = {}) => (await click(base, 'undo', {}, id, options)).code;

  test('the creation', async () => expect(await code(copyOf(fresh))).toBe('undo_create'));

  test('a deal with a payment, a deal of a closed month', async () => {
    const paid = copyOf(fresh);
    await click(paid, 'advance', WIN);
    await paid.session.edit('Payments!A3', 'P-00001', at);
    await paid.session.edit('Payments!B3', 'D-00001', at);
    expect(await code(paid)).toBe('undo_paid');
    const closed = copyOf(fresh);
    await click(closed, 'advance', WIN);
    await closeThrough(closed, '2026-06');
    await closed.call('start');
    expect(await code(closed)).toBe('undo_closed');
    expect(table(closed, 'Deals')[0]?.deal_status).toBe('Signed');
  });

  test('by others, and after undo_hours; a head may always', async () => {
    const base = copyOf(fresh);
    const row = table(base, 'Team').length + 3;
    const keys = Object.keys(table(base, 'Team')[0] ?? {});
    const column = (key: string) => String.fromCharCode(65 + keys.indexOf(key));
    for (const [at_, name] of ['Anna', 'Boris'].entries()) {
      await base.session.edit(`Team!${column('person')}${row + at_}`, name, at);
      await base.session.edit(`Team!${column('email')}${row + at_}`, `${name.toLowerCase()}@example.com`, at);
      await base.session.edit(`Team!${column('role')}${row + at_}`, 'Seller', at);
    }
    await base.call('start');
    const [anna, boris] = [{ user: 'anna@example.com' }, { user: 'boris@example.com' }];
    expect(await click(base, 'assign', { manager: 'Anna' })).toMatchObject({ ok: true });
    expect(await click(base, 'advance', { contactKind: 'call' }, 'C-0001', anna)).toMatchObject({ ok: true });
    expect(await code(base, 'C-0001', boris)).toBe('no_right');
    expect(await code(base, 'C-0001', { user: 'nobody@example.com' })).toBe('no_right');
    // 24 hours and a minute later.
    expect(await code(base, 'C-0001', { ...anna, now: '2026-07-01T10:01:00' })).toBe('undo_late');
    expect(await click(copyOf(base), 'undo', {}, 'C-0001', anna)).toMatchObject({ ok: true });
    expect(await click(base, 'undo', {}, 'C-0001', { now: '2026-07-05T10:00:00' })).toMatchObject({ ok: true });
  });

  test('another one was faster, and the same click twice', async () => {
    const base = copyOf(fresh);
    await click(base, 'advance', { contactKind: 'call' });
    const input = { clientId: 'C-0001', seen: seenOf(base, 'C-0001'), requestId: 'twice' };
    expect(await base.call('undo', { ...input, seen: 'H-000001' })).toMatchObject({ ok: false, code: 'conflict' });
    await base.call('undo', input);
    const lines = table(base, 'History').length;
    expect(await base.call('undo', input)).toMatchObject({ ok: true });
    expect(table(base, 'History')).toHaveLength(lines);
  });
});
