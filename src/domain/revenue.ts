// Net cash by month: new and repeat revenue, and what each department was credited with (rules 5.2, 5.7).
import { monthsAway } from './activity.ts';
import { monthOf } from './calendar.ts';
import { creditPayments } from './credit.ts';
import type { Department, Minor, RevenueKind } from './model.ts';
import type { PayRun } from './pay-run.ts';
import { printed, standing } from './payroll.ts';

/** Net cash of a month: what was paid less all that went back in it, whenever it had been paid. */
export interface Revenue {
  /** 'YYYY-MM'. */
  month: string;
  fresh: Minor;
  repeat: Minor;
  /** The repeat revenue that sales is credited with, and all that it is credited with. */
  repeatOfSales: Minor;
  ofSales: Minor;
}

interface Cash {
  kind: RevenueKind;
  department: Department | '';
  amount: Minor;
}

/** Of a closed month as it was closed; of an open one from the payments as they stand. */
function cashOf(run: PayRun, month: string): Cash[] {
  if (month > run.lock.through) return creditPayments(run.payments, month, run.rules.goLive, true).lines;
  const { parts } = printed(month, standing(run.ledger, run.lock));
  return parts.flatMap(({ department, schemes }) =>
    schemes.map(({ kind, base, refunds }) => ({ kind, department, amount: base + refunds })),
  );
}

export function revenueOf(run: PayRun, month: string): Revenue {
  const cash = cashOf(run, month);
  const sum = (isOne: (one: Cash) => boolean): Minor =>
    cash.filter(isOne).reduce((total, { amount }) => total + amount, 0);
  return {
    month,
    fresh: sum(({ kind }) => kind === 'new'),
    repeat: sum(({ kind }) => kind === 'repeat'),
    repeatOfSales: sum(({ kind, department }) => kind === 'repeat' && department === 'sales'),
    ofSales: sum(({ department }) => department === 'sales'),
  };
}

/** The last `count` months up to one, oldest first; none before the first that counts. */
export function revenues(run: PayRun, month: string, count: number): Revenue[] {
  const first = run.rules.goLive === '' ? firstPayment(run) : monthOf(run.rules.goLive);
  return Array.from({ length: count }, (_, index) => monthsAway(month, index + 1 - count))
    .filter((one) => one === month || (first !== '' && one >= first))
    .map((one) => revenueOf(run, one));
}

const firstPayment = ({ payments }: PayRun): string => payments.map(({ paid_on }) => monthOf(paid_on)).sort()[0] ?? '';
