// The colour scale of a conditional format: which colour a number gets.
import type { BookData, ConditionalRule, SheetData } from '../../model.ts';
import { hexOf } from '../color.ts';
import { shownValueOf } from '../formulas/computed.ts';

type Point = ConditionalRule['gradient'][number];
type Rgb = [number, number, number];

interface Stop {
  at: number;
  rgb: Rgb;
}

/** The numbers of the rule's ranges in ascending order. */
function numbersOf(book: BookData, sheet: SheetData, rule: ConditionalRule): number[] {
  const numbers: number[] = [];
  for (const { row, column, rows, columns } of rule.ranges) {
    const last = Math.min(row + rows - 1, sheet.rows.length);
    for (let i = row - 1; i < last; i++) {
      const cells = sheet.rows[i]?.c ?? [];
      for (let j = column - 1; j < Math.min(column + columns - 1, cells.length); j++) {
        const value = shownValueOf(book, sheet, cells[j] ?? null);
        if (typeof value === 'number') numbers.push(value);
      }
    }
  }
  return numbers.sort((a, b) => a - b);
}

function percentile(sorted: readonly number[], percent: number): number {
  const at = (Math.max(0, Math.min(100, percent)) / 100) * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

function placeOf({ type, value }: Point, sorted: readonly number[]): number {
  const low = sorted[0] ?? Number.NaN;
  const high = sorted.at(-1) ?? Number.NaN;
  switch (type) {
    case 'MIN':
      return low;
    case 'MAX':
      return high;
    case 'PERCENT':
      return low + ((high - low) * Number(value)) / 100;
    case 'PERCENTILE':
      return percentile(sorted, Number(value));
    default:
      return Number(value);
  }
}

const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
const hexOfRgb = (rgb: readonly number[]): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

function between(a: Stop, b: Stop, n: number): string {
  const part = b.at === a.at ? 1 : (n - a.at) / (b.at - a.at);
  return hexOfRgb(a.rgb.map((from, i) => from + ((b.rgb[i] ?? from) - from) * part));
}

const order = { min: 0, mid: 1, max: 2 };

/** The colour of each number under the rule; null where a point's place is not known (no numbers, a formula as value). */
export function scaleOf(book: BookData, sheet: SheetData, rule: ConditionalRule): (n: number) => string | null {
  const sorted = numbersOf(book, sheet, rule);
  const white = (at: 'min' | 'max', type: string): Point => ({ at, color: '#ffffff', type, value: '' });
  const points = [...rule.gradient];
  if (!points.some(({ at }) => at === 'min')) points.push(white('min', 'MIN'));
  if (!points.some(({ at }) => at === 'max')) points.push(white('max', 'MAX'));
  const stops = points
    .sort((a, b) => order[a.at] - order[b.at])
    .map((point): Stop => ({ at: placeOf(point, sorted), rgb: rgbOf(hexOf(book, point.color)) }));
  if (stops.some(({ at }) => Number.isNaN(at))) return () => null;
  return (n) => {
    const above = stops.findIndex(({ at }) => n <= at);
    const [first, last] = [stops[0], stops.at(-1)];
    if (!first || !last) return null;
    if (above === 0) return hexOfRgb(first.rgb);
    if (above < 0) return hexOfRgb(last.rgb);
    return between(stops[above - 1] ?? first, stops[above] ?? last, n);
  };
}
