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

const english = { decimal: '.', group: ',', yes: 'TRUE', no: 'FALSE', sheetName: 'Sheet' };
const dotted = { decimal: ',', group: '.', order: 'DMY', date: 'dd.MM.yyyy' } as const;
const spaced = { decimal: ',', group: '\u00a0', order: 'DMY', date: 'dd.MM.yyyy' } as const;

const locales: Record<string, Locale> = {
  en_US: { ...english, code: 'en_US', tag: 'en-US', order: 'MDY', date: 'M/d/yyyy', currency: '$' },
  en_GB: { ...english, code: 'en_GB', tag: 'en-GB', order: 'DMY', date: 'dd/MM/yyyy', currency: '£' },
  ru_RU: { ...spaced, code: 'ru_RU', tag: 'ru-RU', yes: 'ИСТИНА', no: 'ЛОЖЬ', sheetName: 'Лист', currency: '₽' },
  bg_BG: { ...spaced, code: 'bg_BG', tag: 'bg-BG', yes: 'TRUE', no: 'FALSE', sheetName: 'Лист', currency: '€' },
  hu_HU: {
    ...spaced,
    code: 'hu_HU',
    tag: 'hu-HU',
    order: 'YMD',
    date: 'yyyy. MM. dd.',
    yes: 'IGAZ',
    no: 'HAMIS',
    sheetName: 'Munkalap',
    currency: 'Ft',
  },
  ro_RO: { ...dotted, code: 'ro_RO', tag: 'ro-RO', yes: 'TRUE', no: 'FALSE', sheetName: 'Foaie', currency: 'RON' },
  de_DE: {
    ...dotted,
    code: 'de_DE',
    tag: 'de-DE',
    yes: 'WAHR',
    no: 'FALSCH',
    sheetName: 'Tabellenblatt',
    currency: '€',
  },
  tr_TR: { ...dotted, code: 'tr_TR', tag: 'tr-TR', yes: 'DOĞRU', no: 'YANLIŞ', sheetName: 'Sayfa', currency: '₺' },
};

const byLanguage = new Map(
  Object.values(locales)
    .reverse()
    .map((l) => [l.code.slice(0, 2), l]),
);

/** The locale of a spreadsheet, 'ru_RU' or only 'ru'; one that this machine does not know throws a plain Error. */
export function localeOf(code: string): Locale {
  const found = locales[code] ?? (code.length === 2 ? byLanguage.get(code) : undefined);
  if (!found) throw new Error(`not in the local Google Sheets: locale ${code}`);
  return found;
}

export function isKnownLocale(code: string): boolean {
  return code in locales || byLanguage.has(code);
}
