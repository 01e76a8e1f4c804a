// Whether a value satisfies a data validation rule, and Google's words when it does not.
import type { BookData, Content, CriterionValue, Rule, Scalar, SheetArea, SheetData } from '../../model.ts';
import { contentAt, styleAt } from '../../model.ts';
import { displayOf } from '../../values/display.ts';
import type { Locale } from '../../values/locale.ts';
import { serialOf } from '../../values/serial.ts';
import { computedOf } from '../formulas/computed.ts';
import { lettersOf } from '../range/address.ts';
import { Refusal } from '../refusal.ts';

interface Place {
  row: number;
  column: number;
}

/** The range of a VALUE_IN_RANGE argument. */
export function isSheetArea(value: CriterionValue | undefined): value is SheetArea {
  return typeof value === 'object' && value !== null && 'area' in value;
}

/** The texts a dropdown offers, as they are shown; null when the rule has no list. */
export function optionsOf(book: BookData, rule: Rule, locale: Locale): string[] | null {
  if (rule.type === 'VALUE_IN_LIST') {
    return rule.args.slice(0, -1).map((v) => (typeof v === 'string' ? v : displayOf(v as Scalar, undefined, locale)));
  }
  const source = rule.args[0];
  if (rule.type !== 'VALUE_IN_RANGE' || !isSheetArea(source)) return null;
  const sheet = book.sheets.find((s) => s.id === source.sheet);
  const options: string[] = [];
  if (!sheet) return options;
  const { row, column, rows, columns } = source.area;
  for (let i = row; i < row + rows; i++) {
    for (let j = column; j < column + columns; j++) {
      const value = computedOf(book, sheet, contentAt(sheet, i, j));
      if (value !== null && value !== '') options.push(displayOf(value, styleAt(book, sheet, i, j).format, locale));
    }
  }
  return options;
}

function numberArgument(value: CriterionValue | undefined, zone: string): number {
  if (typeof value === 'object' && value !== null && 'date' in value) return Math.floor(serialOf(value.date, zone));
  return Number(value);
}

function numberFits(type: string, n: number, a: number, b: number): boolean {
  switch (type) {
    case 'BETWEEN':
      return n >= a && n <= b;
    case 'NOT_BETWEEN':
      return n < a || n > b;
    case 'EQUAL_TO':
      return n === a;
    case 'NOT_EQUAL_TO':
      return n !== a;
    case 'GREATER_THAN':
    case 'AFTER':
      return n > a;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return n >= a;
    case 'LESS_THAN':
    case 'BEFORE':
      return n < a;
    case 'LESS_THAN_OR_EQUAL_TO':
    case 'ON_OR_BEFORE':
      return n <= a;
    default:
      throw new Error(`not in the local Google Sheets: validation ${type}`);
  }
}

function textFits(type: string, text: string, wanted: string): boolean {
  const [a, b] = [text.toLowerCase(), wanted.toLowerCase()];
  if (type === 'TEXT_CONTAINS') return a.includes(b);
  if (type === 'TEXT_DOES_NOT_CONTAIN') return !a.includes(b);
  if (type === 'TEXT_EQUAL_TO') return text === wanted;
  if (type === 'TEXT_IS_VALID_EMAIL') return /^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>().]{2,}$/.test(text);
  return /^(?:https?:\/\/|ftp:\/\/|mailto:)?[^\s/]+\.[^\s/]{2,}(?:\/\S*)?$/i.test(text);
}

function fits(book: BookData, rule: Rule, value: Scalar, text: string, locale: Locale): boolean {
  const { type, args } = rule;
  const options = optionsOf(book, rule, locale);
  if (options) return options.includes(text) || options.includes(String(value));
  if (type === 'CHECKBOX') {
    const allowed = args.length === 0 ? [true, false] : args.length === 1 ? [args[0], ''] : args;
    return allowed.some((a) => a === value || String(a) === text);
  }
  if (type.startsWith('TEXT_')) return textFits(type, text, String(args[0] ?? ''));
  if (type === 'DATE_IS_VALID_DATE') return typeof value === 'number';
  if (type.startsWith('DATE_') || type.startsWith('NUMBER_')) {
    if (typeof value !== 'number') return false;
    const n = type.startsWith('DATE_') ? Math.floor(value) : value;
    const zone = book.timeZone;
    return numberFits(
      type.replace(/^(DATE|NUMBER)_/, ''),
      n,
      numberArgument(args[0], zone),
      numberArgument(args[1], zone),
    );
  }
  throw new Error(`not in the local Google Sheets: validation ${type}`);
}

/** Refuses with Google's text a value that a rejecting rule does not allow; a rule that only warns lets all pass. */
export function demandRule(
  book: BookData,
  sheet: SheetData,
  place: Place,
  ruleId: number,
  content: Exclude<Content, null>,
  locale: Locale,
): void {
  const rule = book.rules[ruleId];
  if (!rule || rule.allowInvalid) return;
  // Its value is known only once it stands in the sheet: rather none than an unchecked one.
  if (typeof content === 'object') throw new Error('not in the local Google Sheets: formulas under a rejecting rule');
  if (content === '') return;
  const value = content;
  const text = displayOf(value, styleAt(book, sheet, place.row, place.column).format, locale);
  if (fits(book, rule, value, text, locale)) return;
  const cell = `${lettersOf(place.column)}${place.row}`;
  const options = optionsOf(book, rule, locale);
  const hint = options && options.length > 0 ? ` Please enter one of the following values: ${options.join(', ')}.` : '';
  throw new Refusal(`The data you entered in cell ${cell} violates the data validation rules set on this cell.${hint}`);
}
