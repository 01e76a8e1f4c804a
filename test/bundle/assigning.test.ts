// Who gets a new client (rules 3.3, T01): through the page, by import and by hand; last_turn is written with it.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Base, copyOf, NOW, setUpBase, table } from './base.ts';

/** Ivan the owner; Anna, Boris and Carla sell. */
let fresh: Base;
beforeAll(async () => {
  fresh = await setUpBase();
  const keys = Object.keys(table(fresh, 'Team')[0] ?? {});
  const column = (key: string) => String.fromCharCode(65 + keys.indexOf(key));
  for (const [at, name] of ['Anna', 'Boris', 'Carla'].entries()) {
    const row = 4 + at;
    await fresh.session.edit(`Team!${column('person')}${row}`, name, { now: NOW });
  }
  await fresh.call('start', undefined);
});

const cellOf = (base: Base, tab: string, key: string, row: number): string => {
  const keys = Object.keys(table(base, tab)[0] ?? {});
  return `${tab}!${String.fromCharCode(65 + keys.indexOf(key))}${row}`;
};
const setting = (base: Base, key: string, value: string) => {
  const at = table(base, 'Settings').findIndex((row) => row.key === key) + 3;
  return base.session.edit(`Settings!B${at}`, value, { now: NOW });
};
let clicks = 0;
const add = (base: Base, name: string, more: Record<string, string> = {}): Promise<Answer> => {
  clicks += 1;
  return base.call('add', { requestId: `assign-${clicks}`, fields: { name, source: 'Website', ...more } });
};
const managers = (base: Base) => table(base, 'Clients').map(({ manager }) => manager);
const turns = (base: Base) =>
  Object.fromEntries(table(base, 'Team').map(({ person, last_turn }) => [person, last_turn]));
interface Result {
  added: number;
  given: { name: string; n: number }[];
  importId: string;
  next: number;
}
const load = async (base: Base, rows: string[][], more: object = {}): Promise<Result> => {
  const input = {
    headers: ['name', 'who', 'stage', 'first'],
    rows,
    mapping: { name: 'name', manager: 'who', stage: 'stage', 'stage_on:c1': 'first' },
    constants: { source: 'website' },
    ...more,
  };
  return (await base.call('importRows', input)).result as Result;
};
const FIVE = ['Alpha', 'Bravo', 'Castle', 'Dolphin', 'Emerald'].map((name) => [name, '', '', '']);

describe('added through the page', () => {
  test('in turn; the line and Team say so', async () => {
    const base = copyOf(fresh);
    for (const name of ['Alpha', 'Bravo', 'Castle', 'Dolphin'])
      expect(await add(base, name)).toMatchObject({ ok: true });
    expect(managers(base)).toEqual(['Anna', 'Boris', 'Carla', 'Anna']);
    const lines = table(base, 'History').filter(({ event_type }) => event_type === 'create');
    const last = (person: string) => lines.filter(({ manager_to }) => manager_to === person).at(-1)?.event_id;
    expect(turns(base)).toEqual({ Ivan: '', Anna: last('M-02'), Boris: last('M-03'), Carla: last('M-04') });
  });

  test('who is chosen keeps the client, and it counts as a turn', async () => {
    const base = copyOf(fresh);
    await add(base, 'Alpha', { manager: 'Anna' });
    await add(base, 'Bravo');
    expect(managers(base)).toEqual(['Anna', 'Boris']);
  });

  test('manual: nobody', async () => {
    const base = copyOf(fresh);
    await setting(base, 'assign_new', 'manual');
    await add(base, 'Alpha');
    expect(managers(base)).toEqual(['']);
    expect(turns(base)).toEqual({ Ivan: '', Anna: '', Boris: '', Carla: '' });
  });

  test('least loaded, absences and capacity', async () => {
    const base = copyOf(fresh);
    await setting(base, 'assign_new', 'least_loaded');
    await base.session.edit(cellOf(base, 'Team', 'absent_until', 4), '2026-07-05', { now: NOW });
    await base.session.edit(cellOf(base, 'Team', 'capacity', 6), '1', { now: NOW });
    await add(base, 'Zulu', { manager: 'Boris' });
    // Anna is away; Boris has one, Carla none: Carla, who is full then; the rest goes to Boris.
    for (const name of ['Alpha', 'Bravo', 'Castle']) await add(base, name);
    expect(managers(base)).toEqual(['Boris', 'Carla', 'Boris', 'Boris']);
  });
});

describe('imported', () => {
  test('the check says who gets how many, and the same comes of it', async () => {
    const base = copyOf(fresh);
    const wanted = [
      { name: 'Anna', n: 2 },
      { name: 'Boris', n: 2 },
      { name: 'Carla', n: 1 },
    ];
    expect((await load(base, FIVE, { check: true })).given).toMatchObject(wanted);
    expect(turns(base).Anna).toBe('');
    expect((await load(base, FIVE)).given).toMatchObject(wanted);
    expect(managers(base)).toEqual(['Anna', 'Boris', 'Carla', 'Anna', 'Boris']);
    await add(base, 'Falcon');
    expect(managers(base)[5]).toBe('Carla');
  });

  test('the check of a later part goes on where the part before it ended', async () => {
    const part = await load(copyOf(fresh), FIVE.slice(0, 2), { check: true, given: { 'M-02': 1, 'M-03': 1 } });
    expect(part.given.map(({ name }) => name)).toEqual(['Carla', 'Anna']);
  });

  test('own managers stay; the won and the refused are given to nobody; a past is not given away', async () => {
    const base = copyOf(fresh);
    const rows = [
      ['Alpha', 'Boris', '', ''],
      ['Bravo', '', 'Deal', ''],
      ['Castle', '', '', '2026-06-01'],
      ['Dolphin', '', '', ''],
    ];
    const { given } = await load(base, rows);
    expect(managers(base)).toEqual(['Boris', '', 'Anna', 'Carla']);
    expect(given).toMatchObject([
      { name: 'Anna', n: 1 },
      { name: 'Carla', n: 1 },
    ]);
    const lines = table(base, 'History').filter(({ client_id }) => client_id === 'C-0003');
    // The first contact of 1 June was nobody's here; Anna has the client from today.
    expect(lines.map(({ event_type, event_on, manager_to }) => [event_type, event_on, manager_to])).toEqual([
      ['create', '2026-06-01', ''],
      ['stage', '2026-06-01', ''],
      ['assign', '2026-06-30', 'M-02'],
    ]);
  });

  test('an import taken back gives the turns back', async () => {
    const base = copyOf(fresh);
    await add(base, 'Zulu');
    const before = turns(base);
    const { importId } = await load(base, FIVE);
    expect(turns(base)).not.toEqual(before);
    expect(await base.call('undoImport', { importId })).toMatchObject({ ok: true });
    expect(turns(base)).toEqual(before);
  });
});

describe('the form', () => {
  test('who sent a client: asked with the source Referral, by id or name, and it must be there', async () => {
    const base = copyOf(fresh);
    const { fields } = (await base.call('addForm')) as Answer & { fields: { key: string; onlyIf?: object }[] };
    expect(fields.find(({ key }) => key === 'referred_by')?.onlyIf).toEqual({ key: 'source', value: 'referral' });
    await add(base, 'Alpha');
    expect(await add(base, 'Bravo', { source: 'Referral', referred_by: 'alpha' })).toMatchObject({ ok: true });
    expect(table(base, 'Clients')[1]?.referred_by).toBe('C-0001');
    const refused = await add(base, 'Castle', { source: 'Referral', referred_by: 'Nobody' });
    expect(refused).toMatchObject({ ok: false, issues: [{ code: 'unknown_client', field: 'referred_by' }] });
    expect(table(base, 'Clients')).toHaveLength(2);
  });
});

test('a row typed by hand gets its manager in turn (BI-16)', async () => {
  const base = copyOf(fresh);
  await add(base, 'Alpha');
  await base.session.edit(cellOf(base, 'Clients', 'name', 4), 'Bravo', { now: NOW });
  await base.session.edit(cellOf(base, 'Clients', 'source', 4), 'Website', { now: NOW });
  await base.call('start', undefined);
  expect(table(base, 'Clients')[1]).toMatchObject({ client_id: 'C-0002', manager: 'Boris', stage: 'New client' });
  expect(turns(base).Boris).toBe(table(base, 'Clients')[1]?.last_event);
});
