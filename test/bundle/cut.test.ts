// A script that is cut at any service call: after the next opening the action is done whole or not at all (CC-02, CC-04).
import { describe, expect, test } from 'vitest';
import { type Base, copyOf, setUpBase, table, withClients } from './base.ts';

interface Attempt {
  fn: string;
  input: Record<string, unknown>;
}

/** Sums that must be the same whatever happened: rows, lines, deals, and that each row says what its last line says. */
function agreement(base: Base): { clients: number; lines: number; deals: number; problems: string[] } {
  const clients = table(base, 'Clients');
  const lines = table(base, 'History');
  const deals = table(base, 'Deals');
  const problems: string[] = [];
  const stageCode: Record<string, string> = {
    'New client': 'new',
    '1st contact': 'c1',
    '2nd contact': 'c2',
    Deal: 'deal',
    Refusal: 'refusal',
  };
  for (const client of clients) {
    const own = lines.filter((line) => line.client_id === client.client_id);
    const staged = own.filter((line) => line.stage_to !== '');
    const stage = staged.at(-1)?.stage_to ?? 'new';
    if (stageCode[client.stage ?? ''] !== stage)
      problems.push(`${client.client_id}: row ${client.stage}, History ${stage}`);
    if (client.last_event !== own.at(-1)?.event_id)
      problems.push(`${client.client_id}: last_event ${client.last_event}`);
    if (!client.recorded?.startsWith(`${client.client_id}|${stage}|`)) problems.push(`recorded ${client.recorded}`);
    if (stage === 'deal' && deals.filter((deal) => deal.client_id === client.client_id).length !== 1)
      problems.push('deals');
  }
  const ids = [
    ...clients.map((row) => row.client_id),
    ...lines.map((row) => row.event_id),
    ...deals.map((row) => row.deal_id),
  ];
  if (new Set(ids).size !== ids.length) problems.push('an id twice');
  for (const deal of deals)
    if (!lines.some((line) => line.deal_id === deal.deal_id)) problems.push(`${deal.deal_id} without a line`);
  return { clients: clients.length, lines: lines.length, deals: deals.length, problems };
}

async function cutEverywhere(start: Base, { fn, input }: Attempt): Promise<void> {
  const whole = copyOf(start);
  const before = agreement(whole);
  const outcome = await whole.run(fn, input);
  expect(outcome.ok && (outcome.value as { ok: boolean }).ok).toBe(true);
  const after = agreement(whole);
  expect(before.problems).toEqual([]);
  expect(after.problems).toEqual([]);
  expect(after).not.toEqual(before);

  for (const pendingAtCut of ['lost', 'kept'] as const) {
    for (let cut = 1; cut <= outcome.meter.calls; cut += 1) {
      const where = `${fn} cut at ${cut}, pending writes ${pendingAtCut}`;
      const base = copyOf(start);
      const died = await base.run(fn, input, { cut, pendingAtCut });
      expect(died.ok, where).toBe(false);
      const opened = await base.call('start');
      expect(opened.ok, where).toBe(true);
      const now = agreement(base);
      expect(now.problems, where).toEqual([]);
      expect([before, after], where).toContainEqual(now);
      const again = await base.call(fn, input);
      expect(again.ok, `${where}: the same request again`).toBe(true);
      expect(agreement(base), `${where}: the same request again`).toEqual(after);
    }
  }
}

describe('every writing action, cut at each of its service calls', async () => {
  const fresh = await withClients(await setUpBase());
  const seen = 'H-000001';

  test('T02 first contact', () =>
    cutEverywhere(fresh, {
      fn: 'advance',
      input: { clientId: 'C-0001', seen, requestId: 'r-1', contactKind: 'call' },
    }));

  test('T03 next contact, with fields', async () => {
    const base = copyOf(fresh);
    const first = await base.call('advance', { clientId: 'C-0001', seen, requestId: 'r-1' });
    const fields = {
      category: ['', 'Trade'],
      tag: ['', 'Large client'],
      proposal_sent_on: ['', '2026-06-30'],
      need: ['', 'late deliveries'],
    };
    await cutEverywhere(base, {
      fn: 'advance',
      input: { clientId: 'C-0001', seen: first.card?.seen, requestId: 'r-2', fields },
    });
  });

  test('T05 deal, straight from New', () =>
    cutEverywhere(fresh, {
      fn: 'advance',
      input: {
        clientId: 'C-0001',
        seen,
        to: 'deal',
        requestId: 'r-3',
        note: 'ordered at once',
        fields: {
          category: ['', 'Trade'],
          potential_year: ['', '5000'],
          proposal_sent_on: ['', '2026-06-30'],
          need: ['', 'late deliveries'],
          decision_maker: ['', 'Ms Fox'],
          expected_amount: ['', '5000'],
          expected_close: ['', '2026-07-15'],
        },
        deal: { amount: '4500', sale_kind: 'consultative', contract_no: '7/26' },
      },
    }));

  test('T07 refusal', () =>
    cutEverywhere(fresh, { fn: 'refuse', input: { clientId: 'C-0001', seen, requestId: 'r-4', reason: 'no_money' } }));

  test(
    'import with stage dates, deals and payments',
    () =>
      cutEverywhere(fresh, {
        fn: 'importRows',
        input: {
          headers: ['n', 'k', 'c1', 'deal', 'sum', 'paid'],
          rows: [
            ['Delta', 'k1', '2026-05-04', '2026-05-20', '1200', '2026-05-21'],
            ['Epsilon', 'k2', '2026-06-04', '', '', ''],
            ['', 'k3', '', '', '', ''],
          ],
          mapping: {
            name: 'n',
            source_key: 'k',
            'stage_on:c1': 'c1',
            'stage_on:deal': 'deal',
            amount: 'sum',
            paid_amount: 'sum',
            paid_on: 'paid',
          },
          constants: { source: 'cold_call', manager: 'Ivan' },
        },
      }),
    300_000,
  );

  test('a stage picked in the cell', async () => {
    const base = copyOf(fresh);
    await base.session.edit('Clients!C3', '1st contact', { silent: true });
    await cutEverywhere2(base);
  });
});

/** The sweep takes the cell in once, whenever it is cut. */
async function cutEverywhere2(start: Base): Promise<void> {
  const whole = copyOf(start);
  const outcome = await whole.run('start');
  expect(outcome.ok).toBe(true);
  const after = agreement(whole);
  expect(after.problems).toEqual([]);
  for (const pendingAtCut of ['lost', 'kept'] as const) {
    for (let cut = 1; cut <= outcome.meter.calls; cut += 1) {
      const base = copyOf(start);
      await base.run('start', undefined, { cut, pendingAtCut });
      await base.call('start');
      expect(agreement(base), `sweep cut at ${cut}, ${pendingAtCut}`).toEqual(after);
    }
  }
}
