// Color and its builder, RgbColor, ThemeColor: colours as the script holds them.
import { colorOf, isThemeColor } from '../color.ts';
import { enumValue } from '../enums.ts';
import type { Members } from '../members.ts';
import { defineClass, enumOf, handle, make, membersOf, orNull, rowsOf, stateOf, string } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { Host, States } from '../states.ts';

type State = States['Color'];
const { local } = membersOf<State>();

const colorClasses = ['Color', 'ColorBuilder'] as const;

/** A Color; a builder is taken in its place, as at Google. */
export const colorObject = handle(...colorClasses);
export const colorObjectOrNull = orNull(colorObject);
export const colorObjectGrid = rowsOf(colorObjectOrNull);

/** The kept colour behind an object; undefined for null and for a colour that was never set. */
export function keptColor(object: object | null): string | undefined {
  for (const name of colorClasses) {
    const state = stateOf(name, object);
    if (state) return state.color.is ?? undefined;
  }
  return undefined;
}

/** A Color of a kept colour. */
export function colorObjectOf(host: Host, color: string): object {
  return make('Color', { host, color: { is: color } });
}

/** A Color, or null where there is none. */
export function colorObjectOrNullOf(host: Host, color: string | undefined): object | null {
  return color === undefined ? null : colorObjectOf(host, color);
}

const reading: Members<State> = {
  getColorType: local([[]], ({ color: { is } }) =>
    enumValue('ColorType', is === null ? 'UNSUPPORTED' : isThemeColor(is) ? 'THEME' : 'RGB'),
  ),
  asRgbColor: local([[]], ({ host, color: { is } }) => {
    if (is === null || isThemeColor(is)) throw new Refusal('Object is not of type RgbColor.');
    return make('RgbColor', { host, hex: is });
  }),
  asThemeColor: local([[]], ({ host, color: { is } }) => {
    if (is === null || !isThemeColor(is)) throw new Refusal('Object is not of type ThemeColor.');
    return make('ThemeColor', { host, name: is });
  }),
};

function set(state: State, is: string): object {
  state.color.is = is;
  return make('ColorBuilder', state);
}

defineClass('Color', reading);

defineClass('ColorBuilder', {
  ...reading,
  build: local([[]], ({ host, color }) => make('Color', { host, color: { ...color } })),
  setRgbColor: local([[string]], (state, text) => set(state, colorOf(text))),
  setThemeColor: local([[enumOf('ThemeColorType')]], (state, type) => {
    if (type.name() === 'UNSUPPORTED') throw new Refusal('Invalid argument: themeColorType');
    return set(state, type.name());
  }),
});

const rgb = membersOf<States['RgbColor']>();
const part = (at: number) => rgb.local([[]], ({ hex }) => Number.parseInt(hex.slice(at, at + 2), 16));

defineClass('RgbColor', {
  getColorType: rgb.local([[]], () => enumValue('ColorType', 'RGB')),
  asHexString: rgb.local([[]], ({ hex }) => hex),
  getRed: part(1),
  getGreen: part(3),
  getBlue: part(5),
});

const theme = membersOf<States['ThemeColor']>();

defineClass('ThemeColor', {
  getColorType: theme.local([[]], () => enumValue('ColorType', 'THEME')),
  getThemeColorType: theme.local([[]], ({ name }) => enumValue('ThemeColorType', name)),
});
