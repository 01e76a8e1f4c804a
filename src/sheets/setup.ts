// Set-up: walks the schema, makes what is missing and leaves all else as it is; may be run again at any time.
import { locales } from '../locales/index.ts';
import type { Language, Locale } from '../locales/shape.ts';
import { letterOf } from './a1.ts';
import { Book, holdsKeys, keysOf, searchState } from './book.ts';
import { type Codec, codecOf } from './codec.ts';
import { dropdownsOf, fingerprint } from './dropdowns.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { namesIn } from './names.ts';
import { formatColumns, paintTab } from './paint.ts';
import { namesNow } from './renames.ts';
import { repairKeys } from './repair.ts';
import { type Column, FIRST_ROW, TAB_KEYS, TABS, type TabKey } from './schema.ts';
import { type Start, starterRows } from './starters.ts';
import { freshState, STATE_KEY, STATE_NAME, STATE_ROW, type State } from './state.ts';
import { LostKeys, type Row } from './tab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet as Google inserts it. */
const NEW_COLUMNS = 26;

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

/**
 * Tabs and columns that are missing are made, starter rows with a tab of their own. Nothing is renamed, moved or
 * overwritten. The state is written when a base is begun and again when it is finished: a run that was cut is gone on with.
 */
export function setUp(input: SetupInput): SetupResult {
  const spreadsheet = SpreadsheetApp.getActive();
  liftState(spreadsheet);
  const sheets = spreadsheet.getSheets();
  const existing = searchState(sheets);
  const locale = locales[input.language];
  const start: Start = { locale, decimals: 2, today: input.today, owner: input.owner, language: input.language };
  const state: State = existing?.state ?? freshState(spreadsheet.getId());
  const firstRows = new Map<Sheet, string[]>();
  const keysIn = (sheet: Sheet): string[] => {
    const keys = firstRows.get(sheet) ?? keysOf(sheet);
    firstRows.set(sheet, keys);
    return keys;
  };
  const mine = (key: TabKey) =>
    sheets.find((sheet) => sheet.getSheetId() === state.tabs[key]) ??
    sheets.find((sheet) => holdsKeys(keysIn(sheet), key));
  const known = new Map(TAB_KEYS.map((key) => [key, mine(key)]));
  const missing = TAB_KEYS.filter((key) => !known.get(key));
  const result: SetupResult = { added: [], columns: [] };
  for (const [key, sheet] of known) {
    if (!sheet) continue;
    if (!repairKeys(sheet, key)) throw new LostKeys(key);
    result.columns.push(...addColumns(sheet, keysOf(sheet), key, locale));
  }
  if (missing.length === 0 && existing) return result;

  const lexicon = missing.length === TAB_KEYS.length ? startLexicon(start) : null;
  const names = sheets.map((sheet) => sheet.getName());
  const beginning = namesIn(locale, lexicon ?? startLexicon(start), input.today);
  const codec = codecOf(beginning, start.decimals, spreadsheet.getSpreadsheetTimeZone());
  let last = sheets.length;
  for (const key of missing) {
    const name = freeName(locale.terms.tabs[key], names);
    names.push(name);
    known.set(key, spreadsheet.insertSheet(name, last));
    last += 1;
    result.added.push(name);
    fill(known.get(key) as Sheet, key, start, codec);
  }
  for (const [key, sheet] of known) if (sheet) state.tabs[key] = sheet.getSheetId();
  state.last.team ??= 1;
  const settings = known.get('settings') as Sheet;
  const position = existing?.position ?? addStateColumn(spreadsheet, settings);
  const book = new Book(spreadsheet, [...known.values()] as Sheet[], settings, position, state, { now: input.now });
  book.forgetLexicon();
  if (lexicon) book.use(lexicon);
  const unfinished = existing ? missing : TAB_KEYS;
  for (const key of unfinished) {
    if (missing.includes(key)) book.tab(key).begin(wantedColumns(key), starterRows(key, start).length);
    paintTab(book.tab(key), spreadsheet, dropdownsOf(book, key));
  }
  book.saveState({ ...state, labels: fingerprint(book), people: namesNow(book.names.people()) });
  if (missing.length === TAB_KEYS.length) known.get('clients')?.activate();
  return result;
}

/** A foreign tab of the same name keeps it; ours is then called "Clients (CRM)". */
function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 1; used.has(name.toLowerCase()); number += 1) {
    name = number === 1 ? `${wanted} (CRM)` : `${wanted} (CRM ${number})`;
  }
  return name;
}

const wantedColumns = (key: TabKey): Column[] => TABS[key].columns.filter((column) => !column.onRequest);

/** Keys, headers and starter rows in one write, so that a tab with keys is a tab with its rows. */
function fill(sheet: Sheet, key: TabKey, start: Start, codec: Codec): void {
  const columns = wantedColumns(key);
  if (columns.length > NEW_COLUMNS) sheet.insertColumnsAfter(NEW_COLUMNS, columns.length - NEW_COLUMNS);
  formatColumns(sheet, columns, codec);
  const rows = starterRows(key, start).map((row) =>
    columns.map((column) => codec.encode(column, row[column.key] ?? '')),
  );
  const head = [columns.map((column) => column.key), columns.map((column) => headerOf(column.key, start.locale))];
  sheet.getRange(1, 1, rows.length + 2, columns.length).setValues([...head, ...rows]);
}

export const headerOf = (key: string, locale: Locale): string => locale.columns[key as keyof Locale['columns']] ?? key;

const startLexicon = (start: Start): Lexicon =>
  lexiconOf((tab) => starterRows(tab, start).map((row): Row => ({ ...row })));

function addColumns(sheet: Sheet, present: readonly string[], key: TabKey, locale: Locale): string[] {
  const missing = wantedColumns(key).filter((column) => !present.includes(column.key));
  return missing.map((column) => addColumn(sheet, key, column, locale).told);
}

/** Adds one column of the schema behind the last used one; `told` is "tab: column". */
export function addColumn(sheet: Sheet, key: TabKey, column: Column, locale: Locale): { at: number; told: string } {
  const at = sheet.getLastColumn() + 1;
  if (at > sheet.getMaxColumns()) sheet.insertColumnsAfter(at - 1, 1);
  sheet.getRange(1, at, 2, 1).setValues([[column.key], [headerOf(column.key, locale)]]);
  sheet.setColumnWidth(at, column.width);
  return { at, told: `${locale.terms.tabs[key]}: ${headerOf(column.key, locale)}` };
}

/** Blank rows that somebody inserted above the keys of Settings are taken out: the state is looked for in row 2. */
function liftState(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const cell = spreadsheet.getRangeByName(STATE_NAME);
  const above = (cell?.getRow() ?? 0) - STATE_ROW;
  if (!cell || above < 1) return;
  const sheet = cell.getSheet();
  const rows = sheet.getRange(1, 1, above, sheet.getMaxColumns()).getValues();
  if (rows.every((row) => row.every((value) => value === ''))) sheet.deleteRows(1, above);
}

/** The hidden column of the state, behind the columns of Settings; its name makes it quick to find. */
function addStateColumn(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, sheet: Sheet): number {
  const keys = (sheet.getRange('1:1').getValues()[0] ?? []).map(String);
  const begun = keys.indexOf(STATE_KEY) + 1;
  const column = begun > 0 ? begun : keys.filter((key) => key !== '').length + 1;
  const head = sheet.getRange(1, column, STATE_ROW, 1);
  head.setNumberFormat('@');
  head.setValues([[STATE_KEY], ['']]);
  sheet.hideColumns(column);
  spreadsheet.setNamedRange(STATE_NAME, sheet.getRange(STATE_ROW, column));
  return column;
}

const payColumns = (): Column[] => TABS.team.columns.filter((column) => column.onRequest);

export function hasPay(book: Book): boolean {
  const team = book.tab('team');
  return payColumns().every((column) => team.has(column.key));
}

/** The pay columns, made only after their owner was told who can read them. */
export function setUpPay(book: Book): void {
  const team = book.tab('team');
  const { sheet, codec } = team;
  for (const column of payColumns().filter(({ key }) => !team.has(key))) {
    const { at } = addColumn(sheet, 'team', column, book.locale);
    sheet.getRange(`${letterOf(at)}${FIRST_ROW}:${letterOf(at)}`).setNumberFormat(codec.format(column));
  }
  book.forgetLexicon();
}
