// A row of somebody's list becomes a client with its past (rules 2.3: T01, T01b, T01c), or a reason why it cannot.
import { addDays } from './calendar.ts';
import { leftOver } from './intake-left.ts';
import {
  type Around,
  checkLastOrder,
  checkSection,
  type Intake,
  impliedBy,
  isArchive,
  parking,
} from './intake-section.ts';
import type { Client, ClientState, Day, HistoryLine, Issue, Payment, Stage } from './model.ts';
import { apply, BLANK_STATE } from './projection.ts';
import { NON_PROFILE, USUAL_SALE_KIND } from './requirements.ts';
import { dealOf } from './terms-of-sale.ts';
import type { DealDraft, LineDraft, Situation } from './transitions.ts';
import { lineOf, revisitDay } from './transitions.ts';

export type { Intake };
export type PaymentDraft = Omit<Payment, 'payment_id' | 'deal_id'>;

export interface Arrival {
  lines: LineDraft[];
  state: Omit<ClientState, 'last_event'>;
  createdOn: Day;
  deal: DealDraft | null;
  payment: PaymentDraft | null;
}
/** `expectedAmount` = what the list gave as the amount of a deal that is not made, minor units; `left` = fields with no place. */
export type Intaken =
  | { ok: true; arrival: Arrival; expectedAmount: number | null; left: string[] }
  | { ok: false; issues: Issue[] };

const no = (issue: Issue): Intaken => ({ ok: false, issues: [issue] });

/** The dated stages in the order of the funnel, the refusal last. */
function datedStages(row: Intake, stages: readonly Stage[]): { stage: Stage; on: Day }[] {
  return stages
    .flatMap((stage) => (row.stageDays[stage.code] ? [{ stage, on: row.stageDays[stage.code] as Day }] : []))
    .sort((a, b) => (a.stage.order ?? Number.MAX_VALUE) - (b.stage.order ?? Number.MAX_VALUE));
}

function checkDays(dated: readonly { stage: Stage; on: Day }[], row: Intake, today: Day): Issue | null {
  for (const [index, { stage, on }] of dated.entries()) {
    const before = dated[index - 1];
    if (on > today) return { code: 'date_in_future', stage: stage.code, date: on };
    if (before && on < before.on) {
      return {
        code: 'dates_out_of_order',
        stage: stage.code,
        date: on,
        before: before.stage.code,
        beforeDate: before.on,
      };
    }
  }
  if (row.paidOn > today) return { code: 'paid_in_future', date: row.paidOn };
  return null;
}

/**
 * One client with one event per stage it reached, dated as it happened; without stage dates a client in the stage New,
 * or, when a stage is given, one create event that carries it.
 */
export function takeIn(given: Intake, around: Around): Intaken {
  const { rules, today } = around;
  const of = (kind: Stage['kind']) => rules.stages.find((stage) => stage.kind === kind) as Stage;
  const dated = datedStages(given, rules.stages);
  const section = rules.sections.find(({ code }) => code === given.section) ?? null;
  const row = { ...given, ...impliedBy(given, dated.length, section, rules) };
  const stage = rules.stages.find((candidate) => candidate.code === row.stage) ?? null;
  const kinds = new Set(dated.map((entry) => entry.stage.kind));
  const won = kinds.has('won') || stage?.kind === 'won';
  const lost = kinds.has('lost') || stage?.kind === 'lost';
  if (row.name.trim() === '') return no({ code: 'no_name' });
  if ((row.amount ?? 0) < 0) return no({ code: 'not_positive', field: 'amount' });
  if ((row.paid ?? 0) < 0) return no({ code: 'negative', field: 'paid_amount' });
  if (won && lost) return no({ code: 'refused_and_won' });
  const wrong = checkDays(dated, row, today) ?? checkLastOrder(row, won, around);
  if (wrong) return no(wrong);
  const refused = section?.kind === 'soft_refusal' || section?.kind === 'hard_refusal';
  if (lost && row.reason === '' && !refused) return no({ code: 'no_reason' });
  const reasonFits = rules.reasons.find((reason) => reason.code === row.reason)?.applies_to.includes('refusal');
  if (lost && row.reason !== '' && !reasonFits) return no({ code: 'reason_not_for_refusal', reason: row.reason });
  if (dated.length > 0 && stage && stage.kind !== 'new' && !row.stageDays[stage.code]) {
    return no({ code: 'stage_without_date', stage: stage.code });
  }
  const last = dated[dated.length - 1];
  if (stage && last && last.stage.code !== stage.code) {
    return no({ code: 'stage_conflict', stage: stage.code, reached: last.stage.code });
  }
  const misplaced = checkSection(section, last?.stage ?? stage, row, rules);
  if (misplaced) return no(misplaced);
  if (row.tag === NON_PROFILE && !(lost && row.reason === NON_PROFILE))
    return no({ code: 'non_profile_needs_refusal' });
  if (!won && (row.paid ?? 0) > 0) return no({ code: 'amount_without_deal' });
  if ((row.paid ?? 0) > 0 && row.paidOn === '') return no({ code: 'paid_without_date' });
  const known = dated.length === 0 && stage !== null && stage.kind !== 'new' ? stage : null;
  const since = known?.kind === 'won' ? row.customerSince || row.lastOrderOn : '';
  const begun = row.stageDays[of('new').code] || dated[0]?.on || since;
  const start = begun || today;
  const steps = known ? [] : dated.filter((entry) => entry.stage.kind !== 'new');
  const arrival = arrive(row, start, known, steps, around);
  const { event_on: on } = arrival.lines[arrival.lines.length - 1] as LineDraft;
  const { revisitOn: date = '' } = row;
  // A list that does not say when a client was refused or parked may well bring returns that are overdue.
  if (begun !== '' && date !== '' && date === arrival.state.revisit_on && date <= on)
    return no({ code: 'revisit_not_later', date, on });
  const expectedAmount = arrival.deal === null && (row.expectedAmount ?? null) === null ? row.amount : null;
  return { ok: true, arrival, expectedAmount, left: leftOver(row, arrival, expectedAmount) };
}

/**
 * The same client with a manager: from its beginning, or, when it has a past that was somebody else's work, from today by
 * a line of its own.
 */
export function arrivedTo(arrival: Arrival, manager: string, today: Day): Arrival {
  const { lines, state } = arrival;
  const [only] = lines;
  const given =
    only && lines.length === 1
      ? [{ ...only, manager_to: manager }]
      : [...lines, lineOf(asClient({ ...state, manager, last_event: '' }), today, { event_type: 'assign' })];
  return { ...arrival, lines: given, state: { ...state, manager } };
}

function arrive(
  row: Intake,
  start: Day,
  known: Stage | null,
  steps: readonly { stage: Stage; on: Day }[],
  around: Around,
): Arrival {
  const { rules } = around;
  let state: ClientState = { ...BLANK_STATE, manager: row.manager };
  const lines: LineDraft[] = [];
  const add = (on: Day, to: Stage | null, type: 'create' | 'stage') => {
    const draft = pastLine(row, state, on, to, type, around);
    lines.push(draft);
    state = apply(state, { ...draft, event_id: '' } as HistoryLine, rules.stages);
  };
  add(start, known, 'create');
  for (const { stage, on } of steps) add(on, stage, 'stage');
  const last = steps[steps.length - 1];
  if (last && isArchive(row, rules)) {
    const parked = lineOf(asClient(state), last.on, { event_type: 'park', ...parking(row, last.on, around) });
    lines.push(parked);
    state = apply(state, { ...parked, event_id: '' } as HistoryLine, rules.stages);
  }
  if (known?.kind === 'won' && (row.lastOrderOn ?? '') !== '') return withLastOrder(row, lines, state, start, around);
  const wonOn = last?.stage.kind === 'won' ? last.on : known?.kind === 'won' ? start : '';
  const told = last !== undefined || row.amount !== null || (row.paid ?? 0) > 0;
  const deal = wonOn !== '' && told ? pastDeal(row, state, wonOn, around) : null;
  const { last_event: _none, ...rest } = state;
  return { lines, state: rest, createdOn: start, deal, payment: deal ? pastPayment(row, deal) : null };
}

/** A client that bought before the system: its last order as a repeat deal of the house, paid on that day (T01b). */
function withLastOrder(row: Intake, lines: LineDraft[], state: ClientState, start: Day, around: Around): Arrival {
  const { lastOrderOn = '', paidBefore = null } = row;
  const sum = paidBefore ?? row.paid ?? row.amount;
  const { last_event: _none, ...rest } = state;
  const deal: DealDraft = {
    ...withPaid({ ...pastDeal({ ...row, amount: sum }, state, lastOrderOn, around) }, sum ?? 0),
    deal_status: 'done',
    revenue_kind: 'repeat',
    manager: '',
    credit_department: '',
  };
  const payment = pastPayment({ ...row, paid: sum, paidOn: lastOrderOn }, deal);
  return { lines, state: rest, createdOn: start, deal, payment };
}

/** A line of the past: what a stage says about section, manager, reason and the next action, on its own day. */
function pastLine(
  row: Intake,
  state: ClientState,
  on: Day,
  to: Stage | null,
  type: 'create' | 'stage',
  around: Around,
): LineDraft {
  const { rules } = around;
  const start = rules.stages.find((stage) => stage.kind === 'new') as Stage;
  const target = to ?? start;
  const section = (kind: string) => rules.sections.find((candidate) => candidate.kind === kind)?.code ?? '';
  const reason = rules.reasons.find((candidate) => candidate.code === row.reason);
  const lost = target.kind === 'lost';
  const sections = {
    new: section('to_call'),
    contact: target.default_section || section('in_work'),
    won: section('customer'),
    lost: reason?.default_section || (row.section ?? ''),
  };
  const paying = (row.paid ?? 0) > 0 || type === 'create';
  const handedOver = target.kind === 'won' && row.managerDepartment === 'client' && paying;
  const parked = type === 'create' && to !== null && isArchive(row, rules) ? parking(row, on, around) : {};
  return lineOf(asClient(state), on, {
    event_type: type,
    stage_to: type === 'create' && to === null ? '' : target.code,
    stage_from: type === 'create' ? '' : state.stage,
    section_to: sections[target.kind],
    section_from: state.section,
    department_to: handedOver ? 'client' : state.department,
    reason: lost ? row.reason : '',
    revisit_on: lost ? row.revisitOn || (reason ? revisitDay(reason, rules, on) : '') : '',
    next_action_on: lost ? '' : addDays(on, target.next_action_days ?? 1),
    note: type === 'create' ? row.name : '',
    ...parked,
  });
}

const asClient = (state: ClientState): Client => ({ ...state, client_id: '' }) as unknown as Client;

function pastDeal(row: Intake, state: ClientState, on: Day, { today }: Around): DealDraft {
  const situation: Situation = {
    client: asClient(state),
    lastEventOn: '',
    today,
    managerActive: true,
    managerDepartment: row.managerDepartment,
  };
  const form = {
    amount: row.amount,
    sale_kind: row.saleKind || USUAL_SALE_KIND,
    channel: row.channel || 'direct',
    contract_no: '',
    invoice_no: '',
    signed_on: on,
    note: '',
  };
  const client = { ...situation.client, special_terms: '', manager: row.manager };
  return withPaid({ ...dealOf(client, form, situation), note: row.note }, row.paid ?? 0);
}

/** Paid, balance and status of a deal from the net of its payments (rules 1.6); of an unknown amount any sum is a part. */
export function withPaid<T extends Pick<DealDraft, 'amount' | 'deal_status' | 'paid' | 'balance' | 'payment_status'>>(
  deal: T,
  net: number,
): T {
  const { amount } = deal;
  const part = amount === null || net < amount;
  const status = net <= 0 ? 'unpaid' : part ? 'partial' : net === amount ? 'paid' : 'overpaid';
  const settled = status === 'paid' || status === 'overpaid';
  return {
    ...deal,
    paid: net,
    balance: amount === null ? null : amount - net,
    payment_status: status,
    deal_status: settled ? 'done' : 'signed',
  };
}

function pastPayment(row: Intake, deal: DealDraft): PaymentDraft | null {
  if ((row.paid ?? 0) <= 0) return null;
  return {
    paid_on: row.paidOn,
    amount: row.paid ?? 0,
    payment_type: 'payment',
    refund_of: '',
    revenue_kind: deal.revenue_kind,
    manager1: deal.manager,
    dept1: deal.credit_department,
    share1: row.paid ?? 0,
    manager2: '',
    dept2: '',
    share2: 0,
  };
}
