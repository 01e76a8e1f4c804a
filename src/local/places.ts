// Places as a person names them: 'Clients!D5', 'Clients!7:9', a whole tab.
import { type Area, type BookData, lastColumnOf, lastRowOf, type SheetData } from './model.ts';
import { areaInside, areaOfText, gridArea, lettersOf, splitAddress, textOfArea } from './services/range/address.ts';

/** A text that is no address at all, or not of what was asked for: wrong usage, not a refusal of the sheet. */
export class AddressError extends Error {}

interface Place {
  /** Position among the tabs, from 0. */
  index: number;
  sheet: SheetData;
  area: Area;
}

/** The position of a tab by its name; capitals make no difference, as at Google. Throws a sentence when there is none. */
export function findTab(book: BookData, name: string): number {
  const wanted = name.toLowerCase();
  const index = book.sheets.findIndex((sheet) => sheet.name.toLowerCase() === wanted);
  if (index >= 0) return index;
  throw new Error(`There is no tab "${name}"; there are ${book.sheets.map((sheet) => sheet.name).join(', ')}.`);
}

/** The tab a person looks at; the first one when it was deleted. */
export function activeTab(book: BookData): SheetData {
  return book.sheets.find((sheet) => sheet.id === book.activeSheet) ?? book.sheets[0]!;
}

/**
 * The place of an address. Without a tab it is on the active one; a tab alone is its whole grid; '7' is row 7.
 * Throws one sentence for an unknown tab, for what is no address and for a place outside the grid.
 */
export function findPlace(book: BookData, address: string): Place {
  const { sheet: tab, rest } = splitAddress(address);
  if (tab === null && book.sheets.some((sheet) => sheet.name.toLowerCase() === address.toLowerCase())) {
    return placeOf(book, findTab(book, address), null);
  }
  const index = tab === null ? book.sheets.indexOf(activeTab(book)) : findTab(book, tab);
  const text = /^\d+$/.test(rest) ? `${rest}:${rest}` : rest;
  return placeOf(book, index, text, address);
}

/**
 * The part of an address that can be read, and how many rows and columns were asked for beyond it: what lies outside the grid
 * is empty. A tab alone is read as far as it is filled. Throws as findPlace does when the first cell is outside.
 */
export function findReadable(book: BookData, address: string): Place & { wanted: { rows: number; columns: number } } {
  const { sheet: tab, rest } = splitAddress(address);
  const [first = '', second] = rest.split(':');
  if (second === undefined || !/^\$?[A-Za-z]+\$?\d+$/.test(second)) {
    const place = findPlace(book, address);
    const isTab =
      tab === null && place.area.rows === place.sheet.maxRows && place.area.columns === place.sheet.maxColumns;
    const area = isTab ? filledArea(place.sheet) : place.area;
    return { ...place, area, wanted: area };
  }
  const { index, sheet } = findPlace(book, tab === null ? first : address.slice(0, -rest.length) + first);
  const wanted = areaOfText(rest, { maxRows: Number.MAX_SAFE_INTEGER, maxColumns: Number.MAX_SAFE_INTEGER });
  if (wanted === null) throw new AddressError(`"${address}" is not an address like Clients!D5.`);
  const rows = Math.min(wanted.rows, sheet.maxRows - wanted.row + 1);
  const columns = Math.min(wanted.columns, sheet.maxColumns - wanted.column + 1);
  return { index, sheet, area: { ...wanted, rows, columns }, wanted };
}

const filledArea = (sheet: SheetData): Area => ({
  row: 1,
  column: 1,
  rows: Math.max(1, lastRowOf(sheet)),
  columns: Math.max(1, lastColumnOf(sheet)),
});

function placeOf(book: BookData, index: number, text: string | null, address = ''): Place {
  const sheet = book.sheets[index]!;
  if (text === null) return { index, sheet, area: gridArea(sheet) };
  const area = areaOfText(text, sheet);
  if (area === null) throw new AddressError(`"${address}" is not an address like Clients!D5.`);
  if (areaInside(area, sheet)) return { index, sheet, area };
  throw new Error(`${address} is outside the tab, which has ${sheet.maxRows} rows and ${sheet.maxColumns} columns.`);
}

/** The address of a place: 'Clients!D5', quoted where Sheets quotes. */
export function addressOf(sheet: SheetData, area: Area): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet.name);
  return `${plain ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`}!${textOfArea(area)}`;
}

/**
 * A column (1-based) by its letters, its header in row 2 or its key in row 1, tried in this order.
 * Throws a sentence when nothing fits or a header stands twice.
 */
export function findColumn(sheet: SheetData, name: string): number {
  if (/^[A-Z]{1,3}$/.test(name)) {
    for (let column = 1; column <= sheet.maxColumns; column += 1) if (lettersOf(column) === name) return column;
  }
  for (const row of [1, 0]) {
    const texts = (sheet.rows[row]?.c ?? []).map((content) => String(content ?? '').trim());
    const columns = texts.flatMap((text, at) => (text !== '' && text === name.trim() ? [at + 1] : []));
    if (columns.length > 1)
      throw new Error(`The tab ${sheet.name} has ${columns.length} columns "${name}": use a letter.`);
    if (columns[0] !== undefined) return columns[0];
  }
  throw new Error(`The tab ${sheet.name} has no column "${name}".`);
}

/**
 * Whole rows ('Clients!7', 'Clients!7:9') or columns ('Clients!D', 'Clients!D:F'): the first, and how many.
 * Throws a sentence for a single cell or a block, since a person could mean either by it.
 * @param canFollow the lines may also be those right after the last one, as when lines are added at the end
 */
export function lineOf(
  book: BookData,
  address: string,
  axis: 'row' | 'column',
  canFollow = false,
): { sheet: SheetData; at: number; count: number } {
  const { sheet: tab, rest } = splitAddress(address);
  const [pattern, example] =
    axis === 'row' ? [/^\$?\d+(:\$?\d+)?$/, '7:9'] : [/^\$?[A-Z]{1,3}(:\$?[A-Z]{1,3})?$/i, 'D:F'];
  if (!pattern.test(rest)) throw new AddressError(`"${address}" names no whole ${axis}s; Clients!${example} does.`);
  const whole = rest.includes(':') ? address : `${address}:${rest}`;
  const following = canFollow && followingLines(book, tab, splitAddress(whole).rest, axis);
  if (following) return following;
  const { sheet, area } = findPlace(book, whole);
  return axis === 'row' ? { sheet, at: area.row, count: area.rows } : { sheet, at: area.column, count: area.columns };
}

/** Lines that begin right after the last one of the tab; null for all others. */
function followingLines(book: BookData, tab: string | null, text: string, axis: 'row' | 'column') {
  const sheet = tab === null ? activeTab(book) : (book.sheets[findTab(book, tab)] as SheetData);
  const area = areaOfText(text, { maxRows: Number.MAX_SAFE_INTEGER, maxColumns: Number.MAX_SAFE_INTEGER });
  if (area === null) return null;
  const [at, count, last] =
    axis === 'row' ? [area.row, area.rows, sheet.maxRows] : [area.column, area.columns, sheet.maxColumns];
  return at === last + 1 ? { sheet, at, count } : null;
}
