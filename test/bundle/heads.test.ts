// Rows 1 and 2 and the columns of the daily tabs: what people do to them, put right at the next opening (DQ-16, DQ-33, CC-05).
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, setUpBase, table, withClients } from './base.ts';
import { cellOf, columnLetter } from './places.ts';

let fresh: Base;
beforeAll(async () => {
  fresh = await withClients(await setUpBase());
  await fresh.call('start');
});
const now = { now: '2026-06-30T10:00:00' };
const click = { clientId: 'C-0001', seen: 'H-000001', requestId: 'r-1' };
const opened = async (base: Base) =>
  ((await base.call('start')) as unknown as { swept: { notes: string[]; putBack: string[] } }).swept;
const clients = (base: Base) =>
  table(base, 'Clients').map((row) => [row.client_id, row.name, row.stage, row.section, row.cycle]);

describe('columns of ours', () => {
  test.each(['section', 'cycle', 'stage', 'phone'])(
    '%s, deleted, is there again with what History knows',
    async (key) => {
      const base = copyOf(fresh);
      await base.session.deleteColumns(`Clients!${columnLetter(base, 'Clients', key)}`, now);
      const { notes } = await opened(base);
      expect(notes.join()).toMatch(/^Missing columns were added: Clients: /);
      expect(clients(base)).toEqual(clients(fresh));
      expect((await opened(base)).notes).toEqual([]);
      expect(
        await base.call('advance', {
          ...click,
          clientId: 'C-0002',
          seen: 'H-000002',
          fields: { phone: [key === 'phone' ? '' : '+36 1 234 5679', '+36 1 999 9999'] },
        }),
      ).toMatchObject({ ok: true });
      expect(table(base, 'Clients')[1]).toMatchObject({ stage: '1st contact', phone: '+36 1 999 9999' });
    },
  );

  test('copied with its key: the copy is the person’s own from now on', async () => {
    const base = copyOf(fresh);
    const letter = columnLetter(base, 'Clients', 'phone');
    await base.session.insertColumns(`Clients!${letter}`, now);
    const next = columnLetter(base, 'Clients', 'phone');
    await base.session.pasteCells(
      { from: `Clients!${next}1:${next}5`, to: `Clients!${letter}1` },
      { silent: true, ...now },
    );
    await opened(base);
    const both = [base.cells(`Clients!${letter}1:${letter}3`), base.cells(`Clients!${next}1:${next}3`)];
    expect(both.map((cells) => cells[0]?.[0]).sort()).toEqual(['', 'phone']);
    expect(both.map((cells) => cells[2]?.[0])).toEqual(['+36 1 234 5678', '+36 1 234 5678']);
  });

  test('a column that somebody inserts while a save runs misplaces no field', async () => {
    const { meter } = await copyOf(fresh).run('advance', { ...click, fields: { need: ['', 'a roof'] } });
    const misplaced: number[] = [];
    for (let atCall = 2; atCall < meter.calls; atCall += 1) {
      const base = copyOf(fresh);
      const run = () => void base.session.insertColumns('Clients!B', { now: now.now });
      await base.run('advance', { ...click, fields: { need: ['', 'a roof'] } }, { meanwhile: { atCall, run } });
      await base.call('start');
      const row = table(base, 'Clients').find(({ client_id }) => client_id === 'C-0001');
      if (row?.name !== 'Alfa' || row.phone !== '+36 1 234 5678') misplaced.push(atCall);
      if (table(base, 'History').length === 4) {
        expect([row?.stage, row?.need], `at ${atCall}`).toEqual(['1st contact', 'a roof']);
      }
    }
    expect(misplaced).toEqual([]);
  });
});

describe('rows 1 and 2', () => {
  test('row 1 shown is hidden again', async () => {
    const base = copyOf(fresh);
    base.session.showRows('Clients!1');
    await opened(base);
    expect(base.session.window('Clients', 1, 1, 5, 2).hiddenRows).toContain(1);
  });

  test.each([
    ['1', 'keys'],
    ['2', 'headers'],
  ])('row %s, the %s, moved among the clients comes back', async (row) => {
    const base = copyOf(fresh);
    const before = base.cells('Clients!A1:H2');
    const sheet = base.book.sheets.find(({ name }) => name === 'Clients');
    if (sheet) sheet.frozenRows = 0;
    await base.session.moveRows(`Clients!${row}`, '5', { now: now.now });
    expect(base.cells('Clients!A1:H2')).not.toEqual(before);
    expect((await opened(base)).notes.join()).toContain('was put right');
    expect(base.cells('Clients!A1:H2')).toEqual(before);
    expect(clients(base).sort()).toEqual(clients(fresh));
    expect(table(base, 'History')).toHaveLength(3);
    expect(await base.call('advance', click)).toMatchObject({ ok: true });
  });

  test('headers in other words, a renamed tab: nothing changes', async () => {
    const base = copyOf(fresh);
    await base.session.edit(cellOf(base, 'Clients', 'C-0001', 'stage').replace(/\d+$/, '2'), 'Where we are', now);
    base.session.renameTab('Clients', 'Customers of ours');
    expect(await base.call('advance', click)).toMatchObject({ ok: true });
    expect(table(base, 'Customers of ours')[0]).toMatchObject({ stage: '1st contact' });
  });
});
