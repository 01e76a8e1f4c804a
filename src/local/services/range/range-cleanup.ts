// Range: what the menu Data > Data cleanup does — shuffling, duplicates, whitespace, text to columns — and filling series.
import type { Area, BookData, SheetData } from '../../model.ts';
import { contentAt, putContent, rowForWriting, styleAt } from '../../model.ts';
import { isDateFormat } from '../../values/display.ts';
import type { Enum } from '../enums.ts';
import { isEnum } from '../enums.ts';
import { computedOf } from '../formulas/computed.ts';
import { enumOf, handle, kindOf, make, membersOf, silent, string } from '../members.ts';
import { ownRange } from '../objects/own-range.ts';
import { fillCells } from '../person/fill.ts';
import { Refusal } from '../refusal.ts';
import { demandEdit } from '../rights.ts';
import { entryCheckOf } from '../rules/entry-check.ts';
import type { RangeState } from '../states.ts';
import { covers, gridArea } from './address.ts';
import { clearContents, enterValues } from './cells.ts';
import { gridOf, rangeAt } from './range-place.ts';
import { demandNoObjects } from './shifting.ts';
import { demandSortable, linesOf, putLines } from './sorting.ts';

const { write, structure } = membersOf<RangeState>();
const integers = kindOf<number[]>((v) => Array.isArray(v) && v.every((n) => Number.isInteger(n)));

/** The sheet of a range that its rows may be reordered on. */
function sortable(state: RangeState): SheetData {
  const sheet = gridOf(state);
  demandEdit(state.host.book, sheet, state.area, state.host.env.user.email);
  demandSortable(sheet, state.area);
  return sheet;
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Drops rows whose compared cells stood above already: letter case, looks and formulas make no difference. */
function removeDuplicates(state: RangeState, columns: readonly number[]): object {
  const { host, area } = state;
  const outside = columns.some((column) => column < area.column || column >= area.column + area.columns);
  if (columns.length === 0 || outside) {
    throw new Refusal('The coordinates of the range are outside the dimensions of the sheet.');
  }
  const sheet = sortable(state);
  const seen = new Set<string>();
  const kept = linesOf(sheet, area).filter(({ row }) => {
    const values = columns.map((column) => {
      const value = computedOf(host.book, sheet, contentAt(sheet, row, column));
      return typeof value === 'string' ? value.toLowerCase() : value;
    });
    const key = JSON.stringify(values.map((value) => (value === '' ? null : value)));
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
  putLines(sheet, { ...area, rows: kept.length }, kept);
  if (kept.length < area.rows) {
    clearContents(sheet, { ...area, row: area.row + kept.length, rows: area.rows - kept.length });
  }
  return rangeAt(host, state.sheet, { ...area, rows: kept.length });
}

/** Trims the texts of an area and leaves them texts, whatever they begin with. */
function trimming(state: RangeState): () => void {
  const sheet = gridOf(state);
  const { host, area } = state;
  return () => {
    demandEdit(host.book, sheet, area, host.env.user.email);
    const check = entryCheckOf(host.book, sheet, area, host.locale);
    for (let i = area.row; i < area.row + area.rows && i <= sheet.rows.length; i++) {
      for (let j = area.column; j < area.column + area.columns; j++) {
        const content = contentAt(sheet, i, j);
        if (typeof content !== 'string') continue;
        const trimmed = content.trim().replace(/\s+/g, ' ') || null;
        if (trimmed === content) continue;
        check(i, j, trimmed, styleAt(host.book, sheet, i, j).rule);
        putContent(rowForWriting(sheet, i), j, trimmed);
      }
    }
  };
}

const delimiters: Record<string, string> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

/**
 * The first of Google's delimiters that stands in every text; otherwise the only one that stands in any (a text without it is
 * left whole). null when there is none. Which of several Google would take is not known.
 */
function detected(texts: readonly string[]): string | null {
  const filled = texts.filter((text) => text !== '');
  const found = Object.values(delimiters).filter((d) => filled.some((text) => text.includes(d)));
  const throughout = found.find((d) => filled.every((text) => text.includes(d)));
  if (throughout === undefined && found.length > 1) {
    throw new Error(
      'not in the local Google Sheets: splitTextToColumns where one of several delimiters is to be found',
    );
  }
  return throughout ?? found[0] ?? null;
}

function splitting(state: RangeState, given: string | Enum | undefined): () => void {
  const sheet = gridOf(state);
  const { host, area } = state;
  if (area.columns > 1) throw new Refusal('The range to split must span exactly one column.');
  const chosen = isEnum(given, 'TextToColumnsDelimiter') ? delimiters[given.name()] : given;
  if (chosen === '') throw new Refusal('Invalid argument: delimiter');
  return () => {
    const texts = Array.from({ length: area.rows }, (_, i) => contentAt(sheet, area.row + i, area.column));
    if (texts.some((content) => typeof content === 'object' && content)) {
      throw new Error('not in the local Google Sheets: splitTextToColumns of formulas');
    }
    const delimiter = chosen ?? detected(texts.filter((text) => typeof text === 'string'));
    if (delimiter === null) return;
    texts.forEach((text, i) => {
      if (typeof text !== 'string' || !text.includes(delimiter as string)) return;
      const parts = text.split(delimiter as string);
      const line: Area = { row: area.row + i, column: area.column, rows: 1, columns: parts.length };
      if (!covers(gridArea(sheet), line)) {
        throw new Refusal('The coordinates of the range are outside the dimensions of the sheet.');
      }
      demandEdit(host.book, sheet, line, host.env.user.email);
      enterValues(host.book, sheet, line, (_row, j) => parts[j], host.entry());
    });
  };
}

const isFilled = (sheet: SheetData, row: number, column: number): boolean => contentAt(sheet, row, column) !== null;

/** How far the data beside a range reaches: down the column to its left, or to its right when there is none. */
function neighbourEnd(sheet: SheetData, area: Area): number {
  const last = area.row + area.rows - 1;
  for (const column of [area.column - 1, area.column + area.columns]) {
    if (column < 1 || !isFilled(sheet, last, column)) continue;
    let row = last;
    while (isFilled(sheet, row + 1, column)) row++;
    return row;
  }
  return last;
}

/** Whether numbers go on in a way that is known: at least two with even steps, or dates. */
function isKnownSeries(book: BookData, sheet: SheetData, cells: readonly { row: number; column: number }[]): boolean {
  const numbers = cells.map(({ row, column }) => contentAt(sheet, row, column)).filter((n) => typeof n === 'number');
  if (numbers.length === 0) return true;
  if (cells.every(({ row, column }) => isDateFormat(styleAt(book, sheet, row, column).format))) return true;
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  const even = numbers.every((n, i) => i === 0 || Math.abs(n - (numbers[i - 1] ?? 0) - step) < 1e-9);
  return numbers.length === cells.length && numbers.length > 1 && even;
}

/** One number alone, uneven steps and numbers among texts: the reference and the editor differ, so none of it is guessed. */
function demandKnownSeries({ host, sheet: id, area }: RangeState, down: boolean): void {
  const sheet = host.sheet(id);
  const lines = down ? area.columns : area.rows;
  for (let line = 0; line < lines; line++) {
    const cells = Array.from({ length: down ? area.rows : area.columns }, (_, i) => ({
      row: area.row + (down ? i : line),
      column: area.column + (down ? line : i),
    }));
    if (!isKnownSeries(host.book, sheet, cells)) {
      throw new Error(
        'not in the local Google Sheets: autoFill of one number, of uneven steps, or of numbers among texts',
      );
    }
  }
}

function fill(state: RangeState, to: Area, series: Enum): void {
  const { host, sheet, area } = state;
  demandNoObjects(host.sheet(sheet), to, 'autoFill');
  demandKnownSeries(state, to.rows > area.rows);
  const copies = String(series) === 'ALTERNATE_SERIES';
  const outcome = fillCells(host.book, { sheet, area }, { sheet, area: to }, host.env.user.email, copies);
  if ('refused' in outcome) throw new Refusal(outcome.refused);
}

const seriesKind = enumOf('AutoFillSeries');

export const rangeCleanup = {
  randomize: structure([[]], (state) => {
    const sheet = sortable(state);
    putLines(sheet, state.area, shuffled(linesOf(sheet, state.area)));
    return make('Range', state);
  }),
  removeDuplicates: structure([[], [integers]], (state, columns?: readonly number[]) =>
    removeDuplicates(state, columns ?? Array.from({ length: state.area.columns }, (_, j) => state.area.column + j)),
  ),
  trimWhitespace: write([[]], trimming),
  splitTextToColumns: silent(
    write([[], [string], [enumOf('TextToColumnsDelimiter')]], (state, delimiter?: string | Enum) =>
      splitting(state, delimiter),
    ),
  ),
  autoFill: silent(
    structure([[handle('Range'), seriesKind]], (state, destination, series) => {
      const to = ownRange(state.host, destination);
      if (to.sheet !== state.sheet || !covers(to.area, state.area)) {
        throw new Refusal('AutoFill destination range must contain the source range.');
      }
      const ways = [
        to.area.row < state.area.row,
        to.area.row + to.area.rows > state.area.row + state.area.rows,
        to.area.column < state.area.column,
        to.area.column + to.area.columns > state.area.column + state.area.columns,
      ].filter(Boolean).length;
      if (ways > 1) throw new Refusal('AutoFill destination range must extend the source range in only one direction.');
      if (ways === 1) fill(state, { ...to.area }, series);
    }),
  ),
  autoFillToNeighbor: silent(
    structure([[seriesKind]], (state, series) => {
      const sheet = gridOf(state);
      const rows = neighbourEnd(sheet, state.area) - state.area.row + 1;
      if (rows > state.area.rows) fill(state, { ...state.area, rows }, series);
    }),
  ),
};
