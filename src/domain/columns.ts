// A table as columns of codes: long tables are read and run through without an object per row.

/** One array per key, all of one length; what stands at an index of each of them makes a row. */
export type Columns<R> = { readonly [K in keyof R]: readonly R[K][] };

/** Rows turned into columns. */
export function columnsOf<R>(rows: readonly R[], keys: readonly (keyof R)[]): Columns<R> {
  return Object.fromEntries(keys.map((key) => [key, rows.map((row) => row[key])])) as unknown as Columns<R>;
}
