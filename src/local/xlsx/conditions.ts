// Conditional formats in an .xlsx file: every condition as a formula of its cell, scales as scales.
import type { BookData, ConditionalRule, CriterionValue, SheetData } from '../model.ts';
import { hexOf } from '../services/color.ts';
import { shiftedFormula } from '../services/formulas/formula-text.ts';
import { lettersOf, textOfArea } from '../services/range/address.ts';
import { relativeDays } from '../services/rules/criteria.ts';
import { serialOf } from '../values/serial.ts';
import { argbOf } from './style.ts';
import { excelFormula, type Sheet } from './xlsx.ts';

type Options = Parameters<Sheet['addConditionalFormatting']>[0];
type Rule = Options['rules'][number];

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** What a text is searched by: Excel reads ?, * and ~ as wildcards. */
const searched = (text: string): string => quoted(text.replace(/[?*~]/g, '~$&'));

/** The first and last day or number of an argument, as formulas. */
function boundsOf(book: BookData, value: CriterionValue | undefined): [string, string] {
  if (typeof value === 'object' && value !== null) {
    if ('date' in value) {
      const day = String(Math.floor(serialOf(value.date, book.timeZone)));
      return [day, day];
    }
    if ('relative' in value) {
      const [first, last] = relativeDays[value.relative] ?? [0, 0];
      return [`TODAY()+${first}`, `TODAY()+${last}`];
    }
  }
  return [String(value), String(value)];
}

const signs: Record<string, string> = {
  GREATER_THAN: '>',
  GREATER_THAN_OR_EQUAL_TO: '>=',
  LESS_THAN: '<',
  LESS_THAN_OR_EQUAL_TO: '<=',
  NOT_EQUAL_TO: '<>',
  AFTER: '>',
  BEFORE: '<',
};

/** A comparison of numbers or days. In Excel a text is more than any number, so numbers are asked for. */
function comparison(book: BookData, type: string, args: readonly CriterionValue[], cell: string): string | null {
  const [kind, ...words] = type.replace(/_RELATIVE$/, '').split('_');
  const what = words.join('_');
  const n = kind === 'DATE' ? `INT(${cell})` : cell;
  const [first, last] = boundsOf(book, args[0]);
  const [, second] = boundsOf(book, args[1]);
  const within = (a: string, b: string): string => `${n}>=${a},${n}<=${b}`;
  if (what === 'BETWEEN') return `AND(ISNUMBER(${cell}),${within(first, second)})`;
  if (what === 'NOT_BETWEEN') return `AND(ISNUMBER(${cell}),NOT(AND(${within(first, second)})))`;
  if (what === 'EQUAL_TO') return `AND(ISNUMBER(${cell}),${within(first, last)})`;
  const sign = signs[what];
  return sign === undefined ? null : `AND(ISNUMBER(${cell}),${n}${sign}${sign === '>' ? last : first})`;
}

function formulaOf(book: BookData, rule: ConditionalRule, at: { row: number; column: number }): string | null {
  const { type, args } = rule.condition ?? { type: '', args: [] };
  const cell = `${lettersOf(at.column)}${at.row}`;
  const text = String(args[0] ?? '');
  const end = (side: 'LEFT' | 'RIGHT'): string => `${side}(${cell},${text.length})=${quoted(text)}`;
  switch (type) {
    case 'CELL_EMPTY':
      return `${cell}=""`;
    case 'CELL_NOT_EMPTY':
      return `${cell}<>""`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${searched(text)},${cell}))`;
    case 'TEXT_DOES_NOT_CONTAIN':
      return `ISERROR(SEARCH(${searched(text)},${cell}))`;
    case 'TEXT_EQUAL_TO':
      return `${cell}&""=${quoted(text)}`;
    case 'TEXT_STARTS_WITH':
      return end('LEFT');
    case 'TEXT_ENDS_WITH':
      return end('RIGHT');
    case 'CUSTOM_FORMULA': {
      const from = rule.ranges[0] ?? { ...at };
      return excelFormula(book, shiftedFormula(text.replace(/^=?/, '='), at.row - from.row, at.column - from.column));
    }
    default:
      return comparison(book, type, args, cell);
  }
}

function lookOf(book: BookData, { format }: ConditionalRule): NonNullable<Rule['style']> {
  const { bg, color, bold, italic, underline, strike } = format;
  const argb = (kept: string) => ({ argb: argbOf(hexOf(book, kept)) });
  const font = {
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(underline !== undefined && { underline }),
    ...(strike !== undefined && { strike }),
    ...(color !== undefined && { color: argb(color) }),
  };
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(bg !== undefined && { fill: { type: 'pattern', pattern: 'solid', bgColor: argb(bg) } as const }),
  };
}

const cvfoTypes = { NUMBER: 'num', PERCENT: 'percent', PERCENTILE: 'percentile', MIN: 'min', MAX: 'max' } as const;
const order = { min: 0, mid: 1, max: 2 };

function scaleOf(book: BookData, { gradient }: ConditionalRule): Rule {
  const white = (at: 'min' | 'max', type: string) => ({ at, color: '#ffffff', type, value: '' });
  const points = [...gradient];
  if (!points.some(({ at }) => at === 'min')) points.push(white('min', 'MIN'));
  if (!points.some(({ at }) => at === 'max')) points.push(white('max', 'MAX'));
  points.sort((a, b) => order[a.at] - order[b.at]);
  return {
    type: 'colorScale',
    cfvo: points.map(({ type, value }) => {
      const number = Number(value);
      const plain = value !== '' && !Number.isNaN(number);
      return { type: cvfoTypes[type as keyof typeof cvfoTypes] ?? 'num', ...(plain && { value: number }) };
    }),
    color: points.map(({ color }) => ({ argb: argbOf(hexOf(book, color)) })),
  };
}

/** Gives a tab its conditional formats in their order; of rules that hold at once, Excel joins what does not conflict. */
export function addConditions(sheet: Sheet, book: BookData, data: SheetData): void {
  data.conditions.forEach((rule, at) => {
    const priority = at + 1;
    for (const area of rule.ranges) {
      const formula = rule.condition ? formulaOf(book, rule, area) : null;
      if (rule.condition && formula === null) continue;
      const made: Rule =
        formula === null
          ? { ...scaleOf(book, rule), priority }
          : { type: 'expression', formulae: [formula], style: lookOf(book, rule), priority };
      sheet.addConditionalFormatting({ ref: textOfArea(area), rules: [made] });
    }
  });
}
