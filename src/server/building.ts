// When reports are built and under which lock: what people changed in the cells is taken in under the lock of all saves,
// the long reading, counting and writing under one of its own, so that nobody's save waits for a report.
import type { Answer } from '../contract/answers.ts';
import { fill } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
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
/** Reports that every base has from the start. */
const FIRST: readonly ReportName[] = ['today', 'funnel', 'commission'];

/** A base whose cells were taken in; `warning` = what could not be, '' = nothing; `keeps`: months stay as they are shown. */
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
 * @param begins a day begins: handovers that are due are made first
 */
function readied(looksAnew: boolean, begins = false): Answer<Ready> {
  return locked(() => {
    const book = openCurrent();
    if (!book) return refusal(userLocale(), { code: 'not_set_up' });
    return guarded(book.locale, () => {
      beginWork(book, looksAnew, true);
      const ready = takenIn(book);
      // Rows that nobody has judged yet are not given away.
      if (begins && ready.warning === '') makeDueHandovers(book);
      return { ok: true, ...ready };
    });
  });
}

/** Builds a report, one at a time. */
function build({ book, warning, keeps = false }: Ready, tab: ReportTab, wait = LOCK_WAIT): Answer<Built> {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(wait)) return refusal(book.locale, { code: 'building' });
  try {
    return guarded(book.locale, () => ({
      ok: true,
      ...makeReport(book, { tab, warning, by: actorOf(book).name }, keeps),
    }));
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}

function buildNow(name: ReportName): Answer<Built> {
  return guarded(userLocale(), () => {
    const ready = readied(name === 'commission', name === 'today');
    return ready.ok ? build(ready, openReport(ready.book, name)) : ready;
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

/** Reports that were built on another day or in another language, of Today also by other settings of the handover; a tab that nobody has opened yet, or that was deleted, is not missed. */
function oldReports(book: Book): ReportTab[] {
  const tabs = REPORTS.map((name) => openReport(book, name));
  return tabs.filter(({ name, sheet, memory }) => {
    if (!memory) return sheet !== null && FIRST.includes(name);
    const isOther = name === 'today' && isDayOld(book);
    return isOther || memory.unfinished || memory.day !== book.reportDay || memory.language !== book.language;
  });
}

/** Begins the day: what is due is handed over, and reports that are not of this day are built; `left` = there was no time for all. */
export function buildDay(): Answer<{ left: boolean }> {
  return guarded(userLocale(), () => {
    const began = Date.now();
    const ready = readied(true, true);
    if (!ready.ok) return ready;
    for (const tab of oldReports(ready.book)) {
      if (Date.now() - began > ENOUGH) return { ok: true, left: true };
      const answer = build(ready, tab);
      if (!answer.ok) return answer;
    }
    return locked(() => {
      const book = openCurrent();
      if (book && isDayOld(book)) book.saveState({ ...book.state, begun: dayBegun(book) });
      return { ok: true, left: false };
    });
  });
}

/** Builds the first reports of a base that was just set up. */
export function buildFirst(book: Book): Answer<object> {
  for (const name of FIRST) {
    const tab = openReport(book, name);
    const answer = tab.memory ? null : build({ book, warning: '' }, tab);
    if (answer?.ok === false) return answer;
  }
  return { ok: true };
}

/**
 * Reports that were built before are built again: what they show has gone or come as a whole.
 * @param keeps months stay as they are shown
 */
export function rebuildBuilt(names: readonly ReportName[] = REPORTS, keeps = false): void {
  const answer = guarded(userLocale(), (): Answer<object> => {
    const ready = readied(false);
    if (!ready.ok) return ready;
    for (const name of names) {
      const tab = openReport(ready.book, name);
      const built = tab.memory ? build({ ...ready, keeps }, tab) : null;
      if (built?.ok === false) return built;
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
  const ready = takenIn(book);
  return () => {
    const answer = build(ready, tab, EDIT_WAIT);
    return answer.ok ? answer.told : answer.message;
  };
}
