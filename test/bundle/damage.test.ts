// What people and crashes do to a base, and that nothing of it loses a client, a step or a deal.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, setUpBase, table, withClients } from './base.ts';

let fresh: Base;
beforeAll(async () => {
  fresh = await withClients(await setUpBase());
});
const now = { now: '2026-06-30T10:00:00' };
const silent = { silent: true, ...now };
const click = { clientId: 'C-0001', seen: 'H-000001', requestId: 'r-1' };
const clients = (base: Base) => table(base, 'Clients').map((row) => [row.client_id, row.name, row.stage]);
const three = (stage = 'New client') => [
  ['C-0001', 'Alfa', stage],
  ['C-0002', 'Beta', 'New client'],
  ['C-0003', 'Gamma', 'New client'],
];
const lines = (base: Base) => table(base, 'History').map((line) => [line.client_id, line.event_type, line.stage_to]);

describe('after a crash the next thing a person does is not the opening of the page', () => {
  test.each(['lost', 'kept'] as const)(
    'a cell edit finishes the cut action first (pending writes %s)',
    async (pendingAtCut) => {
      const { meter } = await copyOf(fresh).run('advance', click);
      for (let cut = 1; cut <= meter.calls; cut += 1) {
        const base = copyOf(fresh);
        await base.run('advance', click, { cut, pendingAtCut });
        await base.session.edit('Clients!C4', '1st contact', now);
        const done = lines(base).some(([id, type]) => id === 'C-0001' && type === 'stage');
        expect(clients(base)[0]?.[2], `cut at ${cut}`).toBe(done ? '1st contact' : 'New client');
        expect(clients(base)[1]?.[2], `cut at ${cut}`).toBe('1st contact');
      }
    },
  );

  test('a card shows the finished action, and an id is not given twice', async () => {
    const base = copyOf(fresh);
    const row = {
      headers: ['n', 'd', 's'],
      rows: [['Delta', '2026-06-01', '100']],
      mapping: { name: 'n', 'stage_on:deal': 'd', amount: 's', paid_amount: 's', paid_on: 'd' },
      constants: { source: 'website', manager: 'Ivan' },
    };
    const { meter } = await copyOf(fresh).run('importRows', row);
    await base.run('importRows', row, { cut: meter.calls - 5, pendingAtCut: 'kept' });
    await base.session.edit('Clients!B7', 'Epsilon', silent);
    await base.session.edit('Clients!W7', 'Website', now);
    expect(
      clients(base)
        .map(([id]) => id)
        .sort(),
    ).toEqual(['C-0001', 'C-0002', 'C-0003', 'C-0004', 'C-0005']);
    expect(table(base, 'Deals')).toHaveLength(1);
    expect(table(base, 'Payments')).toHaveLength(1);
  });
});

describe('cells that name a row', () => {
  test.each(['', 'X1', 'c-0001', 'C-0002', 'C-9999', 'hello'])(
    'an id typed over with “%s” is put back',
    async (typed) => {
      const base = copyOf(fresh);
      await base.call('advance', click);
      await base.session.edit('Clients!A3', typed, silent);
      await base.call('start');
      expect(clients(base)).toEqual(three('1st contact'));
      expect(lines(base)).toHaveLength(4);
    },
  );

  test('all ids cleared at once come back', async () => {
    const base = copyOf(fresh);
    await base.session.paste('Clients!A3', [[''], [''], ['']], silent);
    await base.call('start');
    expect(clients(base)).toEqual(three());
    expect(lines(base)).toHaveLength(3);
  });

  test('foreign ids on new rows give way to numbers of ours', async () => {
    const base = copyOf(fresh);
    await base.session.paste(
      'Clients!A6',
      [
        ['foo', 'New A'],
        ['2026-01-02', 'New B'],
        ['', 'New C'],
      ],
      silent,
    );
    await base.session.paste('Clients!W6', [['Website'], ['Website'], ['Website']], silent);
    await base.call('start');
    expect(
      clients(base)
        .slice(3)
        .map(([id]) => id),
    ).toEqual(['C-0004', 'C-0005', 'C-0006']);
  });

  test('three copies of a row are three clients after one opening', async () => {
    const base = copyOf(fresh);
    const row = base.cells('Clients!A3:W3')[0] as string[];
    await base.session.paste('Clients!A6', [row, row, row], silent);
    await base.call('start');
    expect(clients(base).map(([id]) => id)).toEqual(['C-0001', 'C-0002', 'C-0003', 'C-0004', 'C-0005', 'C-0006']);
    const before = structuredClone(base.book.sheets);
    await base.call('start');
    expect(base.book.sheets).toEqual(before);
  });

  test('an older state of a row, brought back by Ctrl+Z, gives way to History', async () => {
    const base = copyOf(fresh);
    const old = base.cells('Clients!C3:Q3');
    await base.call('advance', click);
    await base.session.paste('Clients!C3', old, silent);
    await base.call('start');
    expect(clients(base)).toEqual(three('1st contact'));
  });

  test('attempt and department typed over do not enter History', async () => {
    const base = copyOf(fresh);
    await base.session.edit('Clients!K3', '7', silent);
    await base.session.edit('Clients!J3', 'Client department', silent);
    await base.call('advance', click);
    expect(table(base, 'History').at(-1)).toMatchObject({ cycle: '1', department_to: 'sales' });
    expect(table(base, 'Clients')[0]).toMatchObject({ cycle: '1', department: 'Sales department' });
  });
});

describe('History that people touched', () => {
  test('sorted the other way round, and a recorded cell cleared: the client stays what it is', async () => {
    const base = copyOf(fresh);
    await base.call('advance', click);
    base.session.sort('History', 'A', false);
    await base.session.edit('Clients!Q3', '', silent);
    await base.call('start');
    expect(clients(base)).toEqual(three('1st contact'));
  });
});

describe('values switched off and renamed', () => {
  test('a source, a reason and a person that are not offered any more can still be written', async () => {
    const base = copyOf(fresh);
    const off = async (tab: string, label: string, column: string) => {
      const row = base.cells(`${tab}!A1:D90`).findIndex((cells) => cells.includes(label)) + 1;
      await base.session.edit(`${tab}!${column}${row}`, 'FALSE', silent);
    };
    await off('Lists', 'Website', 'M');
    await off('Reasons', 'No money', 'I');
    await base.session.paste(
      'Team!B4',
      [['Old Olga', '', 'Sales department', 'Sales representative', '', '2020-01-01', '2021-01-31']],
      silent,
    );
    await base.call('start', undefined, { now: '2026-06-30T11:00:00' });
    const list = {
      headers: ['n', 'c1'],
      rows: [['Delta', '2020-05-01']],
      mapping: { name: 'n', 'stage_on:c1': 'c1' },
      constants: { source: 'Website', manager: 'Old Olga' },
    };
    expect(await base.call('importRows', list)).toMatchObject({ ok: true, result: { added: 1 } });
    expect(await base.call('refuse', { ...click, reason: 'no_money' })).toMatchObject({ ok: true });
    expect(table(base, 'Clients')[3]).toMatchObject({ name: 'Delta', source: 'Website', manager: 'Old Olga' });
  });

  test('renames reach all cells: a person, a category, two stages that swap their names', async () => {
    const base = copyOf(fresh);
    await base.call('advance', { ...click, fields: { category: ['', 'Trade'] } });
    await base.session.edit('Team!B3', 'John', silent);
    await base.session.edit('Stages!B4', '2nd contact', silent);
    await base.session.edit('Stages!B5', '1st contact', silent);
    const trade = base.cells('Lists!A1:D60').findIndex((cells) => cells[2] === 'Trade') + 1;
    await base.session.edit(`Lists!C${trade}`, 'Commerce', silent);
    await base.call('start', undefined, { now: '2026-06-30T12:00:00' });
    const later = copyOf(base);
    await later.call('start');
    expect(table(later, 'Clients')[0]).toMatchObject({ stage: '2nd contact', manager: 'John', category: 'Commerce' });
    expect(lines(later)).toHaveLength(4);
    expect(table(later, 'Clients').map((row) => row.manager)).toEqual(['John', 'John', 'John']);
  });
});

test('a client of somebody who left can be put back and moved on', async () => {
  const base = copyOf(fresh);
  await base.session.paste(
    'Team!B4',
    [['Olga', '', 'Sales department', 'Sales representative', '', '2020-01-01', '']],
    now,
  );
  await base.session.edit('Clients!E4', 'Olga', now);
  await base.session.edit('Team!H3', '2026-05-31', silent);
  await base.session.edit('Clients!E3', 'Olga', silent);
  await base.session.edit('Clients!E4', 'Olga', silent);
  await base.session.edit('Clients!E5', 'Olga', silent);
  expect(await base.call('start', undefined, { now: '2026-06-30T12:00:00' })).toMatchObject({ ok: true });
  expect(table(base, 'Clients').map((row) => row.manager)).toEqual(['Ivan', 'Ivan', 'Ivan']);
});

test("an edit of a column that is people's own costs one read", async () => {
  const base = copyOf(fresh);
  await base.call('start');
  const outcome = await base.session.edit('Clients!AI3', 'a note', now);
  expect('meter' in outcome && outcome.meter.calls).toBeLessThanOrEqual(3);
});

test('what a person began to type below the data is not written over', async () => {
  const base = copyOf(fresh);
  await base.session.edit('Clients!S6', '+36 1 111', silent);
  await base.session.edit('Clients!AI6', 'call back', silent);
  await base.call('importRows', {
    headers: ['n'],
    rows: [['Delta']],
    mapping: { name: 'n' },
    constants: { source: 'website' },
  });
  expect(base.cells('Clients!S6')).toEqual([['+36 1 111']]);
  expect(table(base, 'Clients').at(-1)).toMatchObject({ client_id: 'C-0004', name: 'Delta', phone: '' });
});
