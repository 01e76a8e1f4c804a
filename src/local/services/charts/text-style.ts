// Charts.newTextStyle(): the look of a chart's title, legend and axes.
import { colorOf } from '../color.ts';
import { defineClass, make, membersOf, number, opened, string } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { Host, States, TextLook } from '../states.ts';

const builder = membersOf<States['ChartTextStyleBuilder']>();
const style = membersOf<States['ChartTextStyle']>();
const service = { service: 'Charts' };

/** A builder of a style in which nothing is set. */
export function newTextStyle(host: Host): object {
  return make('ChartTextStyleBuilder', { host, look: {} });
}

/** The style behind an argument of class TextStyle, as plain data. */
export function lookOf(given: object): TextLook {
  return { ...opened('ChartTextStyle', given).look };
}

const again = (state: States['ChartTextStyleBuilder'], change: TextLook): object => {
  Object.assign(state.look, change);
  return make('ChartTextStyleBuilder', state);
};

defineClass(
  'ChartTextStyleBuilder',
  {
    setColor: builder.local([[string]], (state, color) => again(state, { color: colorOf(color) })),
    setFontName: builder.local([[string]], (state, fontName) => again(state, { fontName })),
    setFontSize: builder.local([[number]], (state, fontSize) => {
      if (fontSize <= 0) throw new Refusal('Invalid argument: fontSize');
      return again(state, { fontSize });
    }),
    build: builder.local([[]], ({ host, look }) => make('ChartTextStyle', { host, look: { ...look } })),
  },
  { ...service, text: () => 'TextStyleBuilder' },
);

defineClass(
  'ChartTextStyle',
  {
    getColor: style.local([[]], ({ look }) => look.color ?? null),
    getFontName: style.local([[]], ({ look }) => look.fontName ?? null),
    getFontSize: style.local([[]], ({ look }) => look.fontSize ?? null),
  },
  { ...service, text: () => 'TextStyle' },
);
