// The services of one execution: makes the script's globals over a book, and keeps the writes that Google would still hold back.
import type { HostEnv } from '../host.ts';
import type { BookData } from '../model.ts';
import { localeOf } from '../values/locale.ts';
import { offsetAt } from '../values/serial.ts';
import { forgetValues, setClock } from './formulas/computed.ts';
import { make } from './members.ts';
import { Refusal } from './refusal.ts';
import { consoleOf } from './script/logger.ts';
import { refusalOf } from './script/permission.ts';
import type { Host, HostWorld } from './states.ts';
import './all.ts';

export type { HostWorld } from './states.ts';

/** What one process keeps between executions and no file holds. */
export function createWorld(): HostWorld {
  return { cache: new Map() };
}

/** Kinds whose effect waits for the next read. */
const lazy = new Set(['write', 'format']);
/** Kinds before which the waiting writes are applied. */
const settling = new Set(['read', 'structure', 'flush']);

/** Runs and turns a refusal of the spreadsheet into the script's own Exception. */
function told<T>(host: Host, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refusal) throw host.error(error.message);
    throw error;
  }
}

function hostOf(book: BookData, env: HostEnv, world: HostWorld): Host {
  let pending: (() => void)[] = [];
  const host: Host = {
    book,
    env,
    world,
    get locale() {
      return localeOf(book.locale);
    },
    error(message) {
      const error = new env.realm.Error(message);
      error.name = 'Exception';
      return error;
    },
    invoke(kind, name, cells, self, run) {
      if (kind !== 'local') env.call(kind, name, cells);
      const refusal = refusalOf(env.authMode, name);
      if (refusal) throw host.error(refusal);
      if (settling.has(kind)) host.settle();
      const answer = told(host, run);
      if (kind === 'structure') forgetValues(book);
      if (!lazy.has(kind)) return answer;
      if (typeof answer === 'function') pending.push(answer as () => void);
      return self;
    },
    settle() {
      if (pending.length === 0) return;
      const writes = pending;
      pending = [];
      try {
        for (const write of writes) told(host, write);
      } finally {
        forgetValues(book);
      }
    },
    discard() {
      pending = [];
    },
    entry: () => ({
      locale: host.locale,
      thisYear: new Date(env.now() + offsetAt(env.now(), book.timeZone)).getUTCFullYear(),
      rules: true,
    }),
    list<T>(items: readonly T[]): T[] {
      const list = new env.realm.Array<T>(items.length);
      for (let i = 0; i < items.length; i++) list[i] = items[i] as T;
      return list;
    },
    date: (instant) => new env.realm.Date(instant),
    sheet(id) {
      const sheet = book.sheets.find((s) => s.id === id);
      if (!sheet) throw host.error(`Sheet ${id} not found`);
      return sheet;
    },
  };
  return host;
}

/**
 * The globals of one execution over `book`. `settle` applies the writes still pending (the script ended, or a flush);
 * `discard` drops them (the script was cut). `log` is what Logger and console were told. `world` carries the cache from one execution to the next.
 */
export function createHost(
  book: BookData,
  env: HostEnv,
  world: HostWorld = createWorld(),
): { globals: Record<string, unknown>; settle(): void; discard(): void; log: string[] } {
  const host = hostOf(book, env, world);
  setClock(book, env.now);
  forgetValues(book);
  const logger = { host, lines: [] as string[] };
  const globals = {
    SpreadsheetApp: make('SpreadsheetApp', { host }),
    Charts: make('Charts', { host }),
    HtmlService: make('HtmlService', { host }),
    LockService: make('LockService', { host }),
    PropertiesService: make('PropertiesService', { host }),
    CacheService: make('CacheService', { host }),
    Session: make('Session', { host }),
    ScriptApp: make('ScriptApp', { host }),
    Utilities: make('Utilities', { host }),
    Logger: make('Logger', logger),
    console: consoleOf(logger.lines),
  };
  return { globals, settle: host.settle, discard: host.discard, log: logger.lines };
}
