// Plans as heads type them (rules 1.8): a month, somebody of Team or a department, a measure, one number for the three.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, NOW, setUpBase, table } from './base.ts';
import { columnLetter } from './places.ts';

const at = { now: NOW };
let fresh: Base;
beforeAll(async () => {
  fresh = await setUpBase();
  await fresh.session.paste('Team!B4', [['Vera', '', '', '', '', '2026-01-01']], { silent: true, ...at });
  await fresh.call('start');
  expect(await fresh.session.menu('Tabs ▸ Plans', at)).toMatchObject({ ok: true });
});

const plans = (base: Base) =>
  table(base, 'Plans').map(({ month, scope, measure, value }) => [month, scope, measure, value]);

describe.each([
  ['seen by the script', false],
  ['seen by nobody', true],
])('%s', (_name, silent) => {
  /** Pastes rows below the header and says what was told of them. */
  async function typed(base: Base, rows: string[][], from = 3): Promise<string> {
    const done = await base.session.paste(`Plans!A${from}`, rows, { silent, ...at });
    if ('refused' in done || !done.ok) throw new Error(JSON.stringify(done));
    const { swept } = (await base.call('start')) as unknown as { swept: { putBack: string[]; notes: string[] } };
    return [...done.toasts, ...swept.putBack, ...swept.notes].join(' ');
  }

  test('what is right stands: a person, a department, two measures of one month', async () => {
    const base = copyOf(fresh);
    const rows = [
      ['2026-07', 'Vera', 'Revenue', '5000'],
      ['2026-07', 'Vera', 'Deals', '3'],
      ['2026-07', 'Sales department', 'Revenue', '20000'],
    ];
    expect(await typed(base, rows)).toBe('');
    expect(plans(base)).toEqual(rows);
  });

  test('what is usual is filled in, months are written in one way', async () => {
    const base = copyOf(fresh);
    expect(
      await typed(base, [
        ['', 'Vera', '', '5000'],
        ['7/2026', 'Vera', '', '6000'],
      ]),
    ).toBe('');
    // 30 June 2026 is today.
    expect(plans(base)).toEqual([
      ['2026-06', 'Vera', 'Revenue', '5000'],
      ['2026-07', 'Vera', 'Revenue', '6000'],
    ]);
  });

  test.each([
    ['2026-13', 'Vera', 'Revenue', '1', 'Plans, row 3”: “2026-13” is no month. Write it as 2026-06.', 0, 3],
    ['2026-07', 'Vrea', 'Revenue', '1', 'Plans, row 3”, Person or department: “Vrea” cannot stand there.', 1],
    ['2026-07', 'Vera', 'Turnover', '1', 'Plans, row 3”, Measure: “Turnover” cannot stand there.', 2],
    ['2026-07', 'Vera', 'Revenue', 'much', 'Plans, row 3”, Value: “much” cannot stand there.', 3],
    ['2026-07', 'Vera', 'Revenue', '-1', 'Plans, row 3”, Value: write 0 or more.', 3],
  ])('%s %s %s %s: the cell goes back, with one sentence', async (month, scope, measure, value, says, ...cleared) => {
    const base = copyOf(fresh);
    expect(await typed(base, [[month, scope, measure, value]])).toContain(says);
    // A plan that names no measure is one of revenue; one without a right month loses its number too.
    const usual = ['', '', 'Revenue', ''];
    const left = [month, scope, measure, value].map((text, column) =>
      cleared.includes(column) ? usual[column] : text,
    );
    expect(plans(base)).toEqual([left]);
    // Nor is it taken for another one at the next opening.
    await base.call('start');
    expect(plans(base)).toEqual([left]);
  });

  test('the same plan twice: the new number goes', async () => {
    const base = copyOf(fresh);
    await typed(base, [['2026-07', 'Vera', 'Revenue', '5000']]);
    const says = await typed(base, [['2026-07', 'Vera', 'Revenue', '7000']], 4);
    expect(says).toContain('Plans, row 4”: July 2026 has such a plan already.');
    expect(plans(base).map(([, , , value]) => value)).toEqual(['5000', '']);
  });

  test('what stood there before comes back', async () => {
    const base = copyOf(fresh);
    await typed(base, [['2026-07', 'Vera', 'Revenue', '5000']]);
    await base.session.edit(`Plans!${columnLetter(base, 'Plans', 'month')}3`, 'July', { silent, ...at });
    await base.call('start');
    expect(plans(base)).toEqual([['2026-07', 'Vera', 'Revenue', '5000']]);
  });
});
