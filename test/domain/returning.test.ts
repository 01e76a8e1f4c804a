// Ways back (rules 2.3): T06, T10, T11, T12. Expected values by hand
// from the table of 2.3; the event is of 30 June 2026 unless said otherwise.
import { describe, expect, test } from 'vitest';
import type { Client, HistoryLine } from '../../src/domain/model.ts';
import { back, cancelWin, recycle, reopen } from '../../src/domain/returning.ts';
import { c2, handed, hard, known, outcome, parked, soft, talk, why, won } from './clients.ts';
import { client, codes, deal, form, moved, only, people, ready, rules, situation } from './rules.ts';

describe('T06 back', () => {
  test('an earlier contact stage, its days until the next action, a contact', () => {
    expect(outcome(back(situation(c2), 'c1', why, rules), c2)).toMatchObject({
      stage: 'c1',
      section: 'in_work',
      last_contact_on: '2026-06-30',
      next_action_on: '2026-07-03',
      cycle: 1,
    });
  });
  test('from the archive it ends the parking', () => {
    const decision = back(situation(parked), 'c1', why, rules);
    expect(moved(decision).line).toMatchObject({ section_from: 'archive', section_to: 'in_work' });
    expect(outcome(decision, parked)).toMatchObject({ stage: 'c1', reason: '', revisit_on: '' });
  });
  test.each([
    ['without a comment', c2, 'c1', form(), 'comment_required'],
    ['to New', c2, 'new', why, 'back_to_new'],
    ['to a later stage', c2, 'c3', why, 'not_back'],
    ['to the same stage', c2, 'c2', why, 'not_back'],
    ['from Deal', won, 'c2', why, 'back_from_won'],
    ['from Refusal', soft, 'c1', why, 'refused_client'],
    ['from New', client(), 'c1', why, 'not_back'],
    ['to a stage that does not exist', c2, 'c9', why, 'unknown_stage'],
  ] as const)('%s is refused', (_what, of, to, how, code) =>
    expect(codes(back(situation(of), to, how, rules))).toEqual([code]),
  );
});

describe('T10 reopen', () => {
  const given = form({ note: 'has money now', contact_kind: 'call' });
  test('the next attempt begins with a contact; what belonged to the last one is cleared', () => {
    const lost = client({ ...soft, acquired_by: 'M-05', proposal_sent_on: '2026-06-01', expected_amount: 500 });
    const decision = reopen(situation(lost), '', given, people(), rules);
    expect(moved(decision).line).toMatchObject({ cycle: 2, stage_from: 'refusal', stage_to: 'c1' });
    expect(outcome(decision, lost)).toMatchObject({
      cycle: 2,
      stage: 'c1',
      section: 'in_work',
      reason: '',
      revisit_on: '',
      acquired_by: '',
      first_contact_on: '2026-06-30',
      last_contact_on: '2026-06-30',
      next_action_on: '2026-07-03',
      manager: 'M-01',
      proposal_sent_on: '',
      expected_amount: null,
      expected_close: '',
      special_terms: '',
    });
  });
  test('a manager who has left, or is of the other department, gives way to the next by turn', () => {
    const managed = (more: Partial<Client>) =>
      outcome(reopen(situation(client({ ...soft, ...more })), '', given, people(), rules), soft).manager;
    expect(managed({ manager: 'M-05' })).toBe('M-02');
    expect(managed({ manager: 'M-03' })).toBe('M-02');
    expect(managed({ manager: 'M-03', department: 'client', handover_on: '2026-01-01' })).toBe('M-03');
    expect(managed({ manager: 'M-01', department: 'client', handover_on: '2026-01-01' })).toBe('M-03');
    expect(managed({ manager: 'M-04' })).toBe('M-04');
    const nobody = reopen(situation(client({ ...soft, manager: 'M-05' })), '', given, people({}), rules);
    expect(only(nobody)).toMatchObject({ code: 'missing_fields', fields: ['manager'] });
    const chosen = form({ ...given, fields: { manager: 'M-01' } });
    const named = reopen(situation(client({ ...soft, manager: 'M-05' })), '', chosen, people({}), rules);
    expect(moved(named).line).toMatchObject({ manager_from: 'M-05', manager_to: 'M-01' });
  });
  test('a former client keeps the day it became one and its department', () => {
    const former = client({ ...soft, reason: 'changed_mind', manager: 'M-03', department: 'client' });
    const from = { ...former, handover_on: '2026-03-01', customer_since: '2026-02-01', acquired_by: 'M-01' };
    expect(outcome(reopen(situation(from), '', given, people(), rules), from)).toMatchObject({
      department: 'client',
      handover_on: '2026-03-01',
      customer_since: '2026-02-01',
      acquired_by: '',
    });
  });
  test('of Non-profile the tag goes with the reason', () =>
    expect(outcome(reopen(situation(hard), '', given, people(), rules), hard)).toMatchObject({ tag: '', reason: '' }));
  test('to a later stage all that the way asks for; a proposal of the last attempt does not count', () => {
    const lost = client({ ...soft, ...ready });
    expect(only(reopen(situation(lost), 'c2', given, people(), rules))).toMatchObject({
      code: 'missing_fields',
      stage: 'c2',
      fields: ['proposal'],
    });
    const sent = form({ ...given, fields: { proposal_sent_on: '2026-06-30' } });
    const reached = outcome(reopen(situation(lost), 'c2', sent, people(), rules), lost);
    expect(reached).toMatchObject({ stage: 'c2', proposal_sent_on: '2026-06-30' });
  });
  test('and the deal in one click: two lines, the second one wins', () => {
    const lost = client({ ...soft, sale_kind: 'transactional' });
    const sold = { amount: 500, sale_kind: 'transactional', channel: '', contract_no: '7', invoice_no: '', note: '' };
    const one = form({ ...given, lines: 'PB-001', deal: { ...sold, signed_on: '2026-06-30' } });
    const decision = reopen(situation(lost), 'deal', one, people(), rules);
    const { line, also = [], deal: made } = moved(decision);
    expect([line, ...also].map(({ stage_from, stage_to, cycle }) => [stage_from, stage_to, cycle])).toEqual([
      ['refusal', 'c1', 2],
      ['c1', 'deal', 2],
    ]);
    // It was one talk: a report that counts talks, or what was said in them, finds it once.
    expect([line, ...also].map(({ contact_kind, lines }) => [contact_kind, lines])).toEqual([
      [one.contact_kind, 'PB-001'],
      ['', ''],
    ]);
    expect(made).toMatchObject({ amount: 500, cycle: 2, manager: 'M-01' });
    expect(outcome(decision, lost)).toMatchObject({
      stage: 'deal',
      section: 'customer',
      cycle: 2,
      first_contact_on: '2026-06-30',
      customer_since: '2026-06-30',
      acquired_by: 'M-01',
    });
    const half = form({ ...given, deal: { ...sold, amount: null, signed_on: '2026-06-30' } });
    expect(only(reopen(situation(lost), 'deal', half, people(), rules))).toMatchObject({
      stage: 'deal',
      fields: ['amount'],
    });
  });
  test.each([
    ['without a comment', soft, '', form(), 'comment_required'],
    ['without a talk', soft, '', form({ note: 'x', contact_kind: 'no_answer' }), 'no_answer_is_no_contact'],
    ['without the kind of contact', soft, '', form({ note: 'x', contact_kind: '' }), 'required'],
    ['to New', soft, 'new', talk, 'recycle_instead'],
    ['a client at work', c2, '', talk, 'not_refused'],
    ['an active client', won, '', talk, 'not_refused'],
    ['before the last event', soft, '', form({ ...talk, on: '2026-06-24' }), 'date_before_last'],
  ] as const)('%s is refused', (_what, of, to, how, code) =>
    expect(codes(reopen(situation(of), to, how, people(), rules))).toEqual([code]),
  );
});

describe('T11 recycle', () => {
  test('back to the base to be called, sales begins anew with the next by turn', () => {
    const former = client({ ...hard, manager: 'M-03', department: 'client', handover_on: '2026-03-01' });
    const from = { ...former, special_terms: 'gift', customer_since: '2026-02-01', acquired_by: 'M-01' };
    expect(outcome(recycle(situation(from), form(), people(), rules), from)).toMatchObject({
      stage: 'new',
      section: 'to_call',
      cycle: 2,
      department: 'sales',
      manager: 'M-02',
      handover_on: '',
      first_contact_on: '',
      next_action_on: '2026-07-01',
      reason: '',
      revisit_on: '',
      tag: '',
      special_terms: '',
      acquired_by: '',
      customer_since: '2026-02-01',
    });
  });
  test('nobody by turn: nobody has it', () =>
    expect(outcome(recycle(situation(soft), form(), people({}), rules), soft).manager).toBe(''));
  test('only a refused client', () =>
    expect(codes(recycle(situation(c2), form(), people(), rules))).toEqual(['not_refused']));
});

describe('T12 cancelled win', () => {
  const line = (event_id: string, stage_to: string, more: Partial<HistoryLine> = {}) =>
    ({ event_id, event_type: 'stage', cycle: 1, stage_to, voids: '', ...more }) as HistoryLine;
  const lines = [
    line('H-000001', '', { event_type: 'create' }),
    line('H-000002', 'c1'),
    line('H-000003', 'c3'),
    line('H-000004', 'c2'),
    line('H-000005', 'c3'),
    line('H-000006', '', { event_type: 'void', voids: 'H-000005' }),
    line('H-000007', 'deal'),
  ];
  test('the attempt goes on at its last contact stage, in sales, with the one who won it', () => {
    const decision = cancelWin(situation(handed), 'changed_mind', form(), known({ lines, deals: [deal()] }), rules);
    expect(outcome(decision, handed)).toMatchObject({
      stage: 'c2',
      section: 'in_work',
      cycle: 1,
      department: 'sales',
      manager: 'M-01',
      acquired_by: '',
      customer_since: '',
      handover_on: '',
      reason: '',
      first_contact_on: '2026-06-25',
      last_contact_on: '2026-06-26',
      next_action_on: '2026-07-05',
    });
    const { also = [], deals } = moved(decision);
    expect(deals).toEqual({ 'D-00001': { deal_status: 'cancelled', reason: 'changed_mind' } });
    expect(also).toMatchObject([
      { event_type: 'deal', deal_id: 'D-00001', reason: 'changed_mind', stage_to: '', manager_to: 'M-01' },
    ]);
  });
  test('a win of an earlier attempt stays what it was', () => {
    const second = client({ ...won, cycle: 2, customer_since: '2026-02-01', first_contact_on: '2026-06-25' });
    const deals = [deal({ deal_id: 'D-00001', cycle: 1, paid: 500 }), deal({ deal_id: 'D-00002', cycle: 2 })];
    const decision = cancelWin(situation(second), 'changed_mind', form(), known({ deals }), rules);
    expect(outcome(decision, second)).toMatchObject({ stage: 'c1', customer_since: '2026-02-01', cycle: 2 });
    expect(Object.keys(moved(decision).deals ?? {})).toEqual(['D-00002']);
  });
  test('who won it has left: the manager of sales, else the next by turn', () => {
    const of = (more: Partial<Client>) =>
      moved(cancelWin(situation(client({ ...handed, ...more })), 'changed_mind', form(), known(), rules)).line
        .manager_to;
    expect(of({ acquired_by: 'M-05' })).toBe('M-02');
    expect(of({ acquired_by: 'M-05', department: 'sales', manager: 'M-01' })).toBe('M-01');
    const nobody = known({ people: people({}) });
    const orphan = client({ ...handed, acquired_by: '' });
    expect(only(cancelWin(situation(orphan), 'changed_mind', form(), nobody, rules))).toEqual({
      code: 'required',
      field: 'manager',
    });
  });
  test.each([
    ['a deal that was paid', won, 'changed_mind', [deal({ paid: 1 })], 'deal_paid'],
    ['another reason', won, 'no_money', [], 'reason_not_for_cancel'],
    ['no reason', won, '', [], 'required'],
    ['a client at work', c2, 'changed_mind', [], 'not_won'],
    ['a refused one', soft, 'changed_mind', [], 'not_won'],
  ] as const)('%s forbids it', (_what, of, reason, deals, code) =>
    expect(codes(cancelWin(situation(of), reason, form(), known({ deals }), rules))).toEqual([code]),
  );
});
