// Import of lists: headers recognised in five languages, fallbacks, constants, word maps, tabs, and the same list twice.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Base, copyOf, setUpBase, table } from './base.ts';

let fresh: Base;
beforeAll(async () => {
  fresh = await setUpBase();
});
const result = (answer: Answer) =>
  answer.result as {
    added: number;
    known: number;
    bad: { line: number; reason: string }[];
    next: number;
    total: number;
  };

describe('headers', () => {
  test.each([
    ['en', ['Client', 'Phone', 'Source', '1st contact'], ['name', 'phone', 'source', 'stage_on:c1']],
    ['ru', ['Клиент', 'Телефон', 'Источник', 'Менеджер'], ['name', 'phone', 'source', 'manager']],
    ['bg', ['Клиент', 'Фирма', 'Бележка'], ['name', null, 'note']],
    ['hu', ['Cégnév', 'Telefonszám', 'Felelős'], ['name', 'phone', 'manager']],
    ['ro', ['Companie', 'Telefon', 'Observații'], ['name', 'phone', 'note']],
    [
      'other languages',
      ['2. kapcsolatfelvétel', '3-й контакт', 'Tranzacție', 'Отказ'],
      ['stage_on:c2', 'stage_on:c3', 'stage_on:deal', 'stage_on:refusal'],
    ],
    ['older spellings', ['1 контакт', '2 контакт'], ['stage_on:c1', 'stage_on:c2']],
    ['keys', ['client_id', 'tax_id', 'stage_on:deal', 'Something'], [null, 'tax_id', 'stage_on:deal', null]],
  ])('of a list in %s', async (_language, headers, fields) => {
    const answer = await fresh.call('importPlan', { headers, sample: [] });
    const { mapping } = answer.plan as { mapping: Record<string, string> };
    const found = headers.map((header) => Object.keys(mapping).find((field) => mapping[field] === header) ?? null);
    expect(found).toEqual(fields);
  });
});

describe('rows', () => {
  const list = {
    headers: ['account', 'id', 'state', 'last', 'sum', 'kind'],
    rows: [
      ['Acme', 'o1', 'Won', '12.05.2026', '1 200,50', ''],
      ['', 'o2', 'Open', '', '', 'Website'],
      ['Zeta', 'o3', 'Lost', '13.05.2026', '0', ''],
    ],
    mapping: {
      name: ['account', 'id'],
      source_key: 'id',
      stage: 'state',
      stage_on: 'last',
      amount: 'sum',
      paid_amount: 'sum',
      paid_on: 'last',
      source: 'kind',
    },
    values: { stage: { won: 'Deal', OPEN: 'new', Lost: 'Refusal' } },
    constants: { source: 'List of companies', reason: 'No money', manager: 'Ivan' },
    dateOrder: 'dmy',
    decimal: ',',
  };

  test('fallback for the name, words mapped without case, a constant where the cell is blank', async () => {
    const base = copyOf(fresh);
    expect(result(await base.call('importRows', list))).toMatchObject({ added: 3, known: 0, bad: [] });
    expect(table(base, 'Clients')).toMatchObject([
      {
        name: 'Acme',
        stage: 'Deal',
        section: 'Active clients',
        source: 'List of companies',
        customer_since: '2026-05-12',
        manager: 'Ivan',
      },
      { name: 'o2', stage: 'New client', source: 'Website' },
      {
        name: 'Zeta',
        stage: 'Refusal',
        section: 'Refusal, follow up later',
        reason: 'No money',
        revisit_on: '2026-07-12',
      },
    ]);
    expect(table(base, 'Deals')).toMatchObject([
      { client_id: 'C-0001', amount: '1200.5', paid: '1200.5', balance: '0', deal_status: 'Completed' },
    ]);
    expect(table(base, 'Payments')).toMatchObject([
      { deal_id: 'D-00001', paid_on: '2026-05-12', amount: '1200.5', manager1: 'Ivan', share1: '1200.5' },
    ]);
  });

  test('twice adds nothing, with a key and without', async () => {
    const base = copyOf(fresh);
    await base.call('importRows', list);
    expect(result(await base.call('importRows', list))).toMatchObject({ added: 0, known: 3 });
    const { source_key: _left, ...keyless } = list.mapping;
    const other = copyOf(fresh);
    await other.call('importRows', { ...list, mapping: keyless });
    expect(result(await other.call('importRows', { ...list, mapping: keyless }))).toMatchObject({ added: 0, known: 3 });
    expect(table(other, 'Clients')).toHaveLength(3);
  });

  test('a key that stands twice in one list: the same row is known, another one is wrong', async () => {
    const base = copyOf(fresh);
    const rows = [...list.rows, ['Acme again', 'o1', 'Open', '', '', ''], list.rows[0]];
    expect(result(await base.call('importRows', { ...list, rows }))).toMatchObject({
      added: 3,
      known: 1,
      bad: [{ line: 5, reason: 'The key o1 stands twice in the list' }],
    });
  });

  test('a row that came in without its key is known by itself', async () => {
    const base = copyOf(fresh);
    const { source_key: _left, ...keyless } = list.mapping;
    await base.call('importRows', { ...list, mapping: keyless });
    expect(result(await base.call('importRows', list))).toMatchObject({ added: 0, known: 3 });
  });

  test('a row whose import was voided comes in again', async () => {
    const base = copyOf(fresh);
    const input = {
      headers: ['n'],
      rows: [['Acme'], ['Beta']],
      mapping: { name: 'n' },
      constants: { source: 'website' },
    };
    await base.call('importRows', input);
    const [keys = []] = base.session.cells('History!1:1', true) as string[][];
    const line: Record<string, string> = {
      event_id: 'H-000003',
      event_on: '2026-06-30',
      event_type: 'void',
      client_id: 'C-0001',
      cycle: '1',
      voids: 'H-000001',
    };
    await base.session.paste('History!A5', [keys.map((key) => line[key] ?? '')], { silent: true });
    expect(result(await base.call('importRows', input))).toMatchObject({ added: 1, known: 1 });
  });

  test('older spellings of stages are read', async () => {
    const base = copyOf(await setUpBase('ru', 'ru_RU'));
    const rows = [['Альфа', '2 контакт']];
    const input = { headers: ['n', 's'], rows, mapping: { name: 'n', stage: 's' }, constants: { source: 'website' } };
    expect(result(await base.call('importRows', input))).toMatchObject({ added: 1, bad: [] });
    expect(table(base, 'Клиенты')).toMatchObject([{ name: 'Альфа', stage: '2-й контакт' }]);
  });

  test('a deal whose amount is not known stays open for the rest', async () => {
    const base = copyOf(fresh);
    const input = {
      headers: ['n', 'd', 'p'],
      rows: [['Acme', '2026-05-12', '500']],
      mapping: { name: 'n', 'stage_on:deal': 'd', paid_amount: 'p', paid_on: 'd' },
      constants: { source: 'website', manager: 'Ivan' },
    };
    expect(result(await base.call('importRows', input))).toMatchObject({ added: 1, bad: [] });
    expect(table(base, 'Deals')).toMatchObject([
      { amount: '', paid: '500', balance: '', deal_status: 'Signed', payment_status: 'Partly paid' },
    ]);
  });

  test('check counts and writes nothing', async () => {
    const base = copyOf(fresh);
    await base.call('start');
    const before = structuredClone(base.book.sheets);
    const rows = [...list.rows, ['Bad', 'o9', 'Never', '', '', '']];
    expect(result(await base.call('importRows', { ...list, rows, check: true }))).toMatchObject({
      added: 3,
      bad: [{ line: 5 }],
    });
    expect(base.book.sheets).toEqual(before);
  });

  test('bad rows wait in Import errors once, with line, reason and the row', async () => {
    const base = copyOf(fresh);
    const rows = [['Bad', 'o9', 'Never', '', '', '']];
    for (let time = 0; time < 2; time += 1) await base.call('importRows', { ...list, rows, firstLine: 7 });
    expect(table(base, 'Import errors')).toMatchObject([
      { line: '7', reason: expect.stringContaining('“Never” is not in the list'), row: 'Bad | o9 | Never |  |  |' },
    ]);
    expect(table(base, 'Clients')).toEqual([]);
  });
});

describe('a tab', () => {
  test("is read in pieces, dates as days, and Sheets' changes to phones are told", async () => {
    const base = copyOf(fresh);
    base.session.addSheet(
      'list',
      [
        ['Client', 'Phone', '1st contact'],
        ['Acme', '0701234567', '2026-05-04'],
        ['Beta', '0701234568', '2026-05-05'],
        ['Ceta', '', ''],
      ],
      false,
    );
    expect((await base.call('importTabs')).tabs).toEqual(['Sheet1', 'list']);
    const { plan } = (await base.call('importPlan', { tab: 'list' })) as unknown as {
      plan: { rows: number; warnings: string[] };
    };
    expect(plan.rows).toBe(3);
    expect(plan.warnings.join()).toMatch(/“Phone” into numbers/);
    const input = {
      tab: 'list',
      mapping: { name: 'Client', 'stage_on:c1': '1st contact' },
      constants: { source: 'website', manager: 'Ivan' },
      count: 2,
    };
    expect(result(await base.call('importRows', { ...input, from: 0 }))).toMatchObject({ added: 2, next: 2, total: 3 });
    expect(result(await base.call('importRows', { ...input, from: 2 }))).toMatchObject({ added: 1, next: -1 });
    expect(table(base, 'Clients').map((row) => [row.name, row.first_contact_on])).toEqual([
      ['Acme', '2026-05-04'],
      ['Beta', '2026-05-05'],
      ['Ceta', ''],
    ]);
  });
});
