// One cell as Sheets would draw it.
import type { GridCell } from '../../../session-types.ts';
import { isTicked } from '../acts.ts';
import { pixels } from '../pixels.ts';

const POINTS_TO_PIXELS = 4 / 3;
const GOOGLE_FONT_SIZE = 10;
/** Kept free for the arrow of a list. */
const ARROW_WIDTH = 18;
const LINK_COLOR = '#1155CC';
const VERTICAL = { top: 'flex-start', middle: 'center', bottom: 'flex-end' };
const ACROSS = { left: 'flex-start', center: 'center', right: 'flex-end' };
/** Google's border styles as CSS. */
const EDGES: Record<string, string> = {
  DOTTED: '1px dotted',
  DASHED: '1px dashed',
  SOLID: '1px solid',
  SOLID_MEDIUM: '2px solid',
  SOLID_THICK: '3px solid',
  DOUBLE: '3px double',
};

interface CellProps {
  cell: GridCell | null;
  /** The cell itself, pixels from the first cell of the tab. */
  place: { x: number; y: number; width: number; height: number };
  /** The stretch its text may take, and whether it hides the lines between the cells there. */
  room: { x: number; width: number; coversLines?: boolean };
  /** Text of an edit that is on its way. */
  sent: string | undefined;
  isFound: boolean;
}

export function Cell({ cell, place, room, sent, isFound }: CellProps) {
  const text = sent ?? cell?.text ?? '';
  const align = cell?.align ?? 'left';
  const width = cell?.options ? Math.max(0, room.width - ARROW_WIDTH) : room.width;
  const frame = pixels({ left: place.x, top: place.y, width: place.width, height: place.height });
  const classes = isFound ? 'cell found' : 'cell';
  return (
    <>
      <div class={classes} style={{ ...frame, background: cell?.background }}>
        {cell?.checkbox ? (
          <span class={`tick ${align}${isTicked(sent ?? cell.edit ?? text) ? ' on' : ''}`} />
        ) : (
          text !== '' && (
            <span
              class={`text${cell?.wrap ? ' wrap' : ''}${sent === undefined ? '' : ' sent'}`}
              style={{ ...pixels({ left: room.x - place.x, width }), ...lookOf(cell), textAlign: align }}
            >
              <span class="words" style={wordsOf(cell, align, room.coversLines)}>
                {text}
              </span>
            </span>
          )
        )}
        {cell?.options && <span class="drop" />}
        {cell?.note && <span class="note" />}
      </div>
      {cell?.borders && (
        <div class="edges" style={frame}>
          {Object.entries(cell.borders).map(([side, { color, style }]) => (
            <i
              key={side}
              class={`edge ${side}`}
              style={{ [`border-${side}`]: `${EDGES[style] ?? EDGES.SOLID} ${color}` }}
            />
          ))}
        </div>
      )}
    </>
  );
}

function lookOf(cell: GridCell | null) {
  const lines = [(cell?.underline || cell?.link) && 'underline', cell?.strike && 'line-through'].filter(Boolean);
  return {
    color: cell?.color ?? (cell?.link ? LINK_COLOR : undefined),
    fontFamily: cell?.family && `"${cell.family.replaceAll('"', '')}", Arial, sans-serif`,
    fontSize: `${(cell?.size ?? GOOGLE_FONT_SIZE) * POINTS_TO_PIXELS}px`,
    fontWeight: cell?.bold ? 700 : undefined,
    fontStyle: cell?.italic ? 'italic' : undefined,
    textDecoration: lines.length > 0 ? lines.join(' ') : undefined,
    justifyContent: VERTICAL[cell?.valign ?? 'bottom'],
  };
}

/** A text that flows over its neighbours hides the lines there, as in Sheets. */
function wordsOf(cell: GridCell | null, align: 'left' | 'center' | 'right', coversLines = false) {
  return {
    alignSelf: cell?.wrap ? undefined : ACROSS[align],
    background: coversLines ? (cell?.background ?? '#fff') : undefined,
    transform: cell?.rotation ? `rotate(${-cell.rotation}deg)` : undefined,
  };
}
