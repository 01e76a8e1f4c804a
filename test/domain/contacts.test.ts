// Contacts and persons (rules 2.3: T14, T27). Expected values by hand
// from the table of 2.3; the event is of 30 June 2026 unless said otherwise.
import { describe, expect, test } from 'vitest';
import { contact, person, plan } from '../../src/domain/contacts.ts';
import type { Person } from '../../src/domain/model.ts';
import { advance } from '../../src/domain/transitions.ts';
import { c2, hard, outcome, parked, soft, won } from './clients.ts';
import { client, codes, form, moved, only, rules, situation } from './rules.ts';

describe('a next step without a talk', () => {
  test('its day is the only thing that changes, and it is no contact', () => {
    const later = form({ next_action_on: '2026-07-20', fields: { next_action: 'Send the list' } });
    const decision = plan(situation(c2), later, rules);
    expect(moved(decision).line).toMatchObject({
      event_type: 'contact',
      contact_kind: '',
      next_action_on: '2026-07-20',
    });
    expect(moved(decision).fields).toEqual({ next_action: 'Send the list' });
    // The last contact of c2 stays where it was.
    expect(outcome(decision, c2)).toMatchObject({ last_contact_on: '2026-06-26', next_action_on: '2026-07-20' });
  });
  test.each([
    ['no day', c2, '', 'required'],
    ['a day before the event', c2, '2026-06-29', 'next_before_event'],
    ['a parked client', parked, '2026-07-20', 'no_next_action'],
    ['a refused one', soft, '2026-07-20', 'no_next_action'],
  ] as const)('%s is refused', (_what, one, next_action_on, code) => {
    expect(codes(plan(situation(one), form({ next_action_on }), rules))).toContain(code);
  });
});

describe('T14 contact', () => {
  const of = (kind: string, more = {}) => form({ contact_kind: kind, ...more });
  test('a talk is the last contact; the next action stays unless the form says another', () => {
    expect(outcome(contact(situation(c2), of('meeting'), rules), c2)).toMatchObject({
      last_contact_on: '2026-06-30',
      next_action_on: '2026-07-01',
    });
    const next = contact(situation(c2), of('meeting', { next_action_on: '2026-07-09' }), rules);
    expect(outcome(next, c2).next_action_on).toBe('2026-07-09');
  });
  test('nobody answered: no contact, again on the next working day (30 June 2026 is a Tuesday)', () => {
    const silent = contact(situation(c2), of('no_answer'), rules);
    expect(outcome(silent, c2)).toMatchObject({ last_contact_on: '2026-06-26', next_action_on: '2026-07-01' });
    const friday = contact(situation(c2), of('no_answer', { on: '2026-06-26' }), {
      ...rules,
      holidays: ['2026-06-29'],
    });
    expect(moved(friday).line.next_action_on).toBe('2026-06-30');
  });
  test('from New only an attempt: a talk is the first contact', () => {
    expect(only(contact(situation(client()), of('call'), rules))).toEqual({ code: 'first_contact_instead' });
    expect(outcome(contact(situation(client()), of('no_answer'), rules), client())).toMatchObject({
      stage: 'new',
      section: 'to_call',
      last_contact_on: '',
    });
  });
  test('proposal and after-sale call leave their dates', () => {
    expect(moved(contact(situation(c2), of('proposal'), rules)).fields).toEqual({ proposal_sent_on: '2026-06-30' });
    const asked = moved(contact(situation(won), of('aftersale', { score: 4 }), rules));
    expect(asked.fields).toEqual({ satisfaction: 4, satisfaction_on: '2026-06-30' });
    expect(asked.line.score).toBe(4);
  });
  test('with whom: those persons were reached, unless nobody answered', () => {
    const talked = ['K-0001', 'K-0002'];
    expect(moved(contact(situation(c2), of('call', { talked }), rules)).contacts).toEqual([
      { contact_id: 'K-0001', fields: { reached_on: '2026-06-30' } },
      { contact_id: 'K-0002', fields: { reached_on: '2026-06-30' } },
    ]);
    expect(moved(contact(situation(c2), of('no_answer', { talked }), rules)).contacts).toBeUndefined();
  });
  test.each([
    ['no kind', c2, of(''), 'required'],
    ['an after-sale call without its score', won, of('aftersale'), 'required'],
    ['a score of 6', won, of('aftersale', { score: 6 }), 'out_of_range'],
    ['a next action for a parked client', parked, of('call', { next_action_on: '2026-07-09' }), 'no_next_action'],
    ['a next action for a refused one', soft, of('call', { next_action_on: '2026-07-09' }), 'no_next_action'],
    ['a next action before the event', c2, of('call', { next_action_on: '2026-06-29' }), 'next_before_event'],
    ['another tag for Non-profile', hard, of('call', { fields: { tag: 'small' } }), 'non_profile_is_refusal'],
    ['no manager for a client at work', c2, of('call', { fields: { manager: '' } }), 'required'],
  ] as const)('%s is refused', (_what, client_, how, code) =>
    expect(codes(contact(situation(client_), how, rules))).toEqual([code]),
  );
});

describe('T27 person', () => {
  const eva: Person = {
    contact_id: 'K-0001',
    client_id: 'C-0001',
    person_name: 'Eva',
    contact_position: '',
    decision_role: 'decision_maker',
    phone: '',
    email: '',
    reached_on: '',
    approval_order: null,
    approval: '',
    approved_on: '',
    interests: '',
    note: '',
  };
  const of = (typed: Partial<Person>, contacts = [eva]) =>
    person({ ...situation(c2), contacts }, typed, form({ contact_kind: '' }), rules);
  test('a new one, an influencer unless said otherwise, waiting when the contract passes her', () => {
    const { line, contacts } = moved(of({ person_name: 'Rita', approval_order: 2 }));
    expect(line).toMatchObject({ event_type: 'person', note: 'Rita', stage_from: '' });
    expect(contacts).toEqual([
      {
        contact_id: '',
        fields: {
          person_name: 'Rita',
          approval_order: 2,
          approval: 'waiting',
          decision_role: 'influencer',
          client_id: 'C-0001',
        },
      },
    ]);
  });
  test('a known one: only what was changed', () =>
    expect(moved(of({ contact_id: 'K-0001', email: 'eva@alfa.hu' })).contacts).toEqual([
      { contact_id: 'K-0001', fields: { contact_id: 'K-0001', email: 'eva@alfa.hu' } },
    ]));
  test.each([
    ['no name', { person_name: ' ' }, 'required'],
    ['a person of another client', { contact_id: 'K-0009', phone: '1' }, 'unknown_person'],
    ['agreed, but not when', { contact_id: 'K-0001', approval_order: 1, approval: 'agreed' }, 'required'],
    ['agreed tomorrow', { contact_id: 'K-0001', approval: 'agreed', approved_on: '2026-07-01' }, 'future_date'],
    ['a wrong e-mail', { person_name: 'Rita', email: 'rita' }, 'bad_email'],
    ['place 0 in the chain', { person_name: 'Rita', approval_order: 0 }, 'bad_integer'],
  ] as const)('%s is refused', (_what, typed, code) => expect(codes(of(typed))).toEqual([code]));
  test('persons answer for requirements: decision maker, reached, approved, a phone', () => {
    const third = client({ ...c2, stage: 'c3', sale_kind: 'project', phone: '' });
    const sold = { amount: 500, sale_kind: 'project', channel: '', contract_no: '7', invoice_no: '' };
    const lacking = (contacts: Person[]) => {
      const how = form({ deal: { ...sold, signed_on: '2026-06-30', note: '' } });
      const decision = advance({ ...situation(third), contacts }, 'deal', how, rules);
      return decision.ok ? [] : only(decision).fields;
    };
    const reached = { ...eva, reached_on: '2026-06-20' };
    expect(lacking([eva])).toEqual(['all_reached']);
    expect(lacking([reached])).toEqual([]);
    expect(lacking([reached, { ...eva, decision_role: 'approver' }])).toEqual(['all_reached']);
    expect(lacking([{ ...reached, approval_order: 1, approval: 'waiting' }])).toEqual(['approved']);
    expect(lacking([{ ...reached, approval_order: 1, approval: 'agreed' }])).toEqual([]);
    const first = client({ phone: '' });
    const called = { ...situation(first), contacts: [{ ...eva, phone: '+36 1 234 5678' }] };
    expect(codes(advance(called, 'c1', form(), rules))).toEqual([]);
  });
});
