// The tab Departments of the built program: June 2026 of rules 5.7 as it stands in the cells, its controls, its words.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Base, copyOf, setUpBase, withClients } from './base.ts';
import { cellOf } from './places.ts';
import { AT, build, payBase, payFile, tableOf } from './report-base.ts';

const ITEM = 'Build department report';
const TAB = 'Departments';
const JULY = { now: '2026-07-03T10:00:00', user: 'owner@example.com' };

async function edit(base: Base, a1: string, text: string, options: object = AT): Promise<string[]> {
  const outcome = await base.session.edit(a1, text, options);
  if ('refused' in outcome) throw new Error(outcome.refused);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.toasts;
}

/** The rows of the warnings that say a state: the first cells of each. */
const warnings = (base: Base, tab = TAB, title = 'Warnings') =>
  tableOf(base, tab, title)
    .slice(1)
    .filter(([what]) => what !== '');

describe.skipIf(payFile === null)('June 2026 (rules 5.5, 5.7)', () => {
  let june: Base;
  beforeAll(async () => {
    june = await payBase(true);
    await build(june, ITEM);
    await edit(june, `${TAB}!C3`, '1 month');
    await edit(june, `${TAB}!D3`, '250000');
  });

  it('stands behind the Commission, and opens with what is wrong first', () => {
    const names = june.session.tabs().map(({ name }) => name);
    expect(names.indexOf(TAB)).toBe(names.indexOf('Commission') + 1);
    expect(june.cells(`${TAB}!A4:A5`)).toEqual([
      [''],
      ['New revenue is 69.3% of repeat revenue (target: 50–60%): repeat sales are behind, or the company is young.'],
    ]);
    expect(june.cells(`${TAB}!A7:H7`)[0]?.filter((cell) => cell !== '')).toEqual([
      '238,950.75',
      '345,000.40',
      '69.3%',
      '7,407.71',
      '8,400.00',
    ]);
  });

  it('has the indicators of both departments', () => {
    expect(tableOf(june, TAB, 'Indicators')).toEqual([
      ['Indicator', 'Sales department', 'Client department', 'Together', 'Target'],
      ['Net cash', '238,950.75', '345,000.40', '583,951.15'],
      ['Share', '40.9%', '59.1%', '100.0%'],
      ['New to repeat, this month', '', '', '69.3%', '50–60%'],
      ['Credited base', '258,950.75', '345,000.40', '603,951.15'],
      ['Full-time positions', '3.17', '1.50', '4.67'],
      ['Sellers / heads', '3 / 0', '', '', '4–5 / 1–2'],
      ['Pay', '23,457.75', '12,600.00', '36,057.75'],
      // 36 057.75 ÷ 4.6667.
      ['Pay per full-time position', '7,407.71', '8,400.00', '7,726.66', 'sales > client'],
      // 32 771.08 ÷ 603 951.15.
      ['Effective rate', '8.48%', '3.13%', '5.43%', 'sales > client'],
    ]);
  });

  it('warns of what the rules say, with the figures and why', () => {
    expect(warnings(june).map((row) => row.slice(0, 4))).toEqual([
      ['Proportion of the departments (months: 1)', 'Warning', '69.3%', '50–60%'],
      ['The same by plan', 'Warning', '133.3%', '50–60%'],
      ['Order of pay', 'Warning', '7,407.71', '> 8,400.00'],
      ['Staffing: sellers / heads', 'Warning', '3 / 0', '4–5 / 1–2'],
      ['Order of rates', 'OK', '8.5%', '> 3.1%'],
      ['Time to open the client department', 'OK', '–', '–'],
      ['Repeat deals in sales', 'OK', '0.0%', '≤ 30%'],
      ['Late handovers', 'OK', '0', '0'],
      ['Neglected large clients', 'OK', '0', '0'],
      ['Lost for lack of stock or demand', 'OK', '–', '≤ 10%'],
      ['New revenue', 'Few data', '–', '> 0'],
      ['Cold calls of the sales department', 'Few data', '–', '> −30%'],
      ['Weight of one client', 'Few data', '–', '≤ 30%'],
    ]);
    const table = tableOf(june, TAB, 'Warnings: 4');
    expect(table.find(([what]) => what === 'Order of pay')?.[4]).toBe(
      'A full-time position is paid 7,407.71 in sales and 8,400.00 in the client department: sales should earn more.',
    );
    expect(table[table.findIndex(([what]) => what === 'Order of pay') + 1]?.[4]).toBe(
      'Winning new clients takes more skill than serving a ready base; if it does not pay more, sellers move to the old clients.',
    );
  });

  it('tells what would be without a department', () => {
    expect(tableOf(june, TAB, 'What if we removed')).toEqual([
      ['Indicator', 'Without sales', 'Without the client department'],
      ['Revenue of a usual month', '345,000.40', '238,950.75'],
      ['Clients lost a month', '3.0%'],
      ['Fixed costs a month', '250,000.00', '250,000.00'],
      ['Revenue of month 1', '334,650.39', '238,950.75'],
      ['Revenue of 12 months', '3,415,192.42', '2,867,409.00'],
      ['Months above the fixed costs', '10', '0'],
      [
        'Months above the fixed costs: without sales 10, without the client department 0. Without sales the end only comes later: deferred bankruptcy.',
      ],
    ]);
    const months = tableOf(june, TAB, 'What if, month by month');
    expect(months).toHaveLength(13);
    expect(months[11]).toEqual(['11.', '246,779.27', '238,950.75', '250,000.00']);
    expect(tableOf(june, TAB, 'Revenue by month')).toEqual([
      ['Month', 'New revenue', 'Repeat revenue', 'New to repeat'],
      ['2026-05', '60,000.00', '0.00', '–'],
      ['2026-06', '238,950.75', '345,000.40', '69.3%'],
    ]);
  });

  it('draws the months and the what-if', () => {
    const [months, lines] = june.session.charts(TAB);
    expect(months).toMatchObject({ type: 'COLUMN', labels: ['2026-05', '2026-06'] });
    expect(months?.series.map(({ name, values }) => [name, values])).toEqual([
      ['New revenue', [60_000, 238_950.75]],
      ['Repeat revenue', [0, 345_000.4]],
    ]);
    expect(lines).toMatchObject({ type: 'LINE' });
    expect(lines?.series.map(({ name, values }) => [name, values[0], values.length])).toEqual([
      ['Without sales', 334_650.39, 12],
      ['Without the client department', 238_950.75, 12],
      ['Fixed costs', 250_000, 12],
    ]);
  });

  it('says in notes how the figures are made', () => {
    const { cells } = june.session.window(TAB, 1, 1, 100, 11);
    const noted = new Map(
      cells.flatMap((row) => row.flatMap((cell) => (cell?.note ? [[cell.text, cell.note] as const] : []))),
    );
    expect(noted.get('Effective rate')).toBe('Commission after the cap divided by the credited base.');
    expect(noted.get('Without sales')).toBe(
      'Repeat revenue of a usual month, less the clients lost month after month.',
    );
    expect(noted.get('Order of pay')).toMatch(/^Winning new clients takes more skill/);
    expect(noted.get('First contacts, active sources')).toMatch(/from sources that are active in Lists/);
  });

  it('takes the months of the ratio together, and costs and churn as they are typed', async () => {
    const base = copyOf(june);
    await edit(base, `${TAB}!C3`, '3 months');
    // May and June: (60 000 + 238 950.75) ÷ 345 000.40.
    expect(warnings(base)[0]?.slice(0, 3)).toEqual(['Proportion of the departments (months: 2)', 'Warning', '86.7%']);
    await edit(base, `${TAB}!F3`, '5%');
    expect(base.cells(`${TAB}!F3`)).toEqual([['5.0%']]);
    // The mean of two months, 172 500.20, × 95 %.
    expect(tableOf(base, TAB, 'What if we removed')[4]?.[1]).toBe('163,875.19');
    expect(base.cells(`${TAB}!A4`)).toEqual([['']]);
    expect(await base.session.edit(`${TAB}!D3`, '-1', AT)).toMatchObject({ refused: expect.any(String) });
    await base.session.paste(`${TAB}!D3`, [['much']], { ...AT, silent: true });
    await build(base, ITEM);
    expect(base.cells(`${TAB}!A4`)).toEqual([['Fixed costs a month: type a number that makes sense here.']]);
    await edit(base, `${TAB}!D3`, '100000.50');
    expect(tableOf(base, TAB, 'What if we removed')[3]).toEqual(['Fixed costs a month', '100,000.50', '100,000.50']);
    expect(base.cells(`${TAB}!A4`)).toEqual([['']]);
  });

  it('follows Settings until somebody types something else', async () => {
    const base = await payBase(true);
    await build(base, ITEM);
    await edit(base, cellOf(base, 'Settings', 'fixed_costs_month', 'value'), '200000');
    await edit(base, cellOf(base, 'Settings', 'churn_monthly', 'value'), '2');
    await build(base, ITEM);
    expect(base.cells(`${TAB}!D3:F3`)[0]).toEqual(['200,000.00', '', '2.0%']);
    await edit(base, `${TAB}!D3`, '250000');
    await edit(base, cellOf(base, 'Settings', 'fixed_costs_month', 'value'), '300000');
    await build(base, ITEM);
    expect(base.cells(`${TAB}!D3:F3`)[0]).toEqual(['250,000.00', '', '2.0%']);
  });

  it('prints a closed month from Payroll, whatever is edited later', async () => {
    const base = copyOf(june);
    const outcome = await base.session.menu('Close the month…', { answers: ['yes'], ...JULY });
    expect(outcome).toMatchObject({ ok: true });
    await edit(base, cellOf(base, 'Payments', 'P-101', 'amount'), '1', JULY);
    await edit(base, cellOf(base, 'Payments', 'P-101', 'share1'), '1', JULY);
    await edit(base, cellOf(base, 'Team', 'Anna', 'base_salary'), '1', JULY);
    await edit(base, `${TAB}!A3`, 'TRUE', JULY);
    const shown = (table: string[][]) => table.filter(([label]) => label === 'Net cash' || label === 'Pay');
    expect(shown(tableOf(base, TAB, 'Indicators'))).toEqual(shown(tableOf(june, TAB, 'Indicators')));
    expect(base.cells(`${TAB}!E1`)).toEqual([['Closed 3 Jul 2026 by Ivan: printed from Payroll.']]);
  });

  it('says that pay is not shown where Team has no pay columns', async () => {
    const base = await payBase(false);
    await build(base, ITEM);
    expect(tableOf(base, TAB, 'Indicators').slice(-4)).toEqual([
      ['Pay', '–', '–', '–'],
      ['Pay per full-time position', '–', '–', '–', 'sales > client'],
      // Without the personal rate and the cap: Clara 800.00, Dora 8 000.02.
      ['Effective rate', '8.45%', '3.16%', '5.43%', 'sales > client'],
      ['Pay is not shown: the tab Team has no pay columns. Menu: Set up pay.'],
    ]);
    expect(warnings(base).find(([what]) => what === 'Order of pay')?.[1]).toBe('Few data');
  });

  it('is the same when it is built again, and costs at most 40 calls', async () => {
    const base = copyOf(june);
    const before = base.cells(`${TAB}!A5:K100`);
    await build(base, ITEM);
    expect((await build(base, ITEM)).calls).toBeLessThanOrEqual(40);
    expect(base.cells(`${TAB}!A5:K100`)).toEqual(before);
    expect(base.session.charts(TAB)).toHaveLength(2);
  });

  it('fills the page that the menu opened before', async () => {
    const base = await payBase(true);
    await base.session.menu('Tabs ▸ Departments', AT);
    expect(base.cells(`${TAB}!A2`)[0]?.[0]).toMatch(/Build it from the menu: Build department report\.$/);
    await build(base, ITEM);
    expect(base.session.tabs().filter(({ name }) => name.startsWith(TAB))).toHaveLength(1);
    expect(base.cells(`${TAB}!A7`)).toEqual([['238,950.75']]);
  });
});

describe('a base without money', () => {
  it('has dashes and a sentence, and no error', async () => {
    const base = await withClients(await setUpBase());
    await build(base, ITEM);
    expect(base.cells(`${TAB}!A4:A5`)).toEqual([
      [''],
      [
        'June 2026: no money has come in yet. Enter payments in the tab Payments: then this page compares the departments.',
      ],
    ]);
    expect(base.cells(`${TAB}!A7:H7`)[0]).toEqual(['0.00', '0.00', '', '–', '', '–', '', '–']);
    expect(tableOf(base, TAB, 'What if we removed').slice(1)).toEqual([['Calculated once money has come in']]);
    const texts = base.cells(`${TAB}!A1:K80`).flat();
    expect(texts.filter((text) => /[{}]|#|undefined|NaN/.test(text) && !text.startsWith('{"report"'))).toEqual([]);
  });

  it('speaks of one department where new and existing clients are not told apart', async () => {
    const base = await setUpBase();
    await edit(base, cellOf(base, 'Settings', 'split_departments', 'value'), 'off');
    await build(base, ITEM);
    expect(tableOf(base, TAB, 'Indicators')[0]).toEqual(['Indicator', 'Together', 'Target']);
    expect(warnings(base).map(([what]) => what)).toEqual([
      'Staffing: sellers / heads',
      'Neglected large clients',
      'Lost for lack of stock or demand',
      'Weight of one client',
    ]);
    expect(() => tableOf(base, TAB, 'What if')).toThrow('no table');
  });
});

// The demo data: new revenue 170 000 of 1 600 000 repeat in three months, 10.6 %; seen by two languages.
describe.each([
  [
    'ru',
    'ru_RU',
    'Отделы',
    'Предупреждений: 3',
    ['Соотношение отделов (месяцев: 3)', 'Предупреждение', '10,6 %', '50–60 %'],
    'Новая выручка составляет 10,6 % от повторной (цель: 50–60 %): отдел продаж приносит мало нового.',
    'Месяцев выше постоянных расходов: без отдела продаж 9, без клиентского отдела 0. Без продаж конец наступит лишь позже: это отложенное банкротство.',
  ],
  [
    'hu',
    'hu_HU',
    'Osztályok',
    'Figyelmeztetések: 3',
    ['Osztályok aránya (hónapok: 3)', 'Figyelmeztetés', '10,6%', '50–60%'],
    'Az új bevétel az ismételtnek 10,6% része (cél: 50–60%): az értékesítés kevés új ügyletet hoz.',
    'Hónapok az állandó költség felett: értékesítés nélkül 9, ügyfélgondozás nélkül 0. Értékesítés nélkül a vég csak később jön: elhalasztott csőd.',
  ],
] as const)('the demo data in %s', (language, locale, tab, title, first, sentence, whatIf) => {
  it('warns in its words', async () => {
    const base = await setUpBase(language, locale);
    for (const fn of ['fillWithDemo', 'buildDepartments']) {
      const outcome = await base.session.call(fn, [], AT);
      if (!outcome.ok) throw new Error(outcome.failure.message);
    }
    const plain = (text = '') => text.replaceAll('\u00a0', ' ');
    const [row] = warnings(base, tab, title);
    expect(row?.slice(0, 4).map(plain)).toEqual(first);
    expect(plain(row?.[4])).toBe(sentence);
    expect(plain(base.cells(`'${tab}'!A5`)[0]?.[0])).toContain(sentence);
    // 533 333.33 × 0.97⁹ = 405 456.56 is above 400 000, 0.97¹⁰ is not; new revenue 56 666.67 never is.
    const texts = base.cells(`'${tab}'!A1:K100`).flat().map(plain);
    expect(texts).toContain(whatIf);
    expect(texts.filter((text) => /[{}]|#|undefined|NaN/.test(text) && !text.startsWith('{"report"'))).toEqual([]);
  });
});
