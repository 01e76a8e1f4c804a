// What the cache may hold of the base for ten minutes, and what is lost without harm.
import type { Lexicon } from './lexicon.ts';
import type { State } from './state.ts';

const CACHE_SECONDS = 600;
/** The number goes up when the shape of what is remembered changes, so that an old shape is never read. */
const CACHE_KEY = 'clientbase-2';
const CACHE_BYTES = 100_000;

/** What may be up to ten minutes old: where Settings stands, the spreadsheet's habits, and the dictionaries. */
export interface Remembered {
  settingsTab: number;
  /** Ids of the tabs that are ours, so that an edit elsewhere costs next to nothing. */
  tabs: State['tabs'];
  timeZone: string;
  locale: string | null;
  lexicon: Lexicon | null;
  /** The lists were judged since they were read from their tabs; see lists.ts. */
  judged?: boolean;
}

/** What is known when the cache knows nothing. */
export function rememberedOf(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  settings: GoogleAppsScript.Spreadsheet.Sheet,
  state: State,
): Remembered {
  return {
    settingsTab: settings.getSheetId(),
    tabs: state.tabs,
    timeZone: spreadsheet.getSpreadsheetTimeZone(),
    locale: null,
    lexicon: null,
  };
}

/** The cache takes 100 KB; Cyrillic letters take two bytes. */
export function remember(what: Remembered): void {
  const text = JSON.stringify(what);
  if (text.length * 2 < CACHE_BYTES) CacheService.getDocumentCache()?.put(CACHE_KEY, text, CACHE_SECONDS);
}

/** What the cache knows, or null. */
export function recalled(): Remembered | null {
  const text = CacheService.getDocumentCache()?.get(CACHE_KEY);
  return text ? (JSON.parse(text) as Remembered) : null;
}

export function forget(): void {
  CacheService.getDocumentCache()?.remove(CACHE_KEY);
}
