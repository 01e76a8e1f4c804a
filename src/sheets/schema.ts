// Every data tab and column, declared once: set-up, codec, reading, import and validation derive from it.
import { clients } from './schema-clients.ts';
import { deals, history, payments } from './schema-events.ts';
import { contacts, minutes, payroll, plans, playbook } from './schema-knowledge.ts';
import { lists, rates, reasons, sections, settings, stages, tags, team } from './schema-policy.ts';

/**
 * What a cell means.
 * id and text are kept as plain text; money is a number with the currency's decimals; percent is 0–100;
 * `ref` shows the label of a dictionary's value; `refs` several of them, comma-separated; `word` a fixed list of the
 * locale (its group in Terms); `words` several; `person` the name of somebody in Team; `scope` a person or a department.
 */
export type Kind =
  | { kind: 'id' | 'text' | 'day' | 'money' | 'integer' | 'number' | 'percent' | 'checkbox' | 'person' | 'scope' }
  | { kind: 'ref' | 'refs'; of: DictionaryName }
  | { kind: 'word' | 'words'; of: WordGroup };

export type DictionaryName =
  | 'stages'
  | 'sections'
  | 'tags'
  | 'reasons'
  | 'categories'
  | 'sources'
  | 'sale_kinds'
  | 'channels'
  | 'contact_kinds'
  | 'departments'
  | 'roles'
  | 'deal_statuses'
  | 'payment_statuses';

export type WordGroup =
  | 'revenue_kind'
  | 'payment_type'
  | 'element'
  | 'basis'
  | 'match'
  | 'applies_to'
  | 'initiative'
  | 'channel_kind'
  | 'yes_no'
  | 'kind'
  | 'section_kind'
  | 'step'
  | 'requirement'
  | 'list'
  | 'decision_role'
  | 'approval'
  | 'block'
  | 'material_kind'
  | 'measure'
  | 'line';

export type Column = Kind & {
  key: string;
  width: number;
  /** Written by the add-on (grey header) or by people (blue header). */
  by: 'addon' | 'people';
  hidden?: boolean;
  /** A rejecting dropdown of the column's dictionary or words. */
  dropdown?: boolean;
  /** Only made when somebody asks for it (pay columns: Set up pay). */
  onRequest?: boolean;
  /** How a grey cell is changed, for its header note: picked in the cell, follows from another, in the card; else not at all. */
  filled?: 'cell' | 'follows' | 'card';
  /** Seldom used: in a collapsed group of columns. */
  fold?: boolean;
  /** Numbers are checked for zero or more, percent for 0–100; `score` = 1–5, `signed` = any number. */
  limits?: 'score' | 'signed';
  /** Pixels where Hungarian words are longer. */
  hu?: number;
};

export type TabKey =
  | 'clients'
  | 'deals'
  | 'payments'
  | 'history'
  | 'team'
  | 'stages'
  | 'sections'
  | 'tags'
  | 'reasons'
  | 'lists'
  | 'rates'
  | 'settings'
  | 'contacts'
  | 'plans'
  | 'playbook'
  | 'daily_minute'
  | 'payroll';

export interface TabSpec {
  tab: TabKey;
  columns: Column[];
  hidden: boolean;
  /** Made when it is first needed, not at set-up. */
  later?: boolean;
  /** Protected whole (with a warning only), not just its two head rows. */
  guarded?: boolean;
  color: string;
  frozenColumns: number;
  /** The column that names a row, and the letters of its ids ('C' → C-0001); '' = the key is not numbered by us. */
  key: string;
  idPrefix: string;
  idDigits: number;
}

/** Rows 1 and 2 hold keys and headers; data begin in row 3. */
export const FIRST_ROW = 3;

/** In the order set-up makes them: what people see first comes first. */
export const TABS: Record<TabKey, TabSpec> = {
  clients,
  deals,
  payments,
  team,
  history,
  settings,
  stages,
  sections,
  tags,
  reasons,
  lists,
  rates,
  contacts,
  plans,
  playbook,
  daily_minute: minutes,
  payroll,
};

export const TAB_KEYS = Object.keys(TABS) as TabKey[];

/** The tabs that every base has; the others come when they are needed. */
export const FIRST_TABS = TAB_KEYS.filter((key) => !TABS[key].later);

export function columnOf(tab: TabKey, key: string): Column {
  const column = TABS[tab].columns.find((candidate) => candidate.key === key);
  if (!column) throw new Error(`no column ${key} in ${tab}`);
  return column;
}
