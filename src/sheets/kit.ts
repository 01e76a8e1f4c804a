// What a tab is made from: the language, its words, names and codec, in a base that exists or is just being set up.
import type { Locale, Texts } from '../locales/shape.ts';
import type { Book } from './book.ts';
import type { Codec } from './codec.ts';
import type { Lexicon } from './lexicon.ts';
import type { Names } from './names.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Kit {
  spreadsheet: Spreadsheet;
  locale: Locale;
  names: Names;
  codec: Codec;
  lexicon: Lexicon;
  texts: Texts | null;
  /** Whether a range has this name: people's own stay what they are. */
  isNamed(name: string): boolean;
}

export const kitOf = (book: Book): Kit => ({
  spreadsheet: book.spreadsheet,
  locale: book.locale,
  names: book.names,
  codec: book.codec,
  lexicon: book.lexicon,
  texts: book.clock.texts?.(book.locale.language) ?? null,
  isNamed: (name) => book.spreadsheet.getRangeByName(name) !== null,
});

/** For many names: all that are taken, read when the first is asked for. */
export function namedIn(spreadsheet: Spreadsheet): Kit['isNamed'] {
  let taken: string[] | null = null;
  return (name) => {
    taken ??= spreadsheet.getNamedRanges().map((range) => range.getName());
    return taken.includes(name);
  };
}
