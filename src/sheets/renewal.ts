// What is written anew after a change of language and an upgrade: rules with their help, colours, meanings, the Guide.
import type { Texts } from '../locales/shape.ts';
import type { Book } from './book.ts';
import { rewriteColumns } from './cell-words.ts';
import { refreshDropdowns } from './dropdowns.ts';
import { writeGuide } from './guide.ts';
import { mayWrite } from './rights.ts';
import { meaningOf } from './starters.ts';

/** Finishes what `state.renew` asks for; nothing is done while the long words are not at hand (onEdit). */
export function renew(book: Book): void {
  const { texts } = book.clock;
  if (!book.state.renew || !texts || !mayWrite(book.tab('settings')) || !refreshDropdowns(book, true)) return;
  const words = texts(book.language);
  fillMeanings(book, words);
  const guide = book.sheetOf('guide');
  if (guide?.getRange('A1').canEdit()) writeGuide(book, guide, words);
  SpreadsheetApp.flush();
  const { renew: _done, ...rest } = book.state;
  book.saveState(rest);
}

/** Settings that came back after somebody deleted their row say again what they mean. */
export function fillMeanings(book: Book, texts: Texts): void {
  const settings = book.tab('settings');
  const { key: keys = [] } = settings.columns(['key']);
  const filled = (cell: string, index: number): string => cell || meaningOf(String(keys[index]), texts);
  rewriteColumns(settings, new Map([['meaning', filled]]));
}
