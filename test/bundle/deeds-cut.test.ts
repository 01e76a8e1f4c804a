// Every deed of the card, cut at each of its service calls, also with a tab that somebody protects then (CC-04, BI-34).
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf } from './base.ts';
import { bases, inputOf, makeBases, table, tabsOf, talk, WIN } from './deeds-base.ts';

beforeAll(makeBases, 60_000);

/** Everything that a deed writes, and each line once. */
function stand(base: Base): unknown {
  const lines = table(base, 'History').map(({ event_id, event_type, client_id, deal_id }) =>
    [event_id, event_type, client_id, deal_id].join(' '),
  );
  expect(new Set(lines).size).toBe(lines.length);
  return [...tabsOf(base).map((tab) => table(base, tab)), lines];
}

const DEEDS: [deed: string, from: string, more: object][] = [
  ['back', 'c2', { to: 'c1', note: 'not convinced' }],
  ['park', 'c1', { reason: 'later', fields: { need: ['', '=a roof'] } }],
  ['unpark', 'parked', {}],
  ['notYet', 'parked', { revisitOn: '2026-11-02', note: 'budget' }],
  ['reopen', 'refused', { ...WIN, ...talk }],
  ['recycle', 'refused', {}],
  ['cancelWin', 'won', { reason: 'changed_mind' }],
  ['churn', 'won', { reason: 'quality', cancelReason: 'changed_mind' }],
  ['contact', 'c1', { contactKind: 'proposal', persons: ['K-0001'] }],
  ['assign', 'c1', { manager: 'Bob' }],
  ['person', 'c1', { person: { person_name: '+Mr Hare', decision_role: 'approver', approval_order: 1 } }],
  ['person', 'c1', { contactId: 'K-0001', person: { phone: '+36 1 234 0000' } }],
];
describe.each(DEEDS)('%s from %s', (deed, from, more) => {
  test('cut at each call it is done whole or not at all', async () => {
    const start = bases[from] as Base;
    const input = inputOf(from, more);
    const opened = copyOf(start);
    await opened.call('start');
    const before = stand(opened);
    const whole = copyOf(start);
    const outcome = await whole.run(deed, input);
    expect(outcome.ok && outcome.value).toMatchObject({ ok: true });
    await whole.call('start');
    const after = stand(whole);
    expect(after).not.toEqual(before);
    const untouched = JSON.stringify(start.book.sheets);
    for (let cut = 1; cut <= outcome.meter.calls; cut += 1) {
      for (const pendingAtCut of ['kept', 'lost'] as const) {
        const where = `${deed} cut at ${cut} of ${outcome.meter.calls}, pending writes ${pendingAtCut}`;
        const base = copyOf(start);
        expect((await base.run(deed, input, { cut, pendingAtCut })).ok, where).toBe(false);
        // Nothing was written yet, so nothing is pending either.
        if (pendingAtCut === 'kept' && JSON.stringify(base.book.sheets) === untouched) break;
        expect(await base.call('start'), where).toMatchObject({ ok: true, swept: { accepted: 0, putBack: [] } });
        expect([before, after], where).toContainEqual(stand(base));
        expect(await base.call(deed, input), `${where}: the same request again`).toMatchObject({ ok: true });
        expect(stand(base), `${where}: the same request again`).toEqual(after);
      }
    }
  }, 300_000);
});

/** Only the owner may change the tab. */
function protect(base: Base, tab: string): void {
  const rest = { unprotected: [], editors: [base.book.owner], changed: true, warningOnly: false, description: '' };
  const sheet = base.book.sheets.find(({ name }) => name === tab);
  sheet?.protections.splice(0, 9, { id: 9, area: null, ...rest });
}
const bob = { user: 'bob@example.com' };

test.each([
  ['park', 'c1', { reason: 'later' }, ['Clients', 'History', 'Settings']],
  ['cancelWin', 'won', { reason: 'changed_mind' }, ['Clients', 'Deals', 'History']],
  ['reopen', 'refused', { ...WIN, ...talk }, ['Clients', 'Deals', 'History']],
  ['contact', 'c1', { contactKind: 'call', persons: ['K-0001'] }, ['Clients', 'Contacts', 'History']],
  ['person', 'c1', { person: { person_name: 'Mr Hare' } }, ['Contacts', 'History']],
])('%s with a protected tab writes nothing', async (deed, from, more, tabs) => {
  for (const tab of tabs) {
    const base = copyOf(bases[from] as Base);
    protect(base, tab);
    const before = stand(base);
    const answer = await base.call(deed, inputOf(from, more), bob);
    expect(answer, tab).toMatchObject({ ok: false, code: 'protected', message: expect.stringContaining(tab) });
    expect(stand(base), tab).toEqual(before);
  }
});

test.each([
  ['cancelWin', 'won', { reason: 'changed_mind' }, 'Deals'],
  ['reopen', 'refused', { ...WIN, ...talk }, 'Deals'],
  ['contact', 'c1', { contactKind: 'proposal', persons: ['K-0001'] }, 'Contacts'],
])(
  '%s cut, and then a tab is protected: done, absent, or voided with every cell back',
  async (deed, from, more, tab) => {
    const start = bases[from] as Base;
    const input = inputOf(from, more);
    const cells = (base: Base) =>
      tabsOf(base).map((name) => table(base, name).map(({ last_event: _e, recorded: _r, note: _n, ...row }) => row));
    const whole = copyOf(start);
    const { meter } = await whole.run(deed, input);
    const fine = [cells(start), cells(whole)];
    const untouched = JSON.stringify(start.book.sheets);
    for (let cut = 1; cut <= meter.calls; cut += 1) {
      for (const pendingAtCut of ['kept', 'lost'] as const) {
        const where = `${deed} cut at ${cut} of ${meter.calls}, ${pendingAtCut}`;
        const base = copyOf(start);
        await base.run(deed, input, { cut, pendingAtCut });
        if (pendingAtCut === 'kept' && JSON.stringify(base.book.sheets) === untouched) break;
        protect(base, tab);
        for (let opening = 0; opening < 3; opening += 1) await base.call('start', undefined, bob);
        const sheet = base.book.sheets.find(({ name }) => name === tab);
        sheet?.protections.splice(0, 9);
        expect(await base.call('start'), where).toMatchObject({ ok: true, swept: { accepted: 0, putBack: [] } });
        expect(fine, where).toContainEqual(cells(base));
      }
    }
  },
  120_000,
);
