// Which edits may mean something to the program: told before the base is opened, so that all others cost next to nothing.
import { keysOf } from './book.ts';
import { copiedReport } from './copied-report.ts';
import { recalled } from './remembered.ts';
import { OWNED } from './schema-clients.ts';
import type { TabName } from './state.ts';

/** Columns of Clients whose edit may mean something to the program; a note or a phone number does not. */
const WATCHED = ['client_id', 'name', 'source', 'tag', ...OWNED.map((column) => column.key)];

/** Columns of other tabs that are people's own in every respect. */
const MONEY = ['deals', 'payments'] as const;
const FREE: Partial<Record<TabName, readonly string[]>> = {
  deals: ['contract_no', 'invoice_no', 'title', 'partner', 'document_link', 'note'],
  payments: ['note'],
};

/** Whether an edit may concern us, told by the cache and at most one read; true when the cache does not know. */
export function mayConcern(range: GoogleAppsScript.Spreadsheet.Range): boolean {
  const known = recalled();
  if (!known) return true;
  const { tabs } = known;
  const sheet = range.getSheet();
  const id = sheet.getSheetId();
  if (!Object.values(tabs).includes(id)) return copiedReport(range) !== null;
  const free = MONEY.find((key) => tabs[key] === id);
  if (free) {
    const keys = keysOf(sheet).slice(range.getColumn() - 1, range.getLastColumn());
    return keys.some((key) => key !== '' && !FREE[free]?.includes(key));
  }
  if (id !== tabs.clients) return true;
  const edited = keysOf(sheet).slice(range.getColumn() - 1, range.getLastColumn());
  return edited.some((key) => WATCHED.includes(key));
}
