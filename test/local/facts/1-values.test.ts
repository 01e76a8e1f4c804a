// Facts 1.3–1.11: what a script writes into cells and reads from them.
import { afterAll, describe, expect, test } from 'vitest';
import { openDesk, thrown } from '../services/desk.ts';
import { dropScripts, ran, scriptIn } from './script.ts';

afterAll(dropScripts);

describe('1.1 errors', () => {
  test('1.1 in a running script: the name, no file or line, its own Error', async () => {
    const body = `try { sheet.getRange(0, 1); } catch (error) {
      return [error.name, error.message, error.fileName === undefined, error instanceof Error, String(error)];
    }`;
    const text = 'The starting row of the range is too small.';
    expect(await ran(body)).toEqual(['Exception', text, true, true, `Exception: ${text}`]);
  });
});

describe('1.3 outside the grid', () => {
  test('1.3 one column past it reads as blank, looks included; widths, sorts and writes are refused', () => {
    const { sheet, app } = openDesk();
    const past = sheet.getRange(1, sheet.getMaxColumns() + 1);
    expect([past.getValues(), past.getDisplayValues(), past.getBackgrounds()]).toEqual([[['']], [['']], [['#ffffff']]]);
    expect(thrown(() => sheet.getColumnWidth(27))).toBe('Exception: Those columns are out of bounds.');
    const outside = 'Exception: The coordinates of the range are outside the dimensions of the sheet.';
    expect(thrown(() => sheet.getRange(1000, 1, 2, 1).sort(1))).toBe(outside);
    expect(
      thrown(() => {
        sheet.getRange(1001, 1).setValues([['x']]);
        app.flush();
      }),
    ).toBe(outside);
  });
});

describe('1.4–1.7 typed strings', () => {
  test.each([
    ['01234', 1234, '1234'],
    ['22 34', 2234, '2234'],
    ['1e21', 1e21, '1.00E+21'],
    ['1234567890123456', 1234567890123456, '1.23457E+15'],
    ['50%', 0.5, '50%'],
    ['=1+1', 2, '2'],
    ["'=1+1", '=1+1', '=1+1'],
    ['+/-', '#ERROR!', '#ERROR!'],
    ['+7 999 123-45-67', '#ERROR!', '#ERROR!'],
  ])('1.4 1.5 a script that writes %j', (text, value, shown) => {
    for (const write of ['setValue', 'setValues', 'appendRow']) {
      const { sheet } = openDesk();
      if (write === 'setValue') sheet.getRange('A1').setValue(text);
      else if (write === 'setValues') sheet.getRange('A1').setValues([[text]]);
      else sheet.appendRow([text]);
      expect([write, sheet.getRange('A1').getValue(), sheet.getRange('A1').getDisplayValue()]).toEqual([
        write,
        value,
        shown,
      ]);
    }
  });

  test('1.4 a day without a year is of this year, in the order of the locale', async () => {
    const body = `return Utilities.formatDate(sheet.getRange('A1').setValue('1/2').getValue(), 'Etc/UTC', 'd MMM');`;
    expect(await ran(body)).toBe('2 Jan');
    expect(await ran(body, { locale: 'en_GB' })).toBe('1 Feb');
  });

  test('1.6 only @ BEFORE the write keeps the text; the text survives the automatic format, "general" resets', () => {
    const { sheet } = openDesk();
    const [before, after] = [sheet.getRange('A1'), sheet.getRange('A2')];
    before.setNumberFormat('@').setValue('007');
    after.setValue('007').setNumberFormat('@');
    expect([before.getValue(), after.getValue()]).toEqual(['007', 7]);
    before.setNumberFormat('general');
    expect([before.getValue(), before.getNumberFormat()]).toEqual(['007', '0.###############']);
    before.setValue('007');
    expect(before.getValue()).toBe(7);
  });

  test('1.7 types in a running script, its own dates and lists; undefined and null clear', async () => {
    const body = `
      sheet.getRange('A1:E1').setValues([[1.5, true, new Date(0), 'x', null]]);
      sheet.getRange('D1').setValue(undefined);
      const values = sheet.getRange('A1:E1').getValues();
      return [values[0].map((v) => v instanceof Date ? 'Date' : typeof v + ' ' + v), values instanceof Array];`;
    expect(await ran(body)).toEqual([['number 1.5', 'boolean true', 'Date', 'string ', 'string '], true]);
  });
});

describe('1.9–1.11', () => {
  test('1.9 appendRow goes below a FALSE checkbox and a formula that shows nothing', () => {
    const { sheet } = openDesk();
    sheet.getRange('C4').insertCheckboxes();
    sheet.appendRow(['a']);
    sheet.getRange('B8').setFormula('=""');
    sheet.appendRow(['b']);
    expect(sheet.getRange('A5:A9').getValues().flat()).toEqual(['a', '', '', '', 'b']);
  });

  test('1.10 a refused write shows itself at the next call, outside the try around it', async () => {
    const body = `
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['A', 'B']).setAllowInvalid(false).build();
      const cell = sheet.getRange('B2').setDataValidation(rule);
      SpreadsheetApp.flush();
      try { cell.setValue('C'); } catch (error) { return 'caught where it was written'; }
      sheet.getRange('A1').getValue();`;
    expect(await ran(body)).toBe(
      'Exception: The data you entered in cell B2 violates the data validation rules set on this cell. Please enter one of the following values: A, B.',
    );
  });

  test('1.10 one that nobody asks after shows itself at the end of the script', async () => {
    const session = scriptIn(`function run() {
      const cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1');
      cell.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(5).setAllowInvalid(false).build());
      cell.setValue(1);
    }`);
    expect(await session.call('run', [], {})).toMatchObject({ ok: false, failure: { name: 'Exception' } });
    expect(session.cells('Sheet1!A1', false)).toEqual([['']]);
  });

  test('1.11 names of up to 100 letters, 18,278 columns', () => {
    const { sheet, file } = openDesk();
    expect(file.insertSheet('x'.repeat(100)).getName()).toHaveLength(100);
    expect(thrown(() => file.insertSheet('x'.repeat(101)))).toContain('Exception');
    expect(thrown(() => sheet.setName(''))).toContain('Exception');
    sheet.deleteRows(2, 999);
    sheet.insertColumnsAfter(26, 18_278 - 26);
    expect(thrown(() => sheet.insertColumnsAfter(18_278, 1))).toContain('limit of 18278');
    expect(sheet.getMaxColumns()).toBe(18_278);
  });
});
