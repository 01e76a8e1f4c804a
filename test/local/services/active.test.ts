// What is selected, and what the file does to its active sheet; people and calculation of a file.
import { describe, expect, test } from 'vitest';
import { openDesk, thrown } from './desk.ts';

const a1s = (list: GoogleAppsScript.Spreadsheet.RangeList | null) =>
  list?.getRanges().map((range) => range.getA1Notation());

describe('selection', () => {
  test('several ranges: the last one is active, its first cell the current one (the reference’s example)', () => {
    const { sheet, app, file } = openDesk();
    sheet.getRangeList(['A1:B4', 'D1:E4']).activate();
    const selection = sheet.getSelection();
    expect([selection.getCurrentCell()?.getA1Notation(), selection.getActiveRange()?.getA1Notation()]).toEqual([
      'D1',
      'D1:E4',
    ]);
    const all = ['A1:B4', 'D1:E4'];
    const lists = [selection.getActiveRangeList(), sheet.getActiveRangeList(), file.getActiveRangeList()];
    expect(lists.map(a1s)).toEqual([all, all, all]);
    sheet.getRange('C3').activate();
    expect([a1s(sheet.getActiveRangeList()), app.getCurrentCell()?.getA1Notation()]).toEqual([['C3'], 'C3']);
    file.setActiveRangeList(sheet.getRangeList(['A1', 'C5:D6']));
    expect(sheet.getActiveRange()?.getA1Notation()).toBe('C5:D6');
  });

  test('the current cell keeps the range it lies in, and is all that is selected elsewhere', () => {
    const { sheet } = openDesk();
    sheet.getRange('B2:D5').activate();
    sheet.getRange('C4').activateAsCurrentCell();
    expect([sheet.getCurrentCell()?.getA1Notation(), sheet.getActiveRange()?.getA1Notation()]).toEqual(['C4', 'B2:D5']);
    sheet.setCurrentCell(sheet.getRange('F9'));
    expect(sheet.getActiveRange()?.getA1Notation()).toBe('F9');
    expect(thrown(() => sheet.getRange('A1:B2').activateAsCurrentCell())).toContain('Exception');
    expect(thrown(() => sheet.getRange('AA1').activate())).toContain('outside the dimensions');
  });

  test('getNextDataRange is Ctrl+Shift+arrow (the reference’s example, a recorded macro)', () => {
    const { sheet, app } = openDesk();
    const { UP, DOWN, NEXT } = app.Direction;
    sheet.getRange('C3:E5').activate();
    expect(app.getSelection().getNextDataRange(UP)?.getA1Notation()).toBe('C1:E3');
    sheet.getRange('C7:C9').setValues([[1], [2], [3]]);
    sheet.getRange('C7:H7').activate();
    const cell = sheet.getCurrentCell();
    app.getSelection().getNextDataRange(DOWN)?.activate();
    cell?.activateAsCurrentCell();
    expect(sheet.getActiveRange()?.getA1Notation()).toBe('C7:H9');
    sheet.getRange('D:D').activate();
    expect(app.getSelection().getNextDataRange(DOWN)?.getNumRows()).toBe(1000);
    expect(app.getSelection().getNextDataRange(NEXT)?.getA1Notation()).toBe('D1:Z1000');
  });
});

describe('the file and its active sheet', () => {
  test('members of Sheet act on the active sheet and answer with it', () => {
    const { file } = openDesk();
    const second = file.insertSheet('Second');
    expect(String(file.appendRow(['A', 'B', 'C']))).toBe('Sheet');
    expect([second.getLastRow(), file.getLastColumn(), file.getDataRange().getA1Notation()]).toEqual([1, 3, 'A1:C1']);
    expect(file.setColumnWidth(2, 55).getName()).toBe('Second');
    expect([file.getColumnWidth(2), second.getColumnWidth(2), file.getRowHeight(1)]).toEqual([55, 55, 21]);
    file.hideRow(second.getRange('1:1'));
    expect([second.isRowHiddenByUser(1), file.isRowHiddenByUser(2)]).toEqual([true, false]);
    file.insertRowsBefore(1, 2).insertColumnAfter(1);
    expect(file.getSheetValues(3, 1, 1, -1)).toEqual([['A', '', 'B', 'C']]);
    file.setFrozenRows(1);
    expect([second.getFrozenRows(), file.getSheetId() === second.getSheetId()]).toEqual([1, true]);
    file.renameActiveSheet('Renamed');
    expect([file.getSheetName(), file.deleteActiveSheet().getName()]).toEqual(['Renamed', 'Sheet1']);
    expect(thrown(() => file.deleteActiveSheet())).toContain("can't remove all the sheets");
  });

  test('Sheet.clear… leave validations (live); clearNotes takes notes only; other marks of a sheet', () => {
    const { sheet, app } = openDesk();
    const cell = sheet.getRange('B2');
    cell.setDataValidation(app.newDataValidation().requireNumberEqualTo(5).build());
    cell.setBackground('#ff0000').setNote('n').setNumberFormat('0.00');
    sheet.clear();
    expect([cell.getNote(), cell.getDataValidation() !== null, cell.getBackground()]).toEqual(['n', true, '#ffffff']);
    cell.setBackground('#ff0000').setNumberFormat('0.00').clearFormat();
    expect([cell.getBackground(), cell.getNumberFormat()]).toEqual(['#ffffff', '0.00']);
    sheet.clearNotes();
    expect([cell.getNote(), cell.getDataValidation() !== null]).toEqual(['', true]);
    expect([String(sheet.getType()), sheet.isRightToLeft(), sheet.getFormUrl(), sheet.getImages()]).toEqual([
      'GRID',
      false,
      null,
      [],
    ]);
    expect(sheet.setRightToLeft(true).isRightToLeft()).toBe(true);
  });

  test('columns and rows grow to their contents', () => {
    const { sheet } = openDesk();
    sheet.getRange('A1:B1').setValues([['a text that is far longer than a hundred pixels', 'x\ny\nz']]);
    sheet.autoResizeColumns(1, 2).autoResizeRows(1, 1);
    expect(sheet.getColumnWidth(1)).toBeGreaterThan(200);
    expect(sheet.getColumnWidth(2)).toBeLessThan(40);
    expect(sheet.getRowHeight(1)).toBeGreaterThan(45);
    expect(thrown(() => sheet.autoResizeColumn(27))).toBe('Exception: Those columns are out of bounds.');
  });

  test('editors and viewers: an editor is no viewer; recalculation; menus of the old kind', () => {
    const { file, app, menus, book } = openDesk();
    const emails = (users: GoogleAppsScript.Base.User[]) => users.map((user) => user.getEmail());
    file.addViewers(['v@x.example', 'e@x.example']).addEditor('e@x.example').addViewer('e@x.example');
    expect([emails(file.getViewers()), emails(file.getEditors())]).toEqual([
      ['v@x.example'],
      ['owner@firm.example', 'e@x.example'],
    ]);
    const viewer = openDesk({ book, user: 'v@x.example' });
    expect([viewer.sheet.getRange('A1').canEdit(), viewer.sheet.getRange('A1').getValue()]).toEqual([false, '']);
    expect(thrown(() => viewer.sheet.appendRow(['x']))).toContain('You are trying to edit a protected cell');
    file.removeEditor('e@x.example').removeViewer('v@x.example');
    expect([file.getViewers().length, file.getEditors().length]).toEqual([0, 1]);
    expect(thrown(() => file.addEditor('nobody'))).toBe('Exception: Invalid email: nobody');
    expect([String(file.getRecalculationInterval()), file.getMaxIterativeCalculationCycles()]).toEqual([
      'ON_CHANGE',
      50,
    ]);
    file.setRecalculationInterval(app.RecalculationInterval.HOUR);
    expect(String(file.getRecalculationInterval())).toBe('HOUR');
    file.addMenu('Tools', [{ name: 'Go', functionName: 'go' }, null, { name: 'Stop', functionName: 'stop' }]);
    expect(menus).toEqual([
      {
        caption: 'Tools',
        items: [
          { caption: 'Go', fn: 'go', items: null },
          { caption: '', fn: null, items: null },
          { caption: 'Stop', fn: 'stop', items: null },
        ],
      },
    ]);
  });

  test('a copy of the file is another file, of whoever made it', () => {
    const { file, sheet, book } = openDesk({ user: 'guest@firm.example' });
    sheet.getRange('A1').setValue('x').setBackground('#ff0000');
    sheet.getRange('A2').protect();
    const copy = file.copy('Second');
    copy.getSheets()[0]!.getRange('A1').setValue('y');
    expect([copy.getName(), copy.getOwner()?.getEmail(), copy.getId() === file.getId()]).toEqual([
      'Second',
      'guest@firm.example',
      false,
    ]);
    expect([copy.getRange('A1').getValue(), copy.getRange('A1').getBackground()]).toEqual(['y', '#ff0000']);
    expect([sheet.getRange('A1').getValue(), book.title]).toEqual(['x', 'Base']);
  });

  test('SpreadsheetApp selects as the file does, and a sheet with or without what was selected on it', () => {
    const { app, file, sheet } = openDesk();
    file.insertSheet('Second');
    app.setActiveRange(sheet.getRange('C3:D4'));
    expect([app.getActiveSheet().getName(), app.getActiveRange()?.getA1Notation()]).toEqual(['Sheet1', 'C3:D4']);
    app.setCurrentCell(sheet.getRange('D4'));
    expect([app.getCurrentCell()?.getA1Notation(), app.getActiveRange()?.getA1Notation()]).toEqual(['D4', 'C3:D4']);
    app.setActiveRangeList(sheet.getRangeList(['A1', 'B2:B3']));
    expect(a1s(app.getActiveRangeList())).toEqual(['A1', 'B2:B3']);
    app.setActiveSheet(sheet, true);
    expect(app.getActiveRange()?.getA1Notation()).toBe('B2:B3');
    app.setActiveSheet(sheet, false);
    expect(app.getActiveRange()?.getA1Notation()).toBe('A1');
  });
});
