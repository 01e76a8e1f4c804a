// How each report is made: its blue cells read, the base read, calculated, written.
import { monthOf } from '../domain/calendar.ts';
import { dayOf } from '../domain/day.ts';
import { departments } from '../domain/departments.ts';
import { forecastReport } from '../domain/forecast-report.ts';
import { funnel } from '../domain/funnel.ts';
import { type PayRun, payRun } from '../domain/pay-run.ts';
import { closedBy } from '../domain/payroll.ts';
import type { Book } from '../sheets/book.ts';
import { readCommission } from '../sheets/commission-data.ts';
import { commissionControls, writeCommission } from '../sheets/commission-tab.ts';
import { readDepartments } from '../sheets/departments-data.ts';
import { departmentsControls, settleInputs, writeDepartments } from '../sheets/departments-tab.ts';
import { readForecast } from '../sheets/forecast-data.ts';
import { forecastControls, settleAsOf, writeForecast } from '../sheets/forecast-tab.ts';
import { readFunnel } from '../sheets/funnel-data.ts';
import { funnelControls, funnelInput, funnelProblem, settleDates, writeFunnel } from '../sheets/funnel-tab.ts';
import { type Choices, type Chosen, type Control, readChoices } from '../sheets/report-controls.ts';
import { isMoved, type Occasion, type ReportName, type ReportTab, writeProblem } from '../sheets/report-tab.ts';
import { hasPay } from '../sheets/setup.ts';
import { readToday } from '../sheets/today-data.ts';
import { todayControls, writeToday } from '../sheets/today-tab.ts';
import { whoIs } from './actor.ts';
import { orderPolicy } from './situation.ts';
import { textsOf } from './texts.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export interface Built {
  /** null = nothing was written. */
  sheet: Sheet | null;
  /** The sentence of the report, or why it was not built. */
  told: string;
}

/** Writes a report for what its blue cells ask; a text = why it cannot be. */
type Make = (book: Book, occasion: Occasion, choices: Choices) => { sheet: Sheet; sentence: string } | string;

const REPORT: Record<ReportName, { controls(book: Book): Control[]; make: Make }> = {
  today: { controls: todayControls, make: makeToday },
  funnel: { controls: funnelControls, make: makeFunnel },
  commission: { controls: commissionControls, make: makeCommission },
  departments: { controls: departmentsControls, make: makeDepartments },
  forecast: { controls: forecastControls, make: makeForecast },
};

export const controlsOf = (book: Book, name: ReportName): Control[] => REPORT[name].controls(book);

/**
 * Builds a report in its tab; what cannot be built is told there, and the tables stay.
 * @param keeps the month that is shown stays; else one that was left at the current month moves on with the calendar
 */
export function makeReport(book: Book, occasion: Occasion, keeps: boolean): Built {
  const { tab } = occasion;
  const asked = chosen(book, tab);
  const made = asked.ok
    ? REPORT[tab.name].make(book, occasion, keeps ? asked.choices : thisMonth(book, tab, asked.choices))
    : asked.problem;
  if (typeof made !== 'string') return { sheet: made.sheet, told: made.sentence };
  writeProblem(tab, made);
  return { sheet: tab.sheet, told: made };
}

/** What the blue cells say; those of a tab that was moved, or built in another language, are taken from its memory. */
function chosen(book: Book, tab: ReportTab): Chosen {
  const { memory } = tab;
  const controls = controlsOf(book, tab.name);
  const asked = readChoices(book, controls, tab.controls, memory);
  const isElsewhere = isMoved(tab) || (memory?.language ?? book.language) !== book.language;
  // Words of an older version, or of a language that it did not write down.
  const isOlder = !asked.ok && !memory?.language;
  if (!memory || !(isElsewhere || isOlder)) return asked;
  // A control that the version of that build did not have stands at its usual choice.
  const usual = Object.fromEntries(controls.map((control) => [control.key, control.usual]));
  return { ok: true, choices: { ...usual, ...memory.choices } };
}

/** A month that was the current one when it was built follows the calendar, as a date left at today does. */
function thisMonth({ reportDay }: Book, { memory }: ReportTab, choices: Choices): Choices {
  const { month } = choices;
  if (!memory || month === undefined || month !== memory.choices.month || month !== monthOf(memory.day)) return choices;
  return { ...choices, month: monthOf(reportDay) };
}

function makeToday(book: Book, occasion: Occasion, choices: Choices) {
  const data = readToday(book);
  return writeToday(book, { ...occasion, choices, data, report: dayOf(data) });
}

function makeFunnel(book: Book, occasion: Occasion, asked: Choices) {
  const data = readFunnel(book);
  const choices = settleDates(asked, occasion.tab, book.reportDay, data.oldest);
  const problem = funnelProblem(book, choices);
  if (problem !== '') return problem;
  const input = funnelInput(data, choices);
  const report = funnel(input, input.asOf === book.reportDay ? data : null);
  const words = textsOf(book.language).funnel;
  return writeFunnel(book, { ...occasion, choices, data, input, report, words });
}

function makeCommission(book: Book, occasion: Occasion, choices: Choices) {
  const data = readCommission(book);
  const month = choices.month ?? '';
  const report = payRun(data.run, month);
  const closed = closeOf(book, data.run, month);
  const notes = textsOf(book.language).pay_note;
  return writeCommission(book, { ...occasion, choices, data, report, bare: !hasPay(book), closed, notes });
}

/** When a month was closed, and by whom. */
function closeOf(book: Book, run: PayRun, month: string): { on: string; by: string } | null {
  const closed = closedBy(run, month);
  return closed && { on: closed.closed_at.slice(0, 10), by: whoIs(book, closed.closed_by) };
}

function makeDepartments(book: Book, occasion: Occasion, asked: Choices) {
  const choices = settleInputs(book, asked, occasion.tab);
  const data = readDepartments(book, choices, orderPolicy(book));
  const { run, month } = data.input;
  const closed = closeOf(book, run, month);
  const words = textsOf(book.language).departments;
  return writeDepartments(book, { ...occasion, choices, data, report: departments(data.input), words, closed });
}

function makeForecast(book: Book, occasion: Occasion, asked: Choices) {
  const choices = settleAsOf(asked, occasion.tab, book.reportDay);
  const data = readForecast(book, choices);
  const { run, month } = data.input;
  const closed = closeOf(book, run, month);
  const words = textsOf(book.language).forecast;
  return writeForecast(book, { ...occasion, choices, data, report: forecastReport(data.input), words, closed });
}
