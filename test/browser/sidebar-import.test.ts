// Import in the sidebar, in a real browser: files in old encodings, the mapping, and batches that can be stopped.
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type {
  ImportCounts,
  ImportLikeness,
  ImportPlan,
  ImportRowsInput,
  ImportView,
} from '../../src/contract/answers.ts';
import { IMPORT_BATCH, IMPORT_LOOK } from '../../src/contract/limits.ts';
import { openChromium } from './chromium.ts';
import { openSidebar, refusal, type Sidebar } from './sidebar-page.ts';

let browser: Browser;
let sidebar: Sidebar;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());
afterEach(async () => {
  await sidebar.close();
  expect(sidebar.complaints).toEqual([]);
});

const button = (name: string) => sidebar.page.getByRole('button', { name, exact: true });
const field = (name: string) => sidebar.page.getByLabel(name, { exact: true });

const choice = (label: string) => ({ code: label, label });
const fieldOf = (code: string, label: string, more: Partial<ImportPlan['fields'][number]> = {}) => ({
  code,
  label,
  kind: 'text' as const,
  required: false,
  options: [],
  ...more,
});
const FIELDS: ImportPlan['fields'] = [
  fieldOf('name', 'Client', { required: true }),
  fieldOf('source', 'Source', { required: true, options: [choice('Website'), choice('Cold call')] }),
  fieldOf('stage', 'Stage', { options: [choice('New client'), choice('2nd contact')] }),
  fieldOf('phone', 'Phone'),
  fieldOf('proposal_sent_on', 'Proposal sent on', { kind: 'day' }),
  fieldOf('potential_year', 'Potential', { kind: 'number' }),
];
/** What the server has counted, import by import: a batch that comes twice counts once. */
const counted = () => {
  const sums = new Map<string, ImportCounts>();
  return (id: string, done: number, added: number): ImportCounts => {
    const before = sums.get(id) ?? { done: 0, added: 0, known: 0, left: 0, bad: 0 };
    const now =
      done <= before.done
        ? before
        : { done, added: before.added + added, known: before.known + 2, left: 0, bad: before.bad + 1 };
    sums.set(id, now);
    return now;
  };
};

async function openImport(mapping: Record<string, string> = {}): Promise<ImportRowsInput[]> {
  sidebar = await openSidebar(browser);
  sidebar.doors.importPlan = ({ headers = [], sample = [] }) => {
    const plan = {
      fields: FIELDS,
      headers,
      rows: 0,
      mapping,
      dateOrder: 'dmy',
      decimal: '.' as const,
      warnings: [],
      sample,
    };
    return { ok: true, plan };
  };
  const sent: ImportRowsInput[] = [];
  const sum = counted();
  sidebar.doors.importRows = (input) => {
    sent.push(input);
    const rows = input.rows?.length ?? 0;
    const bad = [{ line: input.lines?.[1] ?? 0, reason: 'No name of the client' }];
    const importId = input.importId ?? '';
    const sofar = input.check ? null : sum(importId, (input.from ?? 0) + rows, rows - 3);
    const result = {
      added: rows - 3,
      known: 2,
      left: 0,
      bad,
      alike: [],
      given: [],
      // Two reasons and a source in each batch.
      remarks: [
        { what: 'not_taken' as const, field: 'reason', label: 'Reason', n: 2 },
        { what: 'missing' as const, field: 'source', label: 'Source', n: 1 },
      ],
      next: -1,
      total: rows,
      importId,
      sofar,
    };
    return { ok: true, result };
  };
  await button('Import a list').click();
  return sent;
}

const upload = (name: string, bytes: Buffer) =>
  sidebar.page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer: bytes });

// "Клиент;Телефон" and "Ügyfél;Székhely" byte by byte: Node writes neither of these two encodings.
const IN_1251 = [0xca, 0xeb, 0xe8, 0xe5, 0xed, 0xf2, 0x3b, 0xd2, 0xe5, 0xeb, 0xe5, 0xf4, 0xee, 0xed];
const IN_1250 = [0xdc, 0x67, 0x79, 0x66, 0xe9, 0x6c, 0x3b, 0x53, 0x7a, 0xe9, 0x6b, 0x68, 0x65, 0x6c, 0x79];

test.each([
  ['utf-8', Buffer.from('Клиент;Телефон'), 'Клиент;Телефон'],
  ['windows-1251', Buffer.from(IN_1251), 'Клиент;Телефон'],
  ['windows-1250', Buffer.from(IN_1250), 'Ügyfél;Székhely'],
  ['utf-16le', Buffer.from('\ufeffКлиент;Телефон', 'utf16le'), 'Клиент;Телефон'],
])('a file in %s is recognised and shows its first line', async (encoding, bytes, line) => {
  await openImport();
  await upload('base.csv', bytes);
  expect(await field('Encoding').inputValue()).toBe(encoding);
  expect(await sidebar.page.locator('.proof').textContent()).toBe(`First line: ${line}`);
});

test('a wrong guess of the encoding can be put right', async () => {
  await openImport();
  await upload('base.csv', Buffer.from(IN_1251));
  await field('Encoding').selectOption('windows-1250');
  expect(await sidebar.page.locator('.proof').textContent()).toBe('First line: Ęëčĺíň;Ňĺëĺôîí');
});

test('mapping, fallback column, constant and unknown words reach the server as decided', async () => {
  const sent = await openImport({ name: 'Account' });
  await field('Or paste the list, with its headers in the first line').fill(
    'Account,Deal,State,Tel\n,"Op; 7",negotiation,+7 1\nAlfa,Op 8,2ND CONTACT,=2\n"Beta ""B""",Op 9,Negotiation,',
  );
  await button('Read the list').click();
  await sidebar.page.getByText('Choose a column or a value for: Source').waitFor();
  expect(await field('Account').inputValue()).toBe('name');
  await field('Deal').selectOption('name');
  expect(await sidebar.page.getByText('the first filled one counts').count()).toBe(2);
  await field('State').selectOption('stage');
  expect(await sidebar.page.locator('.column .panel label').allTextContents()).toEqual(['negotiation']);
  await field('negotiation').selectOption('2nd contact');
  await field('Source').selectOption('Website');
  await button('Next').click();
  await sidebar.page.getByRole('heading', { name: 'First rows' }).waitFor();

  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]).toEqual({
    headers: ['Account', 'Deal', 'State', 'Tel'],
    rows: [
      ['', 'Op; 7', 'negotiation', '+7 1'],
      ['Alfa', 'Op 8', '2ND CONTACT', '=2'],
      ['Beta "B"', 'Op 9', 'Negotiation', ''],
    ],
    lines: [2, 3, 4],
    from: 0,
    mapping: { name: ['Account', 'Deal'], stage: 'State' },
    constants: { source: 'Website' },
    values: { stage: { negotiation: '2nd contact' } },
    habits: {},
    blanks: [],
    add: [],
    leave: [],
    check: true,
    given: {},
  });
  const rows = await sidebar.page.locator('table').first().locator('tbody tr').allInnerTexts();
  expect(rows.map((row) => row.split('\t'))[0]).toEqual(['Op; 7', '2nd contact']);
});

test('headers of one name stay apart', async () => {
  await openImport();
  await field('Or paste the list, with its headers in the first line').fill('Name;Tel;Tel;\nAlfa;1;2;3');
  await button('Read the list').click();
  await field('Tel (2)').waitFor();
  expect(await sidebar.page.locator('.column label').allTextContents()).toEqual(['Name', 'Tel', 'Tel (2)', '4']);
});

test('a list without a row is not sent', async () => {
  await openImport();
  await field('Or paste the list, with its headers in the first line').fill('Name;Tel');
  await button('Read the list').click();
  expect(await sidebar.page.getByRole('alert').textContent()).toContain('The list is empty');
});

const CLIENTS = Array.from({ length: 1200 }, (_, at) => `Client ${at + 1};Website`);
const BIG = ['Name;From', ...CLIENTS].join('\r\n');

/** 1,200 rows, mapped and checked. */
async function checkBigList(): Promise<ImportRowsInput[]> {
  const sent = await openImport({ name: 'Name', source: 'From' });
  await upload('big.csv', Buffer.from(BIG));
  await button('Read the list').click();
  await button('Next').click();
  await sidebar.page.getByRole('button', { name: /^Load/ }).waitFor();
  return sent;
}
const counts = () => sidebar.page.locator('.counts dd').allTextContents();
const remarks = () => sidebar.page.locator('.banner.info p').allTextContents();
/** Three batches with two and one of them each. */
const TOLD = [
  'Not taken, because the client’s stage has no place for it: Reason: 6\u00a0rows',
  'Missing in the list: Source: 3\u00a0rows',
];

test('a long list goes in batches: first counted, then loaded', async () => {
  const sent = await checkBigList();
  expect(await counts()).toEqual(['1,191', '6', '3']);
  expect(await remarks()).toEqual(TOLD);
  expect(await button('Load: 1,191\u00a0clients').isVisible()).toBe(true);
  expect(sent.map(({ check, rows, lines }) => [check, rows?.length, lines?.[0]])).toEqual([
    [true, 500, 2],
    [true, 500, 502],
    [true, 200, 1002],
  ]);
  expect(Math.max(...sent.map(({ rows }) => rows?.length ?? 0))).toBeLessThanOrEqual(IMPORT_BATCH);
  await button('Load: 1,191\u00a0clients').click();
  await sidebar.page.getByRole('heading', { name: 'The list is loaded' }).waitFor();
  expect(sent.slice(3).map(({ check, rows }) => [check ?? false, rows?.[0]?.[0]])).toEqual([
    [false, 'Client 1'],
    [false, 'Client 501'],
    [false, 'Client 1001'],
  ]);
  expect(await sidebar.page.getByText('in the tab “Import errors”, each with what to correct').isVisible()).toBe(true);
  expect(await remarks()).toEqual(TOLD);
  await button('Done').click();
  await sidebar.page.getByRole('heading', { name: 'No client selected' }).waitFor();
});

test('Stop ends after the batch that runs, a refusal keeps the place; both go on from there', async () => {
  const sent = await checkBigList();
  const usual = sidebar.doors.importRows;
  let release = () => {};
  const first = new Promise<void>((resolve) => {
    release = resolve;
  });
  sidebar.doors.importRows = async (input) => {
    await first;
    return usual(input);
  };
  await sidebar.page.getByRole('button', { name: /^Load/ }).click();
  await button('Stop').click();
  release();
  await sidebar.page.getByText('Stopped at 500 of 1,200').waitFor();
  expect(sent.length).toBe(4);

  sidebar.doors.importRows = () => refusal('busy', 'Another save is running.');
  await button('Go on').click();
  await sidebar.page.getByRole('alert').waitFor();
  sidebar.doors.importRows = usual;
  await button('Go on').click();
  await sidebar.page.getByRole('heading', { name: 'The list is loaded' }).waitFor();
  expect(sent.slice(4).map(({ lines }) => lines?.[0])).toEqual([502, 1002]);
  expect(await counts()).toEqual(['1,191', '6', '3']);
});

test('a tab is read into the page, with what Sheets did to it, and loaded like any other list', async () => {
  const sent = await openImport({ name: 'Name', source: 'From' });
  await sidebar.page.reload();
  const rows = [
    ['Old base'],
    [''],
    ['Name', 'From'],
    ...Array.from({ length: 700 }, (_, at) => [`C ${at}`, 'Website']),
  ];
  const asked: (number | string | undefined)[][] = [];
  sidebar.doors.importTabs = () => ({ ok: true, tabs: ['Old base'] });
  sidebar.doors.importTabRows = ({ from, count }) => {
    asked.push([from, count]);
    return { ok: true, rows: rows.slice(from, from + 500), total: rows.length };
  };
  const plan = sidebar.doors.importPlan;
  sidebar.doors.importPlan = async (input) => {
    asked.push([input.tab, input.headerRow]);
    const answer = await plan(input);
    const warnings = [`The column Tel of ${input.tab} holds numbers.`];
    return answer.ok ? { ok: true, plan: { ...answer.plan, warnings } } : answer;
  };
  await button('Import a list').click();
  await field('Or take it from a tab of this spreadsheet').selectOption('Old base');
  await button('Read the list').click();
  await sidebar.page.getByText('The column Tel of Old base holds numbers.').waitFor();
  await button('Next').click();
  await button('Load: 694\u00a0clients').waitFor();
  expect(asked).toEqual([
    [0, IMPORT_LOOK],
    [500, IMPORT_LOOK],
    ['Old base', 3],
  ]);
  expect(sent.map(({ lines, from }) => [from, lines?.[0], lines?.length])).toEqual([
    [0, 4, 500],
    [500, 504, 200],
  ]);
});

test('a list with a title above, blank rows and columns, another delimiter and breaks in cells', async () => {
  const sent = await openImport({ name: 'Name', source: 'From' });
  const text = 'Clients 2026||||\n||||\nName||From|Need|\n"Al|fa"||Website|"two\nlines"|\n||||\nBeta||Website||\n';
  await upload('base.csv', Buffer.from(text));
  expect(await field('Cells are separated by').inputValue()).toBe('|');
  await button('Read the list').click();
  await button('Next').click();
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]).toMatchObject({
    headers: ['Name', 'From', 'Need'],
    rows: [
      ['Al|fa', 'Website', 'two\nlines'],
      ['Beta', 'Website', ''],
    ],
    lines: [4, 6],
  });
});

test('dates and numbers: what the column shows is taken, what it does not show is asked for', async () => {
  const sent = await openImport({ name: 'Name', source: 'From', proposal_sent_on: 'Sent', potential_year: 'Sum' });
  const lines = ['Name;From;Sent;Sum;Other', 'A;Website;03.04.2026;1.234;x', 'B;Website;13.04.2026;2.500;x'];
  await field('Or paste the list, with its headers in the first line').fill(lines.join('\n'));
  await button('Read the list').click();
  expect(await field('Order in dates').inputValue()).toBe('dmy');
  expect(await field('Decimal sign').inputValue()).toBe('');
  await sidebar.page.getByText('Say how these columns are written: Sum').waitFor();
  expect(await button('Next').count()).toBe(0);
  await field('Decimal sign').selectOption(',');
  await button('Next').click();
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]?.habits).toEqual({ Sent: { order: 'dmy' }, Sum: { decimal: ',' } });
});

test('words for nothing are offered with their counts and left out only on request', async () => {
  const sent = await openImport({ name: 'Name', source: 'From', phone: 'Tel' });
  const lines = ['Name,From,Tel', 'A,Website,-', 'B,Select,-', 'C,select,+36 1 234 5678'];
  await field('Or paste the list, with its headers in the first line').fill(lines.join('\n'));
  await button('Read the list').click();
  await sidebar.page.getByLabel('“-”: 2\u00a0rows').waitFor();
  expect(await sidebar.page.locator('.column .panel label').allTextContents()).toEqual(['Select']);
  await sidebar.page.getByLabel('“Select”: 2\u00a0rows').check();
  expect(await sidebar.page.locator('.column .panel label').count()).toBe(0);
  await button('Next').click();
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]?.blanks).toEqual(['Select']);
});

const likeness = (line: number, more: Partial<ImportLikeness>): ImportLikeness => ({
  line,
  name: `Client ${line}`,
  id: '',
  twin: 0,
  other: '',
  sign: 'Phone',
  added: false,
  ...more,
});

test('rows that look like clients who are there: told, and decided one by one or for all', async () => {
  const sent = await openImport({ name: 'Name', source: 'From' });
  const usual = sidebar.doors.importRows;
  const alike = [
    likeness(2, { id: 'C-0017', other: 'Old friend' }),
    likeness(3, { twin: 2, other: 'Client 2', sign: 'Client', added: true }),
  ];
  sidebar.doors.importRows = async (input) => {
    const answer = await usual(input);
    return answer.ok && input.check ? { ok: true, result: { ...answer.result, added: 4, left: 1, alike } } : answer;
  };
  const lines = ['Name;From', ...[1, 2, 3, 4, 5, 6, 7].map((n) => `Client ${n};Website`)];
  await field('Or paste the list, with its headers in the first line').fill(lines.join('\n'));
  await button('Read the list').click();
  await button('Next').click();
  await sidebar.page.getByText('Like C-0017 Old friend: Phone').waitFor();
  await sidebar.page.getByText('Like line 2, Client 2: Client').waitFor();
  expect(await field('2: Client 2').inputValue()).toBe('leave');
  expect(await field('3: Client 3').inputValue()).toBe('add');
  await button('Load: 4\u00a0clients').waitFor();
  await field('For all of them').selectOption('leave');
  await button('Load: 3\u00a0clients').waitFor();
  await field('2: Client 2').selectOption('add');
  await button('Load: 4\u00a0clients').click();
  await sidebar.page.getByRole('heading', { name: 'The list is loaded' }).waitFor();
  expect(sent.at(-1)).toMatchObject({ add: [2], leave: [3] });
});

test('the page closed in the middle: the same list goes on where it was, with what was decided', async () => {
  const sent = await checkBigList();
  const usual = sidebar.doors.importRows;
  const list = (await startAndLeave(sent)) as { list: string; setup: string };
  sidebar.doors.importRows = usual;
  await sidebar.page.reload();
  const half: ImportView = {
    id: 'half',
    name: 'big.csv',
    on: '2026-06-30',
    who: 'Ivan',
    list: list.list,
    setup: list.setup,
    total: 1200,
    done: 500,
    added: 497,
    known: 2,
    left: 0,
    bad: 1,
    undone: false,
    mayUndo: true,
  };
  sidebar.doors.imports = () => ({ ok: true, imports: [half] });
  sent.length = 0;
  await button('Import a list').click();
  await sidebar.page.getByText('big.csv: loading stopped at 500 of 1,200.').waitFor();
  await upload('big.csv', Buffer.from(BIG));
  await button('Read the list').click();
  await sidebar.page.getByText('Stopped at 500 of 1,200').waitFor();
  expect(await counts()).toEqual(['497', '2', '1']);
  await button('Go on').click();
  await sidebar.page.getByRole('heading', { name: 'The list is loaded' }).waitFor();
  expect(sent.map(({ importId, from, lines }) => [importId, from, lines?.[0]])).toEqual([
    ['half', 500, 502],
    ['half', 1000, 1002],
  ]);
});

/** Loads the first batch and says what the server was told to keep. */
async function startAndLeave(sent: ImportRowsInput[]) {
  sidebar.doors.importRows = (input) => {
    sent.push(input);
    return new Promise(() => {});
  };
  await sidebar.page.getByRole('button', { name: /^Load/ }).click();
  await expect.poll(() => sent.at(-1)?.about?.setup).toBeTruthy();
  return sent.at(-1)?.about;
}

test('the wrong rows are saved as a list with a column that says what to correct', async () => {
  await checkBigList();
  const [file] = await Promise.all([sidebar.page.waitForEvent('download'), button('Save as a file').click()]);
  const text = readFileSync(await file.path(), 'utf8');
  expect(file.suggestedFilename()).toBe('Errors big.csv');
  expect(text.split('\r\n')).toEqual([
    '\ufeffName;From;What to correct',
    'Client 2;Website;No name of the client',
    'Client 502;Website;No name of the client',
    'Client 1002;Website;No name of the client',
  ]);
});

test('an import is taken back: first told, then done in batches; clients that were worked with stay', async () => {
  await openImport();
  await sidebar.page.reload();
  const one = { name: 'big.csv', on: '2026-06-30', who: 'Ivan', list: '', setup: '', total: 700, done: 700 };
  const more = { known: 0, left: 0, bad: 0, undone: false, mayUndo: true };
  sidebar.doors.imports = () => ({ ok: true, imports: [{ id: 'i1', ...one, ...more, added: 700 }] });
  const asked: unknown[] = [];
  sidebar.doors.undoImport = (input) => {
    asked.push([input.from, input.check, input.anyway]);
    const first = input.from === 0;
    const worked = first ? [{ id: 'C-0003', name: 'Gamma' }] : [];
    return {
      ok: true,
      undo: { taken: first ? 499 : 200, worked, next: first ? (input.check ? 500 : 1) : -1, total: 700 },
    };
  };
  await button('Menu').click();
  await sidebar.page.getByRole('menuitem', { name: 'Undo an import' }).click();
  await button('Undo this import').click();
  await sidebar.page.getByText('They were worked with and stay: 1\u00a0client: C-0003 Gamma').waitFor();
  await button('Undo the rest: 699\u00a0clients').click();
  await sidebar.page.getByText('Taken out: 699\u00a0clients.').waitFor();
  expect(asked).toEqual([
    [0, true, false],
    [500, true, false],
    [0, false, true],
    [1, false, true],
  ]);
});
