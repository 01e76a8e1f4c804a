// The command line of the local Google Sheets: one verb on one book, or many of them from a list of steps.
import { randomUUID } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadBook, releaseBooks, saveBook } from '../book-file.ts';
import { isZone } from '../clock.ts';
import { zoneOf } from '../project.ts';
import { enterZone } from '../runtime.ts';
import { DEFAULT_USER, openSession } from '../session.ts';
import type { Session } from '../session-types.ts';
import { isKnownLocale } from '../values/locale.ts';
import { helpText, OWN_VERBS } from './help.ts';
import { COMMON, isWrongUsage, type Options, readArguments, UsageError } from './options.ts';
import type { Reply } from './replies.ts';
import { runSteps, type Step } from './run.ts';
import { VERBS, type Verb } from './verbs.ts';

/** Where texts go; a line each, without its line break. */
interface Io {
  out(line: string): void;
  err(line: string): void;
}

const CONSOLE: Io = {
  out: (line) => {
    process.stdout.write(`${line}\n`);
  },
  err: (line) => {
    process.stderr.write(`${line}\n`);
  },
};

/** A reader like head may leave before everything is told: that is no failure of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Carries out one command line (without the program's name).
 * Returns the exit status: 0 done; 1 the add-on or the sheet refused, one sentence on stderr; 2 wrong usage.
 */
export async function main(argv: readonly string[], io: Io = CONSOLE): Promise<number> {
  try {
    const { plain, options } = readArguments(argv.filter((argument) => argument !== '--help' && argument !== '-h'));
    const [verb, ...args] = plain;
    if (verb === undefined || verb === 'help' || argv.includes('--help') || argv.includes('-h')) {
      io.out(helpText());
      return argv.length === 0 ? 2 : 0;
    }
    return await carryOut(verb, args, options, io);
  } catch (error) {
    io.err(reasonOf(error));
    return isWrongUsage(error) ? 2 : 1;
  } finally {
    releaseBooks();
  }
}

async function carryOut(verb: string, args: readonly string[], options: Options, io: Io): Promise<number> {
  const [book, ...rest] = args;
  if (verb === 'serve') return serveBook(book, rest, options, io);
  const deed = verb === 'new' || verb === 'copy' || verb === 'run' ? OWN_VERBS[verb] : verbNamed(verb);
  if (book === undefined) throw new UsageError(`Usage: ${verb} BOOK ${deed.usage}`.trimEnd());
  checkUsage(verb, deed, rest, options);
  if (verb === 'run') return runOn(book, rest[0] ?? '-', options, io);
  if (verb === 'new') {
    makeBook(book, options).save();
    return 0;
  }
  if (verb === 'copy') return copyBook(book, rest[0] ?? '', io);
  const chosen = verbNamed(verb);
  return actOnce(chosen, openBook(book, options, io, chosen.readsOnly), rest, options, io);
}

function verbNamed(name: string): Verb {
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (verb !== undefined) return verb;
  const known = [...Object.keys(OWN_VERBS), ...Object.keys(VERBS)].join(', ');
  throw new UsageError(`There is no command ${name}; there are ${known}.`);
}

/** Arguments are counted and options matched by what the verb declares. Throws a UsageError. */
function checkUsage(
  name: string,
  verb: Pick<Verb, 'usage' | 'options'>,
  args: readonly string[],
  options: Options,
): void {
  const most = countArguments(verb.usage);
  const least = countArguments(verb.usage.replace(/\[.*\]/, ''));
  if (args.length < least || args.length > most) throw new UsageError(`Usage: ${name} BOOK ${verb.usage}`.trimEnd());
  const allowed: readonly string[] = [...COMMON, ...verb.options];
  const foreign = Object.keys(options).find((option) => !allowed.includes(option));
  if (foreign !== undefined) throw new UsageError(`${name} has no option --${foreign}.`);
}

/** 'Clients!D5' 'text' are two arguments: a quoted piece is one. */
const countArguments = (usage: string): number => usage.match(/'[^']*'|[^\s'[\]]+/g)?.length ?? 0;

/** The built add-on stands beside the program: dist under the directory that holds package.json. */
function distOf(options: Options): string {
  if (options.dist !== undefined) return path.resolve(options.dist);
  let directory = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(directory, 'package.json')) && path.dirname(directory) !== directory) {
    directory = path.dirname(directory);
  }
  return path.join(directory, 'dist');
}

/** What is built here is an add-on; another folder is a script bound to the spreadsheet. */
const projectOf = (options: Options): { dist: string; addOn: boolean } => ({
  dist: distOf(options),
  addOn: options.dist === undefined,
});

function openBook(file: string, options: Options, io: Io, readsOnly = false): Session {
  return openSession(file, { ...projectOf(options), missing: 'refuse', readsOnly, warn: io.err });
}

function makeBook(file: string, options: Options): Session {
  if (existsSync(file)) throw new Error(`${file} exists already.`);
  const { locale = 'en_US', timezone: timeZone = 'Etc/UTC', user: owner = DEFAULT_USER } = options;
  if (!isKnownLocale(locale)) throw new UsageError(`The locale ${locale} is not known here; ru_RU is one.`);
  if (!isZone(timeZone)) throw new UsageError(`There is no time zone ${timeZone}; Europe/Budapest is one.`);
  return openSession(file, { ...projectOf(options), missing: { locale, timeZone, owner } });
}

/** A copy is another spreadsheet: it gets an id of its own, as at Google. */
function copyBook(file: string, target: string, io: Io): number {
  if (existsSync(target)) throw new Error(`${target} exists already.`);
  const { book, warning } = loadBook(file);
  if (warning !== null) io.err(warning);
  saveBook(target, { ...book, id: randomUUID(), title: `Copy of ${book.title}` });
  return 0;
}

async function actOnce(
  verb: Verb,
  session: Session,
  args: readonly string[],
  options: Options,
  io: Io,
): Promise<number> {
  const reply = await verb.act(session, args, options);
  if (!verb.readsOnly) session.save();
  tell(reply, options, io);
  return reply.refusal === undefined ? 0 : 1;
}

function tell(reply: Reply, options: Options, io: Io): void {
  for (const line of reply.lines) io.out(line);
  if (reply.refusal !== undefined) io.err(reply.refusal);
  if (options.meter && reply.meter) io.err(JSON.stringify(reply.meter));
}

/** The steps of a list on one book, which is saved at the end; the list may begin with ["new"]. */
async function runOn(file: string, steps: string, options: Options, io: Io): Promise<number> {
  let session: Session | null = null;
  const carryOutStep = async ({ verb: name, args, options: chosen }: Step): Promise<Reply> => {
    if (name === 'new') {
      session = makeBook(file, chosen);
      return { answer: null, lines: [] };
    }
    const verb = verbNamed(name);
    checkUsage(name, verb, args, chosen);
    session ??= openBook(file, options, io);
    const reply = await verb.act(session, args, chosen);
    if (chosen.cut !== undefined) session.save();
    return reply;
  };
  const status = await runSteps(steps, options, carryOutStep, io);
  (session as Session | null)?.save();
  return status;
}

/** The workbench stays until the process is ended. */
async function serveBook(book: string | undefined, rest: readonly string[], options: Options, io: Io): Promise<number> {
  checkUsage('serve', OWN_VERBS.serve, rest, options);
  // The script itself is read by the thread that runs it, not here as well; one that names no zone has that of its spreadsheet.
  const kept = book !== undefined && existsSync(book);
  enterZone(zoneOf(distOf(options)) ?? (kept ? loadBook(book).book.timeZone : null));
  const { serve } = await import('../workbench/server.ts');
  const { port, language } = options;
  const { url, close } = await serve({
    ...projectOf(options),
    ...(book !== undefined && { book }),
    ...(port !== undefined && { port }),
    ...(language !== undefined && { language }),
  });
  // Ctrl+C: what was done is saved and the book let go; a second one ends a script that never ends.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().finally(() => process.exit(0)));
  }
  io.out(url);
  return 0;
}

const started = process.argv[1];
if (started !== undefined && existsSync(started) && realpathSync(started) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2));
}
