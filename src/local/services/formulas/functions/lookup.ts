// Functions that find: VLOOKUP and its kin, INDEX, MATCH, OFFSET, INDIRECT, and where a cell stands.
import { areaOfText, splitAddress } from '../../range/address.ts';
import type { Scope } from '../evaluate.ts';
import { blockOf, evaluate, missing, placedOf, singleOf } from '../evaluate.ts';
import type { Node } from '../syntax.ts';
import type { Block, Result, Value } from '../value.ts';
import {
  compared,
  isBlock,
  isFault,
  isReference,
  noNumber,
  noReference,
  notThere,
  noValue,
  numberOf,
  spread,
  textOf,
  truthOf,
} from '../value.ts';
import { counted, given, type SheetFunction } from './kinds.ts';
import { wildcard } from './sums.ts';

const sameKind = (a: Value, b: Value): boolean => a !== null && b !== null && typeof a === typeof b;

function exactPlace(key: Value, values: readonly Value[]): number {
  if (typeof key === 'string' && /[*?~]/.test(key)) {
    const pattern = wildcard(key);
    return values.findIndex((value) => typeof value === 'string' && pattern.test(value));
  }
  return values.findIndex((value) => sameKind(value, key) && compared(value, key) === 0);
}

/** The last place not above the key (`sign` 1) or not below it (-1) in values in order; -1 when there is none. */
function nearPlace(key: Value, values: readonly Value[], sign: number): number {
  let place = -1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? null;
    if (!sameKind(value, key)) continue;
    if (sign * compared(value, key) > 0) break;
    place = i;
  }
  return place;
}

const columnOf = (block: Block, j: number): Value[] => block.map((row) => row[j] ?? null);
const transposed = (block: Block): Block => (block[0] ?? []).map((_value, j) => columnOf(block, j));

function tableLookup(turned: boolean): SheetFunction {
  return given(3, 4, ([key, table, index, sorted = true], scope) => {
    const { locale } = scope.world;
    const own = blockOf(table as Result, scope, true);
    const block = turned ? transposed(own) : own;
    const keys = columnOf(block, 0);
    const near = truthOf(singleOf(sorted ?? true, scope), locale);
    if (typeof near === 'object') return near;
    return spread([placedOf(key as Result, scope), placedOf(index as Result, scope)], (wanted, which) => {
      if (isFault(wanted)) return wanted;
      const at = numberOf(which, locale);
      if (typeof at !== 'number') return at;
      if (at < 1) return noValue;
      if (at > (block[0]?.length ?? 0)) return noReference;
      const place = near ? nearPlace(wanted, keys, 1) : exactPlace(wanted, keys);
      return place < 0 ? notThere : (block[place]?.[Math.trunc(at) - 1] ?? null);
    });
  });
}

/** Values of a single row or column; null when it is neither. */
function lineOf(block: Block): Value[] | null {
  if (block.length === 1) return block[0] ?? null;
  return block[0]?.length === 1 ? columnOf(block, 0) : null;
}

function match([key, range, type = 1]: Result[], scope: Scope): Result {
  const values = lineOf(blockOf(range as Result, scope, true));
  if (!values) return notThere;
  const mode = numberOf(singleOf(type, scope), scope.world.locale);
  if (typeof mode !== 'number') return mode;
  return spread([placedOf(key as Result, scope)], (wanted) => {
    if (isFault(wanted)) return wanted;
    const place = mode === 0 ? exactPlace(wanted, values) : nearPlace(wanted, values, Math.sign(mode));
    return place < 0 ? notThere : place + 1;
  });
}

/** The nearest value on one side of the key, for the modes -1 (below) and 1 (above) of XLOOKUP and XMATCH. */
function besidePlace(key: Value, values: readonly Value[], side: number): number {
  const exact = exactPlace(key, values);
  if (exact >= 0) return exact;
  let place = -1;
  values.forEach((value, i) => {
    if (!sameKind(value, key) || side * compared(value, key) < 0) return;
    if (place < 0 || side * compared(value, values[place] ?? null) < 0) place = i;
  });
  return place;
}

function searched(wanted: Value, values: readonly Value[], mode: number, order: number): number {
  if (![0, 1, -1, 2].includes(mode)) return -1;
  const line = order < 0 ? [...values].reverse() : values;
  const place = mode === 1 || mode === -1 ? besidePlace(wanted, line, mode) : exactPlace(wanted, line);
  return place < 0 || order > 0 ? place : values.length - 1 - place;
}

const modeOf = (result: Result | undefined, usual: number, scope: Scope): number => {
  const value = result === undefined ? null : singleOf(result, scope);
  return typeof value === 'number' ? value : usual;
};

function xlookup([key, range, found, none, mode, order]: Result[], scope: Scope): Result {
  const keys = blockOf(range as Result, scope, false);
  const values = lineOf(keys);
  const results = blockOf(found as Result, scope, false);
  const upright = keys.length > 1 || results.length === 1 ? keys.length === results.length : false;
  if (!values || (upright ? results.length : (results[0]?.length ?? 0)) !== values.length) return noValue;
  const standing = keys.length === results.length && !(keys.length === 1 && results.length === 1 && values.length > 1);
  const wanted = placedOf(key as Result, scope);
  const place = (one: Value): number => searched(one, values, modeOf(mode, 0, scope), modeOf(order, 1, scope));
  const absent = (): Result => (none === undefined ? notThere : none);
  const lines = standing ? results : transposed(results);
  const wide = (lines[0]?.length ?? 1) > 1;
  if (isBlock(wanted) && wide) throw missing('XLOOKUP of many keys in many columns');
  if (isBlock(wanted)) {
    return spread([wanted], (one) => {
      const at = place(one);
      return at < 0 ? singleOf(absent(), scope) : (lines[at]?.[0] ?? null);
    });
  }
  if (isFault(wanted)) return wanted;
  const at = place(wanted);
  if (at < 0) return absent();
  const line = lines[at] ?? [];
  return wide ? (standing ? [line] : line.map((value) => [value])) : (line[0] ?? null);
}

/** INDEX: a part of a reference stays a reference, so that it can be summed, spilled or offset. */
function index([of, row = 0, column = 0]: Result[], scope: Scope, both: boolean): Result {
  const { locale } = scope.world;
  const first = numberOf(singleOf(row, scope), locale);
  const second = numberOf(singleOf(column, scope), locale);
  if (typeof first !== 'number') return first;
  if (typeof second !== 'number') return second;
  const source = of as Result;
  const size = isReference(source)
    ? { rows: source.area.rows, columns: source.area.columns }
    : { rows: blockOf(source, scope).length, columns: blockOf(source, scope)[0]?.length ?? 1 };
  // One number alone counts along a single row.
  const alongRow = !both && size.rows === 1;
  const [i, j] = (alongRow ? [0, first] : [first, second]).map(Math.trunc) as [number, number];
  if (i < 0 || j < 0) return noValue;
  if (i > size.rows || j > size.columns) return noReference;
  if (isReference(source)) {
    const { area } = source;
    return {
      sheet: source.sheet,
      area: {
        row: i === 0 ? area.row : area.row + i - 1,
        column: j === 0 ? area.column : area.column + j - 1,
        rows: i === 0 ? area.rows : 1,
        columns: j === 0 ? area.columns : 1,
      },
    };
  }
  const rows = i === 0 ? blockOf(source, scope) : blockOf(source, scope).slice(i - 1, i);
  return j === 0 ? rows : rows.map((line) => line.slice(j - 1, j));
}

function offset([of, down, right, height, width]: Result[], scope: Scope): Result {
  if (of === undefined || !isReference(of)) return noValue;
  const numbers = [down, right, height ?? of.area.rows, width ?? of.area.columns].map((one) =>
    numberOf(singleOf(one ?? null, scope), scope.world.locale),
  );
  const wrong = numbers.find((one) => typeof one !== 'number');
  if (wrong !== undefined) return wrong as Value;
  const [r, c, rows, columns] = numbers.map((one) => Math.trunc(one as number)) as [number, number, number, number];
  const area = { row: of.area.row + r, column: of.area.column + c, rows, columns };
  if (rows < 1 || columns < 1) return rows === 0 || columns === 0 ? noReference : noNumber;
  const { maxRows, maxColumns } = of.sheet;
  const inside =
    area.row >= 1 && area.column >= 1 && area.row + rows - 1 <= maxRows && area.column + columns - 1 <= maxColumns;
  return inside ? { sheet: of.sheet, area } : noReference;
}

function indirect([of, usual = true]: Result[], scope: Scope): Result {
  const text = textOf(singleOf(of as Result, scope), scope.world.locale);
  if (typeof text !== 'string') return text;
  if (singleOf(usual, scope) === false) throw missing('INDIRECT with R1C1 addresses');
  const { sheet, rest } = splitAddress(text.trim());
  if (areaOfText(rest, { maxRows: 10_000_000, maxColumns: 18_278 })) {
    return evaluate({ kind: 'reference', sheet, text: rest }, scope);
  }
  const named = evaluate({ kind: 'name', name: rest }, { ...scope, names: new Map() });
  return isReference(named) ? named : noReference;
}

/** ROW and COLUMN: of each row or column when a range is taken whole. */
function standing(axis: 'row' | 'column'): SheetFunction {
  return given(0, 1, ([of], scope) => {
    if (of === undefined) return scope[axis];
    if (!isReference(of)) return noValue;
    const count = axis === 'row' ? of.area.rows : of.area.columns;
    if (!scope.whole || count === 1) return of.area[axis];
    const numbers = Array.from({ length: count }, (_, i) => of.area[axis] + i);
    return axis === 'row' ? numbers.map((number) => [number]) : [numbers];
  });
}

const size = (tell: (rows: number, columns: number) => number): SheetFunction =>
  given(1, 1, ([of], scope) => {
    if (of !== undefined && isReference(of)) return tell(of.area.rows, of.area.columns);
    const block = blockOf(of as Result, scope);
    return tell(block.length, block[0]?.length ?? 0);
  });

export const lookup: Record<string, SheetFunction> = {
  VLOOKUP: tableLookup(false),
  HLOOKUP: tableLookup(true),
  LOOKUP: given(2, 3, ([key, range, found], scope) => {
    const keys = lineOf(blockOf(range as Result, scope, true));
    const results = lineOf(blockOf((found ?? range) as Result, scope));
    if (!keys || !results) throw missing('LOOKUP in a table');
    return spread([placedOf(key as Result, scope)], (wanted) => {
      const place = nearPlace(wanted, keys, 1);
      return isFault(wanted) ? wanted : place < 0 ? notThere : (results[place] ?? null);
    });
  }),
  XLOOKUP: given(3, 6, xlookup),
  XMATCH: given(2, 4, ([key, range, mode, order], scope) => {
    const values = lineOf(blockOf(range as Result, scope, true));
    if (!values) return noValue;
    return spread([placedOf(key as Result, scope)], (wanted) => {
      const place = searched(wanted, values, modeOf(mode, 0, scope), modeOf(order, 1, scope));
      return isFault(wanted) ? wanted : place < 0 ? notThere : place + 1;
    });
  }),
  MATCH: given(2, 3, match),
  INDEX: counted(1, 3, (args: Node[], scope) => {
    const inside = { ...scope, whole: true };
    const [of, ...rest] = args.map((arg, i) => evaluate(arg, i === 0 ? inside : scope));
    return index([of as Result, ...rest], inside, args.length > 2);
  }),
  OFFSET: given(3, 5, offset),
  INDIRECT: given(1, 2, indirect),
  ROW: standing('row'),
  COLUMN: standing('column'),
  ROWS: size((rows) => rows),
  COLUMNS: size((_rows, columns) => columns),
};
