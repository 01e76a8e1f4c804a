// One execution of the script as at Google: fresh globals, a time limit, and an end that the script cannot prevent.
import vm from 'node:vm';
import { stopClock } from './clock.ts';
import type { CallKind, HostEnv, UiPort } from './host.ts';
import type { Locks } from './locks.ts';
import type { Meter } from './meter.ts';
import type { BookData } from './model.ts';
import type { Project } from './project.ts';
import { createHost } from './services/host.ts';
import { leftOut } from './services/left-out.ts';
import type { HostWorld } from './services/states.ts';
import { type PlatformFailure, unpackResult } from './wire.ts';

/** How a function of the script is reached; it decides what the script may do and for how long (facts 4.1, 4.5, 5.1). */
type Door = 'page' | 'menu' | 'simple' | 'installed';

interface DoorRules {
  authMode: HostEnv['authMode'];
  /** Milliseconds. */
  limit: number;
  /** Simple triggers are not told who is at the keyboard (facts 4.8). */
  tellsEmail: boolean;
  /** Only a function Google lists, not one whose name ends with "_" (facts 2.5). */
  publicOnly: boolean;
}

const MINUTE = 60_000;
const DOORS: Record<Door, DoorRules> = {
  page: { authMode: 'FULL', limit: 6 * MINUTE, tellsEmail: true, publicOnly: true },
  menu: { authMode: 'FULL', limit: 6 * MINUTE, tellsEmail: true, publicOnly: false },
  simple: { authMode: 'LIMITED', limit: MINUTE / 2, tellsEmail: false, publicOnly: false },
  installed: { authMode: 'FULL', limit: 6 * MINUTE, tellsEmail: true, publicOnly: false },
};

/** What an execution offers for making its arguments: the globals of the script and the constructors of its realm. */
export interface Stage {
  globals: Record<string, unknown>;
  realm: HostEnv['realm'];
  /** JSON text → a value of the script's realm. */
  parse(json: string): unknown;
  authMode: HostEnv['authMode'];
}

export interface Start {
  /** A top-level function; from a menu or trigger a path like 'menu.item' too. */
  fn: string;
  door: Door;
  /** NONE for onOpen of an add-on that was not yet used in the file; absent = as the door has it (facts 4.5). */
  authMode?: HostEnv['authMode'];
  /** Made free of charge: Google hands them over. */
  args(stage: Stage): unknown[];
  user: { email: string; locale: string };
  /** Instant (ms) at which the clock stands still, or null for the machine's clock. */
  now: number | null;
  ui: UiPort | null;
  meter: Meter;
  /** The service call (counted by `meter`) that ends the script, and what becomes of the writes pending then. */
  cut: number | null;
  pendingAtCut: 'lost' | 'kept';
  /** The service call that fails and can be caught; see ActOptions. */
  fails?: { atCall: number; pending: 'lost' | 'kept' } | null;
}

export type Ending = { ok: true; value: unknown } | { ok: false; failure: { name: string; message: string } };

export interface Machine {
  book: BookData;
  world: HostWorld;
  project: Project;
  locks: Locks;
  /** false when the project is a script bound to the spreadsheet; absent = an add-on, which may do less (facts 4.4). */
  addOn?: boolean;
}

/** Why a script was ended from outside; whatever it does with this error, it is not asked again. */
class Stop extends Error {
  override name = 'ScriptError';
}

/**
 * Runs one function to its end. Never rejects: a failure is what the page's failure handler would get.
 * The value is what the page would get (a copy, facts 3.5). Locks are freed and pending writes settled however it ends.
 */
export async function execute(machine: Machine, start: Start): Promise<Ending> {
  const { book, world, project, locks } = machine;
  const { meter } = start;
  const rules = DOORS[start.door];
  const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
  const realm = realmOf(context);
  if (start.now !== null) stopClock(context, start.now);
  const execution = {};
  let metered = false;
  /** Google hands the arguments over, whatever the script itself may ask for. */
  let handing = false;
  const authMode = start.authMode ?? rules.authMode;
  const begun = meter.atGoogle;
  const end: { stop: Stop | null } = { stop: null };
  let failing = start.fails ?? null;

  const env: HostEnv = {
    user: start.user,
    tellsEmail: rules.tellsEmail,
    now: () => start.now ?? Date.now(),
    get authMode() {
      return handing ? 'FULL' : authMode;
    },
    get scopes() {
      return handing ? undefined : (project.scopes ?? undefined);
    },
    timeZone: project.timeZone ?? book.timeZone,
    addOn: machine.addOn ?? true,
    call(kind, name, cells) {
      if (!metered) return;
      if (end.stop === null) {
        meter.count(kind, name, cells);
        if (start.cut !== null && meter.calls >= start.cut) {
          end.stop = new Stop(`The script was ended at service call ${meter.calls} (${name}).`);
        } else if (meter.atGoogle - begun > rules.limit) end.stop = new Stop(OUT_OF_TIME);
      }
      if (end.stop !== null) throw end.stop;
      if (failing === null || meter.calls < failing.atCall || !SENDING.includes(kind)) return;
      const { pending } = failing;
      failing = null;
      if (pending === 'lost') host.discard();
      else host.settle();
      throw Object.assign(new realm.Error('Service error: Spreadsheets'), { name: 'Exception' });
    },
    realm,
    ui: start.ui,
    files: project.pages,
    lock: locks.portOf(execution, start.user.email),
  };
  const host = createHost(book, env, world);
  Object.assign(context, host.globals);
  for (const name of project.dependencies) context[name] = leftOut(name);

  // A script whose manifest names no zone was made in its spreadsheet's.
  const restoreZone = enterZone(project.timeZone ?? book.timeZone);
  let ending: Ending;
  try {
    const value: unknown = withinTime(rules.limit, () => {
      for (const { name, code } of project.scripts) vm.runInContext(code, context, { filename: name });
      const fn = findFunction(project, start.fn, context, rules.publicOnly);
      handing = true;
      const args = start.args({ globals: host.globals, realm, parse: parserOf(context), authMode });
      handing = false;
      metered = true;
      return settled(context, fn(...args));
    });
    ending = { ok: true, value: unpackResult(value, realm.Object.prototype) };
  } catch (error) {
    if (isTimeout(error)) end.stop ??= new Stop(OUT_OF_TIME);
    ending = { ok: false, failure: failureOf(error) };
  }
  metered = false;
  if (end.stop !== null) ending = { ok: false, failure: failureOf(end.stop) };
  try {
    if (end.stop !== null && start.pendingAtCut === 'lost') host.discard();
    else host.settle();
  } catch (error) {
    // A write that was bad all along shows itself only now; the error that ended the script goes first.
    if (ending.ok) ending = { ok: false, failure: failureOf(error) };
  }
  locks.releaseAll(execution);
  restoreZone();
  return ending;
}

const isPromise = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Promise]';

/**
 * Runs the microtasks that wait, whoever waits for them (fact 2.2), and gives what a promise has come to. All within the same
 * turn, so that executions do not mix. Scripts have no timers: what is open when the microtasks are done stays open.
 */
function settled(context: vm.Context, given: unknown): unknown {
  let end: { fulfilled: boolean; value: unknown } | null = isPromise(given) ? null : { fulfilled: true, value: given };
  if (end === null) {
    const listen: (promise: unknown, tell: (fulfilled: boolean, value: unknown) => void) => void = vm.runInContext(
      '(promise, tell) => void promise.then((value) => tell(true, value), (error) => tell(false, error))',
      context,
    );
    listen(given, (fulfilled, value) => {
      end = { fulfilled, value };
    });
  }
  vm.runInContext('', context);
  if (end === null) throw new Stop('The script completed but did not return anything.');
  if (!end.fulfilled) throw end.value;
  return end.value;
}

// A promise of a script that fails while nobody waits for it is told nobody (fact 2.2); Node would end the whole program.
process.on('unhandledRejection', (reason, promise) => {
  if (promise instanceof Promise) throw reason;
});

/** Calls before which the waiting writes go to the spreadsheet. */
const SENDING: readonly CallKind[] = ['read', 'structure', 'flush'];

const OUT_OF_TIME = 'Exceeded maximum execution time';

export function realmOf(context: vm.Context): HostEnv['realm'] {
  return vm.runInContext('({ Date: Date, Array: Array, Object: Object, Error: Error })', context);
}

function parserOf(context: vm.Context): (json: string) => unknown {
  return vm.runInContext('JSON.parse', context);
}

/**
 * The function by its name. Only what the files declare counts, as Google lists the names before the script runs;
 * a path is resolved below a declared name.
 */
function findFunction(
  project: Project,
  name: string,
  context: vm.Context,
  publicOnly: boolean,
): (...args: unknown[]) => unknown {
  const root = name.split('.')[0] ?? '';
  const listed = publicOnly ? project.functions.has(name) && !name.endsWith('_') : project.declared.has(root);
  const found: unknown =
    listed && PATH.test(name) ? vm.runInContext(`typeof ${name} === 'function' ? ${name} : null`, context) : null;
  if (typeof found !== 'function') throw new Stop(`Script function not found: ${name}`);
  return (...args) => Reflect.apply(found, undefined, args);
}

const PATH = /^[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*)*$/u;

const watch = vm.createContext({});

/** The watchdog of vm ends whatever runs on the thread, other contexts included, and no catch in the script sees it. */
export function withinTime<T>(limit: number, run: () => T): T {
  watch.run = run;
  return vm.runInContext('run()', watch, { timeout: limit, displayErrors: false });
}

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/**
 * The script's local time is the manifest's zone (facts 8.3); Node takes it from the environment of the main thread, and a
 * worker has it from there when it starts. Returns how to go back.
 */
export function enterZone(zone: string | null): () => void {
  const before = process.env.TZ;
  if (zone !== null) process.env.TZ = zone;
  return () => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  };
}

/** Errors come from the script's realm, so they are told by what they carry. */
function failureOf(error: unknown): PlatformFailure | { name: string; message: string } {
  if (isTimeout(error)) return { name: 'ScriptError', message: OUT_OF_TIME };
  if (typeof error === 'object' && error !== null && 'message' in error) {
    return { name: 'name' in error ? String(error.name) : 'Error', message: String(error.message) };
  }
  return { name: 'Error', message: String(error) };
}
