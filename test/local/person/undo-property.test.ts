// Undo and redo over deeds in any order: whatever was done, all the way back is the beginning and all the way forth the end.
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BookData, createBook } from '../../../src/local/model.ts';
import { openSession } from '../../../src/local/session.ts';
import type { Session } from '../../../src/local/session-types.ts';
import { noticed } from '../noticed.ts';
import { openDesk } from '../services/desk.ts';

const dist = fileURLToPath(new URL('../fixtures/small', import.meta.url));

const told = (book: BookData): string => JSON.stringify(noticed(book));

const row = fc.integer({ min: 1, max: 8 });
const letter = fc.constantFrom('A', 'B', 'C', 'D', 'E');
const cell = fc.tuple(letter, row).map(([column, number]) => `Sheet1!${column}${number}`);
const text = fc.constantFrom('x', '5', 'Item 7', '=A1+B2', '=SUM(A1:C4)', '1/31/2026', '');
const rows = fc.tuple(row, fc.integer({ min: 0, max: 2 })).map(([first, more]) => `Sheet1!${first}:${first + more}`);

type Deed = { what: string; run(session: Session): unknown };
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ a1: cell, text }).map(({ a1, text }) => ({
    what: `edit ${a1} ${text}`,
    run: (session: Session) => session.edit(a1, text, {}),
  })),
  fc
    .record({
      a1: cell,
      block: fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    })
    .map(({ a1, block }) => ({
      what: `paste ${a1} ${JSON.stringify(block)}`,
      run: (session: Session) => session.paste(a1, block, {}),
    })),
  fc.record({ from: cell, to: cell, how: fc.constantFrom('pasteCells', 'moveCells') }).map(({ from, to, how }) => ({
    what: `${how} ${from} ${to}`,
    run: (session: Session) => session[how as 'pasteCells' | 'moveCells']({ from, to }, {}),
  })),
  fc.record({ a1: rows, how: fc.constantFrom('insertRows', 'deleteRows') }).map(({ a1, how }) => ({
    what: `${how} ${a1}`,
    run: (session: Session) => session[how as 'insertRows' | 'deleteRows'](a1, {}),
  })),
  fc.record({ a1: letter, how: fc.constantFrom('insertColumns', 'deleteColumns') }).map(({ a1, how }) => ({
    what: `${how} ${a1}`,
    run: (session: Session) => session[how as 'insertColumns' | 'deleteColumns'](`Sheet1!${a1}`, {}),
  })),
  fc.record({ a1: letter, to: letter }).map(({ a1, to }) => ({
    what: `moveColumns ${a1} ${to}`,
    run: (session: Session) => session.moveColumns(`Sheet1!${a1}`, to, {}),
  })),
  fc.record({ column: letter, up: fc.boolean() }).map(({ column, up }) => ({
    what: `sort ${column}`,
    run: (session: Session) => session.sort('Sheet1', column, up),
  })),
  fc.record({ a1: rows, how: fc.constantFrom('hideRows', 'showRows') }).map(({ a1, how }) => ({
    what: `${how} ${a1}`,
    run: (session: Session) => session[how as 'hideRows' | 'showRows'](a1),
  })),
  fc.record({ column: letter, hidden: fc.subarray(['x', '5', '']) }).map(({ column, hidden }) => ({
    what: `setFilter ${column} ${JSON.stringify(hidden)}`,
    run: (session: Session) => session.setFilter('Sheet1', column, hidden),
  })),
  fc.constant({ what: 'duplicate', run: (session: Session) => session.duplicateTab('Sheet1', {}) }),
);

async function newSession(): Promise<{ book: BookData; session: Session }> {
  const book = createBook({ title: 'Trial', locale: 'en_US', timeZone: 'Etc/UTC', owner: 'owner@example.com' });
  const session = openSession(book, { dist });
  await session.paste(
    'Sheet1!A1',
    [
      ['h', 'k'],
      ['1', '=A2*2'],
      ['3', '=SUM(A1:A4)'],
      ['2', 'x'],
    ],
    { silent: true },
  );
  const { sheet, file, settle } = openDesk({ book });
  file.setNamedRange('numbers', sheet.getRange('A2:B4'));
  sheet.getRange('B2').setBackground('#ff0000').setNote('n');
  settle();
  return { book, session };
}

/** A deed that is refused or makes no sense here is no deed. */
async function tried(run: () => unknown): Promise<void> {
  try {
    await run();
  } catch {
    // The state it leaves is compared all the same.
  }
}

test('all the way back and forth', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 8 }), async (deeds) => {
      const { book, session } = await newSession();
      const before = told(book);
      for (const { run } of deeds) await tried(() => run(session));
      const after = told(book);
      while (await session.undo({}));
      expect(told(book)).toBe(before);
      while (await session.redo({}));
      expect(told(book)).toBe(after);
      while (await session.undo({}));
      expect(told(book)).toBe(before);
    }),
    { numRuns: 100 },
  );
});
