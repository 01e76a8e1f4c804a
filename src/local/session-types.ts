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
  /** Answers to prompts and questions in the order they come. */
  answers?: string[];
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
  note?: string;
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
}

export interface ChartView {
  id: number;
  type: 'BAR' | 'COLUMN' | 'LINE' | 'COMBO' | 'AREA' | 'PIE' | 'SCATTER';
  row: number;
  column: number;
  width: number;
  height: number;
  title: string;
  stacked: boolean;
  labels: string[];
  series: { name: string; color: string | null; type: 'bar' | 'line' | null; values: (number | null)[] }[];
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
  edit(a1: string, text: string, options: ActOptions & { silent?: boolean }): Promise<Outcome | SheetRefusal>;
  paste(a1: string, rows: string[][], options: ActOptions & { silent?: boolean }): Promise<Outcome | SheetRefusal>;
  sort(tab: string, column: string, ascending: boolean): void;
  insertRows(a1: string, options: ActOptions): Promise<void>;
  deleteRows(a1: string, options: ActOptions): Promise<void>;
  addSheet(name: string, rows: string[][], text: boolean): void;
  renameTab(tab: string, name: string): void;
  select(a1: string): void;
  selection(): string;
  /** Writes the book to its file: temporary file, fsync, rename, the previous one kept as .bak. */
  save(): void;
  exportXlsx(file: string): Promise<void>;
}
