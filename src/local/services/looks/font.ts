// How letters look: from a cell's style to a font and back, and one font laid over another.
import type { FontData, Style } from '../../model.ts';
import type { StylePatch } from '../range/cells.ts';

/** Google's name of the font of a cell that nobody has given one. */
const unsetFamily = 'arial,sans,sans-serif';

const has = (line: string | undefined, part: string): boolean => line?.split(' ').includes(part) ?? false;

/** 'underline', 'line-through', both parted by a blank, or undefined for none. */
export function lineOf(underline: boolean, strike: boolean): string | undefined {
  return [underline && 'underline', strike && 'line-through'].filter(Boolean).join(' ') || undefined;
}

export const isUnderlined = (style: Style): boolean => has(style.line, 'underline');
export const isStruck = (style: Style): boolean => has(style.line, 'line-through');

/** The whole font of a cell, Google's defaults filled in. */
export function fontOf(style: Style): Required<FontData> {
  return {
    color: style.color ?? '#000000',
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    underline: isUnderlined(style),
    strike: isStruck(style),
    size: style.size ?? 10,
    family: style.family ?? unsetFamily,
  };
}

/** What a font changes of a cell with `style`; attributes that the font does not speak of stay. */
export function patchOf(style: Style, font: FontData): StylePatch {
  const { underline, strike, bold, italic, ...rest } = font;
  const lined = underline !== undefined || strike !== undefined;
  return {
    ...rest,
    ...(bold !== undefined && { bold: bold || undefined }),
    ...(italic !== undefined && { italic: italic || undefined }),
    ...(lined && { line: lineOf(underline ?? isUnderlined(style), strike ?? isStruck(style)) }),
  };
}

/** The attributes of a font that a cell's patch decides anew: parts of the text lose theirs. */
export function fontKeysOf(patch: StylePatch): (keyof FontData)[] {
  const keys = (['color', 'bold', 'italic', 'size', 'family'] as const).filter((key) => key in patch);
  return 'line' in patch ? [...keys, 'underline', 'strike'] : keys;
}
