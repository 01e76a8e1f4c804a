// My day in a real browser: home, the lists, the way from client to client, and who is at work.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DayTask, DayView } from '../../src/contract/answers.ts';
import { openChromium } from './chromium.ts';
import { noDay, openSidebar, refusal, type Sidebar, sampleCard } from './sidebar-page.ts';

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

const heading = (name: string) => sidebar.page.getByRole('heading', { name, exact: true });
const button = (name: string | RegExp) => sidebar.page.getByRole('button', { name, exact: typeof name === 'string' });

const NO_ANSWER = {
  ways: [
    { deed: 'advance', to: 'c3', label: 'Advance to 3rd contact' },
    { deed: 'contact', to: '', label: 'Record a contact' },
  ] as const,
  contactKinds: [
    { code: 'call', label: 'Call' },
    { code: 'no_answer', label: 'No answer' },
  ],
};
const NAMES = ['Alfa', 'Beta', 'Gamma'];
const cards = () =>
  NAMES.map((name, at) => sampleCard({ ...NO_ANSWER, ways: [...NO_ANSWER.ways], clientId: `C-000${at + 1}`, name }));

const task = (at: number, changes: Partial<DayTask> = {}): DayTask => ({
  clientId: `C-000${at + 1}`,
  name: NAMES[at] ?? '',
  stage: { code: 'c2', label: '2nd contact', kind: 'contact' },
  action: 'Call back',
  on: '2026-06-30',
  late: 0,
  amount: '',
  manager: 'Ivan',
  ...changes,
});
/** Beta stands in two lists and counts once. */
const DAY: DayView = {
  ...noDay,
  groups: [
    { list: 'overdue_actions', label: 'Overdue actions', tasks: [task(0, { late: 14 }), task(1, { late: 1 })] },
    { list: 'calls', label: "Today's calls", tasks: [task(2)] },
    { list: 'stuck', label: 'Stuck', tasks: [task(1, { late: 5 })] },
  ],
  done: 2,
  total: 5,
};

async function openWith(day: DayView, language = 'en') {
  sidebar = await openSidebar(browser, { cards: cards(), language });
  sidebar.doors.myDay = () => ({ ok: true, day });
  await sidebar.page.reload();
}

test('home tells the lists of the day; the day tells what is late, in words too', async () => {
  await openWith(DAY);
  await button('Start my day: 3 clients').waitFor();
  expect(await sidebar.page.locator('.commands strong.late').allTextContents()).toEqual(['2', '1']);
  await button(/Overdue actions/).click();
  await heading('My day, Tuesday 30 June').waitFor();
  expect(await sidebar.page.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('2 of 5 done');
  await button(/^Alfa ?, 2nd contact ?, Call back ?, overdue by 14 days$/).waitFor();
  await button(/^Gamma ?, 2nd contact ?, Call back$/).waitFor();
  await button('Start: Alfa').waitFor();
});

test('a warning of the departments is read in the day and is no client to go through', async () => {
  const warning = task(0, { clientId: '', name: 'Cold calls: Anna', action: 'Departments', late: null });
  await openWith({ ...DAY, groups: [...DAY.groups, { list: 'warnings', label: 'Warnings', tasks: [warning] }] });
  await button('Start my day: 3 clients').click();
  await sidebar.page.getByText('Cold calls: Anna').waitFor();
  expect(await button(/Cold calls/).count()).toBe(0);
  await button('Start: Alfa').waitFor();
});

test('through the day: the next client after a save, its name in the message, and the end of it', async () => {
  await openWith(DAY);
  await button('Start my day: 3 clients').click();
  await button('Start: Alfa').click();
  await heading('Alfa').waitFor();
  const place = sidebar.page.getByRole('navigation', { name: 'My day' });
  expect(await place.textContent()).toBe('My day: 3 of 5');
  expect(await place.getByRole('button', { name: 'Previous client of the day' }).count()).toBe(0);

  await button('No answer').click();
  await heading('Beta').waitFor();
  expect(await sidebar.page.locator('.snackbar').textContent()).toContain('Alfa: No answer saved');
  expect(await place.textContent()).toBe('My day: 4 of 5');
  await place.getByRole('button', { name: 'Previous client of the day' }).click();
  await heading('Alfa').waitFor();
  await place.getByRole('button', { name: 'Next client of the day' }).click();
  await heading('Beta').waitFor();
  await place.getByRole('button', { name: 'Next client of the day' }).click();
  await heading('Gamma').waitFor();
  expect(await place.getByRole('button', { name: 'Next client of the day' }).count()).toBe(0);

  const more = [task(0, { name: 'Alfa' })];
  const done = { ...noDay, done: 5, total: 5, more, next: { on: '2026-07-01', tasks: [task(1)] } };
  sidebar.doors.myDay = () => ({ ok: true, day: done });
  await button('No answer').click();
  await sidebar.page.getByText('All done for today').waitFor();
  await heading('Tomorrow, Wednesday 1 July 1').waitFor();
  await button('Take 1 more from “To call”').click();
  await heading('Alfa').waitFor();
  expect(await place.textContent()).toBe('My day: 6 of 6');
});

test('back leads from the card to the day and from there home; another selected row leaves the day', async () => {
  await openWith(DAY);
  await button('Start my day: 3 clients').click();
  await button('Start: Alfa').click();
  await heading('Alfa').waitFor();
  await button('Back').click();
  await heading('My day, Tuesday 30 June').waitFor();
  await button('Back').click();
  await heading('No client selected').waitFor();
  await button('Start my day: 3 clients').click();
  await button('Start: Alfa').click();
  await heading('Alfa').waitFor();
  await button('Back').click();
  sidebar.cards.set('C-0009', sampleCard({ clientId: 'C-0009', name: 'Omega' }));
  sidebar.sheet.selected = 'C-0009';
  await sidebar.page.mouse.move(500, 10);
  await sidebar.page.mouse.move(100, 300);
  await heading('Omega').waitFor();
  expect(await sidebar.page.getByRole('navigation').count()).toBe(0);
});

test('the next card is read ahead, and read again when it is opened', async () => {
  await openWith(DAY);
  const asked: string[] = [];
  const usual = sidebar.doors.card;
  sidebar.doors.card = (input) => {
    asked.push(input.clientId);
    return usual(input);
  };
  await button('Start my day: 3 clients').click();
  await button('Start: Alfa').click();
  await expect.poll(() => asked).toEqual(['C-0001', 'C-0002']);
  let release = () => {};
  const later = new Promise<void>((resolve) => {
    release = resolve;
  });
  sidebar.doors.card = async (input) => {
    await later;
    const answer = await usual(input);
    return answer.ok ? { ok: true, card: { ...answer.card, category: 'Fresh' } } : answer;
  };
  await button('Next client of the day').click();
  await heading('Beta').waitFor();
  expect(await sidebar.page.getByText('Fresh').count()).toBe(0);
  release();
  await sidebar.page.getByText('Fresh').waitFor();
});

test('a client of whom the day wants an after-sale call: the form of the contact begins with it', async () => {
  const groups: DayView['groups'] = [{ list: 'aftersale', label: 'After-sale calls', tasks: [task(0), task(1)] }];
  await openWith({ ...DAY, groups: [...groups, { list: 'calls', label: 'Calls', tasks: [task(1)] }] });
  const kinds = [...NO_ANSWER.contactKinds, { code: 'aftersale', label: 'After-sale call' }];
  for (const card of sidebar.cards.values()) sidebar.cards.set(card.clientId, { ...card, contactKinds: kinds });
  await button(/^Start my day/).click();
  await button('Start: Alfa').click();
  await button('Contact').click();
  expect(await sidebar.page.getByRole('radio', { name: 'After-sale call' }).isChecked()).toBe(true);
  await sidebar.page.getByRole('radio', { name: '5' }).waitFor();
  await button('Cancel').click();
  // Beta is to be called for another reason too.
  await button('Next client of the day').click();
  await heading('Beta').waitFor();
  await button('Contact').click();
  expect(await sidebar.page.getByRole('radio', { name: 'Call', exact: true }).isChecked()).toBe(true);
});

test('a day that cannot be read says why and can be asked for again; an empty one says what to do', async () => {
  await openWith(DAY);
  await button('Start my day: 3 clients').waitFor();
  sidebar.doors.myDay = () => refusal('surprise', 'Something went wrong: 1234.');
  await sidebar.page.reload();
  await sidebar.page.getByText('Something went wrong: 1234.').waitFor();
  sidebar.doors.myDay = () => ({ ok: true, day: noDay });
  await sidebar.page.reload();
  await button('My day, Tuesday 30 June').click();
  await sidebar.page.getByText('Nothing is due today').waitFor();
  expect(await sidebar.page.getByRole('progressbar').count()).toBe(0);
});

const PEOPLE = [
  { code: 'P-01', label: 'Ivan Petrov', role: 'Sales representative' },
  { code: 'P-02', label: 'Olga Berg', role: 'Client manager' },
];

test('who are you: one is chosen with the keyboard, and looking needs no name', async () => {
  sidebar = await openSidebar(browser, { cards: cards(), selected: 'C-0001' });
  const usual = sidebar.doors.start;
  sidebar.doors.start = async () => ({ ...(await usual()), user: null, people: PEOPLE }) as never;
  let chosen = '';
  sidebar.doors.introduce = ({ personId }) => {
    chosen = personId;
    return { ok: true, user: { name: 'Olga Berg', role: 'Client manager', introduced: true, adds: true } };
  };
  await sidebar.page.reload();
  await heading('Who are you?').waitFor();
  await button('Only look').click();
  await heading('Alfa').waitFor();
  await button('Menu').click();
  await sidebar.page.getByRole('menuitem', { name: 'Who am I' }).click();
  await button('Choose your name.').click();
  expect(await sidebar.page.getByRole('alert').textContent()).toBe('Choose your name.');
  await sidebar.page.getByRole('radio', { name: /Ivan Petrov/ }).focus();
  await sidebar.page.keyboard.press('ArrowDown');
  await sidebar.page.keyboard.press('Enter');
  await heading('Alfa').waitFor();
  expect(chosen).toBe('P-02');
});

test('who am I: whom Google knows is told his name', async () => {
  sidebar = await openSidebar(browser);
  await button('Menu').click();
  await sidebar.page.getByRole('menuitem', { name: 'Who am I' }).click();
  await sidebar.page.getByText('You are Olga, Owner.').waitFor();
});

test('a copy asks until somebody works in it', async () => {
  sidebar = await openSidebar(browser);
  const usual = sidebar.doors.start;
  let taken = 0;
  sidebar.doors.start = async () => ({ ...(await usual()), isCopy: true }) as never;
  sidebar.doors.takeCopy = () => {
    taken += 1;
    return { ok: true };
  };
  await sidebar.page.reload();
  await button('I work in this copy').click();
  await expect.poll(() => sidebar.page.getByText('This file is a copy').count()).toBe(0);
  expect(taken).toBe(1);
});

const LONG = 'Pannon Építőanyag-kereskedelmi és Szolgáltató Korlátolt Felelősségű Társaság';

test.each(['en', 'ru', 'bg', 'hu', 'ro'])('%s: home, day and who are you fit at every width', async (language) => {
  const tasks = [
    task(0, { name: LONG, late: 1234, action: LONG }),
    task(1, { stage: { code: 'c2', label: LONG, kind: 'contact' } }),
  ];
  await openWith({ ...DAY, groups: [{ list: 'calls', label: LONG, tasks }] }, language);
  const usual = sidebar.doors.start;
  sidebar.doors.start = async () => ({ ...(await usual()), isCopy: true, user: null, people: PEOPLE }) as never;
  await sidebar.page.reload();
  await sidebar.page.getByRole('radio').first().check();
  await fits();
  await sidebar.page.locator('.bottom .text').click();
  await sidebar.page.locator('.start-day').waitFor();
  await fits();
  await sidebar.page.locator('.start-day').click();
  await sidebar.page.locator('button.row').first().waitFor();
  await fits();
  await sidebar.page.locator('.bottom .primary').click();
  await sidebar.page.locator('.queue').waitFor();
  await fits();
});

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
