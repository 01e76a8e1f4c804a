// Short notation for funnel stories: builds the History lines that the rules would have written for them.

import { columnsOf } from '../../src/domain/columns.ts';
import { REPLAY_KEYS, type ReplayColumns, type ReplayLine } from '../../src/domain/cycles.ts';
import type { Entry, EventType, Reason, Section, SectionKind, Stage, StageKind } from '../../src/domain/model.ts';
import type { FunnelClient, FunnelDeal, FunnelDictionaries, FunnelInput } from '../../src/domain/population.ts';

/** One event: `to` a stage (on create: imported with that state), `manager` on create, assign and handover, `amount` on a win. */
export interface StoryEvent {
  id?: string;
  client: string;
  type: EventType;
  date: string;
  to?: string;
  manager?: string;
  reason?: string;
  voids?: string;
  amount?: number;
  channel?: string;
}

const entry = (code: string, order: number | null): Entry => ({ code, order, active: true });
const stage = (code: string, order: number | null, kind: StageKind, section: string, probability: number): Stage => ({
  ...entry(code, order),
  kind,
  default_section: section,
  probability,
  max_days: null,
  next_action_days: null,
  requires: [],
});
const section = (code: SectionKind, order: number): Section => ({
  ...entry(code, order),
  kind: code,
  revisit_days: null,
});
const reason = (code: string, default_section: string, counts_as_loss = true): Reason => ({
  ...entry(code, null),
  default_section,
  applies_to: [],
  revisit_days: null,
  counts_as_loss,
});
const entries = (codes: string[]): Entry[] => codes.map(entry);

/** The default dictionaries of rules 1.9, as far as the stories use them. */
export const dictionaries: FunnelDictionaries = {
  stages: [
    stage('new', 0, 'new', 'to_call', 0),
    stage('c1', 1, 'contact', 'in_work', 10),
    stage('c2', 2, 'contact', 'in_work', 30),
    stage('c3', 3, 'contact', 'in_work', 60),
    stage('deal', 4, 'won', 'customer', 100),
    stage('refusal', null, 'lost', '', 0),
  ],
  sections: [
    section('to_call', 1),
    section('in_work', 2),
    section('customer', 3),
    section('archive', 4),
    section('soft_refusal', 5),
    section('hard_refusal', 6),
  ],
  reasons: [
    reason('non_profile', 'hard_refusal'),
    reason('no_money', 'soft_refusal'),
    reason('crisis', 'soft_refusal'),
    reason('too_expensive', 'soft_refusal'),
    reason('quality', 'soft_refusal'),
    reason('later', 'archive'),
    reason('mistake', 'hard_refusal', false),
  ],
  tags: entries(['large', 'medium', 'small', 'non_profile']),
  categories: entries(['production', 'trade']),
  sources: entries(['cold_call', 'purchased_list', 'exhibition', 'website', 'referral']),
  departments: entries(['sales', 'client', 'management']),
  channels: entries(['direct', 'online_shop', 'partner']),
};

/** With the limits of rules 1.9. */
const LIMITS: Record<string, number> = { new: 7, c1: 10, c2: 14, c3: 21 };
export const limited: FunnelDictionaries = {
  ...dictionaries,
  stages: dictionaries.stages.map((stage) => ({ ...stage, max_days: LIMITS[stage.code] ?? null })),
};

interface State {
  stage: string;
  section: string;
  manager: string;
  department: string;
  cycle: number;
}
const stageOf = (code: string): Stage => dictionaries.stages.find((found) => found.code === code)!;

function stateAfter(event: StoryEvent, before: State): State {
  const after = { ...before, manager: event.manager ?? before.manager };
  if (event.type === 'handover') after.department = 'client';
  if (event.type === 'park') after.section = 'archive';
  if (event.type === 'unpark') after.section = stageOf(before.stage).default_section;
  if (event.type !== 'create' && event.type !== 'stage') return after;
  const to = stageOf(event.to ?? 'new');
  const refusal = dictionaries.reasons.find((found) => found.code === event.reason)?.default_section;
  const reopened = before.stage === 'refusal' ? 1 : 0;
  const cancelled = before.stage === 'deal' && to.kind === 'contact';
  return {
    ...after,
    stage: to.code,
    section: to.kind === 'lost' ? (refusal ?? 'soft_refusal') : to.default_section,
    department: cancelled ? 'sales' : after.department,
    cycle: before.cycle + reopened,
  };
}

/** Lines in the order of the events, with a deal for every win that has an amount. A void must follow what it voids. */
export function buildHistory(events: readonly StoryEvent[]): { lines: ReplayLine[]; deals: FunnelDeal[] } {
  const states = new Map<string, State[]>();
  const deals: FunnelDeal[] = [];
  const lines = events.map((event, index): ReplayLine => {
    const past = states.get(event.client) ?? [{ stage: '', section: '', manager: '', department: 'sales', cycle: 1 }];
    const before = past[past.length - 1]!;
    if (event.type === 'void') past.pop();
    const after = event.type === 'void' ? past[past.length - 1]! : stateAfter(event, before);
    if (event.type !== 'void') past.push(after);
    states.set(event.client, past);
    const deal_id = event.amount === undefined ? '' : `D-${index}`;
    if (event.amount !== undefined) deals.push({ deal_id, amount: event.amount, channel: event.channel ?? '' });
    return {
      event_id: event.id ?? `H-${String(index + 1).padStart(6, '0')}`,
      event_on: event.date,
      event_type: event.type,
      client_id: event.client,
      cycle: after.cycle,
      stage_to: event.to ?? '',
      section_to: after.section === before.section ? '' : after.section,
      manager_to: after.manager,
      department_to: after.department,
      reason: event.reason ?? '',
      voids: event.voids ?? '',
      stage_from: event.type === 'stage' ? before.stage : '',
      deal_id,
    };
  });
  return { lines, deals };
}

/** A client row with everything blank but what is given. */
export function clientRow(client_id: string, given: Partial<FunnelClient> = {}): FunnelClient {
  return { client_id, tag: '', category: '', source: '', expected_amount: null, merged_into: '', ...given };
}

/** A story told as 'date word' pairs for one client: a stage code, or an event type such as 'create' or 'park'. */
export function story(client: string, manager: string, ...steps: string[]): StoryEvent[] {
  return steps.map((step): StoryEvent => {
    const [date = '', word = '', extra] = step.split(' ');
    const isStage = dictionaries.stages.some((found) => found.code === word);
    const event: StoryEvent = { client, date, type: isStage ? 'stage' : (word as EventType) };
    if (isStage) event.to = word;
    if (word === 'create') {
      event.manager = manager;
      if (extra) event.to = extra;
    }
    if (word === 'refusal' && extra) event.reason = extra;
    if (word === 'deal') event.amount = Number(extra ?? 100);
    if (word === 'handover' || word === 'assign') event.manager = extra ?? '';
    if (word === 'void') event.voids = extra ?? '';
    return event;
  });
}

export const asColumns = (lines: readonly ReplayLine[]): ReplayColumns => columnsOf<ReplayLine>(lines, REPLAY_KEYS);

/** An input for the months given, as of 30 June 2026, one row per client of the events, by manager. */
export function funnelInput(events: readonly StoryEvent[], given: Partial<FunnelInput> = {}): FunnelInput {
  const clients = [...new Set(events.map((event) => event.client))].map((id) => clientRow(id));
  const { lines, deals } = buildHistory(events);
  return {
    lines: asColumns(lines),
    deals,
    clients,
    dictionaries,
    from: '2026-04-01',
    to: '2026-06-30',
    asOf: '2026-06-30',
    group: 'manager',
    values: 'clients',
    stuckNew: true,
    ...given,
  };
}
