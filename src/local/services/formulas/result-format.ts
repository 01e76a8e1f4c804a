// The number format that a formula's result brings into a cell of automatic format: dates stay dates, money stays money.
import { isDateFormat } from '../../values/display.ts';
import type { Scope } from './evaluate.ts';
import { evaluate, singleOf } from './evaluate.ts';
import { pickedColumns } from './functions/query.ts';
import type { Node } from './syntax.ts';
import { isReference } from './value.ts';

const days = new Set(['DATE', 'TODAY', 'EDATE', 'EOMONTH', 'DATEVALUE', 'WORKDAY', 'WORKDAY.INTL', 'TO_DATE']);
/** Functions whose result is of the kind of one of their arguments, by its number. */
const alike: Record<string, number[]> = {
  ARRAYFORMULA: [0],
  SUM: [0],
  MAX: [0],
  MIN: [0],
  AVERAGE: [0],
  MEDIAN: [0],
  ROUND: [0],
  ROUNDUP: [0],
  ROUNDDOWN: [0],
  ABS: [0],
  IF: [1, 2],
  IFERROR: [0, 1],
  IFNA: [0, 1],
  SUMIF: [2, 0],
  SUMIFS: [0],
  MAXIFS: [0],
  MINIFS: [0],
  AVERAGEIFS: [0],
  FILTER: [0],
  SORT: [0],
  UNIQUE: [0],
  TRANSPOSE: [0],
  XLOOKUP: [2],
  INDEX: [0],
  LARGE: [0],
  SMALL: [0],
};

function formatOfCall(name: string, args: readonly Node[], scope: Scope): string | undefined {
  const { locale } = scope.world;
  if (days.has(name)) return locale.date;
  if (name === 'NOW' || name === 'EPOCHTODATE') return `${locale.date} H:mm:ss`;
  if (name === 'TIME' || name === 'TIMEVALUE') return 'h:mm:ss AM/PM';
  if (name === 'TO_PERCENT') return '0.00%';
  if (name === 'TO_DOLLARS') return `"${locale.currency}"#,##0.00`;
  if (name === 'VLOOKUP') return formatInTable(args, scope);
  for (const i of alike[name] ?? []) {
    const format = args[i] && formatOfNode(args[i], scope);
    if (format !== undefined) return format;
  }
  return undefined;
}

/** The column of a VLOOKUP is known only when its number is written out. */
function formatInTable([, table, index]: readonly Node[], scope: Scope): string | undefined {
  if (table?.kind !== 'reference' || index?.kind !== 'value' || typeof index.value !== 'number') return undefined;
  const found = evaluate(table, scope);
  if (!isReference(found) || index.value > found.area.columns) return undefined;
  const { row, rows, column } = found.area;
  // The first row is often a header; the second tells the kind of the column.
  const at = column + index.value - 1;
  return (
    scope.world.format(found.sheet, row, at) ?? (rows > 1 ? scope.world.format(found.sheet, row + 1, at) : undefined)
  );
}

/** Functions whose columns are the columns of their first argument. */
const sameColumns = new Set([
  'ARRAYFORMULA',
  'ARRAY_CONSTRAIN',
  'FILTER',
  'IFERROR',
  'SORT',
  'SORTN',
  'UNIQUE',
  'VSTACK',
]);
const mostColumns = 200;

/** The formats of the columns of a node's block; one format alone is for all of them. */
export function formatsOfNode(node: Node, scope: Scope): (string | undefined)[] {
  if (node.kind === 'reference' || node.kind === 'name') {
    const found = evaluate(node, scope);
    if (!isReference(found)) return [undefined];
    const { row, rows, column, columns } = found.area;
    // The first row is often a header; the second tells the kind of the column.
    return Array.from(
      { length: Math.min(columns, mostColumns) },
      (_, j) =>
        scope.world.format(found.sheet, row, column + j) ??
        (rows > 1 ? scope.world.format(found.sheet, row + 1, column + j) : undefined),
    );
  }
  if (node.kind === 'array') return (node.rows[0] ?? []).flatMap((part) => formatsOfNode(part, scope));
  if (node.kind === 'call' && node.name === 'HSTACK') return node.args.flatMap((part) => formatsOfNode(part, scope));
  if (node.kind === 'call' && node.name === 'QUERY') return formatsOfQuery(node.args, scope);
  if (node.kind === 'call' && sameColumns.has(node.name) && node.args[0]) return formatsOfNode(node.args[0], scope);
  return (node.kind === 'call' && scope.world.customFormats(node.name)) || [formatOfNode(node, scope)];
}

/** Each column that a QUERY picks keeps its kind; a count is a number. */
function formatsOfQuery([data, text]: readonly Node[], scope: Scope): (string | undefined)[] {
  if (!data || !text) return [undefined];
  const formats = formatsOfNode(data, scope);
  const picked = pickedColumns(evaluate(data, scope), singleOf(evaluate(text, scope), scope));
  return picked?.map((column) => (column === null ? undefined : formats[column])) ?? formats;
}

/** The format that the result of a node comes with; undefined is the automatic one. */
export function formatOfNode(node: Node, scope: Scope): string | undefined {
  switch (node.kind) {
    case 'reference':
    case 'name': {
      const found = evaluate(node, scope);
      return isReference(found) ? scope.world.format(found.sheet, found.area.row, found.area.column) : undefined;
    }
    case 'percent':
      return '0.00%';
    case 'unary':
      return formatOfNode(node.of, scope);
    case 'call':
      return formatOfCall(node.name, node.args, scope);
    case 'array':
      return node.rows[0]?.[0] && formatOfNode(node.rows[0][0], scope);
    case 'binary': {
      if (/[&=<>^]/.test(node.sign)) return undefined;
      const left = formatOfNode(node.left, scope);
      const right = formatOfNode(node.right, scope);
      if (node.sign === '+') return left ?? right;
      // A day less a day is a number of days.
      if (node.sign === '-') return isDateFormat(left) && isDateFormat(right) ? undefined : left;
      const format = left ?? right;
      return isDateFormat(format) || (node.sign === '/' && right !== undefined) ? undefined : format;
    }
    default:
      return undefined;
  }
}
