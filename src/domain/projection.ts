// A client's state as the sum of its History: one line applied to a state, and the replay of all lines (INV-09).
import type { ClientState, Department, HistoryLine, Stage, StageKind } from './model.ts';

export const BLANK_STATE: ClientState = {
  stage: '',
  section: '',
  manager: '',
  department: 'sales',
  cycle: 1,
  first_contact_on: '',
  last_contact_on: '',
  next_action_on: '',
  reason: '',
  revisit_on: '',
  acquired_by: '',
  customer_since: '',
  handover_on: '',
  last_event: '',
};

export function kindOf(stages: readonly Stage[], code: string): StageKind | null {
  return stages.find((stage) => stage.code === code)?.kind ?? null;
}

/** What any line says about where the client stands. The day of the handover goes when the client comes back to sales. */
function placed(state: ClientState, line: HistoryLine): ClientState {
  const department = (line.department_to || state.department) as Department;
  const handedOver = state.department === 'client' ? state.handover_on : line.event_on;
  return {
    ...state,
    stage: line.stage_to || state.stage,
    section: line.section_to || state.section,
    manager: line.manager_to,
    department,
    cycle: line.cycle,
    handover_on: department === 'client' ? handedOver : '',
    last_event: line.event_id,
  };
}

function moved(state: ClientState, line: HistoryLine, stages: readonly Stage[]): ClientState {
  const to = kindOf(stages, line.stage_to);
  if (to === 'contact' && kindOf(stages, line.stage_from) === 'won') return unwon(state, line);
  const reopened = line.cycle > state.cycle;
  const before = reopened ? { ...state, first_contact_on: '', acquired_by: '' } : state;
  const next = {
    ...placed(before, line),
    reason: line.reason,
    revisit_on: line.revisit_on,
    next_action_on: line.next_action_on,
  };
  if (to === 'lost' || to === 'new') return next;
  next.last_contact_on = line.event_on;
  next.first_contact_on = before.first_contact_on || line.event_on;
  if (to === 'won') {
    next.acquired_by = line.manager_to;
    next.customer_since = state.customer_since || line.event_on;
  }
  return next;
}

/**
 * T12: the attempt is open again, the days of its contacts stay. The day of the first win goes with it if it was this one:
 * an earlier attempt was won before this one had its first contact.
 */
function unwon(state: ClientState, line: HistoryLine): ClientState {
  const first = state.cycle === 1 || state.customer_since >= state.first_contact_on;
  return {
    ...placed(state, line),
    reason: '',
    revisit_on: '',
    next_action_on: line.next_action_on,
    acquired_by: '',
    customer_since: first ? '' : state.customer_since,
  };
}

/** Signing is a talk (T20), and a further deal ends a parking (T19). */
function dealt(state: ClientState, line: HistoryLine): ClientState {
  return {
    ...placed(state, line),
    ...(line.section_to === '' ? {} : { reason: '', revisit_on: '' }),
    last_contact_on: line.contact_kind === '' ? state.last_contact_on : line.event_on,
    next_action_on: line.next_action_on || state.next_action_on,
  };
}

/**
 * The state after one line. Applying a line twice gives the same state, so an interrupted write can simply be repeated.
 * Void and merge lines leave the state but for `last_event`; a voided line is taken out by `replay`.
 */
export function apply(state: ClientState, line: HistoryLine, stages: readonly Stage[]): ClientState {
  switch (line.event_type) {
    case 'create': {
      const beginning = stages.find((stage) => stage.kind === 'new')?.code ?? '';
      const start = { ...placed({ ...BLANK_STATE, stage: beginning }, line), next_action_on: line.next_action_on };
      const known = line.stage_to !== '' && kindOf(stages, line.stage_to) !== 'new';
      return known ? { ...moved(BLANK_STATE, line, stages), handover_on: start.handover_on } : start;
    }
    case 'stage':
      return moved(state, line, stages);
    case 'contact':
      return {
        ...placed(state, line),
        last_contact_on: line.contact_kind && line.contact_kind !== 'no_answer' ? line.event_on : state.last_contact_on,
        next_action_on: line.next_action_on || state.next_action_on,
        revisit_on: line.revisit_on || state.revisit_on,
      };
    case 'deal':
      return dealt(state, line);
    case 'park':
      return { ...placed(state, line), reason: line.reason, revisit_on: line.revisit_on, next_action_on: '' };
    case 'unpark':
      return { ...placed(state, line), reason: '', revisit_on: '', next_action_on: line.next_action_on };
    case 'void':
    case 'merge':
      return { ...state, last_event: line.event_id };
    default:
      return placed(state, line);
  }
}

/**
 * The ids of lines that a void takes back: they never happened. A void that was taken back itself takes nothing back.
 * @param lines oldest first
 */
export function voidedIn(lines: readonly Pick<HistoryLine, 'event_id' | 'event_type' | 'voids'>[]): Set<string> {
  const voided = new Set<string>();
  for (const { event_id, event_type, voids } of [...lines].reverse()) {
    if (event_type === 'void' && !voided.has(event_id)) for (const id of voids.split(/,\s*/)) voided.add(id);
  }
  return voided;
}

/** The lines that happened, oldest first: neither void lines nor what they take back. */
export function countedIn<T extends Pick<HistoryLine, 'event_id' | 'event_type' | 'voids'>>(lines: readonly T[]): T[] {
  const voided = voidedIn(lines);
  return lines.filter(({ event_id, event_type }) => event_type !== 'void' && !voided.has(event_id));
}

/** The state that a client's lines, in order, add up to; null when there is no create line. */
export function replay(lines: readonly HistoryLine[], stages: readonly Stage[]): ClientState | null {
  const voided = voidedIn(lines);
  const counted = lines.filter((line) => !voided.has(line.event_id));
  if (counted[0]?.event_type !== 'create') return null;
  return counted.reduce((state, line) => apply(state, line, stages), BLANK_STATE);
}

/** `recorded` of a client row: who it is and where the program last wrote it to stand; codes, joined by bars. */
export function recordedOf(clientId: string, state: ClientState): string {
  return [clientId, state.stage, state.section, state.manager, state.last_event].join('|');
}

export interface Recorded {
  client_id: string;
  stage: string;
  section: string;
  manager: string;
  last_event: string;
}

/** The parts of a `recorded` cell; null when it does not hold one. */
export function readRecorded(text: string): Recorded | null {
  const found = text.split('|');
  if (found.length !== 5) return null;
  const [client_id = '', stage = '', section = '', manager = '', last_event = ''] = found;
  return { client_id, stage, section, manager, last_event };
}
