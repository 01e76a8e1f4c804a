// Who may change what: real protections of a sheet, seen by one person.
import type { Area, BookData, ProtectionData, SheetData } from '../model.ts';
import { covers, overlap } from './range/address.ts';
import { Refusal } from './refusal.ts';

const protectedText =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Whether the protection lets `user` pass: warnings do, and so does a list of editors that nobody has changed. */
export function passes(book: BookData, protection: ProtectionData, user: string): boolean {
  return protection.warningOnly || !protection.changed || user === book.owner || protection.editors.includes(user);
}

/** Whether `user` may edit every cell of the area: all protections that touch it must let them pass. */
export function mayEdit(book: BookData, sheet: SheetData, area: Area, user: string): boolean {
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
  if (!sheet.protections.every((p) => p.area !== null || passes(book, p, user))) throw new Refusal(protectedText);
}
