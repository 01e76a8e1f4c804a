// Merge (rules 8.4): who stays, and what it gets.
import { describe, expect, test } from 'vitest';
import { againstMerge, type Merger, merge, mergedFields, proposedWinner } from '../../src/domain/merging.ts';
import type { Client } from '../../src/domain/model.ts';
import { c1, client, rules, stages } from './rules.ts';

const KEYS = ['phone', 'email', 'tag', 'tag_locked', 'need', 'potential_year', 'referred_by'];
const twin = (more: object) => client({ client_id: 'C-0002', name: 'Alfa Ltd', ...more } as Partial<Client>);
const merger = (winner: object, loser: object, more: Partial<Merger> = {}): Merger => ({
  winner: client(winner as Partial<Client>),
  loser: twin(loser),
  owned: { deals: [], payments: [], contacts: [], referred: [], merged: [] },
  keys: KEYS,
  stages: rules.stages,
  sections: rules.sections,
  today: '2026-06-30',
  country: 'HU',
  confirmed: false,
  ...more,
});

test.each([
  ['won over contact', { stage: 'deal' }, 1, { stage: 'c3' }, 9, 'C-0001'],
  ['contact over new', { stage: 'new' }, 9, { stage: 'c1' }, 1, 'C-0002'],
  ['new over lost', { stage: 'refusal' }, 9, { stage: 'new' }, 1, 'C-0002'],
  ['c1 and c3 are one rank: more events', { stage: 'c3' }, 2, { stage: 'c1' }, 3, 'C-0002'],
  ['all alike: the older', {}, 2, {}, 2, 'C-0001'],
])('stays: %s', (_name, a, eventsA, b, eventsB, wanted) => {
  const [one, other] = [
    { client: client(a), events: eventsA },
    { client: twin(b), events: eventsB },
  ];
  expect(proposedWinner(one, other, stages).client_id).toBe(wanted);
  expect(proposedWinner(other, one, stages).client_id).toBe(wanted);
});

describe('fields', () => {
  test('the winner’s, else the loser’s; notes joined', () =>
    expect(
      mergedFields(
        merger(
          { phone: '1', potential_year: null, note: 'a' },
          { phone: '2', email: 'x@y.hu', potential_year: 500, note: 'b' },
        ),
      ),
    ).toEqual({ email: ['', 'x@y.hu'], potential_year: ['', 500], note: ['a', 'a\nb'] }));
  test('one note alone is not touched, the same note is not doubled', () => {
    expect(mergedFields(merger({ note: 'a' }, { note: '' }))).toEqual({});
    expect(mergedFields(merger({ note: 'a' }, { note: 'a' }))).toEqual({});
  });
  test('a lock comes only with its tag; Non-profile stays with its refusal (INV-15)', () => {
    expect(mergedFields(merger({ tag: 'small', tag_locked: false }, { tag: 'large', tag_locked: true }))).toEqual({});
    expect(mergedFields(merger({ tag_locked: false }, { tag: 'large', tag_locked: true }))).toEqual({
      tag: ['', 'large'],
      tag_locked: [false, true],
    });
    expect(mergedFields(merger({}, { tag: 'non_profile' }))).toEqual({});
  });
  test('nobody recommends oneself (INV-11)', () => {
    expect(mergedFields(merger({ referred_by: 'C-0002' }, { referred_by: 'C-0009' }))).toEqual({
      referred_by: ['C-0002', 'C-0009'],
    });
    expect(mergedFields(merger({ referred_by: 'C-0002' }, { referred_by: 'C-0001' }))).toEqual({
      referred_by: ['C-0002', ''],
    });
    expect(mergedFields(merger({}, { referred_by: 'C-0001' }))).toEqual({});
  });
});

test('everything that pointed to the loser points to the winner, also an earlier merge', () => {
  const owned = {
    deals: [{ deal_id: 'D-00007', name: 'Alfa Ltd', deal_status: 'cancelled' }],
    payments: [],
    contacts: [{ contact_id: 'K-0003' }],
    referred: ['C-0001', 'C-0005'],
    merged: ['C-0005', 'C-0006'],
  };
  const [mine, theirs] = merge(merger({}, {}, { owned }));
  const over: [string, string] = ['C-0002', 'C-0001'];
  expect(mine).toMatchObject({ line: { event_type: 'merge', client_id: 'C-0001', other_client: 'C-0002' } });
  expect(mine?.changes.cells).toEqual({
    deals: { 'D-00007': { client_id: over, name: ['Alfa Ltd', 'Alfa'] } },
    contacts: { 'K-0003': { client_id: over } },
    clients: { 'C-0005': { referred_by: over, merged_into: over }, 'C-0006': { merged_into: over } },
  });
  expect(theirs).toMatchObject({
    line: { event_type: 'merge', client_id: 'C-0002', other_client: 'C-0001' },
    changes: { fields: { merged_into: ['', 'C-0001'] } },
  });
});

test('refused: with deals into one that has not bought; two valid tax ids', () => {
  const deals = (deal_status: string) => ({
    owned: { deals: [{ deal_id: 'D-00007', deal_status }], payments: [], contacts: [], referred: [], merged: [] },
  });
  expect(againstMerge(merger(c1, {}, deals('signed')))?.code).toBe('merge_other_way');
  expect(againstMerge(merger(c1, {}, deals('cancelled')))).toBe(null);
  // The last digit of a right number, 10773381, made wrong: a mistake of typing is no other company.
  const ids = (one: string, other: string) => againstMerge(merger({ tax_id: one }, { tax_id: other }))?.code ?? null;
  expect(ids('10773381-2-44', '12345676')).toBe('merge_tax_ids');
  expect(ids('10773381', '10773382')).toBe(null);
  expect(ids('10773381', 'HU10773381')).toBe(null);
});

test('a client that must not be called stays, or is reopened first (rules 2.3: hard refusal)', () => {
  const hard = { stage: 'refusal', section: 'hard_refusal', reason: 'conflict' };
  const soft = { stage: 'refusal', section: 'soft_refusal', reason: 'no_money' };
  expect(againstMerge(merger(c1, { ...hard, name: 'Beta' }))).toEqual({ code: 'merge_do_not_call', client: 'Beta' });
  expect(againstMerge(merger(hard, {}))).toBeNull();
  expect(againstMerge(merger(hard, hard))).toBeNull();
  expect(againstMerge(merger(c1, soft))).toBeNull();
});
