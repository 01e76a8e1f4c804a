// The default stages, sections and a few reasons of rules 1.9, as plain values.
import type { Client, Deal, Department, Issue, Reason, Section, Stage } from '../../src/domain/model.ts';
import { BLANK_STATE } from '../../src/domain/projection.ts';
import type { Decision, Form, People, Rules, Situation } from '../../src/domain/transitions.ts';

const stage = (
  code: string,
  order: number | null,
  kind: Stage['kind'],
  section: string,
  days: number | null,
  requires: string[],
): Stage => ({
  code,
  order,
  kind,
  active: true,
  default_section: section,
  probability: 0,
  max_days: null,
  next_action_days: days,
  requires,
});

export const stages: Stage[] = [
  stage('new', 0, 'new', 'to_call', 1, []),
  stage('c1', 1, 'contact', 'in_work', 3, ['manager', 'contact_details']),
  stage('c2', 2, 'contact', 'in_work', 5, ['category', 'assessed', 'proposal']),
  stage('c3', 3, 'contact', 'in_work', 3, ['decision_maker', 'expected_amount', 'expected_close']),
  stage('deal', 4, 'won', 'customer', 3, ['amount', 'sale_kind', 'document']),
  stage('refusal', null, 'lost', '', null, ['reason']),
];

const section = (code: Section['kind'], revisit: number | null): Section => ({
  code,
  kind: code,
  order: 1,
  active: true,
  revisit_days: revisit,
});

export const rules: Rules = {
  stages,
  sections: [
    section('to_call', null),
    section('in_work', null),
    section('customer', null),
    section('archive', 90),
    section('soft_refusal', 60),
    section('hard_refusal', null),
  ],
  reasons: [
    reason('no_money', 'soft_refusal', ['refusal', 'churn'], null),
    reason('no_dm', 'soft_refusal', ['refusal'], 30),
    reason('non_profile', 'hard_refusal', ['refusal'], null),
    reason('later', 'archive', ['archive'], 90),
    reason('budget', 'archive', ['archive'], null),
    reason('changed_mind', 'soft_refusal', ['cancel', 'churn'], 60),
    reason('conflict', 'hard_refusal', ['refusal', 'churn'], null),
  ],
  saleKinds: [
    { code: 'transactional', maySkip: ['c2', 'c3'], alsoRequires: [] },
    { code: 'consultative', maySkip: [], alsoRequires: [{ stage: 'c2', requirement: 'need' }] },
    {
      code: 'project',
      maySkip: [],
      alsoRequires: [
        { stage: 'c2', requirement: 'need' },
        { stage: 'deal', requirement: 'all_reached' },
        { stage: 'deal', requirement: 'approved' },
      ],
    },
  ],
  backdateDays: 7,
  document: 'contract_or_invoice',
};

function reason(code: string, to: string, applies_to: string[], revisit_days: number | null): Reason {
  return { code, order: 1, active: true, default_section: to, applies_to, revisit_days, counts_as_loss: true };
}

/** A new client of Ivan with a phone. */
export const client = (more: Partial<Client> = {}): Client => ({
  ...BLANK_STATE,
  stage: 'new',
  section: 'to_call',
  manager: 'M-01',
  last_event: 'H-000001',
  client_id: 'C-0001',
  name: 'Alfa',
  tag: '',
  category: '',
  source: 'website',
  source_key: '',
  phone: '+36 1 234 5678',
  email: '',
  decision_maker: '',
  dm_reached_on: '',
  potential_year: null,
  need: '',
  proposal_sent_on: '',
  expected_amount: null,
  expected_close: '',
  expected_cost: null,
  special_terms: '',
  sale_kind: 'consultative',
  created_on: '2026-06-25',
  merged_into: '',
  ...more,
});

export const situation = (of: Client, more: Partial<Situation> = {}): Situation => ({
  client: of,
  lastEventOn: '2026-06-25',
  today: '2026-06-30',
  managerActive: true,
  managerDepartment: 'sales',
  ...more,
});

export const form = (more: Partial<Form> = {}): Form => ({
  on: '2026-06-30',
  fields: {},
  note: '',
  contact_kind: 'call',
  next_action_on: '',
  deal: null,
  ...more,
});

/** Why a decision is a refusal; none when it is a move. */
export const codes = (decision: Decision): string[] => (decision.ok ? [] : decision.issues.map((issue) => issue.code));
/** The one issue of a refusal. */
export const only = (decision: Decision): Issue => {
  if (decision.ok) throw new Error('was not refused');
  if (decision.issues.length !== 1) throw new Error(`refused for ${codes(decision).join()}`);
  return decision.issues[0] as Issue;
};
/** The move of a decision that is no refusal. */
export const moved = (decision: Decision) => {
  if (!decision.ok) throw new Error(codes(decision).join());
  return decision.move;
};
/** Ivan and Anna sell, Olga has the clients, Petr is the owner, Vera has left; who is next by turn: Anna, Olga. */
export const TEAM: Record<string, { department: Department; role: string; active: boolean }> = {
  'M-01': { department: 'sales', role: 'seller', active: true },
  'M-02': { department: 'sales', role: 'seller', active: true },
  'M-03': { department: 'client', role: 'client_manager', active: true },
  'M-04': { department: 'management', role: 'owner', active: true },
  'M-05': { department: 'sales', role: 'seller', active: false },
};
export const people = (next: Partial<Record<Department, string>> = { sales: 'M-02', client: 'M-03' }): People => ({
  standing: (person) => TEAM[person] ?? { active: false, department: '' },
  next: (department) => next[department] ?? '',
});

/** A deal of 5 000.00 for which nothing is paid yet. */
export const deal = (more: Partial<Deal> = {}): Deal => ({
  deal_id: 'D-00001',
  client_id: 'C-0001',
  deal_status: 'signed',
  revenue_kind: 'new',
  sale_kind: 'consultative',
  channel: 'direct',
  amount: 500_000,
  signed_on: '2026-06-26',
  ordered_on: '2026-06-26',
  contract_no: '7',
  invoice_no: '',
  manager: 'M-01',
  credit_department: 'sales',
  paid: 0,
  balance: 500_000,
  payment_status: 'unpaid',
  cycle: 1,
  note: '',
  ...more,
});

/** A client in his first contact, and what the second one asks for. */
export const c1 = client({ stage: 'c1', section: 'in_work', first_contact_on: '2026-06-25' });
export const ready = { category: 'trade', tag: 'small', proposal_sent_on: '2026-06-29', need: 'late deliveries' };
