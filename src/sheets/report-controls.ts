// The blue cells of a report: declared once; their lists, their words and what a person chose derive from it (ui 7.2).
import type { Day } from '../domain/model.ts';
import { fill } from '../locales/text.ts';
import type { Book } from './book.ts';
import type { Cell } from './codec.ts';
import { plain } from './names.ts';
import type { CellValue } from './report-cell.ts';

/** What a control without a list takes: a date, money, per cent. */
type Free = 'day' | 'amount' | 'percent';

/** A choice of codes with their labels, or a value. The check box "Rebuild" stands before them all and is not one. */
export interface Control {
  key: string;
  label: string;
  /** 1-based column in rows 2 and 3; `span` columns are merged into it. */
  column: number;
  span: number;
  usual: string;
  options: { code: string; label: string }[] | Free;
}

/** Key → code, ISO date, or number as text: money in currency units, per cent 0–100; '' = blank. */
export type Choices = Record<string, string>;
export type Chosen = { ok: true; choices: Choices } | { ok: false; problem: string };

/** Of a list of departments or people: no one alone. */
export const ALL = 'all';
/** A list that begins with "All". */
export const anyOf = (book: Book, entries: readonly { code: string; label: string }[]) => [
  { code: ALL, label: book.locale.report.day.all },
  ...entries.map(({ code, label }) => ({ code, label })),
];
/** What was chosen of such a list; '' = all. */
export const chosenOf = (code = ALL): string => (code === ALL ? '' : code);

export const CONTROL_ROW = 3;
export const REBUILD_COLUMN = 1;

/** What the last build offered and was asked for. */
export interface Offered {
  lists: string;
  choices: Choices;
}

/**
 * What the cells of row 3 say, by label or code; blank = the usual. Stops at the first that nobody can understand. A word that
 * the last build offered and that has gone since (a month, somebody's old name) is what it was asked for then, or the usual.
 */
export function readChoices(
  book: Book,
  controls: readonly Control[],
  row: readonly Cell[],
  before: Offered | null = null,
): Chosen {
  const { wrong } = book.locale.report;
  const choices: Choices = {};
  const offered = before?.lists.split('\n') ?? [];
  for (const [at, { key, label: control, column, usual, options }] of controls.entries()) {
    const cell = row[column - 1] ?? '';
    if (options === 'day') {
      const day = String(book.codec.decode({ key, kind: 'day', width: 0, by: 'people' }, cell));
      if (day === '' && String(cell).trim() !== '') {
        return { ok: false, problem: fill(book.locale, wrong.no_date, { control }) };
      }
      choices[key] = day || usual;
      continue;
    }
    const typed = String(cell).trim();
    if (options === 'amount' || options === 'percent') {
      const number = numberIn(options, cell);
      if (number === null) return { ok: false, problem: fill(book.locale, wrong.no_number, { control }) };
      choices[key] = number || usual;
      continue;
    }
    const found = options.find(({ code, label }) => plain(label) === plain(typed) || code === typed);
    if (!found && before && offered[at]?.split('|').includes(typed)) {
      const known = options.some(({ code }) => code === before.choices[key]);
      choices[key] = (known && before.choices[key]) || usual;
      continue;
    }
    if (!found && typed !== '')
      return { ok: false, problem: fill(book.locale, wrong.unknown_word, { control, typed }) };
    choices[key] = found?.code ?? usual;
  }
  return { ok: true, choices };
}

/** A percent cell holds a fraction; a person may type 5 for 5 % all the same. '' = blank, null = not to be used. */
function numberIn(kind: 'amount' | 'percent', cell: Cell): string | null {
  if (cell === '') return '';
  if (typeof cell !== 'number' || cell < 0) return null;
  if (kind === 'amount') return String(cell);
  const percent = cell <= 1 ? Number((cell * 100).toFixed(4)) : cell;
  return percent <= 100 ? String(percent) : null;
}

/** What a control's cell shows for a choice. */
export function shownChoice({ options, usual }: Control, choice: string | Day | undefined): CellValue {
  const code = choice ?? usual;
  if (options === 'day') return code;
  if (options === 'amount' || options === 'percent') {
    return code === '' ? '' : Number(code) / (options === 'percent' ? 100 : 1);
  }
  return options.find((option) => option.code === code)?.label ?? code;
}

/** The lists of all controls as one text: when it changes, dropdowns are set again. */
export const listsIn = (controls: readonly Control[]): string =>
  controls
    .map(({ options }) => (typeof options === 'string' ? '' : options.map(({ label }) => label).join('|')))
    .join('\n');

/** Sets the dropdown, the date rule or the number rule of every control; they reject, so they hold on a phone too (design decision 10). */
export function setRules(sheet: GoogleAppsScript.Spreadsheet.Sheet, controls: readonly Control[]): void {
  const rules = new Map(
    controls.map(({ column, options }) => {
      const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false);
      return [column, ruleFor(builder, options).build()];
    }),
  );
  rules.set(REBUILD_COLUMN, SpreadsheetApp.newDataValidation().requireCheckbox().build());
  const width = Math.max(...rules.keys());
  const row = Array.from({ length: width }, (_, index) => rules.get(index + 1) ?? null);
  sheet.getRange(CONTROL_ROW, 1, 1, width).setDataValidations([row]);
}

function ruleFor(builder: GoogleAppsScript.Spreadsheet.DataValidationBuilder, options: Control['options']) {
  if (options === 'day') return builder.requireDate();
  if (options === 'amount') return builder.requireNumberGreaterThanOrEqualTo(0);
  if (options === 'percent') return builder.requireNumberBetween(0, 100);
  return builder.requireValueInList(
    options.map(({ label }) => label),
    true,
  );
}
