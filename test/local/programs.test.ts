// What ordinary programs do besides the add-on: their functions in cells, their logs, and how they tell Google's objects from lists.
/// <reference types="google-apps-script" />
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHost } from '../../src/local/google-sheets.ts';
import { createBook } from '../../src/local/model.ts';
import { openSession } from '../../src/local/session.ts';
import type { Session } from '../../src/local/session-types.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'programs-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

let count = 0;

/** A spreadsheet of New York with a script bound to it, whose manifest says nothing. */
function open(code: string): Session {
  const dist = path.join(directory, String(++count));
  mkdirSync(dist);
  writeFileSync(path.join(dist, 'Code.gs'), code);
  const book = createBook({ title: 'T', locale: 'en_US', timeZone: 'America/New_York', owner: 'owner@example.com' });
  return openSession(book, { dist, addOn: false });
}

/** Types the texts into column A and gives what is then seen from there on. */
async function typed(session: Session, texts: string[], columns = 1): Promise<unknown[]> {
  for (const [i, text] of texts.entries()) await session.edit(`Sheet1!A${i + 1}`, text, {});
  const area = `Sheet1!A1:${String.fromCharCode(64 + columns)}${texts.length}`;
  return columns === 1 ? session.cells(area, false).flat() : session.cells(area, false);
}

async function value(session: Session, fn: string): Promise<unknown> {
  const outcome = await session.call(fn, [], {});
  return outcome.ok ? outcome.value : `${outcome.failure.name}: ${outcome.failure.message}`;
}

test('a host made by hand is told which functions its cells may call', () => {
  const double = (n: unknown): number => Number(n) * 2;
  const { SpreadsheetApp } = createHost({ customFunction: (name) => (name === 'DOUBLE' ? double : null) });
  const app = SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const cells = app
    .getActiveSheet()
    .getRange('A1:B1')
    .setFormulas([['=double(4)', '=half(4)']]);
  expect(cells.getValues()).toEqual([[8, '#NAME?']]);
});

describe('functions of the script in cells that a person types', () => {
  test('show what they give at once, without any run of the script', async () => {
    const session = open(`
      const VAT = 0.2;
      function withTax(net) { return Array.isArray(net) ? net.map((row) => row.map((n) => n * (1 + VAT))) : net * (1 + VAT); }
      var shout = (text) => text.toUpperCase() + '!';
      function hidden_() { return 1; }
      function refuse() { throw 'a text'; }
    `);
    expect(
      await typed(session, ['10', '=WithTax(A1)', '=SHOUT("hey")', '=HIDDEN_()', '=refuse()', '=nobody()']),
    ).toEqual(['10', '12', 'HEY!', '#NAME?', '#ERROR!', '#NAME?']);
    await session.edit('Sheet1!C1', '=withTax(A1:A2)', {});
    expect(session.cells('Sheet1!C1:C2', false)).toEqual([['12'], ['14.4']]);
    await session.edit('Sheet1!A1', '100', {});
    expect(session.cells('Sheet1!A2', false)).toEqual([['120']]);
  });

  test('a date shows as a date, with its clock unless it is midnight, in the column where it stands', async () => {
    const session = open(`
      function nextDay(date) { return new Date(date.getTime() + 24 * 60 * 60 * 1000); }
      function noon() { return new Date(2026, 4, 5, 12, 30); }
      function plan() { return [['what', 'when'], ['start', new Date(2026, 0, 2)], [7, new Date(2026, 0, 3)]]; }
    `);
    expect(await typed(session, ['1/31/2026', '=nextDay(A1)', '=noon()'])).toEqual([
      '1/31/2026',
      '2/1/2026',
      '5/5/2026 12:30:00',
    ]);
    await session.edit('Sheet1!C1', '=plan()', {});
    expect(session.cells('Sheet1!C1:D3', false)).toEqual([
      ['what', 'when'],
      ['start', '1/2/2026'],
      ['7', '1/3/2026'],
    ]);
  });

  test('may read other sheets, properties and the cache; keep nothing in variables, and change nothing', async () => {
    const session = open(`
      var calls = 0;
      function setUp() { PropertiesService.getScriptProperties().setProperty('rate', '3'); }
      function rated(n) { return n * Number(PropertiesService.getScriptProperties().getProperty('rate')); }
      function again(n) { calls += 1; return calls; }
      function tabs() { return SpreadsheetApp.getActive().getSheets().map((sheet) => sheet.getName()).join(); }
      function write() { SpreadsheetApp.getActive().getSheets()[0].getRange('Z1').setValue(1); return 'written'; }
      function keep() { PropertiesService.getScriptProperties().setProperty('a', 'b'); return 'kept'; }
      function both() { SpreadsheetApp.getActive().getRange('A5').getValue(); return write(); }
    `);
    await value(session, 'setUp');
    const formulas = ['=rated(4)', '=again(1)', '=tabs()', '=write()', '=keep()', '=both()'];
    expect(await typed(session, formulas)).toEqual(['12', '1', 'Sheet1', '#ERROR!', '#ERROR!', '#ERROR!']);
  });

  test('a script that cannot be saved has no functions', async () => {
    const session = open('function broken( { return 1; }');
    session.setNote('Sheet1!A1', 'n', {});
    expect(session.cells('Sheet1!A1', false)).toEqual([['']]);
  });
});

test('8.3 a script whose manifest names no zone has the clock of its spreadsheet', async () => {
  const session = open(`
    function zone() {
      const noon = new Date(2026, 0, 2, 12);
      SpreadsheetApp.getActiveSheet().getRange('A1').setValue(noon);
      return [Session.getScriptTimeZone(), noon.toISOString()];
    }`);
  expect(await value(session, 'zone')).toEqual(['America/New_York', '2026-01-02T17:00:00.000Z']);
  expect(session.cells('Sheet1!A1', false)).toEqual([['1/2/2026 12:00:00']]);
});

test('logs take Google’s objects: Logger tells their class, console an empty object', async () => {
  const session = open(`
    function log() {
      const sheet = SpreadsheetApp.getActiveSheet();
      Logger.log(sheet);
      Logger.log([sheet.getRange('A1'), 1]);
      console.log(sheet.getRange('A1'));
      return Logger.getLog();
    }`);
  expect(await value(session, 'log')).toBe('Sheet\n[Range, 1.0]\n{}');
});

test('members by which programs tell lists, texts, dates and errors are not there, others are missed by name', async () => {
  const session = open(`
    function kind() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1');
      const asked = [range.length, range.map, range.getTime, range.toUpperCase, range.message, range.rowStart];
      return asked.map((member) => typeof member).concat(typeof range.sort);
    }
    function missed() { SpreadsheetApp.getActiveSheet().getRange('A1').getvalue(); }
  `);
  expect(await value(session, 'kind')).toEqual([...Array(6).fill('undefined'), 'function']);
  expect(await value(session, 'missed')).toBe('Error: not in the local Google Sheets: Range.getvalue');
});

test('rules and filter criteria may be given as their builders, without build()', async () => {
  const session = open(`
    function rule() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const builder = SpreadsheetApp.newDataValidation().requireValueInList(['new', 'old']);
      sheet.getRange('A1:A2').setDataValidation(builder);
      builder.requireValueInList(['other']);
      const bare = SpreadsheetApp.newDataValidation();
      let refused = '';
      try { sheet.getRange('A3').setDataValidation(bare); } catch (error) { refused = error.message; }
      return [sheet.getRange('A2').getDataValidation().getCriteriaValues()[0].join(), refused];
    }
    function filter() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('C1:C4').setValues([['n'], [1], [20], [300]]);
      const criteria = SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(10);
      sheet.getRange('C1:C4').createFilter().setColumnFilterCriteria(3, criteria);
      return [2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row));
    }
    function other() { SpreadsheetApp.getActiveSheet().insertChart(SpreadsheetApp.getActiveSheet().newChart()); }
  `);
  expect(await value(session, 'rule')).toEqual(['new,old', 'The data validation rule has no criteria.']);
  expect(await value(session, 'filter')).toEqual([true, false, false]);
  expect(await value(session, 'other')).toContain(
    "don't match the method signature for SpreadsheetApp.Sheet.insertChart.",
  );
});

test('an empty text as a colour gives the default back, as null does', async () => {
  const session = open(`
    function mark() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:B1');
      range.setBackground('red').setFontColor('white');
      range.setBackgrounds([['', 'lime']]);
      range.getCell(1, 2).setFontColor('');
      return [range.getBackgrounds()[0], range.getFontColors()[0]];
    }`);
  expect(await value(session, 'mark')).toEqual([
    ['#ffffff', '#00ff00'],
    ['#ffffff', '#000000'],
  ]);
});
