// Payments typed or pasted into their tab: taken in as the form takes them, or in red with the reason (rules 1.5, BI-03 … BI-10).
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, NOW, type Row } from './base.ts';
import { bases, ID, makeBases, table } from './deeds-base.ts';
import { columnLetter } from './places.ts';

beforeAll(makeBases, 120_000);

const at = { now: NOW };
const MARK = '▸ ';
const noteAt = (base: Base, row: number, tab = 'Payments') =>
  base.session.window(tab, row, 1, 1, 1).cells[0]?.[0]?.note ?? '';
const lines = (base: Base) => table(base, 'History').filter(({ event_type }) => event_type === 'payment');

/** Keys in the order of the columns that people fill. */
const KEYS = ['deal_id', 'name', 'paid_on', 'amount', 'payment_type', 'refund_of', 'document'];

describe.each([
  ['seen by the script', false],
  ['seen by nobody', true],
])('%s', (_name, silent) => {
  /** Pastes rows into Payments from a row of the sheet on; what was told. */
  async function paste(base: Base, row: number, rows: Row[]): Promise<string> {
    const cells = rows.map((one) => KEYS.map((key) => one[key] ?? ''));
    const done = await base.session.paste(`Payments!B${row}`, cells, { silent, ...at });
    if ('refused' in done || !done.ok) throw new Error(JSON.stringify(done));
    if (!silent) return done.toasts.join(' ');
    const { swept } = (await base.call('start')) as unknown as { swept: { putBack: string[]; notes: string[] } };
    return swept.putBack.join(' ');
  }

  test('is a payment, with its line, its credit and what it makes of the deal', async () => {
    const base = copyOf(bases.won as Base);
    await paste(base, 3, [{ deal_id: 'D-00001', paid_on: '2026-06-30', amount: '1500', document: 'B-1' }]);
    expect(table(base, 'Payments')).toMatchObject([
      {
        payment_id: 'P-00001',
        name: 'Alfa',
        amount: '1500',
        payment_type: 'Payment',
        revenue_kind: 'New',
        manager1: 'Ivan',
        share1: '1500',
        month: '2026-06',
        month_closed: 'false',
      },
    ]);
    // 4 500 − 1 500 = 3 000.
    expect(table(base, 'Deals')).toMatchObject([
      { paid: '1500', balance: '3000', payment_status: 'Partly paid', deal_status: 'Signed' },
    ]);
    expect(lines(base)).toMatchObject([{ deal_id: 'D-00001', client_id: ID, origin: 'cell' }]);
    expect(table(base, 'Clients').find(({ client_id }) => client_id === ID)?.last_event).toBe(lines(base)[0]?.event_id);
    const again = (await base.call('start')) as unknown as { swept: { accepted: number; putBack: string[] } };
    expect(again.swept).toMatchObject({ accepted: 0, putBack: [] });
  });
});
