// Pivot tables: what their cells show, kept up with the source; what is refused.
import { describe, expect, test } from 'vitest';
import { type Desk, openDesk, thrown } from './desk.ts';

/** Sales in A1:D6; a pivot table of them anchored at F1. */
function pivotDesk() {
  const desk = openDesk();
  const { sheet } = desk;
  sheet.getRange('A1:D6').setValues([
    ['city', 'kind', 'sum', 'day'],
    ['Sofia', 'new', 10, new Date('2026-06-29T00:00:00+03:00')],
    ['Ruse', 'new', 20, new Date('2026-06-30T00:00:00+03:00')],
    ['Sofia', 'old', 30, new Date('2026-06-29T00:00:00+03:00')],
    ['Sofia', 'new', 40, new Date('2026-06-30T00:00:00+03:00')],
    ['Ruse', '', 'none', new Date('2026-06-30T00:00:00+03:00')],
  ]);
  const pivot = sheet.getRange('F1').createPivotTable(sheet.getRange('A1:D6'));
  return { ...desk, pivot, SUM: desk.app.PivotTableSummarizeFunction.SUM };
}

const shown = ({ sheet }: Pick<Desk, 'sheet'>, address: string) => sheet.getRange(address).getDisplayValues();

describe('1.19 what a pivot table shows', () => {
  test('row groups, values and the grand total', () => {
    const { pivot, app, ...desk } = pivotDesk();
    const { SUM, COUNTA } = app.PivotTableSummarizeFunction;
    expect(shown(desk, 'F1:H1')).toEqual([['', '', '']]);
    pivot.addRowGroup(1);
    pivot.addPivotValue(3, SUM);
    pivot.addPivotValue(2, COUNTA).setDisplayName('deals');
    expect(shown(desk, 'F1:H5')).toEqual([
      ['city', 'SUM of sum', 'deals'],
      ['Ruse', '20', '1'],
      ['Sofia', '80', '3'],
      ['Grand Total', '100', '4'],
      ['', '', ''],
    ]);
  });

  test('two row groups with totals of the inner one; labels once or repeated; descending', () => {
    const { pivot, SUM, ...desk } = pivotDesk();
    const outer = pivot.addRowGroup(1).sortDescending().showTotals(false);
    const inner = pivot.addRowGroup(2);
    pivot.addPivotValue(3, SUM);
    expect(shown(desk, 'F1:H8')).toEqual([
      ['city', 'kind', 'SUM of sum'],
      ['Sofia', 'new', '50'],
      ['', 'old', '30'],
      ['Sofia Total', '', '80'],
      ['Ruse', '', '0'],
      ['', 'new', '20'],
      ['Ruse Total', '', '20'],
      ['', '', ''],
    ]);
    outer.showRepeatedLabels();
    inner.showTotals(false).setDisplayName('sort');
    expect(shown(desk, 'F1:H6')).toEqual([
      ['city', 'sort', 'SUM of sum'],
      ['Sofia', 'new', '50'],
      ['Sofia', 'old', '30'],
      ['Ruse', '', '0'],
      ['Ruse', 'new', '20'],
      ['', '', ''],
    ]);
  });

  test('a column group: the value’s name at the left top, dates as they are shown, shares of a whole', () => {
    const { pivot, SUM, app, ...desk } = pivotDesk();
    pivot.addRowGroup(1);
    pivot.addColumnGroup(4);
    const value = pivot.addPivotValue(3, SUM);
    expect(shown(desk, 'F1:I5')).toEqual([
      ['SUM of sum', 'day', '', ''],
      ['city', '6/29/2026', '6/30/2026', 'Grand Total'],
      ['Ruse', '', '20', '20'],
      ['Sofia', '40', '40', '80'],
      ['Grand Total', '40', '60', '100'],
    ]);
    value.showAs(app.PivotValueDisplayType.PERCENT_OF_ROW_TOTAL);
    expect(shown(desk, 'G4:I4')).toEqual([['50.00%', '50.00%', '100.00%']]);
    value.showAs(app.PivotValueDisplayType.PERCENT_OF_GRAND_TOTAL);
    expect(shown(desk, 'G5:I5')).toEqual([['40.00%', '60.00%', '100.00%']]);
  });

  test.each([
    ['SUM', 100],
    ['COUNTA', 5],
    ['COUNT', 4],
    ['COUNTUNIQUE', 5],
    ['AVERAGE', 25],
    ['MAX', 40],
    ['MIN', 10],
    ['MEDIAN', 25],
    ['PRODUCT', 240_000],
    ['VAR', 500 / 3],
    ['VARP', 125],
    ['STDEVP', Math.sqrt(125)],
    ['STDEV', Math.sqrt(500 / 3)],
  ] as const)('%s', (name, expected) => {
    const { pivot, app, sheet } = pivotDesk();
    pivot.addPivotValue(3, app.PivotTableSummarizeFunction[name]);
    expect(sheet.getRange('F1:F2').getValues()).toEqual([[`${name} of sum`], [expect.closeTo(expected, 9)]]);
  });

  test('filters: visible values are for pivot tables', () => {
    const { pivot, SUM, app, ...desk } = pivotDesk();
    pivot.addRowGroup(1);
    pivot.addPivotValue(3, SUM);
    const filter = pivot.addFilter(2, app.newFilterCriteria().setVisibleValues(['new']).build());
    expect(shown(desk, 'F2:G4')).toEqual([
      ['Ruse', '20'],
      ['Sofia', '50'],
      ['Grand Total', '70'],
    ]);
    filter.setFilterCriteria(app.newFilterCriteria().whenTextEqualTo('old').build());
    expect(shown(desk, 'F2:G4')).toEqual([
      ['Sofia', '30'],
      ['Grand Total', '30'],
      ['', ''],
    ]);
    expect([filter.getSourceDataColumn(), pivot.getFilters().length]).toEqual([2, 1]);
  });
});

describe('a pivot table in its sheet', () => {
  test('keeps up with its source, and formulas see it', () => {
    const { pivot, SUM, sheet, app } = pivotDesk();
    pivot.addRowGroup(1);
    pivot.addPivotValue(3, SUM);
    sheet.getRange('J1').setFormula('=G4*2');
    expect(sheet.getRange('J1').getValue()).toBe(200);
    sheet.getRange('C2').setValue(110);
    expect([sheet.getRange('G4').getValue(), sheet.getRange('J1').getValue()]).toEqual([200, 400]);
    sheet.insertColumnBefore(1);
    sheet.insertRowBefore(3);
    sheet.getRange('B3:E3').setValues([['Varna', 'new', 1, '']]);
    app.flush();
    expect(sheet.getRange('G1:H5').getValues()).toEqual([
      ['city', 'SUM of sum'],
      ['Ruse', 20],
      ['Sofia', 180],
      ['Varna', 1],
      ['Grand Total', 201],
    ]);
    const { getSourceDataRange } = pivot as unknown as { getSourceDataRange(): GoogleAppsScript.Spreadsheet.Range };
    expect(pivot.getAnchorCell().getA1Notation()).toBe('G1');
    expect(getSourceDataRange.call(pivot).getA1Notation()).toBe('B1:E7');
  });

  test('shows #REF! where it has no room, and is whole again when there is', () => {
    const { pivot, SUM, sheet } = pivotDesk();
    sheet.getRange('G3').setValue('mine');
    pivot.addRowGroup(1);
    pivot.addPivotValue(3, SUM);
    expect([sheet.getRange('F1').getValue(), sheet.getRange('G3').getValue()]).toEqual(['#REF!', 'mine']);
    sheet.getRange('G3').clearContent();
    expect(sheet.getRange('F1:G2').getValues()).toEqual([
      ['city', 'SUM of sum'],
      ['Ruse', 20],
    ]);
  });

  test('goes along with a copy of its sheet, and shows #REF! when its source is gone', () => {
    const { pivot, SUM, sheet, file } = pivotDesk();
    pivot.addRowGroup(1).sortDescending().clearSort();
    pivot.addPivotValue(3, SUM);
    const copy = sheet.copyTo(file);
    copy.getRange('C2').setValue(1000);
    expect([copy.getRange('G4').getValue(), sheet.getRange('G4').getValue()]).toEqual([1090, 100]);
    const far = file.insertSheet('Far').getRange('B2').createPivotTable(copy.getRange('A1:D6'));
    far.addPivotValue(3, SUM);
    expect(far.getAnchorCell().offset(1, 0).getValue()).toBe(1090);
    file.deleteSheet(copy);
    expect(file.getSheetByName('Far')?.getRange('B2:B3').getValues()).toEqual([['#REF!'], ['']]);
  });

  test('takes no writes; cleared as a whole or removed it is gone', () => {
    const { pivot, SUM, sheet, app } = pivotDesk();
    pivot.addRowGroup(1);
    pivot.addPivotValue(3, SUM);
    sheet.getRange('G2').setValue(1);
    expect(thrown(() => app.flush())).toContain('pivot table');
    sheet.getRange('G2').clearContent();
    expect(thrown(() => app.flush())).toContain('pivot table');
    expect(sheet.getPivotTables().length).toBe(1);
    sheet.getRange('F1:G4').clearContent();
    expect(sheet.getPivotTables()).toEqual([]);
    expect(thrown(() => pivot.getRowGroups())).toContain('Exception');
    const again = sheet.getRange('F1').createPivotTable(sheet.getRange('A1:D6'));
    again.addPivotValue(3, SUM);
    again.remove();
    expect(sheet.getRange('F1:F2').getValues()).toEqual([[''], ['']]);
  });

  test('its parts are told and taken away; what is not known for certain is refused by name', () => {
    const { pivot, SUM, app, sheet } = pivotDesk();
    const group = pivot.addRowGroup(1);
    expect([String(group.getDimension()), group.totalsAreShown(), group.isSortAscending()]).toEqual([
      'ROWS',
      true,
      true,
    ]);
    const value = pivot.addPivotValue(3, SUM);
    expect([String(value.getSummarizedBy()), String(value.getDisplayType()), value.getFormula()]).toEqual([
      'SUM',
      'DEFAULT',
      null,
    ]);
    expect(thrown(() => pivot.addRowGroup(5))).toContain('Exception');
    pivot.addColumnGroup(2);
    expect(thrown(() => pivot.addPivotValue(4, SUM))).toContain('not in the local Google Sheets: pivot tables with');
    expect([pivot.getPivotValues().length, pivot.getColumnGroups().length]).toEqual([1, 1]);
    expect(thrown(() => pivot.addPivotValue(3, app.PivotTableSummarizeFunction.CUSTOM))).toContain(
      'not in the local Google Sheets',
    );
    expect(thrown(() => pivot.addCalculatedPivotValue('x', '=sum*2'))).toContain('not in the local Google Sheets');
    group.remove();
    expect(pivot.getRowGroups()).toEqual([]);
    expect(sheet.getRange('F1:G2').getValues()).toEqual([
      ['#LOCAL?', ''],
      ['', ''],
    ]);
  });
});
