// Nothing typed becomes code: naughty strings through every field and door are stored as text, told as text, equal when they come back.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Base, copyOf, NOW, type Row, setUpBase, table, withClients } from './base.ts';
import { BLANK, CHANGED, formulasIn, inGroups, kept, NAUGHTY } from './naughty.ts';
import { cellOf } from './places.ts';

/** Every field of a client that takes any text. */
const FIELDS = [
  'next_action',
  'contact_name',
  'contact_position',
  'proposal_link',
  'decision_maker',
  'tax_id',
  'note',
  'need',
  'need_hidden',
  'client_gain',
  'competitor',
  'special_terms',
  'source_key',
];
const ID = 'C-0001';
const FORMULA = '=HYPERLINK("http://x.test";"y")';
const HOSTILE = `${FORMULA}\u0000<img src=x onerror=alert(1)>`;
const KEPT = '=HYPERLINK("http://x.test";"y")<img src=x onerror=alert(1)>';

let fresh: Base;
let clicks = 0;
beforeAll(async () => {
  fresh = await withClients(await setUpBase());
  await fresh.call('start');
}, 60_000);

const rowOf = (base: Base, id = ID): Row => table(base, 'Clients').find((row) => row.client_id === id) as Row;
const lastLine = (base: Base): Row => table(base, 'History').at(-1) as Row;
async function click(base: Base, deed: string, more: object, id = ID): Promise<Answer> {
  clicks += 1;
  const answer = await base.call(deed, {
    clientId: id,
    seen: rowOf(base, id).last_event,
    requestId: `n-${clicks}`,
    ...more,
  });
  expect(answer, `${deed}: ${answer.message}`).toMatchObject({ ok: true });
  return answer;
}
/** No cell of the book became a formula. */
const noFormula = (base: Base) => expect(formulasIn(base)).toEqual(formulasIn(fresh));

/** Of a list, signs that nobody sees are left out besides (docs/api.md). */
const fromList = (text: string): string =>
  text
    .replace(/\u202f/g, ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .trim();

/** Names stand on one line (docs/api.md). */
const oneLine = (key: string, text: string): string =>
  ['name', 'contact_name', 'contact_position'].includes(key) ? text.replace(/\s+/g, ' ') : text;

test('a list: all strings in all fields', async () => {
  const base = copyOf(fresh);
  const headers = ['name', ...FIELDS];
  const mapping = Object.fromEntries(headers.map((header) => [header, header]));
  // A name is 200 characters at most; an error of a sheet is no text of a list, and its row is told.
  const texts = NAUGHTY.filter((text) => text !== '#REF!');
  const nameOf = (text: string, at: number) => (text.length > 190 ? `N ${at}` : `N ${text}`);
  const constants = { source: 'website', manager: 'Ivan' };
  for (let from = 0; from < texts.length; from += 500) {
    const rows = texts.slice(from, from + 500).map((text, at) => [nameOf(text, from + at), ...FIELDS.map(() => text)]);
    // Tax ids and keys are told apart by what they are, so that no row is taken for another one.
    const own = rows.map((row, at) =>
      row.map((cell, column) => (column === 6 ? '' : column === 13 ? `${from + at} ${cell}` : cell)),
    );
    const answer = await base.call('importRows', { headers, rows: own, mapping, constants, duplicates: 'add' });
    expect((answer.result as { bad: object[] }).bad).toEqual([]);
  }
  const found = table(base, 'Clients').slice(3);
  expect(found.map(({ name }) => name)).toEqual(
    texts.map((text, at) => oneLine('name', fromList(nameOf(kept(text), at)))),
  );
  for (const key of FIELDS.filter((field) => field !== 'tax_id' && field !== 'source_key')) {
    expect(
      found.map((row) => row[key]),
      key,
    ).toEqual(texts.map((text) => oneLine(key, fromList(kept(text)))));
  }
  noFormula(base);

  // Round trip: search, card, details, and the tab Today on the day they are to be called.
  for (const row of found.filter((_, at) => at % 16 === 0)) {
    const { clientId, name } = { clientId: row.client_id, name: row.name as string };
    const hits = (await base.call('find', { text: name })).clients as { clientId: string; name: string }[];
    expect(hits, name).toContainEqual(expect.objectContaining({ clientId, name }));
    const { card } = await base.call('card', { clientId });
    expect(card).toMatchObject({ clientId, name, contact: expect.stringContaining(row.contact_name as string) });
    const { details } = (await base.call('details', { clientId })) as unknown as {
      details: { timeline: { note: string }[] };
    };
    expect(details.timeline).toHaveLength(1);
  }
  const outcome = await base.run('buildToday', undefined, { now: '2026-07-01T10:00:00' });
  expect(outcome.ok).toBe(true);
  const names = new Set(found.map(({ name }) => name));
  const today = base
    .cells('Today!A1:L400')
    .flat()
    .filter((cell) => names.has(cell));
  expect(today.length).toBeGreaterThan(20);
  // Links of ours name the row by its id alone.
  const links = formulasIn(base).filter((formula) => !formulasIn(fresh).includes(formula));
  for (const link of links) expect(link).not.toMatch(/onerror|cmd|IMPORTXML|x\.test/);
}, 300_000);

test('the name of a client, as the form takes it', async () => {
  const base = copyOf(fresh);
  for (const texts of inGroups(FIELDS.length - 1, NAUGHTY)) {
    clicks += 1;
    const fields = FIELDS.filter((key) => key !== 'tax_id').map((key, at) => [key, texts[at] as string]);
    const name = texts.find((text) => text.length <= 200) as string;
    const input = { requestId: `a-${clicks}`, fields: { name, source: 'website', ...Object.fromEntries(fields) } };
    const answer = await base.call('add', input);
    // A name that says nothing but signs is like others that do: the person says that they are others.
    const alike = (answer.alike as { clients: { clientId: string }[] } | undefined)?.clients.map(
      ({ clientId }) => clientId,
    );
    const done = answer.ok ? answer : await base.call('add', { ...input, checked: alike });
    expect(done, `${name}: ${done.message}`).toMatchObject({ ok: true, card: { name: kept(name) } });
    const row = rowOf(base, done.card?.clientId);
    expect(row.name).toBe(kept(name));
    for (const [key = '', text = ''] of fields) expect(row[key], key).toBe(kept(text));
  }
  noFormula(base);
}, 300_000);

test('a talk: its note and the fields of its form', async () => {
  const base = copyOf(fresh);
  await click(base, 'advance', { contactKind: 'call' });
  const keys = FIELDS.filter((key) => key !== 'source_key');
  for (const texts of inGroups(keys.length + 1)) {
    const row = rowOf(base);
    const [note = '', ...typed] = texts;
    const fields = Object.fromEntries(keys.map((key, at) => [key, [row[key] ?? '', typed[at]]]));
    await click(base, 'contact', { contactKind: 'call', note, fields });
    expect(lastLine(base).note).toBe(kept(note));
    const after = rowOf(base);
    for (const [at, key] of keys.entries()) expect(after[key], key).toBe(kept(typed[at] as string));
  }
  const { details } = (await base.call('details', { clientId: ID })) as unknown as {
    details: { timeline: { note: string }[] };
  };
  const notes = inGroups(keys.length + 1).map(([note = '']) => kept(note));
  expect(details.timeline.map(({ note }) => note)).toEqual(expect.arrayContaining(notes));
  noFormula(base);
}, 300_000);

test('a person of the client', async () => {
  const base = copyOf(fresh);
  await click(base, 'person', { person: { person_name: 'first', decision_role: 'user' } });
  const keys = ['person_name', 'contact_position', 'interests', 'note'];
  const formulas = formulasIn(base);
  for (const texts of inGroups(4).filter((_, at) => at % 3 === 0)) {
    const typed = Object.fromEntries(keys.map((key, at) => [key, texts[at]]));
    await click(base, 'person', { person: { ...typed, decision_role: 'user' } });
    expect(table(base, 'Contacts').at(-1)).toMatchObject(
      Object.fromEntries(keys.map((key, at) => [key, kept(texts[at] ?? '')])),
    );
  }
  expect(formulasIn(base)).toEqual(formulas);
}, 300_000);

test('the note of every deed, of an undo, of a deal and of a client added all the same', async () => {
  const base = copyOf(fresh);
  const talk = { contactKind: 'call', note: HOSTILE };
  const win = {
    to: 'deal',
    note: HOSTILE,
    fields: {
      category: ['', 'Trade'],
      potential_year: ['', '5000'],
      proposal_sent_on: ['', '2026-06-30'],
      need: ['', HOSTILE],
      decision_maker: ['', HOSTILE],
      expected_amount: ['', '5000'],
      expected_close: ['', '2026-07-15'],
    },
    deal: { amount: '4500', sale_kind: 'consultative', contract_no: HOSTILE, invoice_no: FORMULA },
  };
  const steps: [deed: string, input: object][] = [
    ['advance', talk],
    ['refuse', { reason: 'no_money', note: HOSTILE }],
    ['notYet', { revisitOn: '2026-11-02', note: HOSTILE }],
    ['recycle', { note: HOSTILE }],
    ['undo', { note: HOSTILE }],
    ['reopen', talk],
    ['park', { reason: 'later', note: HOSTILE }],
    ['unpark', { note: HOSTILE }],
    ['advance', win],
    ['cancelWin', { reason: 'changed_mind', note: HOSTILE }],
    ['undo', { note: HOSTILE }],
    ['churn', { reason: 'competitor', cancelReason: 'changed_mind', note: HOSTILE }],
  ];
  for (const [deed, input] of steps) {
    await click(base, deed, input);
    const notes = table(base, 'History')
      .slice(-3)
      .map(({ note }) => note);
    expect(notes, deed).toContain(KEPT);
  }
  expect(table(base, 'Deals')[0]).toMatchObject({
    contract_no: KEPT,
    invoice_no: FORMULA,
    note: expect.stringContaining(KEPT),
  });
  const twin = { name: 'Alfa 2', source: 'website', phone: '+36 1 234 5679' };
  const asked = await base.call('add', { requestId: 'twin', fields: twin, note: HOSTILE });
  expect(asked).toMatchObject({ ok: false, code: 'duplicate' });
  const checked = (asked.alike as { clients: { clientId: string }[] }).clients.map(({ clientId }) => clientId);
  const added = await base.call('add', { requestId: 'twin', fields: twin, note: HOSTILE, checked });
  expect(added, added.message).toMatchObject({ ok: true });
  expect(lastLine(base).note).toBe(`Alfa 2: ${KEPT}`);
  noFormula(base);
});

test('typed and pasted into cells: rows by hand become clients, notes stay what they are', async () => {
  const base = copyOf(fresh);
  // What a person's keyboard cannot send is left out here; a paste brings no line ends into one cell.
  const typed = NAUGHTY.filter((text) => kept(text) === text && !/[\t\n]/.test(text)).slice(0, 190);
  const [first, source] = [cellOf(base, 'Clients', ID, 'name'), cellOf(base, 'Clients', ID, 'source')];
  const below = (cell: string) => cell.replace(/\d+/, (row) => String(Number(row) + 3));
  await base.session.paste(
    below(first),
    typed.map((text) => [text]),
    { silent: true, now: NOW },
  );
  await base.session.paste(
    below(source),
    typed.map(() => ['Website']),
    { silent: true, now: NOW },
  );
  await base.session.paste(cellOf(base, 'Clients', ID, 'note'), [['=1+1'], ['@sum'], ['+7']], {
    silent: true,
    now: NOW,
  });
  noFormula(base);
  expect(await base.call('start')).toMatchObject({ ok: true, swept: { accepted: typed.length } });
  expect(table(base, 'Clients').map(({ name }) => name)).toEqual(['Alfa', 'Beta', 'Gamma', ...typed]);
  expect(
    table(base, 'History')
      .slice(3)
      .map(({ note }) => note),
  ).toEqual(typed);
  noFormula(base);
}, 120_000);

test('what a cell cannot hold is left out or replaced by the stated rule', async () => {
  const base = copyOf(fresh);
  await click(base, 'advance', { contactKind: 'call' });
  for (const [typed, wanted] of CHANGED) {
    await click(base, 'contact', { contactKind: 'call', note: typed, fields: { need: [rowOf(base).need, typed] } });
    expect([rowOf(base).need, lastLine(base).note], JSON.stringify(typed)).toEqual([wanted, wanted]);
  }
  // A text that says nothing is none: a required one is asked for.
  for (const blank of [...BLANK, '\u0000', '\u0007\u0008']) {
    const answer = await base.call('add', { requestId: 'blank', fields: { name: blank, source: 'website' } });
    expect(answer.message, JSON.stringify(blank)).toBe('Client: this cannot be blank.');
  }
});

describe('too long', () => {
  const long = (length: number) => 'ж'.repeat(length);
  test('39,900 characters are kept whole, in the cell and in History', async () => {
    const base = copyOf(fresh);
    await click(base, 'advance', { contactKind: 'call', note: long(40_000), fields: { need: ['', long(39_900)] } });
    expect(rowOf(base).need).toBe(long(39_900));
    expect(lastLine(base).note).toBe(long(40_000));
  });
  test.each([40_001, 50_001, 150_000])('%i are refused in a sentence, wherever they are typed', async (length) => {
    const base = copyOf(fresh);
    const before = JSON.stringify(base.book.sheets);
    const at = { clientId: ID, seen: rowOf(base).last_event, requestId: 'x' };
    const asked: [string, object][] = [
      ['add', { requestId: 'x', fields: { name: 'Delta', source: 'website', need: long(length) } }],
      ['add', { requestId: 'x', fields: { name: long(length), source: 'website' } }],
      ['advance', { ...at, contactKind: 'call', note: long(length) }],
      ['advance', { ...at, contactKind: 'call', fields: { note: ['', long(length)] } }],
      ['person', { ...at, person: { person_name: long(length), decision_role: 'user' } }],
      ['refuse', { ...at, reason: long(length) }],
      ['assign', { ...at, manager: long(length) }],
      ['advance', { ...at, to: long(length) }],
    ];
    for (const [door, input] of asked) {
      const answer = await base.call(door, input);
      expect(answer.ok, door).toBe(false);
      expect(answer.code, door).not.toBe('surprise');
      expect(answer.message?.length, `${door}: ${answer.message?.slice(0, 300)}`).toBeLessThan(600);
    }
    expect(JSON.stringify(base.book.sheets) === before).toBe(true);
  });
  test('the text of a search, the name of a list', async () => {
    const base = copyOf(fresh);
    expect(await base.call('find', { text: long(150_000) })).toMatchObject({ ok: true, clients: [] });
    const about = { name: long(150_000), list: 'l', total: 1, setup: '' };
    const list = { headers: ['n'], rows: [['Zeta']], mapping: { name: 'n' }, constants: { source: 'website' }, about };
    expect(await base.call('importRows', list)).toMatchObject({ ok: false, code: 'bad_input' });
  });
});

test('words that programs know are values like others: no list has them, no name is lost', async () => {
  const base = copyOf(fresh);
  const at = { clientId: ID, seen: rowOf(base).last_event, requestId: 'x', contactKind: 'call' };
  for (const word of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const asked: [string, object, string][] = [
      ['advance', { ...at, fields: { category: ['', word] } }, 'unknown_value'],
      // The first never gets through the schema: it is no field at all.
      ...(word === '__proto__'
        ? []
        : [['advance', { ...at, fields: { [word]: ['', 'x'] } }, 'unknown_field'] as [string, object, string]]),
      ['advance', { ...at, to: word }, 'unknown_stage'],
      ['advance', { ...at, contactKind: word }, 'unknown_value'],
      ['add', { requestId: 'x', fields: { name: 'Delta', source: word } }, 'unknown_value'],
      ['introduce', { personId: word }, 'unknown_colleague'],
      ['card', { clientId: word }, 'unknown_client'],
    ];
    for (const [door, input, code] of asked) {
      const answer = await base.call(door, input);
      expect(answer.code, `${door} ${word} ${JSON.stringify(input)}: ${answer.message}`).toBe(code);
    }
  }
});

test('the name of the owner, asked by set-up', async () => {
  const { createBook } = await import('../../src/local/model.ts');
  const { baseOn } = await import('./base.ts');
  const base = baseOn(createBook({ title: 'B', locale: 'en_US', timeZone: 'Etc/UTC', owner: 'owner@example.com' }));
  await base.session.menu('Set up the spreadsheet', { answers: ['en', FORMULA], now: NOW, userLocale: 'en' });
  expect(table(base, 'Team')[0]?.person).toBe(FORMULA);
  expect(formulasIn(base).filter((formula) => formula.includes('x.test'))).toEqual([]);
});
