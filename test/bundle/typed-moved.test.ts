// Rows of Deals and Payments cut, cleared of their id, deleted and brought back: none counts twice, none is lost (INV-14).
import { beforeAll, expect, test } from 'vitest';
import { type Base, copyOf, NOW } from './base.ts';
import { bases, makeBases, table } from './deeds-base.ts';
import { cellOf, columnLetter } from './places.ts';

const at = { now: NOW, silent: true };
const seen = { now: NOW };
const payments = (base: Base) => table(base, 'Payments');
const deals = (base: Base) => table(base, 'Deals');
const lines = (base: Base) => table(base, 'History').length;
/** 1 500 of 4 500 are paid, and 700 more. */
let paid: Base;
/** The same after both documents were corrected. */
let corrected: Base;

beforeAll(async () => {
  await makeBases();
  paid = copyOf(bases.won as Base);
  const rows = [
    ['D-00001', '', '2026-06-30', '1500', '', '', 'B-1'],
    ['D-00001', '', '2026-06-29', '700', '', '', 'B-2'],
  ];
  await paid.session.paste('Payments!B3', rows, at);
  await paid.call('start');
  corrected = copyOf(paid);
  await corrected.session.paste('Payments!H3', [['B-77'], ['B-78']], at);
  await corrected.call('start');
}, 120_000);

async function opened(base: Base): Promise<string> {
  const { swept } = (await base.call('start')) as unknown as { swept: { putBack: string[]; accepted: number } };
  expect(swept.accepted).toBe(0);
  return swept.putBack.join(' ');
}
/** Everything as it was, in whatever order the rows stand and a zero as a blank; the next opening has nothing to do. */
async function asBefore(base: Base, before: Base): Promise<void> {
  for (const rows of [payments, deals]) {
    const said = (row: object) => JSON.stringify(row).replace(/"(0|false)"/g, '""');
    const sorted = (one: Base) => rows(one).map(said).sort();
    expect(sorted(base)).toEqual(sorted(before));
  }
  expect(lines(base)).toBe(lines(before));
  expect(await opened(base)).toBe('');
}

type Hand = (base: Base) => Promise<unknown>;
const undone: Hand = async (base) => {
  await base.call('start');
  await base.session.undo(seen);
};
const PAYMENTS: [how: string, hand: Hand][] = [
  [
    'its words cut, pasted below the others',
    (base) => base.session.moveCells({ from: 'Payments!B3:F3', to: 'Payments!B6' }, at),
  ],
  [
    'all but its id cut, pasted below the others',
    (base) => base.session.moveCells({ from: 'Payments!B3:R3', to: 'Payments!B6' }, at),
  ],
  ['its id deleted', (base) => base.session.clear('Payments!A3', at)],
  ['both ids deleted', (base) => base.session.clear('Payments!A3:A4', at)],
  ['its id typed over', (base) => base.session.edit('Payments!A3', 'P-00099', at)],
  ['its id typed over with the other one', (base) => base.session.edit('Payments!A3', 'P-00002', at)],
  ['both ids changed places', (base) => base.session.paste('Payments!A3', [['P-00002'], ['P-00001']], at)],
];
test.each(PAYMENTS)('a payment, %s: it is one payment with the document that people gave it', async (_how, hand) => {
  const base = copyOf(corrected);
  await hand(base);
  const said = await opened(base);
  expect(said).toContain('P-00001: ');
  await asBefore(base, corrected);
});

test.each(PAYMENTS.slice(0, 4))('a payment, %s, an opening, Ctrl+Z: it is one payment', async (_how, hand) => {
  const base = copyOf(corrected);
  await hand(base);
  await undone(base);
  await opened(base);
  await asBefore(base, corrected);
});

test('a deleted payment that Ctrl+Z brings back after an opening is there once, with the document corrected', async () => {
  for (const before of [paid, corrected]) {
    const base = copyOf(before);
    await base.session.deleteRows('Payments!3:3', seen);
    await undone(base);
    expect(await opened(base)).toBe('P-00001: It stood twice in the tab Payments: the second row was emptied.');
    await asBefore(base, before);
  }
});

test('a second payment of the same day and amount is one', async () => {
  const base = copyOf(corrected);
  await base.session.paste('Payments!B5', [['D-00001', '', '2026-06-30', '1500', '', '', 'B-3']], at);
  await base.session.edit('Payments!D3', '2026-06-01', at);
  await base.call('start');
  expect(payments(base)).toMatchObject([
    { payment_id: 'P-00001', paid_on: '2026-06-30', document: 'B-77' },
    { payment_id: 'P-00002', paid_on: '2026-06-29', document: 'B-78' },
    { payment_id: 'P-00003', paid_on: '2026-06-30', document: 'B-3' },
  ]);
  // 1 500 + 700 + 1 500 = 3 700.
  expect(deals(base)).toMatchObject([{ paid: '3700', balance: '800' }]);
});

test('a row that somebody copies and changes is a new payment', async () => {
  const base = copyOf(corrected);
  const [row = []] = base.session.cells('Payments!A3:R3', false) as string[][];
  await base.session.paste('Payments!A5', [row], seen);
  expect(payments(base)[2]).toMatchObject({ payment_id: '', amount: '1500' });
  await base.session.edit('Payments!E5', '800', seen);
  expect(payments(base)[2]).toMatchObject({ payment_id: 'P-00003', amount: '800', share1: '800' });
  // 1 500 + 700 + 800 = 3 000.
  expect(deals(base)).toMatchObject([{ paid: '3000', balance: '1500' }]);
});

const DEALS: [how: string, hand: Hand][] = [
  ['its id deleted', (base) => base.session.clear('Deals!A3', at)],
  ['its id typed over', (base) => base.session.edit('Deals!A3', 'mine', at)],
  ['its cells cut, pasted a row lower', (base) => base.session.moveCells({ from: 'Deals!B3:L3', to: 'Deals!B4' }, at)],
];
test.each(DEALS)(
  'a deal, %s: it is one deal and keeps its amount, though that was changed by hand',
  async (_how, hand) => {
    const before = copyOf(paid);
    await before.session.edit(cellOf(before, 'Deals', 'D-00001', 'amount'), '5200', at);
    await before.session.edit(cellOf(before, 'Deals', 'D-00001', 'title'), 'Spare parts', at);
    await before.call('start');
    // 5 200 − 1 500 − 700 = 3 000.
    expect(deals(before)).toMatchObject([{ amount: '5200', balance: '3000' }]);
    const base = copyOf(before);
    await hand(base);
    expect(await opened(base)).toContain('D-00001: This cell is filled by the add-on.');
    await asBefore(base, before);
  },
);

test('a deleted deal that Ctrl+Z brings back after an opening is there once, with the amount changed by hand', async () => {
  const before = copyOf(paid);
  await before.session.edit(cellOf(before, 'Deals', 'D-00001', 'amount'), '5200', at);
  await before.call('start');
  const base = copyOf(before);
  await base.session.deleteRows('Deals!3:3', seen);
  await undone(base);
  expect(await opened(base)).toContain('D-00001: It stood twice in the tab Deals: the second row was emptied.');
  await asBefore(base, before);
});

test('a deal copied by hand waits as a copy until it says something else; then it is a repeat deal', async () => {
  const base = copyOf(paid);
  const last = columnLetter(base, 'Deals', 'note');
  const [row = []] = base.session.cells(`Deals!A3:${last}3`, false) as string[][];
  await base.session.paste('Deals!A4', [row], seen);
  expect(deals(base).map(({ deal_id }) => deal_id)).toEqual(['D-00001', '']);
  await base.session.edit(`Deals!${columnLetter(base, 'Deals', 'amount')}4`, '900', seen);
  expect(deals(base)[1]).toMatchObject({ deal_id: 'D-00002', amount: '900', deal_status: 'Open', paid: '0' });
});

const CLEARED: [how: string, cells: Record<string, string>][] = [
  ['cleared, what was paid typed over', { amount: '', paid: '4500' }],
  ['cleared with its balance', { amount: '', balance: '' }],
  ['a word, its balance cleared', { amount: 'much', balance: '' }],
  ['a word, its balance a word', { amount: 'much', balance: 'none' }],
  ['cleared with all that is reckoned', { amount: '', balance: '', paid: '', payment_status: '' }],
];
test.each(CLEARED)('the amount of a deal %s: it goes back and is told', async (_how, cells) => {
  const base = copyOf(paid);
  for (const [key, text] of Object.entries(cells)) {
    await base.session.edit(cellOf(base, 'Deals', 'D-00001', key), text, at);
  }
  expect(await opened(base)).toContain('D-00001: Amount: this cannot be blank.');
  await asBefore(base, paid);
});

test('cut at any call of the opening that puts it together again it is one payment after the next one', async () => {
  const moved = copyOf(corrected);
  await moved.session.moveCells({ from: 'Payments!B3:F3', to: 'Payments!B6' }, at);
  let calls = 0;
  await copyOf(moved).call('start', undefined, { onCall: () => (calls += 1) });
  expect(calls).toBeGreaterThan(20);
  for (let cut = 1; cut <= calls; cut += 4) {
    const base = copyOf(moved);
    const opening = base.call('start', undefined, { cut, pendingAtCut: cut % 2 ? 'kept' : 'lost' });
    await expect(opening, `cut at ${cut}`).rejects.toThrow('The script was ended');
    await base.call('start');
    await asBefore(base, corrected);
  }
}, 120_000);

test('ids of two deals of one client exchanged by hand go back, amounts exchanged by hand are amounts', async () => {
  const two = copyOf(paid);
  const keys = two.session.cells('Deals!1:1', true)[0] as string[];
  const typed: Record<string, string> = { client_id: 'C-0001', amount: '700', title: 'Spare parts' };
  await two.session.paste('Deals!A4', [keys.map((key) => typed[key] ?? '')], at);
  await two.call('start');
  expect(deals(two)).toMatchObject([{ deal_id: 'D-00001' }, { deal_id: 'D-00002' }]);
  const base = copyOf(two);
  await base.session.paste('Deals!A3', [['D-00002'], ['D-00001']], at);
  await base.call('start');
  expect(deals(base)).toEqual(deals(two));
  const other = copyOf(two);
  await other.session.edit(cellOf(other, 'Deals', 'D-00001', 'amount'), '700', at);
  await other.session.edit(cellOf(other, 'Deals', 'D-00002', 'amount'), '4500', at);
  await other.call('start');
  expect(deals(other)).toMatchObject([
    { deal_id: 'D-00001', amount: '700' },
    { deal_id: 'D-00002', amount: '4500', title: 'Spare parts' },
  ]);
});
