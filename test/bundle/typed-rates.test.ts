// Rates and Team as owners change them: whole schemes, and nothing that reaches into a closed month (rules 5.4, BI-28, BI-29).
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, NOW, type Row, setUpBase, table } from './base.ts';
import { bases, makeBases } from './deeds-base.ts';
import { cellOf, columnLetter } from './places.ts';
import { closeThrough } from './report-base.ts';

const at = { now: NOW };
let fresh: Base;
let closed: Base;
beforeAll(async () => {
  fresh = await setUpBase();
  const vera = ['Vera', 'vera@example.com', 'Sales department', 'Sales representative', '', '2026-01-01', ''];
  await fresh.session.paste('Team!B4', [vera], { silent: true, ...at });
  await fresh.call('start');
  closed = copyOf(fresh);
  await closeThrough(closed, '2026-05 2026-06-02 09:00:00');
  await closed.call('start');
});

const rates = (base: Base) => table(base, 'Rates');
/** The row of the sheet with the sales department's lowest rate on new revenue: 8 % from 0. */
const FIRST = 3;

describe.each([
  ['seen by the script', false],
  ['seen by nobody', true],
])('%s', (_name, silent) => {
  async function told(base: Base, done: object): Promise<string> {
    if ('refused' in done || !('ok' in done && done.ok)) throw new Error(JSON.stringify(done));
    const { swept } = (await base.call('start')) as unknown as { swept: { putBack: string[]; notes: string[] } };
    if (silent) return [...swept.putBack, ...swept.notes].join(' ');
    expect(swept).toMatchObject({ putBack: [], notes: [] });
    return (done as unknown as { toasts: string[] }).toasts.join(' ');
  }
  const type = async (base: Base, tab: string, row: number, key: string, text: string) =>
    told(base, await base.session.edit(`${tab}!${columnLetter(base, tab, key)}${row}`, text, { silent, ...at }));
  async function add(base: Base, row: Row): Promise<string> {
    const [keys = []] = base.session.cells('Rates!1:1', true) as string[][];
    const cells = [keys.map((key) => row[key] ?? '')];
    return told(base, await base.session.paste(`Rates!A${3 + rates(base).length}`, cells, { silent, ...at }));
  }

  const CLOSED = 'May 2026 is closed. A change holds from 1 Jun 2026: end the old row before it and add a new one.';
  test.each([
    ['rate', '9'],
    ['from', '500'],
    ['valid_from', '2026-06-01'],
    ['valid_to', '2026-04-30'],
  ])('%s of a rate that a closed month was paid by goes back', async (key, text) => {
    const base = copyOf(closed);
    const before = rates(base);
    expect(await type(base, 'Rates', FIRST, key, text)).toContain(`“Sales department, New”: ${CLOSED}`);
    expect(rates(base)).toEqual(before);
  });

  test('with no month closed it may be changed', async () => {
    const base = copyOf(fresh);
    await type(base, 'Rates', FIRST, 'rate', '9');
    expect(rates(base)[0]).toMatchObject({ rate: '9' });
  });

  test('the old row ends with the closed month, the new one begins after it', async () => {
    const base = copyOf(closed);
    const last = rates(base).length;
    expect(await type(base, 'Rates', FIRST + 3, 'valid_to', '2026-05-31')).toContain(
      'In “Sales department, Repeat” no rate holds in June 2026.',
    );
    const row = { department: 'Sales department', revenue_kind: 'Repeat', element: 'Rate', basis: 'Amount', from: '0' };
    const { element, basis } = rates(base)[0] as Row;
    // Without a day it begins with the first open month.
    expect(await add(base, { ...row, element: element ?? '', basis: basis ?? '', rate: '5' })).not.toContain('closed');
    expect(rates(base)).toHaveLength(last + 1);
    const [start] = base.session.cells(
      `Rates!${columnLetter(base, 'Rates', 'valid_from')}${3 + last}`,
      false,
    ) as string[][];
    expect(start).toEqual(['1 Jun 2026']);
  });

  test('a new row that would reach into the closed month begins after it', async () => {
    const base = copyOf(closed);
    const like = rates(base)[0] as Row;
    const said = await add(base, { ...like, from: '300000', rate: '14', valid_from: '2026-05-01' });
    expect(said).toContain(CLOSED);
    const [start] = base.session.cells(
      `Rates!${columnLetter(base, 'Rates', 'valid_from')}${2 + rates(base).length}`,
      false,
    ) as string[][];
    expect(start).toEqual(['1 Jun 2026']);
  });

  test('a row of a closed month that is deleted comes back', async () => {
    const base = copyOf(closed);
    const before = rates(base);
    await base.session.deleteRows(`Rates!${FIRST + 1}:${FIRST + 1}`, at);
    const { swept } = (await base.call('start')) as unknown as { swept: { putBack: string[] } };
    expect(swept.putBack.join(' ')).toContain(CLOSED);
    const sorted = (rows: Row[]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(sorted(rates(base))).toEqual(sorted(before));
  });

  test.each([
    ['valid_from', '2026-05-02', '“Sales department, New”: a rate begins on the first day of a month.'],
    ['valid_to', '2026-07-30', '“Sales department, New”: a rate ends on the last day of a month.'],
    ['from', '100', '“Sales department, New”: the lowest row of a scheme begins at 0.'],
  ])('%s “%s” goes back', async (key, text, says) => {
    const base = copyOf(fresh);
    const before = rates(base);
    expect(await type(base, 'Rates', FIRST, key, text)).toContain(says);
    expect(rates(base)).toEqual(before);
  });

  test('what may stand but is odd is told: falling rates, and repeat revenue that earns as much as new', async () => {
    const base = copyOf(fresh);
    expect(await type(base, 'Rates', FIRST, 'rate', '11')).toContain(
      'Look once more: in “Sales department, New” a higher row has a lower rate.',
    );
    // 3 % against 4 % of the client department on repeat revenue.
    expect(await type(base, 'Rates', FIRST, 'rate', '3')).toContain(
      'Look once more: the client department earns no less on repeat revenue (4%) than sales on new (3%).',
    );
    expect(rates(base)[0]).toMatchObject({ rate: '3' });
  });

  test('Team: what a closed month was paid by stays, a new period begins after it, names are free', async () => {
    const base = copyOf(closed);
    const before = table(base, 'Team');
    expect(await type(base, 'Team', 4, 'plan_month', '1000')).toContain(`“Vera”: ${CLOSED}`);
    expect(await type(base, 'Team', 4, 'department', 'Client department')).toContain(`“Vera”: ${CLOSED}`);
    expect(table(base, 'Team')).toEqual(before);
    expect(await type(base, 'Team', 4, 'email', 'v@example.com')).toBe('');
    expect(await type(base, 'Team', 4, 'valid_to', '2026-05-31')).toBe('');
  });

  test('the decimals stay once there are payments (BI-28)', async () => {
    const base = copyOf(fresh);
    await base.session.paste('Payments!A3', [['P-00001', 'D-00001', '', '2026-06-01', '5']], { silent: true, ...at });
    const cell = cellOf(base, 'Settings', 'decimals', 'value');
    const done = await base.session.edit(cell, '0', { silent, ...at });
    expect(await told(base, done)).toContain('The decimals of the currency stay as they are');
  });
});

test('a month is not closed while a scheme that its payments ask for is not whole', async () => {
  await makeBases();
  const base = copyOf(bases.won as Base);
  const july = { now: '2026-07-03T10:00:00', user: 'owner@example.com' };
  await base.session.paste('Payments!B3', [['D-00001', '', '2026-06-30', '1500']], { silent: true, ...at });
  await base.session.deleteRows(`Rates!${FIRST}:${FIRST}`, at);
  await base.call('start');
  const close = () => base.session.menu('Close the month…', { answers: ['yes'], ...july });
  // May has no payments.
  expect(await close()).toMatchObject({ ok: true });
  const message = expect.stringContaining(
    'June 2026 cannot be closed: the tab Rates has no whole scheme for Sales department, New.',
  );
  expect(await close()).toMatchObject({ ok: false, failure: { message } });
}, 60_000);
