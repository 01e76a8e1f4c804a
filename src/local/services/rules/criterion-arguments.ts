// The arguments that each criterion takes when a script gives them as a list.
import type { Kind } from '../members.ts';
import { boolean, cell, cells, date, enumOf, handle, number, string } from '../members.ts';

type Shapes = readonly (readonly Kind<unknown>[])[];

const none: Shapes = [[]];
const oneDate: Shapes = [[date]];
const twoDates: Shapes = [[date, date]];
const relative: Shapes = [[enumOf('RelativeDate')]];
const oneNumber: Shapes = [[number]];
const twoNumbers: Shapes = [[number, number]];
const oneText: Shapes = [[string]];

const shapes: Record<string, Shapes> = {
  CELL_EMPTY: none,
  CELL_NOT_EMPTY: none,
  DATE_AFTER: oneDate,
  DATE_AFTER_RELATIVE: relative,
  DATE_BEFORE: oneDate,
  DATE_BEFORE_RELATIVE: relative,
  DATE_BETWEEN: twoDates,
  DATE_EQUAL_TO: oneDate,
  DATE_EQUAL_TO_RELATIVE: relative,
  DATE_IS_VALID_DATE: none,
  DATE_NOT_BETWEEN: twoDates,
  DATE_ON_OR_AFTER: oneDate,
  DATE_ON_OR_BEFORE: oneDate,
  NUMBER_BETWEEN: twoNumbers,
  NUMBER_EQUAL_TO: oneNumber,
  NUMBER_GREATER_THAN: oneNumber,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: oneNumber,
  NUMBER_LESS_THAN: oneNumber,
  NUMBER_LESS_THAN_OR_EQUAL_TO: oneNumber,
  NUMBER_NOT_BETWEEN: twoNumbers,
  NUMBER_NOT_EQUAL_TO: oneNumber,
  TEXT_CONTAINS: oneText,
  TEXT_DOES_NOT_CONTAIN: oneText,
  TEXT_ENDS_WITH: oneText,
  TEXT_EQUAL_TO: oneText,
  TEXT_IS_VALID_EMAIL: none,
  TEXT_IS_VALID_URL: none,
  TEXT_STARTS_WITH: oneText,
  VALUE_IN_LIST: [[cells], [cells, boolean]],
  VALUE_IN_RANGE: [[handle('Range')], [handle('Range'), boolean]],
  CUSTOM_FORMULA: oneText,
  CHECKBOX: [[], [cell], [cell, cell]],
};

/** Whether `values` are arguments of the criterion. */
export function argumentsFit(type: string, values: readonly unknown[]): boolean {
  const found = shapes[type] ?? [];
  return found.some((shape) => shape.length === values.length && shape.every((kind, i) => kind.matches(values[i])));
}
