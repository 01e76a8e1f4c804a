// Rows and columns that somebody moves between any two service calls of a deed: all lands where it is meant to, or is told (CC-05).
import { beforeAll, describe, expect, test } from 'vitest';
import { type Base, copyOf, NOW, type Row } from './base.ts';
import { bases, inputOf, makeBases, table } from './deeds-base.ts';

beforeAll(makeBases, 60_000);

/** The columns that the program fills. */
const OWNED = [
  'stage',
  'section',
  'manager',
  'cycle',
  'next_action_on',
  'reason',
  'revisit_on',
  'acquired_by',
  'last_event',
  'recorded',
];
const pick = (rows: Row[], keys: string[]) =>
  rows
    .map((row) => Object.fromEntries(keys.map((key) => [key, row[key]])))
    .sort((a, b) => (String(a.client_id) < String(b.client_id) ? -1 : 1));

const MOVES: [name: string, run: (base: Base) => void][] = [
  ['the clients are sorted', ({ session }) => session.sort('Clients', 'B', false)],
  ['a row is inserted', ({ session }) => void session.insertRows('Clients!3', { now: NOW })],
  ['a column is inserted', ({ session }) => void session.insertColumns('Clients!B', { now: NOW })],
  ['the deals get a column', ({ session }) => void session.insertColumns('Deals!B', { now: NOW })],
  ['the persons get a row', ({ session }) => void session.insertRows('Contacts!3', { now: NOW })],
];
describe.each(MOVES)('%s between two calls', (_name, move) => {
  test.each([
    ['park', 'c1', { reason: 'later', fields: { need: ['', 'a roof'] } }],
    ['cancelWin', 'won', { reason: 'changed_mind' }],
    ['contact', 'c1', { contactKind: 'proposal', persons: ['K-0001'] }],
  ])(
    '%s',
    async (deed, from, more) => {
      const start = bases[from] as Base;
      const input = inputOf(from, more);
      const whole = copyOf(start);
      const { meter } = await whole.run(deed, input);
      const wanted = (base: Base) => ({
        owned: pick(
          table(base, 'Clients').filter(({ client_id }) => client_id !== ''),
          ['client_id', ...OWNED],
        ),
        deals: pick(
          table(base, 'Deals').filter(({ deal_id }) => deal_id !== ''),
          ['deal_id', 'client_id', 'deal_status', 'reason', 'amount'],
        ),
        persons: pick(
          table(base, 'Contacts').filter(({ contact_id }) => contact_id !== ''),
          ['contact_id', 'client_id', 'person_name', 'reached_on'],
        ),
      });
      const typed = (base: Base) =>
        pick(
          table(base, 'Clients').filter(({ client_id }) => client_id !== ''),
          ['client_id', 'name', 'phone', 'need', 'proposal_sent_on'],
        );
      const [then, typedThen, lines] = [wanted(whole), JSON.stringify(typed(whole)), table(start, 'History').length];
      const unseen: number[] = [];
      for (let atCall = 2; atCall < meter.calls; atCall += 1) {
        const where = `${deed}, at call ${atCall} of ${meter.calls}`;
        const base = copyOf(start);
        const outcome = await base.run(deed, input, { meanwhile: { atCall, run: () => move(base) } });
        const answer = (outcome.ok ? outcome.value : {}) as { ok?: boolean; code?: string; message?: string };
        const told = answer.code === 'sorted_meanwhile';
        expect(
          answer.ok === true || told || answer.code === 'field_changed',
          `${where}: ${answer.code} ${answer.message}`,
        ).toBe(true);
        await base.call('start');
        if (table(base, 'History').length === lines) continue;
        expect(wanted(base), where).toEqual(then);
        if (JSON.stringify(typed(base)) !== typedThen && !told) unseen.push(atCall);
      }
      expect(unseen, 'calls at which a typed cell went astray and nobody was told').toEqual([]);
    },
    120_000,
  );
});
