// Facts 4.x: triggers, and what a script may do in each mode of authorization.
import { afterAll, describe, expect, test } from 'vitest';
import { listen } from '../../../src/local/answers.ts';
import { createLocks } from '../../../src/local/locks.ts';
import { createMeter } from '../../../src/local/meter.ts';
import { createBook } from '../../../src/local/model.ts';
import { readProject } from '../../../src/local/project.ts';
import { execute, type Machine, type Start } from '../../../src/local/runtime.ts';
import { createWorld } from '../../../src/local/services/host.ts';
import { dropScripts, folderOf, heard, ran, scriptIn } from './script.ts';

afterAll(dropScripts);

const auth = 'https://www.googleapis.com/auth/';
const toastOf = (text: string): string => `SpreadsheetApp.getActive().toast(${text});`;

/** onOpen in a mode of its own, as at the first opening of a file. */
async function opened(code: string, authMode: Start['authMode']) {
  const listener = listen([]);
  const book = createBook({ title: 'T', locale: 'en_US', timeZone: 'Etc/UTC', owner: 'owner@example.com' });
  const machine: Machine = { book, world: createWorld(), project: readProject(folderOf(code)), locks: createLocks() };
  const ending = await execute(machine, {
    ...{ fn: 'onOpen', door: 'simple', args: () => [], ui: listener.ui, meter: createMeter() },
    ...{ user: { email: 'owner@example.com', locale: 'en' }, now: null, cut: null, pendingAtCut: 'lost' },
    ...(authMode && { authMode }),
  } as Start);
  return {
    failure: ending.ok ? null : `${ending.failure.name}: ${ending.failure.message}`,
    menus: listener.menus.length,
  };
}

describe('4.1–4.3 events', () => {
  test('4.1 what a script writes fires nothing, neither simple nor installed', async () => {
    const session = scriptIn(`
      function install() { ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
      function onEdit() { ${toastOf("'edited'")} }
      function changed() { ${toastOf("'changed'")} }
      function run() {
        const sheet = SpreadsheetApp.getActive().getSheets()[0];
        sheet.getRange('A1').setValue('x');
        sheet.insertRowBefore(1);
      }`);
    await session.call('install', [], {});
    expect(await session.call('run', [], {})).toMatchObject({ ok: true, toasts: [] });
    expect(await session.edit('Sheet1!A1', 'y', {})).toMatchObject({ toasts: ['edited', 'changed'] });
  });

  test('4.1 a simple trigger reads and writes, opens nothing and makes no triggers', async () => {
    const session = scriptIn(`function onEdit(e) {
      e.range.offset(0, 1).setValue('seen');
      const told = [() => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')),
        () => SpreadsheetApp.getUi().alert('x'), () => ScriptApp.getProjectTriggers(), () => UrlFetchApp.fetch('x')]
        .map((act) => { try { act(); return 'done'; } catch (error) { return error.name; } });
      SpreadsheetApp.getActive().toast(told.join());
    }`);
    const outcome = await session.edit('Sheet1!A1', 'x', {});
    expect(outcome).toMatchObject({ ok: true, toasts: ['Exception,Exception,Exception,Error'] });
    expect(session.cells('Sheet1!B1', false)).toEqual([['seen']]);
  });

  test('4.3 each kind of change by its name, without a range', async () => {
    const session = scriptIn(`
      function install() { ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
      function changed(e) {
        const store = PropertiesService.getDocumentProperties();
        store.setProperty('told', (store.getProperty('told') || '') + ' ' + e.changeType + ('range' in e ? '!' : ''));
      }
      function told() { return PropertiesService.getDocumentProperties().getProperty('told').trim().split(' '); }`);
    await session.call('install', [], {});
    await session.edit('Sheet1!A1', 'x', {});
    await session.insertRows('Sheet1!2', {});
    await session.deleteRows('Sheet1!2', {});
    await session.insertColumns('Sheet1!B', {});
    await session.deleteColumns('Sheet1!B', {});
    await session.deleteTab(await session.duplicateTab('Sheet1', {}), {});
    expect(heard(await session.call('told', [], {}))).toEqual([
      ...['EDIT', 'INSERT_ROW', 'REMOVE_ROW', 'INSERT_COLUMN', 'REMOVE_COLUMN', 'INSERT_GRID', 'REMOVE_GRID'],
    ]);
  });
});

describe('4.4–4.8 who runs, and what is allowed', () => {
  test('4.4 an installed trigger runs as who made it, whom the others do not see', async () => {
    const session = scriptIn(`
      function install() { ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
      function edited() { ${toastOf('Session.getEffectiveUser().getEmail()')} }
      function count() { return ScriptApp.getProjectTriggers().length; }`);
    await session.call('install', [], { user: 'head@example.com' });
    expect(await session.edit('Sheet1!A1', 'x', { user: 'seller@example.com' })).toMatchObject({
      toasts: ['head@example.com'],
    });
    expect(heard(await session.call('count', [], { user: 'seller@example.com' }))).toBe(0);
    expect(heard(await session.call('install', [], { user: 'head@example.com' }))).toContain(
      'Exception: This add-on has created too many edit triggers in this document for this Google user account.',
    );
  });

  const menu = `SpreadsheetApp.getUi().createAddonMenu().addItem(Session.getActiveUserLocale(), 'x').addToUi();`;

  test('4.5 4.6 NONE: menu, locale, Logger and Utilities', async () => {
    const code = `function onOpen() { Logger.log(Utilities.getUuid()); ${menu} }`;
    expect(await opened(code, 'NONE')).toEqual({ failure: null, menus: 1 });
  });

  test.each([
    ['SpreadsheetApp.getActive()', 'SpreadsheetApp.getActive'],
    ['PropertiesService.getDocumentProperties()', 'PropertiesService.getDocumentProperties'],
    ['LockService.getDocumentLock()', 'LockService.getDocumentLock'],
    ['CacheService.getScriptCache()', 'CacheService.getScriptCache'],
    ['ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers'],
    ['Session.getActiveUser()', 'Session.getActiveUser'],
  ])('4.5 4.6 NONE: %s kills the menu, in onOpen and among the global statements', async (call, name) => {
    const text = `Exception: You do not have permission to call ${name}.`;
    const inside = await opened(`function onOpen() { ${call}; ${menu} }`, 'NONE');
    const outside = await opened(`const value = ${call}; function onOpen() { ${menu} }`, 'NONE');
    expect([inside, outside]).toEqual([
      { failure: text, menus: 0 },
      { failure: text, menus: 0 },
    ]);
  });

  test('4.5 LIMITED: also the document and properties', async () => {
    const code = `const name = SpreadsheetApp.getActive().getName();
      function onOpen() { PropertiesService.getDocumentProperties().getKeys(); ${menu} }`;
    expect(await opened(code, undefined)).toEqual({ failure: null, menus: 1 });
  });

  test('4.5 event objects tell the mode: LIMITED for simple triggers, FULL for installed ones', async () => {
    const session = scriptIn(`
      function install() { ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
      function onEdit(e) { ${toastOf('String(e.authMode === ScriptApp.AuthMode.LIMITED)')} }
      function edited(e) { ${toastOf('String(e.authMode === ScriptApp.AuthMode.FULL)')} }`);
    await session.call('install', [], {});
    expect(await session.edit('Sheet1!A1', 'x', {})).toMatchObject({ toasts: ['true', 'true'] });
  });

  test('4.8 simple triggers are not told the address, menus and calls are; the locale always', async () => {
    const session = scriptIn(`
      const told = () => [Session.getActiveUser().getEmail(), Session.getActiveUserLocale()].join();
      function onEdit() { ${toastOf('told()')} }
      function run() { return told(); }`);
    const options = { user: 'ann@example.com', userLocale: 'hu' };
    expect(await session.edit('Sheet1!A1', 'x', options)).toMatchObject({ toasts: [',hu'] });
    expect(heard(await session.call('run', [], options))).toBe('ann@example.com,hu');
  });
});

describe('4.7–4.11 the manifest', () => {
  const body = `return [() => sheet.getName(), () => SpreadsheetApp.openById('x'), () => ScriptApp.getProjectTriggers(),
      () => Session.getActiveUser().getEmail(), () => PropertiesService.getDocumentProperties().getKeys().length]
    .map((act) => { try { return String(act()); } catch (error) { return error.message.replace(/^.*Required permissions: /, ''); } });`;

  test('4.7 4.9 4.11 what the scopes of the manifest do not cover is refused with its scope', async () => {
    const manifest = { oauthScopes: [`${auth}spreadsheets.currentonly`] };
    expect(await ran(body, { manifest })).toEqual([
      'Sheet1',
      `${auth}spreadsheets`,
      `${auth}script.scriptapp`,
      `${auth}userinfo.email`,
      '0',
    ]);
  });

  test('7.1 an advanced service or library of the manifest is told by name, never played', async () => {
    const manifest = {
      dependencies: { enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }] },
    };
    expect(await ran('return Sheets.Spreadsheets.get("x");', { manifest })).toBe(
      'Error: not in the local Google Sheets: Sheets.Spreadsheets',
    );
    expect(await ran('return Sheets.Spreadsheets;')).toBe('ReferenceError: Sheets is not defined');
  });
});
