// The language of a base changed (rules 1.1, BI-19): our own words become those of the new one, people's own words stay.
import { locales } from '../locales/index.ts';
import type { Language, Locale, Texts } from '../locales/shape.ts';
import { letterOf } from './a1.ts';
import type { Book } from './book.ts';
import { renamedIn, rewriteColumns, type Words } from './cell-words.ts';
import { checkRange } from './commit.ts';
import { setDropdowns } from './dropdowns.ts';
import { writeHeads } from './heads.ts';
import { plain, wordsOf } from './names.ts';
import { renameTabs, translatePages } from './page-words.ts';
import { widthByKey } from './paint.ts';
import { setLooks } from './refused-looks.ts';
import { FIRST_ROW, TAB_KEYS, type TabKey } from './schema.ts';
import { meaningOf, starterRows } from './starters.ts';
import type { Tab } from './tab.ts';

/** A language with its short and long words. */
export interface Spoken {
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

/** Bases of which it was just found that all their tabs may be written. */
const checked = new WeakSet<Book>();

/** Throws Protected when whoever asks for another language may not write one of the tabs. */
export function checkLanguage(book: Book): void {
  for (const range of touched(book)) checkRange(range);
  checked.add(book);
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
  if (!language || !texts) return;
  if (!checked.has(book) && !touched(book).every((range) => range.canEdit())) return;
  const from: Spoken = { locale: book.locale, texts: texts(book.language) };
  const to: Spoken = { locale: locales[language], texts: texts(language) };
  for (const tab of tabsOf(book)) {
    rewriteWords(book, tab, from.locale, to.locale);
    writeHeads(tab, from, to);
    rewriteDays(tab, from.locale, to.locale);
    rewriteWidths(tab, from.locale, to.locale);
    rewriteLabels(tab, from.locale, to.locale, book.today);
  }
  rewriteMeanings(book, from, to);
  rewritePlaybook(book, from, to);
  translatePages(book, from, to);
  renameTabs(book, from.locale, to.locale);
  SpreadsheetApp.flush();
  book.saveState({ ...book.state, language, renew: true, labels: '' });
  SpreadsheetApp.flush();
  book.forgetLexicon();
}

/** Cells with fixed words; their dropdowns take the new words before these are written. */
function rewriteWords(book: Book, tab: Tab, from: Locale, to: Locale): void {
  if (tab.lastRow() < FIRST_ROW) return;
  const changes = new Map<string, Words>();
  const offered = new Map<string, string[]>();
  for (const column of tab.present()) {
    if (column.kind !== 'word' && column.kind !== 'words') continue;
    const after = wordsOf(to, column.of);
    const words = Object.entries(wordsOf(from, column.of)).map(([code, word]) => [word, after[code] ?? word] as const);
    changes.set(column.key, new Map(words));
    if (column.dropdown) offered.set(column.key, words.flat());
  }
  // On a typed column of a table the old words stay; they are understood in every language.
  const refused = offered.size > 0 ? setDropdowns(book, tab, [...offered.keys()], offered) : [];
  for (const key of refused) changes.delete(key);
  rewriteColumns(tab, new Map([...changes].map(([key, words]) => [key, (cell) => renamedIn(cell, words)])));
}

/** Days are shown as people of the language write them, where nobody chose another format. */
function rewriteDays(tab: Tab, from: Locale, to: Locale): void {
  if (from.messages.format.day === to.messages.format.day) return;
  const days = tab.present().filter(({ kind }) => kind === 'day');
  if (days.length === 0) return;
  const [formats = []] = tab.range(FIRST_ROW, 1, 1, tab.width()).getNumberFormats();
  const ours = days.filter(({ key }) => formats[tab.at(key) - 1] === from.messages.format.day);
  const places = ours.map(({ key }) => letterOf(tab.at(key))).map((letter) => `${letter}${FIRST_ROW}:${letter}`);
  const set = (some: string[]) => void tab.sheet.getRangeList(some).setNumberFormat(to.messages.format.day);
  if (places.length === 0 || setLooks([{ key: '', set: () => set(places) }]).length === 0) return;
  setLooks(places.map((place) => ({ key: place, set: () => set([place]) })));
}

const LABELLED: readonly TabKey[] = ['stages', 'sections', 'tags', 'reasons', 'lists'];

/** Names of list values that still are ours; one that another value of the list bears by now stays as it is. */
function rewriteLabels(tab: Tab, from: Locale, to: Locale, today: string): void {
  const { tab: key } = tab.spec;
  if (!LABELLED.includes(key)) return;
  const { code = [], list = [], label = [] } = tab.columns(['code', 'list', 'label']);
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
  const relabelled = (cell: string, index: number): string => {
    const word = after.get(place(index));
    return word === undefined || !isOurs(index) || isTaken(index, word) ? cell : word;
  };
  rewriteColumns(tab, new Map([['label', relabelled]]));
}

/** What the settings mean, where it still is our sentence. */
function rewriteMeanings(book: Book, from: Spoken, to: Spoken): void {
  const settings = book.tab('settings');
  const { key: keys = [] } = settings.columns(['key']);
  const meaning = (cell: string, index: number): string => {
    const key = String(keys[index]);
    return cell === meaningOf(key, from.texts) ? meaningOf(key, to.texts) || cell : cell;
  };
  rewriteColumns(settings, new Map([['meaning', meaning]]));
}

/** Starter lines of the playbook of which nobody has changed a word; a line is known by its words, whatever its place. */
function rewritePlaybook(book: Book, from: Spoken, to: Spoken): void {
  if (!book.has('playbook')) return;
  const playbook = book.tab('playbook');
  const { text = [], answer = [] } = playbook.columns(['text', 'answer']);
  const after: Record<string, readonly string[]> = to.texts.playbook;
  const lines = new Map(
    Object.entries(from.texts.playbook).map(([code, line]) => [line.join(BETWEEN), after[code] ?? line]),
  );
  const word = (place: 0 | 1) => (cell: string, index: number) =>
    lines.get(`${text[index]}${BETWEEN}${answer[index]}`)?.[place] ?? cell;
  rewriteColumns(
    playbook,
    new Map([
      ['text', word(0)],
      ['answer', word(1)],
    ]),
  );
}

/** Stands in no text. */
const BETWEEN = '\u0000';

/** Columns as wide as we made them get the width for the words of the new language. */
function rewriteWidths(tab: Tab, from: Locale, to: Locale): void {
  const { tab: key } = tab.spec;
  const [before, after] = [from, to].map(({ language }) => widthByKey(key, language));
  for (const column of tab.present()) {
    const [was, wanted] = [before?.get(column.key), after?.get(column.key)];
    if (was === undefined || wanted === undefined || was === wanted) continue;
    const at = tab.at(column.key);
    if (tab.sheet.getColumnWidth(at) === was) tab.sheet.setColumnWidth(at, wanted);
  }
}
