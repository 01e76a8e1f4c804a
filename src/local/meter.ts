// Counts the service calls of one execution and estimates how long they would take at Google.
import type { CallKind } from './host.ts';
import type { MeterReading } from './session-types.ts';

interface Cost {
  /** Milliseconds for a call, whatever its size. */
  call: number;
  /** Milliseconds for a thousand cells. */
  cells: number;
}

// Sources: the cost table of the platform facts (section 6). Latencies are published for the extremes only: 30 ms a call
// (a small sheet: 12 s for 400 rows written and flushed one by one) and 300 ms to read, 200 ms to write one cell (a sheet of
// 10 million cells). What stands here is the geometric middle, rounded up. Cells: 8.5 ms a thousand read, 22 ms written.
const COSTS: Record<CallKind, Cost> = {
  read: { call: 100, cells: 8.5 },
  write: { call: 80, cells: 22 },
  // A format travels once for a whole range, so its size costs nothing that was ever measured.
  format: { call: 80, cells: 0 },
  structure: { call: 80, cells: 0 },
  // The writes it sends are counted where they were asked for; this is the bare round trip.
  flush: { call: 30, cells: 0 },
  // No number is published for locks: taken as a read of the properties.
  lock: { call: 30, cells: 0 },
  property: { call: 30, cells: 0 },
  cache: { call: 3, cells: 0 },
  // Session and menus touch no spreadsheet: the cheapest published service call, as a read of the cache.
  session: { call: 3, cells: 0 },
  ui: { call: 3, cells: 0 },
};

/** Published apart from their kind: 62 ms to write a property, 93 ms to write to the cache. */
const WRITES: Partial<Record<CallKind, number>> = { property: 62, cache: 93 };
const isWrite = (name: string): boolean => /\.(set|put|delete|remove)/.test(name);

/** The least of the usual 0.3–1.5 s a call from the page takes before and after the script runs. */
export const PAGE_ROUND_TRIP = 300;

export interface Meter {
  count(kind: CallKind, name: string, cells: number): void;
  readonly calls: number;
  /** Estimated time at Google so far, milliseconds. */
  readonly atGoogle: number;
  read(): MeterReading;
}

/** A meter at zero; `overhead` = milliseconds that pass at Google without a service call. */
export function createMeter(overhead = 0): Meter {
  const byKind: Partial<Record<CallKind, number>> = {};
  const byName: Record<string, number> = {};
  let calls = 0;
  let allCells = 0;
  let time = overhead;
  return {
    count(kind, name, cells) {
      calls += 1;
      allCells += cells;
      byKind[kind] = (byKind[kind] ?? 0) + 1;
      byName[name] = (byName[name] ?? 0) + 1;
      const cost = COSTS[kind];
      time += (isWrite(name) ? WRITES[kind] : undefined) ?? cost.call;
      time += (cells / 1000) * cost.cells;
    },
    get calls() {
      return calls;
    },
    get atGoogle() {
      return time;
    },
    read: () => ({ calls, byKind: { ...byKind }, byName: { ...byName }, cells: allCells, atGoogle: Math.round(time) }),
  };
}
