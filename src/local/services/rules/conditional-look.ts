// Conditional formats as they look in a piece of the grid.
import type { Area, BookData, ConditionalRule, CriterionValue, Scalar, SheetData, Style } from '../../model.ts';
import { serialOf } from '../../values/serial.ts';
import { hexOf } from '../color.ts';
import { ageOf, askedValue, clockOf } from '../formulas/computed.ts';
import { endOf, mapReferences, shiftedFormula } from '../formulas/formula-text.ts';
import { lineOf } from '../looks/font.ts';
import { overlap } from '../range/address.ts';
import { scaleOf } from './color-scale.ts';
import { meets } from './criteria.ts';

const farColumn = 20_000;

/** What a rule lays over a cell's own look; null when it does not hold there. */
type Judge = (row: number, column: number, value: Scalar | null, text: string) => Partial<Style> | null;

interface Derived {
  age: number;
  day: number;
  answers: Map<ConditionalRule, Map<number, boolean>>;
  scales: Map<ConditionalRule, (n: number) => string | null>;
}

// Answers of formulas and scales hold until something changes or the day ends.
const derived = new WeakMap<BookData, Derived>();

function derivedOf(book: BookData): Derived {
  const age = ageOf(book);
  const day = Math.floor(serialOf(clockOf(book)(), book.timeZone));
  const known = derived.get(book);
  if (known?.age === age && known.day === day) return known;
  const fresh: Derived = { age, day, answers: new Map(), scales: new Map() };
  derived.set(book, fresh);
  return fresh;
}

const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

const holdsIn = (areas: readonly Area[], row: number, column: number): boolean => {
  for (const area of areas) if (contains(area, row, column)) return true;
  return false;
};

function lookOf(book: BookData, { format }: ConditionalRule): Partial<Style> {
  const { bg, color, bold, italic, underline, strike } = format;
  const line = lineOf(underline === true, strike === true);
  return {
    ...(bg !== undefined && { bg: hexOf(book, bg) }),
    ...(color !== undefined && { color: hexOf(book, color) }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(line !== undefined && { line }),
  };
}

/** Along which axes a formula changes when it is carried to another cell. */
function axesOf(formula: string): { rows: boolean; columns: boolean } {
  const axes = { rows: /\bROW\s*\(\s*\)/i.test(formula), columns: /\bCOLUMN\s*\(\s*\)/i.test(formula) };
  mapReferences(formula, (_sheet, reference) => {
    for (const corner of reference.split(':')) {
      const end = endOf(corner);
      if (end.row !== null && !end.fixedRow) axes.rows = true;
      if (end.column !== null && !end.fixedColumn) axes.columns = true;
    }
    return reference;
  });
  return axes;
}

// A number other than 0 counts as true, a text does not; a formula that this machine cannot compute colours nothing.
function isSatisfied(book: BookData, sheet: SheetData, formula: string, row: number, column: number): boolean {
  try {
    const value = askedValue(book, formula, { sheet, row, column });
    return value === true || (typeof value === 'number' && value !== 0);
  } catch {
    return false;
  }
}

function formulaJudge(book: BookData, sheet: SheetData, rule: ConditionalRule): Judge {
  const [from] = rule.ranges;
  if (!from) return () => null;
  const given = String(rule.condition?.args[0] ?? '');
  const formula = given.startsWith('=') ? given : `=${given}`;
  const axes = axesOf(formula);
  const { answers } = derivedOf(book);
  const known = answers.get(rule) ?? new Map<number, boolean>();
  answers.set(rule, known);
  const look = lookOf(book, rule);
  return (row, column) => {
    const key = (axes.rows ? row * farColumn : 0) + (axes.columns ? column : 0);
    let holds = known.get(key);
    if (holds === undefined) {
      const shifted = shiftedFormula(formula, row - from.row, column - from.column);
      holds = isSatisfied(book, sheet, shifted, row, column);
      known.set(key, holds);
    }
    return holds ? look : null;
  };
}

function scaleJudge(book: BookData, sheet: SheetData, rule: ConditionalRule): Judge {
  const { scales } = derivedOf(book);
  const scale = scales.get(rule) ?? scaleOf(book, sheet, rule);
  scales.set(rule, scale);
  return (_row, _column, value) => {
    const bg = typeof value === 'number' ? scale(value) : null;
    return bg === null ? null : { bg };
  };
}

/** An instant as its day's number, so that it is not worked out for every cell. */
function dayOf(book: BookData, value: CriterionValue): CriterionValue {
  if (typeof value !== 'object' || value === null || !('date' in value)) return value;
  return Math.floor(serialOf(value.date, book.timeZone));
}

function judgeOf(book: BookData, sheet: SheetData, rule: ConditionalRule): Judge {
  const { condition } = rule;
  if (!condition) return scaleJudge(book, sheet, rule);
  if (condition.type === 'CUSTOM_FORMULA') return formulaJudge(book, sheet, rule);
  const look = lookOf(book, rule);
  const criterion = { type: condition.type, args: condition.args.map((value) => dayOf(book, value)) };
  return (_row, _column, value, text) => (meets(book, criterion, value, text) ? look : null);
}

/** Tells for each cell of `seen` what the first rule that holds lays over its look; null where none does. */
export function conditionalLooks(book: BookData, sheet: SheetData, seen: Area): Judge {
  const judges = sheet.conditions
    .map((rule) => ({ rule, ranges: rule.ranges.filter((area) => overlap(area, seen)) }))
    .filter(({ ranges }) => ranges.length > 0)
    .map(({ rule, ranges }) => ({ ranges, judge: judgeOf(book, sheet, rule) }));
  return (row, column, value, text) => {
    for (const { ranges, judge } of judges) {
      const look = holdsIn(ranges, row, column) ? judge(row, column, value, text) : null;
      if (look) return look;
    }
    return null;
  };
}
