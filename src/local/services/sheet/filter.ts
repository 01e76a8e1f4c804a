// Filter and Banding of a sheet.
import type { Area, BandingData } from '../../model.ts';
import { boolean, defineClass, handle, integer, make, membersOf, opened } from '../members.ts';
import { rangeAt } from '../range/range-place.ts';
import { sortArea } from '../range/sorting.ts';
import { Refusal } from '../refusal.ts';
import type { States } from '../states.ts';

const filter = membersOf<States['Filter']>();
const banding = membersOf<States['Banding']>();

function filterArea({ host, sheet }: States['Filter']): Area {
  const area = host.sheet(sheet).filter;
  if (!area) throw new Refusal('The filter does not exist.');
  return area;
}

defineClass('Filter', {
  getRange: filter.read([[]], (state) => rangeAt(state.host, state.sheet, { ...filterArea(state) })),
  remove: filter.structure([[]], (state) => {
    filterArea(state);
    state.host.sheet(state.sheet).filter = null;
  }),
  // The first row of a filter is its header and stays (fact 1.16).
  sort: filter.structure([[integer, boolean]], (state, column, ascending) => {
    const area = filterArea(state);
    if (area.rows > 1) {
      const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
      sortArea(state.host.book, state.host.sheet(state.sheet), body, [{ column, ascending }]);
    }
    return make('Filter', state);
  }),
});

function bandingOf({ host, sheet, id }: States['Banding']): BandingData {
  const found = host.sheet(sheet).bandings.find((band) => band.id === id);
  if (!found) throw new Refusal('The banding does not exist.');
  return found;
}

defineClass('Banding', {
  getRange: banding.read([[]], (state) => rangeAt(state.host, state.sheet, { ...bandingOf(state).area })),
  setRange: banding.structure([[handle('Range')]], (state, range) => {
    bandingOf(state).area = { ...opened('Range', range).area };
    return make('Banding', state);
  }),
  remove: banding.structure([[]], (state) => {
    const { id } = bandingOf(state);
    const sheet = state.host.sheet(state.sheet);
    sheet.bandings = sheet.bandings.filter((band) => band.id !== id);
  }),
});
