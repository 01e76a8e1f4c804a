// Every deed of the sidebar × every way it can go, on the real page with the real program: done, refused, overtaken, not heard.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, setUpBase, withClients } from '../bundle/base.ts';
import { bases, ID, makeBases, seenOf, table, tabsOf } from '../bundle/deeds-base.ts';
import { openChromium } from './chromium.ts';
import { openPage, type Sidebar } from './sidebar-page.ts';

let browser: Browser;
let sidebar: Pick<Sidebar, 'page' | 'complaints' | 'close'>;
let page: Page;
let base: Base;
/** What happens to the next call of a writing door: it does not get to the program, or its answer does not get back. */
let breaks: '' | 'before' | 'after' = '';

beforeAll(async () => {
  browser = await openChromium();
  await makeBases();
  bases.fresh = await withClients(await setUpBase());
  const soft = copyOf(bases.c1 as Base);
  await soft.call('refuse', { clientId: ID, seen: seenOf(soft), requestId: 'soft', reason: 'no_money' });
  bases.soft = soft;
}, 120_000);
afterAll(() => browser.close());
afterEach(async () => {
  await sidebar.close();
  expect(sidebar.complaints).toEqual([]);
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabel(name, { exact: true });
const radio = (name: string) => page.getByRole('radio', { name }).first();
const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const said = () => page.locator('.snackbar span');
const lines = () => table(base, 'History').length;

const READS = ['start', 'selected', 'card', 'details', 'myDay', 'find', 'beginDay', 'playbook', 'addForm', 'mergePlan'];
async function openAlfa(from: string): Promise<void> {
  base = copyOf(bases[from] as Base);
  breaks = '';
  sidebar = await openPage(browser, {}, async (name, input) => {
    const broken = READS.includes(name) ? '' : breaks;
    if (broken !== '') breaks = '';
    if (broken === 'before') throw new Error('NetworkError: Connection failure due to HTTP 0');
    const answer = await base.call(name, input ?? undefined);
    if (broken === 'after') throw new Error('NetworkError: Connection failure due to HTTP 0');
    return answer;
  });
  page = sidebar.page;
  page.setDefaultTimeout(10_000);
  await field('Find a client').fill('Alfa');
  await page.getByRole('option').first().click();
  await heading('Alfa').waitFor();
}

const fromMenu = (name: string) => async () => {
  await button('More').click();
  await page.getByRole('menuitem', { name }).first().click();
};
const fromBar = (name: string) => () => button(name).click();

/** Fills every field of the panel of missing ones with something of its kind. */
async function fillMissing(): Promise<void> {
  const panel = page.locator('.panel');
  for (const select of await panel.locator('select').all()) await select.selectOption({ index: 1 });
  for (const day of await panel.locator('input[type=date]').all()) await day.fill('2026-06-30');
  for (const text of await panel.locator('input[type=text], textarea').all()) await text.fill('5000');
}
const WORDS = '=they said "yes" <b>';
const write = (label: string) => () => field(label).fill(WORDS);
const choose = (name: string) => async () => {
  await radio(name).check();
  await field('Note, if needed').fill(WORDS);
};

/** In the base of new clients there is nobody but its owner. */
const BOB: Record<string, string> = { fresh: 'owner@example.com' };

interface Way {
  from: string;
  open(): Promise<void>;
  fill(): Promise<void>;
  save: string;
  /** What the message says when it is done. */
  done: string;
  /** The field whose words must not be lost. */
  typed: string;
}
const WAYS: Record<string, Way> = {
  'first contact': {
    ...{ from: 'fresh', open: fromBar('Advance to 1st contact'), save: 'Save', typed: 'Note' },
    ...{ fill: write('Note'), done: '1st contact saved' },
  },
  'next contact': {
    ...{ from: 'c1', open: fromBar('Advance to 2nd contact'), save: 'Save', typed: 'Note', done: '2nd contact saved' },
    fill: async () => {
      await fillMissing();
      await write('Note')();
    },
  },
  deal: {
    ...{ from: 'c1', open: fromMenu('Register a deal'), save: 'Register a deal', done: 'deal of 4,500.00 EUR signed' },
    typed: 'Contract no.',
    fill: async () => {
      await fillMissing();
      await field('Amount').fill('4500');
      await page.locator('textarea').last().fill('ordered at once');
      await write('Contract no.')();
    },
  },
  back: {
    ...{ from: 'c2', open: fromMenu('Return to 1st contact'), save: 'Save', typed: 'Comment: why?' },
    ...{ fill: write('Comment: why?'), done: '1st contact saved' },
  },
  refusal: {
    ...{ from: 'c1', open: fromBar('Refusal'), save: 'Record a refusal', typed: 'Note, if needed' },
    ...{ fill: choose('No money'), done: 'Refusal saved. Section: Refusal, follow up later.' },
  },
  park: {
    ...{ from: 'c1', open: fromMenu('Move to strategic archive'), save: 'Move to strategic archive' },
    ...{ typed: 'Note, if needed', fill: choose('Seasonal pause'), done: 'Strategic archive saved' },
  },
  unpark: {
    ...{ from: 'parked', open: fromBar('Return from archive'), save: 'Return from archive', typed: 'Note' },
    ...{ fill: write('Note'), done: 'Return from archive saved. Section: In progress.' },
  },
  'not yet': {
    ...{ from: 'parked', open: fromBar('Not yet'), save: 'Save', typed: 'Comment: why?', done: 'Return on Tue' },
    fill: async () => {
      await field('Revisit on').fill('2026-12-01');
      await write('Comment: why?')();
    },
  },
  reopen: {
    ...{ from: 'soft', open: fromBar('Reopen'), save: 'Reopen', typed: 'Comment: why?', done: '1st contact saved' },
    fill: async () => {
      await fillMissing();
      await write('Comment: why?')();
    },
  },
  recycle: {
    ...{ from: 'soft', open: fromMenu('Back to “To call”'), save: 'Back to “To call”', typed: 'Note' },
    ...{ fill: write('Note'), done: 'New client saved' },
  },
  'cancelled win': {
    ...{ from: 'won', open: fromMenu('Cancel the win'), save: 'Cancel the win', typed: 'Note, if needed' },
    ...{ fill: choose('Client changed its mind'), done: '1st contact saved' },
  },
  churn: {
    ...{ from: 'won', open: fromMenu('Client churn'), save: 'Client churn', typed: 'Note, if needed' },
    done: 'Refusal saved',
    fill: async () => {
      await radio('').check();
      await write('Note, if needed')();
      const why = field('Open deals are cancelled, because');
      if ((await why.count()) > 0) await why.selectOption({ index: 1 });
    },
  },
  contact: {
    ...{ from: 'c1', open: fromBar('Contact'), save: 'Save', typed: 'Note', fill: write('Note'), done: 'Call saved' },
  },
  'proposal sent': {
    ...{ from: 'c1', open: fromMenu('Proposal sent'), save: 'Save', typed: 'Note' },
    ...{ fill: write('Note'), done: 'Proposal sent saved' },
  },
  manager: {
    ...{ from: 'c1', open: fromMenu('Change the manager'), save: 'Save', typed: 'Note', done: 'given to Bob' },
    fill: async () => {
      await field('Manager').selectOption({ index: 1 });
      await write('Note')();
    },
  },
  person: {
    ...{ from: 'c1', open: fromMenu('Add a contact person'), save: 'Save', typed: 'Full name' },
    done: 'Contact person saved',
    fill: async () => {
      await field('Role in the decision').selectOption('approver');
      await write('Full name')();
    },
  },
  'next action': {
    ...{ from: 'c1', open: () => page.locator('button.next-action').click(), save: 'Save', typed: 'Next action' },
    done: 'Next action saved',
    fill: async () => {
      await field('Next action on').fill('2026-07-20');
      await write('Next action')();
    },
  },
};

/** A date, or an address, that cannot be; and what is right instead. */
async function spoil(name: string, right: boolean): Promise<void> {
  if (name === 'person') await field('E-mail').fill(right ? 'fox@example.com' : 'nobody');
  else if (name === 'next action') await field('Next action on').fill(right ? '2026-07-20' : '2026-06-01');
  else {
    // The day of a deal is that of signing.
    const day = name === 'deal' ? 'Signed on' : 'Date';
    if (!right)
      await page
        .locator('.body .day-line', { hasText: `${day}: today` })
        .getByRole('button')
        .click();
    await field(day).fill(right ? '2026-06-30' : '2026-07-15');
  }
}

/** Presses the button, waits for what is said about it, and looks that nothing typed is lost. */
async function press(way: Way, label: string, look: string): Promise<string> {
  await button(label).click();
  const told = page.locator(look).first();
  await told.waitFor();
  expect(await field(way.typed).inputValue()).toBe(WORDS);
  return (await told.textContent()) ?? '';
}

test.each(Object.entries(WAYS))(
  '%s: refused, overtaken by another person, not heard, heard without an answer; done once',
  async (name, way) => {
    await openAlfa(way.from);
    await way.open();
    await page.locator('form').waitFor();
    await way.fill();
    const again = name === 'next action' ? 'Save' : 'Save again';
    const start = lines();

    await spoil(name, false);
    expect(await press(way, way.save, 'form .field-error, form .banner')).toMatch(/\w+ \w+/);
    await spoil(name, true);
    expect(lines()).toBe(start);

    const other = { clientId: ID, seen: seenOf(base), requestId: 'other', contactKind: 'no_answer' };
    expect(await base.call('contact', other, { user: BOB[way.from] ?? 'bob@example.com' })).toMatchObject({ ok: true });
    const before = lines();
    expect(await press(way, way.save, 'form .banner.warning')).toContain('Reload the card and save again.');
    expect(lines()).toBe(before);
    await button('Reload the card').click();
    await page.locator('form .banner').waitFor({ state: 'detached' });

    breaks = 'before';
    await press(way, way.save, 'form .banner.error');
    expect(lines()).toBe(before);
    breaks = 'after';
    await button(again).click();
    // The banner of the try before goes, that of this one comes.
    await expect.poll(() => breaks).toBe('');
    await page.locator('form .banner.error').waitFor();
    expect(await field(way.typed).inputValue()).toBe(WORDS);

    await button(again).click();
    await page.locator('.snackbar:has(button)').waitFor();
    expect((await said().textContent())?.replaceAll('\u00a0', ' ')).toContain(way.done);
    await heading('Alfa').waitFor();
    const written = table(base, 'History').slice(before);
    expect(written.length).toBeGreaterThan(0);
    expect(new Set(written.map(({ request_id }) => request_id)).size).toBe(1);
    const cells = JSON.stringify([written, tabsOf(base).map((tab) => table(base, tab))]);
    expect(cells).toContain(JSON.stringify(WORDS).slice(1, -1));
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  },
);

describe('one click', () => {
  const CLICKS = { 'No answer': 'No answer saved', Undo: 'the last entry is undone' };
  const click = async (name: string) => {
    if (name === 'Undo') await fromMenu('Undo the last entry')();
    else await button(name).click();
  };
  test.each(Object.entries(CLICKS))('%s: done', async (name, done) => {
    await openAlfa('c1');
    await click(name);
    await expect.poll(() => said().textContent()).toContain(done);
  });
  test.each(Object.keys(CLICKS))('%s: overtaken by another person', async (name) => {
    await openAlfa('c1');
    const other = { clientId: ID, seen: seenOf(base), requestId: 'other', contactKind: 'no_answer' };
    await base.call('contact', other, { user: 'bob@example.com' });
    const before = lines();
    await click(name);
    await expect.poll(() => said().textContent()).toContain('Bob');
    expect(lines()).toBe(before);
  });
  test.each(
    Object.entries(CLICKS).flatMap((one) => [
      [...one, 'before'],
      [...one, 'after'],
    ]),
  )('%s: %s, the connection lost %s', async (name, done, when) => {
    await openAlfa('c1');
    const before = lines();
    breaks = when as 'before' | 'after';
    await click(name as string);
    await said().first().waitFor();
    await click(name as string);
    await expect.poll(() => said().textContent()).toContain(done);
    expect(
      new Set(
        table(base, 'History')
          .slice(before)
          .map(({ request_id }) => request_id),
      ).size,
    ).toBe(1);
  });
});
