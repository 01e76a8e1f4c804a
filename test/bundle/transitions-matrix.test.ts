// Every deed from every state a client can stand in (rules 2.3): done, or refused with the code written here by hand; what is done keeps
// the invariants of 2.6, read from the cells.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Base, copyOf, type Row, setUpBase, withClients } from './base.ts';
import { table, WIN } from './deeds-base.ts';
import { hire } from './replay-base.ts';

const ID = 'C-0001';
const NOW = '2026-06-30T10:00:00';
const { to: _to, note, deal, fields } = WIN;
const talk = { contactKind: 'call', note: 'they called' };
const ready = { ...talk, note, fields };
const ASKED_LATER = { reason: 'later', revisitOn: '2026-09-01' };

const DEEDS: Record<string, [deed: string, input: object]> = {
  'to New': ['advance', { ...ready, to: 'new' }],
  'to 1st': ['advance', { ...talk, to: 'c1' }],
  'to 2nd': ['advance', { ...ready, to: 'c2' }],
  'to Deal': ['advance', { ...ready, to: 'deal', deal }],
  'back to 1st': ['back', { ...talk, to: 'c1' }],
  refuse: ['refuse', { reason: 'no_money' }],
  park: ['park', ASKED_LATER],
  unpark: ['unpark', {}],
  'not yet': ['notYet', { revisitOn: '2026-11-02', note: 'in autumn' }],
  reopen: ['reopen', talk],
  recycle: ['recycle', {}],
  'cancel the win': ['cancelWin', { reason: 'changed_mind' }],
  churn: ['churn', { reason: 'quality', cancelReason: 'quality' }],
  contact: ['contact', { contactKind: 'call' }],
  'no answer': ['contact', { contactKind: 'no_answer' }],
  assign: ['assign', { manager: 'Boris' }],
  person: ['person', { person: { person_name: 'Ms Fox', decision_role: 'user' } }],
};

const STATES = ['new', 'c1', 'c2', 'parked', 'won', 'parked won', 'soft', 'hard', 'merged'];
/** '' = done. In the order of STATES. */
const TABLE: Record<string, string[]> = {
  'to New': [...times(4, 'back_to_new'), ...times(2, 'back_from_won'), ...times(2, 'refused_client')],
  'to 1st': ['', ...times(3, 'not_forward'), ...times(2, 'back_from_won'), ...times(2, 'refused_client')],
  'to 2nd': ['', '', 'not_forward', '', ...times(2, 'back_from_won'), ...times(2, 'refused_client')],
  'to Deal': ['', '', '', '', 'already_won', 'already_won', 'reopen_first', 'reopen_first'],
  'back to 1st': ['not_back', 'not_back', '', 'not_back', ...times(2, 'back_from_won'), ...times(2, 'refused_client')],
  refuse: ['', '', '', '', ...times(2, 'churn_instead'), ...times(2, 'already_refused')],
  park: ['park_new', '', '', 'already_parked', '', 'already_parked', ...times(2, 'refused_client')],
  unpark: [...times(3, 'not_parked'), '', 'not_parked', '', 'not_parked', 'not_parked'],
  'not yet': [...times(3, 'no_return_day'), '', 'no_return_day', '', '', 'hard_refusal'],
  reopen: [...times(6, 'not_refused'), '', ''],
  recycle: [...times(6, 'not_refused'), '', ''],
  'cancel the win': [...times(4, 'not_won'), '', '', 'not_won', 'not_won'],
  churn: [...times(4, 'not_won'), '', '', 'already_refused', 'already_refused'],
  contact: ['first_contact_instead', '', '', '', '', '', '', ''],
  'no answer': times(8, ''),
  assign: [...times(7, ''), 'hard_refusal'],
  person: times(8, ''),
};

function times(count: number, code: string): string[] {
  return new Array<string>(count).fill(code);
}

const bases: Record<string, Base> = {};
let clicks = 0;
const rowOf = (base: Base, id = ID) => table(base, 'Clients').find(({ client_id }) => client_id === id) as Row;
function click(base: Base, deed: string, input: object): Promise<Answer> {
  clicks += 1;
  return base.call(deed, { clientId: ID, seen: rowOf(base).last_event, requestId: `m-${clicks}`, ...input });
}

beforeAll(async () => {
  const start = await setUpBase();
  await hire(start, [['Boris', 'boris@example.com', 'Sales department', 'Sales representative']], NOW);
  bases.new = await withClients(start);
  const then = async (name: string, from: string, ...deeds: [string, object][]) => {
    const base = copyOf(bases[from] as Base);
    for (const [deed, input] of deeds) expect(await click(base, deed, input)).toMatchObject({ ok: true });
    bases[name] = base;
  };
  await then('c1', 'new', ['advance', talk]);
  await then('c2', 'c1', ['advance', { ...ready, to: 'c2' }]);
  await then('parked', 'c1', ['park', ASKED_LATER]);
  await then('won', 'c2', ['advance', { ...talk, to: 'deal', deal }]);
  await then('parked won', 'won', ['park', ASKED_LATER]);
  await then('soft', 'c1', ['refuse', { reason: 'no_money' }]);
  await then('hard', 'c1', ['refuse', { reason: 'non_profile' }]);
  const merged = copyOf(bases.c1 as Base);
  const seen = (id: string) => rowOf(merged, id).last_event;
  const input = { clientId: 'C-0002', otherId: ID, requestId: 'merge', seen: seen('C-0002'), otherSeen: seen(ID) };
  expect(await merged.call('merge', input)).toMatchObject({ ok: true });
  bases.merged = merged;
}, 60_000);

/** The invariants that one row can break, by the words in its cells and the lines of its History; the numbers of those that do. */
function broken(base: Base): string[] {
  const row = rowOf(base);
  const { stage = '', section = '', reason = '', manager = '' } = row;
  const has = (key: string) => (row[key] ?? '') !== '';
  const lines = table(base, 'History').filter(({ client_id }) => client_id === ID);
  const deals = table(base, 'Deals').filter(
    ({ client_id, deal_status }) => client_id === ID && deal_status !== 'Cancelled',
  );
  const talked = ['1st contact', '2nd contact', '3rd contact', 'Deal'].includes(stage);
  const isParked = section === 'Strategic archive';
  const home: Record<string, string[]> = {
    'New client': ['To call'],
    '1st contact': ['In progress', 'Strategic archive'],
    '2nd contact': ['In progress', 'Strategic archive'],
    Deal: ['Active clients', 'Strategic archive'],
    Refusal: ['Refusal, follow up later', 'Hard refusal or not a fit'],
  };
  const last = lines.at(-1) ?? {};
  const holds: Record<string, boolean> = {
    'INV-01': home[stage]?.includes(section) === true,
    'INV-02': (stage === 'Refusal' || isParked) === (reason !== ''),
    'INV-03': !isParked || has('revisit_on'),
    'INV-04': !talked || (manager !== '' && has('first_contact_on')),
    'INV-05': stage !== 'Deal' || (deals.length > 0 && has('acquired_by') && has('customer_since')),
    'INV-08': !['New client', '1st contact', '2nd contact'].includes(stage) || isParked || has('next_action_on'),
    'INV-09':
      row.last_event === last.event_id &&
      row.cycle === last.cycle &&
      row.recorded?.endsWith(String(last.event_id)) === true,
    'INV-10': lines.every((line, at) => at === 0 || String(lines[at - 1]?.event_id) < String(line.event_id)),
    'INV-15': (row.tag === 'Not a fit') === (stage === 'Refusal' && reason === 'Not a fit'),
  };
  return Object.keys(holds).filter((name) => !holds[name]);
}

describe.each(Object.keys(DEEDS))('%s', (name) => {
  test.each(STATES)('%s', async (state) => {
    const [deed, input] = DEEDS[name] as [string, { fields?: Record<string, unknown> }];
    const base = copyOf(bases[state] as Base);
    const lines = table(base, 'History').length;
    // A form sends what it showed; what is filled already is not typed again.
    const row = rowOf(base);
    const typed = Object.entries(input.fields ?? {}).filter(([key]) => (row[key] ?? '') === '');
    const answer = await click(base, deed, input.fields ? { ...input, fields: Object.fromEntries(typed) } : input);
    const code = state === 'merged' ? 'merged' : TABLE[name]?.[STATES.indexOf(state)];
    expect(`${answer.ok ? '' : answer.code}`, answer.message).toBe(code);
    expect(table(base, 'History').length > lines).toBe(answer.ok);
    if (!answer.ok) expect(answer.message).toMatch(/\.$/);
    else expect(broken(base)).toEqual([]);
  });
});
