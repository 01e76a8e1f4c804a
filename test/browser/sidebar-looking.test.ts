// What one looks at, in a real browser: found clients, the card below the fold, its history, the playbook.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Details, PersonView, PlaybookView, SearchHit, TimelineEntry } from '../../src/contract/answers.ts';
import { openChromium } from './chromium.ts';
import { noDetails, openSidebar, type Sidebar, sampleCard } from './sidebar-page.ts';

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

const heading = (name: string | RegExp) => sidebar.page.getByRole('heading', { name, exact: typeof name === 'string' });
const button = (name: string | RegExp) => sidebar.page.getByRole('button', { name, exact: typeof name === 'string' });

const LONG = 'Pannon Építőanyag-kereskedelmi és Szolgáltató Korlátolt Felelősségű Társaság';

const found = (changes: Partial<SearchHit>): SearchHit => ({
  clientId: 'C-0001',
  name: 'Balaton Ház Kft.',
  stage: 'Refusal',
  kind: 'lost',
  manager: 'Ivan',
  section: { code: 'soft_refusal', label: 'Refusal, follow up later', kind: 'soft_refusal' },
  hit: null,
  ...changes,
});

test.each<[string, SearchHit['hit'], string[]]>([
  ['pann', { label: 'Contact person', value: 'Panni Judit' }, ['Pann']],
  ['judit pann', { label: 'Contact person', value: 'Panni Judit' }, ['Pann', 'Judit']],
  ['8 921 771', { label: 'Phone', value: '+7 (921) 771-65-11' }, ['921) 771']],
  ['b.t', { label: 'E-mail', value: 'bat@b.test' }, ['b.t']],
  ['smirnova', { label: 'Contact person', value: 'Елена Смирнова' }, []],
])('search for %s says where it was found', async (typed, hit, marks) => {
  sidebar = await openSidebar(browser);
  sidebar.doors.find = () => ({ ok: true, clients: [found({ hit })] });
  await sidebar.page.getByRole('combobox').fill(typed);
  const option = sidebar.page.getByRole('option');
  await option.waitFor();
  expect(await option.locator('.row-third').textContent()).toBe(`${hit?.label}: ${hit?.value}`);
  expect(await option.locator('.row-third mark').allTextContents()).toEqual(marks);
  expect(await option.locator('.row-remark').textContent()).toBe('Refusal, follow up later');
});

test('search marks a client of the archive, and always offers to add one', async () => {
  sidebar = await openSidebar(browser);
  const archive = { code: 'archive', label: 'Strategic archive', kind: 'archive' } as const;
  sidebar.doors.find = () => ({
    ok: true,
    clients: [found({ name: 'Dél-Pannon', stage: '2nd contact', kind: 'contact', section: archive })],
  });
  await sidebar.page.getByRole('combobox').fill('pann');
  await sidebar.page.locator('.mark.archive').waitFor();
  expect(await sidebar.page.locator('.row-remark').textContent()).toBe('Strategic archive');
  await button('Add a client: “pann”').waitFor();
});

const entry = (n: number, changes: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: `E-${n}`,
  on: `2026-06-0${n}`,
  what: `Entry ${n}`,
  from: '',
  to: '',
  reason: '',
  note: '',
  who: 'Ivan',
  undone: false,
  contact: '',
  manager: '',
  revisitOn: '',
  merged: '',
  ...changes,
});

async function openCard(details: Partial<Details>, card: Parameters<typeof sampleCard>[0] = {}, language = 'en') {
  sidebar = await openSidebar(browser, { cards: [sampleCard(card)], selected: 'C-0001', language });
  sidebar.doors.details = ({ clientId }) => ({ ok: true, details: { ...noDetails, ...details, clientId } });
  await sidebar.page.reload();
  await heading(sampleCard(card).name).waitFor();
}

test('history: three entries, then all; undone ones struck through, those of a merged client marked', async () => {
  await openCard({
    timeline: [
      entry(5, { undone: true, note: 'typed wrong' }),
      entry(4, { what: 'Stage changed', from: 'Deal', to: 'Refusal', reason: 'Crisis', revisitOn: '2026-09-01' }),
      entry(3, { merged: 'C-0007', contact: 'Call' }),
      entry(2, { manager: 'Olga' }),
      entry(1),
    ],
  });
  await button(/^History/).click();
  const entries = sidebar.page.locator('.entry');
  expect(await entries.count()).toBe(3);
  expect(await entries.locator('s').allTextContents()).toEqual(['Entry 5', 'typed wrong']);
  expect(await entries.nth(1).textContent()).toContain('Stage changed: Deal → Refusal, Crisis, Return on 1\u00a0Sep');
  expect(await entries.nth(2).textContent()).toContain('Entry 3, Call');
  expect(await entries.nth(2).textContent()).toContain('Ivan · of C-0007, merged into this one');
  await button('Show all 5').click();
  expect(await entries.count()).toBe(5);
  expect(await entries.nth(3).textContent()).toContain('Entry 2, manager: Olga');
});

const person = (changes: Partial<PersonView>): PersonView => ({
  id: 'K-0001',
  name: 'Anna Kiss',
  position: 'Director',
  role: { code: 'decision_maker', label: 'Decision maker' },
  phone: '+36 1 234 5678',
  email: '',
  reachedOn: '2026-06-09',
  approvalOrder: '2',
  approval: { code: 'against', label: 'Against' },
  approvedOn: '',
  interests: 'Fewer stops of the line',
  note: '',
  ...changes,
});
const FULL: Partial<Details> = {
  goal: 'Agree the amount',
  deals: [
    {
      id: 'D-00187',
      title: 'Pallets',
      code: 'signed',
      revenue: 'New',
      credit: 'Anna',
      values: {},
      payments: [],
      amount: '22500.00',
      status: 'Signed',
      orderedOn: '2026-05-02',
      agreedOn: '2026-05-05',
      signedOn: '2026-05-10',
      paidOn: '',
      paid: '20000.00',
      balance: '2500.00',
      payment: { code: 'partial', label: 'Partly paid' },
      overdueOn: '2026-06-12',
    },
  ],
  sent: [{ on: '2026-06-02', what: 'Price list, June' }],
  timeline: [entry(1)],
};
const KNOWN = {
  needs: [{ label: 'Need', value: 'Deliveries on time' }],
  benefit: { amount: '12000', share: 0.2 },
  persons: [person({})],
  approvals: { makers: 3, reached: 2, chain: 4, approved: 1, next: 'finance' },
};

test('the card below the fold, in the order of the rules', async () => {
  await openCard(FULL, KNOWN);
  await button(/^History/).waitFor();
  expect(await sidebar.page.locator('.accordion h2').allTextContents()).toEqual([
    'Client details',
    'Need and offer',
    'People and approvals1',
    'Deals1 · balance 2,500.00\u00a0EUR',
    'Sent1',
    'History1',
  ]);
  await button(/^Need and offer/).click();
  expect(await sidebar.page.locator('dt:visible').allTextContents()).toEqual(['Need', 'Benefit']);
  expect(await sidebar.page.locator('dd:visible').last().textContent()).toBe('12,000.00\u00a0EUR (20%)');
  await button(/^People/).click();
  await sidebar.page.getByText('Decision makers reached: 2 of 3. Approved: 1 of 4, next: finance.').waitFor();
  expect(await sidebar.page.locator('.chip.against').textContent()).toBe('2. Against');
  await button(/^Deals/).click();
  const days = await sidebar.page.locator('.dates li').allTextContents();
  expect(days.map((day) => day.replaceAll('\u00a0', ' '))).toEqual([
    'Ordered on: 2 May',
    'Agreed on: 5 May',
    'Signed on: 10 May',
    'Paid on: –',
  ]);
  expect(await sidebar.page.locator('.deal .chip').textContent()).toBe('Partly paid');
  // From 12 to 30 June.
  const overdue = await sidebar.page.locator('.deal .late').textContent();
  expect(overdue?.replaceAll('\u00a0', ' ')).toBe('Invoice due on: 12 Jun, 18 days ago');
  // 20 000 of 22 500 is 88.9 %.
  const width = await sidebar.page.locator('.deal .bar i').getAttribute('style');
  expect(Number.parseFloat(width?.replace('width:', '') ?? '')).toBeCloseTo(88.9, 1);
});

const PLAYBOOK: PlaybookView = {
  stage: '2nd contact',
  category: 'Trade',
  updatedOn: '2026-06-02',
  blocks: [
    {
      block: 'action',
      label: 'Key action',
      ticked: true,
      lines: [{ id: 'B-1', text: 'Send the proposal', answer: '', link: '', material: '', forClient: true }],
    },
    { block: 'dm_find', label: 'Way to the decision maker', ticked: false, lines: [] },
    {
      block: 'objection',
      label: 'Objection',
      ticked: true,
      lines: [
        {
          id: 'B-2',
          text: 'Too expensive',
          answer: 'Compare the whole task',
          link: '',
          material: '',
          forClient: false,
        },
        { id: 'B-3', text: '<b>x</b>', answer: '', link: 'javascript:alert(1)', material: '', forClient: false },
      ],
    },
    {
      block: 'material',
      label: 'Material to send',
      ticked: true,
      lines: [
        {
          id: 'B-4',
          text: 'Price list, June',
          answer: '',
          link: 'https://x.test/p',
          material: 'Price list',
          forClient: false,
        },
      ],
    },
  ],
};

test('the playbook opens over the card, and the way on stays at the foot', async () => {
  await openCard(FULL, { ways: [{ deed: 'advance', to: 'c3', label: 'Advance to 3rd contact' }] });
  sidebar.doors.playbook = () => ({ ok: true, playbook: PLAYBOOK });
  await button('Show the playbook').click();
  await heading('Playbook: 2nd contact').waitFor();
  await sidebar.page.getByText('Alfa · Trade · updated').waitFor();
  expect(await sidebar.page.locator('.block h2').allTextContents()).toEqual([
    'Key action',
    'Way to the decision maker',
    'Objection',
    'Material to send',
  ]);
  expect(await sidebar.page.locator('.answer').allTextContents()).toEqual(['Compare the whole task']);
  // Only what leads to the web is a link; the rest is text, whatever it says.
  const links = sidebar.page.locator('.block a');
  expect(await links.count()).toBe(1);
  expect(await links.getAttribute('href')).toBe('https://x.test/p');
  expect(await links.getAttribute('target')).toBe('_blank');
  await sidebar.page.getByText('<b>x</b> · javascript:alert(1)').waitFor();
  await button('Advance to 3rd contact').waitFor();
  await button('Back').click();
  await heading('Alfa').waitFor();
});

test.each(['en', 'ru', 'bg', 'hu', 'ro'])(
  '%s: details, playbook and found clients fit at every width',
  async (language) => {
    const long = { name: LONG, position: LONG, interests: LONG, approval: { code: 'agreed', label: LONG } };
    const timeline = [entry(1, { what: LONG, note: LONG, merged: LONG })];
    const sent = [{ on: '2026-06-02', what: LONG }];
    const card = { ...KNOWN, needs: [{ label: LONG, value: LONG }], persons: [person(long)] };
    await openCard({ ...FULL, timeline, sent }, card, language);
    sidebar.doors.playbook = () => ({ ok: true, playbook: PLAYBOOK });
    await sidebar.page.locator('.accordion').nth(5).waitFor();
    const folded = sidebar.page.locator('.accordion h2 button[aria-expanded=false]');
    while ((await folded.count()) > 0) await folded.first().click();
    await fits();
    await sidebar.page.locator('.goal .link').click();
    await sidebar.page.locator('.answer').waitFor();
    await fits();
    sidebar.doors.find = () => ({
      ok: true,
      clients: [found({ name: LONG, stage: LONG, hit: { label: LONG, value: LONG } })],
    });
    await sidebar.page.getByRole('combobox').fill('pann');
    await sidebar.page.getByRole('option').waitFor();
    await fits();
  },
);

async function fits() {
  for (const width of [284, 300, 360, 400]) {
    await sidebar.page.setViewportSize({ width, height: 560 });
    const spilled = await sidebar.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#page *:not(.unseen):not(svg *)')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
        .map((element) => element.className),
    );
    expect(spilled).toEqual([]);
  }
}
