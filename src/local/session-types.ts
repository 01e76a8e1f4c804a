// The doors of a spreadsheet on this machine: what the command line and the workbench both do with a book.
import type { CallKind, MenuNode, UiPort } from './host.ts';

/** Who acts, when, and how an action may be disturbed; the same for every verb. */
export interface ActOptions {
  user?: string;
  /** The user's own language (menus before set-up), e.g. 'en', 'ru'. */
  userLocale?: string;
  /** Local date-time in the spreadsheet's zone, e.g. '2026-06-30T10:00:00'; absent = the clock of the machine. */
  now?: string;
  /** Ends the script at its K-th service call, as a crash would; the writes still pending then are lost or kept. */
  cut?: number;
  pendingAtCut?: 'lost' | 'kept';
  /**
   * A service call that fails, once, as Google's do now and then: the first one from the K-th on that sends the waiting writes
   * (a read, a flush …). They were done or not, and the script may catch it.
   */
  fails?: { atCall: number; pending: 'lost' | 'kept' };
  /** Answers to prompts and questions in the order they come. */
  answers?: string[];
  /** Told the kind of each service call when it is made. */
  onCall?(kind: CallKind): void;
  /** What somebody else does, at once and to its end, when the script reaches its K-th service call: two people at one time. */
  meanwhile?: { atCall: number; run(): void };
}

/** `silent`: typed where no script sees it, as on a phone. */
export type EditOptions = ActOptions & { silent?: boolean };

/** Source and target of a fill or of a paste of cells, as addresses. */
export interface FromTo {
  from: string;
  to: string;
}

/** One value of a filter's list: its displayed text ('' = empty cells), and whether the filter hides it now. */
export interface FilterValue {
  text: string;
  hidden: boolean;
}

/** What Ctrl+Z or Ctrl+Y has changed: where, and what the script did about it. */
export interface Undone {
  a1: string;
  outcome: Outcome;
}

export interface MeterReading {
  calls: number;
  byKind: Partial<Record<CallKind, number>>;
  byName: Record<string, number>;
  cells: number;
  /** Estimated time at Google, milliseconds. */
  atGoogle: number;
}

/** How a call of the add-on ended. `failure` is what withFailureHandler would get. */
export type Outcome =
  | { ok: true; value: unknown; toasts: string[]; meter: MeterReading }
  | { ok: false; failure: { name: string; message: string }; toasts: string[]; meter: MeterReading };

export interface TabInfo {
  name: string;
  id: number;
  rows: number;
  columns: number;
  hidden: boolean;
  color: string | null;
}

/** A cell as the grid shows it; absent properties are at their defaults. */
export interface GridCell {
  text: string;
  /** What the cell editor opens with (formula text, date in the locale's format, full number). */
  edit?: string;
  background?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  size?: number;
  align?: 'left' | 'center' | 'right';
  wrap?: boolean;
  checkbox?: boolean;
  options?: string[];
  /** The list takes nothing else. */
  strict?: boolean;
  note?: string;
  underline?: boolean;
  valign?: 'top' | 'middle' | 'bottom';
  /** Cut at the cell's edge instead of flowing over blank neighbours. */
  clip?: boolean;
  family?: string;
  /** Degrees, counted as Sheets does: positive turns the text upwards. */
  rotation?: number;
  /** Letters stand one under the other. */
  vertical?: boolean;
  link?: string;
  borders?: Partial<Record<'top' | 'left' | 'bottom' | 'right', { color: string; style: string }>>;
  /** The day a date cell holds as YYYY-MM-DD, '' while it is empty; absent in a cell that is not for dates. */
  date?: string;
}

export interface Window {
  tab: TabInfo;
  top: number;
  left: number;
  cells: (GridCell | null)[][];
  columnWidths: number[];
  rowHeights: number[];
  hiddenRows: number[];
  hiddenColumns: number[];
  frozenRows: number;
  frozenColumns: number;
  merges: { row: number; column: number; rows: number; columns: number }[];
  gridlines: boolean;
  /** The sheet's filter with its heading row; `filtered` lists the columns (from 1) that leave rows out. */
  filter?: { row: number; column: number; rows: number; columns: number; filtered: number[] };
}

export interface ChartView {
  id: number;
  type: 'BAR' | 'COLUMN' | 'LINE' | 'COMBO' | 'AREA' | 'PIE' | 'SCATTER';
  row: number;
  column: number;
  /** Pixels from the corner of that cell; absent = 0. */
  offsetX?: number;
  offsetY?: number;
  width: number;
  height: number;
  title: string;
  stacked: boolean;
  labels: string[];
  series: {
    name: string;
    color: string | null;
    type: 'bar' | 'line' | null;
    values: (number | null)[];
    /** On a second axis of values, at the right. */
    isRight?: true;
  }[];
}

/** A refusal of the sheet itself (validation, protection, a wrong address): one sentence, exit status 1. */
export interface SheetRefusal {
  refused: string;
}

export interface Session {
  tabs(): TabInfo[];
  /** Displayed texts, or raw values (numbers, ISO dates, booleans) when raw. `a1` like "Funnel!A1:K60". */
  cells(a1: string, raw: boolean): unknown[][];
  rules(a1: string): unknown;
  window(tab: string, top: number, left: number, rows: number, columns: number): Window;
  charts(tab: string): ChartView[];
  menuTree(options: ActOptions): Promise<MenuNode[]>;
  call(fn: string, args: unknown[], options: ActOptions, ui?: UiPort): Promise<Outcome>;
  menu(path: string, options: ActOptions, ui?: UiPort): Promise<Outcome>;
  edit(a1: string, text: string, options: EditOptions): Promise<Outcome | SheetRefusal>;
  /** Plain text from outside: formats of the cells stay. */
  paste(a1: string, rows: string[][], options: EditOptions): Promise<Outcome | SheetRefusal>;
  /** Copied cells of this book: contents (formulas shifted), formats, rules and notes; repeated where the target is larger. */
  pasteCells(areas: FromTo, options: EditOptions): Promise<Outcome | SheetRefusal>;
  /** Cut and paste, or dragging cells: the source is left empty, formulas that speak of it follow. */
  moveCells(areas: FromTo, options: EditOptions): Promise<Outcome | SheetRefusal>;
  /** The fill handle: `to` begins or ends with `from` and is longer along one axis. */
  fill(areas: FromTo, options: EditOptions): Promise<Outcome | SheetRefusal>;
  /** The Delete key: contents go, formats and rules stay; checkboxes become FALSE. */
  clear(a1: string, options: EditOptions): Promise<Outcome | SheetRefusal>;
  /** The note of each cell of the area; '' takes it away. Throws a sentence when it is refused. */
  setNote(a1: string, text: string, options: ActOptions): void;
  /**
   * Takes back the last deed of this user (of the last hundred since the book was opened), or does it again; null when there is
   * none. What scripts wrote meanwhile elsewhere stays.
   */
  undo(options: ActOptions): Promise<Undone | null>;
  redo(options: ActOptions): Promise<Undone | null>;
  sort(tab: string, column: string, ascending: boolean, options?: ActOptions): void;
  insertRows(a1: string, options: ActOptions): Promise<void>;
  deleteRows(a1: string, options: ActOptions): Promise<void>;
  /** Columns like 'Clients!D' or 'Clients!D:F'. */
  insertColumns(a1: string, options: ActOptions): Promise<void>;
  deleteColumns(a1: string, options: ActOptions): Promise<void>;
  /** Drags whole rows ('Clients!7:9') or columns ('Clients!D:F') before row or column `before`, like '3' or 'B'. */
  moveRows(a1: string, before: string, options: ActOptions): Promise<void>;
  moveColumns(a1: string, before: string, options: ActOptions): Promise<void>;
  hideRows(a1: string, options?: ActOptions): void;
  showRows(a1: string, options?: ActOptions): void;
  hideColumns(a1: string, options?: ActOptions): void;
  showColumns(a1: string, options?: ActOptions): void;
  /** `column` as for sort; `row` from 1; pixels of at least 2. */
  resizeColumn(tab: string, column: string, pixels: number, options?: ActOptions): void;
  resizeRow(tab: string, row: number, pixels: number, options?: ActOptions): void;
  /** Addresses of the cells whose displayed text contains `text`, capitals ignored, row by row. */
  find(text: string, where?: { tab?: string }): string[];
  /** Displayed texts of a column under the filter's header (row 1 where there is no filter), each once, sorted. */
  filterValues(tab: string, column: string): FilterValue[];
  /** Hides the rows with these texts in the column; an empty list shows all. Makes a filter over the data where there is none. */
  setFilter(tab: string, column: string, hiddenValues: readonly string[], options?: ActOptions): void;
  /** Takes the tab's filter away; all rows that it left out are seen again. */
  removeFilter(tab: string, options?: ActOptions): void;
  /** Where Ctrl with an arrow leads from a cell: `down` and `across` are -1, 0 or 1. */
  edge(
    tab: string,
    from: { row: number; column: number },
    down: number,
    across: number,
  ): { row: number; column: number };
  /** Like 'ru_RU'. */
  locale(): string;
  /** An empty tab under a free name, behind the one that is looked at; gives its name. */
  addBlankSheet(options?: ActOptions): string;
  addSheet(name: string, rows: string[][], text: boolean, options?: ActOptions): void;
  renameTab(tab: string, name: string, options?: ActOptions): void;
  hideTab(tab: string, options?: ActOptions): void;
  showTab(tab: string, options?: ActOptions): void;
  deleteTab(tab: string, options: ActOptions): Promise<void>;
  /** Gives the name of the copy. */
  duplicateTab(tab: string, options: ActOptions): Promise<string>;
  /** `position` from 1. */
  moveTab(tab: string, position: number, options?: ActOptions): void;
  /** Runs the clock triggers that are due at `options.now`; one outcome for each that ran. */
  tick(options: ActOptions): Promise<Outcome[]>;
  /** Puts the cursor there; the outcome of onSelectionChange, null when the script has none. Throws at once for a wrong address. */
  select(a1: string, options?: ActOptions): Promise<Outcome | null>;
  selection(): string;
  /** Writes the book to its file: temporary file, fsync, rename, the previous one kept as .bak. */
  save(): void;
  exportXlsx(file: string): Promise<void>;
}
