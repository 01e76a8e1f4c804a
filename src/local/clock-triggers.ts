// When the clock triggers of a script are due, and what Google tells them.
import type { TriggerData } from './model.ts';
import type { Stage } from './runtime.ts';
import { instantOf, localOfSerial, serialOf, serialOfLocal } from './values/serial.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Whether a clock trigger runs at `now` (ms): its last moment has passed since it ran. One that never ran runs at once when it
 * repeats by minutes or hours, else from today's moment on. `zone` is the script's, where the trigger names none.
 */
export function isDue(trigger: TriggerData, now: number, zone: string): boolean {
  const { ran, at, onDate, everyMinutes, everyHours } = trigger;
  const own = trigger.zone ?? zone;
  if (at !== undefined) return ran === undefined && now >= at;
  if (onDate !== undefined) return ran === undefined && dateOf(now, own) >= onDate;
  const period = (everyMinutes ?? 0) * MINUTE + (everyHours ?? 0) * HOUR;
  if (period > 0) return ran === undefined || now - ran >= period;
  const moment = lastMoment(trigger, now, own);
  if (moment === null) return false;
  if (ran === undefined) return dateOf(moment, own) === dateOf(now, own);
  const gap = ((trigger.everyDays ?? 1) - 1) * DAY + ((trigger.everyWeeks ?? 1) - 1) * 7 * DAY;
  return moment > ran && moment - ran > gap - DAY / 2;
}

const localOf = (instant: number, zone: string): Date => new Date(localOfSerial(serialOf(instant, zone)));
const dateOf = (instant: number, zone: string): string => localOf(instant, zone).toISOString().slice(0, 10);

/** The latest day and hour, not after `now`, at which the trigger runs; null when it names neither day nor week. */
function lastMoment(trigger: TriggerData, now: number, zone: string): number | null {
  const { everyDays, everyWeeks, weekDay, monthDay, hour = 0, minute = 0 } = trigger;
  if ([everyDays, everyWeeks, weekDay, monthDay].every((part) => part === undefined)) return null;
  const today = localOf(now, zone);
  // Two months back, for the 31st.
  for (let back = 0; back <= 62; back++) {
    const local = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() - back, hour, minute);
    const day = new Date(local);
    if (weekDay !== undefined && day.getUTCDay() !== weekDay) continue;
    if (monthDay !== undefined && day.getUTCDate() !== monthDay) continue;
    const instant = instantOf(serialOfLocal(local), zone);
    if (instant <= now) return instant;
  }
  return null;
}

/** The event of a clock trigger: the moment in UTC, days of the week from Monday (1) to Sunday (7). */
export function clockEventOf(stage: Stage, triggerUid: string, now: number): object {
  const { ScriptApp } = stage.globals as unknown as { ScriptApp: { AuthMode: { FULL: unknown } } };
  const time = new Date(now);
  const weekDay = time.getUTCDay() || 7;
  const thursday = new Date(now + (4 - weekDay) * DAY);
  const week = Math.ceil(((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / DAY + 1) / 7);
  return Object.assign(new stage.realm.Object(), {
    authMode: ScriptApp.AuthMode.FULL,
    triggerUid,
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    'day-of-month': time.getUTCDate(),
    'day-of-week': weekDay,
    'week-of-year': Math.floor(week),
    hour: time.getUTCHours(),
    minute: time.getUTCMinutes(),
    second: time.getUTCSeconds(),
    timezone: 'UTC',
  });
}
