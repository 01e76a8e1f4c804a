// Facts 3.x: what a page of the add-on and the server say to each other. In a browser: test/browser/probe.test.ts.
import { afterAll, describe, expect, test } from 'vitest';
import { openDesk } from '../services/desk.ts';
import { openPage } from './page.ts';
import { dropScripts, heard, ran, scriptIn } from './script.ts';

afterAll(dropScripts);

const runner = 'google.script.run';

describe('3.1 the runner', () => {
  test('3.1 ten calls go at once, the eleventh waits for an answer', () => {
    const page = openPage(['f']);
    page.run(`for (let n = 0; n < 12; n += 1) ${runner}.f(n)`);
    expect(page.sent.map(({ args }) => args[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    page.succeed(4, null);
    expect(page.sent.map(({ args }) => args[0]).slice(10)).toEqual([10]);
    page.fail(0, 'Error', 'x');
    expect(page.sent).toHaveLength(12);
  });

  test('3.1 each withX makes a new runner, and the user object stays in the page', () => {
    const page = openPage(['f']);
    page.run(`
      var one = ${runner}.withSuccessHandler((value, user) => heard.push(['one', value, user]));
      var two = one.withUserObject({ mine: 1 });
      one.f(); two.f(); ${runner}.f();`);
    expect(page.sent.map(({ args }) => args)).toEqual([[], [], []]);
    page.succeed(0, 'a');
    page.succeed(1, 'b');
    page.succeed(2, 'c');
    expect(page.run('heard')).toEqual([
      ['one', 'a', null],
      ['one', 'b', { mine: 1 }],
    ]);
  });

  test('3.1 the argument is a copy of the moment of the call', () => {
    const page = openPage(['f']);
    page.run(`var data = { list: [1] }; ${runner}.f(data); data.list.push(2);`);
    expect(page.sent[0]?.args).toEqual([{ list: [1] }]);
  });

  test('2.5 only the functions on the list of the server are there', () => {
    const page = openPage(['f']);
    expect(page.run(`[typeof ${runner}.f, typeof ${runner}.g, typeof ${runner}.f_]`)).toEqual([
      'function',
      'undefined',
      'undefined',
    ]);
  });
});

describe('3.2–3.3 arguments', () => {
  test.each([
    ['new Date(0)', '0'],
    ['{ when: new Date(0) }', 'when'],
    ['[1, [new Date(0)]]', '0'],
    ['1, () => 1', '1'],
    ['{ a: { deep: /x/ } }', 'deep'],
    ['new Map()', '0'],
    ['{ set: new Set() }', 'set'],
    ['new Number(1)', '0'],
    ['new String("x")', '0'],
    ['new Uint8Array(1)', '0'],
    ['Promise.resolve(1)', '0'],
  ])('3.3 f(%s) throws in the caller, and nothing is sent', (args, name) => {
    const page = openPage(['f']);
    expect(page.run(`${runner}.withFailureHandler(() => heard.push(1)).f(${args})`)).toBe(
      `TypeError: Failed due to illegal value in property: ${name}`,
    );
    expect([page.sent, page.run('heard')]).toEqual([[], []]);
  });

  test('3.3 cycles, BigInt and symbols have their own texts', () => {
    const page = openPage(['f']);
    expect(page.run(`var a = {}; a.a = a; ${runner}.f(a)`)).toBe('TypeError: Failed due to circular reference.');
    expect(page.run(`${runner}.f(BigInt(1))`)).toBe('TypeError: Unknown type: bigint');
    expect(page.run(`${runner}.f(Symbol('x'))`)).toBe('TypeError: Unknown type: symbol');
    expect(page.sent).toEqual([]);
  });

  test('3.2 3.3 what passes: instances as plain objects, undefined and NaN as null, keys ending with __ not at all', () => {
    const page = openPage(['f']);
    page.run(`class A { constructor() { this.x = 1; } }
      ${runner}.f(new A(), [undefined, NaN, Infinity], { gone: undefined, nan: NaN, secret__: 1 }, undefined, null, 'x', true);`);
    expect(page.sent[0]?.args).toEqual([{ x: 1 }, [null, null, null], { nan: null }, null, null, 'x', true]);
  });

  test('3.3 the same rules hold for a call without a page', async () => {
    const session = scriptIn('function echo(value) { return value; }');
    await expect(session.call('echo', [{ when: new Date(0) }], {})).rejects.toThrow(
      new TypeError('Failed due to illegal value in property: when'),
    );
    expect(heard(await session.call('echo', [{ a: [undefined, Number.NaN], b__: 1 }], {}))).toEqual({
      a: [null, null],
    });
  });
});

describe('3.5–3.6 answers', () => {
  test.each([
    ['new Date(0)', null],
    ['[1, new Date(0)]', null],
    ['{ a: { when: new Date(0) } }', null],
    ['undefined', null],
    ['sheet', null],
    ['{ map: new Map([[1, 2]]), set: new Set([1]), re: /x/ }', { map: {}, set: {}, re: {} }],
    ['Promise.resolve({ a: 1 })', { a: 1 }],
    ['(a) => a', '(a) => a'],
  ])('3.5 a script that returns %s', async (text, answer) => {
    expect(await ran(`return ${text};`)).toEqual(answer);
  });

  test('3.5 a typed array and a key ending with __ are failures', async () => {
    expect(await ran('return new Uint8Array(2);')).toMatch(/^ScriptError: /);
    expect(await ran('return { list: [{ id__: 1 }] };')).toBe(
      'ScriptError: User properties cannot end with "__". Failed on property: id__',
    );
  });

  test('3.6 the failure handler gets an error with name and message, and the user object', async () => {
    const page = openPage(['f']);
    page.run(`${runner}.withUserObject('mine')
      .withFailureHandler((error, user) => heard.push([error instanceof Error, error.name, error.message, user])).f();`);
    page.fail(0, 'Exception', 'Range not found');
    expect(page.run('heard')).toEqual([[true, 'Exception', 'Range not found', 'mine']]);
    expect(await ran("throw new TypeError('own words');")).toBe('TypeError: own words');
    expect(await ran("sheet.getRange('nowhere');")).toBe('Exception: Range not found');
  });

  test('3.6 without a handler the failure is in the console, with null nowhere', () => {
    const page = openPage(['f']);
    page.run(`${runner}.f(); ${runner}.withFailureHandler(null).f();`);
    page.fail(0, 'ScriptError', 'first');
    page.fail(1, 'ScriptError', 'second');
    expect(page.told).toEqual(['ScriptError: first']);
  });
});

describe('2.8 comments in scripts of pages', () => {
  const shown = (page: string): string | undefined => {
    const desk = openDesk();
    const html = desk.globals.HtmlService as GoogleAppsScript.HTML.HtmlService;
    desk.app.getUi().showSidebar(html.createHtmlOutput(page).setTitle('T'));
    return /^sidebar T\|(.*)\|null\|null$/s.exec(desk.told[0] ?? '')?.[1];
  };

  test.each([
    ['a = `https://x.yy`;\nb = 1;', 'a = `https:\nb = 1;'],
    ['a = `one /* two */ three`;', 'a = `one  three`;'],
    ['a = `one /*`; b = `*/ two`;', 'a = `one  two`;'],
    [`a = \`\${b // why\n}c\`;`, `a = \`\${b // why\n}c\`;`],
    ["a = 'https://x.yy'; // why", "a = 'https://x.yy'; // why"],
    ['a = /`\\/\\//; b = "`//`";', 'a = /`\\/\\//; b = "`//`";'],
  ])('2.8 %j reaches the browser as %j', (code, left) => {
    expect(shown(`<p>\`//\`</p><script>${code}</script>`)).toBe(`<p>\`//\`</p><script>${left}</script>`);
  });

  test('2.8 a template that is no script stays as it is', () => {
    const page = '<script type="text/x-template">`//`</script>';
    expect(shown(page)).toBe(page);
    expect(shown('<script type="text/javascript">a = `//`;</script>')).toBe(
      '<script type="text/javascript">a = `</script>',
    );
  });
});

describe('3.9–3.10 pages', () => {
  test('3.9 dialogs need their scope, and a menu or a call to open them', async () => {
    const body = `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>x</p>')); return 'shown';`;
    expect(await ran(body)).toBe('shown');
    const scopes = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];
    expect(await ran(body, { manifest: { oauthScopes: scopes } })).toBe(
      'Exception: Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    );
  });

  test('3.10 <?= ?> escapes, <?!= ?> does not, <? ?> runs; a missing file throws', async () => {
    const setting = { files: { 'page.html': '<? for (const x of list) { ?><i><?= x ?></i><?!= x ?><? } ?>' } };
    const body = `const page = HtmlService.createTemplateFromFile('page'); page.list = ['<b>']; return page.evaluate().getContent();`;
    expect(await ran(body, setting)).toBe('<i>&lt;b&gt;</i><b>');
    expect(await ran(`HtmlService.createHtmlOutputFromFile('none');`)).toBe(
      'Exception: No HTML file named none was found.',
    );
  });
});
