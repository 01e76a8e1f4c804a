// F3, the flow: what happened in the period, each event on its own date (rules 4.2).
import type { Moment } from './cycles.ts';
import type { Minor } from './model.ts';
import { ratio } from './money.ts';
import { isInPeriod, isTheirs, type Pass, type Population, rowsBy } from './population.ts';

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
  months: FlowRow[];
  groups: FlowRow[];
  total: FlowRow;
}

type Counter = Exclude<keyof FlowRow, 'code' | 'reached' | 'winRate' | 'wonAmount'>;
const CLOSED_AS = { won: 'won', lost: 'lost', dropped: 'dropped', lost_before_contact: 'lostBeforeContact' } as const;

/** The events of the period by month and by group: manager and department are those in force at each event. */
export function flowOf({ input, replay, passes }: Population): Flow {
  const rowOf = (code: string): FlowRow => ({
    code,
    added: 0,
    reached: replay.steps.map(() => 0),
    won: 0,
    lost: 0,
    lostBeforeContact: 0,
    dropped: 0,
    cancelledWins: 0,
    reentries: 0,
    churned: 0,
    winRate: null,
    wonAmount: 0,
  });
  const months = rowsBy('month', input, rowOf);
  const groups = rowsBy(input.group, input, rowOf);
  const total = rowOf('');
  const add = (row: FlowRow, what: Counter | number, { wonAmount }: Pass): void => {
    if (typeof what === 'number') row.reached[what]! += 1;
    else row[what] += 1;
    if (what === 'won') row.wonAmount += wonAmount;
  };
  const count = (pass: Pass, what: Counter | number, at: Moment): void => {
    if (!isInPeriod(at.on, input) || !isTheirs(at, input)) return;
    add(total, what, pass);
    add(months.of(pass, at), what, pass);
    add(groups.of(pass, at), what, pass);
  };
  for (const pass of passes) {
    const { cycle } = pass;
    if (cycle.imported) continue;
    count(pass, 'added', cycle.started);
    for (let step = 0; step <= cycle.top; step += 1) count(pass, step, cycle.reached[step] as Moment);
    for (const at of cycle.reentries) count(pass, 'reentries', at);
    for (const at of cycle.cancelledWins) count(pass, 'cancelledWins', at);
    if (cycle.churned) count(pass, 'churned', cycle.churned);
    if (cycle.closed) count(pass, CLOSED_AS[cycle.outcome as keyof typeof CLOSED_AS], cycle.closed);
  }
  const rows = { months: months.inOrder(), groups: groups.inOrder() };
  for (const row of [total, ...rows.months, ...rows.groups]) row.winRate = ratio(row.won, row.won + row.lost);
  return { ...rows, total };
}
