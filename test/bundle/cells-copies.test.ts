// Rows of clients in every state copied below the others (BI-14, BI-16): a copy is a new client, or none and says why; the row
// it was copied from stays as it is.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Base, Row } from './base.ts';
import { act, at, clients, idOf, lines, makeStates, rowOf, rows, STATES, type State } from './cells-base.ts';
import { columnLetter } from './places.ts';

let all: Base;
/** The first row below all others. */
const BELOW = rowOf('merged') + 1;
const NEXT = `C-${String(STATES.length + 1).padStart(4, '0')}`;
beforeAll(async () => {
  all = await makeStates();
}, 120_000);

const copy = (state: State) => (base: Base, options: { silent: boolean; now: string }) => {
  const last = columnLetter(base, 'Clients', 'merged_into');
  return base.session.pasteCells(
    { from: `Clients!A${rowOf(state)}:${last}${rowOf(state)}`, to: `Clients!A${BELOW}` },
    options,
  );
};
const copied = (base: Base): Row => rows(base, 'Clients')[STATES.length] as Row;
const noteAt = (base: Base): string => base.session.window('Clients', BELOW, 1, 1, 1).cells[0]?.[0]?.note ?? '';

describe.each([
  ['seen by the script', false],
  ['unseen, then the sidebar opens', true],
] as const)('%s', (_way, silent) => {
  test.each(STATES.filter((state) => state !== 'hard'))('%s', async (state) => {
    const told = await act(all, silent, copy(state));
    expect(clients(told.base)).toEqual(clients(all));
    const { created_on, next_action_on, ...row } = copied(told.base);
    expect(row).toMatchObject({
      client_id: NEXT,
      name: state,
      stage: 'New client',
      section: 'To call',
      // Vera is of the client department and has no new clients; nobody is next, because leads are given away by hand.
      manager: state === 'active' ? '' : 'Ivan',
      department: 'Sales department',
      cycle: '1',
      reason: '',
      revisit_on: '',
      first_contact_on: '',
      acquired_by: '',
      customer_since: '',
      handover_on: '',
      merged_into: '',
    });
    expect([created_on, next_action_on].map((cell) => String(cell).slice(0, 10))).toEqual(['2026-06-30', '2026-07-01']);
    expect(lines(told.base).slice(lines(all).length)).toMatchObject([
      { event_type: 'create', client_id: NEXT, origin: 'cell', note: state },
    ]);
    const again = { clientId: NEXT, seen: row.last_event, requestId: 'r', contactKind: 'call' };
    const answer = await told.base.call('contact', { ...again, contactKind: 'no_answer' });
    expect(answer, answer.message).toMatchObject({ ok: true });
  });

  test('hard: nobody calls it under another number; with another phone it is another client', async () => {
    const told = await act(all, silent, copy('hard'));
    expect(clients(told.base)).toEqual(clients(all));
    expect(copied(told.base)).toMatchObject({ client_id: '', name: 'hard', stage: '', section: '', recorded: '' });
    expect(lines(told.base)).toHaveLength(lines(all).length);
    expect(told.said).toContain(`hard: Do not call: ${idOf('hard')} hard is in hard refusal`);
    expect(noteAt(told.base)).toBe(`▸ Do not call: ${idOf('hard')} hard is in hard refusal`);
    const { base } = told;
    await base.session.edit(`Clients!${columnLetter(base, 'Clients', 'name')}${BELOW}`, 'Delta', {
      silent: true,
      ...at,
    });
    await base.session.edit(`Clients!${columnLetter(base, 'Clients', 'phone')}${BELOW}`, '+36 1 700 0000', {
      silent: true,
      ...at,
    });
    await base.call('start');
    expect(copied(base)).toMatchObject({ client_id: NEXT, name: 'Delta', stage: 'New client', tag: '' });
    expect(noteAt(base)).toBe('');
  });

  test('a tax id that another client has: the copy is no client', async () => {
    const base = await act(all, true, (one, options) =>
      one.session.edit(`Clients!${columnLetter(one, 'Clients', 'tax_id')}${rowOf('c1')}`, '12345678-2-41', options),
    );
    const told = await act(base.base, silent, copy('c1'));
    expect(copied(told.base)).toMatchObject({ client_id: '', name: 'c1' });
    expect(noteAt(told.base)).toBe(`▸ ${idOf('c1')} c1 has the same tax ID`);
    expect(clients(told.base)).toEqual(clients(base.base));
  });
});

test('all rows copied at once: each copy but the one of the hard refusal is a client', async () => {
  const told = await act(all, false, (base, options) => {
    const last = columnLetter(base, 'Clients', 'merged_into');
    const from = `Clients!A3:${last}${rowOf('merged')}`;
    return base.session.pasteCells({ from, to: `Clients!A${BELOW}` }, options);
  });
  expect(clients(told.base)).toEqual(clients(all));
  const copies = rows(told.base, 'Clients').slice(STATES.length);
  expect(copies.map(({ client_id }) => client_id !== '')).toEqual(STATES.map((state) => state !== 'hard'));
  expect(new Set(rows(told.base, 'Clients').map(({ client_id }) => client_id)).size).toBe(2 * STATES.length);
  expect(told.said).toMatch(/16 taken in, 1 put back/);
});

test('a row pasted over another one: the lower one loses the id, and the client that stood there is told as missing', async () => {
  const told = await act(all, true, (base, options) => {
    const last = columnLetter(base, 'Clients', 'recorded');
    const from = `Clients!A${rowOf('c1')}:${last}${rowOf('c1')}`;
    return base.session.pasteCells({ from, to: `Clients!A${rowOf('won')}` }, options);
  });
  const { won, ...others } = clients(told.base);
  expect(others).toMatchObject(Object.fromEntries(Object.entries(clients(all)).filter(([state]) => state !== 'won')));
  expect(won).toMatchObject({ client_id: NEXT, name: 'c1', stage: 'New client', acquired_by: '' });
  expect((await told.base.call('start')).swept).toMatchObject({ missing: { n: 1, clients: `${idOf('won')} won` } });
});
