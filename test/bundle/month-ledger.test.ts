// What was closed stays paid: whatever is typed into Settings and Payroll, deleted there, or moved while a month is closed (rules 5.3).
import { beforeAll, describe, expect, it } from 'vitest';
import { type Base, copyOf, setUpBase, table } from './base.ts';
import { cellOf, columnLetter } from './places.ts';
import { build, payBase, payFile } from './report-base.ts';

const JULY = { now: '2026-07-03T10:00:00', user: 'owner@example.com' };
const AUGUST = { ...JULY, now: '2026-08-03T10:00:00' };
const close = (base: Base, options: object = JULY) =>
  base.session.menu('Close the month…', { answers: ['yes'], ...options });
const reopen = (base: Base, options: object = JULY) =>
  base.session.menu('Reopen the last month…', { answers: ['a mistake'], ...options });
const lines = (base: Base, month: string) =>
  table(base, 'Payroll').filter((line) => line.month === month && line.superseded_on === '');
const setting = (base: Base, key: string) => table(base, 'Settings').find((row) => row.key === key)?.value;
const type = (base: Base, key: string, text: string, when: object) =>
  base.session.edit(cellOf(base, 'Settings', key, 'value'), text, { silent: true, ...when });
async function told(base: Base, when: object): Promise<string> {
  const { swept } = (await base.call('start', undefined, when)) as unknown as { swept: { putBack: string[] } };
  return swept.putBack.join(' ');
}
/** A line typed under the others. */
async function typeLine(base: Base, cells: Record<string, string>): Promise<number> {
  const [keys = []] = base.session.cells('Payroll!1:1', true) as string[][];
  const row = table(base, 'Payroll').length + 3;
  await base.session.paste(`Payroll!A${row}`, [keys.map((key) => cells[key] ?? '')], { silent: true, ...AUGUST });
  return row;
}

describe.skipIf(payFile === null)('a month that is closed', () => {
  let june: Base;
  let closed: Base;
  beforeAll(async () => {
    june = await payBase(true);
    closed = copyOf(june);
    expect(await close(closed)).toMatchObject({ ok: true });
  }, 120_000);

  it.each([
    ['typed as the month alone', '2026-06'],
    ['cleared', ''],
    ['typed a month ahead', '2026-07'],
    ['typed as a word', 'June'],
  ])('closed_through %s goes back, and nothing of June is lost', async (_how, text) => {
    const base = copyOf(closed);
    const before = lines(base, '2026-06');
    await type(base, 'closed_through', text, AUGUST);
    expect(await told(base, AUGUST)).toContain('closed_through');
    expect(setting(base, 'closed_through')).toBe('2026-06 2026-07-03 10:00:00');
    expect(await close(base, AUGUST)).toMatchObject({ ok: true });
    expect(lines(base, '2026-06')).toEqual(before);
    expect(setting(base, 'closed_through')).toMatch(/^2026-07 /);
  });

  it('closed_through whose row is deleted right after the close comes back as it was closed', async () => {
    const base = copyOf(closed);
    const row = cellOf(base, 'Settings', 'closed_through', 'value').replace(/\D+/, '');
    await base.session.deleteRows(`Settings!${row}:${row}`, { now: JULY.now });
    await told(base, JULY);
    expect(setting(base, 'closed_through')).toBe('2026-06 2026-07-03 10:00:00');
  });

  it('closed_through is nobody’s to type before the first close either', async () => {
    const base = await setUpBase();
    await base.call('start', undefined, JULY);
    await type(base, 'closed_through', '2026-05', JULY);
    await told(base, JULY);
    expect(setting(base, 'closed_through')).toBe('');
  });

  it('go_live stays while a month is closed', async () => {
    const base = copyOf(closed);
    await type(base, 'go_live', '2026-07-01', JULY);
    expect(await told(base, JULY)).toContain('June 2026 is closed: go_live stays as it is.');
    expect(setting(base, 'go_live')).toBe('2026-05-01');
  });

  it.each([
    ['an amount that is a text', { amount: "'100.00" }],
    ['a month in another form', { month: 'July 2026' }],
    ['a kind in other words', { line_kind: 'Correction' }],
    ['a person whom nobody knows', { person: 'Zoe' }],
  ])('%s in an adjustment is named and stands in the way', async (_what, cells) => {
    const base = copyOf(closed);
    const line = { month: '2026-07', person: 'Anna', department: 'Sales department', line_kind: 'Adjustment' };
    const row = await typeLine(base, { ...line, amount: '100', ...cells });
    expect(await close(base, AUGUST)).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining(`Payroll, row ${row}`) },
    });
    await build(base, 'Calculate commission');
    expect(base.cells('Commission!A1:A20').flat().join(' ')).toContain(`Payroll, row ${row}`);
    await base.session.deleteRows(`Payroll!${row}:${row}`, { now: AUGUST.now });
    expect(await close(base, AUGUST)).toMatchObject({ ok: true });
  });

  it('whose lines are gone is told so, and is not called open', async () => {
    const base = copyOf(closed);
    await base.session.deleteTab('Payroll', { now: JULY.now });
    await base.session.menu('Calculate commission', AUGUST);
    const shown = async (month: string) => {
      await base.session.edit('Commission!B3', month, AUGUST);
      await base.session.menu('Calculate commission', AUGUST);
      return base.cells('Commission!A1:E20').flat().join(' ');
    };
    const missing = 'Closed, but its lines are missing in Payroll; bring them back from the version history';
    const june = await shown('2026-06');
    expect(june).toContain(`${missing}: June 2026.`);
    expect(june).toContain('The month is closed; Payroll has no line of it.');
    expect(june).not.toContain('The month is open');
    // The same sentences are asked before July is closed.
    expect(await shown('2026-07')).toContain(`${missing}: May 2026, June 2026.`);
  });

  it.each([
    [
      'all lines of one person are taken out',
      (rows: [number, Record<string, string>][]) => rows.filter(([, row]) => row.person === 'Anna'),
    ],
    [
      'one line is taken out',
      (rows: [number, Record<string, string>][]) =>
        rows.filter(([, row]) => row.line_kind === 'Commission').slice(0, 1),
    ],
  ])('is told as changed when %s, and July is asked about', async (_what, pick) => {
    const base = copyOf(closed);
    const shown = async (month: string) => {
      await base.session.edit('Commission!B3', month, AUGUST);
      await base.session.menu('Calculate commission', AUGUST);
      return base.cells('Commission!A1:A20').flat().join(' ');
    };
    await base.session.menu('Calculate commission', AUGUST);
    const changed =
      'Lines of Payroll were changed or taken out since the close; bring them back from the version history: June 2026.';
    expect(await shown('2026-06')).not.toContain('since the close');
    const rows = table(base, 'Payroll').map((row, index): [number, Record<string, string>] => [index + 3, row]);
    const gone = pick(rows.filter(([, row]) => row.month === '2026-06' && row.superseded_on === '')).map(([at]) => at);
    expect(gone.length).toBeGreaterThan(0);
    for (const at of gone.reverse()) await base.session.deleteRows(`Payroll!${at}:${at}`, { now: JULY.now });
    expect(await shown('2026-06')).toContain(changed);
    expect(await shown('2026-07')).toContain(changed);
  });

  it('is told as changed when somebody changes its figures before the answer', async () => {
    let asked = 0;
    let calls = 0;
    await close(copyOf(june), { ...JULY, onCall: () => (calls += 1) });
    for (let atCall = 20; atCall < calls; atCall += 12) {
      const base = copyOf(june);
      const run = () => void base.session.edit(cellOf(base, 'Team', 'Dora', 'cap'), '1', { silent: true, ...JULY });
      const done = await close(base, { ...JULY, meanwhile: { atCall, run } });
      if (done.ok) continue;
      asked += 1;
      expect(done.failure.message, `at ${atCall}`).toContain('its figures have changed meanwhile');
    }
    expect(asked).toBeGreaterThan(0);
  }, 120_000);

  it('keeps the lines of May when Payroll is sorted or grows while June is opened again', async () => {
    let calls = 0;
    const done = copyOf(closed);
    await reopen(done, { ...JULY, onCall: () => (calls += 1) });
    const may = lines(done, '2026-05');
    expect(may.length).toBeGreaterThan(0);
    for (let atCall = Math.max(1, calls - 60); atCall < calls; atCall += 7) {
      for (const how of ['sorted', 'grown']) {
        const base = copyOf(closed);
        const run = () =>
          how === 'sorted'
            ? void base.session.sort('Payroll', columnLetter(base, 'Payroll', 'month'), false, { now: JULY.now })
            : void base.session.insertRows('Payroll!3', { now: JULY.now });
        const where = `${how} at ${atCall}`;
        const outcome = await reopen(base, { ...JULY, meanwhile: { atCall, run } });
        expect(lines(base, '2026-05'), where).toEqual(may);
        if (outcome.ok) expect(lines(base, '2026-06'), where).toEqual([]);
        if (outcome.ok) expect(setting(base, 'closed_through'), where).toMatch(/^2026-05 /);
      }
    }
  }, 180_000);

  it('keeps all lines and its mark when rows are put into Payroll or Settings while it is closed', async () => {
    let calls = 0;
    const done = copyOf(june);
    await close(done, { ...JULY, onCall: () => (calls += 1) });
    const inOrder = (base: Base, month: string) =>
      lines(base, month)
        .map((line) => JSON.stringify(line))
        .sort();
    const settings = table(done, 'Settings').filter(({ key }) => key !== 'state');
    for (let atCall = Math.max(1, calls - 150); atCall < calls; atCall += 9) {
      for (const place of ['Payroll!3', 'Settings!5']) {
        const base = copyOf(june);
        const run = () => void base.session.insertRows(place, { now: JULY.now });
        const outcome = await close(base, { ...JULY, meanwhile: { atCall, run } });
        const where = `${place} at ${atCall}`;
        expect(inOrder(base, '2026-05'), where).toEqual(inOrder(done, '2026-05'));
        expect(inOrder(base, '2026-06'), where).toEqual(outcome.ok ? inOrder(done, '2026-06') : expect.anything());
        if (!outcome.ok) continue;
        const now = new Map(table(base, 'Settings').map(({ key, value }) => [key, value]));
        for (const { key, value } of settings) expect(now.get(key as string), `${key}, ${where}`).toBe(value);
      }
    }
  }, 240_000);
});

it('demo data are cleared when no month is closed, with what was paid to its people', async () => {
  const base = await setUpBase();
  await base.session.menu('Fill with demo data', { answers: ['yes'], now: '2026-05-02T10:00:00' });
  const clear = () => base.session.menu('Clear the demo data', { answers: ['yes'], ...AUGUST });
  expect(await close(base, AUGUST)).toMatchObject({ ok: true });
  expect(await clear()).toMatchObject({
    ok: true,
    toasts: expect.arrayContaining([expect.stringContaining('Nothing was cleared: April 2026 is closed.')]),
  });
  expect(table(base, 'Team').length).toBeGreaterThan(1);
  expect(await reopen(base, AUGUST)).toMatchObject({ ok: true });
  await clear();
  expect(table(base, 'Team')).toHaveLength(1);
  expect(table(base, 'Payroll').filter(({ person }) => person !== 'Ivan')).toEqual([]);
  expect(setting(base, 'closed_through')).toBe('');
});
