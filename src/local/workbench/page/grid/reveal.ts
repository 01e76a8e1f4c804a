// Scrolling a box of cells into view.
import type { Box } from '../address.ts';
import type { Sheet } from '../state.ts';
import { HEADER_HEIGHT, HEADER_WIDTH } from './view.ts';

/** Of a box that is larger than the window this much of its beginning must be seen. */
const BEGINNING = 42;

/** One direction of the window, in pixels: how far it is scrolled, what frozen cells take of it, where it ends. */
interface Span {
  scrolled: number;
  frozen: number;
  end: number;
}

/** Scrolls no further than the box needs; of one larger than the window its first row and column count. */
export function reveal(scroller: HTMLElement, { geometry, layout }: Sheet, box: Box): void {
  const { x, y, width, height } = geometry.rectangle(box);
  const down = {
    scrolled: scroller.scrollTop,
    frozen: geometry.frozenHeight,
    end: scroller.clientHeight - HEADER_HEIGHT,
  };
  const across = {
    scrolled: scroller.scrollLeft,
    frozen: geometry.frozenWidth,
    end: scroller.clientWidth - HEADER_WIDTH,
  };
  if (box.bottom > layout.frozenRows) scroller.scrollTop = scrolledFor(down, y, y + height);
  if (box.right > layout.frozenColumns) scroller.scrollLeft = scrolledFor(across, x, x + width);
}

/** Frozen cells are in view wherever the window stands, so a box that begins there begins behind them. */
function scrolledFor({ scrolled, frozen, end }: Span, from: number, to: number): number {
  const start = Math.max(from, frozen);
  const most = start - frozen;
  const least = to - end;
  if (least <= most) return Math.min(Math.max(scrolled, least), most);
  const beginsFrozen = from < frozen;
  const beginningIsSeen = scrolled <= most && start + BEGINNING <= scrolled + end;
  return beginsFrozen || beginningIsSeen ? scrolled : most;
}
