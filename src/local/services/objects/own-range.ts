// Ranges and sheets that an object of a file may speak of: those of the same file only.
import { opened } from '../members.ts';
import { gridOf } from '../range/range-place.ts';
import { Refusal } from '../refusal.ts';
import type { Host, RangeState, SheetState } from '../states.ts';

function demandSameFile(host: Host, other: Host): void {
  if (other.book !== host.book) throw new Refusal('The range must be in the same spreadsheet.');
}

/** The range behind an argument: of the file of `host`, and inside its sheet's grid. */
export function ownRange(host: Host, range: object): RangeState {
  const state = opened('Range', range);
  demandSameFile(host, state.host);
  gridOf(state);
  return state;
}

/** The sheet behind an argument: of the file of `host`. */
export function ownSheet(host: Host, sheet: object): SheetState {
  const state = opened('Sheet', sheet);
  demandSameFile(host, state.host);
  return state;
}
