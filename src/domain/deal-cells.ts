// The cells of a deal that follow from its money, and what people typed into the others (rules 1.4, 1.6, 2.8, BI-05).
import { conceded, dealIn, dealLine, isIssue, isSold } from './deals.ts';
import type { Day, Deal, Issue, Payment, Value } from './model.ts';
import type { WEIGHED } from './posted.ts';
import { balanceOf, type Money } from './posting.ts';
import { checkDeal, checkSigning } from './terms-of-sale.ts';
import { type Decision, type Form, mergedAway, type Rules, refuse, type Situation } from './transitions.ts';

export interface Reckoned {
  /** Cells that must say something else. */
  cells: Partial<Deal>;
  /** A cell of ours was typed over. */
  isTyped: boolean;
}

const RECKONED = ['paid', 'balance', 'payment_status', 'deal_status'] as const;
/** What a cell that was never filled says. */
const blankOf = (key: (typeof RECKONED)[number], cell: Value | undefined): Value =>
  cell === null || cell === undefined || cell === ''
    ? key === 'payment_status'
      ? 'unpaid'
      : key === 'paid'
        ? 0
        : null
    : cell;

/** What the payments of a deal make of it. @param own its payments that are entered */
export function reckon(deal: Deal, own: readonly Pick<Payment, 'amount' | 'payment_type'>[]): Reckoned {
  const now = balanceOf(deal, own);
  const wrong = RECKONED.filter((key) => blankOf(key, deal[key]) !== blankOf(key, now[key]));
  return {
    cells: Object.fromEntries(wrong.map((key) => [key, now[key]])),
    isTyped: wrong.some((key) => deal[key] !== null && deal[key] !== ('' as string)),
  };
}

/** What people typed into a deal and cannot be. */
function doubtsIn(deal: Deal, today: Day): Issue[] {
  const { ordered_on, agreed_on = '', invoice_on = '', invoice_due_on = '' } = deal;
  const terms = {
    ...deal,
    discount_pct: deal.discount_pct ?? null,
    cost: deal.cost ?? null,
    more: { ordered_on, agreed_on, invoice_on, invoice_due_on },
  };
  return checkDeal(terms, today);
}

/** The first of it; it stays, and is said in the row. */
export const doubtIn = (deal: Deal, today: Day): Issue | null => doubtsIn(deal, today)[0] ?? null;

/** What of a deal weighs on money. */
export type Weighed = Partial<Pick<Deal, (typeof WEIGHED)[number]>>;

/**
 * Terms that were changed in the cells of a deal, as the form would take them: with the concession guard, on a deal that is
 * not cancelled, a day of signing on one that is signed.
 * @param typed what the cells say; `money` says what they said before
 */
export function retypeDeal(
  situation: Situation,
  { deals, payments }: Money,
  id: string,
  form: Form,
  typed: Weighed,
  rules: Rules,
): Decision {
  const { client, today } = situation;
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  const deal = dealIn(deals, id, ['open', 'signed', 'done']);
  if (isIssue(deal)) return refuse(deal);
  const now = { ...deal, ...typed };
  const blank = [
    ...(typed.amount === null ? ['amount'] : []),
    ...(typed.signed_on === '' && isSold(deal) ? ['signed_on'] : []),
  ];
  const concedes = ['amount', 'discount_pct', 'cost'].some((key) => key in typed);
  const issues = [
    ...blank.map((field) => ({ code: 'required', field })),
    // Who has signed it is known to the form only.
    ...(typed.signed_on && !isSold(deal) ? [{ code: 'not_by_cell' }] : []),
    ...doubtsIn(now, today).filter(({ field }) => String(field) in typed),
    ...(typed.signed_on ? checkSigning(typed.signed_on, situation, rules) : []),
    ...(isSold(deal) && concedes ? conceded(now, situation, rules) : []),
  ];
  if (issues.length > 0) return refuse(...issues);
  const decision = dealLine(client, form, { deal_id: id, next_action_on: '' });
  const own = payments.filter(({ deal_id }) => deal_id === id);
  decision.move.deals = { [id]: { ...typed, ...balanceOf(now, own) } };
  return decision;
}
