// One cell as Sheets would draw it.
import type { GridCell } from '../../session-types.ts';
import { isTicked } from './acts.ts';
import { pixels } from './pixels.ts';

const POINTS_TO_PIXELS = 4 / 3;
const GOOGLE_FONT_SIZE = 10;

interface CellProps {
  cell: GridCell | null;
  /** The cell itself, pixels from the first cell of the tab. */
  place: { x: number; y: number; width: number; height: number };
  /** The stretch its text may take. */
  room: { x: number; width: number };
  /** Text of an edit that is on its way. */
  sent: string | undefined;
}

export function Cell({ cell, place, room, sent }: CellProps) {
  const text = sent ?? cell?.text ?? '';
  const align = cell?.align ?? 'left';
  const frame = pixels({ left: place.x, top: place.y, width: place.width, height: place.height });
  const textStyle = {
    ...pixels({ left: room.x - place.x, width: room.width }),
    textAlign: align,
    color: cell?.color,
    fontSize: `${(cell?.size ?? GOOGLE_FONT_SIZE) * POINTS_TO_PIXELS}px`,
    fontWeight: cell?.bold ? 700 : undefined,
    fontStyle: cell?.italic ? 'italic' : undefined,
    textDecoration: cell?.strike ? 'line-through' : undefined,
  };
  return (
    <div
      class={`cell${cell?.options ? ' has-list' : ''}`}
      style={{ ...frame, background: cell?.background }}
      title={cell?.note}
    >
      {cell?.checkbox ? (
        <span class={`tick ${align}${isTicked(sent ?? cell.edit ?? text) ? ' on' : ''}`} />
      ) : (
        text !== '' && (
          <span class={`text${cell?.wrap ? ' wrap' : ''}${sent === undefined ? '' : ' sent'}`} style={textStyle}>
            <span>{text}</span>
          </span>
        )
      )}
      {cell?.options && <span class="drop" />}
      {cell?.note && <span class="note" />}
    </div>
  );
}
