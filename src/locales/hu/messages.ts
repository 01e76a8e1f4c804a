// Sentences of the add-on in English: menu, set-up, refusals, import, reports. {blanks} are filled in by `fill`.
import { messages as en } from '../en/messages.ts';
export const messages = en;
