// A person in front of the workbench: a browser page on the trial book, and what hands and eyes do there.
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openTrialWorkbench, type TrialWorkbench } from './trial-workbench.ts';

export interface Person {
  page: Page;
  workbench: TrialWorkbench;
  /** Errors of the page itself; a test that leaves any has failed. */
  complaints: string[];
  /** Verbs the page has asked the server for, with what it sent. */
  asked: { verb: string; take: Record<string, unknown> }[];
  cell(text: string): Locator;
  /** Selects an address by the address box. */
  go(address: string): Promise<void>;
  selected(): Promise<string>;
  /** Displayed texts, read from the book and not from the page. */
  book(a1: string): Promise<unknown>;
  bookBecomes(a1: string, texts: string[][]): Promise<void>;
  /** Picks an item of the menu bar by its captions. */
  pick(...captions: string[]): Promise<void>;
  /** Puts the pointer into the middle of a cell that is in view. */
  pointAt(a1: string): Promise<{ x: number; y: number }>;
  frame(): FrameLocator;
  /** Until the cells and the add-on's menu are there, as after loading the page. */
  arrives(): Promise<void>;
  leave(): Promise<void>;
}

/** Opens the trial book in a window of 1280 × 760. */
export async function sitDown(browser: Browser): Promise<Person> {
  const workbench = await openTrialWorkbench();
  const context = await browser.newContext({ viewport: { width: 1280, height: 760 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: Person['asked'] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const verb = /\/api\/(\w+)$/.exec(request.url())?.[1];
    if (verb && request.method() === 'POST') asked.push({ verb, take: request.postDataJSON() });
  });
  const cell = (text: string): Locator => page.locator('.cell', { has: page.getByText(text, { exact: true }) });
  const book = async (a1: string): Promise<unknown> => {
    const response = await page.request.post(new URL('/api/cells', workbench.url).href, { data: { a1, raw: false } });
    return response.json();
  };
  const go = async (address: string): Promise<void> => {
    await page.fill('.name-box', address);
    await page.press('.name-box', 'Enter');
    await expect.poll(() => page.inputValue('.name-box')).toBe(address.replace(/^.*!/, ''));
  };
  const person: Person = {
    ...{ page, workbench, complaints, asked, cell, book, go },
    selected: () => page.inputValue('.name-box'),
    bookBecomes: (a1, texts) => expect.poll(() => book(a1)).toEqual(texts),
    async pick(...captions) {
      await page.locator('.menu-bar > .menu-holder > button', { hasText: captions[0] ?? '' }).click();
      const item = (caption: string): Locator => page.getByRole('menuitem', { name: caption });
      for (const caption of captions.slice(1, -1)) await item(caption).hover();
      await item(captions.at(-1) ?? '').click();
    },
    async pointAt(a1) {
      await go(a1);
      const [column = '', row = ''] = a1.replace(/^.*!/, '').split(/(?<=\D)(?=\d)/);
      const head = (kind: string, text: string): Locator =>
        page.locator(`.head.${kind}`, { hasText: new RegExp(`^${text}$`) });
      const [across, down] = [await head('letter', column).boundingBox(), await head('number', row).boundingBox()];
      if (!across || !down) throw new Error(`${a1} is not in view.`);
      const point = { x: across.x + across.width / 2, y: down.y + down.height / 2 };
      await page.mouse.move(point.x, point.y);
      return point;
    },
    frame: () => page.frameLocator('.sidebar iframe'),
    async arrives() {
      await cell('Client 1').waitFor();
      await page.getByRole('menuitem', { name: 'Clientbase' }).waitFor();
    },
    async leave() {
      await context.close();
      await person.workbench.close();
    },
  };
  await page.goto(workbench.url);
  await person.arrives();
  return person;
}
