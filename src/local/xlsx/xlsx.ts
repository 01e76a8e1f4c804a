// The spreadsheet as an .xlsx file: values, looks, sizes, frozen and hidden parts, lists, notes, names, conditions, protection.
import { Workbook } from '@cj-tech-master/excelts';
import type { BookData, Content, SheetData, Style } from '../model.ts';
import { hexOf } from '../services/color.ts';
import { formatOf, shownValueOf } from '../services/formulas/computed.ts';
import { plainLinkOf } from '../services/looks/link.ts';
import { stretchesOf } from '../services/looks/runs.ts';
import { lettersOf, textOfArea } from '../services/range/address.ts';
import { bandColorAt } from '../services/sheet/banding.ts';
import { usualHeight, usualWidth } from '../services/sheet/lines.ts';
import { localeOf } from '../values/locale.ts';
import { addConditions } from './conditions.ts';
import { addLists } from './lists.ts';
import { addProtection, freeColumns } from './protection.ts';
import { argbOf, fillOf, isVisible, laidOver, ownFont, type XlsxStyle, xlsxFontOf, xlsxStyleOf } from './style.ts';

export type Sheet = ReturnType<Workbook['addWorksheet']>;

/** Writes the book to `file`. Rejects with a sentence when the file cannot be written. Charts stay out; bands become plain colours. */
export async function writeXlsx(book: BookData, file: string): Promise<void> {
  const workbook = new Workbook();
  const styles = book.styles.map((style) => xlsxStyleOf(book, style));
  const names = sheetNames(book);
  const sheets = book.sheets.map((data, index) => addSheet(workbook, book, data, names[index] ?? data.name, styles));
  addLists(workbook, book, sheets, names);
  for (const { name, target } of book.namedRanges) {
    const at = book.sheets.findIndex((sheet) => sheet.id === target.sheet);
    if (at >= 0) workbook.definedNames.add(absoluteRange(names[at] ?? '', target.area), name);
  }
  for (const [at, data] of book.sheets.entries()) if (sheets[at]) await addProtection(sheets[at], data);
  try {
    await workbook.xlsx.writeFile(file);
  } catch (error) {
    throw new Error(`Cannot write ${file}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** Excel allows 31 characters without []:*?/\ in a tab's name, no ' at its ends, and not History; two names that become alike get a number. */
function sheetNames(book: BookData): string[] {
  const taken = new Set<string>();
  return book.sheets.map(({ name }) => {
    const plain = name
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31)
      .replace(/^'|'$/g, '’')
      .replace(/^history$/i, '$&_');
    let free = plain;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${plain.slice(0, 28)} ${n}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function addSheet(
  workbook: Workbook,
  book: BookData,
  data: SheetData,
  name: string,
  styles: readonly XlsxStyle[],
): Sheet {
  const { frozenRows: ySplit, frozenColumns: xSplit, gridlines: showGridLines } = data;
  const sheet = workbook.addWorksheet(name, {
    state: data.hidden ? 'hidden' : 'visible',
    views: [ySplit + xSplit > 0 ? { state: 'frozen', xSplit, ySplit, showGridLines } : { showGridLines }],
    properties: {
      defaultColWidth: charactersOf(usualWidth),
      defaultRowHeight: pointsOf(usualHeight),
      ...(data.tabColor !== null && { tabColor: { argb: argbOf(hexOf(book, data.tabColor)) } }),
    },
  });
  freeColumns(sheet, data);
  data.columns.forEach((column, at) => {
    if (column?.width !== undefined) sheet.getColumn(at + 1).width = charactersOf(column.width);
    if (column?.hidden) sheet.getColumn(at + 1).hidden = true;
    if (column?.depth !== undefined) sheet.getColumn(at + 1).outlineLevel = column.depth;
  });
  data.rows.forEach((row, at) => {
    if (row !== null) fillRow(sheet, book, data, at + 1, styles);
  });
  for (const area of data.merges) sheet.mergeCells(textOfArea(area));
  if (data.filter !== null) sheet.autoFilter = textOfArea(data.filter);
  addBands(sheet, book, data);
  addConditions(sheet, book, data);
  return sheet;
}

function fillRow(sheet: Sheet, book: BookData, data: SheetData, number: number, styles: readonly XlsxStyle[]): void {
  const row = data.rows[number - 1];
  if (!row) return;
  const target = sheet.getRow(number);
  const isMarked = row.hidden || row.filtered || row.depth !== undefined;
  // The library writes a row without cells only when it has a height.
  if (row.height !== undefined || isMarked) target.height = pointsOf(row.height ?? usualHeight);
  if (row.hidden || row.filtered) target.hidden = true;
  if (row.depth !== undefined) target.outlineLevel = row.depth;
  for (let at = 0; at < Math.max(row.c.length, row.s.length); at += 1) {
    const content = row.c[at] ?? null;
    const style = styles[row.s[at] ?? 0];
    const own = book.styles[row.s[at] ?? 0] ?? {};
    if (content === null && own.note === undefined && !isVisible(style)) continue;
    const cell = target.getCell(at + 1);
    if (content !== null) cell.value = xlsxValueOf(book, data, content, own);
    if (style !== undefined) cell.style = style;
    const format = content === null ? undefined : shownFormat(book, content, own);
    if (format !== undefined) cell.style = laidOver(style ?? {}, { numFmt: format });
    if (own.note !== undefined) cell.note = own.note;
  }
}

/** The format that a formula's result comes with, where its cell has none. */
function shownFormat(book: BookData, content: Content, own: Style): string | undefined {
  if (typeof content !== 'object') return undefined;
  const format = formatOf(book, content, own.format);
  return format === own.format ? undefined : format;
}

/** Excel knows bands only in its tables: the rows that hold something get them as colours of their own. */
function addBands(sheet: Sheet, book: BookData, data: SheetData): void {
  for (const band of data.bandings) {
    const { row, column, rows, columns } = band.area;
    for (let at = row; at < row + rows && at <= data.rows.length; at += 1) {
      for (let to = column; to < column + columns; to += 1) {
        const own = book.styles[data.rows[at - 1]?.s[to - 1] ?? 0]?.bg;
        const color = own === undefined ? bandColorAt(band, at, to) : undefined;
        if (color === undefined) continue;
        const cell = sheet.getCell(at, to);
        cell.style = laidOver(cell.style, { fill: fillOf(book, color) });
      }
    }
  }
}

type Result = string | number | boolean;
type XlsxValue =
  | Result
  | { formula: string; result?: Result }
  | { text: string; hyperlink: string }
  | { richText: { text: string; font: NonNullable<XlsxStyle['font']> }[] };

function xlsxValueOf(book: BookData, sheet: SheetData, content: Exclude<Content, null>, own: Style): XlsxValue {
  if (typeof content === 'string') return textValueOf(book, content, own);
  if (typeof content !== 'object') return content;
  const result = shownValueOf(book, sheet, content);
  // A cell that shows a part of another one's result has no formula of its own.
  if (content.f === '') return result ?? '';
  const link = plainLinkOf(content.f);
  if (link !== undefined && typeof result === 'string') return { text: result, hyperlink: link };
  return { formula: excelFormula(book, content.f), ...(result !== null && { result }) };
}

/** A text with its parts. Excel has one link for a cell: it gets one when all of the text leads to one address. */
function textValueOf(book: BookData, text: string, own: Style): XlsxValue {
  if (own.rich?.text !== text) return text;
  const parts = stretchesOf(own.rich);
  const [first] = parts;
  if (first?.link !== undefined && parts.every(({ link }) => link === first.link)) {
    return { text, hyperlink: first.link };
  }
  return {
    richText: parts.map(({ start, end, font }) => ({
      text: text.slice(start, end),
      font: xlsxFontOf(book, { ...ownFont(own), ...font }),
    })),
  };
}

/** Excel separates arguments by commas and decimals by points in every language; what stands between quotes is left alone. */
export const excelFormula = (book: BookData, text: string): string => {
  const commas = localeOf(book.locale).decimal === ',';
  return text
    .slice(1)
    .split(/("(?:[^"]|"")*")/)
    .map((piece) => {
      if (piece.startsWith('"')) return piece;
      return (commas ? piece.replaceAll(',', '.').replaceAll('\\', ',') : piece).replaceAll(';', ',');
    })
    .join('');
};

/** Excel measures columns in digits of 7 pixels with 5 of padding, rows in points of 4/3 pixel. */
const charactersOf = (pixels: number): number => Math.max(0, (pixels - 5) / 7);
const pointsOf = (pixels: number): number => pixels * 0.75;

/** 'Sheet'!$A$1:$A$9 as a formula of another sheet says it. */
export function absoluteRange(
  name: string,
  area: { row: number; column: number; rows: number; columns: number },
): string {
  const [left, right] = [lettersOf(area.column), lettersOf(area.column + area.columns - 1)];
  return `'${name.replaceAll("'", "''")}'!$${left}$${area.row}:$${right}$${area.row + area.rows - 1}`;
}
