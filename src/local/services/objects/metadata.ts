// Developer metadata: DeveloperMetadata, its location and finder, and how the file, a sheet and a range get at them.
import type { MetadataData } from '../../model.ts';
import type { Enum } from '../enums.ts';
import { enumValue } from '../enums.ts';
import { defineClass, enumOf, handle, integer, make, membersOf, string } from '../members.ts';
import { rangeAt } from '../range/range-place.ts';
import { Refusal } from '../refusal.ts';
import type { Host, Hosted, MetadataPlace, MetadataScope, RangeState, SheetState, States } from '../states.ts';
import {
  addMetadata,
  changeMetadata,
  demandLine,
  isInScope,
  kindOfPlace,
  lineOf,
  metadataAt,
  moveMetadata,
} from './metadata-store.ts';
import { ownRange, ownSheet } from './own-range.ts';

type Entry = States['DeveloperMetadata'];
type Location = States['DeveloperMetadataLocation'];
type Finder = States['DeveloperMetadataFinder'];

const entry = membersOf<Entry>();
const location = membersOf<Location>();
const finder = membersOf<Finder>();
const visibility = enumOf('DeveloperMetadataVisibility');

function dataOf({ host, id }: Entry): MetadataData {
  const found = host.book.metadata?.find((one) => one.id === id);
  if (!found) throw new Refusal('The developer metadata does not exist.');
  return found;
}

function changing(state: Entry, change: Partial<MetadataData>): object {
  changeMetadata(state.host.book, dataOf(state), change);
  return make('DeveloperMetadata', state);
}

function moving(state: Entry, place: MetadataPlace): object {
  moveMetadata(state.host.book, dataOf(state), place);
  return make('DeveloperMetadata', state);
}

function movingToLine(state: Entry, range: object, axis: 'row' | 'column'): object {
  const line = demandLine(ownRange(state.host, range));
  if (line.axis !== axis) throw new Refusal(`The range must be a single ${axis}.`);
  return moving(state, line);
}

const visibilityOf = (value: Enum): MetadataData['visibility'] =>
  String(value) === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';

defineClass('DeveloperMetadata', {
  getId: entry.read([[]], (state) => dataOf(state).id),
  getKey: entry.read([[]], (state) => dataOf(state).key),
  getValue: entry.read([[]], (state) => dataOf(state).value),
  getVisibility: entry.read([[]], (state) => enumValue('DeveloperMetadataVisibility', dataOf(state).visibility)),
  getLocation: entry.read([[]], (state) => {
    const { id: _id, key: _key, value: _value, visibility: _visibility, ...place } = dataOf(state);
    return make('DeveloperMetadataLocation', { host: state.host, place });
  }),
  setKey: entry.structure([[string]], (state, key) => changing(state, { key })),
  setValue: entry.structure([[string]], (state, value) => changing(state, { value })),
  setVisibility: entry.structure([[visibility]], (state, value) =>
    changing(state, { visibility: visibilityOf(value) }),
  ),
  moveToColumn: entry.structure([[handle('Range')]], (state, range) => movingToLine(state, range, 'column')),
  moveToRow: entry.structure([[handle('Range')]], (state, range) => movingToLine(state, range, 'row')),
  moveToSheet: entry.structure([[handle('Sheet')]], (state, sheet) =>
    moving(state, { sheet: ownSheet(state.host, sheet).sheet }),
  ),
  moveToSpreadsheet: entry.structure([[]], (state) => moving(state, {})),
  remove: entry.structure([[]], (state) => {
    const { id } = dataOf(state);
    state.host.book.metadata = state.host.book.metadata?.filter((one) => one.id !== id) ?? [];
  }),
});

/** The row or column of a location as the range it is: 'J:J', '9:9'; null for another axis. */
function lineRange({ host, place }: Location, wanted: 'row' | 'column'): object | null {
  const { sheet: id, axis, index = 1 } = place;
  if (id === undefined || axis !== wanted) return null;
  const { maxRows, maxColumns } = host.sheet(id);
  if (axis === 'row') {
    const open = { startRow: false, startColumn: true, endRow: false, endColumn: true };
    return rangeAt(host, id, { row: index, column: 1, rows: 1, columns: maxColumns }, open);
  }
  const open = { startRow: true, startColumn: false, endRow: true, endColumn: false };
  return rangeAt(host, id, { row: 1, column: index, rows: maxRows, columns: 1 }, open);
}

defineClass('DeveloperMetadataLocation', {
  getLocationType: location.local([[]], ({ place }) => enumValue('DeveloperMetadataLocationType', kindOfPlace(place))),
  getColumn: location.read([[]], (state) => lineRange(state, 'column')),
  getRow: location.read([[]], (state) => lineRange(state, 'row')),
  getSheet: location.read([[]], ({ host, place: { sheet, axis } }) =>
    sheet === undefined || axis !== undefined ? null : make('Sheet', { host, sheet: host.sheet(sheet).id }),
  ),
  getSpreadsheet: location.read([[]], ({ host, place }) =>
    place.sheet === undefined ? make('Spreadsheet', { host }) : null,
  ),
});

function narrowed(state: Finder, wanted: Finder['wanted']): object {
  Object.assign(state.wanted, wanted);
  return make('DeveloperMetadataFinder', state);
}

function matches(found: MetadataData, { kind, ...wanted }: Finder['wanted']): boolean {
  if (kind !== undefined && kindOfPlace(found) !== kind) return false;
  return (Object.keys(wanted) as (keyof typeof wanted)[]).every((key) => found[key] === wanted[key]);
}

const entriesOf = (host: Host, found: readonly MetadataData[]): object[] =>
  host.list(found.map(({ id }) => make('DeveloperMetadata', { host, id })));

defineClass('DeveloperMetadataFinder', {
  find: finder.read([[]], ({ host, scope, wanted }) => {
    const sheet = scope.sheet === undefined ? null : host.sheet(scope.sheet);
    const found = (host.book.metadata ?? []).filter((one) => isInScope(one, scope, sheet) && matches(one, wanted));
    return entriesOf(host, found);
  }),
  onIntersectingLocations: finder.local([[]], (state) => {
    if (!state.scope.area) throw new Refusal('Intersecting locations may only be searched from a range.');
    state.scope.touching = true;
    return make('DeveloperMetadataFinder', state);
  }),
  withId: finder.local([[integer]], (state, id) => narrowed(state, { id })),
  withKey: finder.local([[string]], (state, key) => narrowed(state, { key })),
  withLocationType: finder.local([[enumOf('DeveloperMetadataLocationType')]], (state, kind) =>
    narrowed(state, { kind: String(kind) }),
  ),
  withValue: finder.local([[string]], (state, value) => narrowed(state, { value })),
  withVisibility: finder.local([[visibility]], (state, value) => narrowed(state, { visibility: visibilityOf(value) })),
});

/** The three members by which an owner of metadata has it; `place` refuses an owner that cannot have any. */
function metadataMembers<S extends Hosted>(
  self: (state: S) => object,
  place: (state: S) => MetadataPlace,
  own: (state: S) => MetadataPlace | null,
  scope: (state: S) => MetadataScope,
) {
  const { local, read, structure } = membersOf<S>();
  return {
    addDeveloperMetadata: structure(
      [[string], [string, visibility], [string, string], [string, string, visibility]],
      (state, key: string, second?: string | Enum, third?: Enum) => {
        const value = typeof second === 'string' ? second : null;
        const given = typeof second === 'string' ? third : second;
        addMetadata(state.host.book, place(state), key, value, given ? visibilityOf(given) : 'DOCUMENT');
        return self(state);
      },
    ),
    getDeveloperMetadata: read([[]], (state) => {
      const where = own(state);
      return entriesOf(state.host, where ? metadataAt(state.host.book, where) : []);
    }),
    createDeveloperMetadataFinder: local([[]], (state) =>
      make('DeveloperMetadataFinder', { host: state.host, scope: scope(state), wanted: {} }),
    ),
  };
}

export const spreadsheetMetadata = metadataMembers<Hosted>(
  (state) => make('Spreadsheet', { host: state.host }),
  () => ({}),
  () => ({}),
  () => ({}),
);

export const sheetMetadata = metadataMembers<SheetState>(
  (state) => make('Sheet', state),
  ({ host, sheet }) => ({ sheet: host.sheet(sheet).id }),
  ({ sheet }) => ({ sheet }),
  ({ sheet }) => ({ sheet }),
);

export const rangeMetadata = metadataMembers<RangeState>(
  (state) => make('Range', state),
  demandLine,
  lineOf,
  ({ sheet, area }) => ({ sheet, area: { ...area } }),
);
