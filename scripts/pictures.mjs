// Takes the pictures of the docs: the example book in the workbench, in a headless Chromium. `npm run pictures`.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDoors } from './doors.mjs';

const { serve, openChromium } = await openDoors('picture-doors', [
  'src/local/workbench/server.ts',
  'test/browser/chromium.ts',
]);
const workbench = await serve({
  dist: resolve('dist'),
  books: mkdtempSync(join(tmpdir(), 'clientbase-')),
  port: 8490,
  language: 'en',
});
const browser = await openChromium();
const page = await browser.newPage({ viewport: { width: 1280, height: 700 } });
/** The whole window, or one part of it. */
const shot = async (name, part) => {
  await page.waitForTimeout(1500);
  const target = part ? page.locator(part) : page;
  await target.screenshot({ path: `docs/pictures/${name}.png` });
};
const PANEL = '.sidebar';
const sidebar = () => page.frameLocator('iframe').last();
const button = (name) => sidebar().getByRole('button', { name });
const menu = async (...captions) => {
  await page.getByText('Clientbase', { exact: true }).first().click();
  for (const caption of captions.slice(0, -1)) await page.getByRole('menuitem', { name: caption }).hover();
  await page
    .getByRole('menuitem', { name: captions.at(-1) })
    .first()
    .click();
};
await page.goto(workbench.url);
await page.getByText('Vantage Glass').first().waitFor();
// What was sold to a client, and the money for it.
await page.getByText('Clients', { exact: true }).last().click();
const select = async (client) => {
  const row = await page.getByText(client).first().boundingBox();
  await page.mouse.click(row.x + 5, row.y + 5);
};
await select('Harbour Tools');
await menu('Open the client card');
await sidebar().getByRole('heading', { name: 'Harbour Tools' }).waitFor();
await sidebar().locator('.deal').nth(1).scrollIntoViewIfNeeded();
await shot('deals', PANEL);
await button(/^Payment/).click();
await shot('payment', PANEL);
await page.locator('.sidebar').getByRole('button', { name: 'Close' }).click();
// The playbook stands in the cards once its tab was made.
await menu('Tabs', 'Playbook');
await page.getByText('Find the person who decides').first().waitFor();
// A seller with a day full of clients.
await page.getByText('Owner', { exact: true }).first().click();
await page.getByText('Ivy Reed', { exact: true }).last().click();
await page.waitForTimeout(2500);
await page.getByText('Clients', { exact: true }).last().click();
await select('Lakeview Dairy');
await menu('Open the client card');
await button('Show the playbook').click();
await shot('playbook', PANEL);
await button('Back').click();
await select('Vantage Glass');
await page.mouse.move(1100, 400);
await sidebar().getByRole('heading', { name: 'Vantage Glass' }).waitFor();
await shot('card');
await button('More').last().click();
await shot('more', PANEL);
await page.keyboard.press('Escape');
await button(/Advance to/)
  .first()
  .click();
await shot('form', PANEL);
await button('Cancel').click();
await button('Back').click();
await button(/^My day/).click();
await shot('my-day', PANEL);
await menu('Open the client card');
await sidebar().getByRole('heading', { name: 'Vantage Glass' }).waitFor();
await button(/Refusal/).click();
await sidebar().getByText('Crisis').click();
await shot('refusal', PANEL);
await menu('Import a list');
await sidebar()
  .getByLabel(/Or paste the list/)
  .fill(
    'Company;Phone;Contact person;Source\nMill & Co;+44 20 7946 0101;Ann Mill;Website\nOld Forge;+44 20 7946 0102;Joe Forge;Website\n',
  );
await button('Read the list').click();
await shot('import', PANEL);
await page.locator('.sidebar').getByRole('button', { name: 'Close' }).click();
await page.setViewportSize({ width: 1500, height: 1000 });
/** Takes away what the script told in the corner. */
const closeToasts = async () => {
  while ((await page.locator('.toasts button').count()) > 0) await page.locator('.toasts button').first().click();
};
await page.getByText('Today', { exact: true }).last().click();
await shot('today');
await page.getByText('Funnel', { exact: true }).last().click();
await select('This quarter');
await page.keyboard.type('This year');
await page.keyboard.press('Enter');
await page.getByText('May 2026', { exact: true }).first().waitFor();
await closeToasts();
await shot('funnel');
await page.getByText('Commission', { exact: true }).last().click();
await shot('commission');
await menu('Build department report');
await page.getByText('New to repeat, this month').first().waitFor();
await closeToasts();
await shot('departments');
await menu('Build forecast and plan');
await page.getByText('Forecast by month').first().waitFor();
await closeToasts();
await shot('forecast');
await browser.close();
await workbench.close();
process.exit(0);
