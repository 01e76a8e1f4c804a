// The menu item "Change language": asks for the new one, writes it into Settings and brings the base into it.

import { changeSettings } from '../sheets/demo-rows.ts';
import { checkLanguage } from '../sheets/language.ts';
import { askLanguage } from './ask-language.ts';
import { rebuildBuilt } from './building.ts';
import { beginWork } from './endpoint.ts';
import { onBook, openedFor, tellWorking } from './menu.ts';

/** From the write into Settings on, every opening goes on with what a cut left undone. */
export function changeLanguage(): void {
  const { locale } = openedFor('settings');
  const { language: words, menu } = locale.messages;
  const language = askLanguage(locale, menu.language, words.bad, '');
  if (!language) return;
  let isChanged = false;
  onBook((open) => {
    if (language === open.language) return words.same;
    isChanged = true;
    checkLanguage(open);
    tellWorking(open.locale);
    changeSettings(open, { language });
    beginWork(open, true);
    return open.locale.messages.language.done;
  }, true);
  if (isChanged) rebuildBuilt();
}
