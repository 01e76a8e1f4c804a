// The client's name in Deals and Payments follows Clients (rules 1.4, 1.5; ADR 11), wherever rows and columns went.
import { expect, test } from 'vitest';
import { type Base, setUpBase, table, withClients } from './base.ts';
import { enterAll } from './entered.ts';
import { cellOf, columnLetter } from './places.ts';

const AT = { now: '2026-06-30T10:00:00', userLocale: 'en' };

/** Alfa with a deal and two payments, Beta with a deal and one payment. */
async function withDeals(): Promise<Base> {
  const base = await withClients(await setUpBase());
  await paste(base, 'Deals', [
    { deal_id: 'D-00001', client_id: 'C-0001', name: 'Alfa', deal_status: 'Signed', amount: '100' },
    { deal_id: 'D-00002', client_id: 'C-0002', name: 'Beta', deal_status: 'Signed', amount: '200' },
    { deal_id: 'D-00003', client_id: 'C-0099', name: 'Long gone', deal_status: 'Signed', amount: '300' },
  ]);
  await paste(base, 'Payments', [
    { payment_id: 'P-00001', deal_id: 'D-00001', name: 'Alfa', paid_on: '2026-06-10', amount: '40' },
    { payment_id: 'P-00002', deal_id: 'D-00002', name: 'Beta', paid_on: '2026-06-11', amount: '50' },
    { payment_id: 'P-00003', deal_id: 'D-00001', name: 'Alfa', paid_on: '2026-06-12', amount: '60' },
    { payment_id: 'P-00004', deal_id: 'D-00003', name: 'Long gone', paid_on: '2026-06-12', amount: '70' },
  ]);
  await enterAll(base);
  expect(await base.call('start')).toMatchObject({ ok: true });
  return base;
}

async function paste(base: Base, tab: string, rows: Record<string, string>[]): Promise<void> {
  const [keys = []] = base.session.cells(`${tab}!1:1`, true) as string[][];
  const cells = rows.map((row) => keys.map((key) => row[key] ?? ''));
  await base.session.paste(`${tab}!A3`, cells, { silent: true, ...AT });
}

const named = (base: Base, tab: string, key: string) =>
  Object.fromEntries(table(base, tab).map((row) => [row[key], row.name]));
const expectNames = (base: Base, alfa: string, beta: string) => {
  const [deals, payments] = ['Our deals', 'Payments'].map((tab) =>
    base.session.tabs().some(({ name }) => name === tab) ? tab : 'Deals',
  );
  expect(named(base, deals as string, 'deal_id')).toEqual({ 'D-00001': alfa, 'D-00002': beta, 'D-00003': 'Long gone' });
  expect(named(base, payments as string, 'payment_id')).toEqual({
    'P-00001': alfa,
    'P-00002': beta,
    'P-00003': alfa,
    'P-00004': 'Long gone',
  });
};

test('a client renamed in its cell is renamed there at once; one renamed on a phone at the next opening', async () => {
  const base = await withDeals();
  expectNames(base, 'Alfa', 'Beta');
  await base.session.edit(cellOf(base, 'Clients', 'C-0001', 'name'), 'Alfa Group', AT);
  expectNames(base, 'Alfa Group', 'Beta');
  await base.session.edit(cellOf(base, 'Clients', 'C-0002', 'name'), 'Beta & Sons', { silent: true, ...AT });
  expectNames(base, 'Alfa Group', 'Beta');
  await base.call('start');
  expectNames(base, 'Alfa Group', 'Beta & Sons');
});

test('both tabs sorted, columns moved, a tab renamed: the right rows get the new name, as text', async () => {
  const base = await withDeals();
  await base.session.sort('Deals', columnLetter(base, 'Deals', 'amount'), false, AT);
  await base.session.sort('Payments', columnLetter(base, 'Payments', 'amount'), false, AT);
  await base.session.sort('Clients', 'B', false, AT);
  const move = (tab: string, key: string, before: string) => {
    const [from, to] = [columnLetter(base, tab, key), columnLetter(base, tab, before)];
    return base.session.moveColumns(`${tab}!${from}:${from}`, to, AT);
  };
  await move('Deals', 'name', 'note');
  await move('Payments', 'deal_id', 'month');
  await move('Clients', 'name', 'note');
  base.session.renameTab('Deals', 'Our deals');
  await base.session.edit(cellOf(base, 'Clients', 'C-0001', 'name'), '=1+1', { silent: true, ...AT });
  await base.session.edit(cellOf(base, 'Clients', 'C-0002', 'name'), '1/2', { silent: true, ...AT });
  await base.call('start');
  expectNames(base, '=1+1', '1/2');
  const formulas = base.book.sheets.flatMap(({ name, rows }) =>
    /deals|Payments/i.test(name) ? rows.flatMap((row) => JSON.stringify(row ?? {}).match(/"=1\+1"|"f":/g) ?? []) : [],
  );
  expect(formulas.filter((found) => found === '"f":')).toEqual([]);
});

test('nothing is written again when no name has changed', async () => {
  const base = await withDeals();
  const calls = async () => (await base.run('start')).meter.byName;
  await calls();
  const second = await calls();
  expect(second['Range.setValues'] ?? 0).toBe(0);
  expect(second['Range.setValue'] ?? 0).toBe(0);
});

test('a blank row gets no name, whoever waits in Clients without an id', async () => {
  const base = await withDeals();
  const names = (tab: string) => table(base, tab).map(({ name }) => name);
  const before = [names('Deals'), names('Payments')];
  // No source: it is no client yet.
  await base.session.edit('Clients!B20', 'Waits', { silent: true, ...AT });
  await base.session.insertRows('Deals!4', AT);
  await base.session.insertRows('Payments!4', AT);
  await base.call('start');
  expect([names('Deals'), names('Payments')]).toEqual(before);
});
