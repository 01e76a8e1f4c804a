// F4: refusals of the period by reason and by the stage the client was in (rules 4.2).
import { type Matrix, type MatrixEntry, type MatrixRow, sumMatrix } from './matrix.ts';
import { ratio } from './money.ts';
import { isInPeriod, isTheirs, type Population } from './population.ts';

export interface LossRow extends MatrixRow {
  /** Of all refusals of the period, as a fraction. */
  share: number | null;
  /** The reason counts as a loss; mistakes and doubles do not. */
  counts: boolean;
}
/** Columns: New and the contact stages that are active, and others where somebody refused. Rows: the most frequent reason first. */
export interface Losses extends Matrix {
  rows: LossRow[];
}

/** Every refusal counts, that before the first contact, that after a deal and that of an imported client too. */
export function lossesOf({ input, passes }: Population): Losses {
  const { stages, reasons } = input.dictionaries;
  const entries: MatrixEntry[] = [];
  for (const { cycle } of passes) {
    const refusal = cycle.outcome === 'won' ? cycle.churned : cycle.closed;
    if (!refusal || !isInPeriod(refusal.on, input) || !isTheirs(refusal, input)) continue;
    entries.push({ row: refusal.reason, column: refusal.stage_from, value: 1 });
  }
  const found = new Set(entries.map(({ column }) => column));
  const columns = stages
    .filter(({ code, kind, active }) => found.has(code) || (active && (kind === 'new' || kind === 'contact')))
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map(({ code }) => code);
  // A stage that is in no dictionary any more.
  const unknown = [...found].filter((code) => !columns.includes(code));
  const matrix = sumMatrix(entries, [...new Set(entries.map(({ row }) => row))], [...columns, ...unknown]);
  const order = new Map(reasons.map(({ code }, index) => [code, index]));
  const noLoss = new Set(reasons.filter((reason) => !reason.counts_as_loss).map(({ code }) => code));
  const rows = matrix.rows
    .map((row) => ({ ...row, share: ratio(row.total, matrix.total), counts: !noLoss.has(row.code) }))
    .sort((a, b) => b.total - a.total || (order.get(a.code) ?? order.size) - (order.get(b.code) ?? order.size));
  return { ...matrix, rows };
}
