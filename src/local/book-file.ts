// The file that holds a spreadsheet: saved whole or not at all, the previous one kept, one program at a time.
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
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
  if (older === null) throw new Error(`${file} is not a book: it was not made by the command new.`);
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

function checkFormat(file: string, content: Partial<BookFile>): BookData {
  if (content.format !== FORMAT || content.book === undefined) {
    throw new Error(`${file} is not a book: it was not made by the command new.`);
  }
  if (content.version !== VERSION)
    throw new Error(`${file} was made by another version (${content.version}) of this program.`);
  return content.book;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const PATIENCE = 30_000;
const PAUSE = 50;
const held = new Set<string>();

/**
 * Keeps other programs away from a book file until `releaseBooks` or the end of this process; two of them would overwrite each other's work.
 * Waits up to 30 s for its turn, then throws one sentence. A mark left by a process that is gone is taken over.
 */
export function holdBook(file: string): void {
  const mark = `${path.resolve(file)}.lock`;
  if (held.has(mark)) return;
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; !tryMark(mark); waited += PAUSE) {
    const holder = holderOf(mark);
    if (holder !== null && !isAlive(holder)) rmSync(mark, { force: true });
    else if (waited >= PATIENCE) throw new Error(`${file} is open in another program (process ${holder}).`);
    else Atomics.wait(clock, 0, 0, PAUSE);
  }
  if (held.size === 0) process.once('exit', releaseBooks);
  held.add(mark);
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
