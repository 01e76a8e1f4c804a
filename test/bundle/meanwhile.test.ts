// Somebody moves columns or rows while a save runs, between any two of its service calls (CC-05): no cell of another row or
// of a column of people's own changes, the action is done whole or not at all, and who must look at something is told.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, setUpBase, withClients } from './base.ts';
import { columnLetter } from './places.ts';

const now = { now: '2026-06-30T10:00:00' };
const TABLES = {
  Clients: 'client_id',
  Deals: 'deal_id',
  Payments: 'payment_id',
  History: 'event_id',
  Team: 'person_id',
} as const;
type Table = keyof typeof TABLES;
/** Tab and id → header or key → what is shown; blank cells are left out. */
type Standing = Record<string, Record<string, string>>;

let fresh: Base;
/** The tabs by their ids: people rename them. */
const tabs = new Map<Table, number>();

beforeAll(async () => {
  fresh = await withClients(await setUpBase());
  for (const { name, id } of fresh.session.tabs()) if (name in TABLES) tabs.set(name as Table, id);
  await fresh.call('importRows', {
    headers: ['n', 'deal', 'sum', 'paid'],
    rows: [
      ['Old', '2026-05-20', '1200', '2026-05-21'],
      ['Older', '2026-05-21', '100', '2026-05-22'],
    ],
    mapping: { name: 'n', 'stage_on:deal': 'deal', amount: 'sum', paid_amount: 'sum', paid_on: 'paid' },
    constants: { source: 'cold_call', manager: 'Ivan' },
  });
  // A column of the person's own among ours, with a formula in each row.
  const mine = columnLetter(fresh, 'Clients', 'potential_year');
  await fresh.session.insertColumns(`Clients!${mine}`, now);
  await fresh.session.edit(`Clients!${mine}2`, 'Mine', now);
  for (const row of [3, 4, 5, 6, 7]) {
    await fresh.session.edit(`Clients!${mine}${row}`, `="m "&$B${row}`, { silent: true, ...now });
  }
  await fresh.call('start');
}, 60_000);

function standing({ session }: Base): Standing {
  const all: Standing = {};
  for (const [table, key] of Object.entries(TABLES)) {
    const info = session.tabs().find(({ id }) => id === tabs.get(table as Table));
    const [keys = [], headers = [], ...rows] = session.cells(`${info?.name}!1:${info?.rows}`, false) as string[][];
    for (const [index, cells] of rows.entries()) {
      const told = cells.flatMap((cell, at) => (cell === '' ? [] : [[keys[at] || `~${headers[at]}`, cell] as const]));
      const { recorded_at: _when, request_id: _request, ...row } = Object.fromEntries(told);
      const name = `${table} ${row[key] ?? `row ${index}`}`;
      if (told.length > 0) all[name in all ? `${name} again` : name] = row;
    }
  }
  return all;
}

const letter = (base: Base, tab: Table, key: string) => columnLetter(base, tab, key);
type Deed = (base: Base) => unknown;
const insertColumn =
  (tab: Table, key: string): Deed =>
  (base) =>
    base.session.insertColumns(`${tab}!${letter(base, tab, key)}`, now);
const moveColumn =
  (key: string, before: string): Deed =>
  (base) =>
    base.session.moveColumns(`Clients!${letter(base, 'Clients', key)}`, letter(base, 'Clients', before), now);
const insertRow =
  (place: string): Deed =>
  (base) =>
    base.session.insertRows(place, now);

const wanted = {
  category: ['', 'Trade'],
  tag: ['', 'Large client'],
  proposal_sent_on: ['', '2026-06-30'],
  need: ['', 'late deliveries'],
};
const click = { clientId: 'C-0002', seen: 'H-000002', requestId: 'r-1' };
const list = {
  headers: ['n', 'k', 'c1', 'deal', 'sum', 'paid'],
  rows: [
    ['Delta', 'k1', '2026-05-04', '2026-05-20', '1200', '2026-05-21'],
    ['Epsilon', 'k2', '2026-06-04', '', '', ''],
  ],
  mapping: {
    name: 'n',
    source_key: 'k',
    'stage_on:c1': 'c1',
    'stage_on:deal': 'deal',
    amount: 'sum',
    paid_amount: 'sum',
    paid_on: 'paid',
  },
  constants: { source: 'cold_call', manager: 'Ivan' },
};
const ACTIONS = {
  'a first contact': ['advance', { ...click, contactKind: 'call', fields: { need: ['', 'a roof'] } }],
  'a deal': [
    'advance',
    {
      ...click,
      to: 'deal',
      note: 'at once',
      fields: {
        ...wanted,
        potential_year: ['', '5000'],
        decision_maker: ['', 'Ms Fox'],
        expected_amount: ['', '5000'],
        expected_close: ['', '2026-07-15'],
      },
      deal: { amount: '4500', sale_kind: 'consultative', contract_no: '7/26' },
    },
  ],
  'a refusal': ['refuse', { ...click, reason: 'no_money' }],
  'a new client': ['add', { fields: { name: 'Delta', source: 'Website', manager: 'Ivan' }, requestId: 'r-2' }],
  'a list': ['importRows', list],
} as const;

interface Case {
  action: keyof typeof ACTIONS;
  deed: string;
  run: Deed;
  /** The row that the deed itself takes away. */
  goes?: string;
}

const CASES: Case[] = [
  { action: 'a first contact', deed: 'inserts a column left of ours', run: insertColumn('Clients', 'name') },
  { action: 'a first contact', deed: 'moves a column among ours', run: moveColumn('phone', 'stage') },
  { action: 'a first contact', deed: 'moves one of ours away', run: moveColumn('stage', 'phone') },
  { action: 'a first contact', deed: 'inserts a column in History', run: insertColumn('History', 'changes') },
  { action: 'a first contact', deed: 'inserts a row in History', run: insertRow('History!3') },
  {
    action: 'a first contact',
    deed: 'inserts a column in Settings',
    run: ({ session }) => session.insertColumns('Settings!B', now),
  },
  {
    action: 'a first contact',
    deed: 'inserts a row above the state',
    run: ({ session }) => session.insertRows('Settings!2', now),
  },
  { action: 'a deal', deed: 'inserts a column before a field', run: insertColumn('Clients', 'need') },
  { action: 'a deal', deed: 'inserts a row in Deals', run: insertRow('Deals!3') },
  { action: 'a deal', deed: 'sorts Clients', run: ({ session }) => session.sort('Clients', 'A', false, now) },
  {
    action: 'a refusal',
    deed: 'deletes another client',
    run: ({ session }) => session.deleteRows('Clients!3', now),
    goes: 'Clients C-0001',
  },
  {
    action: 'a refusal',
    deed: 'moves their own column among ours',
    run: (base) => base.session.moveColumns(`Clients!${mineOf(base)}`, letter(base, 'Clients', 'stage'), now),
  },
  { action: 'a refusal', deed: 'renames the tab', run: ({ session }) => session.renameTab('Clients', 'Ours', now) },
  { action: 'a new client', deed: 'inserts a row above the last', run: insertRow('Clients!7') },
  { action: 'a new client', deed: 'inserts a column before a field', run: insertColumn('Clients', 'need') },
  { action: 'a new client', deed: 'inserts a column in Team', run: insertColumn('Team', 'last_turn') },
  { action: 'a list', deed: 'inserts a column left of ours', run: insertColumn('Clients', 'name') },
  { action: 'a list', deed: 'inserts a row in Payments', run: insertRow('Payments!3') },
  { action: 'a list', deed: 'inserts a column in Payments', run: insertColumn('Payments', 'amount') },
];

function mineOf({ session }: Base): string {
  const [, headers = []] = session.cells('Clients!1:2', false) as string[][];
  return String.fromCharCode(65 + headers.indexOf('Mine'));
}

/** Before these last calls nothing is written: whoever comes then is seen at once. Every third of them is tried. */
const WRITING_CALLS = 30;

describe.each(CASES)('$action, while somebody $deed', ({ action, run, goes = '' }) => {
  test('between two calls', async () => {
    const [fn, input] = ACTIONS[action];
    const before = standing(fresh);
    const whole = copyOf(fresh);
    const { meter } = await whole.run(fn, input);
    const after = standing(whole);
    expect(after).not.toEqual(before);
    for (const state of [before, after]) delete state[goes];
    for (let atCall = Math.max(2, meter.calls - WRITING_CALLS); atCall < meter.calls; atCall += 3) {
      const base = copyOf(fresh);
      const meanwhile = { atCall, run: () => void run(base) };
      const answer = await base.call(fn, input, { meanwhile });
      expect(answer.code, `at ${atCall}: ${answer.message}`).not.toBe('surprise');
      expect((await base.call('start')).ok, `at ${atCall}`).toBe(true);
      const now = standing(base);
      delete now[goes];
      // What was saved is there whole; a refusal may have come before or after it.
      if (answer.ok || answer.code === 'sorted_meanwhile') expect(now, `at ${atCall}`).toEqual(after);
      else expect([before, after], `at ${atCall}`).toContainEqual(now);
    }
  });
});

test('who has to look at something is told by name', async () => {
  const [fn, input] = ACTIONS['a first contact'];
  const { meter } = await copyOf(fresh).run(fn, input);
  const told = new Set<string>();
  for (let atCall = meter.calls - WRITING_CALLS; atCall < meter.calls; atCall += 1) {
    const base = copyOf(fresh);
    const run = () => void base.session.sort('Clients', 'A', false, now);
    const answer = await base.call(fn, input, { meanwhile: { atCall, run } });
    if (!answer.ok) told.add(answer.message ?? '');
  }
  // Sorted the other way round: the row of Beta, the fourth, holds Old by then.
  expect([...told]).toContain('Saved, but rows or columns of the tab were moved during the save. Check: Beta, Old.');
});
