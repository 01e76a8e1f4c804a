// What follows when rows or columns come, go or move: named ranges, protections, filter, charts, merges, rules, conditional formats.
import type { Area, BookData, ConditionalRule, CriterionValue, SheetArea, SheetData } from '../../model.ts';
import { followedFormula, shiftedFormula } from '../formulas/formula-text.ts';
import { followObjects } from '../objects/following.ts';
import { covers } from '../range/address.ts';
import { changesOf } from './change-log.ts';

type Span = { start: number; count: number };

/**
 * A change along one axis, 1-based. `move`: the block goes before the line that was `to`. `within`: only this stretch of the
 * other axis is shifted (insertCells, deleteCells), and only what lies wholly in it follows. `atEdge`: lines put behind the last
 * one, which whole columns (rows) take in, as 'A:A' does.
 */
export type LineChange = { axis: 'row' | 'column'; within?: Span } & (
  | { kind: 'insert'; at: number; count: number; atEdge?: boolean }
  | { kind: 'delete'; at: number; count: number }
  | { kind: 'move'; at: number; count: number; to: number }
);

/** A block of cells cut and pasted on its sheet; what lies wholly in it goes along. */
interface CarryChange {
  kind: 'carry';
  area: Area;
  down: number;
  right: number;
}

export type Change = LineChange | CarryChange;

/** Where line `n` stands after the move. */
function moved(n: number, at: number, count: number, to: number): number {
  const inBlock = n >= at && n < at + count;
  if (to > at) {
    if (inBlock) return n + (to - at - count);
    return n >= at + count && n < to ? n - count : n;
  }
  if (inBlock) return n - (at - to);
  return n >= to && n < at ? n + count : n;
}

function spanAfter(span: Span, change: LineChange): Span | null {
  const end = span.start + span.count;
  if (change.kind === 'insert') {
    if (change.at <= span.start) return { start: span.start + change.count, count: span.count };
    const whole = change.atEdge && span.start === 1 && change.at === end;
    return change.at < end || whole ? { start: span.start, count: span.count + change.count } : span;
  }
  const last = change.at + change.count;
  if (change.kind === 'delete') {
    const before = Math.max(0, Math.min(span.start, last) - Math.min(span.start, change.at));
    const inside = Math.max(0, Math.min(end, last) - Math.max(span.start, change.at));
    return inside === span.count ? null : { start: span.start - before, count: span.count - inside };
  }
  const within = change.at >= span.start && last <= end && change.to >= span.start && change.to <= end;
  if (within) return span;
  const a = moved(span.start, change.at, change.count, change.to);
  const b = moved(end - 1, change.at, change.count, change.to);
  return { start: Math.min(a, b), count: Math.abs(b - a) + 1 };
}

/** The area after the change; null when nothing of it is left. */
export function areaAfter(area: Area, change: Change): Area | null {
  if (change.kind === 'carry') {
    if (!covers(change.area, area)) return area;
    return { ...area, row: area.row + change.down, column: area.column + change.right };
  }
  if (change.within) {
    const { start, count } = change.within;
    const [from, size] = change.axis === 'row' ? [area.column, area.columns] : [area.row, area.rows];
    if (from < start || from + size > start + count) return area;
  }
  if (change.axis === 'row') {
    const span = spanAfter({ start: area.row, count: area.rows }, change);
    return span && { ...area, row: span.start, rows: span.count };
  }
  const span = spanAfter({ start: area.column, count: area.columns }, change);
  return span && { ...area, column: span.start, columns: span.count };
}

function kept<T>(items: T[], next: (item: T) => T | null): T[] {
  return items.map(next).filter((item): item is NonNullable<typeof item> => item !== null) as T[];
}

const areasAfter = (areas: Area[], change: Change): Area[] => kept(areas, (area) => areaAfter(area, change));

/** A reference to another sheet's range, or to this one's after the change. */
function targetAfter(target: SheetArea, sheet: SheetData, change: Change): SheetArea | null {
  if (target.sheet !== sheet.id) return target;
  const area = areaAfter(target.area, change);
  return area && { sheet: target.sheet, area };
}

function withArea<T extends { area: Area }>(item: T, change: Change): T | null {
  const area = areaAfter(item.area, change);
  return area && { ...item, area };
}

function argumentAfter(value: CriterionValue, sheet: SheetData, change: Change): CriterionValue {
  if (typeof value !== 'object' || value === null || !('area' in value)) return value;
  return targetAfter(value, sheet, change) ?? value;
}

/** The first line of a stretch that a deletion leaves, as it was numbered before. */
const firstLeft = (start: number, { at, count }: { at: number; count: number }): number =>
  start >= at && start < at + count ? at + count : start;

/** A rule's own formula is told as its first cell reads it; when that cell is deleted, as the first one left does. */
function conditionAfter(rule: ConditionalRule, sheet: SheetData, change: Change): ConditionalRule['condition'] {
  const { condition, ranges } = rule;
  const [base] = ranges;
  const [formula] = condition?.args ?? [];
  if (condition?.type !== 'CUSTOM_FORMULA' || typeof formula !== 'string' || !base) return condition;
  let text = formula;
  const next = ranges.find((range) => areaAfter(range, change)) ?? base;
  if (change.kind === 'delete' && !change.within) {
    const row = change.axis === 'row' ? firstLeft(next.row, change) : next.row;
    const column = change.axis === 'column' ? firstLeft(next.column, change) : next.column;
    text = shiftedFormula(text, row - base.row, column - base.column);
  }
  return { ...condition, args: [followedFormula(text, sheet, sheet, change)] };
}

/** Makes everything that points into `sheet` follow the change; what points at deleted lines only is dropped, as at Google. */
export function followChange(book: BookData, sheet: SheetData, change: Change): void {
  changesOf(book).push({ sheet: sheet.id, change });
  book.namedRanges = kept(book.namedRanges, (named) => {
    const target = targetAfter(named.target, sheet, change);
    return target && { ...named, target };
  });
  sheet.merges = areasAfter(sheet.merges, change).filter((area) => area.rows * area.columns > 1);
  sheet.protections = kept(sheet.protections, (p) => {
    const unprotected = areasAfter(p.unprotected, change);
    if (p.area === null) return { ...p, unprotected };
    const area = areaAfter(p.area, change);
    return area && { ...p, unprotected, area };
  });
  sheet.filter = sheet.filter && areaAfter(sheet.filter, change);
  sheet.bandings = kept(sheet.bandings, (banding) => withArea(banding, change));
  sheet.conditions = kept(sheet.conditions, (rule) => {
    const ranges = areasAfter(rule.ranges, change);
    return ranges.length > 0 ? { ...rule, ranges, condition: conditionAfter(rule, sheet, change) } : null;
  });
  for (const other of book.sheets) {
    for (const chart of other.charts) {
      chart.ranges = kept(chart.ranges, (range) => targetAfter(range, sheet, change));
    }
  }
  const wholeLines = change.kind !== 'carry' && !change.within;
  for (const chart of wholeLines ? sheet.charts : []) {
    const anchor = areaAfter({ row: chart.row, column: chart.column, rows: 1, columns: 1 }, change);
    if (anchor) Object.assign(chart, { row: anchor.row, column: anchor.column });
  }
  // A new list, for the reverse index of the old one speaks of the rules as they were.
  if (book.rules.some((rule) => rule.type === 'VALUE_IN_RANGE')) {
    book.rules = book.rules.map((rule) => ({
      ...rule,
      args: rule.args.map((value) => argumentAfter(value, sheet, change)),
    }));
  }
  followObjects(book, sheet, change);
  sheet.selection = areaAfter(sheet.selection, change) ?? { row: 1, column: 1, rows: 1, columns: 1 };
}
