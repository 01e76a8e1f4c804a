// The client of the selected row, asked every few seconds while the page is open: three calls, no opening of the base.
import type { Book } from './book.ts';
import { FIRST_ROW } from './schema.ts';

/** The id in the column client_id of the selected row, in any tab that has one; '' = none. */
export function selectedClientId(): string {
  const sheet = SpreadsheetApp.getActiveSheet();
  const row = sheet.getActiveRange()?.getRow() ?? 0;
  if (row < FIRST_ROW) return '';
  const at = (sheet.getRange('1:1').getValues()[0] ?? []).indexOf('client_id') + 1;
  return at === 0 ? '' : String(sheet.getRange(row, at).getValue()).trim();
}

/** Selects a row of Clients that a filter hides, so that it can be found (BI-32); whether it was so. */
export function showIfHidden(book: Book, row: number): boolean {
  const clients = book.tab('clients');
  if (!clients.sheet.isRowHiddenByFilter(row)) return false;
  clients.range(row, clients.at('client_id')).activate();
  return true;
}
