// What the parts of a formula give: single values, blocks, references, functions; and how one is taken for another.
import type { Area, SheetData } from '../../model.ts';
import type { Locale } from '../../values/locale.ts';
import { general } from '../../values/number-text.ts';
import { typedNumber } from '../../values/typed.ts';
import type { Node } from './syntax.ts';

/** An error value: '#N/A', '#REF!' … */
export interface Fault {
  fault: string;
}

/** null is an empty cell or an argument left out. */
export type Value = number | string | boolean | null | Fault;
/** Rows of values, never empty. */
export type Block = Value[][];

/** The manners of the spreadsheet, and the year that a typed date without one gets. */
export interface Manners extends Locale {
  thisYear: number;
}

export interface Reference {
  sheet: SheetData;
  area: Area;
}

export interface Lambda {
  names: string[];
  body: Node;
  /** What the names around it meant where it was written. */
  known: ReadonlyMap<string, Result>;
}

export type Result = Value | Block | Reference | Lambda;

const faults = new Map<string, Fault>();

export function fault(text: string): Fault {
  let found = faults.get(text);
  if (!found) {
    found = Object.freeze({ fault: text });
    faults.set(text, found);
  }
  return found;
}

export const noValue = fault('#VALUE!');
export const notThere = fault('#N/A');
export const noReference = fault('#REF!');
export const noNumber = fault('#NUM!');

export const isBlock = (result: Result): result is Block => Array.isArray(result);
export const isFault = (result: Result): result is Fault =>
  typeof result === 'object' && result !== null && 'fault' in result;
export const isReference = (result: Result): result is Reference =>
  typeof result === 'object' && result !== null && 'area' in result;
export const isLambda = (result: Result): result is Lambda =>
  typeof result === 'object' && result !== null && 'body' in result;

export function numberOf(value: Value, locale: Manners): number | Fault {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object') return value;
  const typed = typedNumber(value.trim(), locale, locale.thisYear)?.content;
  return typeof typed === 'number' ? typed : noValue;
}

export function textOf(value: Value, locale: Manners): string | Fault {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? locale.yes : locale.no;
  return typeof value === 'number' ? general(value, locale) : value;
}

export function truthOf(value: Value, locale: Manners): boolean | Fault {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    const word = value.toUpperCase();
    return word === 'TRUE' || word === locale.yes ? true : word === 'FALSE' || word === locale.no ? false : noValue;
  }
  const number = numberOf(value, locale);
  return typeof number === 'number' ? number !== 0 : number;
}

const rank = (value: Value): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 3;

const collator = new Intl.Collator('en', { sensitivity: 'accent' });

/** Below zero when `a` comes first: numbers, texts (letter case does not count), FALSE, TRUE. An empty cell is as good as 0, '' or FALSE. */
export function compared(a: Value, b: Value): number {
  if (a === null && b === null) return 0;
  if (a === null) return compared(typeof b === 'string' ? '' : typeof b === 'boolean' ? false : 0, b);
  if (b === null) return -compared(null, a);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return typeof a === 'string' ? collator.compare(a, String(b)) : Number(a) - Number(b);
}

/** Applies `run` place by place; single rows, columns and values are stretched, what is missing is #N/A. */
export function spread(args: (Value | Block)[], run: (...values: Value[]) => Value): Value | Block {
  const blocks = args.filter((arg): arg is Block => isBlock(arg));
  if (blocks.length === 0) return run(...(args as Value[]));
  const rows = Math.max(...blocks.map((block) => block.length));
  const columns = Math.max(...blocks.map((block) => block[0]?.length ?? 1));
  const pick = (arg: Value | Block, i: number, j: number): Value => {
    if (!isBlock(arg)) return arg;
    const row = arg[arg.length === 1 ? 0 : i];
    const value = row?.[row.length === 1 ? 0 : j];
    return value === undefined ? notThere : value;
  };
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_unused, j) => run(...args.map((arg) => pick(arg, i, j)))),
  );
}
