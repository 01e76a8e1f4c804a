// F3, the flow: what happened in the period, each event on its own date (rules 4.2).
import type { Cycle, Moment } from './cycles.ts';
import type { Minor } from './model.ts';
import { ratio } from './money.ts';
import { type Counted, isInPeriod, isKept, type Population, splitUp } from './population.ts';

export interface FlowRow {
  code: string;
  /** Cycles begun, reopened ones included. */
  added: number;
  /** Cycles whose reach date lies in the period, per step of the report. */
  reached: number[];
  won: number;
  /** Refused after a contact, for a reason that counts. */
  lost: number;
  lostBeforeContact: number;
  /** Refused for a reason that does not count as a loss, before or after a contact. */
  dropped: number;
  cancelledWins: number;
  /** Visits that reached nothing new: steps back and forth. */
  reentries: number;
  /** Clients lost after a win; the win stays. */
  churned: number;
  winRate: number | null;
  /** Σ amount of the deals that these wins created. */
  wonAmount: Minor;
}
export interface Flow {
  rows: FlowRow[];
  total: FlowRow;
}

type Counter = Exclude<keyof FlowRow, 'code' | 'reached' | 'winRate' | 'wonAmount'>;
interface Happening {
  what: Counter | number;
  at: Moment;
}
type Event = Counted & Happening & { wonAmount: Minor };

/** The events of the period by the breakdown: the month and the manager or department in force are those of each event. */
export function flowOf({ input, replay, cycles }: Population): Flow {
  const events: Event[] = [];
  for (const { client, cycle, wonAmount } of cycles) {
    if (cycle.imported) continue;
    for (const { what, at } of happeningsOf(cycle)) {
      const event: Event = { what, at, client, wonAmount: what === 'won' ? wonAmount : 0 };
      if (isInPeriod(at.on, input) && isKept(event, input.only)) events.push(event);
    }
  }
  const rows = [...splitUp(events, input)].map(([code, group]) => condense(code, group, replay.steps.length));
  return { rows, total: condense('', events, replay.steps.length) };
}

const CLOSED_AS = { won: 'won', lost: 'lost', dropped: 'dropped', lost_before_contact: 'lostBeforeContact' } as const;

function* happeningsOf(cycle: Cycle): Generator<Happening> {
  yield { what: 'added', at: cycle.started };
  for (const [step, at] of cycle.reached.entries()) if (at) yield { what: step, at };
  for (const at of cycle.reentries) yield { what: 'reentries', at };
  for (const at of cycle.cancelledWins) yield { what: 'cancelledWins', at };
  if (cycle.churned) yield { what: 'churned', at: cycle.churned };
  if (cycle.closed) yield { what: CLOSED_AS[cycle.outcome as keyof typeof CLOSED_AS], at: cycle.closed };
}

function condense(code: string, events: readonly Event[], steps: number): FlowRow {
  const row: FlowRow = {
    code,
    added: 0,
    reached: Array.from({ length: steps }, () => 0),
    won: 0,
    lost: 0,
    lostBeforeContact: 0,
    dropped: 0,
    cancelledWins: 0,
    reentries: 0,
    churned: 0,
    winRate: null,
    wonAmount: 0,
  };
  for (const { what, wonAmount } of events) {
    if (typeof what === 'number') row.reached[what]! += 1;
    else row[what] += 1;
    row.wonAmount += wonAmount;
  }
  row.winRate = ratio(row.won, row.won + row.lost);
  return row;
}
