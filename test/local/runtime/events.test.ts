// What Google tells a script of what people do, and when the clock triggers run.
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { createBook } from '../../../src/local/model.ts';
import { openSession } from '../../../src/local/session.ts';
import type { Session } from '../../../src/local/session-types.ts';

const dist = fileURLToPath(new URL('../fixtures/events', import.meta.url));
let session: Session;
beforeEach(() => {
  const book = createBook({ title: 'Trial', locale: 'en_US', timeZone: 'Etc/UTC', owner: 'owner@example.com' });
  session = openSession(book, { dist });
});

type Told = Record<string, unknown>;
/** The events since the last time. */
async function events(): Promise<Told[]> {
  const outcome = await session.call('take', [], {});
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value as Told[];
}
const names = (told: Told[]): unknown[] =>
  told.map(({ name, changeType }) => [name, changeType].filter(Boolean).join(' '));
const corners = (columnStart: number, rowStart: number, columnEnd = columnStart, rowEnd = rowStart): string =>
  JSON.stringify({ columnEnd, columnStart, rowEnd, rowStart });

describe('4.2, 4.3 edits and changes', () => {
  test('a typed cell: the simple trigger, then the installed ones with their own id and in FULL', async () => {
    await session.call('install', ['edits'], {});
    await session.edit('Sheet1!B3', 'x', {});
    const [simple, edited, changed] = await events();
    const range = `B3 ${corners(2, 3)}`;
    expect(simple).toEqual({
      name: 'onEdit',
      authMode: 'LIMITED',
      source: 'Spreadsheet',
      user: '',
      range,
      value: 'x',
    });
    expect(edited).toEqual({
      ...{ name: 'edited', authMode: 'FULL', source: 'Spreadsheet', user: 'owner@example.com', range, value: 'x' },
      triggerUid: expect.any(String),
    });
    expect(changed).toEqual({
      ...{ name: 'changed', authMode: 'FULL', source: 'Spreadsheet', user: 'owner@example.com', changeType: 'EDIT' },
      triggerUid: expect.any(String),
    });
    expect(changed?.triggerUid).not.toBe(edited?.triggerUid);
  });

  test('a pasted block tells its corners', async () => {
    await session.paste('Sheet1!B3', [['1', '2'], ['3']], {});
    expect((await events())[0]).toMatchObject({ range: `B3:C4 ${corners(2, 3, 3, 4)}` });
  });

  test.each<[string, () => Promise<unknown>, string[]]>([
    ['rows inserted', () => session.insertRows('Sheet1!2', {}), ['changed INSERT_ROW']],
    ['rows deleted', () => session.deleteRows('Sheet1!2:3', {}), ['changed REMOVE_ROW']],
    ['columns inserted', () => session.insertColumns('Sheet1!B', {}), ['changed INSERT_COLUMN']],
    ['columns deleted', () => session.deleteColumns('Sheet1!B:C', {}), ['changed REMOVE_COLUMN']],
    ['a tab copied', () => session.duplicateTab('Sheet1', {}), ['changed INSERT_GRID']],
    ['a column moved', () => session.moveColumns('Sheet1!A', 'C', {}), ['onEdit', 'edited', 'changed EDIT']],
    ['a cell moved', () => session.moveCells({ from: 'Sheet1!A1', to: 'Sheet1!C1' }, {}), ['changed EDIT']],
    [
      'a cell filled',
      () => session.fill({ from: 'Sheet1!A1', to: 'Sheet1!A1:A2' }, {}),
      ['onEdit', 'edited', 'changed EDIT'],
    ],
  ])('%s', async (_what, deed, wanted) => {
    await session.call('install', ['edits'], {});
    await session.edit('Sheet1!A1', 'x', { silent: true });
    await deed();
    expect(names(await events())).toEqual(wanted);
  });

  test('the cursor put elsewhere by hand is told, the one that an edit moves is not', async () => {
    await session.select('Sheet1!B2:C3');
    await session.edit('Sheet1!D4', 'x', {});
    const told = await events();
    expect(names(told)).toEqual(['onSelectionChange', 'onEdit']);
    expect(told[0]).toEqual({
      ...{ name: 'onSelectionChange', authMode: 'LIMITED', source: 'Spreadsheet', user: '' },
      range: `B2:C3 ${corners(2, 2, 3, 3)}`,
    });
    expect(() => session.select('Sheet1!nowhere')).toThrow(/is not an address/);
  });

  test('a deleted tab, and its undo', async () => {
    await session.call('install', ['edits'], {});
    session.addSheet('Other', [['x']], false);
    await session.deleteTab('Other', {});
    await session.undo({});
    expect(session.cells('Other!A1', false)).toEqual([['x']]);
    expect(names(await events())).toEqual(['changed REMOVE_GRID', 'changed INSERT_GRID']);
  });
});

describe('clock triggers', () => {
  const at = (time: string) => ({ now: `2026-06-${time}` });

  test('4.4 a daily one runs once a day, from its hour in the zone of the script on', async () => {
    await session.call('install', ['nightly'], at('09T12:00'));
    // 3:00 in Budapest is 1:00 in UTC, the spreadsheet's zone.
    for (const time of ['10T00:59:00', '10T01:00:00', '10T05:00:00', '11T00:30:00', '12T09:07:05']) {
      expect((await session.tick(at(time))).every(({ ok }) => ok)).toBe(true);
    }
    const told = await events();
    expect(told.map((event) => [event['day-of-month'], event.hour])).toEqual([
      [10, 1],
      [12, 9],
    ]);
    // 12 June 2026 is a Friday in the 24th week.
    expect(told[1]).toEqual({
      ...{ name: 'nightly', authMode: 'FULL', triggerUid: expect.any(String), timezone: 'UTC' },
      ...{
        year: 2026,
        month: 6,
        'day-of-month': 12,
        'day-of-week': 5,
        'week-of-year': 24,
        hour: 9,
        minute: 7,
        second: 5,
      },
    });
  });

  test('an hourly one waits its hours; one that fails says so and does not run again at once', async () => {
    await session.call('install', ['hourly'], {});
    expect(await session.tick(at('10T08:00:00'))).toMatchObject([{ ok: false, failure: { message: 'no luck' } }]);
    expect(await session.tick(at('10T09:59:00'))).toEqual([]);
    expect(await session.tick(at('10T10:00:00'))).toHaveLength(1);
    expect(names(await events())).toEqual(['hourly', 'hourly']);
  });

  test('1.2 nobody sits before a clock trigger: there is no dialog', async () => {
    await session.call('install', ['asks'], {});
    expect(await session.tick(at('10T08:00:00'))).toMatchObject([
      { ok: false, failure: { message: 'Cannot call SpreadsheetApp.getUi() from this context.' } },
    ]);
  });
});
