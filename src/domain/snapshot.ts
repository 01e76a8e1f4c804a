// F1, the snapshot: every client in exactly one cell of group × stage (rules 4.2).
import { type Matrix, type MatrixEntry, type MatrixRow, sumMatrix } from './matrix.ts';
import type { Minor } from './model.ts';
import { arrange, codeOf, isTheirs, type Population } from './population.ts';

export interface SnapshotRow extends MatrixRow {
  /** Clients of the row in the strategic archive, whatever measure the cells show. */
  archived: number;
  /** Σ expected amount of the clients of the row whose cycle is open and not parked. */
  openExpected: Minor;
}
/** The columns are the stages: those still active, and others where somebody stands. */
export interface Snapshot extends Matrix {
  rows: SnapshotRow[];
  /** How many clients are counted. */
  clients: number;
  archived: number;
  openExpected: Minor;
}

export function snapshotOf({ input, clients }: Population): Snapshot {
  const { group, values, dictionaries } = input;
  const beside = new Map<string, { archived: number; openExpected: Minor }>();
  const entries = new Map<string, MatrixEntry>();
  let counted = 0;
  for (const client of clients) {
    const { row, now } = client;
    if (!isTheirs(now, input)) continue;
    const { manager, department, stage, archived, cycle } = now;
    const code = codeOf(group, client, { on: input.asOf, manager, department });
    const amount = row.expected_amount ?? 0;
    counted += 1;
    const entry = entries.get(`${code}\n${stage}`) ?? { row: code, column: stage, value: 0 };
    if (entry.value === 0) entries.set(`${code}\n${stage}`, entry);
    entry.value += values === 'clients' ? 1 : amount;
    const sums = beside.get(code) ?? { archived: 0, openExpected: 0 };
    beside.set(code, sums);
    if (archived) sums.archived += 1;
    if (cycle.outcome === 'open') sums.openExpected += amount;
  }
  const active = dictionaries.stages.filter((stage) => stage.active).map((stage) => stage.code);
  const stages = new Set(active);
  for (const { column } of entries.values()) stages.add(column);
  const matrix = sumMatrix(
    entries.values(),
    arrange(group, beside.keys(), dictionaries),
    arrange('stage', stages, dictionaries),
  );
  const rows = matrix.rows.map((row) => ({ ...row, ...beside.get(row.code)! }));
  return {
    ...matrix,
    rows,
    clients: counted,
    archived: rows.reduce((sum, row) => sum + row.archived, 0),
    openExpected: rows.reduce((sum, row) => sum + row.openExpected, 0),
  };
}
