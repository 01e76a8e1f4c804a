// Sorting cells by value as Google does: numbers, then texts, then booleans; blanks stay last in both directions.
import type { Area, BookData, Content, Scalar, SheetData } from '../../model.ts';
import { contentAt, putContent, putStyle, rowForWriting } from '../../model.ts';
import { localeOf } from '../../values/locale.ts';
import { computedOf } from '../formulas/computed.ts';
import { Refusal } from '../refusal.ts';
import { overlap } from './address.ts';

export interface SortKey {
  /** Absolute, 1-based. */
  column: number;
  ascending: boolean;
}

const rank = (value: Scalar): number =>
  ({ number: 0, string: 1, boolean: 2 })[typeof value as 'number' | 'string' | 'boolean'];

function isBlank(value: Scalar | null): value is null | '' {
  return value === null || value === '';
}

/** Sorts the rows of an area; contents, formats, notes and validations go with them, columns outside the area stay. */
export function sortArea(book: BookData, sheet: SheetData, area: Area, keys: readonly SortKey[]): void {
  if (sheet.merges.some((merge) => overlap(merge, area))) {
    throw new Refusal("You can't perform a sort over a range containing vertically merged cells.");
  }
  const collator = new Intl.Collator(localeOf(book.locale).tag, { sensitivity: 'accent' });
  const compare = (a: Scalar | null, b: Scalar | null, ascending: boolean): number => {
    if (isBlank(a) || isBlank(b)) return Number(isBlank(a)) - Number(isBlank(b));
    const sign = ascending ? 1 : -1;
    if (rank(a) !== rank(b)) return sign * (rank(a) - rank(b));
    return sign * (typeof a === 'string' ? collator.compare(a, String(b)) : Number(a) - Number(b));
  };
  const left = area.column - 1;
  const lines = Array.from({ length: area.rows }, (_, i) => {
    const row = sheet.rows[area.row + i - 1];
    const values = keys.map(({ column }) => computedOf(book, sheet, contentAt(sheet, area.row + i, column)));
    const contents: Content[] = row?.c.slice(left, left + area.columns) ?? [];
    return { values, contents, styles: row?.s.slice(left, left + area.columns) ?? [] };
  });
  lines.sort((a, b) => {
    for (let k = 0; k < keys.length; k++) {
      const order = compare(a.values[k] ?? null, b.values[k] ?? null, keys[k]?.ascending ?? true);
      if (order !== 0) return order;
    }
    return 0;
  });
  lines.forEach(({ contents, styles }, i) => {
    if (contents.length === 0 && styles.length === 0 && !sheet.rows[area.row + i - 1]) return;
    const row = rowForWriting(sheet, area.row + i);
    for (let j = 0; j < area.columns; j++) {
      putContent(row, area.column + j, contents[j] ?? null);
      putStyle(row, area.column + j, styles[j] ?? 0);
    }
  });
}
