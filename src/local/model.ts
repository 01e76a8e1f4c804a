// The spreadsheet of this machine as plain data: what is saved to the file, and nothing else.
import { localeOf } from './values/locale.ts';

export { internRule, restyle } from './services/interning.ts';

export type Scalar = string | number | boolean;

/** A formula as it was written, in the spreadsheet's locale, with its leading '='. */
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
  depth?: number;
}

export interface ColumnData {
  width?: number;
  hidden?: boolean;
  depth?: number;
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

/** Everything a cell carries beside its content; an absent property is at Google's default. `rule` = index into BookData.rules. */
export interface Style {
  bg?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
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
}

/** An argument of a validation or condition: a scalar, an instant (ms), a relative date's name or a range. */
export type CriterionValue = Scalar | null | { date: number } | { relative: string } | SheetArea;

export interface Rule {
  type: string;
  args: CriterionValue[];
  allowInvalid: boolean;
  help: string | null;
}

export interface ConditionalRule {
  ranges: Area[];
  condition: { type: string; args: CriterionValue[] } | null;
  gradient: { at: 'min' | 'mid' | 'max'; color: string; type: string; value: string }[];
  format: { bg?: string; color?: string; bold?: boolean; italic?: boolean; underline?: boolean; strike?: boolean };
}

/** `area` null protects the whole sheet. `changed`: only then does the editor list bind (until then everyone may edit). */
export interface ProtectionData {
  id: number;
  area: Area | null;
  unprotected: Area[];
  editors: string[];
  changed: boolean;
  warningOnly: boolean;
  description: string;
}

export interface ChartData {
  id: number;
  type: string;
  ranges: SheetArea[];
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  options: Record<string, unknown>;
  headers: number;
  transpose: boolean;
  merge: string;
  hidden: string;
}

export interface BandingData {
  id: number;
  area: Area;
  theme: string;
  header: boolean;
  footer: boolean;
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
  bandings: BandingData[];
  charts: ChartData[];
  conditions: ConditionalRule[];
  columnGroupControl: string;
  selection: Area;
}

export interface NamedRangeData {
  name: string;
  target: SheetArea;
}

export interface TriggerData {
  id: string;
  fn: string;
  event: 'ON_EDIT' | 'ON_OPEN' | 'ON_CHANGE' | 'CLOCK';
  creator: string;
  /** For CLOCK: `everyDays` at `hour` (0–23), or every `everyHours`. */
  everyDays?: number;
  everyHours?: number;
  hour?: number;
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
  properties: {
    document: Record<string, string>;
    script: Record<string, string>;
    user: Record<string, Record<string, string>>;
  };
  triggers: TriggerData[];
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
