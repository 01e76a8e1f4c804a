// A desk for tests of the command line: a directory, a fresh book before each test, commands run in this process.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect } from 'vitest';
import { main } from '../../../src/local/cli/cli.ts';

const dist = fileURLToPath(new URL('../fixtures/small', import.meta.url));

interface Answer {
  status: number;
  out: string[];
  err: string[];
}

export async function command(...argv: string[]): Promise<Answer> {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  return { status: await main(argv, io), out, err };
}

/** The same with the small script in place of the add-on. */
export const withScript = (...argv: string[]): Promise<Answer> => command(...argv, '--dist', dist);

export interface Desk {
  directory: string;
  /** The file of the present test's book: en_US, one empty tab Sheet1. */
  book: string;
  /** Writes a file for the present test and says where. */
  file(name: string, text: string | Uint8Array): string;
  cells(a1: string, ...options: string[]): Promise<unknown[]>;
}

/** Sets the desk of a test file; what is on it is removed at the end. */
export function setDesk(): Desk {
  const directory = mkdtempSync(path.join(tmpdir(), 'cli-'));
  let count = 0;
  const desk: Desk = {
    directory,
    book: '',
    file(name, text) {
      const place = path.join(directory, `${count}-${name}`);
      writeFileSync(place, text);
      return place;
    },
    cells: async (a1, ...options) =>
      (await command('cells', desk.book, a1, ...options)).out.map((line) => JSON.parse(line)),
  };
  beforeEach(async () => {
    count += 1;
    desk.book = path.join(directory, `book${count}.json`);
    expect(await command('new', desk.book)).toEqual({ status: 0, out: [], err: [] });
  });
  afterAll(() => rmSync(directory, { recursive: true }));
  return desk;
}
