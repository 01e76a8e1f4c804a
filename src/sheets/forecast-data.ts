// What the report Forecast and plan reads of the base: pay, the lines of History, clients, deals, and the settings it follows.
import type { ForecastDeal } from '../domain/forecast.ts';
import type { ForecastReportInput } from '../domain/forecast-report.ts';
import type { Value } from '../domain/model.ts';
import type { PlanLine } from '../domain/plan-fact.ts';
import type { Book } from './book.ts';
import { parts } from './codec.ts';
import { type CommissionData, readCommission } from './commission-data.ts';
import { readHistory } from './funnel-data.ts';
import { repeatProbability, setting } from './lexicon.ts';
import { enteredRows } from './money-rows.ts';
import { type Choices, chosenOf } from './report-controls.ts';
import { steadyRows } from './steady-rows.ts';

const CLIENT_KEYS = ['client_id', 'name', 'expected_amount', 'expected_close', 'merged_into'] as const;
const DEAL_KEYS = [
  'deal_id',
  'client_id',
  'deal_status',
  'amount',
  'manager',
  'credit_department',
  'signed_on',
  'expected_close',
  'invoice_due_on',
  'discount_pct',
  'cost',
] as const satisfies (keyof ForecastDeal)[];

export interface ForecastData {
  input: ForecastReportInput;
  /** Client id → name. */
  names: ReadonlyMap<string, string>;
  pay: CommissionData;
}

const numberIn = (value: Value): number | null => (typeof value === 'number' ? value : null);

/** @param choices what the blue cells say: month, department, manager, as_of, days (of the velocity) */
export function readForecast(book: Book, choices: Choices): ForecastData {
  const pay = readCommission(book);
  const { run } = pay;
  const { stages, sections, reasons } = book.lexicon;
  const clients = steadyRows(book.tab('clients'), CLIENT_KEYS);
  const deals = enteredRows(book, 'deals', DEAL_KEYS);
  const input: ForecastReportInput = {
    month: choices.month ?? '',
    asOf: choices.as_of ?? '',
    today: book.reportDay,
    days: Number(choices.days),
    only: { manager: chosenOf(choices.person), department: chosenOf(choices.department) },
    run,
    holidays: parts(setting(book.lexicon, 'holidays')),
    repeatProbability: repeatProbability(book),
    lines: readHistory<PlanLine>(book, ['contact_kind']),
    dictionaries: { stages, sections, reasons },
    clients: clients.map((row) => ({
      ...(row as unknown as ForecastReportInput['clients'][number]),
      expected_amount: numberIn(row.expected_amount),
    })),
    deals: deals.map((row) => ({
      ...(row as unknown as ForecastDeal),
      amount: numberIn(row.amount),
      discount_pct: numberIn(row.discount_pct),
      cost: numberIn(row.cost),
    })),
  };
  return { input, names: new Map(clients.map((row) => [String(row.client_id), String(row.name)])), pay };
}
