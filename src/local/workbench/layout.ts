// The sizes of a whole tab; of a long one only a column is read, of a short one the cells too, because they make rows grow.
import type { GridCell, Session } from '../session-types.ts';
import type { Layout } from './protocol.ts';

const GOOGLE_ROW_HEIGHT = 21;
const GOOGLE_COLUMN_WIDTH = 100;
const GOOGLE_FONT_SIZE = 10;
const PIXELS_PER_POINT = 4 / 3;
/** Widths of Arial's letters in parts of their size, by kind, and what bold adds: there are no font metrics here. */
const LETTER_WIDTHS: [RegExp, number][] = [
  [/[ .,:;!'|()ijlrtfI-]/, 0.28],
  [/[mwMWжшщюфыЖШЩЮФЫМ@%—]/, 0.83],
  [/\p{Lu}/u, 0.68],
];
const USUAL_LETTER_WIDTH = 0.54;
const BOLD_WIDTH = 1.07;
const LINE_HEIGHT = 1.15;
const CELL_PADDING = 6;
/** Longer tabs are data, with heights of their own; looking at every cell of them would be slow. */
const MOST_ROWS_MEASURED = 1000;

/**
 * Sizes of a tab in pixels, hidden rows and columns as 0.
 * @throws Error of the session when the tab is missing
 */
export function layoutOf(session: Session, tab: string): Layout {
  const info = session.tabs().find((one) => one.name === tab);
  if (!info) throw new Error(`There is no tab "${tab}".`);
  const isShort = info.rows <= MOST_ROWS_MEASURED;
  const down = session.window(tab, 1, 1, info.rows, isShort ? info.columns : 1);
  const across = isShort ? down : session.window(tab, 1, 1, 1, info.columns);
  const hiddenColumns = new Set(across.hiddenColumns);
  const columnWidths = Array.from({ length: info.columns }, (_, index) =>
    hiddenColumns.has(index + 1) ? 0 : (across.columnWidths[index] ?? GOOGLE_COLUMN_WIDTH),
  );
  const merged = new Set(down.merges.map((one) => `${one.row}:${one.column}`));
  const hiddenRows = new Set(down.hiddenRows);
  const otherRows: [number, number][] = [];
  for (let row = 1; row <= info.rows; row += 1) {
    const own = down.rowHeights[row - 1] ?? GOOGLE_ROW_HEIGHT;
    const cells = (down.cells[row - 1] ?? []).filter((_, index) => !merged.has(`${row}:${index + 1}`));
    const grown = own === GOOGLE_ROW_HEIGHT ? naturalHeight(cells, columnWidths) : own;
    const height = hiddenRows.has(row) ? 0 : grown;
    if (height !== GOOGLE_ROW_HEIGHT) otherRows.push([row, height]);
  }
  const merges = new Map([...down.merges, ...across.merges].map((one) => [`${one.row}:${one.column}`, one]));
  return {
    tab: info,
    columnWidths,
    rowHeight: GOOGLE_ROW_HEIGHT,
    otherRows,
    frozenRows: down.frozenRows,
    frozenColumns: down.frozenColumns,
    merges: [...merges.values()],
    gridlines: down.gridlines,
    filter: down.filter ?? null,
    language: session.locale().replace('_', '-'),
  };
}

/** Pixels a row takes that has no height of its own: its largest letters, its most lines. */
function naturalHeight(cells: (GridCell | null)[], widths: number[]): number {
  return Math.max(GOOGLE_ROW_HEIGHT, ...cells.map((cell, index) => cellHeight(cell, widths[index] ?? 0)));
}

function cellHeight(cell: GridCell | null, width: number): number {
  if (!cell || cell.text === '' || width === 0) return 0;
  const size = (cell.size ?? GOOGLE_FONT_SIZE) * PIXELS_PER_POINT;
  const room = (width - CELL_PADDING) / (size * (cell.bold ? BOLD_WIDTH : 1));
  const lines = cell.text.split('\n').reduce((sum, line) => sum + (cell.wrap ? linesOf(line, room) : 1), 0);
  return Math.ceil(lines * size * LINE_HEIGHT) + CELL_PADDING - 1;
}

/** Lines that words take in a room given in parts of the letters' size; a word longer than the room is broken. */
function linesOf(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const width = widthOf(word);
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(width / room) - 1);
    used += (width > room ? width % room : width) + widthOf(' ');
  }
  return lines;
}

function widthOf(text: string): number {
  const widths = [...text].map(
    (letter) => LETTER_WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? USUAL_LETTER_WIDTH,
  );
  return widths.reduce((sum, width) => sum + width, 0);
}
