// Cells changed by hand: taken in when the rules allow it, put back when not, seen by a script or not (BI-12 … BI-18).
import { beforeAll, describe, expect, test } from 'vitest';
import { deleteColumns, insertColumns, moveColumns } from '../../src/local/services/person/person.ts';
import { type Base, copyOf, setUpBase, table, withClients } from './base.ts';
import { columnLetter } from './places.ts';

let fresh: Base;
beforeAll(async () => {
  fresh = await withClients(await setUpBase());
});

const now = { now: '2026-06-30T10:00:00' };
const stages = (base: Base) => table(base, 'Clients').map((row) => row.stage);
const lines = (base: Base) => table(base, 'History').length;

describe.each([
  ['as a person at the screen', false],
  ['as on a phone, then the sidebar opens', true],
])('%s', (_name, silent) => {
  const act = async (base: Base, a1: string, text: string) => {
    await base.session.edit(a1, text, { silent, ...now });
    return base.call('start');
  };

  test('the next contact is taken in', async () => {
    const base = copyOf(fresh);
    await act(base, 'Clients!C3', '1st contact');
    expect(stages(base)).toEqual(['1st contact', 'New client', 'New client']);
    expect(table(base, 'Clients')[0]).toMatchObject({
      section: 'In progress',
      first_contact_on: '2026-06-30',
      next_action_on: '2026-07-03',
    });
    expect(table(base, 'History').at(-1)).toMatchObject({ client_id: 'C-0001', stage_to: 'c1', origin: 'cell' });
  });

  test('a contact that lacks something is put back', async () => {
    const base = copyOf(fresh);
    await act(base, 'Clients!C5', '1st contact');
    expect(stages(base)[2]).toBe('New client');
    expect(lines(base)).toBe(3);
  });

  test('a skip and a deal are put back', async () => {
    const base = copyOf(fresh);
    await act(base, 'Clients!C3', '2nd contact');
    await act(base, 'Clients!C4', 'Deal');
    expect(stages(base)).toEqual(['New client', 'New client', 'New client']);
  });

  test('a refusal needs its reason in the row', async () => {
    const base = copyOf(fresh);
    await act(base, 'Clients!C3', 'Refusal');
    expect(stages(base)[0]).toBe('New client');
    await act(base, 'Clients!G3', 'No money');
    await act(base, 'Clients!C3', 'Refusal');
    expect(table(base, 'Clients')[0]).toMatchObject({
      stage: 'Refusal',
      section: 'Refusal, follow up later',
      revisit_on: '2026-08-29',
    });
  });

  test('a reason that is not for refusals goes back with the stage', async () => {
    const base = copyOf(fresh);
    await base.session.edit('Clients!G3', 'Interested, but later', { silent: true, ...now });
    await act(base, 'Clients!C3', 'Refusal');
    expect(table(base, 'Clients')[0]).toMatchObject({ stage: 'New client', reason: '' });
  });

  test('section and manager typed over go back', async () => {
    const base = copyOf(fresh);
    await act(base, 'Clients!D3', 'Active clients');
    await act(base, 'Clients!E4', '');
    expect(table(base, 'Clients').map((row) => [row.section, row.manager])).toEqual(Array(3).fill(['To call', 'Ivan']));
  });

  test('a row typed by hand becomes a client when name and source are there', async () => {
    const base = copyOf(fresh);
    await act(base, 'Clients!B6', 'Delta');
    expect(table(base, 'Clients')[3]).toMatchObject({ client_id: '', name: 'Delta' });
    await act(base, 'Clients!W6', 'Website');
    expect(table(base, 'Clients')[3]).toMatchObject({
      client_id: 'C-0004',
      name: 'Delta',
      stage: 'New client',
      section: 'To call',
    });
    expect(table(base, 'History').at(-1)).toMatchObject({ event_type: 'create', client_id: 'C-0004' });
  });
});

describe('rows that people move about', () => {
  test('a copied row becomes a client of its own; the first one keeps its id', async () => {
    const base = copyOf(fresh);
    const copied = base.cells('Clients!A3:W3');
    await base.session.paste('Clients!A6', copied, { silent: true });
    await base.call('start');
    expect(table(base, 'Clients').map((row) => row.client_id)).toEqual(['C-0001', 'C-0002', 'C-0003', 'C-0004']);
  });

  test('the stage filled down over three rows: two are taken in, the one that lacks a phone is put back', async () => {
    const base = copyOf(fresh);
    const told = await base.session.paste('Clients!C3', [['1st contact'], ['1st contact'], ['1st contact']], now);
    expect(stages(base)).toEqual(['1st contact', '1st contact', 'New client']);
    expect('toasts' in told && told.toasts.join()).toMatch(/2 taken in, 1 put back/);
  });

  test('sorting between the card and the save does not matter', async () => {
    const base = copyOf(fresh);
    base.session.sort('Clients', 'B', false);
    const answer = await base.call('advance', { clientId: 'C-0001', seen: 'H-000001', requestId: 'r' });
    expect(answer.ok).toBe(true);
    const byName = Object.fromEntries(table(base, 'Clients').map((row) => [row.name, row.stage]));
    expect(byName).toEqual({ Alfa: '1st contact', Beta: 'New client', Gamma: 'New client' });
  });

  test('cells that only the program fills go back to what History says', async () => {
    const base = copyOf(fresh);
    await base.session.edit('Clients!K3', '7', now);
    await base.session.edit('Clients!L3', '2020-01-01', now);
    expect(table(base, 'Clients')[0]).toMatchObject({ cycle: '1', first_contact_on: '' });
  });
});

test('a person typed into Team gets an id, and the dropdowns offer the name', async () => {
  const base = copyOf(fresh);
  await base.session.edit('Team!B4', 'Maria', now);
  expect(table(base, 'Team')[1]).toMatchObject({
    person_id: 'M-02',
    department: 'Sales department',
    role: 'Sales representative',
  });
  expect((base.session.rules('Clients!E3') as { options: string[] }).options).toEqual(['Ivan', 'Maria']);
});

describe("columns are the user's", () => {
  test("moved apart, with a column of one's own between, everything goes on working", async () => {
    const base = copyOf(fresh);
    const clients = base.book.sheets.findIndex((sheet) => sheet.name === 'Clients');
    moveColumns(base.book, clients, 3, 1, 30);
    insertColumns(base.book, clients, 5, 1);
    await base.session.edit('Clients!E2', 'My mark', now);
    await base.session.edit('Clients!E3', '="a"&"b"', now);
    const answer = await base.call('advance', { clientId: 'C-0001', seen: 'H-000001', requestId: 'r' });
    expect(answer.card?.stage.code).toBe('c1');
    expect(table(base, 'Clients')[0]).toMatchObject({
      stage: '1st contact',
      section: 'In progress',
      last_event: 'H-000004',
    });
    expect(base.cells('Clients!E2:E3')).toEqual([['My mark'], ['ab']]);
    await base.call('importRows', {
      headers: ['n'],
      rows: [['Delta']],
      mapping: { name: 'n' },
      constants: { source: 'website' },
    });
    expect(table(base, 'Clients')[3]).toMatchObject({ client_id: 'C-0004', stage: 'New client' });
    expect(base.cells('Clients!E3:E6')).toEqual([['ab'], [''], [''], ['']]);
  });

  test('a column of ours that was deleted is told, and set-up adds it again', async () => {
    const base = copyOf(fresh);
    const clients = base.book.sheets.findIndex((sheet) => sheet.name === 'Clients');
    deleteColumns(base.book, clients, 4, 1);
    const click = { clientId: 'C-0001', seen: 'H-000001', requestId: 'r' };
    const answer = await base.call('advance', click);
    expect(answer.message).toBe(
      'The tab Clients has lost its column Section. Choose “Set up the spreadsheet” in the menu to add it.',
    );
    expect(lines(base)).toBe(3);
    await base.session.menu('Set up the spreadsheet', { ...now, userLocale: 'en' });
    expect((await base.call('advance', click)).ok).toBe(true);
    expect(table(base, 'Clients')[0]).toMatchObject({ stage: '1st contact', section: 'In progress' });
  });
});

describe('a stage that went back says why in a note of its cell (BI-12)', () => {
  const noteAt = (base: Base, row: number) => base.session.window('Clients', row, 3, 1, 1).cells[0]?.[0]?.note ?? '';
  const WHY = '▸ To move to 1st contact fill: phone or e-mail. Open the card.';

  test.each([
    ['seen by the script', false],
    ['picked on a phone', true],
  ])('%s; the note goes when the client moves on', async (_name, silent) => {
    const base = copyOf(fresh);
    const pick = async (a1: string, text: string) => {
      await base.session.edit(a1, text, { silent, ...now });
      if (silent) await base.call('start');
    };
    await pick('Clients!C5', '1st contact');
    expect([3, 4, 5].map((row) => noteAt(base, row))).toEqual(['', '', WHY]);
    await base.session.edit(`Clients!${columnLetter(base, 'Clients', 'phone')}5`, '+36 1 222 3333', { silent, ...now });
    await pick('Clients!B5', 'Gamma Ltd');
    expect(noteAt(base, 5)).toBe(WHY);
    await pick('Clients!C5', '1st contact');
    expect(stages(base)[2]).toBe('1st contact');
    expect(noteAt(base, 5)).toBe('');
  });

  test('it goes too when the client is moved on in the card', async () => {
    const base = copyOf(fresh);
    await base.session.edit('Clients!C5', '1st contact', now);
    const fields = { phone: ['', '+36 1 222 3333'] };
    await base.call('advance', { clientId: 'C-0003', seen: 'H-000003', requestId: 'r', fields });
    expect([stages(base)[2], noteAt(base, 5)]).toEqual(['1st contact', '']);
  });

  test("a note of the person's own stays, and a row that was emptied keeps none of ours", async () => {
    const base = copyOf(fresh);
    base.session.setNote('Clients!C5', 'ask Maria', now);
    await base.session.paste('Clients!C4', [['Deal'], ['1st contact']], now);
    expect(noteAt(base, 5)).toBe('ask Maria');
    expect(noteAt(base, 4)).toBe('▸ This change is made in the card. Open the card.');
    await base.session.clear('Clients!A4:Z4', { silent: true, ...now });
    await base.call('start');
    expect([noteAt(base, 4), noteAt(base, 5)]).toEqual(['', 'ask Maria']);
  });
});

describe('edits that touch more cells than they change', () => {
  const toasts = (done: unknown): string[] => (done as { toasts?: string[] }).toasts ?? [];

  test.each([
    ['C', 'F'],
    ['F', 'B'],
    ['A', 'D'],
  ])('column %s moved before %s and taken back by Ctrl+Z says nothing and changes nothing', async (column, before) => {
    const base = copyOf(fresh);
    await base.session.moveColumns(`Clients!${column}`, before, now);
    const undone = await base.session.undo(now);
    expect(undone?.a1).toBe(`Clients!${column}1:${column}1000`);
    expect(toasts(undone?.outcome)).toEqual([]);
    expect(table(base, 'Clients')).toEqual(table(fresh, 'Clients'));
    expect((await base.call('start')).swept).toMatchObject({ accepted: 0, putBack: [], waiting: 0 });
  });

  test('of a pasted block only what differs is put back, and a next action typed beside it stays', async () => {
    const base = copyOf(fresh);
    await base.session.edit('Clients!F3', '2026-07-20', now);
    // Attempt (K) of Alfa and Beta: 1 stands there already, 5 does not.
    const told = await base.session.paste('Clients!K3', [['1'], ['5']], now);
    expect(toasts(told)).toEqual(['Beta: This cell is filled by the add-on.']);
    expect(table(base, 'Clients').map(({ cycle, next_action_on }) => [cycle, next_action_on])).toEqual([
      ['1', '2026-07-20'],
      ['1', '2026-07-01'],
      ['1', '2026-07-01'],
    ]);
  });

  test('of a column pasted over 300 rows those that differ are taken in or put back', async () => {
    const base = copyOf(fresh);
    const rows = [['1st contact'], ['Deal'], ...Array.from({ length: 298 }, () => [''])];
    const told = await base.session.paste('Clients!C3', rows, now);
    // Gamma lost its stage, which goes back too.
    expect(toasts(told).join()).toMatch(/1 taken in, 2 put back/);
    expect(stages(base)).toEqual(['1st contact', 'New client', 'New client']);
  });
});

test('rows taken in together cost as many calls as a few: their fields go back in one write', async () => {
  const cost = async (many: number) => {
    const rows = Array.from({ length: many }, (_, at) => [`Client ${at}`, `+36 1 234 ${5000 + at}`]);
    const list = { headers: ['name', 'phone'], rows, mapping: { name: 'name', phone: 'phone' } };
    const base = await setUpBase();
    await base.call('importRows', { ...list, constants: { source: 'cold_call', manager: 'Ivan' } });
    const down = (key: string, text: string) =>
      base.session.paste(
        `Clients!${columnLetter(base, 'Clients', key)}3`,
        rows.map(() => [text]),
        { silent: true, ...now },
      );
    await down('next_action', 'call again');
    await down('reason', 'No money');
    await down('stage', 'Refusal');
    const { meter } = await base.run('start');
    expect(table(base, 'Clients').map((row) => [row.stage, row.next_action])).toEqual(rows.map(() => ['Refusal', '']));
    return meter.byKind.write;
  };
  expect(await cost(40)).toBe(await cost(4));
});
