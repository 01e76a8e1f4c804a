// Odd but legal input: numbers no calendar reaches, long formats, deep formulas, huge ranges; and blocks that must not be slow.
import { describe, expect, test } from 'vitest';
import { openDesk, thrown } from './desk.ts';

describe('values', () => {
  test('numbers that no calendar reaches are shown as they are in a date format', () => {
    const { sheet } = openDesk();
    const cell = sheet.getRange('A1').setNumberFormat('mmmm d, yyyy').setValue(1e20);
    expect([cell.getDisplayValue(), cell.getValue()]).toEqual(['1E+20', 1e20]);
    expect(cell.setValue(-1e12).getDisplayValue()).toBe('-1000000000000');
    expect(cell.setValue(0).getDisplayValue()).toBe('December 30, 1899');
  });

  test('a date that is none gives #NUM!; a rule is not made of one', () => {
    const { app, sheet } = openDesk();
    expect(sheet.getRange('A1').setValue(new Date(Number.NaN)).getDisplayValue()).toBe('#NUM!');
    expect(thrown(() => app.newDataValidation().requireDateAfter(new Date(Number.NaN)))).toBe(
      'Exception: Invalid argument: date',
    );
  });

  test('formats of more decimals than the language writes, and fractions of many digits', () => {
    const { sheet } = openDesk();
    const cell = sheet.getRange('A1').setValue(1.5);
    expect(cell.setNumberFormat(`0.${'0'.repeat(150)}`).getDisplayValue()).toMatch(/^1\.50+$/);
    expect(cell.setNumberFormat(`0.${'0'.repeat(150)}E+00`).getDisplayValue()).toMatch(/^1\.50+E\+00$/);
    // By hand: 5.1416 is 5 177/1250; nearest to .1416 are 1/7 with denominators to 9 and 129/911 with those to 999.
    cell.setValue(5.1416);
    const shown = ['# ?/?', '# ???/???', '# ????????????/????????????'].map((f) =>
      cell.setNumberFormat(f).getDisplayValue().trim().replace(/ +/g, ' ').replace(' /', '/'),
    );
    expect(shown).toEqual(['5 1/7', '5 129/911', '5 177/1250']);
  });

  test('ranges of more cells than any grid has are refused, not tried', () => {
    const { sheet } = openDesk();
    const outside = 'Exception: The coordinates of the range are outside the dimensions of the sheet.';
    expect(thrown(() => sheet.getRange(1, 1, 1e10, 1).getValues())).toBe(outside);
    expect(thrown(() => sheet.getRange('A1:A99999999').isBlank())).toBe(outside);
    expect(sheet.getRange(1, 27).getValue()).toBe('');
  });

  test('a regular expression that is none is refused', () => {
    const { sheet } = openDesk();
    expect(thrown(() => sheet.createTextFinder('(').useRegularExpression(true).findAll())).toBe(
      'Exception: Invalid regular expression: (',
    );
  });
});

describe('formulas', () => {
  test('one nested too deep is an error in its cell and harms no other', () => {
    const { sheet } = openDesk();
    sheet.getRange('A1').setFormula(`=${'('.repeat(3000)}1${')'.repeat(3000)}`);
    sheet.getRange('A2').setFormula('=1+1');
    sheet.getRange('A3').setFormula(`=${'-'.repeat(3000)}1`);
    expect(sheet.getRange('A1:A3').getDisplayValues()).toEqual([['#ERROR!'], ['2'], ['#ERROR!']]);
    expect(
      sheet
        .getRange('A1')
        .setFormula(`=${'('.repeat(50)}1${')'.repeat(50)}`)
        .getValue(),
    ).toBe(1);
  });

  test('what this machine has no room for tells its name', () => {
    const { sheet } = openDesk();
    const told = (formula: string) => thrown(() => sheet.getRange('A1').setFormula(formula).getValue());
    const room = 'Error: not in the local Google Sheets: formulas over more than 2,000,000 cells';
    expect(told('=SEQUENCE(1000000000)')).toBe(room);
    expect(told('=MAKEARRAY(100000, 100000, LAMBDA(a, b, 1))')).toBe(room);
    expect(told('=LAMBDA(f, f(f))(LAMBDA(f, f(f)))')).toMatch(
      /^Error: not in the local Google Sheets: computing =LAMBDA/,
    );
    expect(sheet.getRange('A1').setFormula('=SUM(1, 2)').getValue()).toBe(3);
  });

  test('references follow a sheet that they name in other letter case', () => {
    const { file, sheet } = openDesk();
    const other = file.insertSheet('Data');
    sheet.getRange('A1').setFormula('=SUM(dATA!A1:A3)');
    other.insertRowBefore(1);
    expect(sheet.getRange('A1').getFormula()).toBe('=SUM(dATA!A2:A4)');
    other.setName('New data');
    expect(sheet.getRange('A1').getFormula()).toBe("=SUM('New data'!A2:A4)");
  });
});

describe('speed', () => {
  /** Milliseconds. */
  const time = (run: () => unknown): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };

  test('20,000 cells against a list of 20,000 cells', () => {
    const { app, file, sheet } = openDesk();
    const rows = 20_000;
    const names = Array.from({ length: rows }, (_, i) => [`n${i}`]);
    const list = file.insertSheet('List');
    for (const one of [sheet, list]) one.insertRowsAfter(1000, rows - 1000);
    list.getRange(1, 1, rows).setValues(names);
    const rule = app
      .newDataValidation()
      .requireValueInRange(list.getRange(1, 1, rows))
      .setAllowInvalid(false)
      .build();
    sheet.getRange(1, 1, rows).setDataValidation(rule);
    expect(
      time(() => {
        sheet.getRange(1, 1, rows).setValues(names);
        app.flush();
      }),
    ).toBeLessThan(3000);
    // A list that stands in the cells that are written is read again for each of them: B2 has B1's new value to choose from.
    const own = app.newDataValidation().requireValueInRange(sheet.getRange('B1:B1')).setAllowInvalid(false).build();
    sheet.getRange('B2').setDataValidation(own);
    sheet.getRange('B1:B2').setValues([['fresh'], ['fresh']]);
    expect(sheet.getRange('B2').getValue()).toBe('fresh');
  });

  test('a rule with a formula of its own, in a book of 100,000 cells with a block that a formula gives', () => {
    const { app, file, sheet } = openDesk();
    const data = file.insertSheet('Data');
    data.insertRowsAfter(1000, 4000);
    data.getRange(1, 1, 5000, 20).setValues(Array.from({ length: 5000 }, () => Array(20).fill(1)));
    sheet.getRange('C1').setFormula('=SEQUENCE(3)');
    const rule = app.newDataValidation().requireFormulaSatisfied('=LEN(A1)<4').setAllowInvalid(false).build();
    sheet.getRange('A1:A500').setDataValidation(rule);
    const write = (text: string) => {
      sheet.getRange('A1:A500').setValues(Array.from({ length: 500 }, () => [text]));
      app.flush();
    };
    expect(time(() => write('abc'))).toBeLessThan(1500);
    expect(thrown(() => write('abcd'))).toMatch(/cell A1 violates/);
    expect(sheet.getRange('C1:C3').getValues().flat()).toEqual([1, 2, 3]);
  });

  test('20,000 properties set at once', () => {
    const { globals } = openDesk();
    const store = (globals.PropertiesService as GoogleAppsScript.Properties.PropertiesService).getScriptProperties();
    const values = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, 'v']));
    expect(time(() => store.setProperties(values))).toBeLessThan(2000);
    expect(store.getKeys()).toHaveLength(20_000);
  });

  test('the next match is looked for no further than it is', () => {
    const { app, sheet } = openDesk();
    sheet.getRange(1, 1, 1000, 26).setValues(Array.from({ length: 1000 }, () => Array(26).fill('same')));
    app.flush();
    const finder = sheet.createTextFinder('same');
    expect(
      time(() => {
        for (let i = 0; i < 300; i++) finder.findNext();
      }),
    ).toBeLessThan(2000);
    expect(finder.getCurrentMatch()?.getA1Notation()).toBe('N12');
    expect(finder.findPrevious()?.getA1Notation()).toBe('M12');
  });
});
