// F6: clients over the limit of their stage, with the limits of rules 1.9 (New 7, 1st 10, 2nd 14, 3rd 21 days).
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replayLines } from '../../src/domain/cycles.ts';
import { stuckOf } from '../../src/domain/stuck.ts';
import { sharedFile } from '../shared.ts';
import { buildHistory, limited, type StoryEvent, story } from './golden.ts';

const stuck = (events: readonly StoryEvent[], asOf: string, withNew = true) =>
  stuckOf(replayLines(buildHistory(events).lines, limited, asOf), limited, asOf, withNew);

const golden = sharedFile('golden/funnel.json');
describe.skipIf(golden === null)('the worked example of rules 4.3 on 30 June 2026', () => {
  const { history } = golden === null ? { history: [] } : JSON.parse(readFileSync(golden, 'utf8'));

  it('C-08 is 15 days over in the 2nd contact, C-11 8 days in New', () => {
    expect(stuck(history, '2026-06-30')).toEqual([
      { client_id: 'C-08', stage: 'c2', manager: 'Maria', since: '2026-06-01', age: 29, limit: 14, over: 15 },
      { client_id: 'C-11', stage: 'new', manager: 'Ivan', since: '2026-06-15', age: 15, limit: 7, over: 8 },
    ]);
  });

  it('without New, as Settings may say', () => {
    expect(stuck(history, '2026-06-30', false).map(({ client_id }) => client_id)).toEqual(['C-08']);
  });
});

describe('days in the stage', () => {
  // In the 3rd contact since 1 May, archived from 11 to 21 May (10 days).
  const parked = [
    ...story('C-1', 'M-1', '2026-04-01 create', '2026-04-02 c1', '2026-05-01 c3'),
    { client: 'C-1', type: 'park', date: '2026-05-11' },
    { client: 'C-1', type: 'unpark', date: '2026-05-21' },
  ] as StoryEvent[];

  it('do not count the archive: 31 − 10 = 21 is the limit, a day later it is passed', () => {
    expect(stuck(parked, '2026-06-01')).toEqual([]);
    expect(stuck(parked, '2026-06-02')).toMatchObject([{ age: 22, over: 1 }]);
  });

  it('who is in the archive is not stuck', () => {
    expect(stuck(parked.slice(0, -1), '2026-12-31')).toEqual([]);
  });

  it('a step back begins a new stay', () => {
    const back = story('C-1', 'M-1', '2026-04-01 create', '2026-04-02 c1', '2026-04-20 c2', '2026-05-20 c1');
    expect(stuck(back, '2026-05-30')).toEqual([]);
    expect(stuck(back, '2026-05-31')).toMatchObject([{ since: '2026-05-20', age: 11, over: 1 }]);
  });
});
