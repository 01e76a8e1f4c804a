// Facts 2.x: the language that runs the script, which functions are seen, and what is not there.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { dropScripts, folderOf, heard, ran, scriptIn } from './script.ts';

afterAll(dropScripts);
const program = fileURLToPath(new URL('../../../scripts/local.mjs', import.meta.url));

const ABSENT = [
  ...['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'ReadableStream', 'WritableStream'],
  ...['TextEncoder', 'TextDecoder', 'fetch', 'FormData', 'File', 'Blob', 'URL', 'URLSearchParams', 'DOMException'],
  ...['atob', 'btoa', 'crypto', 'window', 'navigator', 'performance', 'process', 'structuredClone', 'queueMicrotask'],
  ...['AbortController', 'Event', 'EventTarget', 'Headers', 'Request', 'Response', 'document', 'global', 'require'],
];

describe('2.1–2.3 the language', () => {
  test('2.1 nothing of the web or of Node is there, console and WebAssembly are', async () => {
    const there = ABSENT.map((name) => `typeof ${name} === 'undefined' ? [] : ['${name}']`);
    expect(await ran(`return [].concat(${there.join(', ')});`)).toEqual([]);
    expect(await ran('return [typeof console.log, typeof WebAssembly, typeof Intl];')).toEqual([
      'function',
      'object',
      'object',
    ]);
    expect(await ran('setTimeout(() => 1, 0);')).toBe('ReferenceError: setTimeout is not defined');
  });

  test('2.2 promises run after the function that made them', async () => {
    const session = scriptIn(`
      async function order() {
        const seen = [];
        Promise.resolve().then(() => seen.push('promise'));
        seen.push('function');
        await null;
        return seen;
      }`);
    expect(heard(await session.call('order', [], {}))).toEqual(['function', 'promise']);
  });

  test('2.2 a promise that the script leaves alone still runs before the execution ends', async () => {
    const session = scriptIn(`
      function run() {
        const cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1');
        Promise.resolve().then(() => cell.setValue('later'));
        return 'done';
      }`);
    expect(heard(await session.call('run', [], {}))).toBe('done');
    expect(session.cells('Sheet1!A1', false)).toEqual([['later']]);
  });

  test('2.2 a promise that fails while nobody waits for it is told nobody, and ends no program', () => {
    const folder = folderOf(`function run() {
      SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('written');
      Promise.reject(new Error('nobody hears it'));
      return 'done';
    }`);
    const book = path.join(folder, 'book.json');
    const command = (...args: string[]) =>
      execFileSync('node', [program, ...args], { encoding: 'utf8', stdio: 'pipe' });
    command('new', book);
    expect(command('call', book, 'run', '--dist', folder)).toBe('"done"\n');
    expect(command('cells', book, 'Sheet1!A1')).toBe('["written"]\n');
  });

  test('2.2 a promise that nothing will ever settle comes back as a failure', async () => {
    const session = scriptIn('function run() { return new Promise(() => {}); }');
    expect(heard(await session.call('run', [], {}))).toMatch(/^ScriptError: /);
  });

  test('2.2 an async function that fails is a failure where somebody waits for it', async () => {
    const session = scriptIn('async function run() { await null; throw new Error("x"); }');
    expect(heard(await session.call('run', [], {}))).toBe('Error: x');
  });

  test.each([
    ['a top-level await', 'await 1;'],
    ['modules', 'export const a = 1;'],
    ['static fields', 'class A { static x = 1; }'],
    ['private methods', 'class A { #x() {} }'],
    ['logical assignment, which nobody has seen saved', 'var a; a ??= 1;'],
    ['BigInt literals', 'var n = 10n;'],
    ['numeric separators', 'var n = 1_000;'],
    ['Rhino: for each', 'for each (var a in []) {}'],
    ['Rhino: a function without braces', 'function a() 1'],
  ])('2.3 2.4 %s: the project is refused with file and line', (_what, code) => {
    const session = scriptIn(code);
    return expect(session.call('run', [], {})).rejects.toThrow(/^Code\.js: .+ \(line 1\)$/);
  });

  test('2.3 what the editor saves since ES2019: spread of objects, async loops, flat', async () => {
    const body = 'const { a, ...rest } = { a: 1, b: 2, c: 3 }; return [{ ...rest }, [[1], [2]].flat()];';
    expect(await ran(body)).toEqual([{ b: 2, c: 3 }, [1, 2]]);
  });
});

describe('2.5–2.6 files and functions', () => {
  test('2.5 a function is seen by what the file declares, not by what the script does', async () => {
    const session = scriptIn(`
      function declared() { return 'declared'; }
      var inVar = function () { return 'var'; };
      let inLet = async () => 'let';
      class Steps { static first() { return 'static'; } }
      this.onThis = () => 'this';
      (function () { globalThis.assigned = () => 'assigned'; function inner() {} })();
      function own_() { return 'private'; }`);
    const answers = [];
    for (const fn of ['declared', 'inVar', 'inLet', 'onThis', 'assigned', 'inner', 'own_', 'Steps.first', 'toString']) {
      answers.push(heard(await session.call(fn, [], {})));
    }
    expect(answers).toEqual([
      'declared',
      'var',
      'let',
      ...['onThis', 'assigned', 'inner', 'own_', 'Steps.first', 'toString'].map(
        (fn) => `ScriptError: Script function not found: ${fn}`,
      ),
    ]);
  });

  test('2.5 menus and installed triggers may name a method', async () => {
    const session = scriptIn(`
      const menu = { item: () => SpreadsheetApp.getActive().toast('item') };
      class Steps { static edited() { SpreadsheetApp.getActive().toast('edited'); } }
      function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('Item', 'menu.item').addToUi(); }
      function install() {
        ScriptApp.newTrigger('Steps.edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
      }`);
    expect(await session.menu('M > Item', {})).toMatchObject({ ok: true, toasts: ['item'] });
    await session.call('install', [], {});
    expect(await session.edit('Sheet1!A1', 'x', {})).toMatchObject({ ok: true, toasts: ['edited'] });
  });

  test('2.6 the files share one scope, run in push order, and anew in every call', async () => {
    const session = scriptIn(
      'log.push("Code"); const shared = 1; function run() { log.push("run"); return [log, later + shared]; }',
      {
        files: {
          '.clasp.json': JSON.stringify({ filePushOrder: ['z-first.js'] }),
          'a.js': 'log.push("a"); let later = 1;',
          'z-first.js': 'const log = ["first"];',
        },
      },
    );
    const answer = [['first', 'Code', 'a', 'run'], 2];
    expect(heard(await session.call('run', [], {}))).toEqual(answer);
    expect(heard(await session.call('run', [], {}))).toEqual(answer);
  });

  test('2.6 a later file that an earlier one needs while it loads is not there yet', async () => {
    const session = scriptIn('const sum = other + 1; function run() { return sum; }', {
      files: { 'a.js': 'const other = 1;' },
    });
    expect(heard(await session.call('run', [], {}))).toMatch(/^ReferenceError: /);
  });
});

describe('2.7–2.9 values', () => {
  test('2.7 undefined acts as null in a service, an enum is its name as JSON and as text', async () => {
    const body = `
      sheet.getRange('A1').setValue('x');
      sheet.getRange('A1').setValue(undefined);
      const type = SpreadsheetApp.CopyPasteType.PASTE_VALUES;
      return [sheet.getRange('A1').getValue(), JSON.stringify({ type }), String(type)];`;
    expect(await ran(body)).toEqual(['', '{"type":"PASTE_VALUES"}', 'PASTE_VALUES']);
    expect(await ran(`sheet.getRange('A1').setValues(undefined);`)).toBe(
      "Exception: The parameters (null) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });

  test('2.9 dates, lists, objects and errors of the services are those of the script', async () => {
    const body = `
      sheet.getRange('A1').setValue(new Date(0));
      const values = sheet.getRange('A1:B1').getValues();
      let caught; try { sheet.getRange(0, 1); } catch (error) { caught = error; }
      const stored = PropertiesService.getDocumentProperties().getProperties();
      return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date,
        caught instanceof Error, Object.getPrototypeOf(stored) === Object.prototype];`;
    expect(await ran(body)).toEqual([true, true, true, true, true]);
  });
});
