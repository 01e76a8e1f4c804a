// The fill handle: what a row of cells goes on with when it is dragged further.
import type { Area, BookData, Content, SheetArea } from '../../model.ts';
import { isDateFormat } from '../../values/display.ts';
import { localeOf } from '../../values/locale.ts';
import { localOfSerial, serialOfLocal } from '../../values/serial.ts';
import { shiftedFormula } from '../formulas/formula-text.ts';
import { restyle } from '../interning.ts';
import { covers } from '../range/address.ts';
import { cellsOf, emptyCell, putCells } from '../range/cell-block.ts';
import { demandEdit } from '../rights.ts';
import { refusing } from './acting.ts';
import { tabOf } from './blocks.ts';

/** The content `n` steps after the first source cell; negative before it. */
type Series = (n: number) => Content;

/**
 * Fills `to`, which begins or ends with `from` and is longer along one axis, as `user`. Formats and rules are copied, notes are
 * not; rejecting rules do not hold. `copies` repeats the cells instead of continuing their series. Gives the whole area, or the sentence of a refusal. Throws one when `to` does not fit.
 */
export function fillCells(
  book: BookData,
  from: SheetArea,
  to: SheetArea,
  user: string,
  copies = false,
): { refused: string } | { area: Area } {
  const sheet = tabOf(book, from);
  const [a, b] = [from.area, to.area];
  const down = a.column === b.column && a.columns === b.columns;
  const right = a.row === b.row && a.rows === b.rows;
  if (from.sheet !== to.sheet || !covers(b, a) || down === right) {
    throw new Error('A fill goes from cells to a longer row or column of cells that begins or ends with them.');
  }
  return refusing(book, () => {
    demandEdit(book, sheet, b, user);
    const cells = cellsOf(sheet, a);
    const before = cellsOf(sheet, b);
    const lines = down ? a.columns : a.rows;
    const series = Array.from({ length: lines }, (_, line) => {
      const sources = down ? cells.map((row) => row[line]) : (cells[line] ?? []);
      const dated = sources.every((cell) => isDateFormat(book.styles[cell?.style ?? 0]?.format));
      const contents = sources.map((cell) => cell?.content ?? null);
      return copies ? repeatedOf(contents, down) : seriesOf(contents, dated, down, localeOf(book.locale).tag);
    });
    putCells(sheet, b, (i, j) => {
      const n = down ? b.row + i - a.row : b.column + j - a.column;
      const length = down ? a.rows : a.columns;
      const old = before[i]?.[j] ?? emptyCell;
      if (n >= 0 && n < length) return old;
      const at = ((n % length) + length) % length;
      const style = (down ? cells[at]?.[j] : cells[i]?.[at])?.style ?? 0;
      const note = book.styles[old.style]?.note;
      return {
        content: series[down ? j : i]?.(n) ?? null,
        style: restyle(book, style, { note }),
      };
    });
    return { area: b };
  });
}

/** The contents again and again, formulas shifted. */
function repeatedOf(contents: readonly Content[], down: boolean): Series {
  return (n) => {
    const length = contents.length;
    const at = ((n % length) + length) % length;
    const content = contents[at] ?? null;
    if (typeof content !== 'object' || content === null) return content;
    return { f: shiftedFormula(content.f, down ? n - at : 0, down ? 0 : n - at) };
  };
}

function seriesOf(contents: readonly Content[], dated: boolean, down: boolean, tag: string): Series {
  return (
    (dated ? dateSeries(contents) : numberSeries(contents)) ??
    numberedTexts(contents) ??
    namedDays(contents, tag) ??
    repeatedOf(contents, down)
  );
}

/** The step between all neighbours; null when it is not the same. */
function stepOf(numbers: readonly number[], alone: number | null): number | null {
  if (numbers.length < 2) return alone;
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  const even = numbers.every((n, i) => i === 0 || Math.abs(n - (numbers[i - 1] ?? 0) - step) < 1e-9);
  return even ? step : null;
}

const allNumbers = (contents: readonly Content[]): contents is number[] =>
  contents.every((content) => typeof content === 'number');

/** One number alone is repeated; several go on when their steps are equal. */
function numberSeries(contents: readonly Content[]): Series | null {
  if (!allNumbers(contents)) return null;
  const step = stepOf(contents, null);
  const first = contents[0] ?? 0;
  // Steps like 0.1 must not show the rounding of binary fractions.
  return step === null ? null : (n) => Number((first + n * step).toPrecision(15));
}

/** One date alone goes on by days; the same day of several months goes on by months. */
function dateSeries(contents: readonly Content[]): Series | null {
  if (!allNumbers(contents)) return null;
  const months = contents.map((serial) => {
    const day = new Date(localOfSerial(serial));
    return { month: day.getUTCFullYear() * 12 + day.getUTCMonth(), date: day.getUTCDate() };
  });
  const monthStep = stepOf(
    months.map(({ month }) => month),
    null,
  );
  const first = contents[0] ?? 0;
  const date = months[0]?.date ?? 1;
  if (monthStep !== null && monthStep !== 0 && months.every((one) => one.date === date)) {
    return (n) => {
      const month = (months[0]?.month ?? 0) + n * monthStep;
      const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
      const local = Date.UTC(Math.floor(month / 12), month % 12, Math.min(date, last));
      return serialOfLocal(local) + (first - Math.floor(first));
    };
  }
  const step = stepOf(contents, 1);
  return step === null ? null : (n) => first + n * step;
}

/** 'Item 1' goes on with 'Item 2'; leading zeros stay. */
function numberedTexts(contents: readonly Content[]): Series | null {
  const parts = contents.map((content) => (typeof content === 'string' ? /^(.*?)(\d{1,15})$/s.exec(content) : null));
  const [first] = parts;
  if (!first || parts.some((part) => part?.[1] !== first[1])) return null;
  const numbers = parts.map((part) => Number(part?.[2]));
  const step = stepOf(numbers, 1);
  if (step === null) return null;
  const width = first[2]?.startsWith('0') ? first[2].length : 0;
  return (n) => `${first[1]}${String(Math.abs((numbers[0] ?? 0) + n * step)).padStart(width, '0')}`;
}

/** Names of weekdays and months go round in the spreadsheet's language. */
function namedDays(contents: readonly Content[], tag: string): Series | null {
  for (const style of ['long', 'short'] as const) {
    for (const [part, count] of [
      ['weekday', 7],
      ['month', 12],
    ] as const) {
      const format = new Intl.DateTimeFormat(tag, { [part]: style, timeZone: 'UTC' });
      const names = Array.from({ length: count }, (_, i) =>
        format.format(part === 'month' ? Date.UTC(2024, i, 1) : Date.UTC(2024, 0, 1 + i)),
      );
      const places = contents.map((content) =>
        names.findIndex((name) => name.toLowerCase() === String(content).toLowerCase()),
      );
      if (places.includes(-1) || (contents.length > 1 && stepOf(places, 1) === null)) continue;
      const step = stepOf(places, 1) ?? 1;
      const [first = 0] = places;
      const capital = /^\p{Lu}/u.test(String(contents[0]));
      return (n) => {
        const name = names[(((first + n * step) % count) + count) % count] ?? '';
        return capital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
      };
    }
  }
  return null;
}

/** The cells that a fill wrote: `to` without its source. */
export function filledArea(from: Area, to: Area): Area {
  if (to.rows > from.rows) {
    const row = to.row < from.row ? to.row : from.row + from.rows;
    return { ...to, row, rows: to.rows - from.rows };
  }
  const column = to.column < from.column ? to.column : from.column + from.columns;
  return { ...to, column, columns: to.columns - from.columns };
}
