// The filter of a sheet and its slicers: which rows are hidden, what is refused, how criteria follow columns.
import { describe, expect, test } from 'vitest';
import { type Desk, openDesk, thrown } from './desk.ts';

type Criteria = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;

/** A2:C6 with a heading in row 1, and its filter. */
function filtered(desk: Desk) {
  const { sheet } = desk;
  sheet.getRange('A1:C6').setValues([
    ['name', 'pay', 'day'],
    ['Ann', 10, new Date('2026-06-29T10:00:00+03:00')],
    ['bob', 20, new Date('2026-06-30T10:00:00+03:00')],
    ['Cy', 30, new Date('2026-07-01T10:00:00+03:00')],
    ['', 40, ''],
    ['dan', 'none', new Date('2026-05-01T10:00:00+03:00')],
  ]);
  return sheet.getRange('A1:C6').createFilter();
}

/** The rows that the filter hides. */
const hiddenRows = ({ book }: Desk) => book.sheets[0]!.rows.flatMap((row, i) => (row?.filtered ? [i + 1] : []));

describe('criteria', () => {
  test.each<[string, number, number[], (b: Criteria, app: Desk['app']) => Criteria]>([
    ['hidden values, as they are shown', 1, [2, 5], (b) => b.setHiddenValues(['Ann', ''])],
    ['empty', 1, [2, 3, 4, 6], (b) => b.whenCellEmpty()],
    ['not empty', 1, [5], (b) => b.whenCellNotEmpty()],
    ['text contains, whatever its case', 1, [2, 4, 5, 6], (b) => b.whenTextContains('B')],
    ['text without', 1, [2, 6], (b) => b.whenTextDoesNotContain('n').setHiddenValues(['x'])],
    ['text equal', 1, [2, 4, 5, 6], (b) => b.whenTextEqualTo('BOB')],
    ['text starts', 1, [2, 3, 4, 5], (b) => b.whenTextStartsWith('d')],
    ['text ends', 1, [3, 4, 5], (b) => b.whenTextEndsWith('n')],
    ['number between', 2, [2, 5, 6], (b) => b.whenNumberBetween(20, 30)],
    ['number not between', 2, [3, 4, 6], (b) => b.whenNumberNotBetween(20, 30)],
    ['number above', 2, [2, 3, 6], (b) => b.whenNumberGreaterThan(20)],
    ['number not equal; a text is no number', 2, [3, 6], (b) => b.whenNumberNotEqualTo(20)],
    ['before a day', 3, [3, 4, 5], (b) => b.whenDateBefore(new Date('2026-06-30T00:00:00+03:00'))],
    ['today', 3, [2, 4, 5, 6], (b, app) => b.whenDateEqualTo(app.RelativeDate.TODAY)],
    ['past week', 3, [4, 5, 6], (b, app) => b.whenDateEqualTo(app.RelativeDate.PAST_WEEK)],
    [
      'a formula for the first row of data; a text is more than a number',
      2,
      [2, 3, 5],
      (b) => b.whenFormulaSatisfied('=AND(B2>20,A2<>"")'),
    ],
    ['values and condition together', 2, [2, 4, 6], (b) => b.whenNumberGreaterThan(10).setHiddenValues(['30'])],
  ])('%s', (_name, column, hidden, build) => {
    const desk = openDesk();
    filtered(desk).setColumnFilterCriteria(column, build(desk.app.newFilterCriteria(), desk.app).build());
    expect(hiddenRows(desk)).toEqual(hidden);
  });

  test('of several columns all hide; taking one away shows its rows', () => {
    const desk = openDesk();
    const filter = filtered(desk);
    const { app } = desk;
    filter.setColumnFilterCriteria(1, app.newFilterCriteria().setHiddenValues(['Ann']).build());
    filter.setColumnFilterCriteria(2, app.newFilterCriteria().whenNumberLessThan(30).build());
    expect(hiddenRows(desk)).toEqual([2, 4, 5, 6]);
    filter.removeColumnFilterCriteria(2);
    expect(hiddenRows(desk)).toEqual([2]);
    filter.setColumnFilterCriteria(1, null);
    expect([hiddenRows(desk), filter.getColumnFilterCriteria(1)]).toEqual([[], null]);
  });

  test('come back as copies', () => {
    const desk = openDesk();
    const filter = filtered(desk);
    const built = desk.app.newFilterCriteria().whenNumberBetween(1, 2).setHiddenValues(['x']);
    filter.setColumnFilterCriteria(2, built.build());
    built.whenCellEmpty();
    const criteria = filter.getColumnFilterCriteria(2)!;
    expect([String(criteria.getCriteriaType()), criteria.getCriteriaValues(), criteria.getHiddenValues()]).toEqual([
      'NUMBER_BETWEEN',
      [1, 2],
      ['x'],
    ]);
    filter.setColumnFilterCriteria(1, criteria.copy().build());
    expect(String(filter.getColumnFilterCriteria(1)?.getCriteriaType())).toBe('NUMBER_BETWEEN');
    expect([built.getVisibleValues(), desk.app.newFilterCriteria().getCriteriaType()]).toEqual([[], null]);
  });

  test('visible values are for pivot tables, and other columns are not the filter’s', () => {
    const desk = openDesk();
    const filter = filtered(desk);
    const visible = desk.app.newFilterCriteria().setVisibleValues(['Ann']).build();
    expect(thrown(() => filter.setColumnFilterCriteria(1, visible))).toBe(
      'Exception: Visible values are not currently supported.',
    );
    expect(thrown(() => filter.getColumnFilterCriteria(4))).toContain('Exception');
    expect(thrown(() => filter.sort(4, true))).toContain('Exception');
  });

  test('withCriteria takes the arguments of the criterion', () => {
    const { app } = openDesk();
    const { BooleanCriteria: type } = app;
    const made = app.newFilterCriteria().withCriteria(type.NUMBER_BETWEEN, [1, 5]);
    expect(made.getCriteriaValues()).toEqual([1, 5]);
    expect(thrown(() => app.newFilterCriteria().withCriteria(type.NUMBER_BETWEEN, ['a']))).toContain('Exception');
  });
});

describe('the filter', () => {
  test('hides when a criterion is set, not when a cell changes; removing it shows all', () => {
    const desk = openDesk();
    const filter = filtered(desk);
    filter.setColumnFilterCriteria(2, desk.app.newFilterCriteria().whenNumberGreaterThan(20).build());
    desk.sheet.getRange('B2').setValue(50);
    desk.app.flush();
    expect(hiddenRows(desk)).toEqual([2, 3, 6]);
    filter.remove();
    expect([hiddenRows(desk), desk.sheet.getFilter()]).toEqual([[], null]);
    expect(thrown(() => filter.getRange())).toContain('Exception');
  });

  test('1.16 sorts without its first row, hidden rows with their values', () => {
    const desk = openDesk();
    const filter = filtered(desk);
    filter.setColumnFilterCriteria(1, desk.app.newFilterCriteria().setHiddenValues(['Ann']).build());
    filter.sort(2, false);
    expect(desk.sheet.getRange('A1:A6').getValues().flat()).toEqual(['name', 'dan', '', 'Cy', 'bob', 'Ann']);
    expect(hiddenRows(desk)).toEqual([6]);
  });

  test('clear can leave out the rows that it hides', () => {
    const desk = openDesk();
    filtered(desk).setColumnFilterCriteria(2, desk.app.newFilterCriteria().whenNumberLessThan(25).build());
    expect(desk.sheet.isRowHiddenByFilter(4)).toBe(true);
    desk.sheet.getRange('A2:A6').clear({ contentsOnly: true, skipFilteredRows: true });
    expect(desk.sheet.getRange('A2:A6').getValues().flat()).toEqual(['', '', 'Cy', '', 'dan']);
    desk.sheet.getRange('A2:A6').clear({ contentsOnly: true });
    expect(desk.sheet.getRange('A4').getValue()).toBe('');
  });

  test('follows its columns, and its rows keep hidden', () => {
    const desk = openDesk();
    const filter = filtered(desk);
    filter.setColumnFilterCriteria(2, desk.app.newFilterCriteria().whenNumberEqualTo(30).build());
    desk.sheet.insertColumnBefore(1);
    desk.sheet.insertRowBefore(1);
    expect(filter.getRange().getA1Notation()).toBe('B2:D7');
    expect(String(filter.getColumnFilterCriteria(3)?.getCriteriaType())).toBe('NUMBER_EQUAL_TO');
    expect(hiddenRows(desk)).toEqual([3, 4, 6, 7]);
    desk.sheet.deleteColumn(3);
    expect(filter.getColumnFilterCriteria(3)).toBeNull();
  });

  test('1.15 is not for whoever may not change the sheet', () => {
    const desk = openDesk();
    const filter = filtered(desk);
    desk.sheet.protect().removeEditors([]);
    const other = openDesk({ book: desk.book, user: 'other@firm.example' });
    expect(thrown(() => other.sheet.getFilter()?.remove())).toContain('protected cell or object');
    filter.remove();
    expect(thrown(() => other.sheet.getRange('A1:B2').createFilter())).toContain('protected cell or object');
  });
});

describe('slicers', () => {
  test('hide rows by a column counted from their range, and are objects of the sheet', () => {
    const desk = openDesk();
    const { sheet, app } = desk;
    sheet.getRange('B1:C4').setValues([
      ['name', 'pay'],
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    const slicer = sheet.insertSlicer(sheet.getRange('B1:C4'), 6, 2, 10, 20);
    expect([slicer.getColumnPosition(), slicer.getFilterCriteria(), slicer.getTitle()]).toEqual([null, null, '']);
    slicer.setTitle('Pay').setBackgroundColor('#ABCDEF').setTitleHorizontalAlignment('center');
    slicer.setColumnFilterCriteria(2, app.newFilterCriteria().whenNumberGreaterThan(1).build());
    expect(hiddenRows(desk)).toEqual([2]);
    const [again] = sheet.getSlicers();
    expect([again?.getColumnPosition(), again?.getTitle(), again?.getBackgroundColor()]).toEqual([2, 'Pay', '#abcdef']);
    expect(again?.getContainerInfo().getAnchorRow()).toBe(6);
    expect([again?.getRange().getA1Notation(), again?.isAppliedToPivotTables()]).toEqual(['B1:C4', true]);
    slicer.remove();
    expect([sheet.getSlicers(), hiddenRows(desk)]).toEqual([[], []]);
    expect(thrown(() => slicer.getTitle())).toContain('Exception');
  });
});
