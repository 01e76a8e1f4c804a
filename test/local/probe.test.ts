// The probe for a live spreadsheet (docs/probe.md) runs on the local one: what it expects of Google is what is done here.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { createBook } from '../../src/local/model.ts';
import { openSession } from '../../src/local/session.ts';
import type { Session } from '../../src/local/session-types.ts';

const dist = fileURLToPath(new URL('../../probe', import.meta.url));
const now = '2026-06-30T10:00:00';

let session: Session;
beforeAll(() => {
  const book = createBook({ title: 'Trial', locale: 'ru_RU', timeZone: 'Europe/Sofia', owner: 'owner@example.com' });
  session = openSession(book, { dist });
});

interface Row {
  number: string;
  open: string;
  expected: string;
  seen: string;
  same: string;
}

function rows(): Row[] {
  const tab = session.tabs().find(({ name }) => name === 'Probe');
  const cells = session.cells(`Probe!A2:F${tab?.rows ?? 2}`, false) as string[][];
  return cells
    .filter(([number]) => number !== '')
    .map(([number = '', , open = '', expected = '', seen = '', same = '']) => ({ number, open, expected, seen, same }));
}

/** Rows in this state; whole, so that a failing test says both sides. */
const rowsThatAre = (state: string): Row[] => rows().filter(({ same }) => same === state);
const waiting = (): string[] => rowsThatAre('to do').map(({ number }) => number);

async function choose(item: string, answers: string[] = []) {
  const outcome = await session.menu(`Probe > ${item}`, { now, answers });
  expect(outcome).toMatchObject({ ok: true });
  return outcome;
}

const at = (cell: string): string => `Probe by hand!${cell}`;
const type = (cell: string, text: string) => session.edit(at(cell), text, { now });
const pasteCells = (from: string, to: string) => session.pasteCells({ from: at(from), to: at(to) }, { now });

/** What a person does for each thing the probe asks of them, in the order in which it asks. */
const hands: [number: string, deed: () => unknown][] = [
  ['4.2 type', () => type('B2', 'abc')],
  ['4.2 overwrite', () => type('B2', 'new')],
  ['4.2 clear', () => session.clear(at('B2'), { now })],
  ['4.2 tick', () => type('B2', 'TRUE')],
  ['4.2 paste', () => pasteCells('D2:D3', 'B2')],
  ['9.16 paste on text', () => pasteCells('D2', 'B2')],
  ['4.2 fill', () => session.fill({ from: at('B2'), to: at('B2:B4') }, { now })],
  [
    '9.16 clear apart',
    async () => {
      await session.clear(at('B2'), { now });
      await session.clear(at('B4'), { now });
    },
  ],
  ['9.16 sort', () => session.sort('Probe by hand', 'B', true)],
  ['9.16 move', () => session.moveCells({ from: at('B2'), to: at('B6') }, { now })],
  ['4.2 insert row', () => session.insertRows(at('3'), { now })],
  ['4.2 delete row', () => session.deleteRows(at('3'), { now })],
  [
    '9.14 undo',
    async () => {
      await type('B2', 'typed');
      await choose('2 Save (only when a thing asks for it)');
      await session.undo({ now });
    },
  ],
  ['9.17 hidden row', () => session.setFilter('Probe by hand', 'B', [])],
  [
    '9.17 warning',
    async () => {
      await session.fill({ from: at('C2'), to: at('C2:C4') }, { now });
      await type('E1', 'no');
    },
  ],
  ['5.6', () => choose('2 Save (only when a thing asks for it)', ['ok'])],
];

describe('the probe', () => {
  test('1 the checks: every row is as expected, in any language of the spreadsheet, and the language comes back', async () => {
    const { meter } = await choose('1 Run the checks');
    expect(rowsThatAre('DIFFERENT')).toEqual([]);
    expect(rowsThatAre('same')).toHaveLength(158);
    // A call that crosses the wire takes about 0.3 s at Google, where a script has six minutes; the probe stops after five.
    expect(meter.calls * 0.3).toBeLessThan(5 * 60);
    expect(session.cells('Probe!A1:F1', false)).toEqual([['number', 'question', 'open', 'expected', 'seen', 'same']]);
  });

  test('2 the things to do by hand', async () => {
    await choose('2 Start the things to do by hand');
    for (const [, deed] of hands) {
      await deed();
      await choose('2 Next thing');
    }
    expect(rowsThatAre('DIFFERENT')).toEqual([]);
    expect(
      rowsThatAre('same')
        .slice(158)
        .map(({ number }) => number),
    ).toEqual(hands.map(([number]) => number));
    expect(session.tabs().map(({ name }) => name)).toEqual(['Probe', 'Лист1']);
  });

  test('4–7 the clock, a method, a large read, many tabs', async () => {
    await choose('4 Start the trigger of one minute');
    expect(waiting()).toContain('9.15');
    expect(await session.tick({ now: '2026-06-30T10:00:59' })).toEqual([]);
    expect(await session.tick({ now: '2026-06-30T10:01:01' })).toMatchObject([{ ok: true }]);
    await choose('5 A menu item that is a method');
    await choose('6 Measure a large read');
    await choose('7 Make 201 tabs');
    expect(rowsThatAre('DIFFERENT')).toEqual([]);
  });

  test('8 only the tab is left, and only the page was not asked', async () => {
    await choose('8 Clean up');
    expect(rows()).toHaveLength(199);
    expect(rowsThatAre('same')).toHaveLength(178);
    const page = waiting();
    expect(page).toHaveLength(21);
    expect([page[0], page.at(-1)]).toEqual(['9.1', '9.6']);
    expect(session.tabs().map(({ name }) => name)).toEqual(['Probe', 'Лист1']);
  });
});
