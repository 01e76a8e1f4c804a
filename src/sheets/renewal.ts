// What is written anew after a change of language and an upgrade: rules with their help, colours, dropdowns, the Guide.
import type { Book } from './book.ts';
import { refreshDropdowns, setDropdowns } from './dropdowns.ts';
import { writeGuide } from './guide.ts';
import { TAB_KEYS } from './schema.ts';

/** Finishes what `state.renew` asks for; nothing is done while the long words are not at hand (onEdit). */
export function renew(book: Book): void {
  const { texts } = book.clock;
  if (!book.state.renew || !texts) return;
  for (const key of TAB_KEYS.filter((tab) => tab !== 'history' && book.has(tab))) {
    const tab = book.tab(key);
    if (!tab.range(3, 1, 1, tab.width()).canEdit()) return;
    const ruled = tab
      .present()
      .filter(({ by, kind, dropdown }) => !dropdown && by === 'people' && RULED.includes(kind));
    setDropdowns(
      book,
      tab,
      ruled.map((column) => column.key),
    );
  }
  refreshDropdowns(book);
  const guide = book.sheetOf('guide');
  if (guide?.getRange('A1').canEdit()) writeGuide(book, guide, texts(book.language));
  SpreadsheetApp.flush();
  const { renew: _done, ...rest } = book.state;
  book.saveState(rest);
}

/** Kinds of columns whose rule is no list. */
const RULED: readonly string[] = ['day', 'money', 'integer', 'number', 'percent'];
