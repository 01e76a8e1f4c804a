// What of the tab is on the screen, and where a cell stands in the frame around the grid.
import type { Box } from '../address.ts';
import type { Sheet } from '../state.ts';
import type { Geometry } from './geometry.ts';

export const HEADER_WIDTH = 46;
export const HEADER_HEIGHT = 24;
/** Drawn beyond the edge, so that a quick scroll meets cells and not white. */
const MARGIN = 200;

export interface Scrolled {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The screen's piece of a tab. */
export interface View extends Scrolled {
  /** Where a box of cells stands in pixels from the corner of the cells, headers left out; frozen ones stay. */
  placeOf(box: Box): Rectangle;
}

/** @param scrolled how far the grid is scrolled and how large its window is, headers included */
export function viewOf({ geometry, layout }: Sheet, scrolled: Scrolled): View {
  return {
    ...scrolled,
    placeOf(box) {
      const { x, y, width, height } = geometry.rectangle(box);
      return {
        x: x - (box.left > layout.frozenColumns ? scrolled.x : 0),
        y: y - (box.top > layout.frozenRows ? scrolled.y : 0),
        width,
        height,
      };
    },
  };
}

/** The cells to draw: those in view and a margin around them. */
export function visibleBox({ rows, columns, frozenHeight, frozenWidth }: Geometry, view: Scrolled): Box {
  return {
    top: rows.at(frozenHeight + Math.max(0, view.y - MARGIN)),
    left: columns.at(frozenWidth + Math.max(0, view.x - MARGIN)),
    bottom: rows.at(view.y + view.height + MARGIN),
    right: columns.at(view.x + view.width + MARGIN),
  };
}

export type Down = Pick<Box, 'top' | 'bottom'>;
export type Across = Pick<Box, 'left' | 'right'>;
type Quarter = { down: Down | null; across: Across | null };

/** What each of the four areas shows; null where nothing is frozen. */
export function quarters({ layout }: Sheet, shown: Box): Record<'corner' | 'top' | 'left' | 'body', Quarter> {
  const { frozenRows, frozenColumns } = layout;
  const body = {
    down: { top: Math.max(shown.top, frozenRows + 1), bottom: shown.bottom },
    across: { left: Math.max(shown.left, frozenColumns + 1), right: shown.right },
  };
  const top = frozenRows > 0 ? { top: 1, bottom: frozenRows } : null;
  const side = frozenColumns > 0 ? { left: 1, right: frozenColumns } : null;
  return {
    corner: { down: top, across: side },
    top: { down: top, across: body.across },
    left: { down: body.down, across: side },
    body,
  };
}
