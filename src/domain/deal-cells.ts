// The cells of a deal that follow from its money, and what people typed into the others and cannot stand (rules 1.4, 1.6, BI-05).
import type { Day, Deal, Issue, Minor, Payment, Value } from './model.ts';
import { balanceOf } from './posting.ts';
import { checkDeal } from './terms-of-sale.ts';

export interface Reckoned {
  /** Cells that must say something else. */
  cells: Partial<Deal>;
  /** Why a person is told of it: a cell of ours was typed over, or an amount that cannot be was put back; null = nothing to tell. */
  told: Issue | null;
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

/**
 * What the payments of a deal make of it. The amount that it had is known from what was paid and what was left: an amount
 * that is none goes back to it, another one makes another balance.
 * @param deal as it stands in its cells
 * @param own its payments that are entered
 * @param entered the amount that it was entered with, for a deal that has no balance; null = none
 */
export function reckon(
  deal: Deal,
  own: readonly Pick<Payment, 'amount' | 'payment_type'>[],
  entered: Minor | null,
): Reckoned {
  // The cell that says what was paid may be typed over too: the payments themselves say it.
  const { paid } = balanceOf(deal, own);
  const before = deal.balance === null ? entered : paid + deal.balance;
  const isBad = deal.amount === null ? before !== null : deal.amount <= 0 && before !== null && before > 0;
  const amount = isBad ? before : deal.amount;
  const now = balanceOf({ ...deal, amount }, own);
  const wrong = RECKONED.filter((key) => blankOf(key, deal[key]) !== blankOf(key, now[key]));
  const cells: Partial<Deal> = Object.fromEntries(wrong.map((key) => [key, now[key]]));
  if (isBad) {
    const code = deal.amount === null ? 'required' : 'not_positive';
    return { cells: { ...cells, amount }, told: { code, field: 'amount' } };
  }
  const isOther = amount !== before && deal.paid === now.paid;
  const isTyped = !isOther && wrong.some((key) => deal[key] !== null && deal[key] !== ('' as string));
  return { cells, told: isTyped ? { code: 'owned' } : null };
}

/** The first thing that people typed into a deal and that cannot be; it stays, and is said in the row. */
export function doubtIn(deal: Deal, today: Day): Issue | null {
  const { ordered_on, agreed_on = '', invoice_on = '', invoice_due_on = '' } = deal;
  const terms = {
    ...deal,
    discount_pct: deal.discount_pct ?? null,
    cost: deal.cost ?? null,
    more: { ordered_on, agreed_on, invoice_on, invoice_due_on },
  };
  return checkDeal(terms, today)[0] ?? null;
}
