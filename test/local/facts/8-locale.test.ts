// Facts 8.x: languages of the spreadsheet, zones and days.
import { afterAll, describe, expect, test } from 'vitest';
import { openDesk } from '../services/desk.ts';
import { dropScripts, heard, ran, scriptIn } from './script.ts';

afterAll(dropScripts);

describe('8.1 formulas', () => {
  test.each([
    ['en_US', 'a', '3', '0.1', '{1,2}'],
    ['en_GB', 'a', '3', '0.1', '{1,2}'],
    ['ru_RU', '#ERROR!', '3', '0,1', '{1\\2}'],
    ['bg_BG', '#ERROR!', '3', '0,1', '{1\\2}'],
    ['hu_HU', '#ERROR!', '3', '0,1', '{1\\2}'],
    ['ro_RO', '#ERROR!', '3', '0,1', '{1\\2}'],
    ['de_DE', '#ERROR!', '3', '0,1', '{1\\2}'],
    ['it_IT', '#ERROR!', '3', '0,1', '{1\\2}'],
    ['tr_TR', '#ERROR!', '3', '0,1', '{1\\2}'],
  ])(
    '8.1 %s: a comma between arguments gives %s, a semicolon always works',
    (locale, comma, semicolon, tenth, list) => {
      const { sheet } = openDesk({ locale });
      const shown = (formula: string) => sheet.getRange('A1').setFormula(formula).getDisplayValue();
      expect(shown('=LEFT("ab",1)')).toBe(comma);
      expect(sheet.getRange('A1').setValue('=LEFT("ab",1)').getDisplayValue()).toBe(comma);
      expect(shown('=SUM(1;2)')).toBe(semicolon);
      expect(shown(`=${tenth}`)).toBe(tenth);
      expect(shown(`=SUM(${list})`)).toBe('3');
    },
  );

  test('8.1 a decimal point in a formula of a language with commas is no number', () => {
    const { sheet } = openDesk({ locale: 'de_DE' });
    expect(sheet.getRange('A1').setFormula('=0.1+1').getDisplayValue()).toBe('#ERROR!');
  });
});

describe('8.2–8.4', () => {
  test('8.2 typing and showing follow the spreadsheet, whatever language the user has', async () => {
    const session = scriptIn(
      `function run() { return [Session.getActiveUserLocale(), SpreadsheetApp.getActive().getSpreadsheetLocale()]; }`,
      { locale: 'de_DE' },
    );
    expect(heard(await session.call('run', [], { userLocale: 'en' }))).toEqual(['en', 'de_DE']);
    const user = { userLocale: 'en', now: '2026-06-30T10:00:00' };
    const [tab] = session.tabs();
    for (const [cell, text] of [
      ['A1', '1,5'],
      ['A2', '03.04.2026'],
      ['A3', 'TRUE'],
    ] as const) {
      await session.edit(`${tab?.name}!${cell}`, text, user);
    }
    expect(session.cells(`${tab?.name}!A1:A2`, true)).toEqual([[1.5], ['2026-04-03']]);
    expect(session.cells(`${tab?.name}!A1:A2`, false)).toEqual([['1,5'], ['03.04.2026']]);
  });

  test('8.2 a script changes the locale by a long or a short name; what stands in cells is shown anew', () => {
    const { file, sheet } = openDesk();
    sheet.getRange('A1').setValue(1234.5).setNumberFormat('#,##0.00');
    expect(sheet.getRange('A1').getDisplayValue()).toBe('1,234.50');
    file.setSpreadsheetLocale('de_DE');
    expect(sheet.getRange('A1').getDisplayValue()).toBe('1.234,50');
    file.setSpreadsheetLocale('fr');
    expect(sheet.getRange('A2').setValue('1,5').getValue()).toBe(1.5);
    expect(sheet.getRange('A2').setValue('1.5').getValue()).not.toBe(1.5);
  });

  test('8.3 the script has its zone, the spreadsheet another, and formatDate any', async () => {
    const body = `
      const file = SpreadsheetApp.getActive();
      const noon = new Date(Date.UTC(2026, 5, 30, 12));
      const told = (zone) => Utilities.formatDate(noon, zone, 'HH:mm');
      return [noon.getHours(), Session.getScriptTimeZone(), file.getSpreadsheetTimeZone(), told(file.getSpreadsheetTimeZone())];`;
    expect(await ran(body, { timeZone: 'Europe/Sofia', manifest: { timeZone: 'Asia/Tokyo' } })).toEqual([
      21,
      'Asia/Tokyo',
      'Europe/Sofia',
      '15:00',
    ]);
  });

  test('8.4 days are counted from 30 December 1899, and a written instant shows the clock of the spreadsheet', async () => {
    const body = `
      sheet.getRange('A1:C1').setValues([[1, '10:30', new Date(Date.UTC(2026, 5, 30, 22))]]);
      sheet.getRange('A1').setNumberFormat('yyyy-mm-dd');
      sheet.getRange('C1').setNumberFormat('yyyy-mm-dd hh:mm');
      const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
      const time = Utilities.formatDate(sheet.getRange('B1').getValue(), zone, 'yyyy-MM-dd HH:mm');
      return sheet.getRange('A1:C1').getDisplayValues()[0].concat(time);`;
    expect(await ran(body, { timeZone: 'Europe/Sofia' })).toEqual([
      '1899-12-31',
      '10:30',
      '2026-07-01 01:00',
      '1899-12-30 10:30',
    ]);
  });

  test('8.4 an ISO day is midnight in London, other texts are of the zone of the script', async () => {
    const body = `return ['2024-01-02', '01/02/2024'].map((text) => new Date(text).toISOString());`;
    expect(await ran(body, { manifest: { timeZone: 'Asia/Tokyo' } })).toEqual([
      '2024-01-02T00:00:00.000Z',
      '2024-01-01T15:00:00.000Z',
    ]);
  });
});
