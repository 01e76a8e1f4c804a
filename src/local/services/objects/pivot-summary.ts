// The functions by which a pivot table sums up the cells of a group.
import type { Scalar } from '../../model.ts';

const numbersOf = (values: readonly Scalar[]): number[] => values.filter((value) => typeof value === 'number');
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

function median(numbers: readonly number[]): Scalar {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return '#NUM!';
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The variance of a sample (`less` 1) or of all there is (`less` 0). */
function variance(numbers: readonly number[], less: 0 | 1): number | null {
  if (numbers.length <= less) return null;
  const mean = sum(numbers) / numbers.length;
  return sum(numbers.map((n) => (n - mean) ** 2)) / (numbers.length - less);
}

const orDivided = (value: number | null): Scalar => value ?? '#DIV/0!';
const root = (value: number | null): number | null => (value === null ? null : Math.sqrt(value));

const summaries: Record<string, (numbers: readonly number[], all: readonly Scalar[]) => Scalar> = {
  SUM: sum,
  COUNTA: (_numbers, all) => all.length,
  COUNT: (numbers) => numbers.length,
  COUNTUNIQUE: (_numbers, all) => new Set(all).size,
  AVERAGE: (numbers) => (numbers.length === 0 ? '#DIV/0!' : sum(numbers) / numbers.length),
  MAX: (numbers) => numbers.reduce((most, n) => Math.max(most, n), numbers[0] ?? 0),
  MIN: (numbers) => numbers.reduce((least, n) => Math.min(least, n), numbers[0] ?? 0),
  MEDIAN: median,
  PRODUCT: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((product, n) => product * n, 1)),
  STDEV: (numbers) => orDivided(root(variance(numbers, 1))),
  STDEVP: (numbers) => orDivided(root(variance(numbers, 0))),
  VAR: (numbers) => orDivided(variance(numbers, 1)),
  VARP: (numbers) => orDivided(variance(numbers, 0)),
};

/** Whether a pivot value may be summed up so here: all of Google's functions but CUSTOM, which is for formulas. */
export function canSummarize(name: string): boolean {
  return name in summaries;
}

/** What a function of PivotTableSummarizeFunction makes of a group's cells; blank ones do not count. Errors as text. */
export function summarized(name: string, values: readonly (Scalar | null)[]): Scalar {
  const summary = summaries[name];
  if (!summary) throw new Error(`not in the local Google Sheets: PivotTableSummarizeFunction.${name}`);
  const all = values.filter((value): value is Scalar => value !== null && value !== '');
  return summary(numbersOf(all), all);
}
