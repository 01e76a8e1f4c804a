// The demo data as stories: the worked funnel and the worked repeat sales of the rules, with people and settings (rules 1.14).
import type { Day, Department, Value } from './model.ts';

/** The day on which the story stands. */
export const DEMO_DAY: Day = '2026-06-30';
/** Settings of the story: first day that counts, fixed costs between new and repeat revenue. */
export const DEMO_SETTINGS = { go_live: '2026-04-01', fixed_costs_month: '400000' } as const;

export type DemoName = 'Ivan' | 'Maria' | 'Olga' | 'Petr';
/** Department, role, monthly plan in whole currency units. */
export const DEMO_TEAM: Record<DemoName, [Department, string, number]> = {
  Ivan: ['sales', 'seller', 150_000],
  Maria: ['sales', 'seller', 100_000],
  Olga: ['client', 'client_manager', 0],
  Petr: ['client', 'client_manager', 0],
};

/** name, category, tag, source, manager, steps "MM-DD word [more]" of 2026, fields. Amounts in whole currency units. */
export type Story = [string, string, string, string, DemoName, string, Record<string, Value>?];

export const FUNNEL: Story[] = [
  [
    'Alfa',
    'production',
    'large',
    'cold_call',
    'Ivan',
    '04-28 new, 05-04 c1, 05-08 c2, 05-15 c3, 05-25 deal 120000, 06-02 paid 120000, 06-02 handover Olga',
  ],
  ['Beta', 'trade', 'medium', 'website', 'Ivan', '05-02 new, 05-05 c1, 05-12 c2, 05-19 c3, 05-27 refusal no_money'],
  [
    'Gamma',
    'production',
    'small',
    'referral',
    'Ivan',
    '05-04 new, 05-06 c1, 05-13 c3, 06-03 deal 30000, 06-05 paid 30000, 06-05 handover Petr',
  ],
  [
    'Delta',
    'trade',
    'medium',
    'cold_call',
    'Ivan',
    '05-05 new, 05-07 c1, 05-11 c2, 05-18 c3, 05-25 c2, 06-01 c3, 06-10 deal 50000, 06-15 paid 20000, 06-15 handover Olga',
  ],
  [
    'Epsilon',
    'production',
    'large',
    'exhibition',
    'Maria',
    '05-06 new, 05-08 c1, 05-14 c2, 05-21 park later',
    { expected_amount: 200_000 },
  ],
  ['Zeta', 'trade', 'non_profile', 'cold_call', 'Maria', '05-11 new, 05-12 c1, 05-14 refusal non_profile'],
  [
    'Eta',
    'trade',
    'medium',
    'cold_call',
    'Maria',
    '04-10 new, 04-13 c1, 04-20 c2, 04-27 refusal crisis, 05-18 c1, 05-22 c2, 06-15 deal 40000',
  ],
  [
    'Theta',
    'production',
    'medium',
    'website',
    'Maria',
    '05-18 new, 05-19 c1, 06-01 c2',
    { expected_amount: 60_000, expected_close: '2026-07-15' },
  ],
  ['Iota', 'trade', 'small', 'cold_call', 'Ivan', '06-01 new, 06-04 c1, 06-11 c2, 06-18 refusal too_expensive'],
  [
    'Kappa',
    'production',
    'medium',
    'exhibition',
    'Maria',
    '06-01 new, 06-02 c1, 06-09 c2, 06-11 park later, 06-18 unpark, 06-22 c3',
    { expected_amount: 90_000, expected_close: '2026-07-31' },
  ],
  ['Lambda', 'production', 'large', 'purchased_list', 'Ivan', '06-15 new, 06-20 undone c1'],
  [
    'Mu',
    'trade',
    'small',
    'website',
    'Maria',
    '06-22 new, 06-24 c1',
    { expected_amount: 20_000, expected_close: '2026-08-15' },
  ],
];

/** name, category, manager, amount of an order, order days, fields */
export type Regular = [string, string, DemoName, number, string, Record<string, Value>?];

export const REGULARS: Regular[] = [
  ['Nu', 'production', 'Olga', 60_000, '2026-01-10 2026-02-09 2026-03-12 2026-04-10 2026-05-11'],
  ['Xi', 'trade', 'Petr', 300_000, '2025-12-01 2025-12-29 2026-01-27 2026-05-15 2026-06-12'],
  ['Omicron', 'trade', 'Olga', 40_000, '2026-04-01 2026-05-20'],
  ['Pi', 'production', 'Petr', 50_000, '2026-02-01'],
  ['Rho', 'services', 'Olga', 80_000, '2025-06-20 2025-09-19 2025-12-20'],
  ['Sigma', 'services', 'Petr', 50_000, '2026-03-05 2026-05-05', { order_cycle_days: 60 }],
  ['Tau', 'trade', 'Olga', 150_000, '2026-05-28 2026-06-04 2026-06-05 2026-06-11 2026-06-18'],
  ['Upsilon', 'services', 'Petr', 45_000, '2025-09-01 2025-10-01 2025-11-01 2025-12-01'],
];
