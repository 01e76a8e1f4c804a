// What stands on a sheet (filters, protections, charts, tables …) or is attached to the file (theme, names, triggers), as plain data.
import type { Area, CriterionValue, FontData, SheetArea } from './model.ts';

/** What a filter lets through: shown texts that are hidden, or (pivot tables only) the only ones that are not, and a condition. */
export interface FilterRule {
  hidden: string[];
  visible: string[] | null;
  condition: { type: string; args: CriterionValue[] } | null;
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
  /** The named range that it goes with. */
  rangeName?: string;
  /** Everyone of the owner's domain may edit. */
  domainEdit?: boolean;
}

/** What a script has attached to the file (no sheet), a sheet (no axis), or one row or column. Its value may be absent. */
export interface MetadataData {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  sheet?: number;
  axis?: 'row' | 'column';
  /** 1-based. */
  index?: number;
}

export interface SlicerData {
  id: number;
  area: Area;
  column: number | null;
  rule: FilterRule | null;
  row: number;
  anchor: number;
  offsetX: number;
  offsetY: number;
  title: string;
  background: string | null;
  align: string;
  font: FontData;
  toPivots: boolean;
}

/** A field by which a pivot table is broken out; `column` as the sheet counts it. */
export interface PivotGroupData {
  id: number;
  column: number;
  name: string | null;
  ascending: boolean;
  totals: boolean;
  repeated: boolean;
}

export interface PivotValueData {
  id: number;
  column: number;
  summarize: string;
  name: string | null;
  showAs: string;
}

/** `shown`: the cells that its result fills now; `row`, `column`: its left top. */
export interface PivotData {
  id: number;
  row: number;
  column: number;
  source: SheetArea;
  rowGroups: PivotGroupData[];
  columnGroups: PivotGroupData[];
  values: PivotValueData[];
  filters: { id: number; column: number; rule: FilterRule }[];
  orientation: 'COLUMNS' | 'ROWS';
  shown: Area | null;
}

/** A column of a converted table; no type: anything goes. `options` for DROPDOWN. */
export interface TableColumn {
  type: TableColumnType | null;
  options?: string[];
}

export type TableColumnType =
  | 'TEXT'
  | 'DOUBLE'
  | 'CURRENCY'
  | 'PERCENT'
  | 'DATE'
  | 'TIME'
  | 'DATE_TIME'
  | 'BOOLEAN'
  | 'DROPDOWN';

/** A part of a sheet that a person has converted to a table; its first row holds the headers. */
export interface TableData {
  id: number;
  name: string;
  area: Area;
  columns: TableColumn[];
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

export interface BandColors {
  header?: string;
  first?: string;
  second?: string;
  footer?: string;
}

export interface BandingData {
  id: number;
  area: Area;
  theme: string;
  header: boolean;
  footer: boolean;
  /** Colours by row and by column; a banding without either has those of its theme, by row. */
  byRow?: BandColors;
  byColumn?: BandColors;
}

/** The font and the colours by name (TEXT, ACCENT1 …) that cells of the spreadsheet speak of. */
export interface ThemeData {
  family: string;
  colors: Record<string, string>;
}

export interface NamedRangeData {
  name: string;
  target: SheetArea;
}

export interface TriggerData {
  id: string;
  fn: string;
  event: 'ON_EDIT' | 'ON_OPEN' | 'ON_CHANGE' | 'ON_FORM_SUBMIT' | 'CLOCK';
  creator: string;
  /** For CLOCK, how often: every so many days, hours, minutes or weeks, on a day of the month (1–31) or week (0 = Sunday). */
  everyDays?: number;
  everyHours?: number;
  everyMinutes?: number;
  everyWeeks?: number;
  monthDay?: number;
  weekDay?: number;
  /** At which hour (0–23) and near which minute. */
  hour?: number;
  minute?: number;
  /** Once: at an instant (ms), or on a day 'YYYY-MM-DD'. */
  at?: number;
  onDate?: string;
  /** IANA name; absent = the zone of the script. */
  zone?: string;
  /** For CLOCK: the instant (ms) of its last run. */
  ran?: number;
}
