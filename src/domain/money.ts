// Exact arithmetic on money and shares: whole minor units in, whole minor units out, halves away from zero.
import type { Minor } from './model.ts';

// A percent is taken to six decimals, so its product with 10^13 minor units needs more than the 53 bits of a number.
const PERCENT_SCALE = 1_000_000;
const scaled = (percent: number): number => Math.round(percent * PERCENT_SCALE);
const WHOLE = 100 * PERCENT_SCALE;
const ZERO = BigInt(0);

/** The nearest whole number, 0.5 away from zero, never -0. For products use `proportion` or `percentOf`: they are exact. */
export function roundHalfAway(value: number): Minor {
  return Math.sign(value) * Math.round(Math.abs(value)) + 0;
}

/** Whole minor units of an amount in a cell; null when it has more decimals than the currency (rules 1.1). */
export function minorOf(amount: number, decimals: number): Minor | null {
  const exact = amount * 10 ** decimals;
  const minor = roundHalfAway(exact);
  // A cell holds a binary fraction: far above a million its own step is larger than a ten-thousandth of a cent.
  const tolerance = Math.max(1e-4, Math.abs(minor) * Number.EPSILON * 2);
  return Math.abs(exact - minor) > tolerance ? null : minor;
}

function divide(numerator: bigint, denominator: bigint): Minor {
  if (denominator < ZERO) return divide(-numerator, -denominator);
  const twice = BigInt(2) * (numerator < ZERO ? -numerator : numerator) + denominator;
  const size = Number(twice / (BigInt(2) * denominator));
  return numerator < ZERO ? 0 - size : size;
}

/** The same of numbers whose product a number holds exactly: a long forecast rounds a hundred thousand of them. */
function divideSafe(product: number, whole: number): Minor {
  const size = Math.abs(product);
  const below = Math.abs(whole);
  // The quotient itself may be rounded up, so it is the remainder that decides.
  let quotient = Math.floor(size / below);
  let rest = size - quotient * below;
  if (rest < 0) {
    quotient -= 1;
    rest += below;
  }
  const rounded = 2 * rest >= below ? quotient + 1 : quotient;
  return product < 0 === whole < 0 ? rounded : 0 - rounded;
}

/** round(minor × part ÷ whole), all three whole numbers. Throws RangeError when `whole` is 0. */
export function proportion(minor: Minor, part: number, whole: number): Minor {
  const product = minor * part;
  if (Number.isSafeInteger(product) && Number.isSafeInteger(whole) && whole !== 0) return divideSafe(product, whole);
  return divide(BigInt(minor) * BigInt(part), BigInt(whole));
}

/** round(minor × percent ÷ 100); percent as in a cell (8 = 8 %), up to six decimals. */
export function percentOf(minor: Minor, percent: number): Minor {
  return proportion(minor, scaled(percent), WHOLE);
}

/** Whether `part` is at least `percent` % of `whole`, without rounding anything. */
export function isAtLeast(part: Minor, percent: number, whole: Minor): boolean {
  return BigInt(part) * BigInt(WHOLE) >= BigInt(whole) * BigInt(scaled(percent));
}

/** part ÷ whole as a fraction (0.5 = 50 %); null when the whole is 0: such a ratio prints as a dash. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/**
 * Divides a total in proportion to whole weights (negative ones too) so that the parts sum to it exactly: each part is
 * floored, the units left go to the largest fractions, ties to the earlier weight (rules 5.1, step 10).
 * Throws RangeError when the weights sum to 0 and the total does not.
 */
export function largestRemainder(total: Minor, weights: readonly number[]): Minor[] {
  if (total === 0) return weights.map(() => 0);
  const sum = weights.reduce((all, weight) => all + BigInt(weight), ZERO);
  if (sum === ZERO) throw new RangeError('the weights sum to 0');
  const whole = sum < ZERO ? -sum : sum;
  const shares = weights.map((weight) => {
    const product = BigInt(total) * BigInt(weight) * (sum < ZERO ? BigInt(-1) : BigInt(1));
    const rest = ((product % whole) + whole) % whole;
    return { part: Number((product - rest) / whole), rest };
  });
  const left = total - shares.reduce((all, share) => all + share.part, 0);
  const byRest = shares.map((_, index) => index);
  byRest.sort((a, b) => Number(shares[b]!.rest > shares[a]!.rest) - Number(shares[b]!.rest < shares[a]!.rest) || a - b);
  const favoured = new Set(byRest.slice(0, left));
  return shares.map((share, index) => share.part + (favoured.has(index) ? 1 : 0));
}

/** What the items make together. */
export function sumOf<T>(items: readonly T[], amountOf: (item: T) => Minor): Minor {
  return items.reduce((total, item) => total + amountOf(item), 0);
}
