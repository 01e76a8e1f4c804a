// When a client who has bought is likely to order again, and whether it is late (rules 6.1, 6.2).
import { addDays, daysBetween } from './calendar.ts';
import type { Day } from './model.ts';

export type OrderStatus = 'on_track' | 'due' | 'overdue' | 'at_risk' | 'dormant';

/** The settings of rules 1.10 that order cycles follow. */
export interface OrderPolicy {
  due_lead_days: number;
  due_grace_days: number;
  at_risk_factor: number;
  dormant_factor: number;
  same_order_days: number;
  order_last_n: number;
  order_min_intervals: number;
  returning_after_months: number;
}

export interface OrderCycle {
  /** Days on which the client ordered; deals signed close together are one order. */
  days: Day[];
  /** Days from order to order: half a day is possible. */
  cycle: number;
  due: Day;
  status: OrderStatus;
  /** Days after `due`; negative = ahead. */
  late: number;
}

const median = (sorted: readonly number[]): number => {
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] as number) + (sorted[Math.floor(half)] as number)) / 2;
};
const middle = (numbers: readonly number[]): number => median([...numbers].sort((a, b) => a - b));

/** Signed days, sorted; a deal within `same_order_days` of the last kept one is the same order. */
function orderDays(signed: readonly Day[], near: number): Day[] {
  const days: Day[] = [];
  for (const day of [...signed].sort()) {
    const last = days.at(-1);
    if (last === undefined || daysBetween(last, day) > near) days.push(day);
  }
  return days;
}

/**
 * The order cycle at a day; null = no order yet, or nothing to estimate it from.
 * @param signed days of signing of the client's deals that are signed or done
 * @param known what people say: the client's own cycle, then the usual one of its category, days
 */
export function orderCycle(
  signed: readonly Day[],
  known: { own: number | null; category: number | null },
  today: Day,
  policy: OrderPolicy,
): OrderCycle | null {
  const days = orderDays(signed, policy.same_order_days);
  const last = days.at(-1);
  if (last === undefined) return null;
  const between = days.slice(1).map((day, at) => daysBetween(days[at] as Day, day));
  const intervals = between.slice(-policy.order_last_n);
  const counted = !known.own && intervals.length >= policy.order_min_intervals && intervals.length > 0;
  const cycle = counted ? middle(intervals) : known.own || known.category;
  if (!cycle) return null;
  const spread = counted ? middle(intervals.map((days) => Math.abs(days - cycle))) : 0;
  const due = addDays(last, Math.floor(cycle + 0.5));
  const lead = Math.min(policy.due_lead_days, Math.floor(cycle / 3));
  const grace = Math.min(Math.max(policy.due_grace_days, Math.ceil(spread)), Math.floor(cycle / 2));
  const since = daysBetween(last, today);
  const late = daysBetween(due, today);
  const tooLong = (365 * policy.returning_after_months) / 12;
  const status =
    since >= policy.dormant_factor * cycle || since >= tooLong
      ? 'dormant'
      : since >= policy.at_risk_factor * cycle
        ? 'at_risk'
        : late > grace
          ? 'overdue'
          : late >= -lead
            ? 'due'
            : 'on_track';
  return { days, cycle, due, status, late };
}
