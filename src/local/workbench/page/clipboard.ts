// Copy, cut and paste: text from anywhere, and whole cells when they come from this book.
import Papa from 'papaparse';
import { settle } from './acts.ts';
import { address, type Box, boxName } from './address.ts';
import { ask } from './api.ts';
import { askShown, complain, selectBox } from './book.ts';
import { change, now, selectedBox } from './state.ts';

/** The selection as tab-separated text on the clipboard; the page remembers the cells, so that a paste brings their looks too. */
export async function copy(isCut = false): Promise<void> {
  const sheet = now().sheet;
  if (!sheet) return;
  const box = selectedBox(sheet);
  const tab = sheet.layout.tab.name;
  try {
    const cells = await ask('cells', { a1: address(tab, box), raw: false });
    const text = Papa.unparse(cells as string[][], { delimiter: '\t', newline: '\n' });
    await navigator.clipboard.writeText(text);
    change({ copied: { tab, box, text, isCut } });
  } catch (error) {
    complain(`${boxName(box)} was not copied`, error);
  }
}

/** Pastes at the selection; a smaller block is repeated over a larger selection, as in Sheets. */
export function paste(text: string): void {
  const { sheet, copied } = now();
  if (!sheet || (text === '' && copied?.text !== '')) return;
  if (copied && copied.text === text.replaceAll('\r\n', '\n')) void pasteCells();
  else void pasteText(text);
}

async function pasteCells(): Promise<void> {
  const { sheet, copied, by } = now();
  if (!sheet || !copied) return;
  const { box, tab, isCut } = copied;
  const size = { rows: box.bottom - box.top + 1, columns: box.right - box.left + 1 };
  const target = targetOf(selectedBox(sheet), size, isCut);
  const areas = { from: address(tab, box), to: address(sheet.layout.tab.name, target), by };
  change({ copied: isCut ? null : copied });
  if (await settle(askShown('Pasting', isCut ? 'moveCells' : 'pasteCells', areas))) show(sheet.layout.tab.id, target);
}

async function pasteText(text: string): Promise<void> {
  const { sheet, by } = now();
  if (!sheet) return;
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' });
  const size = { rows: data.length, columns: data.reduce((most, row) => Math.max(most, row.length), 0) };
  const target = targetOf(selectedBox(sheet), size);
  const rows = Array.from({ length: target.bottom - target.top + 1 }, (_, row) =>
    Array.from({ length: target.right - target.left + 1 }, (_unused, column) => {
      return data[row % size.rows]?.[column % size.columns] ?? '';
    }),
  );
  const a1 = address(sheet.layout.tab.name, { ...target, bottom: target.top, right: target.left });
  if (await settle(askShown('Pasting', 'paste', { a1, rows, by }))) show(sheet.layout.tab.id, target);
}

function targetOf({ top, left, bottom, right }: Box, size: { rows: number; columns: number }, once = false): Box {
  const repeats = (selected: number, given: number): number => (!once && selected % given === 0 ? selected : given);
  return {
    top,
    left,
    bottom: top + repeats(bottom - top + 1, size.rows) - 1,
    right: left + repeats(right - left + 1, size.columns) - 1,
  };
}

function show(tab: number, box: Box): void {
  if (now().sheet?.layout.tab.id === tab) selectBox(box);
}

/** Pastes what the browser hands out when no key has brought it. */
export function pasteFromClipboard(): Promise<void> {
  return pasteBy(paste);
}

/** The texts alone, even of cells copied here. */
export function pasteValues(): Promise<void> {
  return pasteBy((text) => void (text !== '' && pasteText(text)));
}

async function pasteBy(take: (text: string) => void): Promise<void> {
  try {
    take(await navigator.clipboard.readText());
  } catch {
    complain('Nothing was pasted', 'The browser does not hand out the clipboard here. Press Ctrl+V instead.');
  }
}
