// The workbench by keyboard, and what becomes of what was typed when a person turns to something else.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
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

/** What has the focus: the grid is its field of keys. */
const focused = (): Promise<string | undefined> => person.page.evaluate(() => document.activeElement?.className);

test('what was typed is taken when a person turns to a tab, a menu or the address box', async () => {
  const { page, go, bookBecomes } = person;
  await go('B5');
  await page.keyboard.type('by a tab');
  await page.getByRole('tab', { name: 'Team' }).click();
  await bookBecomes('Clients!B5', [['by a tab']]);
  await go('Clients!B6');
  await page.keyboard.type('by a menu');
  await page.getByRole('menuitem', { name: 'Data' }).click();
  await bookBecomes('Clients!B6', [['by a menu']]);
  await page.keyboard.press('Escape');
  await go('B7');
  await page.keyboard.type('by the box');
  await page.locator('.name-box').click();
  await bookBecomes('Clients!B7', [['by the box']]);
  await go('B8');
  await page.locator('.formula').fill('in the bar');
  await page.getByRole('tab', { name: 'Team' }).click();
  await bookBecomes('Clients!B8', [['in the bar']]);
});

test('a box that comes in between does not end the editing', async () => {
  const { page, go, book } = person;
  await page.route('**/api/edit', async (route) => {
    await new Promise((later) => setTimeout(later, 500));
    await route.continue();
  });
  await go('C4');
  await page.keyboard.type('Nonsense');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ref');
  await page.getByRole('heading', { name: 'There was a problem' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await expect.poll(focused).toContain('editor-text');
  await page.keyboard.press('Escape');
  expect(await book('Clients!C5')).not.toEqual([['Ref']]);
});

test('part of a word is enough where it fits one value of a list that takes no other', async () => {
  const { page, go, bookBecomes } = person;
  await go('C5');
  await page.keyboard.type('2nd');
  await page.keyboard.press('Enter');
  await bookBecomes('Clients!C5', [['2nd contact']]);
  expect(await page.locator('dialog').count()).toBe(0);
});

test('menus and boxes give the focus back to the grid', async () => {
  const { page, pick } = person;
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(focused).toBe('keys');
  await pick('Insert', 'Note…');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await expect.poll(focused).toBe('keys');
  await page.getByRole('tab', { name: 'Team' }).dblclick();
  await page.keyboard.type('People');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'People' }).waitFor();
  await expect.poll(focused).toBe('keys');
  expect(await page.locator('.editor-text').count()).toBe(0);
});

test('Alt+Enter breaks the line where the cursor stands', async () => {
  const { page, go, bookBecomes } = person;
  await go('B5');
  await page.keyboard.type('abcd');
  await page.keyboard.press('F2');
  await page.keyboard.press('Enter');
  await go('B5');
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  await bookBecomes('Clients!B5', [['ab\nxcd']]);
});

test('Enter after cells that were filled with Tab goes below the first of them', async () => {
  const { page, go, selected, bookBecomes } = person;
  await go('H10');
  for (const text of ['a', 'b']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('c');
  await page.keyboard.press('Enter');
  await bookBecomes('Clients!H10:J10', [['a', 'b', 'c']]);
  expect(await selected()).toBe('H11');
});

test('Ctrl with an arrow goes to the end of what is filled, and keys pressed meanwhile wait for it', async () => {
  const { page, go, selected } = person;
  await go('A3');
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect.poll(selected).toBe('A19999');
  await page.keyboard.press('Control+Shift+ArrowUp');
  await expect.poll(selected).toBe('A2:A19999');
  await go('B4');
  await page.keyboard.press('Shift+Space');
  expect(await selected()).toMatch(/^A4:[A-Z]+4$/);
  await go('B4');
  await page.keyboard.press('Control+Space');
  expect(await selected()).toBe('B2:B20000');
});

test('what is named, pasted or taken back is shown from its beginning', async () => {
  const { page, go, selected } = person;
  const top = (): Promise<number> => page.locator('.grid').evaluate((grid) => grid.scrollTop);
  const firstRow = async (): Promise<number> => Math.round((await top()) / 21) + 3;
  await go('B500:B900');
  await expect.poll(firstRow).toBe(500);
  await go('H3');
  await expect.poll(top).toBe(0);
  await page.evaluate(() =>
    navigator.clipboard.writeText(Array.from({ length: 60 }, (_, at) => `line ${at}`).join('\n')),
  );
  await page.keyboard.press('Control+v');
  await expect.poll(selected).toBe('H3:H62');
  expect(await top()).toBe(0);
  await go('A5000');
  await page.keyboard.press('Control+z');
  await expect.poll(selected).toBe('H3:H62');
  await expect.poll(firstRow).toBe(3);
});

test('Ctrl+Shift+V pastes the texts alone', async () => {
  const { page, go, bookBecomes } = person;
  await go('C3');
  await page.keyboard.press('Control+c');
  await page.locator('.copied').first().waitFor();
  await go('I12');
  await page.keyboard.press('Control+Shift+V');
  await bookBecomes('Clients!I12', [['Deal']]);
  await page.keyboard.press('F2');
  expect(await page.locator('.option').count()).toBe(0);
});
