// A client in each state that a deed may start from, for tests that disturb deeds.
import { type Base, copyOf, NOW, type Row, setUpBase, withClients } from './base.ts';

export const ID = 'C-0001';
/** No tab of these bases is longer; reading a whole grid a thousand times takes minutes. */
const ROWS = 40;
/** The rows of a tab by the keys in its row 1, raw values as text. */
export function table({ session }: Base, tab: string): Row[] {
  const [keys = [], , ...rows] = (session.cells(`${tab}!1:${ROWS}`, true) as unknown[][]).map((row) =>
    row.map((cell) => String(cell ?? '')),
  );
  const filled = rows.filter((row) => row.some((cell) => cell !== '' && cell !== 'false'));
  return filled.map((row) => Object.fromEntries(keys.map((key, index) => [key, row[index] ?? ''])));
}

export const seenOf = (base: Base) => table(base, 'Clients').find((row) => row.client_id === ID)?.last_event ?? '';
export const tabsOf = (base: Base) =>
  ['Clients', 'Deals', 'Contacts', 'Team'].filter((tab) => base.session.tabs().some(({ name }) => name === tab));
/** A win from a first contact on, with all that it asks for. */
export const WIN = {
  to: 'deal',
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
};
export const talk = { contactKind: 'call', note: 'they called' };

/** Bob is an owner too; Alfa has a person and stands in each of the states. */
export const bases: Record<string, Base> = {};
/** Makes them; once in a file of tests. */
export async function makeBases(): Promise<void> {
  let base = await withClients(await setUpBase());
  const row = ['Bob', 'bob@example.com', 'Management', 'Owner', '', '2020-01-01', ''];
  await base.session.paste('Team!B4', [row], { silent: true, now: NOW });
  base = copyOf(base);
  await base.call('start');
  let clicks = 0;
  const then = async (from: Base, deed: string, more: object): Promise<Base> => {
    const copy = copyOf(from);
    clicks += 1;
    const answer = await copy.call(deed, { clientId: ID, seen: seenOf(copy), requestId: `b-${clicks}`, ...more });
    if (!answer.ok) throw new Error(`${deed}: ${answer.message}`);
    return copy;
  };
  bases.fresh = base;
  const person = await then(base, 'person', { person: { person_name: 'Ms Fox', decision_role: 'user' } });
  bases.person = person;
  bases.c1 = await then(person, 'advance', { contactKind: 'call' });
  bases.c2 = await then(bases.c1, 'advance', {
    fields: {
      category: ['', 'Trade'],
      tag: ['', 'Large client'],
      proposal_sent_on: ['', '2026-06-30'],
      need: ['', 'x'],
    },
  });
  bases.parked = await then(bases.c1, 'park', { reason: 'later' });
  bases.refused = await then(bases.c1, 'refuse', { reason: 'non_profile' });
  bases.won = await then(bases.c1, 'advance', WIN);
}

/** The click of a deed on the client as it stands. */
export const inputOf = (from: string, more: object) => ({
  clientId: ID,
  seen: seenOf(bases[from] as Base),
  requestId: 'deed',
  ...more,
});
