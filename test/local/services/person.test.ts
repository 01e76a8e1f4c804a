// What a person does in the grid, and what is seen of it.
import { describe, expect, test } from 'vitest';
import type { BookData } from '../../../src/local/model.ts';
import * as person from '../../../src/local/services/person/person.ts';
import { openDesk, owner } from './desk.ts';

const shown = (book: BookData, row: number, columns: number) =>
  person.displayMatrix(book, 0, { row, column: 1, rows: 1, columns })[0];

describe('typing and pasting', () => {
  test('4.2 tells the old and the new value, and nothing of an empty cell', () => {
    const { book } = openDesk();
    expect(person.typeCell(book, 0, 1, 1, 'a', owner)).toEqual({ value: 'a' });
    expect(person.typeCell(book, 0, 1, 1, '5', owner)).toEqual({ oldValue: 'a', value: '5' });
    expect(person.typeCell(book, 0, 1, 1, '', owner)).toEqual({ oldValue: '5' });
  });

  test('a rejecting rule holds for typing, not for pasting; a real protection holds for both', () => {
    const { book, sheet, app } = openDesk();
    const rule = app.newDataValidation().requireValueInList(['A']).setAllowInvalid(false).build();
    sheet.getRange('A1').setDataValidation(rule);
    const protection = sheet.getRange('B1').protect();
    protection.removeEditors([]);
    app.flush();
    expect(person.typeCell(book, 0, 1, 1, 'B', owner)).toEqual({
      refused:
        'The data you entered in cell A1 violates the data validation rules set on this cell. Please enter one of the following values: A.',
    });
    expect(person.pasteBlock(book, 0, 1, 1, [['B']], owner)).toEqual({
      area: { row: 1, column: 1, rows: 1, columns: 1 },
    });
    expect(shown(book, 1, 1)).toEqual(['B']);
    expect(person.typeCell(book, 0, 1, 2, 'x', 'guest@x.yy')).toHaveProperty('refused');
    expect(person.pasteBlock(book, 0, 1, 1, [['C', 'D']], 'guest@x.yy')).toHaveProperty('refused');
    expect(shown(book, 1, 2)).toEqual(['B', '']);
  });

  test('a paste below the grid makes it longer', () => {
    const { book } = openDesk();
    person.pasteBlock(
      book,
      0,
      1000,
      26,
      [
        ['1', '2'],
        ['3', '4'],
      ],
      owner,
    );
    expect([book.sheets[0]?.maxRows, book.sheets[0]?.maxColumns]).toEqual([1001, 27]);
  });
});

describe('what is seen', () => {
  test('a window tells texts, looks, sizes and what the editor opens with', () => {
    const { book, sheet, app } = openDesk();
    sheet.getRange('A1:C1').setValues([['x', new Date('2026-06-30T00:00:00+03:00'), 1234.5678]]);
    sheet.getRange('C1').setNumberFormat('#,##0.00').setBackground('#ffeecc').setFontWeight('bold').setNote('n');
    sheet.getRange('D1').insertCheckboxes();
    sheet.getRange('E1').setDataValidation(app.newDataValidation().requireValueInList(['p', 'q']).build());
    sheet.setColumnWidth(2, 150).hideColumns(5);
    sheet.setFrozenRows(1);
    app.flush();
    const view = person.windowOf(book, 0, 1, 1, 2, 5);
    expect(view.cells[0]).toEqual([
      { text: 'x' },
      { text: '6/30/2026', align: 'right', date: '2026-06-30' },
      { text: '1,234.57', edit: '1234.5678', background: '#ffeecc', bold: true, align: 'right', note: 'n' },
      { text: 'FALSE', align: 'center', checkbox: true, edit: 'FALSE' },
      { text: '', options: ['p', 'q'] },
    ]);
    expect(view.cells[1]).toEqual([null, null, null, null, null]);
    expect([view.columnWidths, view.hiddenColumns, view.frozenRows]).toEqual([[100, 150, 100, 100, 100], [5], 1]);
    expect(person.rawMatrix(book, 0, { row: 1, column: 1, rows: 1, columns: 4 })).toEqual([
      ['x', '2026-06-30', 1234.5678, false],
    ]);
  });

  test('conditional formats are seen', () => {
    const { book, sheet, app } = openDesk();
    const red = app.newConditionalFormatRule().whenNumberLessThan(0).setBackground('#ff0000');
    sheet.setConditionalFormatRules([red.setRanges([sheet.getRange('A1:A2')]).build()]);
    sheet.getRange('A1:A2').setValues([[-1], [1]]);
    app.flush();
    expect(person.windowOf(book, 0, 1, 1, 2, 1).cells.map(([cell]) => cell?.background)).toEqual([
      '#ff0000',
      undefined,
    ]);
  });

  test('a chart is seen with labels, names and values', () => {
    const { book, sheet } = openDesk();
    sheet.getRange('A1:C3').setValues([
      ['stage', 'new', 'won'],
      ['A', 1, 2],
      ['B', 3, ''],
    ]);
    const chart = sheet.newChart().asColumnChart().setStacked().setTitle('T').setColors(['#111111', '#222222']);
    sheet.insertChart(chart.addRange(sheet.getRange('A1:C3')).setNumHeaders(1).setPosition(5, 2, 0, 0).build());
    expect(person.chartsOf(book, 0)).toMatchObject([
      {
        type: 'COLUMN',
        row: 5,
        column: 2,
        title: 'T',
        stacked: true,
        labels: ['A', 'B'],
        series: [
          { name: 'new', color: '#111111', values: [1, 3] },
          { name: 'won', color: '#222222', values: [2, null] },
        ],
      },
    ]);
  });

  test('sorting by a column leaves the frozen rows', () => {
    const { book, sheet } = openDesk();
    sheet.setFrozenRows(1);
    sheet.getRange('A1:A3').setValues([['head'], [2], [1]]);
    sheet.getName();
    person.sortSheet(book, 0, 1, true);
    expect(person.displayMatrix(book, 0, { row: 1, column: 1, rows: 3, columns: 1 })).toEqual([['head'], ['1'], ['2']]);
  });
});
