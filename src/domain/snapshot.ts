// F1, the snapshot: every client in exactly one cell of two dimensions (rules 4.2).
import { type Matrix, type MatrixRow, sumMatrix } from './matrix.ts';
import type { Minor } from './model.ts';
import { arrange, type Counted, codeOf, isKept, type Population } from './population.ts';

export interface SnapshotRow extends MatrixRow {
  /** Clients of the row in the strategic archive, whatever measure the cells show. */
  archived: number;
  /** Σ expected amount of the clients of the row whose cycle is open and not parked. */
  openExpected: Minor;
}
export interface Snapshot extends Matrix {
  rows: SnapshotRow[];
  archived: number;
  openExpected: Minor;
}

/**
 * Rows × columns of the measure the input asks for. An axis lists the codes that occur; stages also those still active,
 * so that a stage keeps its column when nobody stands in it. won_amount = Σ over the client's won cycles.
 */
export function snapshotOf({ input, clients, cycles }: Population): Snapshot {
  const { rows, columns, values, dictionaries } = input;
  const won = new Map<string, Minor>();
  for (const { cycle, wonAmount } of cycles) won.set(cycle.client_id, (won.get(cycle.client_id) ?? 0) + wonAmount);
  const counted: Counted[] = clients.map((client) => ({ client, at: { ...client.now, on: input.asOf } }));
  const kept = counted.filter((one) => isKept(one, input.only));

  const entries = kept.map((one) => {
    const { row } = one.client;
    const measures = { clients: 1, expected_amount: row.expected_amount ?? 0, won_amount: won.get(row.client_id) ?? 0 };
    return { row: codeOf(rows, one), column: codeOf(columns, one), value: measures[values] };
  });
  const activeStages = dictionaries.stages.filter((stage) => stage.active).map((stage) => stage.code);
  const codes = (axis: typeof rows, found: string[]): string[] =>
    arrange(axis, axis === 'stage' ? [...activeStages, ...found] : found, dictionaries);
  const matrix = sumMatrix(
    entries,
    codes(
      rows,
      entries.map((entry) => entry.row),
    ),
    codes(
      columns,
      entries.map((entry) => entry.column),
    ),
  );

  const beside = new Map(matrix.rows.map((row) => [row.code, { archived: 0, openExpected: 0 }]));
  for (const one of kept) {
    const sums = beside.get(codeOf(rows, one))!;
    if (one.client.now.archived) sums.archived += 1;
    if (one.client.now.cycle.outcome === 'open') sums.openExpected += one.client.row.expected_amount ?? 0;
  }
  const withSums = matrix.rows.map((row) => ({ ...row, ...beside.get(row.code)! }));
  return {
    ...matrix,
    rows: withSums,
    archived: withSums.reduce((sum, row) => sum + row.archived, 0),
    openExpected: withSums.reduce((sum, row) => sum + row.openExpected, 0),
  };
}
