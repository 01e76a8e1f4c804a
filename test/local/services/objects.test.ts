// Validations, protections, filters, charts and finders of a sheet.
import { describe, expect, test } from 'vitest';
import { openDesk, owner, thrown } from './desk.ts';

const refusedCell =
  /^Exception: The data you entered in cell A1 violates the data validation rules set on this cell\.$/;
const protectedText =
  'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

describe('1.10 validation', () => {
  test.each([
    ['number between', 5, 11, (b: GoogleAppsScript.Spreadsheet.DataValidationBuilder) => b.requireNumberBetween(1, 10)],
    ['number greater', 2, 1, (b: GoogleAppsScript.Spreadsheet.DataValidationBuilder) => b.requireNumberGreaterThan(1)],
    ['a date', '6/30/2026', 'soon', (b: GoogleAppsScript.Spreadsheet.DataValidationBuilder) => b.requireDate()],
    [
      'a date after',
      '7/1/2026',
      '6/30/2026',
      (b: GoogleAppsScript.Spreadsheet.DataValidationBuilder) =>
        b.requireDateAfter(new Date('2026-06-30T00:00:00+03:00')),
    ],
    ['e-mail', 'a@b.cc', 'a b', (b: GoogleAppsScript.Spreadsheet.DataValidationBuilder) => b.requireTextIsEmail()],
    ['text', 'a cat', 'a dog', (b: GoogleAppsScript.Spreadsheet.DataValidationBuilder) => b.requireTextContains('CAT')],
    ['checkbox', true, 'maybe', (b: GoogleAppsScript.Spreadsheet.DataValidationBuilder) => b.requireCheckbox()],
  ])('a rejecting rule on %s', (_name, good, bad, build) => {
    const { sheet, app } = openDesk();
    const cell = sheet.getRange('A1');
    cell.setDataValidation(build(app.newDataValidation()).setAllowInvalid(false).build());
    cell.setValue(good);
    expect(thrown(() => app.flush())).toBe('');
    cell.setValue(bad);
    expect(thrown(() => app.flush())).toMatch(refusedCell);
    cell.setValue('');
    expect(thrown(() => app.flush())).toBe('');
  });

  test('a rule warns by default, and null removes it', () => {
    const { sheet, app } = openDesk();
    const cell = sheet.getRange('A1');
    cell.setDataValidation(app.newDataValidation().requireNumberEqualTo(1).build()).setValue(2);
    expect(cell.getValue()).toBe(2);
    expect(cell.getDataValidation()?.getAllowInvalid()).toBe(true);
    cell.setDataValidation(null);
    expect(cell.getDataValidation()).toBeNull();
  });

  test('a list of a range, its values as shown', () => {
    const { sheet, app } = openDesk();
    sheet.getRange('B1:B2').setValues([['one'], [2]]);
    const rule = app.newDataValidation().requireValueInRange(sheet.getRange('B1:B3')).setAllowInvalid(false).build();
    sheet.getRange('A1').setDataValidation(rule).setValue('2');
    expect(sheet.getRange('A1').getValue()).toBe(2);
    sheet.getRange('A1').setValue('three');
    expect(thrown(() => app.flush())).toContain('Please enter one of the following values: one, 2.');
  });

  test('criteria come back; a copy is a copy', () => {
    const { app } = openDesk();
    const rule = app.newDataValidation().requireValueInList(['x', 'y'], false).setHelpText('pick').build();
    expect([String(rule.getCriteriaType()), rule.getCriteriaValues(), rule.getHelpText()]).toEqual([
      'VALUE_IN_LIST',
      [['x', 'y'], false],
      'pick',
    ]);
    rule.copy().requireDate();
    expect(String(rule.getCriteriaType())).toBe('VALUE_IN_LIST');
    const again = app.newDataValidation().withCriteria(rule.getCriteriaType(), rule.getCriteriaValues()).build();
    expect(again.getCriteriaValues()).toEqual([['x', 'y'], false]);
  });

  test('clear({formatOnly: true}) takes the validation and leaves the value', () => {
    const { sheet, app } = openDesk();
    const cell = sheet.getRange('A1').setDataValidation(app.newDataValidation().requireDate().build());
    cell.setValue('x').setNote('n').clear({ formatOnly: true });
    expect([cell.getValue(), cell.getDataValidation(), cell.getNote()]).toEqual(['x', null, 'n']);
  });

  test('checkboxes: inserted false, ticked, mixed', () => {
    const { sheet } = openDesk();
    const two = sheet.getRange('A1:A2').insertCheckboxes();
    expect([two.getValues(), two.isChecked()]).toEqual([[[false], [false]], false]);
    sheet.getRange('A1').check();
    expect([sheet.getRange('A1').isChecked(), two.isChecked()]).toEqual([true, null]);
  });
});

describe('1.15 protection', () => {
  test('binds only once the list of editors is changed, and never the owner', () => {
    const first = openDesk();
    first.book.editors.push('seller@firm.example');
    const protection = first.sheet.getRange('A1:A5').protect();
    expect(protection.getEditors().map((u) => u.getEmail())).toEqual(['seller@firm.example']);
    const seller = openDesk({ book: first.book, user: 'seller@firm.example' });
    expect(seller.sheet.getRange('A1').canEdit()).toBe(true);
    protection.removeEditor('seller@firm.example');
    expect(seller.sheet.getRange('A1').canEdit()).toBe(false);
    expect(seller.sheet.getRange('B1').canEdit()).toBe(true);
    seller.sheet.getRange('A3:B3').setValues([[1, 2]]);
    expect(thrown(() => seller.app.flush())).toBe(protectedText);
    expect(thrown(() => seller.sheet.deleteRow(2))).toBe(protectedText);
    first.sheet.getRange('A1').setValue('mine');
    expect(first.sheet.getRange('A1').getValue()).toBe('mine');
  });

  test('a warning stops no script; a protected sheet has unprotected ranges', () => {
    const first = openDesk();
    const whole = first.sheet.protect();
    whole.removeEditors([]);
    whole.setUnprotectedRanges([first.sheet.getRange('C1:C9')]);
    const other = openDesk({ book: first.book, user: 'other@firm.example' });
    expect([other.sheet.getRange('A1').canEdit(), other.sheet.getRange('C2').canEdit()]).toEqual([false, true]);
    expect(thrown(() => other.sheet.insertRowAfter(1))).toBe(protectedText);
    whole.setWarningOnly(true);
    expect(other.sheet.getRange('A1').canEdit()).toBe(true);
  });
});

describe('what stands on a sheet', () => {
  test('1.2 a second filter; 1.16 its sort leaves out the first row', () => {
    const { sheet } = openDesk();
    sheet.getRange('A1:A3').setValues([['n'], [2], [1]]);
    sheet.getRange('A1:A3').createFilter().sort(1, true);
    expect(sheet.getRange('A1:A3').getValues()).toEqual([['n'], [1], [2]]);
    expect(thrown(() => sheet.getRange('A1').createFilter())).toBe(
      "Exception: You can't create a filter in a sheet that already has a filter.",
    );
    sheet.getFilter()?.remove();
    expect(sheet.getFilter()).toBeNull();
  });

  test('1.16 conditional formats are replaced as a whole and keep to their sheet', () => {
    const { file, sheet, app } = openDesk();
    const rule = app.newConditionalFormatRule().whenNumberLessThan(0).setFontColor('#ff0000');
    sheet.setConditionalFormatRules([rule.setRanges([sheet.getRange('A1:A9')]).build()]);
    expect(sheet.getConditionalFormatRules().length).toBe(1);
    const other = file.insertSheet('Other');
    expect(thrown(() => other.setConditionalFormatRules(sheet.getConditionalFormatRules()))).toBe(
      'Exception: Conditional format rule cannot reference a different sheet.',
    );
    sheet.setConditionalFormatRules([]);
    expect(sheet.getConditionalFormatRules()).toEqual([]);
  });

  test('1.16 unknown colours are refused', () => {
    const { sheet } = openDesk();
    expect(thrown(() => sheet.getRange('A1').setBackground('#12'))).toBe('Exception: Invalid color string');
    expect(sheet.getRange('A1').setBackground('#AbC').getBackground()).toBe('#aabbcc');
  });

  test('1.18 charts: title only after asX, options unchecked, updated by id', () => {
    const { sheet, app, globals } = openDesk();
    const types = (globals.Charts as { ChartType: { BAR: GoogleAppsScript.Charts.ChartType } }).ChartType;
    const bare = sheet.newChart().setChartType(types.BAR) as unknown as { setTitle(text: string): unknown };
    expect(thrown(() => sheet.newChart().addRange(sheet.getRange('A1')).setPosition(0, 1, 0, 0))).toContain(
      'Exception',
    );
    expect(thrown(() => bare.setTitle('x'))).toBe(
      'Error: not in the local Google Sheets: EmbeddedChartBuilder.setTitle',
    );
    const built = sheet.newChart().asBarChart().setTitle('Sales').setStacked().addRange(sheet.getRange('A1:B3'));
    sheet.insertChart(built.setPosition(2, 3, 4, 5).setOption('strange', { any: 1 }).build());
    const [chart] = sheet.getCharts();
    expect([chart?.getOptions()?.get('title'), chart?.getContainerInfo().getOffsetY()]).toEqual(['Sales', 5]);
    const id = chart?.getChartId();
    sheet.updateChart(chart!.modify().clearRanges().addRange(sheet.getRange('A1:B9')).build());
    expect(sheet.getCharts().map((c) => [c.getChartId(), c.getRanges()[0]?.getA1Notation()])).toEqual([[id, 'A1:B9']]);
    sheet.removeChart(sheet.getCharts()[0]!);
    expect(sheet.getCharts()).toEqual([]);
    app.flush();
  });

  test('1.17 the finder ignores case and takes parts of cells', () => {
    const { sheet } = openDesk();
    sheet.getRange('A1:A3').setValues([['Alpha'], ['beta ALPHA'], ['gamma']]);
    expect(
      sheet
        .createTextFinder('alpha')
        .findAll()
        .map((r) => r.getA1Notation()),
    ).toEqual(['A1', 'A2']);
    expect(sheet.createTextFinder('alpha').matchEntireCell(true).findNext()?.getA1Notation()).toBe('A1');
    expect(sheet.createTextFinder('alpha').matchCase(true).findNext()).toBeNull();
    expect(sheet.createTextFinder('a').replaceAllWith('o')).toBe(7);
    expect(sheet.getRange('A2').getValue()).toBe('beto oLPHo');
  });

  test('1.13 named ranges', () => {
    const { file, sheet } = openDesk();
    expect(file.getRangeByName('none')).toBeNull();
    file.setNamedRange('people', sheet.getRange('A2:B9'));
    expect(file.getRangeByName('Sheet1!people')?.getA1Notation()).toBe('A2:B9');
    expect(file.getRange('people').getA1Notation()).toBe('A2:B9');
    file.removeNamedRange('people');
    expect(thrown(() => file.removeNamedRange('people'))).toContain('Exception');
    expect(thrown(() => file.setNamedRange('A1', sheet.getRange('A1')))).toContain('Exception');
  });

  test('a list of ranges is written at once, and merges keep the left top', () => {
    const { sheet, calls } = openDesk();
    sheet.getRangeList(['A1', 'C1:D1']).setBackground('#ff0000').setValue('x');
    expect(calls).toEqual(['RangeList.setBackground', 'RangeList.setValue']);
    expect(sheet.getRange('A1:D1').getValues()).toEqual([['x', '', 'x', 'x']]);
    sheet.getRange('A1:D1').merge();
    expect(sheet.getRange('A1:D1').getValues()).toEqual([['x', '', '', '']]);
    expect(thrown(() => sheet.getRange('A1:B1').breakApart()) + thrown(() => sheet.getName())).toContain('merged');
  });

  test('the file knows its owner and people', () => {
    const { file } = openDesk();
    expect(file.getOwner()?.getEmail()).toBe(owner);
  });
});
