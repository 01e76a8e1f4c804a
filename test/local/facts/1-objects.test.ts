// Facts 1.12–1.24: what stands in a spreadsheet beside its values.
import { afterAll, describe, expect, test } from 'vitest';
import { openDesk, thrown } from '../services/desk.ts';
import { dropScripts, ran, scriptIn } from './script.ts';

afterAll(dropScripts);

describe('1.12–1.15', () => {
  test('1.12 no tab of that name or id is null; the only tab left in sight cannot be hidden', () => {
    const { file, sheet } = openDesk();
    expect([file.getSheetByName('none'), file.getSheetById(99)]).toEqual([null, null]);
    const other = file.insertSheet('Other');
    sheet.hideSheet();
    expect(thrown(() => other.hideSheet())).toContain('Exception');
    expect(other.isSheetHidden()).toBe(false);
  });

  test('1.13 no range of that name is null, and taking it away throws', () => {
    const { file, sheet } = openDesk();
    expect(file.getRangeByName('none')).toBeNull();
    expect(thrown(() => file.removeNamedRange('none'))).toContain('Exception');
    file.setNamedRange('one', sheet.getRange('B2'));
    file.removeNamedRange('one');
    expect(file.getRangeByName('one')).toBeNull();
  });

  test('1.15 protection stops who sits at the keyboard, in menus and simple triggers, and no installed trigger of the owner', async () => {
    const session = scriptIn(`
      const cell = (a1) => SpreadsheetApp.getActive().getSheets()[0].getRange(a1);
      function protect() {
        cell('C1:C9').protect().removeEditors(['seller@example.com']);
        ScriptApp.newTrigger('installed').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
      }
      function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('Write', 'write').addToUi(); }
      function write() { cell('C1').setValue('menu'); }
      function onEdit() { cell('C2').setValue('simple'); }
      function installed() { cell('C3').setValue('installed'); }`);
    await session.call('protect', [], {});
    const seller = { user: 'seller@example.com' };
    const refused = {
      ok: false,
      failure: { message: expect.stringMatching(/^You are trying to edit a protected cell or object\./) },
    };
    expect(await session.menu('M > Write', seller)).toMatchObject(refused);
    expect(await session.edit('Sheet1!A1', 'x', seller)).toMatchObject(refused);
    expect(session.cells('Sheet1!C1:C3', false)).toEqual([[''], [''], ['installed']]);
  });
});

describe('1.16–1.18', () => {
  test('1.16 setFrozenRows(0) unfreezes', () => {
    const { sheet } = openDesk();
    sheet.setFrozenRows(2);
    expect(sheet.getFrozenRows()).toBe(2);
    sheet.setFrozenRows(0);
    expect(sheet.getFrozenRows()).toBe(0);
  });

  test('1.17 each switch of a finder narrows it, and replaceAllWith counts', () => {
    const { sheet } = openDesk();
    sheet.getRange('A1:A5').setValues([['Anna'], ['anna'], ['hannah'], ['Ánna'], ['=UPPER("anna")']]);
    const found = (change: (finder: GoogleAppsScript.Spreadsheet.TextFinder) => unknown, text = 'anna') => {
      const finder = sheet.createTextFinder(text);
      change(finder);
      return finder.findAll().map((cell) => cell.getA1Notation());
    };
    expect(found((finder) => finder)).toEqual(['A1', 'A2', 'A3', 'A5']);
    expect(found((finder) => finder.matchCase(true))).toEqual(['A2', 'A3']);
    expect(found((finder) => finder.matchEntireCell(true))).toEqual(['A1', 'A2', 'A5']);
    expect(found((finder) => finder.ignoreDiacritics(true))).toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
    expect(found((finder) => finder.useRegularExpression(true), '^h?an')).toEqual(['A1', 'A2', 'A3', 'A5']);
    expect(found((finder) => finder.matchFormulaText(true), 'UPPER')).toEqual(['A5']);
    const finder = sheet.createTextFinder('anna').matchEntireCell(true);
    expect(finder.findNext()?.getA1Notation()).toBe('A1');
    expect(finder.findNext()?.getA1Notation()).toBe('A2');
    expect(finder.findPrevious()?.getA1Notation()).toBe('A1');
    expect(sheet.createTextFinder('hanna').replaceAllWith('x')).toBe(1);
    expect(sheet.getRange('A3').getValue()).toBe('xh');
  });

  test('1.18 ChartType has a timeline, a gauge and a waterfall, no funnel', async () => {
    const body = `return ['TIMELINE', 'GAUGE', 'WATERFALL', 'FUNNEL'].map((name) => name in Charts.ChartType);`;
    expect(await ran(body)).toEqual([true, true, true, false]);
  });

  test('1.18 stacking, titles and axes belong to the kind of chart', () => {
    const { sheet } = openDesk();
    const plain = sheet.newChart() as unknown as Record<string, unknown>;
    for (const name of ['setTitle', 'setStacked', 'setXAxisTitle']) {
      expect(thrown(() => plain[name])).toBe(`Error: not in the local Google Sheets: EmbeddedChartBuilder.${name}`);
    }
    const line = sheet.newChart().asLineChart() as unknown as Record<string, unknown>;
    expect([typeof line.setTitle, typeof line.setRange]).toEqual(['function', 'function']);
    expect(thrown(() => line.setStacked)).toContain('not in the local Google Sheets');
    expect(thrown(() => line.setXAxisRange)).toContain('not in the local Google Sheets');
  });
});

describe('what is not there', () => {
  test('1.20 converted tables, smart chips and named functions have no members', async () => {
    const body = `
      const file = SpreadsheetApp.getActive();
      const absent = (object, names) => names.filter((name) => name in object);
      return [
        absent(sheet, ['getTables', 'addTable', 'createTable']),
        absent(file, ['getTables', 'getNamedFunctions']),
        absent(sheet.getRange('A1'), ['getTable', 'createTable', 'convertToTable', 'getSmartChip', 'setSmartChip']),
      ];`;
    expect(await ran(body)).toEqual([[], [], []]);
  });
});

describe('1.19 pivot tables', () => {
  test('1.19 groups, a sum and a filter; remove leaves the cells empty', () => {
    const { sheet, app } = openDesk();
    sheet.getRange('A1:C4').setValues([
      ['team', 'month', 'sum'],
      ['red', 'May', 1],
      ['blue', 'May', 2],
      ['red', 'June', 4],
    ]);
    const pivot = sheet.getRange('E1').createPivotTable(sheet.getRange('A1:C4'));
    pivot.addRowGroup(1);
    pivot.addPivotValue(3, app.PivotTableSummarizeFunction.SUM);
    expect(sheet.getRange('E2:F4').getValues()).toEqual([
      ['blue', 2],
      ['red', 5],
      ['Grand Total', 7],
    ]);
    pivot.addFilter(2, app.newFilterCriteria().setVisibleValues(['May']).build());
    expect(sheet.getRange('F4').getValue()).toBe(3);
    pivot.remove();
    expect(sheet.getRange('E1:F4').getValues().flat().join('')).toBe('');
  });
});

describe('1.21–1.24', () => {
  test('1.21 what was written before a caught error stays, and a script that dies keeps what it wrote', async () => {
    const session = scriptIn(`function run() {
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      sheet.getRange('A1').setValue('before');
      try { sheet.getRange(0, 1); } catch (error) { sheet.getRange('A2').setValue('after'); }
      throw new Error('own');
    }`);
    expect(await session.call('run', [], {})).toMatchObject({ ok: false, failure: { name: 'Error', message: 'own' } });
    expect(session.cells('Sheet1!A1:A2', false)).toEqual([['before'], ['after']]);
  });

  test('1.22 places are local, names and values cross the wire', async () => {
    const session = scriptIn(`function run() {
      const range = SpreadsheetApp.getActiveSheet().getRange('B2:C3');
      return [range.getRow(), range.getColumn(), range.getNumRows(), range.getLastColumn(), range.getA1Notation()];
    }
    function name() { run(); return SpreadsheetApp.getActiveSheet().getName(); }`);
    const places = await session.call('run', [], {});
    const names = await session.call('name', [], {});
    expect(places).toMatchObject({ value: [2, 2, 2, 3, 'B2:C3'] });
    expect(names.meter.byName['Sheet.getName']).toBe(1);
    expect(names.meter.calls).toBeGreaterThan(places.meter.calls);
  });

  test('1.23 a note of a number is told with a point', async () => {
    expect(await ran(`sheet.getRange('A1').setNotes([[25]]); return sheet.getRange('A1').getNote();`)).toBe('25.0');
  });
});
