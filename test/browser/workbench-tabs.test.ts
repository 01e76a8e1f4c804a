// Rows, columns and tabs of the workbench in a real browser: inserting, sizes, hiding, sorting, filter, find, charts, files.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { HOSTILE } from './trial-book.ts';
import { type Person, sitDown } from './workbench-page.ts';

let browser: Browser;
let person: Person;
beforeAll(async () => {
  browser = await openChromium();
}, 60_000);
afterAll(() => browser.close());
beforeEach(async () => {
  person = await sitDown(browser);
}, 30_000);
afterEach(async () => {
  await person.leave();
  expect(person.complaints).toEqual([]);
});

const head = (kind: 'letter' | 'number', text: string): Locator =>
  person.page.locator(`.head.${kind}`, { hasText: new RegExp(`^${text}$`) });
const choose = async (on: Locator, item: string): Promise<void> => {
  await on.click({ button: 'right' });
  await person.page.getByRole('menuitem', { name: item }).click();
};

test('rows are inserted and deleted, a column sorts from its menu', async () => {
  const { page, bookBecomes } = person;
  await choose(head('number', '4'), 'Insert 1 row above');
  await bookBecomes('Clients!B3:B5', [['Client 1'], [''], ['Client 2']]);
  await choose(head('number', '4'), 'Delete row 4');
  await bookBecomes('Clients!B3:B5', [['Client 1'], ['Client 2'], ['Client 3']]);
  await head('letter', 'B').hover();
  await page.locator('.letter:hover .letter-menu').click();
  await page.getByRole('menuitem', { name: 'Z to A' }).click();
  await bookBecomes('Clients!B3:B4', [['Client 9999'], ['Client 9998']]);
});

test('columns are inserted and deleted, and undo brings a deleted one back', async () => {
  const { page, bookBecomes } = person;
  await choose(head('letter', 'C'), 'Insert 1 column left');
  await bookBecomes('Clients!B3:D3', [['Client 1', '', 'Deal']]);
  await choose(head('letter', 'B'), 'Delete column B');
  await bookBecomes('Clients!B3:C3', [['', 'Deal']]);
  await page.keyboard.press('Control+z');
  await bookBecomes('Clients!B3:D3', [['Client 1', '', 'Deal']]);
});

test('a column is moved over its neighbour, and stays selected', async () => {
  const { bookBecomes, selected } = person;
  await choose(head('letter', 'D'), 'Move column D right');
  await bookBecomes('Clients!C3:E3', [['Deal', 'Call about the next order', 'TRUE']]);
  await expect.poll(selected).toBe('E2:E20000');
  await choose(head('number', '4'), 'Move row 4 up');
  await bookBecomes('Clients!A3:A4', [['C-2'], ['C-1']]);
});

test('the menu of a cell opens by its key', async () => {
  const { page, go } = person;
  await go('B5');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Insert 1 row above' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menuitem', { name: 'Insert 1 row above' }).waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowDown');
  await expect.poll(person.selected).toBe('B6');
});

test('rows are added below the last one', async () => {
  const { page } = person;
  await page.getByRole('tab', { name: 'Team' }).click();
  await head('number', '30').waitFor();
  await page.getByLabel('Rows to add').fill('5');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await head('number', '35').waitFor();
  await choose(head('number', '35'), 'Insert 1 row below');
  await head('number', '36').waitFor();
});

test('the edge of a letter is dragged to another width, and the book keeps it', async () => {
  const { page } = person;
  const edge = await head('letter', 'B').locator('.head-edge').boundingBox();
  await page.mouse.move(edge!.x + 4, edge!.y + 10);
  await page.mouse.down();
  await page.mouse.move(edge!.x + 54, edge!.y + 10, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await head('letter', 'B').boundingBox())?.width).toBe(200);
  await page.reload();
  await head('letter', 'B').waitFor();
  expect((await head('letter', 'B').boundingBox())?.width).toBe(200);
});

test('hidden columns and rows leave a mark that brings them back', async () => {
  const { page } = person;
  await choose(head('letter', 'D'), 'Hide column D');
  await head('letter', 'D').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Show the hidden columns before E' }).click();
  await head('letter', 'D').waitFor();
  await choose(head('number', '5'), 'Hide row 5');
  await head('number', '5').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Show the hidden rows before 6' }).click();
  await head('number', '5').waitFor();
});

test('the filter leaves out what is not ticked, and shows where it does', async () => {
  const { page } = person;
  await page.getByRole('button', { name: 'Filter column C' }).click();
  const menu = page.getByRole('dialog', { name: 'Filter of column C' });
  await menu.getByLabel('Deal').waitFor();
  await menu.getByRole('button', { name: 'Clear' }).click();
  await menu.getByLabel('Find a value').fill('ref');
  await menu.getByLabel('Refusal').check();
  await menu.getByRole('button', { name: 'OK' }).click();
  await head('number', '3').waitFor({ state: 'detached' });
  expect(
    await page.locator('.head.number').evaluateAll((heads) => heads.slice(1, 4).map((one) => one.textContent)),
  ).toEqual(['4', '9', '14']);
  await page.getByRole('button', { name: 'Filter column C, filtered' }).click();
  await menu.getByRole('button', { name: /Select all/ }).click();
  await menu.getByRole('button', { name: 'OK' }).click();
  await head('number', '3').waitFor();
});

test('a filter is taken away and made from the menu', async () => {
  const { page, pick } = person;
  await pick('Data', 'Remove filter');
  await page.locator('.filter-button').first().waitFor({ state: 'detached' });
  await pick('Data', 'Create a filter');
  await page.getByRole('button', { name: 'Filter column C' }).waitFor();
});

test('the buttons of a filter are never over the frozen columns', async () => {
  const { page } = person;
  await page.getByRole('button', { name: 'Filter column C' }).waitFor();
  await page.locator('.grid').evaluate((grid) => grid.scrollTo(120, 0));
  const seen = await page.getByRole('button', { name: 'Filter column C' }).evaluate((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return { x, isOnTop: document.elementFromPoint(x + width / 2, y + height / 2) === button };
  });
  const frozen = await head('letter', 'B').boundingBox();
  expect(seen.x).toBeLessThan((frozen?.x ?? 0) + (frozen?.width ?? 0) - 20);
  expect(seen.isOnTop).toBe(false);
});

test('Ctrl+F finds in the whole tab and goes from hit to hit', async () => {
  const { page, selected } = person;
  await page.keyboard.press('Control+f');
  await page.keyboard.type('client 1999');
  await page.getByText('1 of 10').waitFor();
  await expect.poll(selected).toBe('B2001');
  await page.keyboard.press('Enter');
  await expect.poll(selected).toBe('B19992');
  await page.locator('.cell.found').first().waitFor();
  await page.keyboard.press('Shift+Enter');
  await expect.poll(selected).toBe('B2001');
  await page.keyboard.press('Escape');
  await page.locator('.find-bar').waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowDown');
  await expect.poll(selected).toBe('B2002');
});

test('a tab is renamed by double click, hidden from its menu, and comes back from the list of all', async () => {
  const { page } = person;
  await page.getByRole('tab', { name: 'Team' }).dblclick();
  await page.locator('.tab-name').fill('People');
  await page.keyboard.press('Enter');
  const people = page.getByRole('tab', { name: 'People' });
  await choose(people, 'Hide tab');
  await people.waitFor({ state: 'detached' });
  // The neighbour is open now, and not the first of all.
  await page.getByRole('tab', { name: HOSTILE, selected: true }).waitFor();
  await page.getByRole('button', { name: 'All tabs' }).click();
  await page.getByRole('menuitem', { name: 'People' }).click();
  await page.getByRole('tab', { name: 'People', selected: true }).waitFor();
});

test('a new tab comes behind the open one; of a deleted one the neighbour opens, and undo opens it again', async () => {
  const { page } = person;
  const names = (): Promise<string[]> => page.getByRole('tab').allTextContents();
  await page.getByRole('button', { name: 'New tab' }).click();
  await page.getByRole('tab', { name: 'Sheet6', selected: true }).waitFor();
  expect((await names()).slice(0, 3)).toEqual(['Clients', 'Sheet6', 'Funnel']);
  await choose(page.getByRole('tab', { name: 'Team' }), 'Delete');
  await page.getByRole('tab', { name: 'Team' }).waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'Sheet6', selected: true }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('tab', { name: 'Team', selected: true }).waitFor();
});

test('the address box goes to another tab', async () => {
  const { page, go, selected } = person;
  await go('Team!B3:C4');
  await page.getByRole('tab', { name: 'Team', selected: true }).waitFor();
  expect(await selected()).toBe('B3:C4');
});

test('charts stand at their cell and offset, in their size, and scroll with the sheet', async () => {
  const { page } = person;
  await page.getByRole('tab', { name: 'Funnel' }).click();
  const first = page.locator('.chart').first();
  await first.waitFor();
  const [place, cell] = [await first.boundingBox(), await head('number', '10').boundingBox()];
  expect([place?.width, place?.height]).toEqual([520, 260]);
  expect([place!.x - (cell!.x + cell!.width), place!.y - cell!.y]).toEqual([12, 7]);
  const inked = await first.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.some((_, at) => at % 4 === 0 && data[at] === 0x0b && data[at + 1] === 0x57 && data[at + 2] === 0xd0);
  });
  expect(inked).toBe(true);
  await page.locator('.grid').evaluate((grid) => grid.scrollBy(0, 42));
  await expect.poll(async () => (await first.boundingBox())?.y).toBe(place!.y - 42);
});

test('a CSV becomes a tab', async () => {
  const { page, book, pick } = person;
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

test('an old Cyrillic file is read as such, and its encoding can be chosen', async () => {
  const { page, pick } = person;
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), pick('File', 'Import CSV into a new tab')]);
  // 'Имя;Город' and 'Ольга;Москва' in windows-1251.
  const bytes = 'c8ecff3bc3eef0eee40acef0e2ef3bcceef1eae2e00a'.replace('cef0e2ef', 'ceebfce3e0');
  await chooser.setFiles({ name: 'old.csv', mimeType: 'text/csv', buffer: Buffer.from(bytes, 'hex') });
  const preview = page.locator('.preview');
  await preview.getByText('Ольга').waitFor();
  await page.getByLabel('Encoding').selectOption('windows-1252');
  await preview.getByText('Îëüãà').waitFor();
});

test('the book is downloaded for Excel', async () => {
  const { page, pick } = person;
  const [file] = await Promise.all([page.waitForEvent('download'), pick('File', 'Download as Excel')]);
  expect(file.suggestedFilename()).toBe('trial.xlsx');
  const path = join(person.workbench.folder, 'got.xlsx');
  await file.saveAs(path);
  expect(existsSync(path)).toBe(true);
});
