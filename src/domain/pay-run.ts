// A month's pay with all that the months before leave to it: closed ones are read from the ledger, open ones worked out.
import { addMonths, firstDay, monthOf } from './calendar.ts';
import { commission } from './commission.ts';
import { fingerprint } from './fingerprint.ts';
import type { CommissionInput, CommissionReport, Past } from './pay.ts';
import { adjustmentsOf, type Lock, ledgerOf, type PayrollLine, pastOf, printed, standing } from './payroll.ts';

export interface PayRun extends Omit<CommissionInput, 'month' | 'adjustments' | 'past'> {
  /** All lines of Payroll. */
  ledger: readonly PayrollLine[];
  lock: Lock;
  /** What `markOfMonth` said of each month at its close; those that are not there are not known. */
  marks?: Readonly<Record<string, number>>;
}

export const nextMonth = (month: string): string => monthOf(addMonths(firstDay(month), 1));

/** The first month that is not closed: the one after the last closed one, else that of go-live, else that of the first payment. */
export function firstOpen({ lock, rules, payments }: Pick<PayRun, 'lock' | 'rules' | 'payments'>): string {
  if (lock.through !== '') return nextMonth(lock.through);
  if (rules.goLive !== '') return monthOf(rules.goLive);
  return payments.map(({ paid_on }) => monthOf(paid_on)).sort()[0] ?? '';
}

/** Closed months of which no line is left, though there is somebody who is paid. */
function lostMonths(run: PayRun): string[] {
  const { through } = run.lock;
  const totals = standing(run.ledger, run.lock).filter(({ line_kind }) => line_kind === 'total');
  const there = new Set(totals.map(({ month }) => month));
  const lost: string[] = [];
  const first = firstOpen({ ...run, lock: { through: '', at: '' } });
  for (let month = first; month !== '' && month <= through; month = nextMonth(month)) {
    if (there.has(month)) continue;
    if (commission({ ...run, month, adjustments: [], past: NO_PAST }).parts.length > 0) lost.push(month);
  }
  return lost;
}

/** Closed months whose lines are not those that were written: some are gone, changed or added. */
function changedMonths({ ledger, lock, marks = {} }: PayRun): string[] {
  const lines = standing(ledger, lock);
  const closed = Object.keys(marks).filter((month) => month <= lock.through);
  return closed.filter((month) => markOfMonth(lines, month) !== marks[month]).sort();
}

/** A fingerprint of the lines of a month as they are paid; adjustments are people's own. */
export function markOfMonth(lines: readonly PayrollLine[], month: string): number {
  return lines
    .filter((line) => line.month === month && line.line_kind !== 'adjustment')
    .reduce((sum, { superseded_on: _s, note: _n, closed_by: _b, ...told }) => {
      const cells = Object.entries(told).sort(([a], [b]) => (a < b ? -1 : 1));
      return (sum + fingerprint(cells.map(([, value]) => String(value ?? '')))) | 0;
    }, 0);
}

const NO_PAST: Past = { frozen: [], clawbacks: [], carried: new Map() };

/** The pay of a month: of a closed one as it was paid, of an open one as it would be paid if all before it were closed now. */
export function payRun(run: PayRun, month: string): CommissionReport {
  const report = paidIn(run, month);
  // What a closed month has left to the open ones is not known without its lines.
  const isOf = (one: string) => month > run.lock.through || one === month;
  const lost = lostMonths(run).filter(isOf);
  const warnings = [
    ...lost.map((one) => ({ code: 'ledger_missing', month: one })),
    ...changedMonths(run)
      .filter((one) => isOf(one) && !lost.includes(one))
      .map((one) => ({ code: 'ledger_changed', month: one })),
  ];
  return { ...report, warnings: [...warnings, ...report.warnings] };
}

function paidIn(run: PayRun, month: string): CommissionReport {
  const ledger = standing(run.ledger, run.lock);
  if (month <= run.lock.through) return printed(month, ledger);
  const first = firstOpen(run);
  let past = pastOf(ledger, run.lock.through);
  for (let open = first; open !== '' && open < month; open = nextMonth(open)) {
    past = leftBy(commission({ ...run, month: open, adjustments: adjustmentsOf(ledger, open), past }), past);
  }
  return commission({ ...run, month, adjustments: adjustmentsOf(ledger, month), past });
}

/** A month that is worked out leaves what it would leave when closed. */
function leftBy(report: CommissionReport, past: Past): Past {
  const own = pastOf(ledgerOf(report), report.month);
  return {
    frozen: [...past.frozen, ...own.frozen],
    clawbacks: [...past.clawbacks, ...own.clawbacks],
    carried: own.carried,
  };
}
