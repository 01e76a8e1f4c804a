// Range: what is made on it — protection, filter, finder, groups — and the selection.
import type { SheetData } from '../../model.ts';
import { integer, make, membersOf, string } from '../members.ts';
import { Refusal } from '../refusal.ts';
import { buildOf, mayEdit } from '../rights.ts';
import { collapseIn, expandIn, shiftDepth } from '../sheet/groups.ts';
import { addProtection } from '../sheet/protection.ts';
import { selectAreas, selectCell } from '../sheet/selection.ts';
import type { RangeState } from '../states.ts';
import { gridOf } from './range-place.ts';
import { newFinder } from './text-finder.ts';

const { local, read, format, structure } = membersOf<RangeState>();

function activate(state: RangeState): object {
  selectAreas(state.host, gridOf(state), [state.area]);
  return make('Range', state);
}

/** The sheet of a range on which its filter or its groups are about to change. */
function changeable(state: RangeState): SheetData {
  gridOf(state);
  return buildOf(state);
}

export const rangeObjects = {
  canEdit: read([[]], ({ host, sheet, area }) => mayEdit(host.book, host.sheet(sheet), area, host.env.user.email)),
  protect: structure([[]], (state) => {
    gridOf(state);
    return addProtection(state.host, state.sheet, state.area);
  }),
  activate: structure([[]], activate),
  activateAsCurrentCell: structure([[]], (state) => {
    selectCell(state.host, gridOf(state), state.area);
    return make('Range', state);
  }),
  createFilter: structure([[]], (state) => {
    const sheet = changeable(state);
    if (sheet.filter) throw new Refusal("You can't create a filter in a sheet that already has a filter.");
    sheet.filter = { ...state.area };
    return make('Filter', { host: state.host, sheet: state.sheet });
  }),
  getFilter: read([[]], ({ host, sheet }) => (host.sheet(sheet).filter ? make('Filter', { host, sheet }) : null)),
  createTextFinder: local([[string]], ({ host, sheet, area }, text) => newFinder(host, [{ sheet, area }], text)),
  shiftColumnGroupDepth: format([[integer]], (state, delta) =>
    shiftDepth(changeable(state), state.area, 'column', delta),
  ),
  shiftRowGroupDepth: format([[integer]], (state, delta) => shiftDepth(changeable(state), state.area, 'row', delta)),
  collapseGroups: structure([[]], (state) => {
    for (const axis of ['row', 'column'] as const) collapseIn(changeable(state), state.area, axis);
    return make('Range', state);
  }),
  expandGroups: structure([[]], (state) => {
    for (const axis of ['row', 'column'] as const) expandIn(changeable(state), state.area, axis);
    return make('Range', state);
  }),
};
