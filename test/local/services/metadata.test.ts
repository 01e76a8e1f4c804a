// Developer metadata: where it may be put, what a search finds, how it moves and dies with its row or column.
import { describe, expect, test } from 'vitest';
import { openDesk, thrown } from './desk.ts';

const arbitrary =
  'Exception: Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
const told = (found: Metadata[]) => found.map((one) => `${one.getKey()}=${one.getValue()}`);

describe('1.14 where it may be put', () => {
  test.each(['B2:D4', 'B6:D6', 'F2:F5', 'A1', '8:9', 'G:H', 'A2:A'])('1.2 not on %s', (address) => {
    const { sheet } = openDesk();
    expect(thrown(() => sheet.getRange(address).addDeveloperMetadata('k', 'v'))).toBe(arbitrary);
    expect(sheet.getRange(address).getDeveloperMetadata()).toEqual([]);
  });

  test('on the file, a sheet, a whole row, a whole column; each answers with itself', () => {
    const { file, sheet, app } = openDesk();
    const { PROJECT } = app.DeveloperMetadataVisibility;
    expect(file.addDeveloperMetadata('file').getId()).toBe(file.getId());
    expect(sheet.addDeveloperMetadata('sheet', 'v').getSheetId()).toBe(sheet.getSheetId());
    const row = sheet.getRange('8:8');
    const column = sheet.getRange('G:G');
    expect(row.addDeveloperMetadata('row', PROJECT).getA1Notation()).toBe('8:8');
    expect(column.addDeveloperMetadata('column', 'v', PROJECT).getA1Notation()).toBe('G:G');
    const all = file.createDeveloperMetadataFinder().find();
    expect(told(all)).toEqual(['file=null', 'sheet=v', 'row=null', 'column=v']);
    expect(all.map((one) => String(one.getVisibility()))).toEqual(['DOCUMENT', 'DOCUMENT', 'PROJECT', 'PROJECT']);
    expect(all.map((one) => String(one.getLocation().getLocationType()))).toEqual([
      'SPREADSHEET',
      'SHEET',
      'ROW',
      'COLUMN',
    ]);
    expect([told(file.getDeveloperMetadata()), told(sheet.getDeveloperMetadata())]).toEqual([
      ['file=null'],
      ['sheet=v'],
    ]);
    expect(told(sheet.getRange('G3').getDeveloperMetadata())).toEqual([]);
    expect(told(sheet.getRange('G:G').getDeveloperMetadata())).toEqual(['column=v']);
  });

  test('the same key may be there twice; at most 30,000 characters a place', () => {
    const { file, sheet } = openDesk();
    file.addDeveloperMetadata('k', 'a').addDeveloperMetadata('k', 'b');
    expect(told(file.getDeveloperMetadata())).toEqual(['k=a', 'k=b']);
    sheet.addDeveloperMetadata('key', 'x'.repeat(29_997));
    expect(thrown(() => sheet.getRange('A:A').addDeveloperMetadata('k'))).toContain('Exception');
    expect(thrown(() => file.addDeveloperMetadata('k', 'x'.repeat(29_995)))).toBe('');
    expect(thrown(() => file.addDeveloperMetadata('k'))).toContain('Exception');
    const [own] = sheet.getDeveloperMetadata();
    expect(thrown(() => own?.setValue('x'.repeat(29_998)))).toContain('Exception');
    expect(own?.getValue()?.length).toBe(29_997);
  });
});

describe('1.14 the finder', () => {
  test('by key, value, id, visibility, kind of place, and all together', () => {
    const { file, sheet, app } = openDesk();
    const { DeveloperMetadataVisibility: visibility, DeveloperMetadataLocationType: type } = app;
    file.addDeveloperMetadata('k', '1');
    sheet.addDeveloperMetadata('k', '2', visibility.PROJECT);
    sheet.getRange('3:3').addDeveloperMetadata('k', '3').addDeveloperMetadata('other', '3');
    const finder = () => file.createDeveloperMetadataFinder();
    expect(told(finder().withKey('k').find())).toEqual(['k=1', 'k=2', 'k=3']);
    expect(told(finder().withValue('3').find())).toEqual(['k=3', 'other=3']);
    expect(told(finder().withKey('k').withValue('3').find())).toEqual(['k=3']);
    expect(told(finder().withVisibility(visibility.PROJECT).find())).toEqual(['k=2']);
    expect(told(finder().withLocationType(type.SPREADSHEET).find())).toEqual(['k=1']);
    const id = file.getDeveloperMetadata()[0]!.getId();
    expect(told(finder().withId(id).find())).toEqual(['k=1']);
    expect(told(sheet.createDeveloperMetadataFinder().find())).toEqual(['k=2', 'k=3', 'other=3']);
  });

  test('in a range what lies in it, or also what it only touches', () => {
    const { sheet } = openDesk();
    sheet.addDeveloperMetadata('sheet');
    sheet.getRange('3:3').addDeveloperMetadata('row');
    sheet.getRange('B:B').addDeveloperMetadata('column');
    const keys = (address: string, touching = false) => {
      const finder = sheet.getRange(address).createDeveloperMetadataFinder();
      return (touching ? finder.onIntersectingLocations() : finder).find().map((one) => one.getKey());
    };
    expect([keys('A1:D5'), keys('1:5'), keys('A:C')]).toEqual([[], ['row'], ['column']]);
    expect([keys('A1:D5', true), keys('A3', true), keys('C4', true)]).toEqual([['row', 'column'], ['row'], []]);
    expect(thrown(() => sheet.createDeveloperMetadataFinder().onIntersectingLocations())).toContain('Exception');
  });
});

describe('1.14 changes', () => {
  test('stays with its row or column when they move, dies with them', () => {
    const { sheet, file } = openDesk();
    sheet.getRange('C:C').addDeveloperMetadata('column');
    sheet.getRange('5:5').addDeveloperMetadata('row');
    const places = () =>
      file
        .createDeveloperMetadataFinder()
        .find()
        .map((one) => (one.getLocation().getColumn() ?? one.getLocation().getRow())?.getA1Notation());
    sheet.moveColumns(sheet.getRange('C:C'), 1);
    sheet.insertRowsBefore(2, 3);
    expect(places()).toEqual(['A:A', '8:8']);
    sheet.deleteRow(1);
    sheet.insertColumnBefore(1);
    expect(places()).toEqual(['B:B', '7:7']);
    sheet.deleteRow(7);
    expect(places()).toEqual(['B:B']);
    sheet.deleteColumns(1, 2);
    expect(places()).toEqual([]);
  });

  test('dies with its sheet', () => {
    const { file } = openDesk();
    const other = file.insertSheet('Other');
    other.addDeveloperMetadata('a').getRange('1:1').addDeveloperMetadata('b');
    file.deleteSheet(other);
    expect(file.createDeveloperMetadataFinder().find()).toEqual([]);
  });

  test('key, value, visibility and place can be changed, and it can be removed', () => {
    const { file, sheet, app } = openDesk();
    sheet.getRange('8:8').addDeveloperMetadata('k');
    const [entry] = sheet.getRange('8:8').getDeveloperMetadata() as [Metadata];
    entry.setKey('new').setValue('v').setVisibility(app.DeveloperMetadataVisibility.PROJECT);
    expect([...told([entry]), String(entry.getVisibility())]).toEqual(['new=v', 'PROJECT']);
    entry.moveToColumn(sheet.getRange('J:J'));
    expect(entry.getLocation().getColumn()?.getA1Notation()).toBe('J:J');
    expect([entry.getLocation().getRow(), entry.getLocation().getSheet()]).toEqual([null, null]);
    expect(thrown(() => entry.moveToRow(sheet.getRange('J:J')))).toContain('Exception');
    expect(entry.moveToRow(sheet.getRange('9:9')).getLocation().getRow()?.getA1Notation()).toBe('9:9');
    const other = file.insertSheet('Other');
    expect(entry.moveToSheet(other).getLocation().getSheet()?.getName()).toBe('Other');
    expect(entry.moveToSpreadsheet().getLocation().getSpreadsheet()?.getId()).toBe(file.getId());
    expect(told(file.getDeveloperMetadata())).toEqual(['new=v']);
    entry.remove();
    expect(file.getDeveloperMetadata()).toEqual([]);
    expect(thrown(() => entry.getKey())).toContain('Exception');
  });
});
