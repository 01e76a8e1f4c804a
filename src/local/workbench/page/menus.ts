// The workbench's own menus, as short as they can be: the add-on's stands behind them.
import { fillDown, fillRight, takeBack } from './acts.ts';
import { letters } from './address.ts';
import { download } from './api.ts';
import { askShown, complain, shown } from './book.ts';
import { copy, pasteFromClipboard, pasteValues } from './clipboard.ts';
import { openFind } from './find.ts';
import { insertItems } from './grid/grid-menu.tsx';
import { LANGUAGES } from './languages.ts';
import type { Item } from './menu-list.tsx';
import { change, type State } from './state.ts';
import { addTab, makeFilter, openListed, sortBy, takeFilterOff } from './structure.ts';
import { openUpload } from './upload.tsx';

const LINE: Item = { caption: '' };

/** @param onNew asks for the name of a new book */
export function ownMenus(state: State, onNew: () => void): Item[] {
  return [fileMenu(state, onNew), editMenu(), viewMenu(state), insertMenu(state), dataMenu(state)];
}

function fileMenu({ info }: State, onNew: () => void): Item {
  const open = (take: { open: string } | { example: string }): void => void askShown('Opening', 'book', take);
  const others = (info?.others ?? []).map((name) => ({ caption: name, run: () => open({ open: name }) }));
  return {
    caption: 'File',
    items: [
      { caption: 'New book…', run: onNew },
      ...(others.length > 0 ? [{ caption: 'Open book', items: others }] : []),
      {
        caption: 'Open example',
        items: Object.entries(LANGUAGES).map(([example, caption]) => ({ caption, run: () => open({ example }) })),
      },
      LINE,
      { caption: 'Import CSV into a new tab…', run: openUpload },
      {
        caption: 'Download as Excel (.xlsx)',
        run: () => {
          shown('Writing the file', () => download('/api/xlsx', `${info?.name ?? 'book'}.xlsx`)).catch((error) =>
            complain('The file could not be made', error),
          );
        },
      },
    ],
  };
}

function editMenu(): Item {
  return {
    caption: 'Edit',
    items: [
      { caption: 'Undo', hint: 'Ctrl+Z', run: () => void takeBack('undo') },
      { caption: 'Redo', hint: 'Ctrl+Y', run: () => void takeBack('redo') },
      LINE,
      { caption: 'Cut', hint: 'Ctrl+X', run: () => void copy(true) },
      { caption: 'Copy', hint: 'Ctrl+C', run: () => void copy() },
      { caption: 'Paste', hint: 'Ctrl+V', run: () => void pasteFromClipboard() },
      { caption: 'Paste values only', hint: 'Ctrl+Shift+V', run: () => void pasteValues() },
      LINE,
      { caption: 'Fill down', hint: 'Ctrl+D', run: fillDown },
      { caption: 'Fill right', hint: 'Ctrl+R', run: fillRight },
      LINE,
      { caption: 'Find', hint: 'Ctrl+F', run: openFind },
    ],
  };
}

function viewMenu({ tabs }: State): Item {
  const hidden = tabs.filter((tab) => tab.hidden);
  const items = hidden.map((tab) => ({
    caption: tab.name,
    run: () => void openListed(tab).catch((error) => complain('The tab could not be opened', error)),
  }));
  return {
    caption: 'View',
    items: [{ caption: 'Hidden sheets', ...(items.length > 0 ? { items } : { isOff: true }) }],
  };
}

function insertMenu({ sheet }: State): Item {
  const note: Item = { caption: 'Note…', run: () => change({ isNoting: true }) };
  const tab: Item = {
    caption: 'Tab',
    run: () => void addTab().catch((error) => complain('The tab could not be opened', error)),
  };
  const lines = sheet ? [...insertItems('row', sheet), ...insertItems('column', sheet), LINE, note] : [];
  return { caption: 'Insert', items: [...lines, tab] };
}

function dataMenu({ sheet }: State): Item {
  const column = sheet?.anchor.column ?? 1;
  return {
    caption: 'Data',
    items: [
      { caption: `Sort sheet by column ${letters(column)}, A to Z`, run: () => sortBy(column, true) },
      { caption: `Sort sheet by column ${letters(column)}, Z to A`, run: () => sortBy(column, false) },
      LINE,
      sheet?.layout.filter
        ? { caption: 'Remove filter', run: takeFilterOff }
        : { caption: 'Create a filter', run: makeFilter },
      { caption: `Filter column ${letters(column)}…`, run: () => change({ filterMenu: { column } }) },
    ],
  };
}
