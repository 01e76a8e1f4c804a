// Payments that cannot be counted are named above the report, by their id or by their row: none is dropped unseen.
import { expect, test } from 'vitest';
import { setUpBase } from './base.ts';
import { enterAll } from './entered.ts';
import { closeThrough } from './report-base.ts';

test('rows without an id are told by their place; an amount with a third decimal goes back to the one entered', async () => {
  const base = await setUpBase();
  const at = { now: '2026-06-30T10:00:00' };
  const [keys = []] = base.session.cells('Payments!1:1', true) as string[][];
  const rows: Record<string, string>[] = [
    { payment_id: 'P-00001', paid_on: '2026-06-10', amount: '10.005', revenue_kind: 'New' },
    { amount: '20', revenue_kind: 'New' },
    { paid_on: '2026-06-11', revenue_kind: 'New' },
    {},
    { payment_id: 'P-00002', paid_on: '2026-06-12', amount: '30', revenue_kind: 'New' },
    { deal_id: 'D-00009', paid_on: '2026-05-20', amount: '40', revenue_kind: 'New' },
  ];
  const cells = rows.map((row) => keys.map((key) => row[key] ?? ''));
  await base.session.paste('Payments!A3', cells, { silent: true, ...at });
  await enterAll(base);
  const outcome = await base.session.menu('Calculate commission', at);
  expect(outcome.ok).toBe(true);
  const warning = () => base.cells('Commission!A4')[0]?.[0];
  const waiting = 'Typed but not entered yet, so not counted; complete the row or clear it: ';
  expect(warning()).toBe(`${waiting}Payments, row 4, Payments, row 5, Payments, row 8.`);
  // Of June nothing is said in May; when the row without a date comes in nobody knows.
  await base.session.edit('Commission!B3', '2026-05', at);
  expect(warning()).toBe(`${waiting}Payments, row 4, Payments, row 8.`);
  // A closed month is printed as it was paid: nothing is missing in it.
  await closeThrough(base, '2026-05 2026-06-02 09:00:00');
  await base.session.edit('Commission!A3', 'TRUE', at);
  expect(warning()).not.toContain('not entered');
});
