// What came in for each deal, and when: the days on which handovers, invoices and after-sale calls depend.
import type { Day, Deal, Minor, Payment } from './model.ts';

/** The money of one deal; refunds and adjustments are counted. */
export interface DealMoney {
  net: Minor;
  /** The first payment; '' = none. */
  firstOn: Day;
  /** The payment that made the deal paid; '' = it is not, or not any more. */
  fullOn: Day;
}

/** Deal id → its money; deals without a payment are not in it. */
export function moneyByDeal(
  deals: readonly Pick<Deal, 'deal_id' | 'amount'>[],
  payments: readonly Pick<Payment, 'deal_id' | 'paid_on' | 'amount'>[],
): Map<string, DealMoney> {
  const amounts = new Map(deals.map(({ deal_id, amount }) => [deal_id, amount]));
  const found = new Map<string, DealMoney>();
  for (const { deal_id, paid_on, amount } of [...payments].sort((a, b) => (a.paid_on < b.paid_on ? -1 : 1))) {
    const money = found.get(deal_id) ?? { net: 0, firstOn: '', fullOn: '' };
    found.set(deal_id, money);
    money.net += amount;
    if (amount > 0) money.firstOn ||= paid_on;
    const whole = amounts.get(deal_id) ?? 0;
    money.fullOn = whole > 0 && money.net >= whole ? money.fullOn || paid_on : '';
  }
  return found;
}
