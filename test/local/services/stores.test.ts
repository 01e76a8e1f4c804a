// What a script keeps and says: properties, cache and locks, who is at the keyboard, the older dialogs, the log.
import { describe, expect, test } from 'vitest';
import { createBook } from '../../../src/local/model.ts';
import { createHost, createWorld } from '../../../src/local/services/host.ts';
import { consoleOf } from '../../../src/local/services/script/logger.ts';
import { type DeskOptions, openDesk, owner, thrown } from './desk.ts';

function open(options: DeskOptions = {}) {
  const desk = openDesk(options);
  return { ...desk, ...services(desk.globals) };
}

function services(globals: Record<string, unknown>) {
  return {
    session: globals.Session as GoogleAppsScript.Base.Session,
    browser: globals.Browser as GoogleAppsScript.Base.Browser,
    logger: globals.Logger as GoogleAppsScript.Base.Logger,
    caches: globals.CacheService as GoogleAppsScript.Cache.CacheService,
    stores: globals.PropertiesService as GoogleAppsScript.Properties.PropertiesService,
    locks: globals.LockService as GoogleAppsScript.Lock.LockService,
  };
}

describe('5.3, 5.4, 5.5 stores', () => {
  test('properties keep what is no text as its text, and give themselves back', () => {
    const { stores, globals } = open();
    const store = stores.getUserProperties();
    store.setProperties({ a: '1', b: '2' }).setProperty('n', 5 as unknown as string);
    expect(store.deleteProperty('a').getProperties()).toEqual({ b: '2', n: '5' });
    expect(store.setProperties({ c: 'only' }, true).getKeys()).toEqual(['c']);
    const old = globals.UserProperties as GoogleAppsScript.Properties.UserProperties;
    expect([old.getProperty('c'), String(old.setProperty('d', 'x')), store.getProperty('d')]).toEqual([
      'only',
      'UserProperties',
      'x',
    ]);
    expect(store.deleteAllProperties().getKeys()).toEqual([]);
  });

  test('5.3 nothing is written of a batch with a value that is too large', () => {
    const store = open().stores.getScriptProperties();
    store.setProperty('kept', '1');
    expect(thrown(() => store.setProperties({ a: 'x', b: 'x'.repeat(9217) }, true))).toContain('Argument too large');
    expect(store.getProperties()).toEqual({ kept: '1' });
  });

  test('5.4 the cache keeps texts: null as "null", an object as "[object Object]"; nothing is given back', () => {
    const cache = open().caches.getUserCache();
    const put = cache.put as (key: unknown, value: unknown, seconds?: number) => unknown;
    expect([put.call(cache, 'n', null), put.call(cache, 'o', {}), put.call(cache, 'five', 5)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(cache.getAll(['n', 'o', 'five', 'none'])).toEqual({ n: 'null', o: '[object Object]', five: '5' });
    expect([cache.remove('n'), cache.get('n')]).toEqual([null, null]);
    cache.putAll({ a: '1', b: '2' }, 60);
    cache.removeAll(['a']);
    expect([cache.get('a'), cache.get('b')]).toEqual([null, '2']);
  });

  test('5.4 refusals of the cache', () => {
    const cache = open().caches.getUserCache();
    for (const key of [null, '']) {
      expect(thrown(() => cache.get(key as string))).toBe('Exception: Invalid argument: key');
      expect(thrown(() => cache.put(key as string, 'x'))).toBe('Exception: Invalid argument: key');
    }
    expect(cache.get('k'.repeat(250))).toBeNull();
    expect(thrown(() => cache.get('k'.repeat(251)))).toBe('Exception: Argument too large: key');
    // 51,201 two-byte letters are 102,402 bytes.
    expect(thrown(() => cache.put('k', 'é'.repeat(51_201)))).toBe('Exception: Argument too large: value');
    expect(thrown(() => cache.put('k', 'x', 0))).toContain('Exception');
  });

  test('5.4 the item after the thousandth drops the hundred oldest', () => {
    const cache = open().caches.getScriptCache();
    for (let n = 0; n <= 1000; n++) cache.put(`n${n}`, 'x');
    expect([cache.get('n99'), cache.get('n100'), cache.get('n1000')]).toEqual([null, 'x', 'x']);
  });

  test('5.3, 5.5 a script without a document has no properties, cache or lock of it', () => {
    const book = createBook({ title: 'T', locale: 'en_US', timeZone: 'UTC', owner });
    const { stores, caches, locks } = services(createHost(book, openDesk().env, createWorld(), false).globals);
    expect([stores.getDocumentProperties(), caches.getDocumentCache(), locks.getDocumentLock()]).toEqual([
      null,
      null,
      null,
    ]);
    expect(locks.getScriptLock().tryLock(0)).toBe(true);
  });
});

describe('people and dialogs', () => {
  test('8.3 the script’s zone is the manifest’s; a user is as text the address', () => {
    const { book, env } = openDesk();
    const { session } = services(createHost(book, { ...env, timeZone: 'Asia/Tokyo' }).globals);
    expect([session.getScriptTimeZone(), open().session.getScriptTimeZone()]).toEqual(['Asia/Tokyo', 'Europe/Sofia']);
    expect(String(session.getActiveUser())).toBe(owner);
  });

  test('Browser answers with texts and drops the locks', () => {
    const { browser, told, locks } = open({
      answers: [
        { button: 'YES', text: '' },
        { button: 'CLOSE', text: '' },
        { button: 'OK', text: 'Ann' },
        { button: 'CANCEL', text: 'gone' },
      ],
    });
    locks.getUserLock().tryLock(0);
    expect(browser.msgBox('Title', 'Sure?', browser.Buttons.YES_NO)).toBe('yes');
    expect([browser.msgBox('Well'), browser.inputBox('Name?'), browser.inputBox('Age?')]).toEqual([
      'cancel',
      'Ann',
      'cancel',
    ]);
    expect(told[0]).toBe('alert Title|Sure?|YES_NO|locks 0');
    expect(thrown(() => open({ ui: false }).browser.msgBox('x'))).toBe(
      'Exception: Cannot call Browser.msgBox() from this context.',
    );
  });
});

describe('log', () => {
  test('Logger writes values as Java does and fills formats', () => {
    const { logger } = open();
    logger.log('%s has %d rows', 'Sheet1', 5).log({ a: 1, b: ['x', null, 2.5] });
    logger.log(12345678);
    logger.log(new Date('2026-01-05T22:04:09Z'));
    expect(logger.getLog().split('\n')).toEqual([
      'Sheet1 has 5 rows',
      '{a=1.0, b=[x, null, 2.5]}',
      '1.2345678E7',
      'Tue Jan 06 00:04:09 GMT+02:00 2026',
    ]);
    logger.clear();
    expect(logger.getLog()).toBe('');
  });

  test('console tells levels and times', () => {
    const lines: string[] = [];
    let now = 100;
    const log = consoleOf(lines, () => now) as unknown as Console;
    log.log('a %s', 'b', { c: 1 });
    log.warn('careful');
    log.time('t');
    now = 142;
    log.timeEnd('t');
    log.timeEnd('never');
    expect(lines).toEqual(['a b {"c":1}', 'warning: careful', 't: 42ms']);
  });
});
