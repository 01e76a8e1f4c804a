// Evaluates the tree of a formula as Google does: references, operators, calls, and which ranges are taken whole.
import type { BookData, SheetData } from '../../model.ts';
import { displayOf, isDateFormat } from '../../values/display.ts';
import { areaOfText } from '../range/address.ts';
import { functions } from './functions.ts';
import { formatOfNode } from './result-format.ts';
import type { Node } from './syntax.ts';
import type { Block, Lambda, Manners, Result, Value } from './value.ts';
import {
  compared,
  fault,
  isBlock,
  isFault,
  isLambda,
  isReference,
  noReference,
  notThere,
  noValue,
  numberOf,
  spread,
  textOf,
} from './value.ts';

/** What a formula may ask of its book. */
export interface World {
  book: BookData;
  locale: Manners;
  /** The present moment, as a serial. */
  now: number;
  cell(sheet: SheetData, row: number, column: number): Value;
  /** Blocks of ranges that were read already; many formulas speak of the same ones. They are not changed. */
  blocks: Map<string, Block>;
  /** The number format that a cell shows its value in; undefined is the automatic one. */
  format(sheet: SheetData, row: number, column: number): string | undefined;
  /** Calls a function of the script from the cell at `place`; undefined when the script has none of that name. `dated` arguments stand in date formats. */
  custom(name: string, args: (Value | Block)[], dated: boolean[], place: Place): Value | Block | undefined;
  /** The number formats of what that function gave last, column by column; undefined when it was never called. */
  customFormats(name: string): (string | undefined)[] | undefined;
}

/** Where a formula stands. */
export interface Place {
  sheet: SheetData;
  row: number;
  column: number;
}

/** Where a piece of formula stands. */
export interface Scope extends Place {
  world: World;
  /** Ranges are taken whole (inside ARRAYFORMULA and the like); else the cell beside the formula is meant. */
  whole: boolean;
  names: ReadonlyMap<string, Result>;
}

/** What Google can do and this machine cannot: no error value of the sheet, so IFERROR does not hide it. */
export function missing(name: string): Error {
  return new Error(`not in the local Google Sheets: ${name}`);
}

const tooMany = 2_000_000;

/** Refuses by name blocks that this machine has no room for. */
export function demandRoom(rows: number, columns: number): void {
  if (rows * columns > tooMany) throw missing('formulas over more than 2,000,000 cells');
}

/** All values of a result; `used` leaves out the rows under the last that holds anything. */
export function blockOf(result: Result, scope: Scope, used = false): Block {
  if (isBlock(result)) return result;
  if (isLambda(result)) return [[noValue]];
  if (!isReference(result)) return [[result]];
  const { sheet, area } = result;
  const { world } = scope;
  const rows = used ? Math.max(1, Math.min(area.rows, sheet.rows.length - area.row + 1)) : area.rows;
  demandRoom(rows, area.columns);
  const key = `${sheet.id} ${area.row} ${area.column} ${rows} ${area.columns}`;
  let block = world.blocks.get(key);
  if (!block) {
    block = Array.from({ length: rows }, (_, i) =>
      Array.from({ length: area.columns }, (_unused, j) => world.cell(sheet, area.row + i, area.column + j)),
    );
    world.blocks.set(key, block);
  }
  return block;
}

/** The one value meant: of a range the cell in the formula's own row or column, of a block its first. */
export function singleOf(result: Result, scope: Scope): Value {
  if (isBlock(result)) return result[0]?.[0] ?? null;
  if (isLambda(result)) return noValue;
  if (!isReference(result)) return result;
  const { sheet, area } = result;
  const { world } = scope;
  if (area.rows === 1 && area.columns === 1) return world.cell(sheet, area.row, area.column);
  if (area.columns === 1 && scope.row >= area.row && scope.row < area.row + area.rows) {
    return world.cell(sheet, scope.row, area.column);
  }
  if (area.rows === 1 && scope.column >= area.column && scope.column < area.column + area.columns) {
    return world.cell(sheet, area.row, scope.column);
  }
  return noValue;
}

/** A result for a place that wants single values: one value, or a block when ranges are taken whole. */
export function placedOf(result: Result, scope: Scope): Value | Block {
  if (!scope.whole || isLambda(result)) return singleOf(result, scope);
  const single = isReference(result) && result.area.rows * result.area.columns === 1;
  return single || (!isBlock(result) && !isReference(result)) ? singleOf(result, scope) : blockOf(result, scope);
}

function referred(node: { sheet: string | null; text: string }, { world, sheet }: Scope): Result {
  const name = node.sheet?.toLowerCase();
  const target = name === undefined ? sheet : world.book.sheets.find((one) => one.name.toLowerCase() === name);
  const area = target && areaOfText(node.text, target);
  if (!area || !target) return noReference;
  const inside = area.row + area.rows - 1 <= target.maxRows && area.column + area.columns - 1 <= target.maxColumns;
  return inside ? { sheet: target, area } : noReference;
}

function named(name: string, { world, names }: Scope): Result {
  const known = names.get(name.toLowerCase());
  if (known !== undefined) return known;
  const found = world.book.namedRanges.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const sheet = found && world.book.sheets.find((one) => one.id === found.target.sheet);
  return found && sheet ? { sheet, area: found.target.area } : fault('#NAME?');
}

function arithmetic(sign: string, a: number, b: number): Value {
  switch (sign) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? fault('#DIV/0!') : a / b;
    default: {
      const power = a ** b;
      return Number.isFinite(power) && !(a === 0 && b === 0) ? power : fault('#NUM!');
    }
  }
}

function comparison(sign: string, a: Value, b: Value): boolean {
  const order = compared(a, b);
  switch (sign) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

/** Two values and the sign between them. */
export function joined(sign: string, a: Value, b: Value, locale: Manners): Value {
  if (isFault(a)) return a;
  if (isFault(b)) return b;
  if (sign === '&') return `${textOf(a, locale)}${textOf(b, locale)}`;
  if (/[=<>]/.test(sign)) return comparison(sign, a, b);
  const left = numberOf(a, locale);
  const right = numberOf(b, locale);
  if (typeof left !== 'number') return left;
  return typeof right === 'number' ? arithmetic(sign, left, right) : right;
}

/** For '&' a date is the text that its cell shows. */
function wordsOf(node: Node, scope: Scope): Value | Block {
  const value = placedOf(evaluate(node, scope), scope);
  const format = formatOfNode(node, scope);
  if (!isDateFormat(format)) return value;
  const { locale } = scope.world;
  return spread([value], (one) => (typeof one === 'number' ? displayOf(one, format, locale) : one));
}

/** Blocks side by side; null when their heights differ. */
function rowOf(parts: readonly Block[]): Block | null {
  const height = parts[0]?.length ?? 1;
  if (parts.some((part) => part.length !== height)) return null;
  return Array.from({ length: height }, (_, i) => parts.flatMap((part) => part[i] ?? []));
}

/** '{…}': blocks side by side and one under another; sizes that do not fit are an error. */
function arrayOf(rows: readonly Node[][], scope: Scope): Result {
  const inside = { ...scope, whole: true };
  const whole: Block = [];
  for (const row of rows) {
    const band = rowOf(row.map((node) => blockOf(evaluate(node, inside), inside)));
    if (!band || (whole[0] && band[0]?.length !== whole[0].length)) return noReference;
    whole.push(...band);
  }
  return whole.length === 0 ? noValue : whole;
}

/** The smallest range that holds both. */
function between(from: Result, to: Result): Result {
  if (!isReference(from) || !isReference(to) || from.sheet !== to.sheet) return isFault(from) ? from : noValue;
  const [a, b] = [from.area, to.area];
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  return {
    sheet: from.sheet,
    area: { row, column, rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column },
  };
}

/** Calls a LAMBDA with results for its names; too few or too many are an error. */
export function applied(lambda: Lambda, args: readonly Result[], scope: Scope): Result {
  if (args.length !== lambda.names.length) return notThere;
  const names = new Map(lambda.known);
  lambda.names.forEach((name, i) => {
    names.set(name, args[i] ?? null);
  });
  return evaluate(lambda.body, { ...scope, names });
}

function called(name: string, args: Node[], scope: Scope): Result {
  const bound = scope.names.get(name.toLowerCase());
  if (bound !== undefined && isLambda(bound)) {
    return applied(
      bound,
      args.map((arg) => evaluate(arg, scope)),
      scope,
    );
  }
  return functions(name, args, scope);
}

/** What a piece of formula gives. Throws a plain Error for what only Google computes. */
export function evaluate(node: Node, scope: Scope): Result {
  const { locale } = scope.world;
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'reference':
      return referred(node, scope);
    case 'name':
      return named(node.name, scope);
    case 'call':
      return called(node.name, node.args, scope);
    case 'apply': {
      const lambda = evaluate(node.lambda, scope);
      const args = node.args.map((arg) => evaluate(arg, scope));
      return isLambda(lambda) ? applied(lambda, args, scope) : noValue;
    }
    case 'unary':
      return spread([placedOf(evaluate(node.of, scope), scope)], (value) =>
        node.sign === '-' ? joined('*', -1, value, locale) : value,
      );
    case 'percent':
      return spread([placedOf(evaluate(node.of, scope), scope)], (value) => joined('/', value, 100, locale));
    case 'binary': {
      const side = node.sign === '&' ? wordsOf : (one: Node) => placedOf(evaluate(one, scope), scope);
      return spread([side(node.left, scope), side(node.right, scope)], (a, b) => joined(node.sign, a, b, locale));
    }
    case 'range':
      return between(evaluate(node.from, scope), evaluate(node.to, scope));
    case 'array':
      return arrayOf(node.rows, scope);
  }
}
