// What a pivot table shows: headings, groups, sums and totals as a block of cells.
import type { BookData, PivotData, PivotGroupData, PivotValueData, Scalar, SheetData } from '../../model.ts';
import { contentAt, styleAt } from '../../model.ts';
import { displayOf } from '../../values/display.ts';
import { localeOf } from '../../values/locale.ts';
import { computedOf } from '../formulas/computed.ts';
import { passesRule } from './filtering.ts';
import { summarized } from './pivot-summary.ts';

export interface PivotCell {
  content: Scalar | null;
  format?: string;
}

/** A row of the source: its values by column of the sheet. */
type Fact = (column: number) => Scalar | null;

interface Source {
  facts: Fact[];
  heading(column: number): string;
  formatOf(column: number): string | undefined;
}

const blank: PivotCell = { content: null };
const grandTotal = 'Grand Total';

function sourceOf(book: BookData, sheet: SheetData, { source, filters }: PivotData): Source {
  const { row, rows } = source.area;
  const valueAt = (at: number, column: number) => computedOf(book, sheet, contentAt(sheet, at, column));
  const facts: Fact[] = [];
  for (let at = row + 1; at < row + rows; at++) {
    const passes = filters.every(({ column, rule }) => passesRule(book, sheet, rule, at, column, row + 1));
    if (passes) facts.push((column) => valueAt(at, column));
  }
  return {
    facts,
    heading: (column) => String(valueAt(row, column) ?? ''),
    formatOf: (column) => styleAt(book, sheet, row + 1, column).format,
  };
}

const rank = (value: Scalar | null): number =>
  value === null || value === '' ? 0 : typeof value === 'number' ? 1 : typeof value === 'string' ? 2 : 3;

/** The facts by the values of one field, in the group's order. */
function broken(
  book: BookData,
  facts: readonly Fact[],
  { column, ascending }: PivotGroupData,
): [Scalar | null, Fact[]][] {
  const found = new Map<Scalar | null, Fact[]>();
  for (const fact of facts) {
    const own = fact(column);
    const value = own === '' ? null : own;
    const group = found.get(value);
    if (group) group.push(fact);
    else found.set(value, [fact]);
  }
  const collator = new Intl.Collator(localeOf(book.locale).tag);
  const sorted = [...found].sort(([a], [b]) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    return typeof a === 'string' ? collator.compare(a, String(b)) : Number(a) - Number(b);
  });
  return ascending ? sorted : sorted.reverse();
}

/** Totals that shares of a whole are counted from. */
interface Wholes {
  row: readonly Fact[];
  column: readonly Fact[];
  all: readonly Fact[];
}

function valueCell(value: PivotValueData, facts: readonly Fact[], source: Source, wholes: Wholes): PivotCell {
  if (facts.length === 0) return blank;
  const summed = (some: readonly Fact[]): Scalar =>
    summarized(
      value.summarize,
      some.map((fact) => fact(value.column)),
    );
  const own = summed(facts);
  if (value.showAs === 'DEFAULT') {
    const format = /^COUNT/.test(value.summarize) ? undefined : source.formatOf(value.column);
    return { content: own, ...(format !== undefined && { format }) };
  }
  const wholeBy: Record<string, readonly Fact[]> = {
    PERCENT_OF_ROW_TOTAL: wholes.row,
    PERCENT_OF_COLUMN_TOTAL: wholes.column,
    PERCENT_OF_GRAND_TOTAL: wholes.all,
  };
  const whole = summed(wholeBy[value.showAs] ?? wholes.all);
  if (typeof own !== 'number' || typeof whole !== 'number') return { content: '#VALUE!' };
  return { content: whole === 0 ? '#DIV/0!' : own / whole, format: '0.00%' };
}

/** One line of the table: its labels, the facts it sums up. */
interface Line {
  labels: PivotCell[];
  facts: readonly Fact[];
}

function labelOf(value: Scalar | null, format: string | undefined): PivotCell {
  return { content: value, ...(typeof value === 'number' && format !== undefined && { format }) };
}

function linesOf(book: BookData, source: Source, facts: readonly Fact[], groups: readonly PivotGroupData[]): Line[] {
  const [group, ...inner] = groups;
  if (!group) return [{ labels: [], facts }];
  const format = source.formatOf(group.column);
  const lines = broken(book, facts, group).flatMap(([value, members]) => {
    const within = linesOf(book, source, members, inner).map((line, i) => ({
      ...line,
      labels: [i === 0 || group.repeated ? labelOf(value, format) : blank, ...line.labels],
    }));
    if (inner[0]?.totals) {
      const total = {
        labels: [{ content: `${displayOf(value, format, localeOf(book.locale))} Total` }, ...inner.map(() => blank)],
        facts: members,
      };
      return [...within, total];
    }
    return within;
  });
  return lines;
}

function valueName({ name, summarize, column }: PivotValueData, heading: (column: number) => string): string {
  return name ?? `${summarize} of ${heading(column)}`;
}

const nameOf = ({ name, column }: PivotGroupData, source: Source): PivotCell => ({
  content: name ?? source.heading(column),
});

/** Refuses by name the layouts whose look at Google is not known for certain. */
export function demandKnownLayout({ rowGroups, columnGroups, values, orientation }: PivotData): void {
  const refuse = (what: string): never => {
    throw new Error(`not in the local Google Sheets: pivot tables with ${what}`);
  };
  if (columnGroups.length > 1) refuse('several column groups');
  if (columnGroups.length > 0 && values.length > 1) refuse('several values under column groups');
  if (columnGroups.length > 0 && rowGroups.length > 1) refuse('several row groups beside column groups');
  if (orientation === 'ROWS' && values.length > 1) refuse('values in rows');
}

/** The cells of a pivot table from its left top; none when it has neither groups nor values. */
export function pivotResult(book: BookData, sheet: SheetData, pivot: PivotData): PivotCell[][] {
  demandKnownLayout(pivot);
  const { rowGroups, columnGroups, values } = pivot;
  if (rowGroups.length + columnGroups.length + values.length === 0) return [];
  // Its look is not known for certain; on the way to row groups it is passed through.
  if (columnGroups.length > 0 && rowGroups.length === 0) return [[{ content: '#LOCAL?' }]];
  const source = sourceOf(book, sheet, pivot);
  const { facts } = source;
  const lines = linesOf(book, source, facts, rowGroups);
  const [first] = rowGroups;
  if (first?.totals) {
    lines.push({ labels: rowGroups.map((_, i) => (i === 0 ? { content: grandTotal } : blank)), facts });
  }
  const [across] = columnGroups;
  const heads = rowGroups.map((group) => nameOf(group, source));
  if (!across) {
    const cells = (of: readonly Fact[]) =>
      values.map((value) => valueCell(value, of, source, { row: of, column: facts, all: facts }));
    const names = values.map((value): PivotCell => ({ content: valueName(value, source.heading) }));
    return [[...heads, ...names], ...lines.map((line) => [...line.labels, ...cells(line.facts)])];
  }
  const columns = broken(book, facts, across);
  const memberships = columns.map(([, members]) => new Set(members));
  const [value] = values;
  const cells = (of: readonly Fact[]): PivotCell[] => {
    const within = memberships.map((members) => of.filter((fact) => members.has(fact)));
    const parts = within.map((some, j) =>
      value ? valueCell(value, some, source, { row: of, column: columns[j]?.[1] ?? [], all: facts }) : blank,
    );
    const total = value ? valueCell(value, of, source, { row: of, column: facts, all: facts }) : blank;
    return across.totals ? [...parts, total] : parts;
  };
  const format = source.formatOf(across.column);
  const labels = columns.map(([label]) => labelOf(label, format));
  const corner: PivotCell[] = [value ? { content: valueName(value, source.heading) } : blank];
  return [
    [...corner, nameOf(across, source), ...labels.slice(1).map(() => blank), ...(across.totals ? [blank] : [])],
    [...heads, ...labels, ...(across.totals ? [{ content: grandTotal }] : [])],
    ...lines.map((line) => [...line.labels, ...cells(line.facts)]),
  ];
}
