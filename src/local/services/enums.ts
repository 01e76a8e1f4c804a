// Google's enums: values that are their own names as text and as JSON.

/** A value of an enum. */
export interface Enum {
  name(): string;
  ordinal(): number;
  toString(): string;
  toJSON(): string;
}

const members = {
  BorderStyle: ['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'],
  WrapStrategy: ['WRAP', 'OVERFLOW', 'CLIP'],
  DataValidationCriteria: [
    'DATE_AFTER',
    'DATE_BEFORE',
    'DATE_BETWEEN',
    'DATE_EQUAL_TO',
    'DATE_IS_VALID_DATE',
    'DATE_NOT_BETWEEN',
    'DATE_ON_OR_AFTER',
    'DATE_ON_OR_BEFORE',
    'NUMBER_BETWEEN',
    'NUMBER_EQUAL_TO',
    'NUMBER_GREATER_THAN',
    'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    'NUMBER_LESS_THAN',
    'NUMBER_LESS_THAN_OR_EQUAL_TO',
    'NUMBER_NOT_BETWEEN',
    'NUMBER_NOT_EQUAL_TO',
    'TEXT_CONTAINS',
    'TEXT_DOES_NOT_CONTAIN',
    'TEXT_EQUAL_TO',
    'TEXT_IS_VALID_EMAIL',
    'TEXT_IS_VALID_URL',
    'VALUE_IN_LIST',
    'VALUE_IN_RANGE',
    'CUSTOM_FORMULA',
    'CHECKBOX',
  ],
  BooleanCriteria: [
    'CELL_EMPTY',
    'CELL_NOT_EMPTY',
    'DATE_AFTER',
    'DATE_BEFORE',
    'DATE_EQUAL_TO',
    'DATE_AFTER_RELATIVE',
    'DATE_BEFORE_RELATIVE',
    'DATE_EQUAL_TO_RELATIVE',
    'NUMBER_BETWEEN',
    'NUMBER_EQUAL_TO',
    'NUMBER_GREATER_THAN',
    'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    'NUMBER_LESS_THAN',
    'NUMBER_LESS_THAN_OR_EQUAL_TO',
    'NUMBER_NOT_BETWEEN',
    'NUMBER_NOT_EQUAL_TO',
    'TEXT_CONTAINS',
    'TEXT_DOES_NOT_CONTAIN',
    'TEXT_EQUAL_TO',
    'TEXT_STARTS_WITH',
    'TEXT_ENDS_WITH',
    'CUSTOM_FORMULA',
  ],
  RelativeDate: ['TODAY', 'TOMORROW', 'YESTERDAY', 'PAST_WEEK', 'PAST_MONTH', 'PAST_YEAR'],
  InterpolationType: ['NUMBER', 'PERCENT', 'PERCENTILE', 'MIN', 'MAX'],
  ProtectionType: ['RANGE', 'SHEET'],
  BandingTheme: [
    'LIGHT_GREY',
    'CYAN',
    'GREEN',
    'YELLOW',
    'ORANGE',
    'BLUE',
    'TEAL',
    'GREY',
    'BROWN',
    'LIGHT_GREEN',
    'INDIGO',
    'PINK',
  ],
  Dimension: ['COLUMNS', 'ROWS'],
  Direction: ['UP', 'DOWN', 'PREVIOUS', 'NEXT'],
  CopyPasteType: [
    'PASTE_NORMAL',
    'PASTE_NO_BORDERS',
    'PASTE_FORMAT',
    'PASTE_FORMULA',
    'PASTE_DATA_VALIDATION',
    'PASTE_VALUES',
    'PASTE_CONDITIONAL_FORMATTING',
    'PASTE_COLUMN_WIDTHS',
  ],
  GroupControlTogglePosition: ['BEFORE', 'AFTER'],
  SheetType: ['GRID', 'OBJECT', 'DATASOURCE'],
  ChartType: [
    'TIMELINE',
    'AREA',
    'BAR',
    'BUBBLE',
    'CANDLESTICK',
    'COLUMN',
    'COMBO',
    'GAUGE',
    'GEO',
    'HISTOGRAM',
    'RADAR',
    'LINE',
    'ORG',
    'PIE',
    'SCATTER',
    'SPARKLINE',
    'STEPPED_AREA',
    'TABLE',
    'TREEMAP',
    'WATERFALL',
  ],
  ChartHiddenDimensionStrategy: ['IGNORE_BOTH', 'IGNORE_ROWS', 'IGNORE_COLUMNS', 'SHOW_BOTH'],
  ChartMergeStrategy: ['MERGE_COLUMNS', 'MERGE_ROWS'],
  Position: ['TOP', 'RIGHT', 'BOTTOM', 'NONE'],
  CurveStyle: ['NORMAL', 'SMOOTH'],
  PointStyle: ['NONE', 'TINY', 'MEDIUM', 'LARGE', 'HUGE'],
  Button: ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'],
  ButtonSet: ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'],
  AuthMode: ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'],
  AuthorizationStatus: ['REQUIRED', 'NOT_REQUIRED'],
  EventType: ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED'],
  TriggerSource: ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'],
  WeekDay: ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'],
  Month: [
    'JANUARY',
    'FEBRUARY',
    'MARCH',
    'APRIL',
    'MAY',
    'JUNE',
    'JULY',
    'AUGUST',
    'SEPTEMBER',
    'OCTOBER',
    'NOVEMBER',
    'DECEMBER',
  ],
  DigestAlgorithm: ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'],
  Charset: ['US_ASCII', 'UTF_8'],
  XFrameOptionsMode: ['ALLOWALL', 'DEFAULT'],
  SandboxMode: ['EMULATED', 'IFRAME', 'NATIVE'],
} as const;

export type EnumName = keyof typeof members;

const kinds = new WeakMap<object, EnumName>();

function member(kind: EnumName, name: string, ordinal: number): Enum {
  const value: Enum = { name: () => name, ordinal: () => ordinal, toString: () => name, toJSON: () => name };
  kinds.set(value, kind);
  return Object.freeze(value);
}

function tableOf(kind: EnumName): Readonly<Record<string, Enum>> {
  return Object.freeze(Object.fromEntries(members[kind].map((name, i) => [name, member(kind, name, i)])));
}

const tables = new Map<EnumName, Readonly<Record<string, Enum>>>();

/** The enum as the script sees it: SpreadsheetApp.BorderStyle and the like. */
export function enumTable(kind: EnumName): Readonly<Record<string, Enum>> {
  let table = tables.get(kind);
  if (!table) {
    table = tableOf(kind);
    tables.set(kind, table);
  }
  return table;
}

/** One value of an enum by its name. */
export function enumValue(kind: EnumName, name: string): Enum {
  const value = enumTable(kind)[name];
  if (!value) throw new Error(`no ${kind}.${name}`);
  return value;
}

export function isEnum(value: unknown, kind: EnumName): value is Enum {
  return typeof value === 'object' && value !== null && kinds.get(value) === kind;
}
