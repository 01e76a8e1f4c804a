// Authorization, menus, locks, cache, properties, triggers and utilities.
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../../src/local/services/host.ts';
import { openDesk, owner, thrown } from './desk.ts';

const lockService = (globals: Record<string, unknown>) => globals.LockService as GoogleAppsScript.Lock.LockService;
const cacheService = (globals: Record<string, unknown>) => globals.CacheService as GoogleAppsScript.Cache.CacheService;
const properties = (globals: Record<string, unknown>) =>
  globals.PropertiesService as GoogleAppsScript.Properties.PropertiesService;
const session = (globals: Record<string, unknown>) => globals.Session as GoogleAppsScript.Base.Session;
const scriptApp = (globals: Record<string, unknown>) => globals.ScriptApp as GoogleAppsScript.Script.ScriptApp;
const utilities = (globals: Record<string, unknown>) => globals.Utilities as GoogleAppsScript.Utilities.Utilities;
const html = (globals: Record<string, unknown>) => globals.HtmlService as GoogleAppsScript.HTML.HtmlService;

describe('4 authorization', () => {
  test('4.5–4.6 NONE: menu and locale work, the document and properties do not', () => {
    const { app, globals, menus } = openDesk({ authMode: 'NONE' });
    app.getUi().createAddonMenu().addItem('Open', 'open').addSeparator().addToUi();
    expect(menus[0]?.items).toEqual([
      { caption: 'Open', fn: 'open', items: null },
      { caption: '', fn: null, items: null },
    ]);
    expect(session(globals).getActiveUserLocale()).toBe('en');
    expect(thrown(() => app.getActive())).toBe(
      'Exception: You do not have permission to call SpreadsheetApp.getActive.',
    );
    expect(thrown(() => properties(globals).getDocumentProperties())).toContain('You do not have permission to call');
  });

  test('4.7 LIMITED: the document, no sidebar, no triggers', () => {
    const { app, sheet, globals } = openDesk({ authMode: 'LIMITED' });
    expect(sheet.getName()).toBe('Sheet1');
    expect(thrown(() => app.getUi().showSidebar(html(globals).createHtmlOutput('x')))).toBe(
      'Exception: Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    );
    expect(thrown(() => scriptApp(globals).getProjectTriggers())).toContain('script.scriptapp');
  });

  test('4.8 an e-mail that Google hides is empty', () => {
    expect(
      session(openDesk({ tellsEmail: false }).globals)
        .getActiveUser()
        .getEmail(),
    ).toBe('');
    expect(session(openDesk().globals).getActiveUser().getEmail()).toBe(owner);
  });

  test('1.2 no user interface in a trigger', () => {
    const { app } = openDesk({ ui: false });
    expect(thrown(() => app.getUi())).toBe('Exception: Cannot call SpreadsheetApp.getUi() from this context.');
  });

  test('4.4 an add-on has one trigger of each type, and nobody sees another’s', () => {
    const first = openDesk();
    const script = scriptApp(first.globals);
    script.newTrigger('nightly').timeBased().everyDays(1).atHour(3).create();
    expect(thrown(() => script.newTrigger('other').timeBased().everyHours(2).create())).toBe(
      'Exception: This add-on has created too many time-based triggers in this document for this Google user account.',
    );
    script.newTrigger('edited').forSpreadsheet(first.file).onEdit().create();
    expect(script.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType())])).toEqual([
      ['nightly', 'CLOCK'],
      ['edited', 'ON_EDIT'],
    ]);
    expect(first.book.triggers[0]).toMatchObject({ fn: 'nightly', everyDays: 1, hour: 3, creator: owner });
    const other = scriptApp(openDesk({ book: first.book, user: 'x@y.zz' }).globals);
    expect(other.getProjectTriggers()).toEqual([]);
    script.deleteTrigger(script.getProjectTriggers()[0]!);
    expect(first.book.triggers.length).toBe(1);
  });
});

describe('dialogs', () => {
  test('5.6 alert and prompt drop the locks that are held', () => {
    const { app, globals, told, held } = openDesk({
      answers: [
        { button: 'YES', text: '' },
        { button: 'OK', text: 'Ann' },
      ],
    });
    const lock = lockService(globals).getDocumentLock()!;
    expect(lock.tryLock(0)).toBe(true);
    const ui = app.getUi();
    expect(ui.alert('Title', 'Sure?', ui.ButtonSet.YES_NO)).toBe(ui.Button.YES);
    expect(told).toEqual(['alert Title|Sure?|YES_NO|locks 0']);
    expect([lock.hasLock(), held.size]).toEqual([false, 0]);
    const answer = ui.prompt('Name?');
    expect([answer.getResponseText(), String(answer.getSelectedButton())]).toEqual(['Ann', 'OK']);
    expect(JSON.stringify(ui.Button.CLOSE)).toBe('"CLOSE"');
  });

  test('3.10 a page from a file; a missing one throws', () => {
    const { app, globals, told } = openDesk();
    app.getUi().showSidebar(html(globals).createHtmlOutputFromFile('sidebar').setTitle('CRM'));
    app.getUi().showModalDialog(html(globals).createHtmlOutput('a').append('b').setWidth(300).setHeight(200), 'Ask');
    expect(told).toEqual(['sidebar CRM|<p>hello</p>|null|null', 'modal Ask|ab|300|200']);
    expect(thrown(() => html(globals).createHtmlOutputFromFile('none'))).toContain('Exception');
  });
});

describe('5 small services', () => {
  test('5.5 locks', () => {
    const { globals, held } = openDesk();
    const lock = lockService(globals).getDocumentLock()!;
    expect([lock.tryLock(0), lock.tryLock(0), lock.hasLock()]).toEqual([true, true, true]);
    lock.releaseLock();
    expect(held.size).toBe(0);
    held.add('document');
    expect(lock.tryLock(0)).toBe(false);
    expect(thrown(() => lock.waitLock(10))).toBe(
      'Exception: Lock timeout: another process was holding the lock for too long.',
    );
    held.clear();
    expect([lock.tryLock(-1), held.size]).toEqual([false, 0]);
    expect(thrown(() => lock.waitLock(-1))).toContain('Lock timeout');
  });

  test('5.4 cache: limits, expiry, and life between executions', () => {
    const world = createWorld();
    const first = openDesk({ world });
    const cache = cacheService(first.globals).getDocumentCache()!;
    cache.put('k', 'v', 60);
    const soon = cacheService(openDesk({ world, book: first.book, now: '2026-06-30T10:00:59Z' }).globals);
    const late = cacheService(openDesk({ world, book: first.book, now: '2026-06-30T10:01:00Z' }).globals);
    expect([soon.getDocumentCache()?.get('k'), late.getDocumentCache()?.get('k')]).toEqual(['v', null]);
    cache.put('k', 'x'.repeat(102_400));
    expect(thrown(() => cache.put('k', 'x'.repeat(102_401)))).toBe('Exception: Argument too large: value');
    expect(thrown(() => cache.put('', 'x'))).toBe('Exception: Invalid argument: key');
    for (let n = 0; n < 1000; n++) cache.put(`n${n}`, 'x');
    expect([cache.get('n0'), cache.get('n999')]).toEqual([null, 'x']);
  });

  test('5.3 properties: 9 KB a value, 500 KB a store', () => {
    const { globals, book } = openDesk();
    const store = properties(globals).getDocumentProperties()!;
    store.setProperty('a', 'x'.repeat(9216));
    expect(thrown(() => store.setProperty('a', 'x'.repeat(9217)))).toBe('Exception: Argument too large: value');
    for (let n = 0; n < 54; n++) store.setProperty(`b${n}`, 'x'.repeat(9216));
    expect(thrown(() => store.setProperty('c', 'x'.repeat(9216)))).toBe(
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    properties(globals).getUserProperties().setProperties({ one: '1', two: '2' });
    expect(book.properties.user[owner]).toEqual({ one: '1', two: '2' });
    expect([store.getProperty('none'), properties(globals).getScriptProperties().getKeys()]).toEqual([null, []]);
  });

  test('Utilities: dates as Java writes them, digests, base64', () => {
    const { globals } = openDesk();
    const tools = utilities(globals);
    const moment = new Date('2026-01-05T22:04:09Z');
    expect(tools.formatDate(moment, 'Europe/Sofia', "yyyy-MM-dd'T'HH:mm:ss Z EEE d MMM yy h a")).toBe(
      '2026-01-06T00:04:09 +0200 Tue 6 Jan 26 12 AM',
    );
    // MD5 of the empty text is d41d8cd98f00b204e9800998ecf8427e.
    expect(tools.computeDigest(tools.DigestAlgorithm.MD5, '').slice(0, 3)).toEqual([-44, 29, -116]);
    expect(tools.base64Encode('Hi')).toBe('SGk=');
    expect(tools.getUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(thrown(() => tools.sleep(300_001))).toContain('Exception');
  });
});
