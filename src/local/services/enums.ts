// Google's enums: values that are their own names as text and as JSON.

/** A value of an enum. */
export interface Enum {
  name(): string;
  ordinal(): number;
  toString(): string;
  toJSON(): string;
  /** The difference of the ordinals, as in Java. */
  compareTo(other: Enum): number;
}

const members = {
  BorderStyle: ['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'],
  WrapStrategy: ['WRAP', 'OVERFLOW', 'CLIP'],
  DataValidationCriteria: [
    'DATE_AFTER',
    'DATE_AFTER_RELATIVE',
    'DATE_BEFORE',
    'DATE_BEFORE_RELATIVE',
    'DATE_BETWEEN',
    'DATE_EQUAL_TO',
    'DATE_EQUAL_TO_RELATIVE',
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
  DeveloperMetadataVisibility: ['DOCUMENT', 'PROJECT'],
  DeveloperMetadataLocationType: ['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN'],
  PivotTableSummarizeFunction: [
    'CUSTOM',
    'SUM',
    'COUNTA',
    'COUNT',
    'COUNTUNIQUE',
    'AVERAGE',
    'MAX',
    'MIN',
    'MEDIAN',
    'PRODUCT',
    'STDEV',
    'STDEVP',
    'VAR',
    'VARP',
  ],
  DateTimeGroupingRuleType: [
    'UNSUPPORTED',
    'SECOND',
    'MINUTE',
    'HOUR',
    'HOUR_MINUTE',
    'HOUR_MINUTE_AMPM',
    'DAY_OF_WEEK',
    'DAY_OF_YEAR',
    'DAY_OF_MONTH',
    'DAY_MONTH',
    'MONTH',
    'QUARTER',
    'YEAR',
    'YEAR_MONTH',
    'YEAR_QUARTER',
    'YEAR_MONTH_DAY',
  ],
  PivotValueDisplayType: ['DEFAULT', 'PERCENT_OF_ROW_TOTAL', 'PERCENT_OF_COLUMN_TOTAL', 'PERCENT_OF_GRAND_TOTAL'],
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
  Weekday: ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'],
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
  MacAlgorithm: ['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'],
  RsaAlgorithm: ['RSA_SHA_1', 'RSA_SHA_256'],
  InstallationSource: ['APPS_MARKETPLACE_DOMAIN_ADD_ON', 'NONE', 'WEB_STORE_ADD_ON'],
  ContentMimeType: ['ATOM', 'CSV', 'ICAL', 'JAVASCRIPT', 'JSON', 'RSS', 'TEXT', 'VCARD', 'XML'],
  Charset: ['US_ASCII', 'UTF_8'],
  XFrameOptionsMode: ['ALLOWALL', 'DEFAULT'],
  SandboxMode: ['EMULATED', 'IFRAME', 'NATIVE'],
  ColorType: ['UNSUPPORTED', 'RGB', 'THEME'],
  ThemeColorType: [
    'UNSUPPORTED',
    'TEXT',
    'BACKGROUND',
    'ACCENT1',
    'ACCENT2',
    'ACCENT3',
    'ACCENT4',
    'ACCENT5',
    'ACCENT6',
    'HYPERLINK',
  ],
  TextDirection: ['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT'],
  SortOrder: ['ASCENDING', 'DESCENDING'],
  TextToColumnsDelimiter: ['COMMA', 'SEMICOLON', 'PERIOD', 'SPACE'],
  AutoFillSeries: ['DEFAULT_SERIES', 'ALTERNATE_SERIES'],
  RecalculationInterval: ['ON_CHANGE', 'MINUTE', 'HOUR'],
  ValueType: ['IMAGE'],
  DataExecutionErrorCode: [
    'DATA_EXECUTION_ERROR_CODE_UNSUPPORTED',
    'NONE',
    'TIME_OUT',
    'TOO_MANY_ROWS',
    'TOO_MANY_CELLS',
    'ENGINE',
    'PARAMETER_INVALID',
    'UNSUPPORTED_DATA_TYPE',
    'DUPLICATE_COLUMN_NAMES',
    'INTERRUPTED',
    'OTHER',
    'TOO_MANY_CHARS_PER_CELL',
  ],
  DataExecutionState: ['DATA_EXECUTION_STATE_UNSUPPORTED', 'RUNNING', 'SUCCESS', 'ERROR', 'NOT_STARTED'],
  DataSourceParameterType: ['DATA_SOURCE_PARAMETER_TYPE_UNSUPPORTED', 'CELL'],
  DataSourceType: ['DATA_SOURCE_TYPE_UNSUPPORTED', 'BIGQUERY'],
  FrequencyType: ['FREQUENCY_TYPE_UNSUPPORTED', 'DAILY', 'WEEKLY', 'MONTHLY'],
  DataSourceRefreshScope: ['DATA_SOURCE_REFRESH_SCOPE_UNSUPPORTED', 'ALL_DATA_SOURCES'],
} as const;

export type EnumName = keyof typeof members;

const kinds = new WeakMap<object, EnumName>();

function member(kind: EnumName, name: string, ordinal: number): Enum {
  const value: Enum = {
    name: () => name,
    ordinal: () => ordinal,
    toString: () => name,
    toJSON: () => name,
    compareTo: (other) => ordinal - other.ordinal(),
  };
  kinds.set(value, kind);
  return Object.freeze(value);
}

/** At Google the enum itself answers as its first value does. */
function tableOf(kind: EnumName): Readonly<Record<string, Enum>> {
  const values = members[kind].map((name, i) => [name, member(kind, name, i)] as const);
  const table: Record<string, Enum> = Object.fromEntries(values);
  for (const [name, value] of Object.entries(values[0]?.[1] ?? {})) Object.defineProperty(table, name, { value });
  return Object.freeze(table);
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

/** Which enum a value is of; null for anything else. */
export function enumNameOf(value: unknown): EnumName | null {
  return typeof value === 'object' && value !== null ? (kinds.get(value) ?? null) : null;
}
