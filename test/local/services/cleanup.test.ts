// Data cleanup, R1C1 notation, sorting and finding: what a script does to many cells at once.
import { describe, expect, test } from 'vitest';
import { openDesk, thrown } from './desk.ts';

describe('R1C1 notation', () => {
  test('distances become references without $, numbers those with $; they are read back written out', () => {
    const { sheet } = openDesk();
    const cases = [
      ['A1', '=R[1]C[1]', '=B2', '=R[1]C[1]'],
      ['C3', '=R1C1', '=$A$1', '=R1C1'],
      ['D4', '=R[1]C1', '=$A5', '=R[1]C1'],
      ['D4', '=R1C[1]', '=E$1', '=R1C[1]'],
      ['E5', '=R[-2]C[-1]', '=D3', '=R[-2]C[-1]'],
      ['G7', '=R[-1]C[-1]+R1C1*R[1]C[1]', '=F6+$A$1*H8', '=R[-1]C[-1]+R1C1*R[1]C[1]'],
      ['H15', '=R[-1]C & " some text R1C1 not a ref"', '=H14 & " some text R1C1 not a ref"', null],
      ['A2', '=SUM(R[-1]C:R[-1]C[2])', '=SUM(A1:C1)', '=SUM(R[-1]C[0]:R[-1]C[2])'],
      ['B3', '=SUM(R1C1:R2C[0])', '=SUM($A$1:B$2)', '=SUM(R1C1:R2C[0])'],
    ] as const;
    for (const [a1, relative, formula, back] of cases) {
      const cell = sheet.getRange(a1).setFormulaR1C1(relative);
      expect(cell.getFormula()).toBe(formula);
      if (back !== null) expect(cell.getFormulaR1C1()).toBe(back);
    }
    const block = sheet.getRange('B10:C11').setFormulasR1C1([
      ['=R[1]C', '=R1C1'],
      ['=R[-1]C[-1]', 'Value'],
    ]);
    expect(block.getFormulas()).toEqual([
      ['=B11', '=$A$1'],
      ['=A10', '=Value'],
    ]);
    expect(block.getFormulasR1C1()).toEqual([
      ['=R[1]C[0]', '=R1C1'],
      ['=R[-1]C[-1]', '=Value'],
    ]);
  });

  test('addresses: R5C3 in either case, corners in any order; RC1 is column RC', () => {
    const { sheet } = openDesk();
    const a1Of = (text: string) => sheet.getRange(text).getA1Notation();
    expect(['R5C3', 'R10C5:R1C2', 'r1c1:r2c2', 'RC1'].map(a1Of)).toEqual(['C5', 'B1:E10', 'A1:B2', 'RC1']);
  });
});

describe('1.2 addresses', () => {
  test('open ends stay open, are told, and reach the edge of the grid', () => {
    const { sheet } = openDesk();
    const told = (text: string) => {
      const range = sheet.getRange(text);
      const bounds = [range.isStartRowBounded(), range.isEndRowBounded()];
      return [range.getA1Notation(), ...bounds, range.isStartColumnBounded(), range.isEndColumnBounded()];
    };
    expect(told('B:B')).toEqual(['B:B', false, false, true, true]);
    expect(told('A1:C')).toEqual(['A1:C', true, false, true, true]);
    expect(told('3:7')).toEqual(['3:7', true, true, false, false]);
    expect(told('A1:B10')).toEqual(['A1:B10', true, true, true, true]);
    expect([sheet.getRange('A2:A').getNumRows(), thrown(() => sheet.getRange('A1001:A'))]).toEqual([
      999,
      'Exception: Range not found',
    ]);
  });

  test('1.3 whole addresses may lie outside the grid: blank to read, refused to write', () => {
    const { sheet, app } = openDesk();
    expect(sheet.getRange('AA1001').getValue()).toBe('');
    expect(thrown(() => sheet.getRange('AA1001').setValue(1) && app.flush())).toBe(
      'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    );
  });

  test('the sheet’s own name, quoted names and names of ranges are understood; other sheets are not', () => {
    const { sheet, file } = openDesk();
    const second = file.insertSheet("It's 2");
    file.setNamedRange('rates', second.getRange('B2:C3'));
    expect(second.getRange("'It''s 2'!C4").getA1Notation()).toBe('C4');
    expect(second.getRange('RATES').getA1Notation()).toBe('B2:C3');
    expect([thrown(() => sheet.getRange('rates')), thrown(() => sheet.getRange("'It''s 2'!C4"))]).toEqual([
      'Exception: Range not found',
      'Exception: Range not found',
    ]);
    expect(file.getRange("'It''s 2'!R1C2").getSheet().getName()).toBe("It's 2");
  });
});

describe('cleanup', () => {
  test('removeDuplicates keeps the first rows, compares given columns, and nothing outside the range moves', () => {
    const { sheet } = openDesk();
    const rows = [
      ['foo', 'bar'],
      ['bar', 'foo'],
      ['foo', 'foo'],
      ['BAR', 'foo'],
    ];
    sheet.getRange('D1:E4').setValues(rows);
    sheet.getRange('F4').setValue('stays');
    const left = sheet.getRange('D1:E4').removeDuplicates();
    expect([left.getA1Notation(), left.getValues()]).toEqual(['D1:E3', rows.slice(0, 3)]);
    expect(sheet.getRange('D4:F4').getValues()).toEqual([['', '', 'stays']]);
    sheet.getRange('D11:E14').setValues(rows);
    expect(sheet.getRange('D11:E14').removeDuplicates([5]).getValues()).toEqual(rows.slice(0, 2));
    expect(thrown(() => sheet.getRange('D11:E14').removeDuplicates([3]))).toContain('Exception');
  });

  test('trimWhitespace leaves texts texts, also those that begin with = or +', () => {
    const { sheet } = openDesk();
    const range = sheet
      .getRange('A1:A5')
      .setValues([[' before'], ['after\t'], ['two  middle \n ones'], ['   =1+1'], [7]]);
    range.trimWhitespace();
    expect(range.getValues().flat()).toEqual(['before', 'after', 'two middle ones', '=1+1', 7]);
    expect(range.getFormulas().flat()).toEqual(['', '', '', '', '']);
  });

  test('splitTextToColumns by a preset, a text of one’s own, or what stands in every cell', () => {
    const { sheet, app } = openDesk();
    const split = (texts: string[], ...delimiter: unknown[]) => {
      const range = sheet.getRange(1, 1, texts.length, 1).setValues(texts.map((text) => [text]));
      (range.splitTextToColumns as (...args: unknown[]) => void)(...delimiter);
      return sheet.getRange(1, 1, texts.length, 3).getValues();
    };
    expect(split(['one,two,3', 'x,,z'])).toEqual([
      ['one', 'two', 3],
      ['x', '', 'z'],
    ]);
    expect(split(['a;b;c'], app.TextToColumnsDelimiter.SEMICOLON)).toEqual([['a', 'b', 'c']]);
    expect(split(['a--b--c'], '--')).toEqual([['a', 'b', 'c']]);
    expect(thrown(() => sheet.getRange('A1:B1').splitTextToColumns())).toContain('exactly one column');
  });

  test('randomize keeps every row whole; merged cells are refused as by a sort', () => {
    const { sheet } = openDesk();
    const rows = Array.from({ length: 30 }, (_, i) => [i, `row ${i}`]);
    const range = sheet.getRange(1, 1, 30, 2).setValues(rows);
    const after = range.randomize().getValues();
    expect(after).not.toEqual(rows);
    expect([...after].sort((a, b) => a[0] - b[0])).toEqual(rows);
    sheet.getRange('A3:A4').merge();
    expect(thrown(() => range.randomize())).toBe(
      "Exception: You can't perform a sort over a range containing vertically merged cells.",
    );
  });

  test('a sort carries formulas to their new row; booleans stand after texts, both ways round', () => {
    const { sheet } = openDesk();
    sheet.getRange('A1:A3').setValues([[3], [true], ['text']]);
    sheet.getRange('B1').setFormula('=A1*$A$2');
    sheet.getRange('A1:B3').sort(1);
    expect(sheet.getRange('A1:A3').getValues().flat()).toEqual([3, 'text', true]);
    sheet.getRange('A1:B3').sort({ column: 1, ascending: false });
    expect(sheet.getRange('A1:A3').getValues().flat()).toEqual([true, 'text', 3]);
    expect(sheet.getRange('B3').getFormula()).toBe('=A3*$A$2');
  });
});

describe('what lies round a cell', () => {
  test('getDataRegion: all adjoining cells, or along one dimension (the reference’s example)', () => {
    const { sheet, app } = openDesk();
    for (const a1 of ['C2', 'B3', 'D3', 'C4']) sheet.getRange(a1).setValue(100);
    const cell = sheet.getRange('C3');
    expect(cell.getDataRegion().getA1Notation()).toBe('B2:D4');
    expect(cell.getDataRegion(app.Dimension.ROWS).getA1Notation()).toBe('C2:C4');
    expect(cell.getDataRegion(app.Dimension.COLUMNS).getA1Notation()).toBe('B3:D3');
    expect(sheet.getRange('H9').getDataRegion().getA1Notation()).toBe('H9');
  });

  test('getNextDataCell stops at the next filled cell, at the end of a block, at the edge', () => {
    const { sheet, app } = openDesk();
    for (const a1 of ['B2', 'B5', 'D2', 'D3', 'D4']) sheet.getRange(a1).setValue(1);
    const { UP, DOWN, NEXT, PREVIOUS } = app.Direction;
    const next = (a1: string, way: GoogleAppsScript.Spreadsheet.Direction) =>
      sheet.getRange(a1).getNextDataCell(way).getA1Notation();
    expect(['B1', 'B2', 'D2', 'B5', 'A1'].map((a1) => next(a1, DOWN))).toEqual(['B2', 'B5', 'D4', 'B1000', 'A1000']);
    expect(['B4', 'B5', 'D4', 'B2', 'A6'].map((a1) => next(a1, UP))).toEqual(['B2', 'B2', 'D2', 'B1', 'A1']);
    expect(['A2', 'D2', 'Z1'].map((a1) => next(a1, NEXT))).toEqual(['B2', 'Z2', 'Z1']);
    expect(['E4', 'D2', 'B2'].map((a1) => next(a1, PREVIOUS))).toEqual(['D4', 'B2', 'A2']);
  });
});

describe('1.17 TextFinder', () => {
  test('it goes on from where it stands, also after replacing; startFrom begins behind a cell', () => {
    const { sheet } = openDesk();
    sheet.getRange('A1:A3').setValues([['a dog, a dog'], ['cat'], ['dog']]);
    const finder = sheet.createTextFinder('dog');
    expect([finder.getCurrentMatch(), finder.replaceWith('x')]).toEqual([null, 0]);
    expect(finder.findNext()?.getA1Notation()).toBe('A1');
    expect([finder.replaceWith('cat'), sheet.getRange('A1').getValue()]).toEqual([2, 'a cat, a cat']);
    expect([finder.findNext()?.getA1Notation(), finder.findNext()]).toEqual(['A3', null]);
    sheet.getRange('A1').setValue('dog');
    expect(finder.findPrevious()?.getA1Notation()).toBe('A1');
    const later = sheet.createTextFinder('dog').startFrom(sheet.getRange('A1'));
    expect([later.getCurrentMatch(), later.findNext()?.getA1Notation()]).toEqual([null, 'A3']);
  });

  test('what a formula shows is found and not replaced; in formula text it is; groups of an expression are put in', () => {
    const { sheet } = openDesk();
    sheet.getRange('A1').setFormula('="dog"&""');
    sheet.getRange('A2').setValue('John Smith');
    expect(sheet.createTextFinder('dog').findAll().length).toBe(1);
    expect(sheet.createTextFinder('dog').replaceAllWith('cat')).toBe(0);
    expect(sheet.createTextFinder('dog').matchFormulaText(true).replaceAllWith('cat')).toBe(1);
    expect(sheet.getRange('A1').getFormula()).toBe('="cat"&""');
    expect(sheet.createTextFinder('smith').matchFormulaText(true).findNext()?.getA1Notation()).toBe('A2');
    sheet.createTextFinder('(\\w+) (\\w+)').useRegularExpression(true).replaceAllWith('$2, $1');
    expect(sheet.getRange('A2').getValue()).toBe('Smith, John');
  });
});
