// Payments that cannot be counted are named above the report, by their id or by their row: none is dropped unseen.
import { expect, test } from 'vitest';
import { setUpBase } from './base.ts';
import { enterAll } from './entered.ts';

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
  ];
  const cells = rows.map((row) => keys.map((key) => row[key] ?? ''));
  await base.session.paste('Payments!A3', cells, { silent: true, ...at });
  await enterAll(base);
  const outcome = await base.session.menu('Calculate commission', at);
  expect(outcome.ok).toBe(true);
  const text = base.session.cells('Commission!A1:Z30', false).flat().join('\n');
  expect(text).toContain('Not counted, a cell is blank or unreadable: row 4, row 5.');
});
