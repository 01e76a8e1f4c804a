// What a person sees of a sheet: texts, looks and sizes of a piece of the grid, and its raw values.
import type { Area, BandingData, BookData, Content, Edge, Rule, Scalar, SheetData, Style } from '../../model.ts';
import { contentAt, styleAt } from '../../model.ts';
import type { GridCell, Window } from '../../session-types.ts';
import { dateFormatFor, displayOf, isDateFormat } from '../../values/display.ts';
import type { Locale } from '../../values/locale.ts';
import { localeOf } from '../../values/locale.ts';
import { isOnCalendar, localOfSerial } from '../../values/serial.ts';
import { hexOf } from '../color.ts';
import { formatOf, shownValueOf } from '../formulas/computed.ts';
import { isStruck, isUnderlined, patchOf } from '../looks/font.ts';
import { plainLinkOf } from '../looks/link.ts';
import { covers, overlap } from '../range/address.ts';
import { conditionalLooks } from '../rules/conditional-look.ts';
import { optionsOf } from '../rules/rule-check.ts';
import { bandColorAt } from '../sheet/banding.ts';
import { usualHeight, usualWidth } from '../sheet/lines.ts';
import { sheetAt } from './acting.ts';

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
    const content = contentAt(sheet, row, column);
    const format = formatOf(book, content, styleAt(book, sheet, row, column).format);
    return displayOf(shownValueOf(book, sheet, content), format, locale);
  });
}

/** Values of an area: numbers, texts, booleans, '' for empty cells; dates as ISO text of the spreadsheet's clock. */
export function rawMatrix(book: BookData, index: number, area: Area): Scalar[][] {
  const sheet = sheetAt(book, index);
  return matrix(area, (row, column) => {
    const value = shownValueOf(book, sheet, contentAt(sheet, row, column)) ?? '';
    const format = formatOf(book, contentAt(sheet, row, column), styleAt(book, sheet, row, column).format);
    if (typeof value !== 'number' || !isDateFormat(format) || !isOnCalendar(value)) return value;
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

/** What a calendar opens with: the day of a date, '' for a blank cell that is meant for one. */
function dateOf(value: Scalar | null, style: Style, rule: Rule | undefined): string | undefined {
  if (!isDateFormat(style.format) && !rule?.type.startsWith('DATE_')) return undefined;
  if (value === null || value === '') return '';
  if (typeof value !== 'number' || !isOnCalendar(value)) return undefined;
  return new Date(localOfSerial(value)).toISOString().slice(0, 10);
}

/** What is the same for all cells of a window. */
interface Scene {
  book: BookData;
  sheet: SheetData;
  locale: Locale;
  look: ReturnType<typeof conditionalLooks>;
  /** Colours under cells without one of their own. */
  bands: readonly BandingData[];
  options: Map<number, string[] | null>;
}

function bandAt({ book, bands }: Scene, row: number, column: number): string | undefined {
  for (const band of bands) {
    if (!covers(band.area, { row, column, rows: 1, columns: 1 })) continue;
    const color = bandColorAt(band, row, column);
    return color === undefined ? undefined : hexOf(book, color);
  }
  return undefined;
}

function optionsAt({ book, locale, options }: Scene, id: number, rule: Rule): string[] | null {
  let known = options.get(id);
  if (known === undefined) {
    known = optionsOf(book, rule, locale);
    options.set(id, known);
  }
  return known;
}

function bordersOf(book: BookData, { top, left, bottom, right }: Style): GridCell['borders'] {
  const line = (edge: Edge): Edge => ({ color: hexOf(book, edge.color), style: edge.style });
  if (!top && !left && !bottom && !right) return undefined;
  return {
    ...(top && { top: line(top) }),
    ...(left && { left: line(left) }),
    ...(bottom && { bottom: line(bottom) }),
    ...(right && { right: line(right) }),
  };
}

/** The address that a click on the cell opens. */
function linkOf(style: Style, content: Content, text: string): string | undefined {
  if (style.deadLinks) return undefined;
  if (typeof content === 'object' && content !== null) return plainLinkOf(content.f);
  return style.rich?.text === text ? style.rich.runs.find(({ link }) => link !== undefined)?.link : undefined;
}

/** The style of a cell whose text looks the same throughout but not as the cell does. */
function withWholeRun(style: Style, text: string): Style {
  const [run, ...others] = style.rich?.text === text ? style.rich.runs : [];
  if (!run || others.length > 0 || run.start > 0 || run.end < text.length) return style;
  const patched: Record<string, unknown> = { ...style, ...patchOf(style, run.font) };
  return Object.fromEntries(Object.entries(patched).filter(([, value]) => value !== undefined));
}

const valigns = ['top', 'middle', 'bottom'] as const;

function lookOfStyle({ book }: Scene, style: Style): Partial<GridCell> {
  const borders = bordersOf(book, style);
  const valign = valigns.find((one) => one === style.valign);
  const family = style.family ?? book.theme?.family;
  return {
    ...(style.bg !== undefined && { background: hexOf(book, style.bg) }),
    ...(style.color !== undefined && { color: hexOf(book, style.color) }),
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(isStruck(style) && { strike: true }),
    ...(isUnderlined(style) && { underline: true }),
    ...(style.size !== undefined && { size: style.size }),
    ...(family !== undefined && family !== 'Arial' && { family }),
    ...(valign !== undefined && { valign }),
    ...(style.wrap === 'WRAP' && { wrap: true }),
    ...(style.wrap === 'CLIP' && { clip: true }),
    ...(typeof style.rotation === 'number' && { rotation: style.rotation }),
    ...(style.rotation === 'vertical' && { vertical: true }),
    ...(borders && { borders }),
  };
}

function cellOf(scene: Scene, row: number, column: number): GridCell | null {
  const { book, sheet, locale } = scene;
  const content = contentAt(sheet, row, column);
  const own = styleAt(book, sheet, row, column);
  const value = shownValueOf(book, sheet, content);
  const text = displayOf(value, formatOf(book, content, own.format), locale);
  const look = scene.look(row, column, value, text);
  const band = own.bg === undefined && look?.bg === undefined ? bandAt(scene, row, column) : undefined;
  const isPlain = Object.keys(own).length === 0;
  if (value === null && isPlain && look === null && band === undefined) return null;
  const laid = own.rich ? withWholeRun(own, text) : own;
  const style: Style = { ...(band !== undefined && { bg: band }), ...laid, ...look };
  const rule = book.rules[own.rule ?? -1];
  const edit = editText(content, own, book);
  const options = rule && optionsAt(scene, own.rule ?? -1, rule);
  const align = alignOf(style, value);
  const date = dateOf(value, own, rule);
  const link = isPlain && typeof content !== 'object' ? undefined : linkOf(own, content, text);
  return {
    text,
    ...(edit !== text && { edit }),
    ...lookOfStyle(scene, style),
    ...(align !== undefined && align !== 'left' && { align }),
    ...(rule?.type === 'CHECKBOX' && { checkbox: true, edit: value === true ? 'TRUE' : 'FALSE' }),
    ...(options && { options }),
    ...(options && !rule?.allowInvalid && { strict: true }),
    ...(own.note !== undefined && { note: own.note }),
    ...(date !== undefined && { date }),
    ...(link !== undefined && { link }),
  };
}

function filterOf({ filter, filterRules }: SheetData): Window['filter'] {
  if (!filter) return undefined;
  return { ...filter, filtered: (filterRules ?? []).map(({ column }) => column) };
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
  const scene: Scene = {
    book,
    sheet,
    locale: localeOf(book.locale),
    look: conditionalLooks(book, sheet, area),
    bands: sheet.bandings.filter((band) => overlap(band.area, area)),
    options: new Map(),
  };
  const filter = filterOf(sheet);
  return {
    tab: {
      name: sheet.name,
      id: sheet.id,
      rows: sheet.maxRows,
      columns: sheet.maxColumns,
      hidden: sheet.hidden,
      color: sheet.tabColor && hexOf(book, sheet.tabColor),
    },
    top,
    left,
    cells: matrix(area, (row, column) => cellOf(scene, row, column)),
    columnWidths: Array.from({ length: area.columns }, (_, j) => sheet.columns[left + j - 1]?.width ?? usualWidth),
    rowHeights: Array.from({ length: area.rows }, (_, i) => sheet.rows[top + i - 1]?.height ?? usualHeight),
    hiddenRows: hiddenIn(area.rows, top, (at) => sheet.rows[at - 1]?.hidden || sheet.rows[at - 1]?.filtered),
    hiddenColumns: hiddenIn(area.columns, left, (at) => sheet.columns[at - 1]?.hidden),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    merges: sheet.merges.map((merge) => ({ ...merge })),
    gridlines: sheet.gridlines,
    ...(filter && { filter }),
  };
}
