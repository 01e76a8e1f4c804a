// The page of the probe (docs/probe.md) in the workbench: what it expects of google.script.run is what a page gets here.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveBook } from '../../src/local/book-file.ts';
import { createBook } from '../../src/local/model.ts';
import { serve, type Workbench } from '../../src/local/workbench/server.ts';
import { openChromium } from './chromium.ts';

const ASSETS = fileURLToPath(new URL('../../dist-local/workbench/', import.meta.url));
const PROBE = fileURLToPath(new URL('../../probe/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'probe-'));

let browser: Browser;
let workbench: Workbench;
let page: Page;
beforeAll(async () => {
  browser = await openChromium();
  const book = join(folder, 'trial.json');
  saveBook(book, createBook({ title: 'Trial', locale: 'en_US', timeZone: 'Etc/UTC', owner: 'owner@example.com' }));
  workbench = await serve({ dist: PROBE, books: folder, assets: ASSETS, book, port: 8470 });
  page = await browser.newPage();
  await page.goto(workbench.url);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Rows of the probe's tab as [number, question, open, expected, seen, same]; none before the page has told them. */
async function rows(): Promise<string[][]> {
  const data = { a1: 'Probe!A2:F400', raw: false };
  const response = await page.request.post(new URL('/api/cells', workbench.url).href, { data });
  const cells: unknown = await response.json();
  return Array.isArray(cells) ? cells.filter(([number]) => number !== '') : [];
}

test('3.3 3.4 3.5 3.6 2.5 2.8 9.1 9.6 every row of the page is as the probe expects', async () => {
  await page.locator('.menu-bar > .menu-holder > button', { hasText: 'Probe' }).click();
  await page.getByRole('menuitem', { name: '3 Open the page' }).click();
  await page.frameLocator('dialog iframe').getByText('Done; close this window.').waitFor();
  const told = await rows();
  expect(told.filter(([, , , , , same]) => same === 'DIFFERENT')).toEqual([]);
  expect(told.filter(([, , , , , same]) => same === 'same').map(([number]) => number)).toEqual([
    ...['9.1', '3.6 service', '2.2 order', '2.2 rejected', '2.5 const', '2.5 underscore', '2.5 assigned', '2.6', '2.8'],
    ...['3.2', '3.3 date', '3.3 inside', '3.3 cycle', '3.3 key', '3.4'],
    ...['3.5 date', '3.5 undefined', '3.5 map', '3.5 key', '3.5 sheet', '9.6'],
  ]);
});
