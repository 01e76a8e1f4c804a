// Google's signatures: what a member takes, from its type declarations (scripts/signatures.mjs) and what is known beyond them.
import { enumNameOf } from './enums.ts';
import { classOf } from './owned.ts';
import table from './signatures.json';
import { narrowings, unlisted, widenings } from './widenings.ts';

/** One way to call a member: `text` as in the table, 'Range, Integer'; how many arguments it takes. */
export interface Signature {
  text: string;
  least: number;
  most: number;
  takes(args: readonly unknown[]): boolean;
}

type Check = (value: unknown) => boolean;

const classes: Readonly<Record<string, Readonly<Record<string, string>>>> = table.classes;
const enums: Readonly<Record<string, string>> = table.enums;
const parents: Readonly<Record<string, string>> = table.parents;
const constants: Readonly<Record<string, string>> = table.constants;

const isOfClass = (name: string): Check => {
  return (value) => {
    const own = classOf(value);
    return own === name || (own !== null && (parents[own]?.split(' ').includes(name) ?? false));
  };
};

const known: Record<string, Check> = {
  any: () => true,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  Integer: (value) => Number.isInteger(value),
  Byte: (value) => Number.isInteger(value) && (value as number) >= -128 && (value as number) <= 127,
  null: (value) => value === null || value === undefined,
  Date: (value) => Object.prototype.toString.call(value) === '[object Date]',
  Object: (value) =>
    Object.prototype.toString.call(value) === '[object Object]' &&
    classOf(value) === null &&
    enumNameOf(value) === null,
};

function eachOf(item: Check): Check {
  // Every item of a list of anything fits: a grid of values is looked at row by row, its cells by the member's own kinds.
  if (item === known.any) return Array.isArray;
  return (value) => Array.isArray(value) && value.every(item);
}

const checks = new Map<string, Check>(Object.entries(known));

/** The test for a type as the table writes it: `Range`, `string|null`, `(string|null)[][]`. */
function checkOf(type: string): Check {
  const made = checks.get(type);
  if (made) return made;
  const check = madeOf(type);
  checks.set(type, check);
  return check;
}

function madeOf(type: string): Check {
  if (type.endsWith('[]')) {
    const item = type.slice(0, -2);
    return eachOf(checkOf(item.startsWith('(') && item.endsWith(')') ? item.slice(1, -1) : item));
  }
  if (type.includes('|')) {
    const parts = type.split('|').map(checkOf);
    return (value) => parts.some((part) => part(value));
  }
  if (type in enums) return (value) => enumNameOf(value) === type;
  return isOfClass(type);
}

function signatureOf(text: string): Signature {
  const parameters = text === '' ? [] : text.split(', ');
  const last = parameters.at(-1) ?? '';
  const repeats = last.startsWith('...');
  const tests = parameters.map((parameter) => checkOf(parameter.replace(/^(\?|\.\.\.)/, '')));
  const least = parameters.filter((parameter) => !/^(\?|\.\.\.)/.test(parameter)).length;
  const most = repeats ? Number.POSITIVE_INFINITY : tests.length;
  const takes = (args: readonly unknown[]): boolean => {
    if (args.length < least || args.length > most) return false;
    for (let i = 0; i < args.length; i++) {
      if (!tests[Math.min(i, tests.length - 1)]?.(args[i])) return false;
    }
    return true;
  };
  return { text, least, most, takes };
}

/**
 * How Google lets `member` of class `name` be called; null when its declarations have no such member.
 * @param name of a class as in the table, 'Range'
 */
export function signaturesOf(name: string, member: string): Signature[] | null {
  const place = `${name}.${member}`;
  const declared = classes[name]?.[member]?.split('; ') ?? unlisted[place]?.takes;
  if (!declared) return null;
  const refused = narrowings[place]?.takes ?? [];
  const more = widenings[place]?.takes ?? [];
  return [...declared.filter((text) => !refused.includes(text)), ...more].map(signatureOf);
}

/** The methods that Google declares for a class; none when it has no such class. */
export function methodsOf(name: string): string[] {
  return Object.keys(classes[name] ?? {});
}

/** The enums and other values that Google declares as properties of a class. */
export function constantsOf(name: string): string[] {
  return constants[name]?.split(' ') ?? [];
}

/** The values of one of Google's enums, in its order; none when it has no such enum. */
export function enumValuesOf(name: string): string[] {
  return enums[name]?.split(': ')[1]?.split(' ') ?? [];
}

const services: Readonly<Record<string, string>> = {
  Spreadsheet: 'SpreadsheetApp',
  HTML: 'HtmlService',
  Script: 'ScriptApp',
  Content: 'ContentService',
};

/** An enum as Google's error texts name it: 'Utilities.Charset'. */
export function enumLabel(name: string): string {
  const namespace = enums[name]?.split(':')[0] ?? '';
  return `${services[namespace] ?? namespace}.${name}`;
}
