// Ranges, sheets and other objects that a file may be given: its own only.
import { opened } from '../members.ts';
import { gridOf } from '../range/range-place.ts';
import { Refusal } from '../refusal.ts';
import type { Host, Hosted, RangeState, SheetState } from '../states.ts';

/** The state of an object of the file of `host`; one of another file is refused. */
export function ownState<S extends Hosted>(host: Host, state: S): S {
  if (state.host.book !== host.book) throw new Refusal('The range must be in the same spreadsheet.');
  return state;
}

/** The range behind an argument: of the file of `host`, and inside its sheet's grid. */
export function ownRange(host: Host, range: object): RangeState {
  const state = ownState(host, opened('Range', range));
  gridOf(state);
  return state;
}

/** The sheet behind an argument: of the file of `host`. */
export function ownSheet(host: Host, sheet: object): SheetState {
  return ownState(host, opened('Sheet', sheet));
}
