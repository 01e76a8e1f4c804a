// The spreadsheet as an .xlsx file: values, formats, colours, widths, frozen and hidden parts, lists to choose from, notes.
import { Workbook } from '@cj-tech-master/excelts';
import type { BookData, Content, SheetData } from './model.ts';
import { computedOf } from './services/formulas/computed.ts';
import { lettersOf, textOfArea } from './services/range/address.ts';
import { addLists } from './xlsx-lists.ts';
import { argbOf, isVisible, type XlsxStyle, xlsxStyleOf } from './xlsx-style.ts';

export type Sheet = ReturnType<Workbook['addWorksheet']>;

/** Writes the book to `file`. Rejects with a sentence when the file cannot be written. Charts and conditional formats stay out. */
export async function writeXlsx(book: BookData, file: string): Promise<void> {
  const workbook = new Workbook();
  const styles = book.styles.map(xlsxStyleOf);
  const names = sheetNames(book);
  const sheets = book.sheets.map((data, index) => addSheet(workbook, book, data, names[index] ?? data.name, styles));
  addLists(workbook, book, sheets, names);
  try {
    await workbook.xlsx.writeFile(file);
  } catch (error) {
    throw new Error(`Cannot write ${file}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** Excel allows 31 characters without []:*?/\ in a tab's name, and not History; two names that become alike get a number. */
function sheetNames(book: BookData): string[] {
  const taken = new Set<string>();
  return book.sheets.map(({ name }) => {
    const plain = name
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31)
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
    properties: { ...(data.tabColor !== null && { tabColor: { argb: argbOf(data.tabColor) } }) },
  });
  data.columns.forEach((column, at) => {
    if (column?.width !== undefined) sheet.getColumn(at + 1).width = charactersOf(column.width);
    if (column?.hidden) sheet.getColumn(at + 1).hidden = true;
  });
  data.rows.forEach((row, at) => {
    if (row !== null) fillRow(sheet, book, data, at + 1, styles);
  });
  for (const area of data.merges) sheet.mergeCells(textOfArea(area));
  if (data.filter !== null) sheet.autoFilter = textOfArea(data.filter);
  return sheet;
}

function fillRow(sheet: Sheet, book: BookData, data: SheetData, number: number, styles: readonly XlsxStyle[]): void {
  const row = data.rows[number - 1];
  if (!row) return;
  const target = sheet.getRow(number);
  if (row.height !== undefined) target.height = pointsOf(row.height);
  if (row.hidden) target.hidden = true;
  for (let at = 0; at < Math.max(row.c.length, row.s.length); at += 1) {
    const content = row.c[at] ?? null;
    const style = styles[row.s[at] ?? 0];
    const note = book.styles[row.s[at] ?? 0]?.note;
    if (content === null && note === undefined && !isVisible(style)) continue;
    const cell = target.getCell(at + 1);
    if (content !== null) cell.value = xlsxValueOf(book, data, content);
    if (style !== undefined) cell.style = style;
    if (note !== undefined) cell.note = note;
  }
}

type XlsxValue = string | number | boolean | { formula: string; result?: string | number | boolean };

function xlsxValueOf(book: BookData, sheet: SheetData, content: Exclude<Content, null>): XlsxValue {
  if (typeof content !== 'object') return content;
  const result = computedOf(book, sheet, content);
  return { formula: formulaOf(content.f), ...(result !== null && { result }) };
}

/** Excel separates arguments by commas in every language; what stands between quotes is left alone. */
const formulaOf = (text: string): string =>
  text
    .slice(1)
    .split(/("(?:[^"]|"")*")/)
    .map((piece) => (piece.startsWith('"') ? piece : piece.replaceAll(';', ',')))
    .join('');

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
