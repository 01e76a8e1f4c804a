// The ledger of closed months (rules 1.11 Payroll, 5.3): a month's pay as lines, and the same pay read back from them.
import type { Clawback } from './clawback.ts';
import { inOrder } from './matrix.ts';
import type { Day, Department, Minor, RevenueKind } from './model.ts';
import {
  type Adjustment,
  type CommissionReport,
  type Part,
  type Past,
  partFrom,
  reportOf,
  type Scheme,
} from './pay.ts';

export type LineKind =
  | 'commission'
  | 'cap_cut'
  | 'bonus'
  | 'clawback'
  | 'adjustment'
  | 'carry'
  | 'salary'
  | 'dept'
  | 'total';

/** A line of Payroll. All but cap_cut, which only tells what was lost, and total add up to the total of their person and department. */
export interface PayrollLine {
  /** 'YYYY-MM'. */
  month: string;
  person: string;
  department: Department | '';
  line_kind: LineKind;
  payment_id: string;
  line_no: number;
  revenue_kind: RevenueKind | '';
  base: Minor;
  /** Per cent; null = the line has none. */
  rate: number | null;
  amount: Minor;
  /** The moment of the close; '' = an adjustment of an open month. */
  closed_at: string;
  closed_by: string;
  superseded_on: Day;
  note: string;
  /** What the other columns do not say and the printed month needs; '' = nothing. */
  data: string;
}

/** What stands in `data`, by kind of line. */
interface Told {
  commission: { whole: Minor; paid_on: Day };
  clawback: Omit<Clawback, 'payment_id' | 'person' | 'department' | 'kind' | 'amount' | 'taken'>;
  carry: { forgiven: boolean };
  total: { plan: Minor; schemes: Pick<Scheme, 'kind' | 'basis' | 'bands' | 'commission' | 'capped'>[] };
}

export type PayrollDraft = Omit<PayrollLine, 'closed_at' | 'closed_by' | 'superseded_on' | 'note'>;

/** All lines of a month but the adjustments, which the owner has entered there already. */
export function ledgerOf(report: CommissionReport, negative: 'carry' | 'floor'): PayrollDraft[] {
  return report.parts.flatMap((part) => linesOfPart(part, report.month, negative));
}

function linesOfPart(part: Part, month: string, negative: 'carry' | 'floor'): PayrollDraft[] {
  const { person, department, schemes } = part;
  const numbers = new Map<string, number>();
  const line = (line_kind: LineKind, amount: Minor, given: Partial<PayrollDraft> = {}): PayrollDraft => {
    const key = `${line_kind} ${given.payment_id ?? ''}`;
    const line_no = (numbers.get(key) ?? 0) + 1;
    numbers.set(key, line_no);
    const blank = { payment_id: '', revenue_kind: '' as const, base: 0, rate: null, data: '' };
    return { month, person, department, line_kind, line_no, ...blank, amount, ...given };
  };
  const carry = (amount: Minor, data = '') => (amount === 0 ? [] : [line('carry', amount, { data })]);
  return [
    ...schemes.flatMap(({ kind, lines }) =>
      lines.map(({ payment_id, amount: base, commission, whole, paid_on }) =>
        line('commission', commission, {
          payment_id,
          revenue_kind: kind,
          base,
          rate: percent(commission, base),
          data: told<'commission'>({ whole, paid_on }),
        }),
      ),
    ),
    ...(part.cutByCap === 0 ? [] : [line('cap_cut', 0 - part.cutByCap, { base: part.commission })]),
    ...schemes
      .filter(({ bonus }) => bonus !== 0)
      .map(({ kind, bonus, base }) => line('bonus', bonus, { revenue_kind: kind, base })),
    ...schemes.flatMap(({ kind, clawbacks }) =>
      clawbacks.map(({ payment_id, person: _p, department: _d, kind: _k, amount: base, taken, ...data }) =>
        line('clawback', 0 - taken, {
          payment_id,
          revenue_kind: kind,
          base,
          rate: percent(taken, 0 - base),
          data: told<'clawback'>(data),
        }),
      ),
    ),
    ...carry(part.carried),
    ...carry(part.carry, told<'carry'>({ forgiven: negative === 'floor' })),
    ...(part.salary === 0 ? [] : [line('salary', part.salary)]),
    ...(part.headPart === 0 ? [] : [line('dept', part.headPart)]),
    line('total', part.total, {
      base: part.base,
      data: told<'total'>({
        plan: part.plan,
        schemes: schemes.map(({ kind, basis, bands, commission, capped }) => ({
          kind,
          basis,
          bands,
          commission,
          capped,
        })),
      }),
    }),
  ];
}

const told = <K extends keyof Told>(data: Told[K]): string => JSON.stringify(data);
const percent = (part: Minor, whole: Minor): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1_000_000) / 10_000;

/** How far the months are closed: the last one, and the moment it was closed; '' = none is. */
export interface Lock {
  through: string;
  at: string;
}

/** The lines that count. Those of a close that was cut off, and of months that were reopened, do not exist for any reader. */
export function standing(lines: readonly PayrollLine[], { through, at }: Lock): PayrollLine[] {
  return lines.filter(({ month, line_kind, closed_at, superseded_on }) => {
    if (superseded_on !== '') return false;
    if (line_kind === 'adjustment') return true;
    return month < through || (month === through && closed_at === at);
  });
}

/** The close of a month, by one of its lines; null = it is open. */
export function closedBy(
  { ledger, lock }: { ledger: readonly PayrollLine[]; lock: Lock },
  month: string,
): PayrollLine | null {
  return standing(ledger, lock).find((line) => line.month === month && line.line_kind === 'total') ?? null;
}

export const adjustmentsOf = (lines: readonly PayrollLine[], month: string): Adjustment[] =>
  lines
    .filter((line) => line.line_kind === 'adjustment' && line.month === month)
    .map(({ person, department, amount, note }) => ({ person, department, amount, note }));

/** What closed months leave to the next one. */
export function pastOf(lines: readonly PayrollLine[], through: string): Past {
  const ofKind = (kind: LineKind) => lines.filter(({ line_kind, month }) => line_kind === kind && month <= through);
  const carried = new Map<string, Minor>();
  for (const { month, person, amount, data } of ofKind('carry')) {
    if (month !== through || amount <= 0 || (JSON.parse(data || '{}') as Told['carry']).forgiven) continue;
    carried.set(person, (carried.get(person) ?? 0) - amount);
  }
  return {
    frozen: ofKind('commission').map(({ payment_id, person, department, revenue_kind, base, amount }) => ({
      payment_id,
      person,
      department,
      kind: revenue_kind as RevenueKind,
      base,
      commission: amount,
    })),
    clawbacks: ofKind('clawback').map(({ payment_id, person, department, amount }) => ({
      payment_id,
      person,
      department,
      taken: 0 - amount,
    })),
    carried,
  };
}

/** A closed month as it was paid, whatever has been changed since. */
export function printed(month: string, lines: readonly PayrollLine[]): CommissionReport {
  const own = lines.filter((line) => line.month === month);
  const parts = own.filter(({ line_kind }) => line_kind === 'total').map((total) => partOf(total, own));
  const departments = inOrder(['sales', 'client', ...parts.map(({ department }) => department)], ['sales', 'client']);
  return reportOf(month, parts, departments, []);
}

function partOf(total: PayrollLine, lines: readonly PayrollLine[]): Part {
  const { person, department } = total;
  const own = lines.filter((line) => line.person === person && line.department === department);
  const ofKind = (kind: LineKind, revenue?: RevenueKind) =>
    own.filter((line) => line.line_kind === kind && (revenue === undefined || line.revenue_kind === revenue));
  const data = JSON.parse(total.data || '{"plan":0,"schemes":[]}') as Told['total'];
  const schemes = data.schemes.map((scheme): Scheme => {
    const { kind } = scheme;
    const shares = ofKind('commission', kind);
    const taken = ofKind('clawback', kind).map(
      (line): Clawback => ({
        payment_id: line.payment_id,
        person,
        department,
        kind,
        amount: line.base,
        taken: 0 - line.amount,
        ...(JSON.parse(line.data) as Told['clawback']),
      }),
    );
    return {
      ...scheme,
      lines: shares.map(({ payment_id, base, amount, data: more }) => ({
        payment_id,
        person,
        department,
        kind,
        amount: base,
        commission: amount,
        ...(JSON.parse(more) as Told['commission']),
      })),
      base: sum(shares, 'base'),
      refunds: taken.reduce((all, { amount }) => all + amount, 0),
      bonus: sum(ofKind('bonus', kind), 'amount'),
      clawback: taken.reduce((all, line) => all + line.taken, 0),
      clawbacks: taken,
    };
  });
  const carry = ofKind('carry');
  return partFrom({
    person,
    department,
    schemes,
    adjustments: adjustmentsOf(own, total.month),
    plan: data.plan,
    salary: sum(ofKind('salary'), 'amount'),
    headPart: sum(ofKind('dept'), 'amount'),
    carried: sum(
      carry.filter(({ amount }) => amount < 0),
      'amount',
    ),
    carry: sum(
      carry.filter(({ amount }) => amount > 0),
      'amount',
    ),
  });
}

const sum = (lines: readonly PayrollLine[], key: 'base' | 'amount'): Minor =>
  lines.reduce((all, line) => all + line[key], 0);
