// The workbench in a real browser: what a person does with mouse and keys, and the wire of the add-on's own page.
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Workbench } from '../../src/local/workbench/server.ts';
import { openChromium } from './chromium.ts';
import { openMemoryWorkbench } from './memory-workbench.ts';

let browser: Browser;
let workbench: Workbench;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await openChromium();
}, 60_000);
afterAll(() => browser.close());
beforeEach(async () => {
  workbench = await openMemoryWorkbench();
  const context = await browser.newContext({ viewport: { width: 1280, height: 760 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(workbench.url);
  await cell('Client 1').waitFor();
}, 30_000);
afterEach(async () => {
  await page.context().close();
  await workbench.close();
  expect(complaints).toEqual([]);
});

const cell = (text: string): Locator => page.locator('.cell', { has: page.getByText(text, { exact: true }) });
const go = async (address: string): Promise<void> => {
  await page.fill('.name-box', address);
  await page.press('.name-box', 'Enter');
};
const selected = (): Promise<string> => page.inputValue('.name-box');

/** Displayed texts, read from the book and not from the page. */
async function book(a1: string): Promise<unknown> {
  const response = await page.request.post(new URL('/api/cells', workbench.url).href, { data: { a1, raw: false } });
  return response.json();
}
const bookBecomes = (a1: string, texts: string[][]): Promise<void> => expect.poll(() => book(a1)).toEqual(texts);

async function pick(...captions: string[]): Promise<void> {
  await page.locator('.menu-bar > .menu-holder > button', { hasText: captions[0] ?? '' }).click();
  for (const caption of captions.slice(1, -1)) await page.locator('.menu-entry > button', { hasText: caption }).hover();
  await page.locator('.menu-entry > button', { hasText: captions.at(-1) ?? '' }).click();
}

test('a double click edits, Enter sends and goes down', async () => {
  await cell('Client 3').dblclick();
  await page.keyboard.type(' Ltd');
  await page.keyboard.press('Enter');
  await bookBecomes('Clients!B5', [['Client 3 Ltd']]);
  expect(await selected()).toBe('B6');
});

test('typing replaces, an arrow sends, Escape gives up', async () => {
  await go('B3');
  await page.keyboard.type('Alpha');
  await page.keyboard.press('ArrowRight');
  await bookBecomes('Clients!B3', [['Alpha']]);
  expect(await selected()).toBe('C3');
  await go('B4');
  await page.keyboard.type('Beta');
  await page.keyboard.press('Escape');
  expect(await book('Clients!B4')).toEqual([['Client 2']]);
});

test('a list filters while one types, and the arrows choose', async () => {
  await go('C3');
  await page.keyboard.type('con');
  expect(await page.locator('.option').allTextContents()).toEqual(['1st contact', '2nd contact']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await bookBecomes('Clients!C3', [['2nd contact']]);
});

test('a refused edit is told in a box, the old value stands', async () => {
  await go('C3');
  await page.keyboard.type('Nonsense');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'There was a problem' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(await book('Clients!C3')).toEqual([['Deal']]);
  await page.keyboard.press('ArrowUp');
  await expect.poll(selected).toBe('C3');
});

test('a check box turns over by click and by the space bar', async () => {
  await page.locator('.tick').first().click();
  await bookBecomes('Clients!D3', [['FALSE']]);
  await expect.poll(() => page.locator('.tick').first().getAttribute('class')).not.toContain(' on');
  await page.keyboard.press(' ');
  await bookBecomes('Clients!D3', [['TRUE']]);
});

test('a block is copied, pasted elsewhere and cleared', async () => {
  await go('A3:B4');
  await page.keyboard.press('Control+c');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('C-1\tClient 1\nC-2\tClient 2');
  await go('H10');
  await page.keyboard.press('Control+v');
  await bookBecomes('Clients!H10:I11', [
    ['C-1', 'Client 1'],
    ['C-2', 'Client 2'],
  ]);
  await expect.poll(selected).toBe('H10:I11');
  await page.keyboard.press('Delete');
  await bookBecomes('Clients!H10:I11', [
    ['', ''],
    ['', ''],
  ]);
});

test('rows are inserted and deleted, a column sorts from its menu', async () => {
  const number = page.locator('.head.number', { hasText: /^4$/ });
  await number.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Insert 1 row above' }).click();
  await bookBecomes('Clients!B3:B5', [['Client 1'], [''], ['Client 2']]);
  await number.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete row 4' }).click();
  await bookBecomes('Clients!B3:B5', [['Client 1'], ['Client 2'], ['Client 3']]);
  await page.locator('.head.letter', { hasText: /^B$/ }).hover();
  await page.locator('.letter:hover .letter-menu').click();
  await page.getByRole('menuitem', { name: 'Z to A' }).click();
  await bookBecomes('Clients!B3:B4', [['Client 999'], ['Client 998']]);
});

test('frozen rows and columns stay, hidden rows are left out, far rows come when scrolled to', async () => {
  expect(await page.locator('.head.number').first().textContent()).toBe('2');
  await page.keyboard.press('Control+End');
  await cell('Client 4998').waitFor();
  expect(await selected()).toBe('AN5000');
  for (const frozen of ['Client id', 'Client']) expect(await cell(frozen).isVisible()).toBe(true);
  expect(await page.locator('.cell').count()).toBeLessThan(2500);
});

test('a tab is renamed by double click, a hidden one opens from the list', async () => {
  await page.getByRole('tab', { name: 'Team' }).dblclick();
  await page.locator('.tab-name').fill('People');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'People' }).waitFor();
  await page.getByRole('button', { name: 'All tabs' }).click();
  await page.getByRole('menuitem', { name: 'History' }).click();
  await page.getByRole('tab', { name: 'History', selected: true }).waitFor();
});

test('charts stand in the report', async () => {
  await page.getByRole('tab', { name: 'Funnel' }).click();
  const first = page.locator('.chart').first();
  await first.waitFor();
  const size = await first.boundingBox();
  expect([size?.width, size?.height]).toEqual([520, 260]);
  const inked = await first.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.some((_, at) => at % 4 === 0 && data[at] === 0x0b && data[at + 1] === 0x57 && data[at + 2] === 0xd0);
  });
  expect(inked).toBe(true);
});

test('a prompt stops the script until it is answered, then a toast comes', async () => {
  await pick('Clientbase', 'More', 'Rename the first client');
  await page.locator('dialog input').waitFor();
  await page.keyboard.type('Zed GmbH');
  await page.keyboard.press('Enter');
  await page.locator('.toast', { hasText: 'Renamed to Zed GmbH' }).waitFor();
  await cell('Zed GmbH').waitFor();
});

test('the page of the add-on calls the book, hears failures, and closes itself', async () => {
  await pick('Clientbase', 'Open the sidebar');
  const frame = page.frameLocator('.sidebar iframe');
  const out = frame.locator('#out');
  await expect.poll(() => out.textContent()).toBe('ready function undefined');
  await go('B7');
  await page.waitForTimeout(200);
  await frame.locator('#hello').click();
  await expect.poll(() => out.textContent()).toBe('Hello Ann from Clients!B7|U');
  await frame.locator('#fail').click();
  await expect.poll(() => out.textContent()).toBe('Error|no such client|U');
  await frame.locator('#date').click();
  await expect.poll(() => out.textContent()).toBe('TypeError|Failed due to illegal value in property: on');
  await frame.locator('#close').click();
  await page.locator('.sidebar').waitFor({ state: 'detached' });
});

test('a CSV becomes a tab', async () => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), pick('File', 'Import CSV into a new tab')]);
  const text = 'Name;Phone\n"Acme; Ltd";0079\n';
  await chooser.setFiles({ name: 'leads.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('tab', { name: 'leads', selected: true }).waitFor();
  expect(await book('leads!A1:B2')).toEqual([
    ['Name', 'Phone'],
    ['Acme; Ltd', '0079'],
  ]);
});
