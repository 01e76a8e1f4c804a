// Which edits may mean something to the program: told before the base is opened, so that all others cost next to nothing.
import { keysOf } from './book.ts';
import { copiedReport } from './copied-report.ts';
import { recalled } from './remembered.ts';
import { OWNED } from './schema-clients.ts';

/** Columns of Clients whose edit may mean something to the program; a note or a phone number does not. */
const WATCHED = ['client_id', 'name', 'source', 'tag', ...OWNED.map((column) => column.key)];

/** Whether an edit may concern us, told by the cache and at most one read; true when the cache does not know. */
export function mayConcern(range: GoogleAppsScript.Spreadsheet.Range): boolean {
  const known = recalled();
  if (!known) return true;
  const { tabs } = known;
  const sheet = range.getSheet();
  const id = sheet.getSheetId();
  if (!Object.values(tabs).includes(id)) return copiedReport(range) !== null;
  if (id !== tabs.clients) return true;
  const edited = keysOf(sheet).slice(range.getColumn() - 1, range.getLastColumn());
  return edited.some((key) => WATCHED.includes(key));
}
