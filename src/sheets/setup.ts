// Set-up: walks the schema, makes what is missing and leaves all else as it is; may be run again at any time.
import { locales } from '../locales/index.ts';
import type { Language, Locale } from '../locales/shape.ts';
import { Book, hasKeys, searchState } from './book.ts';
import { type Codec, codecOf } from './codec.ts';
import { peopleOf, teamOf } from './lexicon.ts';
import { type NamedEntry, namesOf } from './names.ts';
import { fingerprint, setDropdowns } from './dropdowns.ts';
import { paintTab } from './paint.ts';
import { appendRows } from './rows.ts';
import { type DictionaryName, FIRST_ROW, TAB_KEYS, TABS, type TabKey } from './schema.ts';
import { type Start, starterRows } from './starters.ts';
import { freshState, STATE_KEY, STATE_ROW } from './state.ts';
import { type Row, Tab } from './tab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows a new data tab has; the grid grows by itself when they are full. */
const ROWS: Partial<Record<TabKey, number>> = { clients: 1000, deals: 1000, payments: 1000, history: 1000, team: 200 };
const SMALL_TAB_ROWS = 120;

export interface SetupInput {
  language: Language;
  owner: { name: string; email: string };
  now: Date;
  today: string;
}

export interface SetupResult {
  /** Names of the tabs that were added; empty when there was nothing to do. */
  added: string[];
  /** Columns that were added to tabs of ours, as "tab: column". */
  columns: string[];
}

interface Made {
  key: TabKey;
  sheet: Sheet;
  /** Made or left unfinished by a run that was cut: it is finished now. Finished tabs only get missing columns. */
  open: boolean;
}

/** Tabs and columns that are missing are made, starter rows only where a tab has none. Nothing is renamed, moved or overwritten. */
export function setUp(input: SetupInput): SetupResult {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheets = spreadsheet.getSheets();
  const existing = searchState(sheets);
  const state = existing?.state ?? freshState(spreadsheet.getId());
  const locale = locales[input.language];
  const result: SetupResult = { added: [], columns: [] };
  const made = TAB_KEYS.map((key): Made => {
    const finished = sheets.find((sheet) => sheet.getSheetId() === state.tabs[key]);
    if (finished) return { key, sheet: finished, open: false };
    const begun = sheets.find((sheet) => hasKeys(sheet, key));
    const sheet = begun ?? addSheet(spreadsheet, key, locale);
    if (!begun) {
      result.added.push(sheet.getName());
      writeHead(sheet, key, locale);
    }
    return { key, sheet, open: true };
  });
  for (const { key, sheet, open } of made) if (!open) result.columns.push(...addColumns(sheet, key, locale));
  state.tabs = { ...state.tabs, ...Object.fromEntries(made.map(({ key, sheet }) => [key, sheet.getSheetId()])) };
  state.last.team ??= 1;
  const settings = made.find(({ key }) => key === 'settings')?.sheet as Sheet;
  const position = existing?.position ?? addStateColumn(settings);
  writeStarters(made, locale, input);
  const book = new Book(spreadsheet, made.map(({ sheet }) => sheet), settings, position, state, { now: input.now });
  book.forgetLexicon();
  finish(book, made, locale);
  book.saveState({ ...state, labels: fingerprint(book) });
  if (made.every(({ open }) => open)) made.find(({ key }) => key === 'clients')?.sheet.activate();
  return result;
}

/** A foreign tab of the same name keeps it; ours is then called "Clients (CRM)". */
function addSheet(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, key: TabKey, locale: Locale): Sheet {
  const wanted = locale.terms.tabs[key];
  let name = wanted;
  for (let number = 1; spreadsheet.getSheetByName(name); number += 1) {
    name = number === 1 ? `${wanted} (CRM)` : `${wanted} (CRM ${number})`;
  }
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
  fitGrid(sheet, ROWS[key] ?? SMALL_TAB_ROWS, TABS[key].columns.length);
  return sheet;
}

function fitGrid(sheet: Sheet, rows: number, columns: number): void {
  const [haveRows, haveColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (haveColumns > columns) sheet.deleteColumns(columns + 1, haveColumns - columns);
  if (haveColumns < columns) sheet.insertColumnsAfter(haveColumns, columns - haveColumns);
  if (haveRows > rows) sheet.deleteRows(rows + 1, haveRows - rows);
  if (haveRows < rows) sheet.insertRowsAfter(haveRows, rows - haveRows);
}

const wantedColumns = (key: TabKey) => TABS[key].columns.filter((column) => !column.onRequest);

function writeHead(sheet: Sheet, key: TabKey, locale: Locale): void {
  const columns = wantedColumns(key);
  const spare = TABS[key].columns.length - columns.length;
  if (spare > 0) sheet.deleteColumns(columns.length + 1, spare);
  const header = sheet.getRange(1, 1, 2, columns.length);
  header.setNumberFormat('@');
  header.setValues([columns.map((column) => column.key), columns.map((column) => headerOf(column.key, locale))]);
}

export const headerOf = (key: string, locale: Locale): string => locale.columns[key as keyof Locale['columns']] ?? key;

function addColumns(sheet: Sheet, key: TabKey, locale: Locale): string[] {
  const present = (sheet.getRange('1:1').getValues()[0] ?? []).map((cell) => String(cell).trim());
  const missing = wantedColumns(key).filter((column) => !present.includes(column.key));
  return missing.map((column) => addColumn(sheet, key, column.key, locale));
}

/** Adds one column of the schema at the right end of a tab; returns "tab: column". */
export function addColumn(sheet: Sheet, key: TabKey, columnKey: string, locale: Locale): string {
  const width = sheet.getMaxColumns();
  sheet.insertColumnsAfter(width, 1);
  const head = sheet.getRange(1, width + 1, 2, 1);
  head.setNumberFormat('@');
  head.setValues([[columnKey], [headerOf(columnKey, locale)]]);
  return `${locale.terms.tabs[key]}: ${headerOf(columnKey, locale)}`;
}

/** The hidden column of the state at the right end of Settings. */
function addStateColumn(sheet: Sheet): number {
  const column = sheet.getMaxColumns() + 1;
  sheet.insertColumnsAfter(column - 1, 1);
  const head = sheet.getRange(1, column, STATE_ROW, 1);
  head.setNumberFormat('@');
  head.setValues([[STATE_KEY], ['']]);
  sheet.hideColumns(column);
  return column;
}

/** Starter rows go only into a tab that has no row yet. */
function writeStarters(made: readonly Made[], locale: Locale, input: SetupInput): void {
  const timeZone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  const start: Start = { locale, decimals: 2, today: input.today, owner: input.owner, language: input.language };
  const codec = starterCodec(locale, start, timeZone);
  for (const { key, sheet, open } of made) {
    const rows = open ? starterRows(key, start) : [];
    if (rows.length === 0) continue;
    const tab = new Tab(TABS[key], sheet, codec);
    if (tab.lastRow() < FIRST_ROW) appendRows(tab, rows);
  }
}

/** The words of the starter rows themselves, so that one dictionary can name another before either is read back. */
function starterCodec(locale: Locale, start: Start, timeZone: string): Codec {
  const entries = (tab: TabKey): NamedEntry[] => starterRows(tab, start) as unknown as NamedEntry[];
  const lists: Partial<Record<DictionaryName, NamedEntry[]>> = {};
  for (const row of starterRows('lists', start)) {
    const list = row.list as DictionaryName;
    lists[list] = [...(lists[list] ?? []), row as unknown as NamedEntry];
  }
  const dictionaries = { ...lists, stages: entries('stages'), sections: entries('sections'), tags: entries('tags') };
  const people = peopleOf(teamOf(starterRows('team', start) as Row[]), start.today);
  return codecOf(namesOf(locale, { ...dictionaries, reasons: entries('reasons') }, people), start.decimals, timeZone);
}

/** Looks and dropdowns of the new tabs; those of finished tabs are the owner's. */
function finish(book: Book, made: readonly Made[], locale: Locale): void {
  for (const { key, open } of made) {
    if (!open) continue;
    const tab = book.tab(key);
    paintTab(tab, book, locale);
    setDropdowns(book, tab);
    if (tab.spec.hidden) tab.sheet.hideSheet();
  }
}

const payColumns = () => TABS.team.columns.filter((column) => column.onRequest);

export function hasPay(book: Book): boolean {
  const team = book.tab('team');
  return payColumns().every((column) => team.has(column.key));
}

/** The pay columns, made only after their owner was told who can read them. */
export function setUpPay(book: Book): void {
  const { sheet, codec } = book.tab('team');
  for (const column of payColumns().filter(({ key }) => !book.tab('team').has(key))) {
    addColumn(sheet, 'team', column.key, book.locale);
    const at = sheet.getMaxColumns();
    sheet.getRange(FIRST_ROW, at, sheet.getMaxRows() - FIRST_ROW + 1, 1).setNumberFormat(codec.format(column));
    sheet.setColumnWidth(at, column.width);
  }
  book.forgetLexicon();
}
