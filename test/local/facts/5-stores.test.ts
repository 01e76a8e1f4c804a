// Facts 5.x: locks, properties, cache and time, seen by running scripts.
import { afterAll, describe, expect, test } from 'vitest';
import { dropScripts, heard, ran, scriptIn } from './script.ts';

afterAll(dropScripts);

describe('5.1 time', () => {
  test('5.1 six minutes of calls end a script, which cannot catch it; what it wrote before stays', async () => {
    const session = scriptIn(`function run() {
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      sheet.getRange('A1').setValue('begun');
      SpreadsheetApp.flush();
      for (;;) { try { SpreadsheetApp.flush(); } catch (error) { sheet.getRange('A2').setValue('caught'); } }
    }`);
    const outcome = await session.call('run', [], {});
    expect(heard(outcome)).toBe('ScriptError: Exceeded maximum execution time');
    expect(outcome.meter.atGoogle).toBeGreaterThan(360_000);
    expect(session.cells('Sheet1!A1:A2', false)).toEqual([['begun'], ['']]);
  });

  test('5.7 a script sleeps up to five minutes at a time', async () => {
    expect(await ran('Utilities.sleep(1); return 1;')).toBe(1);
    expect(await ran('Utilities.sleep(300001);')).toMatch(/^Exception: /);
  });
});

describe('5.3–5.4 stores', () => {
  test('5.3 properties outlive the script, each user has their own, and keep texts', async () => {
    const session = scriptIn(`
      function put() {
        PropertiesService.getDocumentProperties().setProperty('shared', String(1));
        PropertiesService.getUserProperties().setProperty('own', Session.getActiveUser().getEmail());
      }
      function get() {
        return [PropertiesService.getDocumentProperties(), PropertiesService.getUserProperties(), PropertiesService.getScriptProperties()]
          .map((store) => store.getProperties());
      }`);
    await session.call('put', [], { user: 'ann@example.com' });
    expect(heard(await session.call('get', [], { user: 'ann@example.com' }))).toEqual([
      { shared: '1' },
      { own: 'ann@example.com' },
      {},
    ]);
    expect(heard(await session.call('get', [], { user: 'bob@example.com' }))).toEqual([{ shared: '1' }, {}, {}]);
  });

  test('5.3 nine kilobytes are counted in bytes', async () => {
    const put = (text: string) =>
      ran(`PropertiesService.getDocumentProperties().setProperty('k', '${text}'.repeat(4609)); return 'kept';`);
    expect(await put('a')).toBe('kept');
    expect(await put('ж')).toBe('Exception: Argument too large: value');
  });

  test('5.4 ten minutes by default, six hours at most', async () => {
    const session = scriptIn(`
      function put(seconds) {
        if (seconds === null) CacheService.getUserCache().put('k', 'v');
        else CacheService.getUserCache().put('k', 'v', seconds);
      }
      function get() { return CacheService.getUserCache().get('k'); }`);
    const left = async (seconds: number | null, now: string) => {
      await session.call('put', [seconds], { now: '2026-06-30T10:00:00' });
      return heard(await session.call('get', [], { now }));
    };
    expect(await left(null, '2026-06-30T10:09:59')).toBe('v');
    expect(await left(null, '2026-06-30T10:10:00')).toBeNull();
    expect(await left(21_600, '2026-06-30T15:59:59')).toBe('v');
    expect(await left(21_601, '2026-06-30T16:00:00')).toBeNull();
  });
});

describe('5.5–5.6 locks', () => {
  const code = `
    const lock = () => LockService.getDocumentLock();
    const put = (a1, value) => SpreadsheetApp.getActive().getSheets()[0].getRange(a1).setValue(value);
    function take() { return lock().tryLock(0); }
    function both() { const one = lock(); return [one.tryLock(0), one.tryLock(0), one.hasLock(), lock().hasLock()]; }
    function die() { lock().waitLock(0); throw new Error('x'); }
    function hold() { lock().waitLock(0); put('A1', SpreadsheetApp.getUi().alert('now').toString()); return lock().hasLock(); }`;

  test('5.5 a lock taken twice is held once; it is free when the script has ended, however', async () => {
    const session = scriptIn(code);
    expect(heard(await session.call('both', [], {}))).toEqual([true, true, true, true]);
    expect(heard(await session.call('die', [], {}))).toBe('Error: x');
    expect(heard(await session.call('take', [], {}))).toBe(true);
  });

  test('5.5 what one script holds another waits for in vain', async () => {
    const session = scriptIn(`${code}
      function waits() { lock().waitLock(1000); }
      function holds() { lock().waitLock(0); put('A1', 1); SpreadsheetApp.flush(); }`);
    const inner: Promise<unknown>[] = [];
    const run = () => inner.push(session.call('take', [], {}).then(heard), session.call('waits', [], {}).then(heard));
    await session.call('holds', [], { meanwhile: { atCall: 4, run } });
    expect(await Promise.all(inner)).toEqual([
      false,
      'Exception: Lock timeout: another process was holding the lock for too long.',
    ]);
  });

  test('5.6 an alert drops the lock', async () => {
    const session = scriptIn(code);
    expect(heard(await session.call('hold', [], { answers: ['ok'] }))).toBe(false);
    expect(session.cells('Sheet1!A1', false)).toEqual([['OK']]);
  });
});
