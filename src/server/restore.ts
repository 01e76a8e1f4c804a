// The menu item that brings deleted clients back (BI-17): it says who is missing and asks what is to become of them.
import { fill } from '../locales/text.ts';
import { absentClients, namesOf } from '../sheets/missing.ts';
import { onBook, openedFor } from './menu.ts';
import { namesText, settleMissing } from './missing.ts';

/** The lock would not outlive the question, so all is looked at anew after it. */
export function restoreClients(): void {
  const book = openedFor('repair');
  const absent = absentClients(book);
  const found = absent.missing.length > 0 ? absent.missing : absent.leftOut;
  if (found.length === 0) {
    onBook((open) => open.locale.messages.missing.none);
    return;
  }
  const { missing: words } = book.locale.messages;
  const blanks = { n: found.length, clients: namesText(namesOf(found), found.length) };
  const ui = SpreadsheetApp.getUi();
  const isAsked = absent.missing.length > 0;
  const text = fill(book.locale, isAsked ? words.ask : words.ask_left, blanks);
  const buttons = isAsked ? ui.ButtonSet.YES_NO_CANCEL : ui.ButtonSet.YES_NO;
  const pressed = ui.alert(words.title, text, buttons);
  if (pressed !== ui.Button.YES && !(isAsked && pressed === ui.Button.NO)) return;
  const choice = pressed === ui.Button.YES ? 'back' : 'out';
  const request = Utilities.getUuid();
  onBook((open) => {
    let n = 0;
    for (let left = 1; left > 0; ) {
      const answer = settleMissing(open, { choice, request });
      if (!answer.ok) return answer.message;
      n += answer.settled.n;
      left = answer.settled.left;
    }
    return fill(open.locale, open.locale.messages.missing[choice], { n });
  });
}
