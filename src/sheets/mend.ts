// Damage to rows 1 and 2 and to the columns of the daily tabs, put right at an opening (DQ-16, DQ-33).
import { replay } from '../domain/projection.ts';
import { fill } from '../locales/text.ts';
import type { Book } from './book.ts';
import { kitOf } from './kit.ts';
import { addColumns, wantedColumns } from './make-tab.ts';
import { headerRowAmong, repairKeys } from './repair.ts';
import { writeOwned } from './row-cells.ts';
import { linesByClient } from './rows.ts';
import { FIRST_ROW, type TabKey } from './schema.ts';
import { OWNED } from './schema-clients.ts';
import type { Row, Tab } from './tab.ts';

const DAILY: readonly TabKey[] = ['clients', 'deals', 'payments'];

/** One sentence for each thing that was put right; what cannot be is told by whoever meets it. */
export function mendTabs(book: Book): string[] {
  const added: string[] = [];
  const told: string[] = [];
  for (const key of DAILY) {
    const sheet = book.sheetOf(key);
    if (!sheet || isWhole(book.tab(key)) || !sheet.getRange(1, 1).canEdit()) continue;
    if (mendHead(book, key)) {
      const tab = book.locale.terms.tabs[key];
      told.push(fill(book.locale, book.locale.messages.cell.repaired, { tab }));
    }
    const tab = book.tab(key);
    if (!tab.has(tab.spec.key)) continue;
    const missing = wantedColumns(key).filter((column) => !tab.has(column.key));
    if (missing.length === 0) continue;
    added.push(...addColumns(sheet, key, missing, kitOf(book)));
    tab.forgetColumns();
    if (key === 'clients')
      fillOwned(
        book,
        missing.map((column) => column.key),
      );
  }
  if (added.length > 0) told.push(fill(book.locale, book.locale.messages.cell.added, { columns: added.join(', ') }));
  return told;
}

/** Nothing to be put right, as reads alone tell. Row 1 stays hidden: shown, it would be sorted and typed over. */
function isWhole(tab: Tab): boolean {
  const { sheet, spec } = tab;
  return (
    tab.has(spec.key) &&
    tab.head.doubled.length === 0 &&
    wantedColumns(spec.tab).every((column) => tab.has(column.key)) &&
    !hasStrayed(tab) &&
    (spec.tab !== 'clients' || sheet.isRowHiddenByUser(1))
  );
}

/** Whether the headers may stand among the data: row 2 does not hold them, and one of the rows below does. */
function hasStrayed(tab: Tab): boolean {
  const { key, tab: name } = tab.spec;
  return headerRowAmong([tab.header(key)], name) === null && headerRowAmong(tab.ids(), name) !== null;
}

/** Row 1 gone or moved, headers sorted into the data, a key that stands twice: true when something was put right. */
function mendHead(book: Book, key: TabKey): boolean {
  const tab = book.tab(key);
  const { sheet, spec } = tab;
  let mended = false;
  if (!tab.has(spec.key)) {
    if (!repairKeys(sheet, key)) return false;
    tab.forgetColumns();
    tab.forget();
    mended = true;
  }
  for (const at of tab.head.doubled) {
    sheet.getRange(1, at).clearContent();
    mended = true;
  }
  const strayed = headerRowAmong(tab.ids(), key);
  if (strayed !== null) {
    sheet.moveRows(sheet.getRange(`${strayed}:${strayed}`), 2);
    tab.forget();
    mended = true;
  }
  if (key === 'clients' && !sheet.isRowHiddenByUser(1)) sheet.hideRows(1);
  return mended;
}

/** Columns of the owned block that came back empty get what History says. */
function fillOwned(book: Book, keys: readonly string[]): void {
  const owned = OWNED.map(({ key }) => key).filter((key) => keys.includes(key) && key !== 'recorded');
  if (owned.length === 0) return;
  const clients = book.tab('clients');
  const histories = linesByClient(book);
  const rows = new Map<number, Row>();
  for (const [index, id] of clients.ids().entries()) {
    const state = replay(histories.get(id) ?? [], book.lexicon.stages);
    if (state) rows.set(FIRST_ROW + index, { ...state });
  }
  writeOwned(book, clients, rows, owned);
}
