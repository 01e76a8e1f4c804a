// When reports are built and under which lock: what people changed in the cells is taken in under the lock of all saves,
// the long reading, counting and writing under one of its own, so that nobody's save waits for a report.
import type { Answer } from '../contract/answers.ts';
import { fill } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { ensurePage } from '../sheets/pages.ts';
import { CONTROL_ROW, REBUILD_COLUMN } from '../sheets/report-controls.ts';
import { openReport, REPORTS, type ReportName, type ReportTab, writeProblem } from '../sheets/report-tab.ts';
import { actorOf } from './actor.ts';
import { handoverRule, makeDueHandovers } from './due-handovers.ts';
import { beginWork, guarded, locked, openCurrent, userLocale } from './endpoint.ts';
import { refusal } from './refusals.ts';
import { type Built, controlsOf, makeReport } from './reports.ts';
import { upkeep } from './upkeep.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** How long a build waits for another one, in milliseconds; a simple trigger lives half a minute in all. */
const LOCK_WAIT = 30_000;
const EDIT_WAIT = 5000;
/** After so long no further report is begun in the same execution. */
const ENOUGH = 120_000;
/** From so many lines of History on a changed setting only marks the report (design decision 16). */
const LINES_AT_ONCE = 15_000;
/** From so many lines on a trigger that lives half a minute does not build it either: the menu does. */
const LINES_BY_MENU = 60_000;
/** Reports that every base has from the start. */
const FIRST: readonly ReportName[] = ['today', 'funnel', 'commission'];

/** A base whose cells were taken in; `warning` = what could not be, '' = nothing; `keeps`: the month that is shown stays, even if it was left at the current one. */
interface Ready {
  book: Book;
  warning: string;
  keeps?: boolean;
}

/** Changes made in the cells are taken in before every report; those that are too many, and clients without a row, are told in it. */
function takenIn(book: Book): Ready {
  const { waiting, missing } = upkeep(book);
  const { fresh } = book.locale.report;
  if (waiting > 0) return { book, warning: fill(book.locale, fresh.waiting, { changes: waiting }) };
  return { book, warning: missing ? fill(book.locale, fresh.missing, { clients: missing.clients }) : '' };
}

/**
 * The base, ready to be read for reports.
 * @param looksAnew with Rates and Team as they stand now, not as they were some minutes ago
 * @param prepare what else is to be done under the lock of all saves
 */
function readied(looksAnew: boolean, prepare: (ready: Ready) => void = () => {}): Answer<Ready> {
  return locked(() => {
    const book = openCurrent();
    if (!book) return refusal(userLocale(), { code: 'not_set_up' });
    return guarded(book.locale, () => {
      beginWork(book, looksAnew, true);
      const ready = takenIn(book);
      prepare(ready);
      return { ok: true, ...ready };
    });
  });
}

/** Handovers that are due are made; rows that nobody has judged yet are not given away. Returns how many were made. */
const handOver = ({ book, warning }: Ready): number => (warning === '' ? makeDueHandovers(book) : 0);

interface Asked {
  /** The copy of the tab that a person made. */
  sheet?: GoogleAppsScript.Spreadsheet.Sheet;
  wait?: number;
  /** Asked once nobody else builds: somebody may have built it meanwhile. */
  isWanted?(tab: ReportTab): boolean;
}

/** Builds a report, one at a time; a tab that is not there is not made here: that changes the state. */
function build(ready: Ready, name: ReportName, { sheet, wait = LOCK_WAIT, isWanted }: Asked = {}): Answer<Built> {
  const { book, warning, keeps = false } = ready;
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(wait)) return refusal(book.locale, { code: 'building' });
  try {
    return guarded(book.locale, () => {
      const tab = openReport(book, name, sheet);
      if (!tab.sheet || isWanted?.(tab) === false) return { ok: true, sheet: null, told: '' };
      const built = makeReport(book, { tab, warning, by: actorOf(book).name }, keeps);
      SpreadsheetApp.flush();
      return { ok: true, ...built };
    });
  } finally {
    lock.releaseLock();
  }
}

function buildNow(name: ReportName): Answer<Built> {
  return guarded(userLocale(), () => {
    const ready = readied(name === 'commission', (now) => {
      ensurePage(now.book, name, true);
      if (name === 'today') handOver(now);
    });
    return ready.ok ? build(ready, name) : ready;
  });
}

/** A report as the menu asks for it: shown, and its sentence told. */
const fromMenu = (name: ReportName) => (): void => {
  const answer = buildNow(name);
  if (!answer.ok) throw new Error(answer.message);
  answer.sheet?.activate();
  SpreadsheetApp.getActive().toast(answer.told);
};
export const buildToday = fromMenu('today');
export const buildFunnel = fromMenu('funnel');
export const buildCommission = fromMenu('commission');
export const buildDepartments = fromMenu('departments');
export const buildForecast = fromMenu('forecast');

/** A report as the page asks for it: shown too. */
export function buildAsked({ report }: { report: ReportName }): Answer<{ told: string }> {
  const answer = buildNow(report);
  if (!answer.ok) return answer;
  answer.sheet?.activate();
  return { ok: true, told: answer.told };
}

/** The day, its language, and what decides about handovers on it: with others it begins once more. */
const dayBegun = (book: Book): string => [book.reportDay, book.language, handoverRule(book)].join(' ');

/** Whether the reports of this day are still to be built. No read: the state knows. */
export const isDayOld = (book: Book): boolean => book.state.begun !== dayBegun(book);

/** Whether a report is of another day or language, or was cut; a tab that nobody has opened yet, or that was deleted, is not missed. */
function isOld({ reportDay, language }: Book, { name, sheet, memory }: ReportTab): boolean {
  if (!memory) return sheet !== null && FIRST.includes(name);
  return memory.unfinished === true || memory.day !== reportDay || memory.language !== language;
}

/**
 * Begins the day: what is due is handed over, and reports that are not of this day are built; `left` = there was no time for
 * all. A report that cannot be built keeps its day, and nobody is kept from the others: its menu item says why.
 */
export function buildDay(): Answer<{ left: boolean }> {
  return guarded(userLocale(), () => {
    const began = Date.now();
    let handed = 0;
    const ready = readied(true, (now) => {
      const made = guarded(now.book.locale, () => ({ ok: true, count: handOver(now) }));
      handed = made.ok ? made.count : 0;
    });
    if (!ready.ok) return ready;
    const { book } = ready;
    const day = dayBegun(book);
    for (const name of REPORTS) {
      if (Date.now() - began > ENOUGH) return { ok: true, left: true };
      const isWanted = (tab: ReportTab): boolean => isOld(book, tab) || (name === 'today' && handed > 0);
      const answer = build(ready, name, { isWanted });
      if (!answer.ok && answer.code === 'building') return answer;
    }
    return locked(() => {
      const now = openCurrent();
      if (now) now.saveState({ ...now.state, begun: day });
      return { ok: true, left: false };
    });
  });
}

const isNew = ({ memory }: ReportTab): boolean => memory === null;
const isBuilt = ({ memory }: ReportTab): boolean => memory !== null;

/** Builds the first reports of a base that was just set up. */
export function buildFirst(book: Book): Answer<object> {
  for (const name of FIRST) {
    const answer = build({ book, warning: '' }, name, { isWanted: isNew });
    if (!answer.ok) return answer;
  }
  return { ok: true };
}

/**
 * Reports that were built before are built again: what they show has gone or come as a whole.
 * @param keeps the month that is shown stays, even if it was left at the current one
 */
export function rebuildBuilt(names: readonly ReportName[] = REPORTS, keeps = false): void {
  const answer = guarded(userLocale(), (): Answer<object> => {
    const ready = readied(false);
    if (!ready.ok) return ready;
    for (const name of names) {
      const built = build({ ...ready, keeps }, name, { isWanted: isBuilt });
      if (!built.ok) return built;
    }
    return { ok: true };
  });
  if (!answer.ok) throw new Error(answer.message);
}

/** What follows an edit of a report tab once the lock of the edit is given back; '' = nothing to say. */
export type Follow = () => string;

/** A cell of a report tab was changed by a person: rebuilds it, or marks it in a large base; null = nothing to do. */
export function controlChanged(book: Book, name: ReportName, range: Range): Follow | null {
  if (range.getRow() > CONTROL_ROW || range.getLastRow() < CONTROL_ROW) return null;
  const tab = openReport(book, name, range.getSheet());
  const last = Math.max(...controlsOf(book, name).map(({ column, span }) => column + span - 1));
  if (range.getColumn() > last) return null;
  const isBox = range.getLastColumn() === REBUILD_COLUMN;
  if (isBox && !tab.ticked) return null;
  if (!tab.ticked && book.tab('history').lastRow() >= LINES_AT_ONCE) {
    writeProblem(tab, book.locale.report.fresh.settings);
    return null;
  }
  if (book.tab('history').lastRow() >= LINES_BY_MENU) {
    writeProblem(tab, book.locale.report.fresh.by_menu);
    return null;
  }
  const ready = takenIn(book);
  const sheet = range.getSheet();
  return () => {
    const answer = build({ ...ready, keeps: true }, name, { sheet, wait: EDIT_WAIT });
    return answer.ok ? answer.told : answer.message;
  };
}
