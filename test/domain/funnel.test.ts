// The Funnel: the worked example of rules 4.3 and the special cases of 4.1 by hand.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { funnel } from '../../src/domain/funnel.ts';
import type { FunnelInput, Group } from '../../src/domain/population.ts';
import { sharedFile } from '../shared.ts';
import { clientRow, dictionaries, funnelInput, type StoryEvent, story } from './golden.ts';

interface Golden {
  clients: Record<string, [string, string, string, string, number | null, string | null]>;
  history: StoryEvent[];
  as_of: string;
  expected: Record<string, Record<string, number[]>>;
}
const path = sharedFile('golden/funnel.json');
const percent = (fraction: number | null): string => (fraction === null ? '–' : `${(fraction * 100).toFixed(1)}%`);
const may = { from: '2026-05-01', to: '2026-05-31' };
const june = { from: '2026-06-01', to: '2026-06-30' };

describe.skipIf(path === null)('the worked example (rules 4.3)', () => {
  const golden: Golden = path
    ? JSON.parse(readFileSync(path, 'utf8'))
    : { clients: {}, history: [], as_of: '', expected: {} };
  const clients = Object.entries(golden.clients).map(([id, [, category, tag, source, expected_amount]]) =>
    clientRow(id, { category, tag, source, expected_amount }),
  );
  const build = (given: Partial<FunnelInput>) =>
    funnel(funnelInput(golden.history, { clients, asOf: golden.as_of, ...given }));

  it.each(['manager', 'section', 'category', 'tag', 'source'] as const)('F1 by %s', (group) => {
    const { snapshot } = build({ group });
    expect(snapshot.columns).toEqual(['new', 'c1', 'c2', 'c3', 'deal', 'refusal']);
    expect(Object.fromEntries(snapshot.rows.map((row) => [row.code, row.cells]))).toEqual(
      golden.expected[`snapshot_${group}`],
    );
    expect([snapshot.totals, snapshot.total, snapshot.archived]).toEqual([[1, 1, 2, 1, 4, 3], 12, 1]);
  });

  it('F1 orders rows as the dictionary does and tells totals, archive and open amounts per row', () => {
    const order = (group: Group) => build({ group }).snapshot.rows.map((row) => row.code);
    expect(order('section')).toEqual(['to_call', 'in_work', 'customer', 'archive', 'soft_refusal', 'hard_refusal']);
    expect(order('tag')).toEqual(['large', 'medium', 'small', 'non_profile']);
    const rows = build({}).snapshot.rows.map(({ code, total, archived, openExpected }) => [
      code,
      total,
      archived,
      openExpected,
    ]);
    expect(rows).toEqual([
      ['Ivan', 3, 0, 0],
      ['Maria', 6, 1, 17_000_000],
      ['Olga', 2, 0, 0],
      ['Petr', 1, 0, 0],
    ]);
  });

  it('F1 sums amounts', () => {
    expect(build({ values: 'expected_amount' }).snapshot.totals).toEqual([0, 2_000_000, 26_000_000, 9_000_000, 0, 0]);
  });

  it('F1 of an earlier day', () => {
    const { snapshot } = build({ asOf: '2026-05-20' });
    // C-07 (reopened on 18.05) and C-08 in 1st, C-05 in 2nd, C-01 to C-04 in 3rd, C-06 refused; the others do not exist yet.
    expect([snapshot.totals, snapshot.total]).toEqual([[0, 2, 1, 4, 0, 1], 8]);
  });

  it('F2 of May', () => {
    const { cohort, steps } = build(may);
    const column = (key: keyof (typeof cohort.steps)[number]) => cohort.steps.map((step) => step[key]);
    const percents = (key: 'conversion' | 'settled' | 'cumulative' | 'expected') =>
      cohort.steps.map((step) => percent(step[key]));
    expect(steps).toEqual(['c1', 'c2', 'c3', 'deal']);
    expect(column('reached')).toEqual([8, 7, 5, 4]);
    expect(column('touched')).toEqual([8, 6, 4, 4]);
    expect(column('skipped')).toEqual([0, 1, 1, 0]);
    expect(column('wentOn')).toEqual([7, 5, 4, 0]);
    expect(column('won')).toEqual([0, 0, 0, 4]);
    expect(column('lost')).toEqual([1, 0, 1, 0]);
    expect(column('open')).toEqual([0, 1, 0, 0]);
    expect(column('parked')).toEqual([0, 1, 0, 0]);
    expect(column('dropped')).toEqual([0, 0, 0, 0]);
    expect(percents('cumulative')).toEqual(['100.0%', '87.5%', '62.5%', '50.0%']);
    expect(percents('conversion')).toEqual(['87.5%', '71.4%', '80.0%', '–']);
    expect(percents('settled')).toEqual(['87.5%', '100.0%', '80.0%', '–']);
    expect(percents('expected')).toEqual(['33.3%', '50.0%', '60.0%', '–']);
    expect(cohort.total).toMatchObject({ added: 7, contacted: 7, won: 4, lost: 2, open: 1, parked: 1, dropped: 0 });
    expect([percent(cohort.total.winRate), percent(cohort.total.contactRate)]).toEqual(['66.7%', '100.0%']);
  });

  it('F2 of May by owner', () => {
    const { groups: rows } = build({ ...may, group: 'manager' }).cohort;
    expect(rows).toMatchObject([
      { code: 'Ivan', reached: [4, 4, 4, 3], won: 3, lost: 1, open: 0, parked: 0 },
      { code: 'Maria', reached: [4, 3, 1, 1], won: 1, lost: 1, open: 1, parked: 1 },
    ]);
    expect(rows.map((row) => percent(row.winRate))).toEqual(['75.0%', '50.0%']);
  });

  it('F2 of April to June by month', () => {
    const { months: rows, total } = build({}).cohort;
    expect(rows).toMatchObject([
      { code: '2026-04', added: 2, contacted: 2, reached: [1, 1, 0, 0], lost: 1, open: 0 },
      { code: '2026-05', added: 7, contacted: 7, reached: [8, 7, 5, 4], lost: 2, open: 1, parked: 1 },
      { code: '2026-06', added: 4, contacted: 3, reached: [3, 2, 1, 0], lost: 1, open: 2 },
    ]);
    expect(percent(rows[2]!.contactRate)).toBe('75.0%');
    expect(total).toMatchObject({
      added: 13,
      contacted: 12,
      reached: [12, 10, 6, 4],
      won: 4,
      lost: 4,
      open: 3,
      parked: 1,
    });
    expect([percent(total.winRate), percent(total.cumulative)]).toEqual(['50.0%', '33.3%']);
  });

  it('F2 of the quarter by step, as in the picture of the Funnel tab', () => {
    const { steps } = build({}).cohort;
    expect(steps.map((step) => [step.lost, step.open, step.parked])).toEqual([
      [1, 1, 0],
      [2, 1, 1],
      [1, 1, 0],
      [0, 0, 0],
    ]);
    expect(steps.map((step) => percent(step.settled))).toEqual(['90.9%', '75.0%', '80.0%', '–']);
    expect(steps.map((step) => step.skipped)).toEqual([0, 1, 1, 0]);
  });

  it('F3 by month and in all', () => {
    const { months: rows, total } = build({}).flow;
    expect(rows).toMatchObject([
      { code: '2026-04', added: 2, reached: [1, 1, 0, 0], won: 0, lost: 1, reentries: 0, wonAmount: 0 },
      { code: '2026-05', added: 7, reached: [8, 6, 4, 1], won: 1, lost: 2, reentries: 1, wonAmount: 12_000_000 },
      { code: '2026-06', added: 4, reached: [3, 3, 2, 3], won: 3, lost: 1, reentries: 1, wonAmount: 12_000_000 },
    ]);
    expect(rows.map((row) => percent(row.winRate))).toEqual(['0.0%', '33.3%', '75.0%']);
    expect(total).toMatchObject({
      added: 13,
      reached: [12, 10, 6, 4],
      won: 4,
      lost: 4,
      reentries: 2,
      wonAmount: 24_000_000,
    });
    expect(total).toMatchObject({ lostBeforeContact: 0, dropped: 0, cancelledWins: 0, churned: 0 });
    expect(percent(total.winRate)).toBe('50.0%');
  });

  it('F3 by manager: a handover does not move a win', () => {
    const { groups: rows } = build({ group: 'manager' }).flow;
    expect(rows.map((row) => [row.code, row.won, row.lost, row.wonAmount])).toEqual([
      ['Ivan', 3, 2, 20_000_000],
      ['Maria', 1, 2, 4_000_000],
    ]);
  });

  it('filters each table by what it groups by', () => {
    const olga = build({ only: { manager: 'Olga' } });
    expect([olga.snapshot.total, olga.cohort.total.reached[0], olga.flow.total.won]).toEqual([2, 0, 0]);
    const trade = build({ only: { category: 'trade', manager: 'Maria' } });
    expect(trade.snapshot.totals).toEqual([0, 1, 0, 0, 1, 1]);
    expect(trade.flow.total).toMatchObject({ added: 4, won: 1, lost: 2 });
    expect(build({ ...june, only: { tag: 'large' } }).flow.total).toMatchObject({ added: 1, won: 0 });
  });
});

describe('special cases', () => {
  const told = (events: StoryEvent[], given: Partial<FunnelInput> = {}) => funnel(funnelInput(events, given));

  it('shows a refusal from New in its own line and in no cohort and no win rate', () => {
    const { cohort, flow } = told([
      ...story('C-1', 'Ivan', '2026-05-01 create', '2026-05-02 refusal crisis'),
      ...story('C-2', 'Ivan', '2026-05-01 create', '2026-05-02 deal'),
    ]);
    expect(cohort.total).toMatchObject({ added: 2, contacted: 1, won: 1, lost: 0, winRate: 1 });
    expect(flow.total).toMatchObject({ won: 1, lost: 0, lostBeforeContact: 1, winRate: 1 });
  });

  it('keeps a refusal by mistake out of the win rate, in the cohort and in a line of its own', () => {
    const { cohort, flow } = told(
      story('C-1', 'Ivan', '2026-05-01 create', '2026-05-02 c1', '2026-05-03 refusal mistake'),
    );
    expect(cohort.steps[0]).toMatchObject({ reached: 1, wentOn: 0, lost: 0, dropped: 1, settled: null });
    expect(cohort.total.winRate).toBeNull();
    expect(flow.total).toMatchObject({ lost: 0, dropped: 1, winRate: null });
  });

  it('moves a cancelled win from its period to that of the cancellation', () => {
    const events = story('C-1', 'Ivan', '2026-04-01 create', '2026-04-02 c1', '2026-05-10 deal 500', '2026-06-01 c1');
    expect(
      told(events, { asOf: '2026-05-31' }).flow.months.map((row) => [row.won, row.cancelledWins, row.wonAmount]),
    ).toEqual([
      [0, 0, 0],
      [1, 0, 500],
      [0, 0, 0],
    ]);
    expect(told(events).flow.months.map((row) => [row.won, row.cancelledWins, row.wonAmount])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 1, 0],
    ]);
    expect(told(events).cohort.total).toMatchObject({ reached: [1, 0, 0, 0], won: 0, open: 1 });
  });

  it('shows churn as a lost client and keeps the win', () => {
    const { snapshot, cohort, flow } = told(
      story('C-1', 'Ivan', '2026-05-01 create', '2026-05-02 c1', '2026-05-10 deal', '2026-06-20 refusal quality'),
    );
    expect(snapshot.totals).toEqual([0, 0, 0, 0, 0, 1]);
    expect(cohort.total).toMatchObject({ won: 1, lost: 0 });
    expect(flow.months[2]).toMatchObject({ churned: 1, lost: 0, won: 0 });
  });

  it('leaves a client imported with a state to the snapshot alone', () => {
    const { snapshot, cohort, flow } = told(story('C-1', 'Ivan', '2026-05-01 create c2', '2026-05-10 deal'));
    expect(snapshot.totals).toEqual([0, 0, 0, 0, 1, 0]);
    expect(cohort.total).toMatchObject({ added: 0, reached: [0, 0, 0, 0] });
    expect(flow.total).toMatchObject({ added: 0, won: 0, winRate: null });
  });

  it('credits the owner at the first contact, even of a cycle that somebody else lost', () => {
    const events = story(
      'C-1',
      'Ivan',
      '2026-05-01 create',
      '2026-05-02 c1',
      '2026-05-03 assign Maria',
      '2026-05-10 refusal crisis',
    );
    const { snapshot, cohort, flow } = told(events);
    expect(snapshot.rows.map((row) => row.code)).toEqual(['Maria']);
    expect(cohort.groups.map((row) => [row.code, row.lost])).toEqual([['Ivan', 1]]);
    expect(flow.groups.map((row) => [row.code, row.added, row.lost])).toEqual([
      ['Ivan', 1, 0],
      ['Maria', 0, 1],
    ]);
  });

  it('counts an attempt without contact for whoever has it, and both ends of the period', () => {
    const events = [
      ...story('C-1', 'Ivan', '2026-05-01 create', '2026-05-03 assign Maria'),
      ...story('C-2', 'Ivan', '2026-05-31 create', '2026-05-31 c1'),
      ...story('C-3', 'Ivan', '2026-04-30 create', '2026-06-01 c1'),
    ];
    const { cohort, flow } = told(events, may);
    expect(cohort.groups.map((row) => [row.code, row.added, row.contacted, row.reached[0]])).toEqual([
      ['Ivan', 1, 1, 1],
      ['Maria', 1, 0, 0],
    ]);
    expect(flow.groups.map((row) => [row.code, row.added, row.reached[0]])).toEqual([['Ivan', 2, 1]]);
  });

  it('expects no conversion from or to a stage without probability', () => {
    const stages = dictionaries.stages.map((stage) => (stage.code === 'c2' ? { ...stage, probability: 0 } : stage));
    const { cohort } = told([], { dictionaries: { ...dictionaries, stages } });
    expect(cohort.steps.map((step) => step.expected)).toEqual([null, null, 0.6, null]);
  });

  it('puts blanks last under the blank code, leaves merged clients and those without a row out', () => {
    const events = ['C-1', 'C-2', 'C-3', 'C-4'].flatMap((id) => story(id, '', '2026-05-01 create'));
    const clients = [clientRow('C-1', { tag: 'small' }), clientRow('C-2'), clientRow('C-3', { merged_into: 'C-1' })];
    const report = told(events, { clients, group: 'tag' });
    expect(report.snapshot.rows.map((row) => [row.code, row.total])).toEqual([
      ['small', 1],
      ['', 1],
    ]);
    expect(report.flow.total.added).toBe(2);
  });

  it('builds from nothing', () => {
    const report = told([]);
    expect([report.snapshot.total, report.snapshot.rows, report.cohort.total.winRate, report.flow.total.added]).toEqual(
      [0, [], null, 0],
    );
    expect(report.cohort.steps.map((step) => [step.reached, step.conversion, step.cumulative])).toEqual(
      Array(4).fill([0, null, null]),
    );
  });
});
