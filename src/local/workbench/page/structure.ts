// What a person does to rows, columns and tabs as a whole.
import { type Box, columnsAddress, letters, rowsAddress } from './address.ts';
import { askShown, openTab, select } from './book.ts';
import { now, type Place } from './state.ts';

export type Line = 'row' | 'column';

type LineVerb = 'insert' | 'delete' | 'hide' | 'show';
const VERBS = {
  row: { insert: 'insertRows', delete: 'deleteRows', hide: 'hideRows', show: 'showRows' },
  column: { insert: 'insertColumns', delete: 'deleteColumns', hide: 'hideColumns', show: 'showColumns' },
} as const;

/** Moves lines over their neighbour; at the edge of the tab nothing moves. */
export async function moveLines(line: Line, first: number, last: number, step: 1 | -1): Promise<void> {
  const { sheet, by } = now();
  if (!sheet) return;
  const { rows, columns } = sheet.geometry;
  const axis = line === 'row' ? rows : columns;
  const neighbour = axis.next(step < 0 ? first : last, step);
  if (neighbour >= first && neighbour <= last) return;
  const before = step < 0 ? neighbour : neighbour + 1;
  const tab = sheet.layout.tab.name;
  const moved =
    line === 'row'
      ? await askShown('Moving', 'moveRows', { a1: rowsAddress(tab, first, last), before: String(before), by })
      : await askShown('Moving', 'moveColumns', { a1: columnsAddress(tab, first, last), before: letters(before), by });
  if (moved === undefined) return;
  const start = step < 0 ? before : before - (last - first + 1);
  const { anchor, focus } = now().sheet ?? sheet;
  const shift = start - first;
  const put = (place: Place): Place =>
    line === 'row' ? { ...place, row: place.row + shift } : { ...place, column: place.column + shift };
  select(put(anchor), put(focus), null);
}

/** Inserts empty lines before `first`, deletes, hides or shows the lines from first to last; `first` may be the one after the end. */
export function changeLines(what: LineVerb, line: Line, first: number, last: number): void {
  const tab = now().sheet?.layout.tab.name;
  if (tab === undefined) return;
  const a1 = line === 'row' ? rowsAddress(tab, first, last) : columnsAddress(tab, first, last);
  void askShown('Working', VERBS[line][what], { a1, by: now().by });
}

/** The lines of a box, first and last. */
export function linesOf(line: Line, box: Box): [number, number] {
  return line === 'row' ? [box.top, box.bottom] : [box.left, box.right];
}

/** Gives lines another size in pixels. */
export async function resizeLines(line: Line, lines: number[], pixels: number): Promise<void> {
  const { sheet, by } = now();
  const tab = sheet?.layout.tab.name;
  if (tab === undefined) return;
  for (const one of lines) {
    if (line === 'row') await askShown('Working', 'resizeRow', { tab, row: one, pixels, by });
    else await askShown('Working', 'resizeColumn', { tab, column: letters(one), pixels, by });
  }
}

export function sortBy(column: number, ascending: boolean): void {
  const { sheet, by } = now();
  if (sheet) void askShown('Sorting', 'sort', { tab: sheet.layout.tab.name, column: letters(column), ascending, by });
}

/** Leaves out the rows whose text in the column is listed; an empty list shows all. */
export function filterBy(column: number, hiddenValues: string[]): void {
  const { sheet, by } = now();
  const tab = sheet?.layout.tab.name;
  if (tab !== undefined) void askShown('Filtering', 'setFilter', { tab, column: letters(column), hiddenValues, by });
}

/** Makes a filter over the data of the tab; nothing is left out yet. */
export function makeFilter(): void {
  filterBy(1, []);
}

/** Takes the filter of the tab away; all rows are seen again. */
export function takeFilterOff(): void {
  const { sheet, by } = now();
  if (sheet) void askShown('Filtering', 'removeFilter', { tab: sheet.layout.tab.name, by });
}

/** Adds an empty tab behind the open one and opens it. */
export async function addTab(): Promise<void> {
  const name = await askShown('Working', 'addBlankSheet', { by: now().by });
  if (name !== undefined) await openTab(name);
}

export function renameTab(tab: string, name: string): void {
  if (name !== '' && name !== tab) void askShown('Working', 'renameTab', { tab, name, by: now().by });
}

/** Hides, deletes a tab. */
export function changeTab(what: 'hideTab' | 'deleteTab', tab: string): void {
  void askShown('Working', what, { tab, by: now().by });
}

export async function duplicateTab(tab: string): Promise<void> {
  const copy = await askShown('Working', 'duplicateTab', { tab, by: now().by });
  if (copy !== undefined) await openTab(copy);
}

/** Opens a tab from the list of all; a hidden one comes back into the row of tabs, as in Sheets. */
export async function openListed(tab: { name: string; hidden: boolean }): Promise<void> {
  if (tab.hidden) await askShown('Working', 'showTab', { tab: tab.name, by: now().by });
  await openTab(tab.name);
}

/** Moves a tab by one place among those that are seen. */
export function shiftTab(id: number, step: 1 | -1): void {
  const { tabs, by } = now();
  const seen = tabs.filter((tab) => !tab.hidden || tab.id === id);
  const neighbour = seen[seen.findIndex((tab) => tab.id === id) + step];
  const tab = tabs.find((one) => one.id === id);
  if (!neighbour || !tab) return;
  void askShown('Working', 'moveTab', { tab: tab.name, position: tabs.indexOf(neighbour) + 1, by });
}
