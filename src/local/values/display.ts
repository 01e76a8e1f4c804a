// What a cell shows: its value through its number format, in the spreadsheet's locale.
import type { Scalar } from '../model.ts';
import { dateText } from './date-text.ts';
import type { Section } from './format-pattern.ts';
import { sectionsOf } from './format-pattern.ts';
import type { Locale } from './locale.ts';
import { general, patternText, spreadText } from './number-text.ts';
import { isOnCalendar } from './serial.ts';

/** What Google calls the format of a cell that was given none; handed back to it, it is none again. */
export const automatic = '0.###############';

/** Whether a format says nothing: the cell then shows its value as it is, and takes the format of what is typed into it. */
export function isAutomatic(format: string | undefined): boolean {
  return !format || format === automatic || format.toLowerCase() === 'general';
}

/** Whether a number in this format is a date, a time or a duration: then the services give a Date. */
export function isDateFormat(format: string | undefined): boolean {
  if (!format || isAutomatic(format) || format === '@') return false;
  return sectionsOf(format)[0]?.isDate ?? false;
}

const holds: Record<string, (value: number, bound: number) => boolean> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '<>': (a, b) => a !== b,
  '=': (a, b) => a === b,
};

const fits = ({ condition }: Section, value: number): boolean =>
  condition === null || (holds[condition.sign]?.(value, condition.bound) ?? false);

const isTextSection = (section: Section): boolean => section.pieces.some((piece) => piece.kind === 'text');

interface Chosen {
  section: Section;
  /** The section speaks of negative numbers, so it shows the sign itself. */
  signed: boolean;
}

function sectionFor(value: number, sections: readonly Section[]): Chosen | null {
  const numeric = sections.filter((section, i) => !(i > 0 && isTextSection(section)));
  const conditional = numeric.some((section) => section.condition !== null);
  if (conditional) {
    const section = numeric.find((one) => fits(one, value));
    return section
      ? { section, signed: section !== numeric[0] && section.condition === null && value < 0 && numeric.length > 2 }
      : null;
  }
  const [positive, negative, zero] = numeric;
  if (!positive) return null;
  if (value === 0 && zero) return { section: zero, signed: false };
  if (value < 0 && negative) return { section: negative, signed: true };
  return { section: positive, signed: false };
}

function numberText(value: number, { section, signed }: Chosen, locale: Locale): string {
  // A number that no calendar reaches is shown as it is.
  if (section.isDate) return isOnCalendar(value) ? dateText(value, section.pieces, locale) : general(value, locale);
  const size = Math.abs(value) * section.scale;
  const patterns = section.pieces.flatMap((piece) => (piece.kind === 'number' ? [piece.pattern] : []));
  const spread = patterns.length > 1 && patterns.every((pattern) => /^[0#?]+$/.test(pattern));
  const texts = spread ? spreadText(size, patterns, locale) : patterns.map((p) => patternText(size, p, locale));
  const text = section.pieces
    .map((piece) => {
      if (piece.kind === 'literal') return piece.text;
      if (piece.kind === 'number') return texts.shift() ?? '';
      return piece.kind === 'general' || piece.kind === 'text' ? general(size, locale) : '';
    })
    .join('');
  return value < 0 && !signed && /[1-9]/.test(text) ? `-${text}` : text;
}

function wordText(text: string, sections: readonly Section[]): string {
  const section = sections.length > 3 ? sections[3] : sections.find(isTextSection);
  if (!section) return text;
  return section.pieces
    .map((piece) => (piece.kind === 'text' ? text : piece.kind === 'literal' ? piece.text : ''))
    .join('');
}

/** The shown text of a value. `format` undefined or 'general' is the automatic one. */
export function displayOf(value: Scalar | null, format: string | undefined, locale: Locale): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? locale.yes : locale.no;
  const plain = !format || isAutomatic(format) || format === '@';
  if (typeof value === 'string')
    return plain || value === '' || value.startsWith('#') ? value : wordText(value, sectionsOf(format));
  if (plain) return general(value, locale);
  const chosen = sectionFor(value, sectionsOf(format));
  return chosen ? numberText(value, chosen, locale) : general(value, locale);
}

/** The pattern of a date (and clock, unless midnight) that comes into a cell of automatic format. */
export function dateFormatFor(serial: number, locale: Locale): string {
  return Number.isInteger(serial) ? locale.date : `${locale.date} H:mm:ss`;
}
