// Deals and money through the card: the base story of rules 3.7 and every refusal of BI-05 … BI-11, each on its own day.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, NOW, table } from './base.ts';
import { ann, click, D1, dealsOf, done, ID, kate, makeStory, nina, olga, paidOf, pay, rowOf } from './money-base.ts';
import { cellOf } from './places.ts';

let signed: Base;
let handed: Base;
beforeAll(async () => {
  ({ signed, handed } = await makeStory());
});

describe('the base story of rules 3.7', () => {
  test('E1: the first payment is Ann’s, and hands the client over to Kate the same day, with the note', () => {
    expect(paidOf(handed)).toMatchObject([
      {
        payment_id: 'P-00001',
        deal_id: D1,
        name: 'Alfa',
        paid_on: '2026-06-03',
        amount: '30000',
        payment_type: 'Payment',
        revenue_kind: 'New',
        manager1: 'Ann',
        dept1: 'Sales department',
        share1: '30000',
        manager2: '',
        share2: '0',
        month: '2026-06',
      },
    ]);
    expect(dealsOf(handed)).toMatchObject([
      { deal_status: 'Signed', paid: '30000', balance: '70000', payment_status: 'Partly paid' },
    ]);
    expect(rowOf(handed)).toMatchObject({
      manager: 'Kate',
      department: 'Client department',
      handover_on: '2026-06-03',
      acquired_by: 'Ann',
    });
    const [payment, handover] = table(handed, 'History').slice(-2);
    expect(payment).toMatchObject({ event_type: 'payment', event_on: '2026-06-03', deal_id: D1 });
    expect(handover).toMatchObject({ event_type: 'handover', note: 'pays by instalments', department_to: 'client' });
    expect(handover?.request_id).toBe(payment?.request_id);
  });

  test('E2: later money of the same deal stays Ann’s; the deal is done; a refund brings it back to signed', async () => {
    const base = copyOf(handed);
    await done(base, nina, '2026-06-20', 'pay', pay(D1, '70000'));
    expect(paidOf(base)[1]).toMatchObject({ manager1: 'Ann', dept1: 'Sales department', revenue_kind: 'New' });
    expect(dealsOf(base)[0]).toMatchObject({ deal_status: 'Completed', payment_status: 'Paid', balance: '0' });
    await done(base, nina, '2026-06-25', 'pay', pay(D1, '1000', { type: 'refund', refundOf: 'P-00002' }));
    expect(dealsOf(base)[0]).toMatchObject({ deal_status: 'Signed', payment_status: 'Partly paid', balance: '1000' });
    expect(paidOf(base)[2]).toMatchObject({ amount: '-1000', refund_of: 'P-00002', share1: '-1000', manager1: 'Ann' });
  });

  test('E3: a repeat deal is opened, signed and paid: repeat revenue of Kate', async () => {
    const base = copyOf(handed);
    await done(base, kate, '2026-07-01', 'deal', {
      deal: { amount: '5000', expected_close: '2026-07-20', channel: 'Direct' },
    });
    expect(dealsOf(base)[1]).toMatchObject({
      deal_id: 'D-00002',
      deal_status: 'Open',
      amount: '5000',
      balance: '5000',
      signed_on: '',
      expected_close: '2026-07-20',
      initiative: 'Passive',
      cycle: '1',
    });
    expect(await click(base, nina, '2026-07-02', 'pay', pay('D-00002', '10'))).toMatchObject({ code: 'sign_first' });
    const bare = await click(base, kate, '2026-07-10', 'sign', { dealId: 'D-00002' });
    expect(bare).toMatchObject({ ok: false, message: 'Fill: contract or invoice number.' });
    await done(base, kate, '2026-07-10', 'sign', {
      dealId: 'D-00002',
      deal: { invoice_no: 'A-9', invoice_on: '2026-07-10' },
    });
    expect(dealsOf(base)[1]).toMatchObject({
      deal_status: 'Signed',
      revenue_kind: 'Repeat',
      manager: 'Kate',
      credit_department: 'Client department',
      signed_on: '2026-07-10',
      invoice_no: 'A-9',
      // 14 days: Settings.invoice_due_days.
      invoice_due_on: '2026-07-24',
    });
    expect(rowOf(base).last_contact_on).toBe('2026-07-10');
    const { details } = (await base.call('details', { clientId: ID })) as unknown as {
      details: { timeline: { what: string }[] };
    };
    expect(details.timeline.slice(0, 2).map(({ what }) => what)).toEqual([
      'Deal event · D-00002 · Signed',
      'Deal event · D-00002 · Open',
    ]);
    expect(details.timeline[3]?.what).toBe('Payment · 30,000.00 · D-00001');
    await done(base, nina, '2026-07-15', 'pay', pay('D-00002', '5000'));
    expect(paidOf(base)[1]).toMatchObject({ revenue_kind: 'Repeat', manager1: 'Kate', dept1: 'Client department' });
  });

  test('the split: 40 % of 0.05 is 0.02, and the refund gives each his own back', async () => {
    const base = copyOf(signed);
    const credit = { manager2: 'Bob', share2_pct: '40' };
    const quiet = await click(base, olga, '2026-06-01', 'credit', { dealId: D1, credit });
    expect(quiet).toMatchObject({ code: 'comment_required' });
    await done(base, olga, '2026-06-01', 'credit', { dealId: D1, credit, note: 'Bob helped' });
    await done(base, nina, '2026-06-03', 'pay', pay(D1, '0.05'));
    expect(paidOf(base)[0]).toMatchObject({
      share1: '0.03',
      share2: '0.02',
      manager2: 'Bob',
      dept2: 'Sales department',
    });
    await done(base, nina, '2026-06-04', 'pay', pay(D1, '0.05', { type: 'refund', refundOf: 'P-00001' }));
    expect(paidOf(base)[1]).toMatchObject({ share1: '-0.03', share2: '-0.02' });
    expect(dealsOf(base)[0]).toMatchObject({ paid: '0', payment_status: 'Refunded' });
  });

  test('a transfer is for money that is to come: what is posted stays', async () => {
    const base = copyOf(handed);
    await done(base, olga, '2026-06-10', 'credit', { dealId: D1, credit: { manager: 'Bob' }, note: 'Ann asked' });
    await done(base, nina, '2026-06-20', 'pay', pay(D1, '70000'));
    expect(paidOf(base).map(({ manager1 }) => manager1)).toEqual(['Ann', 'Bob']);
  });

  test('E9, E10: Ann left on 10 June: hers on day 10, the house’s on day 35', async () => {
    const base = copyOf(handed);
    const until = cellOf(base, 'Team', 'Ann', 'valid_to');
    await base.session.edit(until, '2026-06-10', { now: '2026-06-10T18:00:00', silent: true });
    await done(base, nina, '2026-06-20', 'pay', pay(D1, '50000'));
    await done(base, nina, '2026-07-15', 'pay', pay(D1, '20000'));
    const credits = paidOf(base).map(({ manager1, dept1, share1 }) => [manager1, dept1, share1].join('|'));
    expect(credits).toEqual(['Ann|Sales department|30000', 'Ann|Sales department|50000', '|Sales department|20000']);
    // May, the month of go-live, and June are closed with her pay in them.
    for (const _month of ['2026-05', '2026-06']) {
      const close = await base.session.call('closeMonth', [], {
        user: 'owner@example.com',
        now: '2026-07-16T10:00:00',
        answers: ['yes'],
        userLocale: 'en',
      });
      expect(close.ok ? '' : close.failure.message).toBe('');
    }
    // 8 % of 80 000.
    const own = table(base, 'Payroll').filter(({ person, line_kind }) => person === 'Ann' && line_kind === 'Total pay');
    expect(own.map(({ month, amount }) => [month, amount])).toEqual([
      ['2026-05', '0'],
      ['2026-06', '6400'],
    ]);
  });

  test('contract: the win itself hands over', async () => {
    const copy = copyOf(signed);
    await copy.session.edit(cellOf(copy, 'Settings', 'handover_when', 'value'), 'contract', { now: NOW, silent: true });
    await done(copy, olga, '2026-06-01', 'cancelWin', { reason: 'changed_mind' });
    const deal = { amount: '100000', sale_kind: 'consultative', contract_no: '2/26' };
    await done(copy, ann, '2026-06-02', 'advance', { to: 'deal', deal, note: 'again' });
    expect(rowOf(copy)).toMatchObject({ manager: 'Kate', department: 'Client department', handover_on: '2026-06-02' });
  });

  test('propose: nothing by itself; its seller does it', async () => {
    const copy = copyOf(signed);
    await copy.session.edit(cellOf(copy, 'Settings', 'handover_mode', 'value'), 'propose', { now: NOW, silent: true });
    await done(copy, nina, '2026-06-03', 'pay', pay(D1, '30000'));
    expect(rowOf(copy)).toMatchObject({ manager: 'Ann', department: 'Sales department' });
    await done(copy, ann, '2026-06-05', 'handover', { note: 'pays by instalments' });
    expect(rowOf(copy)).toMatchObject({ manager: 'Kate', handover_on: '2026-06-05', acquired_by: 'Ann' });
  });
});

describe('what is refused, and nothing is written', () => {
  const cases: [what: string, user: string, deed: string, more: object, code: string, message: RegExp | string][] = [
    ['BI-05', nina, 'pay', pay(D1, '-5'), 'use_refund', 'Money that goes back is a refund: choose “Refund”.'],
    ['BI-05', nina, 'pay', pay(D1, '0'), 'not_zero', /cannot be zero/],
    ['no amount', nina, 'pay', { dealId: D1, payment: {} }, 'required', /cannot be blank/],
    [
      'BI-06',
      nina,
      'pay',
      pay(D1, '30000.01', { type: 'refund', refundOf: 'P-00001' }),
      'refund_too_large',
      'At most 30,000.00 of this payment can go back.',
    ],
    [
      'BI-06',
      nina,
      'pay',
      pay(D1, '5', { type: 'refund', refundOf: 'P-00001', on: '2026-06-02' }),
      'refund_too_early',
      'A refund is not dated before its payment of 3 Jun 2026.',
    ],
    ['BI-06', nina, 'pay', pay(D1, '5', { type: 'refund' }), 'required', /Refund of/],
    ['BI-06', nina, 'pay', pay(D1, '5', { type: 'refund', refundOf: 'P-9' }), 'unknown_payment', /P-9/],
    [
      'BI-07',
      nina,
      'pay',
      pay(D1, '70500'),
      'ask_over',
      'Overpaid by 500.00: add it anyway, change the deal amount, or cancel?',
    ],
    ['BI-08', nina, 'pay', pay('D-00009', '5'), 'unknown_deal', /no deal D-00009/],
    [
      'BI-10',
      nina,
      'pay',
      pay(D1, '30000', { on: '2026-06-03' }),
      'ask_again',
      'The same payment, P-00001, was entered at 10:00 by Nina. Is this another one?',
    ],
    ['1.12', ann, 'pay', pay(D1, '5'), 'no_right', /Nina/],
    ['1.12', kate, 'credit', { dealId: D1, credit: { manager: 'Kate' }, note: 'x' }, 'no_right', /Olga/],
    [
      'BI-11',
      olga,
      'credit',
      { dealId: D1, credit: { manager2: 'Bob', share2_pct: '0.4' }, note: 'x' },
      'percent_meant',
      'Did you mean 40%?',
    ],
    [
      'BI-11',
      olga,
      'credit',
      { dealId: D1, credit: { manager2: 'Bob', share2_pct: '100' }, note: 'x' },
      'share_out_of_range',
      /less than 100/,
    ],
    [
      'BI-11',
      olga,
      'credit',
      { dealId: D1, credit: { manager2: 'Ann', share2_pct: '40' }, note: 'x' },
      'same_person_twice',
      /same person/,
    ],
    ['T21', kate, 'cancelDeal', { dealId: D1, reason: 'changed_mind' }, 'deal_has_money', /refund first/],
    [
      '2.8',
      kate,
      'deal',
      { deal: { amount: '100', discount_pct: '20', contract_no: '5' }, signed: true },
      'discount_over_limit',
      /ask the head/,
    ],
    ['T19', kate, 'deal', { deal: { amount: '100' } }, 'missing_fields', 'Fill: expected close date.'],
    ['BI-05', kate, 'deal', { deal: { amount: '-1', expected_close: '2026-07-09' } }, 'not_positive', /Amount/],
    ['1.12', nina, 'amend', { dealId: D1, deal: { amount: '5' } }, 'papers_only', /bookkeeper/],
    ['amend', kate, 'amend', { dealId: D1 }, 'nothing_changed', /Nothing/],
    ['sign', kate, 'sign', { dealId: D1 }, 'deal_is_signed', /signed already/],
  ];
  test.each(cases)('%s, %s: %s %j', async (_, user, deed, more, code, message) => {
    const base = copyOf(handed);
    const before = JSON.stringify(['Clients', 'Deals', 'Payments', 'History'].map((tab) => table(base, tab)));
    const answer = await click(base, user, '2026-06-10', deed, more);
    expect(answer).toMatchObject({ ok: false, code });
    expect(answer.message).toMatch(message);
    expect(JSON.stringify(['Clients', 'Deals', 'Payments', 'History'].map((tab) => table(base, tab)))).toBe(before);
  });

  test('a payment that names another one takes nothing of it', async () => {
    const base = copyOf(handed);
    await done(base, nina, '2026-06-10', 'pay', pay(D1, '1000', { refundOf: 'P-00001' }));
    expect(paidOf(base)[1]).toMatchObject({ amount: '1000', refund_of: '' });
    // 30 000 came with P-00001, nothing of it went back.
    const answer = await click(
      base,
      nina,
      '2026-06-11',
      'pay',
      pay(D1, '30001', { type: 'refund', refundOf: 'P-00001' }),
    );
    expect(answer.message).toBe('At most 30,000.00 of this payment can go back.');
  });

  test('before go-live, and in a closed month by an import: nobody would be paid for it', async () => {
    const base = copyOf(handed);
    const early = await click(base, nina, '2026-06-10', 'pay', pay(D1, '5', { on: '2026-04-30' }));
    expect(early).toMatchObject({ code: 'before_go_live', message: expect.stringContaining('1 May 2026') });
    const owner = { user: 'owner@example.com', now: '2026-07-02T10:00:00', answers: ['yes'], userLocale: 'en' };
    for (const _month of ['2026-05', '2026-06']) {
      const close = await base.session.call('closeMonth', [], owner);
      expect(close.ok ? '' : close.failure.message).toBe('');
    }
    const list = {
      headers: ['n', 'c1', 'deal', 'sum', 'paid'],
      rows: [['Late', '2026-06-01', '2026-06-05', '100', '2026-06-10']],
      mapping: {
        name: 'n',
        'stage_on:c1': 'c1',
        'stage_on:deal': 'deal',
        amount: 'sum',
        paid_amount: 'sum',
        paid_on: 'paid',
      },
      constants: { source: 'cold_call', manager: 'Ann' },
    };
    const { result } = (await base.call('importRows', list, owner)) as unknown as {
      result: { bad: { reason: string }[] };
    };
    expect(result.bad.map(({ reason }) => reason)).toEqual([
      'June 2026 is closed. Enter it in the open month, or the owner reopens June 2026.',
    ]);
    const closed = await click(base, nina, '2026-07-03', 'pay', pay(D1, '5', { on: '2026-06-30' }));
    expect(closed).toMatchObject({ code: 'month_closed', message: result.bad[0]?.reason });
  });

  test('E6: taken back to sales on the day of its money, a refund does not hand it over again', async () => {
    const base = copyOf(handed);
    await done(base, olga, '2026-06-03', 'assign', { manager: 'Bob' });
    expect(rowOf(base)).toMatchObject({ manager: 'Bob', department: 'Sales department' });
    await done(base, nina, '2026-06-03', 'pay', pay(D1, '100', { type: 'refund', refundOf: 'P-00001' }));
    expect(rowOf(base)).toMatchObject({ manager: 'Bob', department: 'Sales department' });
    // New money does.
    await done(base, nina, '2026-06-04', 'pay', pay(D1, '200'));
    expect(rowOf(base)).toMatchObject({ manager: 'Kate', department: 'Client department' });
  });

  test('four first payments pasted together go to both client managers in turn', async () => {
    const base = copyOf(signed);
    const at = { user: 'owner@example.com', now: '2026-06-03T10:00:00' };
    const lena = { person: 'Lena', department: 'Client department', role: 'Client manager', valid_from: '2026-01-01' };
    for (const [key, value] of Object.entries(lena)) {
      const first = cellOf(base, 'Team', 'Ivan', key).replace(/\d+$/, '');
      await base.session.edit(`${first}9`, value, { ...at, silent: true });
    }
    await base.call('start', undefined, at);
    const list = {
      headers: ['n', 'c1', 'deal', 'sum'],
      rows: ['Beta', 'Gamma', 'Delta'].map((name) => [name, '2026-05-20', '2026-05-25', '1000']),
      mapping: { name: 'n', 'stage_on:c1': 'c1', 'stage_on:deal': 'deal', amount: 'sum' },
      constants: { source: 'cold_call', manager: 'Ann' },
    };
    expect(await base.call('importRows', list, at)).toMatchObject({ ok: true });
    const rows = [1, 2, 3, 4].map((n) => [`D-0000${n}`, '', '2026-06-03', '100', 'Payment', '', `b${n}`]);
    await base.session.paste('Payments!B3', rows, { ...at, silent: true });
    await base.call('start', undefined, at);
    expect(table(base, 'Clients').map(({ name, manager }) => `${name} ${manager}`)).toEqual([
      'Alfa Kate',
      'Beta Lena',
      'Gamma Kate',
      'Delta Lena',
    ]);
  });

  test('BI-07 and BI-10 answered: added, the deal raised, the twin taken', async () => {
    const add = copyOf(handed);
    await done(add, nina, '2026-06-10', 'pay', pay(D1, '70500', { over: 'add' }));
    expect(dealsOf(add)[0]).toMatchObject({ payment_status: 'Overpaid', balance: '-500', amount: '100000' });
    const raised = copyOf(handed);
    await done(raised, nina, '2026-06-10', 'pay', pay(D1, '70500', { over: 'amount' }));
    expect(dealsOf(raised)[0]).toMatchObject({ payment_status: 'Paid', balance: '0', amount: '100500' });
    const twin = copyOf(handed);
    await done(twin, nina, '2026-06-10', 'pay', pay(D1, '30000', { on: '2026-06-03', again: true }));
    expect(paidOf(twin)).toHaveLength(2);
  });

  test('sent twice it exists once, with its handover', async () => {
    const base = copyOf(signed);
    const input = { clientId: ID, seen: rowOf(base).last_event, requestId: 'twice', ...pay(D1, '30000') };
    const at = { user: nina, now: '2026-06-03T10:00:00' };
    const [first, second] = [await base.call('pay', input, at), await base.call('pay', input, at)];
    expect([first.ok, second.ok, second.card]).toEqual([true, true, first.card]);
    expect(paidOf(base)).toHaveLength(1);
    expect(table(base, 'History').filter(({ event_type }) => event_type === 'handover')).toHaveLength(1);
  });

  test('papers and dates that are learned later; the bookkeeper writes the invoice', async () => {
    const base = copyOf(handed);
    await done(base, nina, '2026-06-10', 'amend', {
      dealId: D1,
      deal: { invoice_no: 'I-1', invoice_on: '2026-06-09' },
    });
    await done(base, kate, '2026-06-11', 'amend', { dealId: D1, deal: { agreed_on: '2026-05-27', amount: '30000' } });
    expect(dealsOf(base)[0]).toMatchObject({
      invoice_no: 'I-1',
      invoice_due_on: '2026-06-23',
      agreed_on: '2026-05-27',
      contract_no: '1/26',
      amount: '30000',
      balance: '0',
      deal_status: 'Completed',
      payment_status: 'Paid',
    });
  });

  test('a deal is cancelled; the last one is not; a repeat deal ends a parking', async () => {
    const base = copyOf(handed);
    await done(base, kate, '2026-06-10', 'park', { reason: 'later', revisitOn: '2026-09-01' });
    await done(base, kate, '2026-06-11', 'deal', { deal: { amount: '10', expected_close: '2026-07-20' } });
    expect(rowOf(base)).toMatchObject({
      section: 'Active clients',
      reason: '',
      revisit_on: '',
      next_action_on: '2026-06-14',
    });
    await done(base, kate, '2026-06-12', 'cancelDeal', { dealId: 'D-00002', reason: 'changed_mind' });
    expect(dealsOf(base)[1]).toMatchObject({ deal_status: 'Cancelled', reason: 'Client changed its mind' });
    await done(base, nina, '2026-06-13', 'pay', pay(D1, '30000', { type: 'refund', refundOf: 'P-00001' }));
    const last = await click(base, kate, '2026-06-14', 'cancelDeal', { dealId: D1, reason: 'changed_mind' });
    expect(last).toMatchObject({ code: 'last_deal' });
    // E15: the handover that was made stays.
    expect(rowOf(base)).toMatchObject({ manager: 'Kate', department: 'Client department' });
    const undone = await click(base, kate, '2026-06-14', 'undo');
    expect(undone).toMatchObject({ ok: false, code: 'undo_payment' });
  });
});
