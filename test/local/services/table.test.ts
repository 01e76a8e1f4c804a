// Converted tables: typed columns take no formats, no validations and no values of another type.
import { describe, expect, test } from 'vitest';
import { typeCell } from '../../../src/local/services/person/person.ts';
import { convertToTable } from '../../../src/local/services/person/table.ts';
import { openDesk, owner, thrown } from './desk.ts';

const typedText = 'Exception: This operation is not allowed on cells in typed columns.';
const rejected = /violates the data validation rules set on this cell/;

/** A1:D5: an untyped column, dates, numbers and a dropdown. */
function tableDesk() {
  const desk = openDesk();
  desk.sheet.getRange('A1:D1').setValues([['name', 'day', 'pay', 'stage']]);
  desk.app.flush();
  const made = convertToTable(desk.book, 0, { row: 1, column: 1, rows: 5, columns: 4 }, [
    null,
    { type: 'DATE' },
    { type: 'DOUBLE' },
    { type: 'DROPDOWN', options: ['new', 'won'] },
  ]);
  const done = (_written: unknown) => desk.app.flush();
  return { ...desk, made, done };
}

describe('1.2 typed columns', () => {
  test('refuse formats and validations from scripts, also under a heading that is taken along', () => {
    const { app, sheet, made, done } = tableDesk();
    expect(made).toEqual({ name: 'Table1' });
    const rule = app.newDataValidation().requireDate().build();
    const deeds: ((range: GoogleAppsScript.Spreadsheet.Range) => unknown)[] = [
      (range) => range.setNumberFormat('0.00'),
      (range) => range.setDataValidation(rule),
      (range) => range.clearDataValidations(),
      (range) => range.insertCheckboxes(),
      (range) => range.clear({ formatOnly: true }),
    ];
    for (const deed of deeds) {
      for (const address of ['B2', 'C1:C9']) {
        expect(
          thrown(() => done(deed(sheet.getRange(address)))),
          `${address} ${deed}`,
        ).toBe(typedText);
      }
      expect(thrown(() => done(deed(sheet.getRange('A2'))))).toBe('');
      expect(thrown(() => done(deed(sheet.getRange('B1:D1'))))).toBe('');
    }
    sheet.getRange('B2').setBackground('#ff0000');
    expect(sheet.getRange('B2').getBackground()).toBe('#ff0000');
  });

  test('have the format of their type, and take its values only', () => {
    const { app, sheet, book } = tableDesk();
    expect(sheet.getRange('B2').getNumberFormat()).toBe('M/d/yyyy');
    sheet.getRange('A2:D2').setValues([[1, '6/30/2026', 5, 'new']]);
    expect(thrown(() => app.flush())).toBe('');
    for (const [address, value] of [
      ['B3', 'soon'],
      ['C3', 'five'],
      ['D3', 'lost'],
      ['C3', true],
    ] as const) {
      sheet.getRange(address).setValue(value);
      expect(thrown(() => app.flush())).toMatch(rejected);
    }
    expect(typeCell(book, 0, 3, 3, 'five', owner)).toHaveProperty('refused');
    expect(typeCell(book, 0, 3, 3, '5', owner)).toEqual({ value: '5' });
    sheet.getRange('A2:D2').clearContent();
    expect(sheet.getRange('D2').getValue()).toBe('');
  });

  test('follow their columns', () => {
    const { app, sheet, done } = tableDesk();
    sheet.insertColumnBefore(2);
    sheet.deleteColumn(4);
    sheet.getRange('B2').setNumberFormat('0');
    expect(thrown(() => app.flush())).toBe('');
    expect(thrown(() => done(sheet.getRange('C2').setNumberFormat('0')))).toBe(typedText);
    sheet.getRange('D2').setValue('won');
    expect(thrown(() => app.flush())).toBe('');
    expect(thrown(() => done(sheet.getRange('D2').setValue('lost')))).toMatch(rejected);
  });

  test('do not overlap another table, and need the right to edit', () => {
    const { book, sheet } = tableDesk();
    const area = { row: 5, column: 4, rows: 2, columns: 2 };
    expect(convertToTable(book, 0, area, [])).toHaveProperty('refused');
    sheet.protect().removeEditors([]);
    const free = { row: 10, column: 1, rows: 2, columns: 2 };
    expect(convertToTable(book, 0, free, [], 'x@firm.example')).toHaveProperty('refused');
    expect(convertToTable(book, 0, free, [])).toEqual({ name: 'Table2' });
  });
});
