// Rows and columns are the user's (BI-18, BI-33): whatever people do to the look of a base before each operation, clients
// stand as their History says, people's own column is untouched, and nothing fails.
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { convertToTable } from '../../src/local/services/person/table.ts';
import { type Base, copyOf, setUpBase, table, withClients } from './base.ts';
import { cellOf, columnLetter } from './places.ts';

const now = { now: '2026-06-30T10:00:00' };
const MINE = 'Mine';

let fresh: Base;
beforeAll(async () => {
  fresh = await withClients(await setUpBase());
  // A column of the person's own among ours, with a formula in each row that follows the row when it is sorted.
  const mine = columnLetter(fresh, 'Clients', 'potential_year');
  await fresh.session.insertColumns(`Clients!${mine}`, now);
  await fresh.session.edit(`Clients!${mine}2`, MINE, now);
  for (const row of [3, 4, 5]) {
    const typed = await fresh.session.edit(`Clients!${mine}${row}`, `="m "&$B${row}`, { silent: true, ...now });
    expect(typed).not.toHaveProperty('refused');
  }
  await fresh.call('start');
});

const OURS = ['stage', 'phone', 'manager', 'recorded', 'source', 'last_event', 'note'] as const;
type Deed = { name: string; run(base: Base): unknown };
const ours = fc.constantFrom(...OURS);
const at = (base: Base, key: string) => columnLetter(base, 'Clients', key);
const clientsIndex = (base: Base) => base.book.sheets.findIndex(({ name }) => name === 'Clients');

/** What people do to rows and columns without meaning anything by it. */
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(fc.constantFrom('name', 'client_id', 'phone'), fc.boolean()).map(([key, up]) => ({
    name: `sort ${key} ${up}`,
    run: (base: Base) => base.session.sort('Clients', at(base, key), up, now),
  })),
  fc.tuple(ours, ours).map(([key, before]) => ({
    name: `move ${key} before ${before}`,
    run: async (base: Base) => {
      if (at(base, key) === at(base, before)) return;
      await base.session.moveColumns(`Clients!${at(base, key)}`, at(base, before), now);
    },
  })),
  ours.map((key) => ({
    name: `insert before ${key}`,
    run: (base: Base) => base.session.insertColumns(`Clients!${at(base, key)}`, now),
  })),
  ours.map((key) => ({
    name: `hide ${key}`,
    run: (base: Base) => base.session.hideColumns(`Clients!${at(base, key)}`, now),
  })),
  ours.map((key) => ({
    name: `header of ${key}`,
    run: (base: Base) => base.session.edit(`Clients!${at(base, key)}2`, `our ${key}`, now),
  })),
  fc.constant({
    name: 'filter',
    run: (base: Base) => base.session.setFilter('Clients', at(base, 'name'), ['Beta'], now),
  }),
  fc.constant({ name: 'show row 1', run: (base: Base) => base.session.showRows('Clients!1', now) }),
  fc.constant({
    name: 'blank row',
    run: (base: Base) => base.session.insertRows('Clients!4', now),
  }),
  fc.constant({
    name: 'note and undo',
    run: async (base: Base) => {
      await base.session.edit(cellOf(base, 'Clients', 'Alfa', 'note'), 'x', now);
      await base.session.undo(now);
    },
  }),
  fc.constant({
    name: 'stage over and undo',
    run: async (base: Base) => {
      await base.session.edit(cellOf(base, 'Clients', 'Gamma', 'section'), 'Active clients', { silent: true, ...now });
    },
  }),
  fc.constant({
    name: 'table',
    run: (base: Base) => {
      const index = clientsIndex(base);
      const sheet = base.book.sheets[index];
      if (!sheet || (sheet.tables ?? []).length > 0) return;
      convertToTable(base.book, index, { row: 2, column: 1, rows: 6, columns: 4 }, [null, null, null, null]);
    },
  }),
);

let requests = 0;
/** What the program is then asked to do; each may be refused, none may fail. */
const operations: Record<string, (base: Base) => Promise<unknown>> = {
  advance: async (base) => {
    const { card } = await base.call('card', { clientId: 'C-0001' });
    requests += 1;
    return base.call('advance', { clientId: 'C-0001', seen: card?.seen ?? '', requestId: `s-${requests}`, note: 'n' });
  },
  refuse: async (base) => {
    const { card } = await base.call('card', { clientId: 'C-0002' });
    requests += 1;
    const input = { clientId: 'C-0002', seen: card?.seen ?? '', requestId: `s-${requests}`, reason: 'no_money' };
    return base.call('refuse', input);
  },
  import: async (base) => {
    requests += 1;
    return base.call('importRows', {
      headers: ['name', 'phone'],
      rows: [[`New ${requests}`, `+36 1 555 ${1000 + requests}`]],
      mapping: { name: 'name', phone: 'phone' },
      constants: { source: 'cold_call', manager: 'Ivan' },
    });
  },
  report: async (base) => {
    const outcome = await base.session.menu('Build the funnel', { ...now, userLocale: 'en' });
    return outcome.ok ? { ok: true } : { code: 'surprise', message: outcome.failure.message };
  },
  rename: async (base) => {
    requests += 1;
    await base.session.edit(cellOf(base, 'Stages', 'c1', 'label'), `Contact ${requests}`, { silent: true, ...now });
    return base.call('start');
  },
};

/** Stage and last event of each client, as its lines of History say. */
function replayed(base: Base): Record<string, string[]> {
  const labels = new Map(table(base, 'Stages').map(({ code, label }) => [code, label]));
  const state: Record<string, string[]> = {};
  for (const line of table(base, 'History')) {
    const id = line.client_id as string;
    const stage = line.stage_to || (line.event_type === 'create' ? 'new' : '');
    state[id] = [stage === '' ? (state[id]?.[0] ?? '') : (labels.get(stage) ?? stage), line.event_id as string];
  }
  return state;
}

function check(base: Base): void {
  const rows = table(base, 'Clients').filter(({ client_id }) => client_id !== '');
  const standing = Object.fromEntries(rows.map((row) => [row.client_id, [row.stage, row.last_event]]));
  expect(standing).toEqual(replayed(base));
  const info = base.session.tabs().find(({ name }) => name === 'Clients');
  const cells = base.session.cells(`Clients!1:${info?.rows}`, false) as string[][];
  const mine = cells[1]?.indexOf(MINE) ?? -1;
  const name = cells[0]?.indexOf('name') ?? -1;
  expect(mine).toBeGreaterThan(0);
  for (const row of cells.slice(2)) {
    if (['Alfa', 'Beta', 'Gamma'].includes(row[name] ?? '')) expect(row[mine]).toBe(`m ${row[name]}`);
    else expect(row[mine] ?? '').toBe('');
  }
}

test('rows and columns shuffled at random before each operation', async () => {
  const story = fc.array(fc.tuple(fc.array(deeds, { maxLength: 3 }), fc.constantFrom(...Object.keys(operations))), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const base = copyOf(fresh);
      for (const [done, operation] of steps) {
        for (const { run } of done) await run(base);
        const answer = (await operations[operation]?.(base)) as { code?: string; message?: string };
        expect(answer.code, `${operation}: ${answer.message}`).not.toBe('surprise');
        await base.call('start');
        check(base);
      }
    }),
    { numRuns: 15 },
  );
}, 300_000);
