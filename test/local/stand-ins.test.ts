// What programs written for other stand-ins of Apps Script rely on, where live Google bears them out.
import { describe, expect, test } from 'vitest';
import { createHost as openModule } from '../../src/local/google-sheets.ts';
import { createHost } from '../../src/local/services/host.ts';
import { openDesk, thrown } from './services/desk.ts';

describe('programs written for other stand-ins', () => {
  test('in a cell’s function the calling cell is active, and afterwards what was selected before', () => {
    const { book, env, app, file, sheet } = openDesk();
    const functions: Record<string, () => unknown> = {
      WHERE: () => {
        const cell = app.getActiveRange();
        return [app.getActiveSheet().getName(), cell?.getA1Notation(), cell?.getFormula()].join(' ');
      },
    };
    createHost(book, env).lendFunctions((name) => functions[name] ?? null);
    const other = file.insertSheet('Other');
    sheet.getRange('B2').setFormula('=where()');
    other.getRange('C3').setFormula('=where()').activate();
    expect(sheet.getRange('B2').getValue()).toBe('Sheet1 B2 =where()');
    expect(other.getRange('C3').getValue()).toBe('Other C3 =where()');
    expect(app.getActiveRange().getA1Notation()).toBe('C3');
    expect(app.getActiveSheet().getName()).toBe('Other');
  });

  test('splitTextToColumns finds the one delimiter there is, also where some texts lack it', () => {
    const { sheet } = openDesk();
    const range = sheet.getRange('A1:A3').setValues([['x|y,z'], ['alone'], ['p,q,r']]);
    range.splitTextToColumns();
    expect(sheet.getRange('A1:C3').getValues()).toEqual([
      ['x|y', 'z', ''],
      ['alone', '', ''],
      ['p', 'q', 'r'],
    ]);
    sheet
      .getRange('E1:E2')
      .setValues([['a,b'], ['c;d']])
      .splitTextToColumns();
    expect(thrown(() => sheet.getRange('E1').getValue())).toContain('not in the local Google Sheets');
  });

  test('the enums of refreshing and of grouping by date are there', () => {
    const { app } = openDesk();
    const enums = app as unknown as Record<string, { name(): string } & Record<string, { ordinal(): number }>>;
    expect(enums.DateTimeGroupingRuleType?.YEAR_MONTH_DAY?.ordinal()).toBe(15);
    expect(enums.FrequencyType?.name()).toBe('FREQUENCY_TYPE_UNSUPPORTED');
    expect(enums.DataSourceRefreshScope?.ALL_DATA_SOURCES?.ordinal()).toBe(1);
  });

  test('Logger tells the message of an object that has one', () => {
    const { globals } = openDesk();
    const logger = globals.Logger as { log(value: unknown): unknown; getLog(): string };
    logger.log({ message: 'done', data: { n: 1 } });
    logger.log({ key: 'value' });
    expect(logger.getLog()).toBe('done\n{key=value}');
  });

  test('Google’s objects can be printed and compared by test runners', () => {
    const { sheet, app } = openDesk();
    // Snapshots ask every value for these.
    for (const key of ['toJSON', '$$typeof', '@@__IMMUTABLE_ITERABLE__@@', '@@__IMMUTABLE_RECORD__@@']) {
      expect([key, Reflect.get(sheet.getRange('A1'), key)]).toEqual([key, undefined]);
    }
    expect(() => expect(sheet).toEqual({ name: 'Sheet1' })).toThrow('expected');
    expect(`${app} ${sheet}`).toBe('SpreadsheetApp Sheet');
  });

  test('a day that a program writes is that day in a spreadsheet of the default zone', () => {
    const app = openModule().SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    const range = app.getActiveSheet().getRange('A1:A2');
    range.setValues([[new Date(2026, 0, 15)], ['1/15/2026']]);
    expect(range.getDisplayValues()[0]?.[0]).toMatch(/^1\/15\/2026/);
    expect(range.getValues()[1]?.[0].getTime()).toBe(new Date(2026, 0, 15).getTime());
  });

  test('setFormulas takes what is undefined as null', () => {
    const { sheet } = openDesk();
    const range = sheet.getRange('A1:B1').setValues([[1, 2]]);
    (range.setFormulas as (formulas: unknown[][]) => void)([[undefined, '=A1']]);
    expect(range.getFormulas()).toEqual([['', '=A1']]);
    expect(range.getValues()).toEqual([['', '']]);
  });

  test('a checkbox whose values are dates is not ticked here', () => {
    const { sheet } = openDesk();
    const range = sheet.getRange('A1').insertCheckboxes(new Date(2026, 0, 1), new Date(2026, 0, 2));
    range.check();
    expect(thrown(() => range.getValue())).toContain('not in the local Google Sheets: ticking a checkbox');
  });

  test('a menu within itself is told at once', () => {
    const ui = openDesk().app.getUi();
    const outer = ui.createMenu('Outer');
    const inner = ui.createMenu('Inner').addItem('Run', 'run');
    outer.addSubMenu(inner);
    expect(thrown(() => inner.addSubMenu(outer))).toContain('a menu within itself');
  });
});
