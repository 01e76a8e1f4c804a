// Older bases brought up to this program, one version at a time; the version is saved after each step.
import { letterOf } from './a1.ts';
import { type Book, type Clock, openBook } from './book.ts';
import { checkRange } from './commit.ts';
import { writeHeads } from './heads.ts';
import { kitOf } from './kit.ts';
import { openTable } from './paint.ts';
import { setLooks } from './refused-looks.ts';
import { FIRST_ROW, TAB_KEYS, TABS } from './schema.ts';
import { setUp } from './setup.ts';
import { SCHEMA_VERSION } from './state.ts';

type Long = NonNullable<Clock['texts']>;

/** Version → what brings a base of it to the next one. A step may be cut and is then repeated whole. */
const STEPS: Record<number, (book: Book, texts: Long) => void> = { 1: fromOne };

export const isOld = (book: Book): boolean => book.state.schema < SCHEMA_VERSION;

/** Under the document lock. Throws Protected when whoever opens the base may not write what a step must write. */
export function upgrade(clock: Clock & { texts: Long }): void {
  for (let book = openBook(clock); book && isOld(book); book = openBook(clock)) {
    const version = book.state.schema;
    STEPS[version]?.(book, clock.texts);
    SpreadsheetApp.flush();
    // A step may have made tabs and written the state itself.
    const after = openBook(clock);
    after?.saveState({ ...after.state, schema: version + 1 });
    SpreadsheetApp.flush();
  }
}

/**
 * Version 1 had neither pages but reports, nor notes at its headers, nor rules but dropdowns, and few settings. Its columns
 * stay where they are; what it lacks is added as set-up does it, the rest is written anew by renewal.ts.
 */
function fromOne(book: Book, texts: Long): void {
  const { language, locale, today } = book;
  const tabs = TAB_KEYS.filter((key) => book.has(key)).map((key) => book.tab(key));
  for (const tab of tabs) checkRange(tab.range(1, 1, FIRST_ROW, tab.width()));
  setUp({ language, owner: { name: '', email: '' }, now: book.clock.now, today, texts });
  const spoken = { locale, texts: texts(language) };
  const kit = kitOf(book);
  for (const tab of tabs) {
    tab.forgetColumns();
    writeHeads(tab, spoken, spoken, true);
    // Percent get no format of their own, so that 9% typed there is told from 0.09 (rules 1.1).
    const percents = tab.present().filter(({ kind }) => kind === 'percent');
    const places = percents.map(({ key }) => letterOf(tab.at(key))).map((letter) => `${letter}${FIRST_ROW}:${letter}`);
    if (places.length > 0) tab.sheet.getRangeList(places).setNumberFormat('General');
    const { sheet, spec } = tab;
    setLooks([{ key: '', set: () => openTable(sheet, spec.tab, tab.width(), kit, false) }]);
    const isWhole = tab.sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length > 0;
    if (TABS[tab.spec.tab].guarded && !isWhole) tab.sheet.protect().setWarningOnly(true);
  }
  const after = openBook(book.clock);
  after?.saveState({ ...after.state, language, renew: true, labels: '' });
}
