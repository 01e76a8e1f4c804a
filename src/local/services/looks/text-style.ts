// TextStyle and its builder: how letters look, as the script holds it.
import { colorOf } from '../color.ts';
import { boolean, defineClass, integer, make, membersOf, string } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { States } from '../states.ts';
import { colorObject, colorObjectOrNullOf, keptColor } from './color.ts';

type State = States['TextStyle'];
const { local } = membersOf<State>();

/** Refuses sizes that no cell can have. */
export function demandFontSize(size: number): number {
  if (size < 1 || size > 400) throw new Refusal(`Invalid argument: ${size}`);
  return size;
}

function set(state: State, change: State['font']): object {
  Object.assign(state.font, change);
  return make('TextStyleBuilder', state);
}

defineClass('TextStyle', {
  copy: local([[]], ({ host, font }) => make('TextStyleBuilder', { host, font: { ...font } })),
  getFontFamily: local([[]], ({ font }) => font.family ?? null),
  getFontSize: local([[]], ({ font }) => font.size ?? null),
  // A theme colour answers with its name here (live), not with its hex.
  getForegroundColor: local([[]], ({ font }) => font.color ?? null),
  getForegroundColorObject: local([[]], ({ host, font }) => colorObjectOrNullOf(host, font.color)),
  isBold: local([[]], ({ font }) => font.bold ?? null),
  isItalic: local([[]], ({ font }) => font.italic ?? null),
  isStrikethrough: local([[]], ({ font }) => font.strike ?? null),
  isUnderline: local([[]], ({ font }) => font.underline ?? null),
});

defineClass('TextStyleBuilder', {
  build: local([[]], ({ host, font }) => make('TextStyle', { host, font: { ...font } })),
  setBold: local([[boolean]], (state, bold) => set(state, { bold })),
  setFontFamily: local([[string]], (state, family) => set(state, { family })),
  setFontSize: local([[integer]], (state, size) => set(state, { size: demandFontSize(size) })),
  setForegroundColor: local([[string]], (state, color) => set(state, { color: colorOf(color) })),
  setForegroundColorObject: local([[colorObject]], (state, object) => {
    const color = keptColor(object);
    if (color === undefined) throw new Refusal('Invalid argument: color');
    return set(state, { color });
  }),
  setItalic: local([[boolean]], (state, italic) => set(state, { italic })),
  setStrikethrough: local([[boolean]], (state, strike) => set(state, { strike })),
  setUnderline: local([[boolean]], (state, underline) => set(state, { underline })),
});
