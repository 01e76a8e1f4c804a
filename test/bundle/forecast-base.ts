// The 12 clients of rules 4.3 with their deals, payments, close dates and plans: what Forecast and plan is made of.
import { readFileSync } from 'node:fs';
import type { Base, Row } from './base.ts';
import { enterAll } from './entered.ts';
import { cellOf } from './places.ts';
import { AT, funnelBase, funnelFile, pasteRows } from './report-base.ts';

export const OWNER = 'owner@example.com';

/** Types into a cell where no script sees it. */
export async function typeInto(base: Base, a1: string, text: string): Promise<void> {
  const outcome = await base.session.edit(a1, text, { silent: true, ...AT });
  if ('refused' in outcome) throw new Error(outcome.refused);
}

const american = (day: string): string => day.replace(/^(\d+)-(\d+)-(\d+)$/, '$2/$3/$1');

/** Deals as they stand on 30 June: client, amount, status, who signed it, when, and the day its invoice is due. */
const DEALS: [
  deal: string,
  client: string,
  amount: string,
  status: string,
  manager: string,
  on: string,
  due: string,
][] = [
  ['D-4', 'C-01', '120000', 'Completed', 'Ivan', '5/25/2026', ''],
  ['D-14', 'C-03', '30000', 'Completed', 'Ivan', '6/3/2026', ''],
  ['D-22', 'C-04', '50000', 'Signed', 'Ivan', '6/10/2026', '6/24/2026'],
  ['D-37', 'C-07', '40000', 'Signed', 'Maria', '6/15/2026', '7/5/2026'],
];

/** Rows of Payments: number, deal, day, amount. All is new revenue of Ivan. */
export const paymentRow = (payment_id: string, deal_id: string, paid_on: string, amount: string): Row => ({
  payment_id,
  deal_id,
  paid_on,
  amount,
  payment_type: 'Payment',
  revenue_kind: 'New',
  manager1: 'Ivan',
  dept1: 'Sales department',
  share1: amount,
});

export const dealRow = ([
  deal_id,
  client_id,
  amount,
  deal_status,
  manager,
  signed_on,
  invoice_due_on,
]: string[]): Row => ({
  deal_id: deal_id ?? '',
  client_id: client_id ?? '',
  amount: amount ?? '',
  deal_status: deal_status ?? '',
  revenue_kind: 'New',
  manager: manager ?? '',
  credit_department: 'Sales department',
  signed_on: signed_on ?? '',
  invoice_due_on: invoice_due_on ?? '',
});

/** Makes Ivan the owner, so that months can be closed and lists imported. */
export async function makeOwner(base: Base): Promise<void> {
  await typeInto(base, cellOf(base, 'Team', 'Ivan', 'email'), OWNER);
  await typeInto(base, cellOf(base, 'Team', 'Ivan', 'role'), 'Owner');
}

/** @param more rows of Deals and Payments besides those of the rules */
export async function forecastBase(more: { deals?: Row[]; payments?: Row[] } = {}): Promise<Base> {
  const golden = JSON.parse(readFileSync(funnelFile ?? '', 'utf8')) as {
    clients: Record<string, (string | null)[]>;
    payments: [string, string, number][];
  };
  const base = await funnelBase();
  await typeInto(base, cellOf(base, 'Team', 'Ivan', 'plan_month'), '150000');
  await typeInto(base, cellOf(base, 'Team', 'Maria', 'plan_month'), '100000');
  for (const [id, client] of Object.entries(golden.clients)) {
    const close = client[5];
    if (close) await typeInto(base, cellOf(base, 'Clients', id, 'expected_close'), american(close));
  }
  await pasteRows(base, 'Deals', [...DEALS.map(dealRow), ...(more.deals ?? [])]);
  const deals = new Map(DEALS.map(([deal, client]) => [client, deal]));
  await pasteRows(base, 'Payments', [
    ...golden.payments.map(([client, on, minor], index) =>
      paymentRow(`P-0000${index + 1}`, deals.get(client) ?? '', american(on), String(minor / 100)),
    ),
    ...(more.payments ?? []),
  ]);
  await enterAll(base);
  return base;
}
