// The reports as the menu and the blue cells of their tabs ask for them: taken in first, read, calculated, written.
import { dayOf } from '../domain/day.ts';
import { departments } from '../domain/departments.ts';
import { funnel } from '../domain/funnel.ts';
import { type PayRun, payRun } from '../domain/pay-run.ts';
import { closedBy } from '../domain/payroll.ts';
import { fill } from '../locales/text.ts';
import type { Book } from '../sheets/book.ts';
import { readCommission } from '../sheets/commission-data.ts';
import { commissionControls, writeCommission } from '../sheets/commission-tab.ts';
import { readDepartments } from '../sheets/departments-data.ts';
import { departmentsControls, settleInputs, writeDepartments } from '../sheets/departments-tab.ts';
import { readFunnel } from '../sheets/funnel-data.ts';
import { funnelControls, funnelInput, funnelProblem, settleDates, writeFunnel } from '../sheets/funnel-tab.ts';
import { type Chosen, CONTROL_ROW, REBUILD_COLUMN, readChoices } from '../sheets/report-controls.ts';
import { isMoved, openReport, REPORTS, type ReportName, type ReportTab, writeProblem } from '../sheets/report-tab.ts';
import { hasPay } from '../sheets/setup.ts';
import { readToday } from '../sheets/today-data.ts';
import { todayControls, writeToday } from '../sheets/today-tab.ts';
import { whoIs } from './actor.ts';
import { handoverRule, makeDueHandovers } from './due-handovers.ts';
import { onBook } from './menu.ts';
import { orderPolicy } from './situation.ts';
import { textsOf } from './texts.ts';
import { upkeep } from './upkeep.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
interface Built {
  /** null = nothing was written. */
  sheet: GoogleAppsScript.Spreadsheet.Sheet | null;
  /** The sentence of the report, or why it was not built. */
  told: string;
}

/** From so many lines of History on a changed setting only marks the report (design decision 16). */
const LINES_AT_ONCE = 15_000;

export function buildFunnel(): void {
  onBook((book) => show(rebuildFunnel(book, openReport(book, 'funnel'))));
}

export function buildCommission(): void {
  // Pay is reckoned with Rates and Team as they are judged now, not as they were some minutes ago.
  onBook((book) => show(rebuildCommission(book, openReport(book, 'commission'))), true);
}

export function buildDepartments(): void {
  onBook((book) => show(rebuildDepartments(book, openReport(book, 'departments'))));
}

export function buildToday(): void {
  onBook((book) => show(rebuildToday(book, openReport(book, 'today'), true)));
}

const isOld = (book: Book, { memory }: ReportTab): boolean =>
  memory?.day !== book.reportDay || memory.language !== book.language || memory.choices.handover !== handoverRule(book);

/** Whether Today was built on another day, in another language, by other settings of the handover, or never. One read. */
export const isDayOld = (book: Book): boolean => isOld(book, openReport(book, 'today'));

/** Builds Today where it is old (at the first opening of a day) or, if `onlyNew`, was never built (after set-up). */
export function beginDay(book: Book, onlyNew = false): void {
  const tab = openReport(book, 'today');
  if (onlyNew ? !tab.memory : isOld(book, tab)) rebuildToday(book, tab, true);
}

function show({ sheet, told }: Built): string {
  sheet?.activate();
  return told;
}

/** A cell of a report tab was changed by a person: rebuilds it, or marks it in a large base. '' = nothing to say. */
export function controlChanged(book: Book, name: ReportName, range: Range): string {
  if (range.getRow() > CONTROL_ROW || range.getLastRow() < CONTROL_ROW) return '';
  const tab = openReport(book, name, range.getSheet());
  const controls = CONTROLS[name](book);
  const last = Math.max(...controls.map(({ column, span }) => column + span - 1));
  if (range.getColumn() > last) return '';
  const isBox = range.getLastColumn() === REBUILD_COLUMN;
  if (isBox && !tab.ticked) return '';
  if (!tab.ticked && book.tab('history').lastRow() >= LINES_AT_ONCE) {
    writeProblem(tab, book.locale.report.fresh.settings);
    return '';
  }
  return REBUILD[name](book, tab).told;
}

/** Reports that were built before are built again: what they show has gone or come as a whole. */
export function rebuildBuilt(book: Book, names: readonly ReportName[] = REPORTS): void {
  for (const name of names) {
    const tab = openReport(book, name);
    if (tab.memory) REBUILD[name](book, tab);
  }
}

const CONTROLS = {
  funnel: funnelControls,
  commission: commissionControls,
  departments: departmentsControls,
  today: todayControls,
};
const REBUILD = {
  funnel: rebuildFunnel,
  commission: rebuildCommission,
  departments: rebuildDepartments,
  today: rebuildToday,
};

/** What the blue cells say; those of a tab that was moved, or built in another language, are taken from its memory. */
function chosen(book: Book, tab: ReportTab): Chosen {
  const { memory } = tab;
  if (memory && (isMoved(tab) || (memory.language ?? book.language) !== book.language)) {
    return { ok: true, choices: memory.choices };
  }
  const asked = readChoices(book, CONTROLS[tab.name](book), tab.controls);
  // Words of an older version, or of a language that it did not write down.
  return !asked.ok && memory && !memory.language ? { ok: true, choices: memory.choices } : asked;
}

function refused(tab: ReportTab, problem: string): Built {
  writeProblem(tab, problem);
  return { sheet: tab.sheet, told: problem };
}

/** Changes made in the cells are taken in before every report; those that are too many, and clients without a row, are told in it. */
function waitingText(book: Book): string {
  const { waiting, missing } = upkeep(book);
  const { fresh } = book.locale.report;
  if (waiting > 0) return fill(book.locale, fresh.waiting, { changes: waiting });
  return missing ? fill(book.locale, fresh.missing, { clients: missing.clients }) : '';
}

function rebuildFunnel(book: Book, tab: ReportTab): Built {
  const asked = chosen(book, tab);
  if (!asked.ok) return refused(tab, asked.problem);
  const warning = waitingText(book);
  const data = readFunnel(book);
  const choices = settleDates(asked.choices, tab, book.reportDay, data.oldest);
  const problem = funnelProblem(book, choices);
  if (problem !== '') return refused(tab, problem);
  const input = funnelInput(data, choices);
  const { sheet, sentence } = writeFunnel(book, { tab, choices, input, report: funnel(input), warning });
  return { sheet, told: sentence };
}

function rebuildCommission(book: Book, tab: ReportTab): Built {
  const asked = chosen(book, tab);
  if (!asked.ok) return refused(tab, asked.problem);
  const warning = waitingText(book);
  const { choices } = asked;
  const data = readCommission(book);
  const month = choices.month ?? '';
  const report = payRun(data.run, month);
  const { sheet, sentence } = writeCommission(book, {
    tab,
    choices,
    data,
    report,
    bare: !hasPay(book),
    closed: closeOf(book, data.run, month),
    warning,
  });
  return { sheet, told: sentence };
}

/** When a month was closed, and by whom. */
function closeOf(book: Book, run: PayRun, month: string): { on: string; by: string } | null {
  const closed = closedBy(run, month);
  return closed && { on: closed.closed_at.slice(0, 10), by: whoIs(book, closed.closed_by) };
}

function rebuildDepartments(book: Book, tab: ReportTab): Built {
  const asked = chosen(book, tab);
  if (!asked.ok) return refused(tab, asked.problem);
  const warning = waitingText(book);
  const choices = settleInputs(book, asked.choices, tab);
  const data = readDepartments(book, choices, orderPolicy(book));
  const { run, month } = data.input;
  const { sheet, sentence } = writeDepartments(book, {
    tab,
    choices,
    data,
    report: departments(data.input),
    words: textsOf(book.language).departments,
    closed: closeOf(book, run, month),
    warning,
  });
  return { sheet, told: sentence };
}

/** @param begins the day begins with it: handovers that are due are made first */
function rebuildToday(book: Book, tab: ReportTab, begins = false): Built {
  const asked = chosen(book, tab);
  if (!asked.ok) return refused(tab, asked.problem);
  const warning = waitingText(book);
  let data = readToday(book);
  let report = dayOf(data);
  // Rows that nobody has judged yet are not given away.
  if (begins && warning === '' && makeDueHandovers(book, data, report) > 0) {
    data = readToday(book);
    report = dayOf(data);
  }
  const choices = { ...asked.choices, handover: begins ? handoverRule(book) : (tab.memory?.choices.handover ?? '') };
  const { sheet, sentence } = writeToday(book, { tab, choices, data, report, warning });
  return { sheet, told: sentence };
}
