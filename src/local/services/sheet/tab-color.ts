// Sheet: the colour of its tab, as text and as an object.
import { colorOf, hexOf } from '../color.ts';
import { colorObjectOrNull, colorObjectOrNullOf, keptColor } from '../looks/color.ts';
import { membersOf, stringOrNull } from '../members.ts';
import { building } from '../rights.ts';
import type { SheetState } from '../states.ts';

const { read, format } = membersOf<SheetState>();

const coloring = (state: SheetState, color: string | undefined): (() => void) =>
  building(state, (sheet) => {
    sheet.tabColor = color ?? null;
  });

export const tabColor = {
  getTabColor: read([[]], ({ host, sheet }) => {
    const color = host.sheet(sheet).tabColor;
    return color === null ? null : hexOf(host.book, color);
  }),
  getTabColorObject: read([[]], ({ host, sheet }) =>
    colorObjectOrNullOf(host, host.sheet(sheet).tabColor ?? undefined),
  ),
  setTabColor: format([[stringOrNull]], (state, color) => coloring(state, colorOf(color))),
  setTabColorObject: format([[colorObjectOrNull]], (state, color) => coloring(state, keptColor(color))),
};
