// A tab that somebody converted to a table (BI-33): Google refuses formats and rules on typed columns; all else goes on.
import { expect, test } from 'vitest';
import { convertToTable } from '../../src/local/services/person/table.ts';
import { setUpBase, table, withClients } from './base.ts';
import { cellOf, columnLetter } from './places.ts';

const now = { now: '2026-06-30T10:00:00' };

test('Clients with typed columns: a save, an import and a rename work, and it is told once what stays', async () => {
  const base = await withClients(await setUpBase());
  await base.call('start');
  const index = base.book.sheets.findIndex(({ name }) => name === 'Clients');
  const width = base.book.sheets[index]?.maxColumns ?? 0;
  const keys = base.cells(`Clients!A1:${columnLetter(base, 'Clients', 'merged_into')}1`)[0] ?? [];
  const types = keys.map((key) => (['name', 'phone', 'stage'].includes(key) ? ({ type: 'TEXT' } as const) : null));
  expect(width).toBeGreaterThanOrEqual(keys.length);
  const area = { row: 2, column: 1, rows: 4, columns: keys.length };
  expect(convertToTable(base.book, index, area, types)).toHaveProperty('name');
  const fields = { phone: ['+36 1 234 5678', '+36 1 999 9999'] };
  const click = { clientId: 'C-0001', seen: 'H-000001', requestId: 'r', fields };
  expect(await base.call('advance', click)).toMatchObject({ ok: true });
  const list = {
    headers: ['n', 'p'],
    rows: [['Delta 1', '+36 1 555 1000']],
    mapping: { name: 'n', phone: 'p' },
    constants: { source: 'cold_call' },
  };
  expect(await base.call('importRows', list)).toMatchObject({ ok: true });
  await base.session.edit(cellOf(base, 'Stages', 'c1', 'label'), 'First call', { silent: true, ...now });
  const told = async () => ((await base.call('start')) as unknown as { swept: { notes: string[] } }).swept.notes;
  expect((await told()).join()).toContain('The tab Clients is a Google table: the drop-downs of Stage stay');
  expect(await told()).toEqual([]);
  expect((await base.call('card', { clientId: 'C-0001' })).card?.stage.code).toBe('c1');
  expect(table(base, 'Clients').map(({ name, phone, stage }) => [name, phone, stage])).toEqual([
    // The rule of the typed column cannot take the new name, so the cells keep the one they have, which is still understood.
    ['Alfa', '+36 1 999 9999', '1st contact'],
    ['Beta', '+36 1 234 5679', 'New client'],
    ['Gamma', '', 'New client'],
    ['Delta 1', '+36 1 555 1000', 'New client'],
  ]);
});
