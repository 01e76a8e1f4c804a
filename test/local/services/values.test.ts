// Facts 1.x about values: the texts of errors, typed strings, laziness, dates.
import { describe, expect, test } from 'vitest';
import { openDesk, thrown } from './desk.ts';

describe('1.1–1.2 errors', () => {
  test('1.1 a service error has the name Exception and a message without prefix', () => {
    const { sheet } = openDesk();
    expect(thrown(() => sheet.getRange(0, 1))).toBe('Exception: The starting row of the range is too small.');
  });

  test('1.2 setValues with other numbers of rows or columns', () => {
    const { sheet } = openDesk();
    expect(thrown(() => sheet.getRange(1, 1, 2, 1).setValues([['a']]))).toBe(
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(thrown(() => sheet.getRange(1, 1, 1, 4).setValues([[1, 2, 3, 4, 5]]))).toBe(
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 5 but the range has 4.',
    );
  });

  test('1.2 wrong argument types and counts', () => {
    const { sheet } = openDesk();
    const range = sheet.getRange(1, 1) as unknown as Record<string, (...args: unknown[]) => unknown>;
    const text = (types: string, method: string) =>
      `Exception: The parameters (${types}) don't match the method signature for SpreadsheetApp.Range.${method}.`;
    expect(thrown(() => range.setValues!('a'))).toBe(text('String', 'setValues'));
    expect(thrown(() => range.setValues!([1, 2]))).toBe(text('number[]', 'setValues'));
    expect(thrown(() => range.setValue!())).toBe(text('', 'setValue'));
    expect(thrown(() => range.setNumberFormat!({ a: 1 }))).toBe(text('(class)', 'setNumberFormat'));
    expect(thrown(() => range.getValues!(1))).toBe(text('number', 'getValues'));
  });

  test('1.2 getRange with impossible numbers and addresses', () => {
    const { sheet, file } = openDesk();
    expect(thrown(() => sheet.getRange(1, 0))).toBe('Exception: The starting column of the range is too small.');
    expect(thrown(() => sheet.getRange(1, 1, 0))).toBe(
      'Exception: The number of rows in the range must be at least 1.',
    );
    expect(thrown(() => sheet.getRange(1, 1, 1, 0))).toBe(
      'Exception: The number of columns in the range must be at least 1.',
    );
    expect(thrown(() => sheet.getRange('nowhere'))).toBe('Exception: Range not found');
    expect(thrown(() => file.getRange('Elsewhere!A1'))).toBe('Exception: Range not found');
    expect(thrown(() => sheet.getRange('A1:B2').getCell(3, 1))).toBe('Exception: Cell reference out of range');
  });

  test('1.2 more than 50,000 characters', () => {
    const { sheet, app } = openDesk();
    sheet.getRange('A1').setValue('x'.repeat(50_000));
    expect(thrown(() => app.flush())).toBe('');
    sheet.getRange('A1').setValue('x'.repeat(50_001));
    expect(thrown(() => app.flush())).toBe(
      'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  test('a member that is not there is told by name', () => {
    const { sheet } = openDesk();
    const range = sheet.getRange('A1') as unknown as Record<string, unknown>;
    expect(thrown(() => range.createDataSourceTable)).toBe(
      'Error: not in the local Google Sheets: Range.createDataSourceTable',
    );
    expect(String(range)).toBe('Range');
  });
});

describe('1.3–1.8 values', () => {
  test('1.3 outside the grid reads are blank and writes throw', () => {
    const { sheet } = openDesk();
    const below = sheet.getRange(1001, 1);
    expect(below.getValues()).toEqual([['']]);
    expect(thrown(() => below.setValues([['x']]))).toBe(
      'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    );
    expect(thrown(() => sheet.getColumnWidth(27))).toBe('Exception: Those columns are out of bounds.');
  });

  test('1.4 strings are taken as typed', () => {
    const { sheet } = openDesk();
    sheet.getRange('A1:E1').setValues([['01234', '22 34', '50%', '1/2', '=1+2']]);
    const [row] = sheet.getRange('A1:E1').getValues();
    expect(row?.slice(0, 3)).toEqual([1234, 2234, 0.5]);
    // 2 January of the present year, midnight in Sofia (UTC+2 in winter).
    expect((row![3] as Date).toISOString()).toBe('2026-01-01T22:00:00.000Z');
    expect(row?.[4]).toBe(3);
    expect(sheet.getRange('E1').getFormula()).toBe('=1+2');
  });

  test('1.5 a phone number with dashes becomes #ERROR!', () => {
    const { sheet } = openDesk();
    sheet.getRange('A1').setValue('+7 999 123-45-67');
    expect(sheet.getRange('A1').getDisplayValue()).toBe('#ERROR!');
  });

  test('1.6 @ before the write keeps the text; an apostrophe is swallowed elsewhere', () => {
    const { sheet } = openDesk();
    sheet
      .getRange('A1:B1')
      .setNumberFormat('@')
      .setValues([['007', '=1+2']]);
    sheet.getRange('C1').setValue("'007");
    expect(sheet.getRange('A1:C1').getValues()).toEqual([['007', '=1+2', '007']]);
    sheet.getRange('D1').setValue('007').setNumberFormat('@');
    expect(sheet.getRange('D1').getValue()).toBe(7);
  });

  test('1.7 types of getValues; null and undefined clear', () => {
    const { sheet } = openDesk();
    sheet.getRange('A1:D1').setValues([[1.5, true, 'x', new Date('2026-03-01T00:00:00+02:00')]]);
    const [row] = sheet.getRange('A1:E1').getValues();
    expect(row?.slice(0, 3)).toEqual([1.5, true, 'x']);
    expect((row![3] as Date).getTime()).toBe(Date.parse('2026-02-28T22:00:00Z'));
    expect(row?.[4]).toBe('');
    expect(sheet.getRange('A1:D1').getDisplayValues()).toEqual([['1.5', 'TRUE', 'x', '3/1/2026']]);
    sheet.getRange('A1').setValue(null);
    sheet.getRange('B1').setValue(undefined);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['', '']]);
  });

  test('1.8 getLastRow counts FALSE checkboxes and formulas that show nothing, not formats', () => {
    const { sheet } = openDesk();
    expect([sheet.getLastRow(), sheet.getDataRange().getA1Notation()]).toEqual([0, 'A1']);
    sheet.getRange('B9').setBackground('#ff0000');
    sheet.getRange('B5').insertCheckboxes('yes');
    expect(sheet.getLastRow()).toBe(0);
    sheet.getRange('B4').insertCheckboxes();
    expect(sheet.getLastRow()).toBe(4);
    sheet.getRange('C7').setFormula('=""');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([7, 3]);
  });

  test('values handed in are copied', () => {
    const { sheet } = openDesk();
    const data = [[1, 2]];
    const day = new Date('2026-05-05T12:00:00Z');
    sheet.getRange('A1:B1').setValues(data);
    sheet.getRange('C1').setValue(day);
    data[0]![0] = 99;
    day.setTime(0);
    const [row] = sheet.getRange('A1:C1').getValues();
    expect(row?.slice(0, 2)).toEqual([1, 2]);
    expect((row![2] as Date).toISOString()).toBe('2026-05-05T12:00:00.000Z');
  });
});

describe('1.21 laziness', () => {
  test('writes wait for the next read; discard drops them', () => {
    const { sheet, book, discard } = openDesk();
    sheet.getRange('A1').setValue('one');
    expect(book.sheets[0]?.rows).toEqual([]);
    sheet.getRange('A1').getValue();
    expect(book.sheets[0]?.rows[0]?.c).toEqual(['one']);
    sheet.getRange('A2').setValue('two');
    discard();
    expect(sheet.getRange('A1:A2').getValues()).toEqual([['one'], ['']]);
  });

  test('1.10 a rejected value throws at the next call, with the list', () => {
    const { sheet, app } = openDesk();
    const rule = app.newDataValidation().requireValueInList(['A', 'B', 'C']).setAllowInvalid(false).build();
    sheet.getRange('F1').setDataValidation(rule);
    expect(thrown(() => sheet.getRange('F1').setValue('D'))).toBe('');
    expect(thrown(() => app.flush())).toBe(
      'Exception: The data you entered in cell F1 violates the data validation rules set on this cell. Please enter one of the following values: A, B, C.',
    );
    expect(sheet.getRange('F1').getValue()).toBe('');
    sheet.getRange('F1').setValue('B');
    expect(sheet.getRange('F1').getValue()).toBe('B');
  });

  test('1.21 a write that fails takes those behind it along; what stood before stays', () => {
    const { sheet, app } = openDesk();
    sheet.getRange('A1').setValue('before');
    sheet.getRange('A2').setValue('x'.repeat(50_001));
    sheet.getRange('A3').setValue('after');
    expect(thrown(() => app.flush())).toContain('maximum of 50000');
    expect(thrown(() => app.flush())).toBe('');
    expect(sheet.getRange('A1:A3').getValues()).toEqual([['before'], [''], ['']]);
  });

  test('what Google answers with nothing cannot be chained on', () => {
    const { sheet } = openDesk();
    expect([sheet.setFrozenRows(1), sheet.hideRows(3), sheet.getRange('A1').copyTo(sheet.getRange('B1'))]).toEqual([
      null,
      null,
      null,
    ]);
    expect(String(sheet.setColumnWidth(1, 80))).toBe('Sheet');
  });

  test('1.22 getRange, offset and numbers are local; the others are counted', () => {
    const { sheet, calls } = openDesk();
    const range = sheet.getRange('A1:B2').offset(1, 1);
    expect([range.getRow(), range.getColumn(), range.getNumRows(), range.getA1Notation()]).toEqual([2, 2, 2, 'B2:C3']);
    expect(calls).toEqual([]);
    range.getValues();
    sheet.getName();
    expect(calls).toEqual(['Range.getValues', 'Sheet.getName']);
  });
});

describe('8 locale and time', () => {
  test("8.1 ',' between arguments fails where decimals have a comma; ';' works everywhere", () => {
    const german = openDesk({ locale: 'de_DE' });
    german.sheet.getRange('A1:A3').setFormulas([['=SUM(1,2)'], ['=SUM(1;2)'], ['=IF(1>0,"a","b")']]);
    // Between digits the comma is the decimal sign: 1,2 is one argument.
    expect(german.sheet.getRange('A1:A3').getValues()).toEqual([[1.2], [3], ['#ERROR!']]);
    const english = openDesk();
    english.sheet.getRange('A1:A2').setFormulas([['=SUM(1,2)'], ['=SUM(1;2)']]);
    expect(english.sheet.getRange('A1:A2').getValues()).toEqual([[3], [3]]);
  });

  test('8.4 a time alone is of 30 December 1899; another zone shows another clock', () => {
    const { sheet, file } = openDesk({ timeZone: 'UTC' });
    sheet.getRange('A1').setValue('14:30');
    expect((sheet.getRange('A1').getValue() as Date).toISOString()).toBe('1899-12-30T14:30:00.000Z');
    sheet.getRange('A2').setValue(new Date('2026-06-30T10:00:00Z'));
    file.setSpreadsheetTimeZone('Europe/Budapest');
    expect(sheet.getRange('A2').getDisplayValue()).toBe('6/30/2026 10:00:00');
    expect((sheet.getRange('A2').getValue() as Date).toISOString()).toBe('2026-06-30T08:00:00.000Z');
  });

  test('a formula that only Google computes is told to who looks at it, and to nobody else', () => {
    const { sheet } = openDesk();
    sheet.getRange('A1:A3').setFormulas([['=IMPORTRANGE("x","A1")'], ['=1+1'], ['=NOSUCH(1)']]);
    expect(sheet.getRange('A2:A3').getValues()).toEqual([[2], ['#NAME?']]);
    expect(thrown(() => sheet.getRange('A1').getValue())).toBe('Error: not in the local Google Sheets: IMPORTRANGE');
  });

  test('formulas follow their cells and forget old values', () => {
    const { sheet } = openDesk();
    sheet.getRange('A1:A2').setValues([[2], [3]]);
    sheet.getRange('A3').setFormula('=SUM(A1:A2)');
    expect(sheet.getRange('A3').getValue()).toBe(5);
    sheet.getRange('A1').setValue(10);
    expect(sheet.getRange('A3').getValue()).toBe(13);
    sheet.insertRowBefore(1);
    expect(sheet.getRange('A4').getFormula()).toBe('=SUM(A2:A3)');
    expect(sheet.getRange('A4').getValue()).toBe(13);
    sheet.setName('Sums');
    sheet.getRange('B1').setFormula('=TODAY()');
    // In a cell of automatic format it is a date: midnight of 30 June 2026 in Sofia.
    expect((sheet.getRange('B1').getValue() as Date).toISOString()).toBe('2026-06-29T21:00:00.000Z');
  });
});
