// One execution of the script as at Google: fresh globals, a time limit, and an end that the script cannot prevent.
import vm from 'node:vm';
import gas from 'gas-local';
import { stopClock } from './clock.ts';
import type { HostEnv, UiPort } from './host.ts';
import type { Locks } from './locks.ts';
import type { Meter } from './meter.ts';
import type { BookData } from './model.ts';
import type { Project } from './project.ts';
import { createHost } from './services/host.ts';
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
}

export interface Start {
  /** A top-level function; from a menu or trigger a path like 'menu.item' too. */
  fn: string;
  door: Door;
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
}

export type Ending = { ok: true; value: unknown } | { ok: false; failure: { name: string; message: string } };

export interface Machine {
  book: BookData;
  world: HostWorld;
  project: Project;
  locks: Locks;
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
  const context = vm.createContext({});
  const realm = realmOf(context);
  if (start.now !== null) stopClock(context, start.now);
  const execution = {};
  let metered = false;
  const begun = meter.atGoogle;
  const end: { stop: Stop | null } = { stop: null };

  const env: HostEnv = {
    user: start.user,
    tellsEmail: rules.tellsEmail,
    now: () => start.now ?? Date.now(),
    authMode: rules.authMode,
    call(kind, name, cells) {
      if (!metered) return;
      if (end.stop === null) {
        meter.count(kind, name, cells);
        if (start.cut !== null && meter.calls >= start.cut) {
          end.stop = new Stop(`The script was ended at service call ${meter.calls} (${name}).`);
        } else if (meter.atGoogle - begun > rules.limit) end.stop = new Stop(OUT_OF_TIME);
      }
      if (end.stop !== null) throw end.stop;
    },
    realm,
    ui: start.ui,
    files: project.pages,
    lock: locks.portOf(execution, start.user.email),
  };
  const host = createHost(book, env, world);
  Object.assign(context, host.globals);

  const restoreZone = enterZone(project.timeZone);
  let ending: Ending;
  try {
    const given: unknown = withinTime(rules.limit, () => {
      gas.require(project.directory, context);
      const fn = findFunction(project, start.fn, context, rules.publicOnly);
      const stage = { globals: host.globals, realm, parse: parserOf(context) };
      const args = start.args(stage);
      metered = true;
      return fn(...args);
    });
    // Only a promise is waited for (facts 3.5): anything else ends within the same turn, so that executions do not mix.
    const value = isPromise(given) ? await given : given;
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

const OUT_OF_TIME = 'Exceeded maximum execution time';

function realmOf(context: vm.Context): HostEnv['realm'] {
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
function withinTime<T>(limit: number, run: () => T): T {
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
