// Deals and money clicked through on the real page with the real program behind it: what the tabs hold after each form.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Base, copyOf, NOW, setUpBase, table, withClients } from '../bundle/base.ts';
import { ID, WIN } from '../bundle/deeds-base.ts';
import { cellOf } from '../bundle/places.ts';
import { violations } from './axe.ts';
import { openChromium } from './chromium.ts';
import { openPage, type Sidebar } from './sidebar-page.ts';

let browser: Browser;
let won: Base;
let base: Base;
let sidebar: Pick<Sidebar, 'page' | 'complaints' | 'close'>;

beforeAll(async () => {
  browser = await openChromium();
  won = await withClients(await setUpBase());
  const kate = { person: 'Kate', department: 'Client department', role: 'Client manager', valid_from: '2026-05-01' };
  for (const [key, value] of Object.entries(kate)) {
    const letter = cellOf(won, 'Team', 'Ivan', key).replace(/\d+$/, '');
    await won.session.edit(`${letter}4`, value, { now: NOW, silent: true });
  }
  const boris = { person: 'Boris', email: 'boris@example.com', department: 'Management', role: 'Bookkeeper' };
  for (const [key, value] of Object.entries({ ...boris, valid_from: '2026-05-01' })) {
    const letter = cellOf(won, 'Team', 'Ivan', key).replace(/\d+$/, '');
    await won.session.edit(`${letter}5`, value, { now: NOW, silent: true });
  }
  await won.call('start');
  const seen = table(won, 'Clients')[0]?.last_event;
  const answer = await won.call('advance', { clientId: ID, seen, requestId: 'win', ...WIN });
  if (!answer.ok) throw new Error(answer.message);
}, 60_000);
afterAll(() => browser.close());

/** Who sits in front of the page; '' = the owner. */
let user = '';
afterEach(() => {
  user = '';
});

async function open(): Promise<void> {
  base = copyOf(won);
  sidebar = await openPage(browser, {}, async (name, input) =>
    base.call(name, input ?? undefined, user ? { user } : {}),
  );
  sidebar.page.setDefaultTimeout(10_000);
  await field('Find a client').fill('Alfa');
  await sidebar.page.getByRole('option').first().click();
  await heading('Alfa').waitFor();
}
const button = (name: string) => sidebar.page.getByRole('button', { name, exact: true });
const field = (name: string) => sidebar.page.getByLabel(name, { exact: true });
const radio = (name: string) => sidebar.page.getByRole('radio', { name, exact: true });
const question = (words: string) => sidebar.page.locator('.banner.warning').getByText(words, { exact: true });
const heading = (name: string) => sidebar.page.getByRole('heading', { name, exact: true });
const text = async (selector: string) =>
  (await sidebar.page.locator(selector).allTextContents()).map((found) => found.replaceAll('\u00a0', ' '));
async function ofDeal(id: string, name: string): Promise<void> {
  await button(`More: ${id}`).click();
  await sidebar.page.getByRole('menuitem', { name, exact: true }).click();
}
async function save(name: string, saved: string): Promise<void> {
  await button(name).click();
  await expect
    .poll(() => text('.snackbar span, form .banner.error, .field-error'))
    .toContainEqual(expect.stringContaining(saved));
  await heading('Alfa').waitFor();
}
const dealsOf = () =>
  table(base, 'Deals').map(({ deal_status, amount, paid }) => [deal_status, amount, paid].join(' '));

test('a deal is paid in parts, refunded, followed by a repeat deal that is signed and paid', async () => {
  await open();
  // The won client of sales waits for its money.
  await button('Record a payment').click();
  // 4 500: what the deal is worth, nothing is paid.
  expect(await field('Amount').inputValue()).toBe('4,500.00');
  await field('Amount').fill('1500');
  await field('Document').fill('bank 17');
  await field('Note for the client department: needs, people, promises, terms of payment').fill('pays late');
  expect(await violations(sidebar.page)).toEqual([]);
  // As which revenue it counted, and who has the client now.
  await save(
    'Save',
    'Alfa: payment of 1,500.00 EUR recorded. New revenue, credited to Ivan, Sales department. Manager: Kate.',
  );
  // What could be undone is the handover, not the payment.
  expect(await text('.snackbar .link')).toEqual([]);
  expect(table(base, 'Payments')).toMatchObject([{ amount: '1500', document: 'bank 17', manager1: 'Ivan' }]);
  expect(table(base, 'History').at(-1)).toMatchObject({ event_type: 'handover', note: 'pays late' });
  await sidebar.page.locator('.deal').first().waitFor();
  expect((await text('.deal'))[0]).toContain('Partly paid');
  expect((await text('.deal .payments li'))[0]).toBe('30 Jun · Payment · bank 171,500.00');
  // The message has stopped coming in.
  await sidebar.page.waitForTimeout(600);
  expect(await violations(sidebar.page)).toEqual([]);

  await ofDeal('D-00001', 'Record a payment');
  // 4 500 − 1 500.
  expect(await field('Amount').inputValue()).toBe('3,000.00');
  await field('Amount').fill('3100');
  await button('Save').click();
  await question('Overpaid by 100.00: add it anyway, change the deal amount, or cancel?').waitFor();
  expect(await violations(sidebar.page)).toEqual([]);
  await save('The deal is worth more', 'Alfa: payment of 3,100.00 EUR recorded. New revenue');
  expect(dealsOf()).toEqual(['Completed 4600 4600']);

  await ofDeal('D-00001', 'Record a payment');
  await radio('Refund').check();
  await button('Save').click();
  await sidebar.page.getByText('Refund of: this cannot be blank.').waitFor();
  await field('Refund of').selectOption('P-00002');
  expect(await field('Amount').inputValue()).toBe('3,100.00');
  await field('Amount').fill('600');
  await save('Save', 'Alfa: refund of 600.00 EUR recorded');
  expect(dealsOf()).toEqual(['Signed 4600 4000']);

  await button('Add a repeat deal').click();
  await field('Expected close date').fill('2026-07-20');
  await field('Amount').fill('900');
  expect(await violations(sidebar.page)).toEqual([]);
  await save('Add a repeat deal', 'Alfa: deal of 900.00 EUR opened. Next action: collect the payment');
  expect(dealsOf()).toEqual(['Signed 4600 4000', 'Open 900 0']);

  await ofDeal('D-00002', 'Sign a deal');
  await button('Sign a deal').click();
  // One of the two documents is enough: one field is wrong, and says so. There is one day, that of signing.
  await sidebar.page.locator('.wrong').first().waitFor();
  expect(await text('.field-error')).toEqual(['One of the two is enough.']);
  expect(await text('.day-text')).toEqual(['Signed on: today, 30 Jun 2026']);
  expect(await text('.outcome p')).toEqual(['New revenue, credited to Kate, Client department.']);
  await sidebar.page.getByLabel(/^or invoice/).fill('I-9');
  await save('Sign a deal', 'Alfa: D-00002 signed. Next action: collect the payment');
  // Revenue is new: what was paid, was paid today.
  expect(table(base, 'Deals')[1]).toMatchObject({ deal_status: 'Signed', invoice_no: 'I-9', amount: '900' });

  await ofDeal('D-00002', 'Change a deal');
  await field('Amount').fill('950');
  await save('Save', 'Alfa: D-00002 changed');
  await ofDeal('D-00002', 'Change the credit');
  await field('Share the credit with').selectOption({ label: 'Ivan' });
  await field("Second manager's share, %").fill('40');
  await field('Comment: why?').fill('he called them');
  await save('Save', 'Alfa: the credit of D-00002 is changed');
  expect(table(base, 'Deals')[1]).toMatchObject({ amount: '950', manager: 'Kate', manager2: 'Ivan', share2_pct: '40' });

  await ofDeal('D-00002', 'Cancel a deal');
  await field('Reason').selectOption({ label: 'Client changed its mind' });
  await save('Cancel a deal', 'Alfa: D-00002 cancelled');
  expect(dealsOf()).toEqual(['Signed 4600 4000', 'Cancelled 950 0']);
  await sidebar.close();
  expect(sidebar.complaints).toEqual([]);
});

test('the same payment once more, or more than is due: the question is in an amber panel, and an answer is for this payment', async () => {
  await open();
  const pay = async (amount: string) => {
    await ofDeal('D-00001', 'Record a payment');
    await field('Amount').fill(amount);
    await button('Save').click();
  };
  await pay('1500');
  await sidebar.page.locator('.snackbar').waitFor();
  await pay('1500');
  await question('The same payment, P-00001, was entered at 10:00 by Ivan. Is this another one?').waitFor();
  await button('It is the same: do not record').click();
  await heading('Alfa').waitFor();
  expect(table(base, 'Payments').map(({ amount }) => amount)).toEqual(['1500']);

  await pay('3100');
  await question('Overpaid by 100.00: add it anyway, change the deal amount, or cancel?').waitFor();
  // 1 500 + 3 200 − 4 500: another amount is asked about anew.
  await field('Amount').fill('3200');
  await button('Save').click();
  await question('Overpaid by 200.00: add it anyway, change the deal amount, or cancel?').waitFor();
  await save('Add it anyway', 'Alfa: payment of 3,200.00 EUR recorded');
  await expect.poll(async () => (await text('.deal'))[0]).toContain('Paid: 4,700.00 EUR · overpaid by 200.00 EUR');
  await sidebar.close();
  expect(sidebar.complaints).toEqual([]);
});

test('a bookkeeper adds no clients, and of a deal has only its papers', async () => {
  user = 'boris@example.com';
  await open();
  await field('Find a client').fill('Al');
  await sidebar.page.getByRole('option').first().waitFor();
  expect(await sidebar.page.getByText(/Add a client/).count()).toBe(0);
  await field('Find a client').fill('');
  await button('Menu').click();
  expect(await text('[role=menuitem]')).toEqual(['Refresh', 'Who am I']);
  await sidebar.page.keyboard.press('Escape');
  await ofDeal('D-00001', 'Contract and invoice');
  await field('Invoice no.').waitFor();
  expect(await text('form label, form legend')).toEqual([
    'Contract no.',
    'Invoice no.',
    'Invoice date',
    'Invoice due on',
    'Document link',
    'Note',
  ]);
  await field('Invoice no.').fill('I-7');
  await save('Save', 'Alfa: D-00001 changed');
  expect(table(base, 'Deals')[0]).toMatchObject({ invoice_no: 'I-7', contract_no: '7/26' });
  await sidebar.close();
  expect(sidebar.complaints).toEqual([]);
});
