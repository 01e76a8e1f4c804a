// Sizes that fit the contents: an estimate by number of letters and font size, for this machine has no fonts to measure.
import type { SheetData } from '../../model.ts';
import { contentAt, styleAt } from '../../model.ts';
import { displayOf } from '../../values/display.ts';
import { computedOf } from '../formulas/computed.ts';
import type { Host } from '../states.ts';

const padding = 11;
const usualSize = 10;

function shownAt({ book, locale }: Host, sheet: SheetData, row: number, column: number): string {
  const content = contentAt(sheet, row, column);
  if (content === null) return '';
  return displayOf(computedOf(book, sheet, content), styleAt(book, sheet, row, column).format, locale);
}

const linesOf = (text: string): string[] => text.split('\n');

/** Pixels for the longest text of a column; null when the column is empty. A letter is taken for two thirds of its size. */
export function fittingWidth(host: Host, sheet: SheetData, column: number): number | null {
  let widest = 0;
  for (let row = 1; row <= sheet.rows.length; row++) {
    const { size = usualSize } = styleAt(host.book, sheet, row, column);
    for (const line of linesOf(shownAt(host, sheet, row, column))) widest = Math.max(widest, line.length * size * 0.67);
  }
  return widest === 0 ? null : Math.ceil(widest) + padding;
}

/** Pixels for the lines of the highest cell of a row; null when nothing in it needs more than the usual height. */
export function fittingHeight(host: Host, sheet: SheetData, row: number): number | null {
  let highest = 0;
  for (let column = 1; column <= (sheet.rows[row - 1]?.c.length ?? 0); column++) {
    const text = shownAt(host, sheet, row, column);
    if (text === '') continue;
    const { size = usualSize } = styleAt(host.book, sheet, row, column);
    highest = Math.max(highest, linesOf(text).length * Math.ceil(size * 1.6) + 5);
  }
  return highest > 21 ? highest : null;
}
