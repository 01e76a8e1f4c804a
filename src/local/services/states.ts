// What stands behind each object of the services: the state of every class, in one list.
import type { CallKind, HostEnv } from '../host.ts';
import type { Area, BookData, ChartData, ConditionalRule, Rule, SheetArea, SheetData } from '../model.ts';
import type { Locale } from '../values/locale.ts';
import type { Entry } from './range/cells.ts';

/** What outlives one execution in this process and is not in the book's file: the cache, and spreadsheets that scripts made. */
export interface HostWorld {
  cache: Map<string, Map<string, { value: string; until: number }>>;
  /** By id. */
  files: Map<string, BookData>;
}

/** One execution's view of the book: the queue of lazy writes, the meter, the script's constructors. */
export interface Host {
  readonly book: BookData;
  readonly env: HostEnv;
  readonly world: HostWorld;
  readonly locale: Locale;
  /** A service error made in the script's realm: name 'Exception', the text without prefix. */
  error(message: string): Error;
  /** Meter first, then: writes are queued, reads and structure apply the queue and act at once. */
  invoke(kind: CallKind | 'local', name: string, cells: number, self: object, run: () => unknown): unknown;
  /** The view of another book, in the same execution: one queue of writes, one meter. */
  on(book: BookData): Host;
  /** How typed values are read in this execution. */
  entry(): Entry;
  /** A list made with the script's own Array. */
  list<T>(items: readonly T[]): T[];
  date(instant: number): Date;
  /** The sheet by id; one that was deleted meanwhile throws Google's text. */
  sheet(id: number): SheetData;
}

export interface Hosted {
  host: Host;
}

export interface RangeState extends Hosted {
  sheet: number;
  area: Area;
}

export interface SheetState extends Hosted {
  sheet: number;
}

export interface HtmlState extends Hosted {
  content: string;
  title: string;
  width: number | null;
  height: number | null;
}

export interface MenuState extends Hosted {
  caption: string;
  items: { caption: string; fn: string | null; menu: MenuState | null }[];
}

export interface ChartBuilderState extends Hosted {
  sheet: number;
  chart: ChartData;
}

export interface TextFinderState extends Hosted {
  areas: SheetArea[];
  text: string;
  matchCase: boolean;
  wholeCell: boolean;
  formulas: boolean;
  regular: boolean;
  plainLetters: boolean;
  at: number;
}

export interface TriggerDraft {
  fn: string;
  event: 'ON_EDIT' | 'ON_OPEN' | 'ON_CHANGE' | 'CLOCK' | null;
  everyDays?: number;
  everyHours?: number;
  hour?: number;
}

export interface States {
  /** `active` is the spreadsheet that getActive gives; null in a script that is bound to none and has set none. */
  SpreadsheetApp: Hosted & { active: Host | null };
  Spreadsheet: Hosted;
  Sheet: SheetState;
  Range: RangeState;
  RangeList: Hosted & { sheet: number; areas: Area[] };
  Selection: Hosted;
  NamedRange: Hosted & { name: string };
  DataValidation: Hosted & { rule: Rule };
  DataValidationBuilder: Hosted & { rule: Rule };
  ConditionalFormatRule: Hosted & { sheet: number; rule: ConditionalRule };
  ConditionalFormatRuleBuilder: Hosted & { sheet: number; rule: ConditionalRule };
  BooleanCondition: Hosted & { rule: ConditionalRule; sheet: number };
  Protection: Hosted & { sheet: number; id: number };
  Filter: Hosted & { sheet: number };
  Banding: Hosted & { sheet: number; id: number };
  EmbeddedChart: ChartBuilderState;
  EmbeddedChartBuilder: ChartBuilderState;
  EmbeddedAreaChartBuilder: ChartBuilderState;
  EmbeddedBarChartBuilder: ChartBuilderState;
  EmbeddedColumnChartBuilder: ChartBuilderState;
  EmbeddedComboChartBuilder: ChartBuilderState;
  EmbeddedLineChartBuilder: ChartBuilderState;
  EmbeddedPieChartBuilder: ChartBuilderState;
  ContainerInfo: Hosted & { chart: ChartData };
  ChartOptions: Hosted & { options: Record<string, unknown> };
  TextFinder: TextFinderState;
  User: Hosted & { email: string };
  Charts: Hosted;
  Ui: Hosted;
  Menu: MenuState;
  PromptResponse: Hosted & { button: string; text: string };
  HtmlService: Hosted;
  HtmlOutput: HtmlState;
  LockService: Hosted;
  Lock: Hosted & { scope: 'document' | 'script' | 'user' };
  PropertiesService: Hosted;
  Properties: Hosted & { scope: 'document' | 'script' | 'user' };
  CacheService: Hosted;
  Cache: Hosted & { scope: string };
  Session: Hosted;
  ScriptApp: Hosted;
  TriggerBuilder: Hosted & { draft: TriggerDraft };
  SpreadsheetTriggerBuilder: Hosted & { draft: TriggerDraft };
  ClockTriggerBuilder: Hosted & { draft: TriggerDraft };
  Trigger: Hosted & { id: string };
  AuthorizationInfo: Hosted;
  Utilities: Hosted;
  Logger: Hosted & { lines: string[] };
}

export type ClassName = keyof States;
