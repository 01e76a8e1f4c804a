// Rows and columns are the user's (BI-14 … BI-18, BI-33): whatever people do to a base before each operation, clients stand
// as their History says, people's own cells are untouched, and nothing fails.
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

/** Sorts all rows. Where a table ends among them the local Sheets knows no answer of Google's: then nobody sorts. */
async function sortUnlessUnknown(base: Base, key: string, up: boolean): Promise<void> {
  try {
    await base.session.sort('Clients', at(base, key), up, now);
  } catch (error) {
    if (!String(error).includes('not in the local Google Sheets')) throw error;
  }
}

/** What people do to rows and columns without meaning anything by it. */
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(fc.constantFrom('name', 'client_id', 'phone'), fc.boolean()).map(([key, up]) => ({
    name: `sort ${key} ${up}`,
    run: (base: Base) => sortUnlessUnknown(base, key, up),
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

const PEOPLE = ['Ivan', 'Maria'].map((name) => `${name.toLowerCase()}@example.com`);
const STAGES = ['New client', '1st contact', '2nd contact', 'Deal', 'Refusal', ''];
const TYPED: Record<string, readonly string[]> = {
  client_id: ['C-0001', 'C-0003', 'C-0099', 'x', ''],
  name: ['Zeta', 'Alfa', ''],
  source: ['Website', ''],
  stage: STAGES,
  section: ['Active clients', ''],
  manager: ['Maria', 'Ivan', ''],
  reason: ['No money', 'Interested, but later', ''],
  cycle: ['7', ''],
  last_event: ['H-000001', 'H-000003', ''],
  recorded: ['C-0001|new|to_call|M-01|H-000001', 'nothing', ''],
  note: ['call back', ''],
};
const key = fc.constantFrom(...Object.keys(TYPED));
const row = fc.integer({ min: 3, max: 8 });
const who = fc.record({ user: fc.constantFrom(...PEOPLE), silent: fc.boolean() });

/** What people do to the cells of client rows, seen by the script or not. */
const abuse: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(key, row, fc.nat(5), who).map(([column, line, pick, by]) => {
      const values = TYPED[column] as readonly string[];
      const value = values[pick % values.length] as string;
      const name = `type "${value}" into ${column} of row ${line}, ${JSON.stringify(by)}`;
      return {
        name,
        run: (base: Base) => base.session.edit(`Clients!${at(base, column)}${line}`, value, { ...now, ...by }),
      };
    }),
  },
  fc.tuple(row, row, fc.constantFrom('W', 'Q', 'C'), who).map(([from, to, last, by]) => ({
    name: `copy A${from}:${last}${from} to row ${to}, ${JSON.stringify(by)}`,
    run: (base: Base) =>
      base.session.pasteCells(
        { from: `Clients!A${from}:${last}${from}`, to: `Clients!A${to}:${last}${to}` },
        { ...now, ...by },
      ),
  })),
  fc.tuple(row, row, who).map(([from, to, by]) => ({
    name: `cut A${from}:W${from} to row ${to}, ${JSON.stringify(by)}`,
    run: (base: Base) =>
      base.session.moveCells({ from: `Clients!A${from}:W${from}`, to: `Clients!A${to}:W${to}` }, { ...now, ...by }),
  })),
  fc.tuple(key, row, who).map(([column, line, by]) => ({
    name: `fill ${column} down from row ${line}, ${JSON.stringify(by)}`,
    run: (base: Base) => {
      const letter = at(base, column);
      const to = `Clients!${letter}${line}:${letter}${line + 2}`;
      return base.session.fill({ from: `Clients!${letter}${line}`, to }, { ...now, ...by });
    },
  })),
  fc.tuple(row, who).map(([line, by]) => ({
    name: `clear A${line}:Q${line}, ${JSON.stringify(by)}`,
    run: (base: Base) => base.session.clear(`Clients!A${line}:Q${line}`, { ...now, ...by }),
  })),
  row.map((line) => ({
    name: `delete row ${line}`,
    run: (base: Base) => base.session.deleteRows(`Clients!${line}`, now),
  })),
  row.map((line) => ({
    name: `insert row ${line}`,
    run: (base: Base) => base.session.insertRows(`Clients!${line}`, now),
  })),
  fc.boolean().map((up) => ({
    name: `sort ${up}`,
    run: (base: Base) => base.session.sort('Clients', at(base, 'name'), up, now),
  })),
  fc
    .constantFrom(...PEOPLE)
    .map((user) => ({ name: `undo ${user}`, run: (base: Base) => base.session.undo({ ...now, user }) })),
  fc.constant({ name: 'opening', run: (base: Base) => base.call('start') }),
);

/** Cells that the program has no business with, row by row, in whatever order the rows stand. */
function peoples(base: Base): string[] {
  const keys = ['name', 'phone', 'source', 'note', 'next_action', 'email'];
  const rows = table(base, 'Clients').map((line) => keys.map((column) => line[column] ?? '').join('|'));
  return rows.filter((line) => line.replaceAll('|', '') !== '').sort();
}

test('whatever two people do to the cells of client rows, the next opening finds a way back to History', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(abuse, { minLength: 1, maxLength: 8 }), async (done) => {
      const base = copyOf(fresh);
      const told = done.map(({ name }) => name).join('; ');
      for (const { run } of done) await run(base);
      const before = peoples(base);
      const opened = await base.call('start');
      expect(opened.ok, `${told}: ${opened.message}`).toBe(true);
      expect(peoples(base), told).toEqual(before);
      const rows = table(base, 'Clients').filter(({ client_id }) => client_id !== '');
      const ids = rows.map(({ client_id }) => client_id);
      expect(new Set(ids).size, `${told}: ${ids}`).toBe(ids.length);
      const history = replayed(base);
      for (const { client_id, stage, last_event, recorded } of rows) {
        expect([client_id, stage, last_event], told).toEqual([
          client_id,
          ...(history[client_id as string] ?? ['none']),
        ]);
        expect(String(recorded).split('|').slice(0, 1), told).toEqual([client_id]);
      }
      // Every client of History stands in a row, or is told as missing.
      const { missing } = opened.swept as { missing: { n: number } | null };
      expect(
        Object.keys(history).filter((id) => !ids.includes(id)),
        told,
      ).toHaveLength(missing?.n ?? 0);
      // A second opening has nothing left to do.
      const swept = (await base.call('start')).swept as { accepted: number; putBack: string[] };
      expect([swept.accepted, peoples(base)], told).toEqual([0, before]);
    }),
    { numRuns: 40 },
  );
}, 300_000);
