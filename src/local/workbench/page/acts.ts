// What a person does to the book: edits, pastes, clears, sorts, runs the add-on.
import Papa from 'papaparse';
import type { Outcome, SheetRefusal } from '../../session-types.ts';
import { address, boxName, letters, rowsAddress } from './address.ts';
import { ask } from './api.ts';
import { askShown, complain, select, toast } from './book.ts';
import { change, now, type Place, type Sent, selectedBox } from './state.ts';

const GOOGLE_REFUSAL_TITLE = 'There was a problem';

/** Opens the cell editor on the active cell. @param typed the key that opened it; absent = with the present content */
export function beginEdit(typed?: string, inBar = false): void {
  const sheet = now().sheet;
  if (!sheet) return;
  const { row, column } = sheet.anchor;
  const cell = sheet.cells.at(row, column);
  if (cell?.checkbox) {
    toggle();
    return;
  }
  change({
    editing: { row, column, text: typed ?? cell?.edit ?? cell?.text ?? '', byTyping: typed !== undefined, inBar },
  });
}

/** Closes the editor and sends its text; an unchanged text is not an edit. */
export function commitEdit(text: string): void {
  const { editing, sheet } = now();
  change({ editing: null });
  if (!editing || !sheet) return;
  const cell = sheet.cells.at(editing.row, editing.column);
  if (text !== (cell?.edit ?? cell?.text ?? '')) void sendEdit(editing, text);
}

async function sendEdit({ row, column }: Place, text: string): Promise<void> {
  const sheet = now().sheet;
  if (!sheet) return;
  const sent = { row, column, text };
  change({ sent: [...now().sent, sent] });
  const a1 = address(sheet.layout.tab.name, { top: row, left: column, bottom: row, right: column });
  const isTaken = await settle(askShown('Working', 'edit', { a1, text, by: now().by }));
  if (isTaken) sheet.cells.put(row, column, text);
  change({ sent: now().sent.filter((one) => one !== sent) });
}

/** Turns the check box of the active cell over. */
export function toggle(): void {
  const sheet = now().sheet;
  const cell = sheet?.cells.at(sheet.anchor.row, sheet.anchor.column);
  if (!sheet || !cell?.checkbox) return;
  const isOn = isTicked(sentText(now().sent, sheet.anchor) ?? cell.edit ?? cell.text);
  void sendEdit(sheet.anchor, isOn ? 'FALSE' : 'TRUE');
}

/** The last text on its way to a cell. */
export function sentText(sent: Sent[], { row, column }: Place): string | undefined {
  return sent.filter((edit) => edit.row === row && edit.column === column).at(-1)?.text;
}

/** Whether a check box cell is on; its edit text is TRUE or FALSE in every language. */
export function isTicked(text: string): boolean {
  return text.toUpperCase() === 'TRUE';
}

export function clear(): void {
  const sheet = now().sheet;
  if (!sheet) return;
  const box = selectedBox(sheet);
  const blank = Array.from({ length: box.right - box.left + 1 }, () => '');
  void pasteRows(Array.from({ length: box.bottom - box.top + 1 }, () => blank));
}

/** Pastes tab-separated text at the selection; a smaller block is repeated over a larger selection, as in Sheets. */
export function paste(text: string): void {
  const sheet = now().sheet;
  if (!sheet || text === '') return;
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' });
  const width = Math.max(...data.map((row) => row.length));
  const box = selectedBox(sheet);
  const rows = repeats(box.bottom - box.top + 1, data.length);
  const columns = repeats(box.right - box.left + 1, width);
  void pasteRows(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => data[row % data.length]?.[column % width] ?? ''),
    ),
  );
}

function repeats(selected: number, given: number): number {
  return selected % given === 0 ? selected : given;
}

async function pasteRows(rows: string[][]): Promise<void> {
  const sheet = now().sheet;
  if (!sheet) return;
  const { top, left } = selectedBox(sheet);
  const a1 = address(sheet.layout.tab.name, { top, left, bottom: top, right: left });
  await settle(askShown('Working', 'paste', { a1, rows, by: now().by }));
  const end = { row: top + rows.length - 1, column: left + (rows[0]?.length ?? 1) - 1 };
  if (now().sheet?.layout.tab.id === sheet.layout.tab.id) select({ row: top, column: left }, end);
}

/** The selection as tab-separated text on the clipboard. */
export async function copy(): Promise<void> {
  const sheet = now().sheet;
  if (!sheet) return;
  try {
    const cells = await ask('cells', { a1: address(sheet.layout.tab.name, selectedBox(sheet)), raw: false });
    await navigator.clipboard.writeText(Papa.unparse(cells as string[][], { delimiter: '\t', newline: '\n' }));
  } catch (error) {
    complain(`${boxName(selectedBox(sheet))} was not copied`, error);
  }
}

export function sortBy(column: number, ascending: boolean): void {
  const sheet = now().sheet;
  if (sheet) void askShown('Sorting', 'sort', { tab: sheet.layout.tab.name, column: letters(column), ascending });
}

/** Inserts empty rows before `first`; `first + count - 1` must lie in the tab. */
export function insertRows(first: number, count: number): void {
  const sheet = now().sheet;
  if (!sheet) return;
  const a1 = rowsAddress(sheet.layout.tab.name, first, first + count - 1);
  void askShown('Working', 'insertRows', { a1, by: now().by });
}

export function deleteRows(first: number, last: number): void {
  const sheet = now().sheet;
  if (sheet)
    void askShown('Working', 'deleteRows', { a1: rowsAddress(sheet.layout.tab.name, first, last), by: now().by });
}

/** Runs an item of the add-on's menu. @param path as the session names it */
export async function runMenu(path: string): Promise<void> {
  const outcome = await askShown('Running script', 'menu', { path, by: now().by });
  if (outcome && !outcome.ok) change({ message: { title: outcome.failure.name, text: outcome.failure.message } });
}

/** Calls a function for the add-on's own page; the failure goes back to it, as at Google. */
export async function callFunction(fn: string, args: unknown[]): Promise<Outcome> {
  return ask('call', { fn, args, by: now().by });
}

/** Tells how it ended. @returns whether the sheet took the change; the trigger may have failed after it */
async function settle(answer: Promise<Outcome | SheetRefusal | null>): Promise<boolean> {
  const outcome = await answer;
  if (!outcome) return false;
  if ('refused' in outcome) {
    change({ message: { title: GOOGLE_REFUSAL_TITLE, text: outcome.refused } });
    return false;
  }
  for (const text of outcome.toasts) toast(text);
  if (!outcome.ok) toast(outcome.failure.message, `onEdit failed: ${outcome.failure.name}`, 15);
  return true;
}
