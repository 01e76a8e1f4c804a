// What ends, stops or hands over an attempt (rules 2.3): parking, churn, assigning; merged clients. Expected values by hand
// from the table of 2.3; the event is of 30 June 2026 unless said otherwise.
import { describe, expect, test } from 'vitest';
import { assign } from '../../src/domain/assignment.ts';
import { contact, person } from '../../src/domain/contacts.ts';
import type { Client } from '../../src/domain/model.ts';
import { notYet, park, unpark } from '../../src/domain/parking.ts';
import { churn, refuseClient } from '../../src/domain/refusals.ts';
import { back, cancelWin, recycle, reopen } from '../../src/domain/returning.ts';
import type { Decision } from '../../src/domain/transitions.ts';
import { advance } from '../../src/domain/transitions.ts';
import { c2, handed, hard, known, merged, outcome, parked, parkedWon, soft, talk, why, won } from './clients.ts';
import { client, codes, deal, form, moved, only, people, ready, rules, situation } from './rules.ts';

describe('every deed leaves a merged client alone', () => {
  const deeds: Record<string, Decision> = {
    back: back(situation(merged), 'c1', why, rules),
    refuse: refuseClient(situation(merged), 'no_money', '', why, rules),
    park: park(situation(merged), 'later', '', why, rules),
    unpark: unpark(situation(merged), why, rules),
    notYet: notYet(situation(merged), '2026-09-01', why, rules),
    reopen: reopen(situation(merged), '', talk, people(), rules),
    recycle: recycle(situation(merged), why, people(), rules),
    cancelWin: cancelWin(situation(merged), 'changed_mind', why, known(), rules),
    churn: churn(situation(merged), 'changed_mind', '', why, rules, []),
    contact: contact(situation(merged), talk, rules),
    assign: assign(situation(merged), 'M-02', why, people(), rules),
    person: person(situation(merged), { person_name: 'Eva' }, why, rules),
  };
  test.each(Object.entries(deeds))('%s', (_name, decision) =>
    expect(only(decision)).toEqual({ code: 'merged', into: 'C-0009' }),
  );
});

describe('T08 park, T09 unpark, T24 not yet', () => {
  test('parking keeps the stage; the reason says when to return: 30 June + 90 days', () => {
    const decision = park(situation(c2), 'later', '', form(), rules);
    expect(moved(decision).fields).toEqual({ next_action: '' });
    expect(outcome(decision, c2)).toMatchObject({
      stage: 'c2',
      section: 'archive',
      reason: 'later',
      revisit_on: '2026-09-28',
      next_action_on: '',
    });
  });
  test("a reason without days of its own takes the archive's 90", () =>
    expect(moved(park(situation(c2), 'budget', '', form(), rules)).line.revisit_on).toBe('2026-09-28'));
  test('a client in Deal may be parked, and comes back to the active clients', () => {
    const away = outcome(park(situation(handed), 'later', '2026-07-20', form(), rules), handed);
    expect(away).toMatchObject({ stage: 'deal', section: 'archive', revisit_on: '2026-07-20' });
    expect(outcome(unpark(situation(away), form(), rules), away)).toMatchObject({
      stage: 'deal',
      section: 'customer',
      reason: '',
      revisit_on: '',
      next_action_on: '2026-07-03',
      department: 'client',
    });
  });
  test('back to work where it stopped, the days of the 2nd contact until the next action', () =>
    expect(outcome(unpark(situation(parked), form(), rules), parked)).toMatchObject({
      stage: 'c2',
      section: 'in_work',
      reason: '',
      revisit_on: '',
      next_action_on: '2026-07-05',
    }));
  test.each([
    ['a New client', client(), 'later', '', 'park_new'],
    ['a refused one', soft, 'later', '', 'refused_client'],
    ['one that is parked', parked, 'later', '', 'already_parked'],
    ['without a reason', c2, '', '', 'required'],
    ['for a reason of refusals', c2, 'no_money', '', 'reason_not_for_archive'],
    ['until today', c2, 'later', '2026-06-30', 'revisit_not_later'],
  ] as const)('parking %s is refused', (_what, of, reason, until, code) =>
    expect(codes(park(situation(of), reason, until, form(), rules))).toEqual([code]),
  );
  test('only who is parked comes back', () => {
    expect(codes(unpark(situation(c2), form(), rules))).toEqual(['not_parked']);
    expect(codes(unpark(situation(soft), form(), rules))).toEqual(['not_parked']);
  });
  test('not yet: another day, with a comment, no contact', () => {
    for (const of of [parked, parkedWon, soft]) {
      const decision = notYet(situation(of), '2026-10-01', why, rules);
      expect(moved(decision).line).toMatchObject({ event_type: 'contact', contact_kind: '' });
      expect(outcome(decision, of)).toEqual({ ...of, revisit_on: '2026-10-01', last_event: 'H-000010' });
    }
  });
  test.each([
    ['a hard refusal', hard, '2026-10-01', why, ['hard_refusal']],
    ['a client at work', c2, '2026-10-01', why, ['no_return_day']],
    ['an active client', won, '2026-10-01', why, ['no_return_day']],
    ['today', parked, '2026-06-30', why, ['revisit_not_later']],
    ['no day and no comment', parked, '', form(), ['required', 'comment_required']],
  ] as const)('not yet for %s is refused', (_what, of, until, how, wanted) =>
    expect(codes(notYet(situation(of), until, how, rules))).toEqual(wanted),
  );
});

describe('a stage move ends the parking with one event (2.3)', () => {
  test('T03', () => {
    const first = client({ ...parked, stage: 'c1' });
    const decision = advance(situation(first), 'c2', form({ fields: ready }), rules);
    expect(moved(decision).line).toMatchObject({ section_from: 'archive', section_to: 'in_work', event_type: 'stage' });
    expect(outcome(decision, first)).toMatchObject({ stage: 'c2', section: 'in_work', reason: '', revisit_on: '' });
  });
  test('T05', () => {
    const third = client({ ...parked, stage: 'c3', sale_kind: 'transactional' });
    const sold = { amount: 500, sale_kind: 'transactional', channel: '', contract_no: '7', invoice_no: '' };
    const decision = advance(
      situation(third),
      'deal',
      form({ deal: { ...sold, signed_on: '2026-06-30', note: '' } }),
      rules,
    );
    expect(moved(decision).line).toMatchObject({ section_from: 'archive', section_to: 'customer' });
    expect(outcome(decision, third)).toMatchObject({ reason: '', revisit_on: '', acquired_by: 'M-01' });
  });
  test('T07 and T13', () => {
    const refused = outcome(refuseClient(situation(parked), 'no_money', '', form(), rules), parked);
    expect(refused).toMatchObject({ section: 'soft_refusal', reason: 'no_money', revisit_on: '2026-08-29' });
    const left = outcome(churn(situation(parkedWon), 'changed_mind', '', form(), rules, []), parkedWon);
    expect(left).toMatchObject({ section: 'soft_refusal', reason: 'changed_mind', revisit_on: '2026-08-29' });
  });
});

describe('T13 churn, and deals cancelled with the same click', () => {
  const open = deal({ deal_id: 'D-00002', deal_status: 'open' });
  const done = deal({ deal_id: 'D-00001', deal_status: 'done', paid: 500_000 });
  const unpaid = deal({ deal_id: 'D-00003' });
  const leaving = (deals: (typeof open)[], cancel_reason = '') =>
    churn(situation(handed), 'changed_mind', '', form({ cancel_reason }), rules, deals);
  test('the attempt stays won: manager, department and the one who won it stay', () =>
    expect(outcome(leaving([done]), handed)).toMatchObject({
      stage: 'refusal',
      section: 'soft_refusal',
      reason: 'changed_mind',
      revisit_on: '2026-08-29',
      next_action_on: '',
      manager: 'M-03',
      department: 'client',
      handover_on: '2026-06-28',
      acquired_by: 'M-01',
      customer_since: '2026-06-27',
      cycle: 1,
    }));
  test('an open deal must be cancelled first or with it; the paid one stays', () => {
    expect(only(leaving([done, open]))).toEqual({ code: 'open_deals', field: 'cancel_reason', deals: ['D-00002'] });
    const { deals, also = [] } = moved(leaving([done, open, unpaid], 'changed_mind'));
    expect(Object.keys(deals ?? {})).toEqual(['D-00002', 'D-00003']);
    expect(also.map(({ deal_id }) => deal_id)).toEqual(['D-00002', 'D-00003']);
    expect(codes(leaving([open], 'conflict'))).toEqual(['reason_not_for_cancel']);
  });
  test('a refusal of a former client asks the same of open deals only', () => {
    const refused = (cancel_reason: string) =>
      refuseClient(situation(c2), 'no_money', '', form({ cancel_reason }), rules, [done, open, unpaid]);
    expect(codes(refused(''))).toEqual(['open_deals']);
    expect(Object.keys(moved(refused('changed_mind')).deals ?? {})).toEqual(['D-00002']);
  });
  test.each([
    ['a client at work', c2, 'changed_mind', 'not_won'],
    ['a refused one', soft, 'changed_mind', 'already_refused'],
    ['no reason', won, '', 'missing_fields'],
    ['a reason of refusals alone', won, 'no_dm', 'reason_not_for_churn'],
  ] as const)('%s is refused', (_what, of, reason, code) =>
    expect(codes(churn(situation(of), reason, '', form(), rules, []))).toEqual([code]),
  );
});

describe('T15 assign, T16 by hand', () => {
  const given = (of: Client, to: string) => assign(situation(of), to, form(), people(), rules);
  test('another person of the department', () => {
    expect(moved(given(c2, 'M-02')).line).toMatchObject({
      event_type: 'assign',
      manager_from: 'M-01',
      manager_to: 'M-02',
      department_to: 'sales',
      contact_kind: '',
    });
    expect(outcome(given(c2, 'M-02'), c2)).toEqual({ ...c2, manager: 'M-02', last_event: 'H-000010' });
    expect(outcome(given(c2, 'M-04'), c2)).toMatchObject({ manager: 'M-04', department: 'sales' });
  });
  test('the client department takes over who has bought, and gives back to sales', () => {
    expect(moved(given(won, 'M-03')).line).toMatchObject({ event_type: 'handover', department_to: 'client' });
    expect(outcome(given(won, 'M-03'), won)).toMatchObject({
      department: 'client',
      handover_on: '2026-06-30',
      acquired_by: 'M-01',
    });
    expect(outcome(given(handed, 'M-02'), handed)).toMatchObject({ department: 'sales', handover_on: '' });
  });
  test.each([
    ['the same person', c2, 'M-01', 'same_manager'],
    ['nobody', c2, '', 'required'],
    ['one who has left', c2, 'M-05', 'manager_not_active'],
    ['one whom Team does not know', c2, 'M-99', 'manager_not_active'],
    ['the client department before the sale', c2, 'M-03', 'handover_not_won'],
    ['a hard refusal', hard, 'M-02', 'hard_refusal'],
  ] as const)('%s is refused', (_what, of, to, code) => expect(codes(given(of, to))).toEqual([code]));
});
