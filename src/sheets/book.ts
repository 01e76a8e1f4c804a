// The client base as one thing: opens the spreadsheet's tabs, state, dictionaries and language, each read once.
import type { HistoryLine, TeamRow } from '../domain/model.ts';
import { locales } from '../locales/index.ts';
import type { Language, Locale, Texts } from '../locales/shape.ts';
import { type Codec, codecOf } from './codec.ts';
import { Head } from './head.ts';
import { DICTIONARY_TABS, type Lexicon, languageIn, lexiconOf, setting } from './lexicon.ts';
import { formerCodec } from './list-cells.ts';
import { type Names, namesIn, namesOf } from './names.ts';
import { forget, type Remembered, recalled, remember, rememberedOf } from './remembered.ts';
import { TABS, type TabKey } from './schema.ts';
import { SmallTabs } from './small-tabs.ts';
import { SCHEMA_VERSION, STATE_ROW, type State, type TabName } from './state.ts';
import { findState } from './state-cell.ts';
import { Tab } from './tab.ts';
import { zone } from './zone.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Clock {
  /** The instant of this execution. */
  now: Date;
  /** The long words that set-up and new tabs need; they are kept out of the program's own file. */
  texts?: (language: Language) => Texts;
}

export class Book {
  private readonly tabs = new Map<TabKey, Tab>();
  private readonly heads = new Map<TabKey, Head>();
  /** What was put right in the tabs, a sentence each, until somebody is told. */
  mended: string[] = [];
  private found: Lexicon | null = null;
  private madeCodec: Codec | null = null;
  private mayWrite: boolean | null = null;
  /** What the cache held was thrown away; the next opening or edit that accepts the lists remembers them. */
  private forgotten = false;
  /** The cells of dictionaries, Team, Settings and Rates, read once. */
  readonly small = new SmallTabs((key) => this.sheetFor(key));
  /** The last lines of History as last read; see rows.ts. */
  tail: HistoryLine[] | null = null;
  /** Older lines that were asked for one by one; see rows.ts. */
  readonly lines = new Map<string, HistoryLine>();
  /** All lines of clients that were asked for one by one, grown by what is appended; see rows.ts. */
  readonly own = new Map<string, HistoryLine[]>();
  /** All lines by client, when they were needed together; see rows.ts. */
  histories: Map<string, HistoryLine[]> | null = null;
  readonly today: string;

  constructor(
    readonly spreadsheet: Spreadsheet,
    private readonly sheets: Sheet[],
    private readonly settingsSheet: Sheet,
    private readonly statePosition: number,
    public state: State,
    readonly clock: Clock,
    private remembered: Remembered = rememberedOf(spreadsheet, settingsSheet, state),
    private readonly strays: Map<number, string> = new Map(),
  ) {
    this.today = zone(this.timeZone).dayOf(clock.now);
    this.found = remembered.lexicon;
  }

  get timeZone(): string {
    return this.remembered.timeZone;
  }

  /** The day reports begin with: today, or the day on which the demo data stand. */
  get reportDay(): string {
    return this.state.demo ?? this.today;
  }

  /** The spreadsheet's locale, such as 'ru_RU': how numbers and dates are typed. */
  get habits(): string {
    this.remembered.locale ??= this.spreadsheet.getSpreadsheetLocale();
    return this.remembered.locale;
  }

  get lexicon(): Lexicon {
    this.found ??= this.readLexicon();
    return this.found;
  }

  get locale(): Locale {
    return locales[this.language];
  }

  /** The language in which the cells are written. */
  get language(): Language {
    return this.state.language ?? languageIn(this.lexicon);
  }

  get decimals(): number {
    return Number(setting(this.lexicon, 'decimals'));
  }

  get names(): Names {
    return this.codec.names;
  }

  get codec(): Codec {
    if (!this.madeCodec) {
      this.madeCodec = codecOf(
        namesIn(this.locale, this.lexicon, this.today, this.state.people),
        this.decimals,
        this.timeZone,
      );
    }
    return this.madeCodec;
  }

  /** The rows of Team that belong to a person. */
  conditionsOf(personId: string): TeamRow[] {
    return this.lexicon.team.filter((row) => row.person_id === personId);
  }

  sheetOf(tab: TabName): Sheet | null {
    const id = this.state.tabs[tab];
    return this.sheets.find((sheet) => sheet.getSheetId() === id) ?? null;
  }

  /** Whether a tab is there: some are made only when they are needed. */
  has(key: TabKey): boolean {
    return this.tabs.has(key) || this.sheetOf(key) !== null;
  }

  tab(key: TabKey): Tab {
    const known = this.tabs.get(key);
    if (known) return known;
    // A drop-down of a Google table takes no new names: there values keep the names that the cells have.
    const codec = this.state.tables?.includes(key) ? formerCodec(this) : this.codec;
    const isAsMade = TABS[key].idPrefix !== '' && !this.state.layouts?.[key];
    const given = isAsMade ? (this.state.last[key] ?? 0) : null;
    const tab = new Tab(TABS[key], this.sheetFor(key), codec, this.head(key), given);
    this.tabs.set(key, tab);
    return tab;
  }

  /** Rows 1 and 2 of a tab; what was read of them stays known when other names are taken for its cells. */
  head(key: TabKey): Head {
    const head = this.heads.get(key) ?? new Head(this.sheetFor(key));
    this.heads.set(key, head);
    return head;
  }

  private sheetFor(key: TabKey): Sheet {
    const sheet = this.sheetOf(key) ?? this.unclaimed((keys) => holdsKeys(keys, key));
    if (!sheet) throw new MissingTab(key);
    return sheet;
  }

  /** A tab of ours whose id is not known any more is told by its keys in row 1, never by its name. */
  unclaimed(isIt: (keys: readonly string[]) => boolean): Sheet | null {
    const taken = new Set(Object.values(this.state.tabs));
    const free = this.sheets.filter((sheet) => !taken.has(sheet.getSheetId()));
    return free.find((sheet) => isIt(keysOf(sheet))) ?? null;
  }

  /** A tab made after set-up (reports, import errors) becomes ours. */
  adopt(tab: TabName, sheet: Sheet): void {
    this.sheets.push(sheet);
    this.saveState({ ...this.state, tabs: { ...this.state.tabs, [tab]: sheet.getSheetId() } });
    this.remembered = { ...this.remembered, tabs: this.state.tabs };
    remember({ ...this.remembered, lexicon: this.found });
  }

  /** Lines were taken out of History. */
  forgetLines(): void {
    this.tail = null;
    this.own.clear();
  }

  /** The one cell that holds the state. */
  stateCell(): GoogleAppsScript.Spreadsheet.Range {
    return this.settingsSheet.getRange(STATE_ROW, this.statePosition);
  }

  /** Whether this person may write the state, without which nothing is written; asked once. */
  get isOpen(): boolean {
    this.mayWrite ??= this.stateCell().canEdit();
    return this.mayWrite;
  }

  saveState(state: State): void {
    this.state = state;
    this.stateCell().setValue(JSON.stringify(state));
    for (const [column, key] of this.strays) {
      const header = this.locale.columns[key as keyof Locale['columns']] ?? '';
      this.settingsSheet.getRange(STATE_ROW, column).setValue(header);
    }
    this.strays.clear();
  }

  /** What the cache holds of dictionaries, team and settings is thrown away; called when one of their tabs was changed. */
  forgetLexicon(): void {
    forget();
    this.forgotten = true;
    this.remembered = { ...this.remembered, lexicon: null, judged: false };
    this.small.forget();
    this.found = null;
    this.madeCodec = null;
    this.tabs.clear();
    this.heads.clear();
  }

  /** Whether the lists were judged since they were read from their tabs. */
  get isJudged(): boolean {
    return this.lexicon !== null && this.remembered.judged === true;
  }

  /** The lexicon as it stands in the tabs now, even if another one was remembered. */
  readLists(): void {
    if (!DICTIONARY_TABS.every((key) => this.small.has(key))) this.use(this.readLexicon());
  }

  /** The lists were judged: this is what they say, now and for the next ten minutes. */
  accept(lexicon: Lexicon): void {
    this.use(lexicon);
    this.tabs.clear();
    this.remembered = { ...this.remembered, locale: this.habits, lexicon, judged: true };
    remember(this.remembered);
  }

  /** Takes a lexicon that is known already, so that the tabs need not be read. */
  use(lexicon: Lexicon): void {
    this.found = lexicon;
    this.madeCodec = null;
  }

  private readLexicon(): Lexicon {
    const lexicon = lexiconOf((tab, known) => {
      const settings = known.settings ?? {};
      const locale = locales[this.state.language ?? languageIn({ settings } as Lexicon)];
      const names = namesOf(locale, { ...known.lists, ...dictionariesIn(known) }, []);
      return this.small.rows(tab, codecOf(names, Number(settings.decimals ?? 2), this.timeZone));
    });
    if (!this.forgotten) remember({ ...this.remembered, locale: this.habits, lexicon });
    return lexicon;
  }
}

/** The base was made by a newer program: writing into it could damage what this one does not know. */
export class NewerBase extends Error {
  constructor(readonly language: Language | undefined) {
    super('newer base');
  }
}

export class MissingTab extends Error {
  constructor(readonly tab: TabKey) {
    super(`missing tab ${tab}`);
  }
}

/** What stands in row 1 of a sheet. */
export function keysOf(sheet: Sheet): string[] {
  return (sheet.getRange('1:1').getValues()[0] ?? []).map((cell) => String(cell).trim());
}

/** Tabs share keys with each other and with people's own tabs; one of ours holds nearly all of its own. */
const OURS = 0.8;

/** Row 1 of a tab of ours holds its keys, whatever the tab is called and wherever its columns went. */
export function holdsKeys(keys: readonly string[], key: TabKey): boolean {
  const own = TABS[key].columns.filter((column) => !column.onRequest);
  return own.filter((column) => keys.includes(column.key)).length >= own.length * OURS;
}

/** The dictionaries among what is known of a lexicon so far. */
function dictionariesIn({ sections, stages }: Partial<Lexicon>): Parameters<typeof namesOf>[1] {
  return { ...(sections ? { sections } : {}), ...(stages ? { stages } : {}) };
}

/**
 * Opens the base of the active spreadsheet; null when it has not been set up.
 * The Settings tab is found by the id in the cache, else by its state cell; of two copies the one the state names wins.
 */
export function openBook(clock: Clock): Book | null {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheets = spreadsheet.getSheets();
  const known = recalled();
  const found = findState(spreadsheet, sheets, known?.settingsTab);
  if (!found) return null;
  const { sheet, position, state, strays } = found;
  if (state.schema > SCHEMA_VERSION) throw new NewerBase(state.language);
  const remembered = sheet.getSheetId() === known?.settingsTab ? known : undefined;
  return new Book(spreadsheet, sheets, sheet, position, state, clock, remembered, strays);
}

/** The tab of ours that this sheet is, by its id; null for people's own tabs. */
export function tabOf(book: Book, sheet: Sheet): TabName | null {
  const id = sheet.getSheetId();
  const entry = Object.entries(book.state.tabs).find(([, known]) => known === id);
  return entry ? (entry[0] as TabName) : null;
}
