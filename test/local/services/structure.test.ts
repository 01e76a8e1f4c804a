// Sheets, rows and columns: what moves, what follows, what Google refuses.
import { describe, expect, test } from 'vitest';
import { openDesk, thrown } from './desk.ts';

describe('1.12 sheets', () => {
  test('a new sheet has the locale’s name and becomes active', () => {
    const { file } = openDesk({ locale: 'ru_RU' });
    expect(file.getSheets()[0]?.getName()).toBe('Лист1');
    file.insertSheet('Клиенты', 0);
    expect(file.getActiveSheet().getName()).toBe('Клиенты');
    expect(file.getSheets().map((s) => s.getIndex())).toEqual([1, 2]);
  });

  test('names taken, last sheets and last visible ones', () => {
    const { file, sheet } = openDesk();
    expect(thrown(() => file.insertSheet('Sheet1'))).toBe(
      'Exception: A sheet with the name "Sheet1" already exists. Please enter another name.',
    );
    expect(thrown(() => file.deleteSheet(sheet))).toBe("Exception: You can't remove all the sheets in a document.");
    expect(thrown(() => sheet.hideSheet())).toContain('Exception');
    expect(file.getSheetByName('none')).toBeNull();
    expect(file.getSheetById(sheet.getSheetId())?.getName()).toBe('Sheet1');
  });

  test('copies: contents and looks, no protections, a name of their own', () => {
    const { file, sheet, app } = openDesk();
    sheet.getRange('A1').setValue('x').setBackground('#ff0000');
    sheet.protect();
    const copy = file.duplicateActiveSheet();
    expect([copy.getName(), copy.getRange('A1').getValue(), copy.getRange('A1').getBackground()]).toEqual([
      'Copy of Sheet1',
      'x',
      '#ff0000',
    ]);
    expect(copy.getProtections(app.ProtectionType.SHEET)).toEqual([]);
    copy.getRange('A1').setValue('y');
    expect(sheet.getRange('A1').getValue()).toBe('x');
    expect(sheet.copyTo(file).getName()).toBe('Copy of Sheet1 2');
  });

  test('1.11 two hundred sheets, ten million cells', () => {
    const { file, sheet } = openDesk();
    for (let n = 2; n <= 200; n++) file.insertSheet(`T${n}`);
    expect(thrown(() => file.insertSheet())).toContain('limit of 200');
    expect(thrown(() => sheet.insertRowsAfter(1000, 400_000))).toBe(
      'Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });
});

describe('rows and columns', () => {
  test('named ranges, protections, filter, charts, merges, rules and conditional formats follow', () => {
    const { file, sheet, app } = openDesk();
    file.setNamedRange('list', sheet.getRange('B2:C5'));
    sheet.getRange('B2:C5').createFilter();
    sheet.getRange('C3').protect().setWarningOnly(true);
    sheet.getRange('B4:C4').merge();
    const source = app.newDataValidation().requireValueInRange(sheet.getRange('B2:B5')).build();
    sheet.getRange('D1').setDataValidation(source);
    const look = app.newConditionalFormatRule().whenTextEqualTo('x').setBackground('#ff0000');
    sheet.setConditionalFormatRules([look.setRanges([sheet.getRange('B2:C5')]).build()]);
    sheet.insertChart(sheet.newChart().asBarChart().addRange(sheet.getRange('B2:C5')).setPosition(3, 5, 0, 0).build());
    sheet.insertRowsBefore(3, 2);
    sheet.insertColumnBefore(1);
    expect(file.getRangeByName('list')?.getA1Notation()).toBe('C2:D7');
    expect(sheet.getFilter()?.getRange().getA1Notation()).toBe('C2:D7');
    expect(sheet.getProtections(app.ProtectionType.RANGE)[0]?.getRange().getA1Notation()).toBe('D5');
    expect(sheet.getRange('C6').getMergedRanges()[0]?.getA1Notation()).toBe('C6:D6');
    const [range] = sheet.getRange('E1').getDataValidation()?.getCriteriaValues() ?? [];
    expect(range.getA1Notation()).toBe('C2:C7');
    expect(sheet.getConditionalFormatRules()[0]?.getRanges()[0]?.getA1Notation()).toBe('C2:D7');
    const [chart] = sheet.getCharts();
    expect([chart?.getRanges()[0]?.getA1Notation(), chart?.getContainerInfo().getAnchorRow()]).toEqual(['C2:D7', 5]);
    sheet.deleteRows(2, 6);
    expect(file.getRangeByName('list')).toBeNull();
    expect(sheet.getFilter()).toBeNull();
  });

  test('a rule that followed its cells is not taken for a new one on the old cells', () => {
    const { sheet, app } = openDesk();
    const onB = () => app.newDataValidation().requireValueInRange(sheet.getRange('B1:B2')).build();
    sheet.getRange('A1').setDataValidation(onB());
    sheet.insertColumnBefore(1);
    sheet.getRange('A1').setDataValidation(onB());
    const source = (a1: string) => sheet.getRange(a1).getDataValidation()?.getCriteriaValues()[0].getA1Notation();
    expect([source('A1'), source('B1')]).toEqual(['B1:B2', 'C1:C2']);
  });

  test('values, formats, notes and validations go with a moved column', () => {
    const { sheet, app } = openDesk();
    sheet.getRange('A1:C1').setValues([['a', 'b', 'c']]);
    sheet
      .getRange('B1')
      .setBackground('#00ff00')
      .setNote('mine')
      .setDataValidation(app.newDataValidation().requireTextIsEmail().build());
    sheet.moveColumns(sheet.getRange('B:B'), 4);
    expect(sheet.getRange('A1:C1').getValues()).toEqual([['a', 'c', 'b']]);
    expect(sheet.getRange('A1:C1').getBackgrounds()).toEqual([['#ffffff', '#ffffff', '#00ff00']]);
    expect(sheet.getRange('C1').getNote()).toBe('mine');
    expect(String(sheet.getRange('C1').getDataValidation()?.getCriteriaType())).toBe('TEXT_IS_VALID_EMAIL');
    sheet.moveColumns(sheet.getRange('C:C'), 1);
    expect(sheet.getRange('A1:C1').getValues()).toEqual([['b', 'a', 'c']]);
  });

  test('a sort takes whole rows, blanks last, frozen rows stay', () => {
    const { sheet } = openDesk();
    sheet.setFrozenRows(1);
    sheet.getRange('A1:B5').setValues([
      ['n', 'x'],
      [2, 'b'],
      ['', 'blank'],
      ['text', 't'],
      [1, 'a'],
    ]);
    sheet.getRange('B2').setNote('two');
    sheet.sort(1);
    expect(sheet.getRange('A1:B5').getValues()).toEqual([
      ['n', 'x'],
      [1, 'a'],
      [2, 'b'],
      ['text', 't'],
      ['', 'blank'],
    ]);
    expect(sheet.getRange('B3').getNote()).toBe('two');
    sheet.sort(1, false);
    expect(sheet.getRange('B2:B5').getValues()).toEqual([['t'], ['b'], ['a'], ['blank']]);
  });

  test('an inserted row looks like its neighbour and has no content or note', () => {
    const { sheet } = openDesk();
    sheet.getRange('A2').setValue('x').setBackground('#123456').setNote('n').setNumberFormat('@');
    sheet.insertRowAfter(2);
    const made = sheet.getRange('A3');
    expect([made.getValue(), made.getNote(), made.getBackground(), made.getNumberFormat()]).toEqual([
      '',
      '',
      '#123456',
      '@',
    ]);
    expect(sheet.getMaxRows()).toBe(1001);
  });

  test('1.2 lines out of bounds, and the last ones', () => {
    const { sheet } = openDesk();
    expect(thrown(() => sheet.deleteRow(1001))).toBe('Exception: Those rows are out of bounds.');
    expect(thrown(() => sheet.insertColumnsAfter(27, 1))).toBe('Exception: Those columns are out of bounds.');
    expect(thrown(() => sheet.deleteRows(1, 1000))).toContain('Exception');
    sheet.setFrozenRows(2);
    expect(thrown(() => sheet.deleteRows(3, 998))).toContain('non-frozen');
    sheet.deleteRows(2, 998);
    expect([sheet.getMaxRows(), sheet.getFrozenRows()]).toEqual([2, 1]);
  });

  test('open ranges reach the edge of the grid', () => {
    const { sheet } = openDesk();
    const sizes = ['A:B', '3:4', 'A5:A', 'A5:C'].map((a1) => {
      const range = sheet.getRange(a1);
      return [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()];
    });
    expect(sizes).toEqual([
      [1, 1, 1000, 2],
      [3, 1, 2, 26],
      [5, 1, 996, 1],
      [5, 1, 996, 3],
    ]);
  });

  test('1.9 appendRow goes under the last content and grows the grid', () => {
    const { sheet } = openDesk();
    sheet.deleteRows(3, 998);
    sheet.getRange('A2').setValue('last');
    sheet.appendRow(['new', '007']);
    expect(sheet.getRange('A3:B3').getValues()).toEqual([['new', 7]]);
    expect(sheet.getMaxRows()).toBe(3);
  });

  test('a rule’s own formula follows rows put in and taken out, also its first one', () => {
    const { sheet, app } = openDesk();
    const rule = app.newConditionalFormatRule().whenFormulaSatisfied('=$B2>C$1').setBackground('#ff0000');
    sheet.setConditionalFormatRules([rule.setRanges([sheet.getRange('A2:A9')]).build()]);
    const told = () => {
      const [one] = sheet.getConditionalFormatRules();
      return [one?.getRanges()[0]?.getA1Notation(), one?.getBooleanCondition()?.getCriteriaValues()[0]];
    };
    sheet.insertRowsBefore(2, 2);
    expect(told()).toEqual(['A4:A11', '=$B4>C$1']);
    sheet.deleteRows(4, 2);
    expect(told()).toEqual(['A4:A9', '=$B4>C$1']);
    sheet.insertColumnBefore(1);
    expect(told()).toEqual(['B4:B9', '=$C4>D$1']);
  });

  test('a sheet copied to another file brings its values, looks and own validations', () => {
    const { sheet, app } = openDesk();
    const list = app.newDataValidation().requireValueInRange(sheet.getRange('C1:C2')).build();
    sheet.getRange('A1').setValue('x').setBackground('#ff0000').setDataValidation(list);
    const other = app.create('Other');
    const copy = sheet.copyTo(other);
    expect([copy.getName(), copy.getParent().getId(), other.getNumSheets()]).toEqual([
      'Copy of Sheet1',
      other.getId(),
      2,
    ]);
    const cell = copy.getRange('A1');
    expect([cell.getValue(), cell.getBackground()]).toEqual(['x', '#ff0000']);
    const [source] = cell.getDataValidation()?.getCriteriaValues() ?? [];
    expect([source.getSheet().getName(), source.getA1Notation()]).toEqual(['Copy of Sheet1', 'C1:C2']);
  });

  test('rows are not moved through merged cells, whole merged cells go along', () => {
    const { sheet } = openDesk();
    sheet.getRange('A3:A4').merge();
    expect(thrown(() => sheet.moveRows(sheet.getRange('4:4'), 8))).toContain('not in the local Google Sheets');
    expect(thrown(() => sheet.moveRows(sheet.getRange('9:9'), 4))).toContain('not in the local Google Sheets');
    sheet.moveRows(sheet.getRange('3:4'), 8);
    expect(sheet.getRange('A1:A9').getMergedRanges()[0]?.getA1Notation()).toBe('A6:A7');
  });

  test('a whole column takes in rows put behind the last one, part of a column does not', () => {
    const { sheet, file, app } = openDesk();
    sheet.getRange('B:B').protect();
    file.setNamedRange('part', sheet.getRange(2, 3, 999, 1));
    sheet.getRange('D1').setFormula('=SUM(A1:A1000)+SUM(A:A)');
    sheet.insertRowsAfter(1000, 5);
    expect(sheet.getProtections(app.ProtectionType.RANGE)[0]?.getRange().getLastRow()).toBe(1005);
    expect(file.getRangeByName('part')?.getA1Notation()).toBe('C2:C1000');
    expect(sheet.getRange('D1').getFormula()).toBe('=SUM(A1:A1000)+SUM(A:A)');
  });

  test('1.2 who may not edit the cells may not move them, nor fold the groups of a protected sheet', () => {
    const { sheet, book } = openDesk();
    sheet.getRange('A2:A3').shiftRowGroupDepth(1);
    const own = sheet.getRange('A5').protect();
    own.addEditors(['boss@firm.example']);
    const guest = openDesk({ book, user: 'guest@firm.example' });
    const text = 'Exception: You are trying to edit a protected cell or object.';
    expect(thrown(() => guest.sheet.moveRows(guest.sheet.getRange('5:5'), 8))).toContain(text);
    expect(thrown(() => guest.sheet.getRange('A4:A5').randomize())).toContain(text);
    expect(thrown(() => guest.sheet.getRange('A1').moveTo(guest.sheet.getRange('A5')))).toContain(text);
    sheet.protect().addEditors(['boss@firm.example']);
    expect(thrown(() => guest.sheet.getRowGroup(2, 1)?.collapse())).toContain(text);
  });
});
