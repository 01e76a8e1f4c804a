// A table of a report: title and note, header, rows, total (ui 7.3), told in values and laid out as cells.
import { type CellValue, COLORS, type Look, type ReportCell, TONES, type Tone } from './report-cell.ts';
import type { Formats } from './report-formats.ts';

export interface BlockColumn {
  head: string;
  /** The number format of the column, and with it where it stands: text left, numbers right. */
  kind: keyof Formats;
  tone?: Tone;
  /** How the figures of the column are made. */
  note?: string;
  look?: Partial<Look>;
}
/** null = undefined, printed as a dash; '' = blank. A cell with a look of its own differs from its column. */
export type Entry = CellValue | null | ReportCell;

export interface Block {
  /** '' = no title row: the block begins with its header. */
  title: string;
  note: string;
  columns: BlockColumn[];
  rows: Entry[][];
  /** Sums under the rows; the first is bold with a line below, all stand apart from the rows. */
  totals: Entry[][];
  /** Said when there are no rows. */
  empty: string;
  /** A grey line under the table. */
  foot?: string;
}

/** Where a block came to stand, 1-based rows of the sheet; `last` is the last row of the body. */
export interface Place {
  title: number;
  header: number;
  first: number;
  last: number;
  end: number;
  width: number;
}

/** Notes of narrow tables stand this far right, so that they do not run into the title. */
const NOTE_COLUMN = 9;

const cellOf = (entry: Entry | undefined): ReportCell =>
  typeof entry === 'object' && entry !== null ? entry : { value: entry ?? '–' };

function bodyCell(entry: Entry | undefined, column: BlockColumn, formats: Formats, look: Partial<Look>): ReportCell {
  const cell = cellOf(entry);
  const isText = column.kind === 'text';
  const usual: Partial<Look> = {
    format: typeof cell.value === 'string' ? formats.text : formats[column.kind],
    align: isText ? 'left' : 'right',
    ...column.look,
    ...look,
  };
  if (cell.value === 0) usual.color = COLORS.zero;
  return { ...usual, ...cell };
}

/** The cells of a block from its title row on, without the blank row after it. */
export function layBlock(block: Block, formats: Formats): ReportCell[][] {
  const { columns } = block;
  const note = Math.max(columns.length, NOTE_COLUMN);
  const title: ReportCell[] = Array.from({ length: note }, () => ({ value: '', wrap: 'OVERFLOW' as const }));
  title[0] = { value: block.title, format: formats.text, size: 12, weight: 'bold', wrap: 'OVERFLOW' };
  title[note - 1] = {
    value: block.note,
    format: formats.text,
    size: 9,
    color: COLORS.third,
    align: 'right',
    wrap: 'OVERFLOW',
  };
  const header = columns.map(
    (column): ReportCell => ({
      value: column.head,
      format: formats.text,
      size: 9,
      weight: 'bold',
      wrap: 'WRAP',
      align: column.kind === 'text' ? 'left' : 'right',
      ...TONES[column.tone ?? 'plain'],
      ...(column.note ? { note: column.note } : {}),
    }),
  );
  const body = block.rows.map((row) => columns.map((column, index) => bodyCell(row[index], column, formats, {})));
  const totals = block.totals.map((row, at) =>
    columns.map((column, index) => bodyCell(row[index], column, formats, at === 0 ? { weight: 'bold' } : {})),
  );
  const grey = (value: string): ReportCell => ({ value, format: formats.text, color: COLORS.third, wrap: 'OVERFLOW' });
  const foot = block.foot ? [[grey(block.foot)]] : [];
  const rows = [header, ...(body.length > 0 ? body : [[grey(block.empty)]]), ...totals, ...foot];
  return block.title === '' ? rows : [title, ...rows];
}

/** Where `layBlock` puts its parts when the block begins in row `title`. */
export function placeOf(block: Block, title: number): Place {
  const header = block.title === '' ? title : title + 1;
  const last = header + Math.max(1, block.rows.length);
  return {
    title,
    header,
    first: header + 1,
    last,
    end: last + block.totals.length,
    width: block.columns.length,
  };
}
