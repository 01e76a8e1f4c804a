// The client of the selected row, asked every few seconds while the page is open: three calls, no opening of the base.
import type { Book } from './book.ts';
import { FIRST_ROW } from './schema.ts';
import { isClientId } from './state.ts';

/**
 * The id in the column client_id of the selected row, in any tab that has one, and in Today; '' = none.
 * @param book the base where it is open: then the ids of Clients are known
 */
export function selectedClientId(book?: Book): string {
  const range = SpreadsheetApp.getActiveRange();
  const row = range?.getRow() ?? 0;
  if (!range || row < FIRST_ROW) return '';
  const sheet = range.getSheet();
  if (book?.sheetOf('clients')?.getSheetId() === sheet.getSheetId()) {
    return book.tab('clients').ids()[row - FIRST_ROW] ?? '';
  }
  const head = sheet.getRange('1:1').getValues()[0] ?? [];
  const isToday = head.some((cell) => String(cell).startsWith('{"report":"today"'));
  const at = isToday ? 1 : head.indexOf('client_id') + 1;
  const id = at === 0 ? '' : String(sheet.getRange(row, at).getValue()).trim();
  return isToday && !isClientId(id) ? '' : id;
}

/** Selects the name in a row of Clients, from whichever tab. */
export function selectRow(book: Book, row: number): void {
  const clients = book.tab('clients');
  clients.range(row, clients.at('name')).activate();
}

/** Selects a row of Clients that a filter hides, so that it can be found (BI-32); whether it was so. */
export function showIfHidden(book: Book, row: number): boolean {
  const clients = book.tab('clients');
  if (!clients.sheet.isRowHiddenByFilter(row)) return false;
  clients.range(row, clients.at('client_id')).activate();
  return true;
}
