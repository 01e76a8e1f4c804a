// What a person does to cells: typing, ticking, clearing, filling, taking back.
import type { Outcome, SheetRefusal } from '../../session-types.ts';
import { address, type Box } from './address.ts';
import { askShown, follow, selectBox, toast } from './book.ts';
import { change, now, type Place, type Sent, selectedBox } from './state.ts';

const MOST_TICKED = 1000;
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
    copied: null,
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

/** Sends what stands in an open editor, because the person has clicked elsewhere. */
export function commitOpenEditor(): void {
  const { editing } = now();
  if (editing) commitEdit(editing.text);
}

async function sendEdit({ row, column }: Place, text: string): Promise<void> {
  const tab = now().sheet?.layout.tab.name ?? '';
  const a1 = address(tab, { top: row, left: column, bottom: row, right: column });
  await showSent([{ row, column, text }], () => settle(askShown('Working', 'edit', { a1, text, by: now().by })));
}

/** Shows texts on their way to cells until the book has taken or refused them. */
async function showSent(sent: Sent[], send: () => Promise<boolean>): Promise<void> {
  const sheet = now().sheet;
  if (!sheet) return;
  change({ sent: [...now().sent, ...sent] });
  if (await send()) for (const { row, column, text } of sent) sheet.cells.put(row, column, text);
  change({ sent: now().sent.filter((one) => !sent.includes(one)) });
}

/** Turns the check box of the active cell over; where only boxes are selected, all of them go to the same side. */
export function toggle(): void {
  const sheet = now().sheet;
  const cell = sheet?.cells.at(sheet.anchor.row, sheet.anchor.column);
  if (!sheet || !cell?.checkbox) return;
  const text = isTicked(sentText(now().sent, sheet.anchor) ?? cell.edit ?? cell.text) ? 'FALSE' : 'TRUE';
  const box = selectedBox(sheet);
  // Of cells far away the page does not know what they are.
  if (box.bottom - box.top > MOST_TICKED) return;
  if (box.top === box.bottom && box.left === box.right) {
    void sendEdit(sheet.anchor, text);
    return;
  }
  const places = placesOf(box);
  if (!places.every((place) => sheet.cells.at(place.row, place.column)?.checkbox)) return;
  const rows = Array.from({ length: box.bottom - box.top + 1 }, () =>
    Array.from({ length: box.right - box.left + 1 }, () => text),
  );
  const a1 = address(sheet.layout.tab.name, { ...box, bottom: box.top, right: box.left });
  const sent = places.map((place) => ({ ...place, text }));
  void showSent(sent, () => settle(askShown('Working', 'paste', { a1, rows, by: now().by })));
}

function placesOf({ top, left, bottom, right }: Box): Place[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  return rows.flatMap((row) => Array.from({ length: right - left + 1 }, (_, at) => ({ row, column: left + at })));
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
  const a1 = address(sheet.layout.tab.name, selectedBox(sheet));
  void settle(askShown('Working', 'clear', { a1, by: now().by }));
}

/** Drags the fill handle: the selection goes on into a box that holds it. */
export async function fillTo(box: Box): Promise<void> {
  const sheet = now().sheet;
  if (!sheet) return;
  const tab = sheet.layout.tab.name;
  const areas = { from: address(tab, selectedBox(sheet)), to: address(tab, box) };
  await settle(askShown('Filling', 'fill', { ...areas, by: now().by }));
  if (now().sheet?.layout.tab.name === tab) selectBox(box);
}

/** Copies the first row of the selection over the others, or the row above into a single one. */
export function fillDown(): void {
  const box = now().sheet && selectedBox(now().sheet!);
  if (!box) return;
  const first = box.top === box.bottom ? box.top - 1 : box.top;
  if (first > 0) copyOver({ ...box, top: first, bottom: first }, { ...box, top: first + 1 });
}

/** Copies the first column of the selection over the others, or the column on the left into a single one. */
export function fillRight(): void {
  const box = now().sheet && selectedBox(now().sheet!);
  if (!box) return;
  const first = box.left === box.right ? box.left - 1 : box.left;
  if (first > 0) copyOver({ ...box, left: first, right: first }, { ...box, left: first + 1 });
}

function copyOver(from: Box, to: Box): void {
  const tab = now().sheet?.layout.tab.name ?? '';
  const areas = { from: address(tab, from), to: address(tab, to) };
  void settle(askShown('Filling', 'pasteCells', { ...areas, by: now().by }));
}

/** Takes the last deed back, or does it again, and goes where that was. */
export async function takeBack(verb: 'undo' | 'redo'): Promise<void> {
  const undone = await askShown('Working', verb, { by: now().by });
  if (undone === undefined) return;
  if (undone === null) return toast(`Nothing to ${verb}`);
  await settle(Promise.resolve(undone.outcome));
  await follow(undone.a1);
}

/** Tells how it ended. @returns whether the sheet took the change; the trigger may have failed after it */
export async function settle(answer: Promise<Outcome | SheetRefusal | undefined>): Promise<boolean> {
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
