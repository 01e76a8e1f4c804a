// Replays History into cycles (attempts) and their visits, once for every funnel report (rules 2.1 and 4.1).
import type { Day, HistoryLine, Reason, Section, Stage, StageKind } from './model.ts';
import { voidedIn } from './projection.ts';

/** The columns of History that the replay needs: a report reads these and no others. */
export type ReplayLine = Pick<
  HistoryLine,
  | 'event_id'
  | 'event_on'
  | 'event_type'
  | 'client_id'
  | 'cycle'
  | 'stage_to'
  | 'section_to'
  | 'manager_to'
  | 'department_to'
  | 'reason'
  | 'voids'
  | 'stage_from'
  | 'deal_id'
>;
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
  visits: Visit[];
  parked: Parking[];
  /** Per step (contact stages, then won): the visit that first reached it or a later one; null = not reached. */
  reached: (Visit | null)[];
  /** The highest step reached, an index into `reached`; -1 = no contact yet. */
  top: number;
  outcome: Outcome;
  /** The win or the refusal that closed the cycle; null while it is open or parked. */
  closed: Closing | null;
  /** The refusal after the win: the cycle stays won. */
  churned: Closing | null;
  cancelledWins: Moment[];
  /** Visits that reached nothing new: steps back and forth. */
  reentries: Visit[];
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

const byEventId = (a: ReplayLine, b: ReplayLine): number =>
  a.event_id.length - b.event_id.length || (a.event_id < b.event_id ? -1 : 1);

/** The events that happened up to a day, in order of their ids: later lines, void lines and what those void are left out. */
export function eventsUpTo<L extends ReplayLine>(lines: readonly L[], asOf: Day): L[] {
  const known = lines.filter((line) => line.event_on <= asOf).sort(byEventId);
  const voided = voidedIn(known);
  return known.filter((line) => line.event_type !== 'void' && !voided.has(line.event_id));
}

/**
 * Replays the lines of all clients up to `asOf` (inclusive). Lines may come in any order. Stage, section and manager are
 * what the lines say, nothing is guessed; lines of a client before its first stage are skipped.
 */
export function replayCycles(lines: readonly ReplayLine[], dictionaries: ReplayDictionaries, asOf: Day): Replay {
  const stages = new Map(dictionaries.stages.map((stage) => [stage.code, stage]));
  const newStage = dictionaries.stages.find((stage) => stage.kind === 'new')?.code ?? '';
  const archives = new Set(dictionaries.sections.filter((s) => s.kind === 'archive').map((s) => s.code));
  const cycles: Cycle[] = [];
  const clients = new Map<string, Standing>();

  for (const line of eventsUpTo(lines, asOf)) {
    const before = clients.get(line.client_id);
    const stageTo = line.stage_to || (line.event_type === 'create' ? newStage : '');
    if (!before && stageTo === '') continue;
    const moment = momentOf(line, before);
    const kind = stages.get(stageTo)?.kind;
    let now = before;
    if (!now || (stageTo !== '' && line.cycle !== now.cycle.cycle)) {
      const known =
        line.event_type === 'create'
          ? kind === 'new'
          : stages.get(line.stage_from || (before?.stage ?? ''))?.kind === 'lost';
      const cycle = beginCycle(line, moment, !known);
      cycles.push(cycle);
      const section = stages.get(stageTo)?.default_section ?? '';
      now = { stage: '', section, archived: false, manager: '', department: '', cycle };
      clients.set(line.client_id, now);
    }
    if (stageTo !== '' && stageTo !== now.stage) moveTo(stageTo, kind, now, line, moment);
    now.section = line.section_to || now.section;
    markParking(now, archives.has(now.section), line.event_on);
    now.manager = moment.manager;
    now.department = moment.department;
    now.cycle.last = moment;
  }

  const steps = stepsOf(dictionaries.stages, cycles);
  const noLoss = new Set(dictionaries.reasons.filter((reason) => !reason.counts_as_loss).map((reason) => reason.code));
  for (const now of clients.values()) if (now.cycle.outcome === 'open' && now.archived) now.cycle.outcome = 'parked';
  for (const cycle of cycles) {
    markReached(cycle, steps);
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
function momentOf(line: ReplayLine, before: Standing | undefined): Moment {
  const says = line.department_to !== '' || !before;
  return {
    on: line.event_on,
    manager: says ? line.manager_to : before.manager,
    department: says ? line.department_to : before.department,
  };
}

function beginCycle(line: ReplayLine, started: Moment, imported: boolean): Cycle {
  return {
    client_id: line.client_id,
    cycle: line.cycle,
    imported,
    started,
    visits: [],
    parked: [],
    reached: [],
    top: -1,
    outcome: 'open',
    closed: null,
    churned: null,
    cancelledWins: [],
    reentries: [],
    last: started,
  };
}

function moveTo(stage: string, kind: StageKind | undefined, now: Standing, line: ReplayLine, moment: Moment): void {
  const { cycle } = now;
  const stage_from = line.stage_from || now.stage;
  now.stage = stage;
  endVisit(cycle, moment.on);
  if (kind === 'lost') {
    if (cycle.outcome === 'won') cycle.churned = closingOf(line, moment, stage_from);
    else close(cycle, 'lost', closingOf(line, moment, stage_from));
    return;
  }
  if (kind === 'won') {
    close(cycle, 'won', closingOf(line, moment, stage_from));
  } else if (cycle.outcome !== 'open') {
    // A won cycle back in a contact stage is a cancelled win (T12): its last visit, the stay in Deal, counts for nothing.
    if (cycle.outcome === 'won') {
      cycle.cancelledWins.push(moment);
      cycle.visits.pop();
    }
    close(cycle, 'open', null);
  }
  const { on, manager, department } = moment;
  cycle.visits.push({ on, manager, department, stage, until: '' });
}

function closingOf(line: ReplayLine, { on, manager, department }: Moment, stage_from: string): Closing {
  return { on, manager, department, stage_from, reason: line.reason, deal_id: line.deal_id };
}

function close(cycle: Cycle, outcome: Outcome, closing: Closing | null): void {
  cycle.outcome = outcome;
  cycle.closed = closing;
  cycle.churned = null;
}

function endVisit(cycle: Cycle, on: Day): void {
  const visit = cycle.visits[cycle.visits.length - 1];
  if (visit && visit.until === '') visit.until = on;
}

function markParking(now: Standing, archived: boolean, on: Day): void {
  const { parked } = now.cycle;
  if (archived && !now.archived) parked.push({ on, until: '' });
  if (!archived && now.archived) parked[parked.length - 1]!.until = on;
  now.archived = archived;
}

function markReached(cycle: Cycle, steps: readonly Stage[]): void {
  cycle.reached = steps.map(() => null);
  for (const visit of cycle.visits) {
    const rank = steps.findIndex((step) => step.code === visit.stage);
    if (rank < 0) continue;
    if (rank <= cycle.top) cycle.reentries.push(visit);
    for (let step = cycle.top + 1; step <= rank; step += 1) cycle.reached[step] = visit;
    cycle.top = Math.max(cycle.top, rank);
  }
}
