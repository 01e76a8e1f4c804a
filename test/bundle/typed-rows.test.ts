// Rows typed into Clients by hand that are no clients yet (BI-16): they say why, and the note goes when they become one.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, setUpBase, table, withClients } from './base.ts';
import { columnLetter } from './places.ts';

let fresh: Base;
beforeAll(async () => {
  fresh = await withClients(await setUpBase());
});
const now = { now: '2026-06-30T10:00:00' };
const noteAt = (base: Base, row: number) => base.session.window('Clients', row, 1, 1, 1).cells[0]?.[0]?.note ?? '';
const REASON = '▸ A new row needs a name and a source to become a client.';

describe.each([
  ['seen by the script', false],
  ['typed on a phone', true],
])('%s', (_name, silent) => {
  const type = async (base: Base, a1: string, text: string) => {
    await base.session.edit(a1, text, { silent, ...now });
    if (silent) await base.call('start');
  };

  test('a name without a source gets a note, which goes with the source', async () => {
    const base = copyOf(fresh);
    await type(base, 'Clients!B6', 'Delta');
    await type(base, 'Clients!B7', 'Epsilon');
    expect([5, 6, 7].map((row) => noteAt(base, row))).toEqual(['', REASON, REASON]);
    await type(base, `Clients!${columnLetter(base, 'Clients', 'source')}6`, 'Website');
    expect([6, 7].map((row) => noteAt(base, row))).toEqual(['', REASON]);
    expect(table(base, 'Clients').map(({ client_id }) => client_id)).toEqual([
      'C-0001',
      'C-0002',
      'C-0003',
      'C-0004',
      '',
    ]);
    await base.session.clear('Clients!A7:H7', { silent: true, ...now });
    await base.call('start');
    expect(noteAt(base, 7)).toBe('');
  });

  test("a note of the person's own stays", async () => {
    const base = copyOf(fresh);
    base.session.setNote('Clients!A6', 'ask Maria', now);
    await type(base, 'Clients!B6', 'Delta');
    expect(noteAt(base, 6)).toBe('ask Maria');
  });
});
