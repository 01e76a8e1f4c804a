// F4, F5 and the balance of the stages: the worked example of rules 4.3, the rest by hand.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { funnel } from '../../src/domain/funnel.ts';
import type { FunnelInput } from '../../src/domain/population.ts';
import type { Movement } from '../../src/domain/stays.ts';
import { sharedFile } from '../shared.ts';
import { clientRow, funnelInput, limited, type StoryEvent, story } from './golden.ts';

const told = (events: readonly StoryEvent[], given: Partial<FunnelInput> = {}) =>
  funnel(funnelInput(events, { dictionaries: limited, ...given }));
const balance = (movements: readonly Movement[]) =>
  movements.map(({ stage, entered, advanced, refused, movedBack, parked, standing }) => [
    stage,
    entered,
    advanced,
    refused,
    movedBack,
    parked,
    standing,
  ]);

const path = sharedFile('golden/funnel.json');
describe.skipIf(path === null)('the worked example (rules 4.3)', () => {
  const { history, expected } = path ? JSON.parse(readFileSync(path, 'utf8')) : { history: [], expected: {} };

  it('F4, April to June', () => {
    const { losses } = told(history);
    expect(losses.columns).toEqual(['new', 'c1', 'c2', 'c3']);
    const cells = losses.rows.flatMap(({ code, cells: counts }) =>
      counts.flatMap((count, at) => (count === 0 ? [] : [[code, losses.columns[at], count]])),
    );
    expect(cells.sort()).toEqual([...expected.lost].sort());
    expect([losses.totals, losses.total]).toEqual([[0, 1, 2, 1], 4]);
    expect(losses.rows.map(({ share, counts }) => [share, counts])).toEqual(Array(4).fill([0.25, true]));
  });

  it('F5, exits in May and June', () => {
    const { days } = told(history, { from: '2026-05-01', to: '2026-06-30' });
    for (const { stage, count, median, mean } of days) {
      const { n, median: middle, mean: average } = expected.time_in_stage[stage];
      expect([stage, count, median, Number(mean?.toFixed(2))]).toEqual([stage, n, middle, average]);
    }
    // Over the norm: 13 days of ten in the 1st contact (limit 10), 24 of six in the 2nd (14), none in New (7) and the 3rd (21).
    expect(days.map(({ norm, within }) => [norm, within])).toEqual([
      [7, 1],
      [10, 0.9],
      [14, 5 / 6],
      [21, 1],
    ]);
  });

  it('F6 with those it is told of', () => {
    const clients = ['C-08', 'C-11', 'C-12'].map((id) => clientRow(id));
    const { stuck, open } = told(history, { clients });
    expect([stuck.map(({ client_id }) => client_id), open]).toEqual([['C-08', 'C-11'], 3]);
    const ivans = told(history, { clients, only: { manager: 'Ivan' } });
    expect([ivans.stuck.map(({ client_id }) => client_id), ivans.open]).toEqual([['C-11'], 1]);
  });

  it('balances every stage: who entered it went on, refused, went back, is in the archive or stands there', () => {
    // By hand from the histories of 4.3. 1st: 12 visits, C-07 twice; C-06 refused there, C-12 stands there.
    // 2nd: C-04 and C-07 twice each; C-05 parked. 3rd: C-04 once back and once on to the deal; C-02 refused.
    expect(balance(told(history).movements)).toEqual([
      ['new', 12, 11, 0, 0, 0, 1],
      ['c1', 12, 10, 1, 0, 0, 1],
      ['c2', 10, 6, 2, 0, 1, 1],
      ['c3', 6, 3, 1, 1, 0, 1],
      ['deal', 4, 0, 0, 0, 0, 4],
    ]);
  });
});

it('a won client in the archive is in the archive in the balance of its stage too', () => {
  const { movements } = told([
    ...story('C-1', 'Ivan', '2026-04-01 create', '2026-04-02 deal', '2026-04-03 park'),
    ...story('C-2', 'Ivan', '2026-04-01 create', '2026-04-02 deal', '2026-04-03 park', '2026-04-04 unpark'),
  ]);
  expect(balance(movements).at(-1)).toEqual(['deal', 2, 0, 0, 0, 1, 1]);
});

describe('refusals', () => {
  it('of every kind: before a contact, after a deal, of imported clients, by mistake; blank reasons too', () => {
    const { losses } = told([
      ...story('C-1', 'Ivan', '2026-04-01 create', '2026-04-02 refusal crisis'),
      ...story('C-2', 'Ivan', '2026-04-01 create', '2026-04-02 c1', '2026-04-03 refusal mistake'),
      ...story('C-3', 'Ivan', '2026-04-01 create c2', '2026-04-20 refusal crisis'),
      ...story('C-4', 'Ivan', '2026-04-01 create', '2026-04-02 deal', '2026-06-30 refusal quality'),
      ...story('C-5', 'Ivan', '2026-04-01 create', '2026-04-02 c1', '2026-07-01 refusal crisis'),
      ...story('C-6', 'Ivan', '2026-04-01 create', '2026-04-02 c1', '2026-04-03 refusal'),
    ]);
    expect(losses.columns).toEqual(['new', 'c1', 'c2', 'c3', 'deal']);
    expect(losses.rows.map(({ code, cells, counts }) => [code, counts, ...cells])).toEqual([
      ['crisis', true, 1, 0, 1, 0, 0],
      ['quality', true, 0, 0, 0, 0, 1],
      ['mistake', false, 0, 1, 0, 0, 0],
      ['', true, 0, 1, 0, 0, 0],
    ]);
    expect(losses.rows[0]?.share).toBe(2 / 5);
  });

  it('count for who had the client then', () => {
    const events = [
      ...story('C-1', 'Ivan', '2026-04-01 create', '2026-04-02 c1', '2026-04-03 assign Maria'),
      ...story('C-1', 'Ivan', '2026-04-09 refusal crisis'),
    ];
    expect(told(events, { only: { manager: 'Ivan' } }).losses.total).toBe(0);
    expect(told(events, { only: { manager: 'Maria' } }).losses.total).toBe(1);
  });
});

describe('days in a stage', () => {
  it('adds the visits of a cycle up, takes the archive off, belongs to the last exit', () => {
    // 2nd: 10–14 April (4) and 20 April – 5 May (15) less the archive of 22–27 April (5) = 14, left in May.
    const events = [
      ...story('C-1', 'Ivan', '2026-04-01 create', '2026-04-10 c2', '2026-04-14 c1', '2026-04-20 c2'),
      ...story('C-1', 'Ivan', '2026-04-22 park', '2026-04-27 unpark', '2026-05-05 c3'),
    ];
    const of = (from: string, to: string) => told(events, { from, to }).days.find(({ stage }) => stage === 'c2');
    expect(of('2026-04-01', '2026-04-30')).toMatchObject({ count: 0, median: null, mean: null, within: null });
    expect(of('2026-05-01', '2026-05-31')).toMatchObject({ count: 1, median: 14, mean: 14, within: 1 });
  });

  it('belongs to who had the client when it left the stage, as a refusal does', () => {
    const events = story(
      'C-1',
      'Ivan',
      '2026-04-01 create',
      '2026-04-02 c1',
      '2026-04-03 assign Maria',
      '2026-04-09 c2',
    );
    const counts = (manager: string) => told(events, { only: { manager } }).days.map(({ count }) => count);
    expect([counts('Ivan'), counts('Maria')]).toEqual([
      [1, 0, 0, 0],
      [0, 1, 0, 0],
    ]);
  });

  it('observes nothing of a stage that was skipped, that somebody stands in, or of an imported cycle', () => {
    const { days } = told([
      ...story('C-1', 'Ivan', '2026-04-01 create', '2026-04-10 c3'),
      ...story('C-2', 'Ivan', '2026-04-01 create c1', '2026-04-10 c2'),
    ]);
    expect(days.map(({ stage, count }) => [stage, count])).toEqual([
      ['new', 1],
      ['c1', 0],
      ['c2', 0],
      ['c3', 0],
    ]);
  });

  it('gives no norm where a stage has none', () => {
    const { days } = funnel(funnelInput(story('C-1', 'Ivan', '2026-04-01 create', '2026-04-10 c1')));
    expect(days[0]).toEqual({ stage: 'new', norm: null, count: 1, median: 9, mean: 9, within: null });
  });
});

describe('the balance of a stage', () => {
  it('drops a cancelled win, counts a visit for the month it began in', () => {
    const events = story('C-1', 'Ivan', '2026-04-01 create', '2026-05-02 c1', '2026-05-10 deal', '2026-06-01 c1');
    expect(balance(told(events).movements)).toEqual([
      ['new', 1, 1, 0, 0, 0, 0],
      ['c1', 2, 0, 0, 1, 0, 1],
      ['c2', 0, 0, 0, 0, 0, 0],
      ['c3', 0, 0, 0, 0, 0, 0],
      ['deal', 0, 0, 0, 0, 0, 0],
    ]);
    expect(told(events, { from: '2026-05-01', to: '2026-05-31' }).movements[1]?.entered).toBe(1);
  });
});
