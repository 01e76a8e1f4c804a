// Reason, days, tag and the cells that only the program fills, typed over in clients of every state (BI-13, INV-02, INV-03,
// INV-08, INV-15): what waits for a refusal and days that people move stay, all else goes back to what History says.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Base, Row } from './base.ts';
import { act, clients, lines, makeStates, over, STATES, type State, typed } from './cells-base.ts';

let all: Base;
beforeAll(async () => {
  all = await makeStates();
}, 120_000);

const day = (cell = ''): string => (/^\d{4}-\d{2}-\d{2}T/.test(cell) ? cell.slice(0, 10) : cell);

/** The column as it stands in each state after the paste; all other cells of the rows are as before. */
async function column(
  key: string,
  text: string,
  silent = false,
): Promise<{ stands: Record<string, string>; said: string }> {
  const told = await act(all, silent, over(key, text));
  const [before, after] = [clients(all), clients(told.base)];
  expect(lines(told.base)).toHaveLength(lines(all).length);
  const others = (row: Row): Row => ({ ...row, [key]: '' });
  for (const state of STATES) expect(others(after[state]), state).toEqual(others(before[state]));
  return { stands: Object.fromEntries(STATES.map((state) => [state, day(after[state][key])])), said: told.said };
}
const was = (key: string) => Object.fromEntries(STATES.map((state) => [state, day(clients(all)[state][key])]));
const each = (states: readonly State[], text: string) => Object.fromEntries(states.map((state) => [state, text]));

const WORKED: readonly State[] = ['new', 'bare', 'person', 'c1', 'c1ready', 'c2', 'c2ready', 'c3', 'former'];

describe('over all rows, seen by the script', () => {
  const cases: [key: string, text: string, stay: readonly State[], said: string][] = [
    // It waits for the refusal; a client in the archive may be refused too.
    [
      'reason',
      'No money',
      [...WORKED, 'parked', 'soft'],
      '6 put back. hard: This change is made in the card. Open the card.',
    ],
    [
      'reason',
      'Interested, but later',
      ['parked', 'wonparked'],
      'new: This reason is not for refusals. Choose another one.',
    ],
    ['reason', '', [...WORKED, 'won', 'active', 'merged'], 'parked: This change is made in the card. Open the card.'],
    [
      'revisit_on',
      '2026-09-01',
      [...WORKED, 'parked', 'wonparked', 'soft', 'churned'],
      'hard: Only clients in the archive',
    ],
    ['revisit_on', '', [...WORKED, 'won', 'active', 'hard', 'merged'], 'Revisit on: this cannot be blank.'],
    ['revisit_on', 'soon', [], 'new: Revisit on: “soon” is not a date. Write it as'],
    ['next_action_on', '2026-07-20', [...WORKED, 'won', 'active'], 'parked: Clients in the archive or in Refusal have'],
    [
      'next_action_on',
      '',
      ['parked', 'wonparked', 'soft', 'hard', 'churned', 'won', 'active'],
      'new: Next action on: this cannot be blank.',
    ],
    ['next_action_on', 'tomorrow', [], '17 put back. new: Next action on: “tomorrow” is not a date.'],
    ['cycle', '7', [], '17 put back. new: This cell is filled by the add-on.'],
    ['first_contact_on', '2020-01-01', [], '17 put back.'],
    ['handover_on', 'soon', [], '17 put back.'],
    // Vera has the client that was handed over.
    ['department', 'Client department', ['active'], '16 put back.'],
    [
      'customer_since',
      '',
      STATES.filter((state) => !['won', 'active', 'wonparked', 'churned', 'former'].includes(state)),
      '5 put back.',
    ],
    ['tag', 'Not a fit', ['hard'], '16 put back. new: This change is made in the card. Open the card.'],
  ];
  test.each(cases)('%s: %s', async (key, text, stay, said) => {
    const found = await column(key, text);
    const lost = key === 'tag' ? each(STATES, '') : was(key);
    expect(found.stands).toEqual({ ...lost, ...each(stay, text) });
    expect(found.said).toContain(said);
  });
});

describe('unseen by the script, then the sidebar opens', () => {
  test.each([
    ['revisit_on', 'soon', 'Revisit on: “soon” is not a date.'],
    ['next_action_on', 'tomorrow', 'Next action on: “tomorrow” is not a date.'],
    ['last_contact_on', 'soon', 'This cell is filled by the add-on.'],
  ])('a text in %s goes back as well', async (key, text, said) => {
    const found = await column(key, text, true);
    expect(found.stands).toEqual(was(key));
    expect(found.said).toContain(said);
  });

  test('the tag Not a fit belongs to its refusal alone', async () => {
    const found = await column('tag', 'Not a fit', true);
    expect(found.stands).toEqual({ ...each(STATES, ''), hard: 'Not a fit' });
    const blank = await column('tag', '', true);
    expect(blank.stands).toEqual({ ...each(STATES, ''), hard: 'Not a fit' });
  });

  test('what else was typed over in a row that is judged goes back with it, and is told once', async () => {
    const told = await act(all, true, async (base, options) => {
      await typed(base, 'c2', 'cycle', '7');
      await typed(base, 'c2', 'first_contact_on', '2020-01-01');
      await typed(base, 'soft', 'reason', 'Crisis');
      await typed(base, 'soft', 'section', 'In progress');
      return base.session.edit('Clients!D8', 'Active clients', options);
    });
    expect(told.putBack).toEqual([
      'c2: The section follows from the stage.',
      'soft: The section follows from the stage.',
    ]);
    expect(clients(told.base)).toEqual(clients(all));
  });
});

test('a refusal returns on the day that was typed before it; the day of an archive is none of it', async () => {
  const told = await act(all, true, async (base, options) => {
    await typed(base, 'c1', 'reason', 'No money');
    await typed(base, 'c1', 'revisit_on', '2026-10-01');
    await typed(base, 'c1', 'stage', 'Refusal');
    await typed(base, 'parked', 'reason', 'No money');
    return base.session.edit(`Clients!C11`, 'Refusal', options);
  });
  expect(told).toMatchObject({ accepted: 2, putBack: [] });
  const { c1, parked } = clients(told.base);
  // No money returns in 60 days from 30 June.
  expect([c1, parked].map((row) => [row.stage, day(row.revisit_on)])).toEqual([
    ['Refusal', '2026-10-01'],
    ['Refusal', '2026-08-29'],
  ]);
});
