// Every deed through the door people use: where the client stands after it, its line of History, and why it is refused.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Base, copyOf, NOW, type Row, setUpBase, table, withClients } from './base.ts';
import { WIN } from './deeds-base.ts';
import { cellOf } from './places.ts';

const ID = 'C-0001';
const [olga, anna, boris, stranger] = ['olga', 'anna', 'boris', 'stranger'].map((name) => ({
  user: `${name}@example.com`,
})) as [{ user: string }, { user: string }, { user: string }, { user: string }];

const rowOf = (base: Base, id = ID): Row => table(base, 'Clients').find((row) => row.client_id === id) as Row;
const linesOf = (base: Base, count: number): Row[] => table(base, 'History').slice(-count);
let clicks = 0;
/** One click on the card as it stands. */
const click = (base: Base, deed: string, more: object = {}, options = {}, id = ID): Promise<Answer> => {
  clicks += 1;
  const input = { clientId: id, seen: rowOf(base, id).last_event, requestId: `d-${clicks}`, ...more };
  return base.call(deed, input, options);
};
/** A click that must do. */
async function done(base: Base, deed: string, more: object = {}, options = {}): Promise<Answer> {
  const answer = await click(base, deed, more, options);
  expect(answer, `${deed}: ${answer.message}`).toMatchObject({ ok: true });
  return answer;
}

/** Olga leads sales, Anna and Boris sell, Vera is of the client department; all clients are Anna's. */
let fresh: Base;
const stages: Record<string, Base> = {};
const TEAM = [
  ['Olga', 'olga@example.com', 'Sales department', 'Head of sales'],
  ['Anna', 'anna@example.com', 'Sales department', 'Sales representative'],
  ['Boris', 'boris@example.com', 'Sales department', 'Sales representative'],
  ['Vera', 'vera@example.com', 'Client department', 'Client manager'],
];

async function after(base: Base, ...steps: [deed: string, more: object][]): Promise<Base> {
  const copy = copyOf(base);
  for (const [deed, more] of steps) await done(copy, deed, more);
  return copy;
}

beforeAll(async () => {
  fresh = await setUpBase();
  for (const [index, [person, email, department, role]] of TEAM.entries()) {
    const cells = { person, email, department, role, valid_from: '2026-05-01' };
    for (const [key, value] of Object.entries(cells)) {
      const first = cellOf(fresh, 'Team', 'Ivan', key).replace(/\d+$/, '');
      await fresh.session.edit(`${first}${4 + index}`, value as string, { now: NOW, silent: true });
    }
  }
  await fresh.call('start');
  const manager = 'Anna';
  await withClients(fresh);
  for (const id of ['C-0001', 'C-0002', 'C-0003']) {
    expect(await click(fresh, 'assign', { manager }, {}, id)).toMatchObject({ ok: true });
  }
  stages.fresh = fresh;
  stages.c1 = await after(fresh, ['advance', { contactKind: 'call' }]);
  stages.c2 = await after(stages.c1, [
    'advance',
    {
      fields: {
        category: ['', 'Trade'],
        tag: ['', 'Large client'],
        proposal_sent_on: ['', '2026-06-30'],
        need: ['', 'x'],
      },
    },
  ]);
  stages.parked = await after(stages.c1, ['park', { reason: 'later' }]);
  stages.soft = await after(stages.c1, ['refuse', { reason: 'no_money' }]);
  stages.hard = await after(stages.c1, ['refuse', { reason: 'non_profile' }]);
  stages.won = await after(stages.c1, ['advance', WIN]);
}, 60_000);

const talk = { contactKind: 'call', note: 'they called' };

describe('each deed: the row and the line', () => {
  // Days by hand from 30 June 2026: the archive returns after 90 days, the soft refusal after 60, the first contact acts in 3.
  const cases: [name: string, from: string, deed: string, input: object, row: object, line: object][] = [
    [
      'T06',
      'c2',
      'back',
      { to: 'c1', note: 'not convinced' },
      { stage: '1st contact', next_action_on: '2026-07-03' },
      { event_type: 'stage', stage_from: 'c2', stage_to: 'c1', note: 'not convinced' },
    ],
    [
      'T08',
      'c1',
      'park',
      { reason: 'Interested, but later' },
      { section: 'Strategic archive', reason: 'Interested, but later', revisit_on: '2026-09-28', next_action_on: '' },
      { event_type: 'park', section_from: 'in_work', section_to: 'archive', revisit_on: '2026-09-28' },
    ],
    [
      'T08 with a day',
      'c1',
      'park',
      { reason: 'later', revisitOn: '2026-08-03' },
      { revisit_on: '2026-08-03' },
      { event_type: 'park', revisit_on: '2026-08-03' },
    ],
    [
      'T09',
      'parked',
      'unpark',
      {},
      { section: 'In progress', reason: '', revisit_on: '', next_action_on: '2026-07-03' },
      { event_type: 'unpark', section_to: 'in_work' },
    ],
    [
      'T24',
      'parked',
      'notYet',
      { revisitOn: '2026-11-02', note: 'budget' },
      { section: 'Strategic archive', revisit_on: '2026-11-02' },
      { event_type: 'contact', contact_kind: '', revisit_on: '2026-11-02' },
    ],
    [
      'T10',
      'soft',
      'reopen',
      talk,
      { stage: '1st contact', section: 'In progress', cycle: '2', reason: '', revisit_on: '', manager: 'Anna' },
      { event_type: 'stage', stage_from: 'refusal', stage_to: 'c1', cycle: '2' },
    ],
    [
      'T11',
      'soft',
      'recycle',
      {},
      { stage: 'New client', section: 'To call', cycle: '2', first_contact_on: '' },
      { stage_from: 'refusal', stage_to: 'new', cycle: '2' },
    ],
    [
      'T13',
      'won',
      'churn',
      { reason: 'quality', cancelReason: 'changed_mind' },
      { stage: 'Refusal', section: 'Refusal, follow up later' },
      { event_type: 'deal', reason: 'changed_mind' },
    ],
    [
      'T14',
      'c1',
      'contact',
      { contactKind: 'call', nextActionOn: '2026-07-09' },
      { stage: '1st contact', next_action_on: '2026-07-09' },
      { event_type: 'contact', contact_kind: 'call' },
    ],
    [
      'T14 no answer',
      'fresh',
      'contact',
      { contactKind: 'no_answer' },
      { stage: 'New client', last_contact_on: '', next_action_on: '2026-07-01' },
      { event_type: 'contact', contact_kind: 'no_answer' },
    ],
    [
      'T14 proposal',
      'c1',
      'contact',
      { contactKind: 'proposal' },
      { proposal_sent_on: '2026-06-30' },
      { contact_kind: 'proposal' },
    ],
    [
      'T14 after the sale',
      'won',
      'contact',
      { contactKind: 'aftersale', score: '4' },
      { satisfaction: '4', satisfaction_on: '2026-06-30' },
      { contact_kind: 'aftersale', score: '4' },
    ],
    [
      'T15',
      'c1',
      'assign',
      { manager: 'Boris' },
      { manager: 'Boris', department: 'Sales department' },
      { event_type: 'assign', manager_from: 'M-03', manager_to: 'M-04' },
    ],
    [
      'T16',
      'won',
      'assign',
      { manager: 'Vera' },
      { manager: 'Vera', department: 'Client department', handover_on: '2026-06-30', acquired_by: 'Anna' },
      { event_type: 'handover', manager_to: 'M-05' },
    ],
    [
      'T27',
      'c1',
      'person',
      { person: { person_name: 'Ms Fox', decision_role: 'Decision maker', email: 'fox@example.com' } },
      { stage: '1st contact' },
      { event_type: 'person', note: 'Ms Fox' },
    ],
  ];
  test.each(cases)('%s: %s, %s', async (_name, from, deed, input, row, line) => {
    const base = copyOf(stages[from] as Base);
    const answer = await done(base, deed, input);
    const now = rowOf(base);
    const days = Object.fromEntries(
      Object.entries(now).map(([key, cell]) => [key, key.endsWith('_on') ? String(cell).slice(0, 10) : cell]),
    );
    expect(days).toMatchObject(row);
    expect(linesOf(base, 1)[0]).toMatchObject({
      ...line,
      client_id: ID,
      actor: 'owner@example.com',
      origin: 'sidebar',
    });
    expect(answer.card?.seen).toBe(now.last_event);
    expect(await base.call('start')).toMatchObject({ swept: { accepted: 0, putBack: [] } });
  });

  test('T12: the win and its deal were none, the attempt goes on where it stood', async () => {
    const base = copyOf(stages.won as Base);
    await done(base, 'cancelWin', { reason: 'changed_mind' });
    expect(rowOf(base)).toMatchObject({
      stage: '1st contact',
      section: 'In progress',
      cycle: '1',
      acquired_by: '',
      customer_since: '',
    });
    expect(table(base, 'Deals')).toMatchObject([{ deal_status: 'Cancelled', reason: 'Client changed its mind' }]);
    expect(linesOf(base, 2)).toMatchObject([
      { event_type: 'stage', stage_from: 'deal', stage_to: 'c1' },
      { event_type: 'deal', deal_id: 'D-00001', reason: 'changed_mind' },
    ]);
    await done(base, 'undo');
    expect(rowOf(base)).toMatchObject({ stage: 'Deal', section: 'Active clients', acquired_by: 'Anna' });
    expect(table(base, 'Deals')).toMatchObject([{ deal_status: 'Signed', reason: '' }]);
  });

  test('Refusal → Deal is one click with two lines, and the deal belongs to the second', async () => {
    const base = copyOf(stages.soft as Base);
    await done(base, 'reopen', { ...WIN, ...talk });
    expect(rowOf(base)).toMatchObject({ stage: 'Deal', cycle: '2', acquired_by: 'Anna' });
    const [first, second] = linesOf(base, 2);
    expect(first).toMatchObject({ stage_from: 'refusal', stage_to: 'c1', deal_id: '' });
    expect(second).toMatchObject({
      stage_from: 'c1',
      stage_to: 'deal',
      deal_id: 'D-00001',
      request_id: first?.request_id,
    });
    expect(table(base, 'Deals')).toMatchObject([{ deal_id: 'D-00001', client_id: ID, amount: '4500', cycle: '2' }]);
    await done(base, 'undo');
    expect(rowOf(base)).toMatchObject({ stage: 'Refusal', cycle: '1', reason: 'No money' });
  });

  test('persons: added, talked to, changed, and what they approve is asked for', async () => {
    const base = copyOf(stages.c1 as Base);
    const { card } = await done(base, 'person', {
      person: { person_name: '=Fox', decision_role: 'approver', approval_order: '1' },
    });
    expect(card?.persons).toMatchObject([
      { id: 'K-0001', name: '=Fox', role: { code: 'approver' }, approval: { code: 'waiting' } },
    ]);
    await done(base, 'contact', { contactKind: 'meeting', persons: ['K-0001'] });
    await done(base, 'person', { contactId: 'K-0001', person: { approval: 'agreed', approved_on: '2026-06-30' } });
    const [row] = table(base, 'Contacts');
    expect(row).toMatchObject({ person_name: '=Fox', approval: 'Agreed', client_id: ID });
    expect(row?.reached_on).toContain('2026-06-30');
    await done(base, 'undo');
    expect(table(base, 'Contacts')).toMatchObject([{ approval: 'Waiting', approved_on: '' }]);
  });
});

test.each([
  [
    'fresh',
    'park',
    { reason: 'later' },
    'park_new',
    'No contact has been made yet: the strategic archive is for clients who talk to us.',
  ],
  ['fresh', 'contact', { contactKind: 'call' }, 'first_contact_instead', ''],
  ['fresh', 'unpark', {}, 'not_parked', ''],
  ['fresh', 'cancelWin', { reason: 'changed_mind' }, 'not_won', ''],
  ['fresh', 'assign', { manager: 'Anna' }, 'same_manager', ''],
  ['fresh', 'assign', { manager: 'Vera' }, 'handover_not_won', ''],
  ['c1', 'back', { to: 'new' }, 'back_to_new', 'Use Undo if this was a mistake.'],
  ['c1', 'back', { to: 'c2', note: 'x' }, 'not_back', ''],
  ['c2', 'back', { to: 'c1' }, 'comment_required', ''],
  ['c1', 'park', {}, 'required', ''],
  ['c1', 'park', { reason: 'no_money' }, 'reason_not_for_archive', ''],
  ['c1', 'park', { reason: 'later', revisitOn: '2026-06-30' }, 'revisit_not_later', ''],
  ['c1', 'contact', {}, 'required', ''],
  ['c1', 'contact', { contactKind: 'call', persons: ['K-0009'] }, 'unknown_person', ''],
  ['c1', 'reopen', talk, 'not_refused', ''],
  ['c1', 'person', { person: { decision_role: 'user' } }, 'required', ''],
  ['c1', 'person', { person: { decision_role: 'boss', person_name: 'X' } }, 'unknown_value', ''],
  ['c1', 'person', { person: { client_id: 'C-0002' } }, 'unknown_field', ''],
  ['parked', 'park', { reason: 'later' }, 'already_parked', ''],
  ['parked', 'notYet', { revisitOn: '2026-11-02' }, 'comment_required', ''],
  ['parked', 'contact', { contactKind: 'call', nextActionOn: '2026-07-09' }, 'no_next_action', ''],
  ['soft', 'advance', { to: 'deal' }, 'reopen_first', 'Reopen the client first, then register the deal.'],
  ['soft', 'advance', { to: 'c2' }, 'refused_client', ''],
  ['soft', 'reopen', { note: 'x' }, 'required', ''],
  ['soft', 'reopen', { ...talk, to: 'new' }, 'recycle_instead', ''],
  ['hard', 'notYet', { revisitOn: '2026-11-02', note: 'x' }, 'hard_refusal', ''],
  ['hard', 'assign', { manager: 'Boris' }, 'hard_refusal', ''],
  ['won', 'advance', { to: 'deal' }, 'already_won', 'The client is already won. Add a repeat deal.'],
  ['won', 'refuse', { reason: 'no_money' }, 'churn_instead', ''],
  ['won', 'back', { to: 'c1', note: 'x' }, 'back_from_won', ''],
  ['won', 'cancelWin', { reason: 'no_money' }, 'reason_not_for_cancel', ''],
  ['won', 'churn', { reason: 'no_answer_at_all' }, 'reason_not_for_churn', ''],
])('%s, %s %j is refused: %s', async (from, deed, input, code, message) => {
  const base = copyOf(stages[from] as Base);
  const before = [table(base, 'Clients'), table(base, 'History')];
  const answer = await click(base, deed, input);
  expect(answer).toMatchObject({ ok: false, code });
  expect(answer.message).not.toBe('');
  expect(answer.message).not.toMatch(/[{}]|_/);
  if (message) expect(answer.message).toBe(message);
  expect([table(base, 'Clients'), table(base, 'History')]).toEqual(before);
});

describe('rights (1.12), decided inside the lock', () => {
  const cases: [from: string, deed: string, input: object, may: string[]][] = [
    ['fresh', 'advance', { contactKind: 'call' }, ['owner', 'olga', 'anna']],
    ['c1', 'contact', { contactKind: 'call' }, ['owner', 'olga', 'anna']],
    ['c1', 'refuse', { reason: 'no_money' }, ['owner', 'olga', 'anna']],
    ['c1', 'park', { reason: 'later' }, ['owner', 'olga', 'anna']],
    ['soft', 'reopen', talk, ['owner', 'olga', 'anna']],
    ['hard', 'reopen', talk, ['owner', 'olga']],
    ['hard', 'contact', { contactKind: 'call' }, ['owner', 'olga']],
    ['soft', 'recycle', {}, ['owner', 'olga']],
    ['won', 'cancelWin', { reason: 'changed_mind' }, ['owner', 'olga']],
    ['c1', 'assign', { manager: 'Boris' }, ['owner', 'olga']],
    ['fresh', 'advance', { contactKind: 'call', fields: { manager: ['M-03', 'Boris'] } }, ['owner', 'olga']],
  ];
  test.each(cases)('%s, %s %j: %j', async (from, deed, input, may) => {
    const allowed: string[] = [];
    for (const name of ['owner', 'olga', 'anna', 'boris', 'stranger']) {
      const base = copyOf(stages[from] as Base);
      const lines = table(base, 'History').length;
      const answer = await click(base, deed, input, { user: `${name}@example.com` });
      if (answer.ok) allowed.push(name);
      else {
        expect(answer.code, name).toBe('no_right');
        expect(answer.message).toContain('Ivan (Owner), Olga (Head of sales)');
        expect(table(base, 'History')).toHaveLength(lines);
      }
      const { card } = await base.call('card', { clientId: ID }, { user: `${name}@example.com` });
      expect((card as unknown as { ways: object[] }).ways.length > 0, `ways of ${name}`).toBe(
        may.includes(name) || (name === 'anna' && from !== 'hard'),
      );
    }
    expect(allowed).toEqual(may);
  });

  test('what is denied is told with who may', async () => {
    const { card } = await (stages.soft as Base).call('card', { clientId: ID }, anna);
    expect((card as unknown as { ways: { label: string }[] }).ways.slice(0, 3).map(({ label }) => label)).toEqual([
      'Reopen',
      'Record a contact',
      'Not yet',
    ]);
    expect(card?.denied).toContainEqual({
      deed: 'recycle',
      label: 'Back to “To call”',
      who: 'the head',
    });
  });

  test('a discount over the limit is a head’s; a head dates as far back as he likes', async () => {
    const deal = { ...WIN.deal, discount_pct: '20' };
    const base = copyOf(stages.c1 as Base);
    expect(await click(base, 'advance', { ...WIN, deal }, anna)).toMatchObject({
      code: 'discount_over_limit',
      message: 'Discount 20% is over the limit of 10%: ask the head.',
    });
    await done(base, 'advance', { ...WIN, deal }, olga);
    const old = { reason: 'no_money', on: '2026-06-20' };
    const other = copyOf(fresh);
    await other.call('importRows', {
      headers: ['n', 'c1'],
      rows: [['Delta', '2026-06-01']],
      mapping: { name: 'n', 'stage_on:c1': 'c1' },
      constants: { source: 'website', manager: 'Anna' },
    });
    expect(await click(other, 'refuse', old, anna, 'C-0004')).toMatchObject({ code: 'date_too_old' });
    expect(await click(other, 'refuse', old, olga, 'C-0004')).toMatchObject({ ok: true });
  });

  test('who says who he is has no head’s rights, whomever he names', async () => {
    const base = copyOf(stages.c1 as Base);
    expect(await base.call('start', undefined, stranger)).toMatchObject({ user: null });
    expect(await base.call('introduce', { personId: 'M-99' }, stranger)).toMatchObject({ code: 'unknown_colleague' });
    await base.call('introduce', { personId: 'M-01' }, stranger);
    expect(await base.call('start', undefined, stranger)).toMatchObject({ user: { name: 'Ivan', introduced: true } });
    expect(await click(base, 'assign', { manager: 'Boris' }, stranger)).toMatchObject({ code: 'no_right' });
    await base.call('introduce', { personId: 'M-03' }, stranger);
    await done(base, 'contact', { contactKind: 'call' }, stranger);
    expect(linesOf(base, 1)).toMatchObject([{ actor: 'unknown:Anna' }]);
    expect(await base.call('introduce', { personId: 'M-01' }, boris)).toMatchObject({ user: { name: 'Boris' } });
  });
});

test.each([
  ['park', 'c1', { reason: 'later' }],
  ['reopen', 'soft', talk],
  ['recycle', 'soft', {}],
  ['cancelWin', 'won', { reason: 'changed_mind' }],
  ['person', 'c1', { person: { person_name: 'Fox' } }],
])(
  '%s twice with one request id is done once; a second person with an older card is told',
  async (deed, from, input) => {
    const base = copyOf(stages[from] as Base);
    const seen = rowOf(base).last_event;
    await done(base, deed, { ...input, requestId: 'same' });
    const all = ['Clients', 'History', 'Deals'].map((tab) => table(base, tab));
    expect(await base.call(deed, { clientId: ID, seen, requestId: 'same', ...input })).toMatchObject({ ok: true });
    expect(['Clients', 'History', 'Deals'].map((tab) => table(base, tab))).toEqual(all);
    const second = await base.call(deed, { clientId: ID, seen, requestId: 'other', ...input }, olga);
    expect(second).toMatchObject({ ok: false, code: 'conflict' });
    expect(second.message).toContain('Ivan');
  },
);

test('My day: what is due for who asks, what is done, and what comes next', async () => {
  const base = copyOf(fresh);
  await base.session.edit(cellOf(base, 'Clients', 'C-0002', 'next_action_on'), '2026-06-25', { now: NOW });
  const { day } = (await base.call('myDay', undefined, anna)) as unknown as { day: Record<string, unknown> };
  expect(day).toMatchObject({
    date: '2026-06-30',
    groups: [{ list: 'overdue_actions', tasks: [{ clientId: 'C-0002', name: 'Beta', late: 5 }] }],
    done: 0,
    total: 1,
    more: [{ clientId: 'C-0001' }, { clientId: 'C-0003' }],
    next: { on: '2026-07-01', tasks: [{ name: 'Alfa' }, { name: 'Gamma' }] },
  });
  await done(
    base,
    'advance',
    { contactKind: 'call', clientId: 'C-0002', seen: rowOf(base, 'C-0002').last_event },
    anna,
  );
  expect(await base.call('myDay', undefined, anna)).toMatchObject({ day: { groups: [], done: 1, total: 1 } });
  expect(await base.call('myDay', undefined, stranger)).toMatchObject({ day: { groups: [] } });
});

test('the playbook of the stage: its own headings, in the order of the blocks', async () => {
  const base = copyOf(stages.c1 as Base);
  const tabs = () => base.session.tabs().map(({ name }) => name);
  expect(tabs()).not.toContain('Playbook');
  // The tab is made when somebody asks for it the first time.
  const { playbook } = (await base.call('playbook', { clientId: ID })) as unknown as {
    playbook: { blocks: { block: string; lines: object[] }[] };
  };
  expect(tabs()).toContain('Playbook');
  const headings = playbook.blocks.map(({ block }) => block);
  expect(headings).toEqual(expect.arrayContaining(['objection', 'risk', 'approval']));
  const filled = playbook.blocks.filter(({ lines }) => lines.length > 0);
  expect(filled.map(({ block, lines }) => `${block} ${lines.length}`)).toEqual([
    'goal 1',
    'material 3',
    'question 2',
    'result 1',
  ]);
  expect(await base.call('details', { clientId: ID })).toMatchObject({
    details: {
      stageDay: 0,
      reached: { new: '2026-06-30', c1: '2026-06-30' },
      goal: expect.stringContaining('worth going on'),
    },
  });
});
