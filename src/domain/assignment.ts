// Who gets the next client (rules 3.3): in turn, the least loaded, by category, or nobody.
import type { Day, Department, HistoryLine } from './model.ts';

/** A person as Team has them on the day: `turn` = number of the last event that gave a client, 0 = none yet. */
export interface Assignee {
  id: string;
  department: Department;
  role: string;
  /** Per cent of working time; null = all of it. */
  fte: number | null;
  /** Clients at most; null = no limit. */
  capacity: number | null;
  /** Codes; [] = all. */
  categories: readonly string[];
  absentUntil: Day;
  turn: number;
}

/** A client that looks for somebody. */
export interface Lead {
  tag: string;
  category: string;
}

export interface AssignRule {
  /** Settings.assign_new or assign_client. */
  policy: string;
  /** Where the client goes: a new one to sales, one that is handed over to client. */
  department: Department;
  /** Settings.large_to_developer. */
  largeToDeveloper: boolean;
  today: Day;
}

export interface Rota {
  /** Who gets this client; '' = nobody. Nothing is noted yet. */
  next(lead: Lead): string;
  /** The person got a client, by turn or otherwise. */
  took(person: string): void;
}

const LARGE = 'large';
const ALL = 100;

/**
 * @param people those who work on the day, one entry each
 * @param loads person → clients they have now: open ones for sales, active ones for the client department
 */
export function createRota(people: readonly Assignee[], loads: ReadonlyMap<string, number>, rule: AssignRule): Rota {
  const role = rule.department === 'client' ? 'client_manager' : 'seller';
  const there = people
    .filter(({ department, absentUntil }) => department === rule.department && absentUntil < rule.today)
    .map((person) => ({ ...person, load: loads.get(person.id) ?? 0 }));
  type Candidate = (typeof there)[number];
  let latest = Math.max(0, ...people.map(({ turn }) => turn));
  const byTurn = (a: Candidate, b: Candidate) => a.turn - b.turn || (a.id < b.id ? -1 : 1);
  const share = ({ load, fte }: Candidate) => load / ((fte || ALL) / ALL);
  const byLoad = (a: Candidate, b: Candidate) => share(a) - share(b) || byTurn(a, b);
  const best = (among: Candidate[], order: typeof byTurn): string => among.sort(order)[0]?.id ?? '';
  return {
    next({ tag, category }) {
      if (rule.policy === 'manual') return '';
      const free = there.filter(({ load, capacity }) => capacity === null || load < capacity);
      const developers = free.filter((person) => person.role === 'developer');
      const large = tag === LARGE && rule.largeToDeveloper && developers.length > 0;
      const candidates = large ? developers : free.filter((person) => person.role === role);
      if (rule.policy === 'round_robin') return best(candidates, byTurn);
      const knowing = candidates.filter(({ categories }) => categories.length === 0 || categories.includes(category));
      const preferred = rule.policy === 'by_category' && knowing.length > 0;
      return best(preferred ? knowing : candidates, byLoad);
    },
    took(person) {
      const taker = there.find(({ id }) => id === person);
      latest += 1;
      if (!taker) return;
      taker.turn = latest;
      taker.load += 1;
    },
  };
}

/**
 * Person → the last of a client's lines that gave the client to this person, however it came; voided lines do not count.
 * @param before who had the client until the first line, '' = nobody
 */
export function turnsIn(lines: readonly HistoryLine[], before: string): Map<string, string> {
  const voided = new Set(lines.filter((line) => line.event_type === 'void').map((line) => line.voids));
  const turns = new Map<string, string>();
  let manager = before;
  for (const { event_id, event_type, manager_to } of lines) {
    if (event_type === 'void' || voided.has(event_id)) continue;
    if (manager_to !== '' && manager_to !== manager) turns.set(manager_to, event_id);
    manager = manager_to;
  }
  return turns;
}

/**
 * Who had a client before these lines.
 * @param recorded the manager its row was last written with; null = not known: the first line tells, as far as it does
 */
export function managerBefore([first]: readonly HistoryLine[], recorded: string | null): string {
  if (!first || first.event_type === 'create') return '';
  return recorded ?? (first.manager_from || first.manager_to);
}
