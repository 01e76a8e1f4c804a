// Range: how a change of looks is queued and how looks are told, the same for every attribute.
import type { Area, Content, SheetData, Style } from '../../model.ts';
import { putStyle, rowForWriting } from '../../model.ts';
import { restyle } from '../interning.ts';
import { fontKeysOf } from '../looks/font.ts';
import { withoutKeys } from '../looks/runs.ts';
import { membersOf } from '../members.ts';
import { demandEdit } from '../rights.ts';
import type { RangeState } from '../states.ts';
import type { StylePatch } from './cells.ts';
import { styleArea } from './cells.ts';
import { gridOf } from './range-place.ts';
import { blockOf, demandSize } from './range-values.ts';

const { read } = membersOf<RangeState>();

/** A change that may depend on what the cell looks like. */
export type Change = (style: Style) => StylePatch;

/** The change for a cell with parts of its own: what the cell decides anew, its parts lose. */
function withRuns(change: Change): Change {
  return (style) => {
    const patch = change(style);
    if (!style.rich || 'rich' in patch) return patch;
    const keys = fontKeysOf(patch);
    return keys.length === 0 ? patch : { ...patch, rich: withoutKeys(style.rich, keys) };
  };
}

/** Queues a change of each cell; every change is worked out once for each look it meets. */
export function laying(state: RangeState, changeAt: (i: number, j: number) => Change): () => void {
  const sheet = gridOf(state);
  const { host, area } = state;
  const { book } = host;
  return () => {
    demandEdit(book, sheet, area, host.env.user.email);
    const known = new Map<Change, Map<number, number>>();
    for (let i = 0; i < area.rows; i++) {
      const row = rowForWriting(sheet, area.row + i);
      for (let j = 0; j < area.columns; j++) {
        const column = area.column + j;
        const id = row.s[column - 1] ?? 0;
        const change = changeAt(i, j);
        const made = known.get(change) ?? new Map<number, number>();
        known.set(change, made);
        const next = made.get(id) ?? restyle(book, id, change(book.styles[id] ?? {}));
        made.set(id, next);
        putStyle(row, column, next);
      }
    }
  };
}

/** Queues one patch for the whole range; its coordinates are checked now. */
export function patching(state: RangeState, patch: StylePatch): () => void {
  const sheet = gridOf(state);
  const { host, area } = state;
  const { book } = host;
  const change = withRuns(() => patch);
  const perCell = laying(state, () => change);
  return () => {
    if (fontKeysOf(patch).length > 0 && book.styles.some((style) => style.rich)) return perCell();
    demandEdit(book, sheet, area, host.env.user.email);
    styleArea(book, sheet, area, patch);
  };
}

/** Queues one change for the whole range, made for each cell's own looks. */
export function changing(state: RangeState, change: Change): () => void {
  const wary = withRuns(change);
  return laying(state, () => wary);
}

/** Queues a change of each cell by its value in the grid; sizes and values are checked now. */
export function patchingEach<T>(
  state: RangeState,
  grid: readonly (readonly T[])[],
  patch: (value: T) => StylePatch | Change,
): () => void {
  gridOf(state);
  demandSize(state.area, grid);
  const known = new Map<T, Change>();
  const changeOf = (value: T): Change => {
    const before = known.get(value);
    if (before) return before;
    const made = patch(value);
    const change = withRuns(typeof made === 'function' ? made : () => made);
    known.set(value, change);
    return change;
  };
  const changes = grid.map((row) => row.map(changeOf));
  const nothing: Change = () => ({});
  return laying(state, (i, j) => changes[i]?.[j] ?? nothing);
}

type Tell = (style: Style, state: RangeState) => unknown;

const teller =
  (state: RangeState, tell: Tell) =>
  (_sheet: SheetData, _content: Content, style: number): unknown =>
    tell(state.host.book.styles[style] ?? {}, state);

/** A getter of the first cell. */
export const one = (tell: Tell) =>
  read([[]], (state) => {
    const area: Area = { ...state.area, rows: 1, columns: 1 };
    return blockOf({ ...state, area }, teller(state, tell))[0]?.[0];
  });

/** A getter of every cell. */
export const each = (tell: Tell) => read([[]], (state) => blockOf(state, teller(state, tell)));
