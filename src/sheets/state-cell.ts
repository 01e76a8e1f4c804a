// The cell of Settings that holds the state: where it stands, and how it comes back after rows or columns were moved.
import { locales } from '../locales/index.ts';
import { mendHead } from './repair.ts';
import { numberOf, readState, STATE_KEY, STATE_NAME, STATE_ROW, type State } from './state.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Found {
  sheet: Sheet;
  position: number;
  state: State;
  /** Headers over which a state was written because a column was inserted just then: column → its key. */
  strays: Map<number, string>;
}

/** The lists as they were accepted stand beside the state and are JSON too: only a state has a version. */
const stateOf = (cell: unknown): State | null => {
  const state = readState(String(cell));
  return typeof state?.schema === 'number' ? state : null;
};

/** The state that got furthest. */
const newest = (states: readonly State[]): State | null =>
  states.reduce<State | null>(
    (best, one) => (best && numberOf(best.applied) >= numberOf(one.applied) ? best : one),
    null,
  );

function stateIn(sheet: Sheet): Found | null {
  const [keys = [], cells = []] = sheet.getRange('1:2').getValues();
  const position = keys.findIndex((key) => String(key) === STATE_KEY) + 1;
  if (position === 0) return null;
  const strays = new Map<number, string>();
  const states = cells.flatMap((cell, index) => {
    const state = stateOf(cell);
    if (state && index + 1 !== position) strays.set(index + 1, String(keys[index]));
    return state ?? [];
  });
  const state = newest(states);
  return state && { sheet, position, state, strays };
}

/** The Settings tab by its state cell, wherever it stands; of two copies the one the state names. */
export function searchState(sheets: readonly Sheet[]): Found | null {
  const all = sheets.map(stateIn).filter((found) => found !== null);
  return all.find(({ sheet, state }) => state.tabs.settings === sheet.getSheetId()) ?? all[0] ?? null;
}

function named(spreadsheet: Spreadsheet): Found | null {
  const cell = spreadsheet.getRangeByName(STATE_NAME);
  const found = cell ? stateIn(cell.getSheet()) : null;
  return found?.state.tabs.settings === cell?.getSheet().getSheetId() ? found : null;
}

/** @param known the id under which Settings were found the last time */
export function findState(spreadsheet: Spreadsheet, sheets: readonly Sheet[], known: number | undefined): Found | null {
  const guess = sheets.find((sheet) => sheet.getSheetId() === known);
  const found = (guess ? stateIn(guess) : null) ?? named(spreadsheet) ?? searchState(sheets);
  return found ?? (mendState(spreadsheet) ? named(spreadsheet) : null);
}

/**
 * Settings whose first rows were cleared, deleted, sorted into the others or pushed down: the state tells where they are,
 * whatever its row. The newest state goes below its key. True when something was put right.
 */
export function mendState(spreadsheet: Spreadsheet): boolean {
  const cell = spreadsheet.getRangeByName(STATE_NAME);
  const sheet = cell?.getSheet();
  if (!sheet?.getRange(1, 1).canEdit()) return false;
  const cells = sheet.getDataRange().getValues().flat();
  const state = newest(cells.flatMap((text) => stateOf(text) ?? []));
  if (
    !state ||
    mendHead(sheet, 'settings', state.layouts?.settings ?? '', locales[state.language ?? 'en']) === 'lost'
  ) {
    return false;
  }
  const [keys = []] = sheet.getRange('1:1').getValues();
  const position = keys.findIndex((key) => String(key) === STATE_KEY) + 1;
  if (position === 0) return false;
  const place = sheet.getRange(STATE_ROW, position);
  place.setValue(JSON.stringify(state));
  spreadsheet.setNamedRange(STATE_NAME, place);
  return true;
}
