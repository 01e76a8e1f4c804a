// What cells take: their validation rules, the types of table columns, and nothing where a pivot table shows its result.
import type { Area, BookData, Content, SheetData } from '../../model.ts';
import type { Locale } from '../../values/locale.ts';
import { ruleCheckOf } from './rule-check.ts';
import { typeCheckOf } from './typed-columns.ts';

/** Refuses a content that its cell does not take; `rule` = the number of the cell's rule where that is to be obeyed. */
export type EntryCheck = (row: number, column: number, content: Content, rule: number | undefined) => void;

/** The judge of what goes into the cells of `area`. */
export function entryCheckOf(book: BookData, sheet: SheetData, area: Area, locale: Locale): EntryCheck {
  const checkRule = ruleCheckOf(book, sheet, area, locale);
  const checkType = typeCheckOf(sheet);
  return (row, column, content, rule) => {
    if (rule !== undefined && content !== null) checkRule({ row, column }, rule, content);
    checkType?.(row, column, content);
  };
}
