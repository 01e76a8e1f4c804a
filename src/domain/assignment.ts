// Who gets a client: the next one by the policy (rules 3.3), or whom a head chooses (2.3: T15, T16).
import { checkForm } from './form-checks.ts';
import type { Client, Day, Department, HistoryLine } from './model.ts';
import { kindOf, voidedIn } from './projection.ts';
import {
  type Decision,
  type Form,
  mergedAway,
  moveOf,
  type People,
  type Rules,
  refuse,
  type Situation,
  sectionKindOf,
} from './transitions.ts';

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
  /** The day of the event that gives it away: who has it then worked there on that day; none = today. */
  on?: Day;
}

export interface AssignRule {
  /** Settings.assign_new or assign_client. */
  policy: string;
  /** Where the client goes: a new one to sales, one that is handed over to client. */
  department: Department;
  /** Settings.large_to_developer. */
  largeToDeveloper: boolean;
  today: Day;
  /** Whether a person worked in that department on a day. */
  wasThere?(person: string, on: Day): boolean;
}

export interface Rota {
  /** Who gets this client; '' = nobody. Nothing is noted yet. */
  next(lead: Lead): string;
  /** The person got a client, by turn or otherwise; one that is no work now (`isLoad` false) fills nobody's capacity. */
  took(person: string, isLoad?: boolean): void;
}

const LARGE = 'large';
const ALL = 100;

/** Whether a client is work for its manager in that department: the load of rules 3.3. */
export function isLoad(
  { stage, section }: Pick<Client, 'stage' | 'section'>,
  of: Department,
  rules: Pick<Rules, 'stages' | 'sections'>,
): boolean {
  const place = rules.sections.find(({ code }) => code === section)?.kind;
  if (of === 'client') return place === 'customer';
  const kind = kindOf(rules.stages, stage);
  return (kind === 'new' || kind === 'contact') && place !== 'archive';
}

/**
 * @param people those who work on the day, one entry each
 * @param loads person → clients they have now: open ones for sales, active ones for the client department
 */
export function createRota(people: readonly Assignee[], loads: ReadonlyMap<string, number>, rule: AssignRule): Rota {
  const role = rule.department === 'client' ? 'client_manager' : 'seller';
  const there = people
    .filter(({ department, absentUntil }) => department === rule.department && absentUntil < rule.today)
    .map((person) => ({ ...person, load: loads.get(person.id) ?? 0, more: 0 }));
  type Candidate = (typeof there)[number];
  let latest = Math.max(0, ...people.map(({ turn }) => turn));
  const byTurn = (a: Candidate, b: Candidate) => a.turn - b.turn || (a.id < b.id ? -1 : 1);
  const share = ({ load, more, fte }: Candidate) => (load + more) / ((fte || ALL) / ALL);
  const byLoad = (a: Candidate, b: Candidate) => share(a) - share(b) || byTurn(a, b);
  const best = (among: Candidate[], order: typeof byTurn): string => among.sort(order)[0]?.id ?? '';
  return {
    next({ tag, category, on = '' }) {
      if (rule.policy === 'manual') return '';
      const worked = (id: string): boolean => on === '' || rule.wasThere?.(id, on) !== false;
      const free = there.filter(({ id, load, capacity }) => (capacity === null || load < capacity) && worked(id));
      const developers = free.filter((person) => person.role === 'developer');
      const large = tag === LARGE && rule.largeToDeveloper && developers.length > 0;
      const candidates = large ? developers : free.filter((person) => person.role === role);
      if (rule.policy === 'round_robin') return best(candidates, byTurn);
      const knowing = candidates.filter(({ categories }) => categories.length === 0 || categories.includes(category));
      const preferred = rule.policy === 'by_category' && knowing.length > 0;
      return best(preferred ? knowing : candidates, byLoad);
    },
    took(person, isLoad = true) {
      const taker = there.find(({ id }) => id === person);
      latest += 1;
      if (!taker) return;
      taker.turn = latest;
      if (isLoad) taker.load += 1;
      else taker.more += 1;
    },
  };
}

/**
 * Person → the last of a client's lines that gave the client to this person, however it came; voided lines do not count.
 * @param before who had the client until the first line, '' = nobody
 */
export function turnsIn(lines: readonly HistoryLine[], before: string): Map<string, string> {
  const voided = voidedIn(lines);
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

/**
 * T15: a client is given to a person; to one of the client department it is the handover by hand (T16), to one of sales it
 * comes back.
 */
export function assign(situation: Situation, person: string, form: Form, people: People, rules: Rules): Decision {
  const { client } = situation;
  const { active, department } = people.standing(person);
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  if (sectionKindOf(rules, client.section) === 'hard_refusal') return refuse({ code: 'hard_refusal' });
  if (person === '') return refuse({ code: 'required', field: 'manager' });
  const to = department === 'management' || department === '' ? client.department : department;
  // Who has moved to the other department may take a client along.
  if (person === client.manager && to === client.department) return refuse({ code: 'same_manager' });
  if (!active || department === '') return refuse({ code: 'manager_not_active', field: 'manager' });
  const handover = to === 'client' && client.department !== 'client';
  if (handover && kindOf(rules.stages, client.stage) !== 'won') return refuse({ code: 'handover_not_won' });
  const { manager: _theOneGiven, ...fields } = form.fields;
  const plain = { ...form, fields };
  const issues = checkForm(situation, plain, rules);
  if (issues.length > 0) return refuse(...issues);
  return moveOf(client, plain, {
    event_type: handover ? 'handover' : 'assign',
    manager_to: person,
    department_to: to,
    contact_kind: '',
  });
}

/**
 * T16 by hand: a won client of sales goes to the client department, to whom the policy names or a head chooses (rules 3.3).
 * @param person '' = by the policy
 */
export function handOver(situation: Situation, person: string, form: Form, people: People, rules: Rules): Decision {
  const { client, byHead = false } = situation;
  const merged = mergedAway(client);
  if (merged) return refuse(merged);
  if (client.department === 'client') return refuse({ code: 'handed_over_already' });
  if (kindOf(rules.stages, client.stage) !== 'won') return refuse({ code: 'handover_not_won' });
  const next = people.next('client');
  const to = person || next;
  if (to === '') return refuse({ code: 'nobody_takes_over' });
  if (to !== next && !byHead) return refuse({ code: 'handover_by_policy', field: 'manager' });
  if (people.standing(to).department !== 'client') return refuse({ code: 'not_client_department', field: 'manager' });
  return assign(situation, to, form, people, rules);
}
