// Benefit, and how far the people who decide have come (rules 2.4).
import { expect, it } from 'vitest';
import { approvalsOf, benefitOf } from '../../src/domain/deciding.ts';
import type { Client, Person } from '../../src/domain/model.ts';

const client = (expected_amount: number | null, expected_cost: number | null): Client =>
  ({ expected_amount, expected_cost }) as Client;

it('benefit is amount less cost, and nothing while one of them is unknown', () => {
  // 60 000 − 48 000 = 12 000, a fifth of 60 000.
  expect(benefitOf(client(60_000, 48_000))).toEqual({ amount: 12_000, share: 0.2 });
  expect(benefitOf(client(60_000, 75_000))).toEqual({ amount: -15_000, share: -0.25 });
  expect(benefitOf(client(60_000, 0))).toEqual({ amount: 60_000, share: 1 });
  expect(benefitOf(client(null, 10))).toBeNull();
  expect(benefitOf(client(60_000, null))).toBeNull();
});

const person = (changes: Partial<Person>): Person =>
  ({ decision_role: 'user', reached_on: '', approval_order: null, approval: '', ...changes }) as Person;

it('counts whom all_reached asks for, and the first of the chain who has not agreed', () => {
  const persons = [
    person({ person_name: 'Director', decision_role: 'decision_maker', approval_order: 3, approval: 'waiting' }),
    person({ person_name: 'Buyer', decision_role: 'decision_maker', reached_on: '2026-06-01' }),
    person({ decision_role: 'approver', person_name: 'Finance', approval_order: 2, approval: 'against' }),
    person({ person_name: 'Engineer', approval_order: 1, approval: 'agreed', reached_on: '2026-06-02' }),
  ];
  expect(approvalsOf(persons)).toEqual({ makers: 3, reached: 1, chain: 3, approved: 1, next: 'Finance' });
  expect(approvalsOf([])).toEqual({ makers: 0, reached: 0, chain: 0, approved: 0, next: '' });
});
