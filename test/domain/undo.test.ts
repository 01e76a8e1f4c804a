// Undo (rules 2.3, T18): what one click took with it, what stands in the way, and cells that two lines changed.
import { describe, expect, test } from 'vitest';
import type { HistoryLine } from '../../src/domain/model.ts';
import { countedIn } from '../../src/domain/projection.ts';
import { lineOf } from '../../src/domain/transitions.ts';
import { againstUndo, type Carried, type Cells, clickOf, lastEntry, undo } from '../../src/domain/undo.ts';
import { c1, client, rules, stages } from './rules.ts';

const SELLER = { person: 'M-01', role: 'seller', department: 'sales' as const };
const line = (number: number, more: Partial<HistoryLine>): HistoryLine => ({
  ...lineOf(client(), '2026-06-25', {}),
  event_id: `H-${String(number).padStart(6, '0')}`,
  actor: 'ivan@example.com',
  origin: 'sidebar',
  recorded_at: '',
  request_id: '',
  changes: '',
  ...more,
});
const create = line(1, { event_type: 'create', section_to: 'to_call', next_action_on: '2026-06-26' });
const first = line(2, { stage_to: 'c1', section_to: 'in_work', request_id: 'r', next_action_on: '2026-06-28' });
const second = line(3, { stage_to: 'c2', section_to: 'in_work', request_id: 'r', next_action_on: '2026-06-30' });

const past = (lines: HistoryLine[], carried: Record<string, Carried> = {}) => ({
  histories: new Map([['C-0001', lines]]),
  click: clickOf(lastEntry(lines) as HistoryLine, lines),
  carried: ({ event_id }: HistoryLine) => carried[event_id] ?? {},
});
const NO_MONEY = { paid: new Set<string>(), closedThrough: '' };
const why = (lines: HistoryLine[], more: object = {}) => {
  const asker = { who: SELLER, actor: 'Ivan@example.com', hoursSince: 1, undoHours: 24, ...more };
  return againstUndo(past(lines), c1, asker, NO_MONEY, () => '', rules)?.code ?? null;
};

describe('what goes', () => {
  test('all lines of the click, whoever they are of; what was undone before is passed over', () => {
    const other = line(4, { client_id: 'C-0002', request_id: 'r' });
    expect(clickOf(second, [create, first, second, other])).toEqual([first, second, other]);
    expect(lastEntry([create, first, line(5, { event_type: 'void', voids: first.event_id })])).toBe(create);
  });
  test('of a payment only the handover it brought', () => {
    const payment = line(4, { event_type: 'payment', request_id: 'p' });
    const handover = line(5, { event_type: 'handover', request_id: 'p' });
    expect(clickOf(handover, [create, first, payment, handover])).toEqual([handover]);
    expect(why([create, first, payment, handover])).toBe(null);
    expect(why([create, first, payment])).toBe('undo_payment');
  });
  test('a void that was taken back takes nothing back', () => {
    const voided = line(4, { event_type: 'void', voids: second.event_id });
    const failed = line(5, { event_type: 'void', voids: voided.event_id });
    expect(countedIn([create, second, voided])).toEqual([create]);
    expect(countedIn([create, second, voided, failed])).toEqual([create, second]);
  });
});

describe('who may', () => {
  const lines = [create, first];
  test('one’s own within the hours, an owner always', () => {
    expect(why(lines)).toBe(null);
    expect(why(lines, { hoursSince: 25 })).toBe('undo_late');
    expect(why(lines, { actor: 'anna@example.com', who: { ...SELLER, person: 'M-02' } })).toBe('no_right');
    const owner = { who: { person: 'M-04', role: 'owner', department: 'management' }, actor: 'o', hoursSince: 999 };
    expect(why(lines, owner)).toBe(null);
  });
  test('a cell edited by nobody known is the manager’s; a merge is a head’s', () => {
    expect(why([create, { ...first, actor: 'cell' }], { actor: 'x@example.com' })).toBe(null);
    expect(why([create, { ...first, actor: 'cell', manager_to: 'M-02' }])).toBe('no_right');
    expect(why([create, line(2, { event_type: 'merge', request_id: 'm' })])).toBe('no_right');
  });
});

test('two lines changed one cell: it goes back to before the first', () => {
  const rows: Record<string, Cells> = {
    'C-0001': { need: 'c', category: 'mine', phone: '2', next_action_on: '2026-06-30' },
  };
  const { entries, kept } = undo(
    past([create, first, second], {
      [first.event_id]: { fields: { need: ['a', 'b'], category: ['', 'trade'], phone: ['1', '2'] } },
      [second.event_id]: { fields: { need: ['b', 'c'] } },
    }),
    (_table, id) => rows[id] ?? null,
    stages,
    'why',
  );
  expect(entries.map(({ line: { voids }, changes }) => [voids, changes])).toEqual([
    // The day was not carried: History tells the one before.
    [second.event_id, { fields: { need: ['c', 'b'], next_action_on: ['2026-06-30', '2026-06-26'] } }],
    [first.event_id, { fields: { need: ['b', 'a'], phone: ['2', '1'] } }],
  ]);
  expect(kept).toEqual([{ table: 'clients', id: 'C-0001', key: 'category' }]);
});

test('a person added goes again unless somebody wrote more of it', () => {
  const added = line(2, { event_type: 'person', request_id: 'k' });
  const row = { contact_id: 'K-0001', client_id: 'C-0001', person_name: 'Ms Fox', note: '' };
  const undoing = (now: Cells) =>
    undo(
      past([create, added], { [added.event_id]: { rows: { contacts: [row] } } }),
      (table) => (table === 'contacts' ? now : {}),
      stages,
      '',
    );
  expect(undoing({ ...row, phone: '' }).entries[0]?.changes).toEqual({ gone: { contacts: ['K-0001'] } });
  expect(undoing({ ...row, phone: '1' })).toMatchObject({ kept: [{ table: 'contacts', id: 'K-0001', key: '' }] });
});
