// The formula engine: computes the functions of mathematics, statistics, finance, texts and dates from values handed to it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import { typedNumber } from '../../values/typed.ts';
import { lettersOf } from '../range/address.ts';
import type { Block, Manners, Value } from './value.ts';
import { fault, isBlock, isFault, notThere } from './value.ts';

const asNumber = '0.00000000000000E+00';
const types = { number: 1, boolean: 4, error: 16 };
/** The engine remembers every input for its undo, so it is made anew from time to time. */
const longestLife = 20_000;

let model: Model | null = null;
let age = 0;

function engine(): Model {
  if (!model) initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  if (model && age < longestLife) return model;
  model?.free();
  model = new Model('book', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  age = 0;
  return model;
}

function inputOf(value: Value): string {
  if (typeof value === 'string') return `'${value}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : '';
}

function literalOf(value: Value): string {
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  return inputOf(value);
}

function readAt(from: Model, row: number, column: number): Value {
  const type = from.getCellType(0, row, column);
  const text = from.getFormattedCellValue(0, row, column);
  if (type === types.number) return Number(text);
  if (type === types.boolean) return text === 'TRUE';
  if (type !== types.error) return text;
  if (text === '#N/IMPL!') throw new Error(`not in the local Google Sheets: ${from.getCellContent(0, row, column)}`);
  // What Excel calls an empty array and a wrong number of arguments are both #N/A at Google.
  return text === '#CALC!' || text === '#ERROR!' ? notThere : fault(text);
}

/** Puts blocks under one another at the right of the answer's place; gives the addresses. */
function placed(into: Model, args: readonly (Value | Block)[]): string[] {
  let row = 1;
  return args.map((arg) => {
    if (!isBlock(arg)) return literalOf(arg);
    const top = row;
    for (const line of arg) {
      line.forEach((value, j) => {
        if (value !== null) into.setUserInput(0, row, 41 + j, inputOf(value));
        age += 1;
      });
      row += 1;
    }
    const right = 40 + (arg[0]?.length ?? 1);
    return `${lettersOf(41)}${top}:${lettersOf(right)}${row - 1}`;
  });
}

function answer(from: Model): Value | Block {
  const shape = from.getCellArrayStructure(0, 1, 1);
  const size = typeof shape === 'object' && 'DynamicAnchor' in shape ? shape.DynamicAnchor : [1, 1];
  const [columns = 1, rows = 1] = size;
  from.updateRangeStyle({ sheet: 0, row: 1, column: 1, width: columns, height: rows }, 'num_fmt', asNumber);
  if (rows === 1 && columns === 1) return readAt(from, 1, 1);
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_unused, j) => readAt(from, i + 1, j + 1)),
  );
}

const dated =
  /^(?:YEAR|MONTH|DAY|HOUR|MINUTE|SECOND|WEEKDAY|WEEKNUM|ISOWEEKNUM|EDATE|EOMONTH|DATEDIF|DAYS|DAYS360|NETWORKDAYS|WORKDAY|YEARFRAC)/;

/** Texts that are dates in the spreadsheet's locale are numbers for the functions of dates. */
function readDate(value: Value, locale: Manners): Value {
  if (typeof value !== 'string') return value;
  const typed = typedNumber(value.trim(), locale, locale.thisYear)?.content;
  return typeof typed === 'number' ? typed : value;
}

/** The function `name` of these values; an error among them is the answer. */
export function engineCall(name: string, args: readonly (Value | Block)[], locale: Manners): Value | Block {
  for (const arg of args) {
    const wrong = isBlock(arg) ? arg.flat().find(isFault) : isFault(arg) ? arg : undefined;
    if (wrong) return wrong;
  }
  const into = engine();
  const values = dated.test(name) ? args.map((arg) => (isBlock(arg) ? arg : readDate(arg, locale))) : args;
  const texts = placed(into, values);
  into.setUserInput(0, 1, 1, `=${name}(${texts.join(',')})`);
  try {
    into.evaluate();
  } catch {
    // What breaks the engine leaves it unusable.
    model = null;
    throw new Error(`not in the local Google Sheets: ${name}(${texts.join(',').slice(0, 100)})`);
  }
  age += 1;
  const result = answer(into);
  const lowest = values.reduce((sum: number, arg) => sum + (isBlock(arg) ? arg.length : 0), 0);
  into.rangeClearContents(0, 1, 1, 1, 1);
  if (lowest > 0)
    into.rangeClearContents(
      0,
      1,
      41,
      lowest,
      40 + Math.max(...values.map((arg) => (isBlock(arg) ? (arg[0]?.length ?? 1) : 1))),
    );
  return result;
}

const names = new Map<string, boolean>();

/** Whether the engine has a function of this name. */
export function engineKnows(name: string): boolean {
  let known = names.get(name);
  if (known === undefined) {
    const into = engine();
    into.setUserInput(0, 1, 1, `=${name}()`);
    into.evaluate();
    known = into.getFormattedCellValue(0, 1, 1) !== '#NAME?';
    into.rangeClearContents(0, 1, 1, 1, 1);
    names.set(name, known);
  }
  return known;
}
