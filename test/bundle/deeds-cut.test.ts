// The deeds of the card: a protected tab stops them before anything is written (BI-34), and each keeps to its budget of calls.
import { beforeAll, expect, test } from 'vitest';
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

/** These write more than the owned block of one client: typed fields, turns of Team, deals, persons. */
const MORE_CALLS: Record<string, number> = {
  park: 27,
  recycle: 28,
  assign: 29,
  contact: 32,
  churn: 35,
  person: 35,
  cancelWin: 37,
  reopen: 40,
};

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

test('each deed keeps to its budget of service calls, persons read along', async () => {
  const over: string[] = [];
  for (const [deed, from, more] of DEEDS) {
    const base = copyOf(bases[from] as Base);
    // The lists are remembered from then on.
    await base.call('start');
    const { meter } = await base.run(deed, inputOf(from, more));
    const { lock = 0, cache = 0, session = 0 } = meter.byKind;
    const calls = meter.calls - lock - cache - session;
    const most = MORE_CALLS[deed] ?? 24;
    if (calls > most) over.push(`${deed} from ${from}: ${calls}`);
  }
  expect(over).toEqual([]);
});
