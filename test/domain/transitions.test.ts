// The state machine (rules 2.3): T02, T03, T04, T05 and T07, and every way they are refused.
import { describe, expect, test } from 'vitest';
import { refuseClient } from '../../src/domain/refusals.ts';
import { advance, type Decision, targets } from '../../src/domain/transitions.ts';
import { c1, client, codes, form, moved, only, ready, rules, situation } from './rules.ts';

describe('T02 first contact', () => {
  test('goes to the first contact stage, In work, next action in its three days', () => {
    const { line } = moved(advance(situation(client()), 'c1', form(), rules));
    expect(line).toMatchObject({
      stage_from: 'new',
      stage_to: 'c1',
      section_from: 'to_call',
      section_to: 'in_work',
      next_action_on: '2026-07-03',
      manager_to: 'M-01',
      department_to: 'sales',
    });
  });
  test('needs an active manager and a phone or an e-mail', () => {
    const bare = client({ phone: '', manager: '' });
    expect(only(advance(situation(bare), 'c1', form(), rules))).toEqual({
      code: 'missing_fields',
      stage: 'c1',
      fields: ['manager', 'contact_details'],
    });
    const left = situation(client(), { managerActive: false });
    expect(only(advance(left, 'c1', form(), rules)).fields).toEqual(['manager']);
    expect(
      moved(advance(situation(bare), 'c1', form({ fields: { email: 'a@b.hu', manager: 'M-02' } }), rules)).line
        .manager_to,
    ).toBe('M-02');
  });
});

describe('a first contact is a talk (INV-17)', () => {
  const silent = form({ contact_kind: 'no_answer' });
  test('no answer is none', () =>
    expect(only(advance(situation(client()), 'c1', silent, rules))).toEqual({
      code: 'no_answer_is_no_contact',
      field: 'contact_kind',
    }));
  test('nor does it win anybody', () =>
    expect(codes(advance(situation(client()), 'deal', silent, rules))).toContain('no_answer_is_no_contact'));
  test('for a client who is in contact it is only the kind of the event', () =>
    expect(
      moved(advance(situation(c1), 'c2', form({ contact_kind: 'no_answer', fields: { ...ready } }), rules)).line
        .stage_to,
    ).toBe('c2'));
});

describe('kinds of sale (rules 1.9)', () => {
  const selling = (sale_kind: string) => client({ ...c1, sale_kind });
  const deal = {
    amount: 450_000,
    sale_kind: '',
    channel: 'direct',
    contract_no: '7',
    invoice_no: '',
    signed_on: '2026-06-30',
    note: '',
  };
  const needed = (decision: Decision) => (decision.ok ? [] : (decision.issues[0]?.fields ?? []));
  test('a transactional sale goes straight to the deal: nothing of the skipped stages is asked, no comment', () => {
    const won = advance(situation(selling('transactional')), 'deal', form({ deal }), rules);
    expect(codes(won)).toEqual(['missing_fields']);
    expect(needed(won)).toEqual(['sale_kind']);
    const given = { ...deal, sale_kind: 'transactional' };
    expect(codes(advance(situation(selling('transactional')), 'deal', form({ deal: given }), rules))).toEqual([]);
  });
  test('a stage is only free when it is passed over, and New still owes the first contact its comment', () => {
    expect(needed(advance(situation(selling('transactional')), 'c2', form(), rules))).toEqual([
      'category',
      'assessed',
      'proposal',
    ]);
    const fresh = client({ sale_kind: 'transactional' });
    const issue = only(
      advance(situation(fresh), 'deal', form({ deal: { ...deal, sale_kind: 'transactional' } }), rules),
    );
    expect(issue).toEqual({ code: 'comment_needed', stages: ['c1'] });
  });
  test('need is asked of consultative and project sales, and of those that do not say what they are', () => {
    const { need: _none, ...rest } = ready;
    const without = (kind: string) => needed(advance(situation(selling(kind)), 'c2', form({ fields: rest }), rules));
    expect(['consultative', 'project', '', 'transactional', 'own'].map(without)).toEqual([
      ['need'],
      ['need'],
      ['need'],
      [],
      [],
    ]);
  });
  test('the deal form says how it is sold: a project asks for everybody to be reached', () => {
    const c3 = client({ ...c1, stage: 'c3', decision_maker: 'Ms Fox' });
    const project = form({ deal: { ...deal, sale_kind: 'project' } });
    expect(needed(advance(situation(c3), 'deal', project, rules))).toEqual(['all_reached']);
    const reached = client({ ...c3, dm_reached_on: '2026-06-28' });
    expect(codes(advance(situation(reached), 'deal', project, rules))).toEqual([]);
  });
});

describe('T03 and T04', () => {
  test("the next contact with what it requires; the form's fields are part of the move", () => {
    const move = moved(advance(situation(c1), 'c2', form({ fields: ready }), rules));
    expect(move.fields).toEqual(ready);
    expect(move.line).toMatchObject({ stage_to: 'c2', contact_kind: 'proposal', next_action_on: '2026-07-05' });
  });
  test('a skip asks for the requirements of every stage on the way and a comment', () => {
    const decision = advance(situation(c1), 'c3', form(), rules);
    expect(codes(decision)).toEqual(['missing_fields', 'comment_needed']);
    if (!decision.ok)
      expect(decision.issues[0]?.fields).toEqual([
        'category',
        'assessed',
        'proposal',
        'need',
        'decision_maker',
        'expected_amount',
        'expected_close',
      ]);
  });
  test('a proposal dated after the event does not count', () => {
    const decision = advance(situation(c1), 'c2', form({ on: '2026-06-28', fields: ready }), rules);
    expect(only(decision)).toMatchObject({
      code: 'proposal_after_event',
      field: 'proposal_sent_on',
      date: '2026-06-29',
    });
  });
  test('in a later attempt a proposal of an earlier one does not count', () => {
    const again = (sent: string) =>
      advance(
        situation(client({ ...c1, cycle: 2, first_contact_on: '2026-06-20' })),
        'c2',
        form({ fields: { ...ready, proposal_sent_on: sent } }),
        rules,
      );
    expect(only(again('2026-06-19')).fields).toEqual(['proposal']);
    expect(codes(again('2026-06-20'))).toEqual([]);
    const first = advance(situation(c1), 'c2', form({ fields: { ...ready, proposal_sent_on: '2025-01-10' } }), rules);
    expect(codes(first)).toEqual([]);
  });
  test('ways on are the later stages up to the deal', () => {
    expect(targets(c1, rules).map((stage) => stage.code)).toEqual(['c2', 'c3', 'deal']);
    expect(targets(client({ stage: 'refusal' }), rules)).toEqual([]);
  });
});

describe('T05 win', () => {
  const c3 = client({ stage: 'c3', section: 'in_work', special_terms: '30 days' });
  const deal = {
    amount: 450_000,
    sale_kind: 'consultative',
    channel: 'direct',
    contract_no: '7',
    invoice_no: '',
    signed_on: '2026-06-30',
    note: 'asap',
  };
  test('makes a signed deal credited to the manager, new revenue, special terms in front of the note', () => {
    const move = moved(advance(situation(c3), 'deal', form({ deal }), rules));
    expect(move.line).toMatchObject({ stage_to: 'deal', section_to: 'customer' });
    expect(move.deal).toMatchObject({
      deal_status: 'signed',
      revenue_kind: 'new',
      amount: 450_000,
      balance: 450_000,
      manager: 'M-01',
      credit_department: 'sales',
      note: '30 days; asap',
    });
  });
  test('asks for amount and document', () => {
    const decision = advance(situation(c3), 'deal', form({ deal: { ...deal, amount: null, contract_no: '' } }), rules);
    expect(only(decision).fields).toEqual(['amount', 'document']);
    expect(codes(advance(situation(c3), 'deal', form({ deal: { ...deal, amount: 0 } }), rules))).toContain(
      'not_positive',
    );
  });
  test("an owner who sells himself is credited to the client's department", () => {
    const own = situation(c3, { managerDepartment: 'management' });
    expect(moved(advance(own, 'deal', form({ deal }), rules)).deal?.credit_department).toBe('sales');
  });
});

test('a close date before the event is told as such, not as missing', () => {
  const c2 = client({
    stage: 'c2',
    section: 'in_work',
    decision_maker: 'D',
    expected_amount: 500,
    expected_close: '2026-06-29',
  });
  expect(only(advance(situation(c2), 'c3', form(), rules))).toEqual({
    code: 'close_before_event',
    field: 'expected_close',
    date: '2026-06-29',
    on: '2026-06-30',
  });
});

describe('what is not allowed', () => {
  const won = client({ stage: 'deal', section: 'customer' });
  const lost = client({ stage: 'refusal', section: 'soft_refusal', reason: 'no_money' });
  const cases: [string, ReturnType<typeof client>, string, string][] = [
    ['contact → New', c1, 'new', 'back_to_new'],
    ['Deal → New', won, 'new', 'back_from_won'],
    ['Deal → Deal', won, 'deal', 'already_won'],
    ['Refusal → Deal', lost, 'deal', 'reopen_first'],
    ['Refusal → contact', lost, 'c1', 'refused_client'],
    ['the same stage', c1, 'c1', 'not_forward'],
    ['to Refusal without its form', c1, 'refusal', 'use_refusal'],
    ['a merged client', client({ merged_into: 'C-0002' }), 'c1', 'merged'],
    ['a stage that does not exist', c1, 'c9', 'unknown_stage'],
  ];
  test.each(cases)('%s', (_name, of, to, code) =>
    expect(codes(advance(situation(of), to, form(), rules))).toEqual([code]),
  );
});

describe('T07 refusal', () => {
  const refused = (reason: string, revisit = '') => refuseClient(situation(c1), reason, revisit, form(), rules);
  test("the reason decides section and return: its own days, else the section's, else none", () => {
    expect(moved(refused('no_dm')).line).toMatchObject({
      section_to: 'soft_refusal',
      revisit_on: '2026-07-30',
      next_action_on: '',
    });
    expect(moved(refused('no_money')).line.revisit_on).toBe('2026-08-29');
    expect(moved(refused('non_profile')).line).toMatchObject({ section_to: 'hard_refusal', revisit_on: '' });
  });
  test('Non-profile is one fact told three ways: the tag comes with the reason', () => {
    expect(moved(refused('non_profile')).fields).toEqual({ next_action: '', tag: 'non_profile' });
  });
  test('a chosen return day must lie after the event', () => {
    expect(moved(refused('no_money', '2026-12-01')).line.revisit_on).toBe('2026-12-01');
    expect(codes(refused('no_money', '2026-06-30'))).toEqual(['revisit_not_later']);
  });
  test('needs a reason that is for refusals, and a client that is open', () => {
    expect(codes(refused(''))).toEqual(['missing_fields']);
    expect(codes(refused('later'))).toEqual(['reason_not_for_refusal']);
    expect(codes(refuseClient(situation(client({ stage: 'deal' })), 'no_money', '', form(), rules))).toEqual([
      'churn_instead',
    ]);
    expect(codes(refuseClient(situation(client({ stage: 'refusal' })), 'no_money', '', form(), rules))).toEqual([
      'already_refused',
    ]);
  });
});
