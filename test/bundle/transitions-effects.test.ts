// What deeds leave behind besides the stage (rules 2.3, 2.4, 8.4, 1.10), each from a fresh copy; days by hand from 30 June 2026.
import { beforeAll, expect, test } from 'vitest';
import { type Answer, type Base, copyOf, NOW, type Row, setUpBase, table as wholeTable, withClients } from './base.ts';
import { table, WIN } from './deeds-base.ts';
import { dayIn, hire } from './replay-base.ts';

let fresh: Base;
let clicks = 0;
const rowOf = (base: Base, id: string) => table(base, 'Clients').find(({ client_id }) => client_id === id) as Row;
function click(base: Base, id: string, deed: string, input: object, options = {}): Promise<Answer> {
  clicks += 1;
  const sent = { clientId: id, seen: rowOf(base, id).last_event, requestId: `e-${clicks}`, ...input };
  return base.call(deed, sent, { now: NOW, ...options });
}
async function done(base: Base, id: string, deed: string, input: object, options = {}): Promise<void> {
  expect(await click(base, id, deed, input, options)).toMatchObject({ ok: true });
}
async function set(base: Base, key: string, value: string): Promise<void> {
  const at = wholeTable(base, 'Settings').findIndex((row) => row.key === key) + 3;
  await base.session.edit(`Settings!B${at}`, value, { now: NOW });
}
const talk = { contactKind: 'call', note: 'they called' };
const [A, B, C] = ['C-0001', 'C-0002', 'C-0003'] as const;

beforeAll(async () => {
  fresh = await setUpBase();
  await hire(
    fresh,
    [
      ['Boris', 'boris@example.com', 'Sales department', 'Sales representative'],
      ['Vera', 'vera@example.com', 'Client department', 'Client manager'],
    ],
    NOW,
  );
  await withClients(fresh);
}, 60_000);

test('what is missing is asked in one sentence, by the stages passed (2.4; T02, T03, T04)', async () => {
  const base = copyOf(fresh);
  const told = async (id: string, input: object) => (await click(base, id, 'advance', input)).message;
  expect(await told(C, { ...talk, to: 'c1' })).toBe('To move to 1st contact fill: phone or e-mail.');
  expect(await told(A, { ...talk, to: 'c2' })).toBe(
    'To move to 2nd contact fill: category, tag or yearly potential, date the proposal was sent, need.',
  );
  expect(await told(A, { ...talk, to: 'c2', fields: { sale_kind: ['Consultative', 'Transactional'] } })).toBe(
    'To move to 2nd contact fill: category, tag or yearly potential, date the proposal was sent.',
  );
  expect(table(base, 'History')).toHaveLength(3);
});

test('T05 of a transactional sale straight from New: only the first contact needs a word, the days are those of the win', async () => {
  const base = copyOf(fresh);
  const input = {
    to: 'deal',
    deal: { amount: '900', sale_kind: 'transactional', invoice_no: '9' },
    contactKind: 'call',
  };
  expect((await click(base, A, 'advance', input)).message).toBe('Write a comment: stages are skipped (1st contact).');
  await done(base, A, 'advance', { ...input, note: 'ordered by phone' });
  const row = rowOf(base, A);
  expect([row.first_contact_on, row.last_contact_on, row.customer_since].map(dayIn)).toEqual(
    Array(3).fill('2026-06-30'),
  );
  expect(dayIn(row.next_action_on)).toBe('2026-07-03');
  expect(row).toMatchObject({ acquired_by: 'Ivan', department: 'Sales department', cycle: '1' });
  expect(table(base, 'History').at(-1)).toMatchObject({ stage_from: 'new', stage_to: 'deal', deal_id: 'D-00001' });
});

test('T10 and T11: the next attempt starts without what belonged to the last one', async () => {
  const base = copyOf(fresh);
  const { fields } = WIN;
  for (const [id, deed, input] of [
    [A, 'reopen', talk],
    [B, 'recycle', {}],
  ] as const) {
    await done(base, id, 'advance', { ...talk, to: 'c2', fields });
    await done(base, id, 'refuse', { reason: 'no_money' });
    await done(base, id, deed, input, { now: '2026-07-20T10:00:00' });
    expect(rowOf(base, id)).toMatchObject({
      cycle: '2',
      reason: '',
      revisit_on: '',
      proposal_sent_on: '',
      expected_amount: '',
      expected_close: '',
      category: 'Trade',
      need: 'late deliveries',
    });
  }
  expect([A, B].map((id) => dayIn(rowOf(base, id).first_contact_on))).toEqual(['2026-07-20', '']);
  // Three days after the first contact, one after New.
  expect([A, B].map((id) => dayIn(rowOf(base, id).next_action_on))).toEqual(['2026-07-23', '2026-07-21']);
});

test('a move of a parked client ends the parking with the one event (2.3)', async () => {
  const base = copyOf(fresh);
  await done(base, A, 'advance', talk);
  await done(base, A, 'park', { reason: 'later' });
  await done(base, A, 'refuse', { reason: 'competitor' });
  // 30 June + 90 days.
  expect(dayIn(rowOf(base, A).revisit_on)).toBe('2026-09-28');
  expect(table(base, 'History').at(-1)).toMatchObject({
    event_type: 'stage',
    section_from: 'archive',
    stage_to: 'refusal',
  });
});

test('departments that are not split: anybody takes any client, and it stays where it is (Settings.split_departments)', async () => {
  const base = copyOf(fresh);
  expect(await click(base, A, 'assign', { manager: 'Vera' })).toMatchObject({ code: 'handover_not_won' });
  await set(base, 'split_departments', 'off');
  await done(base, A, 'assign', { manager: 'Vera' });
  expect(rowOf(base, A)).toMatchObject({ manager: 'Vera', department: 'Sales department', handover_on: '' });
  expect(table(base, 'History').at(-1)).toMatchObject({ event_type: 'assign', department_to: 'sales' });
  await done(base, A, 'advance', talk, { user: 'vera@example.com' });
});

test('T17: "do not call" is not merged away, and the merged one is still read in the card (8.4)', async () => {
  const base = copyOf(fresh);
  await done(base, A, 'advance', talk);
  await done(base, B, 'refuse', { reason: 'conflict', note: 'threatened us' });
  const merge = (winner: string, loser: string) => {
    const [seen, otherSeen] = [winner, loser].map((id) => rowOf(base, id).last_event);
    return base.call('merge', { clientId: winner, otherId: loser, seen, otherSeen, requestId: `${winner}${loser}` });
  };
  expect(await merge(A, B)).toMatchObject({
    code: 'merge_do_not_call',
    message: 'Not merged: Beta must not be called. Keep Beta instead, or reopen it first.',
  });
  expect(await merge(B, A)).toMatchObject({ ok: true });
  expect(rowOf(base, B)).toMatchObject({ section: 'Hard refusal or not a fit', merged_into: '' });
  const { details } = (await base.call('details', { clientId: B })) as Answer & { details: { timeline: object[] } };
  expect(JSON.stringify(details.timeline)).toContain('they called');
});
