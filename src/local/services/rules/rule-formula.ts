// Formulas that a rule asks: what they give for a cell, without standing in the sheet.
import type { BookData, CriterionValue, Rule, Scalar, SheetData } from '../../model.ts';
import { askAnew, askedValue } from '../formulas/computed.ts';
import { shiftedFormula } from '../formulas/formula-text.ts';

/** Whether an argument is a formula, which stands for the value it gives. */
export function isFormulaText(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('=');
}

/** Whether a rule speaks of other cells: a custom formula does, and one in the place of a number, date or text. */
export function speaksInFormulas({ type, args }: Rule): boolean {
  return type === 'CUSTOM_FORMULA' || (/^(?:NUMBER|DATE|TEXT)_/.test(type) && args.some(isFormulaText));
}

/** The arguments of a rule as the cell (1-based) reads them. */
export function argumentsFor({ args, at }: Rule, row: number, column: number): CriterionValue[] {
  if (!at) return [...args];
  return args.map((value) =>
    typeof value === 'string' ? shiftedFormula(value, row - at.row, column - at.column) : value,
  );
}

/**
 * What `formula` gives in a cell of `sheet` as the book stands; the place matters for ROW() and the like only.
 * @throws Error 'not in the local Google Sheets: …' for a formula that this machine cannot compute.
 */
export function valueOfFormula(book: BookData, sheet: SheetData, formula: string, row = 1, column = 1): Scalar | null {
  askAnew(book);
  return askedValue(book, formula, { sheet, row, column });
}
