// The question in which language the base is to be, for set-up and for a change.
import { locales } from '../locales/index.ts';
import type { Language, Locale } from '../locales/shape.ts';
import { fill } from '../locales/text.ts';

const LANGUAGES = Object.keys(locales) as Language[];
const ENGLISH_NAMES: Record<Language, string> = {
  en: 'english',
  ru: 'russian',
  bg: 'bulgarian',
  hu: 'hungarian',
  ro: 'romanian',
};

/** A number of the list, a code, or a name of the language in itself or in English. */
function languageNamed(typed: string): Language | null {
  const text = typed.trim().toLowerCase();
  const byNumber = LANGUAGES[Number(text) - 1];
  if (byNumber) return byNumber;
  return (
    LANGUAGES.find(
      (code) => code === text || locales[code].messages.name.toLowerCase() === text || ENGLISH_NAMES[code] === text,
    ) ?? null
  );
}

/**
 * Asks for one of the five languages; null when the person cancelled. Throws `bad` for an answer that is none of them.
 * @param usual what an empty answer means
 */
export function askLanguage(locale: Locale, title: string, bad: string, usual: Language | ''): Language | null {
  const ui = SpreadsheetApp.getUi();
  const list = LANGUAGES.map((code, index) => `${index + 1} ${locales[code].messages.name}`).join('\n');
  const asked = ui.prompt(title, `${locale.messages.setup.ask_language}\n${list}`, ui.ButtonSet.OK_CANCEL);
  if (asked.getSelectedButton() !== ui.Button.OK) return null;
  const typed = asked.getResponseText();
  const language = languageNamed(typed || usual);
  if (!language) throw new Error(fill(locale, bad, { typed }));
  return language;
}
