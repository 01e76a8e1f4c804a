// Many clients that change hands (E16, T16, T25): which of them, and who gets how many, with the loads counted by hand.
import { describe, expect, test } from 'vitest';
import { type Assignee, type AssignRule, createRota } from '../../src/domain/assignment.ts';
import type { Client, Department } from '../../src/domain/model.ts';
import { type Change, concerns, planOf, reassigned } from '../../src/domain/reassigning.ts';
import { client, rules } from './rules.ts';

const person = (id: string, more: Partial<Assignee> = {}): Assignee => ({
  id,
  department: 'sales',
  role: 'seller',
  fte: null,
  capacity: null,
  categories: [],
  absentUntil: '',
  turn: 0,
  ...more,
});
const change = (occasion: Change['occasion'], more: Partial<Change> = {}): Change => ({
  occasion,
  leaver: occasion === 'leaver' ? 'Ann' : '',
  paid: new Set(),
  ...more,
});
let count = 0;
const held = (more: Partial<Client>): Client => {
  count += 1;
  return client({ client_id: `C-${count}`, manager: 'Ann', stage: 'c1', section: 'in_work', ...more });
};
const won: Partial<Client> = { stage: 'deal', section: 'customer' };
const refused: Partial<Client> = { stage: 'refusal', section: 'soft_refusal' };
const hard: Partial<Client> = { stage: 'refusal', section: 'hard_refusal' };

test('which clients: never a merged one, in hard refusal only when the department closes', () => {
  const leaver = change('leaver');
  const at = (of: Change, more: Partial<Client>) => concerns(of, held(more), rules);
  expect(at(leaver, {})).toBe(true);
  expect(at(leaver, { section: 'archive' })).toBe(true);
  expect(at(leaver, refused)).toBe(true);
  expect(at(leaver, hard)).toBe(false);
  expect(at(leaver, { merged_into: 'C-9' })).toBe(false);
  expect(at(leaver, { manager: 'Bob' })).toBe(false);
  expect(at({ ...leaver, leaver: '' }, { manager: '' })).toBe(false);
  const open = change('open', { paid: new Set(['P']) });
  expect(at(open, { ...won, client_id: 'P' })).toBe(true);
  expect(at(open, won)).toBe(false);
  expect(at(open, { ...won, client_id: 'P', department: 'client' })).toBe(false);
  expect(at(open, { ...refused, client_id: 'P' })).toBe(false);
  const close = change('close');
  expect(at(close, { ...won, department: 'client' })).toBe(true);
  expect(at(close, { ...hard, department: 'client' })).toBe(true);
  expect(at(close, { department: 'client', merged_into: 'C-9' })).toBe(false);
  expect(at(close, won)).toBe(false);
});

describe('who gets how many', () => {
  const shares = (
    of: Change,
    clients: Client[],
    people: Assignee[],
    rule: Partial<AssignRule> = {},
    loads: [string, number][] = [],
  ) => {
    const rotaOf = (department: Department) =>
      createRota(people, new Map(loads), {
        policy: 'least_loaded',
        department,
        largeToDeveloper: true,
        today: '2026-06-30',
        ...rule,
      });
    const { heirs, left } = planOf(of, clients, rotaOf, rules);
    const numbers: Record<string, number> = {};
    for (const who of heirs.values()) numbers[who || 'kept'] = (numbers[who || 'kept'] ?? 0) + 1;
    return { kept: 0, ...numbers, left };
  };
  const many = (n: number, more: Partial<Client> = {}) => Array.from({ length: n }, () => held(more));

  test('loads grow as clients are given: Bob has 12, Cid works half the time and has none', () => {
    // 12 + b = c ÷ 0.5 and b + c = 36: b = 20, c = 16, a load of 32 each.
    const people = [person('Bob'), person('Cid', { fte: 50 })];
    const wanted = { Bob: 20, Cid: 16, left: 0, kept: 0 };
    expect(shares(change('leaver'), many(36), people, {}, [['Bob', 12]])).toEqual(wanted);
  });

  test('work first; who has refused fills no capacity and crowds nobody', () => {
    const people = [person('Bob', { capacity: 3 }), person('Cid', { capacity: 2 })];
    // 4 open ones: Bob has 1 of 3 and takes 2, Cid takes 2 and is full; the refused go to who is not full, then nobody is.
    const clients = [...many(5, refused), ...many(4)];
    expect(shares(change('leaver'), clients, people, {}, [['Bob', 1]])).toEqual({ left: 5, Bob: 2, Cid: 2, kept: 0 });
    expect(shares(change('leaver'), clients, [person('Bob', { capacity: 5 })], {}, [['Bob', 0]])).toEqual({
      Bob: 9,
      left: 0,
      kept: 0,
    });
  });

  test('clients who have bought are shared evenly among sellers, though they are not their load', () => {
    const clients = many(10, { ...won, department: 'client' });
    // 6 + 2 = 8, 0 + 8 = 8.
    const loads: [string, number][] = [['Bob', 6]];
    expect(shares(change('close'), clients, [person('Bob'), person('Cid')], {}, loads)).toEqual({
      Bob: 2,
      Cid: 8,
      left: 0,
      kept: 0,
    });
  });

  test('each by the policy of the department it is in; in hard refusal the manager stays', () => {
    const people = [person('Bob'), person('Kate', { department: 'client', role: 'client_manager' })];
    const clients = [...many(2), ...many(3, { ...won, department: 'client' })];
    expect(shares(change('leaver'), clients, people)).toEqual({ Bob: 2, Kate: 3, left: 0, kept: 0 });
    const closing = [...many(1, { ...hard, department: 'client' }), ...many(1, { ...won, department: 'client' })];
    expect(shares(change('close'), closing, people)).toEqual({ Bob: 1, left: 0, kept: 1 });
    expect(shares(change('close'), closing, people, { policy: 'manual' })).toEqual({ left: 1, kept: 1 });
  });
});

test('the lines: T16 where the department opens, else T15', () => {
  const one = held({ ...won, manager: 'Ann' });
  expect(reassigned('open', one, 'Kate', '2026-06-30')).toMatchObject({
    event_type: 'handover',
    event_on: '2026-06-30',
    manager_from: 'Ann',
    manager_to: 'Kate',
    department_from: 'sales',
    department_to: 'client',
    next_action_on: '',
    stage_to: '',
    stage_from: '',
  });
  expect(reassigned('leaver', one, 'Bob', '2026-06-30')).toMatchObject({
    event_type: 'assign',
    manager_to: 'Bob',
    department_from: '',
    department_to: 'sales',
  });
  expect(reassigned('close', { ...one, department: 'client' }, 'Ann', '2026-06-30')).toMatchObject({
    event_type: 'assign',
    manager_from: '',
    manager_to: 'Ann',
    department_from: 'client',
    department_to: 'sales',
  });
});
