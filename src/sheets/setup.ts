// Set-up: walks the schema, makes what is missing and leaves all else as it is; may be run again at any time.
import type { ListTab } from '../domain/list-model.ts';
import { locales } from '../locales/index.ts';
import type { Language, Texts } from '../locales/shape.ts';
import { fill } from '../locales/text.ts';
import { Book, holdsKeys, keysOf } from './book.ts';
import { codecOf } from './codec.ts';
import { freeName, insertDraft, isDraft, layTable } from './draft.ts';
import { fingerprint } from './dropdowns.ts';
import { writeGuide } from './guide.ts';
import { type Kit, kitOf, namedIn } from './kit.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { readAccepted } from './list-cells.ts';
import { LostKeys } from './lost-keys.ts';
import { addColumns, fillTab, wantedColumns } from './make-tab.ts';
import { MENDED, mendTabs } from './mend.ts';
import { namesIn } from './names.ts';
import { FIRST_PAGES, fillPage, isPage, layPage } from './pages.ts';
import { isPainted, paintTab } from './paint.ts';
import { namesNow } from './renames.ts';
import { mendHead } from './repair.ts';
import { appendRows } from './rows.ts';
import { type Column, FIRST_TABS, TAB_KEYS, TABS, type TabKey } from './schema.ts';
import { type Start, starterRows } from './starters.ts';
import { ACCEPTED_KEY, freshState, type PageKey, STATE_KEY, STATE_NAME, STATE_ROW, type State } from './state.ts';
import { mendState, searchState } from './state-cell.ts';
import type { Row } from './tab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The tabs in the order in which they stand: what people see comes first. */
const ORDER: (TabKey | PageKey)[] = [
  'guide',
  'today',
  'clients',
  'deals',
  'payments',
  'team',
  'funnel',
  'commission',
  'history',
  'settings',
  ...FIRST_TABS.filter((key) => TABS[key].hidden && key !== 'history' && key !== 'settings'),
];

export interface SetupInput {
  language: Language;
  owner: { name: string; email: string };
  now: Date;
  today: string;
  texts: (language: Language) => Texts;
}

export interface SetupResult {
  /** Names of the tabs that were added; empty when there was nothing to do. */
  added: string[];
  /** Columns that were added to tabs of ours, as "tab: column". */
  columns: string[];
  /** The base as it now is. */
  book: Book;
}

/**
 * Tabs and columns that are missing are made, starter rows with a tab of their own. Nothing is renamed, moved or
 * overwritten; only the Guide is written anew. The state is written when all is there: a run that was cut is gone on with.
 */
export function setUp(input: SetupInput): SetupResult {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheets = spreadsheet.getSheets();
  const existing = searchState(sheets) ?? (mendState(spreadsheet) ? searchState(sheets) : null);
  const state: State = existing?.state ?? freshState(spreadsheet.getId());
  const found = findTabs(sheets, state);
  const missing = ORDER.filter((key) => !found.has(key));
  const begun = TAB_KEYS.filter((key) => found.has(key));
  const isFresh = FIRST_TABS.every((key) => !found.has(key));
  const { kit, start } = beginning(spreadsheet, input);
  const ids = JSON.stringify(state.tabs);
  if (existing) start.kept = readAccepted(existing.sheet.getRange('1:2').getValues()).lists ?? {};
  const result: Omit<SetupResult, 'book'> = { added: [], columns: [] };
  for (const key of TAB_KEYS) {
    const sheet = found.get(key);
    if (!sheet || (existing && MENDED.includes(key))) continue;
    if (mendHead(sheet, key, state.layouts?.[key] ?? '', kit.locale) === 'lost') throw new LostKeys(key);
    const keys = keysOf(sheet);
    const lacking = wantedColumns(key).filter((column) => !keys.includes(column.key));
    result.columns.push(...addColumns(sheet, key, lacking, kit));
  }
  const left = sheets.filter((sheet) => ![...found.values()].includes(sheet));
  result.added = makeTabs(missing, left, found, sheets, kit, start);
  // A run that was cut left tabs with keys and without looks.
  if (!existing) for (const key of begun) finishLooks(found.get(key), key, kit);
  for (const [key, sheet] of found) state.tabs[key] = sheet.getSheetId();
  state.last.team ??= 1;
  const settings = found.get('settings') as Sheet;
  const position = existing?.position ?? addStateColumn(spreadsheet, settings);
  const clock = { now: input.now, texts: input.texts };
  const book = new Book(spreadsheet, [...found.values()], settings, position, state, clock);
  book.forgetLexicon();
  if (isFresh) book.use(kit.lexicon);
  if (existing) mendTabs(book, true);
  state.language ??= book.language;
  for (const key of FIRST_TABS) {
    if (missing.includes(key)) book.tab(key).begin(wantedColumns(key), starterRows(key, start).length);
  }
  if (!missing.includes('settings')) addSettings(book, start);
  const sheet = book.sheetOf('guide');
  if (sheet) writeGuide(book, sheet, input.texts(book.locale.language));
  const { emptied } = book.locale.messages.cell;
  const gone = existing
    ? missing.filter((key) => (state.last[key as TabKey] ?? 0) > 0 && !start.kept?.[key as ListTab])
    : [];
  for (const key of gone) book.mended.push(fill(book.locale, emptied, { tab: book.locale.terms.tabs[key] }));
  if (missing.length > 0 || !existing || JSON.stringify(state.tabs) !== ids) {
    // Tabs made anew in an old base know only the starter lists: the next opening offers them what is there.
    const labels = isFresh ? fingerprint(book) : '';
    book.saveState({ ...book.state, labels, people: namesNow(book.names.people()) });
  }
  if (isFresh) sheet?.activate();
  return { ...result, book };
}

/** The tabs of ours among the sheets: by the ids in the state, else by the keys in row 1. */
function findTabs(sheets: readonly Sheet[], state: State): Map<TabKey | PageKey, Sheet> {
  const firstRows = new Map<Sheet, string[]>();
  const keysIn = (sheet: Sheet): string[] => {
    const keys = firstRows.get(sheet) ?? keysOf(sheet);
    firstRows.set(sheet, keys);
    return keys;
  };
  const found = new Map<TabKey | PageKey, Sheet>();
  const known = (key: TabKey | PageKey) => sheets.find((sheet) => sheet.getSheetId() === state.tabs[key]);
  // Some tabs have most of their keys in common: a sheet that is one of ours is no other.
  const ours = new Set(Object.values(state.tabs));
  const free = () => sheets.filter((sheet) => !ours.has(sheet.getSheetId()) && ![...found.values()].includes(sheet));
  for (const key of TAB_KEYS) {
    const sheet = known(key) ?? free().find((candidate) => holdsKeys(keysIn(candidate), key));
    if (sheet) found.set(key, sheet);
  }
  for (const key of FIRST_PAGES) {
    const sheet = known(key) ?? free().find((candidate) => isPage(keysIn(candidate), key));
    if (sheet) found.set(key, sheet);
  }
  return found;
}

/** What new tabs are made from before there is a base: the language and the starter lists. */
function beginning(spreadsheet: Spreadsheet, input: SetupInput): { kit: Kit; start: Start } {
  const { language, owner, today } = input;
  const locale = locales[language];
  const texts = input.texts(language);
  const start: Start = { locale, texts, decimals: 2, today, owner, language };
  const lexicon: Lexicon = lexiconOf((tab) => starterRows(tab, start).map((row): Row => ({ ...row })));
  const names = namesIn(locale, lexicon, today);
  const codec = codecOf(names, start.decimals, spreadsheet.getSpreadsheetTimeZone());
  return { start, kit: { spreadsheet, locale, names, codec, lexicon, texts, isNamed: namedIn(spreadsheet) } };
}

const isPageKey = (key: TabKey | PageKey): key is PageKey => !(key in TABS);

/**
 * Makes the missing tabs as copies of a draft, pages first, each in its place of the order.
 * @param left sheets that are none of ours; drafts of a run that was cut are thrown away
 * @returns their names
 */
function makeTabs(
  missing: readonly (TabKey | PageKey)[],
  left: readonly Sheet[],
  found: Map<TabKey | PageKey, Sheet>,
  sheets: readonly Sheet[],
  kit: Kit,
  start: Start,
): string[] {
  const { spreadsheet, locale } = kit;
  const taken = new Map(sheets.map((sheet) => [sheet, sheet.getName()]));
  const old = left.filter((sheet) => isDraft(sheet, taken.get(sheet) ?? '', keysOf(sheet)));
  if (missing.length === 0 && old.length === 0) return [];
  const draft = insertDraft(spreadsheet, [...taken.values()]);
  for (const sheet of old) {
    spreadsheet.deleteSheet(sheet);
    taken.delete(sheet);
  }
  const line = [...taken.keys()];
  const names = [...taken.values()];
  const make = (key: TabKey | PageKey, fill: (sheet: Sheet) => void): string => {
    const earlier = ORDER.slice(0, ORDER.indexOf(key)).map((other) => found.get(other));
    const place = Math.max(...earlier.map((sheet) => (sheet ? line.indexOf(sheet) + 1 : 0)), 0) || line.length;
    const name = freeName(locale.terms.tabs[key], names);
    const sheet = spreadsheet.insertSheet(name, place, { template: draft });
    line.splice(place, 0, sheet);
    names.push(name);
    fill(sheet);
    found.set(key, sheet);
    return name;
  };
  const pages = missing.filter(isPageKey);
  const tables = missing.filter((key): key is TabKey => !isPageKey(key));
  if (pages.length > 0) layPage(draft);
  const added = pages.map((key) => make(key, (sheet) => void fillPage(sheet, key, locale, kit.texts)));
  if (tables.length > 0) layTable(draft);
  for (const key of tables) {
    added.push(
      make(key, (sheet) => {
        fillTab(sheet, key, kit, start);
        paintTab(sheet, key, wantedColumns(key), kit, true);
      }),
    );
  }
  spreadsheet.deleteSheet(draft);
  return added;
}

function finishLooks(sheet: Sheet | undefined, key: TabKey, kit: Kit): void {
  if (sheet && !isPainted(sheet)) paintTab(sheet, key, wantedColumns(key), kit, false);
}

/** Settings that a later version brought; the values that stand there stay. */
function addSettings(book: Book, start: Start): void {
  const settings = book.tab('settings');
  const known = new Set((settings.columns(['key']).key ?? []).map(String));
  const fresh = starterRows('settings', start).filter((row) => !known.has(String(row.key)));
  if (fresh.length === 0) return;
  appendRows(settings, fresh);
  book.forgetLexicon();
}

/** The hidden column of the state, behind the columns of Settings; its name makes it quick to find. */
function addStateColumn(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, sheet: Sheet): number {
  const keys = (sheet.getRange('1:1').getValues()[0] ?? []).map(String);
  const begun = keys.indexOf(STATE_KEY) + 1;
  const column = begun > 0 ? begun : keys.filter((key) => key !== '').length + 1;
  const made = begun > 0 ? [STATE_KEY] : [STATE_KEY, ACCEPTED_KEY];
  const head = sheet.getRange(1, column, STATE_ROW, made.length);
  head.setNumberFormat('@');
  head.setValues([made, made.map(() => '')]);
  sheet.hideColumns(column, made.length);
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
  const lacking = payColumns().filter(({ key }) => !team.has(key));
  addColumns(team.sheet, 'team', lacking, kitOf(book));
  book.forgetLexicon();
}
