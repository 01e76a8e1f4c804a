// One execution of a script as at Google: fresh globals, time limits, cuts, locks, clock.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { listen } from '../../../src/local/answers.ts';
import { createLocks } from '../../../src/local/locks.ts';
import { createMeter } from '../../../src/local/meter.ts';
import { type BookData, contentAt, createBook } from '../../../src/local/model.ts';
import { readProject } from '../../../src/local/project.ts';
import { type Ending, execute, type Machine, type Start } from '../../../src/local/runtime.ts';
import { createWorld } from '../../../src/local/services/host.ts';

const dist = fileURLToPath(new URL('../fixtures/small', import.meta.url));
let book: BookData;
let machine: Machine;

beforeEach(() => {
  book = createBook({ title: 'Trial', locale: 'en_US', timeZone: 'Europe/Budapest', owner: 'owner@example.com' });
  machine = { book, world: createWorld(), project: readProject(dist), locks: createLocks() };
});

function run(fn: string, args: unknown[] = [], options: Partial<Start> = {}): Promise<Ending> {
  return execute(machine, {
    fn,
    door: 'page',
    args: (stage) => stage.parse(JSON.stringify(args)) as unknown[],
    user: { email: 'owner@example.com', locale: 'en' },
    now: null,
    ui: listen([]).ui,
    meter: createMeter(),
    cut: null,
    pendingAtCut: 'lost',
    ...options,
  });
}

const value = (content: unknown) => ({ ok: true, value: content });
const failure = (name: string, message: string) => ({ ok: false, failure: { name, message } });
const cell = (row: number): unknown => contentAt(book.sheets[0]!, row, 1);

describe('functions', () => {
  test('2.6 globals are fresh in every execution', async () => {
    expect(await run('countLoads')).toEqual(value(2));
    expect(await run('countLoads')).toEqual(value(2));
  });

  test('arguments arrive as values of the script itself', async () => {
    expect(await run('kinds', [[1], { a: 1 }])).toEqual(value([true, true, 'object']));
    expect(await run('echo', [{ a: [1, null, 'x'] }])).toEqual(value({ a: [1, null, 'x'] }));
  });

  test('2.5 top-level functions in variables are callable, private, assigned and missing ones are not', async () => {
    expect(await run('arrow')).toEqual(value('arrow'));
    for (const fn of ['hidden_', 'assigned', 'missing', 'menu.item', 'loads', 'Math.max', '']) {
      expect(await run(fn)).toEqual(failure('ScriptError', `Script function not found: ${fn}`));
    }
  });

  test('2.5 a menu may name a private function and a path', async () => {
    expect(await run('menu.item', [], { door: 'menu' })).toEqual(value('from the menu object'));
    expect(await run('hidden_', [], { door: 'menu' })).toEqual(value('private'));
  });

  test('2.2 a promise is waited for', async () => {
    expect(await run('later')).toEqual(value(7));
  });
});

describe('the project', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'project-'));
  afterAll(() => rmSync(directory, { recursive: true }));
  const projectOf = (code: string): ReturnType<typeof readProject> => {
    writeFileSync(path.join(directory, 'Code.js'), code);
    return readProject(directory);
  };

  test.each([
    'class A { #x = 1; }',
    'class A { x = 1; }',
    'var n = 1_000;',
    'var n = 10n;',
    'var a; a ??= 1;',
    "import('x');",
    'class A { static { } }',
    "import x from 'x';",
    'await 1;',
  ])('2.3 Google refuses to save: %s', (code) => {
    expect(() => projectOf(code)).toThrow(/^Code\.js: /);
  });

  test('2.5 only what stands at the top level is listed', () => {
    const { functions } = projectOf(
      'function a() { function inner() {} } var b = () => 1, c = 3; const d = async function () {}; if (true) { var e = function () {}; }',
    );
    expect([...functions]).toEqual(['a', 'b', 'd']);
  });

  test('a project that was built again is read again, its pages too', () => {
    projectOf('function first() {}');
    writeFileSync(path.join(directory, 'sidebar.html'), '<p>page</p>');
    const project = projectOf('function second() { return 1; }');
    expect([[...project.functions], project.pages]).toEqual([['second'], { sidebar: '<p>page</p>' }]);
  });
});

describe('results and failures', () => {
  test('3.5 a Date and a Range come back as nothing, a typed array as a failure', async () => {
    expect(await run('aDate')).toEqual(value(null));
    expect(await run('aRange')).toEqual(value(null));
    expect(await run('aMap')).toEqual(value({}));
    expect(await run('nothing')).toEqual(value(null));
    expect(await run('bytes')).toMatchObject({ ok: false, failure: { name: 'ScriptError' } });
  });

  test('what the script throws is told by name and message', async () => {
    expect(await run('ownError')).toEqual(failure('Error', 'own words'));
    expect(await run('thrownText')).toEqual(failure('Error', 'bare text'));
    expect(await run('serviceError')).toEqual(failure('Exception', 'The starting row of the range is too small.'));
  });
});

describe('the cut', () => {
  // writeThree crosses the wire at: getSheets, setValue, flush, setValue, getSheets, setValue.
  test('a cut loses the writes that were still pending', async () => {
    const ending = await run('writeThree', [], { cut: 5 });
    expect(ending).toMatchObject({ ok: false, failure: { name: 'ScriptError' } });
    expect([cell(1), cell(2)]).toEqual(['one', null]);
  });

  test('or keeps them, if so asked', async () => {
    await run('writeThree', [], { cut: 5, pendingAtCut: 'kept' });
    expect([cell(1), cell(2)]).toEqual(['two', null]);
  });

  test('the K-th call itself has no effect', async () => {
    await run('writeThree', [], { cut: 2, pendingAtCut: 'kept' });
    expect(cell(1)).toBeNull();
  });

  test('without a cut everything is written at the end', async () => {
    expect(await run('writeThree')).toEqual(value('written'));
    expect([cell(1), cell(2)]).toEqual(['two', 'three']);
  });

  test('a script that catches everything is ended all the same, and its result ignored', async () => {
    const ending = await run('stubborn', [], { cut: 4 });
    expect(ending).toMatchObject({ ok: false, failure: { name: 'ScriptError' } });
    expect(cell(1)).toBe('before');
  });

  test('5.5 the locks of a script that was cut are free again', async () => {
    await run('takeLock', [], { cut: 2 });
    expect(await run('takeLock')).toEqual(value(true));
    expect(await run('takeLock')).toEqual(value(true));
  });
});

describe('a call that fails', () => {
  const failed = failure('Exception', 'Service error: Spreadsheets');

  test('the writes that waited for it are lost or done; the script hears of it', async () => {
    expect(await run('writeThree', [], { fails: { atCall: 2, pending: 'lost' } })).toEqual(failed);
    expect(cell(1)).toBeNull();
    expect(await run('writeThree', [], { fails: { atCall: 2, pending: 'kept' } })).toEqual(failed);
    expect([cell(1), cell(2)]).toEqual(['one', null]);
  });
});

describe('time', () => {
  test('5.1 service calls worth more than six minutes at Google end the script', async () => {
    expect(await run('slow')).toEqual(failure('ScriptError', 'Exceeded maximum execution time'));
  });

  test('4.1 a simple trigger has thirty seconds', async () => {
    const meter = createMeter();
    expect(await run('slow', [], { door: 'simple', meter })).toEqual(
      failure('ScriptError', 'Exceeded maximum execution time'),
    );
    expect(meter.atGoogle).toBeGreaterThan(30_000);
    expect(meter.atGoogle).toBeLessThan(30_200);
  });

  test('a stopped clock is the same for every way of asking, and dates stay dates', async () => {
    const now = Date.UTC(2026, 5, 30, 8);
    expect(await run('clock', [], { now })).toEqual(value(['2026-06-30T08:00:00.000Z', now, true, 'string']));
  });

  test('8.3 local time of the script is the zone of its manifest', async () => {
    const before = process.env.TZ;
    expect(await run('localHour')).toEqual(value(21));
    expect(process.env.TZ).toBe(before);
  });
});
