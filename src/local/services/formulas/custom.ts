// Functions of the script in cells: what they are handed, and what they may give back.

import type { BookData } from '../../model.ts';
import { dateFormatFor } from '../../values/display.ts';
import { instantOf, serialOf } from '../../values/serial.ts';
import { isDate } from '../members.ts';
import type { Host } from '../states.ts';
import type { CustomFunctions } from './computed.ts';
import type { Place } from './evaluate.ts';
import type { Block, Value } from './value.ts';
import { fault, isBlock, isFault } from './value.ts';

/** Finds a function of the script by its name in any case; null when the script has none. */
export type FindFunction = (name: string) => ((...args: unknown[]) => unknown) | null;

function given(value: Value, host: Host, dated: boolean): unknown {
  if (value === null) return '';
  if (isFault(value)) return value.fault;
  return dated && typeof value === 'number' ? host.date(instantOf(value, host.book.timeZone)) : value;
}

function taken(value: unknown, host: Host): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : fault('#NUM!');
  return isDate(value) ? serialOf(value.getTime(), host.book.timeZone) : fault('#ERROR!');
}

/** A list fills a column, a list of lists a block; rows that are too short are empty at their end. */
function blockOf(list: readonly unknown[], host: Host): Block | Value {
  const rows = list.map((row) => (Array.isArray(row) ? row.map((value) => taken(value, host)) : [taken(row, host)]));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return null;
  return rows.map((row) => Array.from({ length: width }, (_, j) => row[j] ?? null));
}

/** A date that is given shows as one; of a block, each column by the first date in it. */
function formatsOf(result: unknown, host: Host): (string | undefined)[] {
  const rows: unknown[][] = Array.isArray(result)
    ? result.map((row: unknown) => (Array.isArray(row) ? row : [row]))
    : [[result]];
  const formats: (string | undefined)[] = [];
  for (const row of rows) {
    row.forEach((value, j) => {
      formats[j] ??= isDate(value)
        ? dateFormatFor(serialOf(value.getTime(), host.book.timeZone), host.locale)
        : undefined;
    });
  }
  return formats;
}

/** While its function runs the calling cell is the active one: public functions read their own formula through getActiveRange(). */
function asActive<T>(book: BookData, { sheet, row, column }: Place, run: () => T): T {
  const { activeSheet } = book;
  const { selection } = sheet;
  book.activeSheet = sheet.id;
  sheet.selection = { row, column, rows: 1, columns: 1 };
  try {
    return run();
  } finally {
    book.activeSheet = activeSheet;
    sheet.selection = selection;
  }
}

/** Calls the script's functions for cells. What a function throws is shown as #ERROR!. */
export function customFunctions(host: Host, find: FindFunction): CustomFunctions {
  const formats = new Map<string, (string | undefined)[]>();
  const calling: CustomFunctions['call'] = (name, args, dated, place) => {
    const call = find(name);
    if (!call) return undefined;
    const handed = args.map((arg, i) =>
      isBlock(arg)
        ? host.list(arg.map((row) => host.list(row.map((value) => given(value, host, dated[i] ?? false)))))
        : given(arg, host, dated[i] ?? false),
    );
    try {
      const result = asActive(host.book, place, () => host.inCell(() => call(...handed)));
      formats.set(name, formatsOf(result, host));
      return Array.isArray(result) ? blockOf(result, host) : taken(result, host);
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('not in the local Google Sheets')) throw error;
      return fault('#ERROR!');
    }
  };
  return { call: calling, formats: (name) => formats.get(name) };
}
