// What a month's pay is made of (rules 5): what it is worked out from, and the sums that the tab, the ledger and the reports share.
import type { Clawback, FrozenLine, PastClawback } from './clawback.ts';
import type { CreditLine } from './credit.ts';
import type { Day, Department, Issue, Minor, Payment, RateRow, RevenueKind, TeamRow } from './model.ts';
import { largestRemainder, ratio, sumOf } from './money.ts';
import type { PlanRow } from './plans.ts';
import type { Band } from './rates.ts';

/** What the owner has settled about pay (rules 1.10). */
export interface PayRules {
  /** Payments before it never count; '' = all count. */
  goLive: Day;
  /** 'net' makes refunds of earlier months lines of this month. */
  clawbackMethod: 'original_rate' | 'net';
  /** Refunds later than so many days take nothing back. */
  clawbackDays: number;
  /** What is below zero goes to the next month, or is forgiven. */
  negative: 'carry' | 'floor';
}

/** An amount that the owner enters for a month: a correction, a third share of a deal. */
export interface Adjustment {
  person: string;
  department: Department | '';
  amount: Minor;
  note: string;
}

/** What the months before leave to a month. */
export interface Past {
  /** Lines with the commission paid for them. */
  frozen: readonly FrozenLine[];
  clawbacks: readonly PastClawback[];
  /** Person → what is still to be set off, ≤ 0. */
  carried: ReadonlyMap<string, Minor>;
}

export interface CommissionInput {
  /** 'YYYY-MM'. */
  month: string;
  /** Every row of every person; blank pay columns count as 0. */
  team: readonly TeamRow[];
  plans: readonly PlanRow[];
  rates: readonly RateRow[];
  /** Of any month: those of `month` are taken, the others tell what a refund gives back. */
  payments: readonly Payment[];
  /** Of this month. */
  adjustments: readonly Adjustment[];
  past: Past;
  rules: PayRules;
}

/** What a reader would ask about a credit: money of somebody who had left, or of a deal of the department before. */
export type Credited = '' | 'leaver' | 'moved';

/** A person in one department with one kind of revenue. */
export interface Scheme {
  kind: RevenueKind;
  /** The shares credited, each with its part of `capped` (rules 5.1, step 10). */
  lines: (CreditLine & { commission: Minor; credited: Credited })[];
  /** The credited base: Σ lines. */
  base: Minor;
  /** ≤ 0: refunds of earlier months, which lower net cash only. */
  refunds: Minor;
  /** Where the rates come from: Rates by amount or by attainment, the person's own rate, or nowhere (0). */
  basis: 'amount' | 'attainment' | 'own' | 'none';
  bands: Band[];
  /** Σ bands. */
  commission: Minor;
  /** What the cap leaves of the commission. */
  capped: Minor;
  bonus: Minor;
  /** The row of Rates that gave the bonus; null = none did. */
  reached: Pick<RateRow, 'basis' | 'from' | 'bonus_amount'> | null;
  /** What refunds of earlier months take back; Σ of their lines. */
  clawback: Minor;
  clawbacks: Clawback[];
}

/** The sums that every table shows; all but attainment add up over parts, persons and departments. */
export interface Pay {
  base: Minor;
  refunds: Minor;
  /** base + refunds. */
  netCash: Minor;
  commission: Minor;
  /** commission − capped. */
  cutByCap: Minor;
  capped: Minor;
  bonus: Minor;
  clawback: Minor;
  /** Entered by the owner for this month. */
  adjustment: Minor;
  /** ≤ 0: what the month before left to be set off. */
  carried: Minor;
  /** ≥ 0: what is below zero and goes to the next month, or is forgiven. */
  carry: Minor;
  /** capped + bonus − clawback + adjustment + carried + carry; of a person never below zero. */
  payable: Minor;
  salary: Minor;
  headPart: Minor;
  /** payable + salary + headPart. */
  total: Minor;
  plan: Minor;
  /** base ÷ plan as a fraction; null without a plan. */
  attainment: number | null;
}
/** A person in one department. Person '' is the house: revenue without pay. */
export interface Part extends Pay {
  person: string;
  department: Department | '';
  schemes: Scheme[];
  /** Those that make up `adjustment`. */
  adjustments: Adjustment[];
  /** Calendar days of the month in this department. */
  days: number;
  /** What `headPart` is a part of, and its rate per cent; null = no head. */
  headOf: { base: Minor; rate: number } | null;
  /** What is below zero is forgiven, not carried to the next month. */
  forgiven: boolean;
}
export interface CommissionReport {
  month: string;
  parts: Part[];
  persons: (Pay & { person: string })[];
  departments: (Pay & { department: string })[];
  total: Pay;
  /**
   * ledger_missing and ledger_changed with month; no_plan, no_rates and rates_wrong with person, department and revenue_kind;
   * no_first_day with person and department; ledger_differs and adjustment_late with person.
   */
  warnings: Issue[];
}

/** What each line of a scheme earned before the cap, divided as what is paid is (rules 5.1, step 10). */
export function earnedBy({ commission, capped, lines }: Scheme): Minor[] {
  const amounts = lines.map(({ amount }) => amount);
  // Lines of the ledger from which somebody took some out may weigh nothing.
  const isCut = capped !== commission && sumOf(lines, ({ amount }) => amount) !== 0;
  return isCut ? largestRemainder(commission, amounts) : lines.map((line) => line.commission);
}

/** What a bonus was reached with: by attainment with all that is credited in the department, whatever its revenue. */
export const bonusBase = ({ schemes }: Pick<Part, 'schemes'>, { base, reached }: Scheme): Minor =>
  reached?.basis === 'attainment' ? schemes.reduce((sum, scheme) => sum + scheme.base, 0) : base;

const NOTHING = {
  base: 0,
  refunds: 0,
  netCash: 0,
  commission: 0,
  cutByCap: 0,
  capped: 0,
  bonus: 0,
  clawback: 0,
  adjustment: 0,
  carried: 0,
  carry: 0,
  payable: 0,
  salary: 0,
  headPart: 0,
  total: 0,
  plan: 0,
};

export function sumPay(parts: readonly Pay[]): Pay {
  const sums: Omit<Pay, 'attainment'> = { ...NOTHING };
  for (const part of parts) for (const key of Object.keys(NOTHING) as (keyof typeof NOTHING)[]) sums[key] += part[key];
  return { ...sums, attainment: ratio(sums.base, sums.plan) };
}

/** Sums of parts by person, by department and in all. */
export function reportOf(
  month: string,
  parts: Part[],
  departments: readonly string[],
  warnings: Issue[],
): CommissionReport {
  const persons = [...new Set(parts.map(({ person }) => person))];
  const of = (key: 'person' | 'department', code: string): Pay => sumPay(parts.filter((part) => part[key] === code));
  return {
    month,
    parts,
    persons: persons.map((person) => ({ person, ...of('person', person) })),
    departments: departments.map((department) => ({ department, ...of('department', department) })),
    total: sumPay(parts),
    warnings,
  };
}

/** The same month with the parts of one department, of one person or of both alone; '' = all. */
export function narrowed(report: CommissionReport, department: string, person: string): CommissionReport {
  if (department === '' && person === '') return report;
  const isOne = (one: { [key: string]: unknown }) =>
    (department === '' || one.department === department) && (person === '' || one.person === person);
  const parts = report.parts.filter((part) => isOne({ ...part }));
  const departments = [...new Set(parts.map((part) => part.department))];
  return reportOf(report.month, parts, departments, report.warnings.filter(isOne));
}

/** What a part is made of; everything else of it adds up from this. */
export type PartDraft = Pick<
  Part,
  | 'person'
  | 'department'
  | 'schemes'
  | 'adjustments'
  | 'plan'
  | 'salary'
  | 'headPart'
  | 'carried'
  | 'carry'
  | 'days'
  | 'headOf'
  | 'forgiven'
>;

export function partFrom(draft: PartDraft): Part {
  const { schemes, adjustments, plan, salary, headPart, carried, carry } = draft;
  const of = (key: 'base' | 'refunds' | 'commission' | 'capped' | 'bonus' | 'clawback'): Minor =>
    schemes.reduce((sum, scheme) => sum + scheme[key], 0);
  const [base, refunds, commission, capped] = [of('base'), of('refunds'), of('commission'), of('capped')];
  const [bonus, clawback] = [of('bonus'), of('clawback')];
  const adjustment = adjustments.reduce((sum, { amount }) => sum + amount, 0);
  const payable = capped + bonus - clawback + adjustment + carried + carry;
  return {
    ...draft,
    base,
    refunds,
    netCash: base + refunds,
    commission,
    cutByCap: commission - capped,
    capped,
    bonus,
    clawback,
    adjustment,
    payable,
    total: payable + salary + headPart,
    attainment: ratio(base, plan),
  };
}
