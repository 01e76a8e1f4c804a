// A row of somebody's list becomes a client with its past (rules 2.3: T01, T01b, T01c), or a reason why it cannot.
import { addDays } from './calendar.ts';
import type { Client, ClientState, Day, Department, HistoryLine, Issue, Payment, Stage } from './model.ts';
import { apply, BLANK_STATE } from './projection.ts';
import { NON_PROFILE, USUAL_SALE_KIND } from './requirements.ts';
import type { DealDraft, LineDraft, Rules, Situation } from './transitions.ts';
import { dealOf, lineOf, revisitDay } from './transitions.ts';

/** A row of a list, read and checked cell by cell. Days '' and amounts null where blank. */
export interface Intake {
  name: string;
  stage: string;
  /** Stage code → the day the client reached it. */
  stageDays: Record<string, Day>;
  manager: string;
  managerDepartment: Department | '';
  reason: string;
  tag: string;
  saleKind: string;
  channel: string;
  amount: number | null;
  paid: number | null;
  paidOn: Day;
  note: string;
}

export type PaymentDraft = Omit<Payment, 'payment_id' | 'deal_id'>;

export interface Arrival {
  lines: LineDraft[];
  state: Omit<ClientState, 'last_event'>;
  createdOn: Day;
  deal: DealDraft | null;
  payment: PaymentDraft | null;
}
export type Intaken = { ok: true; arrival: Arrival } | { ok: false; issues: Issue[] };

interface Around {
  today: Day;
  rules: Rules;
}

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
export function takeIn(row: Intake, around: Around): Intaken {
  const { rules, today } = around;
  const of = (kind: Stage['kind']) => rules.stages.find((stage) => stage.kind === kind) as Stage;
  const stage = rules.stages.find((candidate) => candidate.code === row.stage) ?? null;
  const dated = datedStages(row, rules.stages);
  const kinds = new Set(dated.map((entry) => entry.stage.kind));
  const won = kinds.has('won') || stage?.kind === 'won';
  const lost = kinds.has('lost') || stage?.kind === 'lost';
  if (row.name.trim() === '') return no({ code: 'no_name' });
  if ((row.amount ?? 0) < 0) return no({ code: 'not_positive', field: 'amount' });
  if ((row.paid ?? 0) < 0) return no({ code: 'negative', field: 'paid_amount' });
  if (won && lost) return no({ code: 'refused_and_won' });
  const wrong = checkDays(dated, row, today);
  if (wrong) return no(wrong);
  if (lost && row.reason === '') return no({ code: 'no_reason' });
  const reasonFits = rules.reasons.find((reason) => reason.code === row.reason)?.applies_to.includes('refusal');
  if (lost && !reasonFits) return no({ code: 'reason_not_for_refusal', reason: row.reason });
  if (dated.length > 0 && stage && stage.kind !== 'new' && !row.stageDays[stage.code]) {
    return no({ code: 'stage_without_date', stage: stage.code });
  }
  const last = dated[dated.length - 1];
  if (stage && last && last.stage.code !== stage.code) {
    return no({ code: 'stage_conflict', stage: stage.code, reached: last.stage.code });
  }
  if (row.tag === NON_PROFILE && !(lost && row.reason === NON_PROFILE))
    return no({ code: 'non_profile_needs_refusal' });
  if (!won && (row.paid ?? 0) > 0) return no({ code: 'amount_without_deal' });
  if ((row.paid ?? 0) > 0 && row.paidOn === '') return no({ code: 'paid_without_date' });
  const start = row.stageDays[of('new').code] ?? dated[0]?.on ?? today;
  const known = dated.length === 0 && stage !== null && stage.kind !== 'new' ? stage : null;
  const steps = known ? [] : dated.filter((entry) => entry.stage.kind !== 'new');
  return { ok: true, arrival: arrive(row, start, known, steps, around) };
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
  const wonOn = last?.stage.kind === 'won' ? last.on : known?.kind === 'won' ? start : '';
  const told = last !== undefined || row.amount !== null || (row.paid ?? 0) > 0;
  const deal = wonOn !== '' && told ? pastDeal(row, state, wonOn, around) : null;
  const { last_event: _none, ...rest } = state;
  return { lines, state: rest, createdOn: start, deal, payment: deal ? pastPayment(row, deal) : null };
}

/** A line of the past: what a stage says about section, manager, reason and the next action, on its own day. */
function pastLine(
  row: Intake,
  state: ClientState,
  on: Day,
  to: Stage | null,
  type: 'create' | 'stage',
  { rules }: Around,
): LineDraft {
  const start = rules.stages.find((stage) => stage.kind === 'new') as Stage;
  const target = to ?? start;
  const section = (kind: string) => rules.sections.find((candidate) => candidate.kind === kind)?.code ?? '';
  const reason = rules.reasons.find((candidate) => candidate.code === row.reason);
  const lost = target.kind === 'lost';
  const sections = {
    new: section('to_call'),
    contact: target.default_section || section('in_work'),
    won: section('customer'),
    lost: reason?.default_section ?? '',
  };
  const handedOver = target.kind === 'won' && row.managerDepartment === 'client' && (row.paid ?? 0) > 0;
  return lineOf(asClient(state), on, {
    event_type: type,
    stage_to: type === 'create' && to === null ? '' : target.code,
    stage_from: type === 'create' ? '' : state.stage,
    section_to: sections[target.kind],
    section_from: state.section,
    department_to: handedOver ? 'client' : state.department,
    reason: lost ? row.reason : '',
    revisit_on: lost && reason ? revisitDay(reason, rules, on) : '',
    next_action_on: lost ? '' : addDays(on, target.next_action_days ?? 1),
    note: type === 'create' ? row.name : '',
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
