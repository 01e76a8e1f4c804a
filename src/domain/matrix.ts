// A table of two dimensions with its sums: what the snapshot and the pivot of pay have in common.

export interface MatrixEntry {
  row: string;
  column: string;
  value: number;
}
export interface MatrixRow {
  code: string;
  cells: number[];
  total: number;
}
export interface Matrix {
  columns: string[];
  rows: MatrixRow[];
  totals: number[];
  total: number;
}

/** Sums whole-number entries into rows × columns in the orders given; an entry of a row or column not listed throws RangeError. */
export function sumMatrix(
  entries: Iterable<MatrixEntry>,
  rowCodes: readonly string[],
  columnCodes: readonly string[],
): Matrix {
  const columnAt = new Map(columnCodes.map((code, index) => [code, index]));
  const rows = new Map(rowCodes.map((code) => [code, { code, cells: columnCodes.map(() => 0), total: 0 }]));
  const totals = columnCodes.map(() => 0);
  let total = 0;
  for (const { row, column, value } of entries) {
    const target = rows.get(row);
    const index = columnAt.get(column);
    if (target === undefined || index === undefined) throw new RangeError(`no cell ${row} × ${column}`);
    target.cells[index]! += value;
    target.total += value;
    totals[index]! += value;
    total += value;
  }
  return { columns: [...columnCodes], rows: [...rows.values()], totals, total };
}

/** Distinct codes in the order of a dictionary, then those it lacks by code, the blank one last. */
export function inOrder(codes: Iterable<string>, dictionary: readonly string[]): string[] {
  const place = new Map(dictionary.map((code, index) => [code, index]));
  const rank = (code: string): number => (code === '' ? dictionary.length + 1 : (place.get(code) ?? dictionary.length));
  return [...new Set(codes)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
}
