// A month is closed, printed from the ledger whatever is edited later, and opened again; cut at any call it is open or closed (rules 5.3).
import { beforeAll, describe, expect, it } from 'vitest';
import { type Base, copyOf, table } from './base.ts';
import { cellOf } from './places.ts';
import { build, payBase, payFile, tableOf } from './report-base.ts';

const JULY = { now: '2026-07-03T10:00:00', user: 'owner@example.com' };
const CLOSE = 'Close the month…';
/** Every so many calls of a close, the building of the report included. */
const STEP = 7;

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
    expect(sentence(base)).toBe(
      'June 2026: 36,057.75 to pay, of it 31,541.08 for sales and 4,516.67 base salary. Closed 3 Jul 2026 by Ivan: printed from Payroll.',
    );
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
    const outcome = await base.session.menu('Reopen the last month…', {
      answers: ['P-101 was entered wrong'],
      ...JULY,
    });
    expect(outcome).toMatchObject({ ok: true });
    expect(closedThrough(base)).toMatch(/^2026-05 /);
    const lines = table(base, 'Payroll').filter(({ month }) => month === '2026-06');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatchObject({ superseded_on: '2026-07-03', note: 'P-101 was entered wrong' });
    expect(await rebuilt(base)).toEqual(before);
    expect(await close(base)).toMatchObject({ ok: true });
    expect(await rebuilt(base)).toEqual(before);
  });

  it('cut at any call it is open as before or closed whole, and can be closed then', async () => {
    const whole = copyOf(june);
    const { meter } = (await close(whole)) as { meter: { calls: number } };
    const closed = await rebuilt(whole);
    for (let cut = 1; cut <= meter.calls; cut += STEP) {
      const base = copyOf(june);
      await close(base, { cut, pendingAtCut: cut % 2 ? 'kept' : 'lost' });
      if (closedThrough(base).startsWith('2026-05')) expect((await close(base)).ok, `cut at ${cut}`).toBe(true);
      expect(await rebuilt(base), `cut at ${cut}`).toEqual(closed);
      const live = table(base, 'Payroll').filter(
        ({ month, line_kind }) => month === '2026-06' && line_kind === 'Total pay',
      );
      expect(new Set(live.map(({ person, department }) => `${person} ${department}`)).size, `cut at ${cut}`).toBe(
        live.length,
      );
    }
  }, 180_000);
});
