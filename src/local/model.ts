// The spreadsheet of this machine as plain data: what is saved to the file, and nothing else.
import type {
  BandingData,
  ChartData,
  ConditionalRule,
  FilterRule,
  MetadataData,
  NamedRangeData,
  PivotData,
  ProtectionData,
  SlicerData,
  TableData,
  ThemeData,
  TriggerData,
} from './model-objects.ts';
import { localeOf } from './values/locale.ts';

export type * from './model-objects.ts';
export { internRule, restyle } from './services/interning.ts';

export type Scalar = string | number | boolean;

/**
 * A formula as it was written, in the spreadsheet's locale, with its leading '='; '' in a cell that shows a part of the block
 * which a formula elsewhere gives.
 */
export interface FormulaCell {
  f: string;
}

/** null is an empty cell; a date is its serial number, told apart by the number format alone, as at Google. */
export type Content = Scalar | FormulaCell | null;

/** One row moves as a whole: contents, style numbers (index into BookData.styles), height, visibility. */
export interface RowData {
  c: Content[];
  s: number[];
  height?: number;
  hidden?: boolean;
  /** Hidden by the sheet's filter or a slicer, when it last ran. */
  filtered?: boolean;
  depth?: number;
  /** Depths of the collapsed groups that begin with this line. */
  folded?: number[];
}

export interface ColumnData {
  width?: number;
  hidden?: boolean;
  depth?: number;
  folded?: number[];
}

/** 1-based, as in the service; never empty. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface SheetArea {
  sheet: number;
  area: Area;
}

/** A line of a border: colour and style name of SpreadsheetApp.BorderStyle. */
export interface Edge {
  color: string;
  style: string;
}

/** How letters look; an absent property says nothing. Colours as in services/color.ts: '#rrggbb' or a theme colour's name. */
export interface FontData {
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  size?: number;
  family?: string;
}

/** A stretch of a text, 0-based, its end exclusive. */
export interface RunData {
  start: number;
  end: number;
  font: FontData;
  link?: string;
}

/** Everything a cell carries beside its content; an absent property is at Google's default. `rule` = index into BookData.rules. */
export interface Style {
  bg?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  /** 'underline', 'line-through' or both, parted by a blank. */
  line?: string;
  size?: number;
  family?: string;
  align?: string;
  valign?: string;
  wrap?: string;
  format?: string;
  top?: Edge;
  left?: Edge;
  bottom?: Edge;
  right?: Edge;
  rule?: number;
  note?: string;
  direction?: string;
  /** Degrees, counterclockwise; 'vertical' stacks the letters. */
  rotation?: number | 'vertical';
  /** Links are there but do not work. */
  deadLinks?: boolean;
  /** Parts of the text with looks or links of their own; they hold only while the cell holds `text`. */
  rich?: { text: string; runs: RunData[] };
}

/** An argument of a validation or condition: a scalar, an instant (ms), a relative date's name or a range. */
export type CriterionValue = Scalar | null | { date: number } | { relative: string } | SheetArea;

export interface Rule {
  type: string;
  args: CriterionValue[];
  allowInvalid: boolean;
  help: string | null;
  /** The cell for which a custom formula is written; other cells read it carried to them. */
  at?: { sheet: number; row: number; column: number };
}

export interface SheetData {
  id: number;
  name: string;
  maxRows: number;
  maxColumns: number;
  rows: (RowData | null)[];
  columns: (ColumnData | null)[];
  hidden: boolean;
  frozenRows: number;
  frozenColumns: number;
  tabColor: string | null;
  gridlines: boolean;
  merges: Area[];
  protections: ProtectionData[];
  filter: Area | null;
  /** Criteria of the filter, by column of the sheet. */
  filterRules?: { column: number; rule: FilterRule }[];
  slicers?: SlicerData[];
  tables?: TableData[];
  pivots?: PivotData[];
  bandings: BandingData[];
  charts: ChartData[];
  conditions: ConditionalRule[];
  columnGroupControl: string;
  selection: Area;
  /** What else is selected while `selection` is `of`: areas before it, and the current cell where it is not the first. */
  selectionMore?: { of: Area; before: Area[]; cell: { row: number; column: number } | null };
  rowGroupControl?: string;
  rightToLeft?: boolean;
}

export interface BookData {
  id: string;
  title: string;
  locale: string;
  timeZone: string;
  owner: string;
  /** People beside the owner with whom the file is shared for editing. */
  editors: string[];
  /** People who may look and not edit. */
  viewers?: string[];
  sheets: SheetData[];
  activeSheet: number;
  styles: Style[];
  rules: Rule[];
  namedRanges: NamedRangeData[];
  metadata?: MetadataData[];
  properties: {
    document: Record<string, string>;
    script: Record<string, string>;
    user: Record<string, Record<string, string>>;
  };
  triggers: TriggerData[];
  /** How often volatile functions are computed anew, and how circular references are; absent: Google's defaults. */
  calculation?: { interval?: string; iterative?: boolean; cycles?: number; threshold?: number };
  /** Absent: Google's standard theme. */
  theme?: ThemeData;
  nextIds: { sheet: number; object: number };
}

/** One new sheet, empty, of Google's 1000 × 26. */
export function createSheet(id: number, name: string): SheetData {
  return {
    id,
    name,
    maxRows: 1000,
    maxColumns: 26,
    rows: [],
    columns: [],
    hidden: false,
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: null,
    gridlines: true,
    merges: [],
    protections: [],
    filter: null,
    bandings: [],
    charts: [],
    conditions: [],
    columnGroupControl: 'BEFORE',
    selection: { row: 1, column: 1, rows: 1, columns: 1 },
  };
}

/** A spreadsheet as Google makes it: one sheet named in the locale's language. `locale` like 'ru_RU', `timeZone` an IANA name. */
export function createBook(options: { title: string; locale: string; timeZone: string; owner: string }): BookData {
  return {
    ...options,
    id: 'local-spreadsheet',
    editors: [],
    sheets: [createSheet(0, `${localeOf(options.locale).sheetName}1`)],
    activeSheet: 0,
    styles: [{}],
    rules: [],
    namedRanges: [],
    properties: { document: {}, script: {}, user: {} },
    triggers: [],
    nextIds: { sheet: 101, object: 1 },
  };
}

export function styleAt(book: BookData, sheet: SheetData, row: number, column: number): Style {
  return book.styles[sheet.rows[row - 1]?.s[column - 1] ?? 0] ?? {};
}

export function contentAt(sheet: SheetData, row: number, column: number): Content {
  return sheet.rows[row - 1]?.c[column - 1] ?? null;
}

/** The row for writing (1-based); made when the sheet never held anything there. */
export function rowForWriting(sheet: SheetData, row: number): RowData {
  while (sheet.rows.length < row) sheet.rows.push(null);
  let data = sheet.rows[row - 1];
  if (!data) {
    data = { c: [], s: [] };
    sheet.rows[row - 1] = data;
  }
  return data;
}

export function putContent(row: RowData, column: number, content: Content): void {
  if (content === null && column > row.c.length) return;
  while (row.c.length < column - 1) row.c.push(null);
  row.c[column - 1] = content;
}

export function putStyle(row: RowData, column: number, style: number): void {
  if (style === 0 && column > row.s.length) return;
  while (row.s.length < column - 1) row.s.push(0);
  row.s[column - 1] = style;
}

/** The last row (1-based) with content, 0 when the sheet is empty: a FALSE checkbox and a formula showing "" count. */
export function lastRowOf(sheet: SheetData): number {
  for (let i = sheet.rows.length; i > 0; i--) {
    const row = sheet.rows[i - 1];
    if (row?.c.some((content) => content !== null && content !== '')) return i;
  }
  return 0;
}

export function lastColumnOf(sheet: SheetData): number {
  let last = 0;
  for (const row of sheet.rows) {
    if (!row) continue;
    for (let j = row.c.length; j > last; j--) {
      const content = row.c[j - 1];
      if (content !== null && content !== undefined && content !== '') {
        last = j;
        break;
      }
    }
  }
  return last;
}
