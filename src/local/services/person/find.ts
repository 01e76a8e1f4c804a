// Looking for texts in what the cells show: find, and the list of a filter.
import type { BookData, SheetData } from '../../model.ts';
import { lastColumnOf, lastRowOf } from '../../model.ts';
import type { FilterValue } from '../../session-types.ts';
import { displayOf } from '../../values/display.ts';
import { localeOf } from '../../values/locale.ts';
import { formatOf, shownValueOf } from '../formulas/computed.ts';
import { removeFilter, setColumnRule } from '../objects/filtering.ts';
import { Refusal } from '../refusal.ts';
import { demandSheet } from '../rights.ts';

/** The text a cell shows (1-based). */
export function shownText(book: BookData, sheet: SheetData, row: number, column: number): string {
  const data = sheet.rows[row - 1];
  const content = data?.c[column - 1] ?? null;
  if (content === null) return '';
  if (typeof content === 'string') return content;
  const format = book.styles[data?.s[column - 1] ?? 0]?.format;
  return displayOf(shownValueOf(book, sheet, content), formatOf(book, content, format), localeOf(book.locale));
}

/** The cells of a tab whose shown text contains `text`, capitals ignored; row by row. */
export function findCells(book: BookData, sheet: SheetData, text: string): { row: number; column: number }[] {
  const wanted = text.toLowerCase();
  if (wanted === '') return [];
  return sheet.rows.flatMap((data, i) =>
    (data?.c ?? []).flatMap((_content, j) =>
      shownText(book, sheet, i + 1, j + 1)
        .toLowerCase()
        .includes(wanted)
        ? [{ row: i + 1, column: j + 1 }]
        : [],
    ),
  );
}

/** The texts of a column under the filter's header, each once, sorted as the language sorts; those hidden now are marked. */
export function filterValues(book: BookData, sheet: SheetData, column: number): FilterValue[] {
  const top = (sheet.filter?.row ?? 1) + 1;
  const last = Math.min(sheet.filter ? sheet.filter.row + sheet.filter.rows - 1 : sheet.maxRows, lastRowOf(sheet));
  const hidden = new Set(sheet.filterRules?.find((one) => one.column === column)?.rule.hidden);
  const texts = new Set<string>();
  for (let row = top; row <= last; row++) texts.add(shownText(book, sheet, row, column));
  const { compare } = new Intl.Collator(localeOf(book.locale).tag, { numeric: true });
  return [...texts].sort(compare).map((text) => ({ text, hidden: hidden.has(text) }));
}

/** Hides the rows with these texts in a column as `user`; a filter over the data is made where there is none. Throws a Refusal. */
export function hideValues(
  book: BookData,
  sheet: SheetData,
  column: number,
  hidden: readonly string[],
  user: string,
): void {
  demandSheet(book, sheet, user);
  const data = { row: 1, column: 1, rows: Math.max(1, lastRowOf(sheet)), columns: Math.max(1, lastColumnOf(sheet)) };
  const filter = sheet.filter ?? data;
  if (column < filter.column || column >= filter.column + filter.columns) {
    throw new Refusal('Those columns are out of bounds.');
  }
  sheet.filter = filter;
  const rule = sheet.filterRules?.find((one) => one.column === column)?.rule;
  if (hidden.length === 0 && !rule?.condition) setColumnRule(book, sheet, column, null);
  else setColumnRule(book, sheet, column, { visible: null, condition: null, ...rule, hidden: [...hidden] });
}

/** Takes the sheet's filter away as `user`; all rows that it left out are seen again. Throws a Refusal. */
export function takeFilterOff(book: BookData, sheet: SheetData, user: string): void {
  demandSheet(book, sheet, user);
  removeFilter(book, sheet);
}
