// Every deed clicked through on the real page with the real program behind it: what the card and History say after each.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Base, NOW, setUpBase, table, withClients } from '../bundle/base.ts';
import { cellOf } from '../bundle/places.ts';
import { openChromium } from './chromium.ts';
import { openPage, type Sidebar } from './sidebar-page.ts';

let browser: Browser;
let base: Base;
let sidebar: Pick<Sidebar, 'page' | 'complaints' | 'close'>;

beforeAll(async () => {
  browser = await openChromium();
  base = await withClients(await setUpBase());
  const anna = {
    person: 'Anna',
    department: 'Sales department',
    role: 'Sales representative',
    valid_from: '2026-05-01',
  };
  for (const [key, value] of Object.entries(anna)) {
    const letter = cellOf(base, 'Team', 'Ivan', key).replace(/\d+$/, '');
    await base.session.edit(`${letter}4`, value, { now: NOW, silent: true });
  }
  sidebar = await openPage(browser, {}, async (name, input) => base.call(name, input ?? undefined));
  sidebar.page.setDefaultTimeout(10_000);
}, 60_000);
afterAll(async () => {
  await sidebar.close();
  await browser.close();
  expect(sidebar.complaints).toEqual([]);
});

const button = (name: string) => sidebar.page.getByRole('button', { name, exact: true });
const field = (name: string) => sidebar.page.getByLabel(name, { exact: true });
const radio = (name: string) => sidebar.page.getByRole('radio', { name }).first();
const heading = (name: string) => sidebar.page.getByRole('heading', { name, exact: true });
const said = () => sidebar.page.locator('.snackbar span');

async function more(name: string): Promise<void> {
  await button('More').click();
  await sidebar.page.getByRole('menuitem', { name }).first().click();
  await heading('Alfa').waitFor({ state: 'detached' });
}

/** Fills every field of the panel of missing ones with something of its kind. */
async function fillMissing(): Promise<void> {
  const panel = sidebar.page.locator('.panel');
  for (const select of await panel.locator('select').all()) await select.selectOption({ index: 1 });
  for (const day of await panel.locator('input[type=date]').all()) await day.fill('2026-06-30');
  for (const text of await panel.locator('input[type=text], textarea').all()) await text.fill('5000');
}

/** Presses the button of the form; the card is back, with these words at its foot. */
async function save(name: string, saved: string): Promise<void> {
  await button(name).click();
  await sidebar.page.locator('.snackbar:has(button), .banner, .field-error').first().waitFor();
  expect(await sidebar.page.locator('form .banner, .field-error').allTextContents()).toEqual([]);
  await expect.poll(() => said().textContent()).toContain(saved);
  await heading('Alfa').waitFor();
}
const lastLine = () => {
  const { event_type, stage_to, note } = table(base, 'History').at(-1) ?? {};
  return [event_type, stage_to, note];
};
const stage = () => table(base, 'Clients').find(({ name }) => name === 'Alfa')?.stage;
const section = () => sidebar.page.locator('.chip').first().textContent();

test('a client is led through all deeds', async () => {
  await field('Find a client').fill('Alfa');
  await sidebar.page.getByRole('option').first().click();
  await heading('Alfa').waitFor();

  await button('No answer').click();
  await expect.poll(() => said().textContent()).toContain('Next try: Wed\u00a01\u00a0Jul.');
  expect(lastLine()).toEqual(['contact', '', '']);

  await button('Advance to 1st contact').click();
  await field('Note').fill('talked to the boss');
  await save('Save', 'Alfa: 1st contact saved');
  expect(lastLine()).toEqual(['stage', 'c1', 'talked to the boss']);

  await button('Contact').click();
  await radio('Meeting').check();
  await save('Save', 'Alfa: Meeting saved');
  expect(lastLine()).toEqual(['contact', '', '']);

  await more('Proposal sent');
  await save('Save', 'Alfa: Proposal sent saved');
  expect(table(base, 'Clients').find(({ name }) => name === 'Alfa')?.proposal_sent_on).toBe('2026-06-30');

  await more('Move to strategic archive');
  await radio('Seasonal pause').check();
  await save('Move to strategic archive', 'Alfa: Strategic archive saved');
  expect([stage(), await section()]).toEqual(['1st contact', 'Strategic archive']);

  await button('Not yet').click();
  await field('Revisit on').fill('2026-12-01');
  await field('Comment: why?').fill('after the audit');
  await save('Save', 'Alfa: Return on Tue');
  expect(lastLine()).toEqual(['contact', '', 'after the audit']);

  await button('Return from archive').click();
  await save('Return from archive', 'Alfa: Return from archive saved');
  expect([lastLine()[0], await section()]).toEqual(['unpark', 'In progress']);

  await button('Advance to 2nd contact').click();
  await fillMissing();
  await save('Save', 'Alfa: 2nd contact saved');

  await more('Return to 1st contact');
  await field('Comment: why?').fill('not convinced');
  await save('Save', 'Alfa: 1st contact saved');
  expect(lastLine()).toEqual(['stage', 'c1', 'not convinced']);

  await more('Change the manager');
  await field('Manager').selectOption({ index: 1 });
  await save('Save', 'Alfa: given to Anna');
  expect(lastLine()[0]).toBe('assign');

  await more('Add a contact person');
  await field('Full name').fill('=Katalin Szabó');
  await field('Role in the decision').selectOption('decision_maker');
  await save('Save', 'Alfa: Contact person saved');
  expect(table(base, 'Contacts').map(({ person_name }) => person_name)).toEqual(['=Katalin Szabó']);

  await button('Refusal').click();
  await radio('No money').check();
  await save('Record a refusal', 'Alfa: Refusal saved');
  expect([stage(), await section()]).toEqual(['Refusal', 'Refusal, follow up later']);

  await button('Reopen').click();
  await field('Comment: why?').fill('they called');
  await fillMissing();
  await save('Reopen', 'Alfa: 1st contact saved');

  await more('Register a deal');
  await fillMissing();
  await field('Amount').fill('4500');
  await radio('Consultative').check();
  await field('Contract no.').fill('7/26');
  await sidebar.page.locator('textarea').last().fill('ordered at once');
  await save('Register a deal', 'Alfa: deal of 4,500.00\u00a0EUR signed');
  expect(stage()).toBe('Deal');

  await more('Cancel the win');
  await radio('Client changed its mind').check();
  await save('Cancel the win', 'Alfa: 1st contact saved');
  expect(table(base, 'Deals').map(({ deal_status }) => deal_status)).toEqual(['Cancelled']);

  await button('Refusal').click();
  await radio('No money').check();
  await save('Record a refusal', 'Alfa: Refusal saved');
  await more('Back to “To call”');
  await save('Back to “To call”', 'Alfa: New client saved');
  expect([stage(), await section()]).toEqual(['New client', 'To call']);

  await said().locator('xpath=..').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => said().textContent()).toContain('Alfa: the last entry is undone.');
  await expect.poll(stage).toBe('Refusal');
  expect(lastLine()[0]).toBe('void');

  await more('Reopen and register a deal');
  await fillMissing();
  await sidebar.page.locator('textarea').last().fill('they signed');
  await field('Amount').fill('900');
  await field('Contract no.').fill('8/26');
  await save('Register a deal', 'Alfa: deal of 900.00\u00a0EUR signed');

  await more('Client churn');
  await sidebar.page.getByRole('radio').first().check();
  await save('Client churn', 'Alfa: Refusal saved');
  expect(stage()).toBe('Refusal');
}, 180_000);

test('two rows become one', async () => {
  await button('More').click();
  await sidebar.page.getByRole('menuitem', { name: 'Merge duplicates' }).click();
  await field('The other row: name, phone or id').fill('Beta');
  await sidebar.page.getByRole('button', { name: /^Beta/ }).click();
  await heading('Goes into it').waitFor();
  // Beta is proposed, as New is more than Refusal; but a client with a deal does not go into one that has not bought (8.4).
  expect(await sidebar.page.locator('form .banner').textContent()).toContain('Keep Alfa instead');
  expect(await button('Merge duplicates').count()).toBe(0);
  await button('Keep C-0001 instead').click();
  await button('Merge duplicates').click();
  await expect.poll(() => said().textContent()).toContain('Alfa: duplicates merged saved');
  const gone = table(base, 'Clients').filter(({ merged_into }) => merged_into !== '');
  expect(gone.map(({ name, merged_into }) => [name, merged_into])).toEqual([['Beta', 'C-0001']]);
  await heading('Alfa').waitFor();
}, 60_000);
