// F8, the velocity: what the open clients bring a day if they are won as often, as dearly and as fast as the last ones (rules 4.2).
import { addDays, daysBetween } from './calendar.ts';
import type { Cycle, Replay } from './cycles.ts';
import { isOne, type Only } from './forecast.ts';
import type { Day, Deal, Minor, Stage } from './model.ts';
import { proportion, ratio } from './money.ts';

export interface VelocityInput {
  asOf: Day;
  /** Won and lost clients of so many days up to `asOf` count. */
  days: number;
  replay: Replay;
  stages: readonly Pick<Stage, 'code' | 'kind'>[];
  /** Clients that have a row and were not merged. */
  clients: ReadonlySet<string>;
  deals: readonly Pick<Deal, 'deal_id' | 'amount'>[];
  only: Only;
}

/** The four factors and what they give; null = there is nothing to make it of. */
export interface Velocity {
  from: Day;
  to: Day;
  /** Clients in contact stages, not parked. */
  open: number;
  won: number;
  lost: number;
  winRate: number | null;
  /** The mean amount of the deals that were won. */
  amount: Minor | null;
  /** The mean from the first contact to the deal. */
  cycleDays: number | null;
  perDay: Minor | null;
  perMonth: Minor | null;
}

const MONTH = 30;

/** Cycles that were imported with a state say nothing of rates and days; a deal without an amount says nothing of amounts. */
export function velocityOf({ asOf, days, replay, stages, clients, deals, only }: VelocityInput): Velocity {
  const from = addDays(asOf, 1 - days);
  const contacts = new Set(stages.filter(({ kind }) => kind === 'contact').map(({ code }) => code));
  let open = 0;
  for (const [id, now] of replay.clients) {
    if (clients.has(id) && now.cycle.outcome === 'open' && contacts.has(now.stage) && isOne(now, only)) open += 1;
  }
  const closed = replay.cycles.filter(
    ({ client_id, imported, closed: end }) =>
      end !== null && !imported && clients.has(client_id) && end.on >= from && end.on <= asOf && isOne(end, only),
  );
  const won = closed.filter(({ outcome }) => outcome === 'won');
  const lost = closed.filter(({ outcome }) => outcome === 'lost').length;
  const known = new Map(deals.map(({ deal_id, amount }) => [deal_id, amount]));
  const amounts = won.flatMap(({ closed: end }) => known.get(end?.deal_id ?? '') ?? []);
  const amount = sum(amounts);
  const length = sum(won.map(lengthOf));
  // One division at the end: open × won ÷ all × amount ÷ amounts × won ÷ length.
  const below = (won.length + lost) * amounts.length * length;
  const over = (times: number): Minor | null =>
    below === 0 ? null : proportion(amount, times * open * won.length * won.length, below);
  return {
    from,
    to: asOf,
    open,
    won: won.length,
    lost,
    winRate: ratio(won.length, won.length + lost),
    amount: amounts.length === 0 ? null : proportion(amount, 1, amounts.length),
    cycleDays: ratio(length, won.length),
    perDay: over(1),
    perMonth: over(MONTH),
  };
}

/** From the first contact, else from the win itself, to the win. */
const lengthOf = ({ reached, closed }: Cycle): number =>
  closed ? daysBetween(reached[0]?.on ?? closed.on, closed.on) : 0;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
