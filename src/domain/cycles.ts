// Replays History into cycles (attempts) and their visits, once for every funnel report (rules 2.1 and 4.1).
import { type Columns, columnsOf } from './columns.ts';
import type { Day, HistoryLine, Reason, Section, Stage, StageKind } from './model.ts';
import { voidedIn } from './projection.ts';

/** Where a line of History leaves its client; neighbours in the tab, so that they come with one read. */
export const PLACE_KEYS = [
  'event_id',
  'event_on',
  'event_type',
  'client_id',
  'cycle',
  'stage_to',
  'section_to',
  'manager_to',
  'department_to',
] as const satisfies (keyof HistoryLine)[];
/** What the replay reads of a line of History; a report reads these columns and no others. */
export const REPLAY_KEYS = [
  ...PLACE_KEYS,
  'reason',
  'voids',
  'stage_from',
  'deal_id',
] as const satisfies (keyof HistoryLine)[];
export type ReplayLine = Pick<HistoryLine, (typeof REPLAY_KEYS)[number]>;
/** History as columns of codes: a hundred thousand lines are run through without an object for each. */
export type ReplayColumns = Columns<ReplayLine>;

export interface ReplayDictionaries {
  stages: readonly Stage[];
  sections: readonly Section[];
  reasons: readonly Reason[];
}

/** When something happened, and who had the client in force right after it; '' = nobody. */
export interface Moment {
  on: Day;
  manager: string;
  department: string;
}
/** An uninterrupted stay in a stage from `on` until `until` ('' = stands there still). Refusal is the end of a cycle, not a stay. */
export interface Visit extends Moment {
  stage: string;
  until: Day;
  /** When it was left, and who had the client then; null = stands there still. */
  left: Moment | null;
}
export interface Parking {
  on: Day;
  until: Day;
}
/** The event that won, lost or (after a win) churned a cycle. */
export interface Closing extends Moment {
  stage_from: string;
  reason: string;
  deal_id: string;
}

/** `dropped` = refused for a reason that is no loss; `lost_before_contact` = refused from New. */
export type Outcome = 'won' | 'lost' | 'lost_before_contact' | 'dropped' | 'parked' | 'open';

/** One pass of a client through the funnel, as of the date of the replay. */
export interface Cycle {
  client_id: string;
  cycle: number;
  /** Its beginning is not in History (imported with a state): left out of cohorts, flows and win rates. */
  imported: boolean;
  started: Moment;
  visits: readonly Visit[];
  parked: readonly Parking[];
  /** Per step (contact stages, then won): the visit that first reached it or a later one; null = not reached. */
  reached: (Visit | null)[];
  /** The highest step reached, an index into `reached`; -1 = no contact yet. */
  top: number;
  outcome: Outcome;
  /** The win or the refusal that closed the cycle; null while it is open or parked. */
  closed: Closing | null;
  /** The refusal after the win: the cycle stays won. */
  churned: Closing | null;
  cancelledWins: readonly Moment[];
  /** Visits that reached nothing new: steps back and forth. */
  reentries: readonly Visit[];
  /** Manager and department after the last event of the cycle. */
  last: Moment;
}

/** Where a client stands as of the date of the replay. */
export interface Standing {
  stage: string;
  section: string;
  archived: boolean;
  manager: string;
  department: string;
  cycle: Cycle;
}
export interface Replay {
  /** Contact stages and won by order, the switched-off ones only if somebody visited them: `reached` runs parallel to it. */
  steps: Stage[];
  cycles: Cycle[];
  clients: Map<string, Standing>;
}

const isBefore = (a: string, b: string): boolean => a.length < b.length || (a.length === b.length && a < b);

type Happening = Pick<HistoryLine, 'event_id' | 'event_on' | 'event_type' | 'voids'>;

/** Where the events stand that happened up to a day, in order of their ids: blank and later lines, void lines and what those void are left out. */
export function happenedUpTo(lines: Columns<Happening>, asOf: Day): number[] {
  const { event_id: ids, event_on: days, event_type: types, voids } = lines;
  const known: number[] = [];
  const undoing: number[] = [];
  let isSorted = true;
  let last = '';
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] as string;
    if (id === '' || (days[at] as Day) > asOf) continue;
    known.push(at);
    if (types[at] === 'void') undoing.push(at);
    isSorted &&= !isBefore(id, last);
    last = id;
  }
  const byId = (a: number, b: number): number => (isBefore(ids[a] as string, ids[b] as string) ? -1 : 1);
  if (!isSorted) known.sort(byId);
  if (undoing.length === 0) return known;
  const voided = voidedIn(
    undoing
      .sort(byId)
      .map((at) => ({ event_id: ids[at] as string, event_type: 'void', voids: voids[at] as string }) as const),
  );
  return known.filter((at) => types[at] !== 'void' && !voided.has(ids[at] as string));
}

/** The same of lines that are at hand one by one. */
export function eventsUpTo<L extends Happening>(lines: readonly L[], asOf: Day): L[] {
  const columns = columnsOf<Happening>(lines, ['event_id', 'event_on', 'event_type', 'voids']);
  return happenedUpTo(columns, asOf).map((at) => lines[at] as L);
}

/** The replay of lines that are at hand one by one. */
export const replayLines = (lines: readonly ReplayLine[], dictionaries: ReplayDictionaries, asOf: Day): Replay =>
  replayCycles(columnsOf<ReplayLine>(lines, REPLAY_KEYS), dictionaries, asOf);

/**
 * Replays the lines of all clients up to `asOf` (inclusive). Lines may come in any order. Stage, section and manager are
 * what the lines say, nothing is guessed; lines of a client before its first stage are skipped.
 */
export function replayCycles(lines: ReplayColumns, dictionaries: ReplayDictionaries, asOf: Day): Replay {
  const stages = new Map(dictionaries.stages.map((stage) => [stage.code, stage]));
  const newStage = dictionaries.stages.find((stage) => stage.kind === 'new')?.code ?? '';
  const archives = new Set(dictionaries.sections.filter((s) => s.kind === 'archive').map((s) => s.code));
  const cycles: Cycle[] = [];
  const clients = new Map<string, Standing>();

  for (const at of happenedUpTo(lines, asOf)) {
    const client = lines.client_id[at] as string;
    const isCreate = lines.event_type[at] === 'create';
    const before = clients.get(client);
    const stageTo = lines.stage_to[at] || (isCreate ? newStage : '');
    if (!before && stageTo === '') continue;
    const moment = momentOf(lines, at, before);
    const kind = stages.get(stageTo)?.kind;
    let now = before;
    if (!now || (stageTo !== '' && lines.cycle[at] !== now.cycle.cycle)) {
      const known = isCreate
        ? kind === 'new'
        : stages.get(lines.stage_from[at] || (before?.stage ?? ''))?.kind === 'lost';
      const cycle = beginCycle(client, lines.cycle[at] as number, moment, !known);
      cycles.push(cycle);
      const section = stages.get(stageTo)?.default_section ?? '';
      now = { stage: '', section, archived: false, manager: '', department: '', cycle };
      clients.set(client, now);
    }
    if (stageTo !== '' && stageTo !== now.stage) moveTo(stageTo, kind, now, lines, at, moment);
    now.section = lines.section_to[at] || now.section;
    markParking(now, archives.has(now.section), moment.on);
    now.manager = moment.manager;
    now.department = moment.department;
    now.cycle.last = moment;
  }

  const steps = stepsOf(dictionaries.stages, cycles);
  const ranks = new Map(steps.map(({ code }, rank) => [code, rank]));
  const noLoss = new Set(dictionaries.reasons.filter((reason) => !reason.counts_as_loss).map((reason) => reason.code));
  for (const now of clients.values()) if (now.cycle.outcome === 'open' && now.archived) now.cycle.outcome = 'parked';
  for (const cycle of cycles) {
    markReached(cycle, ranks);
    if (cycle.outcome === 'lost' && noLoss.has(cycle.closed?.reason ?? '')) cycle.outcome = 'dropped';
    else if (cycle.outcome === 'lost' && cycle.top < 0) cycle.outcome = 'lost_before_contact';
  }
  return { steps, cycles, clients };
}

function stepsOf(stages: readonly Stage[], cycles: readonly Cycle[]): Stage[] {
  const visited = new Set<string>();
  for (const cycle of cycles) for (const visit of cycle.visits) visited.add(visit.stage);
  return stages
    .filter((stage) => (stage.kind === 'contact' || stage.kind === 'won') && (stage.active || visited.has(stage.code)))
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

/** The department is always filled (rules 1.7), so a line without it says nothing about who has the client. */
function momentOf(lines: ReplayColumns, at: number, before: Standing | undefined): Moment {
  const on = lines.event_on[at] as Day;
  if (before && lines.department_to[at] === '') return { on, manager: before.manager, department: before.department };
  return { on, manager: lines.manager_to[at] as string, department: lines.department_to[at] as string };
}

/** Of a hundred thousand cycles most have nothing of it; and lists made anew are no longer than what is in them. */
const NONE: readonly never[] = [];

function beginCycle(client_id: string, cycle: number, started: Moment, imported: boolean): Cycle {
  return {
    client_id,
    cycle,
    imported,
    started,
    visits: NONE,
    parked: NONE,
    reached: [],
    top: -1,
    outcome: 'open',
    closed: null,
    churned: null,
    cancelledWins: NONE,
    reentries: NONE,
    last: started,
  };
}

function moveTo(
  stage: string,
  kind: StageKind | undefined,
  now: Standing,
  lines: ReplayColumns,
  at: number,
  moment: Moment,
): void {
  const { cycle, stage: before } = now;
  const closing = (): Closing => closingOf(lines, at, moment, lines.stage_from[at] || before);
  now.stage = stage;
  endVisit(cycle, moment);
  if (kind === 'lost') {
    if (cycle.outcome === 'won') cycle.churned = closing();
    else close(cycle, 'lost', closing());
    return;
  }
  if (kind === 'won') {
    close(cycle, 'won', closing());
  } else if (cycle.outcome !== 'open') {
    // A won cycle back in a contact stage is a cancelled win (T12): its last visit, the stay in Deal, counts for nothing.
    if (cycle.outcome === 'won') {
      cycle.cancelledWins = [...cycle.cancelledWins, moment];
      cycle.visits = cycle.visits.slice(0, -1);
    }
    close(cycle, 'open', null);
  }
  const { on, manager, department } = moment;
  cycle.visits = [...cycle.visits, { on, manager, department, stage, until: '', left: null }];
}

function closingOf(lines: ReplayColumns, at: number, { on, manager, department }: Moment, stage_from: string): Closing {
  const [reason, deal_id] = [lines.reason[at] as string, lines.deal_id[at] as string];
  return { on, manager, department, stage_from, reason, deal_id };
}

function close(cycle: Cycle, outcome: Outcome, closing: Closing | null): void {
  cycle.outcome = outcome;
  cycle.closed = closing;
  cycle.churned = null;
}

function endVisit(cycle: Cycle, left: Moment): void {
  const visit = cycle.visits[cycle.visits.length - 1];
  if (visit?.until !== '') return;
  visit.until = left.on;
  visit.left = left;
}

function markParking(now: Standing, archived: boolean, on: Day): void {
  const { cycle } = now;
  if (archived && !now.archived) cycle.parked = [...cycle.parked, { on, until: '' }];
  if (!archived && now.archived) cycle.parked[cycle.parked.length - 1]!.until = on;
  now.archived = archived;
}

function markReached(cycle: Cycle, ranks: ReadonlyMap<string, number>): void {
  cycle.reached = new Array<Visit | null>(ranks.size).fill(null);
  for (const visit of cycle.visits) {
    const rank = ranks.get(visit.stage);
    if (rank === undefined) continue;
    if (rank <= cycle.top) cycle.reentries = [...cycle.reentries, visit];
    for (let step = cycle.top + 1; step <= rank; step += 1) cycle.reached[step] = visit;
    cycle.top = Math.max(cycle.top, rank);
  }
}
