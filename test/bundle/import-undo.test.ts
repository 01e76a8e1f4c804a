// Undo of an import (T26): what nobody touched is taken out whole, the rest stays and is named; cut anywhere it is finished.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Base, type Card, copyOf, NOW, setUpBase, table } from './base.ts';

let loaded: Base;

const list = {
  headers: ['n', 'deal', 'sum', 'tel'],
  rows: [
    ['Alfa', '2026-05-12', '1000', '+36 1 234 5001'],
    ['Beta', '', '', '+36 1 234 5002'],
    ['Gamma', '2026-05-13', '500', '+36 1 234 5003'],
  ],
  mapping: { name: 'n', 'stage_on:deal': 'deal', amount: 'sum', paid_amount: 'sum', paid_on: 'deal', phone: 'tel' },
  constants: { source: 'website', manager: 'Ivan' },
  importId: 'spring',
  about: { name: 'spring.csv', list: 'mark', total: 3, setup: '' },
};

beforeAll(async () => {
  loaded = await setUpBase();
  const before = { ...list, rows: [['Old', '', '', '+36 1 234 5000']], importId: 'older' };
  for (const input of [before, list]) {
    const answer = await loaded.call('importRows', input);
    expect(answer).toMatchObject({ ok: true, result: { bad: [], alike: [] } });
  }
});

const undo = async (base: Base, more: object = {}, options = {}): Promise<Answer> =>
  base.call('undoImport', { importId: 'spring', ...more }, options);
const names = (base: Base) => table(base, 'Clients').map(({ client_id, name }) => `${client_id} ${name}`);
const ALL = ['C-0001 Old', 'C-0002 Alfa', 'C-0003 Beta', 'C-0004 Gamma'];

test('the last imports are listed, the newest first', async () => {
  expect((await loaded.call('imports')).imports).toMatchObject([
    { id: 'spring', name: 'spring.csv', on: '2026-06-30', who: 'Ivan', total: 3, done: 3, added: 3, mayUndo: true },
    { id: 'older', added: 1, undone: false },
  ]);
});

test('only looking changes nothing', async () => {
  const base = copyOf(loaded);
  expect(await undo(base, { check: true })).toMatchObject({ undo: { taken: 3, worked: [], next: -1, total: 3 } });
  expect(names(base)).toEqual(ALL);
});

test('untouched: clients, deals and payments go, each event gets its void, ids are not given again', async () => {
  const base = copyOf(loaded);
  const before = table(base, 'History').length;
  expect(await undo(base)).toMatchObject({ undo: { taken: 3, worked: [], next: -1 } });
  expect(names(base)).toEqual(['C-0001 Old']);
  expect([table(base, 'Deals'), table(base, 'Payments')]).toEqual([[], []]);
  const lines = table(base, 'History');
  const own = lines.slice(0, before).filter(({ request_id }) => request_id?.startsWith('import:spring:'));
  // Alfa and Gamma: create and Deal; Beta: create.
  expect(own).toHaveLength(5);
  expect(lines.slice(before).map(({ event_type, voids }) => [event_type, voids])).toEqual(
    own.map(({ event_id }) => ['void', event_id]),
  );
  expect((await base.call('imports')).imports).toMatchObject([{ undone: true, mayUndo: false }, { undone: false }]);
  expect(await undo(base)).toMatchObject({ ok: false, code: 'undo_import_nothing' });
  expect(await base.call('importRows', { ...list, importId: 'again' })).toMatchObject({
    result: { added: 3, known: 0 },
  });
  expect(names(base)).toEqual(['C-0001 Old', 'C-0005 Alfa', 'C-0006 Beta', 'C-0007 Gamma']);
  expect(table(base, 'Deals').map(({ deal_id }) => deal_id)).toEqual(['D-00003', 'D-00004']);
});

describe('a client that was worked with stays, and is named', () => {
  const worked: [string, (base: Base) => Promise<unknown>][] = [
    [
      'a note typed into its row',
      (base) => base.session.edit(cellOf(base, 'Clients', 'note', 'Beta'), 'call on Monday', { now: NOW }),
    ],
    [
      'a contact recorded in the card',
      async (base) => {
        const { card } = (await base.call('card', { clientId: 'C-0003' })) as { card: Card };
        const answer = await base.call('refuse', {
          clientId: 'C-0003',
          seen: card.seen,
          requestId: 'r1',
          reason: 'no_money',
        });
        expect(answer.ok).toBe(true);
      },
    ],
    [
      'a phone corrected',
      (base) => base.session.edit(cellOf(base, 'Clients', 'phone', 'Beta'), '+36 1 999 9999', { now: NOW }),
    ],
    [
      'another client that it recommended',
      (base) => base.session.edit(cellOf(base, 'Clients', 'referred_by', 'Old'), 'C-0003', { now: NOW }),
    ],
  ];
  test('what people typed beside it, but not the formula they fill into every row', async () => {
    const base = copyOf(loaded);
    // Among columns of money: a new column takes over the format and the dropdown of its neighbour.
    const keys = base.session.cells('Clients!1:1', true)[0] as string[];
    const behind = keys.indexOf('potential_year') + 2;
    const [free, next] = [letters(behind), letters(behind + 1)];
    await base.session.insertColumns(`Clients!${free}:${next}`, { now: NOW });
    for (const row of [3, 4, 5, 6]) await base.session.edit(`Clients!${free}${row}`, '=1+1', { now: NOW });
    expect(base.session.cells(`Clients!${free}4`, true)).toEqual([[2]]);
    expect(await undo(base, { check: true })).toMatchObject({ undo: { taken: 3, worked: [] } });
    await base.session.edit(`Clients!${next}4`, '7', { now: NOW });
    expect(await undo(base, { check: true })).toMatchObject({ undo: { taken: 2, worked: [{ name: 'Alfa' }] } });
  });

  test.each(worked)('%s', async (_what, work) => {
    const base = copyOf(loaded);
    await work(base);
    const looked = await undo(base, { check: true });
    expect(looked).toMatchObject({ undo: { taken: 2, worked: [{ id: 'C-0003', name: 'Beta' }] } });
    const refused = await undo(base);
    expect(refused).toMatchObject({ ok: false, code: 'undo_import_worked' });
    expect(refused.message).toContain('Beta');
    expect(names(base)).toEqual(ALL);
    expect(await undo(base, { anyway: true })).toMatchObject({ undo: { taken: 2, next: -1 } });
    expect(names(base)).toEqual(['C-0001 Old', 'C-0003 Beta']);
  });

  test('its deal changed, or its payment', async () => {
    const base = copyOf(loaded);
    await base.session.edit(cellOf(base, 'Deals', 'contract_no', 'Alfa'), 'K-7', { now: NOW });
    await base.session.edit(cellOf(base, 'Payments', 'document', 'Gamma'), 'bank 12', { now: NOW });
    expect(await undo(base, { check: true })).toMatchObject({
      undo: { taken: 1, worked: [{ name: 'Alfa' }, { name: 'Gamma' }] },
    });
  });

  test('rows that people sorted are found by their ids', async () => {
    const base = copyOf(loaded);
    base.session.sort('Clients', 'B', false);
    expect(await undo(base)).toMatchObject({ undo: { taken: 3 } });
    expect(names(base)).toEqual(['C-0001 Old']);
  });
});

/** The cell of a column in the row whose name is given. */
function cellOf(base: Base, tab: string, key: string, name: string): string {
  const cells = base.session.cells(`${tab}!1:10`, true) as unknown[][];
  const column = (cells[0] ?? []).indexOf(key);
  const named = (cells[0] ?? []).indexOf('name');
  const row = cells.findIndex((line) => line[named] === name) + 1;
  return `${tab}!${letters(column + 1)}${row}`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? letters(Math.floor((column - 1) / 26)) + last : last;
}

describe('rights (1.12)', () => {
  const withMember = async (role: string) => {
    const base = copyOf(loaded);
    const team = base.session.cells('Team!1:3', true) as string[][];
    const keys = team[0] ?? [];
    const row: Record<string, string> = {
      person_id: 'M-02',
      person: 'Maria',
      email: 'maria@example.com',
      department: 'Sales',
      role,
      valid_from: '2026-01-01',
    };
    await base.session.paste('Team!A4', [keys.map((key) => row[key] ?? '')], {});
    return base;
  };
  const maria = { user: 'maria@example.com' };

  test('a seller may not undo the import of another one, and her own only within 24 hours', async () => {
    const base = await withMember('Sales representative');
    expect(await undo(base, {}, maria)).toMatchObject({ ok: false, code: 'undo_import_right' });
    const own = { ...list, rows: [['Delta', '', '', '']], importId: 'hers' };
    expect(await base.call('importRows', own, maria)).toMatchObject({ result: { added: 1 } });
    const late = { ...maria, now: '2026-07-01T10:00:01' };
    expect(await undo(base, { importId: 'hers' }, late)).toMatchObject({ ok: false, code: 'undo_import_late' });
    expect(await undo(base, { importId: 'hers' }, { ...maria, now: '2026-07-01T09:59:00' })).toMatchObject({
      ok: true,
    });
  });

  test('a head may undo any; a bookkeeper may not even import', async () => {
    expect(await undo(await withMember('Head of sales'), {}, maria)).toMatchObject({ undo: { taken: 3 } });
    const base = await withMember('Bookkeeper');
    expect(await base.call('importRows', list, maria)).toMatchObject({ ok: false, code: 'may_not_add' });
  });
});

test.each(['lost', 'kept'] as const)(
  'cut at any call, the next opening finds nothing of the undo or all of it (pending writes %s)',
  async (pendingAtCut) => {
    const whole = await copyOf(loaded).run('undoImport', { importId: 'spring' });
    const ends = new Set<number>();
    for (let cut = 1; cut <= whole.meter.calls; cut += 1) {
      const base = copyOf(loaded);
      await base.run('undoImport', { importId: 'spring' }, { cut, pendingAtCut });
      await base.call('start');
      const left = names(base);
      ends.add(left.length);
      if (left.length !== 1) expect(left, `cut at ${cut}`).toEqual(ALL);
      expect(table(base, 'Deals').length, `cut at ${cut}`).toBe(left.length === 1 ? 0 : 2);
      expect(table(base, 'Payments').length, `cut at ${cut}`).toBe(left.length === 1 ? 0 : 2);
    }
    expect([...ends].sort()).toEqual([1, 4]);
  },
);
