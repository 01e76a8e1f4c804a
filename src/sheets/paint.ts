// The look of the data tabs (ui 9): hidden keys, frozen headers, formats, widths, colours, filter, warning-only protection.
import type { Locale } from '../locales/shape.ts';
import { letterOf } from './a1.ts';
import type { Book } from './book.ts';
import { type Column, FIRST_ROW } from './schema.ts';
import type { Tab } from './tab.ts';

const GREY = { background: '#E8EAED', color: '#5F6368' };
const BLUE = { background: '#E9EEF6', color: '#1F1F1F' };
const HEADER_HEIGHT = 54;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function paintTab(tab: Tab, book: Book, locale: Locale): void {
  const { sheet, spec } = tab;
  const columns = tab.present();
  const width = columns.length;
  const rows = tab.maxRow() - FIRST_ROW + 1;
  for (const run of sameFormat(tab, columns)) {
    tab.range(FIRST_ROW, run.first, rows, run.columns.length).setNumberFormat(tab.codec.format(run.columns[0] as Column));
  }
  const looks = columns.map((column) => (column.by === 'addon' ? GREY : BLUE));
  const header = tab.range(2, 1, 1, width);
  header.setBackgrounds([looks.map((look) => look.background)]);
  header.setFontColors([looks.map((look) => look.color)]);
  header.setFontWeight('bold').setWrap(true).setVerticalAlignment('middle');
  tab.range(FIRST_ROW, 1, rows, width).setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
  for (const run of sameWidth(tab, columns)) sheet.setColumnWidths(run.first, run.columns.length, run.columns[0]?.width ?? 100);
  sheet.setRowHeight(2, HEADER_HEIGHT);
  sheet.hideRows(1);
  sheet.setFrozenRows(2);
  if (spec.frozenColumns > 0) sheet.setFrozenColumns(spec.frozenColumns);
  sheet.setTabColor(spec.color);
  for (const column of columns) if (column.hidden) sheet.hideColumns(tab.at(column.key));
  if (!sheet.getFilter()) tab.range(2, 1, rows + 1, width).createFilter();
  protectHead(sheet, spec.tab === 'history', locale);
  book.spreadsheet.setNamedRange(`Clientbase_${spec.tab}`, sheet.getRange(`A2:${letterOf(width)}`));
}

/** Protection only warns, and only where a slip would hurt: whole History, rows 1–2 elsewhere (rules 1.1). */
function protectHead(sheet: Sheet, whole: boolean, locale: Locale): void {
  const protection = whole ? sheet.protect() : sheet.getRange('1:2').protect();
  protection.setWarningOnly(true);
  protection.setDescription(locale.messages.sidebar.title);
}

interface Run {
  first: number;
  columns: Column[];
}

function joined(tab: Tab, columns: Column[], alike: (a: Column, b: Column) => boolean): Run[] {
  const runs: Run[] = [];
  for (const column of columns) {
    const run = runs[runs.length - 1];
    const last = run?.columns[run.columns.length - 1];
    if (run && last && alike(last, column)) run.columns.push(column);
    else runs.push({ first: tab.at(column.key), columns: [column] });
  }
  return runs;
}

const sameFormat = (tab: Tab, columns: Column[]): Run[] =>
  joined(tab, columns, (a, b) => tab.codec.format(a) === tab.codec.format(b));
const sameWidth = (tab: Tab, columns: Column[]): Run[] => joined(tab, columns, (a, b) => a.width === b.width);
