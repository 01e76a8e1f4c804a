// The state machine of a client (rules 2.3): what an action does, or why it is refused. Nothing is read or written here.
import { addDays } from './calendar.ts';
import { checkDate, checkFields, checkManager, checkTag } from './form-checks.ts';
import type { Client, Day, Deal, Department, HistoryLine, Issue, Reason, Section, Stage, Value } from './model.ts';
import { kindOf } from './projection.ts';
import {
  type Circumstances,
  commented,
  type DealForm,
  missing,
  NON_PROFILE,
  type SaleKind,
  saleKindOf,
  untimely,
  way,
} from './requirements.ts';

export interface Rules {
  stages: readonly Stage[];
  sections: readonly Section[];
  reasons: readonly Reason[];
  saleKinds: readonly SaleKind[];
  /** How far back an event may be dated, days; null = any date (imports). */
  backdateDays: number | null;
  document: string;
}

/** The client as it stands, and what is known around it. */
export interface Situation {
  client: Client;
  /** Date of the client's previous event; '' = none known. */
  lastEventOn: Day;
  today: Day;
  /** Whether the manager, the one chosen in the form if there is one, works on the day of the event. */
  managerActive: boolean;
  /** Department of that manager on that day. */
  managerDepartment: Department | '';
}

/** What a person filled in: `fields` are new meanings of the people's columns. */
export interface Form {
  on: Day;
  fields: Partial<Record<string, Value>>;
  note: string;
  contact_kind: string;
  /** '' = the stage's default. */
  next_action_on: Day;
  deal: DealForm | null;
}

export type LineDraft = Omit<HistoryLine, 'event_id' | 'actor' | 'origin' | 'recorded_at' | 'request_id' | 'changes'>;
/** A deal to be created; its id is given when it is written. */
export type DealDraft = Omit<Deal, 'deal_id'>;

export interface Move {
  line: LineDraft;
  fields: Partial<Record<string, Value>>;
  deal: DealDraft | null;
}
export type Decision = { ok: true; move: Move } | { ok: false; issues: Issue[] };

const refuse = (...issues: Issue[]): Decision => ({ ok: false, issues });

/** A line about the client as it stands; the caller says what changes. */
export function lineOf(client: Client, on: Day, change: Partial<LineDraft>): LineDraft {
  return {
    event_on: on,
    event_type: 'stage',
    client_id: client.client_id,
    cycle: client.cycle,
    stage_to: '',
    section_to: '',
    manager_to: client.manager,
    department_to: client.department,
    reason: '',
    voids: '',
    stage_from: client.stage,
    contact_kind: '',
    deal_id: '',
    lines: '',
    score: null,
    section_from: '',
    manager_from: '',
    department_from: '',
    revisit_on: '',
    next_action_on: '',
    other_client: '',
    note: '',
    ...change,
  };
}

/** The manager is chosen in the form but stands in the owned block: the line carries it. */
function peoplesOwn({ manager: _inTheLine, ...fields }: Form['fields']): Form['fields'] {
  return fields;
}

const sectionOfKind = (rules: Rules, kind: string): string =>
  rules.sections.find((section) => section.kind === kind)?.code ?? '';

/** The manager a line replaces; '' when it stays. */
const managerFrom = (before: Client, after: Client): string => (before.manager === after.manager ? '' : before.manager);

/** The stages a client may be advanced to now: later active ones, up to the win. */
export function targets(client: Client, rules: Rules): Stage[] {
  const from = rules.stages.find((stage) => stage.code === client.stage);
  if (!from || from.kind === 'lost' || from.kind === 'won') return [];
  const won = rules.stages.find((stage) => stage.kind === 'won');
  return won ? way(rules.stages, from, won).filter((stage) => stage.active) : [];
}

function forbidden(client: Client, to: Stage | undefined, rules: Rules): Issue | null {
  if (client.merged_into !== '') return { code: 'merged', into: client.merged_into };
  const from = kindOf(rules.stages, client.stage);
  if (!to) return { code: 'unknown_stage' };
  if (from === 'lost') return { code: to.kind === 'won' ? 'reopen_first' : 'refused_client' };
  if (from === 'won') return { code: to.kind === 'won' ? 'already_won' : 'back_from_won' };
  if (to.kind === 'new') return { code: 'back_to_new' };
  if (to.kind === 'lost') return { code: 'use_refusal' };
  const fromStage = rules.stages.find((stage) => stage.code === client.stage);
  if (!fromStage || (to.order ?? 0) <= (fromStage.order ?? 0)) return { code: 'not_forward', stage: to.code };
  return null;
}

/**
 * T02 (New → a contact), T03 (contact → a later one, T04 when stages are skipped) and T05 (→ Deal).
 * All that is wrong is told at once; nothing is decided half.
 */
export function advance(situation: Situation, toCode: string, form: Form, rules: Rules): Decision {
  const { client, today } = situation;
  const to = rules.stages.find((stage) => stage.code === toCode);
  const no = forbidden(client, to, rules);
  if (no || !to) return refuse(no ?? { code: 'unknown_stage' });
  const from = rules.stages.find((stage) => stage.code === client.stage) as Stage;
  const passed = way(rules.stages, from, to);
  const after = { ...client, ...form.fields } as Client;
  const won = to.kind === 'won';
  const deal = won ? form.deal : null;
  const now: Circumstances = {
    on: form.on,
    managerActive: situation.managerActive,
    document: rules.document,
    deal,
  };
  const kind = saleKindOf(rules.saleKinds, deal?.sale_kind || after.sale_kind);
  const lacking = missing(passed, kind, after, now);
  const late = untimely(lacking, after, form.on);
  const blank = lacking.filter((requirement) => !late.has(requirement));
  const date = checkDate(form.on, situation, rules);
  const unsaid = form.note.trim() === '' ? commented(passed, kind) : [];
  const untalked = from.kind === 'new' && to.kind === 'contact' && form.contact_kind === 'no_answer';
  const issues: Issue[] = [
    ...checkFields(form, today),
    ...checkManager(situation, form),
    ...checkTag(form, ''),
    ...(untalked ? [{ code: 'no_answer_is_no_contact', field: 'contact_kind' }] : []),
    ...(deal && deal.amount !== null && deal.amount <= 0 ? [{ code: 'not_positive', field: 'amount' }] : []),
    ...(deal && deal.signed_on > today ? [{ code: 'future_date', field: 'signed_on', date: deal.signed_on }] : []),
    ...(date ? [date] : []),
    ...(form.next_action_on !== '' && form.next_action_on < form.on
      ? [{ code: 'next_before_event', field: 'next_action_on', date: form.next_action_on }]
      : []),
    ...late.values(),
    ...(blank.length > 0 ? [{ code: 'missing_fields', stage: to.code, fields: blank }] : []),
    ...(unsaid.length > 0 ? [{ code: 'comment_needed', stages: unsaid.map((stage) => stage.code) }] : []),
  ];
  if (issues.length > 0) return refuse(...issues);

  const section = won ? sectionOfKind(rules, 'customer') : to.default_section || sectionOfKind(rules, 'in_work');
  const line = lineOf(after, form.on, {
    stage_to: to.code,
    stage_from: client.stage,
    section_to: section,
    section_from: client.section,
    manager_from: managerFrom(client, after),
    contact_kind: form.fields.proposal_sent_on && !client.proposal_sent_on ? 'proposal' : form.contact_kind,
    next_action_on: form.next_action_on || addDays(form.on, to.next_action_days ?? 1),
    note: form.note.trim(),
  });
  return {
    ok: true,
    move: { line, fields: peoplesOwn(form.fields), deal: deal ? dealOf(after, deal, situation) : null },
  };
}

/** The first deal of a win: signed, new revenue, credited to the manager and the department on that day (rules 3.4–3.6). */
export function dealOf(client: Client, form: DealForm, situation: Situation): DealDraft {
  return {
    client_id: client.client_id,
    deal_status: 'signed',
    revenue_kind: 'new',
    sale_kind: form.sale_kind,
    channel: form.channel || 'direct',
    amount: form.amount,
    signed_on: form.signed_on,
    ordered_on: form.signed_on,
    contract_no: form.contract_no,
    invoice_no: form.invoice_no,
    manager: client.manager,
    credit_department:
      situation.managerDepartment === 'management'
        ? client.department
        : situation.managerDepartment || client.department,
    paid: 0,
    balance: form.amount,
    payment_status: 'unpaid',
    cycle: client.cycle,
    note: [client.special_terms, form.note].filter((text) => text !== '').join('; '),
  };
}

/** The day on which a refused client is to be called again; '' = never. */
export function revisitDay(reason: Reason, rules: Rules, on: Day): Day {
  const days =
    reason.revisit_days ??
    rules.sections.find((section) => section.code === reason.default_section)?.revisit_days ??
    null;
  return days === null ? '' : addDays(on, days);
}

/** T07: the reason decides the section and the day to return. `revisitOn` '' = the reason's own. */
export function refuseClient(
  situation: Situation,
  reasonCode: string,
  revisitOn: Day,
  form: Form,
  rules: Rules,
): Decision {
  const { client } = situation;
  const kind = kindOf(rules.stages, client.stage);
  if (client.merged_into !== '') return refuse({ code: 'merged', into: client.merged_into });
  if (kind === 'lost') return refuse({ code: 'already_refused' });
  if (kind === 'won') return refuse({ code: 'churn_instead' });
  const lost = rules.stages.find((stage) => stage.kind === 'lost');
  const reason = rules.reasons.find((candidate) => candidate.code === reasonCode);
  if (!lost || reasonCode === '')
    return refuse({ code: 'missing_fields', stage: lost?.code ?? '', fields: ['reason'] });
  if (!reason?.applies_to.includes('refusal')) return refuse({ code: 'reason_not_for_refusal', reason: reasonCode });
  const byReason = revisitDay(reason, rules, form.on);
  const revisit = byReason === '' ? '' : revisitOn || byReason;
  const date = checkDate(form.on, situation, rules);
  const issues: Issue[] = [
    ...checkFields(form, situation.today),
    ...checkManager(situation, form),
    ...checkTag(form, reason.code),
    ...(date ? [date] : []),
    ...(revisit !== '' && revisit <= form.on ? [{ code: 'revisit_not_later', date: revisit, on: form.on }] : []),
  ];
  if (issues.length > 0) return refuse(...issues);
  const after = { ...client, ...form.fields } as Client;
  const line = lineOf(after, form.on, {
    stage_to: lost.code,
    section_to: reason.default_section,
    section_from: client.section,
    manager_from: managerFrom(client, after),
    reason: reason.code,
    revisit_on: revisit,
    contact_kind: form.contact_kind,
    note: form.note.trim(),
  });
  const fields = {
    ...peoplesOwn(form.fields),
    next_action: '',
    ...(reason.code === NON_PROFILE ? { tag: NON_PROFILE } : {}),
  };
  return { ok: true, move: { line, fields, deal: null } };
}
