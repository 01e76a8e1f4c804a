// Who may change what: real protections of a sheet, seen by one person.
import type { Area, BookData, ProtectionData, SheetData } from '../model.ts';
import { covers, overlap } from './range/address.ts';
import { Refusal } from './refusal.ts';
import type { SheetState } from './states.ts';

const protectedText =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();
/** Addresses there are people's own: they make no domain that could be let in as a whole. */
const consumerDomains = ['gmail.com', 'googlemail.com'];

/** Whether the file belongs to a domain of which `user` is. */
function isOfDomain(book: BookData, user: string): boolean {
  const domain = domainOf(book.owner);
  return domainOf(user) === domain && !consumerDomains.includes(domain);
}

/** Whether the protection lets `user` pass: warnings do, and so does a list of editors that nobody has changed. */
export function passes(book: BookData, protection: ProtectionData, user: string): boolean {
  if (protection.warningOnly || !protection.changed || user === book.owner) return true;
  return protection.editors.includes(user) || (protection.domainEdit === true && isOfDomain(book, user));
}

/** Whether the file is shared with `user` for looking only. */
const onlyLooks = (book: BookData, user: string): boolean => book.viewers?.includes(user) ?? false;

/** What people may do who only look: open, copy and select. */
const looking =
  /^(?:SpreadsheetApp\.\w+|Spreadsheet\.copy|Sheet\.copyTo|\w+\.(?:activate\w*|set(?:Active|Current)\w+))$/;

/** Refuses every change of the file by those who only look at it; `call` as 'Range.setValue'. */
export function demandEditor(book: BookData, user: string, call: string): void {
  if (onlyLooks(book, user) && !looking.test(call)) throw new Refusal(protectedText);
}

/** Whether `user` may edit every cell of the area: all protections that touch it must let them pass. */
export function mayEdit(book: BookData, sheet: SheetData, area: Area, user: string): boolean {
  if (onlyLooks(book, user)) return false;
  return sheet.protections.every((p) => {
    const touches = p.area === null ? !p.unprotected.some((open) => covers(open, area)) : overlap(p.area, area);
    return !touches || passes(book, p, user);
  });
}

/** Refuses with Google's text when `user` may not edit the area. */
export function demandEdit(book: BookData, sheet: SheetData, area: Area, user: string): void {
  if (!mayEdit(book, sheet, area, user)) throw new Refusal(protectedText);
}

/** Refuses changes of a sheet's build (rows, name, charts …) under a protection of the whole sheet. */
export function demandSheet(book: BookData, sheet: SheetData, user: string): void {
  if (onlyLooks(book, user)) throw new Refusal(protectedText);
  if (!sheet.protections.every((p) => p.area !== null || passes(book, p, user))) throw new Refusal(protectedText);
}

/** The sheet of a handle whose build is about to be changed by whoever runs the script. */
export function buildOf({ host, sheet: id }: SheetState): SheetData {
  const sheet = host.sheet(id);
  demandSheet(host.book, sheet, host.env.user.email);
  return sheet;
}

/** Queues a change of a sheet's build; that the sheet is there is checked now. */
export function building(state: SheetState, change: (sheet: SheetData) => void): () => void {
  state.host.sheet(state.sheet);
  return () => change(buildOf(state));
}
