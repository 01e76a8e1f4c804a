// Cells copied, cut, pushed aside and filled: what goes along, what follows, what Google refuses.
import { describe, expect, test } from 'vitest';
import { openDesk, thrown } from './desk.ts';

const square = [
  ['V1', 'V2'],
  ['V3', 'V4'],
];

function desk() {
  const open = openDesk();
  open.sheet.getRange('A1:B2').setValues(square).setBackground('#ff0000').setFontWeight('bold');
  return { ...open, at: (a1: string) => open.sheet.getRange(a1), from: open.sheet.getRange('A1:B2') };
}

describe('copyTo', () => {
  test('a smaller place takes the whole block, a larger one as many whole copies as fit (issue 427192537)', () => {
    const { at, from } = desk();
    from.copyTo(at('D1'));
    expect(at('D1:E2').getValues()).toEqual(square);
    from.copyTo(at('J1:L5'));
    expect(at('J1:L5').getValues()).toEqual([
      ['V1', 'V2', ''],
      ['V3', 'V4', ''],
      ['V1', 'V2', ''],
      ['V3', 'V4', ''],
      ['', '', ''],
    ]);
    expect([at('K4').getBackground(), at('L1').getBackground(), at('J5').getBackground()]).toEqual([
      '#ff0000',
      '#ffffff',
      '#ffffff',
    ]);
  });

  test('an empty source empties the place; contents only and formats only leave the other', () => {
    const { at, from } = desk();
    at('D1:E2').setValues(square).setBackground('#00ff00');
    at('H8:I9').copyTo(at('D1'));
    expect([at('D1:E2').isBlank(), at('D1').getBackground()]).toEqual([true, '#ffffff']);
    at('D5').setBackground('#cccccc');
    from.copyTo(at('D5'), { contentsOnly: true });
    expect([at('E6').getValue(), at('D5').getBackground(), at('D5').getFontWeight()]).toEqual([
      'V4',
      '#cccccc',
      'normal',
    ]);
    at('D9').setValue('own').setNote('mine');
    from.copyTo(at('D9'), { formatOnly: true });
    expect([at('D9').getValue(), at('D9').getFontWeight(), at('D9').getNote()]).toEqual(['own', 'bold', 'mine']);
  });

  test('references without $ go along, those that would leave the sheet become #REF!, values alone are fixed', () => {
    const { at, app } = desk();
    at('D5').setFormula('=A1+$A$1+A$1+$A1&"A1"');
    at('D5').copyTo(at('E7'));
    expect(at('E7').getFormula()).toBe('=B3+$A$1+B$1+$A3&"A1"');
    at('D5').copyTo(at('C4'));
    expect(at('C4').getFormula()).toBe('=#REF!+$A$1+#REF!+#REF!&"A1"');
    at('F1').setFormula('=1+2').setBackground('#ff0000');
    at('F1').copyTo(at('G1'), app.CopyPasteType.PASTE_VALUES, false);
    expect([at('G1').getFormula(), at('G1').getValue(), at('G1').getBackground()]).toEqual(['', 3, '#ffffff']);
    at('F1').copyTo(at('G2'), app.CopyPasteType.PASTE_FORMULA, false);
    expect([at('G2').getFormula(), at('G2').getBackground()]).toEqual(['=1+2', '#ffffff']);
  });

  test('transposed, merged cells, widths, validations and conditional formats', () => {
    const { at, app, sheet } = desk();
    at('A1:B3').setValues([...square, ['V5', 'V6']]);
    at('A1:B3').copyTo(at('D1'), app.CopyPasteType.PASTE_NORMAL, true);
    expect(at('D1:F2').getValues()).toEqual([
      ['V1', 'V3', 'V5'],
      ['V2', 'V4', 'V6'],
    ]);
    at('A10:B10').merge();
    at('A10:B10').copyTo(at('A12:B13'));
    expect(
      at('A12:B13')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A12:B12', 'A13:B13']);
    sheet.setColumnWidth(1, 333);
    at('A1:B1').copyTo(at('H1'), app.CopyPasteType.PASTE_COLUMN_WIDTHS, false);
    expect([sheet.getColumnWidth(8), sheet.getColumnWidth(9), at('H1').getValue()]).toEqual([333, 100, '']);
    at('C1').setDataValidation(app.newDataValidation().requireTextIsEmail().build());
    at('C1').copyTo(at('C2'), app.CopyPasteType.PASTE_DATA_VALIDATION, false);
    expect(String(at('C2').getDataValidation()?.getCriteriaType())).toBe('TEXT_IS_VALID_EMAIL');
    const red = app.newConditionalFormatRule().whenCellEmpty().setBackground('#ff0000');
    sheet.setConditionalFormatRules([red.setRanges([at('A20:A21')]).build()]);
    at('A20').copyTo(at('C20:C25'), app.CopyPasteType.PASTE_CONDITIONAL_FORMATTING, false);
    const ranges = sheet
      .getConditionalFormatRules()[0]
      ?.getRanges()
      .map((range) => range.getA1Notation());
    expect(ranges?.[0]).toBe('A20:A21');
    expect(ranges?.slice(1)).toEqual(['C20:C25']);
  });

  test('a pasted value must pass the validation of its place; unknown options and other files are refused', () => {
    const { at, app, from } = desk();
    const strict = app.newDataValidation().requireValueInList(['a']).setAllowInvalid(false).build();
    at('D1').setDataValidation(strict);
    at('A1').copyTo(at('D1'), { contentsOnly: true });
    expect(thrown(() => app.flush())).toContain('The data you entered in cell D1 violates the data validation rules');
    const odd = { someOtherOption: true } as never;
    expect(thrown(() => from.copyTo(at('D1'), odd))).toContain("don't match the method signature");
    const both = { contentsOnly: true, formatOnly: true };
    expect(thrown(() => from.copyTo(at('D1'), both))).toContain("don't match the method signature");
    const other = app.create('Other').getSheets()[0];
    expect(thrown(() => from.copyTo(other!.getRange('A1')))).toBe(
      'Exception: Target range and source range must be on the same spreadsheet.',
    );
  });

  test('copyValuesToRange and copyFormatToRange take a sheet or its id, and the target’s edges', () => {
    const { sheet, file, at, from } = desk();
    const second = file.insertSheet('Second');
    from.copyValuesToRange(second, 4, 7, 5, 5);
    expect(second.getRange('D5:G6').getValues()).toEqual([
      ['V1', 'V2', 'V1', 'V2'],
      ['V3', 'V4', 'V3', 'V4'],
    ]);
    expect(second.getRange('D5').getBackground()).toBe('#ffffff');
    from.copyFormatToRange(sheet.getSheetId(), 8, 8, 1, 1);
    expect([at('H1').getValue(), at('I2').getBackground()]).toEqual(['', '#ff0000']);
  });
});

describe('moveTo', () => {
  test('takes values, looks, notes and merges; its own cells may lie under the place', () => {
    const { at, from } = desk();
    at('B2').setNote('n');
    expect(from.moveTo(at('B1')) ?? 'nothing').toBe('nothing');
    expect(at('A1:C2').getValues()).toEqual([
      ['', 'V1', 'V2'],
      ['', 'V3', 'V4'],
    ]);
    expect([at('A1').getBackground(), at('C2').getBackground(), at('C2').getNote()]).toEqual([
      '#ffffff',
      '#ff0000',
      'n',
    ]);
  });

  test('formulas and names that speak of the cells follow; the moved formula itself speaks of what it did', () => {
    const { at, file, sheet } = desk();
    at('A1:A3').setValues([[1], [2], [3]]);
    at('C1').setFormula('=A1+A2');
    at('D1').setFormula('=SUM(A1:A3)');
    file.setNamedRange('first', at('A1'));
    at('A1').moveTo(at('F9'));
    expect([at('C1').getFormula(), at('D1').getFormula()]).toEqual(['=F9+A2', '=SUM(A1:A3)']);
    expect(file.getRangeByName('first')?.getA1Notation()).toBe('F9');
    at('C1').moveTo(at('C5'));
    expect([at('C5').getFormula(), at('C5').getValue(), at('C1').getFormula()]).toEqual(['=F9+A2', 3, '']);
    const second = file.insertSheet('Second');
    at('A3').setNote('3');
    sheet.getRange('B1:B2').moveTo(second.getRange('A1'));
    expect(second.getRange('A1:A2').getValues()).toEqual([['V2'], ['V4']]);
    expect(thrown(() => sheet.getRange('A2').moveTo(second.getRange('C1')))).toContain(
      'not in the local Google Sheets',
    );
  });
});

describe('insertCells and deleteCells', () => {
  const letters = [1, 2, 3, 4].map((n) => ['A', 'B', 'C', 'D'].map((letter) => `${letter}${n}`));

  test('deleteCells pulls the cells behind up or to the left', () => {
    const { sheet, app } = openDesk();
    const all = sheet.getRange('A1:D4').setValues(letters);
    sheet.getRange('B2:C3').deleteCells(app.Dimension.COLUMNS);
    expect(all.getValues()).toEqual([letters[0], ['A2', 'D2', '', ''], ['A3', 'D3', '', ''], letters[3]]);
    all.setValues(letters);
    sheet.getRange('B2:C3').deleteCells(app.Dimension.ROWS);
    expect(all.getValues()).toEqual([letters[0], ['A2', 'B4', 'C4', 'D2'], ['A3', '', '', 'D3'], ['A4', '', '', 'D4']]);
  });

  test('insertCells pushes them down or to the right; the new ones look like those that were there', () => {
    const { sheet, app } = openDesk();
    const all = sheet.getRange('A1:D4').setValues(letters);
    sheet.getRange('B2').setBackground('#ff0000').setNote('n');
    sheet.getRange('B2:C2').insertCells(app.Dimension.COLUMNS);
    expect(sheet.getRange('A2:F2').getValues()).toEqual([['A2', '', '', 'B2', 'C2', 'D2']]);
    const looks = ['B2', 'D2'].map((a1) => [sheet.getRange(a1).getBackground(), sheet.getRange(a1).getNote()]);
    expect(looks).toEqual([
      ['#ff0000', ''],
      ['#ff0000', 'n'],
    ]);
    all.setValues(letters);
    sheet.getRange('B2:B3').insertCells(app.Dimension.ROWS);
    expect(sheet.getRange('A1:B6').getValues().flat()).toEqual([
      ...['A1', 'B1', 'A2', '', 'A3', '', 'A4', 'B2'],
      ...['', 'B3', '', 'B4'],
    ]);
  });

  test('references and names in the shifted columns follow, others stay; contents are not pushed off the sheet', () => {
    const { sheet, file, app } = openDesk();
    sheet.getRange('E1').setFormula('=B5+A5+SUM(B3:B9)+SUM(A3:B9)');
    file.setNamedRange('low', sheet.getRange('B7:B8'));
    sheet.getRange('B4').insertCells(app.Dimension.ROWS);
    expect(sheet.getRange('E1').getFormula()).toBe('=B6+A5+SUM(B3:B10)+SUM(A3:B9)');
    expect(file.getRangeByName('low')?.getA1Notation()).toBe('B8:B9');
    sheet.getRange('B6').deleteCells(app.Dimension.ROWS);
    expect(sheet.getRange('E1').getFormula()).toBe('=#REF!+A5+SUM(B3:B9)+SUM(A3:B9)');
    sheet.getRange('C1000').setValue('last');
    expect(thrown(() => sheet.getRange('C1').insertCells(app.Dimension.ROWS))).toContain('not in the local');
  });
});

test('1.20 cells of a converted table are not shifted, cut or filled: what Google does there is not known', () => {
  const { sheet, book, app } = openDesk();
  sheet.getRange('B2:C4').setValues([['n', 't'], ...square]);
  sheet.getRange('A1').getValue();
  const area = { row: 2, column: 2, rows: 3, columns: 2 };
  book.sheets[0]!.tables = [{ id: 1, name: 'Table1', area, columns: [{ type: null }, { type: 'TEXT' }] }] as never;
  const text = 'in a converted table or a pivot table';
  expect(thrown(() => sheet.getRange('B1').insertCells(app.Dimension.ROWS))).toContain(text);
  expect(thrown(() => sheet.getRange('A3').deleteCells(app.Dimension.COLUMNS))).toContain(text);
  expect(thrown(() => sheet.getRange('A1').moveTo(sheet.getRange('C4')))).toContain(text);
  expect(thrown(() => sheet.getRange('A4').insertCells(app.Dimension.ROWS))).toBe('');
});

describe('autoFill', () => {
  test('numbers, dates, months, numbered texts and formulas go on; copies repeat', () => {
    const { sheet, app } = openDesk();
    const { DEFAULT_SERIES, ALTERNATE_SERIES } = app.AutoFillSeries;
    sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]);
    sheet.getRange('A1:A4').autoFill(sheet.getRange('A1:A6'), DEFAULT_SERIES);
    expect(sheet.getRange('A1:A6').getValues().flat()).toEqual([1, 2, 3, 4, 5, 6]);
    sheet.getRange('E8:H8').setValues([[10, 8, 6, 4]]);
    sheet.getRange('E8:H8').autoFill(sheet.getRange('B8:H8'), DEFAULT_SERIES);
    expect(sheet.getRange('B8:H8').getValues()).toEqual([[16, 14, 12, 10, 8, 6, 4]]);
    sheet.getRange('C1').setFormula('=A1*2');
    sheet.getRange('C1').autoFill(sheet.getRange('C1:C2'), DEFAULT_SERIES);
    expect(sheet.getRange('C2').getFormula()).toBe('=A2*2');
    sheet.getRange('J1:J2').setValues([[1], [2]]);
    sheet.getRange('J1:J2').autoFill(sheet.getRange('J1:J5'), ALTERNATE_SERIES);
    expect(sheet.getRange('J1:J5').getValues().flat()).toEqual([1, 2, 1, 2, 1]);
  });

  test('to the neighbour: as far as the column beside it holds data', () => {
    const { sheet, app } = openDesk();
    sheet.getRange('A1:A5').setValues([[1], [2], [3], [4], [5]]);
    sheet.getRange('B1:B2').setValues([['Jan'], ['Feb']]);
    sheet.getRange('B1:B2').autoFillToNeighbor(app.AutoFillSeries.DEFAULT_SERIES);
    expect(sheet.getRange('B1:B6').getValues().flat()).toEqual(['Jan', 'Feb', 'Mar', 'Apr', 'May', '']);
  });

  test('what the reference and the editor tell differently is not guessed', () => {
    const { sheet, app } = openDesk();
    sheet.getRange('A1:C1').setValues([[5, 1, 'a']]);
    sheet.getRange('B2:C3').setValues([
      [2, 1],
      [4, 'b'],
    ]);
    const fill = (from: string, to: string) =>
      thrown(() => sheet.getRange(from).autoFill(sheet.getRange(to), app.AutoFillSeries.DEFAULT_SERIES));
    expect(['A1', 'B1:B3', 'C1:C3'].map((from) => fill(from, `${from.slice(0, 2)}:${from[0]}9`))).toEqual(
      Array(3).fill(
        'Error: not in the local Google Sheets: autoFill of one number, of uneven steps, or of numbers among texts',
      ),
    );
  });

  test('the destination must hold the source and reach out on one side only', () => {
    const { sheet, app } = openDesk();
    const source = sheet.getRange('A1:A4');
    const fill = (a1: string) => thrown(() => source.autoFill(sheet.getRange(a1), app.AutoFillSeries.DEFAULT_SERIES));
    expect(fill('C1:C5')).toBe('Exception: AutoFill destination range must contain the source range.');
    expect(fill('A1:B10')).toBe(
      'Exception: AutoFill destination range must extend the source range in only one direction.',
    );
  });
});
