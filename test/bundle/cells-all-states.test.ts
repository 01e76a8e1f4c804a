// A column pasted over clients in every state (design decision 14, BI-12 … BI-15): only the next contact and, with the reason
// filled, the refusal are taken in; all other rows stand as they did before, and one message says how many.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Base, Row } from './base.ts';
import { act, at, clients, lines, makeStates, over, rowOf, STATES, type State, type Told } from './cells-base.ts';
import { columnLetter } from './places.ts';

let all: Base;
beforeAll(async () => {
  all = await makeStates();
  // A column of people's own and a note of theirs, on cells that are put back.
  const mine = columnLetter(all, 'Clients', 'potential_year');
  await all.session.insertColumns(`Clients!${mine}`, at);
  await all.session.edit(`Clients!${mine}2`, 'Mine', at);
  for (const state of STATES) {
    await all.session.edit(`Clients!${mine}${rowOf(state)}`, `="own "&$B${rowOf(state)}`, { silent: true, ...at });
  }
  all.session.setNote(`Clients!C${rowOf('won')}`, 'ask Maria', at);
}, 120_000);

const WAYS = [
  ['seen by the script', false],
  ['on a phone, then the sidebar opens', true],
] as const;

/** What becomes of the states that change; all others stand as before. */
type Changes = Partial<Record<State, Row>>;
const day = (cell: string): string => (/^\d{4}-\d{2}-\d{2}T/.test(cell) ? cell.slice(0, 10) : cell);
const days = (row: Row): Row => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, day(cell)]));
const noteAt = (base: Base, state: State): string =>
  base.session.window('Clients', rowOf(state), 3, 1, 1).cells[0]?.[0]?.note ?? '';

function expectOnly(told: Told, changes: Changes): void {
  const [before, after] = [clients(all), clients(told.base)];
  for (const state of STATES) {
    if (changes[state]) expect(days(after[state]), state).toMatchObject(changes[state]);
    else expect(after[state], state).toEqual(before[state]);
  }
  expect(noteAt(told.base, 'won')).toBe('ask Maria');
}

/** The lines of what was taken in: one each, of the cell, in the order of the rows. */
function expectLines(told: Told, wanted: Row[]): void {
  const fresh = lines(told.base).slice(lines(all).length);
  expect(fresh).toHaveLength(wanted.length);
  expect(fresh).toMatchObject(wanted.map((line) => ({ event_type: 'stage', origin: 'cell', actor: 'cell', ...line })));
}

// Days by hand from 30 June 2026: the 1st and the 3rd contact act in 3 days, the 2nd in 5; No money returns in 60.
const C1 = {
  stage: '1st contact',
  section: 'In progress',
  next_action_on: '2026-07-03',
  first_contact_on: '2026-06-30',
};
const C2 = { stage: '2nd contact', section: 'In progress', next_action_on: '2026-07-05', reason: '', revisit_on: '' };
const C3 = { stage: '3rd contact', section: 'In progress', next_action_on: '2026-07-03' };

describe.each(WAYS)('a stage over all rows, %s', (_way, silent) => {
  // Target, what changes, how many rows are put back: of the 17 rows those that neither change nor stood there before.
  const cases: [stage: string, changes: Changes, putBack: number][] = [
    // There already: new, bare, person, merged.
    ['New client', {}, 13],
    // There already: c1, c1ready, parked, former.
    ['1st contact', { new: C1, person: C1 }, 11],
    // There already: c2, c2ready. The parked one returns with its move.
    ['2nd contact', { c1ready: C2, parked: C2 }, 13],
    // There already: c3.
    ['3rd contact', { c2ready: C3 }, 15],
    // There already: won, active, wonparked.
    ['Deal', {}, 14],
    // There already: soft, hard, churned. No reason stands in the rows, or one that is for the archive.
    ['Refusal', {}, 14],
    // Emptied, or a word that is no stage.
    ['', {}, 17],
    ['Talks', {}, 17],
  ];
  test.each(cases)('%s', async (stage, changes, putBack) => {
    const told = await act(all, silent, over('stage', stage));
    expectOnly(told, changes);
    expectLines(
      told,
      STATES.filter((state) => changes[state]).map((state) => ({ client_id: clients(all)[state].client_id as string })),
    );
    if (silent) expect(told).toMatchObject({ accepted: Object.keys(changes).length, putBack: { length: putBack } });
    else expect(told.said).toContain(`${Object.keys(changes).length} taken in, ${putBack} put back`);
  });

  test('Refusal with the reason No money beside it', async () => {
    const told = await act(all, silent, (base, options) =>
      base.session.paste(
        `Clients!${columnLetter(base, 'Clients', 'stage')}3`,
        STATES.map((state) => refusedCells(clients(base)[state])),
        options,
      ),
    );
    const refused = {
      stage: 'Refusal',
      section: 'Refusal, follow up later',
      reason: 'No money',
      revisit_on: '2026-08-29',
      next_action_on: '',
    };
    const states = ['new', 'bare', 'person', 'c1', 'c1ready', 'c2', 'c2ready', 'c3', 'parked'] as const;
    // Another reason beside the same stage is seen while the script looks on; else Data check finds it (BI-15, DQ-05).
    const unseen = silent ? { churned: { reason: 'No money' } } : {};
    expectOnly(told, { ...Object.fromEntries(states.map((state) => [state, refused])), ...unseen });
    expectLines(
      told,
      states.map((state) => ({
        stage_to: 'refusal',
        reason: 'no_money',
        client_id: clients(all)[state].client_id as string,
      })),
    );
  });
});

/** Stage, section, manager, next action and reason, as a block that leaves the three in the middle as they are. */
const refusedCells = (row: Row): string[] => [
  'Refusal',
  row.section ?? '',
  row.manager ?? '',
  day(row.next_action_on ?? ''),
  'No money',
];

describe.each(WAYS)('a column that follows over all rows, %s', (_way, silent) => {
  test.each([
    // There already: c1 … c3 (5) and former.
    ['section', 'In progress', 11],
    ['section', 'Hard refusal or not a fit', 16],
    ['section', '', 17],
    // Vera has the active client.
    ['manager', 'Vera', 16],
    ['manager', '', 17],
    ['manager', 'Nobody', 17],
  ])('%s: %s', async (key, text, putBack) => {
    const told = await act(all, silent, over(key, text));
    expectOnly(told, {});
    expectLines(told, []);
    if (silent) expect(told.putBack).toHaveLength(putBack);
    else expect(told.said).toContain(`0 taken in, ${putBack} put back`);
  });
});
