// The file of a book: whole or not at all, the previous one kept, one program at a time.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
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
  expect(() => loadBook(place('newer.json'))).toThrow(
    /newer\.json was made by a newer version \(99\) of this program\.$/,
  );
});

test.each([
  ['an empty file', '', /is not a book: it was not made by the command new\.$/],
  ['a list', '[1,2]', /is not a book/],
  ['nothing but null', 'null', /is not a book/],
  ['half a book', '{"format":"local-google-sheets","version":1,"book":{"sheets":[', /is not a book/],
  ['a book without tabs', '{"format":"local-google-sheets","version":1,"book":{"sheets":[]}}', /is damaged: parts of/],
  ['a book without version', '{"format":"local-google-sheets","book":{}}', /was made by another version \(undefined\)/],
])('%s is told in one sentence, and the file is left as it is', (what, text, sentence) => {
  const file = place(`${what}.json`);
  writeFileSync(file, text);
  expect(() => loadBook(file)).toThrow(sentence);
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(readdirSync(directory).filter((name) => name.startsWith(what))).toEqual([`${what}.json`]);
});

test('a directory in the place of the book is told in one sentence, for reading and for writing', () => {
  const file = place('folder.json');
  mkdirSync(file);
  expect(() => loadBook(file)).toThrow(/^Cannot read the book .*folder\.json: illegal operation on a directory\.$/);
  expect(() => saveBook(file, book('x'))).toThrow(/^Cannot write the book .*folder\.json: it is a directory\.$/);
  expect(readdirSync(directory).filter((name) => name.startsWith('folder'))).toEqual(['folder.json']);
});

test('a folder that nobody may write to is told in one sentence', () => {
  // Not even root writes there.
  expect(() => saveBook('/proc/book.json', book('x'))).toThrow(/^Cannot write the book \/proc\/book\.json: [^:]+\.$/);
  expect(() => holdBook('/proc/book.json')).toThrow(/^Cannot write beside the book: [^:]+\.$/);
});

test('a directory that does not exist is told in a sentence', () => {
  expect(() => saveBook(path.join(directory, 'no', 'where.json'), book('x'))).toThrow(/^Cannot write the book .*\.$/);
});

test('1.2 million cells are saved and loaded in little more than JSON takes', () => {
  const file = place('large.json');
  const large = book('large');
  const sheet = large.sheets[0]!;
  sheet.rows = Array.from({ length: 25_000 }, (_none, row) => ({
    c: Array.from({ length: 48 }, (_empty, column) => (column % 2 === 0 ? row * column : `text ${row} ${column}`)),
    s: Array.from({ length: 48 }, () => 0),
  }));
  const start = performance.now();
  JSON.parse(JSON.stringify(large));
  const plain = performance.now() - start;
  saveBook(file, large);
  const { book: loaded } = loadBook(file);
  expect((performance.now() - start - plain) / plain).toBeLessThan(10);
  expect(loaded.sheets[0]?.rows[24_999]?.c[47]).toBe('text 24999 47');
  expect(statSync(file).size).toBeGreaterThan(10_000_000);
});

test('a book open in another program is told after the wait, and what it wrote so far stays', () => {
  const file = place('busy.json');
  // Process 1 is always there, and never this one.
  writeFileSync(`${file}.lock`, '1');
  writeFileSync(`${file}.1.tmp`, 'half');
  expect(() => holdBook(file, 100)).toThrow(`${file} is open in another program (process 1).`);
  expect(readFileSync(`${file}.lock`, 'utf8')).toBe('1');
  expect(existsSync(`${file}.1.tmp`)).toBe(true);
});

test('what a killed program had half written is cleared away', () => {
  const file = place('cleared.json');
  writeFileSync(`${file}.99999999.tmp`, 'half');
  holdBook(file);
  expect(readdirSync(directory).filter((name) => name.startsWith('cleared'))).toEqual(['cleared.json.lock']);
});

test('killed 25 times while it saves, the book is whole every time and never older than what was saved', async () => {
  const script = place('saver.mjs');
  const from = JSON.stringify(fileURLToPath(new URL('../../src/local/book-file.ts', import.meta.url)));
  const contents = `
    import { holdBook, loadBook, saveBook } from ${from};
    const file = process.argv[2];
    holdBook(file);
    const { book } = loadBook(file);
    for (let n = Number(book.title) + 1; ; n += 1) {
      book.title = String(n);
      book.sheets[0].rows = Array.from({ length: 300 }, () => ({ c: Array(20).fill(n), s: [] }));
      saveBook(file, book);
      process.stdout.write(n + '\\n');
    }`;
  await build({
    stdin: { contents, resolveDir: directory },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: script,
  });
  const file = place('killed.json');
  saveBook(file, book('0'));
  let last = 0;
  for (let kill = 0; kill < 25; kill += 1) {
    const child = spawn('node', [script, file]);
    const ended = new Promise((resolve) => child.once('close', resolve));
    let told = '';
    child.stdout.on('data', (data) => {
      told += data;
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
    child.kill('SIGKILL');
    await ended;
    const saved = Number(told.trim().split('\n').at(-1));
    const { book: found, warning } = loadBook(file);
    const n = Number(found.title);
    expect(warning).toBeNull();
    expect(n).toBeGreaterThanOrEqual(saved);
    expect(saved).toBeGreaterThan(last);
    expect(new Set(found.sheets[0]?.rows.flatMap((row) => row?.c))).toEqual(new Set([n]));
    last = saved;
  }
  holdBook(file);
  const left = readdirSync(directory).filter((name) => name.startsWith('killed'));
  expect(left.filter((name) => !/^killed\.json(\.bak|\.lock)?$/.test(name))).toEqual([]);
});

test('a mark of a process that is gone is taken over', () => {
  const file = place('held.json');
  // Process numbers end at 4,194,304 on Linux: nobody has this one.
  writeFileSync(`${file}.lock`, '99999999');
  holdBook(file);
  expect(readFileSync(`${file}.lock`, 'utf8')).toBe(String(process.pid));
  expect(existsSync(`${file}.lock`)).toBe(true);
});
