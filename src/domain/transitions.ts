// The state machine of a client (rules 2.3): what every deed is made of, and the way forward. Nothing is read or written here.
import { addDays } from './calendar.ts';
import { checkForm } from './form-checks.ts';
import type {
  Client,
  Day,
  Deal,
  Department,
  HistoryLine,
  Issue,
  Payment,
  Person,
  Reason,
  Section,
  SectionKind,
  Stage,
  Value,
} from './model.ts';
import type { PaymentDraft } from './posting.ts';
import { kindOf } from './projection.ts';
import {
  type Circumstances,
  commented,
  type DealForm,
  missing,
  type SaleKind,
  saleKindOf,
  untimely,
  way,
} from './requirements.ts';
import { checkConcession, checkDeal, checkSigning, dealOf, type Limits, signedAs } from './terms-of-sale.ts';

export interface Rules {
  stages: readonly Stage[];
  sections: readonly Section[];
  reasons: readonly Reason[];
  saleKinds: readonly SaleKind[];
  /** How far back an event may be dated, days; null = any date (imports). */
  backdateDays: number | null;
  document: string;
  /** Days on which nobody is called, besides Saturdays and Sundays. */
  holidays?: readonly Day[];
  /** What only heads may give away. */
  limits?: Limits;
  /** After so many months without a payment a client counts as new again. */
  returningAfterMonths?: number;
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
  /** The client's rows of Contacts; none where they were not read. */
  contacts?: readonly Person[];
  /** Payments of the client's deals, for the next deal of one who has bought. */
  payments?: readonly Payment[];
  /** A head's own click is the approval of a concession. */
  byHead?: boolean;
}

export interface Standing {
  /** Works on the day of the event. */
  active: boolean;
  /** '' = nobody of Team. */
  department: Department | '';
}

/** The team, for deeds after which the manager may be another one. */
export interface People {
  standing(person: string): Standing;
  /** Who is next by the policy of the department (rules 3.3) of those who work there on the day, of the event if none is said; '' = nobody. */
  next(department: Department, on?: Day): string;
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
  /** The open deal that is signed with the win; '' = a new one. */
  signs?: string;
  /** Ids of the persons talked to. */
  talked?: readonly string[];
  /** Satisfaction 1–5, asked for by a contact of kind aftersale. */
  score?: number | null;
  /** Playbook lines ticked: ids joined by ', '. */
  lines?: string;
  /** For who takes the client over, where the click hands it over. */
  handoverNote?: string;
  /** Why the client's unpaid deals are cancelled with the same click; '' = they are not. */
  cancel_reason?: string;
}

export type LineDraft = Omit<HistoryLine, 'event_id' | 'actor' | 'origin' | 'recorded_at' | 'request_id' | 'changes'>;
/** A deal to be created; its id is given when it is written. */
export type DealDraft = Omit<Deal, 'deal_id'>;

export interface Move {
  line: LineDraft;
  /** Further lines of the same click, after `line`: a deal won with a reopening, deals that were cancelled. */
  also?: LineDraft[];
  fields: Partial<Record<string, Value>>;
  /** A new deal; its id belongs to the line that wins. */
  deal: DealDraft | null;
  /** A new payment; its id is given when it is written. */
  payment?: PaymentDraft;
  /** Cells of deals that change: id → column → value. */
  deals?: Record<string, Partial<Deal>>;
  /** Cells of Contacts that change; contact_id '' = a new row. */
  contacts?: { contact_id: string; fields: Partial<Person> }[];
}
export type Decision = { ok: true; move: Move } | { ok: false; issues: Issue[] };

export const refuse = (...issues: Issue[]): Decision => ({ ok: false, issues });

/** A client that was merged into another one takes part in nothing. */
export const mergedAway = ({ merged_into }: Client): Issue | null =>
  merged_into ? { code: 'merged', into: merged_into } : null;

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

/**
 * A move as the form has it, the line's other columns by `change`. The manager is chosen in the form but stands in the
 * owned block, so the line carries it; `fields` are the cells that the deed sets itself.
 */
export function moveOf(
  client: Client,
  form: Form,
  change: Partial<LineDraft>,
  fields: Form['fields'] = {},
): { ok: true; move: Move } {
  const { manager = client.manager, ...typed } = form.fields;
  const line = lineOf(client, form.on, {
    manager_to: String(manager ?? ''),
    contact_kind: form.contact_kind,
    note: form.note.trim(),
    lines: form.lines ?? '',
    ...(change.event_type ? { stage_from: '' } : {}),
    ...change,
  });
  if (line.manager_to !== client.manager) line.manager_from = client.manager;
  if (line.department_to !== client.department) line.department_from = client.department;
  if (line.section_to !== '') line.section_from = client.section;
  const contacts = talkedTo(form);
  return { ok: true, move: { line, fields: { ...typed, ...fields }, deal: null, ...(contacts ? { contacts } : {}) } };
}

/** The persons talked to were reached on that day; nobody is where nobody answered. */
function talkedTo(form: Form): Move['contacts'] {
  if (form.contact_kind === NO_ANSWER || !form.talked?.length) return undefined;
  return form.talked.map((contact_id) => ({ contact_id, fields: { reached_on: form.on } }));
}

/** The kind of contact that is none. */
export const NO_ANSWER = 'no_answer';

export const sectionOfKind = (rules: Rules, kind: SectionKind): string =>
  rules.sections.find((section) => section.kind === kind)?.code ?? '';
export const sectionKindOf = (rules: Rules, code: string): SectionKind | null =>
  rules.sections.find((section) => section.code === code)?.kind ?? null;

/** The section in which a client of a contact stage is worked with. */
export const workSection = (stage: Stage, rules: Rules): string =>
  stage.default_section || sectionOfKind(rules, 'in_work');

/** The stages a client may be advanced to now: later active ones, up to the win. */
export function targets(client: Client, rules: Rules): Stage[] {
  const from = rules.stages.find((stage) => stage.code === client.stage);
  if (!from || from.kind === 'lost' || from.kind === 'won') return [];
  const won = rules.stages.find((stage) => stage.kind === 'won');
  return won ? way(rules.stages, from, won).filter((stage) => stage.active) : [];
}

function forbidden(client: Client, to: Stage | undefined, rules: Rules): Issue | null {
  const merged = mergedAway(client);
  if (merged) return merged;
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
  const kind = saleKindOf(rules.saleKinds, deal?.sale_kind || after.sale_kind);
  const unsaid = form.note.trim() === '' ? commented(passed, kind) : [];
  const untalked = from.kind === 'new' && form.contact_kind === NO_ANSWER;
  const issues: Issue[] = [
    ...checkForm(situation, form, rules),
    ...(untalked ? [{ code: 'no_answer_is_no_contact', field: 'contact_kind' }] : []),
    ...(deal ? [...checkDeal(deal, today), ...checkSigning(deal.signed_on, situation, rules)] : []),
    ...(deal && rules.limits && !situation.byHead ? checkConcession(deal, rules.limits) : []),
    ...lackingOn(passed, kind, after, to, { ...situation, on: form.on, document: rules.document, deal }),
    ...(unsaid.length > 0 ? [{ code: 'comment_needed', stages: unsaid.map((stage) => stage.code) }] : []),
  ];
  if (issues.length > 0) return refuse(...issues);

  const decision = moveOf(client, form, {
    stage_to: to.code,
    section_to: won ? sectionOfKind(rules, 'customer') : workSection(to, rules),
    contact_kind: form.fields.proposal_sent_on && !client.proposal_sent_on ? 'proposal' : form.contact_kind,
    next_action_on: form.next_action_on || addDays(form.on, to.next_action_days ?? 1),
  });
  const months = rules.returningAfterMonths;
  if (deal && form.signs) {
    decision.move.line.deal_id = form.signs;
    decision.move.deals = { [form.signs]: signedAs(after, deal, situation, months) };
  } else if (deal) decision.move.deal = dealOf(after, deal, situation, months);
  return decision;
}

/** What a way asks for that the client does not have, as issues: days that do not fit, and what is blank. */
export function lackingOn(
  passed: readonly Stage[],
  kind: SaleKind | null,
  after: Client,
  to: Stage,
  now: Circumstances,
): Issue[] {
  const lacking = missing(passed, kind, after, now);
  const late = untimely(lacking, after, now.on);
  const blank = lacking.filter((requirement) => !late.has(requirement));
  return [...late.values(), ...(blank.length > 0 ? [{ code: 'missing_fields', stage: to.code, fields: blank }] : [])];
}

/** The day on which a refused client is to be called again; '' = never. */
export function revisitDay(reason: Reason, rules: Rules, on: Day): Day {
  const days =
    reason.revisit_days ??
    rules.sections.find((section) => section.code === reason.default_section)?.revisit_days ??
    null;
  return days === null ? '' : addDays(on, days);
}
