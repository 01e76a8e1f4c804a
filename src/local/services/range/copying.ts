// Copying cells: what each kind of paste takes along, how formulas shift, how a block repeats over a larger place.
import type { Area, BookData, Content, SheetData, Style } from '../../model.ts';
import { contentAt, putContent, putStyle, rowForWriting } from '../../model.ts';
import type { Locale } from '../../values/locale.ts';
import { computedOf } from '../formulas/computed.ts';
import { shiftedFormula } from '../formulas/formula-text.ts';
import { restyle } from '../interning.ts';
import { entryCheckOf } from '../rules/entry-check.ts';
import { demandUntyped } from '../rules/typed-columns.ts';
import { columnForWriting } from '../sheet/lines.ts';
import { covers, overlap } from './address.ts';
import type { StylePatch } from './cells.ts';

/** What a paste brings. `contents`: formulas shifted, or what they show. */
export interface CopyOptions {
  contents: 'formulas' | 'values' | null;
  formats: boolean;
  borders: boolean;
  rules: boolean;
  notes: boolean;
  merges: boolean;
  conditions: boolean;
  widths: boolean;
}

const nothing: CopyOptions = {
  contents: null,
  formats: false,
  borders: false,
  rules: false,
  notes: false,
  merges: false,
  conditions: false,
  widths: false,
};
const everything: CopyOptions = {
  contents: 'formulas',
  formats: true,
  borders: true,
  rules: true,
  notes: true,
  merges: true,
  conditions: true,
  widths: false,
};

/** By the names of SpreadsheetApp.CopyPasteType. */
export const copyKinds: Record<string, CopyOptions> = {
  PASTE_NORMAL: everything,
  PASTE_NO_BORDERS: { ...everything, borders: false },
  PASTE_FORMAT: { ...nothing, formats: true, borders: true, conditions: true },
  PASTE_FORMULA: { ...nothing, contents: 'formulas' },
  PASTE_VALUES: { ...nothing, contents: 'values' },
  PASTE_DATA_VALIDATION: { ...nothing, rules: true },
  PASTE_CONDITIONAL_FORMATTING: { ...nothing, conditions: true },
  PASTE_COLUMN_WIDTHS: { ...nothing, widths: true },
};

/** A block of one sheet. */
export interface Block {
  sheet: SheetData;
  area: Area;
}

/** The area a paste fills: the source as often as it fits whole into the destination, at least once (issue 427192537). */
export function pastedArea(source: Area, destination: Area, transposed: boolean): Area {
  const [rows, columns] = transposed ? [source.columns, source.rows] : [source.rows, source.columns];
  const times = (size: number, into: number): number => Math.max(1, Math.floor(into / size));
  return {
    row: destination.row,
    column: destination.column,
    rows: rows * times(rows, destination.rows),
    columns: columns * times(columns, destination.columns),
  };
}

interface Copied {
  row: number;
  column: number;
  content: Content;
  style: number;
}

const borders = ['top', 'left', 'bottom', 'right'] as const;

/** The target's style after the paste: theirs, with its own put back where the paste does not bring it. */
function styleAfter(book: BookData, own: number, theirs: number, how: CopyOptions): number {
  if (!how.formats) return how.rules ? restyle(book, own, { rule: book.styles[theirs]?.rule }) : own;
  const kept: (keyof Style)[] = [
    ...(how.borders ? [] : borders),
    ...(how.rules ? [] : (['rule'] as const)),
    ...(how.notes ? [] : (['note'] as const)),
    ...(how.contents ? [] : (['rich'] as const)),
  ];
  const style = book.styles[own] ?? {};
  return restyle(book, theirs, Object.fromEntries(kept.map((key) => [key, style[key]])) as StylePatch);
}

function contentFor(
  book: BookData,
  source: SheetData,
  cell: Copied,
  at: { row: number; column: number },
  values: boolean,
) {
  const { content } = cell;
  if (typeof content !== 'object' || content === null) return content;
  if (values) return computedOf(book, source, content);
  return { f: shiftedFormula(content.f, at.row - cell.row, at.column - cell.column) };
}

/** Merged cells that a paste would cut in two; Google's answer to them is not known. */
function demandWholeMerges(sheet: SheetData, area: Area): void {
  if (sheet.merges.some((merge) => overlap(merge, area) && !covers(area, merge))) {
    throw new Error('not in the local Google Sheets: pasting over a part of merged cells');
  }
}

interface Tiling {
  /** Where each copy of the source begins. */
  starts: { row: number; column: number }[];
  area: Area;
}

function tilingOf(size: { rows: number; columns: number }, area: Area): Tiling {
  const starts = [];
  for (let row = area.row; row < area.row + area.rows; row += size.rows) {
    for (let column = area.column; column < area.column + area.columns; column += size.columns) {
      starts.push({ row, column });
    }
  }
  return { starts, area };
}

const intersection = (a: Area, b: Area): Area => {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return {
    row,
    column,
    rows: Math.min(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.min(a.column + a.columns, b.column + b.columns) - column,
  };
};

const turned = ({ row, column, rows, columns }: Area, source: Area): Area => ({
  row: source.row + (column - source.column),
  column: source.column + (row - source.row),
  rows: columns,
  columns: rows,
});

/** Parts of the source laid out over the target; a part as large as the source becomes one area. */
function laidOut(part: Area, source: Area, { starts, area }: Tiling): Area[] {
  if (covers(part, source)) return [{ ...area }];
  return starts.map((start) => ({
    ...part,
    row: start.row + part.row - source.row,
    column: start.column + part.column - source.column,
  }));
}

function copyConditions(from: Block, to: SheetData, tiling: Tiling, transposed: boolean): void {
  const added: SheetData['conditions'] = [];
  for (const rule of from.sheet.conditions) {
    const parts = rule.ranges
      .filter((range) => overlap(range, from.area))
      .map((range) => intersection(range, from.area));
    const base = rule.ranges[0];
    if (parts.length === 0 || !base) continue;
    const source = transposed ? turned(from.area, from.area) : from.area;
    const ranges = parts
      .flatMap((part) => laidOut(transposed ? turned(part, from.area) : part, source, tiling))
      .filter((range) => from.sheet !== to || !rule.ranges.some((own) => covers(own, range)));
    const first = ranges[0];
    if (!first) continue;
    if (from.sheet === to) rule.ranges.push(...ranges);
    else {
      const copy: typeof rule = JSON.parse(JSON.stringify(rule));
      const args = copy.condition?.args ?? [];
      args.forEach((value, i) => {
        if (typeof value === 'string' && value.startsWith('=')) {
          args[i] = shiftedFormula(value, first.row - base.row, first.column - base.column);
        }
      });
      added.push({ ...copy, ranges });
    }
  }
  to.conditions.push(...added);
}

/**
 * Pastes `from` over `to`, whose area is as `pastedArea` gives it. Source and target may overlap. Contents that come without
 * their own validation must pass the target's.
 */
export function pasteCells(
  book: BookData,
  locale: Locale,
  from: Block,
  to: Block,
  how: CopyOptions,
  transposed: boolean,
): void {
  const { sheet, area } = to;
  const size = transposed ? { rows: from.area.columns, columns: from.area.rows } : from.area;
  const tiling = tilingOf(size, area);
  if (how.merges) demandWholeMerges(sheet, area);
  if (how.formats || how.rules) demandUntyped(sheet, area, { rule: null });
  const check = entryCheckOf(book, sheet, area, locale);
  const cells: Copied[][] = Array.from({ length: size.rows }, (_, i) =>
    Array.from({ length: size.columns }, (_unused, j) => {
      const row = from.area.row + (transposed ? j : i);
      const column = from.area.column + (transposed ? i : j);
      const style = from.sheet.rows[row - 1]?.s[column - 1] ?? 0;
      return { row, column, content: contentAt(from.sheet, row, column), style };
    }),
  );
  if (
    transposed &&
    how.contents === 'formulas' &&
    cells.flat().some(({ content }) => typeof content === 'object' && content)
  ) {
    throw new Error('not in the local Google Sheets: pasting formulas transposed');
  }
  const merges = how.merges ? from.sheet.merges.filter((merge) => covers(from.area, merge)) : [];
  for (let i = 0; i < area.rows; i++) {
    const row = rowForWriting(sheet, area.row + i);
    for (let j = 0; j < area.columns; j++) {
      const cell = cells[i % size.rows]?.[j % size.columns];
      if (!cell) continue;
      const at = { row: area.row + i, column: area.column + j };
      const own = row.s[at.column - 1] ?? 0;
      if (how.contents) {
        const content = contentFor(book, from.sheet, cell, at, how.contents === 'values');
        check(at.row, at.column, content, how.rules ? undefined : book.styles[own]?.rule);
        putContent(row, at.column, content);
      }
      putStyle(row, at.column, styleAfter(book, own, cell.style, how));
    }
  }
  if (how.merges) {
    sheet.merges = sheet.merges.filter((merge) => !overlap(merge, area));
    for (const merge of merges) {
      const part = transposed ? turned(merge, from.area) : merge;
      for (const start of tiling.starts) {
        const [down, right] = [part.row - from.area.row, part.column - from.area.column];
        sheet.merges.push({ ...part, row: start.row + down, column: start.column + right });
      }
    }
  }
  if (how.conditions) copyConditions(from, sheet, tiling, transposed);
  if (how.widths) copyWidths(from, to);
}

function copyWidths(from: Block, to: Block): void {
  for (let j = 0; j < to.area.columns; j++) {
    const width = from.sheet.columns[from.area.column - 1 + (j % from.area.columns)]?.width;
    const column = columnForWriting(to.sheet, to.area.column + j);
    if (width === undefined) delete column.width;
    else column.width = width;
  }
}
