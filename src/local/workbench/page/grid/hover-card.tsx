// The card beside a cell under the pointer: its note, and where its link leads.
import { useEffect, useState } from 'preact/hooks';
import type { GridCell } from '../../../session-types.ts';
import { openTab } from '../book.ts';
import { now, type Place, type Sheet } from '../state.ts';
import { hit } from './pointer.ts';
import { Popup } from './popup.tsx';
import type { View } from './view.ts';

const PAUSE = 250;
const SAFE_LINK = /^(https?:|mailto:)/i;

interface HoverCardProps {
  scroller: { current: HTMLElement | null };
  sheet: Sheet;
  view: View;
}

export function HoverCard({ scroller: holder, sheet, view }: HoverCardProps) {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const scroller = holder.current;
    if (!scroller) return;
    let timer: ReturnType<typeof setTimeout>;
    const later = (next: Place | null, pause: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setPlace(next), pause);
    };
    const onMove = (event: PointerEvent): void => {
      const open = now().sheet;
      const at = open && event.buttons === 0 ? hit(event, scroller, open) : null;
      // A note may come to the cell while the pointer rests on it.
      later(at?.on === 'cell' ? { row: at.row, column: at.column } : null, at ? PAUSE : 0);
    };
    const onLeave = (event: PointerEvent): void => {
      // On its way into the card the pointer leaves the grid.
      if (!(event.relatedTarget as HTMLElement | null)?.closest?.('.hover-card')) later(null, PAUSE);
      else clearTimeout(timer);
    };
    const onDown = (): void => later(null, 0);
    scroller.addEventListener('pointermove', onMove);
    scroller.addEventListener('pointerleave', onLeave);
    scroller.addEventListener('pointerdown', onDown);
    return () => {
      clearTimeout(timer);
      scroller.removeEventListener('pointermove', onMove);
      scroller.removeEventListener('pointerleave', onLeave);
      scroller.removeEventListener('pointerdown', onDown);
    };
  }, []);
  const cell = place && sheet.cells.at(place.row, place.column);
  if (!place || !(cell?.note || cell?.link) || now().editing) return null;
  const box = { top: place.row, left: place.column, bottom: place.row, right: place.column };
  return (
    <Popup beside={view.placeOf(box)} view={view} toTheRight>
      <div class="hover-card" onPointerLeave={() => setPlace(null)}>
        {cell.note && <p class="note-text">{cell.note}</p>}
        {cell.link && <Link cell={cell} link={cell.link} />}
      </div>
    </Popup>
  );
}

/** A link that leads elsewhere than to a page, a mail or a tab is told and not followed. */
function Link({ cell, link }: { cell: GridCell; link: string }) {
  const tab = now().tabs.find((one) => link.endsWith(`#gid=${one.id}`));
  if (tab) {
    return (
      <button type="button" class="link" onClick={() => void openTab(tab.name)}>
        {cell.text} → {tab.name}
      </button>
    );
  }
  if (!SAFE_LINK.test(link)) return <p class="note-text">{link}</p>;
  return (
    <a class="link" href={link} target="_blank" rel="noopener noreferrer">
      {link}
    </a>
  );
}
