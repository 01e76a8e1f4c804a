// The form of a new client in a real browser: opened from home, menu and search, the question, and what was typed stays.
import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { AddInput, AlikeClient, FieldView, Refusal } from '../../src/contract/answers.ts';
import { openChromium } from './chromium.ts';
import { openSidebar, refusal, type Sidebar, sampleCard } from './sidebar-page.ts';

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

const field = (key: string, label: string, codes: string[] = []): FieldView => ({
  key,
  label,
  type: codes.length > 0 ? 'choice' : 'text',
  value: '',
  options: codes.map((code) => ({ code, label: code })),
});
const FIELDS = [field('name', 'Client'), field('source', 'Source', ['Website', 'Referral']), field('phone', 'Phone')];

const ALFA: AlikeClient = {
  clientId: 'C-0001',
  name: 'Alfa',
  stage: '2nd contact',
  kind: 'contact',
  manager: 'Ivan',
  doNotCall: false,
  sign: 'phone',
  signText: 'Phone: 06 1 234 5678 = +36 1 234 5678',
};
const question = (more: Partial<NonNullable<Refusal['alike']>> = {}): Refusal => ({
  ...refusal('duplicate', 'It looks like C-0001 Alfa. Open it, or add the new one anyway.', [
    { code: 'duplicate', field: '', message: '', fields: [] },
  ]),
  alike: { clients: [ALFA], mayAdd: true, needsComment: false, ...more },
});

/** Answers the question once, then adds; gathers what was sent. */
async function open(first: Refusal = question(), language = 'en'): Promise<AddInput[]> {
  sidebar = await openSidebar(browser, { language, cards: [sampleCard()] });
  const sent: AddInput[] = [];
  sidebar.doors.addForm = () => ({ ok: true, fields: FIELDS });
  sidebar.doors.add = (input) => {
    sent.push(input);
    if (sent.length === 1) return first;
    const card = sampleCard({ clientId: 'C-0002', name: 'Beta' });
    sidebar.cards.set('C-0002', card);
    return { ok: true, card, hidden: false, notices: ['There is a client of this name already: C-0009 Beta.'] };
  };
  return sent;
}
const heading = (name: string) => sidebar.page.getByRole('heading', { name, exact: true });
const button = (name: string | RegExp) => sidebar.page.getByRole('button', { name, exact: true });

test('by keyboard: the question, then anyway; the new card opens and the notice is told', async () => {
  const sent = await open();
  await button('Add a client').press('Enter');
  await heading('New client').waitFor();
  await sidebar.page.getByRole('textbox', { name: 'Client', exact: true }).fill('Beta');
  await sidebar.page.getByLabel('Source').selectOption('Website');
  await sidebar.page.getByLabel('Phone').fill('06 1 234 5678');
  await sidebar.page.getByLabel('Phone').press('Control+Enter');
  await sidebar.page.getByText('It looks like C-0001 Alfa').waitFor();
  await sidebar.page.getByText('the same: Phone: 06 1 234 5678 = +36 1 234 5678').waitFor();
  expect(await sidebar.page.getByLabel('Phone').inputValue()).toBe('06 1 234 5678');

  await button('Add anyway').press('Enter');
  await heading('Beta').waitFor();
  await sidebar.page.getByText('There is a client of this name already').waitFor();
  expect(sent.map(({ fields, checked }) => ({ fields, checked }))).toEqual([
    { fields: { name: 'Beta', source: 'Website', phone: '06 1 234 5678' }, checked: [] },
    { fields: { name: 'Beta', source: 'Website', phone: '06 1 234 5678' }, checked: ['C-0001'] },
  ]);
  expect(sent[0]?.requestId).toBe(sent[1]?.requestId);
});

test('the client that is there is opened; what was typed waits in the form', async () => {
  await open();
  await button('Menu').click();
  await sidebar.page.getByRole('menuitem', { name: 'Add a client' }).click();
  await sidebar.page.getByRole('textbox', { name: 'Client', exact: true }).fill('Beta');
  await button('Add a client').click();
  await button('Open C-0001').click();
  await heading('Alfa').waitFor();
  await button('Menu').click();
  await sidebar.page.getByRole('menuitem', { name: 'Add a client' }).click();
  expect(await sidebar.page.getByRole('textbox', { name: 'Client', exact: true }).inputValue()).toBe('Beta');
});

test('who may not add a second one gets no button for it; a comment is asked of who may', async () => {
  await open(question({ mayAdd: false }));
  await button('Add a client').click();
  await sidebar.page.getByRole('textbox', { name: 'Client', exact: true }).fill('Beta');
  await button('Add a client').click();
  await sidebar.page.getByText('It looks like C-0001 Alfa').waitFor();
  expect(await button('Add anyway').count()).toBe(0);
  await sidebar.close();

  const sent = await open(question({ needsComment: true }));
  await button('Add a client').click();
  await sidebar.page.getByRole('textbox', { name: 'Client', exact: true }).fill('Beta');
  await button('Add a client').click();
  await sidebar.page.getByLabel('Comment: why it is another client').fill('a branch');
  await button('Add anyway').click();
  await heading('Beta').waitFor();
  expect(sent[1]?.note).toBe('a branch');
});

test('a wrong field says it below itself', async () => {
  await open(
    refusal('required', 'Source: this cannot be blank.', [
      { code: 'required', field: 'source', message: 'Source: this cannot be blank.', fields: [] },
    ]),
  );
  await button('Add a client').click();
  await sidebar.page.getByRole('textbox', { name: 'Client', exact: true }).fill('Beta');
  await button('Add a client').click();
  await sidebar.page.locator('.wrong').getByText('Source: this cannot be blank.').waitFor();
});

test('what was searched for and not found becomes the name', async () => {
  await open();
  await sidebar.page.getByRole('combobox', { name: 'Find a client' }).fill('Pannon');
  await button('Add a client: “Pannon”').click();
  await heading('New client').waitFor();
  expect(await sidebar.page.getByRole('textbox', { name: 'Client', exact: true }).inputValue()).toBe('Pannon');
});

const TITLES = { en: 'New client', ru: 'Новый клиент', bg: 'Нов клиент', hu: 'Új ügyfél', ro: 'Client nou' };

test.each(Object.entries(TITLES))('%s: form and question fit at every width', async (language, title) => {
  await open(question({ needsComment: true }), language);
  await sidebar.page.locator('.commands button').first().click();
  await heading(title).waitFor();
  await sidebar.page.locator('input[type=text]').nth(1).fill('Beta');
  await sidebar.page.locator('.bottom .primary').click();
  await sidebar.page.locator('.alike').waitFor();
  for (const width of [284, 300, 360]) {
    await sidebar.page.setViewportSize({ width, height: 560 });
    const spilled = await sidebar.page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('#page *:not(.unseen):not(svg *)')].filter(
          (element) => element.getBoundingClientRect().right > innerWidth + 0.5,
        ).length,
    );
    expect(spilled).toBe(0);
  }
  if (process.env.PICTURES) {
    mkdirSync(process.env.PICTURES, { recursive: true });
    await sidebar.page.setViewportSize({ width: 300, height: 760 });
    await sidebar.page.screenshot({ path: `${process.env.PICTURES}/add-${language}.png` });
  }
});
