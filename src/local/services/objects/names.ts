// Named ranges: NamedRange, and how the file and a sheet give, find and take away names.
import type { BookData, NamedRangeData, ProtectionData } from '../../model.ts';
import { defineClass, handle, make, membersOf, string } from '../members.ts';
import { areaOfText } from '../range/address.ts';
import { rangeAt } from '../range/range-place.ts';
import { Refusal } from '../refusal.ts';
import type { Host, Hosted, SheetState, States } from '../states.ts';
import { ownRange } from './own-range.ts';

type State = States['NamedRange'];
const { read, structure } = membersOf<State>();
const file = membersOf<Hosted>();
const tab = membersOf<SheetState>();

const farGrid = { maxRows: 1e7, maxColumns: 18_278 };

/** Letters, digits and underscores, up to 250; no address in either notation, no leading digit, "true" or "false". */
function isName(text: string): boolean {
  const plain = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(text);
  const taken = /^(?:true|false)/i.test(text) || /^(?:r\d*)?(?:c\d*)?$/i.test(text);
  return plain && !taken && areaOfText(text, farGrid) === null;
}

export function namedRangeOf(book: BookData, name: string): NamedRangeData | null {
  return book.namedRanges.find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** The protections that go with a named range. */
function protectionsOf(book: BookData, name: string): ProtectionData[] {
  return book.sheets.flatMap((sheet) => sheet.protections).filter((one) => one.rangeName === name);
}

function demandName(name: string): void {
  if (!isName(name)) throw new Refusal('The name of the range is invalid.');
}

function retarget(host: Host, named: NamedRangeData, range: object): void {
  const { book } = host;
  const state = ownRange(host, range);
  named.target = { sheet: state.sheet, area: { ...state.area } };
  for (const protection of protectionsOf(book, named.name)) protection.area = { ...state.area };
}

function remove(book: BookData, named: NamedRangeData): void {
  book.namedRanges = book.namedRanges.filter((one) => one !== named);
  for (const protection of protectionsOf(book, named.name)) delete protection.rangeName;
}

function dataOf({ host, name }: State): NamedRangeData {
  const found = host.book.namedRanges.find((one) => one.name === name);
  if (!found) throw new Refusal(`The named range "${name}" does not exist.`);
  return found;
}

defineClass('NamedRange', {
  getName: read([[]], (state) => dataOf(state).name),
  getRange: read([[]], (state) => {
    const { target } = dataOf(state);
    return rangeAt(state.host, target.sheet, { ...target.area });
  }),
  setName: structure([[string]], (state, name) => {
    const named = dataOf(state);
    const { book } = state.host;
    demandName(name);
    const other = namedRangeOf(book, name);
    if (other && other !== named) throw new Refusal(`A named range with the name "${name}" already exists.`);
    for (const protection of protectionsOf(book, named.name)) protection.rangeName = name;
    named.name = name;
    // The object is the same range under its new name, as are those made from it.
    state.name = name;
    return make('NamedRange', state);
  }),
  setRange: structure([[handle('Range')]], (state, range) => {
    retarget(state.host, dataOf(state), range);
    return make('NamedRange', state);
  }),
  remove: structure([[]], (state) => remove(state.host.book, dataOf(state))),
});

export const spreadsheetNames = {
  getNamedRanges: file.read([[]], ({ host }) =>
    host.list(host.book.namedRanges.map(({ name }) => make('NamedRange', { host, name }))),
  ),
  setNamedRange: file.structure([[string, handle('Range')]], ({ host }, name, range) => {
    demandName(name);
    const known = namedRangeOf(host.book, name);
    if (known) {
      retarget(host, known, range);
      return;
    }
    const named: NamedRangeData = { name, target: { sheet: 0, area: { row: 1, column: 1, rows: 1, columns: 1 } } };
    retarget(host, named, range);
    host.book.namedRanges.push(named);
  }),
  removeNamedRange: file.structure([[string]], ({ host }, name) => {
    const named = namedRangeOf(host.book, name);
    if (!named) throw new Refusal(`The named range "${name}" does not exist.`);
    remove(host.book, named);
  }),
};

export const sheetNames = {
  getNamedRanges: tab.read([[]], ({ host, sheet }) => {
    const { id } = host.sheet(sheet);
    const own = host.book.namedRanges.filter(({ target }) => target.sheet === id);
    return host.list(own.map(({ name }) => make('NamedRange', { host, name })));
  }),
};
