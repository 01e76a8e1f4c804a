// The language of QUERY: its clauses as data. What this machine does not do with it is told by name.
import { serialOfLocal } from '../../../values/serial.ts';
import { missing } from '../evaluate.ts';

/** A column (0-based) or an aggregate of one. */
export interface Term {
  column: number;
  aggregate: string | null;
}

export type Condition =
  | { kind: 'and' | 'or'; parts: Condition[] }
  | { kind: 'not'; of: Condition }
  | { kind: 'null'; column: number; negated: boolean }
  | { kind: 'compare'; column: number; sign: string; value: string | number | boolean };

export interface Query {
  /** null is '*'. */
  select: Term[] | null;
  where: Condition | null;
  groups: number[];
  order: { term: Term; ascending: boolean }[];
  limit: number | null;
  offset: number;
  labels: { term: Term; text: string }[];
}

/** A text that Google would not take either: the cell shows #VALUE!. */
export const notAQuery = new Error('not a query');

const scanner =
  /\s*(?:('[^']*'|"[^"]*")|(`[^`]*`|[A-Za-z_][A-Za-z0-9_]*)|(-?\d+(?:\.\d+)?)|(<=|>=|<>|!=|[=<>(),*+/-]))/y;

function wordsOf(text: string): string[] {
  const words: string[] = [];
  scanner.lastIndex = 0;
  const end = text.trimEnd().length;
  while (scanner.lastIndex < end) {
    const match = scanner.exec(text);
    if (!match) throw notAQuery;
    words.push(match[0].trim());
  }
  return words;
}

const aggregates = new Set(['sum', 'avg', 'count', 'max', 'min']);
const comparing = ['contains', 'matches', 'like'];

/** Reads a query. `columnOf` finds a column by its letters or 'Col1', null when the data has none such. */
export function readQuery(text: string, columnOf: (name: string) => number | null): Query {
  const words = wordsOf(text);
  let at = 0;
  const lower = (ahead = 0): string => (words[at + ahead] ?? '').toLowerCase();
  const take = (...expected: string[]): boolean => {
    if (!expected.every((word, i) => lower(i) === word)) return false;
    at += expected.length;
    return true;
  };
  const demand = (word: string): void => {
    if (!take(word)) throw notAQuery;
  };
  const next = (): string => words[at++] ?? '';

  function column(): number {
    const word = next();
    const found = columnOf(word.replaceAll('`', ''));
    if (lower() === '(') throw missing(`QUERY: ${word}()`);
    if (found === null) throw notAQuery;
    return found;
  }

  function term(): Term {
    let found: Term;
    if (aggregates.has(lower()) && lower(1) === '(') {
      const aggregate = next().toLowerCase();
      demand('(');
      found = { column: column(), aggregate };
      demand(')');
    } else found = { column: column(), aggregate: null };
    if (['+', '-', '*', '/'].includes(lower())) throw missing('QUERY: arithmetic');
    return found;
  }

  function listOf<T>(read: () => T): T[] {
    const found = [read()];
    while (take(',')) found.push(read());
    return found;
  }

  function literal(): string | number | boolean {
    if (take('date')) {
      const moment = Date.parse(`${next().slice(1, -1)}T00:00:00Z`);
      if (Number.isNaN(moment)) throw notAQuery;
      return serialOfLocal(moment);
    }
    if (take('true')) return true;
    if (take('false')) return false;
    if (['datetime', 'timestamp', 'timeofday'].includes(lower())) throw missing(`QUERY: ${lower()}`);
    const word = next();
    if (/^['"]/.test(word)) return word.slice(1, -1);
    if (word === '' || Number.isNaN(Number(word))) throw notAQuery;
    return Number(word);
  }

  function simple(): Condition {
    if (take('not')) return { kind: 'not', of: simple() };
    if (take('(')) {
      const inner = either();
      demand(')');
      return inner;
    }
    const of = column();
    if (take('is', 'not', 'null')) return { kind: 'null', column: of, negated: true };
    if (take('is', 'null')) return { kind: 'null', column: of, negated: false };
    if (take('starts', 'with')) return { kind: 'compare', column: of, sign: 'starts', value: literal() };
    if (take('ends', 'with')) return { kind: 'compare', column: of, sign: 'ends', value: literal() };
    const sign = next().toLowerCase();
    if (!comparing.includes(sign) && !/^(?:[=<>]|<=|>=|<>|!=)$/.test(sign)) throw notAQuery;
    return { kind: 'compare', column: of, sign: sign === '!=' ? '<>' : sign, value: literal() };
  }

  function joined(kind: 'and' | 'or', read: () => Condition): Condition {
    const parts = [read()];
    while (take(kind)) parts.push(read());
    return parts.length === 1 ? (parts[0] as Condition) : { kind, parts };
  }

  const either = (): Condition => joined('or', () => joined('and', simple));

  const count = (): number => {
    const number = Number(next());
    if (!Number.isInteger(number) || number < 0) throw notAQuery;
    return number;
  };

  const query: Query = { select: null, where: null, groups: [], order: [], limit: null, offset: 0, labels: [] };
  if (take('select') && !take('*')) query.select = listOf(term);
  if (take('where')) query.where = either();
  if (take('group', 'by')) query.groups = listOf(column);
  for (const clause of ['pivot', 'format', 'options', 'skipping'])
    if (lower() === clause) throw missing(`QUERY: ${clause}`);
  if (take('order', 'by')) {
    query.order = listOf(() => ({ term: term(), ascending: !take('desc') && (take('asc') || true) }));
  }
  if (take('limit')) query.limit = count();
  if (take('offset')) query.offset = count();
  if (take('label')) query.labels = listOf(() => ({ term: term(), text: String(literal()) }));
  if (['format', 'options', 'pivot'].includes(lower())) throw missing(`QUERY: ${lower()}`);
  if (at < words.length) throw notAQuery;
  return query;
}
