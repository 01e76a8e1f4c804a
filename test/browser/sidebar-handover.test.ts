// The handover from the card, and the screens on which many clients change hands, in front of a small server.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Card, DeedInput, Details, ReassignInput, ReassignPlan, WayView } from '../../src/contract/answers.ts';
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
const heading = (name: string) => sidebar.page.getByRole('heading', { name, exact: true });
const field = (name: string) => sidebar.page.getByLabel(name);
const bar = async () => sidebar.page.locator('.bottom button:not([role=menuitem])').allTextContents();
const body = async () => (await sidebar.page.locator('.body').innerText()).replaceAll('\u00a0', ' ');

const WAYS: WayView[] = [
  { deed: 'contact', to: '', label: 'Record a contact' },
  { deed: 'handover', to: '', label: 'Hand over to client department' },
];
const PEOPLE = [
  { code: 'M-04', label: 'Kate' },
  { code: 'M-05', label: 'Oleg' },
];

async function openWon(
  handover: Details['handover'],
  more: Partial<Details> = {},
  deal: Card['deal'] = null,
): Promise<Card> {
  const won = { code: 'deal', label: 'Deal', kind: 'won' } as const;
  const section = { code: 'customer', label: 'Active clients', kind: 'customer' } as const;
  const ways: WayView[] = deal ? [...WAYS, { deed: 'deal', to: '', label: 'Add a repeat deal' }] : WAYS;
  const card = sampleCard({ stage: won, section, ways, steps: [], manager: 'Anna', deal });
  sidebar = await openSidebar(browser, { cards: [card] });
  sidebar.doors.details = ({ clientId }) => ({ ok: true, details: { ...noDetails, clientId, handover, ...more } });
  sidebar.doors.handover = () => ({ ok: true, card });
  sidebar.sheet.selected = card.clientId;
  await sidebar.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await heading(card.name).waitFor();
  return card;
}

test('a due handover is the button; the form names who takes over and asks for a note', async () => {
  const card = await openWon({ due: '2026-06-10', next: 'Kate', people: [] });
  const sent: DeedInput[] = [];
  sidebar.doors.handover = (input) => {
    sent.push(input);
    return { ok: true, card: { ...card, seen: 'E-000008', manager: 'Kate', handedOver: true, ways: [] } };
  };
  await sidebar.page.getByText('To be handed over since 10 Jun 2026.').waitFor();
  expect((await bar())[0]).toBe('Hand over to client department');
  await button('Hand over to client department').click();
  await sidebar.page.getByText('Manager: by the rule of Settings: Kate').waitFor();
  await field('Note for the client department: needs, people, promises, terms of payment').fill(
    'spare parts; Ms Fox; 30 days',
  );
  expect(await violations(sidebar.page)).toEqual([]);
  await sidebar.page.locator('.bottom .primary').click();
  await sidebar.page.getByText('Alfa: handed over to Kate. Next action: Call back, Tue 16 Jun.').waitFor();
  expect(sent).toEqual([
    {
      clientId: 'C-0001',
      seen: 'E-000007',
      requestId: expect.any(String),
      on: '2026-06-30',
      note: 'spare parts; Ms Fox; 30 days',
    },
  ]);
});

test('a head finds it in the menu though it is not due, and may choose who; a refusal stands below the field', async () => {
  await openWon({ due: '', next: '', people: PEOPLE });
  const sent: DeedInput[] = [];
  const message = 'Choose somebody of the client department.';
  sidebar.doors.handover = (input) => {
    sent.push(input);
    return refusal('not_client_department', message, [
      { code: 'not_client_department', field: 'manager', message, fields: [] },
    ]);
  };
  await expect.poll(bar).toContain('More');
  await button('More').click();
  await sidebar.page.getByRole('menuitem', { name: 'Hand over to client department' }).click();
  const select = field('Manager');
  expect(await select.locator('option').allTextContents()).toEqual([
    'Nobody of the client department is free: choose a person.',
    'Kate',
    'Oleg',
  ]);
  await select.selectOption('M-05');
  await sidebar.page.locator('.bottom .primary').click();
  await sidebar.page.getByText(message).waitFor();
  expect(sent[0]).toMatchObject({ manager: 'M-05' });
});

test('what this person may not hand over now is not offered; money that went back is told (E15)', async () => {
  await openWon(null, { refunded: true });
  await sidebar.page.getByText('All of the client’s money went back: cancel the deal, or keep the client.').waitFor();
  expect(await bar()).not.toContain('Hand over to client department');
  expect(await bar()).not.toContain('More');
});

test('a handover that is due already is not promised once more by the form of a deal', async () => {
  const deal: Card['deal'] = {
    saleKinds: [],
    channels: [],
    saleKind: '',
    amount: '',
    document: 'none',
    credit: { first: false, manager: 'Anna', department: 'Sales department', handover: 'first_payment' },
    papersOnly: false,
    people: [],
    rare: [],
  };
  const sell = async (due: string) => {
    const card = await openWon({ due, next: 'Kate', people: [] }, { revenue: 'repeat' }, deal);
    await button('Deal').click();
    await sidebar.page.getByRole('radio', { name: 'Signed already' }).check();
    expect(card.deal).toBe(deal);
    return sidebar.page.locator('.outcome p').textContent();
  };
  const revenue = 'Repeat revenue, credited to Anna, Sales department.';
  expect(await sell('')).toBe(`${revenue} After the first payment the client goes to the client department.`);
  await sidebar.close();
  expect(await sell('2026-06-10')).toBe(revenue);
});

const plan = (more: Partial<ReassignPlan> = {}): ReassignPlan => ({
  leavers: [],
  people: [],
  shares: [],
  gives: [],
  left: 0,
  kept: 0,
  byHand: false,
  ...more,
});
const given = (from: number, n: number, person: string) =>
  Array.from({ length: n }, (_, at): [string, string] => [`C-${from + at}`, person]);

test('a leaver: who, to whom, how many each; then batch by batch', async () => {
  sidebar = await openSidebar(browser, { screen: 'leaver' });
  const leavers = [{ code: 'M-02', label: 'Anna', n: 702, until: '2026-06-29' }];
  const asked: object[] = [];
  sidebar.doors.reassignPlan = (input) => {
    asked.push(input);
    if (!input.leaver) return { ok: true, plan: plan({ leavers }) };
    const kate = { person: 'M-04', name: 'Kate', n: 500 };
    const oleg = { person: 'M-05', name: 'Oleg' };
    const all = input.to
      ? { shares: [{ ...oleg, n: 702 }], gives: given(1, 702, 'M-05') }
      : {
          shares: [kate, { ...oleg, n: 200 }],
          gives: [...given(1, 500, 'M-04'), ...given(501, 200, 'M-05')],
          left: 2,
        };
    return { ok: true, plan: plan({ leavers, people: PEOPLE, ...all }) };
  };
  await sidebar.page.reload();
  await heading('Reassign a leaver’s clients').waitFor();
  // The only one who has left is chosen already.
  await sidebar.page.getByText('Kate: 500').waitFor();
  const option = await field('Who has left').locator('option').last().textContent();
  expect(option?.replaceAll('\u00a0', ' ')).toBe('Anna, until 29 Jun 2026: 702 clients');
  expect(await body()).toContain('Nobody is free, they stay where they are: 2 clients.');
  expect(await violations(sidebar.page)).toEqual([]);
  await field('Who gets them').selectOption('M-05');
  await sidebar.page.getByText('Oleg: 702').waitFor();
  await field('Who gets them').selectOption('');
  await sidebar.page.getByText('Oleg: 200').waitFor();
  const batches: ReassignInput[] = [];
  let open = () => {};
  const second = new Promise<void>((resolve) => {
    open = resolve;
  });
  sidebar.doors.reassign = async (input) => {
    batches.push(input);
    if (batches.length === 2) await second;
    return { ok: true, reassigned: { n: batches.length === 2 ? 199 : input.gives.length } };
  };
  await sidebar.page.getByRole('button', { name: /^Hand over: 700/ }).click();
  await sidebar.page.getByText('Handing over: 500 / 700').waitFor();
  expect(await sidebar.page.getByRole('progressbar').last().getAttribute('aria-valuenow')).toBe('71');
  open();
  await sidebar.page.getByText(/^Handed over: 699/).waitFor();
  expect(await body()).toContain('Changed meanwhile and left alone: 1 client.');
  expect(batches.map(({ gives }) => gives.length)).toEqual([500, 200]);
  expect(batches[0]).toMatchObject({ occasion: 'leaver', leaver: 'M-02' });
  expect(batches[1]?.gives[0]).toEqual(['C-501', 'M-05']);
  const leaver = { occasion: 'leaver', leaver: 'M-02' };
  expect(asked).toEqual([
    { occasion: 'leaver', leaver: '', to: '' },
    { ...leaver, to: '' },
    { ...leaver, to: 'M-05' },
    { ...leaver, to: '' },
  ]);
});

test('the client department: closing says what changes; a refusal is told, and it can be tried again', async () => {
  sidebar = await openSidebar(browser, { screen: 'close' });
  let tries = 0;
  sidebar.doors.reassignPlan = () => {
    tries += 1;
    if (tries === 1) return refusal('busy', 'Another save is running.');
    const shares = [{ person: 'M-02', name: 'Anna', n: 2 }];
    return { ok: true, plan: plan({ shares, gives: [...given(1, 2, 'M-02'), ['C-9', '']], kept: 1 }) };
  };
  const batches: ReassignInput[] = [];
  sidebar.doors.reassign = (input) => {
    batches.push(input);
    return { ok: true, reassigned: { n: input.gives.length } };
  };
  await sidebar.page.reload();
  await heading('Close the client department').waitFor();
  await sidebar.page.getByText('Another save is running.').waitFor();
  await button('Try again').click();
  await sidebar.page.getByText('Anna: 2').waitFor();
  expect(await body()).toContain('In hard refusal, only the department changes: 1 client.');
  await sidebar.page.getByRole('button', { name: /^Hand over: 3/ }).click();
  await sidebar.page.getByText(/^Handed over: 3/).waitFor();
  expect(batches[0]?.gives).toEqual([
    ['C-1', 'M-02'],
    ['C-2', 'M-02'],
    ['C-9', ''],
  ]);
  await button('Done').click();
  await heading('No client selected').waitFor();
});

test('a leaver whose clients the rule gives to nobody: the only one who can take them is chosen already', async () => {
  sidebar = await openSidebar(browser, { screen: 'leaver' });
  const leavers = [{ code: 'M-02', label: 'Anna', n: 3, until: '2026-06-29' }];
  sidebar.doors.reassignPlan = ({ leaver, to }) => {
    const people = PEOPLE.slice(1);
    if (!leaver) return { ok: true, plan: plan({ leavers }) };
    if (!to) return { ok: true, plan: plan({ leavers, people, left: 3 }) };
    const shares = [{ person: 'M-05', name: 'Oleg', n: 3 }];
    return { ok: true, plan: plan({ leavers, people, shares, gives: given(1, 3, 'M-05') }) };
  };
  await sidebar.page.reload();
  await sidebar.page.getByText('Oleg: 3').waitFor();
  expect(await field('Who gets them').inputValue()).toBe('M-05');
  await sidebar.page.getByRole('button', { name: /^Hand over: 3/ }).waitFor();
});
