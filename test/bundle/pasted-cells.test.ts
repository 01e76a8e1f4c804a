// A cell copied into another column brings that column's rule and format along: what is put back must still go in (BI-14).
import { beforeAll, expect, test } from 'vitest';
import { type Base, copyOf, setUpBase, table, withClients } from './base.ts';
import { cellOf } from './places.ts';

let fresh: Base;
beforeAll(async () => {
  fresh = await withClients(await setUpBase());
  await fresh.call('start');
});
const now = { now: '2026-06-30T10:00:00' };
const click = { clientId: 'C-0001', seen: 'H-000001', requestId: 'r-1' };
const isRight = (base: Base) =>
  expect(
    table(base, 'Clients').map(({ client_id, name, stage, section, manager }) => [
      client_id,
      name,
      stage,
      section,
      manager,
    ]),
  ).toEqual(
    table(fresh, 'Clients').map(({ client_id, name, stage, section, manager }) => [
      client_id,
      name,
      stage,
      section,
      manager,
    ]),
  );

test.each([
  ['stage', 'section', false],
  ['stage', 'section', true],
  ['section', 'manager', true],
  ['section', 'stage', false],
  ['stage', 'client_id', true],
  ['manager', 'department', false],
])('%s over %s (unseen by the script: %s): back as it was, and the base goes on', async (from, to, silent) => {
  const base = copyOf(fresh);
  const at = (key: string) => cellOf(base, 'Clients', 'C-0001', key);
  await base.session.pasteCells({ from: at(from), to: at(to) }, { silent, ...now });
  expect(await base.call('start')).toMatchObject({ ok: true });
  expect(await base.call('start')).toMatchObject({ ok: true });
  isRight(base);
  expect(await base.call('advance', { ...click, fields: { need: ['', 'a roof'] } })).toMatchObject({ ok: true });
});

test.each([
  ['Team!E3', 'Team!F3'],
  ['Team!E3', 'Team!A3'],
  ['Stages!E4', 'Stages!D5'],
  ['Reasons!E4', 'Reasons!G5'],
])('in a list, %s over %s: back as it was, and told once', async (from, to) => {
  const base = copyOf(fresh);
  const before = base.session.cells(to, true);
  await base.session.pasteCells({ from, to }, { silent: true, ...now });
  expect(await base.call('start')).toMatchObject({ ok: true });
  expect(base.session.cells(to, true)).toEqual(before);
  expect(await base.call('start')).toMatchObject({ ok: true, swept: { putBack: [], notes: [] } });
});
