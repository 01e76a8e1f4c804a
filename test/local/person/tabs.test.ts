// Tabs, lines, notes, find and filter as a person uses them.
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { type BookData, createBook } from '../../../src/local/model.ts';
import { openSession } from '../../../src/local/session.ts';
import type { Session } from '../../../src/local/session-types.ts';
import { openDesk } from '../services/desk.ts';

const dist = fileURLToPath(new URL('../fixtures/small', import.meta.url));
let book: BookData;
let session: Session;
beforeEach(() => {
  book = createBook({ title: 'Trial', locale: 'en_US', timeZone: 'Etc/UTC', owner: 'owner@example.com' });
  session = openSession(book, { dist });
});

const put = (a1: string, ...rows: string[][]) => session.paste(`Sheet1!${a1}`, rows, { silent: true });
const names = (): string[] => session.tabs().map(({ name, hidden }) => (hidden ? `(${name})` : name));
/** Rows 1–6 that can be seen. */
const seen = (): number[] => {
  const { hiddenRows } = session.window('Sheet1', 1, 1, 6, 1);
  return [1, 2, 3, 4, 5, 6].filter((row) => !hiddenRows.includes(row));
};

describe('tabs', () => {
  beforeEach(() => {
    session.addSheet('B', [], false);
    session.addSheet('C', [], false);
  });

  test('a new one comes behind the one looked at, under a free name in the language of the book', () => {
    expect(session.addBlankSheet()).toBe('Sheet4');
    expect(names()).toEqual(['Sheet1', 'Sheet4', 'B', 'C']);
    const russian = createBook({ title: 'Trial', locale: 'ru_RU', timeZone: 'Etc/UTC', owner: 'owner@example.com' });
    expect(openSession(russian, { dist }).addBlankSheet()).toBe('Лист2');
  });

  test('are moved, copied, hidden, shown and deleted', async () => {
    session.moveTab('C', 1);
    session.moveTab('Sheet1', 9);
    expect(names()).toEqual(['C', 'B', 'Sheet1']);
    expect(await session.duplicateTab('B', {})).toBe('Copy of B');
    expect(await session.duplicateTab('B', {})).toBe('Copy of B 2');
    expect(names()).toEqual(['C', 'B', 'Copy of B 2', 'Copy of B', 'Sheet1']);
    expect(session.selection()).toBe("'Copy of B 2'!A1");
    session.hideTab('Copy of B 2');
    expect(session.selection()).toBe("'Copy of B'!A1");
    session.showTab('Copy of B 2');
    expect(session.selection()).toBe("'Copy of B 2'!A1");
    await session.deleteTab('Copy of B 2', {});
    expect(names()).toEqual(['C', 'B', 'Copy of B', 'Sheet1']);
  });

  test('1.12 the last visible one is neither hidden nor deleted, and nothing is remembered of the attempt', async () => {
    session.hideTab('B');
    session.hideTab('C');
    expect(() => session.hideTab('Sheet1')).toThrow("You can't hide all the sheets in a document.");
    await expect(session.deleteTab('Sheet1', {})).rejects.toThrow("You can't remove all the sheets in a document.");
    expect(names()).toEqual(['Sheet1', '(B)', '(C)']);
    await session.undo({});
    expect(names()).toEqual(['Sheet1', '(B)', 'C']);
  });

  test('a protected sheet is not renamed, filtered, resized or sorted by who may not edit it', async () => {
    await put('A1', ['h'], ['2'], ['1']);
    openDesk({ book, user: 'owner@example.com' }).sheet.protect().removeEditors([]);
    const guest = { user: 'guest@example.com' };
    for (const deed of [
      () => session.renameTab('Sheet1', 'X', guest),
      () => session.setFilter('Sheet1', 'A', ['1'], guest),
      () => session.resizeColumn('Sheet1', 'A', 50, guest),
      () => session.hideRows('Sheet1!2', guest),
      () => session.sort('Sheet1', 'A', true, guest),
      () => session.setNote('Sheet1!A1', 'n', guest),
    ]) {
      expect(deed).toThrow(/^You are trying to edit a protected cell/);
    }
    session.renameTab('Sheet1', 'X');
    expect(names()[0]).toBe('X');
  });
});

describe('rows and columns', () => {
  test('are hidden, shown and sized; not all of them can be hidden', () => {
    session.hideRows('Sheet1!2:3');
    session.showRows('Sheet1!3');
    session.hideColumns('Sheet1!B:C');
    session.resizeColumn('Sheet1', 'D', 12.6);
    session.resizeRow('Sheet1', 5, 1);
    const view = session.window('Sheet1', 1, 1, 6, 5);
    expect([view.hiddenRows, view.hiddenColumns]).toEqual([[2], [2, 3]]);
    expect([view.columnWidths[3], view.rowHeights[4]]).toEqual([13, 2]);
    expect(() => session.hideRows('Sheet1!1:1000')).toThrow("You can't hide all the rows in a sheet.");
    expect(() => session.resizeRow('Sheet1', 1001, 30)).toThrow('Those rows are out of bounds.');
    expect(() => session.hideRows('Sheet1!A1')).toThrow('"Sheet1!A1" names no whole rows; Clients!7:9 does.');
    expect(() => session.hideColumns('Sheet1!2')).toThrow('"Sheet1!2" names no whole columns; Clients!D:F does.');
  });

  test('a row is dragged down and a column to the left, with all that is in it', async () => {
    await put('A1', ['a', 'b', 'c'], ['d'], ['e']);
    await session.moveRows('Sheet1!1', '3', {});
    expect(session.cells('Sheet1!A1:C3', false)).toEqual([
      ['d', '', ''],
      ['a', 'b', 'c'],
      ['e', '', ''],
    ]);
    await session.moveColumns('Sheet1!C', 'A', {});
    expect(session.cells('Sheet1!A2:C2', false)).toEqual([['c', 'a', 'b']]);
  });

  test('notes are written on all cells of an area and taken away', () => {
    session.setNote('Sheet1!A1:B1', 'why', {});
    session.setNote('Sheet1!A1', '', {});
    expect(openDesk({ book }).sheet.getRange('A1:B1').getNotes()).toEqual([['', 'why']]);
  });
});

describe('find and filter', () => {
  test('find looks at what is shown, on visible tabs, capitals ignored', async () => {
    await put('A1', ['Alfa', '1234.5'], ['=UPPER("alfa")', '']);
    openDesk({ book }).sheet.getRange('B1').setNumberFormat('#,##0.00');
    session.addSheet('Other', [['beta ALFA']], false);
    session.cells('Sheet1!A1', false);
    expect(session.find('alfa')).toEqual(['Sheet1!A1', 'Sheet1!A2', 'Other!A1']);
    session.hideTab('Other');
    expect(session.find('alfa')).toEqual(['Sheet1!A1', 'Sheet1!A2']);
    expect(session.find('beta', { tab: 'Other' })).toEqual(['Other!A1']);
    expect(session.find('')).toEqual([]);
  });

  test('the list of a filter has each shown text once; hiding some leaves the header', async () => {
    await put('A1', ['stage', 'n'], ['won', '10'], ['lost', '9'], ['won', '100'], ['', '1']);
    const values = (column: string): string[] =>
      session.filterValues('Sheet1', column).map(({ text, hidden }) => (hidden ? `-${text}` : text));
    expect(values('A')).toEqual(['', 'lost', 'won']);
    expect(values('B')).toEqual(['1', '9', '10', '100']);
    session.setFilter('Sheet1', 'A', ['won', '']);
    expect(values('A')).toEqual(['-', 'lost', '-won']);
    expect(seen()).toEqual([1, 3, 6]);
    session.setFilter('Sheet1', 'B', ['9']);
    expect(seen()).toEqual([1, 6]);
    await session.undo({});
    expect(seen()).toEqual([1, 3, 6]);
    session.setFilter('Sheet1', 'A', []);
    expect(seen()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('Ctrl with an arrow', () => {
  const from = (row: number, column: number, down: number, across: number): [number, number] => {
    const to = session.edge('Sheet1', { row, column }, down, across);
    return [to.row, to.column];
  };

  test('goes to the end of what is filled, over blank cells to the next that is, or to the edge of the tab', async () => {
    await put('A1', ['a', 'b', '', 'c'], ['a'], ['a'], [''], ['z']);
    expect([from(1, 1, 1, 0), from(3, 1, 1, 0), from(5, 1, 1, 0)]).toEqual([
      [3, 1],
      [5, 1],
      [1000, 1],
    ]);
    expect([from(1, 1, 0, 1), from(1, 2, 0, 1), from(1, 4, 0, -1), from(900, 3, -1, 0)]).toEqual([
      [1, 2],
      [1, 4],
      [1, 2],
      [1, 3],
    ]);
  });

  test('does not stop where nobody can see it', async () => {
    await put('A1', ['a'], ['a'], ['a']);
    session.hideRows('Sheet1!3', {});
    expect(from(1, 1, 1, 0)).toEqual([2, 1]);
    session.hideRows('Sheet1!1000', {});
    expect(from(2, 1, 1, 0)).toEqual([999, 1]);
  });
});

test('a filter that is taken away leaves no row out, and undo puts it back', async () => {
  await put('A1', ['h'], ['x'], ['y']);
  session.setFilter('Sheet1', 'A', ['x']);
  expect(seen()).toEqual([1, 3, 4, 5, 6]);
  session.removeFilter('Sheet1');
  expect(seen()).toEqual([1, 2, 3, 4, 5, 6]);
  expect(session.window('Sheet1', 1, 1, 1, 1).filter).toBeUndefined();
  await session.undo({});
  expect(seen()).toEqual([1, 3, 4, 5, 6]);
});
