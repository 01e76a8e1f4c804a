// Import in the sidebar, in a real browser: files in old encodings, the mapping, and batches that can be stopped.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { ImportPlan, ImportRowsInput } from '../../src/contract/answers.ts';
import { IMPORT_BATCH } from '../../src/contract/limits.ts';
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
const FIELDS: ImportPlan['fields'] = [
  { code: 'name', label: 'Client', required: true, options: [] },
  { code: 'source', label: 'Source', required: true, options: [choice('Website'), choice('Cold call')] },
  { code: 'stage', label: 'Stage', required: false, options: [choice('New client'), choice('2nd contact')] },
  { code: 'phone', label: 'Phone', required: false, options: [] },
];

async function openImport(mapping: Record<string, string> = {}): Promise<ImportRowsInput[]> {
  sidebar = await openSidebar(browser);
  sidebar.doors.importPlan = ({ headers = [], sample = [] }) => {
    const plan = { fields: FIELDS, headers, rows: 0, mapping, dateOrder: 'dmy', warnings: [], sample };
    return { ok: true, plan };
  };
  const sent: ImportRowsInput[] = [];
  sidebar.doors.importRows = (input) => {
    sent.push(input);
    const rows = input.rows?.length ?? 0;
    const bad = [{ line: (input.firstLine ?? 0) + 1, reason: 'No name of the client' }];
    return { ok: true, result: { added: rows - 3, known: 2, bad, next: -1, total: rows } };
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
    firstLine: 2,
    mapping: { name: ['Account', 'Deal'], stage: 'State' },
    constants: { source: 'Website' },
    values: { stage: { negotiation: '2nd contact' } },
    dateOrder: 'dmy',
    check: true,
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

/** 1,200 rows, mapped and checked. */
async function checkBigList(): Promise<ImportRowsInput[]> {
  const sent = await openImport({ name: 'Name', source: 'From' });
  const lines = Array.from({ length: 1200 }, (_, at) => `Client ${at + 1};Website`);
  await upload('big.csv', Buffer.from(['Name;From', ...lines].join('\r\n')));
  await button('Read the list').click();
  await button('Next').click();
  await sidebar.page.getByRole('button', { name: /^Load/ }).waitFor();
  return sent;
}
const counts = () => sidebar.page.locator('.counts dd').allTextContents();

test('a long list goes in batches: first counted, then loaded', async () => {
  const sent = await checkBigList();
  expect(await counts()).toEqual(['1,191', '6', '3']);
  expect(await button('Load: 1,191\u00a0clients').isVisible()).toBe(true);
  expect(sent.map(({ check, rows, firstLine }) => [check, rows?.length, firstLine])).toEqual([
    [true, 500, 2],
    [true, 500, 502],
    [true, 200, 1002],
  ]);
  expect(Math.max(...sent.map(({ rows }) => rows?.length ?? 0))).toBeLessThanOrEqual(IMPORT_BATCH);
  await button('Load: 1,191\u00a0clients').click();
  await sidebar.page.getByRole('heading', { name: 'The list is loaded' }).waitFor();
  expect(sent.slice(3).map(({ check, rows }) => [check, rows?.[0]?.[0]])).toEqual([
    [false, 'Client 1'],
    [false, 'Client 501'],
    [false, 'Client 1001'],
  ]);
  expect(await sidebar.page.getByText('in the tab “Import errors”, each with what to correct').isVisible()).toBe(true);
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
  expect(sent.slice(4).map(({ firstLine }) => firstLine)).toEqual([502, 1002]);
  expect(await counts()).toEqual(['1,191', '6', '3']);
});

test('a tab is read by the server, batch by batch', async () => {
  const sent: ImportRowsInput[] = [];
  await openImport();
  await sidebar.page.reload();
  sidebar.doors.importTabs = () => ({ ok: true, tabs: ['Old base'] });
  sidebar.doors.importPlan = ({ tab }) => {
    const mapping = { name: 'Name', source: 'From' };
    const sample = [['Alfa', 'Website']];
    const warnings = [`The column Tel of ${tab} holds numbers.`];
    return {
      ok: true,
      plan: { fields: FIELDS, headers: ['Name', 'From'], rows: 700, mapping, dateOrder: 'dmy', warnings, sample },
    };
  };
  sidebar.doors.importRows = (input) => {
    sent.push(input);
    const next = input.from === 0 ? 500 : -1;
    return { ok: true, result: { added: next < 0 ? 200 : 500, known: 0, bad: [], next, total: 700 } };
  };
  await button('Import a list').click();
  await field('Or take it from a tab of this spreadsheet').selectOption('Old base');
  await button('Read the list').click();
  await sidebar.page.getByText('The column Tel of Old base holds numbers.').waitFor();
  await button('Next').click();
  await button('Load: 700\u00a0clients').waitFor();
  expect(sent.map(({ tab, from, rows, check }) => [tab, from, rows, check])).toEqual([
    ['Old base', 0, undefined, true],
    ['Old base', 500, undefined, true],
  ]);
});
