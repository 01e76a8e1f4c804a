// The language of a base changed (rules 1.1, BI-19): our own words become those of the new one, people's own words stay.
import { locales } from '../locales/index.ts';
import type { Language, Locale, Texts } from '../locales/shape.ts';
import { letterOf } from './a1.ts';
import type { Book } from './book.ts';
import { checkRange } from './commit.ts';
import { setDropdowns } from './dropdowns.ts';
import { writeHeads } from './heads.ts';
import { plain, wordsOf } from './names.ts';
import { renameTabs, translatePages } from './page-words.ts';
import { type Look, setLooks } from './refused-looks.ts';
import { renamedIn, rewriteCells } from './renames.ts';
import { FIRST_ROW, TAB_KEYS, type TabKey } from './schema.ts';
import { starterRows } from './starters.ts';
import type { Tab } from './tab.ts';

/** A language with its short and long words. */
interface Spoken {
  locale: Locale;
  texts: Texts;
}
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The language that Settings ask for; null = it is the one of the cells, or nothing that can be understood. */
export function languageAsked(book: Book): Language | null {
  const asked = book.lexicon.settings.language as Language | undefined;
  return asked === undefined || asked === book.language ? null : asked;
}

const tabsOf = (book: Book): Tab[] => TAB_KEYS.filter((key) => book.has(key)).map((key) => book.tab(key));
/** What a change of language writes in the tabs, as far as it may be protected. */
const touched = (book: Book): Range[] => tabsOf(book).map((tab) => tab.range(2, 1, 2, tab.width()));

/** Throws Protected when whoever asks for another language may not write one of the tabs. */
export function checkLanguage(book: Book): void {
  for (const range of touched(book)) checkRange(range);
}

/**
 * Brings the cells into the language that Settings ask for. Every step may be repeated: what is in the new language already
 * is left alone, so a run that was cut is gone on with at the next opening. The names of list values are only written into
 * their lists; renames.ts carries them into the cells. Whoever may not write all tabs, or has no long words at hand
 * (onEdit), leaves it to the next opening.
 */
export function followLanguage(book: Book): void {
  const language = languageAsked(book);
  const { texts } = book.clock;
  if (!language || !texts || !touched(book).every((range) => range.canEdit())) return;
  const from: Spoken = { locale: book.locale, texts: texts(book.language) };
  const to: Spoken = { locale: locales[language], texts: texts(language) };
  for (const tab of tabsOf(book)) {
    rewriteWords(book, tab, from.locale, to.locale);
    writeHeads(tab, from, to);
    rewriteDays(tab, from.locale, to.locale);
    rewriteLabels(tab, from.locale, to.locale, book.today);
  }
  rewriteMeanings(book, from, to);
  translatePages(book, from.locale, to.locale);
  renameTabs(book, from.locale, to.locale);
  SpreadsheetApp.flush();
  book.saveState({ ...book.state, language, renew: true, labels: '' });
  SpreadsheetApp.flush();
  book.forgetLexicon();
}

/** Cells with fixed words; their dropdowns take the new words before these are written. */
function rewriteWords(book: Book, tab: Tab, from: Locale, to: Locale): void {
  if (tab.lastRow() < FIRST_ROW) return;
  const columns = tab.present().filter((column) => column.kind === 'word' || column.kind === 'words');
  const cells = tab.columns(columns.map(({ key }) => key));
  for (const column of columns) {
    if (column.kind !== 'word' && column.kind !== 'words') continue;
    if (cells[column.key]?.every((cell) => cell === '')) continue;
    const after = wordsOf(to, column.of);
    const words = new Map(Object.entries(wordsOf(from, column.of)).map(([code, word]) => [word, after[code] ?? word]));
    const both = [...words.keys(), ...words.values()];
    // On a typed column of a table the old words stay; they are understood in every language.
    if (column.dropdown && setDropdowns(book, tab, [column.key], both).length > 0) continue;
    rewriteCells(tab, column.key, (cell) => renamedIn(cell, words));
  }
}

/** Days are shown as people of the language write them, where nobody chose another format. */
function rewriteDays(tab: Tab, from: Locale, to: Locale): void {
  const [formats = []] = tab.range(FIRST_ROW, 1, 1, tab.width()).getNumberFormats();
  const looks = tab.present().flatMap(({ key, kind }): Look[] => {
    if (kind !== 'day' || formats[tab.at(key) - 1] !== from.messages.format.day) return [];
    const letter = letterOf(tab.at(key));
    const range = tab.sheet.getRange(`${letter}${FIRST_ROW}:${letter}`);
    return [{ key, set: () => void range.setNumberFormat(to.messages.format.day) }];
  });
  setLooks(looks);
}

const LABELLED: readonly TabKey[] = ['stages', 'sections', 'tags', 'reasons', 'lists'];

/** Names of list values that still are ours; one that another value of the list bears by now stays as it is. */
function rewriteLabels(tab: Tab, from: Locale, to: Locale, today: string): void {
  const { tab: key } = tab.spec;
  if (!LABELLED.includes(key)) return;
  const { code = [], list = [] } = tab.columns(['code', 'list']);
  const { label = [] } = tab.columns(['label']);
  const place = (index: number) => `${list[index] ?? ''} ${code[index]}`;
  const starts = (locale: Locale) => {
    const { language } = locale;
    const start = { locale, texts: null, decimals: 0, today, owner: { name: '', email: '' }, language };
    return new Map(starterRows(key, start).map((row) => [`${row.list ?? ''} ${row.code}`, String(row.label)]));
  };
  const [before, after] = [starts(from), starts(to)];
  const isOurs = (index: number) => String(label[index]).trim() === before.get(place(index));
  const isTaken = (index: number, word: string) =>
    label.some(
      (text, at) => at !== index && list[at] === list[index] && !isOurs(at) && plain(String(text)) === plain(word),
    );
  rewriteCells(tab, 'label', (cell, index) => {
    const word = after.get(place(index));
    return word === undefined || !isOurs(index) || isTaken(index, word) ? cell : word;
  });
}

/** What the settings mean, where it still is our sentence. */
function rewriteMeanings(book: Book, from: Spoken, to: Spoken): void {
  const settings = book.tab('settings');
  const { key: keys = [] } = settings.columns(['key']);
  const [before, after]: Record<string, string>[] = [from.texts.settings, to.texts.settings];
  rewriteCells(settings, 'meaning', (cell, index) => {
    const key = String(keys[index]);
    return cell === before?.[key] ? (after?.[key] ?? cell) : cell;
  });
}
