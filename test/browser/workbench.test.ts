// The cells of the workbench in a real browser: what a person does there with mouse and keys.
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

test('a double click edits, Enter sends and goes down', async () => {
  const { page, cell, bookBecomes, selected } = person;
  await cell('Client 3').dblclick();
  await page.keyboard.type(' Ltd');
  await page.keyboard.press('Enter');
  await bookBecomes('Clients!B5', [['Client 3 Ltd']]);
  expect(await selected()).toBe('B6');
});

test('typing replaces, an arrow sends, Escape gives up', async () => {
  const { page, go, book, bookBecomes, selected } = person;
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
  const { page, go, bookBecomes } = person;
  await go('C3');
  await page.keyboard.type('con');
  expect(await page.locator('.option').allTextContents()).toEqual(['1st contact', '2nd contact']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await bookBecomes('Clients!C3', [['2nd contact']]);
});

test('the list of a cell at the lower edge opens above it', async () => {
  const { page, pointAt } = person;
  const point = await pointAt('C26');
  await page.keyboard.press('F2');
  const list = await page.locator('.options').boundingBox();
  expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThan(point.y);
});

test('a refused edit is told in a box, the old value stands', async () => {
  const { page, go, book, selected } = person;
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
  const { page, bookBecomes } = person;
  await page.locator('.tick').first().click();
  await bookBecomes('Clients!D3', [['FALSE']]);
  await expect.poll(() => page.locator('.tick').first().getAttribute('class')).not.toContain(' on');
  await page.keyboard.press(' ');
  await bookBecomes('Clients!D3', [['TRUE']]);
});

test('the space bar turns all selected check boxes to one side', async () => {
  const { page, go, bookBecomes } = person;
  await go('D3:D5');
  await page.keyboard.press(' ');
  await bookBecomes('Clients!D3:D6', [['FALSE'], ['FALSE'], ['FALSE'], ['FALSE']]);
  await page.keyboard.press(' ');
  await bookBecomes('Clients!D3:D6', [['TRUE'], ['TRUE'], ['TRUE'], ['FALSE']]);
});

test('a date cell opens a calendar at its day; a day picked there is typed', async () => {
  const { page, go, bookBecomes } = person;
  await go('F3');
  await page.keyboard.press('F2');
  await page.getByText('June 2026', { exact: true }).waitFor();
  expect(await page.locator('.day[aria-pressed=true]').textContent()).toBe('4');
  await page.getByRole('button', { name: 'Month after' }).click();
  await page.getByRole('button', { name: 'Wednesday, July 15, 2026' }).click();
  await bookBecomes('Clients!F3', [['2026-07-15']]);
  await page.keyboard.press('F2');
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Enter');
  await bookBecomes('Clients!F3', [['2026-07-16']]);
});

test('a block is copied, pasted elsewhere and cleared', async () => {
  const { page, go, bookBecomes, selected } = person;
  await go('A3:B4');
  await page.keyboard.press('Control+c');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('C-1\tClient 1\nC-2\tClient 2');
  await go('H10');
  await page.keyboard.press('Control+v');
  const copies = [
    ['C-1', 'Client 1'],
    ['C-2', 'Client 2'],
  ];
  await bookBecomes('Clients!H10:I11', copies);
  await expect.poll(selected).toBe('H10:I11');
  await page.keyboard.press('Delete');
  await bookBecomes('Clients!H10:I11', [
    ['', ''],
    ['', ''],
  ]);
});

test('cells copied here bring their looks and rules along, text from elsewhere brings none', async () => {
  const { page, go, bookBecomes } = person;
  await go('C3');
  await page.keyboard.press('Control+c');
  await page.locator('.copied').first().waitFor();
  await go('I12');
  await page.keyboard.press('Control+v');
  await bookBecomes('Clients!I12', [['Deal']]);
  await page.evaluate(() => navigator.clipboard.writeText('Deal\tmore'));
  await go('I14');
  await page.keyboard.press('Control+v');
  await bookBecomes('Clients!I14:J14', [['Deal', 'more']]);
  await expect.poll(() => page.locator('.cell:has(.drop)').filter({ hasText: 'Deal' }).count()).toBeGreaterThan(0);
  await go('I12');
  await page.keyboard.press('F2');
  expect(await page.locator('.option').count()).toBe(5);
  await page.keyboard.press('Escape');
  await go('I14');
  await page.keyboard.press('F2');
  expect(await page.locator('.option').count()).toBe(0);
});

test('cut cells move', async () => {
  const { page, go, bookBecomes } = person;
  await go('B3');
  await page.keyboard.press('Control+x');
  await page.locator('.copied').first().waitFor();
  await go('I13');
  await page.keyboard.press('Control+v');
  await bookBecomes('Clients!I13', [['Client 1']]);
  await bookBecomes('Clients!B3', [['']]);
});

test('the fill handle continues what is selected, Ctrl+D and Ctrl+R copy', async () => {
  const { page, go, bookBecomes, selected } = person;
  await go('I3');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await bookBecomes('Clients!I3:I4', [['1'], ['2']]);
  await go('I3:I4');
  const handle = await page.locator('.fill-handle').last().boundingBox();
  await page.mouse.move(handle!.x + 4, handle!.y + 4);
  await page.mouse.down();
  await page.mouse.move(handle!.x, handle!.y + 3 * 21, { steps: 5 });
  await page.locator('.filling').first().waitFor();
  await page.mouse.up();
  await bookBecomes('Clients!I3:I7', [['1'], ['2'], ['3'], ['4'], ['5']]);
  await expect.poll(selected).toBe('I3:I7');
  await go('I12:I14');
  await page.keyboard.press('Control+d');
  await go('J7');
  await page.keyboard.press('Control+r');
  await bookBecomes('Clients!J7', [['5']]);
});

test('Ctrl+Z takes back what was typed and cleared, Ctrl+Y does it again', async () => {
  const { page, go, bookBecomes, selected } = person;
  await go('B3');
  await page.keyboard.type('Alpha');
  await page.keyboard.press('Enter');
  await bookBecomes('Clients!B3', [['Alpha']]);
  await go('A5:B6');
  await page.keyboard.press('Delete');
  await bookBecomes('Clients!B5', [['']]);
  await page.keyboard.press('Control+z');
  await bookBecomes('Clients!B5', [['Client 3']]);
  await page.keyboard.press('Control+z');
  await bookBecomes('Clients!B3', [['Client 1']]);
  await expect.poll(selected).toBe('B3');
  await page.keyboard.press('Control+y');
  await bookBecomes('Clients!B3', [['Alpha']]);
  await page.keyboard.press('Control+z');
  await bookBecomes('Clients!B3', [['Client 1']]);
  await page.keyboard.press('Control+z');
  await page.locator('.toast', { hasText: 'Nothing to undo' }).waitFor();
});

test('the note of a cell shows while the pointer is on it', async () => {
  const { page, pointAt } = person;
  await pointAt('C2');
  await page.locator('.hover-card', { hasText: 'Pick here or use the sidebar' }).waitFor();
  await pointAt('E8');
  await page.locator('.hover-card').waitFor({ state: 'detached' });
});

test('a note is written by hand and comes back by undo', async () => {
  const { page, go, pick, pointAt } = person;
  await go('E8');
  await pick('Insert', 'Note…');
  await page.getByRole('textbox', { name: 'Note' }).fill('Call on Monday');
  await page.getByRole('button', { name: 'Save' }).click();
  await pointAt('E8');
  await page.locator('.hover-card', { hasText: 'Call on Monday' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.locator('.hover-card').waitFor({ state: 'detached' });
});

test('frozen rows and columns stay, hidden rows are left out, 20,000 rows travel only as they are scrolled to', async () => {
  const { page, cell, selected, asked } = person;
  expect(await page.locator('.head.number').first().textContent()).toBe('2');
  await page.keyboard.press('Control+End');
  await cell('Client 19998').waitFor();
  expect(await selected()).toBe('AN20000');
  for (const frozen of ['Client id', 'Client']) expect(await cell(frozen).isVisible()).toBe(true);
  expect(await page.locator('.cell').count()).toBeLessThan(2500);
  const windows = asked.filter(({ verb }) => verb === 'window').map(({ take }) => take as { rows: number });
  expect(Math.max(...windows.map((one) => one.rows))).toBeLessThanOrEqual(60);
  expect(windows.length).toBeLessThan(25);
});

test('scrolling through 20,000 rows keeps up: new rows cost little more than rows that were just seen', async () => {
  const { page } = person;
  const usual = await page.evaluate(async () => {
    const grid = document.querySelector('.grid')!;
    const median = async (step: (index: number) => number) => {
      const times: number[] = [];
      for (let index = 0; index < 80; index += 1) {
        const last = performance.now();
        grid.scrollTop += step(index);
        await new Promise((next) => requestAnimationFrame(next));
        times.push(performance.now() - last);
      }
      return times.sort((one, other) => one - other)[40]!;
    };
    const seen = await median((index) => (index % 2 === 0 ? 1500 : -1500));
    return { seen, fresh: await median(() => 1500) };
  });
  expect(usual.fresh / usual.seen).toBeLessThan(4);
});

test('the borders of a cell are drawn in their colour and width', async () => {
  const { page, cell } = person;
  await cell('framed').waitFor();
  expect(await page.locator('.edge').count()).toBe(4);
  const style = await page.locator('.edge.top').evaluate((edge) => getComputedStyle(edge).borderTop);
  expect(style).toBe('2px solid rgb(197, 34, 31)');
});
