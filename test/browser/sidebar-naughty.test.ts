// Naughty strings on the real page with the real program behind it: shown letter by letter, nothing made of them.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Base, setUpBase, table } from '../bundle/base.ts';
import { kept, NAUGHTY } from '../bundle/naughty.ts';
import { openChromium } from './chromium.ts';
import { openPage, type Sidebar } from './sidebar-page.ts';

const HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>"\'&lt;';
/** All strings in one text, a line each. */
const ALL = NAUGHTY.map(kept).join('\n');

/** A name is 200 characters at most; an error of a sheet is no text of a list. */
const NAMES = NAUGHTY.filter((text) => text.length < 190 && text !== '#REF!');

let browser: Browser;
let base: Base;
let sidebar: Pick<Sidebar, 'page' | 'complaints' | 'close'>;

beforeAll(async () => {
  browser = await openChromium();
  base = await setUpBase();
  const rows = [[HOSTILE, ALL, HOSTILE], ...NAMES.map((text) => [`N ${text}`, '', text])];
  for (let from = 0; from < rows.length; from += 500) {
    const answer = await base.call('importRows', {
      headers: ['name', 'note', 'contact_name'],
      rows: rows.slice(from, from + 500),
      mapping: { name: 'name', note: 'note', contact_name: 'contact_name' },
      constants: { source: 'website', manager: 'Ivan' },
      duplicates: 'add',
    });
    expect(answer, answer.message).toMatchObject({ ok: true, result: { bad: [] } });
  }
  const [{ last_event: seen } = { last_event: '' }] = table(base, 'Clients');
  const talk = { clientId: 'C-0001', seen, requestId: 't', contactKind: 'no_answer', note: ALL };
  expect(await base.call('contact', talk)).toMatchObject({ ok: true });
  sidebar = await openPage(browser, {}, async (name, input) => base.call(name, input ?? undefined));
  sidebar.page.setDefaultTimeout(30_000);
}, 180_000);
afterAll(async () => {
  await sidebar.close();
  await browser.close();
});

/** Nothing ran, and nothing stands in the page that the page does not make itself. */
async function harmless(): Promise<void> {
  const found = await sidebar.page.evaluate(() => ({
    hacked: 'hacked' in window,
    elements: document.body.querySelectorAll('img, iframe, object, embed, marquee, body > * script').length,
    handlers: [...document.body.querySelectorAll('*')].filter((element) =>
      [...element.attributes].some(({ name, value }) => name.startsWith('on') || /^\s*(javascript|data):/i.test(value)),
    ).length,
  }));
  expect(found).toEqual({ hacked: false, elements: 0, handlers: 0 });
  expect(sidebar.complaints).toEqual([]);
}
const search = () => sidebar.page.getByLabel('Find a client', { exact: true });

test('the search: each hit is told as it was typed', async () => {
  const names = new Set(table(base, 'Clients').map(({ name }) => name));
  for (const words of ['N <', 'N "', 'N =', 'N javascript', 'N $', 'N {', 'N ../']) {
    await search().fill(words);
    const hits = () => sidebar.page.locator('[role=option] .row-name').allTextContents();
    const isOf = (name: string) => name.toLowerCase().includes(words.slice(2));
    await expect.poll(async () => (await hits()).filter(isOf).length, { message: words }).toBeGreaterThan(0);
    const shown = await hits();
    for (const name of shown) expect(names.has(name), name).toBe(true);
    await harmless();
  }
}, 120_000);

test('the card: name, person, note and History, letter by letter', async () => {
  await search().fill('C-0001');
  await sidebar.page.getByRole('option').first().click();
  const title = sidebar.page.locator('h1');
  await expect.poll(() => title.textContent()).toBe(HOSTILE);
  const body = () =>
    sidebar.page
      .locator('main, .screen, #app, body')
      .last()
      .evaluate((element) => element.ownerDocument.body.innerHTML.length);
  expect(await body()).toBeGreaterThan(ALL.length);
  const texts = () =>
    sidebar.page.evaluate(() =>
      [...document.querySelectorAll('dd, .entry p, .second, span')].map((element) => element.textContent),
    );
  await expect.poll(async () => (await texts()).filter((text) => text === ALL).length).toBeGreaterThan(0);
  await sidebar.page.getByRole('button', { name: /^History/ }).click();
  const notes = sidebar.page.locator('.entry p:not(.line, .second)');
  await expect.poll(() => notes.allTextContents()).toContain(ALL);
  expect((await texts()).some((text) => text?.includes(HOSTILE))).toBe(true);
  await harmless();
}, 120_000);

test('a form keeps what is typed, and a refusal tells it', async () => {
  await sidebar.page.getByRole('button', { name: 'Advance to 1st contact', exact: true }).click();
  const field = sidebar.page.getByLabel('Phone', { exact: true });
  await field.fill(HOSTILE);
  await sidebar.page
    .getByRole('button', { name: /^Save|^Advance/ })
    .last()
    .click();
  await expect.poll(() => sidebar.page.evaluate(() => document.body.innerText)).toContain(HOSTILE);
  expect(await field.inputValue()).toBe(HOSTILE);
  await harmless();
}, 120_000);
