// The ways on of a card: its bar, one-click deeds, Undo, and the forms of the deeds, in front of a small server.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Card, DeedInput, PersonView, ReasonChoice, UndoInput, WayView } from '../../src/contract/answers.ts';
import { violations } from './axe.ts';
import { openChromium } from './chromium.ts';
import { noDetails, openSidebar, refusal, type Sidebar, sampleCard } from './sidebar-page.ts';

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

const button = (name: string) => sidebar.page.getByRole('button', { name, exact: true });
const item = (name: string) => sidebar.page.getByRole('menuitem', { name, exact: true });
const heading = (name: string) => sidebar.page.getByRole('heading', { name, exact: true });
const field = (name: string) => sidebar.page.getByLabel(name, { exact: true });
const snackbar = () => sidebar.page.locator('.snackbar');
const plain = async (text: Promise<string | null>) => (await text)?.replaceAll('\u00a0', ' ');

const way = (deed: WayView['deed'], label: string, to = ''): WayView => ({ deed, to, label });
const WAYS = [
  way('advance', 'Advance to 3rd contact', 'c3'),
  way('contact', 'Record a contact'),
  way('refuse', 'Record a refusal'),
  way('advance', 'Register a deal', 'deal'),
  way('park', 'Move to strategic archive'),
  way('back', 'Return to 1st contact', 'c1'),
  way('undo', 'Undo the last entry'),
  way('person', 'Add a contact person'),
];
const KINDS = [
  { code: 'call', label: 'Call' },
  { code: 'proposal', label: 'Proposal sent' },
  { code: 'aftersale', label: 'After-sale call' },
  { code: 'no_answer', label: 'No answer' },
];

async function openCard(changes: Partial<Card> = {}): Promise<Card> {
  const card = sampleCard({ ways: WAYS, contactKinds: KINDS, ...changes });
  sidebar = await openSidebar(browser, { cards: [card], selected: card.clientId });
  await heading(card.name).waitFor();
  return card;
}
const bar = async () => sidebar.page.locator('.bottom button:not([role=menuitem])').allTextContents();
const inMenu = async () => {
  await button('More').click();
  return sidebar.page.getByRole('menuitem').allTextContents();
};

test('the bar: the first way is the button, tools follow, the rest waits in the menu with who may what', async () => {
  await openCard({
    undoable: { what: 'Contact', until: '' },
    denied: [
      { deed: 'assign', label: 'Change the manager', who: 'the head' },
      { deed: 'merge', label: 'Merge duplicates', who: 'the head' },
    ],
  });
  expect(await bar()).toEqual(['Advance to 3rd contact', 'No answer', 'Contact', 'Refusal', 'More']);
  expect(await inMenu()).toEqual([
    'Proposal sent',
    'Register a deal',
    'Move to strategic archive',
    'Return to 1st contact',
    'Undo the last entry: Contact',
    'Add a contact person',
  ]);
  expect(await sidebar.page.locator('.menu-foot').textContent()).toBe('Change the manager, Merge duplicates: the head');
  await sidebar.page.keyboard.press('Escape');
  expect(await button('More').evaluate((element) => element === document.activeElement)).toBe(true);
});

test('archive and refusal have their own bars; who may nothing reads who may', async () => {
  const archive = { code: 'archive', label: 'Strategic archive', kind: 'archive' } as const;
  const rest = [way('contact', 'Record a contact'), way('notYet', 'Not yet')];
  await openCard({ section: archive, ways: [way('unpark', 'Return from archive'), ...rest, way('refuse', 'R')] });
  expect(await bar()).toEqual(['Return from archive', 'No answer', 'Contact', 'Not yet', 'More']);
  await sidebar.close();
  const lost = { code: 'refusal', label: 'Refusal', kind: 'lost' } as const;
  await openCard({ stage: lost, ways: [way('reopen', 'Reopen', 'c1'), ...rest] });
  expect(await bar()).toEqual(['Reopen', 'Contact', 'Not yet']);
  await sidebar.close();
  await openCard({ stage: lost, doNotCall: true, ways: [way('reopen', 'Reopen', 'c1'), way('contact', 'Talk')] });
  expect(await bar()).toEqual(['More']);
  await sidebar.close();
  await openCard({ ways: [], denied: [{ deed: 'advance', label: 'Advance', who: 'Anna, the head' }] });
  expect(await sidebar.page.locator('.bottom').textContent()).toBe('Works with this client: Anna, the head');
});

test('No answer is one click: the message says the next try and takes it back', async () => {
  const card = await openCard();
  const sent: DeedInput[] = [];
  const undone: UndoInput[] = [];
  sidebar.doors.contact = (input) => {
    sent.push(input);
    return { ok: true, card: { ...card, seen: 'E-000008', nextAction: { on: '2026-07-01', text: '' } } };
  };
  sidebar.doors.undo = (input) => {
    undone.push(input);
    return { ok: true, card: { ...card, seen: 'E-000009' }, kept: ['Phone'] };
  };
  await button('No answer').click();
  await snackbar().waitFor();
  expect(await plain(snackbar().locator('span').textContent())).toBe('Alfa: No answer saved. Next try: Wed 1 Jul.');
  expect(sent).toEqual([
    { clientId: 'C-0001', seen: 'E-000007', requestId: expect.any(String), contactKind: 'no_answer' },
  ]);
  await snackbar().getByRole('button', { name: 'Undo' }).click();
  await sidebar.page.getByText('Alfa: the last entry is undone. Changed since and left as they are: Phone.').waitFor();
  expect(undone).toEqual([{ clientId: 'C-0001', seen: 'E-000008', requestId: expect.any(String) }]);
});

test('a click that was not carried out keeps its id, so that the next one does nothing twice', async () => {
  const card = await openCard();
  const ids: string[] = [];
  sidebar.doors.contact = ({ requestId }) => {
    ids.push(requestId);
    return ids.length === 1 ? refusal('busy', 'Not saved: another save is running.') : { ok: true, card };
  };
  await button('No answer').click();
  await sidebar.page.getByText('Not saved: another save is running.').waitFor();
  await button('No answer').click();
  await sidebar.page.getByText('Alfa: No answer saved').waitFor();
  await button('No answer').click();
  await expect.poll(() => ids.length).toBe(3);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
});

test('a contact: with whom, what kind, and the score of an after-sale call', async () => {
  const role = { code: 'influencer', label: 'Influencer' };
  const blank = { position: '', phone: '', email: '', reachedOn: '', approvalOrder: '', approvedOn: '' };
  const person = (id: string, name: string): PersonView => ({
    ...{ ...blank, id, name, role, approval: { code: '', label: '' }, interests: '', note: '' },
  });
  const card = await openCard({ persons: [person('P-1', 'Anna'), person('P-2', 'Bela')] });
  const sent: DeedInput[] = [];
  sidebar.doors.contact = (input) => {
    sent.push(input);
    return { ok: true, card };
  };
  await button('Contact').click();
  await heading('Record a contact').waitFor();
  await sidebar.page.getByRole('checkbox', { name: 'Bela' }).check();
  await sidebar.page.getByRole('radio', { name: 'After-sale call' }).check();
  await sidebar.page.getByRole('radio', { name: '4', exact: true }).check();
  await field('Next action').fill('send the list');
  await sidebar.page.getByRole('radio', { name: 'tomorrow' }).check();
  await field('Note').fill('all is well');
  await sidebar.page.keyboard.press('Control+Enter');
  await sidebar.page.getByText('Alfa: After-sale call saved').waitFor();
  expect(sent.map(({ requestId: _, ...rest }) => rest)).toEqual([
    {
      clientId: 'C-0001',
      seen: 'E-000007',
      contactKind: 'aftersale',
      score: '4',
      persons: ['P-2'],
      on: '2026-06-30',
      note: 'all is well',
      fields: { next_action: ['Call back', 'send the list'] },
      nextActionOn: '2026-07-01',
    },
  ]);
});

test('in New a talk is the first contact; Proposal sent chooses its kind', async () => {
  const stage = { code: 'new', label: 'New client', kind: 'new' } as const;
  const first = way('advance', 'Advance to 1st contact', 'c1');
  await openCard({ stage, ways: [first, way('contact', 'Record a contact'), way('refuse', 'Record a refusal')] });
  await button('Contact').click();
  await heading('Advance to 1st contact').waitFor();
  expect(await sidebar.page.getByRole('radio', { name: 'No answer' }).count()).toBe(0);
  await sidebar.close();
  await openCard();
  await inMenu();
  await item('Proposal sent').click();
  await heading('Record a contact').waitFor();
  expect(await sidebar.page.getByRole('radio', { name: 'Proposal sent' }).isChecked()).toBe(true);
});

const reason = (code: string, label: string, section: ReasonChoice['sectionKind'], revisitOn: string) => ({
  ...{ code, label, section, revisitOn, sectionKind: section },
  sectionLabel: section === 'archive' ? 'Strategic archive' : 'Refusal, follow up later',
});

test('refusal and archive lead to each other; the archive says near or far; open deals are asked about', async () => {
  const near = reason('later', 'Interested, but later', 'archive', '2026-09-28');
  const far = reason('season', 'Seasonal pause', 'archive', '2026-10-28');
  const card = await openCard({
    reasons: {
      refusal: [reason('no_money', 'No money', 'soft_refusal', '2026-08-29')],
      archive: [near, far],
      cancel: [reason('changed_mind', 'Client changed its mind', 'soft_refusal', '')],
      churn: [],
    },
  });
  await button('Refusal').click();
  await button('Interested, but later? To the strategic archive').click();
  await heading('Move to strategic archive').waitFor();
  const preview = sidebar.page.locator('.preview');
  await sidebar.page.getByRole('radio', { name: 'Interested, but later' }).check();
  // 28 September is the 90th day after 30 June: still near.
  expect(await preview.locator('p').first().textContent()).toBe('Strategic archive · near perspective');
  await sidebar.page.getByRole('radio', { name: 'Seasonal pause' }).check();
  expect(await preview.locator('p').first().textContent()).toBe('Strategic archive · far perspective');
  await button('Not interested? Record a refusal').click();

  const sent: DeedInput[] = [];
  sidebar.doors.refuse = (input) => {
    sent.push(input);
    if (input.cancelReason) return { ok: true, card };
    const message = 'Open deals: D-00001. Say why they are cancelled, or sign them first.';
    return refusal('open_deals', message, [{ code: 'open_deals', field: 'cancel_reason', message, fields: [] }]);
  };
  await sidebar.page.getByRole('radio', { name: 'No money' }).check();
  await button('Record a refusal').click();
  await sidebar.page.getByText('Open deals: D-00001.').waitFor();
  await field('Open deals are cancelled, because').selectOption('changed_mind');
  await button('Record a refusal').click();
  await heading('Alfa').waitFor();
  expect(sent.map(({ reason: why, cancelReason }) => [why, cancelReason])).toEqual([
    ['no_money', undefined],
    ['no_money', 'changed_mind'],
  ]);
});

test.each([284, 300, 400])('at %i px nothing is wider than the page', async (width) => {
  const card = sampleCard({ ways: WAYS, contactKinds: KINDS, stageLimit: 7 });
  sidebar = await openSidebar(browser, { cards: [card], selected: card.clientId, width });
  sidebar.doors.details = ({ clientId }) => ({
    ok: true,
    details: { ...noDetails, clientId, stageDay: 15, goal: 'Learn the need' },
  });
  await heading('Alfa').waitFor();
  const over = () =>
    sidebar.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await sidebar.page.getByText('day 15, limit 7').waitFor();
  expect(await over()).toBe(0);
  await button('Contact').click();
  expect(await over()).toBe(0);
});

const FORMS: WayView['deed'][] = ['contact', 'refuse', 'park', 'notYet', 'assign', 'person', 'merge', 'reopen'];

test.each(['en', 'ru', 'bg', 'hu', 'ro'])(
  '%s: axe finds nothing in bar, menu, message and forms',
  async (language) => {
    const views = (...keys: string[]): Card['personFields'] =>
      keys.map((key) => ({ key, label: key, type: 'text', value: '', options: [] }));
    const hard = reason('closed', 'Company closed', 'hard_refusal', '');
    const card = sampleCard({
      ways: [WAYS[0] as WayView, ...FORMS.map((deed) => way(deed, `do ${deed}`))],
      denied: [{ deed: 'cancelWin', label: 'Cancel the win', who: 'the head' }],
      contactKinds: KINDS,
      reasons: {
        refusal: [hard, reason('no_money', 'No money', 'soft_refusal', '2026-08-29')],
        archive: [reason('later', 'Later', 'archive', '2026-09-28')],
        cancel: [],
        churn: [],
      },
      managers: [{ code: 'M-02', label: 'Anna', department: 'Sales' }],
      personFields: views('person_name', 'phone'),
      stageLimit: 7,
    });
    sidebar = await openSidebar(browser, { cards: [card], selected: card.clientId, language, width: 284 });
    const { page } = sidebar;
    const more = page.locator('.bottom .menu-box > button');
    await page.locator('.tool').first().click();
    await snackbar().waitFor();
    expect(await violations(page)).toEqual([]);
    await more.click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const deed of FORMS) {
      const tool = page.locator(`.tool[title="do ${deed}"]`);
      if ((await tool.count()) > 0) await tool.click();
      else {
        await more.click();
        await page.getByRole('menuitem', { name: `do ${deed}`, exact: true }).click();
      }
      await page.locator('form').waitFor();
      const choice = page.locator('.reason input[type=radio]');
      if ((await choice.count()) > 0) await choice.first().check();
      expect([deed, ...(await violations(page))]).toEqual([deed]);
      await page.locator('.top-bar .icon-button').first().click();
      await page.locator('.tools').waitFor();
    }
  },
  60_000,
);

test('a merge shows payments that seem to stand in both, and may be saved all the same', async () => {
  const card = sampleCard({ ways: [...WAYS, way('merge', 'Merge duplicates')] });
  const other = sampleCard({ clientId: 'C-0002', name: 'Beta Twin' });
  sidebar = await openSidebar(browser, { cards: [card, other], selected: card.clientId, width: 300 });
  const { page, doors } = sidebar;
  const warning =
    'Look once more: P-00003 and P-00005 may be one payment of 70.00 on 30 Jun 2026. If so, take one back with an adjustment.';
  const side = ({ clientId, name, seen }: Card) =>
    ({ clientId, name, stage: 'Deal', kind: 'won', manager: 'Anna', seen, events: 3 }) as const;
  doors.mergePlan = () => ({
    ok: true,
    plan: {
      winner: side(card),
      loser: side(other),
      fields: [],
      deals: 1,
      contacts: 0,
      problem: null,
      warnings: [warning],
    },
  });
  await button('More').click();
  await item('Merge duplicates').click();
  await page.locator('form input').first().fill('Beta Twin');
  await page.getByRole('button', { name: /Beta Twin/ }).click();
  await page.getByText(warning).waitFor();
  expect(await violations(page)).toEqual([]);
  if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT });
  expect(await button('Merge duplicates').isEnabled()).toBe(true);
});
