// Tabs, keys and columns that people deleted: set-up makes them again, and nothing else is taken for them.
import { beforeAll, describe, expect, test } from 'vitest';
import { deleteColumns, insertRows } from '../../src/local/services/person/person.ts';
import { type Base, copyOf, setUpBase, table, withClients } from './base.ts';

let fresh: Base;
beforeAll(async () => {
  fresh = await withClients(await setUpBase());
}, 60_000);
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

  test('the id column deleted: nobody is born anew, each client gets its id again', async () => {
    const base = copyOf(fresh);
    const before = table(base, 'Clients').map(({ client_id, name }) => [client_id, name]);
    deleteColumns(base.book, index(base, 'Clients'), 1, 1);
    expect(await base.call('start')).toMatchObject({ ok: true });
    expect(table(base, 'Clients').map(({ client_id, name }) => [client_id, name])).toEqual(before);
    expect(lines(base)).toHaveLength(3);
  });
});
