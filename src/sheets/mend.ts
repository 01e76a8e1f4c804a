// Damage to rows 1 and 2 and to the columns of our tabs, put right before anything of them is read (DQ-16, DQ-33).
import { replay } from '../domain/projection.ts';
import { fill } from '../locales/text.ts';
import type { Book } from './book.ts';
import { kitOf } from './kit.ts';
import { LostKeys } from './lost-keys.ts';
import { addColumns, headerOf, wantedColumns } from './make-tab.ts';
import { acceptedOf, canRefill, refillColumns, refillTab } from './refill.ts';
import { isHeadWhole, layoutOf, mendHead } from './repair.ts';
import { writeOwned } from './row-cells.ts';
import { linesByClient } from './rows.ts';
import { type Column, FIRST_ROW, TABS, type TabKey } from './schema.ts';
import { OWNED } from './schema-clients.ts';
import type { Row } from './tab.ts';

/** Read whole at each opening; Settings first, because it remembers what the others held. */
const SMALL: readonly TabKey[] = ['settings', 'sections', 'stages', 'tags', 'reasons', 'lists', 'team', 'rates'];
const LONG: readonly TabKey[] = ['history', 'clients', 'deals', 'payments'];
/** Set-up leaves these to `mendTabs`. */
export const MENDED: readonly TabKey[] = [...SMALL, ...LONG];

/**
 * Puts the tabs right; what was done is told in `book.mended`. Whole tabs cost nothing besides the reads of an opening.
 * @param whole clients, deals, payments and History too, not only the small tabs
 * @throws LostKeys when it cannot be told what the columns of a tab are
 */
export function mendTabs(book: Book, whole: boolean): void {
  // Lists that were judged are remembered, so their tabs are not read.
  const looked = [...(book.isJudged ? [] : SMALL), ...(whole ? LONG : [])];
  const keys = looked.filter((key) => book.sheetOf(key) !== null);
  for (const key of keys) mendTab(book, key);
  if (!whole) return;
  const layouts = { ...book.state.layouts };
  for (const key of keys) {
    const layout = layoutOf(key, headNow(book, key).keys);
    if (layout === '') delete layouts[key];
    else layouts[key] = layout;
  }
  if (JSON.stringify(layouts) !== JSON.stringify(book.state.layouts ?? {})) book.saveState({ ...book.state, layouts });
}

/** Rows 1 and 2 of a tab as texts. */
function headNow(book: Book, key: TabKey): { keys: readonly string[]; headers: readonly string[] } {
  if (!SMALL.includes(key)) return { keys: book.head(key).row, headers: book.head(key).said };
  const [keys = [], headers = []] = book.small.cells(key).map((row) => row.map((cell) => String(cell).trim()));
  return { keys, headers };
}

function mendTab(book: Book, key: TabKey): void {
  const sheet = book.sheetOf(key);
  if (!sheet) return;
  const { keys, headers } = headNow(book, key);
  const isShown = key === 'clients' && !sheet.isRowHiddenByUser(1);
  if (isHeadWhole(key, keys, headers) && !isShown && !isBare(book, key)) return;
  if (!sheet.getRange(1, 1).canEdit()) return;
  const outcome = mendHead(sheet, key, book.state.layouts?.[key] ?? '', book.locale);
  if (outcome === 'lost') throw new LostKeys(key);
  if (isShown) sheet.hideRows(1);
  const { locale } = book;
  const { cell } = locale.messages;
  const tab = locale.terms.tabs[key];
  if (outcome !== 'whole') {
    book.mended.push(fill(locale, cell.repaired, { tab }));
    forget(book);
  }
  addMissing(book, key);
  if (isBare(book, key)) {
    refillTab(book, key);
    book.mended.push(fill(locale, cell.refilled, { tab }));
    forget(book);
  } else if (outcome === 'emptied' && (LONG.includes(key) ? (book.state.last[key] ?? 0) > 0 : key === 'rates')) {
    book.mended.push(fill(locale, cell.emptied, { tab }));
  }
}

/** A list without a single row, though several are remembered: somebody emptied it, and took out no single value. */
function isBare(book: Book, key: TabKey): boolean {
  if (!SMALL.includes(key) || key === 'rates') return false;
  const { keys } = headNow(book, key);
  const own = TABS[key].columns.map((column) => keys.indexOf(column.key)).filter((index) => index >= 0);
  // A box that is not ticked is no content.
  const isUsed = (row: readonly unknown[]) => own.some((index) => row[index] !== '' && row[index] !== false);
  return (
    !book.small
      .cells(key)
      .slice(FIRST_ROW - 1)
      .some(isUsed) && acceptedOf(book, key).length > 1
  );
}

/** What was read before is not true any more; rules are set anew at this opening. */
function forget(book: Book): void {
  book.forgetLexicon();
  book.state = { ...book.state, labels: '' };
}

/** Columns that are gone come back behind the others, with what is remembered of them. */
function addMissing(book: Book, key: TabKey): void {
  const { keys } = headNow(book, key);
  const missing = wantedColumns(key).filter((column) => !keys.includes(column.key));
  const sheet = book.sheetOf(key);
  if (!sheet || missing.length === 0) return;
  const rows = SMALL.includes(key) ? book.small.cells(key).length : sheet.getLastRow();
  const named = missing.some((column) => column.key === TABS[key].key);
  if (named && rows >= FIRST_ROW && !canRefill(book, key, keys)) throw new LostKeys(key);
  const added = addColumns(sheet, key, missing, kitOf(book));
  forget(book);
  const { locale } = book;
  const { cell } = locale.messages;
  book.mended.push(fill(locale, cell.added, { columns: added.join(', ') }));
  if (rows < FIRST_ROW) return;
  const left = key === 'clients' ? fillOwned(book, missing) : refillColumns(book, key, missing);
  if (left.length > 0) {
    const columns = left.map((column) => headerOf(column.key, locale)).join(', ');
    book.mended.push(fill(locale, cell.gone, { tab: locale.terms.tabs[key], columns }));
  }
  forget(book);
}

/** Columns of the owned block that came back empty get what History says; returns those that nobody remembers. */
function fillOwned(book: Book, missing: readonly Column[]): Column[] {
  const owned = OWNED.map(({ key }) => key);
  const filled = missing.map(({ key }) => key).filter((key) => owned.includes(key) && key !== 'recorded');
  const left = missing.filter(({ key, by }) => by === 'people' && !owned.includes(key));
  if (filled.length === 0) return left;
  const clients = book.tab('clients');
  const histories = linesByClient(book);
  const rows = new Map<number, Row>();
  for (const [index, id] of clients.ids().entries()) {
    const state = replay(histories.get(id) ?? [], book.lexicon.stages);
    if (state) rows.set(FIRST_ROW + index, { ...state });
  }
  writeOwned(book, clients, rows, filled);
  return left;
}
