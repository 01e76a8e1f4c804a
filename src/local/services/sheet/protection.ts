// Protection: who may edit a range or a sheet, and warnings.
import type { Area, ProtectionData } from '../../model.ts';
import { enumValue } from '../enums.ts';
import { boolean, defineClass, handle, handles, make, membersOf, opened, string, strings } from '../members.ts';
import { namedRangeOf } from '../objects/names.ts';
import { ownRange } from '../objects/own-range.ts';
import { rangeAt } from '../range/range-place.ts';
import { Refusal } from '../refusal.ts';
import { passes } from '../rights.ts';
import type { Host, States } from '../states.ts';

type State = States['Protection'];
const { read, structure } = membersOf<State>();

/** A new protection: everybody who edits the file stays an editor until the list is changed (fact 1.15). `area` null = the sheet, which has one at most. */
export function addProtection(host: Host, sheet: number, area: Area | null): object {
  const data = host.sheet(sheet);
  const known = area === null && data.protections.find((one) => one.area === null);
  if (known) return make('Protection', { host, sheet, id: known.id });
  const id = host.book.nextIds.object++;
  data.protections.push({
    id,
    area: area && { ...area },
    unprotected: [],
    editors: host.book.editors.filter((email) => email !== host.book.owner),
    changed: false,
    warningOnly: false,
    description: '',
  });
  return make('Protection', { host, sheet, id });
}

function dataOf({ host, sheet, id }: State): ProtectionData {
  const found = host.sheet(sheet).protections.find((p) => p.id === id);
  if (!found) throw new Refusal('The protected range does not exist.');
  return found;
}

/** Whoever may not edit under a protection may not change it either. */
function ownOf(state: State): ProtectionData {
  const found = dataOf(state);
  if (!passes(state.host.book, found, state.host.env.user.email)) {
    throw new Refusal('You do not have permission to edit the protected range or sheet.');
  }
  return found;
}

const again = (state: State): object => make('Protection', state);
const emailOf = (user: object): string => opened('User', user).email;

function withEditors(state: State, change: (editors: string[]) => string[]): object {
  const data = ownOf(state);
  const { owner } = state.host.book;
  // Neither the owner nor whoever runs the script can be taken off the list.
  const me = state.host.env.user.email;
  const next = new Set(change(data.editors));
  if (me !== owner && data.editors.includes(me)) next.add(me);
  next.delete(owner);
  data.editors = [...next];
  data.changed = true;
  return again(state);
}

const person = handle('User');

function demandOwnSheet(state: State, sheet: number): void {
  if (sheet !== state.sheet) throw new Refusal('The range must be on the protected sheet.');
}

/** The protection goes with a named range of its sheet from now on, and covers it. */
function withName(state: State, name: string): object {
  const named = namedRangeOf(state.host.book, name);
  if (!named) throw new Refusal(`The named range "${name}" does not exist.`);
  demandOwnSheet(state, named.target.sheet);
  Object.assign(ownOf(state), { area: { ...named.target.area }, unprotected: [], rangeName: named.name });
  return again(state);
}

defineClass('Protection', {
  getProtectionType: read([[]], (state) => enumValue('ProtectionType', dataOf(state).area ? 'RANGE' : 'SHEET')),
  getRange: read([[]], (state) => {
    const { host, sheet } = state;
    const { maxRows, maxColumns } = host.sheet(sheet);
    const { area } = dataOf(state);
    if (area) return rangeAt(host, sheet, { ...area });
    const open = { startRow: true, startColumn: true, endRow: true, endColumn: true };
    return rangeAt(host, sheet, { row: 1, column: 1, rows: maxRows, columns: maxColumns }, open);
  }),
  setRange: structure([[handle('Range')]], (state, range) => {
    const target = ownRange(state.host, range);
    demandOwnSheet(state, target.sheet);
    const data = ownOf(state);
    Object.assign(data, { area: { ...target.area }, unprotected: [] });
    delete data.rangeName;
    return again(state);
  }),
  getRangeName: read([[]], (state) => dataOf(state).rangeName ?? null),
  setRangeName: structure([[string]], (state, name) => withName(state, name)),
  setNamedRange: structure([[handle('NamedRange')]], (state, named) =>
    withName(state, opened('NamedRange', named).name),
  ),
  getDescription: read([[]], (state) => dataOf(state).description),
  setDescription: structure([[string]], (state, description) => {
    ownOf(state).description = description;
    return again(state);
  }),
  isWarningOnly: read([[]], (state) => dataOf(state).warningOnly),
  setWarningOnly: structure([[boolean]], (state, warningOnly) => {
    ownOf(state).warningOnly = warningOnly;
    return again(state);
  }),
  canDomainEdit: read([[]], (state) => ownOf(state).domainEdit ?? false),
  setDomainEdit: structure([[boolean]], (state, domainEdit) => {
    Object.assign(ownOf(state), { domainEdit, changed: true });
    return again(state);
  }),
  canEdit: read([[]], (state) => passes(state.host.book, dataOf(state), state.host.env.user.email)),
  getEditors: read([[]], (state) => {
    const { host } = state;
    return host.list(ownOf(state).editors.map((email) => make('User', { host, email })));
  }),
  addEditor: structure([[string], [person]], (state, who) =>
    withEditors(state, (editors) => [...editors, typeof who === 'string' ? who : emailOf(who)]),
  ),
  addEditors: structure([[strings]], (state, emails) => withEditors(state, (editors) => [...editors, ...emails])),
  removeEditor: structure([[string], [person]], (state, who) => {
    const email = typeof who === 'string' ? who : emailOf(who);
    return withEditors(state, (editors) => editors.filter((e) => e !== email));
  }),
  removeEditors: structure([[handles('User')], [strings]], (state, people) => {
    const emails = (people as readonly (string | object)[]).map((p) => (typeof p === 'string' ? p : emailOf(p)));
    return withEditors(state, (editors) => editors.filter((e) => !emails.includes(e)));
  }),
  getUnprotectedRanges: read([[]], (state) => {
    const { host, sheet } = state;
    return host.list(dataOf(state).unprotected.map((area) => rangeAt(host, sheet, { ...area })));
  }),
  setUnprotectedRanges: structure([[handles('Range')]], (state, ranges) => {
    const data = ownOf(state);
    if (data.area) throw new Refusal('Unprotected ranges can only be set on a protected sheet.');
    data.unprotected = ranges.map((range) => {
      const { sheet, area } = ownRange(state.host, range);
      demandOwnSheet(state, sheet);
      return { ...area };
    });
    return again(state);
  }),
  remove: structure([[]], (state) => {
    const { id } = ownOf(state);
    const data = state.host.sheet(state.sheet);
    data.protections = data.protections.filter((p) => p.id !== id);
  }),
});
