// What the person has decided about a list: which column is which field, and how its words and numbers are to be read.

import type { ImportField, ImportPlan, ImportRowsInput } from '../../contract/answers.ts';
import { IMPORT_BATCH } from '../../contract/limits.ts';
import { type DayOrder, dayOrderOf, decimalOf, type Told } from './habits.ts';
import type { List } from './list.ts';

/** Our word for a word of the list that is to be left out in its column; unlike '', which means that nobody has said. */
export const EMPTY = ' ';

export interface Setup {
  /** Header of the list → our field; '' = left out. Several headers may name one field. */
  fieldOf: Record<string, string>;
  constants: Record<string, string>;
  /** Our field → word of the list → our word. */
  values: Record<string, Record<string, string>>;
  /** Header → what somebody said of its dates and numbers, where the column is open or was read wrongly. */
  orders: Record<string, string>;
  decimals: Record<string, string>;
  /** Words of the list that mean nothing. */
  blanks: string[];
}

export function setupFrom(plan: ImportPlan): Setup {
  const fieldOf = Object.fromEntries(plan.headers.map((header) => [header, '']));
  for (const [field, header] of Object.entries(plan.mapping)) fieldOf[header] = field;
  return { fieldOf, constants: {}, values: {}, orders: {}, decimals: {}, blanks: [] };
}

/** What was decided about rows that look like clients who are there already: their lines. */
export interface Decisions {
  add: readonly number[];
  leave: readonly number[];
}
export const UNDECIDED: Decisions = { add: [], leave: [] };

/** What the server keeps for a list that is not through yet. */
export const packed = (setup: Setup, decisions: Decisions): string => JSON.stringify({ setup, decisions });

/** What was kept for this list; null when it does not fit its headers. */
export function unpacked(text: string, list: List): { setup: Setup; decisions: Decisions } | null {
  if (text === '') return null;
  const kept = JSON.parse(text) as { setup: Setup; decisions: Decisions };
  return list.headers.every((header) => header in kept.setup.fieldOf) ? kept : null;
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

export const cellsUnder = (list: List, header: string): string[] => {
  const at = list.headers.indexOf(header);
  return list.rows.map((row) => row[at] ?? '');
};

const kindOf = (plan: ImportPlan, setup: Setup, header: string): ImportField['kind'] =>
  plan.fields.find(({ code }) => code === setup.fieldOf[header])?.kind ?? 'text';

const WHOLE = new Map<string[][], Map<string, unknown>>();
/** A whole column is looked through once for a list. */
function once<T>(list: List, key: string, look: () => T): T {
  const known = WHOLE.get(list.rows) ?? new Map<string, unknown>();
  if (!WHOLE.has(list.rows)) {
    WHOLE.clear();
    WHOLE.set(list.rows, known);
  }
  if (!known.has(key)) known.set(key, look());
  return known.get(key) as T;
}

const ownOrder = (list: List, plan: ImportPlan, setup: Setup, header: string): Told<DayOrder> =>
  kindOf(plan, setup, header) === 'day'
    ? once(list, `day ${header}`, () => dayOrderOf(cellsUnder(list, header)))
    : null;

/** What the column of a date field says about the order in its dates, or where it does not, all others that say the same. */
export function dayOrderUnder(list: List, plan: ImportPlan, setup: Setup, header: string): Told<DayOrder> {
  const own = ownOrder(list, plan, setup, header);
  if (!own || 'known' in own || own.torn) return own;
  const orders = list.headers.flatMap((other) => {
    const told = other === header ? null : ownOrder(list, plan, setup, other);
    const order = setup.orders[other] || (told && 'known' in told ? told.known : '');
    return told && order !== '' ? [order as DayOrder] : [];
  });
  const [first] = orders;
  return first !== undefined && orders.every((order) => order === first) ? { known: first } : own;
}

/** What the column of a number says about its decimal sign. */
export const decimalUnder = (list: List, plan: ImportPlan, setup: Setup, header: string): Told<'.' | ','> =>
  kindOf(plan, setup, header) === 'number'
    ? once(list, `number ${header}`, () => decimalOf(cellsUnder(list, header)))
    : null;

const isOpen = <T>(told: Told<T>): boolean => told !== null && 'open' in told;

/** Columns whose dates or numbers can be read in two ways, and nobody has said which. */
export const unclear = (list: List, plan: ImportPlan, setup: Setup): string[] =>
  list.headers.filter(
    (header) =>
      (isOpen(dayOrderUnder(list, plan, setup, header)) && !setup.orders[header]) ||
      (isOpen(decimalUnder(list, plan, setup, header)) && !setup.decimals[header]),
  );

const MOST_WORDS = 30;
const plain = (text: string): string => text.trim().toLocaleLowerCase();

/** The words of a column that are none of our options, each once, at most thirty. */
export function unknownWords(field: ImportField, header: string, list: List, setup: Setup): string[] {
  if (field.options.length === 0) return [];
  const known = new Set([...field.options.flatMap(({ code, label }) => [code, label]), ...setup.blanks].map(plain));
  const words = new Map<string, string>();
  for (const cell of cellsUnder(list, header)) {
    const word = cell.trim();
    const isNew = word !== '' && !known.has(plain(word)) && !words.has(plain(word));
    if (isNew && words.size < MOST_WORDS) words.set(plain(word), word);
  }
  return [...words.values()];
}

const filled = (record: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''));

export function mappingOf(setup: Setup): ImportRowsInput['mapping'] {
  const mapping: ImportRowsInput['mapping'] = {};
  for (const field of new Set(Object.values(setup.fieldOf))) {
    const headers = headersOf(setup, field);
    if (field !== '') mapping[field] = headers.length === 1 ? (headers[0] as string) : headers;
  }
  return mapping;
}

/** How each column is written: as somebody said, else as the column shows. */
function habitsOf(list: List, plan: ImportPlan, setup: Setup): NonNullable<ImportRowsInput['habits']> {
  const habits: NonNullable<ImportRowsInput['habits']> = {};
  const known = <T>(told: Told<T>) => (told && 'known' in told ? told.known : undefined);
  for (const header of list.headers) {
    const order = (setup.orders[header] || known(dayOrderUnder(list, plan, setup, header))) as DayOrder | undefined;
    const decimal = (setup.decimals[header] || known(decimalUnder(list, plan, setup, header))) as '.' | ',' | undefined;
    if (order || decimal) habits[header] = { ...(order ? { order } : {}), ...(decimal ? { decimal } : {}) };
  }
  return habits;
}

/** One batch as the server takes it, beginning at row `from` of the list. */
export function batchInput(
  list: List,
  plan: ImportPlan,
  setup: Setup,
  from: number,
  { add, leave }: Decisions,
): ImportRowsInput {
  const lines = list.lines.slice(from, from + IMPORT_BATCH);
  const here = new Set(lines);
  return {
    headers: list.headers,
    rows: list.rows.slice(from, from + IMPORT_BATCH),
    lines,
    from,
    mapping: mappingOf(setup),
    constants: filled(setup.constants),
    values: Object.fromEntries(Object.entries(setup.values).map(([field, words]) => [field, filled(words)])),
    habits: habitsOf(list, plan, setup),
    blanks: setup.blanks,
    add: add.filter((line) => here.has(line)),
    leave: leave.filter((line) => here.has(line)),
  };
}
