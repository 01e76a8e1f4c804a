// Who is credited with a payment when it is entered, and for which revenue (rules 3.5, 3.6, E1–E14).
import { addDays } from './calendar.ts';
import type { Day, Deal, Department, Minor, Payment, RevenueKind } from './model.ts';
import { percentOf, proportion } from './money.ts';
import type { Situation } from './transitions.ts';

/** The team and the owner's rules of credit. */
export interface Credits {
  /** The department of a person on a day; '' = not at work then. */
  departmentOn(person: string, on: Day): Department | '';
  /** The last day at work; '' = still there. */
  lastDay(person: string): Day;
  /** Settings.new_means: first_deal, first_payment, days:N. */
  newMeans: string;
  /** Settings.leaver_days: so long after the last day at work a leaver is still credited. */
  leaverDays: number;
  /** Settings.leaver_credit: who is after that. */
  leaverCredit: 'house' | 'successor';
}

export type Shares = Pick<Payment, 'revenue_kind' | 'manager1' | 'dept1' | 'share1' | 'manager2' | 'dept2' | 'share2'>;

/**
 * The shares of a payment or of an adjustment that refunds nothing.
 * @param own payments of the deal so far
 */
export function creditFor(
  deal: Deal,
  { amount, paid_on }: { amount: Minor; paid_on: Day },
  own: readonly Payment[],
  { client }: Situation,
  credits: Credits,
): Shares {
  const { departmentOn } = credits;
  const revenue_kind = kindOfPayment(deal, paid_on, own, credits.newMeans);
  // Later money of a new deal may be repeat revenue: then it belongs to who has the client now.
  if (revenue_kind === 'repeat' && deal.revenue_kind === 'new') {
    const department = departmentOn(client.manager, paid_on);
    const dept1 = department === 'management' ? client.department : department || client.department;
    return { revenue_kind, manager1: client.manager, dept1, share1: amount, ...NOBODY };
  }
  const holder = (person: string) =>
    isGone(person, paid_on, credits) ? heir(client.manager, paid_on, credits) : person;
  const { manager2 = '', share2_pct = null } = deal;
  const share2 = manager2 === '' ? 0 : percentOf(amount, share2_pct ?? 0);
  // Who came after the signing is credited all the same: a share without a department would be paid to nobody.
  const second =
    manager2 === ''
      ? ''
      : departmentOn(manager2, deal.signed_on) || departmentOn(manager2, paid_on) || client.department;
  return {
    revenue_kind,
    manager1: holder(deal.manager),
    dept1: deal.credit_department,
    share1: amount - share2,
    manager2: manager2 === '' ? '' : holder(manager2),
    dept2: second === 'management' ? client.department : second,
    share2,
  };
}

const NOBODY = { manager2: '', dept2: '' as const, share2: 0 };

/** Rules 3.5. */
function kindOfPayment(deal: Deal, on: Day, own: readonly Payment[], newMeans: string): RevenueKind {
  if (deal.revenue_kind === 'repeat' || newMeans === 'first_deal') return deal.revenue_kind;
  const [rule, days] = newMeans.split(':');
  if (rule === 'days') return on <= addDays(deal.signed_on, Number(days)) ? 'new' : 'repeat';
  const first = own
    .filter(({ amount }) => amount > 0)
    .map(({ paid_on }) => paid_on)
    .sort()[0];
  return first === undefined || on <= first ? 'new' : 'repeat';
}

/** Whether a person left too long ago to be credited with what comes in on this day. */
function isGone(person: string, on: Day, { lastDay, leaverDays }: Credits): boolean {
  const last = person === '' ? '' : lastDay(person);
  return last !== '' && on > addDays(last, leaverDays);
}

/** '' = the house: counted for the department, paid to nobody. */
function heir(manager: string, on: Day, { leaverCredit, departmentOn }: Credits): string {
  return leaverCredit === 'successor' && departmentOn(manager, on) !== '' ? manager : '';
}

/**
 * The shares of a refund: those of its payment in proportion. Taken from all that went back so far, so that the last refund
 * takes the rest and a payment that went back whole nets to nothing for everybody.
 * @param amount ≤ 0
 * @param before refunds of the same payment
 */
export function sharesBack(original: Payment, amount: Minor, before: readonly Payment[]): Shares {
  const back = before.reduce((sum, row) => sum + row.amount, 0) + amount;
  const second = proportion(original.share2, back, original.amount) - before.reduce((sum, row) => sum + row.share2, 0);
  const { revenue_kind, manager1, dept1, manager2, dept2 } = original;
  return { revenue_kind, manager1, dept1, share1: amount - second, manager2, dept2, share2: second };
}
