// Where rows and columns lie in pixels, and which of them a point or a view shows.
import type { Layout } from '../../protocol.ts';
import type { Box } from '../address.ts';

/** Rows or columns of a tab; they count from 1, positions are pixels from the first one. */
export interface Axis {
  count: number;
  /** Where number `index` begins; index count + 1 gives the end of the tab. */
  start(index: number): number;
  size(index: number): number;
  /** The row or column at a position, kept inside the tab. */
  at(position: number): number;
  /** The next visible one in a direction, or the same one at the edge. */
  next(index: number, step: 1 | -1): number;
}

export interface Geometry {
  rows: Axis;
  columns: Axis;
  /** Pixels that frozen rows and columns take. */
  frozenHeight: number;
  frozenWidth: number;
  rectangle(box: Box): { x: number; y: number; width: number; height: number };
}

/** Measures a layout once, so that scrolling costs two binary searches. */
export function measure(layout: Layout): Geometry {
  const heights = new Float64Array(layout.tab.rows).fill(layout.rowHeight);
  for (const [row, height] of layout.otherRows) heights[row - 1] = height;
  const rows = axisOf(heights);
  const columns = axisOf(Float64Array.from(layout.columnWidths));
  return {
    rows,
    columns,
    frozenHeight: rows.start(layout.frozenRows + 1),
    frozenWidth: columns.start(layout.frozenColumns + 1),
    rectangle: (box) => ({
      x: columns.start(box.left),
      y: rows.start(box.top),
      width: columns.start(box.right + 1) - columns.start(box.left),
      height: rows.start(box.bottom + 1) - rows.start(box.top),
    }),
  };
}

function axisOf(sizes: Float64Array): Axis {
  const starts = new Float64Array(sizes.length + 1);
  sizes.forEach((size, index) => {
    starts[index + 1] = starts[index]! + size;
  });
  const count = sizes.length;
  const size = (index: number): number => sizes[index - 1] ?? 0;
  return {
    count,
    start: (index) => starts[Math.min(Math.max(index - 1, 0), count)]!,
    size,
    at(position) {
      let low = 1;
      let high = count;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle - 1]! <= position) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    next(index, step) {
      let to = index + step;
      while (to >= 1 && to <= count && size(to) === 0) to += step;
      return to >= 1 && to <= count ? to : index;
    },
  };
}
