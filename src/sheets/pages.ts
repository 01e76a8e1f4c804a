// Tabs that are pages, not tables: an empty report says so in one sentence until it is built; found by a hidden mark.
import type { Locale } from '../locales/shape.ts';
import type { Book } from './book.ts';
import { freeName } from './make-tab.ts';
import { COLORS } from './report-cell.ts';
import type { PageKey } from './state.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The pages that every base shows from the start; the others are made when somebody opens them. */
export const FIRST_PAGES = ['guide', 'today', 'funnel', 'commission'] as const satisfies readonly PageKey[];

/** The mark stands so far to the right that the title has room, within the block that a report writes. */
const MARK_COLUMN = 8;
/** Shows nothing, whatever stands in the cell. */
const INVISIBLE = ';;;';
const GUIDE_COLOR = '#5F6368';

const markOf = (key: PageKey): string => `{"page":"${key}"}`;

/** Whether row 1 of a sheet says that it is this page, empty or built; copies of a built report say so too. */
export const isPage = (firstRow: readonly string[], key: PageKey): boolean =>
  firstRow.some((cell) => cell === markOf(key) || cell.startsWith(`{"report":"${key}"`));

/** A sheet that was just inserted becomes an empty page. */
export function makePage(sheet: Sheet, key: PageKey, locale: Locale): Sheet {
  const head = sheet.getRange(1, 1, 2, MARK_COLUMN);
  const blank = Array.from({ length: MARK_COLUMN - 2 }, () => '');
  sheet.getRange(1, MARK_COLUMN).setNumberFormat(INVISIBLE);
  head.setValues([
    [locale.terms.tabs[key], ...blank, markOf(key)],
    [locale.messages.page_empty, ...blank, ''],
  ]);
  sheet.getRange('A1').setFontSize(18).setFontWeight('bold');
  sheet.setHiddenGridlines(true);
  sheet.setTabColor(key === 'guide' ? GUIDE_COLOR : COLORS.tab);
  return sheet;
}

/** The page, made now if nobody opened it before; behind all other tabs. */
export function ensurePage(book: Book, key: PageKey): Sheet {
  const known = book.sheetOf(key);
  if (known) return known;
  const { spreadsheet, locale } = book;
  const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
  const name = freeName(locale.terms.tabs[key], names);
  const sheet = makePage(spreadsheet.insertSheet(name, names.length), key, locale);
  book.adopt(key, sheet);
  return sheet;
}
