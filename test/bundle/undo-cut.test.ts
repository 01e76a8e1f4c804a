// Undo and merge, cut at each of their service calls: after the next opening they are done whole or not at all (CC-04).
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, setUpBase, table } from './base.ts';

const FIRST = 'C-0001';
const click = { clientId: FIRST, seen: 'H-000001', requestId: 'first' };
const seenOf = (base: Base, id: string) => table(base, 'Clients').find((row) => row.client_id === id)?.last_event ?? '';
/** Everything that an action writes, and each id once. */
function stand(base: Base): unknown {
  const tabs = ['Clients', 'Deals', 'Payments', 'Team'].map((tab) => table(base, tab));
  const lines = table(base, 'History').map(({ event_id, event_type, client_id, voids }) =>
    [event_id, event_type, client_id, voids].join(' '),
  );
  expect(new Set(lines).size).toBe(lines.length);
  return [...tabs, lines];
}

async function cutEverywhere(start: Base, fn: string, input: object): Promise<void> {
  const opened = copyOf(start);
  await opened.call('start');
  const before = stand(opened);
  const whole = copyOf(start);
  const outcome = await whole.run(fn, input);
  expect(outcome.ok && outcome.value).toMatchObject({ ok: true });
  await whole.call('start');
  const after = stand(whole);
  expect(after).not.toEqual(before);
  for (const pendingAtCut of ['lost', 'kept'] as const) {
    for (let cut = 1; cut <= outcome.meter.calls; cut += 1) {
      const where = `${fn} cut at ${cut} of ${outcome.meter.calls}, pending writes ${pendingAtCut}`;
      const base = copyOf(start);
      expect((await base.run(fn, input, { cut, pendingAtCut })).ok, where).toBe(false);
      expect(await base.call('start'), where).toMatchObject({ ok: true, swept: { accepted: 0, putBack: [] } });
      expect([before, after], where).toContainEqual(stand(base));
      expect(await base.call(fn, input), `${where}: the same request again`).toMatchObject({ ok: true });
      await base.call('start');
      expect(stand(base), `${where}: the same request again`).toEqual(after);
    }
  }
}

/** A hundred cuts and more, each with an opening before and after the second try. */
const PATIENCE = { timeout: 400_000 };

describe('cut at each service call', PATIENCE, () => {
  let won: Base;
  beforeAll(async () => {
    won = await setUpBase();
    const rows = [
      ['Alfa', '', '', '', ''],
      ['Beta', 'beta@example.com', '2026-05-04', '2026-05-20', '1200'],
    ];
    await won.call('importRows', {
      headers: ['n', 'm', 'c1', 'deal', 'sum'],
      rows,
      mapping: {
        name: 'n',
        email: 'm',
        'stage_on:c1': 'c1',
        'stage_on:deal': 'deal',
        amount: 'sum',
        paid_amount: 'sum',
        paid_on: 'deal',
      },
      constants: { source: 'cold_call', manager: 'Ivan' },
    });
    const answer = await won.call('advance', {
      ...click,
      to: 'deal',
      note: 'ordered at once',
      fields: {
        phone: ['', '+36 1 234 5678'],
        category: ['', 'Trade'],
        potential_year: ['', '5000'],
        proposal_sent_on: ['', '2026-06-30'],
        need: ['', 'late deliveries'],
        decision_maker: ['', 'Ms Fox'],
        expected_amount: ['', '5000'],
        expected_close: ['', '2026-07-15'],
      },
      deal: { amount: '4500', sale_kind: 'consultative', contract_no: '7/26' },
    });
    if (!answer.ok) throw new Error(answer.message);
  });

  test('undo of a deal', () =>
    cutEverywhere(won, 'undo', { clientId: FIRST, seen: seenOf(won, FIRST), requestId: 'undo' }));

  const merging = (base: Base) => ({
    clientId: FIRST,
    seen: seenOf(base, FIRST),
    otherId: 'C-0002',
    otherSeen: seenOf(base, 'C-0002'),
    requestId: 'merge',
  });

  test('merge', () => cutEverywhere(won, 'merge', merging(won)));

  test('undo of a merge', async () => {
    const base = copyOf(won);
    await base.call('merge', merging(base));
    await cutEverywhere(base, 'undo', { clientId: FIRST, seen: seenOf(base, FIRST), requestId: 'undo' });
  });
});
