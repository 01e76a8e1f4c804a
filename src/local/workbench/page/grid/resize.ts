// Dragging the edge of a column's letter or a row's number, and fitting a column to its texts by double click.
import { change, now, type Sheet, selectedBox } from '../state.ts';
import { type Line, linesOf, resizeLines } from '../structure.ts';
import type { Axis } from './geometry.ts';

const LEAST_SIZE = 10;
const FIT_PADDING = 14;
const MOST_FITTED = 1000;

/** The edge under the pointer as the headers mark it with data-line and data-index; null elsewhere. */
export function edgeUnder(event: Event): { line: Line; index: number } | null {
  const { line, index } = (event.target as HTMLElement).closest<HTMLElement>('.head-edge')?.dataset ?? {};
  return line === 'row' || line === 'column' ? { line, index: Number(index) } : null;
}

/** Follows the pointer until the button is let go; then the line, or all selected whole lines, get the size. */
export function dragEdge(event: PointerEvent, { line, index }: { line: Line; index: number }, sheet: Sheet): void {
  const axis = axisOf(sheet, line);
  const at = (moved: PointerEvent): number => (line === 'row' ? moved.clientY : moved.clientX);
  const from = at(event);
  const size = (moved: PointerEvent): number => Math.max(LEAST_SIZE, axis.size(index) + at(moved) - from);
  const move = (moved: PointerEvent): void => change({ resizing: { line, index, size: size(moved) } });
  const stop = (moved: PointerEvent): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', stop);
    const pixels = Math.round(size(moved));
    change({ resizing: null });
    if (pixels !== axis.size(index)) void resizeLines(line, resized(sheet, line, index), pixels);
  };
  (event.target as HTMLElement).setPointerCapture(event.pointerId);
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', stop);
}

/** Makes a column as wide as the longest of its texts that the page has seen. */
export function fitColumn(column: number): void {
  const { sheet } = now();
  const context = document.createElement('canvas').getContext('2d');
  if (!sheet || !context) return;
  let width = LEAST_SIZE;
  const rows = Math.min(sheet.geometry.rows.count, MOST_FITTED);
  for (let row = 1; row <= rows; row += 1) {
    const cell = sheet.cells.at(row, column);
    if (!cell?.text || cell.wrap || sheet.geometry.rows.size(row) === 0) continue;
    context.font = `${cell.bold ? '700 ' : ''}${((cell.size ?? 10) * 4) / 3}px Arial`;
    width = Math.max(width, context.measureText(cell.text).width + (cell.options ? 18 : 0));
  }
  void resizeLines('column', [column], Math.ceil(width) + FIT_PADDING);
}

function axisOf(sheet: Sheet, line: Line): Axis {
  return line === 'row' ? sheet.geometry.rows : sheet.geometry.columns;
}

/** The line itself, or every visible selected one when it is among whole selected lines. */
function resized(sheet: Sheet, line: Line, index: number): number[] {
  const box = selectedBox(sheet);
  const [first, last] = linesOf(line, box);
  const [start, end] = linesOf(line === 'row' ? 'column' : 'row', box);
  const axis = axisOf(sheet, line);
  const isWhole = start <= 2 && end === axisOf(sheet, line === 'row' ? 'column' : 'row').count;
  if (!isWhole || index < first || index > last) return [index];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((at) => axis.size(at) > 0);
}
