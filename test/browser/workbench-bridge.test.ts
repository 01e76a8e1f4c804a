// google.script.run and google.script.host as the add-on's page meets them, by the facts 3.1 to 3.9.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChromium } from './chromium.ts';
import { type Person, sitDown } from './workbench-page.ts';

let browser: Browser;
let person: Person;
beforeAll(async () => {
  browser = await openChromium();
  person = await sitDown(browser);
  await person.pick('Clientbase', 'Open the sidebar');
  await person.frame().locator('#out', { hasText: 'ready' }).waitFor();
}, 60_000);
afterAll(async () => {
  await person.leave();
  await browser.close();
});

/** Runs a script in the page of the add-on; `call(fn, …args)` gives what the success handler got, or the failure as text. */
async function inPage(script: string): Promise<unknown> {
  const prelude = `
    const call = (fn, ...args) => new Promise((resolve) => {
      try {
        google.script.run
          .withSuccessHandler(resolve)
          .withFailureHandler((e) => resolve('failed: ' + e.name + ': ' + e.message))[fn](...args);
      } catch (e) {
        resolve('thrown: ' + e.name + ': ' + e.message);
      }
    });
    const sent = async (...args) => JSON.parse(await call('echo', ...args));`;
  return person
    .frame()
    .locator('body')
    .evaluate((_body, code) => new Function(`return (async () => { ${code} })()`)(), `${prelude} ${script}`);
}

describe('arguments', () => {
  test('3.2 3.3 plain values arrive as copies; NaN and undefined become null, keys ending in "__" are dropped', async () => {
    expect(
      await inPage('return sent(1, "a", true, null, undefined, NaN, [1, undefined], { a: 1, b: undefined, c__: 2 })'),
    ).toEqual([1, 'a', true, null, null, null, [1, null], { a: 1 }]);
  });

  test('3.3 an instance of a class passes as a plain object', async () => {
    expect(await inPage('class Client { constructor() { this.id = 7; } } return sent(new Client())')).toEqual([
      { id: 7 },
    ]);
  });

  test.each([
    ['new Date(0)', 'TypeError: Failed due to illegal value in property: 0'],
    ['{ on: new Date(0) }', 'TypeError: Failed due to illegal value in property: on'],
    ['[1, new Map()]', 'TypeError: Failed due to illegal value in property: 1'],
    ['() => 1', 'TypeError: Failed due to illegal value in property: 0'],
    ['new Uint8Array(2)', 'TypeError: Failed due to illegal value in property: 0'],
    ['new Number(1)', 'TypeError: Failed due to illegal value in property: 0'],
    ['document.body', 'TypeError: Failed due to illegal value in property: 0'],
    ['10n', 'TypeError: Unknown type: bigint'],
    ['(() => { const a = {}; a.a = a; return a; })()', 'TypeError: Failed due to circular reference.'],
  ])('3.3 %s is refused in the page at once', async (argument, text) => {
    expect(await inPage(`return call('echo', ${argument})`)).toBe(`thrown: ${text}`);
  });

  test('3.4 a form gives strings, lists where a name repeats; unticked boxes and buttons are left out', async () => {
    const form = `
      const form = document.createElement('form');
      form.innerHTML = '<input name="a" value="1"><input name="b" value="x"><input name="b" value="y">'
        + '<input type="checkbox" name="c"><input type="checkbox" name="d" checked><button name="e" value="z">Go</button>';`;
    expect(await inPage(`${form} return sent(form)`)).toEqual([{ a: '1', b: ['x', 'y'], d: 'on' }]);
    expect(await inPage(`${form} return call('echo', form, 1)`)).toBe(
      'thrown: TypeError: Failed due to illegal value in property: 0',
    );
  });
});

describe('answers', () => {
  test('3.5 a date that is returned becomes null, without an error', async () => {
    expect(await inPage("return call('today')")).toBe(null);
  });

  test('3.6 without a failure handler the failure goes to the console, with null nowhere', async () => {
    const heard: string[] = [];
    const listen = (message: { type(): string; text(): string }): void => {
      if (message.type() === 'error') heard.push(message.text());
    };
    person.page.on('console', listen);
    await inPage('google.script.run.withFailureHandler(null).fail(); google.script.run.fail();');
    await expect.poll(() => heard).toEqual(['Error: no such client']);
    person.page.off('console', listen);
  });

  test('3.1 each withX gives a runner of its own, and user objects stay in the page', async () => {
    const script = `
      const base = google.script.run;
      const answers = [];
      await new Promise((resolve) => {
        const note = (value, user) => { answers.push([value, typeof user]); if (answers.length === 2) resolve(); };
        base.withSuccessHandler(note).withUserObject(() => 1).hello('A');
        base.withSuccessHandler(note).hello('B');
      });
      return answers.map(([value, user]) => value.slice(0, 7) + user).sort();`;
    expect(await inPage(script)).toEqual(['Hello Afunction', 'Hello Bundefined']);
  });

  test('3.1 ten calls go at once, the eleventh waits for one of them', async () => {
    const before = person.asked.filter(({ verb }) => verb === 'call').length;
    const calls = (): number => person.asked.filter(({ verb }) => verb === 'call').length - before;
    const done = inPage("return Promise.all(Array.from({ length: 12 }, (_, at) => call('later', at)))");
    await expect.poll(calls).toBe(10);
    expect(await done).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(calls()).toBe(12);
  });

  test('2.5 private functions and unknown ones are no members', async () => {
    expect(await inPage('return [typeof google.script.run.secret_, typeof google.script.run.nowhere]')).toEqual([
      'undefined',
      'undefined',
    ]);
  });

  test('3.9 the page knows the origin around it and cannot reach into it', async () => {
    expect(await inPage('return google.script.host.origin')).toBe(person.workbench.url.slice(0, -1));
    expect(await inPage('try { return parent.document.title } catch (e) { return e.name }')).toBe('SecurityError');
  });
});
