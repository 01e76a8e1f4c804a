// The file that holds a spreadsheet: saved whole or not at all, the previous one kept, one program at a time.
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { BookData } from './model.ts';

const FORMAT = 'local-google-sheets';
const VERSION = 1;

interface BookFile {
  format: string;
  version: number;
  book: BookData;
}

/** Writes through a temporary file, fsync and rename; the file that was there becomes FILE.bak. Throws a sentence on failure. */
export function saveBook(file: string, book: BookData): void {
  const content: BookFile = { format: FORMAT, version: VERSION, book };
  const fresh = `${file}.${process.pid}.tmp`;
  try {
    if (isDirectory(file)) throw new Error('it is a directory');
    writeSynced(fresh, JSON.stringify(content));
    if (existsSync(file)) keepPrevious(file);
    renameSync(fresh, file);
    syncDirectory(path.dirname(path.resolve(file)));
  } catch (error) {
    rmSync(fresh, { force: true });
    throw new Error(`Cannot write the book ${file}: ${reasonOf(error)}.`);
  }
}

function writeSynced(file: string, text: string): void {
  const handle = openSync(file, 'w');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A second name for the old file, not a move: at no moment is there no book under its own name. */
function keepPrevious(file: string): void {
  const previous = `${file}.bak`;
  rmSync(previous, { force: true });
  try {
    linkSync(file, previous);
  } catch {
    copyFileSync(file, previous);
  }
}

/** The rename itself lives in the directory: without this a power cut could take it back. */
function syncDirectory(directory: string): void {
  const handle = openSync(directory, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const isDirectory = (file: string): boolean => existsSync(file) && statSync(file).isDirectory();

/**
 * The book in a file. A torn file is replaced by FILE.bak and `warning` says so in one sentence.
 * Throws one sentence when there is no file, no whole book in it, or a file of another format or version.
 */
export function loadBook(file: string): { book: BookData; warning: string | null } {
  const text = readText(file);
  const content = parseBook(text);
  if (content !== null) return { book: checkFormat(file, content), warning: null };
  const previous = `${file}.bak`;
  const older = existsSync(previous) ? parseBook(readText(previous)) : null;
  if (older === null) throw notBook(file);
  return {
    book: checkFormat(previous, older),
    warning: `${file} is damaged; the previous state was read from ${previous}.`,
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (!existsSync(file)) throw new Error(`There is no book ${file}.`);
    throw new Error(`Cannot read the book ${file}: ${reasonOf(error)}.`);
  }
}

function parseBook(text: string): Partial<BookFile> | null {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null ? content : {};
  } catch {
    return null;
  }
}

function checkFormat(file: string, { format, version, book }: Partial<BookFile>): BookData {
  if (format !== FORMAT || book === undefined) throw notBook(file);
  if (version !== VERSION) {
    const age = typeof version === 'number' && version > VERSION ? 'a newer' : 'another';
    throw new Error(`${file} was made by ${age} version (${version}) of this program.`);
  }
  if (!isWhole(book)) throw new Error(`${file} is damaged: parts of the spreadsheet are missing in it.`);
  return book;
}

const notBook = (file: string): Error => new Error(`${file} is not a book: it was not made by the command new.`);

/** Whether the parts are there without which nothing works; a file changed by hand may lack them. */
function isWhole(book: Partial<BookData>): boolean {
  const { sheets, styles, rules, namedRanges, triggers } = book;
  if (![sheets, styles, rules, namedRanges, triggers].every(Array.isArray) || !sheets?.length) return false;
  return sheets.every(
    ({ name, rows, columns }) => typeof name === 'string' && Array.isArray(rows) && Array.isArray(columns),
  );
}

/** What the system says, without its code and its name of the call. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return /^[A-Z]+: ([^,]+), /.exec(error.message)?.[1] ?? error.message;
}

const PATIENCE = 30_000;
const PAUSE = 50;
const held = new Set<string>();

/**
 * Keeps other programs away from a book file until `releaseBooks` or the end of this process; two of them would overwrite each other's work.
 * Waits up to `patience` ms for its turn, then throws one sentence. What a process that is gone has left is cleared away.
 */
export function holdBook(file: string, patience = PATIENCE): void {
  const mark = `${path.resolve(file)}.lock`;
  if (held.has(mark)) return;
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; !tryMark(mark); waited += PAUSE) {
    const holder = holderOf(mark);
    if (holder !== null && !isAlive(holder)) clearMark(mark, holder);
    else if (waited >= patience) throw new Error(`${file} is open in another program (process ${holder}).`);
    else Atomics.wait(clock, 0, 0, PAUSE);
  }
  if (held.size === 0) process.once('exit', releaseBooks);
  held.add(mark);
  clearLeftOvers(file);
}

/** Takes a dead program's mark aside first: another one may have put its own there since it was read. */
function clearMark(mark: string, holder: number): void {
  const aside = `${mark}.${process.pid}`;
  try {
    renameSync(mark, aside);
    if (holderOf(aside) === holder) rmSync(aside, { force: true });
    else renameSync(aside, mark);
  } catch {
    // Somebody else was quicker.
  }
}

/** Half-written files of programs that were killed while they saved. */
function clearLeftOvers(file: string): void {
  const { dir, base } = path.parse(path.resolve(file));
  for (const name of readdirSync(dir)) {
    const writer = name.startsWith(`${base}.`) ? /^\.(\d+)\.tmp$/.exec(name.slice(base.length)) : null;
    if (writer && !isAlive(Number(writer[1]))) rmSync(path.join(dir, name), { force: true });
  }
}

/** Lets other programs have the books this process has opened. */
export function releaseBooks(): void {
  for (const mark of held) rmSync(mark, { force: true });
  held.clear();
  process.off('exit', releaseBooks);
}

function tryMark(mark: string): boolean {
  try {
    writeFileSync(mark, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw new Error(`Cannot write beside the book: ${reasonOf(error)}.`);
  }
}

function holderOf(mark: string): number | null {
  try {
    return Number(readFileSync(mark, 'utf8')) || null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
