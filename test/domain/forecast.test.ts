// The forecast, the velocity, plan and fact: the worked example of rules 4.3 to the cent, and what it does not show, by hand.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replayLines } from '../../src/domain/cycles.ts';
import { type ForecastClient, type ForecastDeal, type ForecastInput, forecastOf } from '../../src/domain/forecast.ts';
import { type VelocityInput, velocityOf } from '../../src/domain/velocity.ts';
import { sharedFile } from '../shared.ts';
import { buildHistory, dictionaries, type StoryEvent, story } from './golden.ts';

const path = sharedFile('golden/funnel.json');
const TODAY = '2026-06-30';
const ALL = { manager: '', department: '' };

const dealOf = (deal_id: string, client_id: string, given: Partial<ForecastDeal> = {}): ForecastDeal => ({
  deal_id,
  client_id,
  deal_status: 'signed',
  amount: 100_00,
  manager: 'Ivan',
  credit_department: 'sales',
  signed_on: TODAY,
  expected_close: '',
  invoice_due_on: '',
  discount_pct: null,
  cost: null,
  ...given,
});

/** Clients of the story with an expected amount and a close date. */
const clientsOf = (given: Record<string, [number | null, string]>): ForecastClient[] =>
  Object.entries(given).map(([client_id, [expected_amount, expected_close]]) => ({
    client_id,
    expected_amount,
    expected_close,
    merged_into: '',
  }));

const forecast = (events: StoryEvent[], given: Partial<ForecastInput>) =>
  forecastOf({
    asOf: TODAY,
    replay: replayLines(buildHistory(events).lines, dictionaries, TODAY),
    clients: [],
    deals: [],
    payments: [],
    stages: dictionaries.stages,
    repeatProbability: 50,
    only: ALL,
    ...given,
  });

const velocity = (events: StoryEvent[], given: Partial<VelocityInput> = {}) => {
  const { lines, deals } = buildHistory(events);
  return velocityOf({
    asOf: TODAY,
    days: 90,
    replay: replayLines(lines, dictionaries, TODAY),
    stages: dictionaries.stages,
    clients: new Set(events.map(({ client }) => client)),
    deals,
    only: ALL,
    ...given,
  });
};

describe.skipIf(path === null)('the worked example (rules 4.3)', () => {
  const golden = path
    ? (JSON.parse(readFileSync(path, 'utf8')) as {
        clients: Record<string, [string, string, string, string, number | null, string | null]>;
        history: StoryEvent[];
        expected: { forecast: Record<string, [number, number, number]> };
      })
    : { clients: {}, history: [], expected: { forecast: {} } };
  const clients = clientsOf(
    Object.fromEntries(Object.entries(golden.clients).map(([id, row]) => [id, [row[4], row[5] ?? '']])),
  );

  it('F7: 74 000.00, of it July 72 000.00 and August 2 000.00; Epsilon below the line; 70 000.00 not paid', () => {
    const deals = [
      dealOf('D-1', 'C-01', { deal_status: 'done', amount: 12_000_000 }),
      dealOf('D-4', 'C-04', { amount: 5_000_000, invoice_due_on: '2026-06-24' }),
      dealOf('D-7', 'C-07', { amount: 4_000_000, manager: 'Maria' }),
    ];
    const payments = [
      { deal_id: 'D-1', paid_on: '2026-06-02', amount: 12_000_000 },
      { deal_id: 'D-4', paid_on: '2026-06-15', amount: 2_000_000 },
    ];
    const found = forecast(golden.history, { clients, deals, payments });
    expect(
      Object.fromEntries(
        found.chances.map(({ client_id, expected, probability, weighted }) => [
          client_id,
          [expected, probability, weighted],
        ]),
      ),
    ).toEqual(golden.expected.forecast);
    expect(found.total).toEqual({ code: '', count: 3, expected: 17_000_000, weighted: 7_400_000 });
    expect(found.months.map(({ code, weighted }) => [code, weighted])).toEqual([
      ['2026-07', 7_200_000],
      ['2026-08', 200_000],
    ]);
    expect(found.parked.map(({ client_id, expected }) => [client_id, expected])).toEqual([['C-05', 20_000_000]]);
    expect(found.unpaid.map(({ deal_id, balance }) => [deal_id, balance])).toEqual([
      ['D-4', 3_000_000],
      ['D-7', 4_000_000],
    ]);
    expect(found.unpaidTotal).toBe(7_000_000);
    expect(found.managers.map(({ code, weighted, unpaid }) => [code, weighted, unpaid])).toEqual([
      ['Maria', 7_400_000, 4_000_000],
      ['Ivan', 0, 3_000_000],
    ]);
  });

  it('F8: 3 × 4/8 × 60 000.00 ÷ 27.75 = 3 243.24 a day', () => {
    expect(velocity(golden.history, { clients: new Set(Object.keys(golden.clients)) })).toEqual({
      from: '2026-04-02',
      to: TODAY,
      open: 3,
      won: 4,
      lost: 4,
      winRate: 0.5,
      amount: 6_000_000,
      cycleDays: 27.75,
      perDay: 324_324,
      perMonth: 9_729_730,
    });
  });

  it('F8 of Maria: 3 × 1/3 × 40 000.00 ÷ 28 = 1 428.57', () => {
    // Open C-08, C-10, C-12; won C-07 (18.05 → 15.06 = 28 days); lost C-06 and C-07 of April.
    const only = { manager: 'Maria', department: '' };
    expect(velocity(golden.history, { clients: new Set(Object.keys(golden.clients)), only })).toMatchObject({
      open: 3,
      won: 1,
      lost: 2,
      cycleDays: 28,
      perDay: 142_857,
    });
  });

  it('F8 over 30 days, from 1 June: 3 × 3/4 × 40 000.00 ÷ 30 = 3 000.00', () => {
    // Won C-03, C-04, C-07: 120 000.00 ÷ 3; 28 + 34 + 28 = 90 days; lost C-09.
    expect(velocity(golden.history, { clients: new Set(Object.keys(golden.clients)), days: 30 })).toMatchObject({
      from: '2026-06-01',
      won: 3,
      lost: 1,
      cycleDays: 30,
      perDay: 300_000,
    });
  });
});

describe('F7', () => {
  const open = (id: string) => story(id, 'Ivan', '2026-06-01 create', '2026-06-02 c1');

  it('rounds each row and adds the rounded rows', () => {
    // 10 % of 0.05 is half a cent, which makes a cent, three times; of 0.15 together it would be a cent and a half, two.
    const found = forecast([...open('a'), ...open('b'), ...open('c')], {
      clients: clientsOf({ a: [5, '2026-07-01'], b: [5, '2026-07-02'], c: [5, '2026-07-03'] }),
    });
    expect(found.chances.map(({ weighted }) => weighted)).toEqual([1, 1, 1]);
    expect(found.total.weighted).toBe(3);
    expect(found.months.map(({ weighted }) => weighted)).toEqual([3]);
  });

  it('puts passed days first and those without a date last; today is not passed', () => {
    const found = forecast([...open('a'), ...open('b'), ...open('c'), ...open('d'), ...open('e')], {
      clients: clientsOf({
        a: [100, ''],
        b: [100, '2026-06-29'],
        c: [100, TODAY],
        d: [300, TODAY],
        e: [100, '2027-01-31'],
      }),
    });
    expect(found.chances.map(({ client_id, when }) => `${client_id} ${when}`)).toEqual([
      'b overdue',
      'd 2026-06',
      'c 2026-06',
      'e 2027-01',
      'a ',
    ]);
    expect(found.overdue).toEqual({ code: 'overdue', count: 1, expected: 100, weighted: 10 });
    expect(found.months.map(({ code, count }) => [code, count])).toEqual([
      ['overdue', 1],
      ['2026-06', 2],
      ['2027-01', 1],
      ['', 1],
    ]);
  });

  it('takes open repeat deals by their own probability, whatever their client is, and no others', () => {
    const found = forecast(
      story('a', 'Ivan', '2026-05-01 create', '2026-05-02 c1', '2026-05-03 deal', '2026-05-04 handover Olga'),
      {
        clients: clientsOf({ a: [900_00, '2026-07-01'] }),
        deals: [
          dealOf('D-1', 'a', { deal_status: 'done' }),
          dealOf('D-2', 'a', { deal_status: 'open', amount: 333, manager: 'Olga', expected_close: '2026-07-10' }),
          dealOf('D-3', 'a', { deal_status: 'cancelled' }),
          dealOf('D-4', 'gone', { deal_status: 'open', expected_close: '2026-07-10' }),
        ],
        repeatProbability: 45,
      },
    );
    // 45 % of 3.33 is 1.4985.
    expect(found.chances).toEqual([
      {
        client_id: 'a',
        deal_id: 'D-2',
        stage: '',
        manager: 'Olga',
        expected: 333,
        probability: 45,
        weighted: 150,
        close: '2026-07-10',
        when: '2026-07',
      },
    ]);
    expect(found.stages.map(({ code, probability, weighted }) => [code, probability, weighted])).toEqual([
      ['', 45, 150],
    ]);
  });

  it('leaves out who was refused, merged or has no amount, and counts who came in with a state', () => {
    const found = forecast(
      [
        ...story('a', 'Ivan', '2026-06-01 create', '2026-06-02 c1', '2026-06-03 refusal no_money'),
        ...open('b'),
        ...open('c'),
        ...story('d', 'Ivan', '2026-06-01 create c3'),
        ...story('e', 'Ivan', '2026-06-01 create'),
      ],
      {
        clients: [
          ...clientsOf({ a: [100, ''], b: [null, ''], d: [100, ''], e: [100, ''] }),
          { client_id: 'c', expected_amount: 100, expected_close: '', merged_into: 'd' },
        ],
      },
    );
    // A new client has the probability 0: it is expected, and weighs nothing.
    expect(found.chances.map(({ client_id, weighted }) => [client_id, weighted])).toEqual([
      ['d', 60],
      ['e', 0],
    ]);
  });

  it('owes what was not paid, refunds taken off, and shows one department alone', () => {
    const deals = [
      dealOf('D-1', 'a', { amount: 1000 }),
      dealOf('D-2', 'a', { amount: 1000, manager: 'Olga', credit_department: 'client' }),
      dealOf('D-3', 'a', { amount: null }),
    ];
    const payments = [
      { deal_id: 'D-1', paid_on: '2026-06-02', amount: 700 },
      { deal_id: 'D-1', paid_on: '2026-06-03', amount: -200 },
    ];
    const given = { clients: clientsOf({ a: [null, ''] }), deals, payments };
    // 1000 − (700 − 200) and 1000.
    expect(forecast([], given).unpaid.map(({ deal_id, paid, balance }) => [deal_id, paid, balance])).toEqual([
      ['D-2', 0, 1000],
      ['D-1', 500, 500],
    ]);
    expect(forecast([], { ...given, only: { manager: '', department: 'client' } }).unpaidTotal).toBe(1000);
  });
});

it('every table of the forecast has the same total, whatever comes in', () => {
  const [amounts, days] = [
    fc.integer({ min: 1, max: 100_000_000 }),
    fc.constantFrom('', '2026-06-01', TODAY, '2026-07-01', '2027-02-28'),
  ];
  const one = fc.record({
    stage: fc.constantFrom('new', 'c1', 'c2', 'c3', 'park', 'deal'),
    manager: fc.constantFrom('Ivan', 'Maria', ''),
    amount: fc.option(amounts),
    close: days,
    repeat: fc.option(amounts),
    signed: fc.option(amounts),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), fc.integer({ min: 0, max: 100 }), (firms, repeatProbability) => {
      const events = firms.flatMap(({ stage, manager }, index) =>
        story(`C-${index}`, manager, '2026-06-01 create', `2026-06-02 ${stage === 'new' ? 'contact' : stage}`),
      );
      const found = forecast(events, {
        repeatProbability,
        clients: clientsOf(
          Object.fromEntries(firms.map(({ amount, close }, index) => [`C-${index}`, [amount, close]])),
        ),
        deals: firms.flatMap(({ manager, close, repeat, signed }, index) => [
          ...(repeat
            ? [
                dealOf(`R-${index}`, `C-${index}`, {
                  deal_status: 'open',
                  amount: repeat,
                  manager,
                  expected_close: close,
                }),
              ]
            : []),
          ...(signed ? [dealOf(`S-${index}`, `C-${index}`, { amount: signed, manager })] : []),
        ]),
      });
      const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
      const total = (rows: readonly { weighted: number; expected: number }[]) => [
        sum(rows.map(({ weighted }) => weighted)),
        sum(rows.map(({ expected }) => expected)),
      ];
      const { chances, months, stages, managers, total: all, unpaid, unpaidTotal } = found;
      for (const rows of [chances, months, stages, managers]) expect(total(rows)).toEqual([all.weighted, all.expected]);
      for (const rows of [months, stages, managers]) expect(sum(rows.map(({ count }) => count))).toBe(chances.length);
      // In it: all with an amount but those who rest or have bought, and every open repeat deal.
      const amountsIn = firms.flatMap(({ stage, amount, repeat }) => [
        ...(amount && !['park', 'deal'].includes(stage) ? [amount] : []),
        ...(repeat ? [repeat] : []),
      ]);
      expect(all.expected).toBe(sum(amountsIn));
      expect(sum(managers.map((one) => one.unpaid))).toBe(unpaidTotal);
      expect(sum(unpaid.map(({ balance }) => balance))).toBe(sum(firms.map(({ signed }) => signed ?? 0)));
    }),
  );
});

describe('F8', () => {
  const won = (id: string) => story(id, 'Ivan', '2026-06-01 create', '2026-06-02 c1', '2026-06-12 deal 900');
  const lost = (id: string) => story(id, 'Ivan', '2026-06-01 create', '2026-06-02 c1', '2026-06-12 refusal no_money');
  const open = (id: string) => story(id, 'Ivan', '2026-06-01 create', '2026-06-02 c1');

  it('is a dash while a factor is missing', () => {
    expect(velocity([...open('a'), ...lost('b')])).toMatchObject({
      winRate: 0,
      amount: null,
      cycleDays: null,
      perDay: null,
    });
    expect(velocity(open('a'))).toMatchObject({ open: 1, winRate: null, perDay: null, perMonth: null });
    // Won on the day of the first contact: no days to divide by.
    const atOnce = story('b', 'Ivan', '2026-06-12 create', '2026-06-12 c1', '2026-06-12 deal 900');
    expect(velocity([...open('a'), ...atOnce])).toMatchObject({ cycleDays: 0, perDay: null });
  });

  it('is 0 when nobody is open', () => {
    expect(velocity(won('a'))).toMatchObject({ open: 0, winRate: 1, perDay: 0 });
  });

  it('counts clients in contact stages only, those imported with a state too, but not their wins and losses', () => {
    const imported = story('i', 'Ivan', '2026-06-01 create c2', '2026-06-11 deal 100');
    const waiting = story('j', 'Ivan', '2026-06-01 create c2');
    const fresh = story('n', 'Ivan', '2026-06-01 create');
    const parked = story('p', 'Ivan', '2026-06-01 create', '2026-06-02 c1', '2026-06-03 park');
    const refusedAtOnce = story('r', 'Ivan', '2026-06-01 create', '2026-06-02 refusal no_money');
    const noLoss = story('m', 'Ivan', '2026-06-01 create', '2026-06-02 c1', '2026-06-03 refusal mistake');
    const found = velocity([
      ...won('a'),
      ...lost('b'),
      ...imported,
      ...waiting,
      ...fresh,
      ...parked,
      ...refusedAtOnce,
      ...noLoss,
    ]);
    // 1 open × 1/2 × 9.00 ÷ 10 days = 0.45.
    expect(found).toMatchObject({ open: 1, won: 1, lost: 1, amount: 900, cycleDays: 10, perDay: 45 });
  });

  it('counts the first and the last day of its window', () => {
    expect(velocity([...won('a'), ...open('b')], { days: 19 })).toMatchObject({ from: '2026-06-12', won: 1 });
    expect(velocity([...won('a'), ...open('b')], { days: 18 })).toMatchObject({ from: '2026-06-13', won: 0 });
  });
});
