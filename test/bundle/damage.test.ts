// What people and crashes do to a base, and that nothing of it loses a client, a step or a deal.
import { beforeAll, describe, expect, test } from 'vitest';
import { deleteColumns, insertRows } from '../../src/local/services/person/person.ts';
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
const index = (base: Base, tab: string) => base.book.sheets.findIndex((sheet) => sheet.name === tab);

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

describe('tabs that were deleted', () => {
  test.each(['Clients', 'Deals', 'Stages', 'Tags', 'Reasons', 'Lists', 'Team', 'Settings', 'Payments'])(
    '%s: set-up makes it again and no other tab is taken for it',
    async (name) => {
      const base = copyOf(fresh);
      const others = base.book.sheets.filter((sheet) => sheet.name !== name).map((sheet) => structuredClone(sheet));
      base.book.namedRanges = base.book.namedRanges.filter(
        ({ target }) => target.sheet !== base.book.sheets[index(base, name)]?.id,
      );
      base.book.sheets.splice(index(base, name), 1);
      const refused = await base.call('importRows', {
        headers: ['n'],
        rows: [['D']],
        mapping: { name: 'n' },
        constants: { source: 'website' },
      });
      if (!refused.ok) expect(refused.message).toMatch(/Set up the spreadsheet/);
      const outcome = await base.session.menu('Set up the spreadsheet', {
        ...now,
        answers: ['en', 'Ivan'],
        userLocale: 'en',
      });
      expect(outcome.ok, JSON.stringify(outcome)).toBe(true);
      expect((await base.call('start')).ok).toBe(true);
      expect(base.session.tabs().filter((tab) => tab.name === name)).toHaveLength(1);
      for (const sheet of others.filter(
        ({ name: other }) => !['Sheet1', 'Clients', 'History', 'Settings', 'Team'].includes(other),
      )) {
        expect(base.cells(`${sheet.name}!A1:J1`), sheet.name).toEqual(fresh.cells(`${sheet.name}!A1:J1`));
      }
    },
  );

  test('foreign tabs with some of our column names stay untouched', async () => {
    const base = copyOf(fresh);
    const foreign = [
      ['client_id', 'name', 'phone'],
      ['17', 'Old Ltd', '555'],
    ];
    base.book.sheets.splice(index(base, 'Clients'), 1);
    base.session.addSheet('mine', foreign, true);
    base.session.addSheet(
      'Codes',
      [
        ['code', 'label'],
        ['x', 'y'],
      ],
      true,
    );
    await base.session.menu('Set up the spreadsheet', { ...now, userLocale: 'en' });
    expect(base.cells('mine!A1:D3')).toEqual([
      [...(foreign[0] ?? []), ''],
      [...(foreign[1] ?? []), ''],
      ['', '', '', ''],
    ]);
    expect(base.cells('Codes!A1:C1')).toEqual([['code', 'label', '']]);
  });
});

describe('row 1', () => {
  test('a row inserted above, and keys wiped out: set-up puts them right', async () => {
    for (const harm of ['insert', 'wipe'] as const) {
      const base = copyOf(fresh);
      if (harm === 'insert') insertRows(base.book, index(base, 'Clients'), 1, 1);
      else await base.session.paste('Clients!A1', [new Array<string>(51).fill('')], silent);
      await base.session.menu('Set up the spreadsheet', { ...now, userLocale: 'en' });
      expect((await base.call('advance', click)).ok, harm).toBe(true);
      expect(clients(base), harm).toEqual(three('1st contact'));
    }
  });

  test('an edit that meets a tab without one of our columns is told in one sentence', async () => {
    const base = copyOf(fresh);
    deleteColumns(base.book, index(base, 'Clients'), 4, 1);
    const outcome = await base.session.edit('Clients!C3', '1st contact', now);
    expect('toasts' in outcome && outcome.toasts.join()).toMatch(/has lost its column Section/);
    expect(lines(base)).toHaveLength(3);
  });

  test('the id column deleted: nobody is born anew', async () => {
    const base = copyOf(fresh);
    deleteColumns(base.book, index(base, 'Clients'), 1, 1);
    expect(await base.call('start')).toMatchObject({ ok: false, code: 'missing_column' });
    const outcome = await base.session.menu('Set up the spreadsheet', { ...now, userLocale: 'en' });
    expect(outcome).toMatchObject({ ok: false, failure: { message: expect.stringContaining('Version history') } });
    expect(lines(base)).toHaveLength(3);
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

describe('protections and length', () => {
  test('cells that must be written are protected: refused by name, and no line is written', async () => {
    for (const name of ['Clients', 'Deals', 'Settings', 'History']) {
      const base = copyOf(fresh);
      const sheet = base.book.sheets[index(base, name)];
      if (!sheet) throw new Error(name);
      const { owner } = base.book;
      sheet.protections = [
        { id: 9, area: null, unprotected: [], editors: [owner], changed: true, warningOnly: false, description: '' },
      ];
      const deal = {
        to: 'deal',
        note: 'x',
        fields: {
          need: ['', 'n'],
          category: ['', 'trade'],
          tag: ['', 'small'],
          proposal_sent_on: ['', '2026-06-30'],
          decision_maker: ['', 'D'],
          expected_amount: ['', '5'],
          expected_close: ['', '2026-07-01'],
        },
        deal: { amount: 5, contract_no: '1' },
      };
      const answer = await base.call('advance', { ...click, ...deal }, { user: 'bob@example.com' });
      expect(answer, name).toMatchObject({ ok: false, code: 'protected', message: expect.stringContaining(name) });
      expect(lines(base), name).toHaveLength(3);
    }
  });
});

test('a line that cannot be carried out is voided once, and nobody is stopped by it', async () => {
  const deal = {
    ...click,
    to: 'deal',
    note: 'x',
    fields: {
      need: ['', 'n'],
      category: ['', 'trade'],
      tag: ['', 'small'],
      proposal_sent_on: ['', '2026-06-30'],
      decision_maker: ['', 'D'],
      expected_amount: ['', '5'],
      expected_close: ['', '2026-07-01'],
    },
    deal: { amount: 5, contract_no: '1' },
  };
  const base = copyOf(fresh);
  const { meter } = await copyOf(fresh).run('advance', deal);
  let cut = meter.calls;
  for (; cut > 1; cut -= 1) {
    const tried = copyOf(fresh);
    await tried.run('advance', deal, { cut, pendingAtCut: 'lost' });
    if (lines(tried).length === 4 && table(tried, 'Deals').length === 0) break;
  }
  await base.run('advance', deal, { cut, pendingAtCut: 'lost' });
  const deals = base.book.sheets[index(base, 'Deals')];
  deals?.protections.splice(0, 9, {
    id: 9,
    area: null,
    unprotected: [],
    editors: [base.book.owner],
    changed: true,
    warningOnly: false,
    description: '',
  });
  for (let opening = 0; opening < 5; opening += 1) await base.call('start', undefined, { user: 'bob@example.com' });
  expect(lines(base).map(([, type]) => type)).toEqual(['create', 'create', 'create', 'stage', 'void']);
  expect(clients(base)).toEqual(three());
  expect(table(base, 'Clients')[0]).toMatchObject({ category: '', need: '' });
  expect(
    await base.call(
      'advance',
      { ...click, clientId: 'C-0002', seen: 'H-000002', requestId: 'r-2' },
      { user: 'bob@example.com' },
    ),
  ).toMatchObject({ ok: true });
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
