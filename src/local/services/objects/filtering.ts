// Rows hidden by a sheet's filter and its slicers: worked out when a criterion is set, not when cells change, as at Google.
import type { Area, BookData, FilterRule, SheetData } from '../../model.ts';
import { contentAt, rowForWriting, styleAt } from '../../model.ts';
import { displayOf } from '../../values/display.ts';
import { localeOf } from '../../values/locale.ts';
import { askedValue, computedOf, formatOf } from '../formulas/computed.ts';
import { shiftedFormula } from '../formulas/formula-text.ts';
import { meets } from '../rules/criteria.ts';

/** Whether a cell passes a rule; `first` is the row for which a custom formula of the rule is written. */
export function passesRule(
  book: BookData,
  sheet: SheetData,
  rule: FilterRule,
  row: number,
  column: number,
  first: number,
): boolean {
  const content = contentAt(sheet, row, column);
  const value = computedOf(book, sheet, content);
  const format = formatOf(book, content, styleAt(book, sheet, row, column).format);
  const text = displayOf(value, format, localeOf(book.locale));
  if (rule.hidden.includes(text) || (rule.visible && !rule.visible.includes(text))) return false;
  if (!rule.condition) return true;
  if (rule.condition.type !== 'CUSTOM_FORMULA') return meets(book, rule.condition, value, text);
  const formula = shiftedFormula(String(rule.condition.args[0] ?? ''), row - first, 0);
  return askedValue(book, formula, { sheet, row, column }) === true;
}

interface Sieve {
  area: Area;
  column: number;
  rule: FilterRule;
}

function sievesOf(sheet: SheetData): Sieve[] {
  const { filter } = sheet;
  const own = filter ? (sheet.filterRules ?? []).map((one) => ({ ...one, area: filter })) : [];
  const slicers = (sheet.slicers ?? []).flatMap(({ area, column, rule }) =>
    column !== null && rule ? [{ area, column, rule }] : [],
  );
  return [...own, ...slicers];
}

/** Hides and shows the rows of a sheet anew by its filter and slicers; the first row of each is its header and stays. */
export function runFilters(book: BookData, sheet: SheetData): void {
  const hidden = new Set<number>();
  for (const { area, column, rule } of sievesOf(sheet)) {
    const end = Math.min(area.row + area.rows - 1, sheet.maxRows);
    for (let row = area.row + 1; row <= end; row++) {
      if (!hidden.has(row) && !passesRule(book, sheet, rule, row, column, area.row + 1)) hidden.add(row);
    }
  }
  for (const row of sheet.rows) {
    if (row) delete row.filtered;
  }
  for (const row of hidden) rowForWriting(sheet, row).filtered = true;
}

/** Sets or (null) takes away the criterion of one column of the sheet's filter. */
export function setColumnRule(book: BookData, sheet: SheetData, column: number, rule: FilterRule | null): void {
  const others = (sheet.filterRules ?? []).filter((one) => one.column !== column);
  sheet.filterRules = rule ? [...others, { column, rule }] : others;
  runFilters(book, sheet);
}

/** Takes the filter off the sheet; every row that only it had hidden shows again. */
export function removeFilter(book: BookData, sheet: SheetData): void {
  sheet.filter = null;
  delete sheet.filterRules;
  runFilters(book, sheet);
}
