// What is taken back of a commission that was paid, when the money goes back to the client later (rules 5.1 step 6, 5.6).
import { addDays, monthOf } from './calendar.ts';
import type { CreditLine } from './credit.ts';
import type { Day, Department, Minor, Payment, RateRow, RevenueKind, TeamRow } from './model.ts';
import { percentOf, proportion, sumOf } from './money.ts';
import { conditionsOf, flatRateOf, schemeOf } from './rates.ts';

/** A person's share of a payment with the commission paid for it, of a month before: closed, or worked out just now. */
export interface FrozenLine {
  payment_id: string;
  person: string;
  department: Department | '';
  kind: RevenueKind;
  /** The share of the payment. */
  base: Minor;
  commission: Minor;
  paid_on: Day;
  /** Of a refund of its own month: what it took back; else ''. */
  refund_of: string;
}

/** A share of a refund and what it takes back. */
export interface Clawback extends CreditLine {
  /** The share that was paid, the commission for it, and the month; 0 and '' where they are not known. */
  share: Minor;
  earned: Minor;
  earnedIn: string;
  /** ≥ 0 for a refund. */
  taken: Minor;
  /** frozen = at the rate of its month; estimated = its month is older than the system; late = nothing, it is too long ago. */
  how: 'frozen' | 'estimated' | 'late';
}

export interface ClawbackRules {
  month: string;
  rates: readonly RateRow[];
  team: readonly TeamRow[];
  /** Settings.clawback_days: later refunds take nothing back. */
  days: number;
  /** Every line of the months before, those of refunds included. */
  frozen: readonly FrozenLine[];
  /** Clawbacks of the months before. */
  before: readonly PastClawback[];
}

export type PastClawback = Pick<Clawback, 'refund_of' | 'person' | 'department' | 'amount' | 'taken' | 'how'>;

/**
 * Refunds are taken one after the other and each time all that came back so far is asked for, so that a payment that goes
 * back whole, in whatever pieces, takes back exactly what was paid for it.
 * @param refunds shares of refunds of earlier months, in order
 * @param payments all payments, for the days of those older than the ledger
 */
export function clawbacks(
  refunds: readonly CreditLine[],
  payments: readonly Pick<Payment, 'payment_id' | 'paid_on'>[],
  all: ClawbackRules,
): Clawback[] {
  // Of what came before only that counts which goes back now: a refund must not look through years of payments.
  const ids = new Set(refunds.map(({ refund_of }) => refund_of));
  const concerns = (line: { refund_of: string; payment_id?: string }) =>
    ids.has(line.refund_of) || ids.has(line.payment_id ?? '');
  const rules = { ...all, frozen: all.frozen.filter(concerns), before: all.before.filter(concerns) };
  const paid = payments.filter(({ payment_id }) => ids.has(payment_id));
  const known = new Map(paid.map((payment) => [payment.payment_id, payment.paid_on]));
  const done: Clawback[] = [];
  for (const refund of refunds) {
    const frozen = rules.frozen.filter((line) => line.payment_id === refund.refund_of && isSame(line, refund));
    const [share, earned] = [sumOf(frozen, ({ base }) => base), sumOf(frozen, ({ commission }) => commission)];
    // What was paid for is known from the ledger, whatever became of the payment's row.
    const paidOn = frozen[0]?.paid_on ?? known.get(refund.refund_of) ?? '';
    const told = { ...refund, share, earned, earnedIn: monthOf(paidOn) };
    if (paidOn !== '' && isLate(paidOn, refund.paid_on, rules.days)) done.push({ ...told, taken: 0, how: 'late' });
    else if (share === 0) done.push({ ...told, taken: 0 - estimate(refund, rules), how: 'estimated' });
    else {
      const earlier = refundsBefore(refund, rules, done);
      const due = proportion(earned, earlier.amount - refund.amount, share);
      done.push({ ...told, taken: due - earlier.taken, how: 'frozen' });
    }
  }
  return done;
}

const isLate = (paidOn: Day, refundedOn: Day, days: number): boolean => refundedOn > addDays(paidOn, days);

const isSame = (a: { person: string; department: string }, b: { person: string; department: string }): boolean =>
  a.person === b.person && a.department === b.department;

/** What went back of the same payment before, and what that took from the person: as a line of its month, or clawed back. */
function refundsBefore(
  refund: CreditLine,
  { frozen, before }: ClawbackRules,
  done: readonly Clawback[],
): { amount: Minor; taken: Minor } {
  const isOne = (line: { refund_of: string; person: string; department: string }) =>
    line.refund_of === refund.refund_of && isSame(line, refund);
  const lines = frozen.filter(isOne);
  const back = [...before, ...done].filter((line) => line.how !== 'late' && isOne(line));
  return {
    amount: 0 - sumOf(lines, ({ base }) => base) - sumOf(back, ({ amount }) => amount),
    taken: sumOf(back, ({ taken }) => taken) - sumOf(lines, ({ commission }) => commission),
  };
}

/** At the first rate of the scheme of today: what was paid for it is not known. */
function estimate({ person, department, kind, amount }: CreditLine, { team, rates, month }: ClawbackRules): Minor {
  if (person === '' || department === '') return 0;
  const own = team.filter((row) => row.person_id === person && row.department === department);
  const flat = flatRateOf(conditionsOf(own, month), kind);
  return percentOf(amount, flat ?? schemeOf(rates, month, 'rate', department, kind)[0]?.rate ?? 0);
}
