// Short notation for the report Departments: a month of two departments with nothing in it but what is given.
import type { ActivityLine } from '../../src/domain/activity.ts';
import { type DepartmentsInput, departments } from '../../src/domain/departments.ts';
import type { HistoryLine, Payment, RevenueKind } from '../../src/domain/model.ts';
import type { PayRun } from '../../src/domain/pay-run.ts';
import type { Warning, WarningCode } from '../../src/domain/warnings.ts';
import { payment, payRules, teamRow } from './payroll-story.ts';
import { rules } from './rules.ts';

/** Two sellers and one client manager, all year. */
export const TEAM = [
  teamRow('Ann', 'sales', { role: 'seller' }),
  teamRow('Bob', 'sales', { role: 'seller' }),
  teamRow('Kate', 'client', { role: 'client_manager' }),
];
export const SALES_ALONE = TEAM.slice(0, 2);

let number = 0;
/** A payment of a month, its 15th, in whole currency units. */
export function paid(month: string, kind: RevenueKind, units: number, given: Partial<Payment> = {}): Payment {
  number += 1;
  const [person, department] = kind === 'new' ? (['Ann', 'sales'] as const) : (['Kate', 'client'] as const);
  const id = `P-${String(number).padStart(4, '0')}`;
  return payment(id, units * 100, person, department, { paid_on: `${month}-15`, revenue_kind: kind, ...given });
}

/** A line of History of a client of Ann. */
export function line(event_on: string, client_id: string, given: Partial<HistoryLine> = {}): ActivityLine {
  number += 1;
  return {
    event_id: `H-${String(number).padStart(6, '0')}`,
    event_on,
    event_type: 'stage',
    client_id,
    cycle: 1,
    stage_to: '',
    section_to: '',
    manager_to: 'Ann',
    department_to: 'sales',
    reason: '',
    voids: '',
    stage_from: '',
    deal_id: '',
    contact_kind: '',
    score: null,
    ...given,
  };
}

/** A client who is added and talked to for the first time on a day. */
export const firstContact = (on: string, client: string, manager = 'Ann'): ActivityLine[] => [
  line(on, client, { event_type: 'create', stage_to: 'new', manager_to: manager }),
  line(on, client, { stage_from: 'new', stage_to: 'c1', manager_to: manager }),
];

export const row = (
  client_id: string,
  given: Partial<DepartmentsInput['clients'][number]> = {},
): DepartmentsInput['clients'][number] => ({
  client_id,
  source: 'cold_call',
  tag: '',
  category: '',
  merged_into: '',
  order_cycle_days: null,
  ...given,
});

export const deal = (
  deal_id: string,
  client_id: string,
  given: Partial<DepartmentsInput['deals'][number]> = {},
): DepartmentsInput['deals'][number] => ({
  deal_id,
  client_id,
  deal_status: 'signed',
  signed_on: '2026-06-01',
  amount: 100_000,
  cycle: 1,
  ...given,
});

export const run = (given: Partial<PayRun> = {}): PayRun => ({
  team: TEAM,
  plans: [],
  rates: [],
  payments: [],
  rules: payRules,
  ledger: [],
  lock: { through: '', at: '' },
  ...given,
});

/** June 2026 as of its last day, with the defaults of rules 1.10. */
export const june = (given: Partial<DepartmentsInput> = {}): DepartmentsInput => ({
  month: '2026-06',
  asOf: '2026-06-30',
  window: 1,
  hasPay: true,
  run: run(),
  lines: [],
  clients: [],
  deals: [],
  dictionaries: { stages: rules.stages, sections: rules.sections, reasons: rules.reasons },
  activeSources: ['cold_call'],
  policy: {
    newcomer_months: 3,
    split_departments: true,
    ratio_low: 0.5,
    ratio_high: 0.6,
    sellers_min: 4,
    sellers_max: 5,
    heads_min: 1,
    heads_max: 2,
    head_min_fte: 80,
    cold_drop_pct: 30,
    concentration_pct: 30,
    handover_when: 'first_payment',
    handover_days: 3,
    large_to_developer: true,
    big_client_silence_days: 30,
    satisfaction_days: 90,
  },
  orders: {
    due_lead_days: 7,
    due_grace_days: 5,
    at_risk_factor: 2,
    dormant_factor: 3,
    same_order_days: 3,
    order_last_n: 8,
    order_min_intervals: 2,
    returning_after_months: 12,
  },
  cycleDays: {},
  fixed: 0,
  churn: 3,
  ...given,
});

/** The warning of a code; of W6 for one person the first. */
export function warning(code: WarningCode, given: Partial<DepartmentsInput> = {}): Warning {
  const found = departments(june(given)).warnings.find((one) => one.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}
