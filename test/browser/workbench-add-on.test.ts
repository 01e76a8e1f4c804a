// The add-on in the workbench, in a real browser: its menu, pages and dialogs, and what happens when something goes wrong.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { saveBook } from '../../src/local/book-file.ts';
import { openChromium } from './chromium.ts';
import { HOSTILE, trialBook } from './trial-book.ts';
import { openTrialWorkbench } from './trial-workbench.ts';
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

const said = (): Promise<string | null> => person.frame().locator('#out').textContent();

async function openSidebar(): Promise<void> {
  await person.pick('Clientbase', 'Open the sidebar');
  await expect.poll(said).toBe('ready function undefined');
}

test('5.6 a prompt stops the script until it is answered, then a toast comes', async () => {
  const { page, cell, pick } = person;
  await pick('Clientbase', 'More', 'Rename the first client');
  await page.locator('dialog input').waitFor();
  await page.keyboard.type('Zed GmbH');
  await page.keyboard.press('Enter');
  await page.locator('.toast', { hasText: 'Renamed to Zed GmbH' }).waitFor();
  await cell('Zed GmbH').waitFor();
});

test('3.3 3.6 3.9 the page of the add-on calls the book, hears failures, and closes itself', async () => {
  const { page, go, frame } = person;
  await openSidebar();
  const width = (await page.locator('.sidebar iframe').boundingBox())?.width;
  expect([width, await page.locator('.sidebar iframe').getAttribute('sandbox')]).toEqual([
    299,
    'allow-scripts allow-forms allow-popups allow-downloads allow-modals',
  ]);
  await go('B7');
  await page.waitForTimeout(200);
  await frame().locator('#hello').click();
  await expect.poll(said).toBe('Hello Ann from Clients!B7|U');
  await frame().locator('#fail').click();
  await expect.poll(said).toBe('Error|no such client|U');
  await frame().locator('#date').click();
  await expect.poll(said).toBe('TypeError|Failed due to illegal value in property: on');
  await frame().locator('#close').click();
  await page.locator('.sidebar').waitFor({ state: 'detached' });
});

test('3.9 the page gives the focus to the sheet, and cannot make the sidebar wider', async () => {
  const { page, go, frame, bookBecomes } = person;
  await openSidebar();
  await go('B8');
  await frame().locator('#larger').click();
  await frame().locator('#focus').click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('keys');
  await page.keyboard.type('Typed after focus');
  await page.keyboard.press('Enter');
  await bookBecomes('Clients!B8', [['Typed after focus']]);
  expect((await page.locator('.sidebar').boundingBox())?.width).toBe(300);
});

test('3.9 a dialog has the size it was given, and the one its page asks for', async () => {
  const { page, pick } = person;
  await pick('Clientbase', 'Open the dialog');
  const frame = page.locator('dialog iframe');
  await frame.waitFor();
  const size = async (): Promise<(number | undefined)[]> => {
    const box = await frame.boundingBox();
    return [box?.width, box?.height];
  };
  expect(await size()).toEqual([420, 200]);
  await page.frameLocator('dialog iframe').locator('#larger').click();
  await expect.poll(size).toEqual([500, 300]);
});

test('a modeless dialog leaves the sheet in use', async () => {
  const { page, go, pick, bookBecomes } = person;
  await pick('Clientbase', 'Open the palette');
  await page.locator('dialog.modeless').waitFor();
  await go('B20');
  await page.keyboard.type('Behind it');
  await page.keyboard.press('Enter');
  await bookBecomes('Clients!B20', [['Behind it']]);
});

test('4.8 another user is chosen from the people of the book, and the script hears who it is', async () => {
  const { page, frame } = person;
  await page.locator('.account').click();
  await page.getByRole('menuitem', { name: 'Ivan' }).click();
  await page.locator('.account', { hasText: 'seller' }).waitFor();
  await openSidebar();
  await frame().locator('#who').click();
  await expect.poll(said).toBe('ivan@example.com|U');
});

test('the error of a script is told in a box', async () => {
  const { page, pick } = person;
  await pick('Clientbase', 'Fail');
  await page.locator('dialog', { hasText: 'no such client' }).waitFor();
});

test('a script without an end is stopped, and the book is as it was', async () => {
  const { page, pick, go, bookBecomes } = person;
  await pick('Clientbase', 'Never end');
  await page.getByText('Running script').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.locator('.toast', { hasText: 'The script was stopped' }).waitFor();
  expect(await page.locator('dialog').count()).toBe(0);
  await go('B3');
  await page.keyboard.type('Alive');
  await page.keyboard.press('Enter');
  await bookBecomes('Clients!B3', [['Alive']]);
});

test('what a person types while a script runs is not lost when it is stopped', async () => {
  const { page, pick, go, bookBecomes } = person;
  await pick('Clientbase', 'Never end');
  await page.getByText('Running script').waitFor();
  await go('B4');
  await page.keyboard.type('Typed meanwhile');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Stop' }).click();
  await bookBecomes('Clients!B4', [['Typed meanwhile']]);
});

test('a call of the page without an end is stopped too, and the page hears a failure', async () => {
  const { page, frame } = person;
  await openSidebar();
  await frame().locator('#forever').click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect.poll(said).toContain('The script was stopped.');
});

test('a call of a modal dialog without an end can be stopped in front of it', async () => {
  const { page, pick } = person;
  await pick('Clientbase', 'Open the dialog');
  const dialog = page.frameLocator('dialog iframe');
  await dialog.locator('#forever').click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect.poll(() => dialog.locator('#out').textContent()).toContain('The script was stopped.');
});

test('what a cell, note, tab, title, toast or alert holds is never run as HTML', async () => {
  const { page, cell, pick, pointAt } = person;
  await cell(HOSTILE).waitFor();
  await pointAt('I10');
  await page.locator('.hover-card', { hasText: HOSTILE }).waitFor();
  await page.getByRole('tab', { name: HOSTILE }).click();
  await page.getByRole('tab', { name: 'Funnel' }).click();
  await page.getByRole('img', { name: HOSTILE }).waitFor();
  await pick('Clientbase', 'Say something hostile');
  await page.locator('.toast', { hasText: HOSTILE }).waitFor();
  await page.locator('dialog h2', { hasText: HOSTILE }).waitFor();
  await page.locator('dialog').getByRole('button', { name: 'OK' }).click();
  await pick('Clientbase', 'Open the dialog');
  await page.locator('dialog h2', { hasText: HOSTILE }).waitFor();
  expect(
    await page.evaluate(() => [(window as { hacked?: number }).hacked, document.querySelectorAll('img').length]),
  ).toEqual([undefined, 0]);
});

test('a broken file and a foreign one are told in one sentence each; the open book stays', async () => {
  const { page, pick, cell, workbench } = person;
  writeFileSync(join(workbench.folder, 'broken.json'), '{"half":');
  writeFileSync(join(workbench.folder, 'foreign.json'), '{"name":"package"}');
  await page.reload();
  await person.arrives();
  for (const name of ['broken', 'foreign']) {
    await pick('File', 'Open book', name);
    await page.locator('dialog', { hasText: 'There was a problem' }).waitFor();
    expect(await page.locator('dialog p').textContent()).toContain(`${name}.json`);
    await page.locator('dialog').getByRole('button', { name: 'OK' }).click();
    await cell('Client 1').waitFor();
  }
});

test('another book opens from the menu', async () => {
  const { page, pick, workbench } = person;
  const book = trialBook();
  book.sheets[0]!.rows[2]!.c[1] = 'Of the other book';
  saveBook(join(workbench.folder, 'other.json'), book);
  await page.reload();
  await person.arrives();
  await pick('File', 'Open book', 'other');
  await person.cell('Of the other book').waitFor();
  expect(await page.locator('h1').textContent()).toBe('other');
});

test('a book that another program has open is told so', async () => {
  const { page, pick, workbench, cell } = person;
  saveBook(join(workbench.folder, 'held.json'), trialBook());
  // The mark of a program that runs: the one that started this test.
  writeFileSync(join(workbench.folder, 'held.json.lock'), String(process.ppid));
  await page.reload();
  await person.arrives();
  await pick('File', 'Open book', 'held');
  await page.locator('dialog p', { hasText: `open in another program (process ${process.ppid})` }).waitFor();
  await page.locator('dialog').getByRole('button', { name: 'OK' }).click();
  await cell('Client 1').waitFor();
});

test('a server that has gone is told, and the page is back by itself when it is', async () => {
  const { page, workbench, cell, go } = person;
  await go('B4');
  await page.waitForTimeout(200);
  await page.keyboard.type('Half a sen');
  await workbench.close();
  await page.getByRole('alert').getByText('The workbench does not answer.').waitFor();
  person.workbench = await openTrialWorkbench(Number(new URL(workbench.url).port));
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await cell('Client 1').waitFor();
  expect(await page.locator('dialog').count()).toBe(0);
  await expect.poll(() => page.inputValue('.editor-text')).toBe('Half a sen');
});
