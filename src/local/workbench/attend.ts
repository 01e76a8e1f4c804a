// The thread that holds the book: it takes one verb at a time and sleeps while a person answers a dialog of the script.
import { existsSync } from 'node:fs';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { DialogAnswer, UiPort } from '../host.ts';
import type { Outcome, Session } from '../session-types.ts';
import { fillExample } from './example.ts';
import { layoutOf } from './layout.ts';
import { peopleOf } from './people.ts';
import {
  type BookVerb,
  type BookVerbs,
  type FromThread,
  type Notice,
  READING_VERBS,
  SCRIPT_VERBS,
  type ThreadStart,
  type ToThread,
} from './protocol.ts';

interface OpenOptions {
  dist: string;
  addOn: boolean;
  missing: 'refuse' | { locale: string; timeZone: string; owner: string };
  /** Milliseconds to wait for a book that another program has open. */
  patience: number;
  warn(sentence: string): void;
}
type Open = (file: string, options: OpenOptions) => Session | Promise<Session>;
type Handlers = {
  [V in BookVerb]: (take: BookVerbs[V]['take']) => BookVerbs[V]['give'] | Promise<BookVerbs[V]['give']>;
};

const OWNER = 'owner@example.com';
/** A person in front of the page would take a longer wait for a standstill. */
const PATIENCE = 2000;
const LOCALES: Record<string, string> = { en: 'en_US', ru: 'ru_RU', bg: 'bg_BG', hu: 'hu_HU', ro: 'ro_RO' };
const CHANGING_KINDS = ['write', 'format', 'structure'] as const;

/**
 * Serves the book of this worker thread until the thread is ended.
 * @param open makes a session from a file; only a file that the server asked for as new may be missing
 */
export async function attend(open: Open): Promise<void> {
  const start = workerData as ThreadStart;
  const isNew = start.fresh !== null && !existsSync(start.file);
  const session = await open(start.file, {
    dist: start.dist,
    addOn: start.addOn,
    missing: isNew && start.fresh ? newBook(start.fresh) : 'refuse',
    patience: PATIENCE,
    warn: (sentence) => notify({ event: 'toast', title: '', text: sentence, seconds: -1 }),
  });
  if (isNew && start.fresh?.isExample) await fillExample(session, start.fresh.language);
  if (isNew) session.save();
  const handlers = handlersOf(session, uiOf(start));
  let queue = Promise.resolve();
  parentPort?.on('message', (message: ToThread) => {
    queue = queue.then(() => answer(session, handlers, message));
  });
  tell({ ready: true });
}

/** A book of the place where the machine stands, in the newcomer's language. */
function newBook({ language }: { language: string }): { locale: string; timeZone: string; owner: string } {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { locale: LOCALES[language] ?? 'en_US', timeZone, owner: OWNER };
}

function tell(message: FromThread): void {
  parentPort?.postMessage(message);
}

function notify(notice: Notice): void {
  tell({ notice });
}

async function answer(session: Session, handlers: Handlers, message: ToThread): Promise<void> {
  const handle = handlers[message.verb] as (take: unknown) => unknown;
  try {
    const before = session.selection();
    const give = await handle(message.take);
    tell({ id: message.id, give: give ?? null });
    const after = session.selection();
    // Only a script moves the cursor by itself; what a person edits or selects the page knows.
    if (SCRIPT_VERBS.includes(message.verb) && after !== before) notify({ event: 'selected', a1: after });
    if (!changes(message.verb, give)) return;
    notify({ event: 'changed' });
    save(session);
  } catch (error) {
    tell({ id: message.id, error: sentenceOf(error) });
  }
}

/** After the answer, so that nobody waits for the disk; a failure must still be seen. */
function save(session: Session): void {
  try {
    session.save();
  } catch (error) {
    notify({ event: 'toast', title: 'The book was not saved', text: sentenceOf(error), seconds: -1 });
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether the book is another one after this answer; a poll of the sidebar that only read must not save a large file. */
function changes(verb: BookVerb, give: unknown): boolean {
  if (verb === 'exportXlsx' || READING_VERBS.some((one) => one === verb)) return false;
  if (verb === 'undo' || verb === 'redo') return give !== null;
  if (!SCRIPT_VERBS.includes(verb)) return !(give !== null && typeof give === 'object' && 'refused' in give);
  const { byKind } = (give as Outcome).meter;
  return CHANGING_KINDS.some((kind) => (byKind[kind] ?? 0) > 0);
}

function uiOf(start: ThreadStart): UiPort {
  const gate = new Int32Array(start.gate);
  return {
    ask(kind, title, text, buttons): DialogAnswer {
      notify({ event: 'ask', question: { kind, title, text, buttons } });
      Atomics.wait(gate, 0, 0);
      Atomics.store(gate, 0, 0);
      const received = receiveMessageOnPort(start.answers) as { message: DialogAnswer } | undefined;
      notify({ event: 'answered' });
      return received?.message ?? { button: 'CLOSE', text: '' };
    },
    toast: (text, title, seconds) => notify({ event: 'toast', text, title, seconds }),
    show: (kind, title, html, width, height) => notify({ event: 'show', panel: { kind, title, html, width, height } }),
    menu: () => {},
  };
}

function handlersOf(session: Session, ui: UiPort): Handlers {
  return {
    tabs: () => session.tabs(),
    layout: ({ tab }) => layoutOf(session, tab),
    window: ({ tab, top, left, rows, columns }) => session.window(tab, top, left, rows, columns).cells,
    charts: ({ tab }) => session.charts(tab),
    cells: ({ a1, raw }) => session.cells(a1, raw),
    people: () => peopleOf(session),
    menuTree: (by) => session.menuTree(by),
    call: ({ fn, args, by }) => session.call(fn, args, by, ui),
    menu: ({ path, by }) => session.menu(path, by, ui),
    edit: ({ a1, text, by }) => session.edit(a1, text, by),
    paste: ({ a1, rows, by }) => session.paste(a1, rows, by),
    clear: ({ a1, by }) => session.clear(a1, by),
    fill: ({ by, ...areas }) => session.fill(areas, by),
    pasteCells: ({ by, ...areas }) => session.pasteCells(areas, by),
    moveCells: ({ by, ...areas }) => session.moveCells(areas, by),
    setNote: ({ a1, text, by }) => done(session.setNote(a1, text, by)),
    undo: ({ by }) => session.undo(by),
    redo: ({ by }) => session.redo(by),
    sort: ({ tab, column, ascending, by }) => done(session.sort(tab, column, ascending, by)),
    find: ({ text, tab }) => session.find(text, { tab }),
    filterValues: ({ tab, column }) => session.filterValues(tab, column),
    setFilter: ({ tab, column, hiddenValues, by }) => done(session.setFilter(tab, column, hiddenValues, by)),
    removeFilter: ({ tab, by }) => done(session.removeFilter(tab, by)),
    edge: ({ tab, from, down, across }) => session.edge(tab, from, down, across),
    resizeColumn: ({ tab, column, pixels, by }) => done(session.resizeColumn(tab, column, pixels, by)),
    resizeRow: ({ tab, row, pixels, by }) => done(session.resizeRow(tab, row, pixels, by)),
    insertRows: async ({ a1, by }) => done(await session.insertRows(a1, by)),
    deleteRows: async ({ a1, by }) => done(await session.deleteRows(a1, by)),
    hideRows: ({ a1, by }) => done(session.hideRows(a1, by)),
    showRows: ({ a1, by }) => done(session.showRows(a1, by)),
    insertColumns: async ({ a1, by }) => done(await session.insertColumns(a1, by)),
    deleteColumns: async ({ a1, by }) => done(await session.deleteColumns(a1, by)),
    hideColumns: ({ a1, by }) => done(session.hideColumns(a1, by)),
    showColumns: ({ a1, by }) => done(session.showColumns(a1, by)),
    moveRows: async ({ a1, before, by }) => done(await session.moveRows(a1, before, by)),
    moveColumns: async ({ a1, before, by }) => done(await session.moveColumns(a1, before, by)),
    addBlankSheet: ({ by }) => session.addBlankSheet(by),
    addSheet: ({ name, rows, text, by }) => done(session.addSheet(name, rows, text, by)),
    renameTab: ({ tab, name, by }) => done(session.renameTab(tab, name, by)),
    hideTab: ({ tab, by }) => done(session.hideTab(tab, by)),
    showTab: ({ tab, by }) => done(session.showTab(tab, by)),
    deleteTab: async ({ tab, by }) => done(await session.deleteTab(tab, by)),
    duplicateTab: ({ tab, by }) => session.duplicateTab(tab, by),
    moveTab: ({ tab, position, by }) => done(session.moveTab(tab, position, by)),
    select: ({ a1 }) => done(session.select(a1)),
    selection: () => session.selection(),
    exportXlsx: async ({ file }) => done(await session.exportXlsx(file)),
  };
}

function done(_nothing: unknown): null {
  return null;
}
