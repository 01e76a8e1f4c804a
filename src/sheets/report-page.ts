// A whole report as one sheet of cells: the eight parts of ui 7.1 from top to bottom.
import type { Day } from '../domain/model.ts';
import { type Block, layBlock, type Place, placeOf } from './report-block.ts';
import { type CellValue, COLORS, type ReportCell, USUAL } from './report-cell.ts';
import type { ChartPlan } from './report-charts.ts';
import { type Choices, CONTROL_ROW, type Control, REBUILD_COLUMN, shownChoice } from './report-controls.ts';
import type { Formats } from './report-formats.ts';

export interface Tile {
  /** 1-based column and how many columns it is wide. */
  column: number;
  span: number;
  label: string;
  value: CellValue;
  remark: string;
  format: string;
  color?: string;
}

/** What a report has to say; the layout is the same for all. */
export interface ReportPage {
  title: string;
  /** "as of … · built …", at the right end of row 1. */
  built: string;
  /** Whether the figures can change still, in a cell of its own in row 1; absent = they always can. */
  status?: string;
  sentence: string;
  tiles: Tile[];
  blocks: Block[];
  /** The charts, once it is known where the blocks stand; a page without them has its tables in their place. */
  charts?(places: readonly Place[]): ChartPlan[];
  /** What was built holds for this day alone. */
  onlyOn?: Day;
  /** What the reader must know before using the figures; '' = nothing. */
  warning: string;
}

export interface Laid {
  cells: ReportCell[][];
  places: Place[];
  width: number;
}

export const SENTENCE_ROW = 5;
export const TILE_ROW = 6;
export const CHART_ROW = 10;
export const FIRST_BLOCK_ROW = 22;
export const FRESHNESS_ROW = 4;

/** Right of every title, so that a status can run on to the right. */
const STATUS_COLUMN = 5;

const CONTROL_FORMAT = { day: 'day', amount: 'money', percent: 'ratio' } as const;

interface Frame {
  controls: readonly Control[];
  choices: Choices;
  rebuild: string;
  /** At least so many columns are ours. */
  width: number;
  /** What row 4 says: a text or a formula. */
  freshness: string;
}

/** Lays the page out; the matrix is as wide as the widest block and the frame ask for. */
export function layPage(page: ReportPage, frame: Frame, formats: Formats): Laid {
  const places: Place[] = [];
  const rows = headRows(page, frame, formats);
  for (const block of page.blocks) {
    const place = placeOf(block, rows.length + 1);
    places.push(place);
    rows.push(...layBlock(block, formats), []);
  }
  const width = Math.max(frame.width, ...rows.map((row) => row.length));
  const blank: ReportCell = { value: '' };
  const cells = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? blank));
  cells[0]![width - 1] = small(page.built, formats, 'right');
  return { cells, places, width };
}

const small = (value: string, formats: Formats, align: 'left' | 'right' = 'left'): ReportCell => ({
  value,
  format: formats.text,
  size: 9,
  color: COLORS.third,
  align,
  wrap: 'OVERFLOW',
});

function headRows(page: ReportPage, frame: Frame, formats: Formats): ReportCell[][] {
  const first = page.charts ? FIRST_BLOCK_ROW : CHART_ROW;
  const rows: ReportCell[][] = Array.from({ length: first - 1 }, () => []);
  const blank: ReportCell = { value: '' };
  const put = (row: number, column: number, cell: ReportCell): void => {
    const cells = rows[row - 1]!;
    while (cells.length < column) cells.push(blank);
    cells[column - 1] = cell;
  };
  put(1, 1, { value: page.title, format: formats.text, size: 18, weight: 'bold', wrap: 'OVERFLOW' });
  if (page.status) put(1, STATUS_COLUMN, { ...small(page.status, formats), size: 10, color: COLORS.second });
  put(CONTROL_ROW - 1, REBUILD_COLUMN, small(frame.rebuild, formats));
  const box: ReportCell = { value: false, background: COLORS.control, align: 'left' };
  put(CONTROL_ROW, REBUILD_COLUMN, box);
  const beside = Math.min(...frame.controls.map(({ column }) => column));
  for (let column = REBUILD_COLUMN + 1; column < beside; column += 1) put(CONTROL_ROW, column, { ...box, value: '' });
  for (const control of frame.controls) {
    const { column, span, label, options } = control;
    const choice = frame.choices[control.key];
    const usual = choice === control.usual || options === 'day';
    const cell: ReportCell = {
      value: shownChoice(control, choice),
      format: formats[typeof options === 'string' ? CONTROL_FORMAT[options] : 'text'],
      background: usual ? COLORS.control : COLORS.changed,
      weight: usual ? 'normal' : 'bold',
    };
    put(CONTROL_ROW - 1, column, small(label, formats));
    put(CONTROL_ROW, column, cell);
    for (let more = 1; more < span; more += 1) put(CONTROL_ROW, column + more, { ...cell, value: '' });
  }
  put(FRESHNESS_ROW, 1, { value: frame.freshness, wrap: 'OVERFLOW', size: 9 });
  put(SENTENCE_ROW, 1, { value: page.sentence, format: formats.text, size: 13, wrap: 'WRAP' });
  for (const tile of page.tiles) putTile(put, tile, formats);
  return rows;
}

function putTile(put: (row: number, column: number, cell: ReportCell) => void, tile: Tile, formats: Formats): void {
  const { column, span, label, value, remark, format, color } = tile;
  const ground = { background: COLORS.tile };
  const lines: ReportCell[] = [
    { ...small(label, formats), ...ground, color: COLORS.second },
    { value, format, ...ground, size: 18, weight: 'bold', color: color ?? USUAL.color },
    { ...small(remark, formats), ...ground },
  ];
  for (const [index, line] of lines.entries()) {
    for (let more = 0; more < span; more += 1) {
      put(TILE_ROW + index, column + more, more === 0 ? line : { value: '', ...ground });
    }
  }
}
