// Rows of a list becoming clients with their past (T01, T01b, T01c), and the state as the replay of lines (INV-09).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Intake, takeIn } from '../../src/domain/intake.ts';
import type { HistoryLine } from '../../src/domain/model.ts';
import { apply, BLANK_STATE, readRecorded, recordedOf, replay } from '../../src/domain/projection.ts';
import { rules, stages } from './rules.ts';

const row = (more: Partial<Intake> = {}): Intake => ({
  name: 'Alfa',
  stage: '',
  stageDays: {},
  manager: 'M-01',
  managerDepartment: 'sales',
  reason: '',
  tag: '',
  saleKind: '',
  channel: '',
  amount: null,
  paid: null,
  paidOn: '',
  note: '',
  ...more,
});
const take = (more: Partial<Intake>) =>
  takeIn(row(more), { today: '2026-06-30', rules: { ...rules, backdateDays: null } });
const arrived = (more: Partial<Intake>) => {
  const taken = take(more);
  if (!taken.ok) throw new Error(taken.issues[0]?.code);
  return taken.arrival;
};
const code = (more: Partial<Intake>) => {
  const taken = take(more);
  return taken.ok ? '' : taken.issues[0]?.code;
};

describe('T01: no stage', () => {
  test('a client in New, created today, to be called tomorrow', () => {
    const { lines, state, createdOn } = arrived({});
    expect(createdOn).toBe('2026-06-30');
    expect(lines).toMatchObject([
      { event_type: 'create', stage_to: '', section_to: 'to_call', event_on: '2026-06-30', note: 'Alfa' },
    ]);
    expect(state).toMatchObject({
      stage: 'new',
      section: 'to_call',
      next_action_on: '2026-07-01',
      cycle: 1,
      department: 'sales',
    });
  });
});

describe('T01b: a stage without dates', () => {
  test('one create line carries the stage', () => {
    const { lines, state, deal } = arrived({ stage: 'c2' });
    expect(lines).toMatchObject([{ event_type: 'create', stage_to: 'c2', section_to: 'in_work' }]);
    expect(state).toMatchObject({ stage: 'c2', first_contact_on: '2026-06-30' });
    expect(deal).toBeNull();
  });
});

describe('T01c: stage dates', () => {
  const won = {
    stageDays: { c1: '2026-05-04', deal: '2026-05-20' },
    amount: 120_000,
    paid: 120_000,
    paidOn: '2026-05-20',
  };
  test('one line per stage reached, on its day; the deal and its payment come along', () => {
    const { lines, state, deal, payment, createdOn } = arrived(won);
    expect(createdOn).toBe('2026-05-04');
    expect(lines.map((line) => [line.event_type, line.event_on, line.stage_from, line.stage_to])).toEqual([
      ['create', '2026-05-04', '', ''],
      ['stage', '2026-05-04', 'new', 'c1'],
      ['stage', '2026-05-20', 'c1', 'deal'],
    ]);
    expect(state).toMatchObject({
      stage: 'deal',
      section: 'customer',
      first_contact_on: '2026-05-04',
      last_contact_on: '2026-05-20',
      acquired_by: 'M-01',
      customer_since: '2026-05-20',
      department: 'sales',
    });
    expect(deal).toMatchObject({
      deal_status: 'done',
      paid: 120_000,
      balance: 0,
      payment_status: 'paid',
      signed_on: '2026-05-20',
    });
    expect(payment).toMatchObject({
      paid_on: '2026-05-20',
      amount: 120_000,
      manager1: 'M-01',
      dept1: 'sales',
      share1: 120_000,
      share2: 0,
    });
  });
  test('a part payment leaves the deal signed with the balance', () => {
    expect(arrived({ ...won, paid: 20_000 }).deal).toMatchObject({
      deal_status: 'signed',
      payment_status: 'partial',
      balance: 100_000,
    });
  });
  test('of a deal whose amount nobody knows any payment is a part', () => {
    const { deal, payment } = arrived({ ...won, amount: null });
    expect(deal).toMatchObject({
      deal_status: 'signed',
      payment_status: 'partial',
      amount: null,
      paid: 120_000,
      balance: null,
    });
    expect(payment).toMatchObject({ amount: 120_000, share1: 120_000 });
  });
  test('a payment makes the deal of a client whose stage has no date', () => {
    const { deal, payment } = arrived({ stage: 'deal', paid: 5_000, paidOn: '2026-05-20' });
    expect(deal).toMatchObject({ signed_on: '2026-06-30', payment_status: 'partial', balance: null });
    expect(payment).toMatchObject({ paid_on: '2026-05-20', amount: 5_000 });
    expect(arrived({ stage: 'deal' }).deal).toBeNull();
  });
  test('a stage that is also the last one dated agrees with its date', () => {
    const { lines } = arrived({ stage: 'c2', stageDays: { c1: '2026-05-04', c2: '2026-05-05' } });
    expect(lines.map((line) => line.stage_to)).toEqual(['', 'c1', 'c2']);
  });
  test('the tag Not a fit comes with the refusal of that reason', () => {
    const refused = { stageDays: { refusal: '2026-05-10' }, tag: 'non_profile' };
    expect(arrived({ ...refused, reason: 'non_profile' }).state).toMatchObject({ section: 'hard_refusal' });
    expect(code({ ...refused, reason: 'no_dm' })).toBe('non_profile_needs_refusal');
  });
  test('the tag alone brings refusal, reason and section (one fact told three ways)', () => {
    const { lines, state } = arrived({ tag: 'non_profile' });
    expect(lines).toMatchObject([{ event_type: 'create', stage_to: 'refusal', reason: 'non_profile' }]);
    expect(state).toMatchObject({ stage: 'refusal', section: 'hard_refusal', reason: 'non_profile' });
  });
  test('a client with dates that is parked: one more line, on its last day', () => {
    const stageDays = { c1: '2026-05-04', c2: '2026-05-20' };
    const { lines, state } = arrived({ stageDays, section: 'archive', revisitOn: '2026-10-01' });
    expect(lines.map((line) => [line.event_type, line.event_on])).toEqual([
      ['create', '2026-05-04'],
      ['stage', '2026-05-04'],
      ['stage', '2026-05-20'],
      ['park', '2026-05-20'],
    ]);
    expect(state).toMatchObject({ stage: 'c2', section: 'archive', revisit_on: '2026-10-01', next_action_on: '' });
  });
  test('a paying client of the client department is theirs from that day', () => {
    expect(arrived({ ...won, managerDepartment: 'client' }).state).toMatchObject({
      department: 'client',
      handover_on: '2026-05-20',
    });
    expect(arrived({ ...won, managerDepartment: 'client', paid: null }).state.department).toBe('sales');
  });
  test('a refusal brings reason, section and the day to return', () => {
    const { state, deal } = arrived({ stageDays: { c1: '2026-05-04', refusal: '2026-05-10' }, reason: 'no_dm' });
    expect(state).toMatchObject({
      stage: 'refusal',
      section: 'soft_refusal',
      reason: 'no_dm',
      revisit_on: '2026-06-09',
      next_action_on: '',
      last_contact_on: '2026-05-04',
    });
    expect(deal).toBeNull();
  });
  test.each([
    ['dates_out_of_order', { stageDays: { c1: '2026-05-04', c2: '2026-05-03' } }],
    ['dates_out_of_order', { stageDays: { c1: '2026-05-04', refusal: '2026-05-03' }, reason: 'no_dm' }],
    ['date_in_future', { stageDays: { c1: '2026-07-01' } }],
    ['refused_and_won', { stageDays: { deal: '2026-05-04', refusal: '2026-05-05' }, reason: 'no_dm' }],
    ['no_reason', { stageDays: { refusal: '2026-05-05' } }],
    ['reason_not_for_refusal', { stageDays: { refusal: '2026-05-05' }, reason: 'later' }],
    ['stage_without_date', { stage: 'c2', stageDays: { c1: '2026-05-05' } }],
    ['amount_without_deal', { stageDays: { c1: '2026-05-05' }, paid: 5, paidOn: '2026-05-05' }],
    ['paid_without_date', { stageDays: { deal: '2026-05-05' }, paid: 5 }],
    ['stage_conflict', { stage: 'c1', stageDays: { c1: '2026-05-04', c2: '2026-05-05' } }],
    ['stage_conflict', { stage: 'new', stageDays: { c1: '2026-05-04' } }],
    ['stage_conflict', { stage: 'c1', stageDays: { c1: '2026-05-04', refusal: '2026-05-05' }, reason: 'no_dm' }],
    ['non_profile_needs_refusal', { tag: 'non_profile', stage: 'c2' }],
    ['non_profile_needs_refusal', { tag: 'non_profile', stageDays: { deal: '2026-05-05' } }],
    ['not_positive', { stageDays: { deal: '2026-05-05' }, amount: -1 }],
    ['negative', { stageDays: { deal: '2026-05-05' }, paid: -1, paidOn: '2026-05-05' }],
    ['no_name', { name: ' ' }],
  ] as [string, Partial<Intake>][])('%s', (wanted, more) => expect(code(more)).toBe(wanted));
});

describe('the state is the replay of the lines', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-05-${String(date).padStart(2, '0')}`);
  const histories = fc.record({
    days: fc.array(day, { minLength: 1, maxLength: 5 }),
    end: fc.constantFrom('deal', 'refusal', ''),
  });

  test('for any list row, replaying its lines gives the state of its row, and applying a line twice changes nothing', () => {
    fc.assert(
      fc.property(histories, ({ days, end }) => {
        const sorted = [...days].sort();
        const names = ['c1', 'c2', 'c3'];
        const stageDays = Object.fromEntries(sorted.slice(0, 3).map((on, index) => [names[index] ?? '', on]));
        if (end !== '') stageDays[end] = '2026-05-29';
        const { lines, state } = arrived({ stageDays, reason: end === 'refusal' ? 'no_money' : '' });
        const full = lines.map((line, index) => ({ ...line, event_id: `H-${index + 1}` }) as HistoryLine);
        const { last_event, ...replayed } = replay(full, stages) ?? BLANK_STATE;
        expect(replayed).toEqual(state);
        expect(last_event).toBe(`H-${lines.length}`);
        const final = replay(full, stages) ?? BLANK_STATE;
        expect(apply(final, full.at(-1) as HistoryLine, stages)).toEqual(final);
      }),
    );
  });

  test('a voided line never happened', () => {
    const { lines } = arrived({ stageDays: { c1: '2026-05-04', c2: '2026-05-05' } });
    const full = lines.map((line, index) => ({ ...line, event_id: `H-${index + 1}` }) as HistoryLine);
    const undone = { ...(full[2] as HistoryLine), event_type: 'void' as const, event_id: 'H-4', voids: 'H-3' };
    expect(replay([...full, undone], stages)).toMatchObject({ stage: 'c1', last_event: 'H-4' });
  });

  test('recorded names client, stage, section, manager and event, and is read back', () => {
    const text = recordedOf('C-0001', {
      ...BLANK_STATE,
      stage: 'c1',
      section: 'in_work',
      manager: 'M-01',
      last_event: 'H-7',
    });
    expect(text).toBe('C-0001|c1|in_work|M-01|H-7');
    expect(readRecorded(text)).toEqual({
      client_id: 'C-0001',
      stage: 'c1',
      section: 'in_work',
      manager: 'M-01',
      last_event: 'H-7',
    });
    expect(readRecorded('typed over')).toBeNull();
  });
});
