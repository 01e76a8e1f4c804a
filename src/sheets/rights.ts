// Who may write a tab, asked once an execution: several steps of one opening want to know it of all tabs.
import { FIRST_ROW } from './schema.ts';
import type { Tab } from './tab.ts';

const known = new WeakMap<GoogleAppsScript.Spreadsheet.Sheet, boolean>();

/** Whether the person at the keyboard may write the rows of a tab. */
export function mayWrite(tab: Tab): boolean {
  const may = known.get(tab.sheet) ?? tab.range(FIRST_ROW, 1, 1, tab.width()).canEdit();
  known.set(tab.sheet, may);
  return may;
}
