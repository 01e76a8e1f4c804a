// A person who answers a script's dialogs from a prepared list, and remembers what was told.
import type { DialogAnswer, MenuNode, UiPort } from './host.ts';

/** The words that press a button, in the languages of the add-on. */
const YES = ['yes', 'ok', 'да', 'igen', 'da'];
const NO = ['no', 'cancel', 'нет', 'не', 'nem', 'nu', 'отмена', 'отказ', 'mégse', 'anulează'];

/** Google puts an add-on's menu under its name, which no file of the project holds. */
const ADDON = 'Clientbase';

const CLOSED: DialogAnswer = { button: 'CLOSE', text: '' };

export interface Listener {
  ui: UiPort;
  /** What the script told: toasts and messages, in order; a title stands before its text. */
  told: string[];
  /** The menus it made. */
  menus: MenuNode[];
}

/**
 * A front end without a page. A message with only OK is noted and answered; a question takes the next of `answers`
 * (yes or no in any of the five languages), a prompt takes it as its text. With no answer left, or one that is neither yes
 * nor no, the dialog is closed by its cross and its text is noted, so that one sees what was asked.
 */
export function listen(answers: readonly string[]): Listener {
  const left = [...answers];
  const told: string[] = [];
  const menus: MenuNode[] = [];
  const note = (title: string, text: string): void => {
    told.push(title === '' || title === text ? text : `${title}: ${text}`);
  };
  const ui: UiPort = {
    ask(kind, title, text, buttons) {
      if (kind === 'alert' && buttons === 'OK') {
        note(title, text);
        return { button: 'OK', text: '' };
      }
      const answer = left.shift();
      const reply =
        answer === undefined
          ? null
          : kind === 'prompt'
            ? ({ button: 'OK', text: answer } as const)
            : press(answer, buttons);
      if (reply === null) note(title, text);
      return reply ?? CLOSED;
    },
    toast: (text, title) => note(title, text),
    show() {},
    menu(caption, items) {
      menus.push({ caption: caption === '' ? ADDON : caption, fn: null, items });
    },
  };
  return { ui, told, menus };
}

function press(answer: string, buttons: string): DialogAnswer | null {
  const word = answer.trim().toLowerCase();
  const asksYes = buttons.startsWith('YES');
  if (word === 'cancel' && buttons.includes('CANCEL')) return { button: 'CANCEL', text: '' };
  if (YES.includes(word)) return { button: asksYes ? 'YES' : 'OK', text: '' };
  if (NO.includes(word)) return { button: asksYes ? 'NO' : 'CANCEL', text: '' };
  return null;
}
