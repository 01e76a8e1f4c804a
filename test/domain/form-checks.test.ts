// What holds for every form, whichever way the client goes (rules 2.3): the manager chosen, the fields typed, the day.
import { describe, expect, test } from 'vitest';
import { refuseClient } from '../../src/domain/refusals.ts';
import { advance } from '../../src/domain/transitions.ts';
import { c1, client, codes, form, moved, only, ready, rules, situation } from './rules.ts';

describe('the manager chosen in the form (INV-07)', () => {
  const chosen = form({ fields: { manager: 'M-02' } });
  const of = (managerDepartment: 'sales' | 'client' | 'management') => situation(client(), { managerDepartment });
  test("is of the client's department or of management", () => {
    expect(only(advance(of('client'), 'c1', chosen, rules))).toEqual({
      code: 'manager_other_department',
      field: 'manager',
      department: 'sales',
    });
    expect(codes(advance(of('sales'), 'c1', chosen, rules))).toEqual([]);
    expect(codes(advance(of('management'), 'c1', chosen, rules))).toEqual([]);
    expect(codes(refuseClient(of('client'), 'no_money', '', chosen, rules))).toEqual(['manager_other_department']);
  });
  test('is not asked of one who stays', () => expect(codes(advance(of('client'), 'c1', form(), rules))).toEqual([]));
  test('stands in the line with the one before', () => {
    const wanted = { manager_from: 'M-01', manager_to: 'M-02' };
    expect(moved(advance(of('sales'), 'c1', chosen, rules)).line).toMatchObject(wanted);
    const refused = moved(refuseClient(of('sales'), 'no_money', '', chosen, rules));
    expect(refused.line).toMatchObject(wanted);
    expect(refused.fields).toEqual({ next_action: '' });
    expect(moved(advance(of('sales'), 'c1', form(), rules)).line).toMatchObject({
      manager_from: '',
      manager_to: 'M-01',
    });
  });
});

describe('what is typed into the fields', () => {
  test.each(['name', 'source'])('%s cannot be emptied', (field) => {
    const emptied = form({ fields: { [field]: ' ' } });
    expect(only(advance(situation(client()), 'c1', emptied, rules))).toEqual({ code: 'required', field });
    expect(codes(refuseClient(situation(c1), 'no_money', '', emptied, rules))).toEqual(['required']);
  });
  test('is checked in a refusal too', () =>
    expect(codes(refuseClient(situation(c1), 'no_money', '', form({ fields: { email: 'a@b' } }), rules))).toEqual([
      'bad_email',
    ]));
  test('the tag Not a fit is a refusal of that reason and no assessment (INV-15)', () => {
    const tagged = form({ fields: { ...ready, tag: 'non_profile' } });
    expect(codes(advance(situation(c1), 'c2', tagged, rules))).toEqual(['non_profile_is_refusal', 'missing_fields']);
    expect(codes(refuseClient(situation(c1), 'no_money', '', tagged, rules))).toEqual(['non_profile_is_refusal']);
    expect(codes(refuseClient(situation(c1), 'non_profile', '', tagged, rules))).toEqual([]);
    const old = client({ ...c1, tag: 'non_profile' });
    const { tag: _none, ...rest } = ready;
    expect(only(advance(situation(old), 'c2', form({ fields: rest }), rules)).fields).toEqual(['assessed']);
  });
});

describe('dates (BI-02)', () => {
  const on = (day: string, last = '2026-06-25') =>
    codes(advance(situation(client(), { lastEventOn: last }), 'c1', form({ on: day }), rules));
  test('today and the seven days before are open, down to the last event', () => {
    expect(on('2026-06-30')).toEqual([]);
    expect(on('2026-06-25')).toEqual([]);
    expect(on('2026-06-24')).toEqual(['date_before_last']);
    expect(on('2026-06-23', '2026-01-01')).toEqual([]);
    expect(on('2026-06-22', '2026-01-01')).toEqual(['date_too_old']);
    expect(on('2026-07-01')).toEqual(['date_in_future']);
  });
});
