// The folder with the books: which there are, and which file a name means.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const EXTENSION = '.json';
export const LANGUAGES: readonly string[] = ['en', 'ru', 'bg', 'hu', 'ro'];

/** Names of the books in a folder, in alphabetical order; the folder is made when missing. */
export function listBooks(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder)
    .filter((file) => file.endsWith(EXTENSION))
    .map((file) => basename(file, EXTENSION))
    .sort();
}

/** The file of a book. @throws Error when the name could leave the folder */
export function bookFile(folder: string, name: string): string {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,79}$/u.test(name)) {
    throw new Error('A name of a book is up to 80 letters, digits, spaces, dots and hyphens.');
  }
  return join(folder, name + EXTENSION);
}

/** The file of a book that exists. @throws Error when there is none */
export function existingBook(folder: string, name: string): string {
  const file = bookFile(folder, name);
  if (!existsSync(file)) throw new Error(`There is no book "${name}".`);
  return file;
}

/** The file of a book that does not exist yet. @throws Error when the name is taken */
export function newBook(folder: string, name: string): string {
  const file = bookFile(folder, name);
  if (existsSync(file)) throw new Error(`The book "${name}" exists already.`);
  return file;
}

/** The file of the example in a language. @throws Error for a language the add-on does not have */
export function exampleBook(folder: string, language: string): string {
  if (!LANGUAGES.includes(language)) throw new Error(`There is no example in "${language}".`);
  return bookFile(folder, `example-${language}`);
}

/** What a person calls the book. */
export function bookName(file: string): string {
  return basename(file, EXTENSION);
}
