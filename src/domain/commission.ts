// The Commission of an open month: from payments to pay (rules 5.1).
import { daysInMonth } from './calendar.ts';
import { type Clawback, clawbacks } from './clawback.ts';
import { type Credit, type CreditLine, creditPayments } from './credit.ts';
import { inOrder } from './matrix.ts';
import type { Department, Issue, Minor, RevenueKind, TeamRow } from './model.ts';
import { largestRemainder, percentOf, proportion, sumOf } from './money.ts';
import {
  type CommissionInput,
  type CommissionReport,
  type Credited,
  type Part,
  partFrom,
  reportOf,
  type Scheme,
} from './pay.ts';
import { plansOf } from './plans.ts';
import { bandsOf, bonusOf, conditionsOf, daysInForce, flatRateOf, isBroken, prorate, schemeOf } from './rates.ts';

const KINDS: readonly RevenueKind[] = ['new', 'repeat'];
const DEPARTMENTS: readonly Department[] = ['sales', 'client', 'management'];

/** Calculates a month from what is in the book now; a closed month is printed from Payroll instead (rules 5.3). */
export function commission(input: CommissionInput): CommissionReport {
  const { month, past, rules } = input;
  const credit = creditPayments(input.payments, month, rules.goLive, rules.clawbackMethod === 'net');
  const team = input.team.filter((row) => row.person_id !== '');
  const taken = clawbacks(credit.earlierRefunds, input.payments, {
    month,
    rates: input.rates,
    team,
    days: rules.clawbackDays,
    frozen: past.frozen,
    before: past.clawbacks,
  });
  const working = team.filter((row) => daysInForce(row, month) > 0);
  const credited = [...credit.lines, ...taken, ...input.adjustments];
  const owing = [...past.carried].filter(([, amount]) => amount !== 0).map(([person]) => person);
  const named = [...credited.map(({ person }) => person), ...working.map((row) => row.person_id), ...owing];
  const parts = inOrder(named, []).flatMap((person) => {
    const rows = team.filter((row) => row.person_id === person);
    const found = [
      ...credited.filter((line) => line.person === person).map((line) => line.department),
      ...working.filter((row) => row.person_id === person).map((row) => row.department),
    ];
    // Somebody who left and only owes: nothing of the month has a department.
    const departments = inOrder(found.length > 0 ? found : [homeOf(rows, month)], DEPARTMENTS) as (Department | '')[];
    const plans = plansOf(rows, month, input.plans);
    const drafts = departments.map((department) =>
      draftPart({
        person,
        department,
        plan: department === '' ? 0 : (plans.get(department) ?? 0),
        rows,
        credit,
        taken,
        input,
      }),
    );
    return payPerson(drafts, rows, credit, input);
  });
  const departments = inOrder([...DEPARTMENTS.slice(0, 2), ...parts.map((part) => part.department)], DEPARTMENTS);
  const warnings = [...endlessIn(team, month), ...parts.flatMap((part) => warningsOf(part, input))];
  return reportOf(month, parts, departments, warnings);
}

/** The department of the person's last conditions; '' = nobody of Team. */
const homeOf = (rows: readonly TeamRow[], month: string): Department | '' =>
  conditionsOf(rows, month)?.department ?? '';

type Draft = Pick<Part, 'person' | 'department' | 'plan' | 'salary' | 'schemes' | 'days'>;

interface Share {
  person: string;
  department: Department | '';
  plan: Minor;
  /** All rows of the person. */
  rows: readonly TeamRow[];
  credit: Credit;
  taken: readonly Clawback[];
  input: CommissionInput;
}

function draftPart({ person, department, plan, rows, credit, taken, input }: Share): Draft {
  const { month } = input;
  const own = rows.filter((row) => row.department === department);
  const days = sumOf(own, (row) => daysInForce(row, month));
  const isOurs = (line: CreditLine): boolean => line.person === person && line.department === department;
  const lines = credit.lines.filter(isOurs);
  const departmentBase = sumOf(lines, (line) => line.amount);
  const conditions = conditionsOf(own, month);
  const schemes = KINDS.map((kind): Scheme => {
    const kindLines = lines.filter((line) => line.kind === kind);
    const back = taken.filter((line) => isOurs(line) && line.kind === kind);
    const base = sumOf(kindLines, (line) => line.amount);
    const isPaid = person !== '' && department !== '';
    const rates = isPaid ? schemeOf(input.rates, month, 'rate', department, kind) : [];
    const flat = flatRateOf(conditions, kind);
    const bands = bandsOf(base, plan, flat === null ? rates : [{ basis: 'amount', from: 0, rate: flat }]);
    const bonuses = isPaid ? schemeOf(input.rates, month, 'bonus', department, kind) : [];
    const reached = bonusOf(bonuses, base, departmentBase, plan);
    const earned = sumOf(bands, (band) => band.commission);
    return {
      kind,
      lines: kindLines.map((line) => ({ ...line, commission: 0, credited: creditedAs(line, rows) })),
      base,
      refunds: sumOf(back, (line) => line.amount),
      basis: flat === null ? (rates[0]?.basis ?? 'none') : 'own',
      bands,
      commission: earned,
      capped: earned,
      bonus: proportion(reached?.bonus_amount ?? 0, days, daysInMonth(month)),
      reached: reached ? { basis: reached.basis, from: reached.from, bonus_amount: reached.bonus_amount } : null,
      clawback: sumOf(back, (line) => line.taken),
      clawbacks: back,
    };
  });
  return {
    person,
    department,
    plan,
    days,
    salary: sumOf(own, (row) => prorate(row.base_salary, row, month)),
    schemes: schemes.filter(({ lines, clawbacks, bonus }) => lines.length > 0 || clawbacks.length > 0 || bonus !== 0),
  };
}

/** Money of a deal signed before somebody left or moved is still the own one (rules 3.7 E9, E11). */
function creditedAs({ department, paid_on }: CreditLine, rows: readonly TeamRow[]): Credited {
  const begun = rows.filter((row) => row.valid_from <= paid_on);
  const now = begun.filter((row) => row.valid_to === '' || row.valid_to >= paid_on);
  if (now.length === 0) return begun.length > 0 ? 'leaver' : '';
  return now.some((row) => row.department === department) ? '' : 'moved';
}

/** Cap, carry and head's part belong to the person as a whole; each is then divided so that the parts sum to it. */
function payPerson(drafts: readonly Draft[], rows: readonly TeamRow[], credit: Credit, input: CommissionInput): Part[] {
  const { month, past } = input;
  const schemes = drafts.flatMap((draft) => draft.schemes);
  const earned = sumOf(schemes, (scheme) => scheme.commission);
  const cap = conditionsOf(rows, month)?.cap ?? Number.MAX_SAFE_INTEGER;
  if (earned > cap) {
    const shares = largestRemainder(
      cap,
      schemes.map((scheme) => scheme.commission),
    );
    for (const [index, scheme] of schemes.entries()) scheme.capped = shares[index]!;
  }
  for (const scheme of schemes) {
    const shares = largestRemainder(
      scheme.capped,
      scheme.lines.map((line) => line.amount),
    );
    for (const [index, line] of scheme.lines.entries()) line.commission = shares[index]!;
  }
  const person = drafts[0]?.person ?? '';
  const home = drafts.find(({ department }) => department === homeOf(rows, month)) ?? drafts[0];
  const carried = past.carried.get(person) ?? 0;
  const own = input.adjustments.filter((line) => line.person === person);
  const result =
    sumOf(schemes, ({ capped, bonus, clawback }) => capped + bonus - clawback) +
    sumOf(own, ({ amount }) => amount) +
    carried;
  let capLeft = cap - Math.max(0, Math.min(earned, cap));
  return drafts.map((draft) => {
    const inForce = rows.filter((row) => row.department === draft.department && daysInForce(row, month) > 0);
    const departmentLines = credit.lines.filter((line) => line.department === draft.department);
    const departmentBase = sumOf(departmentLines, (line) => line.amount);
    const rate = conditionsOf(inForce, month)?.dept_rate ?? 0;
    const headPart = Math.min(capLeft, percentOf(departmentBase, rate));
    capLeft -= headPart;
    return partFrom({
      ...draft,
      headPart,
      headOf: headPart === 0 ? null : { base: departmentBase, rate },
      adjustments: own.filter(({ department }) => department === draft.department),
      // What is owed belongs to no scheme: it stands with the department in which the person is now.
      carried: draft === home ? carried : 0,
      carry: draft === home && result < 0 ? 0 - result : 0,
      forgiven: input.rules.negative === 'floor',
    });
  });
}

/** Rows with an amount for each month and no first day: whoever was hired last week has it since ever. */
function endlessIn(team: readonly TeamRow[], month: string): Issue[] {
  const isPaid = ({ base_salary, plan_month, dept_rate }: TeamRow): boolean =>
    [base_salary, plan_month, dept_rate].some((amount) => (amount ?? 0) > 0);
  return team
    .filter((row) => row.valid_from === '' && isPaid(row) && daysInForce(row, month) > 0)
    .map(({ person_id: person, department }) => ({ code: 'no_first_day', person, department }));
}

function warningsOf({ person, department, plan, schemes }: Part, { rates, month }: CommissionInput): Issue[] {
  return schemes
    .filter((scheme) => person !== '' && scheme.base !== 0 && scheme.basis !== 'own')
    .flatMap(({ basis, kind }): Issue[] => {
      const of = { person, department, revenue_kind: kind };
      if (basis === 'none') return [{ code: 'no_rates', ...of }];
      const isWrong = isBroken(schemeOf(rates, month, 'rate', department as Department, kind));
      return [
        ...(basis === 'attainment' && plan === 0 ? [{ code: 'no_plan', ...of }] : []),
        ...(isWrong ? [{ code: 'rates_wrong', ...of }] : []),
      ];
    });
}
