// The deeds of the card: a protected tab stops them before anything is written (BI-34).
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
