// What the report Departments reads of the base: pay, the lines of History, clients, deals, and the settings it follows.
import type { ActivityLine } from '../domain/activity.ts';
import { firstDay, lastDay } from '../domain/calendar.ts';
import type { DepartmentsInput, DepartmentsPolicy } from '../domain/departments.ts';
import type { Value } from '../domain/model.ts';
import { minorOf } from '../domain/money.ts';
import type { OrderPolicy } from '../domain/order-cycle.ts';
import type { Book } from './book.ts';
import { type CommissionData, readCommission } from './commission-data.ts';
import { readReplay } from './funnel-data.ts';
import { numberSet, type SettingKey, setting } from './lexicon.ts';
import { enteredRows } from './money-rows.ts';
import type { Choices } from './report-controls.ts';
import { hasPay } from './setup.ts';
import { steadyRows } from './steady-rows.ts';

const CLIENT_KEYS = ['client_id', 'name', 'source', 'tag', 'category', 'order_cycle_days', 'merged_into'] as const;
const DEAL_KEYS = ['deal_id', 'client_id', 'deal_status', 'signed_on', 'amount', 'cycle'] as const;

const NUMBERS = [
  'ratio_low',
  'ratio_high',
  'sellers_min',
  'sellers_max',
  'heads_min',
  'heads_max',
  'head_min_fte',
  'cold_drop_pct',
  'concentration_pct',
  'handover_days',
  'big_client_silence_days',
  'satisfaction_days',
] as const satisfies (keyof DepartmentsPolicy & SettingKey)[];

function policyOf(book: Book): DepartmentsPolicy {
  const numbers = Object.fromEntries(NUMBERS.map((key) => [key, numberSet(book, key) ?? 0]));
  const isOn = (key: SettingKey): boolean => ['on', 'yes'].includes(setting(book.lexicon, key).toLowerCase());
  return {
    ...(numbers as Record<(typeof NUMBERS)[number], number>),
    split_departments: isOn('split_departments'),
    large_to_developer: isOn('large_to_developer'),
    newcomer_months: isOn('soften_newcomers') ? (numberSet(book, 'newcomer_months') ?? 0) : 0,
    handover_when: setting(book.lexicon, 'handover_when'),
  };
}

export interface DepartmentsData {
  input: DepartmentsInput;
  /** Client id → name. */
  names: ReadonlyMap<string, string>;
  pay: CommissionData;
}

const numberOr = <T>(value: Value, otherwise: T): number | T => (typeof value === 'number' ? value : otherwise);

/** @param choices what the blue cells say: month, window, fixed costs (currency units), churn (per cent; '' = measured) */
export function readDepartments(book: Book, choices: Choices, orders: OrderPolicy): DepartmentsData {
  const pay = readCommission(book);
  const { month = '', window, fixed, churn } = choices;
  const { stages, sections, reasons, lists } = book.lexicon;
  const clients = steadyRows(book.tab('clients'), CLIENT_KEYS);
  const deals = enteredRows(book, 'deals', DEAL_KEYS);
  const lines = readReplay<ActivityLine>(book, ['contact_kind', 'score']);
  const end = lastDay(month);
  const input: DepartmentsInput = {
    month,
    asOf: end < book.reportDay || firstDay(month) > book.reportDay ? end : book.reportDay,
    window: Number(window),
    hasPay: hasPay(book),
    run: pay.run,
    lines: lines.map((line) => ({ ...line, score: String(line.score ?? '') === '' ? null : Number(line.score) })),
    clients: clients.map((row) => ({
      ...(row as unknown as DepartmentsInput['clients'][number]),
      order_cycle_days: numberOr(row.order_cycle_days, null),
    })),
    deals: deals.map((row) => ({
      ...(row as unknown as DepartmentsInput['deals'][number]),
      amount: numberOr(row.amount, null),
      cycle: numberOr(row.cycle, null),
    })),
    dictionaries: { stages, sections, reasons },
    activeSources: (lists.sources ?? []).filter(({ begun }) => begun).map(({ code }) => code),
    policy: policyOf(book),
    orders,
    cycleDays: Object.fromEntries(
      (lists.categories ?? []).flatMap(({ code, cycle_days }) => (cycle_days ? [[code, cycle_days]] : [])),
    ),
    fixed: minorOf(Number(fixed ?? 0), book.decimals) ?? Math.round(Number(fixed) * 10 ** book.decimals),
    churn: churn ? Number(churn) : null,
  };
  return { input, names: new Map(clients.map((row) => [String(row.client_id), String(row.name)])), pay };
}
