// What opens beside a cell: below it, or above where there is no room.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { HEADER_HEIGHT, HEADER_WIDTH, type Rectangle, type View } from './view.ts';

const GAP = 3;

interface PopupProps {
  /** The cell, as the view tells its place. */
  beside: Rectangle;
  view: View;
  /** To its right instead of below it. */
  toTheRight?: boolean;
  children: ComponentChildren;
}

export function Popup({ beside, view, toTheRight = false, children }: PopupProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const { offsetWidth: width, offsetHeight: height } = element;
    const cell = { x: beside.x + HEADER_WIDTH, y: beside.y + HEADER_HEIGHT };
    const below = toTheRight ? cell.y : cell.y + beside.height + GAP;
    const above = toTheRight ? cell.y + beside.height - height : cell.y - height - GAP;
    const right = toTheRight ? cell.x + beside.width + GAP : cell.x;
    const left = toTheRight ? cell.x - width - GAP : cell.x + beside.width - width;
    const fitsBelow = below + height <= view.height || above < 0;
    const fitsRight = right + width <= view.width || left < 0;
    element.style.top = `${Math.max(0, fitsBelow ? below : above)}px`;
    element.style.left = `${Math.max(0, fitsRight ? right : left)}px`;
    element.style.visibility = 'visible';
  });
  return (
    <div class="popup" ref={box}>
      {children}
    </div>
  );
}
