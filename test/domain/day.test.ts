// The lists of a day (rules 2.9), by hand: today is Tuesday, 30 June 2026.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar.ts';
import {
  type Colleague,
  type DayClient,
  type DayDeal,
  type DayInput,
  type DayList,
  type DayPayment,
  dayOf,
  tasksOf,
} from '../../src/domain/day.ts';
import { dictionaries } from './golden.ts';

const TODAY = '2026-06-30';

const who = (person_id: string, department: Colleague['department'], role: string): Colleague => ({
  person_id,
  department,
  role,
});
const OWNER = who('M-01', 'management', 'owner');
const IVAN = who('M-02', 'sales', 'seller');
const OLGA = who('M-03', 'client', 'client_manager');
const HEAD = who('M-04', 'sales', 'head_sales');
const BOOKS = who('M-05', 'management', 'bookkeeper');
const TEAM = [OWNER, IVAN, OLGA, HEAD, BOOKS];

let last = 0;
const client = (more: Partial<DayClient>): DayClient => {
  last += 1;
  return {
    client_id: `C-${String(last).padStart(4, '0')}`,
    stage: 'c1',
    section: 'in_work',
    manager: 'M-02',
    department: 'sales',
    cycle: 1,
    next_action_on: '',
    revisit_on: '',
    tag: '',
    expected_amount: null,
    special_terms: '',
    merged_into: '',
    satisfaction_on: '',
    ...more,
  };
};
const paying = (more: Partial<DayClient> = {}): DayClient =>
  client({ stage: 'deal', section: 'customer', manager: 'M-03', department: 'client', ...more });
const deal = (of: DayClient, more: Partial<DayDeal> = {}): DayDeal => ({
  deal_id: `D-${of.client_id}`,
  client_id: of.client_id,
  deal_status: 'signed',
  amount: 100_000,
  signed_on: '2026-06-01',
  manager: of.manager,
  cycle: 1,
  invoice_due_on: '',
  ...more,
});
const payment = (of: DayDeal, paid_on: string, amount: number): DayPayment => ({
  deal_id: of.deal_id,
  paid_on,
  amount,
});

const input = (more: Partial<DayInput>): DayInput => ({
  today: TODAY,
  clients: [],
  deals: [],
  payments: [],
  team: TEAM,
  stages: dictionaries.stages,
  sections: dictionaries.sections,
  stuck: [],
  policy: {
    near_days: 90,
    satisfaction_days: 90,
    handover_when: 'first_payment',
    split_departments: true,
    large_to_developer: true,
  },
  ...more,
});
const policy = (more: Partial<DayInput['policy']>): DayInput['policy'] => ({ ...input({}).policy, ...more });

/** Client ids of one list in its order. */
const ids = (list: DayList, given: Partial<DayInput>): string[] =>
  dayOf(input(given))
    .tasks.filter((task) => task.list === list)
    .map((task) => task.client_id);
const idsOf = (clients: readonly DayClient[]): string[] => clients.map(({ client_id }) => client_id);
const tasksIn = (list: DayList, given: Partial<DayInput>) =>
  dayOf(input(given)).tasks.filter((task) => task.list === list);

describe('calls and overdue actions', () => {
  it('later stages are called first, then larger amounts, unknown ones last', () => {
    const due = (stage: string, expected_amount: number | null) =>
      client({ stage, next_action_on: TODAY, expected_amount });
    const [small, large, late, unknown] = [due('c1', 10), due('c1', 20), due('c3', null), due('c1', null)];
    const tomorrow = client({ next_action_on: '2026-07-01' });
    expect(ids('calls', { clients: [small, unknown, large, tomorrow, late] })).toEqual(
      idsOf([late, large, small, unknown]),
    );
  });

  it('overdue ones stand oldest first, with their days', () => {
    const day = (next_action_on: string) => client({ next_action_on });
    const [yesterday, june, today] = [day('2026-06-29'), day('2026-06-16'), day(TODAY)];
    const tasks = tasksIn('overdue_actions', { clients: [yesterday, today, june] });
    expect(tasks.map(({ client_id, late }) => [client_id, late])).toEqual([
      [june.client_id, 14],
      [yesterday.client_id, 1],
    ]);
  });

  it('a paying client is called too; the archive, hard refusals and merged clients are not', () => {
    const wanted = paying({ next_action_on: TODAY });
    const others = [
      client({ next_action_on: TODAY, section: 'archive' }),
      client({ next_action_on: TODAY, stage: 'refusal', section: 'hard_refusal' }),
      client({ next_action_on: TODAY, merged_into: 'C-0001' }),
    ];
    expect(ids('calls', { clients: [...others, wanted] })).toEqual([wanted.client_id]);
  });

  it('an overdue action is in the day of the manager and of the head; calls are the manager’s own', () => {
    const late = client({ next_action_on: '2026-06-01' });
    const called = client({ next_action_on: TODAY });
    const report = dayOf(input({ clients: [late, called] }));
    expect(report.tasks.map(({ people }) => people)).toEqual([['M-02', 'M-04'], ['M-02']]);
    expect(tasksOf(report, 'M-04').map(({ client_id }) => client_id)).toEqual([late.client_id]);
    expect(tasksOf(report, 'M-03')).toEqual([]);
  });

  it('clients of somebody who left are the head’s; without a head the owner’s; without both nobody’s', () => {
    const clients = [client({ manager: 'M-99', next_action_on: TODAY })];
    expect(tasksIn('calls', { clients })[0]?.people).toEqual(['M-04']);
    expect(tasksIn('calls', { clients, team: [OWNER, OLGA] })[0]?.people).toEqual(['M-01']);
    expect(tasksIn('calls', { clients, team: [OLGA] })[0]?.people).toEqual([]);
  });
});

describe('to return (rules 6.5)', () => {
  it('overdue, today and the next 14 days, by date; nothing from hard refusals', () => {
    const back = (revisit_on: string, section = 'soft_refusal') => client({ stage: 'refusal', section, revisit_on });
    const [far, edge, today, late] = [
      back('2026-07-15'),
      back('2026-07-14'),
      back(TODAY, 'archive'),
      back('2026-06-01'),
    ];
    const clients = [far, edge, today, late, back('2026-06-01', 'hard_refusal'), back('')];
    const tasks = tasksIn('to_return', { clients });
    expect(tasks.map(({ client_id, late: days }) => [client_id, days])).toEqual([
      [late.client_id, 29],
      [today.client_id, 0],
      [edge.client_id, -14],
    ]);
    expect(dayOf(input({ clients })).outlooks).toMatchObject([{ person: 'M-02', nextReturn: '2026-07-15' }]);
  });

  it('the archive is near within near_days, else far, with its amounts', () => {
    const parked = (revisit_on: string, expected_amount: number | null) =>
      client({ section: 'archive', revisit_on, expected_amount });
    // 90 days after 30 June is 28 September.
    const clients = [parked('2026-06-01', 100), parked('2026-09-28', 20), parked('2026-09-29', 3), parked('', null)];
    expect(dayOf(input({ clients })).outlooks).toMatchObject([
      { near: { clients: 2, amount: 120 }, far: { clients: 2, amount: 3 } },
    ]);
  });
});

describe('money', () => {
  it('an invoice is overdue the day after it was due, with what is not paid; the largest first', () => {
    const [one, two] = [paying(), paying()];
    const late = deal(one, { invoice_due_on: '2026-06-29' });
    const small = deal(two, { invoice_due_on: '2026-06-01', amount: 50_000 });
    const deals = [
      small,
      late,
      deal(one, { deal_id: 'D-today', invoice_due_on: TODAY }),
      deal(one, { deal_id: 'D-gone', invoice_due_on: '2026-06-01', deal_status: 'cancelled' }),
      deal(one, { deal_id: 'D-open', invoice_due_on: '2026-06-01', deal_status: 'open' }),
      deal(one, { deal_id: 'D-paid', invoice_due_on: '2026-06-01' }),
    ];
    const payments = [
      payment(late, '2026-06-10', 30_000),
      { deal_id: 'D-paid', paid_on: '2026-06-02', amount: 100_000 },
    ];
    const tasks = tasksIn('invoices_overdue', { clients: [one, two], deals, payments });
    // 100 000 − 30 000 = 70 000.
    expect(tasks.map(({ deal_id, amount, late: days }) => [deal_id, amount, days])).toEqual([
      [late.deal_id, 70_000, 1],
      [small.deal_id, 50_000, 29],
    ]);
    // The manager of the deal, the bookkeeper; the client department has no head, so the owner.
    expect(tasks[0]?.people).toEqual(['M-03', 'M-05', 'M-01']);
  });

  it('a refund makes an invoice open again', () => {
    const one = paying();
    const paid = deal(one, { invoice_due_on: '2026-06-10', deal_status: 'done' });
    const payments = [payment(paid, '2026-06-05', 100_000), payment(paid, '2026-06-20', -40_000)];
    expect(tasksIn('invoices_overdue', { clients: [one], deals: [paid], payments })).toMatchObject([
      { amount: 40_000 },
    ]);
  });

  it('after-sale: 14 days after the money, then 90 days after the last score; the longest silence first', () => {
    const [first, early, again, fresh] = [
      paying(),
      paying(),
      paying({ satisfaction_on: '2026-04-01' }),
      paying({ satisfaction_on: '2026-04-02' }),
    ];
    const deals = [first, early, again, fresh].map((one) => deal(one, { deal_status: 'done' }));
    const days = ['2026-06-16', '2026-06-17', '2026-01-10', '2026-01-10'];
    const payments = deals.map((one, index) => payment(one, days[index] ?? '', 100_000));
    // 16 June + 14 = 30 June; 1 April + 90 = 30 June.
    expect(ids('aftersale', { clients: [first, early, again, fresh], deals, payments })).toEqual(idsOf([again, first]));
  });

  const sold = paying({ manager: 'M-02', department: 'sales' });
  const one = deal(sold);
  const part = [payment(one, '2026-06-05', 40_000)];
  it.each<[string, DayPayment[], string[]]>([
    ['first_payment', [], []],
    ['first_payment', part, ['2026-06-05']],
    ['first_payment', [...part, payment(one, '2026-06-06', -40_000)], []],
    ['full_payment', part, []],
    ['full_payment', [...part, payment(one, '2026-06-20', 60_000)], ['2026-06-20']],
    ['contract', [], ['2026-06-01']],
    ['manual', part, []],
  ])('a handover %s with payments %j is due since %j', (handover_when, payments, since) => {
    const given = { clients: [sold], deals: [one], payments, policy: policy({ handover_when }) };
    expect(tasksIn('to_hand_over', given).map(({ on }) => on)).toEqual(since);
  });

  it('no handover where nobody could take the client, or where departments are not split', () => {
    const given = { clients: [sold], deals: [one], payments: part };
    expect(tasksIn('to_hand_over', given)[0]?.people).toEqual(['M-02', 'M-04']);
    expect(ids('to_hand_over', { ...given, team: [OWNER, IVAN, HEAD] })).toEqual([]);
    expect(ids('to_hand_over', { ...given, policy: policy({ split_departments: false }) })).toEqual([]);
  });
});

describe('warnings', () => {
  it('of the departments are in the day of owners and heads; low scores with the client, while they are fresh', () => {
    const low = paying({ satisfaction: 2, satisfaction_on: '2026-06-20' });
    const fine = paying({ satisfaction: 3, satisfaction_on: '2026-06-20' });
    // Asked for again after 90 days.
    const old = paying({ satisfaction: 1, satisfaction_on: '2026-04-01' });
    const report = dayOf(input({ clients: [low, fine, old], warnings: ['Staffing'] }));
    const mine = (person: string) =>
      tasksOf(report, person).flatMap(({ list, client_id, warning }) =>
        list === 'warnings' ? [client_id || warning] : [],
      );
    for (const leader of ['M-01', 'M-04']) expect(mine(leader)).toEqual(['Staffing', low.client_id]);
    for (const other of ['M-02', 'M-03', 'M-05']) expect(mine(other)).toEqual([]);
  });
});

describe('the lists of a head', () => {
  it('unassigned, stuck, special terms, large without a developer', () => {
    const free = client({ manager: '', next_action_on: '2026-07-02' });
    const slow = client({});
    const special = client({ stage: 'c3', special_terms: '5 % off' });
    const early = client({ stage: 'c2', special_terms: '5 % off' });
    const lost = client({ manager: '', stage: 'refusal', section: 'soft_refusal' });
    const large = paying({ tag: 'large' });
    const { client_id, stage, manager } = slow;
    const stuck = [{ client_id, stage, manager, since: '2026-06-01', age: 29, limit: 10, over: 19 }];
    const report = dayOf(input({ clients: [free, slow, special, early, lost, large], stuck }));
    expect(report.tasks.map(({ list, client_id, late, people }) => [list, client_id, late, people])).toEqual([
      ['unassigned', free.client_id, -2, ['M-04']],
      ['stuck', slow.client_id, 19, ['M-04']],
      ['special_terms', special.client_id, null, ['M-04']],
      ['no_developer', large.client_id, null, ['M-01']],
    ]);
  });

  it('a developer’s large client is in no list; with the setting off none is', () => {
    const dora = who('M-06', 'client', 'developer');
    const clients = [paying({ tag: 'large', manager: 'M-06' }), paying({ tag: 'large' })];
    const team = [...TEAM, dora];
    expect(ids('no_developer', { clients, team })).toEqual([clients[1]?.client_id]);
    expect(ids('no_developer', { clients, team, policy: policy({ large_to_developer: false }) })).toEqual([]);
  });
});

it('an empty base has an empty day', () => {
  expect(dayOf(input({}))).toEqual({ tasks: [], outlooks: [] });
});

describe('whatever the clients are', () => {
  const somewhere = fc.constantFrom(
    ['new', 'to_call'],
    ['c1', 'in_work'],
    ['c3', 'archive'],
    ['deal', 'customer'],
    ['deal', 'archive'],
    ['refusal', 'soft_refusal'],
    ['refusal', 'hard_refusal'],
  );
  const someDay = fc.option(
    fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days)),
    { nil: '' },
  );
  const anyClient = fc
    .record({
      place: somewhere,
      manager: fc.constantFrom('', 'M-02', 'M-03', 'M-99'),
      next_action_on: someDay,
      revisit_on: someDay,
      merged_into: fc.constantFrom('', '', '', 'C-0001'),
    })
    .map(({ place: [stage = '', section = ''], ...more }) => client({ stage, section, ...more }));

  it('each is in the lists that its fields ask for, once, and always in somebody’s day', () => {
    fc.assert(
      fc.property(fc.array(anyClient, { maxLength: 20 }), (clients) => {
        const { tasks } = dayOf(input({ clients }));
        for (const one of clients) {
          const lists = tasks.filter(({ client_id }) => client_id === one.client_id).map(({ list }) => list);
          const gone = one.merged_into !== '' || one.section === 'hard_refusal';
          const acts = one.next_action_on !== '' && one.section !== 'archive';
          const waits = ['archive', 'soft_refusal'].includes(one.section) && one.revisit_on !== '';
          const wanted: [DayList, boolean][] = [
            ['overdue_actions', acts && one.next_action_on < TODAY],
            ['calls', acts && one.next_action_on === TODAY],
            ['to_return', waits && one.revisit_on <= '2026-07-14'],
            ['unassigned', one.manager === '' && one.stage !== 'refusal'],
          ];
          expect(lists).toEqual(gone ? [] : wanted.filter(([, holds]) => holds).map(([list]) => list));
        }
        for (const { people } of tasks) expect(people.length).toBeGreaterThan(0);
      }),
    );
  });
});
