// The block "state": what the program must know to go on after a crash, as JSON in one hidden cell of Settings.
// One cell, because one cell is written whole or not at all, wherever its column is moved.
import type { Issue } from '../domain/model.ts';
import type { Language } from '../locales/shape.ts';
import type { TabKey } from './schema.ts';

export const STATE_KEY = 'state';
export const STATE_ROW = 2;
/** The key of the hidden column beside it, where the lists stand as they were accepted last; see list-cells.ts. */
export const ACCEPTED_KEY = 'accepted';
/** A named range, so that a cold start finds the cell with one call; the key in row 1 is what counts. */
export const STATE_NAME = 'Clientbase_state';
/** The version of a base as this program makes it; older ones are brought up to it step by step (migrations.ts). */
export const SCHEMA_VERSION = 2;
const REQUESTS_KEPT = 30;

/** Tabs that are pages, not tables: reports and the Guide. */
export const PAGES = [
  'guide',
  'today',
  'funnel',
  'commission',
  'forecast',
  'departments',
  'repeat',
  'newcomers',
  'check',
  'technology',
] as const;
export type PageKey = (typeof PAGES)[number];
export type TabName = TabKey | PageKey | 'import_errors';

/** An import as it stands: where to go on after the page was closed, and what can be taken back. */
export interface ImportRecord {
  id: string;
  /** File or tab it came from; '' = pasted. */
  name: string;
  /** The instant it began, ISO. */
  at: string;
  actor: string;
  /** Fingerprint of the list, so that the same list is known again. */
  list: string;
  /** The page's own note of how the list is to be read; '' once the list is through. */
  setup: string;
  total: number;
  /** Rows of the list that are behind us, and what became of them. */
  done: number;
  added: number;
  known: number;
  left: number;
  bad: number;
  undone: boolean;
}

/** What is remembered of the ids that no row of Clients holds, so that History need not be read at each opening. */
export interface Missing {
  /** Fingerprint of those ids. */
  of: string;
  /** How many of them History knows, and the ids and names of the first ones. */
  n: number;
  first: string[];
}

export interface State {
  schema: number;
  spreadsheet: string;
  /** The last History id whose changes are in the tabs; '' = none. */
  applied: string;
  /** The last row of History when that was so: another one now means that lines may be open. */
  lines: number;
  /** The highest number ever given to an id, per table; ids are never given twice. */
  last: Partial<Record<TabKey, number>>;
  /** The last requests that were carried out: a repeated click gets the first answer. */
  requests: string[];
  tabs: Partial<Record<TabName, number>>;
  /** The first line whose cells could not be written at the last opening; '' = none. */
  failed: string;
  /** People's names as last written to the cells, by id: a renamed person is followed there. */
  people: Record<string, string>;
  /** Lists whose values exchange names: their codes stand in the cells until the new names do; see renames.ts. */
  renaming?: string[];
  /** Rows of Clients carry a note of ours that says why they are no clients yet. */
  marked?: boolean;
  /** Fingerprint of the clients' names as they were last followed in Deals and Payments; see client-names.ts. */
  names?: string;
  /** Tabs that are tables of Google: told once that their rules stay as they are. */
  tables?: string[];
  /** Clients that were deleted by hand; see missing.ts. */
  missing?: Missing;
  /** Fingerprint of Deals and Payments as entered, and the last line that it knows of. */
  money?: { mark: number; through: string };
  /** Tabs of money whose rows carry notes of ours. */
  noted?: Partial<Record<TabKey, true>>;
  /** What was put back in the lists and noted of them, and not told to anybody yet. */
  untold?: { issues: Issue[]; notes: Issue[] };
  /** The language in which the cells are written; another one in Settings is a change that has not reached them yet. */
  language?: Language;
  /** Help, rules, colours and the Guide are to be written anew: after a change of language and an upgrade. */
  renew?: true;
  /** The steps that the Guide shows as done, with commas between them; see guide-steps.ts. */
  guide?: string;
  /** Order of the keys in tabs whose columns people moved or that have columns of theirs; see repair.ts. */
  layouts?: Partial<Record<TabKey, string>>;
  /** Fingerprint of the labels that the dropdowns offer; '' = they are to be set again. */
  labels: string;
  /** The last imports, the newest last; see import-record.ts. */
  imports?: ImportRecord[];
  /** The last closed month and the moment of its close, as closing and reopening wrote it; Settings only shows it. */
  closed?: string;
  /** The day whose first opening has built all reports anew. */
  begun?: string;
  /** Closed month → fingerprint of its lines in Payroll, as they were written. */
  paid?: Record<string, number>;
  /** The day on which the demo data stand; reports open with it as their as-of date. Absent = no demo data. */
  demo?: string;
}

export function freshState(spreadsheet: string): State {
  return {
    schema: SCHEMA_VERSION,
    spreadsheet,
    applied: '',
    lines: 2,
    last: {},
    requests: [],
    tabs: {},
    failed: '',
    people: {},
    labels: '',
  };
}

export function readState(text: string): State | null {
  if (!text.startsWith('{')) return null;
  try {
    // The lists as accepted last stand in the next cell and are JSON too.
    const state = JSON.parse(text) as Partial<State>;
    return typeof state.schema === 'number' ? (state as State) : null;
  } catch {
    return null;
  }
}

export function withRequest(state: State, requestId: string): string[] {
  return requestId === '' ? state.requests : [...state.requests, requestId].slice(-REQUESTS_KEPT);
}

/** The number in an id: 'H-000012' → 12; 0 when there is none. */
export function numberOf(id: string): number {
  return Number(/(\d+)$/.exec(id)?.[1] ?? 0);
}

/** An id as clients are given it: no other text becomes part of a formula or a question. */
export const isClientId = (text: string): boolean => /^C-\d+$/.test(text);

export function idOf(prefix: string, digits: number, number: number): string {
  return `${prefix}-${String(number).padStart(digits, '0')}`;
}
