// A real protection on cells that an action must write, and people who may only look: refused before anything is written,
// with the cells named (BI-34).
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, setUpBase, table, withClients } from './base.ts';

const now = { now: '2026-06-30T10:00:00' };
const bob = { ...now, user: 'bob@example.com' };
const click = { clientId: 'C-0001', seen: 'H-000001', requestId: 'r-1' };
const deal = {
  ...click,
  to: 'deal',
  note: 'x',
  fields: {
    need: ['', 'n'],
    category: ['', 'trade'],
    tag: ['', 'small'],
    proposal_sent_on: ['', '2026-06-30'],
    decision_maker: ['', 'D'],
    expected_amount: ['', '5'],
    expected_close: ['', '2026-07-01'],
  },
  deal: { amount: 5, contract_no: '1' },
};
const list = {
  headers: ['n', 'deal', 'sum', 'paid'],
  rows: [
    ['Delta', '2026-05-20', '1200', '2026-05-21'],
    ['', '', '', ''],
    ['Epsilon', 'no day', '', ''],
  ],
  mapping: { name: 'n', 'stage_on:deal': 'deal', amount: 'sum', paid_amount: 'sum', paid_on: 'paid' },
  constants: { source: 'cold_call', manager: 'Ivan' },
};

let fresh: Base;
let importId = '';
beforeAll(async () => {
  let base = await withClients(await setUpBase());
  // Bob may do all of this.
  const row = ['Bob', 'bob@example.com', 'Management', 'Owner', '', '2020-01-01', ''];
  await base.session.paste('Team!B4', [row], { silent: true, ...now });
  // A copy remembers nothing of the lists: the next to write takes him in.
  base = copyOf(base);
  // The tab of bad rows is there already, and so is an import that can be undone.
  const first = {
    ...list,
    rows: [
      ['Zeta', '2026-05-20', '10', '2026-05-21'],
      ['Eta', 'no day', '', ''],
    ],
  };
  const answer = (await base.call('importRows', first)) as unknown as { result: { importId: string; added: number } };
  expect(answer.result.added).toBe(1);
  importId = answer.result.importId;
  await base.call('start');
  fresh = base;
}, 60_000);

const clients = (base: Base) => table(base, 'Clients').map((row) => [row.client_id, row.name, row.stage]);
const lines = (base: Base) => table(base, 'History').map((line) => [line.client_id, line.event_type, line.stage_to]);
const sheetOf = (base: Base, tab: string) => {
  const sheet = base.book.sheets.find(({ name }) => name === tab);
  if (!sheet) throw new Error(tab);
  return sheet;
};
/** Only the owner may change the tab; warnings of ours go with it. */
function protect(base: Base, tab: string): void {
  const rest = { unprotected: [], editors: [base.book.owner], changed: true, warningOnly: false, description: '' };
  sheetOf(base, tab).protections.splice(0, 9, { id: 9, area: null, ...rest });
}
/** What stands in the cells, row by row; in Settings every opening notes what the lists say. */
const contents = (base: Base) =>
  base.book.sheets
    .filter(({ name }) => name !== 'Settings')
    .flatMap(({ name, maxRows }) =>
      base.session.cells(`${name}!1:${maxRows}`, true).flatMap((row, at) => {
        const text = row.join('|');
        return /^\|*$/.test(text) ? [] : [`${name} ${at + 1}: ${text}`];
      }),
    );

const ACTIONS: Record<string, { fn: string; input: () => unknown; writes: string[] }> = {
  'a contact': { fn: 'advance', input: () => click, writes: ['Clients', 'Settings', 'History'] },
  'a deal': { fn: 'advance', input: () => deal, writes: ['Clients', 'Deals', 'Settings', 'History'] },
  'a refusal': {
    fn: 'refuse',
    input: () => ({ ...click, reason: 'no_money' }),
    writes: ['Clients', 'Settings', 'History'],
  },
  'a new client': {
    fn: 'add',
    input: () => ({ fields: { name: 'Theta', source: 'Website' }, requestId: 'r-2' }),
    writes: ['Clients', 'Settings', 'History'],
  },
  'a list': {
    fn: 'importRows',
    input: () => list,
    writes: ['Clients', 'Deals', 'Payments', 'Settings', 'History', 'Import errors'],
  },
  'a list of bad rows alone': {
    fn: 'importRows',
    input: () => ({ ...list, rows: [['Iota', 'no day', '', '']] }),
    writes: ['Settings', 'Import errors'],
  },
  'an import taken back': {
    fn: 'undoImport',
    input: () => ({ importId }),
    writes: ['Clients', 'Deals', 'Payments', 'Settings', 'History'],
  },
};

describe.each(Object.entries(ACTIONS))('%s', (_name, { fn, input, writes }) => {
  test.each(writes)('with %s protected: nothing is written', async (tab) => {
    const base = copyOf(fresh);
    protect(base, tab);
    const before = contents(base);
    const answer = await base.call(fn, input(), bob);
    expect(answer).toMatchObject({ ok: false, code: 'protected', message: expect.stringContaining(tab) });
    expect(contents(base)).toEqual(before);
  });

  test('by one who may only look: nothing is written', async () => {
    const base = copyOf(fresh);
    base.book.viewers = ['bob@example.com'];
    const before = contents(base);
    const answer = await base.call(fn, input(), bob);
    expect(answer.ok).toBe(false);
    expect(answer.code).not.toBe('surprise');
    expect(contents(base)).toEqual(before);
  });
});

test('a line that cannot be carried out is voided once, and nobody is stopped by it', async () => {
  const base = copyOf(fresh);
  const { meter } = await copyOf(fresh).run('advance', deal);
  let cut = meter.calls;
  for (; cut > 1; cut -= 1) {
    const tried = copyOf(fresh);
    await tried.run('advance', deal, { cut, pendingAtCut: 'lost' });
    if (lines(tried).length > lines(fresh).length && table(tried, 'Deals').length === 1) break;
  }
  await base.run('advance', deal, { cut, pendingAtCut: 'lost' });
  protect(base, 'Deals');
  for (let opening = 0; opening < 5; opening += 1) await base.call('start', undefined, { user: 'bob@example.com' });
  expect(
    lines(base)
      .map(([, type]) => type)
      .slice(-2),
  ).toEqual(['stage', 'void']);
  expect(clients(base)).toEqual(clients(fresh));
  expect(table(base, 'Clients')[0]).toMatchObject({ category: '', need: '' });
  expect(
    await base.call(
      'advance',
      { ...click, clientId: 'C-0002', seen: 'H-000002', requestId: 'r-2' },
      { user: 'bob@example.com' },
    ),
  ).toMatchObject({ ok: true });
});
