// Whether a value satisfies a data validation rule, and Google's words when it does not.
import type { Area, BookData, Content, CriterionValue, Rule, Scalar, SheetArea, SheetData } from '../../model.ts';
import { contentAt, putContent, rowForWriting, styleAt } from '../../model.ts';
import { displayOf } from '../../values/display.ts';
import type { Locale } from '../../values/locale.ts';
import { computedOf, formatOf } from '../formulas/computed.ts';
import { lettersOf, overlap } from '../range/address.ts';
import { Refusal } from '../refusal.ts';
import { meets } from './criteria.ts';
import { argumentsFor, isFormulaText, valueOfFormula } from './rule-formula.ts';

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
      const content = contentAt(sheet, i, j);
      const value = computedOf(book, sheet, content);
      const format = formatOf(book, content, styleAt(book, sheet, i, j).format);
      if (value !== null && value !== '') options.push(displayOf(value, format, locale));
    }
  }
  return options;
}

interface Options {
  texts: string[];
  known: Set<string>;
}

function fits(
  book: BookData,
  sheet: SheetData,
  place: Place,
  { rule, options }: { rule: Rule; options: Options | null },
  { value, text }: { value: Scalar; text: string },
): boolean {
  const { type } = rule;
  if (options) return options.known.has(text) || options.known.has(String(value));
  const args = argumentsFor(rule, place.row, place.column);
  if (type === 'CHECKBOX') {
    const allowed = args.length === 0 ? [true, false] : args.length === 1 ? [args[0], ''] : args;
    return allowed.some((a) => a === value || String(a) === text);
  }
  const given = (formula: string) => valueOfFormula(book, sheet, formula, place.row, place.column);
  if (type === 'CUSTOM_FORMULA') return given(String(args[0] ?? '')) === true;
  const known = rule.at ? args.map((arg) => (isFormulaText(arg) ? given(arg) : arg)) : args;
  // Other cells may be compared without regard to case; a rule that rejects is taken at its word.
  if (type === 'TEXT_EQUAL_TO') return text === String(known[0] ?? '');
  return meets(book, { type, args: known }, value, text);
}

/** Judges with the content already standing in its cell, for formulas ask about it there. */
function standing<T>(sheet: SheetData, { row, column }: Place, content: Content, judge: () => T): T {
  const before = contentAt(sheet, row, column);
  putContent(rowForWriting(sheet, row), column, content);
  try {
    return judge();
  } finally {
    putContent(rowForWriting(sheet, row), column, before);
  }
}

/**
 * The judge of values that go into `area`: refuses with Google's text what a rejecting rule does not allow; a rule that only
 * warns lets all pass. What a dropdown offers is looked up once for all of them.
 */
export function ruleCheckOf(
  book: BookData,
  sheet: SheetData,
  area: Area,
  locale: Locale,
): (place: Place, ruleId: number, content: Exclude<Content, null>) => void {
  const lists = new Map<number, Options | null>();
  const listOf = (id: number, rule: Rule): Options | null => {
    const known = lists.get(id);
    if (known !== undefined) return known;
    const texts = optionsOf(book, rule, locale);
    const options = texts && { texts, known: new Set(texts) };
    const [source] = rule.args;
    // A list that stands in the cells that are written changes from cell to cell.
    const isOwn = isSheetArea(source) && source.sheet === sheet.id && overlap(source.area, area);
    if (!isOwn) lists.set(id, options);
    return options;
  };
  return (place, ruleId, content) => {
    const rule = book.rules[ruleId];
    if (!rule || rule.allowInvalid || content === '') return;
    const texts = standing(sheet, place, content, () => {
      const value = typeof content === 'object' ? (valueOfFormula(book, sheet, content.f) ?? '') : content;
      const text = displayOf(value, styleAt(book, sheet, place.row, place.column).format, locale);
      const options = listOf(ruleId, rule);
      return fits(book, sheet, place, { rule, options }, { value, text }) ? null : (options?.texts ?? []);
    });
    if (texts === null) return;
    const hint = texts.length > 0 ? ` Please enter one of the following values: ${texts.join(', ')}.` : '';
    throw new Refusal(rejectedText(place) + hint);
  };
}

/** Google's sentence for a value that the cell does not take. */
export function rejectedText({ row, column }: Place): string {
  return `The data you entered in cell ${lettersOf(column)}${row} violates the data validation rules set on this cell.`;
}
