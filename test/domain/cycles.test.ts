// The replay of History: every row of the table "How special cases count" (rules 4.1), by hand.
import { describe, expect, it } from 'vitest';
import { type Cycle, type Replay, replayLines } from '../../src/domain/cycles.ts';
import { buildHistory, dictionaries, type StoryEvent, story } from './golden.ts';

const replay = (events: StoryEvent[], asOf = '2026-06-30'): Replay =>
  replayLines(buildHistory(events).lines, dictionaries, asOf);
const only = (events: StoryEvent[], asOf?: string): Cycle => {
  const { cycles } = replay(events, asOf);
  expect(cycles).toHaveLength(1);
  return cycles[0]!;
};
const reachDates = (cycle: Cycle): (string | undefined)[] => cycle.reached.map((visit) => visit?.on);
const stays = (cycle: Cycle): string[] => cycle.visits.map((visit) => `${visit.stage} ${visit.on} ${visit.until}`);

describe('the replay', () => {
  it('follows a plain way to a deal', () => {
    const cycle = only(
      story('C-1', 'Ivan', '2026-05-01 create', '2026-05-04 c1', '2026-05-08 c2', '2026-05-10 c3', '2026-05-25 deal'),
    );
    expect(cycle).toMatchObject({
      cycle: 1,
      imported: false,
      outcome: 'won',
      top: 3,
      reentries: [],
      cancelledWins: [],
    });
    expect(cycle.started).toEqual({ on: '2026-05-01', manager: 'Ivan', department: 'sales' });
    expect(cycle.closed).toMatchObject({ on: '2026-05-25', manager: 'Ivan', stage_from: 'c3', deal_id: 'D-4' });
    expect(stays(cycle)).toEqual([
      'new 2026-05-01 2026-05-04',
      'c1 2026-05-04 2026-05-08',
      'c2 2026-05-08 2026-05-10',
      'c3 2026-05-10 2026-05-25',
      'deal 2026-05-25 ',
    ]);
  });

  it('counts a skipped stage as reached on the day of the jump, and not as visited', () => {
    const cycle = only(story('C-1', 'Ivan', '2026-05-01 create', '2026-05-04 c1', '2026-05-08 c3'));
    expect(reachDates(cycle)).toEqual(['2026-05-04', '2026-05-08', '2026-05-08', undefined]);
    expect(stays(cycle).some((stay) => stay.startsWith('c2'))).toBe(false);
    expect(cycle.outcome).toBe('open');
  });

  it('keeps the maximum on steps back and forth, and lists the further visits', () => {
    const cycle = only(
      story(
        'C-1',
        'Ivan',
        '2026-05-01 create',
        '2026-05-02 c1',
        '2026-05-03 c2',
        '2026-05-04 c3',
        '2026-05-05 c2',
        '2026-05-06 c3',
        '2026-05-07 c1',
      ),
    );
    expect(reachDates(cycle)).toEqual(['2026-05-02', '2026-05-03', '2026-05-04', undefined]);
    expect(cycle.reentries.map((visit) => `${visit.on} ${visit.stage}`)).toEqual([
      '2026-05-05 c2',
      '2026-05-06 c3',
      '2026-05-07 c1',
    ]);
    expect(cycle.top).toBe(2);
  });

  it('includes the events of the as-of day itself', () => {
    const told = story('C-1', 'Ivan', '2026-05-01 create', '2026-05-04 c1');
    expect([only(told, '2026-05-03').top, only(told, '2026-05-04').top]).toEqual([-1, 0]);
    expect(replay(told, '2026-04-30').clients.size).toBe(0);
  });

  it('begins a new cycle at a reopening; the old one stays lost', () => {
    const { cycles, clients } = replay(
      story(
        'C-1',
        'Ivan',
        '2026-04-10 create',
        '2026-04-13 c1',
        '2026-04-27 refusal crisis',
        '2026-05-18 c1',
        '2026-05-22 c2',
      ),
    );
    expect(cycles.map(({ cycle, outcome, imported }) => ({ cycle, outcome, imported }))).toEqual([
      { cycle: 1, outcome: 'lost', imported: false },
      { cycle: 2, outcome: 'open', imported: false },
    ]);
    expect(cycles[0]!.closed).toMatchObject({ on: '2026-04-27', reason: 'crisis', stage_from: 'c1' });
    expect(cycles[1]!.started.on).toBe('2026-05-18');
    expect(reachDates(cycles[1]!)).toEqual(['2026-05-18', '2026-05-22', undefined, undefined]);
    expect(clients.get('C-1')).toMatchObject({ stage: 'c2', section: 'in_work' });
  });

  it('begins a new cycle in New at a recycling', () => {
    const { cycles } = replay(story('C-1', 'Ivan', '2026-04-10 create', '2026-04-27 refusal crisis', '2026-05-18 new'));
    expect(cycles.map((cycle) => [cycle.outcome, cycle.imported])).toEqual([
      ['lost_before_contact', false],
      ['open', false],
    ]);
    expect(stays(cycles[1]!)).toEqual(['new 2026-05-18 ']);
  });

  it('stops the clock in the archive, and a move out of it ends the parking', () => {
    const told = story(
      'C-1',
      'Ivan',
      '2026-05-01 create',
      '2026-05-02 c1',
      '2026-05-05 park',
      '2026-05-09 unpark',
      '2026-05-12 park',
      '2026-05-20 c2',
    );
    expect(only(told).parked).toEqual([
      { on: '2026-05-05', until: '2026-05-09' },
      { on: '2026-05-12', until: '2026-05-20' },
    ]);
    expect(only(told).outcome).toBe('open');
    const before = only(told, '2026-05-19');
    expect(before.outcome).toBe('parked');
    expect(before.parked[1]).toEqual({ on: '2026-05-12', until: '' });
    expect(before.closed).toBeNull();
  });

  it('forgets what was voided from the day of the void on', () => {
    const told = story('C-1', 'Ivan', '2026-06-15 create', '2026-06-20 c1', '2026-06-22 void H-000002');
    const cycle = only(told);
    expect(cycle).toMatchObject({ outcome: 'open', top: -1 });
    expect(stays(cycle)).toEqual(['new 2026-06-15 ']);
    expect(only(told, '2026-06-21').top).toBe(0);
    expect(replay(story('C-1', 'Ivan', '2026-06-15 create', '2026-06-15 void H-000001')).clients.size).toBe(0);
  });

  it('tells a refusal from New, and one that is no loss', () => {
    expect(only(story('C-1', 'Ivan', '2026-05-01 create', '2026-05-02 refusal crisis')).outcome).toBe(
      'lost_before_contact',
    );
    expect(only(story('C-1', 'Ivan', '2026-05-01 create', '2026-05-02 refusal mistake')).outcome).toBe('dropped');
    expect(only(story('C-1', 'Ivan', '2026-05-01 create', '2026-05-02 c1', '2026-05-03 refusal mistake')).outcome).toBe(
      'dropped',
    );
    expect(
      only(story('C-1', 'Ivan', '2026-05-01 create', '2026-05-02 c1', '2026-05-03 refusal unheard_of')).outcome,
    ).toBe('lost');
  });

  it('keeps a churned cycle won', () => {
    const { cycles, clients } = replay(
      story(
        'C-1',
        'Ivan',
        '2026-05-01 create',
        '2026-05-02 c1',
        '2026-05-10 deal',
        '2026-05-11 handover Olga',
        '2026-06-20 refusal quality',
      ),
    );
    expect(cycles[0]).toMatchObject({
      outcome: 'won',
      closed: { on: '2026-05-10', manager: 'Ivan' },
      churned: { on: '2026-06-20', reason: 'quality', manager: 'Olga', department: 'client', stage_from: 'deal' },
    });
    expect(clients.get('C-1')).toMatchObject({ stage: 'refusal', section: 'soft_refusal' });
  });

  it('takes a churn back when a repair puts the client into a contact stage of the same cycle', () => {
    const { lines } = buildHistory(
      story('C-1', 'Ivan', '2026-05-01 create', '2026-05-02 deal', '2026-05-10 refusal quality', '2026-05-12 c1'),
    );
    const repaired = lines.map((line, index) =>
      index === 3 ? { ...line, cycle: 1, event_type: 'repair' as const } : line,
    );
    const { cycles } = replayLines(repaired, dictionaries, '2026-06-30');
    expect(cycles.map(({ outcome, churned, top }) => ({ outcome, churned, top }))).toEqual([
      { outcome: 'open', churned: null, top: 0 },
    ]);
    expect(cycles[0]!.cancelledWins).toHaveLength(1);
  });

  it('takes a cancelled win back: the same cycle is open again and Deal was never reached', () => {
    const told = story(
      'C-1',
      'Ivan',
      '2026-05-01 create',
      '2026-05-02 c1',
      '2026-05-05 c2',
      '2026-05-10 deal',
      '2026-06-01 c2',
    );
    expect(only(told, '2026-05-31').outcome).toBe('won');
    const cycle = only(told);
    expect(cycle).toMatchObject({ cycle: 1, outcome: 'open', closed: null, top: 1 });
    expect(reachDates(cycle)).toEqual(['2026-05-02', '2026-05-05', undefined, undefined]);
    expect(cycle.cancelledWins).toEqual([{ on: '2026-06-01', manager: 'Ivan', department: 'sales' }]);
    expect(stays(cycle)).toEqual([
      'new 2026-05-01 2026-05-02',
      'c1 2026-05-02 2026-05-05',
      'c2 2026-05-05 2026-05-10',
      'c2 2026-06-01 ',
    ]);
    const wonAgain = only([...told, ...story('C-1', 'Ivan', '2026-06-20 deal')]);
    expect(wonAgain).toMatchObject({ outcome: 'won', closed: { on: '2026-06-20' } });
    expect(wonAgain.cancelledWins).toHaveLength(1);
  });

  it('reaches everything on one day by a win straight from New', () => {
    const cycle = only(story('C-1', 'Ivan', '2026-05-01 create', '2026-05-02 deal'));
    expect(reachDates(cycle)).toEqual(['2026-05-02', '2026-05-02', '2026-05-02', '2026-05-02']);
    expect(cycle.visits.map((visit) => visit.stage)).toEqual(['new', 'deal']);
  });

  it('marks a client imported with a state, but neither its later cycles nor an import with dates', () => {
    const { cycles, clients } = replay([
      ...story('C-1', 'Ivan', '2026-05-01 create refusal', '2026-05-10 c1'),
      ...story('C-2', 'Ivan', '2026-05-01 create c2'),
      ...story('C-3', 'Ivan', '2026-01-10 create', '2026-01-10 c1', '2026-02-01 c2'),
    ]);
    expect(cycles.map((cycle) => [cycle.client_id, cycle.cycle, cycle.imported])).toEqual([
      ['C-1', 1, true],
      ['C-1', 2, false],
      ['C-2', 1, true],
      ['C-3', 1, false],
    ]);
    expect(clients.get('C-2')).toMatchObject({ stage: 'c2', section: 'in_work', manager: 'Ivan' });
  });

  it('treats a client whose beginning was archived away as imported', () => {
    const { lines } = buildHistory(story('C-1', 'Ivan', '2026-05-01 create', '2026-05-02 c1', '2026-05-05 c2'));
    const { cycles } = replayLines(lines.slice(2), dictionaries, '2026-06-30');
    expect(cycles.map((cycle) => [cycle.imported, cycle.outcome])).toEqual([[true, 'open']]);
  });

  it('takes manager and department in force at each event', () => {
    const { cycles, clients } = replay(
      story(
        'C-1',
        'Ivan',
        '2026-05-01 create',
        '2026-05-02 assign Maria',
        '2026-05-03 c1',
        '2026-05-04 assign Ivan',
        '2026-05-10 deal',
        '2026-05-12 handover Olga',
      ),
    );
    const [cycle] = cycles;
    expect([cycle!.started.manager, cycle!.reached[0]!.manager, cycle!.closed!.manager, cycle!.last.manager]).toEqual([
      'Ivan',
      'Maria',
      'Ivan',
      'Olga',
    ]);
    expect(clients.get('C-1')).toMatchObject({ manager: 'Olga', department: 'client' });
  });

  it('does not depend on the order in which the lines come', () => {
    const { lines } = buildHistory([
      ...story(
        'C-1',
        'Ivan',
        '2026-05-01 create',
        '2026-05-02 c1',
        '2026-05-05 c2',
        '2026-05-10 refusal crisis',
        '2026-05-20 c1',
      ),
      ...story('C-2', 'Maria', '2026-05-01 create', '2026-05-02 c1', '2026-05-05 park'),
    ]);
    expect(replayLines([...lines].reverse(), dictionaries, '2026-06-30')).toEqual(
      replayLines(lines, dictionaries, '2026-06-30'),
    );
  });

  it('leaves a switched-off stage out unless somebody was there', () => {
    const stages = dictionaries.stages.map((stage) => (stage.code === 'c2' ? { ...stage, active: false } : stage));
    const codes = (...steps: string[]): string[] =>
      replayLines(
        buildHistory(story('C-1', 'Ivan', ...steps)).lines,
        { ...dictionaries, stages },
        '2026-06-30',
      ).steps.map((step) => step.code);
    expect(codes('2026-05-01 create', '2026-05-02 c1', '2026-05-03 c3')).toEqual(['c1', 'c3', 'deal']);
    expect(codes('2026-05-01 create', '2026-05-02 c2', '2026-05-03 c3')).toEqual(['c1', 'c2', 'c3', 'deal']);
  });
});
