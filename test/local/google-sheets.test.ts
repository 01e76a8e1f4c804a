// The built module: any Apps Script program gets Google's globals from it, in this realm or in a context of its own.
/// <reference types="google-apps-script" />
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { expect, test } from 'vitest';
import type * as Module from '../../src/local/google-sheets.ts';
import { thrown } from './services/desk.ts';

const { createHost, createBook } = (await import(pathToFileURL('dist-local/google-sheets.mjs').href)) as typeof Module;

const appOf = (options?: Module.HostOptions): GoogleAppsScript.Spreadsheet.SpreadsheetApp =>
  createHost(options).SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;

test('the globals work on a new empty spreadsheet', () => {
  const sheet = appOf().getActiveSpreadsheet().getActiveSheet();
  sheet.getRange('A1:B1').setValues([['007', '=1+1']]);
  expect(sheet.getRange('A1:B1').getValues()).toEqual([[7, 2]]);
  expect(sheet.getMaxRows()).toBe(1000);
});

test('locale, zone, title and user are those asked for; unknown ones are refused with a sentence', () => {
  const globals = createHost({ locale: 'ru_RU', timeZone: 'Europe/Moscow', title: 'База', owner: 'ivan@firm.example' });
  const file = (globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp).getActive();
  expect([file.getSpreadsheetLocale(), file.getSpreadsheetTimeZone(), file.getName()]).toEqual([
    'ru_RU',
    'Europe/Moscow',
    'База',
  ]);
  expect((globals.Session as GoogleAppsScript.Base.Session).getActiveUser().getEmail()).toBe('ivan@firm.example');
  expect(thrown(() => createHost({ locale: 'xx_YY' }))).toBe(
    'Error: The locale xx_YY is not known here; ru_RU is one.',
  );
  expect(thrown(() => createHost({ timeZone: 'Mars/Olympus' }))).toBe(
    'Error: There is no time zone Mars/Olympus; Europe/Budapest is one.',
  );
});

test('a script makes spreadsheets and opens them by id and address; writes to both wait in one queue', () => {
  const app = appOf();
  const made = app.create('Second', 10, 3);
  const id = made.getId();
  expect([made.getName(), made.getSheets()[0]?.getMaxRows(), made.getSheets()[0]?.getMaxColumns()]).toEqual([
    'Second',
    10,
    3,
  ]);
  expect(id).toMatch(/^[\w-]{44}$/);
  app.openById(id).getSheets()[0]?.getRange('A1').setValue('there');
  expect(app.openByUrl(made.getUrl()).getSheets()[0]?.getRange('A1').getValue()).toBe('there');
  expect(app.getActive().getSheets()[0]?.getRange('A1').getValue()).toBe('');
  expect(app.openById(app.getActive().getId()).getName()).toBe(app.getActive().getName());
});

test('1.2 a spreadsheet that is not there', () => {
  expect(thrown(() => appOf().openById('nobody'))).toBe(
    "Exception: Document nobody is missing (perhaps it was deleted, or you don't have read access?)",
  );
  expect(thrown(() => appOf().openByUrl('https://example.com/'))).toBe('Exception: Invalid argument: url');
});

test('a standalone script has no active spreadsheet until it sets one', () => {
  const app = appOf({ book: null });
  expect([app.getActive(), app.getActiveSheet(), app.getActiveRange()]).toEqual([null, null, null]);
  const made = app.create('Mine');
  app.setActiveSpreadsheet(made);
  expect(app.getActiveSpreadsheet().getId()).toBe(made.getId());
});

test('a book outlives its executions, and each sees what the one before wrote', () => {
  const book = createBook({ title: 'Kept', locale: 'en_US', timeZone: 'Etc/UTC', owner: 'o@example.com' });
  const first = appOf({ book });
  first.getActiveSheet().appendRow(['one', 2]);
  first.flush();
  expect(appOf({ book }).getActiveSheet().getDataRange().getValues()).toEqual([['one', 2]]);
});

test('in a vm context, dates, lists and errors are those of the script', () => {
  const context = vm.createContext({});
  const realm = vm.runInContext('({ Date, Array, Object, Error })', context);
  Object.assign(context, createHost({ realm }));
  const script = `
    var sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1').setValue(new Date(2026, 0, 2));
    var values = sheet.getRange('A1:B2').getValues();
    var error = null;
    try { sheet.getRange('A0'); } catch (e) { error = e; }
    [values instanceof Array, values[0][0] instanceof Date, error instanceof Error, error.name].join();`;
  expect(vm.runInContext(script, context)).toBe('true,true,true,Exception');
});

test('questions are answered in turn, and a script without a person is told so', () => {
  const asks = createHost({ answers: ['yes', 'Anna'] }).SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const ui = asks.getUi();
  expect(String(ui.alert('Go on?', ui.ButtonSet.YES_NO))).toBe('YES');
  expect(ui.prompt('Your name').getResponseText()).toBe('Anna');
  expect(thrown(() => appOf({ ui: null }).getUi())).toBe(
    'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
  );
});
