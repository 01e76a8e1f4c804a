// What stands behind each object of the services: the state of every class, in one list.
import type { CallKind, HostEnv } from '../host.ts';
import type {
  Area,
  BookData,
  ChartData,
  ConditionalRule,
  Edge,
  FilterRule,
  FontData,
  MetadataData,
  Rule,
  RunData,
  SheetArea,
  SheetData,
  ThemeData,
  TriggerData,
} from '../model.ts';
import type { Locale } from '../values/locale.ts';
import type { OpenEnds } from './range/address.ts';
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
  /** Runs a function of the script that a cell calls: it may read, but not write, nor ask a person. */
  inCell<T>(run: () => T): T;
  /** The sheet by id; one that was deleted meanwhile throws Google's text. */
  sheet(id: number): SheetData;
}

export interface Hosted {
  host: Host;
}

export interface RangeState extends Hosted {
  sheet: number;
  area: Area;
  /** Only for ranges given without some end ('A2:A'). */
  open?: OpenEnds;
}

export interface SheetState extends Hosted {
  sheet: number;
}

export interface HtmlState extends Hosted {
  content: string;
  title: string;
  width: number | null;
  height: number | null;
  favicon: string | null;
  metaTags: { name: string; content: string }[];
}

/** `self`: the template as the script holds it, with the properties that were put on it. */
export interface TemplateState extends Hosted {
  source: string;
  self: object;
}

export interface BlobState extends Hosted {
  bytes: Uint8Array;
  type: string | null;
  name: string | null;
}

/** `content` is null once it was cleared; `type` as in ContentService.MimeType. */
export interface TextOutputState extends Hosted {
  content: string | null;
  fileName: string | null;
  type: string;
}

export interface TextLook {
  color?: string;
  fontName?: string;
  fontSize?: number;
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
  /** After which (or before which) cell the search goes on; `matched` when that cell is the current match. */
  cursor: { sheet: number; row: number; column: number } | null;
  matched: boolean;
}

/** A trigger that is not made yet. */
export type TriggerDraft = Omit<TriggerData, 'id' | 'event' | 'creator'> & { event: TriggerData['event'] | null };

export interface PivotState extends Hosted {
  sheet: number;
  id: number;
}

/** Where metadata is: the file, a sheet, or a row or column of it. */
export type MetadataPlace = Pick<MetadataData, 'sheet' | 'axis' | 'index'>;

/** Where a finder of metadata looks: in all, in a sheet, or in a range (`touching`: what it shares cells with is enough). */
export interface MetadataScope {
  sheet?: number;
  area?: Area;
  touching?: boolean;
}

/** A text with its runs, sorted and apart; what no run covers looks as the cell does. */
export interface RichText {
  text: string;
  runs: RunData[];
}

export interface PropertyStore extends Hosted {
  scope: 'document' | 'script' | 'user';
}

export interface States {
  /** `active` is the spreadsheet that getActive gives; null in a script that is bound to none and has set none. */
  SpreadsheetApp: Hosted & { active: Host | null };
  Spreadsheet: Hosted;
  Sheet: SheetState;
  Range: RangeState;
  RangeList: Hosted & { sheet: number; areas: Area[] };
  Selection: Hosted;
  Group: Hosted & { sheet: number; axis: 'row' | 'column'; at: number; depth: number };
  NamedRange: Hosted & { name: string };
  DataValidation: Hosted & { rule: Rule };
  DataValidationBuilder: Hosted & { rule: Rule };
  ConditionalFormatRule: Hosted & { sheet: number; rule: ConditionalRule };
  ConditionalFormatRuleBuilder: Hosted & { sheet: number; rule: ConditionalRule };
  BooleanCondition: Hosted & { rule: ConditionalRule; sheet: number };
  GradientCondition: Hosted & { rule: ConditionalRule };
  Color: Hosted & { color: { is: string | null } };
  ColorBuilder: Hosted & { color: { is: string | null } };
  RgbColor: Hosted & { hex: string };
  ThemeColor: Hosted & { name: string };
  TextStyle: Hosted & { font: FontData };
  TextStyleBuilder: Hosted & { font: FontData };
  TextRotation: Hosted & { rotation: number | 'vertical' };
  Borders: Hosted & { edges: Record<'top' | 'left' | 'bottom' | 'right', Edge | null> };
  Border: Hosted & { edge: Edge | null };
  RichTextValue: Hosted & { rich: RichText; start: number; end: number };
  RichTextValueBuilder: Hosted & { rich: RichText };
  SpreadsheetTheme: Hosted & { theme: ThemeData };
  Protection: Hosted & { sheet: number; id: number };
  Filter: Hosted & { sheet: number };
  FilterCriteria: Hosted & { rule: FilterRule };
  FilterCriteriaBuilder: Hosted & { rule: FilterRule };
  PivotTable: PivotState;
  PivotGroup: PivotState & { group: number };
  PivotValue: PivotState & { value: number };
  PivotFilter: PivotState & { filter: number };
  Slicer: Hosted & { sheet: number; id: number };
  DeveloperMetadata: Hosted & { id: number };
  DeveloperMetadataLocation: Hosted & { place: MetadataPlace };
  DeveloperMetadataFinder: Hosted & { scope: MetadataScope; wanted: Partial<MetadataData> & { kind?: string } };
  Banding: Hosted & { sheet: number; id: number };
  EmbeddedChart: ChartBuilderState;
  EmbeddedChartBuilder: ChartBuilderState;
  EmbeddedAreaChartBuilder: ChartBuilderState;
  EmbeddedBarChartBuilder: ChartBuilderState;
  EmbeddedColumnChartBuilder: ChartBuilderState;
  EmbeddedComboChartBuilder: ChartBuilderState;
  EmbeddedLineChartBuilder: ChartBuilderState;
  EmbeddedPieChartBuilder: ChartBuilderState;
  EmbeddedHistogramChartBuilder: ChartBuilderState;
  EmbeddedScatterChartBuilder: ChartBuilderState;
  EmbeddedTableChartBuilder: ChartBuilderState;
  ChartTextStyleBuilder: Hosted & { look: TextLook };
  ChartTextStyle: Hosted & { look: TextLook };
  ContainerInfo: Hosted & { chart: Pick<ChartData, 'row' | 'column' | 'offsetX' | 'offsetY'> };
  ChartOptions: Hosted & { options: Record<string, unknown> };
  TextFinder: TextFinderState;
  User: Hosted & { email: string };
  Charts: Hosted;
  Ui: Hosted;
  Menu: MenuState;
  PromptResponse: Hosted & { button: string; text: string };
  HtmlService: Hosted;
  HtmlOutput: HtmlState;
  HtmlOutputMetaTag: Hosted & { name: string; content: string };
  HtmlTemplate: TemplateState;
  Blob: BlobState;
  Browser: Hosted;
  MimeType: Hosted;
  ContentService: Hosted;
  TextOutput: TextOutputState;
  LockService: Hosted & { bound: boolean };
  Lock: Hosted & { scope: 'document' | 'script' | 'user' };
  PropertiesService: Hosted & { bound: boolean };
  Properties: PropertyStore;
  ScriptProperties: PropertyStore;
  UserProperties: PropertyStore;
  CacheService: Hosted & { bound: boolean };
  Cache: Hosted & { scope: string };
  Session: Hosted;
  ScriptApp: Hosted;
  TriggerBuilder: Hosted & { draft: TriggerDraft };
  SpreadsheetTriggerBuilder: Hosted & { draft: TriggerDraft };
  ClockTriggerBuilder: Hosted & { draft: TriggerDraft };
  Trigger: Hosted & { id: string };
  Service: Hosted;
  StateTokenBuilder: Hosted;
  AuthorizationInfo: Hosted & { scopes: readonly string[] | null };
  Utilities: Hosted;
  Logger: Hosted & { lines: string[] };
}

export type ClassName = keyof States;
