// The plain values that the rules speak of: what a client, a line of History, a deal and a payment are.
// Field names are the column keys of the tabs, so a row and its cells never need a dictionary between them.
// Units everywhere: money = whole minor units (cents), dates = 'YYYY-MM-DD', percent = 0–100, blank text = ''.

/** A calendar date 'YYYY-MM-DD' in the spreadsheet's time zone; '' = blank. */
export type Day = string;
/** Whole minor units of the one currency of the spreadsheet; null = blank, which is not zero. */
export type Minor = number;
/** What one cell means, after the codec and before it. */
export type Value = string | number | boolean | null;

export type StageKind = 'new' | 'contact' | 'won' | 'lost';
export type SectionKind = 'to_call' | 'in_work' | 'customer' | 'archive' | 'soft_refusal' | 'hard_refusal';
export type Department = 'sales' | 'client' | 'management';
export type RevenueKind = 'new' | 'repeat';
export type EventType =
  | 'create'
  | 'stage'
  | 'contact'
  | 'park'
  | 'unpark'
  | 'assign'
  | 'handover'
  | 'deal'
  | 'payment'
  | 'person'
  | 'merge'
  | 'void'
  | 'repair';
export type Origin = 'sidebar' | 'cell' | 'import' | 'report' | 'repair' | 'nightly' | 'demo';

/** A value of a dictionary that an owner may rename, reorder and switch off. `order` null = not in the order (Refusal). */
export interface Entry {
  code: string;
  order: number | null;
  active: boolean;
}
export interface Stage extends Entry {
  kind: StageKind;
  default_section: string;
  probability: number;
  max_days: number | null;
  next_action_days: number | null;
  requires: string[];
}
export interface Section extends Entry {
  kind: SectionKind;
  revisit_days: number | null;
}
export interface Reason extends Entry {
  default_section: string;
  applies_to: string[];
  revisit_days: number | null;
  counts_as_loss: boolean;
}

/** A row of Team: one person in one period of conditions (rules 1.8). */
export interface TeamRow {
  person_id: string;
  person: string;
  email: string;
  department: Department;
  role: string;
  /** The first day at work; '' = not known. */
  hired_on?: Day;
  valid_from: Day;
  valid_to: Day;
  fte: number | null;
  base_salary: Minor | null;
  plan_month: Minor | null;
  rate_new: number | null;
  rate_repeat: number | null;
  dept_rate: number | null;
  cap: Minor | null;
}

/** The owned block of a client row: equal to the replay of the client's History (INV-09). */
export interface ClientState {
  stage: string;
  section: string;
  manager: string;
  department: Department;
  cycle: number;
  first_contact_on: Day;
  last_contact_on: Day;
  next_action_on: Day;
  reason: string;
  revisit_on: Day;
  acquired_by: string;
  customer_since: Day;
  handover_on: Day;
  last_event: string;
}

/** A client row as the rules see it: the owned block and the people's fields that a requirement may ask for. */
export interface Client extends ClientState {
  client_id: string;
  name: string;
  tag: string;
  category: string;
  source: string;
  source_key: string;
  phone: string;
  email: string;
  decision_maker: string;
  dm_reached_on: Day;
  potential_year: Minor | null;
  need: string;
  proposal_sent_on: Day;
  expected_amount: Minor | null;
  expected_close: Day;
  expected_cost: Minor | null;
  special_terms: string;
  sale_kind: string;
  created_on: Day;
  merged_into: string;
}

/** A row of Contacts: a person of a client (rules 1.3). */
export interface Person {
  contact_id: string;
  client_id: string;
  person_name: string;
  contact_position: string;
  /** decision_maker, influencer, approver, user, gatekeeper. */
  decision_role: string;
  phone: string;
  email: string;
  /** The last talk with this person. */
  reached_on: Day;
  approval_order: number | null;
  /** waiting, agreed, against; '' where the person approves nothing. */
  approval: string;
  approved_on: Day;
  interests: string;
  note: string;
}

/** One line of History (rules 1.7). Absent fields are blank. */
export interface HistoryLine {
  event_id: string;
  event_on: Day;
  event_type: EventType;
  client_id: string;
  cycle: number;
  stage_to: string;
  section_to: string;
  manager_to: string;
  department_to: string;
  reason: string;
  voids: string;
  stage_from: string;
  contact_kind: string;
  deal_id: string;
  lines: string;
  score: number | null;
  section_from: string;
  manager_from: string;
  department_from: string;
  revisit_on: Day;
  next_action_on: Day;
  other_client: string;
  note: string;
  actor: string;
  origin: Origin;
  recorded_at: string;
  request_id: string;
  changes: string;
}

export interface Deal {
  deal_id: string;
  client_id: string;
  deal_status: 'open' | 'signed' | 'done' | 'cancelled';
  revenue_kind: RevenueKind;
  sale_kind: string;
  channel: string;
  /** Who sells for us, in an indirect channel. */
  partner?: string;
  /** active = we began, passive = the client did. */
  initiative?: 'active' | 'passive' | '';
  title?: string;
  amount: Minor | null;
  expected_close?: Day;
  signed_on: Day;
  ordered_on: Day;
  agreed_on?: Day;
  contract_no: string;
  invoice_no: string;
  invoice_on?: Day;
  invoice_due_on?: Day;
  document_link?: string;
  discount_pct?: number | null;
  cost?: Minor | null;
  manager: string;
  credit_department: Department | '';
  /** Gets `share2_pct` per cent of every payment; '' = nobody. */
  manager2?: string;
  share2_pct?: number | null;
  paid: Minor | null;
  balance: Minor | null;
  payment_status: 'unpaid' | 'partial' | 'paid' | 'overpaid' | 'refunded';
  cycle: number | null;
  /** Why it was cancelled; '' in every other status. */
  reason?: string;
  note: string;
}

export interface Payment {
  payment_id: string;
  deal_id: string;
  paid_on: Day;
  amount: Minor;
  payment_type: 'payment' | 'refund' | 'adjustment';
  refund_of: string;
  revenue_kind: RevenueKind;
  manager1: string;
  dept1: Department | '';
  share1: Minor;
  manager2: string;
  dept2: Department | '';
  share2: Minor;
  /** The client's name as the row shows it. */
  name?: string;
  /** Bank reference. */
  document?: string;
  note?: string;
}

/** A row of Rates: one threshold of one scheme (rules 1.11). `from` is money or percent of the plan, by `basis`. */
export interface RateRow {
  department: Department;
  revenue_kind: RevenueKind;
  element: 'rate' | 'bonus';
  basis: 'amount' | 'attainment';
  from: number;
  rate: number | null;
  bonus_amount: Minor | null;
  valid_from: Day;
  valid_to: Day;
}

/** A refusal of the rules: a code and its data, never a sentence (the locales have those). */
export interface Issue {
  code: string;
  /** The name of its sentence, where one code has several. */
  sentence?: string;
  [data: string]: Value | string[];
}
