// Sorting cells by value as Google does: numbers, then texts, then booleans; blanks stay last in both directions.
import type { Area, BookData, Content, Scalar, SheetData } from '../../model.ts';
import { contentAt, putContent, putStyle, rowForWriting } from '../../model.ts';
import { localeOf } from '../../values/locale.ts';
import { computedOf } from '../formulas/computed.ts';
import { shiftedFormula } from '../formulas/formula-text.ts';
import { demandNoPivot } from '../objects/pivot-place.ts';
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

/** A row of an area, whole: it goes as it is to another row of the area. */
interface Line {
  row: number;
  contents: Content[];
  styles: number[];
}

/** The rows of an area with what stands in its columns. */
export function linesOf(sheet: SheetData, area: Area): Line[] {
  const left = area.column - 1;
  return Array.from({ length: area.rows }, (_, i) => {
    const row = sheet.rows[area.row + i - 1];
    return {
      row: area.row + i,
      contents: row?.c.slice(left, left + area.columns) ?? [],
      styles: row?.s.slice(left, left + area.columns) ?? [],
    };
  });
}

/** Refuses to reorder the rows of merged cells, with Google's text, of a pivot table, and rows in and outside of a table. */
export function demandSortable(sheet: SheetData, area: Area): void {
  if (sheet.merges.some((merge) => overlap(merge, area))) {
    throw new Refusal("You can't perform a sort over a range containing vertically merged cells.");
  }
  demandNoPivot(sheet, area);
  const isInside = ({ row, rows }: Area): boolean => area.row > row && area.row + area.rows <= row + rows;
  if (sheet.tables?.some((table) => overlap(table.area, area) && !isInside(table.area))) {
    throw new Error('not in the local Google Sheets: reordering rows in and outside of a converted table');
  }
}

/** Lays rows into the area from its top; formulas speak of the same places relative to their row as before. */
export function putLines(sheet: SheetData, area: Area, lines: readonly Line[]): void {
  lines.forEach(({ row: from, contents, styles }, i) => {
    if (contents.length === 0 && styles.length === 0 && !sheet.rows[area.row + i - 1]) return;
    const row = rowForWriting(sheet, area.row + i);
    const down = area.row + i - from;
    for (let j = 0; j < area.columns; j++) {
      const content = contents[j] ?? null;
      const moved = typeof content === 'object' && content && down !== 0;
      putContent(row, area.column + j, moved ? { f: shiftedFormula(content.f, down, 0) } : content);
      putStyle(row, area.column + j, styles[j] ?? 0);
    }
  });
}

/** Sorts the rows of an area; contents, formats, notes and validations go with them, columns outside the area stay. */
export function sortArea(book: BookData, sheet: SheetData, area: Area, keys: readonly SortKey[]): void {
  demandSortable(sheet, area);
  const collator = new Intl.Collator(localeOf(book.locale).tag, { sensitivity: 'accent' });
  const compare = (a: Scalar | null, b: Scalar | null, ascending: boolean): number => {
    if (isBlank(a) || isBlank(b)) return Number(isBlank(a)) - Number(isBlank(b));
    const sign = ascending ? 1 : -1;
    if (rank(a) !== rank(b)) return sign * (rank(a) - rank(b));
    return sign * (typeof a === 'string' ? collator.compare(a, String(b)) : Number(a) - Number(b));
  };
  const lines = linesOf(sheet, area).map((line) => ({
    line,
    values: keys.map(({ column }) => computedOf(book, sheet, contentAt(sheet, line.row, column))),
  }));
  lines.sort((a, b) => {
    for (let k = 0; k < keys.length; k++) {
      const order = compare(a.values[k] ?? null, b.values[k] ?? null, keys[k]?.ascending ?? true);
      if (order !== 0) return order;
    }
    return 0;
  });
  putLines(
    sheet,
    area,
    lines.map(({ line }) => line),
  );
}
