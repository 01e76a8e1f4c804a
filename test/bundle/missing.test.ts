// Rows of Clients deleted by hand (BI-17): told, put back from History or left out, at little cost and without new ids.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, NOW, setUpBase, table, withClients } from './base.ts';
import { cellOf, columnLetter } from './places.ts';

const now = { now: NOW };
const english = { ...now, userLocale: 'en' };
interface Swept {
  missing: { n: number; clients: string } | null;
}

let fresh: Base;
beforeAll(async () => {
  fresh = await withClients(await setUpBase());
  // Beta goes on to the 1st contact with a category; Alfa is renamed in the cell, which History never hears of.
  await fresh.call('advance', {
    clientId: 'C-0002',
    seen: 'H-000002',
    requestId: 'a',
    fields: { need: ['', 'Wants more leads'] },
  });
  await fresh.session.edit(cellOf(fresh, 'Clients', 'Alfa', 'note'), 'typed only here', { silent: true, ...now });
}, 60_000);

const rowOf = (base: Base, name: string) => table(base, 'Clients').findIndex((row) => row.name === name) + 3;
async function remove(base: Base, ...names: string[]): Promise<void> {
  for (const name of names) await base.session.deleteRows(`Clients!${rowOf(base, name)}`, now);
}
const client = (base: Base, id: string) => table(base, 'Clients').find((row) => row.client_id === id);
const missing = async (base: Base) => ((await base.call('start')).swept as Swept).missing;
const events = (base: Base) => table(base, 'History').map(({ event_type, client_id }) => `${event_type} ${client_id}`);
const settle = (base: Base, choice: string, options = {}) =>
  base.call('settle', { choice, request: 'r' }, { ...now, ...options });

test('the opening names who is missing; put back, the row is what History knows of it', async () => {
  const base = copyOf(fresh);
  const before = client(base, 'C-0002');
  await remove(base, 'Beta', 'Alfa');
  expect(await missing(base)).toEqual({ n: 2, clients: 'C-0001 Alfa, C-0002 Beta' });
  expect((await settle(base, 'back')).settled).toEqual({ n: 2, left: 0 });
  expect(await missing(base)).toBeNull();
  // Imported (lines 1–3), advanced (4), put back (5 for C-0001, 6 for C-0002).
  expect(client(base, 'C-0002')).toEqual({
    ...before,
    last_event: 'H-000006',
    recorded: 'C-0002|c1|in_work|M-01|H-000006',
  });
  expect(client(base, 'C-0001')).toMatchObject({
    name: 'Alfa',
    phone: '+36 1 234 5678',
    note: '',
    stage: 'New client',
  });
  expect(table(base, 'Clients').map(({ client_id }) => client_id)).toEqual(['C-0003', 'C-0001', 'C-0002']);
  expect((await base.call('start')).swept).toMatchObject({ accepted: 0, putBack: [], waiting: 0 });
  const saved = await base.call('advance', { clientId: 'C-0002', seen: 'H-000006', requestId: 'b' });
  expect(saved.code).not.toBe('conflict');
});

test('Ctrl+Z brings a deleted row back after History did: the upper one is the client, at its newest line', async () => {
  const base = copyOf(fresh);
  await remove(base, 'Beta');
  await base.call('start');
  // Line 5: put back below. Then the deletion is taken back, and the old row stands above it.
  await settle(base, 'back');
  await base.session.undo({ ...now, user: 'owner@example.com' });
  await base.call('start');
  expect(client(base, 'C-0002')).toMatchObject({ last_event: 'H-000005', recorded: 'C-0002|c1|in_work|M-01|H-000005' });
  // Line 6: the other row was typed by somebody, as far as one can tell.
  expect(table(base, 'Clients').map(({ client_id }) => client_id)).toEqual(['C-0001', 'C-0002', 'C-0003', 'C-0004']);
});

test('left out, nobody is told again, the id is not given again, and the menu can still bring the client back', async () => {
  const base = copyOf(fresh);
  await remove(base, 'Gamma');
  expect((await settle(base, 'out')).settled).toEqual({ n: 1, left: 0 });
  expect(await missing(base)).toBeNull();
  await base.call('importRows', {
    headers: ['name'],
    rows: [['Delta']],
    mapping: { name: 'name' },
    constants: { source: 'cold_call' },
  });
  expect(client(base, 'C-0004')?.name).toBe('Delta');
  const asked = await base.session.menu('Restore deleted clients', { ...english, answers: ['yes'] });
  expect(asked).toMatchObject({ ok: true, toasts: ['Put back: 1\u00a0client.'] });
  expect(client(base, 'C-0003')).toMatchObject({ name: 'Gamma', manager: 'Ivan', stage: 'New client' });
  expect(events(base).slice(4)).toEqual(['repair C-0003', 'create C-0004', 'repair C-0003']);
});

test('deleted again after it was put back, it is missing again', async () => {
  const base = copyOf(fresh);
  await remove(base, 'Gamma');
  await settle(base, 'out');
  await base.session.menu('Restore deleted clients', { ...english, answers: ['yes'] });
  await remove(base, 'Gamma');
  expect(await missing(base)).toEqual({ n: 1, clients: 'C-0003 Gamma' });
});

test('Ctrl+Z brings the row back before anybody decides: nobody is missing', async () => {
  const base = copyOf(fresh);
  await remove(base, 'Beta');
  expect((await missing(base))?.n).toBe(1);
  await base.session.undo(now);
  expect(await missing(base)).toBeNull();
  expect(client(base, 'C-0002')).toEqual(client(fresh, 'C-0002'));
});

test('the menu asks: Yes puts back, No leaves out, Cancel does nothing', async () => {
  const base = copyOf(fresh);
  await remove(base, 'Beta');
  await base.session.menu('Restore deleted clients', { ...english, answers: ['cancel'] });
  expect(events(base)).toHaveLength(4);
  const out = await base.session.menu('Restore deleted clients', { ...english, answers: ['no'] });
  expect(out).toMatchObject({ ok: true, toasts: ['Left out: 1\u00a0client.'] });
  expect(await missing(base)).toBeNull();
});

test('a seller may neither put back nor leave out', async () => {
  const base = copyOf(fresh);
  await base.session.edit('Team!B4', 'Maria', now);
  await base.session.edit(`Team!${columnLetter(base, 'Team', 'email')}4`, 'maria@example.com', now);
  await remove(base, 'Beta');
  const answer = await settle(base, 'out', { user: 'maria@example.com' });
  expect(answer.message).toBe('Not done: this may be done by Ivan (Owner).');
  expect(events(base)).toHaveLength(4);
});

test('an undone import and cleared demo data are not missing', async () => {
  const base = copyOf(await setUpBase());
  const importId = 'i-1';
  await base.call('importRows', {
    headers: ['name'],
    rows: [['One'], ['Two'], ['Three']],
    mapping: { name: 'name' },
    constants: { source: 'cold_call' },
    importId,
    about: { name: 'l.csv', list: 'l', total: 3, setup: '' },
  });
  // One of them is deleted by hand first: it is missing until the import is undone.
  await remove(base, 'Two');
  expect((await missing(base))?.clients).toBe('C-0002 Two');
  expect((await base.call('undoImport', { importId, anyway: true })).ok).toBe(true);
  expect(table(base, 'Clients')).toEqual([]);
  expect(await missing(base)).toBeNull();
  await base.session.menu('Fill with demo data', english);
  await base.session.menu('Clear the demo data', english);
  expect(await missing(base)).toBeNull();
});

test('a row typed by hand comes back with what was typed when it became a client', async () => {
  const base = copyOf(fresh);
  await base.session.edit('Clients!B6', 'Delta', { silent: true, ...now });
  await base.session.edit(`Clients!${columnLetter(base, 'Clients', 'phone')}6`, '+36 1 999 0000', {
    silent: true,
    ...now,
  });
  await base.session.edit(`Clients!${columnLetter(base, 'Clients', 'source')}6`, 'Website', now);
  const before = client(base, 'C-0004');
  expect(before).toMatchObject({ name: 'Delta', source: 'Website' });
  await remove(base, 'Delta');
  await settle(base, 'back');
  expect(client(base, 'C-0004')).toMatchObject({ name: 'Delta', source: 'Website', phone: before?.phone });
});

test('both reports leave the client out and say so', async () => {
  const base = copyOf(fresh);
  await remove(base, 'Beta');
  for (const [item, tab] of [
    ['Build the funnel', 'Funnel'],
    ['Calculate commission', 'Commission'],
  ] as const) {
    await base.session.menu(item, english);
    const info = base.session.tabs().find(({ name }) => name === tab);
    expect(
      base
        .cells(`${tab}!1:${Math.min(10, info?.rows ?? 0)}`)
        .flat()
        .join(' '),
      tab,
    ).toContain('Clients of History without a row in Clients, not counted: C-0002 Beta.');
  }
});

describe('many', () => {
  test('1,199 deleted rows come back in batches; an opening with nothing new does not read History', async () => {
    const base = await setUpBase();
    for (const from of [0, 400, 800]) {
      await base.call('importRows', {
        headers: ['name'],
        rows: Array.from({ length: 400 }, (_, at) => [`Firm ${from + at + 1}`]),
        mapping: { name: 'name' },
        constants: { source: 'cold_call', manager: 'Ivan' },
      });
    }
    // One client stays, so that the openings differ in nothing but what is asked of History.
    await base.session.deleteRows('Clients!4:1202', now);
    const opening = async () => {
      const outcome = await base.run('start');
      return outcome.ok ? { ...(outcome.value as { swept: Swept }).swept.missing, cells: outcome.meter.cells } : null;
    };
    const first = await opening();
    const second = await opening();
    expect([first?.n, second?.n]).toEqual([1199, 1199]);
    // Two columns at least of 1,200 lines were not read again.
    expect((first?.cells ?? 0) - (second?.cells ?? 0)).toBeGreaterThan(2400);
    const batches: unknown[] = [];
    for (let batch = 0; batch < 3; batch += 1) batches.push((await settle(base, 'back')).settled);
    expect(batches).toEqual([
      { n: 500, left: 699 },
      { n: 500, left: 199 },
      { n: 199, left: 0 },
    ]);
    expect(table(base, 'Clients').map(({ client_id, name }) => `${client_id} ${name}`)).toEqual(
      Array.from({ length: 1200 }, (_, at) => `C-${String(at + 1).padStart(4, '0')} Firm ${at + 1}`),
    );
    expect(await missing(base)).toBeNull();
  }, 120_000);

  test('cut at any call, the rows are all there at the next opening or none is', async () => {
    const start = copyOf(fresh);
    await remove(start, 'Alfa', 'Beta');
    await start.call('start');
    const whole = copyOf(start);
    const done = await whole.run('settle', { choice: 'back', request: 'r' });
    const calls = done.ok ? done.meter.calls : 0;
    expect(calls).toBeGreaterThan(10);
    const ways = ['lost', 'kept'] as const;
    for (let at = 1; at <= calls; at += 2) {
      const base = copyOf(start);
      const pendingAtCut = ways[at % 4 === 1 ? 0 : 1] as (typeof ways)[number];
      const died = await base.run('settle', { choice: 'back', request: 'r' }, { cut: at, pendingAtCut });
      expect(died.ok).toBe(false);
      const left = ((await base.call('start')).swept as Swept).missing?.n ?? 0;
      const names = table(base, 'Clients').map(({ name }) => name);
      expect([0, 2], `cut at ${at}: ${names}`).toContain(left);
      if (left === 0) expect(table(base, 'Clients'), `cut at ${at}`).toEqual(table(whole, 'Clients'));
      else expect(names).toEqual(['Gamma']);
    }
  }, 120_000);
});
