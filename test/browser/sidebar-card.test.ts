// What the head of the card does besides showing: the row in the sheet, the next step in place, the way to a merged client's winner, orders.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Card, DeedInput, Details } from '../../src/contract/answers.ts';
import { violations } from './axe.ts';
import { openChromium } from './chromium.ts';
import { noDetails, openSidebar, refusal, type Sidebar, sampleCard, sampleStep } from './sidebar-page.ts';

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

const button = (name: string | RegExp) => sidebar.page.getByRole('button', { name, exact: typeof name === 'string' });
const field = (name: string) => sidebar.page.getByLabel(name, { exact: true });
const heading = (name: string) => sidebar.page.getByRole('heading', { name, exact: true });
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');
const focused = () => sidebar.page.evaluate(() => document.activeElement?.textContent);

async function openCard(changes: Partial<Card> = {}, details: Partial<Details> = {}, language = 'en'): Promise<void> {
  const card = sampleCard(changes);
  sidebar = await openSidebar(browser, { cards: [card], selected: card.clientId, language });
  sidebar.doors.details = ({ clientId }) => ({ ok: true, details: { ...noDetails, ...details, clientId } });
  await sidebar.page.reload();
  await heading(card.name).waitFor();
}

test('the row in the sheet is shown, or it is said why not', async () => {
  await openCard();
  const asked: string[] = [];
  sidebar.doors.showRow = ({ clientId }) => {
    asked.push(clientId);
    return refusal('unknown_client', 'There is no client C-0001 in the tab Clients.');
  };
  await button('Show the row in the sheet').click();
  await sidebar.page.getByText('There is no client C-0001').waitFor();
  expect(asked).toEqual(['C-0001']);
});

test('the next step is changed in place by keyboard; a refusal keeps what was typed, Esc gives the focus back', async () => {
  await openCard();
  const sent: DeedInput[] = [];
  sidebar.doors.plan = (input) => {
    sent.push(input);
    if (sent.length > 1)
      return { ok: true, card: sampleCard({ nextAction: { on: '2026-07-06', text: 'Send the list' } }) };
    const message = 'The next action is before the day of the entry.';
    return refusal('next_before_event', message, [
      { code: 'next_before_event', field: 'next_action_on', message, fields: [] },
    ]);
  };
  const step = button('Call back: 16 Jun, 14 days ago');
  await step.press('Enter');
  await sidebar.page.keyboard.press('Escape');
  await expect.poll(focused).toContain('Call back');
  await step.press('Enter');
  await field('Next action').fill('Send the list');
  await field('Next action on').fill('2026-06-01');
  await field('Next action on').press('Enter');
  await sidebar.page.getByText('The next action is before').waitFor();
  await expect.poll(() => field('Next action on').evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await field('Next action').inputValue()).toBe('Send the list');
  await field('Next action on').fill('2026-07-06');
  await button('Save').click();
  await button('Send the list: 6 Jul').waitFor();
  expect(sent[0]?.requestId).toBe(sent[1]?.requestId);
  expect(sent[1]).toMatchObject({
    clientId: 'C-0001',
    seen: 'E-000007',
    nextActionOn: '2026-07-06',
    fields: { next_action: ['Call back', 'Send the list'] },
  });
  await sidebar.page.getByText('Alfa: Next action saved').waitFor();
});

test('a next step that was not carried out waits, also while another card is looked at', async () => {
  await openCard();
  sidebar.cards.set('C-0002', sampleCard({ clientId: 'C-0002', name: 'Beta' }));
  await button(/^Call back/).click();
  await field('Next action').fill('Send the list');
  sidebar.sheet.unreachable = true;
  await button('Save').click();
  await sidebar.page.getByText('Everything you typed is still here').waitFor();
  sidebar.sheet.unreachable = false;
  for (const name of ['Beta', 'Alfa']) {
    await field('Find a client').fill(name);
    await sidebar.page.getByRole('option', { name }).first().click();
    await heading(name).waitFor();
  }
  expect(await field('Next action').inputValue()).toBe('Send the list');
});

test('a client in the archive shows its return and has no next step', async () => {
  await openCard({
    section: { code: 'archive', label: 'Strategic archive', kind: 'archive' },
    nextAction: { on: '', text: '' },
    revisitOn: '2026-09-28',
  });
  expect(plain(await sidebar.page.locator('.next-action').textContent())).toBe('Return on 28 Sep');
  expect(await sidebar.page.locator('button.next-action').count()).toBe(0);
});

test('a merged client leads to its winner and shows its own past', async () => {
  const entry = {
    id: 'E-1',
    on: '2026-06-01',
    what: 'Contact',
    from: '',
    to: '',
    reason: '',
    note: 'was here',
    who: 'Ivan',
  };
  const more = { undone: false, contact: '', manager: '', revisitOn: '', merged: '' };
  await openCard(
    { mergedInto: { clientId: 'C-0002', name: 'Beta' }, ways: [], steps: [] },
    { timeline: [{ ...entry, ...more }] },
  );
  sidebar.cards.set('C-0002', sampleCard({ clientId: 'C-0002', name: 'Beta' }));
  await sidebar.page.getByText('This row was merged into Beta.').waitFor();
  expect(await sidebar.page.locator('.bottom').count()).toBe(0);
  await button(/^History/).click();
  await sidebar.page.getByText('was here').waitFor();
  await button('Open Beta').click();
  await heading('Beta').waitFor();
});

test('do not call: since when, by whom and why', async () => {
  const entry = {
    id: 'E-9',
    on: '2026-05-14',
    what: 'Stage changed',
    from: '1st contact',
    to: 'Refusal',
    note: 'asked us to stop',
  };
  const more = {
    undone: false,
    contact: '',
    manager: '',
    revisitOn: '',
    merged: '',
    who: 'Maria',
    reason: 'Risk of conflict',
  };
  await openCard(
    {
      stage: { code: 'refusal', label: 'Refusal', kind: 'lost' },
      section: { code: 'hard', label: 'Hard refusal', kind: 'hard_refusal' },
      doNotCall: true,
      reason: 'Risk of conflict',
      ways: [],
      denied: [{ deed: 'reopen', label: 'Reopen', who: 'the head' }],
    },
    { timeline: [{ ...entry, ...more }] },
  );
  await sidebar.page.getByText('Maria: asked us to stop').waitFor();
  expect(plain(await sidebar.page.locator('.banner').textContent())).toBe(
    'Do not call. Risk of conflict14 May 2026, Maria: asked us to stop',
  );
  expect(await sidebar.page.locator('.segments, .stage-name, .tool').count()).toBe(0);
});

// K-1 of rules 6.3: every 30.5 days, expected on 11 June, 19 days ago.
const ORDER: Details['order'] = {
  days: ['2026-01-10', '2026-02-09', '2026-03-12', '2026-04-10', '2026-05-11'],
  cycle: 30.5,
  due: '2026-06-11',
  status: 'overdue',
  late: 19,
};
const SENTENCE = {
  en: 'Order overdue by 19 days',
  ru: 'Заказ просрочен на 19 дней',
  bg: 'Поръчката закъснява с 19 дни',
  hu: 'A rendelés késése: 19 nap',
  ro: 'Comandă întârziată cu 19 zile',
};

test.each(Object.entries(SENTENCE))(
  '%s: the orders of a client on a line, told in words too',
  async (language, said) => {
    await openCard({ handedOver: true }, { order: ORDER }, language);
    await sidebar.page.locator('.order').waitFor();
    expect(plain(await sidebar.page.locator('.order h2').textContent())).toBe(said);
    expect(await sidebar.page.locator('.order .ordered').count()).toBe(5);
    expect(await sidebar.page.locator('.segments').count()).toBe(0);
    expect(await violations(sidebar.page)).toEqual([]);
    for (const width of [284, 400]) {
      await sidebar.page.setViewportSize({ width, height: 700 });
      const over = await sidebar.page
        .locator('.order text')
        .evaluateAll(
          (texts) =>
            texts.filter(
              (text) => text.getBoundingClientRect().right > innerWidth || text.getBoundingClientRect().left < 0,
            ).length,
        );
      expect(over).toBe(0);
    }
  },
);

test('missing fields of skipped stages stand under their stages; a doubtful amount is asked about', async () => {
  const [first, second] = sampleStep().missing;
  if (!first || !second) throw new Error('the sample has two');
  await openCard({ steps: [sampleStep({ missing: [{ ...first, stage: '2nd contact' }, second] })] });
  sidebar.doors.advance = () => {
    const message = 'Expected amount: “1.234” can be read in two ways.';
    return refusal('doubtful_number', message, [
      { code: 'doubtful_number', field: 'expected_amount', message, fields: [] },
    ]);
  };
  await button('Advance to 3rd contact').click();
  expect(await sidebar.page.locator('.stage-group').allTextContents()).toEqual(['2nd contact', '3rd contact']);
  const amount = field('Expected amount');
  await amount.fill('1.234');
  await button('Save').click();
  await button('1,234.00').waitFor();
  await button('1.23').click();
  expect(await amount.inputValue()).toBe('1.23');
  await amount.fill('1.234');
  await button('1,234.00').click();
  expect(await amount.inputValue()).toBe('1,234.00');
});

test('an after-sale call asks what else is needed, and of who is glad whom they can recommend', async () => {
  const kinds = [{ code: 'aftersale', label: 'After-sale call' }];
  await openCard({ contactKinds: kinds, need: 'a roof' });
  const sent: DeedInput[] = [];
  sidebar.doors.contact = (input) => {
    sent.push(input);
    return { ok: true, card: sampleCard() };
  };
  await button('Contact').click();
  await sidebar.page.getByRole('radio', { name: '3' }).check();
  expect(await field('Whom can they recommend?').count()).toBe(0);
  await sidebar.page.getByRole('radio', { name: '4' }).check();
  await field('What else do they need?').fill('a gate');
  await field('Whom can they recommend?').fill('Gamma Ltd');
  await field('Note').fill('happy');
  await button('Save').click();
  await heading('Alfa').waitFor();
  expect(sent[0]).toMatchObject({
    score: '4',
    fields: { need: ['a roof', 'a roof; a gate'] },
    note: 'happy\n→ Gamma Ltd',
  });
});

test('the message says what else has changed: section, manager, day to return', async () => {
  const reason = {
    code: 'no_money',
    label: 'No money',
    section: 's',
    sectionLabel: 'Follow up later',
    revisitOn: '2026-08-29',
  };
  await openCard({
    ways: [{ deed: 'refuse', to: '', label: 'Record a refusal' }],
    reasons: { refusal: [{ ...reason, sectionKind: 'soft_refusal' }], archive: [], cancel: [], churn: [] },
  });
  sidebar.doors.refuse = () => ({
    ok: true,
    card: sampleCard({
      stage: { code: 'refusal', label: 'Refusal', kind: 'lost' },
      section: { code: 's', label: 'Follow up later', kind: 'soft_refusal' },
      revisitOn: '2026-08-29',
    }),
  });
  await button('More').click();
  await sidebar.page.getByRole('menuitem', { name: 'Record a refusal' }).click();
  await sidebar.page.getByRole('radio', { name: 'No money' }).check();
  await button('Record a refusal').click();
  await sidebar.page.locator('.snackbar').waitFor();
  expect(plain(await sidebar.page.locator('.snackbar .grow').textContent())).toBe(
    'Alfa: Refusal saved. Section: Follow up later. Return on Sat 29 Aug 2026.',
  );
});
