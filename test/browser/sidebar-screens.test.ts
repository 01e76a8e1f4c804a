// The sidebar in a real browser: opening, search, the card, and that every language fits into 284 pixels.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { noDetails, openSidebar, refusal, type Sidebar, sampleCard } from './sidebar-page.ts';

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

const heading = (name: string) => sidebar.page.getByRole('heading', { name, exact: true });

test('search asks from the second letter on, arrows choose, Enter opens', async () => {
  const cards = ['Alfa', 'Palermo', 'Alga', 'Beta'].map((name, at) => sampleCard({ clientId: `C-000${at + 1}`, name }));
  sidebar = await openSidebar(browser, { cards });
  const usual = sidebar.doors.find;
  const asked: string[] = [];
  sidebar.doors.find = (input) => {
    asked.push(input.text);
    return usual(input);
  };
  const search = sidebar.page.getByRole('combobox', { name: 'Find a client' });
  await search.pressSequentially('a');
  await sidebar.page.waitForTimeout(400);
  await search.pressSequentially('l');
  const options = sidebar.page.getByRole('option');
  await options.first().waitFor();
  expect(asked).toEqual(['al']);
  expect(await options.locator('.row-name').allTextContents()).toEqual(['Alfa', 'Palermo', 'Alga']);
  expect(await options.locator('mark').allTextContents()).toEqual(['Al', 'al', 'Al']);

  await search.press('ArrowDown');
  await search.press('ArrowDown');
  expect(await options.nth(2).getAttribute('aria-selected')).toBe('true');
  await search.press('Enter');
  await heading('Alga').waitFor();
  expect(await search.inputValue()).toBe('');
});

test('search that finds nothing says so, Esc empties the field', async () => {
  sidebar = await openSidebar(browser);
  const search = sidebar.page.getByRole('combobox');
  await search.fill('pannx');
  await sidebar.page.getByText('No client with “pannx”').waitFor();
  await search.press('Escape');
  expect(await search.inputValue()).toBe('');
  await heading('No client selected').waitFor();
});

test('the first call fails: a hint about two accounts, and another try', async () => {
  sidebar = await openSidebar(browser, { unreachable: true });
  await sidebar.page.getByText('If several Google accounts are open in this browser').waitFor();
  sidebar.sheet.unreachable = false;
  await sidebar.page.getByRole('button', { name: 'Try again' }).click();
  await heading('No client selected').waitFor();
});

test('the menu of the spreadsheet opens the import', async () => {
  sidebar = await openSidebar(browser, { screen: 'import' });
  await heading('Import a list').waitFor();
  await sidebar.page.getByRole('button', { name: 'Close' }).click();
  await heading('No client selected').waitFor();
});

test('a card that cannot be read says why', async () => {
  sidebar = await openSidebar(browser, { cards: [sampleCard()], selected: 'C-0009' });
  sidebar.doors.card = () => refusal('unknown_client', 'There is no client C-0009 in the tab Clients.');
  await sidebar.page.getByText('There is no client C-0009').waitFor();
});

test('do not call: the reason stands there, no phone, no way on', async () => {
  const card = sampleCard({
    stage: { code: 'refusal', label: 'Refusal', kind: 'lost' },
    section: { code: 'hard_refusal', label: 'Hard refusal', kind: 'hard_refusal' },
    doNotCall: true,
    ways: [],
    reason: 'Company closed',
    steps: [],
  });
  sidebar = await openSidebar(browser, { cards: [card], selected: 'C-0001' });
  await sidebar.page.getByText('Do not call. Company closed').waitFor();
  expect(await sidebar.page.locator('a[href^="tel:"]').count()).toBe(0);
  expect(await sidebar.page.locator('.bottom').count()).toBe(0);
});

test('details come second and move nothing above them', async () => {
  sidebar = await openSidebar(browser, { cards: [sampleCard()], selected: 'C-0001' });
  let release = () => {};
  const later = new Promise<void>((resolve) => {
    release = resolve;
  });
  const entry = { id: 'E-1', on: '2026-06-09', what: 'Stage changed', from: '1st contact', to: '2nd contact' };
  sidebar.doors.details = async ({ clientId }) => {
    await later;
    const more = { contact: '', manager: '', revisitOn: '', merged: '' };
    const timeline = [{ ...entry, ...more, reason: '', note: 'sent the offer', who: 'Ivan', undone: true }];
    return { ok: true, details: { ...noDetails, clientId, timeline } };
  };
  await sidebar.page.reload();
  const phone = sidebar.page.locator('.phone');
  const before = await phone.boundingBox();
  expect(await phone.getAttribute('href')).toBe('tel:+79217716511');
  release();
  await sidebar.page.getByRole('button', { name: 'History' }).click();
  expect(await sidebar.page.locator('.entry s').first().textContent()).toBe('Stage changed: 1st contact → 2nd contact');
  expect(await phone.boundingBox()).toEqual(before);
});

test('menu with keys: arrow down opens and moves, Esc gives the focus back', async () => {
  sidebar = await openSidebar(browser);
  const menu = sidebar.page.getByRole('button', { name: 'Menu' });
  await menu.focus();
  await sidebar.page.keyboard.press('ArrowDown');
  const focused = () => sidebar.page.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toBe('Add a client');
  await sidebar.page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('Import a list');
  await sidebar.page.keyboard.press('Escape');
  expect(await focused()).toBe('Menu');
  expect(await menu.getAttribute('aria-expanded')).toBe('false');
});

const FIRST_LABEL = { en: 'Date: today', ru: 'Дата: сегодня', bg: 'Дата: днес', hu: 'Dátum: ma', ro: 'Data: azi' };

test.each(Object.entries(FIRST_LABEL))('%s: card and form fit at every width', async (language, label) => {
  const long = 'Pannon Építőanyag-kereskedelmi és Szolgáltató Korlátolt Felelősségű Társaság';
  const card = sampleCard({ name: long, contact: long, details: [{ label: long, value: long }] });
  sidebar = await openSidebar(browser, { language, cards: [card], selected: 'C-0001' });
  await heading(long).waitFor();
  const spilled = () =>
    sidebar.page.evaluate(() => {
      const page = [...document.querySelectorAll<HTMLElement>('#page *:not(.unseen):not(svg *)')];
      return page
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
        .map((element) => element.className);
    });
  for (const width of [284, 300, 360]) {
    await sidebar.page.setViewportSize({ width, height: 560 });
    expect(await spilled()).toEqual([]);
  }
  await sidebar.page.locator('.bottom .primary').click();
  await sidebar.page.getByText(label).waitFor();
  expect(await sidebar.page.locator('html').getAttribute('lang')).toBe(language);
  for (const width of [284, 300, 360]) {
    await sidebar.page.setViewportSize({ width, height: 560 });
    expect(await spilled()).toEqual([]);
  }
});
