// Browser: the older dialogs, which answer with texts.
import { enumTable } from '../enums.ts';
import { defineClass, membersOf } from '../members.ts';
import type { States } from '../states.ts';
import { ask, questions } from './ui.ts';

const { ui } = membersOf<States['Browser']>();

defineClass(
  'Browser',
  {
    inputBox: ui(questions, ({ host }, ...given) => {
      const { button, text } = ask(host, 'Browser.inputBox', 'prompt', given);
      return button === 'CANCEL' || button === 'CLOSE' ? 'cancel' : text;
    }),
    msgBox: ui(questions, ({ host }, ...given) => {
      const { button } = ask(host, 'Browser.msgBox', 'alert', given);
      return button === 'CLOSE' ? 'cancel' : button.toLowerCase();
    }),
  },
  { service: 'Browser', constants: { Buttons: enumTable('ButtonSet') } },
);
