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
const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, deviceScaleFactor: 1.5 });
const shot = async (name) => {
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `docs/pictures/${name}.png` });
};
const sidebar = () => page.frameLocator('iframe').last();
const item = async (caption) => {
  await page.getByText('Clientbase', { exact: true }).first().click();
  await page.getByText(caption, { exact: true }).first().click();
};
await page.goto(workbench.url);
const name = await page.getByText('Vantage Glass').first().boundingBox();
await page.mouse.click(name.x + 5, name.y + 5);
await item('Open the client card');
await sidebar().getByRole('heading', { name: 'Vantage Glass' }).waitFor();
await shot('card');
await sidebar()
  .getByRole('button', { name: /Advance to/ })
  .click();
await shot('form');
await sidebar().getByRole('button', { name: 'Cancel' }).click();
await sidebar()
  .getByRole('button', { name: /Refusal/ })
  .click();
await sidebar().getByText('Too expensive').click();
await shot('refusal');
await item('Import a list');
await sidebar()
  .getByLabel(/Or paste the list/)
  .fill(
    'Company;Phone;Contact person;Source\nMill & Co;+44 20 7946 0101;Ann Mill;Website\nOld Forge;+44 20 7946 0102;Joe Forge;Website\n',
  );
await sidebar().getByRole('button', { name: 'Read the list' }).click();
await shot('import');
await page.setViewportSize({ width: 1280, height: 1050 });
await page.getByText('Today', { exact: true }).last().click();
await shot('today');
await page.getByText('Funnel', { exact: true }).last().click();
await shot('funnel');
await page.getByText('Commission', { exact: true }).last().click();
await shot('commission');
await browser.close();
await workbench.close();
process.exit(0);
