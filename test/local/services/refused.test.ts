// What Google refuses whoever asks: objects of another file, changes by those who only look, cells that take no values.
import { describe, expect, test } from 'vitest';
import { createBook } from '../../../src/local/model.ts';
import { createWorld } from '../../../src/local/services/host.ts';
import { changeLines } from '../../../src/local/services/person/lines.ts';
import { convertToTable } from '../../../src/local/services/person/table.ts';
import { type Desk, openDesk, owner, thrown } from './desk.ts';

const protectedText =
  'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const pivotText = 'Exception: The cells of a pivot table cannot be edited.';
const otherFile = 'Exception: The range must be in the same spreadsheet.';
const guest = 'guest@other.example';

type Deed = (desk: Desk) => unknown;

/** What a deed throws, now or when its writes are sent. */
const refused = (desk: Desk, deed: Deed): string =>
  thrown(() => {
    deed(desk);
    desk.app.flush();
  });

test('objects of another file are not taken for those of this one with the same id', () => {
  const desk = openDesk();
  const { app, file, sheet } = desk;
  file.insertSheet('Two');
  const strange = app.create('Other').getSheets()[0] as Desk['sheet'];
  expect(strange.getSheetId()).toBe(sheet.getSheetId());
  const cells = strange.getRange('A1:B2');
  const deeds: Deed[] = [
    () => file.deleteSheet(strange),
    () => file.insertSheet('Copy', { template: strange }),
    () => file.setActiveSheet(strange),
    () => app.setActiveSheet(strange),
    () => file.setActiveRange(cells),
    () => app.setActiveRange(cells),
    () => file.setCurrentCell(strange.getRange('A1')),
    () => sheet.setActiveRange(cells),
    () => file.setActiveRangeList(strange.getRangeList(['A1'])),
    () => sheet.moveRows(cells, 5),
    () => sheet.hideColumn(cells),
    () => sheet.newChart().addRange(cells),
    () => sheet.getRange('A1').applyRowBanding().copyTo(cells),
    () => sheet.createTextFinder('x').startFrom(cells),
    () => sheet.getRange('A1').autoFill(cells, app.AutoFillSeries.DEFAULT_SERIES),
    () => sheet.insertChart(strange.newChart().asLineChart().build()),
  ];
  for (const deed of deeds) expect(refused(desk, deed), String(deed)).toBe(otherFile);
  const rule = app.newConditionalFormatRule().setRanges([cells]).whenCellEmpty().setBackground('red').build();
  expect(refused(desk, () => sheet.setConditionalFormatRules([rule]))).toBe(
    'Exception: Conditional format rule cannot reference a different sheet.',
  );
  expect(file.getSheets().map((one) => one.getName())).toEqual(['Sheet1', 'Two']);
});

test('rows of another sheet are not taken for those of this one', () => {
  const desk = openDesk();
  const other = desk.file.insertSheet('Two');
  expect(refused(desk, () => desk.sheet.hideRow(other.getRange('A3')))).toBe(
    'Exception: The range must be on the same sheet.',
  );
});

/** Deeds on the build of a sheet, which a protection of the whole sheet stops as well. */
const building: Deed[] = [
  ({ sheet }) => sheet.setTabColor('red'),
  ({ sheet }) => sheet.setRightToLeft(true),
  ({ sheet }) => sheet.setHiddenGridlines(true),
  ({ sheet }) => sheet.setFrozenRows(1),
  ({ sheet }) => sheet.hideSheet(),
  ({ sheet }) => sheet.showSheet(),
  ({ sheet }) => sheet.clearConditionalFormatRules(),
  ({ sheet }) => sheet.setConditionalFormatRules([]),
  ({ sheet }) => sheet.insertChart(sheet.newChart().asLineChart().build()),
  ({ sheet, app }) => sheet.setRowGroupControlPosition(app.GroupControlTogglePosition.AFTER),
  ({ sheet }) => sheet.getBandings()[0]?.setHeaderRowColor('red'),
  ({ sheet }) => sheet.getBandings()[0]?.remove(),
  ({ sheet }) => sheet.appendRow([1]),
];

/** Deeds that need no more than being an editor of the file. */
const editing: Deed[] = [
  ({ file, sheet }) => file.setNamedRange('names', sheet.getRange('A1')),
  ({ sheet }) => sheet.addDeveloperMetadata('key'),
  ({ sheet }) => sheet.getRange('A1').protect(),
  ({ file }) => file.moveActiveSheet(2),
  ({ file }) => file.rename('Mine'),
  ({ file }) => file.insertSheet('New'),
  ({ file }) => file.duplicateActiveSheet(),
  ({ file, sheet }) => sheet.copyTo(file),
  ({ file }) => file.setSpreadsheetLocale('ru_RU'),
  ({ file }) => file.addEditor(guest),
  ({ file }) => file.resetSpreadsheetTheme(),
];

/** A book of two sheets shared with the guest, as the guest opens it. */
function sharedDesk(role: 'editor' | 'viewer', prepare: Deed = () => null): Desk {
  const desk = openDesk();
  desk.file.insertSheet('Two');
  desk.sheet.activate();
  desk.sheet.getRange('A1:B4').applyRowBanding();
  if (role === 'viewer') desk.file.addViewer(guest);
  else desk.file.addEditor(guest);
  prepare(desk);
  desk.app.flush();
  return openDesk({ book: desk.book, user: guest });
}

describe('rights', () => {
  test('who only looks at a file changes nothing in it, but may select in it and copy it', () => {
    for (const deed of [...building, ...editing]) {
      expect(refused(sharedDesk('viewer'), deed), String(deed)).toBe(protectedText);
    }
    const { file, sheet, app } = sharedDesk('viewer');
    expect(sheet.getRange('B2').activate().getA1Notation()).toBe('B2');
    expect(file.copy('Mine').getOwner()?.getEmail()).toBe(guest);
    expect(refused(sharedDesk('viewer'), () => sheet.copyTo(app.create('Mine too')))).toBe('');
  });

  test('a protected sheet keeps its build; a free one is an editor’s', () => {
    for (const deed of building) {
      const shut = sharedDesk('editor', ({ sheet }) => sheet.protect().removeEditor(guest));
      expect(refused(shut, deed), String(deed)).toBe(protectedText);
    }
    for (const deed of [...building, ...editing]) expect(refused(sharedDesk('editor'), deed), String(deed)).toBe('');
  });

  test('a row that may not be appended does not make the grid grow', () => {
    const { book } = sharedDesk('editor', ({ sheet }) => {
      sheet.deleteRows(2, 999);
      sheet.getRange('A1').setValue('full');
      sheet.protect().removeEditor(guest);
    });
    const desk = openDesk({ book, user: guest });
    expect(refused(desk, ({ sheet }) => sheet.appendRow([1]))).toBe(protectedText);
    expect(desk.sheet.getMaxRows()).toBe(1);
  });

  test('a person inserts and moves rows of a protected sheet no more than a script does', () => {
    const { book } = sharedDesk('editor', ({ sheet }) => sheet.protect().removeEditor(guest));
    const [sheet] = book.sheets;
    const change = (by: object, user: string) => () =>
      changeLines(book, sheet as never, { axis: 'row', at: 2, count: 1, ...by } as never, user);
    for (const by of [{ kind: 'insert' }, { kind: 'move', to: 5 }]) {
      expect(thrown(change(by, guest))).toMatch(/protected cell or object/);
      expect(thrown(change(by, owner))).toBe('');
    }
  });

  test('4.1 a simple trigger does not reach other files', () => {
    const { app, file } = openDesk({ authMode: 'LIMITED' });
    const needed = 'Required permissions: https://www.googleapis.com/auth/spreadsheets';
    expect(thrown(() => app.openById(file.getId()))).toBe(
      `Exception: You do not have permission to call SpreadsheetApp.openById. ${needed}`,
    );
    for (const deed of [() => app.create('x'), () => file.copy('x'), () => file.addEditor(guest)]) {
      expect(thrown(deed)).toContain(needed);
    }
  });
});

describe('cells that take no values', () => {
  /** A pivot table at E1:F3 of the data at A1:B3. */
  function pivotDesk(): Desk {
    const desk = openDesk();
    desk.sheet.getRange('A1:B3').setValues([
      ['who', 'sum'],
      [' Ann', 1],
      [' Ben', 2],
    ]);
    const pivot = desk.sheet.getRange('E1').createPivotTable(desk.sheet.getRange('A1:B3'));
    pivot.addRowGroup(1);
    pivot.addPivotValue(2, desk.app.PivotTableSummarizeFunction.SUM);
    return desk;
  }

  test('those of a pivot table', () => {
    const deeds: Deed[] = [
      ({ sheet, app }) => sheet.getRange('E2').setRichTextValue(app.newRichTextValue().setText('Cid').build()),
      ({ sheet }) => sheet.getRange('E2').insertCheckboxes(),
      ({ sheet }) => sheet.getRange('E2').trimWhitespace(),
      ({ sheet }) => sheet.getRange('E1:F4').sort(5),
      ({ sheet }) => sheet.getRange('E1:F4').randomize(),
      ({ sheet }) => sheet.getRange('E1:F4').removeDuplicates(),
    ];
    for (const deed of deeds) expect(refused(pivotDesk(), deed), String(deed)).toBe(pivotText);
    expect(refused(pivotDesk(), ({ sheet }) => sheet.getRange('E1:F1').merge())).toBe(
      'Error: not in the local Google Sheets: merging cells in a converted table or a pivot table',
    );
  });

  test('1.2 a rich text goes into no column of numbers', () => {
    const desk = openDesk();
    convertToTable(desk.book, 0, { row: 1, column: 1, rows: 4, columns: 1 }, [{ type: 'DOUBLE' }]);
    const value = desk.app.newRichTextValue().setText('many').build();
    expect(refused(desk, ({ sheet }) => sheet.getRange('A2').setRichTextValue(value))).toBe(
      'Exception: The data you entered in cell A2 violates the data validation rules set on this cell.',
    );
    expect(refused(desk, ({ sheet }) => sheet.getRange('A1:A4').sort(1))).toBe(
      'Error: not in the local Google Sheets: reordering rows in and outside of a converted table',
    );
    expect(refused(desk, ({ sheet }) => sheet.getRange('A2:A4').sort(1))).toBe('');
  });

  test('merged cells and frozen ones do not overlap in part', () => {
    const merged = openDesk();
    merged.sheet.getRange('B2:C3').merge();
    const cut = (kind: string) => `Exception: You can't freeze ${kind} which contain only part of a merged cell.`;
    expect(refused(merged, ({ sheet }) => sheet.setFrozenRows(2))).toBe(cut('rows'));
    expect(refused(merged, ({ sheet }) => sheet.setFrozenColumns(2))).toBe(cut('columns'));
    expect(refused(merged, ({ sheet }) => sheet.setFrozenRows(3))).toBe('');
    const frozen = openDesk();
    frozen.sheet.setFrozenRows(2);
    frozen.sheet.setFrozenColumns(1);
    const across = (kind: string) => `Exception: You can't merge frozen and non-frozen ${kind}.`;
    expect(refused(frozen, ({ sheet }) => sheet.getRange('D2:D3').merge())).toBe(across('rows'));
    expect(refused(frozen, ({ sheet }) => sheet.getRange('A5:C5').merge())).toBe(across('columns'));
    expect(refused(frozen, ({ sheet }) => sheet.getRange('B1:C2').merge())).toBe('');
  });

  test('what is refused half way is known to formulas as far as it went', () => {
    const desk = openDesk();
    const { app, sheet } = desk;
    sheet.getRange('A1:B2').setValues([
      ['old', '=A1&"!"'],
      ['old', ''],
    ]);
    sheet
      .getRange('A2')
      .setDataValidation(app.newDataValidation().requireTextEqualTo('old').setAllowInvalid(false).build());
    expect(sheet.getRange('B1').getValue()).toBe('old!');
    expect(refused(desk, () => sheet.createTextFinder('old').replaceAllWith('new'))).toMatch(/violates/);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['new', 'new!']]);
  });
});

test('limits of columns, tabs, sizes and places', () => {
  const desk = openDesk();
  const { app, sheet } = desk;
  expect(thrown(() => app.create('Wide', 1, 18_279))).toBe(
    'Exception: This action would increase the number of columns above the limit of 18278.',
  );
  for (const pixels of [0, -5]) {
    expect(thrown(() => sheet.setColumnWidth(1, pixels))).toBe(`Exception: Invalid argument: ${pixels}`);
    expect(thrown(() => sheet.setRowHeightsForced(1, 2, pixels))).toBe(`Exception: Invalid argument: ${pixels}`);
  }
  const chart = sheet.newChart().asLineChart().setPosition(1001, 1, 0, 0).build();
  expect(thrown(() => sheet.insertChart(chart))).toBe('Exception: Those rows are out of bounds.');
  const full = openDesk({
    world: createWorld(),
    book: createBook({ title: 'Full', locale: 'en_US', timeZone: 'Etc/UTC', owner }),
  });
  for (let n = 2; n <= 200; n++) full.file.insertSheet(`T${n}`).deleteColumns(2, 25);
  expect(thrown(() => full.sheet.copyTo(full.file))).toBe(
    'Exception: This action would increase the number of sheets above the limit of 200.',
  );
});
