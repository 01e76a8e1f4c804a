// The tab "Import errors": rows of a list that could not become clients, with the reason; made on first use.
import type { Locale } from '../locales/shape.ts';
import type { Book } from './book.ts';
import { checkRange } from './commit.ts';
import { cellText, LONGEST_TEXT } from './typed.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface BadRow {
  line: number;
  reason: string;
  row: string[];
}

const KEYS = ['imported_at', 'line', 'reason', 'row'];
const WIDTHS = [130, 90, 380, 420];

function sheetOf(book: Book, locale: Locale): Sheet {
  const known = book.sheetOf('import_errors');
  if (known) return known;
  const { spreadsheet } = book;
  const name = locale.terms.tabs.import_errors;
  const sheet = spreadsheet.insertSheet(
    spreadsheet.getSheetByName(name) ? `${name} (CRM)` : name,
    spreadsheet.getNumSheets(),
  );
  const { at, line, reason, row } = locale.messages.import_errors.tab_headers;
  const head = sheet.getRange(1, 1, 2, KEYS.length);
  sheet.getRange(1, 1, sheet.getMaxRows(), KEYS.length).setNumberFormat('@');
  head.setValues([KEYS, [at, line, reason, row]]);
  sheet.getRange(2, 1, 1, KEYS.length).setFontWeight('bold').setBackground('#E9EEF6');
  sheet.hideRows(1);
  sheet.setFrozenRows(2);
  for (const [index, width] of WIDTHS.entries()) sheet.setColumnWidth(index + 1, width);
  sheet.setTabColor('#5F6368');
  book.adopt('import_errors', sheet);
  return sheet;
}

/** Bad rows will be written here after the good ones: it must be allowed before. */
export function checkErrorsTab(book: Book): void {
  const sheet = book.sheetOf('import_errors');
  if (sheet) checkRange(sheet.getRange(1, 1, sheet.getMaxRows(), KEYS.length));
}

/** What is cut says so; the row is whole in the list it came from. */
const shortened = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)} …` : text);

/** Adds bad rows that do not stand there yet; the same list imported twice adds nothing. */
export function reportBadRows(book: Book, bad: readonly BadRow[]): void {
  if (bad.length === 0) return;
  const sheet = sheetOf(book, book.locale);
  const last = sheet.getLastRow();
  const known = new Set(
    last < 3
      ? []
      : sheet
          .getRange(3, 2, last - 2, 3)
          .getValues()
          .map((cells) => cells.map(String).join('\u0000')),
  );
  const at = Utilities.formatDate(book.clock.now, book.timeZone, 'yyyy-MM-dd HH:mm');
  const rows = bad
    .map(({ line, reason, row }) => [at, String(line), reason, shortened(cellText(row.join(' | ')))])
    .filter((cells) => !known.has(cells.slice(1).join('\u0000')));
  if (rows.length === 0) return;
  const missing = last + rows.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const target = sheet.getRange(Math.max(last, 2) + 1, 1, rows.length, KEYS.length);
  target.setNumberFormat('@');
  target.setValues(rows);
}
