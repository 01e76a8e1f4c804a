// A spreadsheet that is open: what a person and the add-on's page can do with it, on a book file or a book in memory.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Listener, listen } from './answers.ts';
import { holdBook, loadBook, saveBook } from './book-file.ts';
import { lendToCells } from './cell-functions.ts';
import { readNow } from './clock.ts';
import type { CallKind, UiPort } from './host.ts';
import { createLocks } from './locks.ts';
import { findMenuItem } from './menu-path.ts';
import { createMeter, type Meter, PAGE_ROUND_TRIP } from './meter.ts';
import { type BookData, createBook } from './model.ts';
import { activeTab, addressOf, findPlace, findReadable, findTab } from './places.ts';
import { readProject } from './project.ts';
import { type Ending, execute, type Machine } from './runtime.ts';
import { hexOf } from './services/color.ts';
import { clockOf, setClock } from './services/formulas/computed.ts';
import { createWorld } from './services/host.ts';
import * as person from './services/person/person.ts';
import { createDeeds } from './session-deeds.ts';
import type { ActOptions, Outcome, Session } from './session-types.ts';
import { type Actor, createTriggers } from './triggers.ts';
import { packArguments } from './wire.ts';

/** Who acts when nobody is named. */
export const DEFAULT_USER = 'owner@example.com';

interface NewBook {
  /** Like 'ru_RU'. */
  locale: string;
  /** An IANA name. */
  timeZone: string;
  owner: string;
}

interface SessionOptions {
  /** Directory of the built add-on; read when the script runs, so it may be built later. */
  dist: string;
  /** false = the project is a script bound to the spreadsheet; default an add-on, which may have fewer triggers (facts 4.4). */
  addOn?: boolean;
  /** What to do when there is no such file; absent = an empty book of the default user. */
  missing?: 'refuse' | NewBook;
  /** For looking only: the file is not kept from other programs, so it can be read while the workbench has it open. */
  readsOnly?: boolean;
  /** Milliseconds to wait for a book that another program has open; absent = half a minute. */
  patience?: number;
  /** Hears a sentence when the book had to be read from its earlier state. */
  warn?(sentence: string): void;
}

const EMPTY: NewBook = { locale: 'en_US', timeZone: 'Etc/UTC', owner: DEFAULT_USER };

/** Service calls after which the book may be another one. */
const CHANGING: readonly CallKind[] = ['write', 'format', 'structure', 'property', 'ui'];

/**
 * Opens a book file (kept from other programs until this one ends) or a book in memory, which `save` leaves alone.
 * Throws one sentence when the file is no book, or missing where that is refused.
 */
export function openSession(source: string | BookData, options: SessionOptions): Session {
  const file = typeof source === 'string' ? source : null;
  const { book, fresh } = typeof source === 'string' ? openFile(source, options) : { book: source, fresh: false };
  return sessionOn(book, { file, fresh, dist: options.dist, addOn: options.addOn ?? true });
}

function openFile(
  file: string,
  { missing = EMPTY, readsOnly, patience, warn }: SessionOptions,
): { book: BookData; fresh: boolean } {
  if (missing !== 'refuse' && !existsSync(file)) {
    const title = path.basename(file, path.extname(file));
    // A copy of a file must be told from its original, as two spreadsheets at Google are.
    const book = { ...createBook({ ...missing, title }), id: randomUUID() };
    mkdirSync(path.dirname(file), { recursive: true });
    holdBook(file, patience);
    return { book, fresh: true };
  }
  if (!existsSync(file) && !existsSync(`${file}.bak`)) throw new Error(`There is no book ${file}.`);
  if (!readsOnly) holdBook(file, patience);
  const { book, warning } = loadBook(file);
  if (warning !== null) warn?.(warning);
  return { book, fresh: false };
}

function sessionOn(
  book: BookData,
  { file, fresh, dist, addOn }: { file: string | null; fresh: boolean; dist: string; addOn: boolean },
): Session {
  const world = createWorld();
  const locks = createLocks();
  const machineNow = (): Machine => ({ book, world, locks, addOn, project: readProject(dist) });
  lendToCells({ book, world, locks, project: () => readProject(dist) });
  const triggers = createTriggers(book, machineNow);
  let changed = fresh;

  const actorOf = (options: ActOptions, meter: Meter, ui: UiPort): Actor => ({
    user: { email: options.user ?? DEFAULT_USER, locale: options.userLocale ?? book.locale.slice(0, 2) },
    now: options.now === undefined ? null : readNow(options.now, book.timeZone),
    cut: options.cut ?? null,
    pendingAtCut: options.pendingAtCut ?? 'lost',
    fails: options.fails ?? null,
    meter,
    ui,
  });

  /** A front end of its own hears the script itself; otherwise what it tells is collected. */
  const act = async (
    options: ActOptions,
    overhead: number,
    ui: UiPort | undefined,
    run: (actor: Actor) => Promise<Ending>,
  ): Promise<Outcome> => {
    const listener = listen(options.answers ?? []);
    const meter = meanwhileOf(book, createMeter(overhead), options);
    const triggersBefore = JSON.stringify(book.triggers);
    const ending = await run(actorOf(options, meter, ui ?? listener.ui));
    const reading = meter.read();
    changed ||=
      JSON.stringify(book.triggers) !== triggersBefore || CHANGING.some((kind) => (reading.byKind[kind] ?? 0) > 0);
    return { ...ending, toasts: listener.told, meter: reading };
  };

  const openMenus = async (options: ActOptions): Promise<Listener['menus']> => {
    const { cut: _cut, meanwhile: _meanwhile, fails: _fails, ...calm } = options;
    const listener = listen([]);
    const ending = await triggers.opened(actorOf(calm, createMeter(), listener.ui));
    if (!ending.ok) throw new Error(ending.failure.message);
    return listener.menus;
  };

  const deeds = createDeeds({
    book,
    triggers,
    act: (options, run) => act(options, 0, undefined, run),
    userOf: (options) => options.user ?? DEFAULT_USER,
    checkScript: () => void machineNow(),
    hasFunction(name) {
      try {
        return machineNow().project.functions.has(name);
      } catch {
        return false;
      }
    },
    onChange: () => {
      changed = true;
    },
  });

  return {
    tabs: () =>
      book.sheets.map(({ name, id, maxRows: rows, maxColumns: columns, hidden, tabColor: color }) => ({
        name,
        id,
        rows,
        columns,
        hidden,
        color: color && hexOf(book, color),
      })),
    cells(a1, raw) {
      const { index, area, wanted } = findReadable(book, a1);
      return padded(raw ? person.rawMatrix(book, index, area) : person.displayMatrix(book, index, area), wanted);
    },
    rules(a1) {
      const { index, area } = findPlace(book, a1);
      return person.ruleAt(book, index, area.row, area.column);
    },
    window: (tab, top, left, rows, columns) => person.windowOf(book, findTab(book, tab), top, left, rows, columns),
    charts: (tab) => person.chartsOf(book, findTab(book, tab)),
    edge: (tab, from, down, across) => {
      const sheet = book.sheets[findTab(book, tab)];
      return sheet ? person.edgeFrom(book, sheet, from, down, across) : from;
    },
    locale: () => book.locale,
    menuTree: openMenus,
    async call(fn, args, options, ui) {
      const sent = packArguments(args);
      return act(options, PAGE_ROUND_TRIP, ui, (actor) =>
        execute(machineNow(), { ...actor, fn, door: 'page', args: (stage) => stage.parse(sent) as unknown[] }),
      );
    },
    async menu(captions, options, ui) {
      const fn = findMenuItem(await openMenus(options), captions);
      return act(options, 0, ui, (actor) => execute(machineNow(), { ...actor, fn, door: 'menu', args: () => [] }));
    },
    ...deeds,
    selection() {
      const sheet = activeTab(book);
      return addressOf(sheet, sheet.selection);
    },
    save() {
      if (file === null || !changed) return;
      saveBook(file, book);
      changed = false;
    },
    async exportXlsx(out) {
      const { writeXlsx } = await import('./xlsx/xlsx.ts');
      await writeXlsx(book, out);
    },
  };
}

/** The meter of a script that is listened to, or in whose middle somebody else does something, once. */
function meanwhileOf(book: BookData, meter: Meter, { meanwhile, onCall }: ActOptions): Meter {
  if (!meanwhile && !onCall) return meter;
  let waits = true;
  return {
    count(kind, name, cells) {
      meter.count(kind, name, cells);
      onCall?.(kind);
      if (!meanwhile || !waits || meter.calls < meanwhile.atCall) return;
      waits = false;
      // What is done then may have a time of its own; the script goes on in its own.
      const clock = clockOf(book);
      meanwhile.run();
      setClock(book, clock);
    },
    get calls() {
      return meter.calls;
    },
    get atGoogle() {
      return meter.atGoogle;
    },
    read: () => meter.read(),
  };
}

/** Rows and columns that were asked for but are outside the grid are empty texts. */
function padded(cells: unknown[][], wanted: { rows: number; columns: number }): unknown[][] {
  const empty = (count: number): string[] => Array<string>(count).fill('');
  const rows = cells.map((row) => [...row, ...empty(wanted.columns - row.length)]);
  return [...rows, ...Array.from({ length: wanted.rows - rows.length }, () => empty(wanted.columns))];
}
