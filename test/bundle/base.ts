// A set-up base in memory for tests of the built program, and the doors people use.
import { resolve } from 'node:path';
import { type BookData, createBook } from '../../src/local/model.ts';
import { openSession } from '../../src/local/session.ts';
import type { ActOptions, Outcome, Session } from '../../src/local/session-types.ts';

export const NOW = '2026-06-30T10:00:00';
const DIST = resolve(import.meta.dirname, '../../dist');

export interface Base {
  book: BookData;
  session: Session;
  /** Calls a function of the page and returns its answer; a failure of the script is thrown. */
  call(fn: string, input?: unknown, options?: ActOptions): Promise<Answer>;
  /** The same, as it ended. */
  run(fn: string, input?: unknown, options?: ActOptions): Promise<Outcome>;
  cells(a1: string): string[][];
}
/** One shape for all answers; tests look at what they expect. */
export interface Answer {
  ok: boolean;
  code?: string;
  message?: string;
  card?: Card;
  [more: string]: unknown;
}
export interface Card {
  clientId: string;
  seen: string;
  name: string;
  stage: { code: string };
  section: { code: string };
  steps: { to: string; missing: { requirement: string; fields: { key: string }[] }[] }[];
  [more: string]: unknown;
}

export function baseOn(book: BookData): Base {
  const session = openSession(book, { dist: DIST });
  const run: Base['run'] = (fn, input, options = {}) =>
    session.call(fn, input === undefined ? [] : [input], { now: NOW, ...options });
  return {
    book,
    session,
    run,
    async call(fn, input, options) {
      const outcome = await run(fn, input, options);
      if (!outcome.ok) throw new Error(`${fn}: ${outcome.failure.message}`);
      return outcome.value as Answer;
    },
    cells: (a1) => session.cells(a1, false) as string[][],
  };
}

/** An empty base: set up on 1 May 2026 by its owner Ivan. */
export async function setUpBase(language = 'en', locale = 'en_US'): Promise<Base> {
  const base = baseOn(createBook({ title: 'Base', locale, timeZone: 'Europe/Budapest', owner: 'owner@example.com' }));
  const outcome = await base.session.menu('Set up the spreadsheet', {
    answers: [language, 'Ivan'],
    now: '2026-05-01T09:00:00',
    userLocale: 'en',
  });
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return base;
}

export const copyOf = (base: Base): Base => kept(base)();

/** The base as it stands, to begin from again and again: a book is plain data that a file holds. */
export function kept(base: Base): () => Base {
  const text = JSON.stringify(base.book);
  return () => baseOn(JSON.parse(text));
}

/** Three clients of Ivan, imported today: Alfa and Beta with a phone, Gamma without. */
export async function withClients(base: Base): Promise<Base> {
  const answer = await base.call('importRows', {
    headers: ['name', 'phone'],
    rows: [
      ['Alfa', '+36 1 234 5678'],
      ['Beta', '+36 1 234 5679'],
      ['Gamma', ''],
    ],
    mapping: { name: 'name', phone: 'phone' },
    constants: { source: 'cold_call', manager: 'Ivan' },
  });
  if (!answer.ok) throw new Error(answer.message);
  return base;
}

export interface Row {
  [key: string]: string;
}

/** The rows of a tab by the keys in its row 1, raw values as text. */
export function table({ session }: Base, tab: string): Row[] {
  const info = session.tabs().find(({ name }) => name === tab);
  if (!info) throw new Error(`no tab ${tab}`);
  const cells = session.cells(`${tab}!1:${info.rows}`, true) as unknown[][];
  const keys = (cells[0] ?? []).map(String);
  return cells
    .slice(2)
    .filter((row) => row.some((cell) => cell !== '' && cell !== null))
    .map((row) => Object.fromEntries(keys.map((key, index) => [key, String(row[index] ?? '')])));
}
