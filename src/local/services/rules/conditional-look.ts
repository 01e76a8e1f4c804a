// Conditional formats as they look in the grid.
import type { Area, BookData, ConditionalRule, CriterionValue, Scalar, SheetData, Style } from '../../model.ts';
import { serialOf } from '../../values/serial.ts';

type Condition = NonNullable<ConditionalRule['condition']>;

const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

function numberOf(value: CriterionValue | undefined, zone: string): number {
  if (typeof value === 'object' && value !== null && 'date' in value) return Math.floor(serialOf(value.date, zone));
  return Number(value);
}

function numbersHold(type: string, n: number, a: number, b: number): boolean {
  const tests: Record<string, boolean> = {
    BETWEEN: n >= a && n <= b,
    NOT_BETWEEN: n < a || n > b,
    EQUAL_TO: n === a,
    NOT_EQUAL_TO: n !== a,
    GREATER_THAN: n > a,
    GREATER_THAN_OR_EQUAL_TO: n >= a,
    LESS_THAN: n < a,
    LESS_THAN_OR_EQUAL_TO: n <= a,
    AFTER: n > a,
    BEFORE: n < a,
  };
  return tests[type] ?? false;
}

function holds({ type, args }: Condition, value: Scalar | null, zone: string): boolean {
  const text = String(value ?? '').toLowerCase();
  const wanted = String(args[0] ?? '').toLowerCase();
  switch (type) {
    case 'CELL_EMPTY':
      return text === '';
    case 'CELL_NOT_EMPTY':
      return text !== '';
    case 'TEXT_CONTAINS':
      return text.includes(wanted);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(wanted);
    case 'TEXT_EQUAL_TO':
      return text === wanted;
    case 'TEXT_STARTS_WITH':
      return text.startsWith(wanted);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(wanted);
    default:
      if (typeof value !== 'number') return false;
      return numbersHold(type.replace(/^(NUMBER|DATE)_/, ''), value, numberOf(args[0], zone), numberOf(args[1], zone));
  }
}

/** What the first rule that holds lays over a cell's look; null when none does. Formulas, gradients and relative dates show nothing. */
export function conditionalLook(
  book: BookData,
  sheet: SheetData,
  row: number,
  column: number,
  value: Scalar | null,
): Partial<Style> | null {
  for (const { ranges, condition, format } of sheet.conditions) {
    if (!condition || !ranges.some((area) => contains(area, row, column))) continue;
    if (!holds(condition, value, book.timeZone)) continue;
    const { underline, strike, ...look } = format;
    const line = strike ? 'line-through' : underline ? 'underline' : undefined;
    return { ...look, ...(line && { line }) };
  }
  return null;
}
