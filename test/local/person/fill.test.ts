// The fill handle, copies, moves and clearing: what the cells hold afterwards.

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
const column = (a1: string): unknown[] => session.cells(`Sheet1!${a1}`, false).map(([text]) => text);
/** Fills A1:A(n) from the given cells down to row 6 and tells what was added. */
async function filled(...cells: string[]): Promise<unknown[]> {
  await put('A1', ...cells.map((cell) => [cell]));
  await session.fill({ from: `Sheet1!A1:A${cells.length}`, to: 'Sheet1!A1:A6' }, {});
  return column('A1:A6').slice(cells.length);
}

describe('fill', () => {
  test.each([
    ['one number is repeated', ['5'], ['5', '5', '5', '5', '5']],
    ['numbers go on by their step', ['1', '3'], ['5', '7', '9', '11']],
    ['tenths stay tenths', ['0.1', '0.2'], ['0.3', '0.4', '0.5', '0.6']],
    ['uneven numbers are repeated', ['1', '2', '4'], ['1', '2', '4']],
    ['a date goes on by days', ['12/30/2026'], ['12/31/2026', '1/1/2027', '1/2/2027', '1/3/2027', '1/4/2027']],
    ['weeks stay weeks', ['6/1/2026', '6/8/2026'], ['6/15/2026', '6/22/2026', '6/29/2026', '7/6/2026']],
    ['the last of months', ['1/31/2026', '3/31/2026'], ['5/31/2026', '7/31/2026', '9/30/2026', '11/30/2026']],
    ['a text with a number counts on', ['Item 9'], ['Item 10', 'Item 11', 'Item 12', 'Item 13', 'Item 14']],
    ['leading zeros stay', ['K-08', 'K-09'], ['K-10', 'K-11', 'K-12', 'K-13']],
    ['texts are repeated', ['a', 'b'], ['a', 'b', 'a', 'b']],
    ['weekdays go round', ['Saturday'], ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday']],
    ['months go round', ['Nov', 'Dec'], ['Jan', 'Feb', 'Mar', 'Apr']],
  ])('%s', async (_what, cells, wanted) => {
    expect(await filled(...cells)).toEqual(wanted);
  });

  test('upwards a series runs backwards, to the left as well', async () => {
    await put('C5', ['10', '20'], ['20', '30']);
    await session.fill({ from: 'Sheet1!C5:C6', to: 'Sheet1!C3:C6' }, {});
    await session.fill({ from: 'Sheet1!C6:D6', to: 'Sheet1!A6:D6' }, {});
    expect(column('C3:C6')).toEqual(['-10', '0', '10', '20']);
    expect(session.cells('Sheet1!A6:D6', false)).toEqual([['0', '10', '20', '30']]);
  });

  test('formulas shift; formats and rules are copied, notes are not', async () => {
    const { sheet, app, settle } = openDesk({ book });
    sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    const rule = app.newDataValidation().requireNumberGreaterThan(0).setAllowInvalid(false).build();
    sheet.getRange('B1').setFormula('=A1*$A$1').setBackground('#ff0000').setNote('why').setDataValidation(rule);
    settle();
    await session.fill({ from: 'Sheet1!B1', to: 'Sheet1!B1:B3' }, {});
    expect(sheet.getRange('B1:B3').getFormulas()).toEqual([['=A1*$A$1'], ['=A2*$A$1'], ['=A3*$A$1']]);
    expect(sheet.getRange('B3').getBackground()).toBe('#ff0000');
    expect(sheet.getRange('B3').getDataValidation()?.getCriteriaType().toString()).toBe('NUMBER_GREATER_THAN');
    expect(sheet.getRange('B1:B3').getNotes()).toEqual([['why'], [''], ['']]);
  });

  test('4.2 the script sees one edit of the cells that were filled', async () => {
    await put('A1', ['1'], ['2']);
    const outcome = await session.fill({ from: 'Sheet1!A1:A2', to: 'Sheet1!A1:A5' }, {});
    expect(outcome).toMatchObject({ toasts: ['LIMITED|A3:A5|Sheet1|Trial||-|-|false'] });
  });

  test('a target that is no longer row or column of the source is refused in a sentence', async () => {
    await expect(session.fill({ from: 'Sheet1!A1', to: 'Sheet1!A1:B2' }, {})).rejects.toThrow(
      /^A fill goes from cells/,
    );
    await expect(session.fill({ from: 'Sheet1!A1', to: 'Sheet1!B1:B5' }, {})).rejects.toThrow(
      /^A fill goes from cells/,
    );
  });
});

describe('copies inside the book', () => {
  test('9.16 a copied cell brings its format, so plain text is lost; text from outside leaves it', async () => {
    const { sheet, settle } = openDesk({ book });
    sheet.getRange('B1:B2').setNumberFormat('@');
    settle();
    await put('A1', ['5']);
    await session.pasteCells({ from: 'Sheet1!A1', to: 'Sheet1!B1' }, {});
    await session.paste('Sheet1!B2', [['007']], {});
    expect(sheet.getRange('B1:B2').getNumberFormats()).toEqual([['0.###############'], ['@']]);
    expect(sheet.getRange('B1:B2').getValues()).toEqual([[5], ['007']]);
  });

  test('a copy fills a target of which it is a part, and goes past the edge of the grid', async () => {
    await put('A1', ['1', '=A1+1']);
    await session.pasteCells({ from: 'Sheet1!A1:B1', to: 'Sheet1!A3:D4' }, {});
    expect(session.cells('Sheet1!A3:D4', false)).toEqual([
      ['1', '2', '1', '2'],
      ['1', '2', '1', '2'],
    ]);
    await session.pasteCells({ from: 'Sheet1!A1:B1', to: 'Sheet1!Z1000' }, {});
    expect(session.tabs()[0]).toMatchObject({ rows: 1000, columns: 27 });
  });

  test('cells that are moved take along what speaks of them; the place they left is empty', async () => {
    await put('A1', ['7', '=A1*2'], ['=SUM(A1:A1)', '']);
    const outcome = await session.moveCells({ from: 'Sheet1!A1', to: 'Sheet1!D9' }, {});
    expect(outcome).toMatchObject({ ok: true, toasts: [] });
    const { sheet } = openDesk({ book });
    expect(sheet.getRange('A1:B2').getFormulas()).toEqual([
      ['', '=D9*2'],
      ['=SUM(D9:D9)', ''],
    ]);
    expect(session.cells('Sheet1!A1:B2', false)).toEqual([
      ['', '14'],
      ['7', ''],
    ]);
  });

  test('a real protection holds for copies, moves, fills and clearing', async () => {
    const { sheet, settle } = openDesk({ book, user: 'owner@example.com' });
    sheet.getRange('B1:B2').protect().removeEditors([]);
    settle();
    const by = { user: 'guest@example.com' };
    for (const refused of [
      await session.pasteCells({ from: 'Sheet1!A1', to: 'Sheet1!B1' }, by),
      await session.moveCells({ from: 'Sheet1!B1', to: 'Sheet1!C1' }, by),
      await session.fill({ from: 'Sheet1!A1', to: 'Sheet1!A1:B1' }, by),
      await session.clear('Sheet1!A1:B1', by),
    ]) {
      expect(refused).toEqual({ refused: expect.stringMatching(/^You are trying to edit a protected cell/) });
    }
  });

  test('the Delete key leaves looks and unticks checkboxes', async () => {
    const { sheet, settle } = openDesk({ book });
    sheet.getRange('A1').setValue('x').setBackground('#00ff00');
    sheet.getRange('B1').insertCheckboxes().check();
    settle();
    expect(await session.clear('Sheet1!A1:B1', {})).toMatchObject({
      toasts: ['LIMITED|A1:B1|Sheet1|Trial||-|-|false'],
    });
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['', false]]);
    expect(sheet.getRange('A1').getBackground()).toBe('#00ff00');
  });
});
