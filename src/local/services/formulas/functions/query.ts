// QUERY: rows chosen, grouped and ordered by a text like "select A, sum(B) where C > 5 group by A".
import { columnOf } from '../../range/address.ts';
import type { Scope } from '../evaluate.ts';
import { blockOf, missing, singleOf } from '../evaluate.ts';
import type { Block, Result, Value } from '../value.ts';
import { compared, isBlock, isReference, notThere, noValue } from '../value.ts';
import { type SheetFunction, whole } from './kinds.ts';
import type { Condition, Query, Term } from './query-text.ts';
import { notAQuery, readQuery } from './query-text.ts';

/** A column holds what most of its cells hold; the others count as empty. */
function ofOneKind(rows: Block): Block {
  const width = rows[0]?.length ?? 0;
  const kinds = Array.from({ length: width }, (_, j) => {
    const counts: Record<string, number> = { number: 0, string: 0, boolean: 0 };
    for (const row of rows) {
      const kind = typeof row[j];
      if (row[j] !== null && row[j] !== '' && kind in counts) counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return Object.entries(counts).reduce((best, one) => (one[1] > best[1] ? one : best))[0];
  });
  return rows.map((row) => row.map((value, j) => (typeof value === kinds[j] && value !== '' ? value : null)));
}

/** Without a number of headers Google guesses it; that is done here only where it is plain. */
function headersOf(rows: Block, given: Value): number {
  if (typeof given === 'number' && given >= 0) return given;
  const [first, ...rest] = rows;
  if (!first?.some((value) => typeof value === 'string')) return 0;
  const words = first.every((value) => typeof value === 'string' || value === null);
  if (words && rest.some((row) => row.some((value) => typeof value === 'number' || typeof value === 'boolean')))
    return 1;
  throw missing('QUERY that guesses its headers: give the third argument');
}

function matches(row: readonly Value[], condition: Condition): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => matches(row, part));
    case 'or':
      return condition.parts.some((part) => matches(row, part));
    case 'not':
      return !matches(row, condition.of);
    case 'null':
      return (row[condition.column] === null) !== condition.negated;
    case 'compare':
      return compares(row[condition.column] ?? null, condition.sign, condition.value);
  }
}

/** Letter case counts here, unlike in other formulas. */
function compares(value: Value, sign: string, wanted: string | number | boolean): boolean {
  if (value === null) return false;
  const text = String(value);
  const other = String(wanted);
  if (sign === 'contains') return text.includes(other);
  if (sign === 'starts') return text.startsWith(other);
  if (sign === 'ends') return text.endsWith(other);
  if (sign === 'matches') return new RegExp(`^(?:${other})$`, 'u').test(text);
  if (sign === 'like') return likeOf(other).test(text);
  if (typeof value !== typeof wanted) return sign === '<>';
  if (sign === '=') return value === wanted;
  if (sign === '<>') return value !== wanted;
  const order = typeof value === 'string' ? (value < other ? -1 : value > other ? 1 : 0) : compared(value, wanted);
  return sign === '<' ? order < 0 : sign === '>' ? order > 0 : sign === '<=' ? order <= 0 : order >= 0;
}

function likeOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
  return new RegExp(`^${source}$`, 'su');
}

function totalOf(rows: Block, { column, aggregate }: Term): Value {
  const values = rows.map((row) => row[column] ?? null).filter((value) => value !== null);
  if (aggregate === 'count') return values.length;
  if (aggregate === 'max' || aggregate === 'min') {
    const sign = aggregate === 'max' ? 1 : -1;
    return values.reduce<Value>((best, one) => (best === null || sign * compared(one, best) > 0 ? one : best), null);
  }
  if (values.some((value) => typeof value !== 'number')) throw notAQuery;
  const sum = values.reduce<number>((total, one) => total + Number(one), 0);
  return aggregate === 'sum' ? sum : values.length === 0 ? null : sum / values.length;
}

const same = (a: Term, b: Term): boolean => a.column === b.column && a.aggregate === b.aggregate;

/** Rows that stand for themselves, or for a group of rows. */
function groupsOf(rows: Block, query: Query, terms: readonly Term[]): Block[] {
  const grouped = query.groups.length > 0 || terms.some((term) => term.aggregate !== null);
  if (!grouped) return rows.map((row) => [row]);
  // What is shown beside a total must be what the rows are grouped by.
  if (terms.some((term) => term.aggregate === null && !query.groups.includes(term.column))) throw notAQuery;
  const groups = new Map<string, Block>();
  for (const row of rows) {
    const key = JSON.stringify(query.groups.map((column) => row[column] ?? null));
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

const shownOf = (group: Block, term: Term): Value =>
  term.aggregate === null ? (group[0]?.[term.column] ?? null) : totalOf(group, term);

function ordered(groups: Block[], query: Query): Block[] {
  const byGroup = query.groups.map((column) => ({ term: { column, aggregate: null }, ascending: true }));
  const keys = [...query.order, ...byGroup];
  if (keys.length === 0) return groups;
  return [...groups].sort((a, b) => {
    for (const { term, ascending } of keys) {
      const order = compared(shownOf(a, term), shownOf(b, term));
      if (order !== 0) return ascending ? order : -order;
    }
    return 0;
  });
}

function headerOf(terms: readonly Term[], titles: readonly string[], query: Query): string[] {
  return terms.map((term) => {
    const label = query.labels.find((one) => same(one.term, term));
    if (label) return label.text;
    const title = titles[term.column] ?? '';
    return term.aggregate === null ? title : `${term.aggregate} ${title}`.trim();
  });
}

function asked(rows: Block, headers: number, query: Query): Block | Value {
  const titles = (rows[0] ?? []).map((_value, j) =>
    rows
      .slice(0, headers)
      .map((row) => String(row[j] ?? ''))
      .join(' ')
      .trim(),
  );
  const data = ofOneKind(rows.slice(headers));
  const terms = query.select ?? titles.map((_title, column): Term => ({ column, aggregate: null }));
  const { where, limit, offset } = query;
  const kept = where ? data.filter((row) => matches(row, where)) : data;
  const groups = ordered(groupsOf(kept, query, terms), query);
  const shown = groups.slice(offset, limit === null ? undefined : offset + limit);
  const body = shown.map((group) => terms.map((term) => shownOf(group, term)));
  const header = headerOf(terms, titles, query);
  const whole = header.some((title) => title !== '') ? [header, ...body] : body;
  return whole.length === 0 ? notThere : whole;
}

/** Columns are called by their letters in a range, and Col1, Col2 … in a block. */
function columnsOf(data: Result): (name: string) => number | null {
  const left = isReference(data) ? data.area.column : null;
  const width = isReference(data) ? data.area.columns : isBlock(data) ? (data[0]?.length ?? 0) : 1;
  return (name) => {
    const number = left === null ? Number(/^Col(\d+)$/.exec(name)?.[1] ?? 0) : 0;
    const letters = left !== null && /^[A-Z]{1,3}$/.test(name) ? columnOf(name) - left + 1 : number;
    return letters >= 1 && letters <= width ? letters - 1 : null;
  };
}

/** The column (0-based) behind each column of the answer, null for a count; null alone when all are picked or the text is none. */
export function pickedColumns(data: Result, text: Value): (number | null)[] | null {
  if (typeof text !== 'string') return null;
  try {
    const { select } = readQuery(text, columnsOf(data));
    return select?.map((term) => (term.aggregate === 'count' ? null : term.column)) ?? null;
  } catch {
    return null;
  }
}

function query([of, text, headers = null]: Result[], scope: Scope): Result {
  const words = singleOf(text ?? null, scope);
  if (typeof words !== 'string') return noValue;
  const data = of as Result;
  const block = blockOf(data, scope, true);
  try {
    return asked(block, headersOf(block, singleOf(headers, scope)), readQuery(words, columnsOf(data)));
  } catch (error) {
    if (error === notAQuery) return noValue;
    throw error;
  }
}

export const queries: Record<string, SheetFunction> = { QUERY: whole(2, 3, query) };
