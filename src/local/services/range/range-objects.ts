// Range: what is made on it — protection, banding, filter, finder, groups — and the selection.
import type { Area } from '../../model.ts';
import { rowForWriting } from '../../model.ts';
import type { Enum } from '../enums.ts';
import { boolean, enumOf, integer, make, membersOf, string } from '../members.ts';
import { Refusal } from '../refusal.ts';
import { demandEdit, mayEdit } from '../rights.ts';
import { addProtection } from '../sheet/protection.ts';
import type { RangeState } from '../states.ts';
import { overlap } from './address.ts';
import { gridOf, rangeAt } from './range-place.ts';
import { newFinder } from './text-finder.ts';

const { local, read, format, structure } = membersOf<RangeState>();

function activate(state: RangeState): object {
  const sheet = gridOf(state);
  state.host.book.activeSheet = sheet.id;
  sheet.selection = { ...state.area };
  return rangeAt(state.host, state.sheet, state.area);
}

const deepest = 8;

function shiftDepth(depth: number | undefined, delta: number): number | undefined {
  return Math.max(0, Math.min(deepest, (depth ?? 0) + delta)) || undefined;
}

function setDepth(item: { depth?: number }, depth: number | undefined): void {
  if (depth === undefined) delete item.depth;
  else item.depth = depth;
}

function banding(state: RangeState, theme: string, header: boolean, footer: boolean): object {
  const { host, area } = state;
  const sheet = gridOf(state);
  demandEdit(host.book, sheet, area, host.env.user.email);
  if (sheet.bandings.some((band) => overlap(band.area, area))) {
    throw new Refusal(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
  const id = host.book.nextIds.object++;
  sheet.bandings.push({ id, area: { ...area }, theme, header, footer });
  return make('Banding', { host, sheet: sheet.id, id });
}

export const rangeObjects = {
  canEdit: read([[]], ({ host, sheet, area }) => mayEdit(host.book, host.sheet(sheet), area, host.env.user.email)),
  protect: structure([[]], (state) => {
    gridOf(state);
    return addProtection(state.host, state.sheet, state.area);
  }),
  activate: structure([[]], activate),
  activateAsCurrentCell: structure([[]], (state) => {
    if (state.area.rows * state.area.columns > 1) throw new Refusal('The range must be a single cell.');
    return activate(state);
  }),
  applyRowBanding: structure(
    [[], [enumOf('BandingTheme')], [enumOf('BandingTheme'), boolean, boolean]],
    (state, theme?: Enum, header = true, footer = false) =>
      banding(state, String(theme ?? 'LIGHT_GREY'), header, footer),
  ),
  getBandings: read([[]], ({ host, sheet, area }) => {
    const found = host.sheet(sheet).bandings.filter((band) => overlap(band.area, area));
    return host.list(found.map(({ id }) => make('Banding', { host, sheet, id })));
  }),
  createFilter: structure([[]], (state) => {
    const sheet = gridOf(state);
    if (sheet.filter) throw new Refusal("You can't create a filter in a sheet that already has a filter.");
    sheet.filter = { ...state.area };
    return make('Filter', { host: state.host, sheet: state.sheet });
  }),
  getFilter: read([[]], ({ host, sheet }) => (host.sheet(sheet).filter ? make('Filter', { host, sheet }) : null)),
  createTextFinder: local([[string]], ({ host, sheet, area }, text) => newFinder(host, [{ sheet, area }], text)),
  shiftColumnGroupDepth: format([[integer]], (state, delta) => {
    const sheet = gridOf(state);
    const { column, columns }: Area = state.area;
    return () => {
      while (sheet.columns.length < column + columns - 1) sheet.columns.push(null);
      for (let j = column - 1; j < column + columns - 1; j++) {
        const item = sheet.columns[j] ?? {};
        setDepth(item, shiftDepth(item.depth, delta));
        sheet.columns[j] = item;
      }
    };
  }),
  shiftRowGroupDepth: format([[integer]], (state, delta) => {
    const sheet = gridOf(state);
    const { row, rows }: Area = state.area;
    return () => {
      for (let i = row; i < row + rows; i++) {
        const item = rowForWriting(sheet, i);
        setDepth(item, shiftDepth(item.depth, delta));
      }
    };
  }),
};
