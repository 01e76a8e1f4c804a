// The script's functions in cells: they run in an execution of their own, apart from whichever script reads or writes the cells.
import vm from 'node:vm';
import { stopClock } from './clock.ts';
import type { HostEnv } from './host.ts';
import type { Locks } from './locks.ts';
import type { BookData } from './model.ts';
import type { Project } from './project.ts';
import { enterZone, realmOf, withinTime } from './runtime.ts';
import { ageOf, clockOf } from './services/formulas/computed.ts';
import { createHost } from './services/host.ts';
import { leftOut } from './services/left-out.ts';
import type { HostWorld } from './services/states.ts';

type Run = (...args: unknown[]) => unknown;

interface Lender {
  book: BookData;
  world: HostWorld;
  locks: Locks;
  /** Throws while there is no script, or none that can be saved: then no cell finds a function. */
  project(): Project;
}

/** The script as it was loaded for the cells of one state of the book. */
interface Loaded {
  age: number;
  project: Project;
  context: vm.Context;
  realm: HostEnv['realm'];
}

/** Milliseconds (facts 5.1). */
const LIMIT = 30_000;

/**
 * From now on the book's cells may call the functions of the project, also while no script runs. The script is loaded anew after
 * every change of the book, so that nothing it keeps in its variables lives on.
 */
export function lendToCells({ book, world, locks, project }: Lender): void {
  let loaded: Loaded | null = null;
  const env: HostEnv = {
    user: { email: book.owner, locale: book.locale.slice(0, 2) },
    tellsEmail: false,
    now: Date.now,
    authMode: 'LIMITED',
    get scopes() {
      return loaded?.project.scopes ?? undefined;
    },
    get timeZone() {
      return loaded?.project.timeZone ?? undefined;
    },
    call() {},
    get realm() {
      return loaded?.realm ?? { Date, Array, Object, Error };
    },
    ui: null,
    get files() {
      return loaded?.project.pages ?? {};
    },
    lock: locks.portOf({}, book.owner),
  };
  const { globals, lendFunctions } = createHost(book, env, world);

  const load = (): Loaded => {
    const age = ageOf(book);
    if (loaded?.age === age) return loaded;
    const read = project();
    const context = vm.createContext({});
    stopClock(context, clockOf(book)());
    Object.assign(context, globals);
    for (const name of read.dependencies) context[name] = leftOut(name);
    loaded = { age, project: read, context, realm: realmOf(context) };
    const { scripts, timeZone } = read;
    inZone(timeZone ?? book.timeZone, () => {
      for (const { name, code } of scripts) vm.runInContext(code, context, { filename: name, timeout: LIMIT });
    });
    return loaded;
  };

  lendFunctions((name) => {
    const { project: read, context } = quietly(load) ?? {};
    const found = [...(read?.functions ?? [])].find((one) => one.toUpperCase() === name && !one.endsWith('_'));
    if (!(read && context && found)) return null;
    const fn: Run | null = vm.runInContext(`typeof ${found} === 'function' ? ${found} : null`, context);
    return (
      fn &&
      ((...args) =>
        inZone(read.timeZone ?? book.timeZone, () => withinTime(LIMIT, () => Reflect.apply(fn, undefined, args))))
    );
  });
}

/** A script that cannot be loaded has no functions; the person sees why when it is run. */
function quietly<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}

function inZone<T>(zone: string, run: () => T): T {
  const restore = enterZone(zone);
  try {
    return run();
  } finally {
    restore();
  }
}
