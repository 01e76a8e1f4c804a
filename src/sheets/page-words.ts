// Names of our tabs and the words of pages that nothing was built on yet, when the language of a base changes.
import type { Locale } from '../locales/shape.ts';
import type { Book } from './book.ts';
import { freeName } from './draft.ts';
import type { Spoken } from './language.ts';
import { isEmptyPage, promiseOf } from './pages.ts';
import { type Look, setLooks } from './refused-looks.ts';
import { PAGES, type TabName } from './state.ts';

/** Ours is also "Clients (CRM)", where a foreign tab has the name. */
const isNamed = (name: string, ours: string): boolean =>
  name === ours || (name.startsWith(`${ours} (CRM`) && name.endsWith(')'));

/** Tabs that still bear our name get that of the new language; a tab that a person renamed keeps its own. */
export function renameTabs(book: Book, from: Locale, to: Locale): void {
  const names = new Map(book.spreadsheet.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getName()]));
  const looks = (Object.keys(book.state.tabs) as TabName[]).flatMap((tab): Look[] => {
    const sheet = book.sheetOf(tab);
    const name = sheet && names.get(sheet.getSheetId());
    if (!sheet || !name || from.terms.tabs[tab] === to.terms.tabs[tab] || !isNamed(name, from.terms.tabs[tab]))
      return [];
    const others = [...names.values()].filter((other) => other !== name);
    return [{ key: tab, set: () => void sheet.setName(freeName(to.terms.tabs[tab], others)) }];
  });
  setLooks(looks);
}

/** An empty page says so in the new language; what was built says it from its next build on. */
export function translatePages(book: Book, { locale: from }: Spoken, { locale: to, texts }: Spoken): void {
  const looks = PAGES.flatMap((key): Look[] => {
    // The Guide is written anew as a whole.
    const sheet = key === 'guide' ? null : book.sheetOf(key);
    const first = (sheet?.getRange('1:1').getValues()[0] ?? []).map(String);
    if (!sheet || first[0] !== from.terms.tabs[key] || !isEmptyPage(first, key)) return [];
    const words = [[to.terms.tabs[key]], [promiseOf(key, to, texts)]];
    return [{ key, set: () => void sheet.getRange('A1:A2').setValues(words) }];
  });
  const { import_errors: before } = from.messages;
  const errors = book.sheetOf('import_errors')?.getRange('A2:D2');
  const words = ({ at, line, reason, row }: typeof before.tab_headers) => [at, line, reason, row];
  if (errors && String(errors.getValues()[0]) === String(words(before.tab_headers))) {
    const { tab_headers } = to.messages.import_errors;
    looks.push({ key: 'import_errors', set: () => void errors.setValues([words(tab_headers)]) });
  }
  setLooks(looks);
}
