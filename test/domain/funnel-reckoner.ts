// A second reckoning of the Funnel, written from rules 4.1 and 4.2 alone and client by client: slow, plain, and without
// anything of src/domain but its types. What funnel() says must be what this says.
import type { ReplayLine } from '../../src/domain/cycles.ts';
import type { FunnelClient, FunnelInput } from '../../src/domain/population.ts';

export type Facts = Omit<FunnelInput, 'lines'> & { lines: readonly ReplayLine[] };

/** Figures by name. */
export type Figures = Record<string, unknown>;

interface Who {
  manager: string;
  department: string;
}
interface At extends Who {
  on: string;
}
export interface Stay extends At {
  stage: string;
  kind: string;
  order: number;
  /** '' = stands there. */
  until: string;
  /** Who had the client when it left. */
  left: Who | null;
}
export interface Attempt {
  imported: boolean;
  start: At;
  end: At;
  stays: Stay[];
  refusals: (At & { reason: string; from: string })[];
  cancelled: At[];
  won: (At & { deal: string }) | null;
  outcome: 'won' | 'lost' | 'before' | 'dropped' | 'parked' | 'open';
}
export interface Person extends Who {
  row: FunnelClient;
  stage: string;
  section: string;
  archived: boolean;
  /** The state at the end of each event's day, for counting days in the archive. */
  days: { on: string; archived: boolean }[];
  attempts: Attempt[];
}

const DAY = 86_400_000;
export const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
export const count = <T>(list: readonly T[], is: (one: T) => boolean): number => list.filter(is).length;

/** The lives of the clients that have a row and were not merged, as of the day. */
export function peopleOf(facts: Facts): Person[] {
  const { lines, clients, dictionaries, asOf } = facts;
  const stageOf = (code: string) => dictionaries.stages.find((one) => one.code === code);
  const isArchive = (code: string) => dictionaries.sections.some((one) => one.code === code && one.kind === 'archive');
  const isLoss = (code: string) => dictionaries.reasons.every((one) => one.code !== code || one.counts_as_loss);
  const known = lines.filter(({ event_on }) => event_on <= asOf);
  const undone = known.filter(({ event_type }) => event_type === 'void').flatMap(({ voids }) => voids.split(', '));
  const people: Person[] = [];
  for (const row of clients) {
    if (row.merged_into !== '') continue;
    const events = known
      .filter(({ client_id, event_type }) => client_id === row.client_id && event_type !== 'void')
      .filter(({ event_id }) => !undone.includes(event_id))
      .sort((a, b) => (a.event_id < b.event_id ? -1 : 1));
    if (events.length === 0) continue;
    const person: Person = {
      row,
      manager: '',
      department: '',
      stage: '',
      section: '',
      archived: false,
      days: [],
      attempts: [],
    };
    let number = 0;
    for (const line of events) {
      const { event_on: on } = line;
      if (line.department_to !== '') {
        person.manager = line.manager_to;
        person.department = line.department_to;
      }
      const at: At = { on, manager: person.manager, department: person.department };
      const to = line.event_type === 'create' && line.stage_to === '' ? 'new' : line.stage_to;
      if (line.cycle !== number) {
        number = line.cycle;
        const imported = line.event_type === 'create' && to !== 'new';
        const fresh = { imported, start: at, end: at, stays: [], refusals: [], cancelled: [], won: null };
        person.attempts.push({ ...fresh, outcome: 'open' });
      }
      const attempt = person.attempts.at(-1)!;
      attempt.end = at;
      if (to !== '' && to !== person.stage) {
        const { kind = '', order } = stageOf(to) ?? {};
        const before = attempt.stays.at(-1);
        if (before && before.until === '') Object.assign(before, { until: on, left: at });
        // T12: the Deal visit is dropped.
        if (kind === 'contact' && before?.kind === 'won') {
          attempt.stays.pop();
          attempt.cancelled.push(at);
          attempt.won = null;
        }
        if (kind === 'lost') attempt.refusals.push({ ...at, reason: line.reason, from: line.stage_from });
        else attempt.stays.push({ ...at, stage: to, kind, order: order ?? 0, until: '', left: null });
        if (kind === 'won') attempt.won = { ...at, deal: line.deal_id };
        person.stage = to;
      }
      if (line.section_to !== '') person.section = line.section_to;
      person.archived = isArchive(person.section);
      person.days.push({ on, archived: person.archived });
    }
    for (const [index, attempt] of person.attempts.entries()) {
      const refusal = attempt.refusals.at(-1);
      const met = attempt.stays.some(({ kind }) => kind === 'contact' || kind === 'won');
      if (attempt.won) attempt.outcome = 'won';
      else if (refusal) attempt.outcome = isLoss(refusal.reason) ? (met ? 'lost' : 'before') : 'dropped';
      else attempt.outcome = index === person.attempts.length - 1 && person.archived ? 'parked' : 'open';
    }
    people.push(person);
  }
  return people;
}

/** Days of a stay until it ended, or until the day given: each day counted, but for those at whose end the client was in the archive. */
export function workedDays({ days }: Person, { on, until }: Stay, asOf: string): number {
  let worked = 0;
  for (let time = Date.parse(on); time < Date.parse(until || asOf); time += DAY) {
    const day = new Date(time).toISOString().slice(0, 10);
    if (!days.filter((one) => one.on <= day).at(-1)?.archived) worked += 1;
  }
  return worked;
}

/** The stays that count as steps: contacts and the deal. */
export const steps = ({ stays }: Attempt): Stay[] => stays.filter(({ kind }) => kind === 'contact' || kind === 'won');
/** The earliest visit to a stage of that order or a later one. */
export const reachOf = (attempt: Attempt, order: number): Stay | undefined =>
  steps(attempt).find((stay) => stay.order >= order);
/** Visits that reached nothing that an earlier one had not. */
export const repeats = (attempt: Attempt): Stay[] =>
  steps(attempt).filter((stay, at, all) => all.slice(0, at).some(({ order }) => order >= stay.order));

/** F5 and the balance of the stages. */
export function stayFigures(
  { dictionaries, asOf }: Facts,
  whole: { person: Person; attempt: Attempt }[],
  isHis: (who: { manager: string; department: string }) => boolean,
  isNow: (on: string) => boolean,
): Figures {
  const days: Figures = {};
  const balance: Figures = {};
  for (const { code, kind, max_days: norm } of dictionaries.stages) {
    const observed: number[] = [];
    const sums = { entered: 0, advanced: 0, refused: 0, movedBack: 0, parked: 0, standing: 0 };
    for (const { person, attempt } of whole) {
      const { stays } = attempt;
      const visits = stays.filter(({ stage }) => stage === code);
      const last = visits.at(-1);
      if (last?.left && isNow(last.until) && isHis(last.left)) {
        observed.push(visits.reduce((sum, visit) => sum + workedDays(person, visit, asOf), 0));
      }
      for (const visit of visits.filter((one) => isNow(one.on) && isHis(one))) {
        const next = stays[stays.indexOf(visit) + 1];
        const stands = visit.until === '';
        sums.entered += 1;
        if (next) sums[next.order > visit.order ? 'advanced' : 'movedBack'] += 1;
        else if (!stands) sums.refused += 1;
        else sums[person.archived ? 'parked' : 'standing'] += 1;
      }
    }
    observed.sort((a, b) => a - b);
    const half = observed.length / 2;
    const middle = observed.length % 2 ? observed[half - 0.5]! : (observed[half - 1]! + observed[half]!) / 2;
    if (kind !== 'won' && observed.length > 0) {
      const mean = observed.reduce((sum, one) => sum + one, 0) / observed.length;
      const within = norm === null ? null : count(observed, (one) => one <= norm) / observed.length;
      days[code] = { norm, count: observed.length, median: middle, mean, within };
    }
    if (sums.entered > 0) balance[code] = sums;
  }
  return { days, balance };
}

export interface Velocity {
  open: number;
  won: number;
  lost: number;
  winRate: number | null;
  cycleDays: number | null;
  amount: number | null;
  perDay: number | null;
}

/** F8 over so many days up to the as-of day, of a manager and a department, '' = all. */
export function velocity(facts: Facts, days: number, only: Who): Velocity {
  const isOne = (who: Who) =>
    (only.manager === '' || only.manager === who.manager) &&
    (only.department === '' || only.department === who.department);
  const isRecent = ({ on }: At) => on <= facts.asOf && daysFrom(on, facts.asOf) < days;
  let [open, won, lost, length] = [0, 0, 0, 0];
  const amounts: number[] = [];
  for (const person of peopleOf(facts)) {
    const present = person.attempts.at(-1);
    if (present?.outcome === 'open' && steps(present).length > 0 && isOne(person)) open += 1;
    for (const attempt of person.attempts.filter(({ imported }) => !imported)) {
      const { won: win, outcome } = attempt;
      const end = outcome === 'won' ? win : outcome === 'lost' ? attempt.refusals.at(-1) : undefined;
      if (!end || !isRecent(end) || !isOne(end)) continue;
      if (outcome === 'lost') lost += 1;
      if (!win) continue;
      won += 1;
      length += daysFrom(steps(attempt)[0]!.on, win.on);
      const amount = facts.deals.find(({ deal_id }) => deal_id === win.deal)?.amount;
      if (amount !== null && amount !== undefined) amounts.push(amount);
    }
  }
  const sum = amounts.reduce((all, one) => all + one, 0);
  // The nearest whole, a half up.
  const rounded = (over: number, below: number): number | null =>
    below === 0 ? null : Number((2n * BigInt(over) + BigInt(below)) / (2n * BigInt(below)));
  return {
    open,
    won,
    lost,
    winRate: share(won, won + lost),
    cycleDays: share(length, won),
    amount: rounded(sum, amounts.length),
    perDay: rounded(open * won * sum * won, (won + lost) * amounts.length * length),
  };
}
