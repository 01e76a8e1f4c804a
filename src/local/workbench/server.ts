// The workbench: Google Sheets on this machine in a browser, at 127.0.0.1 only.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve as listen, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { bookName, exampleBook, existingBook, listBooks, newBook } from './books.ts';
import { type Engine, NotBegun, startEngine } from './engine.ts';
import { callableFunctions } from './functions.ts';
import { guard } from './guard.ts';
import {
  type BookInfo,
  type BookVerb,
  type BookVerbs,
  type DeskVerbs,
  DOING_VERBS,
  type FreshBook,
  type Notice,
  READING_VERBS,
  SCRIPT_VERBS,
} from './protocol.ts';

export interface WorkbenchOptions {
  /** Book file; absent = the example in `language`, made if it is missing. */
  book?: string;
  /** First port to try; the next free one is taken. */
  port?: number;
  /** Folder of the built add-on. */
  dist: string;
  /** false = another project, a script bound to the spreadsheet; default an add-on. */
  addOn?: boolean;
  /** 'en', 'ru', 'bg', 'hu' or 'ro'. */
  language?: string;
  /** Folder of the books. */
  books?: string;
  /** Folder with the bundled page and the worker script. */
  assets?: string;
}

export interface Workbench {
  url: string;
  close(): Promise<void>;
}

const FIRST_PORT = 8390;
const PORTS_TRIED = 50;
const ASSETS: Record<string, string> = {
  'index.html': 'text/html; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'page.css': 'text/css; charset=utf-8',
  'bridge.js': 'text/javascript; charset=utf-8',
};
const PAGE_VERBS: readonly BookVerb[] = [...READING_VERBS, ...DOING_VERBS];

/**
 * Opens a book in the workbench and listens on 127.0.0.1.
 * @returns the address to open in a browser, and how to end it
 * @throws Error when the book cannot be opened or no port is free
 */
export async function serve(options: WorkbenchOptions): Promise<Workbench> {
  const books = resolve(options.books ?? 'books');
  const assets = resolve(options.assets ?? fileURLToPath(new URL('./workbench/', import.meta.url)));
  const dist = resolve(options.dist);
  const language = options.language ?? 'en';
  const listeners = new Set<(notice: Notice) => void>();
  const hear = (notice: Notice): void => {
    for (const listener of listeners) listener(notice);
  };
  const start = (book: string, fresh: FreshBook | null): Promise<Engine> =>
    startEngine({
      script: pathToFileURL(join(assets, 'worker.mjs')),
      file: book,
      dist,
      addOn: options.addOn ?? true,
      fresh,
      hear,
      onLost: () => {
        restart().catch((error: Error) =>
          hear({ event: 'toast', title: 'The book could not be opened again', text: error.message, seconds: -1 }),
        );
      },
    });
  /** The book again as it was saved last, in a fresh thread; who asks meanwhile waits for it. */
  const restart = (): Promise<void> => {
    restarting ??= (async () => {
      await engine.kill();
      engine = await start(file, null);
      hear({ event: 'answered' });
      hear({ event: 'changed' });
    })().finally(() => {
      restarting = null;
    });
    return restarting;
  };

  /** Asks the book. What a person did while a script ran that was then stopped is not lost with it. */
  const askBook = async (verb: BookVerb, take: BookVerbs[BookVerb]['take']): Promise<unknown> => {
    await restarting;
    const asked = file;
    try {
      return await engine.ask(verb, take);
    } catch (error) {
      if (!(error instanceof NotBegun) || SCRIPT_VERBS.includes(verb) || asked !== file) throw error;
      await restarting;
      return engine.ask(verb, take);
    }
  };

  listBooks(books);
  let file = options.book === undefined ? exampleBook(books, language) : resolve(options.book);
  let engine = await start(file, options.book === undefined ? { language, isExample: true } : null);
  let restarting: Promise<void> | null = null;

  const info = (): BookInfo => ({
    name: bookName(file),
    others: listBooks(books).filter((name) => name !== bookName(file)),
    functions: callableFunctions(dist),
  });
  const change = async (to: string, fresh: FreshBook | null): Promise<void> => {
    if (to === file) return;
    const last = engine;
    engine = await start(to, fresh);
    file = to;
    await last.close();
    hear({ event: 'book' });
  };
  const desk: { [V in keyof DeskVerbs]: (take: DeskVerbs[V]['take']) => Promise<DeskVerbs[V]['give']> } = {
    info: async () => info(),
    book: async (take) => {
      if ('open' in take) await change(existingBook(books, take.open), null);
      else if ('fresh' in take) await change(newBook(books, take.fresh), { language: take.language, isExample: false });
      else await change(exampleBook(books, take.example), { language: take.example, isExample: true });
      return info();
    },
    answer: async (take) => {
      engine.answer(take);
      return null;
    },
    cancel: async () => {
      await restart();
      return null;
    },
  };

  let port = 0;
  const app = new Hono();
  app.use(guard(() => port));
  app.get('/', (context) => context.body(asset(assets, 'index.html'), 200, { 'Content-Type': ASSETS['index.html']! }));
  for (const [name, type] of Object.entries(ASSETS)) {
    app.get(`/${name}`, (context) => context.body(asset(assets, name), 200, { 'Content-Type': type }));
  }
  app.get('/api/events', (context) =>
    streamSSE(context, async (stream) => {
      const send = (notice: Notice): void => void stream.writeSSE({ data: JSON.stringify(notice) });
      listeners.add(send);
      const question = engine.question();
      if (question) send({ event: 'ask', question });
      await new Promise<void>((leave) => stream.onAbort(leave));
      listeners.delete(send);
    }),
  );
  app.get('/api/xlsx', async (context) => {
    const bytes = await xlsxOf(engine).catch((error: Error) => error);
    if (bytes instanceof Error) return context.json({ error: bytes.message }, 409);
    const name = encodeURIComponent(`${bookName(file)}.xlsx`);
    return context.body(bytes, 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    });
  });
  app.post('/api/:verb', async (context) => {
    const verb = context.req.param('verb');
    if (!context.req.header('content-type')?.startsWith('application/json')) return context.text('JSON only.', 415);
    const take = await context.req.json();
    try {
      if (Object.hasOwn(desk, verb)) return context.json((await desk[verb as keyof DeskVerbs](take)) as object);
      const known = PAGE_VERBS.find((one) => one === verb);
      if (known) return context.json((await askBook(known, take)) as object);
      return context.json({ error: `There is no "${verb}" here.` }, 404);
    } catch (error) {
      return context.json({ error: error instanceof Error ? error.message : String(error) }, 409);
    }
  });

  const server = await listenOnFree(app, options.port ?? FIRST_PORT);
  port = server.port;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      await restarting;
      await engine.close();
      await new Promise<void>((closed) => {
        server.server.close(() => closed());
        if ('closeAllConnections' in server.server) server.server.closeAllConnections();
      });
    },
  };
}

function asset(assets: string, name: string): string {
  return readFileSync(join(assets, name), 'utf8');
}

async function xlsxOf(engine: Engine): Promise<Uint8Array<ArrayBuffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'clientbase-'));
  try {
    const file = join(folder, 'book.xlsx');
    await engine.ask('exportXlsx', { file });
    return new Uint8Array(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function listenOnFree(app: Hono, first: number): Promise<{ server: ServerType; port: number }> {
  for (let port = first; port < first + PORTS_TRIED; port += 1) {
    const server = await listenOn(app, port);
    if (server) return { server, port };
  }
  throw new Error(`No free port from ${first} to ${first + PORTS_TRIED - 1}.`);
}

function listenOn(app: Hono, port: number): Promise<ServerType | null> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
  });
}
