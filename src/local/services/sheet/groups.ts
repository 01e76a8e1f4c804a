// Groups of rows and columns: lines of one depth or more in a row, shown and hidden together. Class Group and what Sheet has of it.
import type { Area, ColumnData, RowData, SheetData } from '../../model.ts';
import { enumValue } from '../enums.ts';
import { defineClass, enumOf, integer, make, membersOf, silent } from '../members.ts';
import { rangeAt } from '../range/range-place.ts';
import { Refusal } from '../refusal.ts';
import { buildOf } from '../rights.ts';
import type { Host, SheetState, States } from '../states.ts';
import { type Axis, lineForWriting } from './lines.ts';

type Line = RowData | ColumnData;

const deepest = 8;

interface LineGroup {
  start: number;
  count: number;
  depth: number;
}

const linesOf = (sheet: SheetData, axis: Axis): (Line | null)[] => (axis === 'row' ? sheet.rows : sheet.columns);

/** All groups along an axis, outer ones before those within them. */
export function groupsOf(sheet: SheetData, axis: Axis): LineGroup[] {
  const open: LineGroup[] = [];
  const groups: LineGroup[] = [];
  linesOf(sheet, axis).forEach((line, i) => {
    const depth = line?.depth ?? 0;
    open.length = Math.min(open.length, depth);
    for (let d = open.length + 1; d <= depth; d++) {
      const group = { start: i + 1, count: 0, depth: d };
      open.push(group);
      groups.push(group);
    }
    for (const group of open) group.count++;
  });
  return groups;
}

const isCollapsed = (sheet: SheetData, axis: Axis, { start, depth }: LineGroup): boolean =>
  linesOf(sheet, axis)[start - 1]?.folded?.includes(depth) ?? false;

function setFolded(line: Line, depth: number, on: boolean): void {
  const folded = (line.folded ?? []).filter((d) => d !== depth);
  if (on) folded.push(depth);
  if (folded.length > 0) line.folded = folded;
  else delete line.folded;
}

/** Collapses a group, or expands it: what is in a collapsed group within it stays hidden. */
function fold(sheet: SheetData, axis: Axis, group: LineGroup, on: boolean): void {
  setFolded(lineForWriting(sheet, axis, group.start), group.depth, on);
  for (let n = group.start; n < group.start + group.count; n++) lineForWriting(sheet, axis, n).hidden = true;
  if (on) return;
  const closed = groupsOf(sheet, axis).filter((one) => one.depth > group.depth && isCollapsed(sheet, axis, one));
  for (let n = group.start; n < group.start + group.count; n++) {
    if (closed.every(({ start, count }) => n < start || n >= start + count))
      delete lineForWriting(sheet, axis, n).hidden;
  }
}

const isAfter = (sheet: SheetData, axis: Axis): boolean =>
  (axis === 'row' ? sheet.rowGroupControl : sheet.columnGroupControl) === 'AFTER';

const controlOf = (sheet: SheetData, axis: Axis, { start, count }: LineGroup): number =>
  isAfter(sheet, axis) ? start + count : start - 1;

const spanOf = (area: Area, axis: Axis): [number, number] =>
  axis === 'row' ? [area.row, area.row + area.rows] : [area.column, area.column + area.columns];

const contains = (outer: LineGroup, inner: LineGroup): boolean =>
  outer !== inner &&
  outer.depth < inner.depth &&
  outer.start <= inner.start &&
  outer.start + outer.count >= inner.start + inner.count;

/** Collapses the outermost groups that lie in the area; when none does, the deepest open one that it touches. */
export function collapseIn(sheet: SheetData, area: Area, axis: Axis): void {
  const [from, to] = spanOf(area, axis);
  const groups = groupsOf(sheet, axis);
  const inside = groups.filter(({ start, count }) => start >= from && start + count <= to);
  const outermost = inside.filter((group) => !inside.some((other) => contains(other, group)));
  const touched = groups
    .filter((group) => group.start < to && group.start + group.count > from && !isCollapsed(sheet, axis, group))
    .sort((a, b) => b.depth - a.depth);
  for (const group of inside.length > 0 ? outermost : touched.slice(0, 1)) fold(sheet, axis, group, true);
}

/** Expands the collapsed groups that the area or the area's lines with their toggles touch; of several at one place the outermost. */
export function expandIn(sheet: SheetData, area: Area, axis: Axis): void {
  const [from, to] = spanOf(area, axis);
  const touched = groupsOf(sheet, axis).filter((group) => {
    const control = controlOf(sheet, axis, group);
    const meets = (group.start < to && group.start + group.count > from) || (control >= from && control < to);
    return meets && isCollapsed(sheet, axis, group);
  });
  const samePlace = (a: LineGroup, b: LineGroup): boolean => a.start === b.start && a.count === b.count;
  for (const group of touched) {
    if (!touched.some((other) => other.depth < group.depth && samePlace(other, group))) fold(sheet, axis, group, false);
  }
}

/** Makes lines `delta` deeper (0 … 8); Google refuses to deepen the first line where toggles stand before their groups. */
export function shiftDepth(sheet: SheetData, area: Area, axis: Axis, delta: number): () => void {
  const [from, to] = spanOf(area, axis);
  if (from === 1 && delta > 0 && !isAfter(sheet, axis)) {
    throw new Refusal(`The depth of the first ${axis} cannot be shifted when the group control position is BEFORE.`);
  }
  return () => {
    for (let n = from; n < to; n++) {
      const line = linesOf(sheet, axis)[n - 1];
      const depth = Math.max(0, Math.min(deepest, (line?.depth ?? 0) + delta));
      if (!line && depth === 0) continue;
      const written = lineForWriting(sheet, axis, n);
      for (const gone of (written.folded ?? []).filter((d) => d > depth)) setFolded(written, gone, false);
      if (depth === 0) delete written.depth;
      else written.depth = depth;
    }
  };
}

/** A group that loses its first lines stays collapsed: called before lines are deleted. */
export function keepFolds(lines: readonly (Line | null)[], at: number, count: number): void {
  const next = lines[at + count - 1];
  const before = lines[at - 2]?.depth ?? 0;
  if (!next) return;
  for (const line of lines.slice(at - 1, at + count - 1)) {
    for (const depth of line?.folded ?? []) {
      if (before < depth && (next.depth ?? 0) >= depth) setFolded(next, depth, true);
    }
  }
}

function groupAt(host: Host, sheetId: number, axis: Axis, index: number, depth: number): LineGroup {
  const sheet = host.sheet(sheetId);
  const found = groupsOf(sheet, axis).find(
    (group) =>
      group.depth === depth &&
      ((index >= group.start && index < group.start + group.count) || controlOf(sheet, axis, group) === index),
  );
  if (!found) throw new Refusal(`There is no ${axis} group at the index ${index} and the depth ${depth}.`);
  return found;
}

type GroupState = States['Group'];
const group = membersOf<GroupState>();
const foundBy = ({ host, sheet, axis, at, depth }: GroupState): LineGroup => groupAt(host, sheet, axis, at, depth);

const folding = (on: boolean) =>
  group.structure([[]], (state) => {
    fold(buildOf(state), state.axis, foundBy(state), on);
    return make('Group', state);
  });

function rangeOf(
  { host, sheet, axis }: Pick<GroupState, 'host' | 'sheet' | 'axis'>,
  { start, count }: LineGroup,
): Area {
  const { maxRows, maxColumns } = host.sheet(sheet);
  return axis === 'row'
    ? { row: start, column: 1, rows: count, columns: maxColumns }
    : { row: 1, column: start, rows: maxRows, columns: count };
}

defineClass('Group', {
  collapse: folding(true),
  expand: folding(false),
  getControlIndex: group.read([[]], (state) => controlOf(state.host.sheet(state.sheet), state.axis, foundBy(state))),
  getDepth: group.read([[]], (state) => foundBy(state).depth),
  getRange: group.read([[]], (state) => {
    const open = {
      startRow: state.axis === 'column',
      endRow: state.axis === 'column',
      startColumn: state.axis === 'row',
      endColumn: state.axis === 'row',
    };
    return rangeAt(state.host, state.sheet, rangeOf(state, foundBy(state)), open);
  }),
  isCollapsed: group.read([[]], (state) => isCollapsed(state.host.sheet(state.sheet), state.axis, foundBy(state))),
  remove: silent(
    group.structure([[]], (state) => {
      shiftDepth(buildOf(state), rangeOf(state, foundBy(state)), state.axis, -1)();
    }),
  ),
});

const { read, structure } = membersOf<SheetState>();

const finding = (axis: Axis) =>
  read([[integer, integer]], ({ host, sheet }, index, depth) => {
    const { start } = groupAt(host, sheet, axis, index, depth);
    return make('Group', { host, sheet, axis, at: start, depth });
  });

const depthOf = (axis: Axis) =>
  read([[integer]], ({ host, sheet: id }, at) => {
    const sheet = host.sheet(id);
    if (at < 1 || at > (axis === 'row' ? sheet.maxRows : sheet.maxColumns)) {
      throw new Refusal(`Those ${axis}s are out of bounds.`);
    }
    return linesOf(sheet, axis)[at - 1]?.depth ?? 0;
  });

/** Inner groups first, so that an outer one that opens leaves the closed ones in it hidden. */
function foldAll(state: SheetState, axis: Axis, isOpen: (depth: number) => boolean): object {
  const sheet = buildOf(state);
  for (const one of groupsOf(sheet, axis).sort((a, b) => b.depth - a.depth)) {
    fold(sheet, axis, one, !isOpen(one.depth));
  }
  return make('Sheet', state);
}

const position = enumOf('GroupControlTogglePosition');

export const sheetGroups = {
  getRowGroup: finding('row'),
  getColumnGroup: finding('column'),
  getRowGroupDepth: depthOf('row'),
  getColumnGroupDepth: depthOf('column'),
  collapseAllRowGroups: structure([[]], (state) => foldAll(state, 'row', () => false)),
  collapseAllColumnGroups: structure([[]], (state) => foldAll(state, 'column', () => false)),
  expandAllRowGroups: structure([[]], (state) => foldAll(state, 'row', () => true)),
  expandAllColumnGroups: structure([[]], (state) => foldAll(state, 'column', () => true)),
  expandRowGroupsUpToDepth: structure([[integer]], (state, most) => foldAll(state, 'row', (depth) => depth <= most)),
  expandColumnGroupsUpToDepth: structure([[integer]], (state, most) =>
    foldAll(state, 'column', (depth) => depth <= most),
  ),
  setRowGroupControlPosition: structure([[position]], (state, where) => {
    buildOf(state).rowGroupControl = String(where);
    return make('Sheet', state);
  }),
  getRowGroupControlPosition: read([[]], ({ host, sheet }) =>
    enumValue('GroupControlTogglePosition', host.sheet(sheet).rowGroupControl ?? 'BEFORE'),
  ),
  setColumnGroupControlPosition: structure([[position]], (state, where) => {
    buildOf(state).columnGroupControl = String(where);
    return make('Sheet', state);
  }),
  getColumnGroupControlPosition: read([[]], ({ host, sheet }) =>
    enumValue('GroupControlTogglePosition', host.sheet(sheet).columnGroupControl),
  ),
};
