// Banding: alternating colours of rows and columns, and how ranges, sheets and the file come by them.
import type { Area, BandColors, BandingData, SheetData } from '../../model.ts';
import { colorOf } from '../color.ts';
import type { Enum } from '../enums.ts';
import { colorObjectOrNull, colorObjectOrNullOf, keptColor } from '../looks/color.ts';
import type { Members } from '../members.ts';
import { boolean, defineClass, enumOf, handle, make, membersOf, silent, stringOrNull } from '../members.ts';
import { ownRange } from '../objects/own-range.ts';
import { overlap } from '../range/address.ts';
import { gridOf, rangeAt } from '../range/range-place.ts';
import { Refusal } from '../refusal.ts';
import { demandEdit } from '../rights.ts';
import type { Host, RangeState, SheetState, States } from '../states.ts';

type State = States['Banding'];
type Axis = 'byRow' | 'byColumn';
type Part = keyof BandColors;

const { read, format, structure } = membersOf<State>();
const onRange = membersOf<RangeState>();
const onSheet = membersOf<SheetState>();
const onFile = membersOf<States['Spreadsheet']>();

/** Header, second colour and footer of each theme as Google answers them (live); the first colour is white in all. */
const themes: Record<string, readonly [header: string, second: string, footer: string]> = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#fddce8', '#f68ab0'],
};

function themeColors(theme: string, header: boolean, footer: boolean): BandColors {
  const [head, second, foot] = themes[theme] ?? themes.LIGHT_GREY ?? ['', '', ''];
  return { ...(header && { header: head }), first: '#ffffff', second, ...(footer && { footer: foot }) };
}

/** The colours of a banding along one axis; none where it has no say. */
export function bandColors(band: BandingData, axis: Axis): BandColors {
  if (band.byRow || band.byColumn) return band[axis] ?? {};
  return axis === 'byRow' ? themeColors(band.theme, band.header, band.footer) : {};
}

function lineColor(colors: BandColors, at: number, count: number): string | undefined {
  if (at === 0 && colors.header !== undefined) return colors.header;
  if (at === count - 1 && colors.footer !== undefined) return colors.footer;
  return (at - (colors.header === undefined ? 0 : 1)) % 2 === 0 ? colors.first : colors.second;
}

/** The kept colour that a banding gives a cell of its area; rows go before columns. */
export function bandColorAt(band: BandingData, row: number, column: number): string | undefined {
  const { area } = band;
  return (
    lineColor(bandColors(band, 'byRow'), row - area.row, area.rows) ??
    lineColor(bandColors(band, 'byColumn'), column - area.column, area.columns)
  );
}

function demandFree(sheet: SheetData, area: Area, except?: BandingData): void {
  if (sheet.bandings.some((band) => band !== except && overlap(band.area, area))) {
    throw new Refusal(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
}

function addBanding(state: RangeState, look: Omit<BandingData, 'id' | 'area'>): object {
  const { host, area } = state;
  const sheet = gridOf(state);
  demandEdit(host.book, sheet, area, host.env.user.email);
  demandFree(sheet, area);
  const id = host.book.nextIds.object++;
  sheet.bandings.push({ ...look, id, area: { ...area } });
  return make('Banding', { host, sheet: sheet.id, id });
}

const theme = enumOf('BandingTheme');

const applying = (axis: Axis) =>
  onRange.structure([[], [theme], [theme, boolean, boolean]], (state, chosen?: Enum, header = true, footer = false) => {
    const name = String(chosen ?? 'LIGHT_GREY');
    return addBanding(state, { theme: name, header, footer, [axis]: themeColors(name, header, footer) });
  });

const handlesOf = (host: Host, sheet: SheetData, bandings: readonly BandingData[]): object[] =>
  bandings.map(({ id }) => make('Banding', { host, sheet: sheet.id, id }));

export const rangeBandings = {
  applyRowBanding: applying('byRow'),
  applyColumnBanding: applying('byColumn'),
  getBandings: onRange.read([[]], ({ host, sheet: id, area }) => {
    const sheet = host.sheet(id);
    return host.list(
      handlesOf(
        host,
        sheet,
        sheet.bandings.filter((band) => overlap(band.area, area)),
      ),
    );
  }),
};

export const sheetBandings = {
  getBandings: onSheet.read([[]], ({ host, sheet: id }) => {
    const sheet = host.sheet(id);
    return host.list(handlesOf(host, sheet, sheet.bandings));
  }),
};

export const spreadsheetBandings = {
  getBandings: onFile.read([[]], ({ host }) =>
    host.list(host.book.sheets.flatMap((sheet) => handlesOf(host, sheet, sheet.bandings))),
  ),
};

function bandingOf({ host, sheet, id }: State): BandingData {
  const found = host.sheet(sheet).bandings.find((band) => band.id === id);
  if (!found) throw new Refusal('The banding does not exist.');
  return found;
}

/** A banding that whoever runs the script may change: they may edit its cells. */
function editableOf(state: State): BandingData {
  const { host, sheet } = state;
  const band = bandingOf(state);
  demandEdit(host.book, host.sheet(sheet), band.area, host.env.user.email);
  return band;
}

function setColor(state: State, axis: Axis, part: Part, color: string | undefined): () => void {
  bandingOf(state);
  if (color === undefined && (part === 'first' || part === 'second')) {
    const name = `${part === 'first' ? 'First' : 'Second'} ${axis === 'byRow' ? 'row' : 'column'}`;
    throw new Refusal(`${name} color should not be null.`);
  }
  return () => {
    const band = editableOf(state);
    const { [part]: _old, ...others } = bandColors(band, axis);
    // A banding kept by its theme alone names its colours from the first change on.
    band.byRow ??= bandColors(band, 'byRow');
    band[axis] = { ...others, ...(color !== undefined && { [part]: color }) };
  };
}

function partMembers(axis: Axis, part: Part, name: string): Members<State> {
  const get = (state: State): string | undefined => bandColors(bandingOf(state), axis)[part];
  return {
    [`get${name}Color`]: read([[]], (state) => get(state) ?? null),
    [`get${name}ColorObject`]: read([[]], (state) => colorObjectOrNullOf(state.host, get(state))),
    [`set${name}Color`]: format([[stringOrNull]], (state, color) => setColor(state, axis, part, colorOf(color))),
    [`set${name}ColorObject`]: format([[colorObjectOrNull]], (state, color) =>
      setColor(state, axis, part, keptColor(color)),
    ),
  };
}

defineClass('Banding', {
  ...partMembers('byRow', 'header', 'HeaderRow'),
  ...partMembers('byRow', 'first', 'FirstRow'),
  ...partMembers('byRow', 'second', 'SecondRow'),
  ...partMembers('byRow', 'footer', 'FooterRow'),
  ...partMembers('byColumn', 'header', 'HeaderColumn'),
  ...partMembers('byColumn', 'first', 'FirstColumn'),
  ...partMembers('byColumn', 'second', 'SecondColumn'),
  ...partMembers('byColumn', 'footer', 'FooterColumn'),
  getRange: read([[]], (state) => rangeAt(state.host, state.sheet, { ...bandingOf(state).area })),
  setRange: structure([[handle('Range')]], (state, range) => {
    const target = ownRange(state.host, range);
    if (target.sheet !== state.sheet) throw new Refusal('Invalid argument: range');
    const band = editableOf(state);
    const sheet = state.host.sheet(state.sheet);
    demandEdit(state.host.book, sheet, target.area, state.host.env.user.email);
    demandFree(sheet, target.area, band);
    band.area = { ...target.area };
    return make('Banding', state);
  }),
  copyTo: structure([[handle('Range')]], (state, range) => {
    const { id: _id, area: _area, ...look } = JSON.parse(JSON.stringify(bandingOf(state))) as BandingData;
    return addBanding(ownRange(state.host, range), look);
  }),
  remove: silent(
    structure([[]], (state) => {
      const { id } = editableOf(state);
      const sheet = state.host.sheet(state.sheet);
      sheet.bandings = sheet.bandings.filter((band) => band.id !== id);
    }),
  ),
});
