// The ledger of closed months (rules 1.11 Payroll, 5.3): a month's pay as lines, and the same pay read back from them.
import type { Clawback } from './clawback.ts';
import { inOrder } from './matrix.ts';
import type { Day, Department, Issue, Minor, RevenueKind } from './model.ts';
import { sumOf } from './money.ts';
import {
  type Adjustment,
  bonusBase,
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
  commission: Pick<Scheme['lines'][number], 'whole' | 'paid_on' | 'refund_of' | 'client' | 'credited'>;
  clawback: Omit<Clawback, 'payment_id' | 'person' | 'department' | 'kind' | 'amount' | 'taken'>;
  carry: { forgiven: boolean };
  total: Pick<Part, 'plan' | 'days' | 'adjustments'> & {
    schemes: Pick<Scheme, 'kind' | 'basis' | 'bands' | 'commission' | 'capped' | 'reached'>[];
  };
}

export type PayrollDraft = Omit<PayrollLine, 'closed_at' | 'closed_by' | 'superseded_on' | 'note'>;

/** All lines of a month but the adjustments, which the owner has entered there already. */
export function ledgerOf(report: CommissionReport): PayrollDraft[] {
  return report.parts.flatMap((part) => linesOfPart(part, report.month));
}

function linesOfPart(part: Part, month: string): PayrollDraft[] {
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
      lines.map(({ payment_id, amount: base, commission, person: _p, department: _d, kind: _k, ...data }) =>
        line('commission', commission, {
          payment_id,
          revenue_kind: kind,
          base,
          rate: percent(commission, base),
          data: told<'commission'>(data),
        }),
      ),
    ),
    ...(part.cutByCap === 0 ? [] : [line('cap_cut', 0 - part.cutByCap, { base: part.commission })]),
    ...schemes
      .filter(({ bonus }) => bonus !== 0)
      .map((scheme) => line('bonus', scheme.bonus, { revenue_kind: scheme.kind, base: bonusBase(part, scheme) })),
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
    ...carry(part.carry, told<'carry'>({ forgiven: part.forgiven })),
    ...(part.salary === 0 ? [] : [line('salary', part.salary)]),
    ...(part.headPart === 0
      ? []
      : [line('dept', part.headPart, { base: part.headOf?.base ?? 0, rate: part.headOf?.rate ?? null })]),
    line('total', part.total, {
      base: part.base,
      data: told<'total'>({
        plan: part.plan,
        days: part.days,
        adjustments: part.adjustments,
        schemes: schemes.map(({ kind, basis, bands, commission, capped, reached }) => ({
          kind,
          basis,
          bands,
          commission,
          capped,
          reached,
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

/** The close of a month; null = it is open. Without lines nobody knows any more who closed it. */
export function closedBy(
  { ledger, lock }: { ledger: readonly PayrollLine[]; lock: Lock },
  month: string,
): Pick<PayrollLine, 'closed_at' | 'closed_by'> | null {
  if (month > lock.through) return null;
  const total = standing(ledger, lock).find((line) => line.month === month && line.line_kind === 'total');
  return total ?? { closed_at: '', closed_by: '' };
}

export const adjustmentsOf = (lines: readonly PayrollLine[], month: string): Adjustment[] =>
  lines
    .filter((line) => line.line_kind === 'adjustment' && line.month === month)
    .map(({ person, department, amount, note }) => ({ person, department, amount, note }));

/** What closed months leave to the next one. */
export function pastOf(lines: readonly PayrollDraft[], through: string): Past {
  const ofKind = (kind: LineKind) => lines.filter(({ line_kind, month }) => line_kind === kind && month <= through);
  const carried = new Map<string, Minor>();
  for (const line of ofKind('carry')) {
    const { month, person, amount } = line;
    if (month !== through || amount <= 0 || dataOf<'carry'>(line).forgiven) continue;
    carried.set(person, (carried.get(person) ?? 0) - amount);
  }
  return {
    frozen: ofKind('commission').map((line) => {
      const { payment_id, person, department, revenue_kind, base, amount } = line;
      const { paid_on = '', refund_of = '' } = dataOf<'commission'>(line);
      const kind = revenue_kind as RevenueKind;
      return { payment_id, person, department, kind, base, commission: amount, paid_on, refund_of };
    }),
    clawbacks: ofKind('clawback').map((line) => {
      const { person, department, base: amount } = line;
      const { refund_of = '', how = 'frozen' } = dataOf<'clawback'>(line);
      return { refund_of, person, department, amount, taken: 0 - line.amount, how };
    }),
    carried,
  };
}

/**
 * A closed month as it was paid, whatever has been changed since: adjustments entered after the close are not in it. Lines that
 * somebody changed or took out by hand no longer add up to what was paid, which is told.
 */
export function printed(month: string, lines: readonly PayrollLine[]): CommissionReport {
  const own = lines.filter((line) => line.month === month && line.line_kind !== 'adjustment');
  const totals = own.filter(({ line_kind }) => line_kind === 'total');
  const parts = totals.map((total) => partOf(total, own));
  const departments = inOrder(['sales', 'client', ...parts.map(({ department }) => department)], ['sales', 'client']);
  const differing = [
    ...totals.filter((total, index) => total.amount !== parts[index]?.total).map(({ person }) => person),
    ...own.filter((line) => !totals.some((total) => isSamePart(total, line))).map(({ person }) => person),
  ];
  const told = (code: string, persons: readonly string[]): Issue[] =>
    [...new Set(persons)].map((person) => ({ code, person }));
  const late = told('adjustment_late', lateAdjustments(adjustmentsOf(lines, month), parts));
  return reportOf(month, parts, departments, [...told('ledger_differs', differing), ...late]);
}

/** Whose adjustments were entered when the month was closed already. */
function lateAdjustments(entered: readonly Adjustment[], parts: readonly Part[]): string[] {
  const paid = parts.flatMap(({ adjustments }) => adjustments.map((one) => JSON.stringify(one)));
  return entered.flatMap((one) => {
    const at = paid.indexOf(JSON.stringify(one));
    if (at < 0) return [one.person];
    paid.splice(at, 1);
    return [];
  });
}

const isSamePart = (a: PayrollLine, b: PayrollLine): boolean => a.person === b.person && a.department === b.department;

function partOf(total: PayrollLine, lines: readonly PayrollLine[]): Part {
  const { person, department } = total;
  const own = lines.filter((line) => isSamePart(line, total));
  const ofKind = (kind: LineKind, revenue?: RevenueKind) =>
    own.filter((line) => line.line_kind === kind && (revenue === undefined || line.revenue_kind === revenue));
  const { plan = 0, days = 0, adjustments = [], schemes: kinds = [] } = dataOf<'total'>(total);
  const schemes = kinds.map((scheme): Scheme => {
    const { kind } = scheme;
    const same = { person, department, kind };
    const lines = ofKind('commission', kind).map((line) => ({
      ...same,
      ...UNTOLD_LINE,
      payment_id: line.payment_id,
      amount: line.base,
      commission: line.amount,
      ...dataOf<'commission'>(line),
    }));
    const taken = ofKind('clawback', kind).map(
      (line): Clawback => ({
        ...same,
        ...UNTOLD_CLAWBACK,
        payment_id: line.payment_id,
        amount: line.base,
        taken: 0 - line.amount,
        ...dataOf<'clawback'>(line),
      }),
    );
    return {
      ...scheme,
      lines,
      base: sumOf(lines, ({ amount }) => amount),
      refunds: sumOf(taken, ({ amount }) => amount),
      // As it was paid: a line that is gone since is a difference.
      capped: sumOf(lines, ({ commission }) => commission),
      bonus: amountOf(ofKind('bonus', kind)),
      clawback: sumOf(taken, (line) => line.taken),
      clawbacks: taken,
    };
  });
  const carry = ofKind('carry');
  const head = ofKind('dept');
  return partFrom({
    person,
    department,
    schemes,
    adjustments,
    plan,
    days,
    salary: amountOf(ofKind('salary')),
    headPart: amountOf(head),
    headOf: head[0] ? { base: head[0].base, rate: head[0].rate ?? 0 } : null,
    carried: amountOf(carry.filter(({ amount }) => amount < 0)),
    carry: amountOf(carry.filter(({ amount }) => amount > 0)),
    forgiven: carry.some((line) => dataOf<'carry'>(line).forgiven === true),
  });
}

/** Where `data` says nothing. */
const UNTOLD = { whole: 0, paid_on: '', refund_of: '', client: '' };
const UNTOLD_LINE = { ...UNTOLD, credited: '' } as const;
const UNTOLD_CLAWBACK = { ...UNTOLD, share: 0, earned: 0, earnedIn: '', how: 'frozen' } as const;

/** What a line tells beside its columns; nothing where somebody has spoilt the cell. */
function dataOf<K extends keyof Told>({ data }: PayrollDraft): Partial<Told[K]> {
  try {
    return JSON.parse(data || '{}') as Partial<Told[K]>;
  } catch {
    return {};
  }
}

const amountOf = (lines: readonly PayrollLine[]): Minor => sumOf(lines, ({ amount }) => amount);
