// Payments typed or pasted into their tab: taken in as the form takes them, or in red with the reason (rules 1.5, BI-03 … BI-10).
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, NOW, type Row } from './base.ts';
import { bases, ID, makeBases, table } from './deeds-base.ts';
import { cellOf } from './places.ts';

beforeAll(makeBases, 120_000);

const at = { now: NOW };
const noteAt = (base: Base, row: number, tab = 'Payments') =>
  base.session.window(tab, row, 1, 1, 1).cells[0]?.[0]?.note ?? '';
const lines = (base: Base) => table(base, 'History').filter(({ event_type }) => event_type === 'payment');
const payments = (base: Base) => table(base, 'Payments');
const deal = (base: Base) => table(base, 'Deals')[0] as Row;

/** The columns that people fill, in their order from B on. */
const KEYS = ['deal_id', 'name', 'paid_on', 'amount', 'payment_type', 'refund_of', 'document'];
/** Every so many calls are cut. */
const STEP = 3;
const FIRST: Row = { deal_id: 'D-00001', paid_on: '2026-06-30', amount: '1500', document: 'B-1' };

describe.each([
  ['seen by the script', false],
  ['seen by nobody', true],
])('%s', (_name, silent) => {
  const told = async (base: Base, done: object): Promise<string> => {
    if ('refused' in done || !('ok' in done && done.ok)) throw new Error(JSON.stringify(done));
    const { swept } = (await base.call('start')) as unknown as {
      swept: { putBack: string[]; notes: string[]; accepted: number };
    };
    if (!silent) {
      // What the script saw leaves the opening nothing to do.
      expect(swept).toMatchObject({ accepted: 0, putBack: [], notes: [] });
      return (done as unknown as { toasts: string[] }).toasts.join(' ');
    }
    return [...swept.putBack, ...swept.notes].join(' ');
  };
  /** Pastes rows into Payments from a row of the sheet on; what was told. */
  async function paste(base: Base, row: number, rows: Row[]): Promise<string> {
    const cells = rows.map((one) => KEYS.map((key) => one[key] ?? ''));
    return told(base, await base.session.paste(`Payments!B${row}`, cells, { silent, ...at }));
  }
  const edit = async (base: Base, a1: string, text: string) =>
    told(base, await base.session.edit(a1, text, { silent, ...at }));
  /** Alfa has paid 1 500 of 4 500. */
  async function paid(): Promise<Base> {
    const base = copyOf(bases.won as Base);
    await paste(base, 3, [FIRST]);
    return base;
  }

  test('a row is a payment, with its line, its credit and what it makes of the deal', async () => {
    const base = await paid();
    expect(payments(base)).toMatchObject([
      {
        payment_id: 'P-00001',
        name: 'Alfa',
        amount: '1500',
        payment_type: 'Payment',
        revenue_kind: 'New',
        manager1: 'Ivan',
        share1: '1500',
        month: '2026-06',
      },
    ]);
    // 4 500 − 1 500 = 3 000.
    expect(deal(base)).toMatchObject({
      paid: '1500',
      balance: '3000',
      payment_status: 'Partly paid',
      deal_status: 'Signed',
    });
    expect(lines(base)).toMatchObject([{ deal_id: 'D-00001', client_id: ID, origin: 'cell' }]);
    const client = table(base, 'Clients').find(({ client_id }) => client_id === ID);
    expect(client?.last_event).toBe(lines(base)[0]?.event_id);
    expect(noteAt(base, 3)).toBe('');
  });

  test('several rows in one paste: each sees those above; a refund and texts for amounts', async () => {
    const base = copyOf(bases.won as Base);
    const said = await paste(base, 3, [
      FIRST,
      { ...FIRST, amount: '3000', document: 'B-2' },
      { ...FIRST, amount: '600', document: 'B-3' },
      { ...FIRST, amount: "'€500.00", payment_type: 'Refund', refund_of: 'P-00001', document: 'B-4' },
    ]);
    // 1 500 + 3 000 − 500 + 600 is 100 more than 4 500: a question, so that row waits.
    expect(payments(base).map(({ payment_id, amount }) => [payment_id, amount])).toEqual([
      ['P-00001', '1500'],
      ['P-00002', '3000'],
      ['', '600'],
      ['P-00003', '-500'],
    ]);
    expect(noteAt(base, 5)).toBe(
      '▸ Overpaid by 100.00: add it anyway, change the deal amount, or cancel? Enter it in the sidebar.',
    );
    expect(said).toContain('Payments, row 5: Overpaid by 100.00');
    // 1 500 + 3 000 − 500 = 4 000.
    expect(deal(base)).toMatchObject({ paid: '4000', balance: '500', deal_status: 'Signed' });
    expect(lines(base)).toHaveLength(3);
  });

  const REFUSED: [why: string, row: Row, note: string][] = [
    ['no deal', { ...FIRST, deal_id: 'D-00077' }, 'There is no deal “D-00077” in the tab Deals.'],
    ['no amount', { ...FIRST, amount: '' }, 'Amount: this cannot be blank.'],
    ['three decimals', { ...FIRST, amount: '1.005' }, 'Amount: “1.005” has more decimals than the currency.'],
    ['a word', { ...FIRST, amount: 'much' }, 'Amount: “much” is not a number.'],
    [
      'two readings',
      { ...FIRST, paid_on: "'31.02.2026" },
      'Paid on: “31.02.2026” is not a date. Write it as 30 Jun 2026.',
    ],
    ['the future', { ...FIRST, paid_on: '2026-07-01' }, 'Paid on: 1 Jul 2026 is in the future.'],
    ['below zero', { ...FIRST, amount: '-5' }, 'Money that goes back is a refund: choose “Refund”.'],
    ['a refund of nothing', { ...FIRST, payment_type: 'Refund' }, 'Refund of: this cannot be blank.'],
  ];
  test.each(REFUSED)('%s: the row waits and says why, and is a payment once it is right', async (why, row, note) => {
    const base = copyOf(bases.won as Base);
    const said = await paste(base, 3, [row]);
    expect(noteAt(base, 3)).toBe(`▸ ${note}`);
    // What is only not complete yet is not told.
    expect(said.includes(note)).toBe(!note.includes('cannot be blank') && why !== '');
    expect(lines(base)).toEqual([]);
    expect(payments(base)[0]?.payment_id).toBe('');
    expect(deal(base)).toMatchObject({ paid: '0', balance: '4500' });
    await paste(base, 3, [FIRST]);
    expect(noteAt(base, 3)).toBe('');
    expect(payments(base)).toMatchObject([{ payment_id: 'P-00001' }]);
    expect(lines(base)).toHaveLength(1);
  });

  test('the same payment twice, a refund that is too large, a copied row: they wait', async () => {
    const base = await paid();
    await paste(base, 4, [
      FIRST,
      { ...FIRST, amount: '2000', payment_type: 'Refund', refund_of: 'p-00001', document: 'B-9' },
    ]);
    expect(noteAt(base, 4)).toMatch(/^▸ The same payment.*P-00001.* Enter it in the sidebar\.$/);
    expect(noteAt(base, 5)).toBe('▸ At most 1,500.00 of this payment can go back.');
    const [row] = base.session.cells('Payments!A3:R3', false) as string[][];
    const copied = await told(base, await base.session.paste('Payments!A6', [row as string[]], { silent, ...at }));
    // Whoever is at work may change the copy; one that nobody saw come is what Ctrl+Z brings back, and is taken away.
    expect(payments(base).map(({ payment_id }) => payment_id)).toEqual(['P-00001', '', '', ...(silent ? [] : [''])]);
    expect(noteAt(base, 6)).toBe(
      silent ? '' : '▸ This row repeats P-00001. If it is a new one, clear it and enter it in the card.',
    );
    expect(copied).toContain(
      silent
        ? 'P-00001: It stood twice in the tab Payments: the second row was emptied.'
        : 'Payments, row 6: This row repeats P-00001.',
    );
    expect(deal(base)).toMatchObject({ paid: '1500' });
  });

  test('a row that is filled down gets no number that was never given', async () => {
    const base = await paid();
    const [row = []] = base.session.cells('Payments!A3:R3', false) as string[][];
    const next = ['P-00002', ...row.slice(1, 3), '2026-06-29', '70', ...row.slice(5)];
    await told(base, await base.session.paste('Payments!A4', [next], { silent, ...at }));
    // It is judged as any new row, and taken in with its own line.
    expect(payments(base)[1]).toMatchObject({ payment_id: 'P-00002', amount: '70', share1: '70' });
    expect(lines(base)).toHaveLength(2);
  });

  const OVER: [key: string, text: string, says: string][] = [
    ['amount', '9000', 'P-00001: An entered payment stays as it is. Enter a refund or an adjustment.'],
    ['paid_on', '2026-06-01', 'P-00001: An entered payment stays as it is. Enter a refund or an adjustment.'],
    ['payment_type', 'Adjustment', 'P-00001: An entered payment stays as it is. Enter a refund or an adjustment.'],
    ['manager1', 'Bob', 'P-00001: This cell is filled by the add-on.'],
    ['share1', '=1+1', 'P-00001: This cell is filled by the add-on.'],
    ['revenue_kind', 'Repeat', 'P-00001: This cell is filled by the add-on.'],
  ];
  test.each(OVER)('%s typed over goes back', async (key, text, says) => {
    const base = await paid();
    const before = payments(base);
    const cell = cellOf(base, 'Payments', 'P-00001', key);
    const done = await base.session.edit(cell, text, { silent, ...at });
    expect(await told(base, done)).toContain(says);
    expect(payments(base)).toEqual(before);
    expect(deal(base)).toMatchObject({ paid: '1500', balance: '3000' });
  });

  test('a line pasted over a payment is named, what waits is counted apart', async () => {
    const base = await paid();
    const other: Row = { ...FIRST, paid_on: '2026-06-29', amount: '700', document: 'B-2' };
    const said = await paste(base, 3, [other, { ...FIRST, amount: '9000' }, { ...FIRST, paid_on: '2026-07-05' }]);
    const sentences = [
      'P-00001: An entered payment stays as it is. Enter a refund or an adjustment.',
      'Typed over and not taken in: row 3, 700.00, D-00001, 29 Jun 2026. Another payment needs a row of its own.',
      'Not taken in yet: 2\u00a0rows. Payments, row 4: Overpaid by 6,000.00:',
      'Payments, row 5: Paid on: 5 Jul 2026 is in the future.',
    ];
    // 1 500 + 9 000 − 4 500 = 6 000.
    for (const sentence of sentences) expect(said).toContain(sentence);
    expect(payments(base)).toMatchObject([{ payment_id: 'P-00001', amount: '1500' }, {}, {}]);
    // In a row of its own it is a payment.
    await paste(base, 6, [other]);
    expect(payments(base)[3]).toMatchObject({ payment_id: 'P-00002', amount: '700' });
  });

  test('its document and note stay people’s; its month is reckoned', async () => {
    const base = await paid();
    expect(await edit(base, cellOf(base, 'Payments', 'P-00001', 'document'), 'B-77')).toBe('');
    expect(await edit(base, cellOf(base, 'Payments', 'P-00001', 'month'), '2020-01')).toBe('');
    expect(payments(base)).toMatchObject([{ document: 'B-77', month: '2026-06' }]);
  });

  test('in a closed month it goes back with that sentence', async () => {
    const base = await paid();
    const july = { now: '2026-07-03T10:00:00' };
    const closing = await base.session.menu('Close the month…', { answers: ['yes'], ...july });
    // The first open month is that of go-live, May.
    expect(closing).toMatchObject({ ok: true });
    expect(await base.session.menu('Close the month…', { answers: ['yes'], ...july })).toMatchObject({ ok: true });
    await base.call('start', undefined, july);
    expect(payments(base)).toMatchObject([{ month_closed: 'true' }]);
    const done = await base.session.edit(cellOf(base, 'Payments', 'P-00001', 'amount'), '1', { silent, ...july });
    const { swept } = (await base.call('start', undefined, july)) as unknown as { swept: { putBack: string[] } };
    const said = silent ? swept.putBack.join(' ') : ((done as unknown as { toasts: string[] }).toasts ?? []).join(' ');
    expect(said).toContain(
      'P-00001: June 2026 is closed. Enter the correction in July 2026, or the owner reopens June 2026.',
    );
    expect(payments(base)).toMatchObject([{ amount: '1500' }]);
    // A new row dated in it waits.
    const late = [['D-00001', '', '2026-06-20', '5']];
    await base.session.paste('Payments!B4', late, { silent, ...july });
    await base.call('start', undefined, july);
    expect(noteAt(base, 4)).toBe('▸ June 2026 is closed. Enter it in the open month, or the owner reopens June 2026.');
  });
});

test('a deleted payment is back with its words, a deleted deal too', async () => {
  const base = copyOf(bases.won as Base);
  const cells = [KEYS.map((key) => FIRST[key] ?? '')];
  await base.session.paste('Payments!B3', cells, { silent: true, ...at });
  await base.call('start');
  const [before, deals] = [payments(base), table(base, 'Deals')];
  await base.session.deleteRows('Payments!3:3', at);
  await base.session.deleteRows('Deals!3:3', at);
  const { swept } = (await base.call('start')) as unknown as { swept: { putBack: string[] } };
  expect(swept.putBack).toEqual([
    'D-00001: It was deleted from the tab Deals, so it is back.',
    'P-00001: It was deleted from the tab Payments, so it is back.',
  ]);
  expect(payments(base)).toEqual(before);
  expect(table(base, 'Deals')).toEqual(deals);
  expect(((await base.call('start')) as unknown as { swept: object }).swept).toMatchObject({ putBack: [] });
});

test('cut at any call of the edit it exists once after the next opening, with its line and what it makes of the deal', async () => {
  const cells = [KEYS.map((key) => FIRST[key] ?? '')];
  const enter = async (options: object) => {
    const base = copyOf(bases.won as Base);
    const done = await base.session.paste('Payments!B3', cells, { ...at, ...options });
    if ('refused' in done) throw new Error(done.refused);
    await base.call('start');
    return { base, calls: done.meter.calls };
  };
  const whole = await enter({});
  const told = (base: Base) => ({
    payments: payments(base),
    deals: table(base, 'Deals'),
    lines: lines(base).map(({ deal_id, changes }) => ({ deal_id, changes })),
  });
  const wanted = told(whole.base);
  expect(wanted.lines).toHaveLength(1);
  for (let cut = 1; cut <= whole.calls; cut += STEP) {
    const { base } = await enter({ cut, pendingAtCut: cut % 2 ? 'kept' : 'lost' });
    expect(told(base), `cut at ${cut}`).toEqual(wanted);
  }
}, 120_000);
