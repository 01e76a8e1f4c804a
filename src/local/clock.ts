// The clock a script sees: the machine's, or one that was stopped at a given time.
import vm from 'node:vm';
import { instantOf, serialOfLocal } from './values/serial.ts';

/**
 * The instant (ms) of a local date-time like '2026-06-30T10:00' or '2026-06-30T10:00:00' in `zone`.
 * Throws a sentence when the text is not of that form or names a day that does not exist.
 */
export function readNow(text: string, zone: string): number {
  const whole = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? `${text}:00` : text;
  const local = Date.parse(`${whole}Z`);
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(whole)) {
    throw new Error(`"${text}" is not a time like 2026-06-30T10:00:00.`);
  }
  return instantOf(serialOfLocal(local), zone);
}

/** Whether a time zone has this name. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

// Only what asks for the present is replaced: everything else stays the language's own Date, instanceof included.
const STOP = `(function (instant) {
  var Real = Date;
  var Stopped = new Proxy(Real, {
    construct: function (target, args, self) { return Reflect.construct(target, args.length ? args : [instant], self); },
    apply: function (target) { return new target(instant).toString(); },
    get: function (target, key) { return key === 'now' ? function now() { return instant; } : target[key]; }
  });
  Real.prototype.constructor = Stopped;
  globalThis.Date = Stopped;
})`;

/** Stops the clock of a script's realm at `instant` (ms): two runs of one test then write the same times. */
export function stopClock(context: vm.Context, instant: number): void {
  const stop: (instant: number) => void = vm.runInContext(STOP, context);
  stop(instant);
}
