// What crosses between the page, the server and the thread that holds the book: every verb, every event.
import type { DialogAnswer, MenuNode } from '../host.ts';
import type {
  ActOptions,
  ChartView,
  FilterValue,
  FromTo,
  GridCell,
  Outcome,
  SheetRefusal,
  TabInfo,
  Undone,
  Window,
} from '../session-types.ts';

/** Who acts, as the page chose it; the owner, the book's language and the machine's clock where absent. */
export type Actor = Pick<ActOptions, 'user' | 'userLocale' | 'now'>;

/**
 * Sizes of a whole tab in pixels, small enough to travel at once.
 * `otherRows` lists [row, height] of rows that differ from `rowHeight`; a hidden row or column has size 0. Rows and columns count from 1.
 */
export interface Layout {
  tab: TabInfo;
  columnWidths: number[];
  rowHeight: number;
  otherRows: [number, number][];
  frozenRows: number;
  frozenColumns: number;
  merges: { row: number; column: number; rows: number; columns: number }[];
  gridlines: boolean;
  filter: NonNullable<Window['filter']> | null;
  /** The language of the book, like 'hu-HU'. */
  language: string;
}

/** A person of the tab Team who can be chosen as the user. */
export interface Person {
  email: string;
  name: string;
  role: string;
}

export interface BookInfo {
  name: string;
  /** Other books in the folder, without extension. */
  others: string[];
  /** Names that google.script.run may call. */
  functions: string[];
}

export interface Question {
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  buttons: string;
}

export interface Panel {
  kind: 'sidebar' | 'modal' | 'modeless';
  title: string;
  html: string;
  width: number | null;
  height: number | null;
}

/** A cell by its row and column, from 1. */
type Cell = { row: number; column: number };

/** Verbs about whole rows or columns, like "Clients!7:9" or "Clients!D". */
type LineVerb =
  | 'insertRows'
  | 'deleteRows'
  | 'hideRows'
  | 'showRows'
  | 'insertColumns'
  | 'deleteColumns'
  | 'hideColumns'
  | 'showColumns';
type LineVerbs = { [V in LineVerb]: { take: { a1: string; by: Actor }; give: null } };

/** Whole rows or columns dragged before another one, like '3' or 'B'. */
type MoveVerb = 'moveRows' | 'moveColumns';
type MoveVerbs = { [V in MoveVerb]: { take: { a1: string; before: string; by: Actor }; give: null } };

/** Verbs about a tab as a whole. */
type TabVerb = 'hideTab' | 'showTab' | 'deleteTab';
type TabVerbs = { [V in TabVerb]: { take: { tab: string; by: Actor }; give: null } };

/** Copies of cells from one place of the book to another. */
type CopyVerb = 'fill' | 'pasteCells' | 'moveCells';
type CopyVerbs = { [V in CopyVerb]: { take: FromTo & { by: Actor }; give: Outcome | SheetRefusal } };

/** What the thread that holds the book can be asked; `take` is the input, `give` the answer, both plain JSON. */
export interface BookVerbs extends LineVerbs, MoveVerbs, TabVerbs, CopyVerbs {
  tabs: { take: object; give: TabInfo[] };
  layout: { take: { tab: string }; give: Layout };
  window: {
    take: { tab: string; top: number; left: number; rows: number; columns: number };
    give: (GridCell | null)[][];
  };
  charts: { take: { tab: string }; give: ChartView[] };
  cells: { take: { a1: string; raw: boolean }; give: unknown[][] };
  people: { take: object; give: Person[] };
  menuTree: { take: Actor; give: MenuNode[] };
  call: { take: { fn: string; args: unknown[]; by: Actor }; give: Outcome };
  menu: { take: { path: string; by: Actor }; give: Outcome };
  edit: { take: { a1: string; text: string; by: Actor }; give: Outcome | SheetRefusal };
  paste: { take: { a1: string; rows: string[][]; by: Actor }; give: Outcome | SheetRefusal };
  clear: { take: { a1: string; by: Actor }; give: Outcome | SheetRefusal };
  setNote: { take: { a1: string; text: string; by: Actor }; give: null };
  undo: { take: { by: Actor }; give: Undone | null };
  redo: { take: { by: Actor }; give: Undone | null };
  sort: { take: { tab: string; column: string; ascending: boolean; by: Actor }; give: null };
  resizeColumn: { take: { tab: string; column: string; pixels: number; by: Actor }; give: null };
  resizeRow: { take: { tab: string; row: number; pixels: number; by: Actor }; give: null };
  find: { take: { text: string; tab: string }; give: string[] };
  filterValues: { take: { tab: string; column: string }; give: FilterValue[] };
  setFilter: { take: { tab: string; column: string; hiddenValues: string[]; by: Actor }; give: null };
  removeFilter: { take: { tab: string; by: Actor }; give: null };
  /** Where Ctrl with an arrow leads from a cell. */
  edge: { take: { tab: string; from: Cell; down: number; across: number }; give: Cell };
  /** Gives the name of the new tab. */
  addBlankSheet: { take: { by: Actor }; give: string };
  addSheet: { take: { name: string; rows: string[][]; text: boolean; by: Actor }; give: null };
  renameTab: { take: { tab: string; name: string; by: Actor }; give: null };
  /** Gives the name of the copy. */
  duplicateTab: { take: { tab: string; by: Actor }; give: string };
  moveTab: { take: { tab: string; position: number; by: Actor }; give: null };
  select: { take: { a1: string }; give: null };
  /** Where the cursor of the book stands, as "Clients!B16". */
  selection: { take: object; give: string };
  exportXlsx: { take: { file: string }; give: null };
}
export type BookVerb = keyof BookVerbs;

/** Verbs after which the book is the same as before. */
export const READING_VERBS = [
  'tabs',
  'layout',
  'window',
  'charts',
  'cells',
  'people',
  'menuTree',
  'find',
  'filterValues',
  'edge',
  'select',
  'selection',
] as const satisfies BookVerb[];

/** Verbs that may change the book. */
export const DOING_VERBS = [
  ...([
    'call',
    'menu',
    'edit',
    'paste',
    'clear',
    'setNote',
    'undo',
    'redo',
    'fill',
    'pasteCells',
    'moveCells',
  ] as const),
  ...([
    'sort',
    'setFilter',
    'removeFilter',
    'resizeColumn',
    'resizeRow',
    'insertRows',
    'deleteRows',
    'hideRows',
    'showRows',
  ] as const),
  ...([
    'insertColumns',
    'deleteColumns',
    'hideColumns',
    'showColumns',
    'addBlankSheet',
    'addSheet',
    'renameTab',
  ] as const),
  ...(['moveRows', 'moveColumns', 'hideTab', 'showTab', 'deleteTab', 'duplicateTab', 'moveTab'] as const),
] as const satisfies BookVerb[];

/** Verbs by which a person runs the script. */
export const SCRIPT_VERBS: readonly BookVerb[] = ['call', 'menu'];

/** What the server does itself. */
export interface DeskVerbs {
  info: { take: object; give: BookInfo };
  /** Another book: an existing one by name, a new empty one, or the example in a language. */
  book: { take: { open: string } | { fresh: string; language: string } | { example: string }; give: BookInfo };
  answer: { take: DialogAnswer; give: null };
  /** Ends the script that runs; the book goes back to what was saved last. */
  cancel: { take: object; give: null };
}

/** All that the page can ask of the server: POST /api/<verb> with `take` as JSON. `exportXlsx` has its own address. */
export type Verbs = Omit<BookVerbs, 'exportXlsx'> & DeskVerbs;
export type Verb = keyof Verbs;

/** What the server tells the pages on its own (server-sent events, one JSON each). */
export type Notice =
  | { event: 'changed' }
  /** The script has put the cursor elsewhere. */
  | { event: 'selected'; a1: string }
  | { event: 'book' }
  | { event: 'ask'; question: Question }
  | { event: 'answered' }
  | { event: 'toast'; text: string; title: string; seconds: number }
  | { event: 'show'; panel: Panel };

/** A book that may have to be made: in which language, and whether as the example. */
export interface FreshBook {
  language: string;
  isExample: boolean;
}

/** What the server hands to the thread at its start. `answers` and `gate` carry dialog answers past a sleeping script. */
export interface ThreadStart {
  file: string;
  dist: string;
  addOn: boolean;
  /** How a missing file is made; null = it must be there. */
  fresh: FreshBook | null;
  answers: import('node:worker_threads').MessagePort;
  gate: SharedArrayBuffer;
}

export type ToThread = { id: number; verb: BookVerb; take: unknown };
export type FromThread =
  | { id: number; give: unknown }
  | { id: number; error: string }
  | { notice: Notice }
  | { ready: true };
