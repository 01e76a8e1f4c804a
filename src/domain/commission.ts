// The Commission report of an open month: from payments to pay (rules 5.1, steps 1–5 and 8–10; clawbacks are not in it yet).
import { daysInMonth } from './calendar.ts';
import { type Credit, type CreditLine, creditPayments, type EarlierRefund } from './credit.ts';
import { inOrder } from './matrix.ts';
import type { Day, Department, Issue, Minor, Payment, RateRow, RevenueKind, TeamRow } from './model.ts';
import { largestRemainder, percentOf, proportion, ratio } from './money.ts';
import { type Band, bandsOf, bonusOf, conditionsOf, daysInForce, prorate, schemeOf } from './rates.ts';

export interface CommissionInput {
  /** 'YYYY-MM'. */
  month: string;
  /** Every row of every person; blank pay columns count as 0. */
  team: readonly TeamRow[];
  rates: readonly RateRow[];
  /** Of any month: only those of `month` are taken. */
  payments: readonly Payment[];
  /** Payments before it never count; '' = all count. */
  goLive: Day;
  /** 'net' makes refunds of earlier months lines of this month (rules 1.10). */
  clawbackMethod: 'original_rate' | 'net';
}

/** A person in one department with one kind of revenue. */
export interface Scheme {
  kind: RevenueKind;
  /** The shares credited, each with its part of `capped` (rules 5.1, step 10). */
  lines: (CreditLine & { commission: Minor })[];
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
  /** capped + bonus; 0 in all schemes of a person whose result is below zero. */
  payable: Minor;
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
  /** Before clawbacks, which come later. */
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
}
export interface CommissionReport {
  month: string;
  parts: Part[];
  persons: (Pay & { person: string })[];
  departments: (Pay & { department: string })[];
  total: Pay;
  earlierRefunds: EarlierRefund[];
  /** Payments whose clawback is not in the figures. */
  notYet: string[];
  /** no_plan and no_rates, each with person, department and revenue_kind. */
  warnings: Issue[];
}

const KINDS: readonly RevenueKind[] = ['new', 'repeat'];
const DEPARTMENTS: readonly Department[] = ['sales', 'client', 'management'];

/** Calculates a month from what is in the book now; a closed month is printed from Payroll instead (rules 5.3). */
export function commission(input: CommissionInput): CommissionReport {
  const { month } = input;
  const credit = creditPayments(input.payments, month, input.goLive, input.clawbackMethod === 'net');
  const team = input.team.filter((row) => row.person_id !== '');
  const working = team.filter((row) => daysInForce(row, month) > 0);
  const credited = [...credit.lines, ...credit.earlierRefunds];
  const persons = inOrder([...credited.map((line) => line.person), ...working.map((row) => row.person_id)], []);
  const parts = persons.flatMap((person) => {
    const found = [
      ...credited.filter((line) => line.person === person).map((line) => line.department),
      ...working.filter((row) => row.person_id === person).map((row) => row.department),
    ];
    const departments = inOrder(found, DEPARTMENTS) as (Department | '')[];
    const rows = team.filter((row) => row.person_id === person);
    return payPerson(
      departments.map((department) => draftPart(person, department, rows, credit, input)),
      rows,
      credit,
      month,
    );
  });
  const departments = inOrder([...DEPARTMENTS.slice(0, 2), ...parts.map((part) => part.department)], DEPARTMENTS);
  return {
    month,
    parts,
    persons: persons.map((person) => ({ person, ...sumPay(parts.filter((part) => part.person === person)) })),
    departments: departments.map((department) => ({
      department,
      ...sumPay(parts.filter((part) => part.department === department)),
    })),
    total: sumPay(parts),
    earlierRefunds: credit.earlierRefunds,
    notYet: [...new Set(credit.earlierRefunds.map((refund) => refund.payment_id))],
    warnings: parts.flatMap(warningsOf),
  };
}

interface Draft {
  person: string;
  department: Department | '';
  plan: Minor;
  salary: Minor;
  schemes: Scheme[];
}

function draftPart(
  person: string,
  department: Department | '',
  rows: readonly TeamRow[],
  credit: Credit,
  input: CommissionInput,
): Draft {
  const { month } = input;
  const own = rows.filter((row) => row.department === department);
  const days = sum(own, (row) => daysInForce(row, month));
  const isOurs = (line: CreditLine): boolean => line.person === person && line.department === department;
  const lines = credit.lines.filter(isOurs);
  const refunds = credit.earlierRefunds.filter(isOurs);
  const plan = sum(own, (row) => prorate(row.plan_month, row, month));
  const departmentBase = sum(lines, (line) => line.amount);
  const conditions = conditionsOf(own, month);
  const schemes = KINDS.map((kind): Scheme => {
    const kindLines = lines.filter((line) => line.kind === kind);
    const base = sum(kindLines, (line) => line.amount);
    const isPaid = person !== '' && department !== '';
    const rates = isPaid ? schemeOf(input.rates, month, 'rate', department, kind) : [];
    const flat = (kind === 'new' ? conditions?.rate_new : conditions?.rate_repeat) ?? null;
    const bands = bandsOf(base, plan, flat === null ? rates : [{ basis: 'amount', from: 0, rate: flat }]);
    const bonuses = isPaid ? schemeOf(input.rates, month, 'bonus', department, kind) : [];
    const earned = sum(bands, (band) => band.commission);
    return {
      kind,
      lines: kindLines.map((line) => ({ ...line, commission: 0 })),
      base,
      refunds: sum(
        refunds.filter((line) => line.kind === kind),
        (line) => line.amount,
      ),
      basis: flat === null ? (rates[0]?.basis ?? 'none') : 'own',
      bands,
      commission: earned,
      capped: earned,
      bonus: proportion(bonusOf(bonuses, base, departmentBase, plan), days, daysInMonth(month)),
      payable: 0,
    };
  });
  return {
    person,
    department,
    plan,
    salary: sum(own, (row) => prorate(row.base_salary, row, month)),
    schemes: schemes.filter((scheme) => scheme.lines.length > 0 || scheme.refunds !== 0 || scheme.bonus !== 0),
  };
}

/** Cap, result and head's part belong to the person as a whole; each is then divided so that the parts sum to it. */
function payPerson(drafts: readonly Draft[], rows: readonly TeamRow[], credit: Credit, month: string): Part[] {
  const schemes = drafts.flatMap((draft) => draft.schemes);
  const earned = sum(schemes, (scheme) => scheme.commission);
  const cap = conditionsOf(rows, month)?.cap ?? Number.MAX_SAFE_INTEGER;
  if (earned > cap) {
    const shares = largestRemainder(
      cap,
      schemes.map((scheme) => scheme.commission),
    );
    for (const [index, scheme] of schemes.entries()) scheme.capped = shares[index]!;
  }
  const result = sum(schemes, (scheme) => scheme.capped + scheme.bonus);
  for (const scheme of schemes) {
    scheme.payable = result < 0 ? 0 : scheme.capped + scheme.bonus;
    const shares = largestRemainder(
      scheme.capped,
      scheme.lines.map((line) => line.amount),
    );
    for (const [index, line] of scheme.lines.entries()) line.commission = shares[index]!;
  }
  let capLeft = cap - Math.max(0, Math.min(earned, cap));
  return drafts.map((draft) => {
    const inForce = rows.filter((row) => row.department === draft.department && daysInForce(row, month) > 0);
    const departmentLines = credit.lines.filter((line) => line.department === draft.department);
    const departmentBase = sum(departmentLines, (line) => line.amount);
    const headPart = Math.min(capLeft, percentOf(departmentBase, conditionsOf(inForce, month)?.dept_rate ?? 0));
    capLeft -= headPart;
    return finishPart(draft, headPart);
  });
}

function finishPart({ person, department, plan, salary, schemes }: Draft, headPart: Minor): Part {
  const base = sum(schemes, (scheme) => scheme.base);
  const refunds = sum(schemes, (scheme) => scheme.refunds);
  const earned = sum(schemes, (scheme) => scheme.commission);
  const capped = sum(schemes, (scheme) => scheme.capped);
  const payable = sum(schemes, (scheme) => scheme.payable);
  return {
    person,
    department,
    schemes,
    base,
    refunds,
    netCash: base + refunds,
    commission: earned,
    cutByCap: earned - capped,
    capped,
    bonus: sum(schemes, (scheme) => scheme.bonus),
    payable,
    salary,
    headPart,
    total: payable + salary + headPart,
    plan,
    attainment: ratio(base, plan),
  };
}

const NOTHING = {
  base: 0,
  refunds: 0,
  netCash: 0,
  commission: 0,
  cutByCap: 0,
  capped: 0,
  bonus: 0,
  payable: 0,
  salary: 0,
  headPart: 0,
  total: 0,
  plan: 0,
};

function sumPay(parts: readonly Pay[]): Pay {
  const sums: Omit<Pay, 'attainment'> = { ...NOTHING };
  for (const part of parts) for (const key of Object.keys(NOTHING) as (keyof typeof NOTHING)[]) sums[key] += part[key];
  return { ...sums, attainment: ratio(sums.base, sums.plan) };
}

function warningsOf({ person, department, plan, schemes }: Part): Issue[] {
  return schemes
    .filter((scheme) => person !== '' && scheme.base !== 0)
    .filter((scheme) => scheme.basis === 'none' || (scheme.basis === 'attainment' && plan === 0))
    .map((scheme) => ({
      code: scheme.basis === 'none' ? 'no_rates' : 'no_plan',
      person,
      department,
      revenue_kind: scheme.kind,
    }));
}

function sum<T>(items: readonly T[], amountOf: (item: T) => Minor): Minor {
  return items.reduce((total, item) => total + amountOf(item), 0);
}
