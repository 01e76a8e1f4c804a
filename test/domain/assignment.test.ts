// Who gets the next client (rules 3.3), on teams made by hand.
import { describe, expect, test } from 'vitest';
import { type Assignee, type AssignRule, createRota, turnsIn } from '../../src/domain/assignment.ts';
import type { HistoryLine } from '../../src/domain/model.ts';

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
const RULE: AssignRule = {
  policy: 'round_robin',
  department: 'sales',
  largeToDeveloper: true,
  today: '2026-06-30',
};
/** So many clients given away one after the other. */
function give(
  count: number,
  people: Assignee[],
  rule: Partial<AssignRule> = {},
  loads: [string, number][] = [],
  lead = {},
) {
  const rota = createRota(people, new Map(loads), { ...RULE, ...rule });
  return Array.from({ length: count }, () => {
    const who = rota.next({ tag: '', category: '', ...lead });
    rota.took(who);
    return who || '-';
  }).join(' ');
}
const [A, B, C] = [person('M-01'), person('M-02'), person('M-03')];

describe('in turn', () => {
  test('blank first, ties by id, then round and round', () =>
    expect(give(7, [C, A, B])).toBe('M-01 M-02 M-03 M-01 M-02 M-03 M-01'));
  test('the oldest turn first; a newcomer gets one client, not a flood', () =>
    expect(give(5, [{ ...A, turn: 9 }, { ...B, turn: 4 }, C])).toBe('M-03 M-02 M-01 M-03 M-02'));
  test('absent through today is out, absent until yesterday is back', () => {
    const people = [
      { ...A, absentUntil: '2026-06-30' },
      { ...B, absentUntil: '2026-06-29' },
    ];
    expect(give(2, people)).toBe('M-02 M-02');
  });
  test('capacity: who is full is passed over, then nobody is left', () =>
    expect(
      give(
        5,
        [
          { ...A, capacity: 3 },
          { ...B, capacity: 2 },
        ],
        {},
        [['M-01', 1]],
      ),
    ).toBe('M-01 M-02 M-01 M-02 -'));
  test('a client that came another way counts as a turn', () => {
    const rota = createRota([A, B], new Map(), RULE);
    rota.took('M-01');
    expect(rota.next({ tag: '', category: '' })).toBe('M-02');
  });
  test('heads, keepers and the client department get no new clients', () => {
    const others = [
      person('M-04', { role: 'head_sales' }),
      person('M-05', { role: 'client_manager', department: 'client' }),
    ];
    expect(give(1, others)).toBe('-');
  });
});

test.each([
  // 8 ÷ 1 = 8, 3 ÷ 0.5 = 6: M-02; then 4 ÷ 0.5 = 8 = 8, equal: M-01 by id, since M-02 had the last turn.
  ['least_loaded', {}, 'M-02 M-01'],
  ['manual', {}, '- -'],
  // M-01 knows b2b alone and has more to do: it still gets what is b2b.
  ['by_category', { category: 'b2b' }, 'M-01 M-01'],
  // Nobody knows gov: the least loaded of all.
  ['by_category', { category: 'gov' }, 'M-02 M-01'],
])('%s %j', (policy, lead, wanted) => {
  const people = [
    { ...A, categories: ['b2b'] },
    { ...B, fte: 50, categories: ['b2c'] },
  ];
  const loads: [string, number][] = [
    ['M-01', 8],
    ['M-02', 3],
  ];
  expect(give(2, people, { policy }, loads, lead)).toBe(wanted);
});

test('a large client that is handed over goes to a developer, if one is free', () => {
  const people = [
    person('M-01', { role: 'client_manager', department: 'client' }),
    person('M-02', { role: 'developer', department: 'client', capacity: 1 }),
  ];
  const rule = { department: 'client' as const };
  expect(give(2, people, rule, [], { tag: 'large' })).toBe('M-02 M-01');
  expect(give(2, people, rule, [], { tag: 'medium' })).toBe('M-01 M-01');
  expect(give(1, people, { ...rule, largeToDeveloper: false }, [], { tag: 'large' })).toBe('M-01');
});

test('whose last turn a client was: each line that gave it to somebody, voided ones left out', () => {
  const line = (event_id: string, manager_to: string, more: Partial<HistoryLine> = {}) =>
    ({ event_id, event_type: 'stage', manager_to, voids: '', ...more }) as HistoryLine;
  const lines = [
    line('H-1', 'M-01', { event_type: 'create' }),
    line('H-2', 'M-01'),
    line('H-3', 'M-02', { event_type: 'assign' }),
    line('H-4', 'M-01', { event_type: 'assign' }),
    line('H-5', '', { event_type: 'void', voids: 'H-4' }),
    line('H-6', 'M-02'),
  ];
  expect([...turnsIn(lines, '')]).toEqual([
    ['M-01', 'H-1'],
    ['M-02', 'H-3'],
  ]);
  expect([...turnsIn([line('H-9', 'M-01')], 'M-01')]).toEqual([]);
});
