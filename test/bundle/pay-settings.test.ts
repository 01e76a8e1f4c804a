// What the owner's settings of pay do to the Commission (rules 3.5, 5.1, 5.6): each with an example reckoned by hand.
import { beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/locales/index.ts';
import { type Base, copyOf, setUpBase, table } from './base.ts';
import { WIN } from './deeds-base.ts';
import { cellOf, columnLetter } from './places.ts';
import { AT, build, pasteRows, payBase, payFile, tableOf } from './report-base.ts';

const OWNER = { user: 'owner@example.com' };
const settle = async (base: Base, key: string, value: string): Promise<void> => {
  await base.session.edit(cellOf(base, 'Settings', key, 'value'), value, { ...AT, ...OWNER });
  expect(table(base, 'Settings').find((row) => row.key === key)).toMatchObject({ value });
};
/** The cells of a person in a table, without the name. */
const rowsOf = (base: Base, title: string, person: string, at = 0): string[][] =>
  tableOf(base, 'Commission', title).filter((row) => row[at] === person);

describe('new_means', () => {
  let team: Base;
  beforeAll(async () => {
    team = await setUpBase();
    const member = { hired_on: '2026-01-01', valid_from: '2026-01-01' };
    await pasteRows(team, 'Team', [
      { ...member, person_id: 'M-01', person: 'Ivan', email: OWNER.user, department: 'Management', role: 'Owner' },
      {
        ...member,
        person_id: 'M-02',
        person: 'Ann',
        email: 'ann@example.com',
        department: 'Sales department',
        role: 'Sales representative',
      },
      {
        ...member,
        person_id: 'M-03',
        person: 'Kate',
        email: 'kate@example.com',
        department: 'Client department',
        role: 'Client manager',
      },
    ]);
  });

  /**
   * Ann signs 100 000.00 on 28 May; 30 000.00 come on 3 June and hand the client over to Kate, 20 000.00 later that day and
   * 50 000.00 on 20 June. Rates: sales 8 % new and 4 % repeat, client 3 % repeat.
   */
  async function june(rule: string): Promise<string[][]> {
    const base = copyOf(team);
    await settle(base, 'new_means', rule);
    const rows = [['Alfa', '+36 1 234 5678']];
    const mapping = { name: 'name', phone: 'phone' };
    const constants = { source: 'cold_call', manager: 'Ann' };
    const list = { headers: ['name', 'phone'], rows, mapping, constants };
    await base.call('importRows', list, { ...OWNER, now: '2026-05-10T10:00:00' });
    const click = async (day: string, deed: string, more: object) => {
      const seen = table(base, 'Clients')[0]?.last_event;
      const input = { clientId: 'C-0001', seen, requestId: `${deed}${day}`, ...more };
      expect(await base.call(deed, input, { ...OWNER, now: day })).toMatchObject({ ok: true });
    };
    const fields = { ...WIN.fields, proposal_sent_on: ['', '2026-05-20'], expected_close: ['', '2026-06-15'] };
    const deal = { amount: '100000', sale_kind: 'consultative', contract_no: '1/26' };
    await click('2026-05-28T10:00:00', 'advance', { ...WIN, fields, deal });
    for (const [day, amount] of [
      ['2026-06-03T10:00:00', '30000'],
      ['2026-06-03T11:00:00', '20000'],
      ['2026-06-20T10:00:00', '50000'],
    ] as const) {
      await click(day, 'pay', { dealId: 'D-00001', payment: { amount } });
    }
    await build(base, 'Calculate commission');
    const bands = tableOf(base, 'Commission', 'How the commission').slice(1, -1);
    return bands.map(([person = '', , revenue = '', credited = '', , , , , rate = '', commission = '']) => [
      `${person}, ${revenue}`,
      credited,
      rate,
      commission,
    ]);
  }

  it.each([
    // All money of the deal is new: 100 000.00 × 8 %.
    ['first_deal', [['Ann, New', '100,000.00', '8.0%', '8,000.00']]],
    // New is what came on the first day: (30 000.00 + 20 000.00) × 8 %; the rest is Kate's: 50 000.00 × 3 %.
    [
      'first_payment',
      [
        ['Ann, New', '50,000.00', '8.0%', '4,000.00'],
        ['Kate, Repeat', '50,000.00', '3.0%', '1,500.00'],
      ],
    ],
    // 28 May + 6 days = 3 June, that day included.
    [
      'days:6',
      [
        ['Ann, New', '50,000.00', '8.0%', '4,000.00'],
        ['Kate, Repeat', '50,000.00', '3.0%', '1,500.00'],
      ],
    ],
    // + 5 days = 2 June: nothing is new. When the first money comes the client is Ann's still: 30 000.00 × 4 %;
    // then Kate's: (20 000.00 + 50 000.00) × 3 %.
    [
      'days:5',
      [
        ['Ann, Repeat', '30,000.00', '4.0%', '1,200.00'],
        ['Kate, Repeat', '70,000.00', '3.0%', '2,100.00'],
      ],
    ],
  ])('%s', async (rule, expected) => {
    expect(await june(rule)).toEqual(expected);
  });
});

describe.skipIf(payFile === null)('June 2026 of rules 5.5 with other settings', () => {
  let base: Base;
  beforeAll(async () => {
    base = await payBase(true);
  });

  it('clawback_method net: the refund of May lowers the base of June', async () => {
    const net = copyOf(base);
    await settle(net, 'clawback_method', 'net');
    await build(net, 'Calculate commission');
    // (61 200.00 − 20 000.00) × 8 % = 3 296.00; 80.00 more than 4 896.00 − 1 680.00 = 3 216.00 by the rate of May.
    expect(rowsOf(net, 'Result', 'Boris').map((row) => [row[2], row[5], row[7]])).toEqual([
      ['3,296.00', '0.00', '3,296.00'],
    ]);
    expect(rowsOf(net, 'Plan and actual', 'Boris').map((row) => [row[2], row.at(-1)])).toEqual([
      ['41,200.00', '41,200.00'],
    ]);
    // 36 057.75 + 80.00
    expect(tableOf(net, 'Commission', 'Result').at(-1)?.at(-1)).toBe('36,137.75');
  });

  it.each([
    // 4 896.00 − 1 680.00 − 6 000.00 = −2 784.00: nothing is paid for sales, the salary is.
    [
      'carry',
      'goes to July 2026',
      [
        ['-2,784.00', 'left by June 2026'],
        ['2,784.00', 'goes to August 2026'],
      ],
    ],
    ['floor', 'forgiven', []],
  ])('negative_commission %s: below zero', async (rule, told, left) => {
    const below = copyOf(base);
    await settle(below, 'negative_commission', rule);
    const [keys = []] = below.session.cells('Payroll!1:1', true) as string[][];
    const line: Record<string, string> = {
      month: '2026-06',
      person: 'Boris',
      department: 'Sales department',
      line_kind: 'Adjustment',
      amount: '-6000',
      note: 'advance of May',
    };
    const row = table(below, 'Payroll').length + 3;
    await below.session.paste(`Payroll!A${row}`, [keys.map((key) => line[key] ?? '')], { ...AT, ...OWNER });
    await build(below, 'Calculate commission');
    // −6 000.00 + 2 784.00
    expect(rowsOf(below, 'Result', 'Boris').map((cells) => cells.slice(6))).toEqual([
      ['-3,216.00', '0.00', '1,000.00', '0.00', '1,000.00'],
    ]);
    const carried = () =>
      rowsOf(below, 'Bonuses, salaries', 'Boris', 1)
        .filter(([item]) => item === 'Carried over')
        .map((cells) => cells.slice(6));
    expect(carried()).toEqual([['2,784.00', told]]);
    const july = { ...OWNER, now: '2026-07-03T10:00:00' };
    await below.session.menu('Calculate commission', july);
    await below.session.edit('Commission!B3', '2026-07', july);
    expect(carried()).toEqual(left);
  });

  it('shows what a bonus was reached with, also where nothing of its own revenue came', async () => {
    const base = await payBase(false);
    const at = table(base, 'Rates').findIndex(({ element }) => element === 'Bonus') + 3;
    const cell = `Rates!${columnLetter(base, 'Rates', 'revenue_kind')}${at}`;
    expect(await base.session.edit(cell, 'New', AT)).not.toHaveProperty('refused');
    await build(base, 'Calculate commission');
    const others = tableOf(base, 'Commission', 'Bonuses, salaries').slice(1);
    // The bonus is of new revenue now; by attainment counts all that is credited: Dora 250 000.40 of a plan of 200 000.00.
    expect(others.filter(([, person]) => person === 'Dora')).toEqual([
      ['Plan bonus', 'Dora', 'Client department', 'New', '250,000.40', '', '300.00', 'From 100% of the plan: 300.00'],
    ]);
  });

  it('says in a note on each header how the figure is made', async () => {
    const june = copyOf(base);
    await build(june, 'Calculate commission');
    const rows = june.session.window('Commission', 1, 1, 140, 12).cells;
    const isBlank = (row: number): boolean => (rows[row] ?? []).every((cell) => !cell?.text);
    // A header stands under a title, and a title under a blank row.
    const heads = rows.flatMap((cells, row) =>
      row > 21 && isBlank(row - 2) && !rows[row - 1]?.[1]?.text && cells[2]?.text ? [cells] : [],
    );
    expect(heads.length).toBe(8);
    const bare = heads.flatMap((cells) => cells.flatMap((cell) => (cell?.text && !cell.note ? [cell.text] : [])));
    expect(bare).toEqual([]);
  });

  it('leaves salaries out when Team has no pay columns', async () => {
    const bare = await payBase(false);
    await build(bare, 'Calculate commission');
    const [head, anna] = tableOf(bare, 'Commission', 'Result of the month');
    expect(head?.at(-1)).toBe('= To pay');
    expect(anna?.at(-1)).toBe('13,775.08');
    expect(bare.cells('Commission!A5')[0]?.[0]).toMatch(/, without base salaries\.$/);
  });
});

describe('Set up pay', () => {
  /** The words for what is not shown and yet can be read (rules 1.12). */
  const HIDDEN = {
    en: /hidden or not/,
    ru: /в том числе скрытые/,
    bg: /включително скритите/,
    hu: /a rejtetteket is/,
    ro: /cele ascunse/,
  };
  it.each(Object.entries(HIDDEN))('says who can read it in words: %s', (language, told) => {
    expect(locales[language as keyof typeof locales].messages.setup.pay_question).toMatch(told);
  });

  it('makes no column before that was answered with yes', async () => {
    const base = await setUpBase();
    const keys = () => (base.session.cells('Team!1:1', true) as string[][])[0] ?? [];
    await base.session.menu('Set up pay', { answers: ['no'], ...AT });
    expect(keys()).not.toContain('base_salary');
    await base.session.menu('Set up pay', { answers: ['yes'], ...AT });
    expect(keys()).toEqual(expect.arrayContaining(['base_salary', 'rate_new', 'rate_repeat', 'dept_rate', 'cap']));
  });
});
