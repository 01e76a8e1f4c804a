// The sidebar in a real browser: what the forms ask and send, and that nothing typed is lost.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { AdvanceInput, Card, DeedInput, RefuseInput } from '../../src/contract/answers.ts';
import { openChromium } from './chromium.ts';
import { ADDRESS, openSidebar, refusal, type Sidebar, sampleCard, sampleStep } from './sidebar-page.ts';

const REFUSE = { deed: 'refuse', to: '', label: 'Record a refusal' } as const;
const noReasons = { archive: [], cancel: [], churn: [] };

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

const inThird: Partial<Card> = { seen: 'E-000008', stage: { code: 'c3', label: '3rd contact', kind: 'contact' } };
const refused = (code: string, field: string, message: string, fields: string[] = []) =>
  refusal(code, message, [{ code, field, message, fields }]);

/** The card of Alfa with the form to the 3rd contact open; what is saved is kept. */
async function openForm(card = sampleCard()): Promise<AdvanceInput[]> {
  sidebar = await openSidebar(browser, { cards: [card], selected: card.clientId });
  const sent: AdvanceInput[] = [];
  sidebar.doors.advance = (input) => {
    sent.push(input);
    return { ok: true, card: sampleCard({ ...inThird, steps: [] }) };
  };
  await button('Advance to 3rd contact').click();
  await heading('Advance to 3rd contact').waitFor();
  return sent;
}

const button = (name: string) => sidebar.page.getByRole('button', { name, exact: true });
const heading = (name: string) => sidebar.page.getByRole('heading', { name, exact: true });
const field = (name: string) => sidebar.page.getByLabel(name, { exact: true });

test('the form asks exactly for the missing fields and sends them with what the card showed', async () => {
  const sent = await openForm();
  const panel = sidebar.page.locator('.panel');
  expect(await panel.locator('label').allTextContents()).toEqual(['Decision maker', 'Expected amount']);
  expect(await sidebar.page.locator('.have').textContent()).toContain('manager, category');

  await field('Decision maker').fill('Katalin Szabó');
  await field('Expected amount').fill('60 000,50');
  await sidebar.page.getByRole('radio', { name: 'Meeting' }).check();
  await sidebar.page.getByRole('radio', { name: 'in a week' }).check();
  await field('Note').fill('=1+1 wants a trial');
  await button('Save').click();
  await sidebar.page.getByText('Alfa: 3rd contact saved').waitFor();

  expect(sent).toEqual([
    {
      clientId: 'C-0001',
      seen: 'E-000007',
      requestId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      to: 'c3',
      on: '2026-06-30',
      note: '=1+1 wants a trial',
      contactKind: 'meeting',
      fields: { decision_maker: ['', 'Katalin Szabó'], expected_amount: ['', '60 000,50'] },
      nextActionOn: '2026-07-07',
    },
  ]);
  expect(await heading('Alfa').isVisible()).toBe(true);
});

test('a field that the server does not take says why below itself and has the focus; the rest stays typed', async () => {
  await openForm();
  sidebar.doors.advance = () =>
    refused('not_positive', 'expected_amount', 'Expected amount: write an amount above zero.');
  await field('Decision maker').fill('Katalin');
  await field('Expected amount').fill('0');
  await button('Save').click();
  await sidebar.page.getByText('Expected amount: write an amount above zero.').waitFor();
  expect(
    await sidebar.page.evaluate(() => document.activeElement?.closest('.field')?.querySelector('label')?.textContent),
  ).toBe('Expected amount');
  expect(await field('Expected amount').getAttribute('aria-invalid')).toBe('true');
  expect(await field('Decision maker').getAttribute('aria-invalid')).toBe('false');
  expect(await field('Decision maker').inputValue()).toBe('Katalin');
  expect(await sidebar.page.locator('.banner').count()).toBe(0);
});

test('an issue with no field on the form stands in the banner', async () => {
  await openForm();
  sidebar.doors.advance = () => refused('missing_fields', '', 'To move to 3rd contact fill: manager.', ['manager']);
  await button('Save').click();
  const alert = sidebar.page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toBe('To move to 3rd contact fill: manager.');
});

test('busy: everything typed stays, and saving again is the same request', async () => {
  await openForm();
  const ids: string[] = [];
  sidebar.doors.advance = ({ requestId }) => {
    ids.push(requestId);
    if (ids.length === 1) return refusal('busy', 'Not saved: another save is running.');
    return { ok: true, card: sampleCard(inThird) };
  };
  await field('Note').fill('call on Friday');
  await button('Save').click();
  await sidebar.page.getByRole('alert').waitFor();
  expect(await field('Note').inputValue()).toBe('call on Friday');
  await button('Save again').click();
  await sidebar.page.getByText('Alfa: 3rd contact saved').waitFor();
  expect(ids).toEqual([ids[0], ids[0]]);
});

test('a call that fails at Google leaves the form as it was', async () => {
  await openForm();
  sidebar.doors.advance = () => Promise.reject(new Error('ScriptError'));
  await field('Note').fill('call on Friday');
  await button('Save').click();
  expect(await sidebar.page.getByRole('alert').textContent()).toContain('Everything you typed is still here');
  expect(await field('Note').inputValue()).toBe('call on Friday');
  expect(await button('Save again').isVisible()).toBe(true);
});

test('conflict: the card is read again under the form, and the next save has seen it', async () => {
  const sent = await openForm();
  const took = sidebar.doors.advance;
  sidebar.doors.advance = () => refusal('conflict', 'Ivan moved Alfa to 3rd contact at 10:04.');
  await field('Note').fill('wants a trial');
  await field('Expected amount').fill('500');
  await button('Save').click();
  await sidebar.page.getByRole('alert').waitFor();
  expect(await button('Save').count()).toBe(0);

  sidebar.cards.set('C-0001', sampleCard({ seen: 'E-000009' }));
  sidebar.doors.advance = took;
  await button('Reload the card').click();
  await button('Save').waitFor();
  expect(await sidebar.page.getByRole('alert').count()).toBe(0);
  expect(await field('Note').inputValue()).toBe('wants a trial');
  expect(await field('Expected amount').inputValue()).toBe('500.00');
  await button('Save').click();
  await heading('Alfa').waitFor();
  expect(sent.map(({ seen, note }) => [seen, note])).toEqual([['E-000009', 'wants a trial']]);
});

test('a step that somebody else has made keeps the note and offers no save', async () => {
  await openForm();
  sidebar.doors.advance = () => refusal('conflict', 'Ivan moved Alfa to 3rd contact at 10:04.');
  await field('Note').fill('wants a trial');
  await button('Save').click();
  sidebar.cards.set('C-0001', sampleCard({ ...inThird, steps: [], ways: [] }));
  await button('Reload the card').click();
  await sidebar.page.getByText('Alfa is already in “3rd contact”').waitFor();
  expect(await field('Note').inputValue()).toBe('wants a trial');
  expect(await button('Save').count()).toBe(0);
});

test('a step that somebody else has made becomes a contact with the same note', async () => {
  await openForm();
  sidebar.doors.advance = () => refusal('conflict', 'Ivan moved Alfa to 3rd contact at 10:04.');
  const sent: DeedInput[] = [];
  sidebar.doors.contact = (input) => {
    sent.push(input);
    return { ok: true, card: sampleCard({ ...inThird, seen: 'E-000010' }) };
  };
  await field('Note').fill('wants a trial');
  await button('Save').click();
  const ways = [{ deed: 'contact', to: '', label: 'Record a contact' }] as const;
  sidebar.cards.set('C-0001', sampleCard({ ...inThird, steps: [], ways: [...ways] }));
  await button('Reload the card').click();
  await heading('Record a contact').waitFor();
  await sidebar.page.getByText('Alfa is already in “3rd contact”').waitFor();
  await button('Save').click();
  await sidebar.page.getByText('Alfa: Call saved').waitFor();
  expect(sent.map(({ seen, note, contactKind }) => [seen, note, contactKind])).toEqual([
    ['E-000008', 'wants a trial', 'call'],
  ]);
});

test('a cell changed in the sheet meanwhile: mine goes over it, theirs is read into the form', async () => {
  const sent = await openForm();
  const took = sidebar.doors.advance;
  const changed = 'Decision maker was changed to “Petra” in the tab meanwhile. Say which of the two stays.';
  sidebar.doors.advance = () => {
    const issue = { code: 'field_changed', field: 'decision_maker', message: changed, fields: [], now: 'Petra' };
    return refusal('field_changed', changed, [issue]);
  };
  await field('Decision maker').fill('Katalin');
  await button('Save').click();
  await sidebar.page.getByText(changed).waitFor();
  sidebar.doors.advance = took;
  await button('Keep mine').click();
  await sidebar.page.getByText('Alfa: 3rd contact saved').waitFor();
  expect(sent.map(({ fields }) => fields)).toEqual([{ decision_maker: ['Petra', 'Katalin'] }]);
});

test('a cell changed in the sheet meanwhile: theirs stays, and the form forgets its own', async () => {
  const sent = await openForm();
  const took = sidebar.doors.advance;
  const changed = 'Expected amount was changed to “500” in the tab meanwhile. Say which of the two stays.';
  sidebar.doors.advance = () => {
    const issue = { code: 'field_changed', field: 'expected_amount', message: changed, fields: [], now: '500' };
    return refusal('field_changed', changed, [issue]);
  };
  await field('Expected amount').fill('700');
  await field('Note').fill('wants a trial');
  await button('Save').click();
  await sidebar.page.getByText(changed).waitFor();
  sidebar.doors.advance = took;
  sidebar.cards.set('C-0001', sampleCard({ steps: [sampleStep({ missing: [] })] }));
  await button('Keep theirs').click();
  await field('Expected amount').waitFor({ state: 'detached' });
  expect(await field('Note').inputValue()).toBe('wants a trial');
  await button('Save').click();
  await sidebar.page.getByText('Alfa: 3rd contact saved').waitFor();
  expect(sent.map(({ fields }) => fields)).toEqual([{}]);
});

test('Back keeps the draft, Cancel asks and empties it', async () => {
  await openForm();
  await field('Note').fill('half a sentence');
  await button('Back').click();
  await button('Advance to 3rd contact').click();
  expect(await field('Note').inputValue()).toBe('half a sentence');
  await button('Cancel').click();
  await button('Stay').click();
  expect(await field('Note').inputValue()).toBe('half a sentence');
  await field('Note').press('Escape');
  await button('Leave').click();
  await button('Advance to 3rd contact').click();
  expect(await field('Note').inputValue()).toBe('');
});

test('another row selected: the card follows, an open form stays with a banner', async () => {
  const beta = sampleCard({ clientId: 'C-0002', name: 'Beta' });
  sidebar = await openSidebar(browser, { cards: [sampleCard(), beta], selected: 'C-0001' });
  await heading('Alfa').waitFor();
  const select = async (clientId: string) => {
    sidebar.sheet.selected = clientId;
    await sidebar.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  };
  await select('C-0002');
  await heading('Beta').waitFor();

  await button('Advance to 3rd contact').click();
  await field('Note').fill('for Beta');
  await select('C-0001');
  await sidebar.page.getByText('Alfa is selected in the sheet. What you typed for Beta stays here.').waitFor();
  expect(await field('Note').inputValue()).toBe('for Beta');
  await button('Open Alfa').click();
  await heading('Alfa').waitFor();
});

test('a card that follows the selected row leaves the keyboard to the sheet; a screen that was asked for takes it', async () => {
  const beta = sampleCard({ clientId: 'C-0002', name: 'Beta' });
  sidebar = await openSidebar(browser, { cards: [sampleCard(), beta], selected: 'C-0001' });
  const { page } = sidebar;
  const html = `<input id="cell"><iframe src="${ADDRESS}" width="300" height="700"></iframe>`;
  await page.route('http://sheet.test/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('http://sheet.test/');
  await page.locator('#cell').focus();
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { name: 'Alfa' }).waitFor();
  sidebar.sheet.selected = 'C-0002';
  await page.keyboard.type('typing ');
  await frame.getByRole('heading', { name: 'Beta' }).waitFor();
  await page.keyboard.type('on');
  expect(await page.locator('#cell').inputValue()).toBe('typing on');
  await frame.getByRole('button', { name: 'Advance to 3rd contact' }).click();
  const title = frame.getByRole('heading', { level: 1 });
  await expect.poll(() => title.evaluate((heading) => heading === document.activeElement)).toBe(true);
});

test('deleted clients: the banner names them, and a click puts them back batch by batch', async () => {
  sidebar = await openSidebar(browser);
  const { doors, page } = sidebar;
  const swept = { accepted: 0, putBack: [], notes: [], waiting: 0 };
  const usual = await doors.start();
  const missing = { n: 620, clients: 'C-0001 Alfa, C-0002 Beta, …' };
  doors.start = () => ({ ...usual, swept: { ...swept, missing } }) as never;
  const asked: string[] = [];
  doors.settle = ({ choice }) => {
    asked.push(choice);
    return { ok: true, settled: asked.length === 1 ? { n: 500, left: 120 } : { n: 120, left: 0 } };
  };
  await page.reload();
  const banner = page.getByRole('alert');
  expect((await banner.textContent())?.replaceAll('\u00a0', ' ')).toContain(
    'Missing from the tab Clients: 620 clients (C-0001 Alfa, C-0002 Beta, …).',
  );
  await button('Put back').click();
  await page.getByText(/Put back: 620\sclients\./).waitFor();
  expect(asked).toEqual(['back', 'back']);
  await expect.poll(() => banner.count()).toBe(0);
});

test('a refusal shows where the client goes and when to return, before it is saved', async () => {
  const card = sampleCard({
    ways: [{ deed: 'advance', to: 'c3', label: 'Advance to 3rd contact' }, REFUSE],
    reasons: {
      ...noReasons,
      refusal: [
        {
          code: 'too_expensive',
          label: 'Too expensive',
          section: 'soft_refusal',
          sectionLabel: 'Refusal, follow up later',
          sectionKind: 'soft_refusal',
          revisitOn: '2026-08-29',
        },
        {
          code: 'non_profile',
          label: 'Not a fit',
          section: 'hard_refusal',
          sectionLabel: 'Hard refusal',
          sectionKind: 'hard_refusal',
          revisitOn: '',
        },
      ],
    },
  });
  sidebar = await openSidebar(browser, { cards: [card], selected: 'C-0001' });
  const sent: RefuseInput[] = [];
  sidebar.doors.refuse = (input) => {
    sent.push(input);
    return { ok: true, card: sampleCard({ stage: { code: 'refusal', label: 'Refusal', kind: 'lost' }, steps: [] }) };
  };
  await button('Refusal').click();
  await button('Record a refusal').click();
  await sidebar.page.getByText('Choose a reason.').waitFor();

  await sidebar.page.getByRole('radio', { name: 'Not a fit' }).check();
  const preview = sidebar.page.locator('.preview');
  expect(await preview.textContent()).toBe('Hard refusalNo return. The client leaves all lists.');
  const expensive = sidebar.page.getByRole('radio', { name: 'Too expensive' });
  await expensive.check();
  expect(await sidebar.page.locator('.reason.chosen .days').textContent()).toBe('60\u00a0days');
  expect(await preview.textContent()).toContain('Return on Sat\u00a029\u00a0Aug\u00a02026');
  await sidebar.page.getByLabel('Note, if needed').fill('asks 20% off');
  await button('Record a refusal').click();
  await heading('Alfa').waitFor();
  expect(sent.map(({ requestId: _, ...rest }) => rest)).toEqual([
    {
      clientId: 'C-0001',
      seen: 'E-000007',
      reason: 'too_expensive',
      revisitOn: '2026-08-29',
      on: '2026-06-30',
      note: 'asks 20% off',
    },
  ]);
});

test('a deal: the expected amount stays the server’s until it is typed over; a skipped stage asks for a comment', async () => {
  const card = sampleCard({
    ways: [{ deed: 'advance', to: 'deal', label: 'Register a deal' }],
    steps: [sampleStep({ to: 'deal', label: 'Deal', kind: 'won', missing: [], skips: ['3rd contact'] })],
    deal: {
      saleKinds: [{ code: 'consultative', label: 'Consultative' }],
      channels: [
        { code: 'direct', label: 'Direct', indirect: false },
        { code: 'agent', label: 'Agent', indirect: true },
      ],
      saleKind: 'consultative',
      amount: '60000',
      document: 'contract',
      credit: { first: true, manager: 'Eszter', department: 'Sales department', handover: 'first_payment' },
      papersOnly: false,
      people: [],
      rare: [{ key: 'discount_pct', label: 'Discount, %', type: 'text', value: '', options: [] }],
    },
  });
  sidebar = await openSidebar(browser, { cards: [card], selected: 'C-0001' });
  const sent: AdvanceInput[] = [];
  sidebar.doors.advance = (input) => {
    sent.push(input);
    return refused('comment_needed', '', 'Write a comment: stages are skipped (3rd contact).');
  };
  await button('Register a deal').click();
  expect(await field('Amount').inputValue()).toBe('60,000.00');
  expect(await field('or invoice no.').count()).toBe(0);
  await sidebar.page.getByRole('radio', { name: 'Agent' }).check();
  await field('Partner').fill('Delta Agents');
  await field('Contract no.').fill('26/118');
  expect(await sidebar.page.locator('.outcome').textContent()).toBe(
    'New revenue, credited to Eszter, Sales department. After the first payment the client goes to the client department.',
  );
  await button('Discount, cost, subject, other dates').click();
  await field('Discount, %').fill('5');
  await button('Register a deal').click();
  const comment = field('Comment: why stages are skipped (3rd contact)');
  await expect.poll(() => comment.getAttribute('aria-invalid')).toBe('true');
  await field('Amount').fill('70000');
  await button('Register a deal').click();
  await expect.poll(() => sent.length).toBe(2);
  const common = {
    sale_kind: 'consultative',
    channel: 'agent',
    partner: 'Delta Agents',
    signed_on: '2026-06-30',
    contract_no: '26/118',
    discount_pct: '5',
  };
  // Typed over, and shown as amounts are written once the field was left.
  expect(sent.map(({ deal }) => deal)).toEqual([common, { ...common, amount: '70,000.00' }]);
});
