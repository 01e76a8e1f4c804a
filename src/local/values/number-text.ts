// Numbers as text: the automatic format, digit patterns with grouping, exponents and fractions.
import type { Locale } from './locale.ts';

function grouped(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator);
}

/** A number as the automatic format shows it: ten significant digits, from 1E+15 on with an exponent. */
export function general(value: number, locale: Locale): string {
  const size = Math.abs(value);
  let text: string;
  if (Number.isInteger(value) && size < 1e15) text = String(value === 0 ? 0 : value);
  else if (size >= 1e15 || size < 1e-9) text = exponential(value, 5, true, 2);
  else text = fixedOf(Number(value.toPrecision(10)));
  return text.replace('.', locale.decimal);
}

function fixedOf(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/0+$/, '') : text;
}

function exponential(value: number, decimals: number, short: boolean, powerDigits: number, plus = true): string {
  const [mantissa = '0', power = '+0'] = value.toExponential(Math.min(decimals, mostDecimals)).split('e');
  const trimmed = short && mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  const sign = power[0] === '-' ? '-' : plus ? '+' : '';
  return `${trimmed}E${sign}${power.slice(1).padStart(powerDigits, '0')}`;
}

/** The language writes no more decimals than these. */
const mostDecimals = 100;

/** Half away from zero, on the decimal digits that are shown. */
export function rounded(value: number, wanted: number): string {
  const decimals = Math.min(wanted, mostDecimals);
  const shifted = Number(`${value}e${decimals}`);
  if (Math.abs(value) >= 1e21) return `${BigInt(value)}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  if (!Number.isFinite(shifted) || Math.abs(shifted) > 1e15) return value.toFixed(decimals);
  return (Math.round(shifted) / 10 ** decimals).toFixed(decimals);
}

/** The nearest fraction with a denominator up to `most` (or of exactly `fixed`). */
function nearest(part: number, most: number, fixed: number | null): [number, number] {
  if (fixed !== null) return [Math.round(part * fixed), fixed];
  const [a, b]: [number, number] = [Math.floor(part), 1];
  // Fractions that come ever closer, each made of the two before it: the continued fraction of the number.
  let [before, last]: [[number, number], [number, number]] = [
    [1, 0],
    [a, b],
  ];
  let rest = part - a;
  while (rest > 1e-9 && Math.abs(part - last[0] / last[1]) > 1e-12) {
    const times = Math.floor(1 / rest);
    const room = Math.min(times, Math.floor((most - before[1]) / last[1]));
    const next: [number, number] = [before[0] + room * last[0], before[1] + room * last[1]];
    const closer = Math.abs(part - next[0] / next[1]) < Math.abs(part - last[0] / last[1]) - 1e-12;
    if (room < times) return closer ? next : last;
    [before, last] = [last, next];
    rest = 1 / rest - times;
  }
  return last;
}

function fractionText(value: number, pattern: string): string {
  const match = /^(.*?)([#?0]+)\/([#?0-9]+)$/.exec(pattern) ?? [];
  const [, whole = '', above = '?', below = '?'] = match;
  const fixed = /^[1-9]\d*$/.test(below) ? Number(below) : null;
  const mixed = /[#?0]/.test(whole);
  let count = mixed ? Math.floor(value) : 0;
  let [a, b] = nearest(value - count, 10 ** below.length - 1, fixed);
  if (mixed && a === b) {
    count += 1;
    [a, b] = [0, 1];
  }
  const head = mixed ? `${count === 0 && a !== 0 && !whole.includes('0') ? '' : count}` : '';
  const blank = mixed && a === 0;
  const tail = `${String(a).padStart(above.replaceAll('#', '').length)}/${String(b).padEnd(below.replaceAll('#', '').length)}`;
  return (head === '' ? '' : `${head} `) + (blank ? ' '.repeat(tail.length) : tail);
}

/** A number not below zero in a pattern of 0, #, ?, with its separators: '#,##0.00', '0.00E+00', '# ?/?'. */
export function patternText(value: number, pattern: string, locale: Locale): string {
  if (pattern.includes('/')) return fractionText(value, pattern);
  const power = /^(.*?)E([+-])([0#?]+)$/i.exec(pattern);
  if (power) {
    const [whole = '', part = ''] = (power[1] ?? '').split('.');
    const least = (part.match(/0/g) ?? []).length;
    const text = exponential(value, part.length, false, (power[3] ?? '').length, power[2] === '+');
    const trimmed = text.replace(/(\.\d*?)(0+)(?=E)/, (_all, head: string, zeros: string) => {
      const kept = Math.max(0, least - (head.length - 1));
      const rest = head + zeros.slice(0, Math.max(kept, 0));
      return rest === '.' ? '' : rest;
    });
    return (whole === '' ? trimmed.replace(/^0(?=\.)/, '') : trimmed).replace('.', locale.decimal);
  }
  const [wholePattern = '', partPattern = ''] = pattern.split('.');
  const places = wholePattern.replaceAll(',', '');
  const minimum = (places.match(/0/g) ?? []).length;
  const kept = (partPattern.match(/0/g) ?? []).length;
  const [whole = '0', fraction = ''] = rounded(value, partPattern.length).split('.');
  let shown = (whole === '0' && minimum === 0 ? '' : whole).padStart(minimum, '0');
  if (wholePattern.includes(',')) shown = grouped(shown, locale.group);
  shown = shown.padStart(minimum + (places.match(/\?/g) ?? []).length);
  let rest = fraction;
  while (rest.length > kept && rest.endsWith('0')) rest = rest.slice(0, -1);
  const spaces = partPattern.slice(rest.length).replace(/[^?]/g, '').length;
  const point = rest === '' && spaces === 0 && !pattern.endsWith('.') ? '' : locale.decimal;
  return shown + point + rest + ' '.repeat(spaces);
}

/** A whole number over several runs of digit places with other signs between them ('000-0000'), filled from the right. */
export function spreadText(value: number, patterns: readonly string[], locale: Locale): string[] {
  let rest = patternText(value, '0', locale).padStart(patterns.join('').replace(/[^0]/g, '').length, '0');
  const texts: string[] = [];
  for (let i = patterns.length - 1; i >= 0; i--) {
    const length = i === 0 ? rest.length : (patterns[i]?.length ?? 0);
    texts.unshift(rest.slice(Math.max(0, rest.length - length)));
    rest = rest.slice(0, Math.max(0, rest.length - length));
  }
  return texts;
}
