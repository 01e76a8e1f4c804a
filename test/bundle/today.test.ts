// The tab Today of the built program (rules 2.9): after set-up, from the menu, at the first opening of a day.
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Outcome } from '../../src/local/session-types.ts';
import { locales } from '../../src/locales/index.ts';
import { type Base, copyOf, setUpBase, withClients } from './base.ts';

const JUNE_30 = { now: '2026-06-30T10:05:12' };
const JULY_1 = { now: '2026-07-01T08:00:00' };
const JULY_2 = { now: '2026-07-02T08:00:00' };
const ITEM = "Build today's list";

const cell = (base: Base, a1: string): string => base.cells(`Today!${a1}`)[0]?.[0] ?? '';
/** The rows of the table of tasks, without blanks at their ends. */
const tasks = (base: Base): string[][] => {
  const rows = base.cells('Today!A11:J60').map((row) =>
    row.slice(
      0,
      row.reduce((length, text, index) => (text === '' ? length : index + 1), 0),
    ),
  );
  return rows.slice(
    0,
    rows.findIndex((row) => row.length === 0 || row[0]?.startsWith('Select a row')),
  );
};
const built = async (base: Base, at = JUNE_30, item = ITEM) => {
  const outcome = await base.session.menu(item, at);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome;
};
/** Calls of SpreadsheetApp: the budget of design decision 17. */
const spreadsheetCalls = ({ meter }: Outcome): number => {
  const { lock = 0, cache = 0, session = 0, ui = 0 } = meter.byKind;
  return meter.calls - lock - cache - session - ui;
};
async function type(base: Base, row: number, values: Record<string, string>, at = JUNE_30): Promise<void> {
  const [keys = []] = base.session.cells('Clients!1:1', true) as string[][];
  for (const [key, text] of Object.entries(values)) {
    const index = keys.indexOf(key);
    const letter = index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`;
    const outcome = await base.session.edit(`Clients!${letter}${row}`, text, at);
    if ('refused' in outcome) throw new Error(outcome.refused);
    if (!outcome.ok) throw new Error(outcome.failure.message);
  }
}

describe('a base without clients', () => {
  it('has the page from set-up on, which says what to do first', async () => {
    const base = await setUpBase();
    expect(cell(base, 'A1')).toBe('Today');
    expect(cell(base, 'A5')).toMatch(/^There are no clients yet\. Import a list/);
    expect(base.cells('Today!A10:J11')).toEqual([
      ['Client ID', 'Client', 'List', 'Next action', 'Date', 'Days', 'Stage', 'Phone', 'Manager', 'Amount'],
      ['No tasks', ...Array.from({ length: 9 }, () => '')],
    ]);
  });
});

describe('three clients of Ivan, added on 30 June: their next action is on 1 July', () => {
  let base: Base;
  beforeAll(async () => {
    base = await withClients(await setUpBase());
  });

  it('on 30 June nothing is due: the base to call comes first', async () => {
    const today = copyOf(base);
    const { toasts } = await built(today);
    expect(toasts).toEqual(['Nothing is due today. Take new clients from “To call”: 3\u00a0clients.']);
    expect(tasks(today)).toEqual([['No tasks']]);
  });

  it('on 1 July all are called, the larger amount first; on 2 July all are late', async () => {
    const later = copyOf(base);
    await type(later, 4, { expected_amount: '5000', next_action: '=1+1' });
    await built(later, JULY_1);
    expect(cell(later, 'A5')).toBe('Today 3\u00a0calls and 0\u00a0overdue actions. Begin with Beta: =1+1.');
    const row = (id: string, name: string, ...more: string[]) => [id, name, "Today's calls", ...more];
    const [alfa, gamma] = [
      ['1 Jul 2026', '0', 'New client', '+36 1 234 5678', 'Ivan'],
      ['1 Jul 2026', '0', 'New client', '', 'Ivan'],
    ];
    expect(tasks(later)).toEqual([
      ['Ivan · 3'],
      row('C-0002', 'Beta', '=1+1', '1 Jul 2026', '0', 'New client', '+36 1 234 5679', 'Ivan', '5,000'),
      row('C-0001', 'Alfa', '', ...alfa),
      row('C-0003', 'Gamma', '', ...gamma),
    ]);
    await built(later, JULY_2);
    expect(cell(later, 'A5')).toMatch(
      /^Today 0\u00a0calls and 3\u00a0overdue actions\. Begin with Beta: =1\+1, 1\u00a0day late/,
    );
    expect([cell(later, 'A7'), cell(later, 'A8')]).toEqual(['3', 'the oldest: 1\u00a0day']);
    expect(tasks(later)[1]?.slice(0, 6)).toEqual(['C-0002', 'Beta', 'Overdue actions', '=1+1', '1 Jul 2026', '1']);
  });

  it('blue cells show one list or one person; a word that is none is told, and the tables stay', async () => {
    const asked = copyOf(base);
    await built(asked, JULY_1);
    await asked.session.edit('Today!D3', 'Overdue actions', JULY_1);
    expect(tasks(asked)).toEqual([['No tasks']]);
    await asked.session.edit('Today!D3', 'All', JULY_1);
    await asked.session.edit('Today!C3', 'Ivan', JULY_1);
    expect(tasks(asked)[0]).toEqual(['Ivan · 3']);
    await asked.session.paste('Today!C3', [['Nobody']], JULY_1);
    await built(asked, JULY_1);
    expect(cell(asked, 'A4')).toBe('Manager: “Nobody” is not in the list.');
    expect(tasks(asked)[0]).toEqual(['Ivan · 3']);
  });

  it('the first opening of a day builds it once; before that the tab says that it is yesterday’s', async () => {
    const opened = copyOf(base);
    await built(opened);
    expect(cell(opened, 'A4')).toBe('');
    expect(await opened.call('start', undefined, JULY_1)).toMatchObject({ dayIsOld: true });
    expect(cell(opened, 'A4')).toBe('This is the list of 30 Jun 2026. Tick Rebuild.');
    expect(await opened.call('beginDay', undefined, JULY_1)).toMatchObject({ ok: true });
    expect(tasks(opened)[0]).toEqual(['Ivan · 3']);
    expect([cell(opened, 'A4'), cell(opened, 'J1')]).toEqual(['', expect.stringContaining('as of 1 Jul 2026')]);
    expect(await opened.call('start', undefined, JULY_1)).toMatchObject({ dayIsOld: false });
    const before = structuredClone(opened.book.sheets);
    await opened.call('beginDay', undefined, { now: '2026-07-01T09:00:00' });
    expect(opened.book.sheets).toEqual(before);
  });

  it('a selected row is a client for the sidebar, a group is none', async () => {
    const at = copyOf(base);
    await built(at, JULY_1);
    await at.session.select('Today!D13', JULY_1);
    expect(await at.call('selected')).toMatchObject({ clientId: tasks(at)[2]?.[0] });
    await at.session.select('Today!A11', JULY_1);
    expect(await at.call('selected')).toMatchObject({ clientId: '' });
  });

  it('the id is a link to the row, looked up by the id alone, wherever the row is sorted to', async () => {
    const linked = copyOf(base);
    await type(linked, 3, { name: '"&A1&"' });
    await built(linked, JULY_1);
    const formulaOf = (row: number) => linked.session.window('Today', row, 1, 1, 1).cells[0]?.[0]?.edit;
    const at = tasks(linked).findIndex(([id]) => id === 'C-0001') + 11;
    expect(formulaOf(at)).toMatch(
      /^=IFERROR\(HYPERLINK\("#gid=\d+&range=A"&MATCH\("C-0001"[;,]'?Clients'?!\$A:\$A[;,]0\)[;,]"C-0001"\)[;,]"C-0001"\)$/,
    );
    expect(cell(linked, `B${at}`)).toBe('"&A1&"');
    linked.session.sort('Clients', 'B', false);
    expect(cell(linked, `A${at}`)).toBe('C-0001');
  });

  it('costs at most 40 calls, and the same data give the same tab', async () => {
    const again = copyOf(base);
    await built(again, JULY_1);
    const before = structuredClone(again.book.sheets);
    const outcome = await built(again, JULY_1);
    expect(spreadsheetCalls(outcome)).toBeLessThanOrEqual(40);
    expect(again.book.sheets).toEqual(before);
  });

  it('cut anywhere, the next build makes it whole', async () => {
    const whole = copyOf(base);
    const { meter } = await built(whole, JULY_1);
    const shown = (of: Base) => of.cells('Today!A1:J30');
    for (let cut = 12; cut <= meter.calls; cut += 3) {
      for (const pendingAtCut of ['kept', 'lost'] as const) {
        const one = copyOf(base);
        await one.session.menu(ITEM, { ...JULY_1, cut, pendingAtCut });
        await built(one, JULY_1);
        expect(shown(one), `cut at ${cut}, ${pendingAtCut}`).toEqual(shown(whole));
      }
    }
  });

  it('a copy of the tab works on its own', async () => {
    const two = copyOf(base);
    await built(two, JULY_1);
    const name = await two.session.duplicateTab('Today', JULY_1);
    await two.session.edit(`'${name}'!D3`, 'Overdue actions', JULY_1);
    expect(two.cells(`'${name}'!A11`)).toEqual([['No tasks']]);
    expect(tasks(two)[0]).toEqual(['Ivan · 3']);
  });
});

test('the demo data: who is stuck in the worked example is in the owner’s day', async () => {
  const base = await setUpBase();
  await built(base, JUNE_30, 'Fill with demo data');
  const stuck = tasks(base).filter((row) => row[2] === 'Stuck clients');
  // Rules 4.3, F6: C-08 15 days over since 1 June, C-11 8 days over since 15 June.
  expect(stuck.map((row) => [row[1], row[4], row[5]])).toEqual([
    ['Theta', '1 Jun 2026', '15'],
    ['Lambda', '15 Jun 2026', '8'],
  ]);
  // C-11 came on 15 June, so its first call was due on the 16th: 14 days ago (ui, the tab Today).
  expect(
    tasks(base)
      .find((row) => row[1] === 'Lambda' && row[2] === 'Overdue actions')
      ?.slice(4, 6),
  ).toEqual(['16 Jun 2026', '14']);
  const people = tasks(base).filter((row) => row.length === 1);
  expect(people.map(([text]) => text?.split(' · ')[0])).toEqual(['Ivan', 'Ivan 2', 'Maria', 'Olga', 'Petr']);
  expect(cell(base, 'A4')).toBe('');
});

test.each([
  ['ru', 'ru_RU', '01.07.2026'],
  ['bg', 'bg_BG', '01.07.2026'],
  ['hu', 'hu_HU', '2026. 07. 01.'],
  ['ro', 'ro_RO', '01.07.2026'],
] as const)('%s in %s: its own words, dates as people write them', async (language, locale, july) => {
  const base = await withClients(await setUpBase(language, locale));
  const outcome = await base.session.call('buildToday', [], JULY_1);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  const { report, terms } = locales[language];
  const cells = base.cells(`'${terms.tabs.today}'!A1:J40`);
  expect(cells[11]).toEqual([
    'C-0001',
    'Alfa',
    report.day.lists.calls,
    '',
    july,
    '0',
    terms.stage.new,
    '+36 1 234 5678',
    'Ivan',
    '',
  ]);
  const texts = cells.flat().filter((text) => text !== '' && !text.startsWith('{"report"'));
  expect(texts.filter((text) => /[{}]|#ERROR|#NAME|undefined|null/.test(text))).toEqual([]);
  const english = Object.values(locales.en.report.day).filter(
    (text) => !JSON.stringify(report.day).includes(String(text)),
  );
  expect(texts.filter((text) => english.includes(text))).toEqual([]);
});

describe('warnings of the departments', () => {
  it('stand in the day of the owner, from their last build', async () => {
    const base = await withClients(await setUpBase());
    const vera = ['Vera', 'vera@example.com', '', '', '', '2026-01-01'];
    await base.session.paste('Team!B4', [vera], { silent: true, ...JUNE_30 });
    const groups = async (user: string) =>
      (
        (await base.call('myDay', undefined, { ...JUNE_30, user })).day as {
          groups: { list: string; tasks: unknown[] }[];
        }
      ).groups;
    await built(base);
    expect(tasks(base).flat()).not.toContain('Warnings');
    await built(base, JUNE_30, 'Build department report');
    await built(base);
    // One seller and no head are fewer than the 4 and 1 of Settings.
    const staffing = tasks(base).find((row) => row[1] === 'Staffing: sellers / heads');
    expect(staffing?.slice(0, 4)).toEqual(['', 'Staffing: sellers / heads', 'Warnings', 'Departments']);
    expect(tasks(base)[0]?.[0]).toMatch(/^Ivan · /);
    expect(cell(base, 'A5')).toMatch(/^Nothing is due today\. /);
    expect(await groups('owner@example.com')).toContainEqual(
      expect.objectContaining({
        list: 'warnings',
        tasks: [expect.objectContaining({ clientId: '', name: 'Staffing: sellers / heads', action: 'Departments' })],
      }),
    );
    expect((await groups('vera@example.com')).map(({ list }) => list)).not.toContain('warnings');
    // Two months later they are nobody's any more.
    const august = { now: '2026-08-31T08:00:00' };
    await built(base, august);
    expect(tasks(base).flat()).not.toContain('Warnings');
  });
});
