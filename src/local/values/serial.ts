// Dates as serial days since 30 December 1899 in a time zone, and instants; both ways.

const dayMs = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
const quarter = 900_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Instants that the language's dates can hold, before and after 1970. */
const furthest = 8.64e15;

/** Whether a serial is a day of the calendar: the language's dates end some 271,000 years from now. */
export function isOnCalendar(serial: number): boolean {
  // A zone is at most a day away from UTC.
  return Math.abs(localOfSerial(serial)) <= furthest - dayMs;
}

/** How far the zone's clock is ahead of UTC at that instant, milliseconds; NaN for what is no instant. Offsets change on quarter hours only. */
export function offsetAt(instant: number, zone: string): number {
  if (!(Math.abs(instant) <= furthest)) return Number.NaN;
  let known = offsets.get(zone);
  if (!known) {
    known = new Map();
    offsets.set(zone, known);
  }
  const slot = Math.floor(instant / quarter);
  let offset = known.get(slot);
  if (offset === undefined) {
    const start = slot * quarter;
    const part = new Map<string, number>();
    let before = false;
    for (const { type, value } of formatOf(zone).formatToParts(start)) {
      if (type === 'era') before = value.startsWith('B');
      else part.set(type, Number(value));
    }
    const year = before ? 1 - (part.get('year') ?? 1) : (part.get('year') ?? 0);
    const local = new Date(0);
    local.setUTCFullYear(year, (part.get('month') ?? 1) - 1, part.get('day') ?? 1);
    local.setUTCHours(part.get('hour') ?? 0, part.get('minute') ?? 0, part.get('second') ?? 0);
    offset = local.getTime() - start;
    known.set(slot, offset);
  }
  return offset;
}

/** Serial days shown in `zone` at an instant (ms). */
export function serialOf(instant: number, zone: string): number {
  return serialOfLocal(instant + offsetAt(instant, zone));
}

/** Serial days of a local clock given as if it were UTC milliseconds. */
export function serialOfLocal(local: number): number {
  return (local - epoch) / dayMs;
}

/** The local clock of a serial, as if it were UTC milliseconds, to the millisecond. */
export function localOfSerial(serial: number): number {
  return Math.round(serial * dayMs) + epoch;
}

/** The instant (ms) at which `zone` shows this serial; a clock skipped in spring moves forward. */
export function instantOf(serial: number, zone: string): number {
  const local = localOfSerial(serial);
  const guess = local - offsetAt(local, zone);
  const second = local - offsetAt(guess, zone);
  return offsetAt(second, zone) === offsetAt(guess, zone) ? second : Math.max(guess, second);
}
