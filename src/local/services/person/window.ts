// What a person sees of a sheet: texts, looks and sizes of a piece of the grid, and its raw values.
import type { Area, BookData, Content, Scalar, SheetData, Style } from '../../model.ts';
import { contentAt, styleAt } from '../../model.ts';
import type { GridCell, Window } from '../../session-types.ts';
import { dateFormatFor, displayOf, isDateFormat } from '../../values/display.ts';
import { localeOf } from '../../values/locale.ts';
import { localOfSerial } from '../../values/serial.ts';
import { shownValueOf } from '../formulas/computed.ts';
import { conditionalLook } from '../rules/conditional-look.ts';
import { optionsOf } from '../rules/rule-check.ts';

const usualWidth = 100;
const usualHeight = 21;

function sheetAt(book: BookData, index: number): SheetData {
  const sheet = book.sheets[index];
  if (!sheet) throw new Error(`There is no tab number ${index + 1}.`);
  return sheet;
}

function matrix<T>(area: Area, tell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (_unused, j) => tell(area.row + i, area.column + j)),
  );
}

/** The shown texts of an area of the sheet number `index`. */
export function displayMatrix(book: BookData, index: number, area: Area): string[][] {
  const sheet = sheetAt(book, index);
  const locale = localeOf(book.locale);
  return matrix(area, (row, column) => {
    const value = shownValueOf(book, sheet, contentAt(sheet, row, column));
    return displayOf(value, styleAt(book, sheet, row, column).format, locale);
  });
}

/** Values of an area: numbers, texts, booleans, '' for empty cells; dates as ISO text of the spreadsheet's clock. */
export function rawMatrix(book: BookData, index: number, area: Area): Scalar[][] {
  const sheet = sheetAt(book, index);
  return matrix(area, (row, column) => {
    const value = shownValueOf(book, sheet, contentAt(sheet, row, column)) ?? '';
    if (typeof value !== 'number' || !isDateFormat(styleAt(book, sheet, row, column).format)) return value;
    const text = new Date(localOfSerial(value)).toISOString();
    return Number.isInteger(value) ? text.slice(0, 10) : text.slice(0, 19);
  });
}

/** The validation of a cell as plain data (type, arguments, options), or null. */
export function ruleAt(book: BookData, index: number, row: number, column: number): object | null {
  const rule = book.rules[styleAt(book, sheetAt(book, index), row, column).rule ?? -1];
  if (!rule) return null;
  return { ...rule, options: optionsOf(book, rule, localeOf(book.locale)) };
}

/** What the cell editor opens with: the formula, the date in the locale's order, the number in full. */
function editText(content: Content, style: Style, book: BookData): string {
  const locale = localeOf(book.locale);
  if (content === null) return '';
  if (typeof content === 'object') return content.f;
  if (typeof content === 'boolean' || typeof content === 'string') return displayOf(content, undefined, locale);
  if (isDateFormat(style.format)) return displayOf(content, dateFormatFor(content, locale), locale);
  return String(content).replace('.', locale.decimal);
}

function alignOf(style: Style, value: Scalar | null): GridCell['align'] {
  if (style.align === 'left' || style.align === 'center' || style.align === 'right') return style.align;
  if (typeof value === 'boolean') return 'center';
  return typeof value === 'number' ? 'right' : 'left';
}

function cellOf(book: BookData, sheet: SheetData, row: number, column: number): GridCell | null {
  const content = contentAt(sheet, row, column);
  const own = styleAt(book, sheet, row, column);
  const value = shownValueOf(book, sheet, content);
  const look = conditionalLook(book, sheet, row, column, value);
  if (value === null && look === null && Object.keys(own).length === 0) return null;
  const locale = localeOf(book.locale);
  const style: Style = { ...own, ...look };
  const rule = book.rules[own.rule ?? -1];
  const text = displayOf(value, own.format, locale);
  const edit = editText(content, own, book);
  const options = rule && optionsOf(book, rule, locale);
  const align = alignOf(style, value);
  return {
    text,
    ...(edit !== text && { edit }),
    ...(style.bg !== undefined && { background: style.bg }),
    ...(style.color !== undefined && { color: style.color }),
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.line === 'line-through' && { strike: true }),
    ...(style.size !== undefined && { size: style.size }),
    ...(align !== undefined && align !== 'left' && { align }),
    ...(style.wrap === 'WRAP' && { wrap: true }),
    ...(rule?.type === 'CHECKBOX' && { checkbox: true, edit: value === true ? 'TRUE' : 'FALSE' }),
    ...(options && { options }),
    ...(own.note !== undefined && { note: own.note }),
  };
}

function hiddenIn(count: number, first: number, hidden: (at: number) => boolean | undefined): number[] {
  return Array.from({ length: count }, (_, i) => first + i).filter((at) => hidden(at));
}

/** A piece of the sheet number `index`, cut at the grid's edge. */
export function windowOf(
  book: BookData,
  index: number,
  top: number,
  left: number,
  rows: number,
  columns: number,
): Window {
  const sheet = sheetAt(book, index);
  const area: Area = {
    row: top,
    column: left,
    rows: Math.max(0, Math.min(rows, sheet.maxRows - top + 1)),
    columns: Math.max(0, Math.min(columns, sheet.maxColumns - left + 1)),
  };
  return {
    tab: {
      name: sheet.name,
      id: sheet.id,
      rows: sheet.maxRows,
      columns: sheet.maxColumns,
      hidden: sheet.hidden,
      color: sheet.tabColor,
    },
    top,
    left,
    cells: matrix(area, (row, column) => cellOf(book, sheet, row, column)),
    columnWidths: Array.from({ length: area.columns }, (_, j) => sheet.columns[left + j - 1]?.width ?? usualWidth),
    rowHeights: Array.from({ length: area.rows }, (_, i) => sheet.rows[top + i - 1]?.height ?? usualHeight),
    hiddenRows: hiddenIn(area.rows, top, (at) => sheet.rows[at - 1]?.hidden),
    hiddenColumns: hiddenIn(area.columns, left, (at) => sheet.columns[at - 1]?.hidden),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    merges: sheet.merges.map((merge) => ({ ...merge })),
    gridlines: sheet.gridlines,
  };
}
