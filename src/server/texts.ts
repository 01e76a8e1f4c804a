// The long words of a language (help, Guide, playbook), read from the page's file when set-up or a new tab asks for them.
import type { Language, Texts } from '../locales/shape.ts';

/** The file holds a line "en {…}" per language, so that dist stays three files and the program small. */
export function textsOf(language: Language): Texts {
  const lines = HtmlService.createHtmlOutputFromFile('sidebar').getContent().split('\n');
  const line = lines.find((candidate) => candidate.startsWith(`${language} `)) ?? '';
  return JSON.parse(line.slice(language.length + 1)) as Texts;
}
