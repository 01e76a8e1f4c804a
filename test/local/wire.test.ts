// google.script.run's rules both ways, with Google's texts (facts 3.2–3.5).
import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import { packArguments, unpackResult } from '../../src/local/wire.ts';

describe('from the page to the server', () => {
  test('plain values travel as JSON', () => {
    expect(packArguments([1, 'two', true, null, { list: [3, { deep: 'x' }] }])).toBe(
      '[1,"two",true,null,{"list":[3,{"deep":"x"}]}]',
    );
  });

  test('3.3 undefined becomes null in lists and vanishes in objects; NaN and Infinity become null', () => {
    expect(packArguments([undefined, { a: undefined, b: [undefined] }, Number.NaN, Number.POSITIVE_INFINITY])).toBe(
      '[null,{"b":[null]},null,null]',
    );
  });

  test.each([
    ['a Date', new Date(0)],
    ['a RegExp', /x/],
    ['a Map', new Map()],
    ['a Set', new Set()],
    ['a Number object', Object(5)],
    ['a String object', Object('text')],
    ['a typed array', new Uint8Array(1)],
    ['a Promise', Promise.resolve()],
    ['a function', () => 1],
  ])('3.3 %s is refused before anything is sent, by the name of its property', (_name, value) => {
    const text = (key: string) => `Failed due to illegal value in property: ${key}`;
    const messageOf = (args: unknown[]): [string, string] => {
      try {
        return ['sent', packArguments(args)];
      } catch (error) {
        return error instanceof TypeError ? ['TypeError', error.message] : ['another error', String(error)];
      }
    };
    expect(messageOf([value])).toEqual(['TypeError', text('0')]);
    expect(messageOf(['fine', { inner: { when: value } }])).toEqual(['TypeError', text('when')]);
    expect(messageOf([[1, value]])).toEqual(['TypeError', text('1')]);
  });

  test('3.3 a cycle, a BigInt and a symbol have their own texts', () => {
    const cycle: unknown[] = [];
    cycle.push({ cycle });
    expect(() => packArguments(cycle)).toThrow('Failed due to circular reference.');
    expect(() => packArguments([10n])).toThrow('Unknown type: bigint');
    expect(() => packArguments([Symbol('x')])).toThrow('Unknown type: symbol');
  });

  test('3.3 one object in two places is no cycle; keys ending with two underscores are dropped', () => {
    const shared = { a: 1 };
    expect(packArguments([shared, shared, { kept: 1, dropped__: 2 }])).toBe('[{"a":1},{"a":1},{"kept":1}]');
  });

  test('3.3 instances of classes pass as plain objects', () => {
    class Money {
      minor = 100;
    }
    expect(packArguments([new Money()])).toBe('[{"minor":100}]');
  });
});

describe('from the server to the page', () => {
  const context = vm.createContext({});
  const root = vm.runInContext('Object.prototype', context) as object;
  const returned = (code: string): unknown => unpackResult(vm.runInContext(`(${code})`, context), root);

  test('3.5 a Date anywhere: nothing comes back, and no error', () => {
    expect(returned('new Date(0)')).toBeNull();
    expect(returned('[1, new Date(0)]')).toBeNull();
    expect(returned('({ rows: [{ when: new Date(0) }] })')).toBeNull();
  });

  test('3.5 undefined becomes null, a Map, Set and RegExp an empty object, a function its source', () => {
    expect(returned('undefined')).toBeNull();
    expect(returned('[new Map([[1, 2]]), new Set([1]), /x/]')).toEqual([{}, {}, {}]);
    expect(returned('function () { return 1; }')).toBe('function () { return 1; }');
  });

  test('undefined properties vanish, holes and NaN become null', () => {
    expect(returned('({ gone: undefined, list: [undefined, NaN, -Infinity, 1.5] })')).toEqual({
      list: [null, null, null, 1.5],
    });
  });

  test('3.5 a typed array is a failure of the server', () => {
    expect(() => returned('new Uint8Array(2)')).toThrow(
      expect.objectContaining({
        name: 'ScriptError',
        message: 'The script completed but the returned value is not a supported return type.',
      }),
    );
  });

  test('3.5 a key ending with two underscores is a failure that names it', () => {
    expect(() => returned('({ deep: { secret__: 1 } })')).toThrow(
      expect.objectContaining({ message: 'User properties cannot end with "__". Failed on property: secret__' }),
    );
  });

  test('3.5 an object of a service comes back as nothing', () => {
    expect(unpackResult({ service: true }, root)).toBeNull();
  });

  test('the copy is of this realm and shares nothing with the original', () => {
    const original = vm.runInContext('var original = { list: [1, { a: "x" }] }; original', context) as {
      list: unknown[];
    };
    const copy = unpackResult(original, root) as { list: unknown[] };
    original.list.push('later');
    expect(copy).toStrictEqual({ list: [1, { a: 'x' }] });
  });
});
