// The money of the crowd: what people click and type about deals and payments, and what must hold of them, by hand.
import type { Crowd, Row } from './crowd-world.ts';
import { columnLetter } from './places.ts';

type Input = Record<string, unknown>;
type Weighed = [number, string, Input];

/** Day 0 of the local Sheets. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const dayOf = (cell = ''): string =>
  /^\d+$/.test(cell) ? new Date(DAY_ZERO + Number(cell) * DAY).toISOString().slice(0, 10) : cell;
const cents = (cell = ''): number => Math.round(Number(cell || 0) * 100);

/** Deeds about the deals of a client; every document is another one, so that a payment taken twice is seen. */
export function moneyDeeds(crowd: Crowd, clientId: string): Weighed[] {
  const { chance } = crowd;
  const own = crowd.rows('Deals').filter(({ client_id, deal_id }) => client_id === clientId && deal_id);
  if (own.length === 0) return [];
  const dealId = chance.of(own).deal_id ?? '';
  const paid = crowd.rows('Payments').filter(({ deal_id, amount }) => deal_id === dealId && Number(amount) > 0);
  const document = `B-${crowd.fresh()}`;
  const amount = String(chance.int(1, 40) * 25 + (chance.is(0.3) ? 0.01 : 0));
  const pay = (more: Input) => ({
    dealId,
    payment: { amount, document, over: chance.of(['', 'add', 'amount']), ...more },
  });
  const repeat = { amount, expected_close: crowd.day(20), contract_no: `9/${crowd.fresh()}` };
  return [
    [9, 'pay', pay({})],
    [paid.length > 0 ? 5 : 0, 'pay', pay({ type: 'refund', refundOf: chance.of(paid)?.payment_id, over: '' })],
    [1, 'pay', pay({ type: 'adjustment', amount: chance.of(['-5', '5']), over: '' })],
    [4, 'deal', { deal: repeat, signed: chance.is(0.4) }],
    [3, 'sign', { dealId, deal: { invoice_no: `I-${crowd.fresh()}` } }],
    [3, 'amend', { dealId, deal: { amount } }],
    [2, 'credit', { dealId, credit: { manager2: chance.of(['Hanna', 'Sam']), share2_pct: '33' }, note: 'both' }],
    [1, 'cancelDeal', { dealId, reason: 'changed_mind' }],
  ];
}

interface Hand {
  text: string;
  run(options: object): unknown;
}

/** What is done by hand to both tabs, at once. */
export function moneyHand(crowd: Crowd): Hand {
  const { chance, base } = crowd;
  const { session } = base;
  const [deals, payments] = [crowd.rows('Deals'), crowd.rows('Payments')];
  const cell = (tab: string, key: string, row: string | number) => `${tab}!${columnLetter(base, tab, key)}${row}`;
  const [deal, payment] = [chance.of(deals), chance.of(payments)];
  const free = Math.max(2, ...payments.map(({ row }) => Number(row))) + 1;
  const text = String(chance.int(1, 40) * 50);
  const types = (tab: string, key: string, row: Row | undefined): Hand =>
    row
      ? {
          text: `types ${text} into ${key} of row ${row.row} in ${tab}`,
          run: (o) => session.edit(cell(tab, key, row.row ?? ''), text, o),
        }
      : { text: 'types nothing', run: () => undefined };
  const tab = chance.of(['Deals', 'Payments']);
  const line = [deal?.deal_id ?? '', '', crowd.today, text, '', '', `B-${crowd.fresh()}`];
  return chance.weighed<Hand>([
    [
      deal ? 4 : 0,
      {
        text: `types a payment of ${line[0]} below`,
        run: (o) => session.paste(cell('Payments', 'deal_id', free), [line], o),
      },
    ],
    [2, types('Deals', 'amount', deal)],
    [1, types('Deals', 'discount_pct', deal)],
    [1, types('Deals', 'paid', deal)],
    [2, types('Payments', 'amount', payment)],
    [1, types('Payments', 'share1', payment)],
    [2, { text: `sorts ${tab}`, run: (o) => session.sort(tab, columnLetter(base, tab, 'amount'), chance.is(0.5), o) }],
    [1, { text: `inserts row 3 in ${tab}`, run: (o) => session.insertRows(`${tab}!3`, o) }],
    [
      payments.length > 1 ? 0.5 : 0,
      {
        text: `deletes row ${payment?.row} in Payments`,
        run: (o) => session.deleteRows(`Payments!${payment?.row}`, o),
      },
    ],
  ]);
}

/** What the lines have made of a tab: id → its cells; rows that were taken out are in `gone`. */
function entered(lines: readonly Row[], table: string, key: string) {
  const rows = new Map<string, Record<string, string | number>>();
  const gone = new Set<string>();
  for (const { changes } of lines) {
    if (!changes) continue;
    const carried = JSON.parse(changes);
    for (const row of carried.rows?.[table] ?? []) rows.set(row[key], { ...row });
    for (const [id, pairs] of Object.entries(carried.cells?.[table] ?? {})) {
      const row = rows.get(id);
      for (const [name, [, after]] of Object.entries(pairs as Record<string, [unknown, string | number]>))
        if (row) row[name] = after;
    }
    for (const id of carried.gone?.[table] ?? []) {
      rows.delete(id);
      gone.add(id);
    }
  }
  return { rows, gone };
}

/** Every payment is one line and one row as entered; a deal is the sum of its payments (1.4–1.6, INV-11 … INV-13). */
export function checkMoney(crowd: Crowd, lines: readonly Row[]): void {
  const payments = crowd.rows('Payments');
  const deals = crowd.rows('Deals').filter(({ deal_id }) => deal_id);
  const merged = new Map(crowd.rows('Clients').map((row) => [row.client_id ?? '', row.merged_into ?? '']));
  const known = entered(lines, 'payments', 'payment_id');
  const dealOf = new Map(deals.map((row) => [row.deal_id ?? '', row]));
  for (const [id, told] of known.rows) {
    const own = payments.filter(({ payment_id }) => payment_id === id);
    const [row] = own;
    if (own.length !== 1 || !row) {
      crowd.fail(`${id} stands in ${own.length} rows`);
      continue;
    }
    const says = {
      deal_id: row.deal_id,
      paid_on: dayOf(row.paid_on),
      refund_of: row.refund_of,
      amount: cents(row.amount),
    };
    for (const [key, value] of Object.entries(says))
      if (String(value ?? '') !== String(told[key] ?? ''))
        crowd.fail(`${id} ${key} is ${value}, its line says ${told[key]}`);
    if (cents(row.share1) + cents(row.share2) !== cents(row.amount)) crowd.fail(`INV-12 ${id}`);
    if (!dealOf.has(row.deal_id ?? '')) crowd.fail(`INV-11 ${id} is of no deal`);
    const back = payments.filter(({ refund_of }) => refund_of === id).reduce((sum, one) => sum - cents(one.amount), 0);
    if (back > Math.max(0, cents(row.amount))) crowd.fail(`INV-13 ${id}: ${back} went back`);
  }
  const papers = new Map<string, string>();
  for (const { payment_id = '', document = '' } of payments) {
    if (payment_id === '') continue;
    if (!known.rows.has(payment_id)) crowd.fail(`no line made ${payment_id}`);
    if (document !== '' && papers.has(document))
      crowd.fail(`${papers.get(document)} and ${payment_id} are both ${document}`);
    papers.set(document, payment_id);
  }
  const { rows: sold } = entered(lines, 'deals', 'deal_id');
  for (const deal of deals) checkDeal(crowd, deal, payments, sold.get(deal.deal_id ?? ''), merged);
}

/** Rules 1.6: status → whether it holds. */
const STATUSES: Record<string, (came: number, net: number, amount: number) => boolean> = {
  Refunded: (came, net) => came > 0 && net <= 0,
  Unpaid: (came, net) => came === 0 && net <= 0,
  'Partly paid': (_came, net, amount) => net > 0 && net < amount,
  Paid: (_came, net, amount) => net > 0 && net === amount,
  Overpaid: (_came, net, amount) => net > 0 && net > amount,
};

function checkDeal(
  crowd: Crowd,
  deal: Row,
  all: readonly Row[],
  told: Record<string, string | number> | undefined,
  merged: ReadonlyMap<string, string>,
): void {
  const { deal_id = '', client_id = '', payment_status = '', deal_status = '' } = deal;
  const own = all.filter((row) => row.payment_id && row.deal_id === deal_id);
  const net = own.reduce((sum, row) => sum + cents(row.amount), 0);
  const came = own
    .filter(({ payment_type }) => payment_type === 'Payment')
    .reduce((sum, row) => sum + cents(row.amount), 0);
  const amount = cents(deal.amount);
  const text = `${deal_id} (${deal.amount}, paid ${deal.paid}, left ${deal.balance}, ${deal_status}, ${payment_status})`;
  if (cents(deal.paid) !== net || cents(deal.balance) !== amount - net)
    crowd.fail(`${text}: its payments are ${net} cents`);
  if (!STATUSES[payment_status || 'Unpaid']?.(came, net, amount))
    crowd.fail(`1.6 ${text}: its payments are ${net} cents`);
  if (['Signed', 'Completed'].includes(deal_status) && (deal_status === 'Completed') !== (net > 0 && net >= amount))
    crowd.fail(`2.8 ${text}`);
  if (['Open', 'Cancelled'].includes(deal_status) && net > 0) crowd.fail(`BI-08 ${text} has money`);
  // Of every change of an amount there is a line.
  if (told && amount !== Number(told.amount ?? 0)) crowd.fail(`${text}: its lines say ${told.amount}`);
  if (merged.get(client_id)) crowd.fail(`INV-11 ${text} is of ${client_id}, which was merged`);
}
