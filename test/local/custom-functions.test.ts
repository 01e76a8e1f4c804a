// Functions of the script in cells: what they are given, what becomes of what they give, and what they may not do.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lendToCells } from '../../src/local/cell-functions.ts';
import { createLocks } from '../../src/local/locks.ts';
import { readProject } from '../../src/local/project.ts';
import { shownValueOf } from '../../src/local/services/formulas/computed.ts';
import { createHost, createWorld } from '../../src/local/services/host.ts';
import { openDesk } from './services/desk.ts';

type Run = (...args: unknown[]) => unknown;

/** A desk whose script has these functions; they are asked for by their names in capitals. */
function deskWith(functions: Record<string, Run>) {
  const desk = openDesk();
  const host = createHost(desk.book, desk.env);
  host.lendFunctions((name) => functions[name] ?? null);
  return desk;
}

describe('functions of the script in cells', () => {
  test('get values, lists of lists and dates; a block they give fills cells', () => {
    const seen: unknown[] = [];
    const { sheet } = deskWith({
      SEE: (...args) => {
        seen.push(...args);
        return [
          [1, 'x'],
          [true, null],
        ];
      },
    });
    sheet.getRange('A1:B2').setValues([
      [2, 'b'],
      ['', new Date('2026-03-01T00:00:00+02:00')],
    ]);
    sheet.getRange('D1').setFormula('=see(A1:B1,B2,A2,"text")');
    expect(sheet.getRange('D1:E2').getValues()).toEqual([
      [1, 'x'],
      [true, ''],
    ]);
    expect(seen.slice(0, 4)).toEqual([[[2, 'b']], new Date('2026-03-01T00:00:00+02:00'), '', 'text']);
  });

  test('a list fills a column, what throws is #ERROR!, an unknown name #NAME?', () => {
    const { sheet } = deskWith({
      LIST: () => [1, 2],
      FAIL: () => {
        throw new Error('no');
      },
    });
    sheet.getRange('A1:D1').setFormulas([['=LIST()', '=FAIL()', '=NOBODY()', '=LIST(1)+1']]);
    expect(sheet.getRange('A1:D2').getValues()).toEqual([
      [1, '#ERROR!', '#NAME?', 2],
      [2, '', '', ''],
    ]);
  });

  test('may read the sheet but not write into it', () => {
    const desk = deskWith({
      READ: () => desk.sheet.getRange('A1').getValue(),
      WRITE: () => desk.sheet.getRange('A1').setValue('changed'),
    });
    desk.sheet.getRange('A1').setValue('kept');
    desk.sheet.getRange('B1:C1').setFormulas([['=READ()', '=WRITE()']]);
    expect(desk.sheet.getRange('A1:C1').getValues()).toEqual([['kept', 'kept', '#ERROR!']]);
  });
});

test('a project’s top-level functions are lent to cells while no script runs, private ones are not', () => {
  const { book, sheet, settle } = openDesk();
  sheet.getRange('A1:B1').setFormulas([['=Echo(5)', '=hidden_()']]);
  settle();
  const small = fileURLToPath(new URL('./fixtures/small', import.meta.url));
  lendToCells({ book, world: createWorld(), locks: createLocks(), project: () => readProject(small) });
  const data = book.sheets[0]!;
  expect(data.rows[0]?.c.map((content) => shownValueOf(book, data, content))).toEqual([5, '#NAME?']);
});
