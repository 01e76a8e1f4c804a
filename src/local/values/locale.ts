// What a spreadsheet's locale decides: separators, order of dates, words for TRUE and FALSE, names of new sheets.

export interface Locale {
  code: string;
  tag: string;
  decimal: string;
  group: string;
  /** Order of the parts in a typed date. */
  order: 'MDY' | 'DMY' | 'YMD';
  /** Default pattern of a date; the clock is added as H:mm:ss. */
  date: string;
  yes: string;
  no: string;
  sheetName: string;
  currency: string;
}

type Manners = Pick<Locale, 'decimal' | 'group' | 'order' | 'date'>;
type Words = [yes: string, no: string, sheetName: string, currency: string];

const english: Manners = { decimal: '.', group: ',', order: 'DMY', date: 'dd/MM/yyyy' };
const dotted: Manners = { decimal: ',', group: '.', order: 'DMY', date: 'dd.MM.yyyy' };
const spaced: Manners = { decimal: ',', group: '\u00a0', order: 'DMY', date: 'dd.MM.yyyy' };

const locales = new Map<string, Locale>();

function declare(code: string, manners: Manners, [yes, no, sheetName, currency]: Words): void {
  locales.set(code, { ...manners, code, tag: code.replace('_', '-'), yes, no, sheetName, currency });
}

declare('en_US', { ...english, order: 'MDY', date: 'M/d/yyyy' }, ['TRUE', 'FALSE', 'Sheet', '$']);
declare('en_GB', english, ['TRUE', 'FALSE', 'Sheet', '£']);
declare('en_AU', english, ['TRUE', 'FALSE', 'Sheet', '$']);
declare('en_CA', { ...english, order: 'YMD', date: 'yyyy-MM-dd' }, ['TRUE', 'FALSE', 'Sheet', '$']);
declare('en_IE', english, ['TRUE', 'FALSE', 'Sheet', '€']);
declare('bg_BG', spaced, ['TRUE', 'FALSE', 'Лист', '€']);
declare('de_DE', dotted, ['WAHR', 'FALSCH', 'Tabellenblatt', '€']);
declare('es_ES', { ...dotted, date: 'd/M/yyyy' }, ['VERDADERO', 'FALSO', 'Hoja ', '€']);
declare('fr_FR', { ...spaced, group: '\u202f', date: 'dd/MM/yyyy' }, ['VRAI', 'FAUX', 'Feuille ', '€']);
declare('hu_HU', { ...spaced, order: 'YMD', date: 'yyyy. MM. dd.' }, ['IGAZ', 'HAMIS', 'Munkalap', 'Ft']);
declare('it_IT', { ...dotted, date: 'dd/MM/yyyy' }, ['VERO', 'FALSO', 'Foglio', '€']);
declare('ja_JP', { ...english, order: 'YMD', date: 'yyyy/MM/dd' }, ['TRUE', 'FALSE', 'シート', '¥']);
declare('nl_NL', { ...dotted, date: 'd-M-yyyy' }, ['WAAR', 'ONWAAR', 'Blad', '€']);
declare('pl_PL', { ...spaced, date: 'd.MM.yyyy' }, ['PRAWDA', 'FAŁSZ', 'Arkusz', 'zł']);
declare('pt_BR', { ...dotted, date: 'dd/MM/yyyy' }, ['VERDADEIRO', 'FALSO', 'Página', 'R$']);
declare('ro_RO', dotted, ['TRUE', 'FALSE', 'Foaie', 'RON']);
declare('ru_RU', spaced, ['ИСТИНА', 'ЛОЖЬ', 'Лист', '₽']);
declare('tr_TR', dotted, ['DOĞRU', 'YANLIŞ', 'Sayfa', '₺']);
declare('uk_UA', spaced, ['TRUE', 'FALSE', 'Аркуш', '₴']);

const byLanguage = new Map(
  [...locales.values()].reverse().map((locale): [string, Locale] => [locale.code.slice(0, 2), locale]),
);

const found = (code: string): Locale | undefined =>
  locales.get(code) ?? (code.length === 2 ? byLanguage.get(code) : undefined);

/** The locale of a spreadsheet, 'ru_RU' or only 'ru'; one that this machine does not know throws a plain Error. */
export function localeOf(code: string): Locale {
  const locale = found(code);
  if (!locale) throw new Error(`not in the local Google Sheets: locale ${code}`);
  return locale;
}

export function isKnownLocale(code: string): boolean {
  return found(code) !== undefined;
}
