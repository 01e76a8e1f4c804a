// The look of a cell in the words of an .xlsx file.
import type { Edge, Style } from './model.ts';

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
  alignment?: { horizontal?: 'left' | 'center' | 'right'; vertical?: 'top' | 'middle' | 'bottom'; wrapText?: boolean };
  border?: { [Side in 'top' | 'left' | 'bottom' | 'right']?: { style: LineStyle; color: { argb: string } } };
  numFmt?: string;
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

/** '#1a73e8' or '#fff' → 'FF1A73E8'; a colour by name is shown black, since a wrong one could not be told from the right one. */
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

export function xlsxStyleOf(style: Style): XlsxStyle {
  const { bold, italic, size, family } = style;
  const font = {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(style.line === 'line-through' && { strike: true }),
    ...(style.line === 'underline' && { underline: true }),
    ...(size !== undefined && { size }),
    ...(family !== undefined && { name: family }),
    ...(style.color !== undefined && { color: { argb: argbOf(style.color) } }),
  };
  const horizontal = pick(style.align, ['left', 'center', 'right'] as const);
  const vertical = pick(style.valign, ['top', 'middle', 'bottom'] as const);
  const alignment = {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.wrap === 'WRAP' && { wrapText: true }),
  };
  const sides = (['top', 'left', 'bottom', 'right'] as const).flatMap((side) => {
    const edge = style[side];
    return edge === undefined ? [] : [[side, lineOf(edge)] as const];
  });
  return {
    // A cell of an .xlsx file without a size falls back to 11 points; Sheets shows 10.
    ...(Object.keys(font).length > 0 && { font: { size: 10, name: 'Arial', ...font } }),
    ...(style.bg !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argbOf(style.bg) } } as const,
    }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(sides.length > 0 && { border: Object.fromEntries(sides) }),
    ...(style.format !== undefined && style.format !== 'general' && { numFmt: style.format }),
  };
}

const lineOf = ({ color, style }: Edge): { style: LineStyle; color: { argb: string } } => ({
  style: LINES[style] ?? 'thin',
  color: { argb: argbOf(color) },
});
