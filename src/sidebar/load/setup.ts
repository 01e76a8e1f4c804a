// What the person has decided about a list: which column is which field, and how its words and numbers are to be read.

import type { ImportField, ImportPlan, ImportRowsInput } from '../../contract/answers.ts';
import { IMPORT_BATCH } from '../../contract/limits.ts';
import type { List } from './list.ts';

export interface Setup {
  /** Header of the list → our field; '' = left out. Several headers may name one field. */
  fieldOf: Record<string, string>;
  constants: Record<string, string>;
  /** Our field → word of the list → our word. */
  values: Record<string, Record<string, string>>;
  /** '' = as in the spreadsheet. */
  dateOrder: string;
  decimal: string;
}

export function setupFrom(plan: ImportPlan): Setup {
  const fieldOf = Object.fromEntries(plan.headers.map((header) => [header, '']));
  for (const [field, header] of Object.entries(plan.mapping)) fieldOf[header] = field;
  return { fieldOf, constants: {}, values: {}, dateOrder: plan.dateOrder, decimal: '' };
}

/** The columns that were given to a field, in the order of the list. */
export const headersOf = ({ fieldOf }: Setup, field: string): string[] =>
  Object.keys(fieldOf).filter((header) => fieldOf[header] === field);

/** Fields the server cannot do without and that have neither a column nor a value. */
export const needed = (plan: ImportPlan, setup: Setup): ImportField[] =>
  plan.fields.filter(({ code, required }) => required && headersOf(setup, code).length === 0 && !setup.constants[code]);

/** Fields with a list of values that no column fills: one value may stand for the whole list. */
export const constantFields = (plan: ImportPlan, setup: Setup): ImportField[] =>
  plan.fields.filter(({ code, options }) => options.length > 0 && headersOf(setup, code).length === 0);

const MOST_WORDS = 30;
const plain = (text: string): string => text.trim().toLocaleLowerCase();

/** The words of a column that are none of our options, each once, at most thirty. For a tab only its sample is known. */
export function unknownWords(field: ImportField, header: string, plan: ImportPlan, list: List): string[] {
  if (field.options.length === 0) return [];
  const known = new Set(field.options.flatMap(({ code, label }) => [plain(code), plain(label)]));
  const at = plan.headers.indexOf(header);
  const words = new Map<string, string>();
  for (const row of list.tab === '' ? list.rows : plan.sample) {
    const word = (row[at] ?? '').trim();
    const isNew = word !== '' && !known.has(plain(word)) && !words.has(plain(word));
    if (isNew && words.size < MOST_WORDS) words.set(plain(word), word);
  }
  return [...words.values()];
}

const filled = (record: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''));

/** One batch as the server takes it, beginning at row `from` of the list. */
export function batchInput(list: List, setup: Setup, from: number, check: boolean): ImportRowsInput {
  const mapping: ImportRowsInput['mapping'] = {};
  for (const field of new Set(Object.values(setup.fieldOf))) {
    const headers = headersOf(setup, field);
    if (field !== '') mapping[field] = headers.length === 1 ? (headers[0] as string) : headers;
  }
  const source =
    list.tab === ''
      ? { headers: list.headers, rows: list.rows.slice(from, from + IMPORT_BATCH), firstLine: from + 2 }
      : { tab: list.tab, from, count: IMPORT_BATCH };
  return {
    ...source,
    mapping,
    constants: filled(setup.constants),
    values: Object.fromEntries(Object.entries(setup.values).map(([field, words]) => [field, filled(words)])),
    ...(isDayOrder(setup.dateOrder) ? { dateOrder: setup.dateOrder } : {}),
    ...(isDecimal(setup.decimal) ? { decimal: setup.decimal } : {}),
    check,
  };
}

export const DAY_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
const isDayOrder = (text: string): text is (typeof DAY_ORDERS)[number] => DAY_ORDERS.some((order) => order === text);
const isDecimal = (text: string): text is '.' | ',' => text === '.' || text === ',';
