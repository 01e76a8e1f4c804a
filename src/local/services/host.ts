// The services of one execution: makes the script's globals over a book, and keeps the writes that Google would still hold back.
import type { HostEnv } from '../host.ts';
import type { BookData } from '../model.ts';
import { localeOf } from '../values/locale.ts';
import { offsetAt } from '../values/serial.ts';
import { forgetValues, setClock, setCustomFunctions } from './formulas/computed.ts';
import { customFunctions, type FindFunction } from './formulas/custom.ts';
import { leftOutServices } from './left-out.ts';
import { make } from './members.ts';
import { refreshPivots } from './objects/pivot-place.ts';
import { Refusal } from './refusal.ts';
import { demandEditor } from './rights.ts';
import { consoleOf } from './script/logger.ts';
import { refusalOf } from './script/permission.ts';
import type { Host, HostWorld } from './states.ts';
import './all.ts';

export type { HostWorld } from './states.ts';

/** What one process keeps between executions and no file holds. */
export function createWorld(): HostWorld {
  return { cache: new Map(), files: new Map() };
}

/** Kinds whose effect waits for the next read. */
const lazy = new Set(['write', 'format']);
/** Kinds before which the waiting writes are applied. */
const settling = new Set(['read', 'structure', 'flush']);
/** Kinds that change the file. */
const changing = new Set(['write', 'format', 'structure']);

/** What a function called by a cell may not do. */
const notInCells = new Set(['write', 'format', 'structure', 'ui']);

/** Properties may be read there, says Google's guide to custom functions; of writing it tells only limits. */
const refusedInCells = (kind: string, name: string): boolean =>
  notInCells.has(kind) || (kind === 'property' && !name.includes('.get'));

/** Runs and turns a refusal of the spreadsheet into the script's own Exception. */
function told<T>(host: Host, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refusal) throw host.error(error.message);
    throw error;
  }
}

/** One execution: its writes wait in one queue, in the order in which the script made them, whichever book they are for. */
interface Execution {
  /** The services' view of a book, one for each book the script has met. */
  on(book: BookData): Host;
  settle(): void;
  discard(): void;
}

function startExecution(env: HostEnv, world: HostWorld): Execution {
  let pending: { host: Host; write: () => void }[] = [];
  const hosts = new Map<BookData, Host>();
  const execution: Execution = {
    on(book) {
      let host = hosts.get(book);
      if (!host) {
        host = hostOf(book, env, world, execution, (write) => pending.push({ host: host as Host, write }));
        hosts.set(book, host);
        setClock(book, env.now);
        forgetValues(book);
      }
      return host;
    },
    settle() {
      if (pending.length === 0) return;
      const writes = pending;
      pending = [];
      try {
        for (const { host, write } of writes) told(host, write);
      } finally {
        for (const book of new Set(writes.map(({ host }) => host.book))) {
          forgetValues(book);
          refreshPivots(book);
        }
      }
    },
    discard() {
      pending = [];
    },
  };
  return execution;
}

function hostOf(
  book: BookData,
  env: HostEnv,
  world: HostWorld,
  execution: Execution,
  queue: (write: () => void) => void,
): Host {
  let inCell = false;
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
      const refusal = refusalOf(env, name);
      if (refusal) throw host.error(refusal);
      if (inCell && refusedInCells(kind, name)) {
        throw host.error(`You do not have permission to call ${name.split('.').at(-1)}`);
      }
      if (settling.has(kind)) execution.settle();
      const answer = told(host, () => {
        if (changing.has(kind)) demandEditor(book, env.user.email, name);
        if (kind !== 'structure') return run();
        // One that is refused half way has changed something all the same.
        try {
          return run();
        } finally {
          forgetValues(book);
          refreshPivots(book);
        }
      });
      if (!lazy.has(kind)) return answer;
      if (typeof answer === 'function') queue(answer as () => void);
      return self;
    },
    on: execution.on,
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
    inCell(run) {
      // A function may read a cell that calls another one.
      const before = inCell;
      inCell = true;
      try {
        return run();
      } finally {
        inCell = before;
      }
    },
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
 * `discard` drops them (the script was cut). `log` is what Logger and console were told. `world` carries the cache and
 * the spreadsheets made by scripts from one execution to the next. A script that is not `bound` has no active spreadsheet.
 */
export function createHost(
  book: BookData,
  env: HostEnv,
  world: HostWorld = createWorld(),
  bound = true,
): {
  globals: Record<string, unknown>;
  settle(): void;
  discard(): void;
  /** Told when the script is loaded: cells may call its functions from then on. */
  lendFunctions(find: FindFunction): void;
  log: string[];
} {
  const execution = startExecution(env, world);
  const host = execution.on(book);
  const logger = { host, lines: [] as string[] };
  const lendFunctions = (find: FindFunction): void => setCustomFunctions(book, customFunctions(host, find));
  const globals = {
    SpreadsheetApp: make('SpreadsheetApp', { host, active: bound ? host : null }),
    Charts: make('Charts', { host }),
    HtmlService: make('HtmlService', { host }),
    LockService: make('LockService', { host, bound }),
    PropertiesService: make('PropertiesService', { host, bound }),
    CacheService: make('CacheService', { host, bound }),
    Session: make('Session', { host }),
    ScriptApp: make('ScriptApp', { host }),
    Utilities: make('Utilities', { host }),
    Logger: make('Logger', logger),
    console: consoleOf(logger.lines, env.now),
    Browser: make('Browser', { host }),
    MimeType: make('MimeType', { host }),
    ContentService: make('ContentService', { host }),
    ScriptProperties: make('ScriptProperties', { host, scope: 'script' }),
    UserProperties: make('UserProperties', { host, scope: 'user' }),
    ...leftOutServices(),
  };
  return { globals, settle: execution.settle, discard: execution.discard, lendFunctions, log: logger.lines };
}
