// Deals changed and typed in their tab: what follows from money is reckoned, a new row is a repeat deal (rules 1.4, 1.6, T19, BI-05).
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, NOW, type Row } from './base.ts';
import { bases, ID, makeBases, table } from './deeds-base.ts';
import { cellOf, columnLetter } from './places.ts';

beforeAll(makeBases, 120_000);

const at = { now: NOW };
const noteAt = (base: Base, row: number) => base.session.window('Deals', row, 1, 1, 1).cells[0]?.[0]?.note ?? '';
const deals = (base: Base) => table(base, 'Deals');
const lines = (base: Base) => table(base, 'History').filter(({ event_type }) => event_type === 'deal');

describe.each([
  ['seen by the script', false],
  ['seen by nobody', true],
])('%s', (_name, silent) => {
  async function told(base: Base, done: object): Promise<string> {
    if ('refused' in done || !('ok' in done && done.ok)) throw new Error(JSON.stringify(done));
    const { swept } = (await base.call('start')) as unknown as {
      swept: { putBack: string[]; notes: string[]; accepted: number };
    };
    if (silent) return [...swept.putBack, ...swept.notes].join(' ');
    expect(swept).toMatchObject({ accepted: 0, putBack: [] });
    return (done as unknown as { toasts: string[] }).toasts.join(' ');
  }
  const type = async (base: Base, key: string, text: string, id = 'D-00001') =>
    told(base, await base.session.edit(cellOf(base, 'Deals', id, key), text, { silent, ...at }));
  /** 1 500 of 4 500 are paid. */
  async function paid(): Promise<Base> {
    const base = copyOf(bases.won as Base);
    await base.session.paste('Payments!B3', [['D-00001', '', '2026-06-30', '1500']], { silent: true, ...at });
    await base.call('start');
    return base;
  }

  const OVER: [key: string, text: string, says: string][] = [
    ['paid', '4500', 'D-00001: This cell is filled by the add-on.'],
    ['payment_status', 'Paid', 'D-00001: This cell is filled by the add-on.'],
    ['deal_status', 'Cancelled', 'D-00001: This change is made in the card. Open the card.'],
    ['manager', 'Bob', 'D-00001: This change is made in the card. Open the card.'],
    ['manager2', 'Bob', 'D-00001: This change is made in the card. Open the card.'],
    ['share2_pct', '40', 'D-00001: This change is made in the card. Open the card.'],
    ['revenue_kind', 'Repeat', 'D-00001: This change is made in the card. Open the card.'],
    ['client_id', 'C-0002', 'D-00001: This change is made in the card. Open the card.'],
    ['credit_department', 'Client department', 'D-00001: This change is made in the card. Open the card.'],
    ['amount', '0', 'D-00001: Amount: write an amount above zero.'],
    ['amount', '-4500', 'D-00001: Amount: write an amount above zero.'],
    ['amount', '', 'D-00001: Amount: this cannot be blank.'],
    ['amount', 'a lot', 'D-00001: Amount: this cannot be blank. Amount is 4,500.00 again.'],
    ['signed_on', '2026-07-30', 'D-00001: Signed on: 30 Jul 2026 is in the future. Signed on is 30 Jun 2026 again.'],
    ['signed_on', '', 'D-00001: Signed on: this cannot be blank.'],
    ['signed_on', 'soon', 'D-00001: Signed on: “soon” is not a date. Write it as 30 Jun 2026.'],
    ['discount_pct', '120', 'D-00001: Discount, %: write a number from 0 to 99.99. Discount, % is – again.'],
    ['cost', '-1', 'D-00001: Cost: write zero or more. Cost is – again.'],
  ];
  test.each(OVER)('%s typed over with “%s” goes back', async (key, text, says) => {
    const base = await paid();
    const before = deals(base);
    expect(await type(base, key, text)).toContain(says);
    expect(deals(base)).toEqual(before);
  });

  test('another amount makes another balance and status; what people keep stays', async () => {
    const base = await paid();
    expect(await type(base, 'amount', '1500')).toBe('');
    expect(deals(base)).toMatchObject([
      { amount: '1500', paid: '1500', balance: '0', payment_status: 'Paid', deal_status: 'Completed' },
    ]);
    await type(base, 'amount', '1600');
    expect(deals(base)).toMatchObject([{ balance: '100', payment_status: 'Partly paid', deal_status: 'Signed' }]);
    await type(base, 'balance', '7');
    expect(deals(base)).toMatchObject([{ balance: '100' }]);
    expect(await type(base, 'contract_no', '9/26')).toBe('');
    expect(deals(base)).toMatchObject([{ contract_no: '9/26' }]);
    // A line for each amount; what is reckoned, and papers, have none.
    expect(lines(base)).toMatchObject([{ origin: 'cell' }, { origin: 'cell' }]);
  });

  const DOUBTS: [key: string, text: string, note: string][] = [
    ['agreed_on', 'soon', 'Agreed on: “soon” is not a date. Write it as 30 Jun 2026.'],
  ];
  test.each(DOUBTS)('%s “%s” stays and is said in the row until it is right', async (key, text, note) => {
    const base = await paid();
    expect(await type(base, key, text)).toContain(note);
    expect(noteAt(base, 3)).toBe(`▸ ${note}`);
    await type(base, key, '');
    expect(noteAt(base, 3)).toBe('');
  });

  async function newRow(base: Base, row: Row): Promise<string> {
    const [keys = []] = base.session.cells('Deals!1:1', true) as string[][];
    const cells = [keys.map((key) => row[key] ?? '')];
    return told(base, await base.session.paste('Deals!A4', cells, { silent, ...at }));
  }

  test('a new row with client and amount is an open repeat deal', async () => {
    const base = await paid();
    await newRow(base, { client_id: ID, amount: '700', title: 'Spare parts' });
    expect(deals(base)[1]).toMatchObject({
      deal_id: 'D-00002',
      name: 'Alfa',
      deal_status: 'Open',
      amount: '700',
      balance: '700',
      paid: '0',
      payment_status: 'Unpaid',
      title: 'Spare parts',
      channel: 'Direct',
      manager: 'Ivan',
      sale_kind: 'Consultative',
      signed_on: '',
    });
    expect(deals(base)[1]?.expected_close).not.toBe('');
    expect(lines(base)).toMatchObject([{ deal_id: 'D-00002', client_id: ID, origin: 'cell' }]);
    // No payment before it is signed.
    await base.session.paste('Payments!B4', [['D-00002', '', '2026-06-30', '5']], { silent: true, ...at });
    await base.call('start');
    expect(base.session.window('Payments', 4, 1, 1, 1).cells[0]?.[0]?.note).toBe(
      '▸ D-00002 is open: sign it first, then record the payment.',
    );
  });

  test.each([
    ['a client who has not bought', { client_id: 'C-0002', amount: '700' }, 'The client has not bought yet.'],
    ['no such client', { client_id: 'C-0099', amount: '700' }, 'There is no client C-0099 in the tab Clients.'],
    ['no amount', { client_id: ID }, 'Fill: deal amount.'],
    ['an amount below zero', { client_id: ID, amount: '-7' }, 'Amount: write an amount above zero.'],
  ])('%s: the row waits and says why', async (_why, row, note) => {
    const base = await paid();
    await newRow(base, row as Row);
    expect(noteAt(base, 4)).toBe(`▸ ${note}`);
    expect(deals(base)[1]?.deal_id).toBe('');
    expect(lines(base)).toEqual([]);
    await base.session.clear(`Deals!A4:${columnLetter(base, 'Deals', 'note')}4`, { silent, ...at });
    await base.call('start');
    expect(noteAt(base, 4)).toBe('');
  });
});
