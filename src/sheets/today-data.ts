// What the day's lists read of the base: columns of Clients, Deals, Payments and History, and the settings they follow.
import { addMonths, firstDay, monthOf } from '../domain/calendar.ts';
import { replayLines } from '../domain/cycles.ts';
import type { Colleague, DayClient, DayDeal, DayInput, DayPayment } from '../domain/day.ts';
import { cameToSales } from '../domain/handing-over.ts';
import type { Client, Minor, Value } from '../domain/model.ts';
import { stuckOf } from '../domain/stuck.ts';
import type { Book } from './book.ts';
import { readReplay } from './funnel-data.ts';
import { setting, worksOn } from './lexicon.ts';
import { enteredRows } from './money-rows.ts';
import { openReport } from './report-tab.ts';
import { steadyRows } from './steady-rows.ts';

/** What a row of the tab shows besides what the rules ask. */
export type TodayClient = DayClient & Pick<Client, 'name' | 'reason' | 'phone'> & { next_action: string };
export type TodayDeal = DayDeal & { contract_no: string; invoice_no: string };

const CLIENT_KEYS = [
  'client_id',
  'name',
  'stage',
  'section',
  'manager',
  'next_action_on',
  'reason',
  'revisit_on',
  'department',
  'cycle',
  'next_action',
  'phone',
  'tag',
  'expected_amount',
  'special_terms',
  'satisfaction',
  'satisfaction_on',
  'merged_into',
] as const satisfies (keyof TodayClient)[];
const DEAL_KEYS = [
  'deal_id',
  'client_id',
  'deal_status',
  'amount',
  'manager',
  'signed_on',
  'contract_no',
  'invoice_no',
  'invoice_due_on',
  'cycle',
] as const satisfies (keyof TodayDeal)[];
/** Columns between these: read along, because a call costs more than a column. */
const BETWEEN = ['last_contact_on', 'contact_name', 'sale_kind'] as const;
const PAYMENT_KEYS = ['payment_id', 'deal_id', 'paid_on', 'amount'] as const;

export type TodayData = Omit<DayInput, 'clients' | 'deals'> & { clients: TodayClient[]; deals: TodayDeal[] };

/** A blank amount is not zero. */
const amountIn = (value: Value): Minor | null => (typeof value === 'number' ? value : null);

/** The warnings of the last build of Departments, if it was of this month or the one before and in this language. One read. */
function warningsToldOf(book: Book): readonly string[] {
  const { memory } = openReport(book, 'departments');
  const since = monthOf(addMonths(firstDay(monthOf(book.reportDay)), -1));
  const isOfNow = memory?.language === book.language && (memory.choices.month ?? '') >= since;
  return isOfNow ? (memory.warnings ?? []) : [];
}

/** Reads the base as it stands; `stuck` is told from History, all else from the tables. */
export function readToday(book: Book): TodayData {
  const today = book.reportDay;
  const { stages, sections, reasons, team } = book.lexicon;
  const clients = steadyRows(book.tab('clients'), [...CLIENT_KEYS, ...BETWEEN]);
  const deals = enteredRows(book, 'deals', DEAL_KEYS);
  const payments = enteredRows(book, 'payments', PAYMENT_KEYS);
  const lines = readReplay(book);
  const replay = replayLines(lines, { stages, sections, reasons }, today);
  const flag = (key: 'split_departments' | 'large_to_developer' | 'stuck_new_counts'): boolean =>
    ['on', 'yes'].includes(setting(book.lexicon, key).toLowerCase());
  const days = (key: 'near_days' | 'satisfaction_days'): number => Number(setting(book.lexicon, key)) || 0;
  return {
    today,
    clients: clients.map((row) => ({ ...row, expected_amount: amountIn(row.expected_amount) }) as TodayClient),
    deals: deals.map((row) => ({ ...row, amount: amountIn(row.amount) }) as TodayDeal),
    payments: payments
      .filter(({ paid_on, amount }) => paid_on !== '' && typeof amount === 'number')
      .map((row) => row as unknown as DayPayment),
    team: team
      .filter((row) => worksOn(row, today))
      .map(({ person_id, department, role }): Colleague => ({ person_id, department, role })),
    stages,
    sections,
    stuck: stuckOf(replay, { stages }, today, flag('stuck_new_counts')),
    backInSales: cameToSales(lines),
    warnings: warningsToldOf(book),
    policy: {
      near_days: days('near_days'),
      satisfaction_days: days('satisfaction_days'),
      handover_when: setting(book.lexicon, 'handover_when'),
      split_departments: flag('split_departments'),
      large_to_developer: flag('large_to_developer'),
    },
  };
}
