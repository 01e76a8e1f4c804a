// A month is closed, printed from the ledger whatever is edited later, and opened again; cut at any call it is open or closed (rules 5.3).
import { beforeAll, describe, expect, it } from 'vitest';
import type { CallKind, UiPort } from '../../src/local/host.ts';
import { type Base, copyOf, kept, setUpBase, table } from './base.ts';
import { cellOf } from './places.ts';
import { build, payBase, payFile, tableOf } from './report-base.ts';

const JULY = { now: '2026-07-03T10:00:00', user: 'owner@example.com' };
const CLOSE = 'Close the month…';
/** Every moment, or some of them. */
const ALL = process.env.CUTS === 'all';

describe.skipIf(payFile === null)('closing June 2026', () => {
  let june: Base;
  beforeAll(async () => {
    june = await payBase(true);
    await build(june, 'Calculate commission');
  });
  const result = (base: Base) => tableOf(base, 'Commission', 'Result of the month');
  const sentence = (base: Base) => base.cells('Commission!A5')[0]?.[0] ?? '';
  const closedThrough = (base: Base) =>
    table(base, 'Settings').find(({ key }) => key === 'closed_through')?.value ?? '';
  const close = (base: Base, options: object = {}) =>
    base.session.menu(CLOSE, { answers: ['yes'], ...JULY, ...options });
  /** The tab as it is built on 3 July for June. */
  async function rebuilt(base: Base): Promise<string[][]> {
    const outcome = await base.session.edit('Commission!B3', '2026-06', JULY);
    if ('refused' in outcome) throw new Error(outcome.refused);
    await base.session.menu('Calculate commission', JULY);
    return result(base);
  }

  it('prints the month from the ledger, whatever is edited later', async () => {
    const base = copyOf(june);
    const before = await rebuilt(base);
    const outcome = await close(base);
    expect(outcome).toMatchObject({ ok: true, toasts: expect.arrayContaining(['June 2026 is closed.']) });
    expect(closedThrough(base)).toBe('2026-06 2026-07-03 10:00:00');
    // 36 057.75: what the example of rules 5.5 pays (Ivan has no part of June).
    const totals = table(base, 'Payroll').filter(
      ({ month, line_kind }) => month === '2026-06' && line_kind === 'Total pay',
    );
    expect(totals.reduce((sum, { amount }) => sum + Number(amount), 0)).toBeCloseTo(36_057.75, 5);
    await base.session.edit(cellOf(base, 'Payments', 'P-101', 'share1'), '1', JULY);
    await base.session.edit(cellOf(base, 'Payments', 'P-101', 'amount'), '1', JULY);
    await base.session.edit(cellOf(base, 'Team', 'Dora', 'cap'), '1', JULY);
    expect(await rebuilt(base)).toEqual(before);
    expect(sentence(base)).toBe('June 2026: 36,057.75 to pay, of it 31,541.08 for sales and 4,516.67 base salary.');
    expect(base.cells('Commission!E1')).toEqual([['Closed 3 Jul 2026 by Ivan: printed from Payroll.']]);
  });

  it('is the owner’s, in order, after the month has ended', async () => {
    const early = await close(copyOf(june), { now: '2026-06-30T10:00:00' });
    expect(early).toMatchObject({ ok: false });
    const seller = await close(copyOf(june), { user: 'anna@example.com' });
    expect(seller).toMatchObject({ ok: false });
    const base = copyOf(june);
    await close(base);
    const again = await close(base);
    expect(again).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('July 2026 is not over yet.') },
    });
  });

  it('asks with what each person gets, and says what cannot be changed after', async () => {
    const asked: string[] = [];
    const ui: UiPort = {
      ask(_kind, _title, text) {
        asked.push(text);
        return { button: 'NO', text: '' };
      },
      toast: () => undefined,
      show: () => undefined,
      menu: () => undefined,
    };
    const base = copyOf(june);
    await base.session.menu(CLOSE, JULY, ui);
    // The totals of rules 5.5; what each gets, in the order of the Commission.
    const people = ['Anna: 14,775.08', 'Boris: 4,216.00', 'Clara: 1,566.67', 'Dora: 9,100.00', 'Emil: 6,400.00'];
    const [question = ''] = asked;
    expect(question).toContain('June 2026: 36,057.75 EUR to pay.');
    for (const line of people) expect(question.split('\n')).toContain(line);
    expect(question).toMatch(/rates and salaries of the month cannot be changed.*Close June 2026\?$/);
    expect(closedThrough(base)).toMatch(/^2026-05 /);
  });

  it('names payments that cannot be right', async () => {
    const base = copyOf(june);
    // A payment of no deal that is there was typed in and waits.
    const row = 3 + table(base, 'Payments').length;
    await base.session.paste(`Payments!B${row}`, [['D-00099', '', '2026-06-20', '500']], { silent: true, ...JULY });
    const message = expect.stringContaining(`row ${row}`);
    expect(await close(base)).toMatchObject({ ok: false, failure: { message } });
    expect(closedThrough(base)).toMatch(/^2026-05 /);
  });

  it('is opened again with a reason; the lines stay, superseded', async () => {
    const base = copyOf(june);
    const before = await rebuilt(base);
    await close(base);
    expect(await reopen(base)).toMatchObject({ ok: true });
    expect(closedThrough(base)).toMatch(/^2026-05 /);
    const lines = table(base, 'Payroll').filter(({ month }) => month === '2026-06');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatchObject({ superseded_on: '2026-07-03', note: 'P-101 was entered wrong' });
    expect(await rebuilt(base)).toEqual(before);
    expect(await close(base)).toMatchObject({ ok: true });
    expect(await rebuilt(base)).toEqual(before);
  });

  const reopen = (base: Base, options: object = {}) =>
    base.session.menu('Reopen the last month…', { answers: ['P-101 was entered wrong'], ...JULY, ...options });
  const live = (base: Base) =>
    table(base, 'Payroll').filter(({ month, superseded_on }) => month === '2026-06' && superseded_on === '');
  const superseded = (base: Base) =>
    table(base, 'Payroll').filter(({ month, superseded_on }) => month === '2026-06' && superseded_on !== '');

  /** The calls of an action after which something else stands in the book than before: those that write, and what sends them. */
  async function moments(run: (options: object) => Promise<unknown>): Promise<number[]> {
    const kinds: CallKind[] = [];
    await run({ onCall: (kind: CallKind) => void kinds.push(kind) });
    const all = kinds.flatMap((kind, index) =>
      kind !== 'read' && kind !== 'format' && index + 2 <= kinds.length ? [index + 2] : [],
    );
    return ALL ? all : all.filter((_, index) => index % 4 === 1);
  }

  it('cut after any write it is open as before or closed whole, and can be closed then', async () => {
    const closed = await rebuilt(await closedCopy());
    const lines = live(await closedCopy()).length;
    const at = await moments((options) => close(copyOf(june), options));
    expect(at.length).toBeGreaterThan(5);
    for (const [index, cut] of at.entries()) {
      const base = copyOf(june);
      const where = `cut at ${cut}`;
      expect((await close(base, { cut, pendingAtCut: index % 2 ? 'kept' : 'lost' })).ok, where).toBe(false);
      await base.call('start', undefined, JULY);
      if (closedThrough(base).startsWith('2026-05')) expect((await close(base)).ok, where).toBe(true);
      expect(live(base).length, where).toBe(lines);
      if (ALL || index === 2) expect(await rebuilt(base), where).toEqual(closed);
    }
  }, 180_000);

  async function closedCopy(): Promise<Base> {
    const base = copyOf(june);
    await close(base);
    return base;
  }

  it('cut while it is opened again it is closed or open, and what was paid stays as superseded', async () => {
    const start = kept(await closedCopy());
    const paid = live(start()).length;
    const at = await moments((options) => reopen(start(), options));
    for (const [index, cut] of at.entries()) {
      const base = start();
      const where = `cut at ${cut}`;
      await reopen(base, { cut, pendingAtCut: index % 2 ? 'kept' : 'lost' });
      await base.call('start', undefined, JULY);
      if (closedThrough(base).startsWith('2026-06')) {
        expect(live(base).length, where).toBe(paid);
        expect((await reopen(base)).ok, where).toBe(true);
      }
      expect(closedThrough(base), where).toMatch(/^2026-05 /);
      expect(await close(base), where).toMatchObject({ ok: true });
      expect([live(base).length, superseded(base).length], where).toEqual([paid, paid]);
    }
  }, 180_000);

  it('is opened again up to the first month, those in which nobody was paid too', async () => {
    const base = await setUpBase();
    const later = { ...JULY, now: '2026-08-03T10:00:00' };
    const through = async (run: Promise<{ ok: boolean }>) => {
      expect(await run).toMatchObject({ ok: true });
      return closedThrough(base).slice(0, 7);
    };
    // Set up on 1 May; Ivan, the owner, has no pay: nothing stands in Payroll but his total of nothing.
    await base.session.edit(cellOf(base, 'Team', 'Ivan', 'valid_from'), '2026-07-01', { ...later, silent: true });
    await base.session.edit(cellOf(base, 'Team', 'Ivan', 'hired_on'), '2026-07-01', { ...later, silent: true });
    expect(await through(close(base, later))).toBe('2026-05');
    expect(await through(close(base, later))).toBe('2026-06');
    expect(await through(close(base, later))).toBe('2026-07');
    expect(await through(reopen(base, later))).toBe('2026-06');
    expect(await through(reopen(base, later))).toBe('2026-05');
    expect(await through(reopen(base, later))).toBe('');
    expect(await reopen(base, later)).toMatchObject({ ok: false });
  });
});
