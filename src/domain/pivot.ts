// The pivot of a month's pay: any of five measures by person and department, split by revenue or department.
import { inOrder, type Matrix, type MatrixRow, sumMatrix } from './matrix.ts';
import type { CommissionReport, Part } from './pay.ts';

export type PivotRows = 'person' | 'department' | 'person_department';
export type PivotColumns = 'revenue_kind' | 'department' | 'none';
/** `commission` is after the cap; `payments` counts credited shares, so a payment of two people counts for each of them. */
export type PivotValue = 'credited_base' | 'commission' | 'net_cash' | 'total_pay' | 'payments';

export interface Pivot extends Matrix {
  /** `codes`: the person, the department, or both; person '' = the house. */
  rows: (MatrixRow & { codes: string[] })[];
}

const ORDER = ['sales', 'client', 'management', 'new', 'repeat'];

/**
 * Sums the report into rows × columns; every total is a sum of cells. Column 'none' is one column ''. Salary, head's
 * part, adjustments and what is carried belong to no kind of revenue: in total pay by revenue they stand in the column ''.
 */
export function pivot(report: CommissionReport, rows: PivotRows, columns: PivotColumns, value: PivotValue): Pivot {
  const codesOf = ({ person, department }: Part): string[] =>
    rows === 'person' ? [person] : rows === 'department' ? [department] : [person, department];
  const byKey = new Map(report.parts.map((part) => [codesOf(part).join('|'), codesOf(part)]));
  const entries = report.parts.flatMap((part) =>
    amountsOf(part, value).map(({ kind, amount }) => ({
      row: codesOf(part).join('|'),
      column: columns === 'revenue_kind' ? kind : columns === 'department' ? part.department : '',
      value: amount,
    })),
  );
  const keys = rows === 'department' ? inOrder(byKey.keys(), ORDER) : [...byKey.keys()];
  const columnCodes = inOrder(columns === 'none' ? [''] : entries.map((entry) => entry.column), ORDER);
  const matrix = sumMatrix(entries, keys, columnCodes);
  return { ...matrix, rows: matrix.rows.map((row) => ({ ...row, codes: byKey.get(row.code)! })) };
}

function amountsOf(part: Part, value: PivotValue): { kind: string; amount: number }[] {
  const amounts: { kind: string; amount: number }[] = part.schemes.map((scheme) => {
    const measures = {
      credited_base: scheme.base,
      commission: scheme.capped,
      net_cash: scheme.base + scheme.refunds,
      total_pay: scheme.capped + scheme.bonus - scheme.clawback,
      payments: scheme.lines.length,
    };
    return { kind: scheme.kind, amount: measures[value] };
  });
  if (value === 'total_pay') {
    const { adjustment, carried, carry, salary, headPart } = part;
    amounts.push({ kind: '', amount: adjustment + carried + carry + salary + headPart });
  }
  return amounts;
}
