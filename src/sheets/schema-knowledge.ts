// The tabs that come when they are needed: Contacts, Playbook, Plans, Daily minute, Payroll (rules 1.3, 1.8, 1.11).
import type { TabSpec } from './schema.ts';
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
  scope,
  text,
  word,
} from './schema-columns.ts';

const DATA = { hidden: true, later: true, color: '#0B57D0', frozenColumns: 2 } as const;
const POLICY = { ...DATA, color: '#5F6368' } as const;
/** The key of a row is several of its columns; ids are not given. */
const UNNUMBERED = { key: '', idPrefix: '', idDigits: 0 } as const;

export const contacts: TabSpec = {
  ...DATA,
  tab: 'contacts',
  frozenColumns: 3,
  key: 'contact_id',
  idPrefix: 'K',
  idDigits: 4,
  columns: [
    id('contact_id', 100, ADDON),
    id('client_id', 100),
    text('person_name', 170),
    text('contact_position', 140),
    word('decision_role', 'decision_role', 190, PICK),
    text('phone', 140),
    text('email', 170),
    day('reached_on', 100),
    integer('approval_order', 100),
    word('approval', 'approval', 100, PICK),
    day('approved_on', 100),
    text('interests', 220),
    text('note', 220),
  ],
};

export const playbook: TabSpec = {
  ...POLICY,
  tab: 'playbook',
  key: 'line_id',
  idPrefix: 'B',
  idDigits: 3,
  columns: [
    id('line_id', 80, ADDON),
    ref('stages', 'stage', 140, PICK),
    word('block', 'block', 262, PICK),
    text('text', 460),
    text('answer', 460),
    word('material_kind', 'material_kind', 190, PICK),
    text('link', 130),
    ref('categories', 'category', 130, PICK),
    id('client_id', 130),
    ref('roles', 'role', 260, PICK),
    integer('order', 70),
    day('updated_on', 100, ADDON),
    checkbox('active', 70),
  ],
};

export const plans: TabSpec = {
  ...POLICY,
  ...UNNUMBERED,
  tab: 'plans',
  columns: [text('month', 100), scope('scope', 170, PICK), word('measure', 'measure', 215, PICK), number('value', 120)],
};

export const minutes: TabSpec = {
  ...DATA,
  ...UNNUMBERED,
  tab: 'daily_minute',
  columns: [
    day('event_on', 100),
    person('person', 140, PICK),
    person('head', 140, { ...ADDON, ...PICK }),
    integer('mood', 100, { limits: 'score' }),
    text('difficulty', 260),
    text('help', 260),
    checkbox('help_done', 100),
  ],
};

export const payroll: TabSpec = {
  ...DATA,
  ...UNNUMBERED,
  tab: 'payroll',
  guarded: true,
  columns: [
    text('month', 90, ADDON),
    person('person', 140, { ...ADDON, ...PICK }),
    ref('departments', 'department', 170, { ...ADDON, ...PICK }),
    word('line', 'line_kind', 190, { ...ADDON, ...PICK }),
    id('payment_id', 90, ADDON),
    integer('line_no', 90, ADDON),
    word('revenue_kind', 'revenue_kind', 90, { ...ADDON, ...PICK }),
    money('base', 110, { ...ADDON, limits: 'signed' }),
    percent('rate', 90, { ...ADDON, limits: 'signed' }),
    money('amount', 110, { ...ADDON, limits: 'signed' }),
    text('closed_at', 140, ADDON),
    text('closed_by', 140, ADDON),
    day('superseded_on', 110, ADDON),
    text('note', 220),
    // What a closed month needs to be printed again and no other column says.
    text('changes', 90, HIDDEN),
  ],
};
