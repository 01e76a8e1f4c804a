// Putting values and styles into cells: the one way in for scripts and for people.
import type { Area, BookData, Content, SheetData, Style } from '../../model.ts';
import { putContent, putStyle, rowForWriting } from '../../model.ts';
import { dateFormatFor, displayOf, isAutomatic, isDateFormat } from '../../values/display.ts';
import type { Locale } from '../../values/locale.ts';
import { serialOf } from '../../values/serial.ts';
import type { Typed } from '../../values/typed.ts';
import { parseTyped } from '../../values/typed.ts';
import { noteFormula } from '../formulas/spill.ts';
import { restyle } from '../interning.ts';
import type { CellInput } from '../members.ts';
import { isDate } from '../members.ts';
import { Refusal } from '../refusal.ts';
import { entryCheckOf } from '../rules/entry-check.ts';
import { demandUntyped } from '../rules/typed-columns.ts';

/** Characters that a cell holds at most. */
export const longest = 50_000;

/** How values are taken: the locale, and the year that a date without one gets. `rules` false lets a paste pass validation. */
export interface Entry {
  locale: Locale;
  thisYear: number;
  rules: boolean;
}

function asText(input: Exclude<CellInput, null | undefined>, book: BookData, entry: Entry): string {
  if (typeof input === 'string') return input;
  if (!isDate(input)) return displayOf(input, undefined, entry.locale);
  const serial = serialOf(input.getTime(), book.timeZone);
  return displayOf(serial, dateFormatFor(serial, entry.locale), entry.locale);
}

function typedOf(input: CellInput, style: Style, book: BookData, entry: Entry): Typed {
  if (input === null || input === undefined || input === '') return { content: null, format: null };
  if (style.format === '@') return { content: asText(input, book, entry), format: null };
  if (typeof input === 'string') return parseTyped(input, entry.locale, entry.thisYear);
  if (typeof input === 'number') return { content: Number.isFinite(input) ? input : '#NUM!', format: null };
  if (typeof input === 'boolean') return { content: input, format: null };
  const serial = serialOf(input.getTime(), book.timeZone);
  if (!Number.isFinite(serial)) return { content: '#NUM!', format: null };
  return { content: serial, format: isDateFormat(style.format) ? null : dateFormatFor(serial, entry.locale) };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NO_CHARACTERS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/u;

function demandText(content: Content): void {
  const text = typeof content === 'object' ? content?.f : content;
  if (typeof text === 'string' && text.length > longest) {
    throw new Refusal(`Your input contains more than the maximum of ${longest} characters in a single cell.`);
  }
  // Nobody has told what Google makes of these: the strict side is to refuse them.
  if (typeof text === 'string' && NO_CHARACTERS.test(text)) {
    throw new Refusal('not in the local Google Sheets: control characters and lone surrogates in a cell');
  }
}

/** Writes a block of values as if typed, cell by cell from the left top; refuses at the first cell that a rule rejects. */
export function enterValues(
  book: BookData,
  sheet: SheetData,
  area: Area,
  valueAt: (i: number, j: number) => CellInput,
  entry: Entry,
): void {
  const check = entry.rules ? entryCheckOf(book, sheet, area, entry.locale) : null;
  for (let i = 0; i < area.rows; i++) {
    const row = rowForWriting(sheet, area.row + i);
    for (let j = 0; j < area.columns; j++) {
      const column = area.column + j;
      const input = valueAt(i, j);
      const id = row.s[column - 1] ?? 0;
      const style = book.styles[id] ?? {};
      const { content, format } = typedOf(input, style, book, entry);
      demandText(content);
      check?.(area.row + i, column, content, style.rule);
      putContent(row, column, content);
      if (typeof content === 'object' && content !== null) noteFormula(sheet);
      if (format && isAutomatic(style.format)) {
        putStyle(row, column, restyle(book, id, { format }));
      }
    }
  }
}

/** Puts contents as they are, without reading them as typed text. */
export function putContents(sheet: SheetData, area: Area, contentFor: (i: number, j: number) => Content): void {
  for (let i = 0; i < area.rows; i++) {
    const row = rowForWriting(sheet, area.row + i);
    for (let j = 0; j < area.columns; j++) {
      const content = contentFor(i, j);
      demandText(content);
      putContent(row, area.column + j, content);
      if (typeof content === 'object' && content !== null) noteFormula(sheet);
    }
  }
}

/** Empties the cells; rows that never held anything stay unmade. */
export function clearContents(sheet: SheetData, area: Area): void {
  for (let i = area.row; i < area.row + area.rows && i <= sheet.rows.length; i++) {
    const row = sheet.rows[i - 1];
    if (!row) continue;
    for (let j = area.column; j < area.column + area.columns && j <= row.c.length; j++) row.c[j - 1] = null;
  }
}

export type StylePatch = { [K in keyof Style]?: Style[K] | undefined };

/** Lays a patch over the style of every cell; undefined in it means Google's default again. */
export function styleCells(
  book: BookData,
  sheet: SheetData,
  area: Area,
  patchFor: (i: number, j: number) => StylePatch,
): void {
  for (let i = 0; i < area.rows; i++) {
    const row = rowForWriting(sheet, area.row + i);
    for (let j = 0; j < area.columns; j++) {
      const column = area.column + j;
      const patch = patchFor(i, j);
      demandUntyped(sheet, { row: area.row + i, column, rows: 1, columns: 1 }, patch);
      putStyle(row, column, restyle(book, row.s[column - 1] ?? 0, patch));
    }
  }
}

/** One patch for the whole area; a patch per style number, not per cell. */
export function styleArea(book: BookData, sheet: SheetData, area: Area, patch: StylePatch): void {
  demandUntyped(sheet, area, patch);
  const known = new Map<number, number>();
  for (let i = area.row; i < area.row + area.rows; i++) {
    const row = rowForWriting(sheet, i);
    for (let j = area.column; j < area.column + area.columns; j++) {
      const id = row.s[j - 1] ?? 0;
      let next = known.get(id);
      if (next === undefined) {
        next = restyle(book, id, patch);
        known.set(id, next);
      }
      putStyle(row, j, next);
    }
  }
}
