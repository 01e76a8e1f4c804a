// The block "state": what the program must know to go on after a crash, as JSON in one hidden cell of Settings.
// One cell, because one cell is written whole or not at all, wherever its column is moved.
import type { TabKey } from './schema.ts';

export const STATE_KEY = 'state';
export const STATE_ROW = 2;
/** A named range, so that a cold start finds the cell with one call; the key in row 1 is what counts. */
export const STATE_NAME = 'Clientbase_state';
export const SCHEMA_VERSION = 1;
const REQUESTS_KEPT = 30;

export type TabName = TabKey | 'funnel' | 'commission' | 'import_errors';

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
  /** Fingerprint of the labels that the dropdowns offer. */
  labels: string;
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
    return JSON.parse(text) as State;
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

export function idOf(prefix: string, digits: number, number: number): string {
  return `${prefix}-${String(number).padStart(digits, '0')}`;
}
