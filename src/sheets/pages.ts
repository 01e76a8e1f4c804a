// Tabs that are pages, not tables: an empty report says so in one sentence until it is built; found by a hidden mark.
import type { Locale, Texts } from '../locales/shape.ts';
import { fill } from '../locales/text.ts';
import type { Book } from './book.ts';
import { GREY_TAB, insertNamed } from './draft.ts';
import { COLORS } from './report-cell.ts';
import type { PageKey } from './state.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The pages that every base shows from the start; the others are made when somebody opens them. */
export const FIRST_PAGES = ['guide', 'today', 'funnel', 'commission'] as const satisfies readonly PageKey[];

/** The mark stands so far to the right that the title has room, within the block that a report writes. */
const MARK_COLUMN = 8;
/** Shows nothing, whatever stands in the cell. */
const INVISIBLE = ';;;';

const markOf = (key: PageKey): string => `{"page":"${key}"}`;

/** Whether row 1 of a sheet says that it is this page, empty or built; copies of a built report say so too. */
export const isPage = (firstRow: readonly string[], key: PageKey): boolean =>
  firstRow.some((cell) => cell === markOf(key) || cell.startsWith(`{"report":"${key}"`));

/** Whether nothing was built on the page yet. */
export const isEmptyPage = (firstRow: readonly string[], key: PageKey): boolean => firstRow.includes(markOf(key));

/** What all pages have alike. */
export function layPage(sheet: Sheet): void {
  sheet.setHiddenGridlines(true);
  sheet.setTabColor(COLORS.tab);
  sheet.getRange(1, MARK_COLUMN).setNumberFormat(INVISIBLE);
  sheet.getRange('A1').setTextStyle(SpreadsheetApp.newTextStyle().setFontSize(18).setBold(true).build());
}

/** What an empty page says: what will stand on it, and when; '' while the long words are not at hand. */
export function promiseOf(key: PageKey, locale: Locale, texts: Texts | null): string {
  const { today, funnel, commission, departments } = locale.messages.menu;
  const items = {
    build_day: today,
    build_funnel: funnel,
    build_pay: commission,
    build_departments: departments,
    build_forecast: locale.terms.buttons.forecast,
  };
  return fill(locale, texts?.pages[key] ?? '', { ...locale.terms.tabs, ...items });
}

/** A sheet laid as a page becomes this one, still empty. */
export function fillPage(sheet: Sheet, key: PageKey, locale: Locale, texts: Texts | null): Sheet {
  const blank = Array.from({ length: MARK_COLUMN - 2 }, () => '');
  if (key === 'guide') sheet.setTabColor(GREY_TAB);
  sheet.protect().setWarningOnly(true);
  // The mark comes last: a page that was cut before is still a draft.
  sheet.getRange(1, 1, 2, MARK_COLUMN).setValues([
    [locale.terms.tabs[key], ...blank, markOf(key)],
    [promiseOf(key, locale, texts), ...blank, ''],
  ]);
  return sheet;
}

/** Behind the tables and reports that everybody sees: where a further report belongs. */
function behindReports({ spreadsheet, state: { tabs } }: Book): number {
  const before = [tabs.clients, tabs.deals, tabs.payments, tabs.team, tabs.funnel, tabs.commission];
  const places = spreadsheet.getSheets().map((sheet, index) => (before.includes(sheet.getSheetId()) ? index + 1 : 0));
  return Math.max(...places);
}

/** The page, made now if nobody opened it before; behind all other tabs, a report behind the reports. */
export function ensurePage(book: Book, key: PageKey, isReport = false): Sheet {
  const known = book.sheetOf(key);
  if (known) return known;
  const { spreadsheet, locale } = book;
  const left = book.unclaimed((keys) => isPage(keys, key));
  const sheet = left ?? insertNamed(spreadsheet, locale.terms.tabs[key], isReport ? behindReports(book) : undefined);
  if (!left) {
    layPage(sheet);
    fillPage(sheet, key, locale, book.clock.texts?.(book.language) ?? null);
  }
  book.adopt(key, sheet);
  return sheet;
}
