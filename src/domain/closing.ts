// What stands in the way of closing a month, and of opening it again (rules 5.3, BI-30).
import { addDays, firstDay, lastDay, monthOf } from './calendar.ts';
import type { Day, Issue, Payment } from './model.ts';
import { firstOpen, type PayRun } from './pay-run.ts';
import { lackingScheme } from './rate-rules.ts';

/** Payments of a month that cannot be right: shares that do not add up, ids that stand twice, people whom Team does not know. */
export function doubtfulIn({ payments, team }: Pick<PayRun, 'payments' | 'team'>, month: string): string[] {
  const own = payments.filter(({ paid_on }) => monthOf(paid_on) === month);
  const known = new Set(['', ...team.map(({ person_id }) => person_id)]);
  const counts = new Map<string, number>();
  for (const { payment_id } of own) counts.set(payment_id, (counts.get(payment_id) ?? 0) + 1);
  const isWrong = ({ payment_id, amount, share1, share2, manager1, manager2 }: Payment) =>
    share1 + share2 !== amount ||
    (counts.get(payment_id) ?? 0) > 1 ||
    payment_id === '' ||
    !known.has(manager1) ||
    !known.has(manager2);
  return [...new Set(own.filter(isWrong).map(({ payment_id }) => payment_id))];
}

/**
 * The next month to be closed; months are closed in order.
 * @param skipped payments and adjustments that cannot be counted and may be of that month
 */
export function monthToClose(
  run: PayRun,
  skipped: readonly string[],
  today: Day,
): { month: string; issue: Issue | null } {
  const month = firstOpen(run);
  if (month === '') return { month, issue: { code: 'nothing_to_close' } };
  if (lastDay(month) >= today) return { month, issue: { code: 'month_not_over', month } };
  const wrong = [...skipped, ...doubtfulIn(run, month)];
  if (wrong.length > 0) return { month, issue: { code: 'month_doubtful', month, payments: wrong.join(', ') } };
  const lacking = lackingScheme(run, month);
  return { month, issue: lacking && { code: 'month_rates', month, ...lacking } };
}

/** The month that is the last closed one when `through` is opened again, 'YYYY-MM'; '' = none was closed before it. */
export function monthBefore(through: string, run: PayRun): string {
  const before = monthOf(addDays(firstDay(through), -1));
  return before < firstOpen({ ...run, lock: { through: '', at: '' } }) ? '' : before;
}
