// The file of a book: whole or not at all, the previous one kept, one program at a time.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { holdBook, loadBook, saveBook } from '../../src/local/book-file.ts';
import { type BookData, createBook } from '../../src/local/model.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'book-'));
afterAll(() => rmSync(directory, { recursive: true }));
const place = (name: string): string => path.join(directory, name);

function book(title: string): BookData {
  return createBook({ title, locale: 'ru_RU', timeZone: 'Europe/Budapest', owner: 'o@example.com' });
}

test('what is saved is loaded, and nothing is left beside it', () => {
  const file = place('whole.json');
  saveBook(file, book('Первая'));
  expect(loadBook(file)).toEqual({ book: book('Первая'), warning: null });
  expect(readdirSync(directory).filter((name) => name.startsWith('whole'))).toEqual(['whole.json']);
});

test('the previous state is kept as .bak', () => {
  const file = place('twice.json');
  saveBook(file, book('one'));
  saveBook(file, book('two'));
  saveBook(file, book('three'));
  expect(loadBook(file).book.title).toBe('three');
  expect(loadBook(`${file}.bak`).book.title).toBe('two');
});

test('a torn file is replaced by the previous state, with a warning', () => {
  const file = place('torn.json');
  saveBook(file, book('one'));
  saveBook(file, book('two'));
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.slice(0, text.length / 2));
  const { book: loaded, warning } = loadBook(file);
  expect(loaded.title).toBe('one');
  expect(warning).toBe(`${file} is damaged; the previous state was read from ${file}.bak.`);
});

test('no file, no book in it, another version: one sentence each', () => {
  expect(() => loadBook(place('none.json'))).toThrow(`There is no book ${place('none.json')}.`);
  writeFileSync(place('other.json'), '{"a":1}');
  expect(() => loadBook(place('other.json'))).toThrow(
    /other\.json is not a book: it was not made by the command new\./,
  );
  writeFileSync(place('text.json'), 'PK\u0003\u0004');
  expect(() => loadBook(place('text.json'))).toThrow(/text\.json is not a book/);
  writeFileSync(place('newer.json'), '{"format":"local-google-sheets","version":99,"book":{}}');
  expect(() => loadBook(place('newer.json'))).toThrow(/was made by another version \(99\)/);
});

test('a directory that does not exist is told in a sentence', () => {
  expect(() => saveBook(path.join(directory, 'no', 'where.json'), book('x'))).toThrow(/^Cannot write the book .*\.$/);
});

test('1.2 million cells are saved and loaded in a few seconds', () => {
  const file = place('large.json');
  const large = book('large');
  const sheet = large.sheets[0]!;
  sheet.rows = Array.from({ length: 25_000 }, (_none, row) => ({
    c: Array.from({ length: 48 }, (_empty, column) => (column % 2 === 0 ? row * column : `text ${row} ${column}`)),
    s: Array.from({ length: 48 }, () => 0),
  }));
  const start = performance.now();
  saveBook(file, large);
  const { book: loaded } = loadBook(file);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(loaded.sheets[0]?.rows[24_999]?.c[47]).toBe('text 24999 47');
  expect(statSync(file).size).toBeGreaterThan(10_000_000);
});

test('a mark of a process that is gone is taken over', () => {
  const file = place('held.json');
  // Process numbers end at 4,194,304 on Linux: nobody has this one.
  writeFileSync(`${file}.lock`, '99999999');
  holdBook(file);
  expect(readFileSync(`${file}.lock`, 'utf8')).toBe(String(process.pid));
  expect(existsSync(`${file}.lock`)).toBe(true);
});
