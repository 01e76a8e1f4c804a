// The tabs of people and policy: Team, the dictionaries, Rates, Settings (rules 1.8–1.11).
import type { Column, TabKey, TabSpec } from './schema.ts';
import {
  ADDON,
  checkbox,
  day,
  HIDDEN,
  id,
  integer,
  money,
  number,
  PICK,
  percent,
  person,
  ref,
  refs,
  text,
  word,
  words,
} from './schema-columns.ts';

const POLICY = '#5F6368';
const PAY = { onRequest: true };

export const team: TabSpec = {
  tab: 'team',
  hidden: false,
  color: POLICY,
  frozenColumns: 2,
  key: 'person_id',
  idPrefix: 'M',
  idDigits: 2,
  columns: [
    id('person_id', 84, ADDON),
    text('person', 160),
    text('email', 190),
    ref('departments', 'department', 190, PICK),
    ref('roles', 'role', 260, PICK),
    day('hired_on', 100),
    day('valid_from', 100),
    day('valid_to', 100),
    number('fte', 90),
    money('plan_month', 120),
    integer('capacity', 90),
    refs('categories', 'categories', 160),
    day('absent_until', 100),
    person('head', 140),
    text('job_description', 140),
    day('trained_on', 100),
    id('last_turn', 90, HIDDEN),
    money('base_salary', 110, PAY),
    percent('rate_new', 90, PAY),
    percent('rate_repeat', 90, PAY),
    percent('dept_rate', 90, PAY),
    money('cap', 110, PAY),
  ],
};

function dictionary(tab: TabKey, columns: Column[]): TabSpec {
  return { tab, columns, hidden: true, color: POLICY, frozenColumns: 2, key: 'code', idPrefix: '', idDigits: 0 };
}

const head = (): Column[] => [
  id('code', 120, ADDON),
  text('label', 275),
  id('label_in_cells', 250, HIDDEN),
  integer('order', 70),
];
const active = (): Column => checkbox('active', 70);

export const stages = dictionary('stages', [
  ...head(),
  word('kind', 'stage_kind', 110, ADDON),
  ref('sections', 'default_section', 240, PICK),
  word('step', 'process_step', 260, PICK),
  percent('probability', 90),
  integer('max_days', 80),
  integer('next_action_days', 90),
  words('requirement', 'requires', 480),
  active(),
]);

export const sections = dictionary('sections', [
  ...head(),
  word('section_kind', 'section_kind', 230, ADDON),
  integer('revisit_days', 90),
  active(),
]);

export const tags = dictionary('tags', [
  ...head(),
  money('min_potential', 120),
  money('min_paid_12m', 120),
  integer('min_headcount', 90),
  word('match', 'match', 90, PICK),
  checkbox('auto', 80),
  active(),
]);

export const reasons = dictionary('reasons', [
  ...head(),
  ref('sections', 'default_section', 240, PICK),
  words('applies_to', 'applies_to', 240),
  integer('revisit_days', 90),
  checkbox('counts_as_loss', 90),
  active(),
]);

export const lists = dictionary('lists', [
  word('list', 'list', 160, ADDON),
  ...head(),
  integer('cycle_days', 100),
  word('initiative', 'initiative', 100, PICK),
  person('owner', 120),
  text('how', 160),
  word('channel_kind', 'channel_kind', 100, PICK),
  refs('stages', 'may_skip', 280),
  text('also_requires', 280),
  active(),
]);

export const rates: TabSpec = {
  tab: 'rates',
  hidden: true,
  color: POLICY,
  frozenColumns: 0,
  key: '',
  idPrefix: '',
  idDigits: 0,
  columns: [
    ref('departments', 'department', 170, PICK),
    word('revenue_kind', 'revenue_kind', 110, PICK),
    word('element', 'element', 110, PICK),
    word('basis', 'basis', 200, PICK),
    number('from', 110),
    percent('rate', 90),
    money('bonus_amount', 120),
    day('valid_from', 100),
    day('valid_to', 100),
  ],
};

export const settings: TabSpec = {
  tab: 'settings',
  hidden: true,
  color: POLICY,
  frozenColumns: 1,
  key: 'key',
  idPrefix: '',
  idDigits: 0,
  columns: [id('key', 190, ADDON), text('value', 190), text('meaning', 600, ADDON)],
};
