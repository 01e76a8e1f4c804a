// Names of sheets: which are free, and what Google says of those that are not.
import type { BookData, SheetData } from '../../model.ts';
import { localeOf } from '../../values/locale.ts';
import { Refusal } from '../refusal.ts';

const longest = 100;

/** Refuses a name that is empty, too long or taken (letter case does not tell names apart). */
export function demandSheetName(book: BookData, name: string, self: SheetData | null = null): void {
  if (name === '' || name.length > longest) {
    throw new Refusal(`The sheet name cannot be empty or longer than ${longest} characters.`);
  }
  const taken = book.sheets.some((s) => s !== self && s.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new Refusal(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

/** The free name of a new tab, in the language of the book: 'Sheet4', 'Лист4' … */
export function freeSheetName(book: BookData): string {
  for (let n = book.sheets.length + 1; ; n++) {
    const name = `${localeOf(book.locale).sheetName}${n}`;
    if (!book.sheets.some((sheet) => sheet.name === name)) return name;
  }
}

/** The free name of a copy: 'Copy of Clients', 'Copy of Clients 2' … */
export function copyName(book: BookData, name: string): string {
  const first = `Copy of ${name}`;
  let copy = first;
  for (let n = 2; book.sheets.some((sheet) => sheet.name === copy); n++) copy = `${first} ${n}`;
  return copy;
}
