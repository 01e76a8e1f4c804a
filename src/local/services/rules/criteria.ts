// Whether a cell meets a criterion: the one judge of data validations, filters and conditional formats.
import type { BookData, CriterionValue, Scalar } from '../../model.ts';
import { serialOf } from '../../values/serial.ts';
import { clockOf } from '../formulas/computed.ts';

export interface Criterion {
  type: string;
  args: readonly CriterionValue[];
}

/** Days that a relative date spans, counted from today: the first and the last. */
export const relativeDays: Record<string, readonly [first: number, last: number]> = {
  TODAY: [0, 0],
  TOMORROW: [1, 1],
  YESTERDAY: [-1, -1],
  PAST_WEEK: [-7, 0],
  PAST_MONTH: [-30, 0],
  PAST_YEAR: [-365, 0],
};

/** The first and last serial that a number or date argument stands for; NaN when it is none. */
function spanOf(value: CriterionValue | undefined, book: BookData): [number, number] {
  if (typeof value === 'object' && value !== null) {
    if ('relative' in value) {
      const today = Math.floor(serialOf(clockOf(book)(), book.timeZone));
      const [first, last] = relativeDays[value.relative] ?? [Number.NaN, Number.NaN];
      return [today + first, today + last];
    }
    if ('date' in value) {
      const day = Math.floor(serialOf(value.date, book.timeZone));
      return [day, day];
    }
    return [Number.NaN, Number.NaN];
  }
  const n = value === null || value === undefined || value === '' ? Number.NaN : Number(value);
  return [n, n];
}

function numberMeets(type: string, n: number, [a, aLast]: [number, number], [b]: [number, number]): boolean {
  if (Number.isNaN(a)) return false;
  switch (type) {
    case 'BETWEEN':
      return n >= a && n <= b;
    case 'NOT_BETWEEN':
      return n < a || n > b;
    case 'EQUAL_TO':
    case 'EQUAL_TO_RELATIVE':
      return n >= a && n <= aLast;
    case 'NOT_EQUAL_TO':
      return n !== a;
    case 'GREATER_THAN':
    case 'AFTER':
      return n > a;
    case 'AFTER_RELATIVE':
      return n > aLast;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return n >= a;
    case 'LESS_THAN':
    case 'BEFORE':
    case 'BEFORE_RELATIVE':
      return n < a;
    case 'LESS_THAN_OR_EQUAL_TO':
    case 'ON_OR_BEFORE':
      return n <= a;
    default:
      throw new Error(`not in the local Google Sheets: criterion ${type}`);
  }
}

const email = /^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>().]{2,}$/;
const url = /^(?:https?:\/\/|ftp:\/\/|mailto:)?[^\s/]+\.[^\s/]{2,}(?:\/\S*)?$/i;

function textMeets(type: string, text: string, wanted: string): boolean {
  const [a, b] = [text.toLowerCase(), wanted.toLowerCase()];
  switch (type) {
    case 'TEXT_CONTAINS':
      return a.includes(b);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !a.includes(b);
    case 'TEXT_EQUAL_TO':
      return a === b;
    case 'TEXT_NOT_EQUAL_TO':
      return a !== b;
    case 'TEXT_STARTS_WITH':
      return a.startsWith(b);
    case 'TEXT_ENDS_WITH':
      return a.endsWith(b);
    case 'TEXT_IS_VALID_EMAIL':
      return email.test(text);
    case 'TEXT_IS_VALID_URL':
      return url.test(text);
    default:
      throw new Error(`not in the local Google Sheets: criterion ${type}`);
  }
}

/**
 * Whether a cell meets a criterion of DataValidationCriteria or BooleanCriteria; lists, ranges, checkboxes and formulas are not judged here.
 * @param value what the cell holds, dates as serials; null when it is empty.
 * @param text what the cell shows.
 * @throws Error for a criterion that is none of these.
 */
export function meets(book: BookData, { type, args }: Criterion, value: Scalar | null, text: string): boolean {
  if (type === 'CELL_EMPTY') return text === '';
  if (type === 'CELL_NOT_EMPTY') return text !== '';
  if (type.startsWith('TEXT_')) return textMeets(type, text, String(args[0] ?? ''));
  if (type === 'DATE_IS_VALID_DATE') return typeof value === 'number';
  const kind = /^(NUMBER|DATE)_(.*)$/.exec(type);
  if (!kind) throw new Error(`not in the local Google Sheets: criterion ${type}`);
  if (typeof value !== 'number') return false;
  const n = kind[1] === 'DATE' ? Math.floor(value) : value;
  return numberMeets(kind[2] ?? '', n, spanOf(args[0], book), spanOf(args[1], book));
}
