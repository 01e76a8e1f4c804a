// Terms of a deal that weigh on money, and money itself, typed into the cells: by the rights and the guard of the form (rules 1.4, 1.12, 2.8).
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, table } from './base.ts';
import { ann, D1, dealsOf, done, kate, makeStory, nina, paidOf, rowOf } from './money-base.ts';
import { cellOf } from './places.ts';

let handed: Base;
beforeAll(async () => {
  ({ handed } = await makeStory());
});

const now = '2026-06-10T10:00:00';
const OWNER = 'owner@example.com';
const lines = (base: Base) => table(base, 'History').filter(({ origin }) => origin === 'cell');

/** Types into the cell of the first deal; what the script says then, or the next opening where nobody saw it. */
async function type(base: Base, key: string, text: string, user: string, silent = false): Promise<string> {
  // Google hides who types; of somebody who has opened the page it is known.
  await base.call('start', undefined, { user, now });
  const at = cellOf(base, 'Deals', D1, key);
  const outcome = await base.session.edit(at, text, { user, now, silent });
  if ('refused' in outcome || !outcome.ok) throw new Error(JSON.stringify(outcome));
  const { swept } = (await base.call('start', undefined, { user, now })) as unknown as { swept: { putBack: string[] } };
  if (silent) return swept.putBack.join(' ');
  expect(swept.putBack).toEqual([]);
  return outcome.toasts.join(' ');
}

describe('who may change a deal', () => {
  // Alfa is Kate's since the first payment.
  const NO = 'D-00001: Not done: this may be done by Kate, Ivan (Owner), Olga (Head of sales).';
  test.each([
    ['the bookkeeper', nina],
    ['a seller of another client', ann],
  ])('%s: the amount goes back', async (_who, user) => {
    const base = copyOf(handed);
    const before = dealsOf(base);
    const said = await type(base, 'amount', '90000', user);
    expect(said).toBe(`${NO} Amount is 100,000.00 again.`);
    expect(dealsOf(base)).toEqual(before);
    expect(lines(base)).toEqual([]);
  });

  test('the bookkeeper writes the papers; a day of the invoice makes the day it is due', async () => {
    const base = copyOf(handed);
    expect(await type(base, 'invoice_no', 'I-1', nina)).toBe('');
    expect(await type(base, 'invoice_on', '2026-06-09', nina)).toBe('');
    // Settings: 14 days.
    expect(dealsOf(base)[0]).toMatchObject({ invoice_no: 'I-1' });
    expect(base.cells(cellOf(base, 'Deals', D1, 'invoice_due_on'))).toEqual([['23 Jun 2026']]);
    expect(await type(base, 'invoice_due_on', '2026-07-01', nina)).toBe('');
    expect(base.cells(cellOf(base, 'Deals', D1, 'invoice_due_on'))).toEqual([['1 Jul 2026']]);
  });

  test('its manager changes the amount: a line tells by whom, and the balance follows', async () => {
    const base = copyOf(handed);
    expect(await type(base, 'amount', '90000', kate)).toBe('');
    // 90 000 − 30 000 = 60 000.
    expect(dealsOf(base)[0]).toMatchObject({ amount: '90000', balance: '60000' });
    expect(lines(base)).toMatchObject([{ event_type: 'deal', deal_id: D1, actor: kate, event_on: '2026-06-10' }]);
    expect(rowOf(base).last_event).toBe(lines(base)[0]?.event_id);
    expect(JSON.parse(lines(base)[0]?.changes ?? '')).toMatchObject({
      cells: { deals: { [D1]: { amount: [10_000_000, 9_000_000], balance: [7_000_000, 6_000_000] } } },
    });
    // Once more nothing is found.
    await base.call('start', undefined, { now });
    expect(lines(base)).toHaveLength(1);
  });

  test('changed by nobody knows whom, it is taken in, and a second change too', async () => {
    const base = copyOf(handed);
    expect(await type(base, 'amount', '90000', nina, true)).toBe('');
    expect(await type(base, 'amount', '80000', nina, true)).toBe('');
    expect(dealsOf(base)[0]).toMatchObject({ amount: '80000', balance: '50000' });
    expect(lines(base)).toMatchObject([{ actor: 'cell' }, { actor: 'cell' }]);
  });
});

describe('the concession guard', () => {
  // Settings: no discount above 10 %, a margin above 0 %.
  const OVER = 'D-00001: Discount 20% is over the limit of 10%: ask the head. Discount, % is – again.';
  const MARGIN = 'D-00001: The margin is not above 0%: ask the head. Cost is – again.';
  // Settings: no more than 7 days back.
  const TOO_FAR =
    'D-00001: The date 20 May 2026 is too far back; choose 3 Jun 2026–10 Jun 2026. Signed on is 28 May 2026 again.';
  test.each([
    ['discount_pct', '20', OVER],
    ['cost', '100000', MARGIN],
    ['signed_on', '2026-05-20', TOO_FAR],
  ])('%s of %s: refused to the client’s manager and where nobody saw who', async (key, text, says) => {
    for (const silent of [false, true]) {
      const base = copyOf(handed);
      const before = dealsOf(base);
      expect(await type(base, key, text, kate, silent)).toBe(says);
      expect(dealsOf(base)).toEqual(before);
      expect(lines(base)).toEqual([]);
    }
  });

  test('a head’s own hand is the approval, and stays one', async () => {
    const base = copyOf(handed);
    expect(await type(base, 'discount_pct', '20', OWNER)).toBe('');
    expect(dealsOf(base)[0]).toMatchObject({ discount_pct: '20' });
    expect(lines(base)).toMatchObject([{ actor: OWNER }]);
    await base.call('start', undefined, { user: kate, now });
    expect(dealsOf(base)[0]).toMatchObject({ discount_pct: '20' });
    // Within the limit anybody of the client's may.
    expect(await type(base, 'discount_pct', '5', kate)).toBe('');
    expect(dealsOf(base)[0]).toMatchObject({ discount_pct: '5' });
  });

  test('an open deal is a forecast: the guard stands at its signing', async () => {
    const base = copyOf(handed);
    await done(base, kate, '2026-06-09', 'deal', { deal: { amount: '5000', expected_close: '2026-07-20' } });
    await base.call('start', undefined, { user: kate, now });
    await base.session.edit(cellOf(base, 'Deals', 'D-00002', 'discount_pct'), '20', { user: kate, now });
    await base.session.edit(cellOf(base, 'Deals', 'D-00002', 'signed_on'), '2026-06-10', { user: kate, now });
    expect(dealsOf(base)[1]).toMatchObject({ deal_status: 'Open', discount_pct: '20', signed_on: '' });
  });
});

test('a payment typed by who may not record any waits until somebody opens the base who may', async () => {
  const base = copyOf(handed);
  const note = () => base.session.window('Payments', 4, 1, 1, 1).cells[0]?.[0]?.note ?? '';
  await base.call('start', undefined, { user: kate, now });
  const outcome = await base.session.paste('Payments!B4', [[D1, '', '2026-06-10', '700']], { user: kate, now });
  if ('refused' in outcome || !outcome.ok) throw new Error(JSON.stringify(outcome));
  // Olga heads the other department, but heads are heads of every deal's money (rules 1.12).
  expect(outcome.toasts.join(' ')).toContain('Not done: this may be done by Ivan (Owner), Olga (Head of sales)');
  expect(outcome.toasts.join(' ')).toContain('Nina (Bookkeeper)');
  await base.call('start', undefined, { user: kate, now });
  expect(paidOf(base)).toMatchObject([{ payment_id: 'P-00001' }, { payment_id: '', amount: '700' }]);
  await base.call('start', undefined, { user: nina, now });
  expect(paidOf(base)[1]).toMatchObject({ payment_id: 'P-00002', amount: '700', name: 'Alfa' });
  expect(note()).toBe('');
});

test('a deal is signed no further back than an entry may be dated, in the form too', async () => {
  const base = copyOf(handed);
  await done(base, kate, '2026-06-09', 'deal', { deal: { amount: '5000', expected_close: '2026-07-20' } });
  const sign = (user: string, signed_on: string) => ({
    clientId: 'C-0001',
    seen: rowOf(base).last_event,
    requestId: `sign-${user}-${signed_on}`,
    dealId: 'D-00002',
    deal: { signed_on, contract_no: '2/26' },
  });
  // Settings: 7 days back from 10 June.
  const answer = await base.call('sign', sign(kate, '2026-06-02'), { user: kate, now });
  expect(answer).toMatchObject({ ok: false, code: 'date_too_old' });
  expect(answer.message).toBe('The date 2 Jun 2026 is too far back; choose 3 Jun 2026–10 Jun 2026.');
  expect(await base.call('sign', sign(OWNER, '2026-06-02'), { user: OWNER, now })).toMatchObject({ ok: true });
});
