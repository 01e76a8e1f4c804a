// Many clients that change hands at once: those of a leaver (E16), of a client department that opens (T16) or closes (T25).

import { isLoad, type Lead, type Rota } from './assignment.ts';
import type { Client, Day, Department } from './model.ts';
import { kindOf } from './projection.ts';
import { type LineDraft, lineOf, type Rules, sectionKindOf } from './transitions.ts';

export type Occasion = 'leaver' | 'open' | 'close';

export interface Change {
  occasion: Occasion;
  /** Who has left; '' where nobody has. */
  leaver: string;
  /** Clients with more paid than refunded: the ones that a new client department gets. */
  paid: ReadonlySet<string>;
}

type Rest = Pick<Client, 'client_id' | 'stage' | 'section' | 'manager' | 'department' | 'merged_into'>;
/** What a plan asks of a client. */
export type Held = Rest & Lead;

const isHard = ({ section }: Pick<Client, 'section'>, rules: Rules): boolean =>
  sectionKindOf(rules, section) === 'hard_refusal';

/** Whether the client is one of those that change hands. In hard refusal nobody is given a client; it may change department. */
export function concerns({ occasion, leaver, paid }: Change, client: Rest, rules: Rules): boolean {
  if (client.merged_into !== '') return false;
  if (occasion === 'close') return client.department === 'client';
  if (occasion === 'leaver') return leaver !== '' && client.manager === leaver && !isHard(client, rules);
  return client.department === 'sales' && kindOf(rules.stages, client.stage) === 'won' && paid.has(client.client_id);
}

/** The department in which the client is afterwards. */
export const goesTo = (occasion: Occasion, { department }: Pick<Client, 'department'>): Department =>
  occasion === 'leaver' ? department : occasion === 'open' ? 'client' : 'sales';

/** Who has the client afterwards; in hard refusal the manager stays. '' = it was planned for nobody. */
export const heirOf = (client: Pick<Client, 'section' | 'manager'>, planned: string, rules: Rules): string =>
  isHard(client, rules) ? client.manager : planned;

export interface Plan {
  /** Client → the person who gets it; '' = in hard refusal: the department changes, the manager stays. */
  heirs: Map<string, string>;
  /** How many have nobody who is free: they stay where they are. */
  left: number;
}

/**
 * Who gets which of these clients. Those that are work come first, so that the others cannot crowd them; loads grow as clients
 * are given.
 * @param clients those concerned, in the order in which they are given
 * @param rotaOf asked once for each department
 */
export function planOf(
  { occasion }: Change,
  clients: readonly Held[],
  rotaOf: (to: Department) => Rota,
  rules: Rules,
): Plan {
  const plan: Plan = { heirs: new Map(), left: 0 };
  const rotas = new Map<Department, Rota>();
  const work = (client: Held) => isLoad(client, goesTo(occasion, client), rules);
  for (const client of [...clients.filter(work), ...clients.filter((one) => !work(one))]) {
    if (isHard(client, rules)) {
      plan.heirs.set(client.client_id, '');
      continue;
    }
    const to = goesTo(occasion, client);
    const rota = rotas.get(to) ?? rotaOf(to);
    rotas.set(to, rota);
    const person = rota.next(client);
    if (person === '') plan.left += 1;
    else {
      plan.heirs.set(client.client_id, person);
      rota.took(person, work(client));
    }
  }
  return plan;
}

/** The line of one client: T16 where the department opens, else T15. The next action stays. */
export function reassigned(occasion: Occasion, client: Client, person: string, on: Day): LineDraft {
  const department_to = goesTo(occasion, client);
  return lineOf(client, on, {
    event_type: occasion === 'open' ? 'handover' : 'assign',
    stage_from: '',
    manager_to: person,
    manager_from: person === client.manager ? '' : client.manager,
    department_to,
    department_from: department_to === client.department ? '' : client.department,
  });
}
