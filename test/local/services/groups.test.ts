// Groups of rows and columns: depths, toggles, what is hidden and what stays so.
import { describe, expect, test } from 'vitest';
import { openDesk, thrown } from './desk.ts';

function hidden(sheet: GoogleAppsScript.Spreadsheet.Sheet, rows: number): string {
  return Array.from({ length: rows }, (_, i) => (sheet.isRowHiddenByUser(i + 1) ? '-' : String(i + 1))).join('');
}

function nested() {
  const open = openDesk();
  open.sheet.getRange('A2:A5').shiftRowGroupDepth(1);
  open.sheet.getRange('A3:A4').shiftRowGroupDepth(1);
  return open;
}

describe('groups', () => {
  test('a group is found by a line in it or by its toggle, which stands before or after it', () => {
    const { sheet, app } = nested();
    expect([1, 2, 3, 6].map((row) => sheet.getRowGroupDepth(row))).toEqual([0, 1, 2, 0]);
    const outer = sheet.getRowGroup(1, 1)!;
    expect([outer.getRange().getA1Notation(), outer.getDepth(), outer.getControlIndex()]).toEqual(['2:5', 1, 1]);
    expect(sheet.getRowGroup(4, 2)?.getRange().getA1Notation()).toBe('3:4');
    sheet.setRowGroupControlPosition(app.GroupControlTogglePosition.AFTER);
    expect([sheet.getRowGroup(2, 1)?.getControlIndex(), String(sheet.getRowGroupControlPosition())]).toEqual([
      6,
      'AFTER',
    ]);
    expect(thrown(() => sheet.getRowGroup(1, 1))).toContain('Exception');
    expect(thrown(() => sheet.getRowGroup(2, 2))).toContain('Exception');
  });

  test('what is collapsed within a group stays hidden when the group is expanded', () => {
    const { sheet } = nested();
    const inner = sheet.getRowGroup(3, 2)!;
    const outer = sheet.getRowGroup(2, 1)!;
    expect(inner.collapse().isCollapsed()).toBe(true);
    expect(hidden(sheet, 6)).toBe('12--56');
    outer.collapse();
    expect(hidden(sheet, 6)).toBe('1----6');
    outer.expand();
    expect([hidden(sheet, 6), outer.isCollapsed(), inner.isCollapsed()]).toEqual(['12--56', false, true]);
    inner.expand();
    expect(hidden(sheet, 6)).toBe('123456');
  });

  test('collapseGroups closes the outermost groups within the range, expandGroups what the range touches', () => {
    const { sheet } = nested();
    sheet.getRange('A1:A10').collapseGroups();
    expect([sheet.getRowGroup(2, 1)?.isCollapsed(), sheet.getRowGroup(3, 2)?.isCollapsed()]).toEqual([true, false]);
    sheet.getRange('A3:A4').expandGroups();
    expect([sheet.getRowGroup(2, 1)?.isCollapsed(), hidden(sheet, 6)]).toEqual([false, '123456']);
    sheet.getRange('A3').collapseGroups();
    expect([sheet.getRowGroup(2, 1)?.isCollapsed(), sheet.getRowGroup(3, 2)?.isCollapsed()]).toEqual([false, true]);
  });

  test('all at once, up to a depth; columns as rows', () => {
    const { sheet } = nested();
    sheet.collapseAllRowGroups();
    expect(hidden(sheet, 6)).toBe('1----6');
    sheet.expandRowGroupsUpToDepth(1);
    expect([hidden(sheet, 6), sheet.getRowGroup(3, 2)?.isCollapsed()]).toEqual(['12--56', true]);
    sheet.expandAllRowGroups();
    expect(hidden(sheet, 6)).toBe('123456');
    sheet.getRange('C1:E1').shiftColumnGroupDepth(2);
    const [one, two] = [sheet.getColumnGroup(3, 1), sheet.getColumnGroup(3, 2)];
    expect([one?.getRange().getA1Notation(), two?.getRange().getA1Notation()]).toEqual(['C:E', 'C:E']);
    sheet.collapseAllColumnGroups();
    expect([sheet.isColumnHiddenByUser(2), sheet.isColumnHiddenByUser(5)]).toEqual([false, true]);
  });

  test('depths end at 0 and 8; the first line cannot be deepened while toggles stand before', () => {
    const { sheet, app } = nested();
    sheet.getRowGroup(3, 2)?.remove();
    expect([sheet.getRowGroupDepth(3), thrown(() => sheet.getRowGroup(3, 2)) !== '']).toEqual([1, true]);
    sheet.getRange('A3').shiftRowGroupDepth(20);
    expect(sheet.getRowGroupDepth(3)).toBe(8);
    sheet.getRange('A1:Z100').shiftRowGroupDepth(-10).shiftColumnGroupDepth(-10);
    expect(sheet.getRowGroupDepth(3)).toBe(0);
    expect(thrown(() => sheet.getRange('A1:A2').shiftRowGroupDepth(1))).toContain('BEFORE');
    sheet.setRowGroupControlPosition(app.GroupControlTogglePosition.AFTER);
    sheet.getRange('A1:A2').shiftRowGroupDepth(1);
    expect(sheet.getRowGroupDepth(1)).toBe(1);
  });

  test('rows put into a group belong to it; a group that loses its first row stays collapsed', () => {
    const { sheet } = nested();
    sheet.insertRowsAfter(2, 1);
    expect([2, 3, 4].map((row) => sheet.getRowGroupDepth(row))).toEqual([1, 1, 2]);
    sheet.insertRowBefore(2);
    expect(sheet.getRowGroupDepth(2)).toBe(0);
    sheet.getRowGroup(3, 1)?.collapse();
    sheet.deleteRow(3);
    expect([sheet.getRowGroup(3, 1)?.getRange().getA1Notation(), sheet.getRowGroup(3, 1)?.isCollapsed()]).toEqual([
      '3:6',
      true,
    ]);
  });
});
