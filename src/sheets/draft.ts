// The sheet that set-up cuts all others from: it bears our mark, so that what a cut leaves behind is told from people's own.
import { letterOf } from './a1.ts';
import { FIRST_ROW } from './schema.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A sheet as Google inserts it. */
export const NEW_COLUMNS = 26;
/** Pixels of a column of which nothing else is said. */
export const USUAL_WIDTH = 120;
export const USUAL_FROZEN = 2;
export const GREY_TAB = '#5F6368';
const HEADER_HEIGHT = 54;
/** Nobody calls a tab of his own so: the one sheet that may be cut before it has its mark. */
const NAME = 'Clientbase (being set up)';
const MARK = '{"tab":"being set up"}';

/** A foreign tab of the same name keeps it; ours is then called "Clients (CRM)". */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 1; used.has(name.toLowerCase()); number += 1) {
    name = number === 1 ? `${wanted} (CRM)` : `${wanted} (CRM ${number})`;
  }
  return name;
}

/** Makes the draft, behind all tabs. Every copy of it has the mark from its first instant, until keys stand in its place. */
export function insertDraft(spreadsheet: Spreadsheet, names: readonly string[], at = names.length): Sheet {
  const draft = spreadsheet.insertSheet(freeName(NAME, names), at);
  draft.getRange('A1').setValue(MARK);
  return draft;
}

/** What all data tabs have alike (ui 9): hidden keys, frozen bold headers with room for two lines, cells that do not overflow. */
export function layTable(sheet: Sheet): void {
  // The draft may have been laid as a page before.
  sheet.getRange('1:1').clearFormat();
  sheet.hideRows(1);
  sheet.setFrozenRows(FIRST_ROW - 1);
  sheet.setFrozenColumns(USUAL_FROZEN);
  sheet.setHiddenGridlines(false);
  sheet.setTabColor(GREY_TAB);
  sheet.setRowHeight(2, HEADER_HEIGHT);
  sheet.setColumnWidths(1, NEW_COLUMNS, USUAL_WIDTH);
  const last = letterOf(NEW_COLUMNS);
  sheet.getRange(`A2:${last}2`).setFontWeight('bold').setVerticalAlignment('middle').setWrap(true);
  sheet.getRange(`A${FIRST_ROW}:${last}`).setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
}

/**
 * Whether a sheet is a draft or a copy of one that was never filled, with nothing of anybody else in it.
 * @param keys its row 1
 */
export function isDraft(sheet: Sheet, name: string, keys: readonly string[]): boolean {
  if (keys[0] !== MARK && !(name.startsWith(NAME) && keys[0] === '')) return false;
  return sheet.getDataRange().getValues().flat().join('').length <= MARK.length;
}

/**
 * A draft under the name it will keep, behind all tabs, to be filled at once: a tab that is made at its first use. What a cut has
 * left of it serves again.
 */
export function insertNamed(spreadsheet: Spreadsheet, wanted: string, at?: number): Sheet {
  const sheets = spreadsheet.getSheets();
  const names = sheets.map((sheet) => sheet.getName());
  const left = sheets.find((sheet, index) => {
    const name = names[index] ?? '';
    const mayBe = name === wanted || name.startsWith(NAME);
    return mayBe && isDraft(sheet, name, [String(sheet.getRange('A1').getValue())]);
  });
  const others = names.filter((_, index) => sheets[index] !== left);
  return (left ?? insertDraft(spreadsheet, names, at)).setName(freeName(wanted, others));
}
