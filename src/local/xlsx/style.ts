// The look of a cell in the words of an .xlsx file.
import type { BookData, Edge, FontData, Style } from '../model.ts';
import { hexOf } from '../services/color.ts';
import { isStruck, isUnderlined } from '../services/looks/font.ts';

/** A part of what the library calls a style; shared by all cells of one look. */
export interface XlsxStyle {
  font?: {
    bold?: boolean;
    italic?: boolean;
    strike?: boolean;
    underline?: boolean;
    size?: number;
    name?: string;
    color?: { argb: string };
  };
  fill?: { type: 'pattern'; pattern: 'solid'; fgColor: { argb: string } };
  alignment?: {
    horizontal?: 'left' | 'center' | 'right';
    vertical?: 'top' | 'middle' | 'bottom';
    wrapText?: boolean;
    textRotation?: number | 'vertical';
    readingOrder?: 'ltr' | 'rtl';
  };
  border?: { [Side in 'top' | 'left' | 'bottom' | 'right']?: { style: LineStyle; color: { argb: string } } };
  numFmt?: string;
  protection?: { locked: boolean };
}

type LineStyle = 'thin' | 'medium' | 'thick' | 'dotted' | 'dashed' | 'double';

const LINES: Record<string, LineStyle> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  DOUBLE: 'double',
};

/** '#1a73e8' or '#fff' → 'FF1A73E8'; anything else is shown black, since a wrong colour could not be told from the right one. */
export function argbOf(color: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  const digits = short ? `${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : color.slice(1);
  return /^[0-9a-f]{6}$/i.test(digits) ? `FF${digits.toUpperCase()}` : 'FF000000';
}

/** Whether a look shows on an empty cell. */
export const isVisible = (style: XlsxStyle | undefined): boolean =>
  style?.fill !== undefined || style?.border !== undefined;

const pick = <T extends string>(value: string | undefined, allowed: readonly T[]): T | undefined =>
  allowed.find((one) => one === value);

/** A font as the file says it, whole: left to itself Excel would take another one than Sheets. */
export function xlsxFontOf(book: BookData, font: FontData): NonNullable<XlsxStyle['font']> {
  const { bold, italic, underline, strike, size, family, color } = font;
  return {
    size: size ?? 10,
    name: family?.split(',')[0] ?? book.theme?.family ?? 'Arial',
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(strike && { strike }),
    ...(underline && { underline }),
    ...(color !== undefined && { color: { argb: argbOf(hexOf(book, color)) } }),
  };
}

/** What a cell says of its own letters. */
export function ownFont(style: Style): FontData {
  const { color, bold, italic, size, family } = style;
  return {
    ...(color !== undefined && { color }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(size !== undefined && { size }),
    ...(family !== undefined && { family }),
    ...(isUnderlined(style) && { underline: true }),
    ...(isStruck(style) && { strike: true }),
  };
}

export function xlsxStyleOf(book: BookData, style: Style): XlsxStyle {
  const horizontal = pick(style.align, ['left', 'center', 'right'] as const);
  const vertical = pick(style.valign, ['top', 'middle', 'bottom'] as const);
  const alignment = {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.wrap === 'WRAP' && { wrapText: true }),
    ...(style.rotation !== undefined && { textRotation: style.rotation }),
    ...(style.direction !== undefined &&
      ({ readingOrder: style.direction === 'RIGHT_TO_LEFT' ? 'rtl' : 'ltr' } as const)),
  };
  const sides = (['top', 'left', 'bottom', 'right'] as const).flatMap((side) => {
    const edge = style[side];
    return edge === undefined ? [] : [[side, lineOf(book, edge)] as const];
  });
  return {
    font: xlsxFontOf(book, ownFont(style)),
    ...(style.bg !== undefined && { fill: fillOf(book, style.bg) }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(sides.length > 0 && { border: Object.fromEntries(sides) }),
    ...(style.format !== undefined && style.format !== 'general' && { numFmt: style.format }),
  };
}

/** A background of one colour. */
export const fillOf = (book: BookData, color: string): NonNullable<XlsxStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: argbOf(hexOf(book, color)) },
});

const lineOf = (book: BookData, { color, style }: Edge): { style: LineStyle; color: { argb: string } } => ({
  style: LINES[style] ?? 'thin',
  color: { argb: argbOf(hexOf(book, color)) },
});

const laid = new WeakMap<object, Map<string, XlsxStyle>>();

/** A style with something laid over it: one object for all cells alike, for the library writes each object once. */
export function laidOver(style: object, over: XlsxStyle): XlsxStyle {
  const known = laid.get(style) ?? new Map<string, XlsxStyle>();
  laid.set(style, known);
  const key = JSON.stringify(over);
  const made = known.get(key) ?? { ...style, ...over };
  known.set(key, made);
  return made;
}
