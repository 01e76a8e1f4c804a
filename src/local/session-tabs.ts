// What people do to whole tabs of an open book.
import type { BookData, SheetData } from './model.ts';
import { findTab } from './places.ts';
import * as person from './services/person/person.ts';
import type { ActOptions, Outcome, Session } from './session-types.ts';

type TabDeeds = Pick<
  Session,
  'addBlankSheet' | 'addSheet' | 'renameTab' | 'hideTab' | 'showTab' | 'deleteTab' | 'duplicateTab' | 'moveTab'
>;

interface Desk {
  book: BookData;
  /** Carries out a deed that no script is told of, and remembers it for undo. */
  quietly(options: ActOptions, deed: (user: string) => void): void;
  /** Tells the script that the book has changed, by the name Google has for it. */
  changed(changeType: string, options: ActOptions): Promise<Outcome>;
}

export function createTabDeeds({ book, quietly, changed }: Desk): TabDeeds {
  const tabNamed = (name: string): SheetData => book.sheets[findTab(book, name)] as SheetData;

  /** A deed that makes a tab; gives its name. */
  const named = (options: ActOptions, deed: () => SheetData): string => {
    let name = '';
    quietly(options, () => {
      name = deed().name;
    });
    return name;
  };

  return {
    addBlankSheet: (options = {}) => named(options, () => person.addBlankSheet(book)),
    addSheet(name, rows, text, options = {}) {
      quietly(options, () => void person.addSheet(book, name, rows, text));
    },
    renameTab(tab, name, options = {}) {
      quietly(options, (user) => person.renameSheet(book, tabNamed(tab), name, user));
    },
    hideTab: (tab, options = {}) => quietly(options, () => person.hideSheet(book, tabNamed(tab))),
    showTab: (tab, options = {}) => quietly(options, () => person.showSheet(book, tabNamed(tab))),
    async deleteTab(tab, options) {
      quietly(options, (user) => person.deleteSheet(book, tabNamed(tab), user));
      await changed('REMOVE_GRID', options);
    },
    async duplicateTab(tab, options) {
      const name = named(options, () => person.duplicateSheet(book, tabNamed(tab)));
      await changed('INSERT_GRID', options);
      return name;
    },
    moveTab: (tab, position, options = {}) => quietly(options, () => person.moveSheet(book, tabNamed(tab), position)),
  };
}
