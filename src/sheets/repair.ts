// Rows 1 and 2 of any tab of ours, put right: keys and headers wiped out, sorted into the data, pushed down or deleted (DQ-33).
import { locales } from '../locales/index.ts';
import type { Locale } from '../locales/shape.ts';
import { plain } from './names.ts';
import { TABS, type TabKey } from './schema.ts';
import { ACCEPTED_KEY, readState, STATE_KEY } from './state.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Grid = readonly (readonly string[])[];

/** More steps than any damage takes. */
const STEPS = 8;
/** So many headers over their own keys tell row 2 from the data; people rename headers. */
const ENOUGH = 3;

export type Outcome = 'whole' | 'mended' | 'emptied' | 'lost';

const wanted = (tab: TabKey): string[] =>
  TABS[tab].columns.filter((column) => !column.onRequest).map((column) => column.key);
const owned = (tab: TabKey): string[] => TABS[tab].columns.map((column) => column.key);
/** A row without content: unticked boxes are none, nor is a state that was written into a row inserted above. */
const isEmpty = (row: readonly string[] | undefined): boolean =>
  (row ?? []).every((cell) => cell === '' || cell === 'false' || readState(cell) !== null);

/** The order of the keys in row 1 where it is not the one that set-up makes; '' = it is. */
export function layoutOf(tab: TabKey, keys: readonly string[]): string {
  const own = owned(tab);
  const text = keys
    .map((key) => (own.includes(key) ? key : ''))
    .join(',')
    .replace(/,+$/, '');
  return own.join(',').startsWith(text) ? '' : text;
}

/** What rows 1 and 2 say is what it should be: all keys, each once, and enough headers of ours over them. */
export function isHeadWhole(tab: TabKey, keys: readonly string[], headers: readonly string[]): boolean {
  const own = owned(tab);
  const found = keys.filter((key) => own.includes(key));
  return (
    wanted(tab).every((key) => found.includes(key)) &&
    new Set(found).size === found.length &&
    keys.filter((key, index) => key !== '' && keyNamed(tab, headers[index] ?? '') === key).length >=
      Math.min(ENOUGH, wanted(tab).length / 2)
  );
}

/**
 * Puts rows 1 and 2 right as far as keys, headers and the last known order of the columns tell what they were. Columns
 * that are gone are not added here.
 * @param layout keys from column A on as they stood last, with commas between them; '' = as set-up makes them
 * @returns 'emptied' = nothing stands in the tab but its new head; 'lost' = it cannot be told what the columns are
 */
export function mendHead(sheet: Sheet, tab: TabKey, layout: string, locale: Locale): Outcome {
  let moved = false;
  for (let step = 0; step < STEPS; step += 1) {
    const grid = gridOf(sheet);
    if (tab !== 'settings' && grid.every(isEmpty)) {
      writeHead(
        sheet,
        wanted(tab),
        wanted(tab).map((key) => headerIn(locale, key)),
      );
      return 'emptied';
    }
    const order = moveRows(sheet, tab, grid, layout);
    if (order === 'lost') return 'lost';
    if (order === 'done') return fillHead(sheet, tab, grid, layout, locale) || moved ? 'mended' : 'whole';
    moved = true;
  }
  return 'lost';
}

function gridOf(sheet: Sheet): string[][] {
  return sheet
    .getDataRange()
    .getValues()
    .map((row) => row.map((cell) => String(cell).trim()));
}

/** One row moved, made or taken out, so that keys come to row 1 and headers to row 2. */
function moveRows(sheet: Sheet, tab: TabKey, grid: Grid, layout: string): 'done' | 'again' | 'lost' {
  const keys = keysIn(tab, grid);
  if (keys > 0) {
    lift(sheet, grid, keys, 0);
    return 'again';
  }
  const headers = headersIn(tab, grid, keys);
  if (keys < 0) {
    const isKnown = headers >= 0 || isDataIn(tab, grid, layout);
    if (!isKnown) return 'lost';
    if (!isEmpty(grid[0])) {
      sheet.insertRowsBefore(1, 1);
      return 'again';
    }
  }
  if (headers > 1) {
    lift(sheet, grid, headers, 1);
    return 'again';
  }
  const order = keys < 0 ? keysBy(tab, [], grid[1] ?? [], layout) : (grid[0] ?? []);
  const own = (grid[1] ?? []).filter((cell) => keyNamed(tab, cell) !== '');
  if (headers < 0 && own.length < 2 && isDataRow(tab, order, grid[1] ?? [])) {
    sheet.insertRowsAfter(1, 1);
    return 'again';
  }
  return 'done';
}

/** A row comes up to where it belongs: blank rows above it are taken out, others stay below it. */
function lift(sheet: Sheet, grid: Grid, from: number, to: number): void {
  if (grid.slice(to, from).every(isEmpty)) sheet.deleteRows(to + 1, from - to);
  else sheet.moveRows(sheet.getRange(`${from + 1}:${from + 1}`), to + 1);
}

/** Writes the keys, and headers where a whole row of them is gone; true when something was written. */
function fillHead(sheet: Sheet, tab: TabKey, grid: Grid, layout: string, locale: Locale): boolean {
  const [before = [], headers = []] = grid;
  const keys = keysBy(tab, before, headers, layout);
  if (tab === 'settings') keepState(keys, headers);
  const isBare = isEmpty(headers);
  const isSame = keys.every((key, index) => key === (before[index] ?? ''));
  if (isSame && !isBare) return false;
  if (isBare)
    writeHead(
      sheet,
      keys,
      keys.map((key) => (owned(tab).includes(key) ? headerIn(locale, key) : '')),
    );
  else if (!isSame) writeHead(sheet, keys);
  return true;
}

function writeHead(sheet: Sheet, ...rows: string[][]): void {
  const range = sheet.getRange(1, 1, rows.length, rows[0]?.length ?? 1);
  // A row that was inserted has the rules of the row above or below it.
  range.clearDataValidations().setValues(rows);
  if (rows.length > 1) sheet.getRange('2:2').setFontWeight('bold').setVerticalAlignment('middle').setWrap(true);
  sheet.hideRows(1);
}

/** The row that holds at least half of the keys; -1 = none. */
function keysIn(tab: TabKey, grid: Grid): number {
  const own = wanted(tab);
  return best(grid, (row) => own.filter((key) => row.includes(key)).length, own.length / 2);
}

/** The row that holds at least half of the headers, or one of people's own words over the columns that name a row; -1 = none. */
function headersIn(tab: TabKey, grid: Grid, keys: number): number {
  const others = grid.map((row, index) => (index === keys ? [] : row));
  const half = best(others, (row) => row.filter((cell) => keyNamed(tab, cell) !== '').length, wanted(tab).length / 2);
  if (half >= 0 || keys < 0) return half;
  const named = wanted(tab)
    .slice(0, 2)
    .map((key) => ({ key, at: grid[keys]?.indexOf(key) ?? -1 }))
    .filter(({ at }) => at >= 0);
  return others.findIndex(
    (row) => named.length > 0 && named.every(({ key, at }) => keyNamed(tab, row[at] ?? '') === key),
  );
}

function best(grid: Grid, count: (row: readonly string[]) => number, least: number): number {
  const counts = grid.map(count);
  const most = Math.max(0, ...counts);
  return most > 0 && most >= least ? counts.indexOf(most) : -1;
}

/**
 * Row 1 as it should stand: a key over its own header, else where it stands, else where it stood last if no column was taken
 * out or moved since then.
 */
function keysBy(tab: TabKey, before: readonly string[], headers: readonly string[], layout: string): string[] {
  const own = owned(tab);
  const keys = Array.from({ length: Math.max(before.length, headers.length) }, (_, index) => before[index] ?? '');
  const named = keys.map((_, index) => keyNamed(tab, headers[index] ?? ''));
  const free = () => own.filter((key) => !keys.includes(key));
  // Of two columns with one key it stays over the header that is its own, else over the first.
  for (const key of own) {
    const places = keys.flatMap((text, index) => (text === key ? [index] : []));
    const kept = places.find((index) => named[index] === key) ?? places[0];
    for (const index of places) if (index !== kept) keys[index] = '';
  }
  const isOurs = (index: number) => own.includes(keys[index] ?? '');
  for (const key of free()) {
    const index = named.findIndex((name, place) => name === key && !isOurs(place));
    if (index >= 0) keys[index] = key;
  }
  const last = layout === '' ? own : layout.split(',');
  if (!keys.some((key) => own.includes(key))) return keys.map((key, index) => last[index] || key);
  const isInPlace = keys.every((key, index) => !own.includes(key) || last[index] === key);
  for (const key of isInPlace ? free() : []) {
    const index = last.indexOf(key);
    // The last of our columns may be deleted, and one of people's own stand in its place.
    if (index >= 0 && !isOurs(index) && keys.some((_, other) => other > index && isOurs(other))) keys[index] = key;
  }
  return keys;
}

/** The state and the accepted lists are told by what they hold. */
function keepState(keys: string[], cells: readonly string[]): void {
  const state = cells.findIndex((cell) => readState(cell) !== null);
  const lists = cells.findIndex((cell, index) => index !== state && cell.startsWith('{') && readState(cell) === null);
  for (const [key, index] of [
    [STATE_KEY, state],
    [ACCEPTED_KEY, lists],
  ] as const) {
    if (index < 0) continue;
    for (const [place, text] of keys.entries()) if (text === key) keys[place] = '';
    keys[index] = key;
  }
}

/** Whether rows without any head are those of this tab, their columns where they stood last. */
function isDataIn(tab: TabKey, grid: Grid, layout: string): boolean {
  const last = layout === '' ? owned(tab) : layout.split(',');
  const rows = grid.filter((row) => !isEmpty(row));
  return rows.filter((row) => isDataRow(tab, last, row)).length > rows.length / 2;
}

/** Whether a row names one of ours: a number that the program gave, the code of a value, a setting. */
function isDataRow(tab: TabKey, keys: readonly string[], row: readonly string[]): boolean {
  const { key, idPrefix } = TABS[tab];
  const id = key === '' ? '' : (row[keys.indexOf(key)] ?? '');
  if (idPrefix !== '') return new RegExp(`^${idPrefix}-\\d+$`).test(id);
  return /^[a-z0-9_]{1,30}$/.test(id);
}

const headerIn = (locale: Locale, key: string): string => locale.columns[key as keyof Locale['columns']] ?? key;

/** Whether headers of the tab stand among its ids, because somebody sorted row 2 with them. */
export const isHeaderId = (tab: TabKey, id: string): boolean => keyNamed(tab, id) === TABS[tab].key;

const names = new Map<TabKey, Map<string, string>>();

/** The key whose header this is, in any language; '' = none. */
function keyNamed(tab: TabKey, header: string): string {
  let known = names.get(tab);
  if (!known) {
    known = new Map();
    for (const locale of Object.values(locales)) {
      for (const key of owned(tab)) {
        const text = plain(headerIn(locale, key));
        if (!known.has(text)) known.set(text, key);
      }
    }
    names.set(tab, known);
  }
  return header === '' ? '' : (known.get(plain(header)) ?? '');
}
