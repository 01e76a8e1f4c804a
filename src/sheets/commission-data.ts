// What the Commission reads of the base: Payments, Rates, Team, Plans, and the ledger of closed months.
import { isDay, monthOf, monthsBetween } from '../domain/calendar.ts';
import type { Payment, RateRow } from '../domain/model.ts';
import type { PayRules } from '../domain/pay.ts';
import type { PayRun } from '../domain/pay-run.ts';
import type { PlanMeasure, PlanRow } from '../domain/plans.ts';
import { KEPT } from '../domain/posted.ts';
import { fill } from '../locales/text.ts';
import type { Book } from './book.ts';
import { readLedger } from './ledger.ts';
import { setting, teamOf } from './lexicon.ts';
import { lockOf, marksOf } from './lock.ts';
import { paymentRows } from './money-rows.ts';
import type { Row } from './tab.ts';

const PAYMENT_KEYS = ['payment_id', 'name', ...KEPT.payments];

export interface CommissionData {
  run: PayRun;
  skipped: Skipped[];
}

/** A payment or adjustment that cannot be counted. */
export interface Skipped {
  /** Its id, else its tab and row. */
  named: string;
  /** 'YYYY-MM'; '' = its date cannot be read. */
  month: string;
  /** Typed by hand and not entered yet; else a cell of it is blank or cannot be read. */
  waiting: boolean;
}

/** What the figures of a month lack: rows of it, of open months before it, and of nobody knows when. A closed one waits for none. */
export function lackingIn({ run, skipped }: CommissionData, month: string): Skipped[] {
  const { through } = run.lock;
  const isOpen = month > through;
  return skipped.filter((one) =>
    one.month === '' ? isOpen || !one.waiting : one.month > through && one.month <= month,
  );
}

/** Months that may be asked for, newest first: from the first day that counts to today. */
export function monthsOf(book: Book): string[] {
  const start = setting(book.lexicon, 'go_live');
  const from = isDay(start) && start <= book.reportDay ? start : book.reportDay;
  return monthsBetween(from, book.reportDay).reverse();
}

export function readCommission(book: Book): CommissionData {
  const payments: Payment[] = [];
  const skipped: Skipped[] = [];
  const rowText = (tab: 'payments' | 'payroll', row: number): string =>
    `${book.locale.terms.tabs[tab]}, ${fill(book.locale, book.locale.messages.report.row, { row: String(row) })}`;
  for (const { at, cells } of paymentRows(book)) {
    const row: Row = Object.fromEntries(PAYMENT_KEYS.map((key) => [key, cells[key] ?? null]));
    const { payment_id, paid_on, amount, revenue_kind } = row;
    if (Object.values(row).every((value) => value === '' || value === null)) continue;
    const known = revenue_kind === 'new' || revenue_kind === 'repeat';
    // A row without an id was typed by hand and is no payment yet.
    if (payment_id === '' || paid_on === '' || amount === null || !known) {
      skipped.push({
        named: String(payment_id) || rowText('payments', at),
        month: isDay(String(paid_on)) ? monthOf(String(paid_on)) : '',
        waiting: payment_id === '',
      });
    } else payments.push(paymentOf(row, Number(amount)));
  }
  const { lines, unread } = readLedger(book);
  skipped.push(...unread.map((row) => ({ named: rowText('payroll', row), month: '', waiting: false })));
  return {
    run: {
      // Pay is worked out from Team and Rates as they stand now, not as they were remembered some minutes ago.
      team: teamOf(book.small.rows('team', book.codec)),
      rates: book.small
        .rows('rates', book.codec)
        .filter((row) => row.department !== '')
        .map((row) => rateOf(row, 10 ** book.decimals)),
      plans: plansIn(book),
      payments,
      rules: payRulesOf(book),
      ledger: lines,
      lock: lockOf(book),
      marks: marksOf(book),
    },
    skipped,
  };
}

function payRulesOf({ lexicon }: Book): PayRules {
  const goLive = setting(lexicon, 'go_live');
  return {
    goLive: isDay(goLive) ? goLive : '',
    clawbackMethod: setting(lexicon, 'clawback_method') === 'net' ? 'net' : 'original_rate',
    clawbackDays: Number(setting(lexicon, 'clawback_days')),
    negative: setting(lexicon, 'negative_commission') === 'floor' ? 'floor' : 'carry',
  };
}

const REVENUE: readonly string[] = ['revenue', 'revenue_new', 'revenue_repeat'] satisfies PlanMeasure[];

/** Plans by month; money in the cell is in currency units. */
function plansIn(book: Book): PlanRow[] {
  if (!book.has('plans')) return [];
  const unit = 10 ** book.decimals;
  return book.small.rows('plans', book.codec).map((row) => {
    const plan = row as unknown as PlanRow;
    const isMoney = REVENUE.includes(plan.measure);
    return { ...plan, value: plan.value === null ? null : isMoney ? Math.round(plan.value * unit) : plan.value };
  });
}

/** A blank first share is what the second leaves (rules 1.5). */
function paymentOf(row: Row, amount: number): Payment {
  const share2 = Number(row.share2 ?? 0);
  const share1 = row.share1 === null ? amount - share2 : Number(row.share1);
  const payment_type = row.payment_type === '' ? 'payment' : row.payment_type;
  return {
    ...(row as unknown as Payment),
    amount,
    payment_type: payment_type as Payment['payment_type'],
    share1,
    share2,
  };
}

/** A threshold by amount stands in the cell in currency units, one by attainment in percent. */
function rateOf(row: Row, unit: number): RateRow {
  const rate = row as unknown as RateRow;
  const from = Number(row.from ?? 0);
  return { ...rate, from: rate.basis === 'amount' ? Math.round(from * unit) : from };
}

/** The month of a payment list's default: this month. */
export const thisMonth = (book: Book): string => monthOf(book.reportDay);
