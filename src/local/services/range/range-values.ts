// Range: values, shown texts and formulas, in and out.
import type { Area, BookData, Content, Scalar, SheetData } from '../../model.ts';
import { styleAt } from '../../model.ts';
import { automatic, displayOf, isAutomatic, isDateFormat } from '../../values/display.ts';
import { instantOf, isOnCalendar } from '../../values/serial.ts';
import { computedOf, formatOf } from '../formulas/computed.ts';
import { shiftedFormula } from '../formulas/formula-text.ts';
import type { CellInput } from '../members.ts';
import { cell, cellGrid, isDate, membersOf, string, stringGrid, stringOrNull } from '../members.ts';
import { clearPivots } from '../objects/pivot-place.ts';
import { Refusal } from '../refusal.ts';
import { demandEdit } from '../rights.ts';
import { entryCheckOf } from '../rules/entry-check.ts';
import { mostCells } from '../sheet/structure.ts';
import type { Host, RangeState } from '../states.ts';
import { clearContents, enterValues, putContents, styleArea, styleCells } from './cells.ts';
import { fromR1C1, toR1C1 } from './formula-r1c1.ts';
import { gridOf, outsideText } from './range-place.ts';

const { read, write, format } = membersOf<RangeState>();

/** Refuses a block whose size is not the range's, with Google's text. */
export function demandSize(area: Area, grid: readonly (readonly unknown[])[]): void {
  if (grid.length !== area.rows) {
    throw new Refusal(
      `The number of rows in the data does not match the number of rows in the range. The data has ${grid.length} but the range has ${area.rows}.`,
    );
  }
  const wrong = grid.find((row) => row.length !== area.columns);
  if (wrong) {
    throw new Refusal(
      `The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${area.columns}.`,
    );
  }
}

/** A block of answers in the script's own arrays, made from each cell's content, style number and place. */
export function blockOf<T>(
  { host, sheet: id, area }: RangeState,
  tell: (sheet: SheetData, content: Content, style: number, row: number, column: number) => T,
): T[][] {
  const sheet = host.sheet(id);
  // A column past the grid can be read (fact 1.3); more cells than any grid has are no place at all.
  if (area.rows * area.columns > mostCells) throw new Refusal(outsideText);
  const { Array: List } = host.env.realm;
  const block = new List<T[]>(area.rows);
  for (let i = 0; i < area.rows; i++) {
    const row = sheet.rows[area.row + i - 1];
    const line = new List<T>(area.columns);
    for (let j = 0; j < area.columns; j++) {
      const at = area.column + j - 1;
      line[j] = tell(sheet, row?.c[at] ?? null, row?.s[at] ?? 0, area.row + i, at + 1);
    }
    block[i] = line;
  }
  return block;
}

/** Turns cell contents into what getValues gives: numbers, booleans, dates of the script, texts, '' for an empty cell. */
function valueTeller({ book, date }: Host): (sheet: SheetData, content: Content, style: number) => unknown {
  return (sheet, content, style) => {
    if (content === null) return '';
    const value = computedOf(book, sheet, content);
    if (typeof value !== 'number') return value ?? '';
    const format = formatOf(book, content, book.styles[style]?.format);
    return isDateFormat(format) && isOnCalendar(value) ? date(instantOf(value, book.timeZone)) : value;
  };
}

function textTeller({ book, locale }: Host): (sheet: SheetData, content: Content, style: number) => string {
  return (sheet, content, style) =>
    content === null
      ? ''
      : displayOf(computedOf(book, sheet, content), formatOf(book, content, book.styles[style]?.format), locale);
}

const formulaTeller = (_sheet: SheetData, content: Content): string =>
  typeof content === 'object' && content !== null ? content.f : '';

const relativeTeller = (_sheet: SheetData, content: Content, _style: number, row: number, column: number): string =>
  typeof content === 'object' && content !== null ? toR1C1(content.f, { row, column }) : '';

const first = ({ host, sheet, area }: RangeState): RangeState => ({
  host,
  sheet,
  area: { ...area, rows: 1, columns: 1 },
});

function copied(input: CellInput): CellInput {
  return isDate(input) ? new Date(input.getTime()) : input;
}

function entering(state: RangeState, valueAt: (i: number, j: number) => CellInput): () => void {
  const sheet = gridOf(state);
  const { host, area } = state;
  return () => {
    demandEdit(host.book, sheet, area, host.env.user.email);
    enterValues(host.book, sheet, area, valueAt, host.entry());
  };
}

/** What is undefined acts as null (facts 2.7). */
function formulaOf(text: string | null | undefined): CellInput {
  if (!text) return '';
  return text.startsWith('=') ? text : `=${text}`;
}

/** setFormula writes a formula even into a plain-text cell, so the text format gives way first. */
function enteringFormulas(
  state: RangeState,
  formulaAt: (i: number, j: number) => string | null,
  relative = false,
): () => void {
  const sheet = gridOf(state);
  const { host, area } = state;
  return () => {
    demandEdit(host.book, sheet, area, host.env.user.email);
    const check = entryCheckOf(host.book, sheet, area, host.locale);
    putContents(sheet, area, (i, j) => {
      const formula = formulaOf(formulaAt(i, j));
      if (formula === '') return null;
      const cell = { row: area.row + i, column: area.column + j };
      const content = { f: relative ? fromR1C1(String(formula), cell) : String(formula) };
      check(cell.row, cell.column, content, styleAt(host.book, sheet, cell.row, cell.column).rule);
      return content;
    });
  };
}

function blankIn(book: BookData, sheet: SheetData, content: Content): boolean {
  const value: Scalar | null = computedOf(book, sheet, content);
  return value === null || value === '';
}

const formatTeller =
  ({ book }: Host) =>
  (_sheet: SheetData, _content: Content, style: number): string =>
    book.styles[style]?.format ?? automatic;

const formatPatch = (pattern: string | null): { format: string | undefined } => ({
  format: pattern === null || isAutomatic(pattern) ? undefined : pattern,
});

/** What getValues gives for an area. */
export function valuesOf(state: RangeState): unknown[][] {
  return blockOf(state, valueTeller(state.host));
}

export const rangeValues = {
  getValues: read([[]], valuesOf),
  getValue: read([[]], (state) => blockOf(first(state), valueTeller(state.host))[0]?.[0]),
  getDisplayValues: read([[]], (state) => blockOf(state, textTeller(state.host))),
  getDisplayValue: read([[]], (state) => blockOf(first(state), textTeller(state.host))[0]?.[0]),
  getFormulas: read([[]], (state) => blockOf(state, formulaTeller)),
  getFormula: read([[]], (state) => blockOf(first(state), formulaTeller)[0]?.[0]),
  getFormulasR1C1: read([[]], (state) => blockOf(state, relativeTeller)),
  getFormulaR1C1: read([[]], (state) => blockOf(first(state), relativeTeller)[0]?.[0]),
  isBlank: read([[]], (state) => {
    const blanks = blockOf(state, (sheet, content) => blankIn(state.host.book, sheet, content));
    return blanks.every((row) => row.every((blank) => blank));
  }),
  setValues: write([[cellGrid]], (state, values) => {
    demandSize(state.area, values);
    const copy = values.map((row) => row.map(copied));
    return entering(state, (i, j) => copy[i]?.[j]);
  }),
  setValue: write([[cell]], (state, value) => {
    const copy = copied(value);
    const formula = typeof copy === 'string' && copy.startsWith('=') ? copy : null;
    return entering(state, (i, j) => (formula === null ? copy : shiftedFormula(formula, i, j)));
  }),
  setFormulas: write([[stringGrid]], (state, formulas) => {
    demandSize(state.area, formulas);
    const copy = formulas.map((row) => [...row]);
    return enteringFormulas(state, (i, j) => copy[i]?.[j] ?? null);
  }),
  // Over several cells it goes as if copied from the first: 'A1' is 'A2' a row below.
  setFormula: write([[stringOrNull]], (state, formula) =>
    enteringFormulas(state, (i, j) => formula && shiftedFormula(formula, i, j)),
  ),
  setFormulasR1C1: write([[stringGrid]], (state, formulas) => {
    demandSize(state.area, formulas);
    const copy = formulas.map((row) => [...row]);
    return enteringFormulas(state, (i, j) => copy[i]?.[j] ?? null, true);
  }),
  setFormulaR1C1: write([[string]], (state, formula) => enteringFormulas(state, () => formula, true)),
  getNumberFormats: read([[]], (state) => blockOf(state, formatTeller(state.host))),
  getNumberFormat: read([[]], (state) => blockOf(first(state), formatTeller(state.host))[0]?.[0]),
  setNumberFormat: format([[stringOrNull]], (state, pattern) => {
    const sheet = gridOf(state);
    return () => {
      demandEdit(state.host.book, sheet, state.area, state.host.env.user.email);
      styleArea(state.host.book, sheet, state.area, formatPatch(pattern));
    };
  }),
  setNumberFormats: format([[stringGrid]], (state, patterns) => {
    const sheet = gridOf(state);
    demandSize(state.area, patterns);
    const copy = patterns.map((row) => [...row]);
    return () => {
      demandEdit(state.host.book, sheet, state.area, state.host.env.user.email);
      styleCells(state.host.book, sheet, state.area, (i, j) => formatPatch(copy[i]?.[j] ?? null));
    };
  }),
  clearContent: write([[]], (state) => {
    const sheet = gridOf(state);
    return () => {
      demandEdit(state.host.book, sheet, state.area, state.host.env.user.email);
      clearPivots(sheet, state.area);
      clearContents(sheet, state.area);
    };
  }),
};
