// An ordinary Apps Script project in a folder: its files, its scope, what is missing in its realm, its manifest.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listen } from '../../../src/local/answers.ts';
import { createLocks } from '../../../src/local/locks.ts';
import { createMeter } from '../../../src/local/meter.ts';
import { createBook } from '../../../src/local/model.ts';
import { readProject } from '../../../src/local/project.ts';
import { type Ending, execute, type Start } from '../../../src/local/runtime.ts';
import { createWorld } from '../../../src/local/services/host.ts';
import { openSession } from '../../../src/local/session.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'script-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
    writeFileSync(path.join(directory, name), text);
  }
}

function run(files: Record<string, string>, fn = 'main', options: Partial<Start> = {}): Promise<Ending> {
  write(files);
  const book = createBook({ title: 'Trial', locale: 'en_US', timeZone: 'UTC', owner: 'owner@example.com' });
  const machine = { book, world: createWorld(), project: readProject(directory), locks: createLocks() };
  return execute(machine, {
    fn,
    door: 'page',
    args: () => [],
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

describe('files', () => {
  test('2.6 .gs and .js files share one scope and run by name, folders included, whatever is no script left alone', async () => {
    const files = {
      'a.gs': 'var seen = ["a"]; const top = 1; class Money { constructor() { this.minor = top; } }',
      'lib/b.js': 'seen.push("b");',
      'z.gs': 'seen.push("z"); function main() { return [seen, new Money().minor]; }',
      'notes.txt': 'no script',
      'node_modules/x/index.js': 'seen.push("never");',
      '.hidden/y.js': 'seen.push("never");',
    };
    expect(await run(files)).toEqual(value([['a', 'b', 'z'], 1]));
  });

  test('2.6 filePushOrder goes first', async () => {
    const files = {
      'a.gs': 'function main() { return base + 1; } var doubled = base * 2;',
      'z.gs': 'var base = 20;',
      '.clasp.json': '{ "scriptId": "x", "filePushOrder": ["z.gs"] }',
    };
    expect(await run(files)).toEqual(value(21));
    rmSync(path.join(directory, '.clasp.json'));
    expect(await run({})).toMatchObject({ ok: false, failure: { name: 'ReferenceError' } });
  });

  test('3.10 pages in folders, with scriptlets that see the script’s own functions and constants', async () => {
    const files = {
      'Code.gs': `const title = 'Base & co';
        function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
        function main() {
          const template = HtmlService.createTemplateFromFile('ui/Page');
          template.rows = [1, 2];
          return template.evaluate().getContent();
        }`,
      'ui/Page.html':
        "<h1><?= title ?></h1><?!= include('ui/style'); ?><? rows.forEach(function (row) { ?><i><?= row ?></i><? }); ?>",
      'ui/style.html': '<style>b{}</style>',
    };
    expect(await run(files)).toEqual(value('<h1>Base &amp; co</h1><style>b{}</style><i>1</i><i>2</i>'));
  });

  test('2.3 a file that Google would not save is told by name and line', () => {
    write({ 'lib/Bad.gs': 'var a;\nclass A {\n  x = 1;\n}' });
    expect(() => readProject(directory)).toThrow(/^lib\/Bad\.gs: .*\(line 3\)$/);
  });

  test('optional chaining passes, as in public web apps', async () => {
    expect(await run({ 'Code.gs': 'function main(e) { return e?.parameter?.page ?? "index"; }' })).toEqual(
      value('index'),
    );
  });

  test('an error of the script is told by its own file', async () => {
    const ending = await run({
      'Code.gs': 'function main() { try { none(); } catch (e) { return e.stack.split("\\n")[1]; } }',
    });
    expect(ending).toMatchObject({ ok: true, value: expect.stringContaining('Code.gs:1') });
  });
});

describe('the realm', () => {
  test('2.1 what Apps Script lacks is not there', async () => {
    const missing =
      'setTimeout setInterval clearTimeout clearInterval setImmediate ReadableStream WritableStream TextEncoder TextDecoder ' +
      'fetch FormData File Blob URL URLSearchParams DOMException atob btoa crypto window navigator performance process ' +
      'structuredClone queueMicrotask AbortController AbortSignal Event EventTarget Headers Request Response Buffer require ' +
      'module exports global __dirname document localStorage alert MessageChannel BroadcastChannel Worker';
    const code = `function main() { return ${JSON.stringify(missing.split(' '))}.filter((name) => name in globalThis || eval('typeof ' + name) !== 'undefined'); }`;
    expect(await run({ 'Code.js': code })).toEqual(value([]));
  });

  test('2.1 console, WebAssembly, Intl, Promise and the newer built-ins are there', async () => {
    const code =
      'function main() { return [console, WebAssembly, Intl, Promise, Map, Proxy, BigInt, globalThis].map((x) => typeof x); }';
    const ending = await run({ 'Code.js': code });
    expect(ending.ok && (ending.value as string[]).every((type) => type === 'object' || type === 'function')).toBe(
      true,
    );
  });

  test('a script may name its own things like a service', async () => {
    const code =
      "const Logger = { log: () => 'mine' }; function Maps() { return 'own'; } function main() { return [Logger.log(), Maps()]; }";
    expect(await run({ 'Code.gs': code })).toEqual(value(['mine', 'own']));
  });

  test('lists, objects, dates and errors of the services are the script’s own', async () => {
    const code = `function main() {
      const range = SpreadsheetApp.getActiveSheet().getRange(1, 1);
      let error;
      try { Utilities.base64Decode('*'); } catch (e) { error = e; }
      const chart = SpreadsheetApp.getActiveSheet().newChart().setOption('a', { b: [1] }).build();
      return [range.getValues() instanceof Array, range.getValues()[0] instanceof Array, Utilities.newBlob('x').getBytes() instanceof Array,
        Utilities.parseDate('2026', 'UTC', 'yyyy') instanceof Date, Utilities.jsonParse('{"a":[]}').a instanceof Array,
        Utilities.jsonParse('{}') instanceof Object, Utilities.parseCsv('a')[0] instanceof Array, error instanceof Error,
        PropertiesService.getScriptProperties().getProperties() instanceof Object, chart.getOptions().get('a').b instanceof Array];
    }`;
    expect(await run({ 'Code.gs': code })).toEqual(value(Array(10).fill(true)));
  });

  test('2.2 an async entry is waited for and its failure told', async () => {
    expect(
      await run({ 'Code.gs': 'async function main() { return (await Promise.all([1, Promise.resolve(2)])).length; }' }),
    ).toEqual(value(2));
    expect(await run({ 'Code.gs': 'async function main() { await new Promise(() => {}); }' })).toEqual({
      ok: false,
      failure: { name: 'ScriptError', message: 'The script completed but did not return anything.' },
    });
    expect(await run({ 'Code.gs': "async function main() { throw new Error('late'); }" })).toEqual({
      ok: false,
      failure: { name: 'Error', message: 'late' },
    });
  });
});

describe('the manifest', () => {
  test('4.7 a scope that is not listed is refused, also to statements at the top level', async () => {
    const manifest = '{ "oauthScopes": ["https://www.googleapis.com/auth/script.container.ui"] }';
    const files = {
      'Code.gs': 'function main() { return SpreadsheetApp.getActive().getName(); }',
      'appsscript.json': manifest,
    };
    expect(await run(files)).toMatchObject({
      ok: false,
      failure: { name: 'Exception', message: expect.stringContaining('Specified permissions') },
    });
    expect(await run({ 'Code.gs': 'var name = SpreadsheetApp.getActive(); function main() {}' })).toMatchObject({
      ok: false,
    });
    expect(
      await run({
        'appsscript.json': '{}',
        'Code.gs': 'function main() { return SpreadsheetApp.getActive().getName(); }',
      }),
    ).toEqual(value('Trial'));
  });

  test('4.9 @OnlyCurrentDoc keeps other spreadsheets away, unless scopes are listed', async () => {
    const code = (annotation: string) =>
      `/** ${annotation} */ function main() { return SpreadsheetApp.openById('x'); }`;
    const needs = {
      ok: false,
      failure: {
        message: expect.stringContaining('Required permissions: https://www.googleapis.com/auth/spreadsheets'),
      },
    };
    expect(await run({ 'Code.gs': code('@OnlyCurrentDoc') })).toMatchObject(needs);
    expect(await run({ 'Code.gs': code('') })).not.toMatchObject(needs);
    const all = '{ "oauthScopes": ["https://www.googleapis.com/auth/spreadsheets"] }';
    expect(await run({ 'Code.gs': code('@OnlyCurrentDoc'), 'appsscript.json': all })).not.toMatchObject(needs);
  });

  test('8.3 the zone of the manifest is the script’s', async () => {
    const files = {
      'Code.gs': 'function main() { return [Session.getScriptTimeZone(), new Date(0).getHours()]; }',
      'appsscript.json': '{ "timeZone": "Asia/Tokyo" }',
    };
    expect(await run(files)).toEqual(value(['Asia/Tokyo', 9]));
  });

  test('advanced services and libraries that are turned on throw their names, the others are not there', async () => {
    const manifest =
      '{ "dependencies": { "enabledAdvancedServices": [{ "userSymbol": "Sheets", "serviceId": "sheets", "version": "v4" }] } }';
    const files = {
      'Code.gs':
        'function main() { return [typeof Sheets, typeof Drive]; } function use() { return Sheets.Spreadsheets; }',
      'appsscript.json': manifest,
    };
    expect(await run(files)).toEqual(value(['object', 'undefined']));
    expect(await run({}, 'use')).toMatchObject({
      failure: { message: 'not in the local Google Sheets: Sheets.Spreadsheets' },
    });
  });
});

describe('4.5, 4.6 an add-on that is not yet used in the file', () => {
  const onOpen = (body: string) => ({
    'Code.gs': `function onOpen(e) { const menu = SpreadsheetApp.getUi().createAddonMenu(); ${body} menu.addToUi(); }`,
  });
  const open = (body: string) => run(onOpen(body), 'onOpen', { door: 'simple', authMode: 'NONE' });

  test('builds its menu in AuthMode.NONE and nothing else', async () => {
    expect(await open("menu.addItem('Start', 'start');")).toEqual(value(null));
    expect(await open('PropertiesService.getDocumentProperties();')).toEqual({
      ok: false,
      failure: {
        name: 'Exception',
        message: 'You do not have permission to call PropertiesService.getDocumentProperties.',
      },
    });
    expect(await open('SpreadsheetApp.getActive();')).toMatchObject({ ok: false });
  });
});

test('a project of Google’s kind: menu, dialog and a server function', async () => {
  write({
    'Code.gs': `function onOpen() {
        SpreadsheetApp.getUi().createMenu('Custom Menu').addItem('Show dialog', 'showDialog').addToUi();
      }
      function showDialog() {
        const html = HtmlService.createHtmlOutputFromFile('Page').setWidth(400).setHeight(300);
        SpreadsheetApp.getUi().showModalDialog(html, 'My dialog');
      }
      function save(row) { SpreadsheetApp.getActiveSheet().appendRow(row); return SpreadsheetApp.getActiveSheet().getLastRow(); }`,
    'Page.html': '<!DOCTYPE html><p>Hello</p>',
    'appsscript.json': '{ "timeZone": "America/New_York", "exceptionLogging": "STACKDRIVER", "runtimeVersion": "V8" }',
  });
  const book = createBook({ title: 'Trial', locale: 'en_US', timeZone: 'UTC', owner: 'owner@example.com' });
  const session = openSession(book, { dist: directory });
  const shown: unknown[] = [];
  const ui = { ...listen([]).ui, show: (...told: unknown[]) => void shown.push(told) };
  expect(await session.menu('Show dialog', {}, ui)).toMatchObject({ ok: true });
  expect(shown).toEqual([['modal', 'My dialog', '<!DOCTYPE html><p>Hello</p>', 400, 300]]);
  expect(await session.call('save', [['a', 1]], {})).toMatchObject({ ok: true, value: 1 });
});
