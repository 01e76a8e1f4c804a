// Dragging the fill handle: the selection grows along one axis, and the book fills what was added.
import { fillTo } from '../acts.ts';
import type { Box } from '../address.ts';
import { change, now, type Place, type Sheet, selectedBox } from '../state.ts';

/** Follows the pointer until the button is let go. @param cellUnder the cell a pointer is over */
export function dragFill(event: PointerEvent, sheet: Sheet, cellUnder: (moved: PointerEvent) => Place): void {
  const from = selectedBox(sheet);
  const move = (moved: PointerEvent): void => change({ filling: grown(from, cellUnder(moved), sheet) });
  const stop = (): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', stop);
    const { filling } = now();
    change({ filling: null });
    if (filling) void fillTo(filling);
  };
  (event.target as HTMLElement).setPointerCapture(event.pointerId);
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', stop);
}

/** The selection and all up to the cell, along the axis on which the cell is farther away; null inside the selection. */
function grown(from: Box, to: Place, { geometry }: Sheet): Box | null {
  const down = Math.max(to.row - from.bottom, from.top - to.row, 0);
  const across = Math.max(to.column - from.right, from.left - to.column, 0);
  if (down === 0 && across === 0) return null;
  // Rows are flatter than columns are wide: what counts is how far the hand has moved.
  const pixelsDown = down * geometry.rows.size(from.bottom);
  const pixelsAcross = across * geometry.columns.size(from.right);
  if (pixelsDown >= pixelsAcross) {
    return { ...from, top: Math.min(from.top, to.row), bottom: Math.max(from.bottom, to.row) };
  }
  return { ...from, left: Math.min(from.left, to.column), right: Math.max(from.right, to.column) };
}
