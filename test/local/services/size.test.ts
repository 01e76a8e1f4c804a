// Size and speed: books of the supported size stay quick enough to work with.
import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';

function took(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

test('blocks of 500 rows × 56 columns are written, 400,000 cells are read, rows come and go', () => {
  const { file, app } = openDesk();
  const sheet = file.insertSheet('Clients');
  sheet.insertColumnsAfter(26, 30);
  sheet.insertRowsAfter(1000, 8000);
  const block = Array.from({ length: 500 }, (_, i) =>
    Array.from({ length: 56 }, (_unused, j) => (j % 4 === 0 ? i * j : `Client ${i} of ${j}`)),
  );
  const writing = took(() => {
    for (let row = 1; row < 9000; row += 500) sheet.getRange(row, 1, 500, 56).setValues(block);
    app.flush();
  });
  expect(writing / 18).toBeLessThan(100);
  const values = sheet.getRange(1, 1, 7150, 56);
  expect(took(() => values.getValues())).toBeLessThan(1000);
  expect(sheet.getRange(9000, 56).getValue()).toBe('Client 499 of 55');
  expect(took(() => sheet.insertRowBefore(2))).toBeLessThan(500);
  expect(took(() => sheet.sort(2))).toBeLessThan(3000);
  expect(sheet.getLastRow()).toBe(9000);
});

test('looks are shared: a coloured block adds one style, not one a cell', () => {
  const { sheet, book, app } = openDesk();
  sheet.getRange(1, 1, 1000, 26).setBackground('#eeeeee').setFontWeight('bold');
  app.flush();
  expect(book.styles).toEqual([{}, { bg: '#eeeeee' }, { bg: '#eeeeee', bold: true }]);
});
