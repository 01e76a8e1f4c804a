// Named ranges and protections, and how they go together.
import { describe, expect, test } from 'vitest';
import { openDesk, owner, thrown } from './desk.ts';

const protectedText =
  'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const seller = 'seller@firm.example';

describe('1.13 names', () => {
  test.each([
    'A1',
    'ab12',
    'R1C1',
    'r',
    'C5',
    '1st',
    'two words',
    'a.b',
    'true',
    'falsehood',
    '',
    `n${'x'.repeat(250)}`,
  ])('%j is none', (name) => {
    const { file, sheet } = openDesk();
    expect(thrown(() => file.setNamedRange(name, sheet.getRange('A1')))).toContain('Exception');
    expect(file.getNamedRanges()).toEqual([]);
  });

  test.each(['people', '_x', 'Имена', 'ABCD1', 'Rate2026_q1', `n${'x'.repeat(249)}`])('%s is one', (name) => {
    const { file, sheet } = openDesk();
    file.setNamedRange(name, sheet.getRange('B2:B5'));
    expect(file.getRangeByName(name)?.getA1Notation()).toBe('B2:B5');
  });

  test('of the file and of one sheet; a name given again moves', () => {
    const { file, sheet } = openDesk();
    const other = file.insertSheet('Other');
    file.setNamedRange('one', sheet.getRange('A1'));
    file.setNamedRange('two', other.getRange('B1'));
    expect(sheet.getNamedRanges().map((one) => one.getName())).toEqual(['one']);
    file.setNamedRange('ONE', other.getRange('C1'));
    expect(file.getNamedRanges().map((one) => [one.getName(), one.getRange().getA1Notation()])).toEqual([
      ['one', 'C1'],
      ['two', 'B1'],
    ]);
    expect(sheet.getNamedRanges()).toEqual([]);
  });

  test('NamedRange is renamed in place, moved and removed', () => {
    const { file, sheet } = openDesk();
    file.setNamedRange('one', sheet.getRange('A1'));
    file.setNamedRange('two', sheet.getRange('A2'));
    const [one] = file.getNamedRanges() as [GoogleAppsScript.Spreadsheet.NamedRange];
    expect(thrown(() => one.setName('two'))).toContain('Exception');
    expect(thrown(() => one.setName('not a name'))).toContain('Exception');
    one.setName('first').setRange(sheet.getRange('D4'));
    expect([one.getName(), file.getRangeByName('first')?.getA1Notation(), file.getRangeByName('one')]).toEqual([
      'first',
      'D4',
      null,
    ]);
    one.remove();
    expect(file.getRangeByName('first')).toBeNull();
    expect(thrown(() => one.getName())).toContain('Exception');
  });
});

test('objects of a file speak of its own ranges only', () => {
  const { file, sheet, app } = openDesk();
  const far = app.create('Other').getSheets()[0]!;
  const metadata = file.addDeveloperMetadata('k').getDeveloperMetadata()[0]!;
  const inRange = app.newDataValidation().requireValueInRange(far.getRange('A1:A3')).build();
  const deeds = [
    () => file.setNamedRange('x', far.getRange('A1')),
    () => sheet.getRange('A1').protect().setRange(far.getRange('A1')),
    () => sheet.insertSlicer(far.getRange('A1:B3'), 1, 1),
    () => sheet.getRange('A1').createPivotTable(far.getRange('A1:B3')),
    () => metadata.moveToSheet(far),
    () => metadata.moveToRow(far.getRange('1:1')),
    () => sheet.getRange('A1').setDataValidation(inRange),
  ];
  for (const deed of deeds) expect(thrown(deed), String(deed)).toMatch(/Exception.*same spreadsheet/);
  expect(thrown(() => far.getRange('B1').setDataValidation(inRange))).toBe('');
});

describe('1.15 protections', () => {
  test('are told by kind, of the file and of a sheet', () => {
    const { file, sheet, app } = openDesk();
    const { RANGE, SHEET } = app.ProtectionType;
    const other = file.insertSheet('Other');
    sheet.getRange('A1:B2').protect().setDescription('cells');
    other.protect().setDescription('tab');
    const told = (list: GoogleAppsScript.Spreadsheet.Protection[]) => list.map((one) => one.getDescription());
    expect([told(file.getProtections(RANGE)), told(file.getProtections(SHEET))]).toEqual([['cells'], ['tab']]);
    expect([told(sheet.getProtections(SHEET)), told(other.getProtections(SHEET))]).toEqual([[], ['tab']]);
    expect(file.getProtections(RANGE).map((one) => String(one.getProtectionType()))).toEqual(['RANGE']);
    const whole = file.getProtections(SHEET)[0]?.getRange();
    expect([whole?.getA1Notation(), whole?.getNumRows(), whole?.getNumColumns()]).toEqual(['', 1000, 26]);
    file.getProtections(RANGE)[0]?.remove();
    expect(file.getProtections(RANGE)).toEqual([]);
  });

  test('a new list of editors omits the owner, whom nobody can take off; nor can they take off themselves', () => {
    const desk = openDesk();
    desk.book.editors.push(seller);
    const protection = desk.sheet.getRange('A1').protect();
    const emails = () => protection.getEditors().map((one) => one.getEmail());
    expect(emails()).toEqual([seller]);
    protection.addEditor(owner).removeEditor(owner).addEditors(['third@firm.example']);
    expect(emails()).toEqual([seller, 'third@firm.example']);
    const theirs = openDesk({ book: desk.book, user: seller });
    theirs.sheet.getProtections(theirs.app.ProtectionType.RANGE)[0]?.removeEditors([seller, 'third@firm.example']);
    expect(emails()).toEqual([seller]);
  });

  test('who may not edit may not look at the editors nor change anything', () => {
    const desk = openDesk();
    desk.sheet.getRange('A1').protect().removeEditors([]);
    const theirs = openDesk({ book: desk.book, user: seller });
    const [protection] = theirs.sheet.getProtections(theirs.app.ProtectionType.RANGE) as [
      GoogleAppsScript.Spreadsheet.Protection,
    ];
    expect([protection.canEdit(), protection.isWarningOnly()]).toEqual([false, false]);
    const deeds = [
      () => protection.getEditors(),
      () => protection.addEditor(seller),
      () => protection.setWarningOnly(true),
      () => protection.setDomainEdit(true),
      () => protection.canDomainEdit(),
      () => protection.setRange(theirs.sheet.getRange('B1')),
      () => protection.remove(),
    ];
    for (const deed of deeds) expect(thrown(deed)).toContain('Exception');
  });

  test('the owner’s domain can be let in as a whole', () => {
    const desk = openDesk();
    const protection = desk.sheet.getRange('A1').protect().removeEditors([]);
    const may = (user: string) => openDesk({ book: desk.book, user }).sheet.getRange('A1').canEdit();
    expect([protection.canDomainEdit(), may(seller)]).toEqual([false, false]);
    protection.setDomainEdit(true);
    expect([protection.canDomainEdit(), may(seller), may('x@else.example')]).toEqual([true, true, false]);
  });

  test('goes with a named range: covers it, follows it, is let go with it', () => {
    const { file, sheet } = openDesk();
    file.setNamedRange('people', sheet.getRange('B2:B9'));
    const protection = sheet.getRange('A1').protect();
    expect(protection.getRangeName()).toBeNull();
    expect(protection.setRangeName('people').getRange().getA1Notation()).toBe('B2:B9');
    const [named] = file.getNamedRanges() as [GoogleAppsScript.Spreadsheet.NamedRange];
    named.setRange(sheet.getRange('C1:C3')).setName('staff');
    expect([protection.getRangeName(), protection.getRange().getA1Notation()]).toEqual(['staff', 'C1:C3']);
    protection.setRange(sheet.getRange('D1'));
    expect(protection.getRangeName()).toBeNull();
    expect(protection.setNamedRange(named).getRangeName()).toBe('staff');
    file.removeNamedRange('staff');
    expect([protection.getRangeName(), protection.getRange().getA1Notation()]).toEqual([null, 'C1:C3']);
    expect(thrown(() => protection.setRangeName('nobody'))).toContain('Exception');
    const other = file.insertSheet('Other');
    expect(thrown(() => protection.setRange(other.getRange('A1')))).toContain('Exception');
  });

  test('all that overlap apply; open ranges only on a protected sheet and of that sheet', () => {
    const desk = openDesk();
    const { sheet, file } = desk;
    const whole = sheet.protect();
    expect(sheet.protect().getRange().getA1Notation()).toBe('');
    expect(sheet.getProtections(desk.app.ProtectionType.SHEET).length).toBe(1);
    whole.addEditor(seller).setUnprotectedRanges([sheet.getRange('C1:C9')]);
    const part = sheet.getRange('B1:C2').protect().removeEditors([]);
    const theirs = openDesk({ book: desk.book, user: seller });
    const third = openDesk({ book: desk.book, user: 'third@firm.example' });
    expect([theirs.sheet.getRange('A1').canEdit(), theirs.sheet.getRange('B1').canEdit()]).toEqual([true, false]);
    expect([third.sheet.getRange('C5').canEdit(), third.sheet.getRange('C1').canEdit()]).toEqual([true, false]);
    theirs.sheet.getRange('B1').setValue(1);
    expect(thrown(() => theirs.app.flush())).toBe(protectedText);
    expect(whole.getUnprotectedRanges().map((one) => one.getA1Notation())).toEqual(['C1:C9']);
    expect(thrown(() => part.setUnprotectedRanges([sheet.getRange('B1')]))).toContain('Exception');
    const other = file.insertSheet('Other');
    expect(thrown(() => whole.setUnprotectedRanges([other.getRange('A1')]))).toContain('Exception');
  });
});
