// Data validation: every criterion, its refusals, what it does to a script's writes and a person's typing; checkboxes.
import { describe, expect, test } from 'vitest';
import { typeCell } from '../../../src/local/services/person/person.ts';
import { openDesk, owner, thrown } from './desk.ts';

type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

const refused =
  /^Exception: The data you entered in cell [A-Z]+\d+ violates the data validation rules set on this cell\./;
const midnight = (day: string) => new Date(`${day}T00:00:00+03:00`);

describe('1.10 what a rejecting rule lets through', () => {
  test.each<[string, unknown, unknown, (b: Builder) => Builder]>([
    ['NUMBER_NOT_BETWEEN', 5, 15, (b) => b.requireNumberNotBetween(10, 20)],
    ['NUMBER_EQUAL_TO', 5, 6, (b) => b.requireNumberEqualTo(5)],
    ['NUMBER_NOT_EQUAL_TO', 6, 5, (b) => b.requireNumberNotEqualTo(5)],
    ['NUMBER_GREATER_THAN_OR_EQUAL_TO', 5, 4.9, (b) => b.requireNumberGreaterThanOrEqualTo(5)],
    ['NUMBER_LESS_THAN', 4, 5, (b) => b.requireNumberLessThan(5)],
    ['NUMBER_LESS_THAN_OR_EQUAL_TO', 5, 'five', (b) => b.requireNumberLessThanOrEqualTo(5)],
    ['DATE_BEFORE', '6/29/2026', '6/30/2026', (b) => b.requireDateBefore(midnight('2026-06-30'))],
    ['DATE_ON_OR_AFTER', '6/30/2026', '6/29/2026', (b) => b.requireDateOnOrAfter(midnight('2026-06-30'))],
    ['DATE_ON_OR_BEFORE', '6/30/2026 10:00', '7/1/2026', (b) => b.requireDateOnOrBefore(midnight('2026-06-30'))],
    ['DATE_EQUAL_TO', '6/30/2026 23:00', '7/1/2026', (b) => b.requireDateEqualTo(midnight('2026-06-30'))],
    [
      'DATE_BETWEEN',
      '6/30/2026',
      '7/2/2026',
      (b) => b.requireDateBetween(midnight('2026-06-30'), midnight('2026-07-01')),
    ],
    [
      'DATE_NOT_BETWEEN',
      '7/2/2026',
      '6/30/2026',
      (b) => b.requireDateNotBetween(midnight('2026-06-30'), midnight('2026-07-01')),
    ],
    ['TEXT_DOES_NOT_CONTAIN', 'dog', 'a Cat', (b) => b.requireTextDoesNotContain('cat')],
    ['TEXT_EQUAL_TO', 'Yes', 'yes', (b) => b.requireTextEqualTo('Yes')],
    ['TEXT_IS_VALID_URL', 'https://firm.example/a', 'firm', (b) => b.requireTextIsUrl()],
    ['VALUE_IN_LIST', '2', 3, (b) => b.requireValueInList(['1', '2'])],
    ['CHECKBOX', 'yes', 'no', (b) => b.requireCheckbox('yes')],
    ['CHECKBOX', 'off', true, (b) => b.requireCheckbox('on', 'off')],
  ])('%s: %s and not %s', (type, good, bad, build) => {
    const { sheet, app } = openDesk();
    const rule = build(app.newDataValidation()).setAllowInvalid(false).build();
    expect(String(rule.getCriteriaType())).toBe(type);
    const cell = sheet.getRange('B2').setDataValidation(rule);
    cell.setValue(good);
    expect(thrown(() => app.flush())).toBe('');
    cell.setValue(bad);
    expect(thrown(() => app.flush())).toMatch(refused);
  });

  test('a person is refused alike, or let through when the rule only warns', () => {
    const { sheet, app, book } = openDesk();
    const rule = app.newDataValidation().requireNumberGreaterThan(10);
    sheet.getRange('A1').setDataValidation(rule.setAllowInvalid(false).build());
    sheet.getRange('A2').setDataValidation(rule.setAllowInvalid(true).build());
    app.flush();
    expect(typeCell(book, 0, 1, 1, '9', owner)).toHaveProperty('refused');
    expect(typeCell(book, 0, 2, 1, '9', owner)).toEqual({ value: '9' });
  });

  test('a formula is judged by its value', () => {
    const { sheet, app } = openDesk();
    const rule = app.newDataValidation().requireNumberBetween(1, 10).setAllowInvalid(false).build();
    const cell = sheet.getRange('A1').setDataValidation(rule);
    sheet.getRange('B1').setValue(4);
    cell.setValue('=B1*2');
    expect(cell.getValue()).toBe(8);
    cell.setValue('=B1*3');
    expect(thrown(() => app.flush())).toMatch(refused);
    expect(cell.getFormula()).toBe('=B1*2');
    cell.setFormula('=B1*3');
    expect(thrown(() => app.flush())).toMatch(refused);
  });
});

describe('1.23 notes', () => {
  test('of a number: 25 by setNote, 25.0 by setNotes; none is an empty text', () => {
    const { sheet } = openDesk();
    const cells = sheet.getRange('A1:C1');
    cells.setNotes([[25, 'x', '']] as unknown as string[][]);
    sheet.getRange('A2').setNote(25 as unknown as string);
    expect([cells.getNotes(), sheet.getRange('A2').getNote()]).toEqual([[['25.0', 'x', '']], '25']);
    expect(cells.clearNote().getNotes()).toEqual([['', '', '']]);
  });
});

describe('1.10 custom formulas', () => {
  test('are written for the first cell and read by each cell from where it stands', () => {
    const { sheet, app } = openDesk();
    const unique = app.newDataValidation().requireFormulaSatisfied('=COUNTIF($A$2:$A$9,A2)=1').setAllowInvalid(false);
    sheet.getRange('A2:A9').setDataValidation(unique.build());
    sheet.getRange('A2:A4').setValues([['a'], ['b'], ['c']]);
    expect(thrown(() => app.flush())).toBe('');
    sheet.getRange('A5').setValue('b');
    expect(thrown(() => app.flush())).toMatch(/cell A5 /);
    expect(sheet.getRange('A5').getValue()).toBe('');
    expect(sheet.getRange('A4').getDataValidation()?.getCriteriaValues()).toEqual(['=COUNTIF($A$2:$A$9,A4)=1']);
    expect(sheet.getRange('A2').getDataValidation()?.getCriteriaValues()).toEqual(['=COUNTIF($A$2:$A$9,A2)=1']);
  });

  test('look at other columns and sheets, and follow inserted rows', () => {
    const { file, sheet, app } = openDesk();
    file.insertSheet('Limits').getRange('A1').setValue(100);
    const rule = app.newDataValidation().requireFormulaSatisfied('=B2<=Limits!$A$1').setAllowInvalid(false).build();
    sheet.getRange('B2:B5').setDataValidation(rule);
    sheet.insertRowBefore(1);
    sheet.getRange('B4').setValue(100);
    expect(sheet.getRange('B4').getDataValidation()?.getCriteriaValues()).toEqual(['=B4<=Limits!$A$1']);
    sheet.getRange('B4').setValue(101);
    expect(thrown(() => app.flush())).toMatch(/cell B4 /);
    file.getSheetByName('Limits')?.setName('Most of all');
    expect(sheet.getRange('B4').getDataValidation()?.getCriteriaValues()).toEqual(["=B4<='Most of all'!$A$1"]);
    const copy = sheet.copyTo(file);
    copy.insertRowBefore(1);
    copy.getRange('B5').setValue(101);
    expect(thrown(() => app.flush())).toMatch(/cell B5 /);
  });

  test('stand for a value through withCriteria only, and are read by each cell from where it stands', () => {
    const { sheet, app } = openDesk();
    const type = app.DataValidationCriteria.NUMBER_LESS_THAN;
    const rule = app.newDataValidation().withCriteria(type, ['=C2']).setAllowInvalid(false).build();
    expect(rule.getCriteriaValues()).toEqual(['=C2']);
    sheet.getRange('B2:B3').setDataValidation(rule);
    sheet.getRange('C2:C3').setValues([[10], [20]]);
    sheet.getRange('B3').setValue(15);
    expect([sheet.getRange('B3').getValue(), sheet.getRange('B3').getDataValidation()?.getCriteriaValues()]).toEqual([
      15,
      ['=C3'],
    ]);
    sheet.getRange('B2').setValue(15);
    expect(thrown(() => app.flush())).toMatch(/cell B2 /);
    const strict = app.newDataValidation() as unknown as { requireNumberLessThan(formula: string): unknown };
    expect(thrown(() => strict.requireNumberLessThan('=C2'))).toContain("don't match the method signature");
  });

  test('anything but TRUE rejects', () => {
    const { sheet, app } = openDesk();
    const rule = app.newDataValidation().requireFormulaSatisfied('=C1').setAllowInvalid(false).build();
    sheet.getRange('A1').setDataValidation(rule).setValue('x');
    expect(thrown(() => app.flush())).toMatch(refused);
    sheet.getRange('C1').setValue(true);
    sheet.getRange('A1').setValue('x');
    expect(thrown(() => app.flush())).toBe('');
  });
});

describe('the builder', () => {
  test('1.10 a new one allows invalid values and has no criterion, so it cannot be built', () => {
    const { app } = openDesk();
    const builder = app.newDataValidation();
    expect([builder.getCriteriaType(), builder.getCriteriaValues(), builder.getHelpText()]).toEqual([null, [], null]);
    expect(builder.getAllowInvalid()).toBe(true);
    expect(thrown(() => builder.build())).toContain('Exception');
  });

  test('values of a list become texts, and the dropdown shows unless told otherwise', () => {
    const { app } = openDesk();
    const values = (b: Builder) => b.build().getCriteriaValues();
    expect(values(app.newDataValidation().requireValueInList([9, false, 'z'] as unknown as string[]))).toEqual([
      ['9', 'false', 'z'],
      true,
    ]);
  });

  test('1.10 more than 500 values are refused with Google’s text', () => {
    const { app } = openDesk();
    const list = (count: number) => Array.from({ length: count }, (_, i) => `v${i}`);
    expect(thrown(() => app.newDataValidation().requireValueInList(list(500)))).toBe('');
    expect(thrown(() => app.newDataValidation().requireValueInList(list(501)))).toBe(
      'Exception: The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
    );
  });

  test('1.10 withCriteria takes what the criterion takes; relative dates break', () => {
    const { app, sheet } = openDesk();
    const { DataValidationCriteria: criteria, RelativeDate } = app;
    const made = (type: GoogleAppsScript.Spreadsheet.DataValidationCriteria, values: unknown[]) =>
      app.newDataValidation().withCriteria(type, values).build().getCriteriaValues();
    expect(made(criteria.NUMBER_BETWEEN, [1, 2])).toEqual([1, 2]);
    expect(made(criteria.CHECKBOX, [])).toEqual([]);
    const range = made(criteria.VALUE_IN_RANGE, [sheet.getRange('A1:A3')]) as [
      GoogleAppsScript.Spreadsheet.Range,
      boolean,
    ];
    expect([range[0].getA1Notation(), range[1]]).toEqual(['A1:A3', true]);
    expect(thrown(() => made(criteria.NUMBER_BETWEEN, [1]))).toContain('Exception');
    expect(thrown(() => made(criteria.DATE_AFTER, ['tomorrow']))).toContain('Exception');
    const relative = (criteria as unknown as Record<string, GoogleAppsScript.Spreadsheet.DataValidationCriteria>)
      .DATE_AFTER_RELATIVE!;
    expect(String(relative)).toBe('DATE_AFTER_RELATIVE');
    expect(thrown(() => made(relative, [RelativeDate.TODAY]))).toContain('Exception');
  });
});

describe('checkboxes', () => {
  test('1.8 insertCheckboxes: false counts as content, a checked value alone leaves blanks', () => {
    const { sheet } = openDesk();
    sheet.getRange('B1:B9').insertCheckboxes('done');
    expect([sheet.getLastRow(), sheet.getRange('B1').getValue()]).toEqual([0, '']);
    sheet.getRange('A1:A3').insertCheckboxes();
    expect(sheet.getLastRow()).toBe(3);
    sheet.getRange('C1').insertCheckboxes('yes', 'no');
    expect(sheet.getRange('C1').getValue()).toBe('no');
  });

  test('check and uncheck write each box’s own values and leave other cells', () => {
    const { sheet } = openDesk();
    sheet.getRange('A1').insertCheckboxes();
    sheet.getRange('B1').insertCheckboxes('YES', 'NO');
    sheet.getRange('C1').insertCheckboxes('DONE');
    sheet.getRange('D1').setValue('text');
    const all = sheet.getRange('A1:D1');
    expect(all.check().getValues()).toEqual([[true, 'YES', 'DONE', 'text']]);
    expect([sheet.getRange('A1:C1').isChecked(), all.isChecked()]).toEqual([true, null]);
    expect(all.uncheck().getValues()).toEqual([[false, 'NO', '', 'text']]);
    expect(sheet.getRange('A1:C1').isChecked()).toBe(false);
  });

  test('1.23 removeCheckboxes takes the rule, and the value only when it is the box’s', () => {
    const { sheet, app } = openDesk();
    sheet.getRange('A1:A2').insertCheckboxes('YES', 'NO');
    sheet.getRange('A3').setDataValidation(app.newDataValidation().requireCheckbox().build()).setValue('other');
    sheet.getRange('A4').setDataValidation(app.newDataValidation().requireDate().build());
    const cells = sheet.getRange('A1:A4').removeCheckboxes();
    expect(cells.getValues()).toEqual([[''], [''], ['other'], ['']]);
    expect(cells.getDataValidations().map(([rule]) => (rule ? String(rule.getCriteriaType()) : null))).toEqual([
      null,
      null,
      null,
      'DATE_IS_VALID_DATE',
    ]);
  });

  test('ticked and unticked must differ', () => {
    const { sheet, app } = openDesk();
    expect(thrown(() => app.newDataValidation().requireCheckbox('a', 'a'))).toContain('Exception');
    expect(thrown(() => sheet.getRange('A1').insertCheckboxes('a', 'a'))).toContain('Exception');
    expect(thrown(() => sheet.getRange('A1').insertCheckboxes(null))).toContain('Exception');
  });
});
