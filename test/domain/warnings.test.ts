// W1–W12 (rules 5.7), each made to fire and made quiet by hand.
import { describe, expect, it } from 'vitest';
import type { DepartmentsInput } from '../../src/domain/departments.ts';
import type { Payment, RateRow } from '../../src/domain/model.ts';
import type { PayRun } from '../../src/domain/pay-run.ts';
import { deal, firstContact, june, line, paid, row, run, SALES_ALONE, TEAM, warning } from './departments-story.ts';
import { defaultRates, payRules, teamRow } from './payroll-story.ts';

const withRun = (given: Partial<PayRun>): Partial<DepartmentsInput> => ({ run: run(given) });
const withPaid = (...payments: Payment[]): Partial<DepartmentsInput> => withRun({ payments });
const withPolicy = (given: Partial<DepartmentsInput['policy']>): Partial<DepartmentsInput> => ({
  policy: { ...june().policy, ...given },
});

describe('W1, the proportion of the departments', () => {
  it.each([
    [499, 'fires', 'low'],
    [500, 'quiet', 'ok'],
    [600, 'quiet', 'ok'],
    [601, 'fires', 'high'],
  ] as const)('%i new for 1000 repeat: %s', (fresh, state, sentence) => {
    const found = warning('w1', withPaid(paid('2026-06', 'new', fresh), paid('2026-06', 'repeat', 1000)));
    expect(found).toMatchObject({ state, sentence, value: ['ratio', fresh / 1000] });
  });

  it('looks at the months chosen together', () => {
    const payments = [paid('2026-05', 'new', 1000), paid('2026-05', 'repeat', 1000), paid('2026-06', 'repeat', 1000)];
    // June alone 0 ÷ 1000; with May 1000 ÷ 2000 = 0.5.
    expect(warning('w1', withPaid(...payments)).state).toBe('fires');
    expect(warning('w1', { window: 3, ...withPaid(...payments) })).toMatchObject({
      state: 'quiet',
      value: ['ratio', 0.5],
      figures: { months: ['count', 2] },
    });
  });

  it('has nothing to say without repeat revenue', () => {
    expect(warning('w1', withPaid(paid('2026-06', 'new', 100)))).toMatchObject({ state: 'few', value: null });
  });

  it('has a line by plan: of the people, or of the department in Plans', () => {
    const team = [teamRow('Ann', 'sales', { plan_month: 80_000 }), teamRow('Kate', 'client', { plan_month: 100_000 })];
    expect(warning('plan', withRun({ team }))).toMatchObject({
      state: 'fires',
      sentence: 'high',
      value: ['ratio', 0.8],
    });
    const plans = [{ month: '2026-06', scope: 'sales', measure: 'revenue' as const, value: 55_000 }];
    expect(warning('plan', withRun({ team, plans }))).toMatchObject({ state: 'quiet', value: ['ratio', 0.55] });
    expect(warning('plan').state).toBe('few');
  });
});

describe('W2, the order of pay', () => {
  const pay = (sales: number, client: number) =>
    withRun({
      team: [
        teamRow('Ann', 'sales', { role: 'seller', base_salary: sales }),
        teamRow('Kate', 'client', { role: 'client_manager', base_salary: client }),
      ],
    });

  it.each([
    [100_000, 100_000, 'fires'],
    [100_001, 100_000, 'quiet'],
  ] as const)('%i for a position of sales, %i of the client department: %s', (sales, client, state) => {
    expect(warning('w2', pay(sales, client))).toMatchObject({ state, value: ['money', sales] });
  });

  it('needs pay columns and people in both departments', () => {
    expect(warning('w2', { ...pay(1, 1), hasPay: false }).state).toBe('few');
    expect(warning('w2', withRun({ team: SALES_ALONE })).state).toBe('few');
  });
});

describe('W3, the order of rates', () => {
  const rate = (department: 'sales' | 'client', percent: number): RateRow => ({
    ...(defaultRates[0] as RateRow),
    department,
    revenue_kind: department === 'sales' ? 'new' : 'repeat',
    rate: percent,
  });
  const payments = [paid('2026-06', 'new', 100), paid('2026-06', 'repeat', 100)];

  it.each([
    [5, 5, 'fires', 'fires'],
    [6, 5, 'quiet', 'ok'],
  ] as const)('%i %% against %i %%: %s', (sales, client, state, sentence) => {
    const rates = [rate('sales', sales), rate('client', client)];
    expect(warning('w3', withRun({ rates, payments }))).toMatchObject({ state, sentence });
  });

  it('compares the lowest rate of sales with the highest of the client department, paid or not (rules 5.4)', () => {
    // 100.00 is in the first band of both: 8 % against 3 %; the second band of the client department is 9 %.
    const second = { ...rate('client', 9), from: 100_000_000 };
    const rates = [rate('sales', 8), rate('client', 3), second];
    expect(warning('w3', withRun({ rates, payments }))).toMatchObject({
      state: 'fires',
      sentence: 'rates',
      value: ['ratio', 0.08],
      figures: { client: ['ratio', 0.09] },
    });
    expect(warning('w3').state).toBe('few');
  });
});

describe('W4, staffing', () => {
  const crew = (sellers: number, heads: number, fte = 100) =>
    withRun({
      team: [
        ...Array.from({ length: sellers }, (_, index) => teamRow(`S${index}`, 'sales', { role: 'seller' })),
        ...Array.from({ length: heads }, (_, index) =>
          teamRow(`H${index}`, 'sales', { role: index === 0 ? 'head_sales' : 'assistant_head', fte }),
        ),
        // Neither counts: a seller's role in the other department, somebody who has left.
        teamRow('Kate', 'client', { role: 'seller' }),
        teamRow('Leo', 'sales', { role: 'seller', valid_to: '2026-06-29' }),
      ],
    });

  it.each([
    [3, 1, 'fires'],
    [4, 1, 'quiet'],
    [5, 2, 'quiet'],
    [6, 1, 'fires'],
    [4, 0, 'fires'],
    [4, 3, 'fires'],
  ] as const)('%i sellers, %i heads: %s', (sellers, heads, state) => {
    expect(warning('w4', crew(sellers, heads))).toMatchObject({ state, value: ['text', `${sellers} / ${heads}`] });
  });

  it('asks for a head with enough time', () => {
    expect(warning('w4', crew(4, 1, 80)).state).toBe('quiet');
    expect(warning('w4', crew(4, 1, 79))).toMatchObject({
      state: 'fires',
      sentence: 'weak',
      figures: { person: ['person', 'H0'], fte: ['ratio', 0.79], least: ['ratio', 0.8] },
    });
  });
});

describe('W5, new revenue', () => {
  const months = (...units: number[]) =>
    withPaid(...units.map((amount, index) => paid(`2026-0${index + 3}`, 'new', amount)), paid('2026-03', 'repeat', 1));

  it('fires when it falls three months in a row', () => {
    // March 400, April 300, May 200, June 100.
    expect(warning('w5', months(400, 300, 200, 100))).toMatchObject({
      state: 'fires',
      sentence: 'falls',
      value: ['money', 10_000],
      figures: { first: ['money', 40_000] },
    });
    expect(warning('w5', months(400, 300, 300, 100)).state).toBe('quiet');
    expect(
      warning('w5', withPaid(paid('2026-04', 'new', 3), paid('2026-05', 'new', 2), paid('2026-06', 'new', 1))).state,
    ).toBe('few');
  });

  it('fires when there is none in the month', () => {
    const none = withPaid(paid('2026-05', 'new', 10), paid('2026-06', 'repeat', 10));
    expect(warning('w5', none)).toMatchObject({
      state: 'fires',
      sentence: 'none',
      figures: { month: ['month', '2026-06'] },
    });
  });

  it('judges the month before while one runs', () => {
    const now = { asOf: '2026-06-10' };
    expect(warning('w5', { ...now, ...months(400, 300, 350, 0) }).state).toBe('few');
    const none = withPaid(paid('2026-04', 'new', 10), paid('2026-05', 'repeat', 10), paid('2026-06', 'new', 10));
    expect(warning('w5', { ...now, ...none }).figures.month).toEqual(['month', '2026-05']);
  });
});

describe('W6, cold calls', () => {
  /** So many first contacts of a person in the months February to June. */
  const calls = (person: string, ...counts: number[]) =>
    counts.flatMap((count, month) =>
      Array.from({ length: count }, (_, index) =>
        firstContact(`2026-0${month + 2}-10`, `C-${person}-${month}-${index}`, person),
      ).flat(),
    );
  const given = (lines: DepartmentsInput['lines'], more: Partial<DepartmentsInput> = {}) => ({
    lines,
    clients: [...new Set(lines.map(({ client_id }) => client_id))].map((id) => row(id)),
    ...more,
  });

  it.each([
    // Mean of March, April and May 10; two sellers: 5 each. 7 of 10 is exactly 30 % less.
    [7, 'fires'],
    [8, 'quiet'],
  ] as const)('%i after ten a month: %s', (count, state) => {
    const lines = calls('Ann', 1, 10, 10, 10, count);
    expect(warning('w6', given(lines))).toMatchObject({
      state,
      figures: { now: ['count', count / 2], mean: ['count', 5] },
    });
  });

  it('names the seller who stopped, whatever the others do', () => {
    const lines = [...calls('Ann', 1, 6, 6, 6, 2), ...calls('Bob', 1, 6, 6, 6, 12)];
    expect(warning('w6', given(lines)).state).toBe('quiet');
    expect(warning('person', given(lines))).toMatchObject({
      state: 'fires',
      figures: { person: ['person', 'Ann'], now: ['count', 2], mean: ['count', 6] },
    });
    expect(() => warning('person', given([...calls('Ann', 1, 6, 6, 6, 6)]))).toThrow('no person');
  });

  it('asks nothing of who has left by the day of the report', () => {
    const lines = [...calls('Ann', 1, 6, 6, 6, 0), ...calls('Bob', 1, 6, 6, 6, 6)];
    const team = [teamRow('Ann', 'sales', { role: 'seller', valid_to: '2026-07-05' }), ...TEAM.slice(1)];
    // Judged is June, in which Ann was there and did not call: told on the 5th of July, and no more on the 6th.
    const on = (asOf: string) => given(lines, { ...withRun({ team }), month: '2026-07', asOf });
    expect(warning('person', on('2026-07-05'))).toMatchObject({ figures: { person: ['person', 'Ann'] } });
    expect(() => warning('person', on('2026-07-06'))).toThrow('no person');
  });

  it('asks nothing of who was not there all three months', () => {
    const lines = [...calls('Ann', 1, 6, 6, 6, 6), ...calls('New', 0, 0, 0, 9, 0)];
    const team = [...TEAM, teamRow('New', 'sales', { role: 'seller', valid_from: '2026-04-01' })];
    expect(() => warning('person', given(lines, withRun({ team })))).toThrow('no person');
  });

  it('counts active sources alone, and needs three months', () => {
    const lines = calls('Ann', 1, 10, 10, 10, 0);
    const passive = given(lines, { activeSources: [] });
    expect(warning('w6', passive).state).toBe('few');
    expect(warning('w6', given(calls('Ann', 0, 0, 10, 10, 0))).state).toBe('few');
  });
});

describe('W7, time to open the client department', () => {
  const months = (...shares: number[]) => [
    ...shares.flatMap((share, index) => [
      paid(`2026-0${index + 4}`, 'new', 100 - share, { revenue_kind: 'new' }),
      paid(`2026-0${index + 4}`, 'repeat', share),
    ]),
  ];

  it('fires when repeat orders were half of the money three months in a row', () => {
    expect(warning('w7', withRun({ team: SALES_ALONE, payments: months(50, 60, 70) }))).toMatchObject({
      state: 'fires',
      value: ['ratio', 0.7],
    });
    expect(warning('w7', withRun({ team: SALES_ALONE, payments: months(50, 49, 70) }))).toMatchObject({
      state: 'quiet',
      sentence: 'not',
    });
    expect(warning('w7', withRun({ team: SALES_ALONE, payments: months(50, 60, 70).slice(2) })).state).toBe('few');
  });

  it('is quiet once there is one', () => {
    expect(warning('w7', withPaid(...months(50, 60, 70)))).toMatchObject({
      state: 'quiet',
      sentence: 'ok',
      value: null,
    });
  });
});

describe('W8, repeat deals in sales', () => {
  const credited = (repeat: number) => [
    paid('2026-06', 'new', 100 - repeat),
    paid('2026-06', 'repeat', repeat, { manager1: 'Ann', dept1: 'sales' }),
    paid('2026-06', 'repeat', 1000),
  ];

  it.each([
    [30, 'quiet'],
    [31, 'fires'],
  ] as const)('%i of 100 that sales brings: %s', (repeat, state) => {
    expect(warning('w8', withPaid(...credited(repeat)))).toMatchObject({ state, value: ['ratio', repeat / 100] });
  });

  it('is no fault while there is no client department', () => {
    expect(warning('w8', withRun({ team: SALES_ALONE, payments: credited(31) }))).toMatchObject({
      state: 'quiet',
      sentence: 'alone',
    });
  });
});

describe('W9, one client', () => {
  const deals = [deal('D-1', 'C-1'), deal('D-2', 'C-2'), deal('D-3', 'C-3')];
  const year = (one: number) => [
    paid('2025-07', 'repeat', one, { deal_id: 'D-1' }),
    paid('2026-01', 'repeat', 69, { deal_id: 'D-2' }),
    paid('2026-06', 'repeat', 31 - one + 0, { deal_id: 'D-3' }),
    paid('2026-06', 'new', 900, { deal_id: 'D-3' }),
    paid('2025-06', 'repeat', 900, { deal_id: 'D-3' }), // thirteen months ago
  ];

  it('fires for the largest above the limit', () => {
    // 69 of 100 of the twelve months.
    expect(warning('w9', { deals, ...withPaid(...year(1)) })).toMatchObject({
      state: 'fires',
      value: ['ratio', 0.69],
      figures: { client: ['client', 'C-2'] },
    });
    expect(warning('w9', { deals, ...withPaid(...year(1)), ...withPolicy({ concentration_pct: 69 }) }).state).toBe(
      'quiet',
    );
  });

  it('waits for twelve months', () => {
    const young = run({ payments: year(1), rules: { ...payRules, goLive: '2025-08-01' } });
    expect(warning('w9', { deals, run: young }).state).toBe('few');
  });
});

describe('W10, late handovers', () => {
  const won = [
    line('2026-06-01', 'C-1', { event_type: 'create', stage_to: 'new' }),
    line('2026-06-02', 'C-1', { stage_from: 'new', stage_to: 'deal', deal_id: 'D-1' }),
  ];
  const story = (paidOn: string, lines = won) => ({
    lines,
    clients: [row('C-1')],
    deals: [deal('D-1', 'C-1', { signed_on: '2026-06-02' })],
    ...withPaid(paid('2026-06', 'new', 10, { deal_id: 'D-1', paid_on: paidOn })),
  });

  it.each([
    ['2026-06-26', 'fires'], // four days
    ['2026-06-27', 'quiet'], // three
  ] as const)('first paid on %s: %s', (paidOn, state) => {
    expect(warning('w10', story(paidOn)).state).toBe(state);
  });

  it('counts the money since the client came back to sales', () => {
    const back = [
      line('2026-06-03', 'C-1', { event_type: 'handover', manager_to: 'Kate', department_to: 'client' }),
      line('2026-06-21', 'C-1', { event_type: 'assign' }),
    ];
    expect(warning('w10', story('2026-06-20', [...won, ...back])).state).toBe('quiet');
    expect(warning('w10', story('2026-06-22', [...won, ...back])).state).toBe('fires');
  });

  it('names the client, and asks nothing of those handed over, or where nobody takes over', () => {
    expect(warning('w10', story('2026-06-20'))).toMatchObject({
      value: ['count', 1],
      figures: { client: ['client', 'C-1'], days: ['count', 3] },
    });
    const handed = line('2026-06-21', 'C-1', { event_type: 'handover', manager_to: 'Kate', department_to: 'client' });
    expect(warning('w10', story('2026-06-20', [...won, handed])).state).toBe('quiet');
    const alone = { ...story('2026-06-20'), run: run({ ...story('2026-06-20').run, team: SALES_ALONE }) };
    expect(warning('w10', alone).state).toBe('quiet');
  });
});

describe('W11, large clients', () => {
  const large = (manager: string, lastTalk: string, team = TEAM) => ({
    lines: [
      line('2026-01-10', 'C-1', {
        event_type: 'create',
        stage_to: 'deal',
        manager_to: manager,
        department_to: 'client',
      }),
      line(lastTalk, 'C-1', {
        event_type: 'contact',
        contact_kind: 'call',
        manager_to: manager,
        department_to: 'client',
      }),
    ],
    clients: [row('C-1', { tag: 'large' })],
    ...withRun({ team }),
  });
  const dev = [...TEAM, teamRow('Dan', 'client', { role: 'developer' })];

  it.each([
    ['Dan', '2026-05-31', 'quiet', 0], // 30 days
    ['Dan', '2026-05-30', 'fires', 1], // 31 days
    ['Kate', '2026-06-29', 'fires', 1], // no developer
  ] as const)('of %s, last talk %s: %s', (manager, lastTalk, state, count) => {
    expect(warning('w11', large(manager, lastTalk, dev))).toMatchObject({ state, value: ['count', count] });
  });

  it('counts a client once, tells both reasons apart, and asks nothing of small ones', () => {
    const both = large('Kate', '2026-05-01', dev);
    expect(warning('w11', both)).toMatchObject({
      value: ['count', 1],
      figures: { alone: ['count', 1], silent: ['count', 1] },
    });
    expect(warning('w11', { ...both, clients: [row('C-1')] }).state).toBe('quiet');
    expect(
      warning('w11', { ...large('Kate', '2026-06-20', dev), ...withPolicy({ large_to_developer: false }) }).state,
    ).toBe('quiet');
  });
});

describe('W12, lost for lack of stock or demand', () => {
  const lost = (count: number, reason: string, on = '2026-05-05') =>
    Array.from({ length: count }, (_, index) =>
      line(on, `C-${reason}-${on}-${index}`, { stage_to: 'refusal', reason }),
    );

  it.each([
    [9, 1, 'quiet'], // 1 of 10
    [8, 1, 'fires'], // 1 of 9
  ] as const)('%i other refusals and %i cancelled deal: %s', (others, stock, state) => {
    const cancelled = Array.from({ length: stock }, (_, index) =>
      line('2026-06-01', `C-x-${index}`, { event_type: 'deal', deal_id: 'D-1', reason: 'no_stock' }),
    );
    expect(warning('w12', { lines: [...lost(others, 'no_money'), ...cancelled] }).state).toBe(state);
  });

  it('looks at the calendar quarter, and not at what was undone', () => {
    expect(warning('w12', { lines: lost(1, 'no_demand', '2026-03-31') })).toMatchObject({
      state: 'quiet',
      value: null,
    });
    const [one] = lost(1, 'no_demand');
    const undone = line('2026-05-06', one?.client_id ?? '', { event_type: 'void', voids: one?.event_id ?? '' });
    expect(warning('w12', { lines: [...(one ? [one] : []), undone] }).value).toBeNull();
    expect(warning('w12', { lines: lost(1, 'no_demand') })).toMatchObject({ state: 'fires', value: ['ratio', 1] });
  });
});
