// Ui: menus, dialogs and the sidebar, handed to whichever front end there is.
import type { DialogAnswer, MenuNode, UiPort } from '../../host.ts';
import type { Enum } from '../enums.ts';
import { enumTable, enumValue } from '../enums.ts';
import { defineClass, enumOf, handle, make, membersOf, opened, string } from '../members.ts';
import { Refusal } from '../refusal.ts';
import type { Host, MenuState, States } from '../states.ts';
import { served } from './html-served.ts';
import { dropLocks } from './lock.ts';

const doors = membersOf<States['Ui']>();
const menu = membersOf<MenuState>();
const response = membersOf<States['PromptResponse']>();
const buttonSet = enumOf('ButtonSet');
const page = handle('HtmlOutput');

function portOf(host: Host, call = 'SpreadsheetApp.getUi'): UiPort {
  if (!host.env.ui) throw new Refusal(`Cannot call ${call}() from this context.`);
  return host.env.ui;
}

/**
 * Asks a person: [title,] text [, buttons]. The script stops meanwhile, and the locks it held are lost.
 * `call` is named in the refusal where there is nobody to ask.
 */
export function ask(
  host: Host,
  call: string,
  kind: 'alert' | 'prompt',
  given: readonly (string | Enum)[],
): DialogAnswer {
  const port = portOf(host, call);
  const texts = given.filter((item): item is string => typeof item === 'string');
  const buttons = given.find((item): item is Enum => typeof item !== 'string');
  const [title, text] = texts.length > 1 ? [texts[0] ?? '', texts[1] ?? ''] : ['', texts[0] ?? ''];
  dropLocks(host);
  return port.ask(kind, title, text, String(buttons ?? 'OK'));
}

/** What a question may be asked with. */
export const questions = [[string], [string, buttonSet], [string, string, buttonSet]] as const;

function nodesOf(items: MenuState['items']): MenuNode[] {
  return items.map(({ caption, fn, menu: sub }) => ({ caption, fn, items: sub && nodesOf(sub.items) }));
}

/** Whether one menu is, or has below it, another. */
const holds = (outer: MenuState, wanted: MenuState): boolean =>
  outer === wanted || outer.items.some(({ menu: below }) => below !== null && holds(below, wanted));

const again = (state: MenuState): object => make('Menu', state);

defineClass(
  'Menu',
  {
    addItem: menu.local([[string, string]], (state, caption, fn) => {
      state.items.push({ caption, fn, menu: null });
      return again(state);
    }),
    addSeparator: menu.local([[]], (state) => {
      state.items.push({ caption: '', fn: null, menu: null });
      return again(state);
    }),
    addSubMenu: menu.local([[handle('Menu')]], (state, sub) => {
      const inner = opened('Menu', sub);
      if (holds(inner, state)) throw new Error('not in the local Google Sheets: a menu within itself');
      state.items.push({ caption: inner.caption, fn: null, menu: inner });
      return again(state);
    }),
    addToUi: menu.ui([[]], ({ host, caption, items }) => portOf(host).menu(caption, nodesOf(items))),
  },
  { service: 'Ui' },
);

defineClass(
  'PromptResponse',
  {
    getResponseText: response.local([[]], ({ text }) => text),
    getSelectedButton: response.local([[]], ({ button }) => enumValue('Button', button)),
  },
  { service: 'Ui' },
);

defineClass(
  'Ui',
  {
    createMenu: doors.local([[string]], ({ host }, caption) => make('Menu', { host, caption, items: [] })),
    createAddonMenu: doors.local([[]], ({ host }) => make('Menu', { host, caption: '', items: [] })),
    alert: doors.ui(questions, ({ host }, ...given) =>
      enumValue('Button', ask(host, 'SpreadsheetApp.getUi', 'alert', given).button),
    ),
    prompt: doors.ui(questions, ({ host }, ...given) =>
      make('PromptResponse', { host, ...ask(host, 'SpreadsheetApp.getUi', 'prompt', given) }),
    ),
    showSidebar: doors.ui([[page]], ({ host }, html) => {
      const { content, title } = opened('HtmlOutput', html);
      portOf(host).show('sidebar', title, served(content), null, null);
    }),
    showModalDialog: doors.ui([[page, string]], ({ host }, html, title) => {
      const { content, width, height } = opened('HtmlOutput', html);
      portOf(host).show('modal', title, served(content), width, height);
    }),
    showModelessDialog: doors.ui([[page, string]], ({ host }, html, title) => {
      const { content, width, height } = opened('HtmlOutput', html);
      portOf(host).show('modeless', title, served(content), width, height);
    }),
  },
  { service: 'Ui', constants: { Button: enumTable('Button'), ButtonSet: enumTable('ButtonSet') } },
);
