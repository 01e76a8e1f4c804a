// What a row of a list says of where its client stands without dates (T01b): section, archive, and the order before the system.
import { addDays } from './calendar.ts';
import type { Day, Department, Issue, Section, Stage } from './model.ts';
import { NON_PROFILE } from './requirements.ts';
import type { LineDraft, Rules } from './transitions.ts';

/** A row of a list, read and checked cell by cell. Days '' and amounts null where blank. */
export interface Intake {
  name: string;
  stage: string;
  /** Stage code → the day the client reached it. */
  stageDays: Record<string, Day>;
  /** The day of the present stage as the list says it; it stands among `stageDays` when there is a stage. */
  stageOn?: Day;
  manager: string;
  managerDepartment: Department | '';
  reason: string;
  tag: string;
  saleKind: string;
  channel: string;
  amount: number | null;
  /** What the list itself says of the expected amount. */
  expectedAmount?: number | null;
  paid: number | null;
  paidOn: Day;
  note: string;
  /** T01b: where a client stands that came without its past. */
  section?: string;
  revisitOn?: Day;
  customerSince?: Day;
  /** The last order before the system, and what was paid for it. */
  lastOrderOn?: Day;
  paidBefore?: number | null;
}

export interface Around {
  today: Day;
  rules: Rules;
  /** First day of the system's own money; what a list calls "before" must be before it. '' = not set. */
  goLive?: Day;
}

/** Which kinds of stage a section goes with (rules 2.5); the first one is meant when a list names only the section. */
const STAGES_OF: Record<Section['kind'], readonly Stage['kind'][]> = {
  to_call: ['new'],
  in_work: ['contact'],
  customer: ['won'],
  archive: ['contact', 'won'],
  soft_refusal: ['lost'],
  hard_refusal: ['lost'],
};

/** A section says the stage where there is only one of its kind; the tag of a non-profile client says both (INV-15). */
export function impliedBy(
  row: Intake,
  dated: number,
  section: Section | null,
  rules: Rules,
): { stage: string; reason: string } {
  const of = (kind: Stage['kind'] | undefined) => rules.stages.find((stage) => stage.kind === kind)?.code ?? '';
  const { tag, reason, stage } = row;
  const open = stage === '' || stage === of('new') || stage === of('lost');
  if (tag === NON_PROFILE && dated === 0 && open && reason === '') return { stage: of('lost'), reason: NON_PROFILE };
  const kinds = section ? STAGES_OF[section.kind] : [];
  const only = kinds.length === 1 && kinds[0] !== 'contact' ? of(kinds[0]) : '';
  return { stage: stage || (dated === 0 ? only : ''), reason };
}

/** What a section asks of stage and reason (rules 2.5, INV-02). */
export function checkSection(section: Section | null, reached: Stage | null, row: Intake, rules: Rules): Issue | null {
  if (!section) return null;
  if (!reached) return { code: 'section_needs_stage', section: section.code };
  if (!STAGES_OF[section.kind].includes(reached.kind)) {
    return { code: 'section_conflict', section: section.code, stage: reached.code };
  }
  const reason = rules.reasons.find(({ code }) => code === row.reason);
  const fits = !reason || reason.applies_to.includes('archive');
  return section.kind === 'archive' && !fits ? { code: 'reason_not_for_archive', reason: row.reason } : null;
}

/** The last order before the system: only of a client that has bought, before the system's own money begins. */
export function checkLastOrder(row: Intake, won: boolean, { today, goLive = '' }: Around): Issue | null {
  const { lastOrderOn = '', customerSince = '', paidBefore = null } = row;
  if (customerSince > today) return { code: 'future_date', field: 'customer_since', date: customerSince };
  if ((paidBefore ?? 0) < 0) return { code: 'negative', field: 'paid_before' };
  if ((paidBefore ?? 0) > 0 && lastOrderOn === '') return { code: 'paid_before_without_date' };
  if (lastOrderOn === '') return null;
  if (!won) return { code: 'order_without_deal' };
  if (lastOrderOn > today) return { code: 'future_date', field: 'last_order_on', date: lastOrderOn };
  if (customerSince > lastOrderOn) return { code: 'order_before_client', date: lastOrderOn };
  return goLive !== '' && lastOrderOn >= goLive
    ? { code: 'order_after_start', date: lastOrderOn, start: goLive }
    : null;
}

export const isArchive = (row: Intake, rules: Rules): boolean =>
  rules.sections.some(({ code, kind }) => code === row.section && kind === 'archive');

/** What parking in the archive says in a line (T08): why, and when to return. */
export function parking(row: Intake, on: Day, { rules, today }: Around): Partial<LineDraft> {
  const { section = '', reason, revisitOn = '' } = row;
  const days = (of: { revisit_days: number | null } | undefined) => of?.revisit_days ?? null;
  const wait =
    days(rules.reasons.find(({ code }) => code === reason)) ??
    days(rules.sections.find(({ code }) => code === section));
  const usual = wait === null ? '' : addDays(on, wait);
  const revisit = revisitOn || (usual > today ? usual : addDays(today, wait ?? USUAL_WAIT));
  return { section_to: section, reason, revisit_on: revisit, next_action_on: '' };
}
/** Days until a parked client is looked at again when neither list nor owner says. */
const USUAL_WAIT = 90;
